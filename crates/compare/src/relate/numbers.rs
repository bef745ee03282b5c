//! Whether two units count one thing and give numbers that cannot both hold.

use super::Values;
use super::side::{Shared, Side, same_holder};
use crate::vocabulary::FeatureId;
use synoptic_corpus::{DocumentId, Edtf, Holder, Quantity};
use synoptic_text::Span;

/// Least share of a unit's weight that the other must share before their numbers are compared:
/// below it they may count the same kind of thing on quite different occasions.
const SAME_OCCASION: f32 = 0.1;
/// How many content words either side of a number say what it is about.
const REACH: usize = 5;

/// Compares the quantities of two units.
pub(super) fn compare(a: &Side<'_>, b: &Side<'_>, shared: Shared) -> Values {
    if shared.most() < SAME_OCCASION {
        return Values::None;
    }
    let mut outcome = Values::None;
    for one in a.quantities() {
        for other in b.quantities() {
            let same_unit = one.unit.is_some() && one.unit == other.unit;
            if !same_unit || is_duration(one) || !about_the_same(one, a, other, b) {
                continue;
            }
            let (printed, printed_other) = (a.printed(one.span), b.printed(other.span));
            if compatible(range(one), range(other)) {
                // Where one number of several fits, nothing is at odds.
                let reason = format!(
                    "“{printed}” and “{printed_other}” fit one another as they are qualified."
                );
                return match one.value == other.value {
                    true => Values::Reconciled(None),
                    false => Values::Same { reason, evidence: both(one, a, other, b) },
                };
            }
            outcome = match (circumstances(one, a, other, b), outcome) {
                (Some(why), Values::None) => {
                    Values::Reconciled(Some(format!("“{printed}” and “{printed_other}”: {why}.")))
                }
                (None, Values::None | Values::Reconciled(_)) => Values::Conflict {
                    reason: format!(
                        "“{printed}” and “{printed_other}” count the same, and no number fits both."
                    ),
                    evidence: vec![(a.unit.document, one.span), (b.unit.document, other.span)],
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

/// Whether the words counted, and else those around the numbers, have something in common beside
/// the unit itself.
fn about_the_same(one: &Quantity, a: &Side<'_>, other: &Quantity, b: &Side<'_>) -> bool {
    let counted = |quantity: &Quantity, side: &Side<'_>| {
        quantity.counted.map(|span| near(side, span, 0, None))
    };
    let shared = |x: &[FeatureId], y: &[FeatureId]| x.iter().any(|id| y.contains(id));
    if let (Some(x), Some(y)) = (counted(one, a), counted(other, b)) {
        // Both say what they count: then that settles it.
        if !x.is_empty() && !y.is_empty() && !shared(&x, &y) {
            return false;
        }
    }
    let (x, y) = (
        near(a, one.span, REACH, Some(one.number)),
        near(b, other.span, REACH, Some(other.number)),
    );
    shared(&x, &y)
}

/// Concepts of the words in and around a span, without names and without the number itself.
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
    let named = |holder: &Holder| match holder {
        Holder::Named { .. } => true,
        Holder::Author | Holder::Unnamed { .. } => false,
    };
    if named(a.holder()) && named(b.holder()) && !same_holder(a.holder(), b.holder()) {
        return Some("different speakers counted");
    }
    None
}
