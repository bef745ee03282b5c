//! Dates that stand on their own: days, months, years, decades, seasons, ISO dates, clock times.

use super::anchor::{Anchor, day, ordered};
use super::words::Words;
use super::{Found, LOOKS_AHEAD};
use crate::lexicon::calendar::{BEFORE_A_MONTH, SEASONS};
use synoptic_corpus::{Edtf, EdtfDate};
use synoptic_text::TokenKind;

/// The date that begins at this token, if one does.
pub(super) fn find(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    iso(words, at)
        .or_else(|| month_first(words, at, anchor))
        .or_else(|| day_first(words, at, anchor))
        .or_else(|| season(words, at))
        .or_else(|| century(words, at))
        .or_else(|| year(words, at))
}

/// `2024-06-19`, `2024/6/19`, each with a time of day after it or not.
fn iso(words: Words<'_>, at: usize) -> Option<Found> {
    let year = words.year(at)?;
    let mark = words.at(at + 1);
    let glued = (1..=4).all(|next| words.touches(at + next));
    if !glued || mark != words.at(at + 3) || !(words.is_dash(at + 1) || mark == "/") {
        return None;
    }
    let number = |at: usize| words.digits(at).and_then(|number| u8::try_from(number).ok());
    let date = day(year, number(at + 2)?, number(at + 4)?)?;
    Some(with_time(words, at + 5, date))
}

/// `June 19, 2024`, `June 18-19`, `June 18 and 19, 2024`, `June 28–July 2`, `June 2024`, `in June`.
fn month_first(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let (month, doubtful) = words.month(at)?;
    let mut next = at + words.month_length(at);
    if let Some((first, taken)) = words.day_of_month(next).filter(|_| words.year(next).is_none()) {
        next += taken;
        let second = last_day(words, next, month);
        if let Some((_, _, end)) = second {
            next = end;
        }
        let (year, end, ahead) = year_after(words, next);
        next = end;
        let stated = year.or_else(|| this_year(words, &mut next, anchor));
        let year = stated.or_else(|| anchor.year_of(month, ahead));
        let Some(year) = year else { return Some(Found::unresolved(next, "day-without-year")) };
        let rule = if stated.is_some() { "full-date" } else { "day-of-the-nearest-year" };
        let from = day(year, month, first)?;
        let Some((last_month, last, _)) = second else {
            let found = with_time(words, next, from);
            return Some(Found { rule, ..found });
        };
        let to = day(if last_month < month { year + 1 } else { year }, last_month, last)?;
        return Some(Found { end: next, value: ordered(from, to), rule });
    }
    let comma = usize::from(words.at(next) == ",");
    if let Some(year) = words.year(next + comma) {
        return Some(Found {
            end: next + comma + 1,
            value: Some(EdtfDate::month(year, month).into()),
            rule: "month-and-year",
        });
    }
    if let Some(year) = words.year(next + 1).filter(|_| words.is(next, "of")) {
        return Some(Found {
            end: next + 2,
            value: Some(EdtfDate::month(year, month).into()),
            rule: "month-and-year",
        });
    }
    let mut stated = next;
    let this_year = this_year(words, &mut stated, anchor);
    let prepared = BEFORE_A_MONTH.iter().any(|word| words.before(at).eq_ignore_ascii_case(word))
        || words.is_dash(at.wrapping_sub(1));
    if this_year.is_none()
        && (!prepared
            || doubtful
                && words.month_length(at) == 1
                && words.at(at).len() <= 4
                && !words.is(at, "May"))
    {
        return None;
    }
    // 'in March' is a month, 'to March' a verb.
    if this_year.is_none()
        && doubtful
        && words.is_any(at.wrapping_sub(1), &["to", "and", "around", "before", "after"])
    {
        return None;
    }
    let year = this_year.or_else(|| anchor.year_of(month, looks_ahead(words, at)));
    let value = year.map(|year| EdtfDate::month(year, month).into());
    Some(Found { end: stated.max(next), value, rule: "month-of-the-nearest-year" })
}

/// The second day of a range after a first: month, day, and where it ends.
fn last_day(words: Words<'_>, at: usize, month: u8) -> Option<(u8, u8, usize)> {
    let joined = words.is_dash(at) || words.is_any(at, &["to", "and", "through", "until"]);
    if !joined {
        return None;
    }
    if let Some((next, _)) = words.month(at + 1) {
        // 'June 3 and May 5' are two dates.
        if words.is(at, "and") {
            return None;
        }
        let day_at = at + 1 + words.month_length(at + 1);
        let (day, taken) = words.day_of_month(day_at)?;
        return Some((next, day, day_at + taken));
    }
    let (day, taken) = words.day_of_month(at + 1).filter(|_| words.year(at + 1).is_none())?;
    // 'June 18 and 2 others': a counted thing follows.
    let counts = words.is(at, "and") && words.kind(at + 1 + taken) == Some(TokenKind::Word);
    (!counts).then_some((month, day, at + 1 + taken))
}

