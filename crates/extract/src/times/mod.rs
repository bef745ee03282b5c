//! Finds dates, periods, durations and relative times, with their value as EDTF.
//!
//! A value is as precise as the words, resolved against the date of the document where it has one,
//! and missing rather than wrong where nothing settles it. One pass over the tokens of each block:
//! at each, the rules are tried in turn, and what is found is passed over.

mod absolute;
mod anchor;
mod duration;
mod event;
mod relative;
mod words;

pub(crate) use words::{Words, lookup};

use crate::lexicon::calendar::TimeUnit;
use crate::{Prepared, PreparedBlock};
use anchor::{Anchor, NamedYears, ordered};
use std::borrow::Cow;
use synoptic_corpus::{
    BlockId, BlockKind, Edtf, EdtfDate, Endpoint, Footnote, InlineKind, TimeExpression, Why,
};
use synoptic_text::Span;

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("full-date", "A day, or a range of days, with its month and year."),
    ("date-and-time", "A date with a time of day."),
    (
        "day-of-the-nearest-year",
        "A day and month without a year: the year nearest to the date of writing.",
    ),
    ("day-without-year", "A day and month without a year, in a text that has no date: left open."),
    ("month-and-year", "A month with its year."),
    (
        "month-of-the-nearest-year",
        "A month without a year: the year nearest to the date of writing.",
    ),
    ("season", "A season of a year."),
    ("year", "A year."),
    ("years", "A range of years."),
    ("decade", "A decade."),
    ("century", "A century."),
    ("range", "From one time to another."),
    ("since", "From a time up to the date of writing."),
    ("from-on", "From a time on."),
    (
        "day-from-the-date-of-writing",
        "Today, yesterday or tomorrow, as seen from the date of writing.",
    ),
    ("this-period", "The week, month or year of writing, or the part of it before or after."),
    (
        "month-before-or-after",
        "The nearest month of that name before or after the date of writing.",
    ),
    ("period-before-or-after", "The week, month or year before or after that of writing."),
    ("around-now", "A vague stretch up to, or from, the date of writing."),
    ("period-up-to-or-from-now", "A stretch of so long up to, or from, the date of writing."),
    ("so-long-ago", "So long before the date of writing."),
    ("so-long-before-or-after", "So long before or after something told: left open."),
    (
        "nearest-weekday",
        "The nearest such weekday before the date of writing, or after it where the text looks ahead.",
    ),
    ("until-now", "Up to the date of writing."),
    (
        "duration-back-from-now",
        "A duration, as the stretch it spans back from the date of writing.",
    ),
    ("named-period", "A period of history known by its name."),
    ("day-beside-an-event", "The day before or after an event that the text dates elsewhere."),
    ("time-of-day", "A time of day without its day: left open."),
];

/// Words that show that a sentence speaks of what is to come.
const LOOKS_AHEAD: &[&str] = &[
    "will",
    "shall",
    "upcoming",
    "scheduled",
    "plans",
    "planned",
    "planning",
    "expected",
    "next",
    "coming",
    "tomorrow",
];

/// What a rule found: tokens up to `end`, and their value.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Found {
    end: usize,
    value: Option<Edtf>,
    rule: &'static str,
}

impl Found {
    fn unresolved(end: usize, rule: &'static str) -> Found {
        Found { end, value: None, rule }
    }
}

/// A number of units of time, and where it ends.
struct Amount {
    count: f64,
    unit: TimeUnit,
    end: usize,
}

/// `two decades`, `24 years`, `two-day`, `a month`, `a few weeks` is too vague.
fn amount(words: Words<'_>, at: usize) -> Option<Amount> {
    let (count, taken) = match words.small_number(at) {
        Some((count, taken)) => (f64::from(count), taken),
        None if words.is_any(at, &["a", "an"]) => (1.0, 1),
        None => return None,
    };
    let dash = usize::from(words.is_dash(at + taken));
    let unit = words.time_unit(at + taken + dash)?;
    // 'min' stands for minutes only after digits; 'one day' in a tale is a duration all the same.
    Some(Amount { count, unit, end: at + taken + dash + 1 })
}

