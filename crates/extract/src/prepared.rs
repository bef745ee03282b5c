//! A document made ready for reading: every block as running text with its words and sentences.
//!
//! The finders work on a block's [`Flow`], where no note marker, markup or page break is in the way,
//! and turn what they find into spans of the file at the end.

use crate::lexicon::openers::Openers;
use synoptic_corpus::{BlockId, BlockKind, Document};
use synoptic_text::{Flow, Span, Token, tokens};

/// A document made ready for reading.
#[derive(Clone, Debug)]
pub struct Prepared<'d> {
    /// The document.
    pub document: &'d Document,
    /// All of its blocks, in order, notes, captions and boilerplate included.
    pub blocks: Vec<PreparedBlock>,
}

/// A block made ready for reading. Spans of tokens and sentences are positions in `flow.text()`.
#[derive(Clone, Debug)]
pub struct PreparedBlock {
    /// The block.
    pub id: BlockId,
    /// What it is.
    pub kind: BlockKind,
    /// Its running text.
    pub flow: Flow,
    /// Its words, numbers and marks.
    pub tokens: Vec<Token>,
    /// At which of its tokens times and quantities may begin.
    pub(crate) openers: Openers,
    /// Its sentences; none for headings, notes and the like.
    pub sentences: Vec<PreparedSentence>,
}

/// A sentence of a block.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PreparedSentence {
    /// Index in [`Document::sentences`].
    pub index: u32,
    /// Where it stands in the flow.
    pub span: Span,
}

impl<'d> Prepared<'d> {
    /// Prepares every block of a document.
    pub fn new(document: &'d Document) -> Prepared<'d> {
        let mut sentences = document.sentences.iter().zip(0..).peekable();
        let blocks = document
            .blocks
            .iter()
            .zip(0..)
            .map(|(block, id)| {
                let id = BlockId(id);
                let flow = block.flow(&document.text);
                let tokens = tokens(flow.text());
                let text = flow.text();
                let openers =
                    Openers::new(tokens.iter().map(|token| (token.kind, token.span.of(text))));
                let mut own = Vec::new();
                while let Some((sentence, index)) =
                    sentences.next_if(|(sentence, _)| sentence.block <= id)
                {
                    let first =
                        sentence.pieces.first().and_then(|piece| flow.from_file(piece.start));
                    let last = sentence
                        .pieces
                        .last()
                        .and_then(|piece| flow.from_file(piece.end.saturating_sub(1)));
                    if let (Some(start), Some(last)) = (first, last) {
                        own.push(PreparedSentence { index, span: Span { start, end: last + 1 } });
                    }
                }
                PreparedBlock { id, kind: block.kind, flow, tokens, openers, sentences: own }
            })
            .collect();
        Prepared { document, blocks }
    }
}

impl PreparedBlock {
    /// The words of a span of the flow.
    pub fn words(&self, span: Span) -> &str {
        span.of(self.flow.text())
    }

    /// The sentence that holds a span of the flow.
    pub(crate) fn sentence_around(&self, span: Span) -> Option<&PreparedSentence> {
        let at = self.sentences.partition_point(|sentence| sentence.span.end <= span.start);
        self.sentences.get(at).filter(|sentence| sentence.span.contains(span))
    }
}

/// Documents for tests: a paragraph per line, `# ` before a title, and a cast of names.
#[cfg(test)]
pub(crate) mod fixture {
    use super::*;
    use synoptic_corpus::{Block, Document, Entity, EntityKind, Sentence};

    /// A document with a paragraph for each line that is not empty.
    pub(crate) fn document(text: &str) -> Document {
        let mut document = Document { text: text.to_owned(), ..Document::default() };
        let mut at = 0;
        for line in text.split_inclusive('\n') {
            let span = Span::new(at, at + line.len()).trimmed(text);
            at += line.len();
            let (kind, piece) = match span.of(text).strip_prefix("# ") {
                Some(_) => (BlockKind::Title, Span { start: span.start + 2, end: span.end }),
                None => (BlockKind::Paragraph, span),
            };
            if piece.is_empty() {
                continue;
            }
            let block = BlockId(u32::try_from(document.blocks.len()).unwrap_or(u32::MAX));
            if kind == BlockKind::Paragraph {
                let sentences = synoptic_text::sentences(piece.of(text));
                document.sentences.extend(sentences.into_iter().map(|sentence| Sentence {
                    block,
                    pieces: vec![sentence.shifted(piece.start)],
                }));
            }
            document.blocks.push(Block {
                kind,
                level: None,
                pieces: vec![piece],
                inlines: Vec::new(),
                number: None,
                repeats: None,
            });
        }
        document
    }

    /// Names that tests use, so that they do not rest on how names are discovered.
    pub(crate) fn cast() -> Vec<Entity> {
        use EntityKind::*;
        let cast = [
            (Person, "Maria Lopez"),
            (Person, "Tom Brandt"),
            (Person, "Carl Odum"),
            (Person, "Helen Marsh"),
            (Country, "Norland"),
            (Country, "Sudland"),
            (Organisation, "Norbank"),
            (Organisation, "Ministry of Health"),
            (Publication, "Daily Echo"),
            (Treaty, "Harbour Treaty"),
        ];
        cast.into_iter()
            .map(|(kind, name)| {
                let mut aliases = vec![name.to_owned()];
                if kind == Person {
                    aliases.extend(name.split(' ').next_back().map(str::to_owned));
                }
                let id = name.to_lowercase().replace(' ', "-");
                Entity { id, name: name.to_owned(), kind, aliases, curated: true }
            })
            .collect()
    }
}
