//! Whether a clause says that something is, or is not.

use super::clauses::Clause;
use super::known::Traits;
use super::row::Row;
use crate::lexicon::grammar::Function;
use synoptic_corpus::Polarity;
use synoptic_text::Span;

/// The polarity of a clause: negative where its verb or its subject is denied. `content` is what
/// somebody else says, where they do: then only what they say counts.
pub(super) fn polarity(row: &Row<'_>, clause: &Clause, content: Option<Span>) -> Polarity {
    let mut relative = false;
    let mut verb = false;
    for at in clause.places() {
        if content.is_some_and(|content| !content.overlaps(row.words[at].span)) {
            continue;
        }
        if row.is_comma(at) {
            relative = false;
        }
        // After the verb `that` leads to what is shown, wanted or known, not to what is claimed.
        relative |= row.function(at) == Some(Function::Relative)
            || (verb && row.function(at) == Some(Function::That));
        verb |= row.finite(at).is_some();
        if relative || !row.has(at, Traits::NEGATION) {
            continue;
        }
        // 'not only', 'no doubt', 'No. 10', 'no longer' ends what was: still a denial.
        let only = row.is_any(at + 1, &["only", "just", "least", "doubt", "less", "matter"])
            || row.text_at(at + 1) == "."
            || row.is(at.wrapping_sub(1), "if")
            || row.is(at.wrapping_sub(1), "or")
            || row.is(at + 1, "to")
            || row.text_at(row.past_adverbs(at + 1, at + 4)).ends_with("ing");
        // 'were not released until' says that they were.
        let until = clause.places().any(|place| place > at && row.is(place, "until"));
        if !only && !until {
            return Polarity::Negative;
        }
    }
    Polarity::Positive
}
