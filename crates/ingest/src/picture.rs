//! Whether a line is the caption or the credit of a picture, on its words alone.

use crate::fold::{fold, holds_any, holds_words, opens_with};
use crate::look::{End, Look};
use crate::names::is_name;

/// Picture agencies, wire services and sources of free pictures, folded.
const AGENCIES: &[&str] = &[
    "abaca",
    "afp",
    "alamy",
    "anadolu",
    "ani",
    "ansa",
    "ap",
    "associated press",
    "belga",
    "bloomberg",
    "dpa",
    "efe",
    "epa",
    "eyevine",
    "flickr",
    "getty",
    "handout",
    "imago",
    "istock",
    "keystone",
    "kyodo",
    "lehtikuva",
    "magnum",
    "maxar",
    "ntb",
    "nurphoto",
    "pa media",
    "pa wire",
    "pexels",
    "pixabay",
    "pool",
    "press association",
    "pti",
    "reuters",
    "ritzau",
    "scanpix",
    "shutterstock",
    "sipa",
    "sputnik",
    "tass",
    "unsplash",
    "upi",
    "wikimedia",
    "xinhua",
    "yonhap",
    "zuma",
];

/// Words that announce a credit or a caption at the start of a line or of a bracket.
const LABELS: &[&str] = &[
    "above:",
    "ap photo",
    "caption:",
    "courtesy",
    "credit:",
    "credits:",
    "file -",
    "file photo",
    "file picture",
    "file:",
    "graphic:",
    "illustration by",
    "illustration:",
    "image by",
    "image caption",
    "image credit",
    "image courtesy",
    "image source",
    "image:",
    "photo by",
    "photo courtesy",
    "photo credit",
    "photo:",
    "photograph by",
    "photograph:",
    "photographer:",
    "photos by",
    "photos:",
    "picture by",
    "picture:",
    "pictured:",
    "representational image",
    "representative image",
    "screengrab",
    "screenshot",
    "media caption",
    "video caption",
    "video:",
    "visual:",
];

/// Words that announce a credit at the end of a caption; a name must follow.
const CREDITS: &[&str] = &[
    "photo by",
    "photo:",
    "photo credit",
    "photograph:",
    "photograph by",
    "image credit",
    "image:",
    "credit:",
    "picture:",
    "ap photo/",
    "file photo",
];

/// Licences and words that stand only in credits, wherever they are.
const LICENCES: &[&str] = &[
    "licensed under cc",
    "cc by",
    "cc by-sa",
    "cc0",
    "public domain",
    "wikimedia commons",
    "creative commons",
];

/// A caption of more words than this is a paragraph.
const LONGEST: u32 = 130;

/// Whether a line is nothing but the credit of a picture.
pub(crate) fn is_credit_only(text: &str, look: &Look) -> bool {
    if look.words > 8 || look.words == 0 {
        return false;
    }
    let folded = fold(text);
    if AGENCIES.contains(&folded.as_str()) || folded == "getty images" || folded == "pa images" {
        return true;
    }
    (is_slashed_credit(text) || folded.contains(" via ")) && names_agency(&folded)
}

/// Whether the line reads as a caption; `folded` is the line, folded.
pub(crate) fn is_caption(text: &str, folded: &str, look: &Look) -> bool {
    if look.words > LONGEST || look.words == 0 {
        return false;
    }
    let labelled = LABELS.iter().any(|label| opens_with(folded, label));
    let licensed = look.words <= 60
        && holds_any(folded, LICENCES.iter().copied())
        && (look.words <= 30 || folded.contains("licensed under"));
    labelled && look.words <= 80
        || licensed
        || is_numbered_figure(folded, look)
        || final_bracket(text).is_some_and(|inner| is_credit(inner, look))
        || ends_in_credit(text)
}

/// `Figure 3: …`, `Fig. 3. …`, `Table 2 – …`; not 'Figure 3 shows that …'.
fn is_numbered_figure(folded: &str, look: &Look) -> bool {
    let Some(rest) =
        ["figure ", "fig. ", "fig ", "table ", "map ", "chart ", "graph ", "photo ", "image "]
            .iter()
            .find_map(|label| folded.strip_prefix(label))
    else {
        return false;
    };
    let digits = rest.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b'.').count();
    let after = &rest[digits..];
    (1..=4).contains(&digits)
        && (rest[..digits].ends_with('.')
            || after.starts_with([':', '.', ')'])
            || after.starts_with(" -")
            || after.is_empty())
        && look.words <= 80
}

/// The words within the bracket that ends the text, be it round or square.
fn final_bracket(text: &str) -> Option<&str> {
    let bare = text.trim_end().trim_end_matches('.');
    let (open, close) = if bare.ends_with(')') { ('(', ')') } else { ('[', ']') };
    let inner = bare.strip_suffix(close)?;
    let mut depth = 1;
    for (at, c) in inner.char_indices().rev() {
        if c == close {
            depth += 1;
        } else if c == open {
            depth -= 1;
            if depth == 0 {
                return Some(&inner[at + open.len_utf8()..]);
            }
        }
    }
    None
}

