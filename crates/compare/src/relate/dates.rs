//! Whether two units date one event and give dates that cannot both hold.

use super::Values;
use crate::alignment::annotations;
use crate::units::Unit;
use synoptic_corpus::{Corpus, Day, Document, Edtf, Quantity, TimeExpression};
use synoptic_text::{fold, is_stop_word, stem, tokens};

/// A dated event: from its first through its last day.
struct Dated<'t> {
    time: &'t TimeExpression,
    first: Day,
    last: Day,
    /// Whether both ends are meant: 'June 18-19', or an arrival with the length of the stay.
    extent: bool,
}

/// Compares the times of two units that date events in the same words.
pub(super) fn compare(corpus: &Corpus, a: &Unit, b: &Unit) -> Values {
    let (Some(left), Some(right)) = (corpus.document(a.document), corpus.document(b.document))
    else {
        return Values::None;
    };
    let mut outcome = Values::None;
    for one in dated(corpus, a) {
        for other in dated(corpus, b) {
            if !same_event(one.time, left, other.time, right) {
                continue;
            }
            let (printed, printed_other) =
                (one.time.span.of(&left.text), other.time.span.of(&right.text));
            let within = |x: &Dated<'_>, y: &Dated<'_>| y.first <= x.first && x.last <= y.last;
            let apart = one.last < other.first || other.last < one.first;
            let crossing =
                one.extent && other.extent && (one.first, one.last) != (other.first, other.last);
            if apart || crossing && !(within(&one, &other) || within(&other, &one)) {
                return Values::Conflict {
                    reason: format!(
                        "“{printed}” and “{printed_other}” date the same event, and no date fits both."
                    ),
                    evidence: vec![(a.document, one.time.span), (b.document, other.time.span)],
                };
            }
            let why = (one.first, one.last) != (other.first, other.last);
            outcome =
                Values::Reconciled(why.then(|| {
                    format!("“{printed}” and “{printed_other}”: one lies within the other")
                }));
        }
    }
    outcome
}

fn dated<'c>(corpus: &'c Corpus, unit: &Unit) -> Vec<Dated<'c>> {
    let Some(found) = annotations(corpus, unit) else { return Vec::new() };
    let stay = unit
        .quantities
        .iter()
        .filter_map(|at| found.quantities.get(*at as usize))
        .find_map(days_of_stay);
    let times = unit.times.iter().filter_map(|at| found.times.get(*at as usize));
    times
        .filter_map(|time| {
            let (first, last) = Edtf::parse(time.edtf.as_deref()?).ok()?.bounds();
            let (first, last) = (first?, last?);
            match stay {
                Some(days) if first == last => {
                    Some(Dated { time, first, last: first.plus(days - 1), extent: true })
                }
                _ => Some(Dated {
                    time,
                    first,
                    last,
                    extent: first != last && last.number() - first.number() < 14,
                }),
            }
        })
        .collect()
}

/// How many days a 'two-day visit' lasts.
fn days_of_stay(quantity: &Quantity) -> Option<i32> {
    let days = quantity.value.filter(|_| quantity.unit.as_deref() == Some("day"))?;
    (2.0..=31.0).contains(&days).then_some(days as i32)
}

/// Whether both times date an event told with a content word in common.
fn same_event(
    one: &TimeExpression,
    left: &Document,
    other: &TimeExpression,
    right: &Document,
) -> bool {
    let stems = |time: &TimeExpression, document: &Document| -> Vec<String> {
        let words = time.event.map_or("", |span| span.of(&document.text));
        tokens(words)
            .iter()
            .map(|token| fold(token.span.of(words)).into_owned())
            .filter(|word| word.chars().all(char::is_alphabetic) && !is_stop_word(word))
            .map(|word| stem(&word).into_owned())
            .collect()
    };
    let (left, right) = (stems(one, left), stems(other, right));
    let shared = left.iter().filter(|word| right.contains(word)).count();
    shared >= 1 && 2 * shared >= left.len().min(right.len())
}
