//! Whether two units date one event and give dates that cannot both hold.
//!
//! Two kinds: days, months or years of one event; and how far back 'the first … since' reaches.

use super::Values;
use super::circumstances::circumstance;
use super::side::{Shared, Side};
use crate::units::Word;
use crate::vocabulary::FeatureId;
use synoptic_corpus::{Day, Edtf, EdtfDate, Endpoint, Quantity, TimeExpression};
use synoptic_text::{Span, fold, tokens};

/// How many content words before a date belong to what it dates, where no verb says more.
const REACH: usize = 4;
/// Dates of one event as two sources give them lie at most this many days apart, or further only
/// where the sources use the same words: events of one kind recur.
const NEAR: i32 = 45;
/// Least share of both units' weight that lets near dates be of one event.
const SAME_OCCASION: f32 = 0.12;
/// Least share of both units' weight that lets far dates be of one event.
const SAME_WORDS: f32 = 0.35;
/// Beginnings of words by which a stay begins.
const ARRIVING: [&str; 7] = ["arriv", "began", "begin", "begun", "start", "open", "land"];
/// Words after which a date tells when something was said.
const SAYING: [&str; 6] = ["said", "says", "told", "added", "wrote", "reported"];
/// Words that make an event the end of a row, so that the row's length is told.
const EXTREMES: [&str; 10] = [
    "first",
    "last",
    "only",
    "biggest",
    "largest",
    "highest",
    "lowest",
    "worst",
    "best",
    "deadliest",
];

/// A dated event: from its first through its last day.
struct Dated<'t> {
    time: &'t TimeExpression,
    first: Day,
    last: Day,
    /// Whether both ends are meant: 'June 18-19', or an arrival with the length of the stay.
    extent: bool,
    /// The length of the stay that its end was reckoned from.
    stay: Option<Span>,
}

/// Compares the times of two units that date events in the same words.
pub(super) fn compare(a: &Side<'_>, b: &Side<'_>, shared: Shared) -> Values {
    if a.unit.times.is_empty() || b.unit.times.is_empty() {
        return Values::None;
    }
    match since(a, b) {
        Values::None => days(a, b, shared),
        found => found,
    }
}

fn days(a: &Side<'_>, b: &Side<'_>, shared: Shared) -> Values {
    let mut outcome = Values::None;
    let (ones, others) = (dated(a), dated(b));
    for one in &ones {
        for other in &others {
            if !same_event(a, one.time, b, other.time) {
                continue;
            }
            let (printed, printed_other) = (a.printed(one.time.span), b.printed(other.time.span));
            // 'Monday' here and 'Monday' there: which is meant hangs on when each was written.
            if fold(printed) == fold(printed_other)
                && !printed.contains(|c: char| c.is_ascii_digit())
            {
                return Values::None;
            }
            let within = |x: &Dated<'_>, y: &Dated<'_>| y.first <= x.first && x.last <= y.last;
            if within(one, other) || within(other, one) {
                let why = (one.first, one.last) != (other.first, other.last);
                return Values::Reconciled(why.then(|| {
                    format!("“{printed}” and “{printed_other}”: one lies within the other.")
                }));
            }
            let gap = (other.first.number() - one.last.number())
                .max(one.first.number() - other.last.number());
            let least = if gap <= NEAR { SAME_OCCASION } else { SAME_WORDS };
            let apart = gap > 0 && shared.least() >= least;
            let crossing = gap <= 0 && one.extent && other.extent;
            if !apart && !crossing {
                continue;
            }
            if let Some(why) = circumstance(a, one.time.span, b, other.time.span) {
                let why = format!("“{printed}” and “{printed_other}”: {why}.");
                outcome = Values::Reconciled(Some(why));
            } else {
                let stay = |side: &Side<'_>, dated: &Dated<'_>| {
                    let printed = dated.stay.map(|span| side.printed(span));
                    printed.map_or(String::new(), |printed| format!(", “{printed}”,"))
                };
                let (stay_a, stay_b) = (stay(a, one), stay(b, other));
                let reason = if crossing {
                    format!(
                        "“{printed}”{stay_a} and “{printed_other}”{stay_b} span the same event, and not the same days."
                    )
                } else {
                    format!(
                        "“{printed}” and “{printed_other}” date the same event, and no date fits both."
                    )
                };
                let mut evidence =
                    vec![(a.unit.document, one.time.span), (b.unit.document, other.time.span)];
                evidence.extend(one.stay.map(|span| (a.unit.document, span)));
                evidence.extend(other.stay.map(|span| (b.unit.document, span)));
                outcome = Values::Conflict { reason, evidence };
            }
        }
    }
    outcome
}