/// Whether the words of a final bracket are the credit of a picture.
fn is_credit(inner: &str, look: &Look) -> bool {
    let folded = fold(inner);
    let words = inner.split_whitespace().count();
    if words > 16 || words == 0 {
        return false;
    }
    LABELS.iter().any(|label| opens_with(&folded, label))
        || folded.ends_with(" photo")
        || folded.starts_with('©')
        || is_slashed_credit(inner)
        || (names_agency(&folded)
            && (holds_words(&folded, "via")
                || holds_words(&folded, "images")
                || holds_words(&folded, "photo")
                || holds_words(&folded, "file")
                || (look.words <= 45 && words <= 4 && !look.starts_quoted && !look.inner_stop)))
}

fn names_agency(folded: &str) -> bool {
    holds_any(folded, AGENCIES.iter().copied())
}

/// `Jane Doe/The Herald`, `Jane Doe / POOL / AFP`: names parted by slashes.
fn is_slashed_credit(text: &str) -> bool {
    let parts: Vec<&str> = text.split('/').map(str::trim).collect();
    let named = |part: &&str| {
        part.starts_with(char::is_uppercase)
            && part.chars().all(|c| c.is_alphabetic() || " .,-'’&".contains(c))
    };
    parts.len() >= 2 && parts.iter().all(named) && (is_name(parts[0]) || names_agency(&fold(text)))
}

/// Whether the text ends in a credit without brackets: `Photo: Jane Doe`, `… / AFP`, `PHOTO POOL AFP`.
fn ends_in_credit(text: &str) -> bool {
    let from = last_words(text, 9);
    let tail = &text[from..];
    let folded = fold(tail);
    let lower = tail.to_ascii_lowercase();
    let starts_label = CREDITS.iter().any(|label| {
        lower.match_indices(label).any(|(at, _)| {
            let named = tail[at + label.len()..].trim_start_matches([' ', '/', ':']);
            let edge = !lower[..at].ends_with(char::is_alphanumeric);
            edge && (named.is_empty() || named.starts_with(|c: char| c.is_uppercase() || c == '©'))
        })
    });
    // `… in Rivertown.CreditAna Silva`: a label that lost the space around it.
    let glued = tail.match_indices("Credit").any(|(at, label)| {
        let before = tail[..at].chars().next_back();
        let after = tail[at + label.len()..].chars().next();
        after.is_some_and(|c| c.is_uppercase() || matches!(c, '.' | '…'))
            && before.is_none_or(|c| !c.is_alphabetic())
            && tail[at..].len() > 10
    });
    if glued {
        return true;
    }
    if starts_label {
        return true;
    }
    let shouted = tail.split_whitespace().any(|word| word.trim_end_matches(':') == "PHOTO");
    if shouted {
        return true;
    }
    // `Jane Doe/Reuters`, `AFP via Getty Images`: the last words, after the end of a sentence or not.
    let last = text.rsplit_once(['.', '|', '–', '—']).map_or("", |(_, last)| last.trim());
    let sentence_before = End::of(text) == End::Bare;
    sentence_before
        && ((!last.is_empty() && is_credit_only(last, &Look::of(last)))
            || (last.split_whitespace().count() <= 8 && is_slashed_credit(last))
            || folded.ends_with("via getty images")
            || folded.ends_with("/getty images")
            || slash_agency_at_end(&folded))
}

/// `…/afp` or `… / afp`.
fn slash_agency_at_end(folded: &str) -> bool {
    folded.rsplit_once('/').is_some_and(|(_, last)| AGENCIES.contains(&last.trim()))
}

/// Where the last `count` words of a text begin.
fn last_words(text: &str, count: usize) -> usize {
    let mut at = text.len();
    for _ in 0..count {
        let trimmed = text[..at].trim_end();
        at = trimmed.rfind(char::is_whitespace).map_or(0, |space| space + 1);
        while !text.is_char_boundary(at) {
            at += 1;
        }
        if at == 0 {
            break;
        }
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    fn caption(text: &str) -> bool {
        is_caption(text, &fold(text), &Look::of(text)) || is_credit_only(text, &Look::of(text))
    }

    #[test]
    fn credits_give_captions_away() {
        for text in [
            "People cross the bridge on June 19, 2024. (Ana Silva/POOL/AFP via Getty Images)",
            "People cross the bridge [Ana Silva/Reuters]",
            "The bridge at dusk. Photo: Ana Silva",
            "The bridge, 19 July, 2000. It fell after talks. PHOTO RIVER POOL / POOL / AFP",
            "“The bridge (2024)” by Office of Rivers is licensed under CC BY 4.0.",
            "FILE - The bridge stands in Rivertown, May 3, 2021. (AP Photo/Ana Silva, File)",
            "Figure 2: Water levels since 1990",
            "Residents at the gate on Feb. 27. ANA SILVA/AGENCE DU FLEUVE",
            "Getty Images",
            "Ana Silva/Reuters",
            "The minister at the dam. Photograph: Ana Silva/Alamy",
            "Image source, Reuters",
        ] {
            assert!(caption(text), "{text}");
        }
    }

    #[test]
    fn prose_is_no_caption() {
        for text in [
            "The dam broke on Monday, Reuters reported.",
            "Figure 3 shows that the water rose.",
            "The ministry told Reuters that no one was hurt (two were, in fact).",
            "The missiles (KN-23/24) were found.",
            "“We took a photo by the river,” he said, “and left.”",
        ] {
            assert!(!caption(text), "{text}");
        }
    }
}
