//! Everything of a document that is shown by its place, as a list: what can be checked to stand
//! where it stood when the corpus was frozen.
//!
//! The build takes the digests of it; the page takes them again when it is asked to. Which checks
//! are made is the page's business.

use crate::{BlockId, Corpus, Document, DocumentId};
use synoptic_text::Span;

/// SHA-256 digests of a document, in hexadecimal; empty where it was read from no file.
#[derive(Clone, Debug, Default, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Digests {
    /// Of the file, byte for byte.
    pub file: String,
    /// Of [`Document::text`]: another than the file's where only excerpts are embedded.
    pub text: String,
    /// Of the words of everything that is shown by its place, as [`frozen_words`] gives them.
    pub passages: String,
}

/// Something that is shown by its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Frozen {
    /// What it is: `claim`.
    pub what: &'static str,
    /// Which one it is.
    pub name: String,
    /// Where it stands.
    pub pieces: Vec<Span>,
    /// The block that has to hold it, where it must lie in one.
    pub block: Option<BlockId>,
}

/// Everything of a document that is shown by its place.
pub fn frozen(corpus: &Corpus, id: DocumentId) -> Vec<Frozen> {
    let (Some(document), Some(found)) = (corpus.document(id), corpus.annotations_of(id)) else {
        return Vec::new();
    };
    let mut list = List::default();
    for (block, at) in document.blocks.iter().zip(0..) {
        list.add("block", at, &block.pieces, Some(BlockId(at)));
    }
    for (sentence, at) in document.sentences.iter().zip(0..) {
        list.add("sentence", at, &sentence.pieces, Some(sentence.block));
    }
    for note in &document.footnotes {
        let fields = [note.title, note.publisher, note.published_as_written, note.url];
        list.add("note", note.number, &[note.span], None);
        list.each("field of note", note.number, fields.into_iter().flatten());
        list.each("field of note", note.number, note.authors.iter().copied());
        list.each("marker of note", note.number, note.markers.iter().copied());
    }
    for claim in &found.claims {
        let sentence = document.sentences.get(claim.sentence as usize);
        let block = sentence.map(|sentence| sentence.block);
        list.name("claim", claim.id.clone(), &claim.pieces, block);
        let links = claim.chain.iter().flat_map(|link| [link.cue, link.medium]);
        let words = claim.certainty_words.iter().chain(&claim.why.words).copied();
        for span in words.chain(links.flatten()) {
            list.name("words of claim", claim.id.clone(), &[span], None);
        }
    }
    for (quotation, at) in found.quotations.iter().zip(1..) {
        let words = [quotation.speaker_span, quotation.cue, quotation.medium];
        list.add("quotation", at, &quotation.pieces, None);
        list.each("words of quotation", at, words.into_iter().flatten());
    }
    for (quantity, at) in found.quantities.iter().zip(1..) {
        let words = [Some(quantity.number), quantity.counted, quantity.qualifier];
        list.add("number", at, &[quantity.span], None);
        list.each("words of number", at, words.into_iter().flatten());
    }
    for (time, at) in found.times.iter().zip(1..) {
        list.add("date", at, &[time.span], None);
        list.each("words of date", at, time.event.into_iter());
    }
    for (mention, at) in found.mentions.iter().zip(1..) {
        list.add("name", at, &[mention.span], None);
    }
    for question in &corpus.questions {
        for position in question.positions.iter().filter(|position| position.document == id) {
            for passage in &position.passages {
                list.name("answer to", question.id.clone(), &passage.pieces, None);
            }
        }
    }
    list.0
}

/// The words of all of that, each with what it is and where it stands: what
/// [`Digests::passages`] is taken of. Whatever lies outside the text has no words.
pub fn frozen_words(document: &Document, all: &[Frozen]) -> String {
    let mut words = String::new();
    for one in all {
        words.push_str(one.what);
        words.push(' ');
        words.push_str(&one.name);
        for piece in &one.pieces {
            words.push('\n');
            words.push_str(&piece.start.to_string());
            words.push(' ');
            words.push_str(document.text.get(piece.range()).unwrap_or_default());
        }
        words.push('\n');
    }
    words
}

#[derive(Default)]
struct List(Vec<Frozen>);

impl List {
    fn add(&mut self, what: &'static str, at: u32, pieces: &[Span], block: Option<BlockId>) {
        self.name(what, at.to_string(), pieces, block);
    }

    fn name(&mut self, what: &'static str, name: String, pieces: &[Span], block: Option<BlockId>) {
        self.0.push(Frozen { what, name, pieces: pieces.to_vec(), block });
    }

    fn each(&mut self, what: &'static str, at: u32, spans: impl Iterator<Item = Span>) {
        for span in spans {
            self.add(what, at, &[span], None);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Annotations, Mention, Sentence};

    fn corpus() -> Corpus {
        let document = Document {
            text: "Kim spoke.".into(),
            sentences: vec![Sentence { block: BlockId(0), pieces: vec![Span::new(0, 10)] }],
            ..Document::default()
        };
        let mention =
            Mention { span: Span::new(0, 3), entity: crate::EntityId(0), rule: "listed".into() };
        let found = Annotations { mentions: vec![mention], ..Annotations::default() };
        Corpus { documents: vec![document], annotations: vec![found], ..Corpus::default() }
    }

    #[test]
    fn words_are_listed_with_what_they_are_and_where() {
        let corpus = corpus();
        let all = frozen(&corpus, DocumentId(0));
        let words = frozen_words(&corpus.documents[0], &all);
        insta::assert_snapshot!(words, @r"
        sentence 0
        0 Kim spoke.
        name 1
        0 Kim
        ");
        assert_eq!(frozen(&corpus, DocumentId(1)), []);
    }

    #[test]
    fn another_place_gives_other_words() {
        let mut corpus = corpus();
        let words =
            |corpus: &Corpus| frozen_words(&corpus.documents[0], &frozen(corpus, DocumentId(0)));
        let before = words(&corpus);
        corpus.annotations[0].mentions[0].span = Span::new(0, 2);
        assert_ne!(words(&corpus), before);
        corpus.annotations[0].mentions[0].span = Span::new(8, 200);
        assert!(words(&corpus).ends_with("8 \n"));
    }
}