fn dated<'c>(side: &Side<'c>) -> Vec<Dated<'c>> {
    let stay =
        side.quantities().find_map(|quantity| Some((quantity.span, days_of_stay(quantity)?)));
    // Only beside the length of a stay does it matter who arrives.
    let arrives = stay.is_some()
        && side.unit.pieces.iter().any(|piece| {
            let words = side.printed(*piece);
            tokens(words).iter().any(|token| {
                let word = fold(token.span.of(words));
                ARRIVING.iter().any(|start| word.starts_with(start))
            })
        });
    let read = |time: &'c TimeExpression| {
        let (first, last) = Edtf::parse(time.edtf.as_deref()?).ok()?.bounds();
        let (first, last) = (first?, last?);
        let days = last.number() - first.number();
        Some(match stay.filter(|_| days == 0) {
            Some((span, stay)) if arrives => {
                Dated { time, first, last: first.plus(stay - 1), extent: true, stay: Some(span) }
            }
            // Some day of the stay: which one is not told.
            Some((_, stay)) => Dated {
                time,
                first: first.plus(1 - stay),
                last: first.plus(stay - 1),
                extent: false,
                stay: None,
            },
            None => Dated { time, first, last, extent: (1..14).contains(&days), stay: None },
        })
    };
    side.times().filter(|time| !says(side, time)).filter_map(read).collect()
}

/// Whether a date tells when something was said: 'the ministry said on 5 March'.
fn says(side: &Side<'_>, time: &TimeExpression) -> bool {
    let Some(before) = side.before(time.span) else { return false };
    let before = side.printed(before);
    let mut words = tokens(before).into_iter().rev().map(|token| fold(token.span.of(before)));
    words.find(|word| word != "on" && word != "in").is_some_and(|word| SAYING.contains(&&*word))
}

/// How many days a 'two-day visit' lasts.
fn days_of_stay(quantity: &Quantity) -> Option<i32> {
    let days = quantity.value.filter(|_| quantity.unit.as_deref() == Some("day"))?;
    (2.0..=31.0).contains(&days).then_some(days as i32)
}

/// Whether both times date an event told in the same words: most content words of what one dates,
/// or of what stands before the date, are in the other's.
fn same_event(a: &Side<'_>, one: &TimeExpression, b: &Side<'_>, other: &TimeExpression) -> bool {
    let told = |side: &Side<'_>, time: &TimeExpression| -> [Vec<FeatureId>; 2] {
        let before = Span { start: time.span.start, end: time.span.start };
        let phrase = side.words_around(before, REACH).iter();
        let phrase = phrase.filter(|word| word.span.end <= time.span.start);
        let event = side.unit.words.iter().filter(|word| {
            time.event
                .is_some_and(|event| event.overlaps(word.span) && !time.span.overlaps(word.span))
        });
        // Neither who nor how many: what happened.
        let what = |word: &&Word| {
            !word.name && !side.quantities().any(|counted| counted.span.overlaps(word.span))
        };
        [
            event.filter(what).map(|word| word.concept).collect(),
            phrase.filter(what).map(|word| word.concept).collect(),
        ]
    };
    // Each tells it of somebody or some place that the other does not name at all.
    let stranger = |side: &Side<'_>, time: &TimeExpression, other: &Side<'_>| {
        let names = side.words_around(time.span, REACH).iter().filter(|word| word.name);
        names.into_iter().any(|word| !other.unit.has(word.concept))
    };
    if stranger(a, one, b) && stranger(b, other, a) {
        return false;
    }
    let (left, right) = (told(a, one), told(b, other));
    left.iter().any(|x| {
        right.iter().any(|y| {
            let shared = x.iter().filter(|id| y.contains(id)).count();
            shared >= 1 && 2 * shared >= x.len().min(y.len())
        })
    })
}

