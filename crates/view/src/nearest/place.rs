//! The nearest place of a document.

use super::distance::distance;
use crate::place::Place;
use crate::places::Places;
use synoptic_corpus::{BlockId, Document};

/// The place in a document that is nearest to one that it does not have, and what to call it.
pub fn near_place(document: &Document, asked: &Place) -> Option<(Place, String)> {
    let places = Places::of(document);
    let paragraphs = || document.blocks.iter().filter_map(|block| block.number);
    let paragraph = |number: u32| {
        let last = paragraphs().max()?;
        let near = paragraphs().min_by_key(|known| known.abs_diff(number))?;
        let is_last = near == last && number > last;
        let words = ["paragraph ", &near.to_string(), if is_last { ", the last" } else { "" }];
        Some((Place::Paragraph(near), words.concat()))
    };
    // The last sentence of a block that has fewer than were asked for.
    let sentence = |block: BlockId| {
        let last = document.sentences.iter().rposition(|sentence| sentence.block == block)?;
        places.sentence(u32::try_from(last).ok()?)
    };
    let block_numbered = |number: u32| {
        let at = document.blocks.iter().position(|block| block.number == Some(number))?;
        u32::try_from(at).ok().map(BlockId)
    };
    match asked {
        Place::Paragraph(number) => paragraph(*number),
        Place::Sentence { paragraph: number, .. } => match block_numbered(*number) {
            Some(block) => {
                let words = ["the last sentence of paragraph ", &number.to_string()].concat();
                sentence(block).map(|place| (place, words)).or_else(|| paragraph(*number))
            }
            None => paragraph(*number),
        },
        Place::Block(number) | Place::BlockSentence { block: number, .. } => {
            let shown = (0..).zip(&document.blocks).filter(|(_, block)| block.number.is_some());
            let (at, _) = shown.min_by_key(|(at, _)| number.abs_diff(*at))?;
            let Place::Paragraph(number) = places.block(BlockId(at)) else { return None };
            paragraph(number)
        }
        Place::Section(slug) => {
            let far = |at: usize| {
                distance(slug, &document.sections[at].slug, &document.sections[at].slug)
            };
            let order = (0..document.sections.len()).filter_map(|at| Some((far(at)?, at)));
            let (_, at) = order.min()?;
            let section = &document.sections[at];
            section.heading?;
            let words = ["the section “", &section.slug.replace('-', " "), "”"].concat();
            Some((Place::Section(section.slug.clone()), words))
        }
        Place::Note(number) => {
            let notes = || document.footnotes.iter().map(|note| note.number);
            let near = notes().min_by_key(|known| known.abs_diff(*number))?;
            let is_last = notes().max() == Some(near) && *number > near;
            let words = ["note ", &near.to_string(), if is_last { ", the last" } else { "" }];
            Some((Place::Note(near), words.concat()))
        }
        Place::Notes | Place::LeftOut => None,
    }
}
