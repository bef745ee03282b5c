//! Reads a text file into a document; never fails.

use synoptic_corpus::{Diagnostic, Document};

/// A document and what was noticed while reading it.
#[derive(Clone, Debug, Default)]
pub struct Parsed {
    /// The document; `id` and `file` are left empty for the caller to fill.
    pub document: Document,
    /// What was noticed, in order of position.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a text, from the text alone. Never fails and never panics; linear time.
pub fn parse(text: &str) -> Parsed {
    Parsed {
        document: Document { text: text.to_owned(), ..Document::default() },
        diagnostics: Vec::new(),
    }
}