/// Compares how far back 'the first visit since 2000' and 'the first in nearly two decades' reach.
fn since(a: &Side<'_>, b: &Side<'_>) -> Values {
    let mut outcome = Values::None;
    let (ones, others) = (reaches(a), reaches(b));
    for (one, x) in &ones {
        for (other, y) in &others {
            if x.extreme != y.extreme || x.head.is_none() || x.head != y.head {
                continue;
            }
            let (printed, printed_other) = (a.printed(one.span), b.printed(other.span));
            if x.from <= y.to && y.from <= x.to {
                return Values::Same {
                    reason: format!(
                        "“{}”: “{printed}” and “{printed_other}” reach back to the same year.",
                        x.extreme
                    ),
                    evidence: vec![(a.unit.document, one.span), (b.unit.document, other.span)],
                };
            }
            outcome = Values::Conflict {
                reason: format!(
                    "“{}”: “{printed}” and “{printed_other}” reach back to different years.",
                    x.extreme
                ),
                evidence: vec![(a.unit.document, one.span), (b.unit.document, other.span)],
            };
        }
    }
    outcome
}

/// How far back a time reaches: from which year to which its beginning can lie.
struct Reach {
    extreme: &'static str,
    /// What is the first or last of its kind.
    head: Option<FeatureId>,
    from: i32,
    to: i32,
}

/// Shortest reach, in years, that makes a row worth telling.
const ROW: i32 = 2;
/// How many years 'nearly' and the like leave open either way.
const ROUGHLY: i32 = 2;

/// The times of a unit that reach back, with how far.
fn reaches<'c>(side: &Side<'c>) -> Vec<(&'c TimeExpression, Reach)> {
    side.times().filter_map(|time| Some((time, reach(side, time)?))).collect()
}

fn reach(side: &Side<'_>, time: &TimeExpression) -> Option<Reach> {
    let Ok(Edtf::Interval(start, end)) = Edtf::parse(time.edtf.as_deref()?) else { return None };
    let year = |end: &Endpoint| match end {
        Endpoint::Date(date) => Some(*date),
        Endpoint::Open | Endpoint::Unknown => None,
    };
    let (start, end): (EdtfDate, EdtfDate) = (year(&start)?, year(&end)?);
    if end.year - start.year < ROW {
        return None;
    }
    let (extreme, at) = extreme_before(side, time.span)?;
    let slack = if start.approximate { ROUGHLY } else { 0 };
    let head = head_of(side, at, time.span);
    Some(Reach { extreme, head, from: start.year - slack, to: start.year + slack })
}

/// The extreme told in the clause before a time, and where: 'the first visit in'.
fn extreme_before(side: &Side<'_>, span: Span) -> Option<(&'static str, Span)> {
    let before = side.before(span)?;
    let text = side.printed(before);
    let clause = text.rfind([';', ':', '“', '"']).map_or(0, |at| at as u32);
    let tokens = tokens(text);
    let near = tokens.iter().rev().take(16).filter(|token| token.span.start >= clause);
    near.into_iter().find_map(|token| {
        let word = fold(token.span.of(text));
        let extreme = EXTREMES.into_iter().find(|extreme| *extreme == word)?;
        Some((extreme, token.span.shifted(before.start)))
    })
}

/// What an extreme is said of: the word after it ('the first visit by'), or before it where none
/// follows ('this visit, the first by').
fn head_of(side: &Side<'_>, extreme: Span, time: Span) -> Option<FeatureId> {
    const LINKS: [&str; 6] = ["by", "in", "since", "of", "for", "to"];
    let words = &side.unit.words;
    let after = side.printed(Span { start: extreme.end, end: time.start });
    let next = tokens(after).first().map(|token| fold(token.span.of(after)).into_owned());
    let linked = next.is_none_or(|word| LINKS.contains(&&*word));
    let found = if linked {
        words.iter().rev().find(|word| !word.name && word.span.end <= extreme.start)
    } else {
        words.iter().find(|word| {
            !word.name && word.span.start >= extreme.end && word.span.end <= time.start
        })
    };
    found.map(|word| word.concept)
}
