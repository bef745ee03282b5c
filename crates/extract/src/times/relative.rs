//! Times told from when the text was written: `last September`, `earlier this year`, `two days ago`.

use super::absolute::looks_ahead;
use super::anchor::{Anchor, day, interval, month_after, ordered};
use super::words::Words;
use super::{Amount, Found, amount};
use crate::lexicon::calendar::TimeUnit;
use crate::lexicon::reporting::{self, Form};
use synoptic_corpus::{Day, Edtf, EdtfDate, Endpoint};

/// The relative time that begins at this token, if one does.
pub(super) fn find(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    near_day(words, at, anchor)
        .or_else(|| part_of_this(words, at, anchor))
        .or_else(|| last_or_next(words, at, anchor))
        .or_else(|| recent(words, at, anchor))
        .or_else(|| window(words, at, anchor))
        .or_else(|| ago(words, at, anchor))
        .or_else(|| weekday(words, at, anchor))
        .or_else(|| until_now(words, at, anchor))
}

/// `today`, `yesterday`, `tomorrow`, `tonight`.
fn near_day(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let days = ["yesterday", "today", "tomorrow"].iter().position(|word| words.is(at, word));
    let shift = match days {
        Some(shift) => i32::try_from(shift).ok()? - 1,
        None if words.is(at, "tonight") => 0,
        None => return None,
    };
    // 'today's world' is no day.
    if words.kind(at + 1) == Some(synoptic_text::TokenKind::Possessive) {
        return None;
    }
    let value = anchor.day().map(|day| EdtfDate::from(day.plus(shift)).into());
    Some(Found { end: at + 1, value, rule: "day-from-the-date-of-writing" })
}

/// `earlier this year`, `later this month`, `this year`, `this week`.
fn part_of_this(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let part = ["earlier", "later"].iter().position(|word| words.is(at, word));
    let start = at + usize::from(part.is_some());
    if !words.is(start, "this") {
        return None;
    }
    let unit = words.time_unit(start + 1)?;
    if !(TimeUnit::Week..=TimeUnit::Year).contains(&unit) {
        return None;
    }
    let value = whole(anchor, unit, 0).and_then(|(first, last)| {
        let written = anchor.end()?;
        match part {
            Some(0) => ordered(day(first.year, first.month, first.day)?, written),
            Some(_) => ordered(written, day(last.year, last.month, last.day)?),
            None => named(unit, first, last),
        }
    });
    Some(Found { end: start + 2, value, rule: "this-period" })
}

/// `last September`, `next March`, `last year`, `next week`, `the previous month`.
fn last_or_next(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let step = match () {
        () if words.is_any(at, &["last", "previous"]) => -1,
        () if words.is(at, "next") => 1,
        () if words.is_any(at, &["this", "that"]) && words.month(at + 1).is_some() => 0,
        () => return None,
    };
    if let Some((month, _)) = words.month(at + 1) {
        let end = at + 1 + words.month_length(at + 1);
        let value = anchor.written.and_then(|written| {
            let now = written.month.filter(|month| *month <= 12)?;
            let year = match step {
                -1 => written.year - i32::from(month >= now),
                1 => written.year + i32::from(month <= now),
                _ => written.year,
            };
            Some(EdtfDate::month(year, month).into())
        });
        return Some(Found { end, value, rule: "month-before-or-after" });
    }
    if words.weekday(at + 1).is_some() {
        return weekday(words, at + 1, anchor);
    }
    let unit = words.time_unit(at + 1).filter(|_| step != 0)?;
    if words.at(at + 1).ends_with('s') || !(TimeUnit::Day..=TimeUnit::Century).contains(&unit) {
        return None;
    }
    let value = whole(anchor, unit, step).and_then(|(first, last)| named(unit, first, last));
    Some(Found { end: at + 2, value, rule: "period-before-or-after" })
}

