//! How much of each unit the other covers: the same, other words, or something beside it.

use super::Verdict;
use crate::units::Unit;
use synoptic_corpus::Relation;

/// From this share of both sides' weight on, they say the same.
const SAME: f32 = 0.8;
/// From this share of the less covered side's weight on, it is one thing in other words.
const OTHER_WORDS: f32 = 0.4;

/// Relates two units by what they share; always has an answer.
pub(super) fn compare(a: &Unit, b: &Unit) -> Verdict {
    let (of_a, of_b) = (a.covered_by(b), b.covered_by(a));
    let less = of_a.min(of_b);
    let (relation, rule, reason) = if less >= SAME {
        (Relation::Agrees, "nearly-same-words", "Both say the same, nothing added.")
    } else if less >= OTHER_WORDS {
        (Relation::Wording, "same-in-other-words", "Both say it, in other words.")
    } else {
        (Relation::Detail, "one-adds", "Both can hold; each adds or leaves out something.")
    };
    Verdict { relation, rule, reason: reason.to_owned(), evidence: Vec::new(), let_go: None }
}
