//! Whether two units count one thing and give numbers that cannot both hold.

use super::Values;
use super::circumstances::circumstance;
use super::side::{Shared, Side};
use crate::vocabulary::FeatureId;
use synoptic_corpus::{DocumentId, Edtf, Quantity};
use synoptic_text::Span;

/// Least share of a unit's weight that the other must share before their numbers are compared:
/// below it they may count the same kind of thing on quite different occasions.
const SAME_OCCASION: f32 = 0.1;
/// How many content words either side of a number say what it is about.
const REACH: usize = 2;

/// Qualified numbers this near to one another, as a share of the larger, tell one number.
const CLOSE: f64 = 0.25;

/// Compares the quantities of two units.
pub(super) fn compare(a: &Side<'_>, b: &Side<'_>, shared: Shared) -> Values {
    if shared.most() < SAME_OCCASION {
        return Values::None;
    }
    let mut outcome = Values::None;
    for one in a.quantities() {
        for other in b.quantities() {
            let same_unit = one.unit.is_some() && one.unit == other.unit;
            if !same_unit || is_duration(one) || !counted_alike(one, a, other, b) {
                continue;
            }
            let occasion = one_occasion(one, a, other, b);
            let fit = compatible(range(one), range(other));
            if fit && !occasion {
                // Numbers that fit are at odds in no case.
                continue;
            }
            let (printed, printed_other) = (a.printed(one.span), b.printed(other.span));
            if fit {
                // Where one number of several fits, nothing is at odds.
                let reason = format!(
                    "“{printed}” and “{printed_other}” fit one another as they are qualified."
                );
                return match (one.value, other.value) {
                    (Some(x), Some(y)) if x == y => Values::Reconciled(None),
                    (Some(x), Some(y)) if (x - y).abs() <= CLOSE * x.abs().max(y.abs()) => {
                        Values::Same { reason, evidence: both(one, a, other, b) }
                    }
                    _ => Values::Reconciled(Some(reason)),
                };
            }
            let elsewhere =
                (!occasion).then_some("nothing beside them says that both count the same");
            outcome = match (circumstances(one, a, other, b).or(elsewhere), outcome) {
                (Some(why), Values::None) => {
                    Values::Reconciled(Some(format!("“{printed}” and “{printed_other}”: {why}.")))
                }
                (None, Values::None | Values::Reconciled(_)) => Values::Conflict {
                    reason: format!(
                        "“{printed}” and “{printed_other}” count the same, and no number fits both."
                    ),
                    evidence: both(one, a, other, b),
                },
                (_, found) => found,
            };
        }
    }
    outcome
}

fn both(one: &Quantity, a: &Side<'_>, other: &Quantity, b: &Side<'_>) -> Vec<(DocumentId, Span)> {
    vec![(a.unit.document, one.span), (b.unit.document, other.span)]
}

/// Whether a quantity is a length of time; those are compared as times.
fn is_duration(quantity: &Quantity) -> bool {
    const DURATIONS: [&str; 8] =
        ["second", "minute", "hour", "day", "week", "month", "year", "decade"];
    quantity.unit.as_deref().is_some_and(|unit| DURATIONS.contains(&unit))
}

fn shared(x: &[FeatureId], y: &[FeatureId]) -> bool {
    x.iter().any(|id| y.contains(id))
}

/// Whether both count things of one name, as far as both say what they count.
fn counted_alike(one: &Quantity, a: &Side<'_>, other: &Quantity, b: &Side<'_>) -> bool {
    let counted = |quantity: &Quantity, side: &Side<'_>| {
        quantity.counted.map_or(Vec::new(), |span| near(side, span, 0, None))
    };
    let (x, y) = (counted(one, a), counted(other, b));
    x.is_empty() || y.is_empty() || shared(&x, &y)
}

/// Whether the words around both numbers, beside what is counted, have something in common: people
/// are counted on many occasions.
fn one_occasion(one: &Quantity, a: &Side<'_>, other: &Quantity, b: &Side<'_>) -> bool {
    let around = |quantity: &Quantity, side: &Side<'_>| {
        let own = quantity.counted.map_or(quantity.span, |counted| counted.cover(quantity.span));
        near(side, quantity.span, REACH, Some(own))
    };
    shared(&around(one, a), &around(other, b))
}

/// Concepts of the words in and around a span, without names and without what stands at `number`.
fn near(side: &Side<'_>, span: Span, reach: usize, number: Option<Span>) -> Vec<FeatureId> {
    let words = side.words_around(span, reach).iter();
    words
        .filter(|word| !word.name && !number.is_some_and(|number| number.overlaps(word.span)))
        .map(|word| word.concept)
        .collect()
}

/// The range that a quantity stands for. A bare round number stands for itself alone.
fn range(quantity: &Quantity) -> (f64, f64) {
    match quantity.value.filter(|_| quantity.min.is_none() && quantity.max.is_none()) {
        Some(value) => (value, value),
        None => (quantity.min.unwrap_or(f64::NEG_INFINITY), quantity.max.unwrap_or(f64::INFINITY)),
    }
}

fn compatible(one: (f64, f64), other: (f64, f64)) -> bool {
    one.0 <= other.1 && other.0 <= one.1
}

/// A circumstance under which different numbers can both hold.
fn circumstances(
    one: &Quantity,
    a: &Side<'_>,
    other: &Quantity,
    b: &Side<'_>,
) -> Option<&'static str> {
    let window = |quantity: &Quantity| {
        quantity.window.as_deref().and_then(|window| Edtf::parse(window).ok())
    };
    match (window(one), window(other)) {
        (Some(one), Some(other)) if one != other => {
            return Some("they count over different periods");
        }
        (Some(_), None) | (None, Some(_)) => {
            return Some("only one says over which period it counts");
        }
        (Some(_), Some(_)) | (None, None) => {}
    }
    circumstance(a, one.span, b, other.span)
}