/// `in recent years`, `in the coming months`.
fn recent(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let preposition = usize::from(words.is_any(at, &["in", "over", "during", "for"]));
    let article = usize::from(words.is(at + preposition, "the"));
    let start = at + preposition + article;
    let past = words.is(start, "recent");
    let unit = words.time_unit(start + 1)?;
    if !(past || words.is_any(start, &["coming"]))
        || !words.at(start + 1).ends_with('s')
        || unit < TimeUnit::Day
    {
        return None;
    }
    let value = anchor.end().map(|written| {
        let month = EdtfDate { day: None, ..written };
        if past {
            Edtf::Interval(Endpoint::Open, Endpoint::Date(month))
        } else {
            Edtf::Interval(Endpoint::Date(month), Endpoint::Open)
        }
    });
    Some(Found { end: start + 2, value, rule: "around-now" })
}

/// `over the past year`, `in the last three months`, `the next five years`, `within a month`.
fn window(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let preposition = usize::from(words.is_any(at, &["in", "over", "during", "for", "within"]));
    let within = words.is(at, "within");
    let article = usize::from(words.is(at + preposition, "the"));
    let start = at + preposition + article;
    let past = words.is_any(start, &["past", "last", "previous", "preceding"]);
    let ahead = words.is_any(start, &["next", "coming", "following"]);
    let directed = past || ahead;
    if !directed && !within {
        return None;
    }
    let start = start + usize::from(directed);
    let Amount { count, unit, end } = amount(words, start).or_else(|| {
        let unit = words.time_unit(start).filter(|_| directed)?;
        Some(Amount { count: 1.0, unit, end: start + 1 })
    })?;
    if unit < TimeUnit::Day
        || directed
            && article == 0
            && preposition == 0
            && words.at(start).eq_ignore_ascii_case("year")
    {
        return None;
    }
    let value = anchor.end().and_then(|written| {
        let other = shifted(written, if past { -count } else { count }, unit)?;
        if past { ordered(other, written) } else { ordered(written, other) }
    });
    Some(Found { end, value, rule: "period-up-to-or-from-now" })
}

/// `two days ago`, `three years earlier`, `a week later`.
fn ago(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let Amount { count, unit, end } = amount(words, at)?;
    let from_now = words.is(end, "ago");
    if !from_now && !words.is_any(end, &["earlier", "later", "before", "afterwards"]) {
        return None;
    }
    let value = anchor.end().filter(|_| from_now).and_then(|written| {
        let then = shifted(written, -count, unit)?;
        // A distance in years is seldom meant to the day.
        let coarse = match unit {
            TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Day => then,
            TimeUnit::Week | TimeUnit::Month => EdtfDate { day: None, ..then },
            TimeUnit::Year | TimeUnit::Decade | TimeUnit::Century => EdtfDate::year(then.year),
        };
        Some(Edtf::Date(coarse))
    });
    Some(Found {
        end: end + 1,
        value,
        rule: if from_now { "so-long-ago" } else { "so-long-before-or-after" },
    })
}

/// `on Monday`, `Tuesday night`, `last Friday`: the nearest such day before the text was written or, where
/// the text looks ahead, after it.
fn weekday(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let weekday = words.weekday(at)?;
    let after = at + 1 + usize::from(words.at(at + 1) == ",");
    if words.month(after).is_some()
        || words.day_of_month(after).is_some_and(|(_, taken)| words.month(after + taken).is_some())
    {
        // The date that follows says more.
        return None;
    }
    let last = words.is(at.wrapping_sub(1), "last");
    let next = words.is(at.wrapping_sub(1), "next")
        || !last && (due_by(words, at) || !told_on(words, at) && looks_ahead(words, at));
    let value = anchor.day().map(|today| {
        // 1970-01-01 was a Thursday, 3 from Monday.
        let now = (today.number() + 3).rem_euclid(7);
        let back = (now - i32::from(weekday)).rem_euclid(7);
        let days = if next {
            (7 - back) % 7 + if back == 0 { 7 } else { 0 }
        } else if last && back == 0 {
            -7
        } else {
            -back
        };
        EdtfDate::from(today.plus(days)).into()
    });
    let part = usize::from(words.is_any(at + 1, &["morning", "afternoon", "evening", "night"]));
    Some(Found { end: at + 1 + part, value, rule: "nearest-weekday" })
}

