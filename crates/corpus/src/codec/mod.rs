//! The binary form that the page embeds: a version byte, a checksum, then the corpus.
//!
//! Writer and reader are always of one build, so the form needs no schema: values stand in the
//! order of the model's fields. Two things make it small once it is compressed for the way: a span
//! is written as its distance from the span before and its length, and a string that came before
//! as its number. The checksum settles beforehand whether the bytes are whole, so that reading has
//! no errors to pass on: that halves the code that the page carries for it.

mod reader;
mod writer;

use crate::Corpus;
use serde::{Deserialize, Serialize};
use std::fmt;

/// First byte of the binary form. Raise it whenever a type of the model changes.
pub const FORMAT_VERSION: u8 = 3;

/// How the writer and the reader know a span among other records.
const SPAN: &str = "Span";

/// Strings of this many bytes are numbered: shorter ones are as short as a number, longer ones do
/// not come twice.
const NUMBERED: std::ops::RangeInclusive<usize> = 2..=120;

/// Why a binary form could not be read.
#[derive(Debug, PartialEq, Eq)]
pub enum DecodeError {
    /// There are no bytes.
    Empty,
    /// It was written in another version of the format.
    Version(u8),
    /// The bytes are damaged: they do not give this checksum.
    Damaged(u32),
}

impl fmt::Display for DecodeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            DecodeError::Empty => write!(f, "the embedded corpus is empty; build the page again"),
            DecodeError::Version(found) => write!(
                f,
                "the embedded corpus has format {found}, this page reads format {FORMAT_VERSION}; build the page again"
            ),
            DecodeError::Damaged(expected) => {
                write!(
                    f,
                    "the embedded corpus is damaged (its checksum should be {expected}); build the page again"
                )
            }
        }
    }
}

impl std::error::Error for DecodeError {}

/// Writes a corpus.
pub fn encode(corpus: &Corpus) -> Vec<u8> {
    let body = write(corpus);
    let mut bytes = vec![FORMAT_VERSION];
    bytes.extend(checksum(&body).to_le_bytes());
    bytes.extend(body);
    bytes
}

/// Reads a corpus.
///
/// # Errors
/// Where the bytes are not a corpus of this version, or not whole.
pub fn decode(bytes: &[u8]) -> Result<Corpus, DecodeError> {
    match bytes {
        [] => Err(DecodeError::Empty),
        [FORMAT_VERSION, a, b, c, d, body @ ..] => {
            let expected = u32::from_le_bytes([*a, *b, *c, *d]);
            match checksum(body) == expected {
                true => Ok(read(body)),
                false => Err(DecodeError::Damaged(expected)),
            }
        }
        [FORMAT_VERSION, ..] => Err(DecodeError::Damaged(0)),
        [version, ..] => Err(DecodeError::Version(*version)),
    }
}

fn write<T: Serialize>(value: &T) -> Vec<u8> {
    let mut writer = writer::Writer::default();
    match value.serialize(&mut writer) {
        Ok(()) => writer.finish(),
        Err(never) => match never {},
    }
}

fn read<'b, T: Deserialize<'b>>(bytes: &'b [u8]) -> T {
    match T::deserialize(&mut reader::Reader::new(bytes)) {
        Ok(value) => value,
        Err(never) => match never {},
    }
}

/// FNV-1a (Fowler, Noll and Vo), 32 bits.
fn checksum(bytes: &[u8]) -> u32 {
    bytes.iter().fold(0x811c_9dc5, |sum, byte| (sum ^ u32::from(*byte)).wrapping_mul(0x0100_0193))
}

/// The error of what cannot fail.
#[derive(Debug)]
enum Never {}

impl fmt::Display for Never {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {}
    }
}

impl std::error::Error for Never {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{DocumentId, EditorQuestion, Override, Passage, Position, Relation};
    use proptest::prelude::*;
    use std::collections::BTreeMap;
    use synoptic_text::Span;

    #[test]
    fn comes_back_as_it_went() {
        let mut corpus = Corpus::default();
        corpus.facts.title = "Two accounts".into();
        assert_eq!(decode(&encode(&corpus)), Ok(corpus));
    }

