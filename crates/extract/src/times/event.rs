//! What a time dates, and days told beside an event that is dated elsewhere.

use super::words::Words;
use crate::{Prepared, PreparedBlock};
use std::borrow::Cow;
use std::collections::BTreeMap;
use synoptic_corpus::{Day, Edtf, EdtfDate, TimeExpression, Why};
use synoptic_text::{Span, fold, is_stop_word, stem, tokens};

/// The most tokens of a clause that are taken for the event.
const LONGEST: usize = 14;

/// The words of the clause that a time expression dates: those before it or, where it opens its
/// clause, those after it.
pub(super) fn of(block: &PreparedBlock, time: Span) -> Option<Span> {
    let text = block.flow.text();
    let words = Words::new(text, &block.tokens);
    let sentence = block.sentence_around(time)?.span;
    let first = block.tokens.partition_point(|token| token.span.start < time.start);
    let after = block.tokens.partition_point(|token| token.span.start < time.end);
    let inside =
        |at: usize| block.tokens.get(at).is_some_and(|token| sentence.contains(token.span));
    let ends_clause = |at: usize| {
        matches!(words.at(at), "," | ";" | ":" | "—" | "–" | "(" | ")" | "“" | "”" | "\"")
    };
    let mut start = first;
    while start > 0 && first - start < LONGEST && inside(start - 1) && !ends_clause(start - 1) {
        start -= 1;
    }
    // A preposition alone before the time is no event.
    if first - start > 1 {
        return words.span(start, first);
    }
    let from = if ends_clause(after) { after + 1 } else { after };
    let mut end = from;
    while end - from < LONGEST && inside(end) && !ends_clause(end) {
        end += 1;
    }
    (end > from).then(|| words.span(from, end)).flatten()
}

/// Adds days told beside an event (`the day before his visit`) that the text dates elsewhere.
pub(super) fn resolve(prepared: &Prepared<'_>, found: &mut Vec<TimeExpression>) {
    let mut beside = Vec::new();
    let mut spans: Vec<Span> = found.iter().map(|time| time.span).collect();
    spans.sort_unstable();
    let mut days: Option<BTreeMap<String, Day>> = None;
    for block in &prepared.blocks {
        let words = Words::new(block.flow.text(), &block.tokens);
        for at in 0..words.len() {
            let Some((step, noun, end)) = day_beside(words, at) else { continue };
            let Some(span) = words.span(at, end).and_then(|span| block.flow.cover_in_file(span))
            else {
                continue;
            };
            let near = spans.partition_point(|other| other.end <= span.start);
            if spans.get(near).is_some_and(|other| other.overlaps(span)) {
                continue;
            }
            let days = days.get_or_insert_with(|| days_of_events(prepared, found));
            let day = days.get(&*stem(&fold(words.at(noun))));
            let value = day.map(|day| Edtf::from(EdtfDate::from(day.plus(step))).to_string());
            let rule = Cow::Borrowed("day-beside-an-event");
            beside.push(TimeExpression {
                span,
                edtf: value,
                event: None,
                why: Why { rule, words: vec![span] },
            });
        }
    }
    found.extend(beside);
}

/// `the day before his visit`: how many days, the event's noun, and where it ends.
fn day_beside(words: Words<'_>, at: usize) -> Option<(i32, usize, usize)> {
    if !words.is(at, "the") || !words.is(at + 1, "day") {
        return None;
    }
    let step = match () {
        () if words.is(at + 2, "before") => -1,
        () if words.is(at + 2, "after") => 1,
        () => return None,
    };
    let determined = words.is_any(at + 3, &["the", "his", "her", "their", "its", "this", "that"]);
    determined.then_some((step, at + 4, at + 5))
}

/// The stems of the words that tell of events, each with the first day of the first event that the
/// text dates to the day.
fn days_of_events(prepared: &Prepared<'_>, found: &[TimeExpression]) -> BTreeMap<String, Day> {
    let text = &prepared.document.text;
    let mut days = BTreeMap::new();
    for time in found {
        let value = time.edtf.as_ref().and_then(|edtf| Edtf::parse(edtf).ok());
        let bounds = value.map_or((None, None), |value| value.bounds());
        let (Some(event), (Some(first), Some(last))) = (time.event, bounds) else { continue };
        if last.number() - first.number() >= 14 {
            continue;
        }
        let event = event.of(text);
        for token in tokens(event) {
            let word = fold(token.span.of(event));
            if !is_stop_word(&word) {
                days.entry(stem(&word).into_owned()).or_insert(first);
            }
        }
    }
    days
}
