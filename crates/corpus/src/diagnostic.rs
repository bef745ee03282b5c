//! Problems met while reading, as data: whoever reads decides which are fatal.

use serde::{Deserialize, Serialize};
use synoptic_text::Span;

/// How bad a problem is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Severity {
    /// Worth knowing.
    Note,
    /// Something is probably not as intended; the result is still sensible.
    Warning,
    /// The file cannot be used as it is.
    Error,
}

/// A problem in a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    /// How bad it is.
    pub severity: Severity,
    /// Where, in the file it was found in.
    pub span: Span,
    /// What is wrong and how to mend it, in one or two sentences.
    pub message: String,
}

impl Diagnostic {
    /// Line of the problem in `text`, from 1.
    pub fn line(&self, text: &str) -> usize {
        let upto = text.as_bytes().get(..self.span.start as usize).unwrap_or(text.as_bytes());
        1 + upto.iter().filter(|byte| **byte == b'\n').count()
    }
}
