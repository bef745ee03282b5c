//! British and American spellings of one word, told by the stem alone.
//!
//! The changed stem is a key, never shown: what matters is that the two spellings meet and that
//! no two different words do.

use synoptic_text::stem;

/// Brings a Snowball stem to a form that British and American spelling share
/// (`colour`/`color`, `organis`/`organiz`, `defenc`/`defens`, `centr`/`center`, `programm`/`program`).
pub(crate) fn settle(stem: &mut String) {
    // Short stems are other words: `hour`, `our`; `size`, `sis`.
    if stem.len() < 5 {
        return;
    }
    let (ending, settled) =
        ENDINGS.iter().find(|(ending, _)| stem.ends_with(ending)).copied().unwrap_or(("", ""));
    stem.truncate(stem.len() - ending.len());
    stem.push_str(settled);
}

/// Endings of stems that differ by country, and what stands for both.
const ENDINGS: [(&str, &str); 8] = [
    ("our", "or"),
    ("iz", "is"),
    ("yz", "ys"),
    ("enc", "ens"),
    ("ter", "tr"),
    ("ber", "br"),
    ("ogu", "og"),
    ("mm", "m"),
];

/// The stem of a folded word, in the spelling under which it is kept.
pub(crate) fn settled_stem(word: &str) -> String {
    let mut stem = stem(word).into_owned();
    settle(&mut stem);
    stem
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn british_and_american_spellings_meet() {
        for (british, american) in [
            ("defence", "defense"),
            ("offences", "offense"),
            ("organisation", "organizations"),
            ("analyse", "analyze"),
            ("neighbouring", "neighboring"),
            ("labour", "labor"),
            ("centre", "center"),
            ("theatres", "theater"),
            ("programme", "programs"),
            ("dialogue", "dialog"),
        ] {
            assert_eq!(settled_stem(british), settled_stem(american), "{british} {american}");
        }
    }

    #[test]
    fn different_words_stay_apart() {
        for (one, other) in [
            ("hour", "hor"),
            ("four", "for"),
            ("size", "sis"),
            ("matter", "mattress"),
            ("tour", "tor"),
        ] {
            assert_ne!(settled_stem(one), settled_stem(other), "{one} {other}");
        }
    }
}