/// Finds the time expressions of a whole document, resolved against its date of publication where it has one.
pub(crate) fn find(prepared: &Prepared<'_>) -> Vec<TimeExpression> {
    let document = prepared.document;
    let published =
        document.metadata.published.as_ref().and_then(|fact| Edtf::parse(&fact.value).ok());
    // How sure the date itself is does not pass on to what is told from it.
    let written = published.and_then(first_date).map(|date| EdtfDate {
        approximate: false,
        uncertain: false,
        ..date
    });
    let anchor = Anchor { written, named: named_months(prepared) };
    let mut found = Vec::new();
    let mut notes: Vec<(BlockId, &Footnote)> =
        document.footnotes.iter().map(|note| (note.block, note)).collect();
    notes.sort_by_key(|(block, _)| *block);
    for block in &prepared.blocks {
        let links: Vec<Span> = document.block(block.id).map_or_else(Vec::new, |block| {
            block
                .inlines
                .iter()
                .filter(|inline| inline.kind == InlineKind::Link)
                .map(|inline| inline.span)
                .collect()
        });
        let note = notes
            .get(notes.partition_point(|(id, _)| *id < block.id))
            .filter(|(id, _)| block.kind == BlockKind::Footnote && *id == block.id)
            .map(|(_, note)| note);
        let of_note =
            note.and_then(|note| Edtf::parse(note.published.as_ref()?).ok()).and_then(first_date);
        let anchor = Anchor { written: of_note.or(anchor.written), ..anchor };
        for (span, found_here) in in_block(block, &anchor) {
            let Some(in_file) = block.flow.cover_in_file(span) else { continue };
            let near = links.partition_point(|link| link.end <= in_file.start);
            if links.get(near).is_some_and(|link| link.overlaps(in_file)) {
                continue;
            }
            found.push(TimeExpression {
                span: in_file,
                edtf: found_here.value.map(|value| value.to_string()),
                event: event::of(block, span).and_then(|event| block.flow.cover_in_file(event)),
                why: Why { rule: Cow::Borrowed(found_here.rule), words: vec![in_file] },
            });
        }
    }
    event::resolve(prepared, &mut found);
    found.sort_by_key(|time| (time.span, time.edtf.is_none()));
    found
}

fn first_date(edtf: Edtf) -> Option<EdtfDate> {
    match edtf {
        Edtf::Date(date)
        | Edtf::Interval(_, Endpoint::Date(date))
        | Edtf::Interval(Endpoint::Date(date), _) => Some(date),
        Edtf::Interval(Endpoint::Open | Endpoint::Unknown, Endpoint::Open | Endpoint::Unknown) => {
            None
        }
    }
}

/// Months that the text names with their year.
fn named_months(prepared: &Prepared<'_>) -> NamedYears {
    let mut named = NamedYears::default();
    for block in &prepared.blocks {
        let words = Words::new(block.flow.text(), &block.tokens);
        for at in 0..words.len() {
            if !block.openers.time_at(at) || words.month(at).is_none() {
                continue;
            }
            let found = absolute::find(words, at, &Anchor::default());
            if let Some(Found { value: Some(Edtf::Date(date)), .. }) = found {
                date.month.into_iter().for_each(|month| named.add(date.year, month));
            }
        }
    }
    named
}

/// What a block's tokens say, with where it stands in the block's flow.
fn in_block(block: &PreparedBlock, anchor: &Anchor) -> Vec<(Span, Found)> {
    let words = Words::new(block.flow.text(), &block.tokens);
    let mut all = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let begins = block.openers.time_at(at);
        let Some((start, found)) = begins.then(|| at_token(words, at, anchor)).flatten() else {
            at += 1;
            continue;
        };
        if let Some(span) = words.span(start, found.end) {
            all.push((span, found));
        }
        at = found.end.max(at + 1);
    }
    all
}

