//! A document made ready for reading: every block as running text with its words and sentences.
//!
//! The finders work on a block's [`Flow`], where no note marker, markup or page break is in the way,
//! and turn what they find into spans of the file at the end.

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
                PreparedBlock { id, kind: block.kind, flow, tokens, sentences: own }
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
}
