//! The first view: what the corpus is, which sources it holds, and how large they are.

use crate::sources::{Source, sources};
use synoptic_corpus::{Corpus, Document};

/// What the first view shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Overview {
    /// Words of all texts, notes and captions left out.
    pub words: u32,
    /// Sentences of all texts.
    pub sentences: u32,
    /// Numbered notes of all documents.
    pub notes: u32,
    /// One card for each source, in the order of the corpus.
    pub cards: Vec<SourceCard>,
}

/// A source and its size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SourceCard {
    /// Who published what.
    pub source: Source,
    /// Words of its paragraphs and list items.
    pub words: u32,
    /// Its sentences.
    pub sentences: u32,
    /// Its length as a share of the longest text, in percent.
    pub share: u32,
}

/// Puts the overview together.
pub fn overview(corpus: &Corpus) -> Overview {
    let mut cards: Vec<SourceCard> = sources(corpus)
        .into_iter()
        .zip(&corpus.documents)
        .map(|(source, document)| SourceCard {
            source,
            words: word_count(document),
            sentences: count(document.sentences.len()),
            share: 0,
        })
        .collect();
    let longest = cards.iter().map(|card| card.words).max().unwrap_or(0).max(1);
    for card in &mut cards {
        card.share = u32::try_from(u64::from(card.words) * 100 / u64::from(longest)).unwrap_or(100);
    }
    Overview {
        words: cards.iter().map(|card| card.words).sum(),
        sentences: cards.iter().map(|card| card.sentences).sum(),
        notes: corpus.documents.iter().map(|document| count(document.footnotes.len())).sum(),
        cards,
    }
}

/// Words of the paragraphs and list items, as one counts them by eye: what white space parts.
pub(crate) fn word_count(document: &Document) -> u32 {
    let words = document.content().map(|(_, block)| {
        let flow = block.flow(&document.text);
        let words = flow.text().split_whitespace();
        words.filter(|word| word.contains(char::is_alphanumeric)).count()
    });
    count(words.sum())
}

/// A length as the page counts.
pub(crate) fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use synoptic_corpus::{Block, BlockKind};
    use synoptic_text::Span;

    fn document(id: &str, text: &str) -> Document {
        let block = Block {
            kind: BlockKind::Paragraph,
            level: None,
            pieces: vec![Span::new(0, text.len())],
            inlines: Vec::new(),
            number: Some(1),
            repeats: None,
        };
        Document { id: id.into(), text: text.into(), blocks: vec![block], ..Document::default() }
    }

    #[test]
    fn measures_each_source_against_the_longest() {
        let documents = vec![document("a", "Four words – no more."), document("b", "Two words.")];
        let found = overview(&Corpus { documents, ..Corpus::default() });
        assert_eq!(found.words, 6);
        let shares: Vec<u32> = found.cards.iter().map(|card| card.share).collect();
        assert_eq!(shares, [100, 50]);
    }

    #[test]
    fn an_empty_corpus_has_nothing_to_show() {
        assert_eq!(overview(&Corpus::default()), Overview::default());
    }
}
