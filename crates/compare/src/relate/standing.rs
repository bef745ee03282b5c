//! Differences of standing: one asserts what the other passes on; one was written before it happened.

use super::Verdict;
use super::opposition::own_voice;
use crate::units::Unit;
use synoptic_corpus::{Certainty, ClaimKind, Corpus, Day, Edtf, Relation};

/// Least share of the less covered side's weight before a difference of standing is worth saying.
const SAME_PROPOSITION: f32 = 0.35;

/// One states in its own voice what the other only passes on or hedges.
pub(super) fn attribution(a: &Unit, b: &Unit) -> Option<Verdict> {
    let flat = |unit: &Unit| own_voice(unit) && unit.certainty == Certainty::Asserted;
    let passes_on = |unit: &Unit| match unit.certainty {
        Certainty::Reported | Certainty::Hedged => true,
        Certainty::Asserted | Certainty::Denied | Certainty::Conditional => false,
    };
    let shared = a.covered_by(b).min(b.covered_by(a));
    let unlike = flat(a) && passes_on(b) || passes_on(a) && flat(b);
    (unlike && shared >= SAME_PROPOSITION).then(|| Verdict {
        relation: Relation::Attribution,
        rule: "asserts-and-passes-on",
        reason: "One states it in its own voice, the other passes it on or hedges it.".to_owned(),
        evidence: Vec::new(),
        let_go: None,
    })
}

/// One was written before what the other reports, and speaks of it as to come.
pub(super) fn earlier(corpus: &Corpus, a: &Unit, b: &Unit) -> Option<Verdict> {
    let (first, second) = match (a.kind == ClaimKind::Prediction, b.kind == ClaimKind::Prediction) {
        (true, false) => (a, b),
        (false, true) => (b, a),
        (true, true) | (false, false) => return None,
    };
    let written = |unit: &Unit| -> Option<Day> {
        let published = corpus.document(unit.document)?.metadata.published.as_ref()?;
        Edtf::parse(&published.value).ok()?.bounds().1
    };
    let shared = a.covered_by(b).min(b.covered_by(a));
    (shared >= SAME_PROPOSITION
        && second.kind == ClaimKind::Fact
        && written(first)? < written(second)?)
    .then(|| Verdict {
        relation: Relation::Earlier,
        rule: "written-before",
        reason: "One was written before what the other reports.".to_owned(),
        evidence: Vec::new(),
        let_go: None,
    })
}