/// The year after a day: with a comma or without, and whether the sentence looks ahead.
fn year_after(words: Words<'_>, at: usize) -> (Option<i32>, usize, bool) {
    let comma = usize::from(words.at(at) == ",");
    match words.year(at + comma) {
        Some(year) => (Some(year), at + comma + 1, false),
        None => (None, at, looks_ahead(words, at)),
    }
}

/// `this year`, `last year`, `of next year` after a day or month.
fn this_year(words: Words<'_>, next: &mut usize, anchor: &Anchor) -> Option<i32> {
    let at = *next + usize::from(words.is(*next, "of"));
    if !words.is(at + 1, "year") {
        return None;
    }
    let shift = ["last", "this", "next"].iter().position(|word| words.is(at, word))?;
    let year = anchor.year()? + i32::try_from(shift).ok()? - 1;
    *next = at + 2;
    Some(year)
}

/// Whether the words around, within the sentence, speak of what is to come.
pub(super) fn looks_ahead(words: Words<'_>, at: usize) -> bool {
    let ends = |at: &usize| !matches!(words.at(*at), "." | "!" | "?" | ";");
    let before = (at.saturating_sub(12)..at).rev().take_while(ends);
    let mut near = before.chain((at..at + 8).take_while(ends));
    near.any(|near| words.is_any(near, LOOKS_AHEAD))
}

/// `19 June 2024`, `18-19 June`, `the 19th of June`.
fn day_first(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let (first, taken) = words.day_of_month(at)?;
    let mut next = at + taken;
    let mut last = first;
    let joined = words.is_dash(next) || words.is_any(next, &["and", "to"]);
    if let Some((day, taken)) = words.day_of_month(next + 1).filter(|_| joined) {
        last = day;
        next += 1 + taken;
    }
    next += usize::from(words.is(next, "of"));
    let (month, _) = words.month(next)?;
    next += words.month_length(next);
    let (year, end, ahead) = year_after(words, next);
    next = end;
    let year = year
        .or_else(|| this_year(words, &mut next, anchor))
        .or_else(|| anchor.year_of(month, ahead));
    let Some(year) = year else { return Some(Found::unresolved(next, "day-without-year")) };
    let (from, to) = (day(year, month, first)?, day(year, month, last)?);
    if from == to {
        return Some(with_time(words, next, from));
    }
    Some(Found { end: next, value: ordered(from, to), rule: "full-date" })
}

/// A time of day after a date: `2:52 PM`, `14:52`, `at 5 p.m.`.
fn with_time(words: Words<'_>, at: usize, date: EdtfDate) -> Found {
    let comma = usize::from(words.at(at) == ",");
    let start = at + comma + usize::from(words.is(at + comma, "at"));
    match clock(words, start) {
        Some((time, end)) => Found {
            end,
            value: Some(EdtfDate { time: Some(time), ..date }.into()),
            rule: "date-and-time",
        },
        None => Found { end: at, value: Some(date.into()), rule: "full-date" },
    }
}

/// A time of day, hour and minute, and where it ends.
pub(super) fn clock(words: Words<'_>, at: usize) -> Option<((u8, u8), usize)> {
    let hour = words.digits(at).filter(|hour| *hour < 24)?;
    let colon = matches!(words.at(at + 1), ":") && words.touches(at + 1) && words.touches(at + 2);
    let minute = if colon {
        words.digits(at + 2).filter(|minute| *minute < 60 && words.at(at + 2).len() == 2)
    } else {
        None
    };
    let mut next = if minute.is_some() { at + 3 } else { at + 1 };
    // Seconds are read over.
    if minute.is_some()
        && words.at(next) == ":"
        && words.touches(next)
        && words.digits(next + 1).is_some()
    {
        next += 2;
    }
    let half =
        ["am", "a.m.", "pm", "p.m.", "a.m", "p.m"].iter().position(|word| words.is(next, word));
    let hour = match half {
        Some(0 | 1 | 4) if hour <= 12 => hour % 12,
        Some(_) if hour <= 12 => hour % 12 + 12,
        Some(_) => return None,
        None if minute.is_some() => hour,
        None => return None,
    };
    Some((
        (u8::try_from(hour).ok()?, u8::try_from(minute.unwrap_or(0)).ok()?),
        next + usize::from(half.is_some()),
    ))
}

