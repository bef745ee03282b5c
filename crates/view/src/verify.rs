//! Whether everything that is shown still stands where it stood when the corpus was frozen.
//!
//! The digests that were taken when the page was built come with the corpus; taking them again is
//! the browser's business, and told to [`Checked::judge`]. Everything else is checked here.

use crate::comparison::Compared;
use crate::words::words_of_pieces;
use synoptic_corpus::{Block, BlockId, Corpus, Document, DocumentId, Frozen, InlineKind};
use synoptic_text::Span;

/// What was checked of one document.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Checked {
    /// How many passages were looked up in its text.
    pub passages: u32,
    /// What does not stand where it should, by name.
    pub failed: Vec<String>,
}

/// What the digest of a document has to be taken of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ToDigest {
    /// What it is.
    pub what: &'static str,
    /// The bytes.
    pub words: String,
    /// What the build took.
    pub expected: String,
}

/// Looks up everything that is shown of a document in its text.
pub fn check(corpus: &Corpus, compared: &Compared, id: DocumentId) -> Checked {
    let mut checked = Checked::default();
    let Some(document) = corpus.document(id) else { return checked };
    let shown = synoptic_corpus::frozen(corpus, id);
    for one in shown.iter().chain(&of_questions(compared, id)) {
        checked.passages += 1;
        if let Err(why) = stands(document, one) {
            checked.failed.push([one.what, " ", &one.name, " ", why].concat());
        }
    }
    checked
}

/// The digests to take of a document: of its text, and of the words of all that is shown of it.
pub fn to_digest(corpus: &Corpus, id: DocumentId) -> Vec<ToDigest> {
    let Some(document) = corpus.document(id) else { return Vec::new() };
    let words = synoptic_corpus::frozen_words(document, &synoptic_corpus::frozen(corpus, id));
    let digests = &document.digests;
    vec![
        ToDigest { what: "the text", words: document.text.clone(), expected: digests.text.clone() },
        ToDigest { what: "the passages", words, expected: digests.passages.clone() },
    ]
}

impl Checked {
    /// Takes in a digest that the browser took.
    pub fn judge(&mut self, asked: &ToDigest, taken: &str) {
        if taken != asked.expected {
            let expected = match asked.expected.as_str() {
                "" => "none was recorded",
                expected => expected,
            };
            let line = [asked.what, " gives the digest ", taken, ", not ", expected];
            self.failed.push(line.concat());
        }
    }
}

/// A digest in hexadecimal.
pub fn hexadecimal(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [byte >> 4, byte & 15]);
    digits.map(|digit| char::from(DIGITS[usize::from(digit)])).collect()
}

/// What the questions that were computed in the page show of a document.
fn of_questions(compared: &Compared, id: DocumentId) -> Vec<Frozen> {
    let mut all = Vec::new();
    for question in &compared.questions {
        let mut add = |what, pieces: Vec<Span>| {
            all.push(Frozen { what, name: question.id.clone(), pieces, block: None });
        };
        for position in question.positions.iter().filter(|position| position.document == id) {
            position.passages.iter().for_each(|passage| add("passage of", passage.pieces.clone()));
        }
        for (document, span) in question.pairs.iter().flat_map(|pair| &pair.evidence) {
            if *document == id {
                add("evidence of", vec![*span]);
            }
        }
    }
    all
}

/// Whether something stands in the text of its document, whole words of its block.
fn stands(document: &Document, one: &Frozen) -> Result<(), &'static str> {
    if one.pieces.is_empty() {
        return Err("has no place");
    }
    for piece in &one.pieces {
        if piece.start >= piece.end {
            return Err("is empty");
        }
        let Some(words) = document.text.get(piece.range()) else {
            return Err("lies outside the text, or within a character");
        };
        if words.trim().is_empty() {
            return Err("has no words");
        }
        if splits_a_word(&document.text, *piece) {
            return Err("begins or ends within a word");
        }
    }
    let held = |piece: &Span| match one.block {
        Some(id) => document.block(id).is_some_and(|block| holds(block, *piece)),
        None => document.blocks.iter().any(|block| holds(block, *piece)),
    };
    if !one.pieces.iter().all(held) {
        return Err("lies outside its block");
    }
    let block = one.block.or_else(|| {
        let first = one.pieces.first()?;
        let at = document.blocks.iter().position(|block| holds(block, *first))?;
        u32::try_from(at).ok().map(BlockId)
    });
    match block.is_some_and(|id| drawn_as_it_stands(document, id, &one.pieces)) {
        true => Ok(()),
        false => Err("is drawn in other words than stand there"),
    }
}

