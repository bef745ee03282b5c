//! Splitting running text into sentences.

use crate::Span;

/// Splits `text` into sentences, in order, without the white space between them. Never fails.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    for (at, _) in text.match_indices(". ") {
        found.push(Span::new(start, at + 1).trimmed(text));
        start = at + 2;
    }
    found.push(Span::new(start, text.len()).trimmed(text));
    found.retain(|span| !span.is_empty());
    found
}