/// `spring 2024`, `the summer of 2023`.
fn season(words: Words<'_>, at: usize) -> Option<Found> {
    let season = super::words::lookup(SEASONS, words.at(at))?;
    let of = usize::from(words.is(at + 1, "of"));
    let year = words.year(at + 1 + of)?;
    let value = EdtfDate { month: Some(season), ..EdtfDate::year(year) };
    Some(Found { end: at + 2 + of, value: Some(value.into()), rule: "season" })
}

/// `the 19th century`, `the nineteenth century` is left to its reader.
fn century(words: Words<'_>, at: usize) -> Option<Found> {
    let number = words.digits(at).filter(|number| (1..=21).contains(number))?;
    let ordinal = words.is_any(at + 1, &["st", "nd", "rd", "th"]) && words.touches(at + 1);
    let dash = usize::from(words.is_dash(at + 2));
    if !ordinal || !words.is(at + 2 + dash, "century") {
        return None;
    }
    let first = i32::try_from(number).ok()? * 100 - 100;
    let value = EdtfDate { open_digits: 2, ..EdtfDate::year(first) };
    Some(Found { end: at + 3 + dash, value: Some(value.into()), rule: "century" })
}

/// `2024`, `2019-22`, `1950s`.
fn year(words: Words<'_>, at: usize) -> Option<Found> {
    if let Some(decade) = decade(words, at) {
        return Some(decade);
    }
    let first = words.year(at)?;
    if !stands_alone(words, at) {
        return None;
    }
    if words.is_dash(at + 1) && words.touches(at + 1) && words.touches(at + 2) {
        let short = words.digits(at + 2).filter(|_| words.at(at + 2).len() == 2);
        let last =
            words.year(at + 2).or_else(|| Some(first - first % 100 + i32::try_from(short?).ok()?));
        if let Some(last) = last.filter(|last| *last > first) {
            return Some(Found {
                end: at + 3,
                value: ordered(EdtfDate::year(first), EdtfDate::year(last)),
                rule: "years",
            });
        }
    }
    Some(Found { end: at + 1, value: Some(EdtfDate::year(first).into()), rule: "year" })
}

/// `1950s`, `1990's`.
fn decade(words: Words<'_>, at: usize) -> Option<Found> {
    let first = words.digits(at).filter(|year| (1000..2100).contains(year) && year % 10 == 0)?;
    let ending = words.touches(at + 1)
        && (words.is(at + 1, "s") || words.kind(at + 1) == Some(TokenKind::Possessive));
    if !ending
        || words.kind(at + 1) == Some(TokenKind::Possessive) && !words.is(at.wrapping_sub(1), "the")
    {
        return None;
    }
    let value = EdtfDate::decade(i32::try_from(first).ok()?);
    Some(Found { end: at + 2, value: Some(Edtf::Date(value)), rule: "decade" })
}

/// Whether a number of four digits is a year here, and no count, price, number of an article or part of a code.
fn stands_alone(words: Words<'_>, at: usize) -> bool {
    let before = words.before(at);
    let part =
        |at: usize| words.touches(at) && matches!(words.at(at), "/" | ":" | "_" | "%" | "@" | "°");
    let code = words.touches(at)
        && (matches!(before, "$" | "€" | "£" | "¥" | "/" | "_" | ":" | "#" | "." | "+" | "=")
            || words.is_dash(at.wrapping_sub(1)));
    if code
        || part(at + 1)
        || matches!(
            before,
            "$" | "€" | "£" | "No" | "no" | "No." | "Article" | "Resolution" | "Room" | "Flight"
        )
    {
        return false;
    }
    let year = words.year(at).unwrap_or(0);
    let prepared = words.is_any(
        at.wrapping_sub(1),
        &[
            "in", "since", "of", "from", "until", "till", "by", "during", "to", "before", "after",
            "around", "early", "late", "mid", "year", "the", "and", "between", "through", "for",
            "than",
        ],
    );
    // '2000 troops' counts; 'the 2014 protests' dates.
    let next = words.at(at + 1);
    let counted = words.kind(at + 1) == Some(TokenKind::Word)
        && next.ends_with('s')
        && !next.ends_with("ss")
        && !words.is_capitalised(at + 1)
        && !words.is_any(at + 1, &["was", "is", "has", "as", "its", "his", "this", "does", "sees"]);
    // After these a bare number of four digits is never a count.
    let surely = words.is_any(
        at.wrapping_sub(1),
        &["since", "until", "till", "during", "early", "late", "mid", "year"],
    );
    if surely {
        return true;
    }
    let possessive = words.kind(at.wrapping_sub(1)) == Some(TokenKind::Possessive);
    let scale = words.is_any(
        at + 1,
        &["million", "billion", "thousand", "percent", "km", "kg", "tons", "people"],
    );
    if scale || counted && !(prepared && before.eq_ignore_ascii_case("the") || possessive) {
        return false;
    }
    (1800..=2100).contains(&year) || prepared
}
