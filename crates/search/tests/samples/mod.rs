//! Corpora made from plain text, for tests and measurements: a paragraph a line.

use synoptic_corpus::{Block, BlockId, BlockKind, Corpus, Document, Sentence};
use synoptic_text::{Flow, Span, sentences};

/// A corpus of these texts, each a document, each of its lines a paragraph.
pub(crate) fn corpus<'t>(texts: impl IntoIterator<Item = &'t str>) -> Corpus {
    Corpus { documents: texts.into_iter().map(document).collect(), ..Corpus::default() }
}

fn document(text: &str) -> Document {
    let mut document = Document { text: text.to_owned(), ..Document::default() };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(at, at + line.len()).trimmed(text);
        at += line.len();
        if span.is_empty() {
            continue;
        }
        let block = BlockId(document.blocks.len() as u32);
        document.blocks.push(Block {
            kind: BlockKind::Paragraph,
            level: None,
            pieces: vec![span],
            inlines: Vec::new(),
            number: Some(block.0 + 1),
            repeats: None,
        });
        let flow = Flow::of(text, span);
        document.sentences.extend(
            sentences(flow.text())
                .into_iter()
                .map(|sentence| Sentence { block, pieces: flow.in_file(sentence) })
                .filter(|sentence| !sentence.pieces.is_empty()),
        );
    }
    document
}
