//! The binary form that the page embeds: a version byte, then postcard.
//!
//! Writer and reader are always of one build, so the positional format needs no schema; the
//! version byte is there to fail clearly should a stale file be embedded all the same.

use crate::Corpus;
use std::fmt;

/// First byte of the binary form. Raise it whenever a type of the model changes.
pub const FORMAT_VERSION: u8 = 1;

/// Why a binary form could not be read.
#[derive(Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// There are no bytes.
    Empty,
    /// It was written in another version of the format.
    Version(u8),
    /// The bytes are damaged.
    Damaged(postcard::Error),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::Empty => write!(f, "the embedded corpus is empty; build the page again"),
            DecodeError::Version(found) => write!(
                f,
                "the embedded corpus has format {found}, this page reads format {FORMAT_VERSION}; build the page again"
            ),
            DecodeError::Damaged(error) => {
                write!(f, "the embedded corpus is damaged ({error}); build the page again")
            }
        }
    }
}

impl std::error::Error for DecodeError {}

/// Writes a corpus.
///
/// # Errors
/// Only where memory runs out: every type of the model can be written.
pub fn encode(corpus: &Corpus) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_extend(corpus, vec![FORMAT_VERSION])
}

/// Reads a corpus.
///
/// # Errors
/// Where the bytes are not a corpus of this version.
pub fn decode(bytes: &[u8]) -> Result<Corpus, DecodeError> {
    match bytes.split_first() {
        None => Err(DecodeError::Empty),
        Some((&FORMAT_VERSION, rest)) => postcard::from_bytes(rest).map_err(DecodeError::Damaged),
        Some((&version, _)) => Err(DecodeError::Version(version)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comes_back_as_it_went() {
        let mut corpus = Corpus::default();
        corpus.facts.title = "Two accounts".into();
        let bytes = encode(&corpus).expect("a small corpus can be written");
        assert_eq!(decode(&bytes), Ok(corpus));
    }

    #[test]
    fn says_what_is_wrong_with_foreign_bytes() {
        assert_eq!(decode(&[]), Err(DecodeError::Empty));
        assert_eq!(decode(&[9, 0]), Err(DecodeError::Version(9)));
        insta::assert_snapshot!(DecodeError::Version(9), @"the embedded corpus has format 9, this page reads format 1; build the page again");
    }
}
