//! Differences of standing: one asserts what the other passes on; one was written before it happened.

use super::Verdict;
use super::coverage::says_the_same;
use super::side::{Shared, Side};
use synoptic_corpus::{Certainty, ClaimKind, Corpus, Day, DocumentId, Edtf, Holder, Relation};
use synoptic_text::Span;

/// Least share of the less covered side's weight before one can have been written of the other.
const SAME_PROPOSITION: f32 = 0.3;

/// One states in its own voice what the other only passes on or hedges.
pub(super) fn attribution(a: &Side<'_>, b: &Side<'_>, shared: Shared) -> Option<Verdict> {
    let flat = |side: &Side<'_>| side.own_voice() && side.certainty() == Certainty::Asserted;
    let passes_on = |side: &Side<'_>| match side.certainty() {
        Certainty::Reported | Certainty::Hedged => !side.own_voice(),
        Certainty::Asserted | Certainty::Denied | Certainty::Conditional => false,
    };
    // Who tells of what somebody said asserts no more than who has them say it.
    let tells_of = |side: &Side<'_>, holder: &Holder| match holder {
        Holder::Named { entity: Some(entity), .. } => side.unit.entities.contains(entity),
        Holder::Named { entity: None, .. } | Holder::Author | Holder::Unnamed { .. } => false,
    };
    let unlike = flat(a) && passes_on(b) && !tells_of(a, b.holder())
        || passes_on(a) && flat(b) && !tells_of(b, a.holder());
    (unlike && says_the_same(a, b, shared)).then(|| Verdict {
        relation: Relation::Attribution,
        rule: "asserts-and-passes-on",
        reason: "One states it in its own voice, the other passes it on.".to_owned(),
        evidence: [certainty_words(a), certainty_words(b)].concat(),
        let_go: None,
    })
}

fn certainty_words(side: &Side<'_>) -> Vec<(DocumentId, Span)> {
    let words = side.claim.map_or(&[][..], |claim| &claim.certainty_words);
    words.iter().map(|span| (side.unit.document, *span)).collect()
}

/// One was written before what the other reports, and speaks of it as to come.
pub(super) fn earlier(
    corpus: &Corpus,
    a: &Side<'_>,
    b: &Side<'_>,
    shared: Shared,
) -> Option<Verdict> {
    let (first, second) =
        match (a.kind() == ClaimKind::Prediction, b.kind() == ClaimKind::Prediction) {
            (true, false) => (a, b),
            (false, true) => (b, a),
            (true, true) | (false, false) => return None,
        };
    let written = |side: &Side<'_>| -> Option<Day> {
        let published = corpus.document(side.unit.document)?.metadata.published.as_ref()?;
        Edtf::parse(&published.value).ok()?.bounds().1
    };
    let reports = second.kind() == ClaimKind::Fact && shared.least() >= SAME_PROPOSITION;
    (reports && written(first)? < written(second)?).then(|| Verdict {
        relation: Relation::Earlier,
        rule: "written-before",
        reason: "One was written before what the other reports.".to_owned(),
        evidence: [certainty_words(first), certainty_words(second)].concat(),
        let_go: None,
    })
}
