//! What holds of sentences whatever the text: where their spans lie, and how long it takes.

use proptest::prelude::*;
use std::time::{Duration, Instant};
use synoptic_text::sentences;

/// Pieces of which hostile prose is made.
const PIECES: &[&str] = &[
    "Mr.",
    "U.S.",
    "p.m.",
    "No.",
    "etc.",
    "e.g.",
    "I",
    "He",
    "Putin",
    "said",
    "left",
    "the",
    "é",
    "한국",
    "5",
    "1.",
    "2)",
    "a.",
    "b.",
    "•",
    "-",
    "—",
    "#",
    "“",
    "”",
    "‘",
    "’",
    "\"",
    "'",
    "(",
    ")",
    "[",
    "]",
    ".",
    "..",
    "...",
    "…",
    "?",
    "!",
    "?!",
    ",",
    ":",
    ";",
    "[3]",
    "²",
    "<sup>4</sup>",
    " ",
    " ",
    " ",
    " ",
    "  ",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "\u{a0}",
    "\u{2029}",
    "*",
    "_",
    "@",
    "/",
    "$",
    "😀",
    "\u{301}",
];

fn prose() -> impl Strategy<Value = String> {
    proptest::collection::vec(proptest::sample::select(PIECES), 0..60)
        .prop_map(|pieces| pieces.concat())
}

/// Spans lie on character borders, in order, trimmed, with white space and nothing else between.
fn hold_together(text: &str) -> Result<(), TestCaseError> {
    let mut at = 0;
    for (index, span) in sentences(text).into_iter().enumerate() {
        let gap = text.get(at..span.start as usize);
        prop_assert!(gap.is_some_and(|gap| gap.trim().is_empty()), "{:?} lost in {:?}", gap, text);
        prop_assert!(index == 0 || gap != Some(""), "parted within a word at {} in {:?}", at, text);
        let sentence = text.get(span.range()).unwrap_or("");
        prop_assert!(
            !sentence.is_empty() && sentence == sentence.trim(),
            "{:?} in {:?}",
            sentence,
            text
        );
        at = span.end as usize;
    }
    prop_assert!(text[at..].trim().is_empty(), "{:?} lost in {:?}", &text[at..], text);
    Ok(())
}

proptest! {
    #[test]
    fn sentences_of_prose_cover_it(text in prose()) {
        hold_together(&text)?;
    }

    #[test]
    fn sentences_of_any_text_cover_it(text: String) {
        hold_together(&text)?;
    }

    #[test]
    fn a_sentence_on_its_own_is_not_lost(text in prose()) {
        for span in sentences(&text) {
            prop_assert!(!sentences(span.of(&text)).is_empty());
        }
    }
}

fn time(text: &str) -> Duration {
    let start = Instant::now();
    std::hint::black_box(sentences(std::hint::black_box(text)));
    start.elapsed()
}

#[test]
fn time_grows_with_the_text_not_with_its_square() {
    let units = [
        "He met Mr. Smith at 5 p.m. in the U.S. (he said). “Why?” She left… No. 10. ",
        ".",
        ". ",
        ". . ",
        "…",
        "?",
        "! ",
        "a",
        "a.",
        "A. ",
        "I. I ",
        "1. ",
        "1. A ",
        "(",
        "( ",
        ") ",
        "(.) ",
        ".) ",
        "\"",
        ".\" ",
        "\" .",
        ".” “",
        " ",
        "\n",
        "\r\n",
        "\n\n",
        "x\n",
        "X \n",
        "X.\n",
        ".\t",
        "?\"\tX",
        "?” A ",
        "?” A said ",
        ". “... ",
        ". ((",
        ". - ",
        ". -- A ",
        "• ",
        "•",
        "- ",
        "# ",
        "**",
        "1) A 2) B ",
        ": 1. A ",
        "[1]",
        ".[1]",
        ".²",
        "²",
        ".1 ",
        "war.1 A ",
        "<sup>",
        ".<sup>1</sup>",
        "é",
        "\u{301}",
        "\u{a0}",
        ".\u{a0}",
        "p.m. A ",
        "U.S. A ",
        "U.",
        "a b. ",
        " a. B",
        ".\n- ",
        "\n1. ",
        "<<<",
        ". $",
        "@. ",
        "’s. ",
        "' ",
        "_",
    ];
    for unit in units {
        let short = unit.repeat(20_000 / unit.len());
        let long = unit.repeat(200_000 / unit.len());
        // A busy machine may double a time, and a second is far more than linear work needs; work
        // that grows with the square takes a hundred times as long, and many seconds.
        let bound = (time(&short) * 30).max(Duration::from_secs(1));
        let taken = time(&long);
        assert!(taken <= bound, "{unit:?}: {taken:?}, more than {bound:?}");
    }
}

#[test]
fn a_line_of_a_megabyte_takes_seconds() {
    let prose =
        "President Smith said on Jan. 5 that the U.S. would not go. “Why?” he asked (twice). ";
    for unit in [prose, ".", "word", "( . “"] {
        let taken = time(&unit.repeat(1_000_000 / unit.len()));
        assert!(taken < Duration::from_secs(20), "{unit:?}: {taken:?}");
    }
}
