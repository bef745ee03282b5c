//! What holds for every document, whatever the file: spans lie on character borders, in bounds and
//! in order, nest, and yield their text; nothing panics; time grows with length alone.

#[path = "../../text/tests/proportion/mod.rs"]
mod proportion;

use proportion::assert_in_proportion;
use proptest::prelude::*;
use synoptic_corpus::{BlockId, Document, InlineKind};
use synoptic_text::Span;

/// Checks every promise that the data model makes about positions.
fn check(text: &str) {
    let parsed = synoptic_ingest::parse(text);
    let document = &parsed.document;
    assert_eq!(document.text, text);
    blocks(document);
    sentences(document);
    sections(document);
    footnotes(document);
    for diagnostic in &parsed.diagnostics {
        on_borders(text, diagnostic.span);
        assert!(!diagnostic.message.is_empty());
    }
}

/// A span that may be empty, on character borders.
fn on_borders(text: &str, span: Span) {
    assert!(span.start <= span.end, "{span:?}");
    assert!(text.get(span.range()).is_some(), "{span:?} is off a border or out of bounds");
}

/// A span that yields text.
fn yields(text: &str, span: Span) {
    on_borders(text, span);
    assert!(!span.of(text).is_empty(), "{span:?} is empty");
}

fn blocks(document: &Document) {
    let text = &document.text;
    let mut taken: Vec<Span> = Vec::new();
    let mut start = 0;
    let mut number = 0;
    for (at, block) in document.blocks.iter().enumerate() {
        assert!(!block.pieces.is_empty());
        assert!(start <= block.start(), "blocks are in the order of their first pieces");
        start = block.start();
        for pair in block.pieces.windows(2) {
            assert!(pair[0].end <= pair[1].start, "pieces are in order and apart");
        }
        for piece in &block.pieces {
            yields(text, *piece);
            assert_eq!(piece.trimmed(text), *piece, "no white space at the ends of a piece");
            taken.push(*piece);
        }
        let mut last = 0;
        for inline in &block.inlines {
            yields(text, inline.span);
            assert!(last <= inline.span.start, "inlines are in order");
            last = inline.span.start;
            let home = block.pieces.iter().any(|piece| piece.contains(inline.span));
            assert!(home, "{inline:?} lies in a piece of its block");
        }
        assert_eq!(block.number.is_some(), block.kind.is_content());
        if let Some(own) = block.number {
            number += 1;
            assert_eq!(own, number, "numbers run on");
        }
        if let Some(BlockId(of)) = block.repeats {
            assert!((of as usize) < document.blocks.len() && of as usize != at);
        }
    }
    taken.sort();
    for pair in taken.windows(2) {
        assert!(!pair[0].overlaps(pair[1]), "blocks do not overlap: {pair:?}");
    }
}

fn sentences(document: &Document) {
    let text = &document.text;
    let mut last = BlockId(0);
    for sentence in &document.sentences {
        assert!(last <= sentence.block, "sentences are in the order of their blocks");
        last = sentence.block;
        let block = document.block(sentence.block).expect("a sentence stands in a block");
        assert!(!sentence.pieces.is_empty());
        for piece in &sentence.pieces {
            yields(text, *piece);
            assert!(block.pieces.iter().any(|home| home.contains(*piece)), "{piece:?}");
            for inline in &block.inlines {
                let marker = matches!(inline.kind, InlineKind::NoteMarker(_));
                assert!(!(marker && inline.span.contains(*piece)), "a marker is no sentence");
            }
        }
    }
}

fn sections(document: &Document) {
    let mut slugs = std::collections::BTreeSet::new();
    let mut end = BlockId(0);
    for section in &document.sections {
        assert!(slugs.insert(section.slug.clone()), "slugs are unique: {}", section.slug);
        assert!(
            section.slug.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
        );
        assert!(end <= section.first && section.first <= section.end);
        assert!(section.end.0 as usize <= document.blocks.len());
        end = section.end;
    }
}

fn footnotes(document: &Document) {
    let text = &document.text;
    for note in &document.footnotes {
        yields(text, note.span);
        let parts = [note.title, note.publisher, note.published_as_written, note.url];
        for part in parts.into_iter().flatten().chain(note.authors.iter().copied()) {
            yields(text, part);
            assert!(note.span.contains(part));
        }
        for marker in &note.markers {
            yields(text, *marker);
            assert!(!note.span.contains(*marker), "a note does not refer to itself");
        }
    }
}

