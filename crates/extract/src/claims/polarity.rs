//! Whether a clause says that something is, or is not.

use super::clauses::Clause;
use super::row::Row;
use crate::lexicon::grammar::Function;
use crate::lexicon::hedges;
use synoptic_corpus::Polarity;

/// The polarity of a clause: negative where its verb or its subject is denied.
pub(super) fn polarity(row: &Row<'_>, clause: &Clause) -> Polarity {
    let mut relative = false;
    for at in clause.places() {
        if row.is_comma(at) {
            relative = false;
        }
        relative |= row.function(at) == Some(Function::Relative);
        if relative || !hedges::is_negation(row.text_at(at)) {
            continue;
        }
        // 'not only', 'no doubt', 'No. 10', 'no longer' ends what was: still a denial.
        let only = row.is_any(at + 1, &["only", "just", "least", "doubt", "less", "matter"])
            || row.text_at(at + 1) == "."
            || row.is(at.wrapping_sub(1), "if")
            || row.is(at.wrapping_sub(1), "or");
        // 'were not released until' says that they were.
        let until = clause.places().any(|place| place > at && row.is(place, "until"));
        if !only && !until {
            return Polarity::Negative;
        }
    }
    Polarity::Positive
}
