//! What holds of sentences whatever the text: where their spans lie, and how long it takes.

mod proportion;

use proportion::assert_in_proportion;
use proptest::prelude::*;
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

fn read(text: &str) {
    std::hint::black_box(sentences(std::hint::black_box(text)));
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
        assert_in_proportion(unit, 10, || read(&short), || read(&long));
    }
}

#[test]
fn a_line_of_a_megabyte_takes_as_long_as_its_parts() {
    let prose =
        "President Smith said on Jan. 5 that the U.S. would not go. “Why?” he asked (twice). ";
    for unit in [prose, ".", "word", "( . “"] {
        let short = unit.repeat(100_000 / unit.len());
        let long = unit.repeat(1_000_000 / unit.len());
        assert_in_proportion(unit, 10, || read(&short), || read(&long));
    }
}

#[test]
#[should_panic(expected = "as a whole")]
fn time_that_grows_with_the_square_is_told() {
    let compare = |words: u32| {
        let every_two = (0..words).flat_map(|a| (0..words).map(move |b| a ^ b));
        std::hint::black_box(every_two.fold(0, u32::wrapping_add));
    };
    assert_in_proportion("every two", 10, || compare(100), || compare(1_000));
}