/// Fragments of which real files are made, and some that break parsers.
const FRAGMENTS: &[&str] = &[
    "\n",
    "\n\n",
    "\r\n",
    "\r",
    "  \n",
    "\\\n",
    "\t",
    " ",
    "\u{feff}",
    "\0",
    "\u{c}",
    "\u{200b}",
    "\u{2028}",
    "**",
    "*",
    "***",
    "_",
    "__",
    "# ",
    "## ",
    "###### ",
    "====\n",
    "---\n",
    "\n---\n",
    "> ",
    ">> ",
    "- ",
    "* ",
    "• ",
    "1. ",
    "2) ",
    "12. ",
    "999. ",
    "![alt](x.png)",
    "[",
    "]",
    "(",
    ")",
    "](",
    "[^1]",
    "[^1]: ",
    "[1]",
    "[2, 3]",
    "<sup>1</sup>",
    "<sup>",
    "</sup>",
    "<sup>1, 2</sup>",
    "<",
    ">",
    "<b>",
    "<https://a.example/2024/06/18/b>",
    "https://a.example/2024/6/1",
    "http://",
    "$^{1}$",
    "${ }^{2}$",
    "\\(",
    "¹",
    "²³",
    "m²",
    "\"",
    "“",
    "”",
    "'",
    "‘",
    "’",
    "«",
    "»",
    ". ",
    "? ",
    "! ",
    ", ",
    ": ",
    "; ",
    "…",
    "—",
    " – ",
    "|",
    " | ",
    " / ",
    "Home / News / ",
    "By ",
    "by Jane Doe ",
    "By\n",
    "Edited by ",
    "Author: ",
    "Jane Doe",
    "Jane Doe is a fellow at the Institute of Rivers.",
    "June 20, 2024",
    "20 June 2024",
    "2024-06-20",
    "Updated ",
    "Published on ",
    "6 min read",
    "Share\n",
    "Subscribe\n",
    "About the Author\n",
    "Related articles\n",
    "Comments\n",
    "Notes\n",
    "References\n",
    "NOTES\n",
    "Introduction\n",
    "**Trade:** ",
    "**Label**: ",
    "- **New:** ",
    "(Ana Silva/AFP via Getty Images)",
    "[Ana Silva/Reuters]",
    "Photo: ",
    "Image\n",
    "Figure 1: ",
    "title: ",
    "---\ntitle: x\n---\n",
    "The river rose",
    "the water came",
    "It broke.",
    "It broke.1 ",
    "She said “no,” and left.",
    "The views expressed in this brief are those of the author alone.",
    "é",
    "日本語。",
    "👩‍👩‍👧",
    "e\u{301}",
    "\u{fffd}",
    "U.S.",
    "word ",
    "another word ",
    "a long run of words that goes on and on until somebody stops it ",
];

proptest! {
    #![proptest_config(ProptestConfig { cases: 800, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_mix_of_fragments_keeps_every_promise(parts in prop::collection::vec(prop::sample::select(FRAGMENTS), 0..60)) {
        check(&parts.concat());
    }

    #[test]
    fn any_text_keeps_every_promise(text in "\\PC{0,200}") {
        check(&text);
    }

    #[test]
    fn a_document_cut_anywhere_keeps_every_promise(file in 0..5usize, from in 0.0..1.0f64, length in 0..4000usize) {
        let text = corpus(file);
        let mut start = (from * text.len() as f64) as usize;
        while !text.is_char_boundary(start) {
            start -= 1;
        }
        let mut end = (start + length).min(text.len());
        while !text.is_char_boundary(end) {
            end -= 1;
        }
        check(&text[start..end.max(start)]);
    }
}

/// The five documents of the corpus.
fn corpus(at: usize) -> String {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/documents");
    let names = [
        "issi-strategic-engagements",
        "sceeus-ripples-east-and-west",
        "paradigm-shift-visit-to-pyongyang",
        "kyiv-independent-key-takeaways",
        "anbound-geopolitical-landscape",
    ];
    let path = folder.join(format!("{}.txt", names[at]));
    std::fs::read_to_string(path).expect("the documents are part of the repository")
}

#[test]
fn the_five_documents_keep_every_promise() {
    for at in 0..5 {
        check(&corpus(at));
    }
}

#[test]
fn the_five_documents_with_other_line_ends_have_the_same_blocks() {
    for at in 0..5 {
        let text = corpus(at);
        let kinds = |text: &str| {
            let document = synoptic_ingest::parse(text).document;
            document.blocks.iter().map(|block| (block.kind, block.level)).collect::<Vec<_>>()
        };
        let windows = text.replace('\n', "\r\n");
        check(&windows);
        assert_eq!(kinds(&text), kinds(&windows));
        assert_eq!(kinds(&text), kinds(&format!("\u{feff}{text}")));
    }
}

#[test]
fn every_character_of_a_document_is_in_a_block_or_is_a_mark() {
    for at in 0..5 {
        let document = synoptic_ingest::parse(&corpus(at)).document;
        let mut covered = vec![false; document.text.len()];
        for piece in document.blocks.iter().flat_map(|block| &block.pieces) {
            covered[piece.range()].fill(true);
        }
        let lost: String = document
            .text
            .char_indices()
            .filter(|(at, c)| !covered[*at] && c.is_alphanumeric())
            .map(|(_, c)| c)
            .collect();
        assert_eq!(lost, "");
    }
}

#[test]
fn long_input_takes_time_in_proportion_to_its_length() {
    // Each repeats something that a careless reader would go over again and again.
    let nasty = [
        "[",
        "<",
        "**a ",
        "word ",
        "\"",
        "It broke. ",
        "> a **b**\n",
        "[1] a\nb\n",
        "a b c d e f g h i\n\nj ",
        "# A\n\n",
        "- a\n",
        "By Jane Doe\n",
        "Share\n",
        "Related\n\nA line\n\n",
        "1. a\n",
        "<sup>1</sup>",
        "_",
        "\\(",
        "Jane Doe is a fellow.\n\n",
        "The same long line stands here again and again, word for word, to the end.\n\n",
    ];
    for part in nasty {
        let read = |bytes: usize| {
            let text = part.repeat(bytes / part.len());
            assert_eq!(synoptic_ingest::parse(&text).document.text.len(), text.len());
        };
        assert_in_proportion(part, 8, || read(15_000), || read(120_000));
    }
}
