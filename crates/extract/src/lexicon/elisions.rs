//! Words that begin with an apostrophe where letters fell away.

use super::lookup::lowered;

/// Words as they are written after the apostrophe, sorted.
const ELIDED: &[&str] = &[
    "bout", "cos", "cuz", "em", "n", "neath", "nuff", "til", "till", "tis", "twas", "twere",
    "twould",
];

/// Whether what follows an apostrophe is such a word or a shortened year (`90s`, `45`).
pub(crate) fn starts(after: &str) -> bool {
    let end = after.find(|c: char| !c.is_alphanumeric()).unwrap_or(after.len().min(16));
    let Some(word) = after.get(..end) else { return false };
    let bytes = word.as_bytes();
    match bytes {
        [tens, ones] | [tens, ones, b's'] => {
            (tens.is_ascii_digit() && ones.is_ascii_digit()) || is_elided(word)
        }
        _ => is_elided(word),
    }
}

fn is_elided(word: &str) -> bool {
    lowered(word, |word| ELIDED.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_decades_and_words() {
        assert!(starts("90s were loud"));
        assert!(starts("em all"));
        assert!(!starts("emphatic no"));
        assert!(!starts("2024 plan"));
        assert!(!starts(""));
    }
}
