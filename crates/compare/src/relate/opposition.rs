//! Whether two units oppose one another: by a denial, by words that exclude or that pull apart.

use super::Verdict;
use crate::alignment::same_holder;
use crate::lexicon::opposites::{OPPOSITES, TENSIONS};
use crate::units::Unit;
use synoptic_corpus::{Certainty, ClaimKind, Holder, Relation};
use synoptic_text::stem;

/// Least share of the shorter side's weight that both must share before a denial denies it.
const SAME_PROPOSITION: f32 = 0.5;
/// Least share before two judgements are on one matter.
const SAME_MATTER: f32 = 0.15;

/// A contradiction: both flatly said, one of them of the other's negation.
pub(super) fn contradiction(a: &Unit, b: &Unit) -> Option<Verdict> {
    let flat = |unit: &Unit| match unit.certainty {
        Certainty::Asserted | Certainty::Reported => unit.kind != ClaimKind::Prediction,
        Certainty::Hedged | Certainty::Denied | Certainty::Conditional => false,
    };
    let shared = a.covered_by(b).min(b.covered_by(a));
    if !flat(a) || !flat(b) || shared < SAME_PROPOSITION {
        return None;
    }
    if a.polarity != b.polarity {
        let reason = "One says that it is so, the other that it is not, in largely the same words.";
        return Some(verdict(Relation::Contradicts, "one-denies", reason.to_owned()));
    }
    let (word, other) = opposed(OPPOSITES, a, b)?;
    let reason = format!(
        "They share most of their words, but one has “{word}” where the other has “{other}”."
    );
    Some(verdict(Relation::Contradicts, "opposite-words", reason))
}

/// Judgements or predictions that pull apart though both can hold.
pub(super) fn tension(a: &Unit, b: &Unit) -> Option<Verdict> {
    let judges = |unit: &Unit| match unit.kind {
        ClaimKind::Assessment | ClaimKind::Prediction => true,
        ClaimKind::Statement => unit.certainty != Certainty::Denied,
        ClaimKind::Fact | ClaimKind::Recommendation => false,
    };
    let shared = a.covered_by(b).max(b.covered_by(a));
    if !judges(a) || !judges(b) || shared < SAME_MATTER || same_holder(&a.holder, &b.holder) {
        return None;
    }
    let (word, other) = opposed(TENSIONS, a, b)?;
    let reason = format!("Two judgements on one matter: “{word}” here, “{other}” there.");
    Some(verdict(Relation::Tension, "judgements-apart", reason))
}

fn verdict(relation: Relation, rule: &'static str, reason: String) -> Verdict {
    Verdict { relation, rule, reason, evidence: Vec::new(), let_go: None }
}

/// A word of `a` and a word of `b` that stand on opposite sides of a line, neither unit having both sides.
fn opposed(
    table: &'static [&'static str],
    a: &Unit,
    b: &Unit,
) -> Option<(&'static str, &'static str)> {
    let word_of = |side: &'static str, unit: &Unit| -> Option<&'static str> {
        side.split(' ')
            .find(|word| !word.is_empty() && unit.stems.iter().any(|own| *own == stem(word)))
    };
    table.iter().find_map(|line| {
        let (one, other) = line.split_once(" / ")?;
        let sides = |unit: &Unit| (word_of(one, unit), word_of(other, unit));
        match (sides(a), sides(b)) {
            ((Some(word), None), (None, Some(other)))
            | ((None, Some(word)), (Some(other), None)) => Some((word, other)),
            _ => None,
        }
    })
}

/// Whether a unit speaks in its author's own voice.
pub(super) fn own_voice(unit: &Unit) -> bool {
    match unit.holder {
        Holder::Author => true,
        Holder::Named { .. } | Holder::Unnamed { .. } => false,
    }
}
