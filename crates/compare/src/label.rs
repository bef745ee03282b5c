//! Short labels for questions and cells, drawn from the text.

use synoptic_corpus::Document;
use synoptic_text::Span;

/// Longest label of a cell or question, in bytes.
const LONGEST: usize = 72;

/// The words of a passage, white space folded, cut at a word's end with an ellipsis.
pub(crate) fn of_passage(document: &Document, pieces: &[Span]) -> String {
    let mut label = String::new();
    for word in pieces.iter().flat_map(|piece| piece.of(&document.text).split_whitespace()) {
        if label.len() + word.len() >= LONGEST && !label.is_empty() {
            label.push('…');
            return label;
        }
        if !label.is_empty() {
            label.push(' ');
        }
        label.push_str(word);
    }
    label
}
