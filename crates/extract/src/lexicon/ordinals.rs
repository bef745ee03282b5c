//! Ordinals, as far as prose spells them out.

/// From 'first' on, and 'last'.
const ORDINALS: &[&str] = &[
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "last",
];

/// Whether a word is an ordinal, whatever its case.
pub(crate) fn is_ordinal(word: &str) -> bool {
    ORDINALS.iter().any(|ordinal| ordinal.eq_ignore_ascii_case(word))
}