/// The longest reading that begins at a token; a preposition that shapes the value belongs to it.
fn at_token(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<(usize, Found)> {
    if let Some(found) = range(words, at, anchor).or_else(|| open_ended(words, at, anchor)) {
        return Some((at, found));
    }
    let plain = absolute::find(words, at, anchor)
        .or_else(|| relative::find(words, at, anchor))
        .or_else(|| duration::period(words, at))
        .or_else(|| duration::find(words, at, anchor))
        .or_else(|| time_of_day(words, at));
    plain.map(|found| (at, found))
}

/// `from August 2023 to February 2024`, `between 2019 and 2022`, `from March to May 2024`.
fn range(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let joint = match () {
        () if words.is(at, "from") => ["to", "until", "through"].as_slice(),
        () if words.is(at, "between") => ["and"].as_slice(),
        () => return None,
    };
    let first_at = at + 1 + usize::from(words.is(at + 1, "the"));
    let first = absolute::find(words, first_at, anchor).or_else(|| bare_month(words, first_at))?;
    if !words.is_any(first.end, joint) {
        return None;
    }
    let second = absolute::find(words, first.end + 1, anchor)?;
    let (from, to) = (first.value.and_then(first_date), second.value.and_then(first_date)?);
    let from = from.map(|from| {
        // 'from March to May 2024': the year stands once, at the end.
        let said = (first_at..first.end).any(|at| words.year(at).is_some());
        let earlier = from.month.zip(to.month).is_some_and(|(from, to)| from > to);
        if said { from } else { EdtfDate { year: to.year - i32::from(earlier), ..from } }
    });
    Some(Found { end: second.end, value: from.and_then(|from| ordered(from, to)), rule: "range" })
}

/// A month on its own, its year to be found elsewhere.
fn bare_month(words: Words<'_>, at: usize) -> Option<Found> {
    let (month, _) = words.month(at)?;
    let value = Some(EdtfDate::month(0, month).into());
    Some(Found { end: at + words.month_length(at), value, rule: "range" })
}

/// `since 2000`, `from July`.
fn open_ended(words: Words<'_>, at: usize, anchor: &Anchor) -> Option<Found> {
    let since = words.is(at, "since");
    if !since && !words.is(at, "from") {
        return None;
    }
    let found =
        absolute::find(words, at + 1, anchor).or_else(|| relative::find(words, at + 1, anchor))?;
    let value = match found.value {
        Some(Edtf::Date(from)) if since => {
            Some(duration::since(from, anchor).unwrap_or(Edtf::Date(from)))
        }
        Some(Edtf::Date(from)) => {
            // 'from July': what begins is near, before or after the date of writing.
            let year = anchor.year().filter(|_| found.rule == "month-of-the-nearest-year");
            let from = EdtfDate { year: year.unwrap_or(from.year), ..from };
            Some(Edtf::Interval(Endpoint::Date(from), Endpoint::Open))
        }
        other => other,
    };
    Some(Found { end: found.end, value, rule: if since { "since" } else { "from-on" } })
}

/// A clock time without a date beside it.
fn time_of_day(words: Words<'_>, at: usize) -> Option<Found> {
    let start = at + usize::from(words.is(at, "at"));
    let (_, end) = absolute::clock(words, start)?;
    let said = (start..end).any(|at| words.is_any(at, &["am", "a.m.", "pm", "p.m."]));
    (said || start > at).then(|| Found::unresolved(end, "time-of-day"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::proportion::assert_in_proportion;
    use proptest::prelude::*;
    use synoptic_corpus::{Basis, Block, BlockId, Document, Fact, Metadata, Sentence};

    /// A document of one paragraph, written at `written`.
    fn document(text: &str, written: &str) -> Document {
        let span = Span::new(0, text.len());
        let block = Block {
            kind: BlockKind::Paragraph,
            level: None,
            pieces: vec![span],
            inlines: Vec::new(),
            number: Some(1),
            repeats: None,
        };
        let sentences = synoptic_text::sentences(text)
            .into_iter()
            .map(|span| Sentence { block: BlockId(0), pieces: vec![span] })
            .collect();
        let published = (!written.is_empty()).then(|| Fact {
            value: written.to_owned(),
            basis: Basis::Corpus("a test says so".to_owned()),
        });
        let metadata = Metadata { published, ..Metadata::default() };
        Document {
            text: text.to_owned(),
            blocks: vec![block],
            sentences,
            metadata,
            ..Document::default()
        }
    }

    fn read_on(written: &str, text: &str) -> String {
        let document = document(text, written);
        let found = find(&Prepared::new(&document));
        let shown: Vec<String> = found
            .iter()
            .map(|time| format!("{} = {}", time.span.of(text), time.edtf.as_deref().unwrap_or("?")))
            .collect();
        shown.join(" | ")
    }

    /// Read as written on Wednesday, 12 March 2025.
    fn read(text: &str) -> String {
        read_on("2025-03-12", text)
    }

    #[test]
    fn reads_full_dates_in_their_forms() {
        insta::assert_snapshot!(read("On June 18-19, 2024, and on 3 May 2023."), @"June 18-19, 2024 = 2024-06-18/2024-06-19 | 3 May 2023 = 2023-05-03");
        insta::assert_snapshot!(read("from June 28 to July 2, 2024"), @"from June 28 to July 2, 2024 = 2024-06-28/2024-07-02");
        insta::assert_snapshot!(read("2000-07-19 16:19:00, Sept. 4, 2019, the 19th of June 2020"), @"2000-07-19 16:19:00 = 2000-07-19T16:19 | Sept. 4, 2019 = 2019-09-04 | 19th of June 2020 = 2020-06-19");
        insta::assert_snapshot!(read("June 20, 2024 2:52 PM, 6 min read"), @"June 20, 2024 2:52 PM = 2024-06-20T14:52");
        insta::assert_snapshot!(read("in March 2024, in the spring of 2022, in the 1960s, the 19th century"), @"March 2024 = 2024-03 | spring of 2022 = 2022-21 | 1960s = 196X | 19th century = 18XX");
    }

    #[test]
    fn takes_the_year_that_is_nearest() {
        insta::assert_snapshot!(read("He met her on March 3. It happened in November. In May it will open."), @"March 3 = 2025-03-03 | November = 2024-11 | May = 2025-05");
        insta::assert_snapshot!(read_on("", "On June 3 they met. It was June 2021 by then."), @"June 3 = 2021-06-03 | June 2021 = 2021-06");
        insta::assert_snapshot!(read_on("", "On June 3 they met yesterday."), @"June 3 = ? | yesterday = ?");
    }

    #[test]
    fn resolves_times_told_from_the_date_of_writing() {
        insta::assert_snapshot!(read("last September, earlier this year, last year, next month"), @"last September = 2024-09 | earlier this year = 2025-01-01/2025-03-12 | last year = 2024 | next month = 2025-04");
        insta::assert_snapshot!(read("on Monday, last Friday, yesterday, two days ago, three years ago"), @"Monday = 2025-03-10 | last Friday = 2025-03-07 | yesterday = 2025-03-11 | two days ago = 2025-03-10 | three years ago = 2022");
        insta::assert_snapshot!(read("over the past year, within a month, in recent years, since 2014, from July"), @"over the past year = 2024-03-12/2025-03-12 | within a month = 2025-03-12/2025-04-12 | in recent years = ../2025-03 | since 2014 = 2014/2025-03 | from July = 2025-07/..");
        insta::assert_snapshot!(read("June 14 this year and June 14 last year"), @"June 14 this year = 2025-06-14 | June 14 last year = 2024-06-14");
    }

    #[test]
    fn a_weekday_by_which_something_is_due_lies_ahead() {
        insta::assert_snapshot!(read("Aid would come by Friday. Rain is expected until Sunday. By Monday, ten had died. He said Monday that it will end."), @"Friday = 2025-03-14 | Sunday = 2025-03-16 | Monday = 2025-03-10 | Monday = 2025-03-10");
        insta::assert_snapshot!(read("the 23-year-old, ten years old"), @"");
    }

    #[test]
    fn spans_durations_back() {
        insta::assert_snapshot!(read("the first in 24 years, for nearly two decades, a two-day visit"), @"in 24 years = 2001/2025 | for nearly two decades = 2005~/2025 | two-day = ?");
        insta::assert_snapshot!(read("4 million barrels a year, a day of rain"), @"");
    }

    #[test]
    fn joins_the_ends_of_a_range() {
        insta::assert_snapshot!(read("from August 2023 to February 2024; from March to May 2024; between 2019 and 2022; 2019-22"), @"from August 2023 to February 2024 = 2023-08/2024-02 | from March to May 2024 = 2024-03/2024-05 | between 2019 and 2022 = 2019/2022 | 2019-22 = 2019/2022");
    }

    #[test]
    fn is_not_taken_in_by_words_and_numbers_that_look_like_times() {
        insta::assert_snapshot!(read("It may rain. We march on. Mr. Jun and Sun Wu met at the 38th parallel."), @"");
        insta::assert_snapshot!(read("2000 troops, $2020, Resolution 1718, KN-2023, 2,024 people, the 2014 protests"), @"2014 = 2014");
        insta::assert_snapshot!(read("May I? March to the gate. Second, a decade-old rule."), @"");
    }

    #[test]
    fn dates_a_day_beside_an_event_told_elsewhere() {
        insta::assert_snapshot!(read("His visit began on March 3. A letter came out the day before his visit."), @"March 3 = 2025-03-03 | the day before his visit = 2025-03-02");
    }

    #[test]
    fn reads_many_words_in_linear_time() {
        let text = "from May to 3 of the 1950s since two days ago, ";
        let read = |times: usize| {
            let text = text.repeat(times);
            let document = document(&text, "2025-03-12");
            let prepared = Prepared::new(&document);
            assert!(!in_block(&prepared.blocks[0], &Anchor::default()).is_empty());
        };
        assert_in_proportion(text, 10, || read(1_000), || read(10_000));
    }

    proptest! {
        #[test]
        fn never_fails_and_stays_in_the_text(text in "(May |June |19|2024|, |-|from |to |last |two |years |ago |the |day |before |é|\\.|:|PM |since |s |/){0,40}", written in "(2024|2024-02|2024-02-29|)") {
            let document = document(&text, &written);
            for time in find(&Prepared::new(&document)) {
                prop_assert!(!time.span.of(&text).is_empty());
                if let Some(edtf) = &time.edtf {
                    prop_assert!(Edtf::parse(edtf).is_ok(), "{edtf}");
                }
            }
        }
    }
}
