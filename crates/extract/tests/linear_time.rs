//! Whatever the text, eight times as much of it takes about eight times as long, never sixty-four.
//!
//! Sizes are small, so that the tests are quick without optimisation too.

#[path = "../../text/tests/proportion/mod.rs"]
mod proportion;

use proportion::assert_in_proportion;
use synoptic_extract::{Lists, extract};

const SMALL: usize = 4_000;
const TIMES: u32 = 8;

/// Text of at least so many bytes: the piece again and again, `#` in it counted up.
fn text(piece: &str, size: usize) -> String {
    let mut text = String::with_capacity(size + piece.len() + 8);
    for number in 0.. {
        if text.len() >= size {
            break;
        }
        text.push_str(&piece.replace('#', &number.to_string()));
    }
    text
}

fn read(text: &str) {
    let document = synoptic_ingest::parse(text).document;
    let extraction = extract(&[document], &Lists::default());
    assert_eq!(extraction.annotations.len(), 1);
}

fn is_linear(piece: &str) {
    let small = text(piece, SMALL);
    let large = text(piece, SMALL * TIMES as usize);
    assert_in_proportion(piece, TIMES, || read(&small), || read(&large));
}

#[test]
fn one_line_of_clauses_without_end() {
    for piece in ["he said, ", "As Lee said, ", "if ", "which, according to Lee, ", "who left and "]
    {
        is_linear(piece);
    }
}

#[test]
fn one_line_of_numbers_dates_and_names() {
    for piece in ["two hundred and ", "the day before his visit ", "Ann Lee#, a clerk, ", "May 5 "]
    {
        is_linear(piece);
    }
}

#[test]
fn marks_without_partners() {
    for piece in ["“", "\"", "‘a ", "(", "[", "<", "*a", "“A “b "] {
        is_linear(piece);
    }
}

#[test]
fn lines_notes_and_headings_without_number() {
    for piece in
        ["a\n", "By A B\n", "[^#]: x\n", "# Heading #\n\nHe came in May 2024.\n\n", "A [#]. "]
    {
        is_linear(piece);
    }
}

#[test]
fn every_plane_of_unicode() {
    let planes: String = (0..0x11_0000).step_by(1_021).filter_map(char::from_u32).collect();
    is_linear(&planes);
    for piece in ["a\u{301}", "\u{200d}", "中文。", "ا ", "\u{0}", "🙂 "] {
        is_linear(piece);
    }
}
