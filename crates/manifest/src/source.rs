//! A text file that problems can point into, and how a file is read as text.

use crate::Problem;
use std::path::Path;
use synoptic_corpus::Severity;

/// A file that was read as text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Source {
    /// Its path, as shown in problems.
    pub(crate) path: String,
    /// Its text, byte for byte.
    pub(crate) text: String,
}

impl Source {
    /// Reads a file. A file that cannot be opened or is not UTF-8 is a problem of that file.
    pub(crate) fn read(path: &Path) -> Result<Source, Problem> {
        let shown = path.display().to_string();
        let error = |line, message| Problem {
            path: shown.clone(),
            line,
            severity: Severity::Error,
            message,
        };
        let bytes = std::fs::read(path).map_err(|cause| {
            error(
                1,
                format!("cannot be read ({cause}); check that the file exists and may be read"),
            )
        })?;
        match String::from_utf8(bytes) {
            Ok(text) => Ok(Source { path: shown, text }),
            Err(cause) => {
                let at = cause.utf8_error().valid_up_to();
                let bytes = cause.as_bytes();
                let byte = bytes.get(at).copied().unwrap_or_default();
                Err(error(
                    line_of(bytes, at),
                    format!("not UTF-8 at byte {at} (0x{byte:02X}); save the file as UTF-8"),
                ))
            }
        }
    }

    /// The line, from 1, that holds the byte at `at`.
    pub(crate) fn line(&self, at: usize) -> usize {
        line_of(self.text.as_bytes(), at)
    }

    /// A problem at this byte of the file.
    pub(crate) fn problem(&self, at: usize, severity: Severity, message: String) -> Problem {
        Problem { path: self.path.clone(), line: self.line(at), severity, message }
    }

    /// An error at this byte of the file.
    pub(crate) fn error(&self, at: usize, message: String) -> Problem {
        self.problem(at, Severity::Error, message)
    }

    /// A warning at this byte of the file.
    pub(crate) fn warning(&self, at: usize, message: String) -> Problem {
        self.problem(at, Severity::Warning, message)
    }
}

/// The line, from 1, that holds the byte at `at`.
pub(crate) fn line_of(bytes: &[u8], at: usize) -> usize {
    1 + bytes.iter().take(at).filter(|byte| **byte == b'\n').count()
}
