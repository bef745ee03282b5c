//! Layers over a text: what was found in it, to be marked where it stands.
//!
//! A mark names its layer and its place in the document's findings, so that whoever draws it can ask
//! [`crate::facts`] what was understood.

use synoptic_corpus::{Annotations, Corpus, DocumentId};
use synoptic_text::Span;

/// Something that can be marked in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Layer {
    /// Claims.
    Claims,
    /// Quotations.
    Quotations,
    /// Quantities.
    Numbers,
    /// Time expressions.
    Dates,
    /// Mentions of names.
    Names,
}

impl Layer {
    /// All layers, in the order of the page.
    pub const ALL: [Layer; 5] =
        [Layer::Claims, Layer::Quotations, Layer::Numbers, Layer::Dates, Layer::Names];

    /// Its name in an address and in a class.
    pub const fn name(self) -> &'static str {
        match self {
            Layer::Claims => "claims",
            Layer::Quotations => "quotations",
            Layer::Numbers => "numbers",
            Layer::Dates => "dates",
            Layer::Names => "names",
        }
    }

    /// Its name on the page.
    pub const fn title(self) -> &'static str {
        match self {
            Layer::Claims => "Claims",
            Layer::Quotations => "Quotations",
            Layer::Numbers => "Numbers",
            Layer::Dates => "Dates",
            Layer::Names => "Names",
        }
    }

    /// The layer of that name.
    pub fn parse(name: &str) -> Option<Layer> {
        Layer::ALL.into_iter().find(|layer| layer.name() == name)
    }

    /// How many marks it has in a document.
    pub fn count(self, found: &Annotations) -> usize {
        match self {
            Layer::Claims => found.claims.len(),
            Layer::Quotations => found.quotations.len(),
            Layer::Numbers => found.quantities.len(),
            Layer::Dates => found.times.len(),
            Layer::Names => found.mentions.len(),
        }
    }
}

/// A mark of a layer: which, and the index of what it marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Mark {
    /// Which layer.
    pub layer: Layer,
    /// Index in the document's findings of that layer.
    pub index: u32,
}

/// The marks of the layers that are on, in order of position.
pub fn marks(corpus: &Corpus, document: DocumentId, on: &[Layer]) -> Vec<(Span, Mark)> {
    let Some(found) = corpus.annotations_of(document) else { return Vec::new() };
    let mut all: Vec<(Span, Mark)> = Vec::new();
    for layer in on {
        let mut add = |index: u32, span: Span| all.push((span, Mark { layer: *layer, index }));
        match layer {
            Layer::Claims => {
                for (claim, index) in found.claims.iter().zip(0..) {
                    claim.pieces.iter().for_each(|piece| add(index, *piece));
                }
            }
            Layer::Quotations => {
                for (quotation, index) in found.quotations.iter().zip(0..) {
                    quotation.pieces.iter().for_each(|piece| add(index, *piece));
                }
            }
            Layer::Numbers => {
                found.quantities.iter().zip(0..).for_each(|(found, index)| add(index, found.span))
            }
            Layer::Dates => {
                found.times.iter().zip(0..).for_each(|(found, index)| add(index, found.span))
            }
            Layer::Names => {
                found.mentions.iter().zip(0..).for_each(|(found, index)| add(index, found.span))
            }
        }
    }
    all.sort_by_key(|(span, mark)| (*span, *mark));
    all
}