/// 'said on Monday that it will', 'told reporters late Monday': the day of the telling is past.
fn told_on(words: Words<'_>, at: usize) -> bool {
    (1..=4).filter_map(|back| Some((back, at.checked_sub(back)?))).any(|(back, at)| {
        reporting::reporting(words.at(at))
            .is_some_and(|found| found.form == Form::Past && (back <= 2 || found.addressed))
    })
}

/// 'by Thursday', 'until Friday', where nothing had happened by then.
fn due_by(words: Words<'_>, at: usize) -> bool {
    let mut clause = (at..at + 8).take_while(|near| !matches!(words.at(*near), "." | "!" | "?"));
    words.is_any(at.wrapping_sub(1), &["by", "until", "till"])
        && !clause.any(|near| words.is(near, "had"))
}

/// `until now`, `up until now`, `so far this year` has its own rule.
fn until_now(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let up = usize::from(words.is(at, "up"));
    let start = at + up;
    if !words.is_any(start, &["until", "till", "to"])
        || !words.is(start + 1, "now")
        || words.is(start, "to") && up == 0
    {
        return None;
    }
    let value = anchor.end().map(|written| Edtf::Interval(Endpoint::Open, Endpoint::Date(written)));
    Some(Found { end: start + 2, value, rule: "until-now" })
}

/// First and last day of the week, month or year so many away from the one of writing.
fn whole(anchor: &Anchor, unit: TimeUnit, step: i32) -> Option<(Day, Day)> {
    let written = anchor.end()?;
    match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => None,
        TimeUnit::Day => anchor.day().map(|day| (day.plus(step), day.plus(step))),
        TimeUnit::Week => anchor.day().map(|day| {
            let monday = day.plus(-(day.number() + 3).rem_euclid(7) + 7 * step);
            (monday, monday.plus(6))
        }),
        TimeUnit::Month => {
            month_after(EdtfDate { day: None, ..written }, step).map(|month| month.bounds())
        }
        TimeUnit::Year => Some(EdtfDate::year(written.year + step).bounds()),
        TimeUnit::Decade => {
            Some(EdtfDate::decade(written.year.div_euclid(10) * 10 + 10 * step).bounds())
        }
        TimeUnit::Century => None,
    }
}

/// A whole period at the precision of its name.
fn named(unit: TimeUnit, first: Day, last: Day) -> Option<Edtf> {
    Some(match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour | TimeUnit::Century => return None,
        TimeUnit::Day => EdtfDate::from(first).into(),
        TimeUnit::Week => interval(first.into(), last.into()),
        TimeUnit::Month => EdtfDate::month(first.year, first.month).into(),
        TimeUnit::Year => EdtfDate::year(first.year).into(),
        TimeUnit::Decade => EdtfDate::decade(first.year).into(),
    })
}

/// A date so long after another, before it where `count` is negative; as precise as `date`.
pub(super) fn shifted(date: EdtfDate, count: f64, unit: TimeUnit) -> Option<EdtfDate> {
    // Counts come from words and digits below a thousand; whole steps suffice.
    let whole = count.round().clamp(-10_000.0, 10_000.0) as i32;
    let days = |days: i32| date.day.map(|_| EdtfDate::from(date.bounds().0.plus(days)));
    match unit {
        TimeUnit::Second | TimeUnit::Minute | TimeUnit::Hour => Some(date),
        TimeUnit::Day => days(whole),
        TimeUnit::Week => days(whole * 7),
        TimeUnit::Month => month_after(date, whole),
        TimeUnit::Year | TimeUnit::Decade | TimeUnit::Century => {
            let years = whole
                * match unit {
                    TimeUnit::Decade => 10,
                    TimeUnit::Century => 100,
                    TimeUnit::Second
                    | TimeUnit::Minute
                    | TimeUnit::Hour
                    | TimeUnit::Day
                    | TimeUnit::Week
                    | TimeUnit::Month
                    | TimeUnit::Year => 1,
                };
            match date.month {
                Some(month) if month <= 12 => month_after(date, years * 12),
                Some(_) | None => Some(EdtfDate { year: date.year + years, ..date }),
            }
        }
    }
}
