//! One side of a pair: a unit with its document, what was found in it, and the claim that counts.

use crate::units::{Unit, Word};
use crate::vocabulary::FeatureId;
use synoptic_corpus::{
    Annotations, Certainty, Claim, ClaimKind, Corpus, Document, Holder, Polarity, Quantity,
    TimeExpression,
};
use synoptic_text::Span;

/// A unit as one side of a pair.
pub(crate) struct Side<'c> {
    pub(crate) unit: &'c Unit,
    pub(crate) document: &'c Document,
    pub(crate) annotations: &'c Annotations,
    /// The claim of the unit that shares most with the other side; `None` where it holds none.
    pub(crate) claim: Option<&'c Claim>,
}

impl<'c> Side<'c> {
    /// The unit as one side, the other being `other`; `None` where its document is not there.
    pub(crate) fn new(corpus: &'c Corpus, unit: &'c Unit, other: &Unit) -> Option<Side<'c>> {
        let document = corpus.document(unit.document)?;
        let annotations = corpus.annotations_of(unit.document)?;
        let claim = claim_about(unit, annotations, |id| other.has(id));
        let claim = claim.and_then(|index| annotations.claims.get(index as usize));
        Some(Side { unit, document, annotations, claim })
    }

    /// The quantities in the unit.
    pub(crate) fn quantities(&self) -> impl Iterator<Item = &'c Quantity> + '_ {
        let all = &self.annotations.quantities;
        self.unit.quantities.iter().filter_map(|at| all.get(*at as usize))
    }

    /// The time expressions in the unit.
    pub(crate) fn times(&self) -> impl Iterator<Item = &'c TimeExpression> + '_ {
        let all = &self.annotations.times;
        self.unit.times.iter().filter_map(|at| all.get(*at as usize))
    }

    /// Words as printed.
    pub(crate) fn printed(&self, span: Span) -> &'c str {
        span.of(&self.document.text)
    }

    /// What stands before `span` in the piece that holds it.
    pub(crate) fn before(&self, span: Span) -> Option<Span> {
        let piece = self.unit.pieces.iter().find(|piece| piece.contains(span))?;
        Some(Span { start: piece.start, end: span.start })
    }

    /// Content words and names, at most `reach` of them either side of `span`, and those within.
    pub(crate) fn words_around(&self, span: Span, reach: usize) -> &'c [Word] {
        let words = &self.unit.words;
        let first = words.partition_point(|word| word.span.end <= span.start);
        let last = words.partition_point(|word| word.span.start < span.end);
        &words[first.saturating_sub(reach)..(last.max(first) + reach).min(words.len())]
    }

    /// Whose claim it is.
    pub(crate) fn holder(&self) -> &'c Holder {
        self.claim.map_or(&Holder::Author, |claim| &claim.holder)
    }

    /// How surely it is claimed.
    pub(crate) fn certainty(&self) -> Certainty {
        self.claim.map_or(Certainty::Asserted, |claim| claim.certainty)
    }

    /// What kind of claim it is.
    pub(crate) fn kind(&self) -> ClaimKind {
        self.claim.map_or(ClaimKind::Fact, |claim| claim.kind)
    }

    /// Whether it says that something is, or is not.
    pub(crate) fn polarity(&self) -> Polarity {
        self.claim.map_or(Polarity::Positive, |claim| claim.polarity)
    }

    /// Whether the author speaks, and nobody through them.
    pub(crate) fn own_voice(&self) -> bool {
        match self.holder() {
            Holder::Author => true,
            Holder::Named { .. } | Holder::Unnamed { .. } => false,
        }
    }

    /// The words of the claim, or of the unit where there is none.
    pub(crate) fn claim_words(&self) -> impl Iterator<Item = &'c Word> + '_ {
        let within = |span: Span| {
            self.claim.is_none_or(|claim| claim.pieces.iter().any(|piece| piece.overlaps(span)))
        };
        self.unit.words.iter().filter(move |word| within(word.span))
    }
}

/// What two units share.
#[derive(Clone, Copy)]
pub(crate) struct Shared {
    /// The share of the first side's weight that the other has too, 0 to 1.
    pub(crate) of_a: f32,
    /// The share of the second side's weight that the first has too, 0 to 1.
    pub(crate) of_b: f32,
    /// Cosine of their features, 0 to 1.
    pub(crate) cosine: f32,
}

impl Shared {
    pub(crate) fn between(a: &Unit, b: &Unit) -> Shared {
        let mut shared = Shared { of_a: 0.0, of_b: 0.0, cosine: 0.0 };
        for (_, own, its) in a.shared(b) {
            shared.of_a += own * own;
            shared.of_b += its * its;
            shared.cosine += own * its;
        }
        shared
    }

    /// The share of the better covered side.
    pub(crate) fn most(self) -> f32 {
        self.of_a.max(self.of_b)
    }

    /// The share of the less covered side.
    pub(crate) fn least(self) -> f32 {
        self.of_a.min(self.of_b)
    }
}

/// The claim of a unit with most words that have a feature asked for, the first among equals.
pub(crate) fn claim_about(
    unit: &Unit,
    annotations: &Annotations,
    asked: impl Fn(FeatureId) -> bool,
) -> Option<u32> {
    if let [only] = unit.claims[..] {
        return Some(only);
    }
    let hits: Vec<Span> =
        unit.words.iter().filter(|word| asked(word.concept)).map(|word| word.span).collect();
    let count = |index: u32| {
        let claim = annotations.claims.get(index as usize);
        let pieces = claim.map_or(&[][..], |claim| &claim.pieces);
        hits.iter().filter(|hit| pieces.iter().any(|piece| piece.overlaps(**hit))).count()
    };
    let ranked = unit.claims.iter().map(|index| (count(*index), std::cmp::Reverse(*index)));
    ranked.max().map(|(_, index)| index.0)
}

/// Whether both holders are the same named one.
pub(crate) fn same_holder(a: &Holder, b: &Holder) -> bool {
    match (a, b) {
        (Holder::Named { name, entity }, Holder::Named { name: other_name, entity: other }) => {
            match (entity, other) {
                (Some(entity), Some(other)) => entity == other,
                (None, _) | (_, None) => name == other_name,
            }
        }
        (Holder::Author | Holder::Unnamed { .. }, _)
        | (_, Holder::Author | Holder::Unnamed { .. }) => false,
    }
}
