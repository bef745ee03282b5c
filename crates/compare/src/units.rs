//! Passages as units of comparison: what each says, in features.
//!
//! A unit is a sentence that holds a claim, or a passage that an editor pinned. How features are
//! read and weighed is the featurizer's business; how units relate, that of `relate`.

use crate::vocabulary::FeatureId;
use std::cell::OnceCell;
use synoptic_corpus::{DocumentId, EntityId};
use synoptic_text::Span;

/// A content word or a name in a unit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Word {
    /// Its stem; a name's feature.
    pub(crate) stem: FeatureId,
    /// Its concept; a name's feature.
    pub(crate) concept: FeatureId,
    /// Whether it is a name.
    pub(crate) name: bool,
    /// Whether it tells who somebody is: an office or a calling.
    pub(crate) role: bool,
    /// Where it stands in the file.
    pub(crate) span: Span,
}

/// A passage with everything that comparison looks at.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Unit {
    /// Its document.
    pub(crate) document: DocumentId,
    /// The claims it holds, as indices in the document's claims, in order.
    pub(crate) claims: Vec<u32>,
    /// Where it stands; never empty.
    pub(crate) pieces: Vec<Span>,
    /// Its content words and names, in order.
    pub(crate) words: Vec<Word>,
    /// Features with their weights, by feature; those of a sentence that another sentence has too.
    /// All together, those that none has included, they are of length one.
    pub(crate) features: Vec<(FeatureId, f32)>,
    /// Length of the weights before they were brought to one: how much there is to compare.
    pub(crate) mass: f32,
    /// What [`Unit::runs`] gives, worked out when it is first asked for.
    pub(crate) runs: OnceCell<Vec<(FeatureId, FeatureId)>>,
    /// Names in it, sorted.
    pub(crate) entities: Vec<EntityId>,
    /// Quantities in it, as indices in the document's quantities.
    pub(crate) quantities: Vec<u32>,
    /// Times in it, as indices in the document's times.
    pub(crate) times: Vec<u32>,
    /// Quotations in it, as indices in the document's quotations.
    pub(crate) quotations: Vec<u32>,
}

impl Word {
    /// Whether it tells who, not what.
    pub(crate) fn is_who(&self) -> bool {
        self.name || self.role
    }
}

impl Unit {
    /// Whether something at `span` of the file belongs to the unit.
    pub(crate) fn holds(&self, span: Span) -> bool {
        self.pieces.iter().any(|piece| piece.overlaps(span))
    }

    /// Every two concepts in a row that do not both tell who, sorted, each once: two names in a row,
    /// or an office and a name, tell who, not what.
    pub(crate) fn runs(&self) -> &[(FeatureId, FeatureId)] {
        self.runs.get_or_init(|| {
            let two = self.words.windows(2).filter(|two| !two[0].is_who() || !two[1].is_who());
            let mut runs: Vec<_> = two.map(|two| (two[0].concept, two[1].concept)).collect();
            runs.sort_unstable();
            runs.dedup();
            runs
        })
    }

    /// Whether the unit has a feature.
    pub(crate) fn has(&self, id: FeatureId) -> bool {
        self.features.binary_search_by_key(&id, |(own, _)| *own).is_ok()
    }

    /// The features that both have, each with its weight here and there, in order.
    pub(crate) fn shared<'u>(
        &'u self,
        other: &'u Unit,
    ) -> impl Iterator<Item = (FeatureId, f32, f32)> + 'u {
        let (mut a, mut b) = (&self.features[..], &other.features[..]);
        std::iter::from_fn(move || {
            while let ([(one, own), left @ ..], [(two, its), right @ ..]) = (a, b) {
                if one <= two {
                    a = left;
                }
                if two <= one {
                    b = right;
                }
                if one == two {
                    return Some((*one, *own, *its));
                }
            }
            None
        })
    }

    /// Cosine of both units' features, 0 to 1.
    pub(crate) fn cosine(&self, other: &Unit) -> f32 {
        let mut sum = 0.0;
        for (_, own, its) in self.shared(other) {
            sum += own * its;
        }
        sum
    }

    /// Likeness of two units, 0 to 1: their cosine, raised where a short one lies in a long one.
    pub(crate) fn likeness(&self, other: &Unit) -> f32 {
        raised(self.cosine(other), self.mass, other.mass)
    }
}

/// A cosine, raised by the root of how much longer one side is than the other: what a short passage
/// says, a long one can say whole and much besides.
pub(crate) fn raised(cosine: f32, a: f32, b: f32) -> f32 {
    (cosine * (a.max(b) / a.min(b).max(0.1)).sqrt()).min(1.0)
}