    #[test]
    fn an_editors_question_comes_back_with_its_places() {
        let passage = |pieces: &[Span], claim| Passage { pieces: pieces.to_vec(), claim };
        let position = |document, passages| Position {
            document: DocumentId(document),
            label: "over 11,000".into(),
            passages,
        };
        let first = [passage(&[Span::new(900, 1000), Span::new(1010, 1012)], Some(7))];
        let other = [passage(&[Span::new(3, 9)], None), passage(&[Span::new(9, 70_000)], Some(0))];
        let question = EditorQuestion {
            id: "containers".into(),
            label: "How many containers?".into(),
            topics: vec![0, 300],
            positions: vec![position(0, first.to_vec()), position(4, other.to_vec())],
            overrides: vec![Override {
                a: DocumentId(0),
                b: DocumentId(4),
                relation: Relation::Detail,
                reason: "Other years.".into(),
            }],
        };
        let corpus = Corpus { questions: vec![question.clone(), question], ..Corpus::default() };
        assert_eq!(decode(&encode(&corpus)), Ok(corpus));
    }

    #[test]
    fn says_what_is_wrong_with_foreign_bytes() {
        assert_eq!(decode(&[]), Err(DecodeError::Empty));
        assert_eq!(decode(&[9, 0]), Err(DecodeError::Version(9)));
        assert_eq!(decode(&[FORMAT_VERSION]), Err(DecodeError::Damaged(0)));
        insta::assert_snapshot!(DecodeError::Version(9), @"the embedded corpus has format 9, this page reads format 3; build the page again");
    }

    #[test]
    fn no_damaged_byte_goes_unnoticed() {
        let mut corpus = Corpus::default();
        corpus.facts.description = "A river left its bed.".into();
        let sound = encode(&corpus);
        for at in 0..sound.len() {
            let mut bytes = sound.clone();
            bytes[at] ^= 1;
            assert!(decode(&bytes).is_err(), "byte {at}");
        }
    }

    #[test]
    fn spans_are_distances_and_strings_are_written_once() {
        let spans = [Span::new(1000, 1010), Span::new(1012, 1020), Span::new(900, 1000)];
        insta::assert_compact_debug_snapshot!(write(&spans), @"[208, 15, 10, 24, 8, 223, 1, 100]");
        insta::assert_compact_debug_snapshot!(write(&("rule", "rule", "a", "a")), @"[0, 4, 114, 117, 108, 101, 1, 0, 1, 97, 0, 1, 97]");
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    enum Kind {
        Unit,
        One(Span),
        Two(u8, String),
        Named { a: Option<bool>, b: Vec<Kind> },
    }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    struct Everything {
        integers: (u8, u16, u32, u64, i8, i16, i32, i64),
        floats: (f32, f64),
        letter: char,
        names: BTreeMap<String, Vec<Option<String>>>,
        spans: Vec<Span>,
        kinds: Vec<Kind>,
        nothing: (),
    }

    fn kinds() -> impl Strategy<Value = Kind> {
        let leaf = prop_oneof![
            Just(Kind::Unit),
            any::<(u32, u32)>().prop_map(|(start, end)| Kind::One(Span { start, end })),
            any::<(u8, String)>().prop_map(|(a, b)| Kind::Two(a, b)),
        ];
        leaf.prop_recursive(2, 8, 3, |inner| {
            (any::<Option<bool>>(), proptest::collection::vec(inner, 0..3))
                .prop_map(|(a, b)| Kind::Named { a, b })
        })
    }

    proptest! {
        #[test]
        fn everything_comes_back(
            integers in any::<(u8, u16, u32, u64, i8, i16, i32, i64)>(),
            floats in (-1e30f32..1e30, -1e300f64..1e300),
            letter in any::<char>(),
            names in proptest::collection::btree_map(
                "[a-c]{0,3}", proptest::collection::vec(any::<Option<String>>(), 0..4), 0..5),
            spans in proptest::collection::vec(any::<(u32, u32)>(), 0..6),
            kinds in proptest::collection::vec(kinds(), 0..4),
        ) {
            let spans = spans.into_iter().map(|(start, end)| Span { start, end }).collect();
            let all = Everything { integers, floats, letter, names, spans, kinds, nothing: () };
            prop_assert_eq!(read::<Everything>(&write(&all)), all);
        }

        #[test]
        fn foreign_bytes_never_panic(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = decode(&bytes);
        }
    }
}
