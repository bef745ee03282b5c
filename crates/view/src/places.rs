//! Where the blocks and sentences of a document are found: each one's [`Place`]. What a place is in an
//! address is `place`'s business.

use crate::place::Place;
use synoptic_corpus::{BlockId, Document, Sentence};
use synoptic_text::Span;

/// Addresses of the blocks and sentences of a document.
pub(crate) struct Places<'d> {
    document: &'d Document,
    /// Distinct levels of headings, highest first.
    levels: Vec<u8>,
}

impl<'d> Places<'d> {
    /// Those of a document.
    pub(crate) fn of(document: &'d Document) -> Places<'d> {
        let mut levels: Vec<u8> = Vec::new();
        for section in document.sections.iter().filter(|section| section.heading.is_some()) {
            if let Err(place) = levels.binary_search(&section.level) {
                levels.insert(place, section.level);
            }
        }
        Places { document, levels }
    }

    /// Depth of a heading of this level, from 1: levels that the document skips do not count.
    pub(crate) fn depth(&self, level: u8) -> u8 {
        let at = self.levels.iter().position(|known| *known == level).unwrap_or(0);
        u8::try_from(at + 1).unwrap_or(u8::MAX)
    }

    /// The address of a block.
    pub(crate) fn block(&self, id: BlockId) -> Place {
        let section = self.document.sections.iter().find(|section| section.heading == Some(id));
        if let Some(section) = section {
            return Place::Section(section.slug.clone());
        }
        if let Some(note) = self.document.footnotes.iter().find(|note| note.block == id) {
            return Place::Note(note.number);
        }
        match self.document.block(id).and_then(|block| block.number) {
            Some(number) => Place::Paragraph(number),
            None => Place::Block(id.0),
        }
    }

    /// The address of a sentence.
    pub(crate) fn sentence(&self, index: u32) -> Option<Place> {
        let sentences = &self.document.sentences;
        let sentence = sentences.get(index as usize)?;
        let first = sentences.partition_point(|other| other.block < sentence.block);
        let nth = index + 1 - u32::try_from(first).ok()?;
        Some(match self.block(sentence.block) {
            Place::Paragraph(paragraph) => Place::Sentence { paragraph, sentence: nth },
            _ => Place::BlockSentence { block: sentence.block.0, sentence: nth },
        })
    }

    /// The address of what refers to a note: the last sentence that begins before the marker.
    pub(crate) fn marker(&self, marker: Span) -> Option<Place> {
        let holds = |span: &Span| span.contains(marker);
        let at = self.document.blocks.iter().position(|block| block.pieces.iter().any(holds))?;
        let id = BlockId(u32::try_from(at).ok()?);
        let begins = |sentence: &Sentence| {
            sentence.block == id
                && sentence.pieces.first().is_some_and(|piece| piece.start <= marker.start)
        };
        let sentence = self.document.sentences.iter().rposition(begins);
        match sentence.and_then(|index| u32::try_from(index).ok()) {
            Some(index) => self.sentence(index),
            None => Some(self.block(id)),
        }
    }
}
