//! How much of each unit the other covers: the same, other words, or something beside it.

use super::Verdict;
use super::side::Side;
use crate::vocabulary::FeatureId;
use synoptic_corpus::Relation;

/// From this share of both sides' weight on, they say the same.
const SAME: f32 = 0.8;
/// From this share of the better covered side's weight on, one says in other words what the other
/// says, whatever it adds.
const OTHER_WORDS: f32 = 0.18;

/// Relates two units by what they share; always has an answer.
pub(super) fn compare(a: &Side<'_>, b: &Side<'_>) -> Verdict {
    let (of_a, of_b) = (a.unit.covered_by(b.unit), b.unit.covered_by(a.unit));
    let (relation, rule, reason) = if of_a.min(of_b) >= SAME {
        (Relation::Agrees, "nearly-same-words", "Both say the same, nothing added.")
    } else if share_quotation(a, b) {
        (Relation::Wording, "same-quotation", "Both quote the same words.")
    } else if of_a.max(of_b) >= OTHER_WORDS {
        (Relation::Wording, "same-in-other-words", "What one says, the other says in other words.")
    } else {
        (Relation::Detail, "one-adds", "Both can hold; each adds or leaves out something.")
    };
    Verdict { relation, rule, reason: reason.to_owned(), evidence: Vec::new(), let_go: None }
}

/// Whether both quote two content words in a row that are the same by stem.
fn share_quotation(a: &Side<'_>, b: &Side<'_>) -> bool {
    if a.unit.quotations.is_empty() || b.unit.quotations.is_empty() {
        return false;
    }
    let (left, right) = (quoted(a), quoted(b));
    left.windows(2).any(|pair| right.windows(2).any(|other| pair == other))
}

/// Stems of the quoted words, names included, in order.
fn quoted(side: &Side<'_>) -> Vec<FeatureId> {
    let quotations: Vec<_> = side
        .unit
        .quotations
        .iter()
        .filter_map(|at| side.annotations.quotations.get(*at as usize))
        .collect();
    let within = |span| {
        let mut pieces = quotations.iter().flat_map(|quotation| &quotation.pieces);
        pieces.any(|piece| piece.contains(span))
    };
    let words = side.unit.words.iter().filter(|word| within(word.span));
    words.map(|word| word.stem).collect()
}