/// Whether a block holds a place, from its first piece to its last.
fn holds(block: &Block, piece: Span) -> bool {
    let (first, last) = (block.pieces.first(), block.pieces.last());
    first.zip(last).is_some_and(|(first, last)| first.cover(*last).contains(piece))
}

/// Whether a letter stands directly before the first letter of a place, or after its last.
fn splits_a_word(text: &str, piece: Span) -> bool {
    let (before, rest) = text.split_at(piece.start as usize);
    let (inside, after) = rest.split_at(piece.len());
    let spells = |letter: char| letter.is_alphabetic() && !stands_without_spaces(letter);
    let joined = |left: &str, right: &str| {
        let (left, right) = (left.chars().next_back(), right.chars().next());
        left.is_some_and(spells) && right.is_some_and(spells)
    };
    joined(before, inside) || joined(inside, after)
}

/// Whether a letter is of a script that puts no spaces between words, so that letters beside each
/// other say nothing of where a word ends: Thai, Lao, Tibetan, Burmese, Khmer, Tai, Han, kana.
fn stands_without_spaces(letter: char) -> bool {
    matches!(letter,
        '\u{e00}'..='\u{fff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{1950}'..='\u{19ff}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3040}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{f900}'..='\u{faff}'
        | '\u{20000}'..='\u{3ffff}')
}

