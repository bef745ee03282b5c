//! Claims as units of comparison: what each says, in features.

use synoptic_corpus::{Certainty, ClaimKind, DocumentId, EntityId, Holder, Polarity};
use synoptic_text::Span;

/// A feature's number in the [`crate::features::Vocabulary`].
pub(crate) type FeatureId = u32;

/// A claim with everything that comparison looks at.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    /// Its document.
    pub(crate) document: DocumentId,
    /// The claim it is, as an index in the document's claims; `None` for a passage that is none.
    pub(crate) claim: Option<u32>,
    /// Where it stands.
    pub(crate) pieces: Vec<Span>,
    /// Stems of its content words, in order; for rules that look at words.
    pub(crate) stems: Vec<String>,
    /// Features with their weights, by feature, of length one taken together.
    pub(crate) features: Vec<(FeatureId, f32)>,
    /// Sum of the weights before they were brought to length one: how much there is to compare.
    pub(crate) mass: f32,
    /// Names in it, sorted.
    pub(crate) entities: Vec<EntityId>,
    /// Quantities in it, as indices in the document's quantities.
    pub(crate) quantities: Vec<u32>,
    /// Times in it, as indices in the document's times.
    pub(crate) times: Vec<u32>,
    /// Quotations in it, as indices in the document's quotations.
    pub(crate) quotations: Vec<u32>,
    /// Whose claim it is.
    pub(crate) holder: Holder,
    /// What kind of claim it is.
    pub(crate) kind: ClaimKind,
    /// How surely it is claimed.
    pub(crate) certainty: Certainty,
    /// Whether it says that something is or is not.
    pub(crate) polarity: Polarity,
}

impl Unit {
    /// Whether something at `span` of the file belongs to the unit.
    pub(crate) fn holds(&self, span: Span) -> bool {
        self.pieces.iter().any(|piece| piece.overlaps(span))
    }

    /// How much of this unit's weight the other shares, 0 to 1.
    pub(crate) fn covered_by(&self, other: &Unit) -> f32 {
        let has =
            |id: FeatureId| other.features.binary_search_by_key(&id, |(other, _)| *other).is_ok();
        self.features.iter().filter(|(id, _)| has(*id)).map(|(_, weight)| weight * weight).sum()
    }
}
