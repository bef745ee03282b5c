//! How much of each unit the other covers: the same, other words, or something beside it.

use super::Verdict;
use super::side::{Shared, Side, same_holder};
use crate::units::Word;
use crate::vocabulary::FeatureId;
use synoptic_corpus::{Certainty, Quotation, Relation};

/// From this share of both sides' weight on, they say the same.
const SAME: f32 = 0.8;
/// From this share of the better covered side's weight on, one may say what the other says.
const MUCH: f32 = 0.25;
/// Least cosine at which a speaker in common speaks of the same.
const SAME_MATTER: f32 = 0.05;
/// That share must hold at least this many different content words beside names: a scrap of a sentence
/// shares much of its little.
const WORDS: usize = 2;
/// From this many runs of words in common on, one may say what the other says.
const RUNS: usize = 2;

/// Relates two units by what they share; always has an answer.
pub(super) fn compare(a: &Side<'_>, b: &Side<'_>, shared: Shared) -> Verdict {
    let opposite = a.polarity() != b.polarity();
    let unlike = opposite || leaves_open(a) != leaves_open(b);
    let (relation, rule, reason) = if shared.least() >= SAME && !unlike && share_words(a, b, 1) {
        (Relation::Agrees, "nearly-same-words", "Both say the same, nothing added.")
    } else if (a.certainty() == Certainty::Denied) != (b.certainty() == Certainty::Denied) {
        (
            Relation::Detail,
            "one-reports-a-denial",
            "One says that it is denied, the other does not.",
        )
    } else if opposite && says_the_same(a, b, shared) {
        (
            Relation::Detail,
            "one-says-not",
            "One says that it is not so, the other that it is; both can have been said.",
        )
    } else if says_the_same(a, b, shared) {
        (Relation::Wording, "same-in-other-words", "Both say it, in other words.")
    } else {
        (Relation::Detail, "one-adds", "Both can hold; each adds or leaves out something.")
    };
    Verdict { relation, rule, reason: reason.to_owned(), evidence: Vec::new(), let_go: None }
}

/// Whether a claim leaves open that it is so.
fn leaves_open(side: &Side<'_>) -> bool {
    match side.certainty() {
        Certainty::Hedged | Certainty::Conditional => true,
        Certainty::Asserted | Certainty::Reported | Certainty::Denied => false,
    }
}

/// Whether both say one thing, whatever they add: they share much of one's weight, or runs of words,
/// quote the same words, or pass on the word of the same speaker on the matter.
pub(super) fn says_the_same(a: &Side<'_>, b: &Side<'_>, shared: Shared) -> bool {
    shared.most() >= MUCH && share_words(a, b, WORDS)
        || share_runs(a, b)
        || share_quotation(a, b)
        || same_holder(a.holder(), b.holder())
            && shared.cosine >= SAME_MATTER
            && share_words(a, b, 1)
}

/// Whether both units have so many different content words, but for those that tell who.
fn share_words(a: &Side<'_>, b: &Side<'_>, many: usize) -> bool {
    let words = a.unit.words.iter().filter(|word| !word.is_who() && b.unit.has(word.concept));
    let mut shared: Vec<FeatureId> = Vec::new();
    for word in words {
        if !shared.contains(&word.concept) {
            shared.push(word.concept);
            if shared.len() == many {
                return true;
            }
        }
    }
    false
}

/// Whether both units have [`RUNS`] pairs of words in a row, not both of a pair names.
fn share_runs(a: &Side<'_>, b: &Side<'_>) -> bool {
    let other = b.unit.runs();
    let shared = a.unit.runs().iter().filter(|run| other.binary_search(run).is_ok());
    shared.take(RUNS).count() == RUNS
}

/// Whether both quote two content words in a row that are the same by stem, or the same name as a
/// term.
fn share_quotation(a: &Side<'_>, b: &Side<'_>) -> bool {
    if a.unit.quotations.is_empty() || b.unit.quotations.is_empty() {
        return false;
    }
    let (left, right) = (quoted(a), quoted(b));
    let runs = left.iter().flat_map(|one| one.windows(2));
    let run = runs.into_iter().any(|run| {
        right.iter().any(|other| {
            other.windows(2).any(|two| two[0].stem == run[0].stem && two[1].stem == run[1].stem)
        })
    });
    let term = |words: &[Word]| match words {
        [only] if only.name => Some(only.stem),
        _ => None,
    };
    let terms = left.iter().filter_map(|words| term(words));
    run || terms.into_iter().any(|name| right.iter().any(|words| term(words) == Some(name)))
}

/// The content words and names of each quotation, in order.
fn quoted<'c>(side: &Side<'c>) -> Vec<Vec<Word>> {
    let all = &side.annotations.quotations;
    let quotations = side.unit.quotations.iter().filter_map(|at| all.get(*at as usize));
    let words = |quotation: &Quotation| {
        let within = |span| quotation.pieces.iter().any(|piece| piece.overlaps(span));
        side.unit.words.iter().copied().filter(|word| within(word.span)).collect()
    };
    quotations.map(words).collect()
}