/// Whether what the page draws of a place is what stands there, letter by letter, but for marks
/// of markup and of notes.
fn drawn_as_it_stands(document: &Document, id: BlockId, pieces: &[Span]) -> bool {
    let drawn = words_of_pieces(document, id, pieces, &[]).plain(&document.text);
    let Some(block) = document.block(id) else { return false };
    let hidden = |at: u32| {
        block.inlines.iter().any(|inline| {
            let is_hidden = matches!(inline.kind, InlineKind::Markup | InlineKind::NoteMarker(_));
            is_hidden && inline.span.start <= at && at < inline.span.end
        })
    };
    let mut drawn = drawn.chars().filter(|c| !c.is_whitespace());
    for piece in pieces {
        for (at, c) in piece.of(&document.text).char_indices() {
            let at = piece.start + at as u32;
            if !c.is_whitespace() && !hidden(at) && drawn.next() != Some(c) {
                return false;
            }
        }
    }
    drawn.next().is_none()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{compared, corpus, question};
    use synoptic_corpus::{Quotation, QuotationKind, Relation};

    /// Two articles, in one of which somebody is quoted.
    fn sound() -> Corpus {
        let mut corpus = corpus(&[
            ("a", "One\n\nThe mayor said “the dam **will** hold” on Monday.<sup>1</sup>\n"),
            ("b", "Two\n\nNobody spoke of the dam.\n"),
        ]);
        let text = &corpus.documents[0].text;
        let place = |words: &str| {
            let start = text.find(words).expect("the words stand in the text");
            Span::new(start, start + words.len())
        };
        let quotation = Quotation {
            pieces: vec![place("the dam **will** hold")],
            marked: place("“the dam **will** hold”"),
            kind: QuotationKind::Speech,
            speaker: Some("the mayor".into()),
            speaker_span: Some(place("The mayor")),
            cue: Some(place("said")),
            medium: None,
            group: 0,
            unclosed: false,
            depth: 0,
            why: Default::default(),
        };
        corpus.annotations[0].quotations = vec![quotation];
        corpus
    }

    fn failures(corpus: &Corpus) -> Vec<String> {
        check(corpus, &compared(2, Vec::new()), DocumentId(0)).failed
    }

    #[test]
    fn what_stands_where_it_should_is_counted() {
        let corpus = sound();
        let checked = check(&corpus, &compared(2, Vec::new()), DocumentId(0));
        assert_eq!(checked.failed, Vec::<String>::new());
        let blocks = corpus.documents[0].blocks.len() as u32;
        let sentences = corpus.documents[0].sentences.len() as u32;
        assert_eq!(checked.passages, blocks + sentences + 3);
    }

    #[test]
    fn a_place_that_was_moved_is_named() {
        let mut corpus = sound();
        let good = corpus.annotations[0].quotations[0].pieces[0];
        for (place, why) in [
            (Span { start: good.start + 1, end: good.end }, "begins or ends within a word"),
            (
                Span { start: good.start - 1, end: good.end },
                "lies outside the text, or within a character",
            ),
            (Span { start: good.start, end: good.start }, "is empty"),
            (Span { start: good.start, end: 9000 }, "lies outside the text, or within a character"),
            (Span { start: 0, end: good.end }, "lies outside its block"),
        ] {
            corpus.annotations[0].quotations[0].pieces = vec![place];
            assert_eq!(failures(&corpus), [["quotation 1 ", why].concat()]);
        }
        corpus.annotations[0].quotations[0].pieces.clear();
        assert_eq!(failures(&corpus), ["quotation 1 has no place"]);
    }

    #[test]
    fn words_end_where_their_script_says() {
        let within = |text: &str, words: &str| {
            let start = text.find(words).expect("stands in it");
            splits_a_word(text, Span::new(start, start + words.len()))
        };
        // Spaces part words, also where signs of syllables look like those of words.
        assert!(within("The dam held", "am held") && within("댐이 버텼다", "댐"));
        assert!(within("плотина выстояла", "плотин"));
        // No spaces part them.
        assert!(!within("大坝在周一没有决口", "周一没有"));
        assert!(!within("ダムは月曜日に持ちこたえた", "月曜日に"));
        assert!(!within("เขื่อนยังคงอยู่", "ยังคง"));
        // Of both kinds.
        assert!(!within("新しいdamが", "dam") && within("新しいdamが", "da"));
    }

    #[test]
    fn words_that_are_drawn_otherwise_are_named() {
        let mut corpus = sound();
        // From within a mark: the page hides whole marks alone.
        let mark = corpus.documents[0].text.find("*will").expect("it does");
        let pieces = &mut corpus.annotations[0].quotations[0].pieces;
        pieces[0] = Span { start: mark as u32, ..pieces[0] };
        assert_eq!(failures(&corpus), ["quotation 1 is drawn in other words than stand there"]);
    }

    #[test]
    fn passages_and_evidence_of_questions_are_looked_up_too() {
        let mut asked = question(1, &[(0, 1, Relation::Detail)]);
        asked.positions[0].passages[0].pieces = vec![Span::new(0, 3)];
        asked.pairs[0].evidence = vec![(DocumentId(0), Span::new(1, 3))];
        let checked = check(&sound(), &compared(2, vec![asked]), DocumentId(0));
        assert_eq!(checked.failed, ["evidence of q1 begins or ends within a word"]);
    }

    #[test]
    fn another_digest_than_the_recorded_one_is_a_failure() {
        let mut corpus = sound();
        corpus.documents[0].digests.text = "ab01".into();
        let asked = to_digest(&corpus, DocumentId(0));
        let mut checked = Checked::default();
        checked.judge(&asked[0], &hexadecimal(&[0xab, 1]));
        assert_eq!(checked.failed, Vec::<String>::new());
        checked.judge(&asked[0], "ff");
        checked.judge(&asked[1], "ff");
        assert_eq!(
            checked.failed,
            [
                "the text gives the digest ff, not ab01",
                "the passages gives the digest ff, not none was recorded"
            ]
        );
        assert!(asked[1].words.contains("the dam **will** hold"));
    }
}
