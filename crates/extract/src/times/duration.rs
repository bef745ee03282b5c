//! Durations, as the interval that they span back from when the text was written; periods of history.

use super::anchor::{Anchor, interval};
use super::relative::shifted;
use super::words::Words;
use super::{Amount, Found, amount};
use crate::lexicon::calendar::{PERIODS, TimeUnit};
use synoptic_corpus::{Edtf, EdtfDate};

/// Words that may stand before the number of a duration and belong to it.
const QUALIFIERS: &[&str] =
    &["nearly", "almost", "about", "around", "some", "over", "roughly", "approximately", "under"];

/// The duration that begins at this token, if one does: `nearly two decades`, `in 24 years`, `for more than ten years`.
pub(super) fn find(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let led = words.is_any(at, &["in", "for", "after", "over", "during", "within"]);
    let first = at + usize::from(led);
    let two_words = words.is_any(first, &["more", "less", "fewer"]) && words.is(first + 1, "than")
        || words.is(first, "at") && words.is_any(first + 1, &["least", "most"]);
    let qualifier = if two_words { 2 } else { usize::from(words.is_any(first, QUALIFIERS)) };
    let start = first + qualifier;
    let qualified = qualifier > 0;
    let Amount { count, unit, end } = amount(words, start)?;
    // Shorter ones measure acts rather than date them, unless a preposition says otherwise.
    if unit < TimeUnit::Day && !led || unit == TimeUnit::Second || is_age(words, end) {
        return None;
    }
    if words.is_any(start, &["a", "an"]) && !led || words.is_any(start.wrapping_sub(1), &["/"]) {
        // 'barrels a year' is a rate, 'a day' alone says little.
        return None;
    }
    let value = anchor.written.filter(|_| unit >= TimeUnit::Month).and_then(|written| {
        let now = if unit >= TimeUnit::Year {
            EdtfDate::year(written.year)
        } else {
            EdtfDate { day: None, time: None, ..written }
        };
        let then = shifted(now, -count, unit)?;
        Some(interval(EdtfDate { approximate: qualified, ..then }, now))
    });
    Some(Found { end, value, rule: "duration-back-from-now" })
}

/// 'ten years old', 'the 23-year-old': an age.
fn is_age(words: Words<'_>, end: usize) -> bool {
    words.is(end + usize::from(words.is_dash(end)), "old")
}

/// `during the Cold War`: a period that needs no date to be known.
pub(super) fn period(words: Words<'_>, at: usize) -> Option<Found> {
    let led = words.is_any(at, &["during", "in", "throughout", "since", "after", "before"]);
    let start = at + usize::from(led) + usize::from(words.is(at + usize::from(led), "the"));
    if !led || !words.is_capitalised(start) {
        return None;
    }
    let (length, from, to) = PERIODS.iter().find_map(|(name, from, to)| {
        let length = name.split(' ').count();
        let matches = name.split(' ').zip(start..).all(|(word, at)| words.is(at, word));
        let longer = words.is_any(start + length, &["ii", "i"]);
        (matches && !longer).then_some((length, *from, *to))
    })?;
    if !words.is_any(at, &["during", "in", "throughout"]) {
        return None;
    }
    let year = |year: u16| EdtfDate { approximate: true, ..EdtfDate::year(i32::from(year)) };
    Some(Found {
        end: start + length,
        value: Some(interval(year(from), year(to))),
        rule: "named-period",
    })
}

/// The end of an interval that `since` opens.
pub(super) fn since(from: EdtfDate, anchor: &Anchor) -> Option<Edtf> {
    let written = anchor.end()?;
    let to = EdtfDate { day: None, ..written };
    (from.bounds().0 <= to.bounds().1).then(|| interval(from, to))
}
