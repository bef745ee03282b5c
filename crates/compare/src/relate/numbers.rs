//! Whether two units count one thing and give numbers that cannot both hold.

use super::Values;
use crate::alignment::{annotations, same_holder};
use crate::units::Unit;
use synoptic_corpus::{Corpus, Edtf, Holder, Quantity};
use synoptic_text::{fold, is_stop_word, stem, tokens};

/// Least share of a unit's weight that the other must share before their numbers are compared:
/// below it they may count the same kind of thing on quite different occasions.
const SAME_OCCASION: f32 = 0.12;

/// How long units of duration are, in days.
const DAYS: &[(&str, f64)] = &[
    ("hour", 1.0 / 24.0),
    ("day", 1.0),
    ("week", 7.0),
    ("month", 30.44),
    ("year", 365.25),
    ("decade", 3652.5),
    ("century", 36525.0),
];

/// Compares the quantities of two units.
pub(super) fn compare(corpus: &Corpus, a: &Unit, b: &Unit) -> Values {
    let (Some(left), Some(right)) = (annotations(corpus, a), annotations(corpus, b)) else {
        return Values::None;
    };
    let (Some(text_a), Some(text_b)) = (corpus.document(a.document), corpus.document(b.document))
    else {
        return Values::None;
    };
    let occasion = a.covered_by(b).max(b.covered_by(a)) >= SAME_OCCASION;
    let mut outcome = Values::None;
    for one in a.quantities.iter().filter_map(|at| left.quantities.get(*at as usize)) {
        for other in b.quantities.iter().filter_map(|at| right.quantities.get(*at as usize)) {
            let Some(scale) = common_unit(one, other) else { continue };
            if !occasion || !count_alike(one, &text_a.text, other, &text_b.text) {
                continue;
            }
            let (printed, printed_other) = (one.span.of(&text_a.text), other.span.of(&text_b.text));
            if compatible(range(one, scale.0), range(other, scale.1)) {
                let why = (one.value != other.value).then(|| {
                    format!(
                        "“{printed}” and “{printed_other}” fit one another as they are qualified"
                    )
                });
                outcome = Values::Reconciled(why);
            } else if let Some(why) = circumstances(one, a, other, b) {
                outcome =
                    Values::Reconciled(Some(format!("“{printed}” and “{printed_other}”: {why}")));
            } else {
                return Values::Conflict {
                    reason: format!(
                        "“{printed}” and “{printed_other}” count the same, and no number fits both."
                    ),
                    evidence: vec![(a.document, one.span), (b.document, other.span)],
                };
            }
        }
    }
    outcome
}

/// The factors that bring both to one unit, where there is one.
fn common_unit(one: &Quantity, other: &Quantity) -> Option<(f64, f64)> {
    let (unit, other_unit) = (one.unit.as_deref()?, other.unit.as_deref()?);
    if unit == other_unit {
        return Some((1.0, 1.0));
    }
    let days = |unit: &str| DAYS.iter().find(|(name, _)| *name == unit).map(|(_, days)| *days);
    Some((days(unit)?, days(other_unit)?))
}

/// Whether the words for what is counted share a stem; durations and the like count nothing further.
fn count_alike(one: &Quantity, text: &str, other: &Quantity, other_text: &str) -> bool {
    let stems = |quantity: &Quantity, text: &str| -> Vec<String> {
        let words = quantity.counted.map_or("", |span| span.of(text));
        tokens(words)
            .iter()
            .map(|token| fold(token.span.of(words)).into_owned())
            .filter(|word| word.chars().all(char::is_alphabetic) && !is_stop_word(word))
            .map(|word| stem(&word).into_owned())
            .collect()
    };
    let (left, right) = (stems(one, text), stems(other, other_text));
    left.is_empty() || right.is_empty() || left.iter().any(|word| right.contains(word))
}

/// The range that a quantity stands for. A bare round number stands for itself alone.
fn range(quantity: &Quantity, scale: f64) -> (f64, f64) {
    let exact = quantity.value.filter(|_| quantity.min.is_none() && quantity.max.is_none());
    match exact {
        Some(value) => (value * scale, value * scale),
        None => (
            quantity.min.map_or(f64::NEG_INFINITY, |value| value * scale),
            quantity.max.map_or(f64::INFINITY, |value| value * scale),
        ),
    }
}

fn compatible(one: (f64, f64), other: (f64, f64)) -> bool {
    // Units brought to one another by a factor are a rounding apart.
    let slack = 1e-9 * one.0.abs().max(other.0.abs()).min(f64::MAX);
    one.0 <= other.1 + slack && other.0 <= one.1 + slack
}

/// A circumstance under which different numbers can both hold.
fn circumstances(one: &Quantity, a: &Unit, other: &Quantity, b: &Unit) -> Option<&'static str> {
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
    if named(&a.holder) && named(&b.holder) && !same_holder(&a.holder, &b.holder) {
        return Some("different speakers counted");
    }
    None
}
