//! Which units are on the same matter, how well, and on what evidence.

use crate::index::{Candidate, candidates, dot};
use crate::units::{FeatureId, Unit};
use synoptic_corpus::{Annotations, Corpus, Holder};
use synoptic_text::{fold, is_stop_word, stem, tokens};

/// Thresholds and bonuses of alignment. Larger thresholds align less and surer.
pub(crate) struct Knobs;

impl Knobs {
    /// Least cosine at which a pair is looked at.
    pub(crate) const CANDIDATE: f32 = 0.08;
    /// Least score at which two units are aligned.
    pub(crate) const ALIGNED: f32 = 0.2;
    /// How far a short claim within a long one counts as covered: 0 never, 1 wholly.
    const CONTAINMENT: f32 = 0.3;
    /// Both count in the same unit.
    const SAME_UNIT: f32 = 0.08;
    /// Both name the same time.
    const SAME_TIME: f32 = 0.05;
    /// Both quote the same words.
    const SAME_QUOTATION: f32 = 0.15;
    /// Both pass on the word of the same holder.
    const SAME_HOLDER: f32 = 0.05;
}

/// Two aligned units.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Alignment {
    /// Index of the unit of the earlier document.
    pub(crate) a: u32,
    /// Index of the unit of the later document.
    pub(crate) b: u32,
    /// How well they align, 0 to 1.
    pub(crate) score: f32,
}

/// All aligned pairs, in order of `a`, then `b`.
pub(crate) fn alignments(corpus: &Corpus, units: &[Unit], features: FeatureId) -> Vec<Alignment> {
    candidates(units, features, Knobs::CANDIDATE)
        .into_iter()
        .filter_map(|candidate| {
            let score = score(corpus, units, candidate);
            (score >= Knobs::ALIGNED).then_some(Alignment { a: candidate.a, b: candidate.b, score })
        })
        .collect()
}

fn score(corpus: &Corpus, units: &[Unit], candidate: Candidate) -> f32 {
    let (a, b) = (&units[candidate.a as usize], &units[candidate.b as usize]);
    let (short, long) = if a.mass < b.mass { (a, b) } else { (b, a) };
    let mut score = candidate.cosine * (long.mass / short.mass.max(0.1)).powf(Knobs::CONTAINMENT);
    let (Some(left), Some(right)) = (annotations(corpus, a), annotations(corpus, b)) else {
        return score;
    };
    let share = |hit: bool, bonus: f32| if hit { bonus } else { 0.0 };
    score += share(share_unit(left, a, right, b), Knobs::SAME_UNIT);
    score += share(share_time(left, a, right, b), Knobs::SAME_TIME);
    score += share(share_quotation(corpus, a, b), Knobs::SAME_QUOTATION);
    score += share(same_holder(&a.holder, &b.holder), Knobs::SAME_HOLDER);
    score.min(1.0)
}

/// What was found in a unit's document.
pub(crate) fn annotations<'c>(corpus: &'c Corpus, unit: &Unit) -> Option<&'c Annotations> {
    corpus.annotations.get(unit.document.0 as usize)
}

fn share_unit(left: &Annotations, a: &Unit, right: &Annotations, b: &Unit) -> bool {
    a.quantities.iter().filter_map(|at| left.quantities.get(*at as usize)?.unit.as_ref()).any(
        |unit| {
            b.quantities
                .iter()
                .filter_map(|at| right.quantities.get(*at as usize)?.unit.as_ref())
                .any(|other| unit == other)
        },
    )
}

fn share_time(left: &Annotations, a: &Unit, right: &Annotations, b: &Unit) -> bool {
    a.times.iter().filter_map(|at| left.times.get(*at as usize)?.edtf.as_ref()).any(|time| {
        b.times
            .iter()
            .filter_map(|at| right.times.get(*at as usize)?.edtf.as_ref())
            .any(|other| time == other)
    })
}

/// Whether two units quote two content words in a row that are the same by stem.
fn share_quotation(corpus: &Corpus, a: &Unit, b: &Unit) -> bool {
    if a.quotations.is_empty() || b.quotations.is_empty() {
        return false;
    }
    let (left, right) = (quoted_stems(corpus, a), quoted_stems(corpus, b));
    left.windows(2).any(|pair| right.windows(2).any(|other| pair == other))
}

fn quoted_stems(corpus: &Corpus, unit: &Unit) -> Vec<String> {
    let (Some(document), Some(annotations)) =
        (corpus.document(unit.document), annotations(corpus, unit))
    else {
        return Vec::new();
    };
    let mut stems = Vec::new();
    for at in &unit.quotations {
        for piece in
            annotations.quotations.get(*at as usize).iter().flat_map(|quotation| &quotation.pieces)
        {
            let text = piece.of(&document.text);
            for token in tokens(text) {
                let folded = fold(token.span.of(text));
                if folded.chars().any(char::is_alphanumeric) && !is_stop_word(&folded) {
                    stems.push(stem(&folded).into_owned());
                }
            }
        }
    }
    stems
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

/// Cosine of two units' features.
pub(crate) fn cosine(a: &Unit, b: &Unit) -> f32 {
    dot(&a.features, &b.features)
}
