//! Bylines and date lines: who wrote and edited a text, and when it appeared.
//!
//! This module reads one line; which lines are asked is the business of `title`.

use crate::dates::{Date, dates};
use crate::fold::{fold, holds_words, opens_with};
use crate::names::{is_institution, is_name, is_role};
use crate::people::{Person, lone_name, names_end, people};
use synoptic_text::Span;

/// What a byline or date line says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Byline {
    pub(crate) authors: Vec<Person>,
    pub(crate) editor: Option<Span>,
    /// When the text appeared.
    pub(crate) published: Option<Date>,
    /// When it was last changed.
    pub(crate) updated: Option<Date>,
    /// Whether the line only announces names that follow ('By').
    pub(crate) announces: Option<Announces>,
}

/// Whom a line announces that holds no name itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Announces {
    /// 'By', 'Author'.
    Author,
    /// 'Edited by'.
    Editor,
}

/// What may be left over at the end of a byline.
const TRAILING: [char; 9] = [' ', '-', '–', '—', '|', ',', '/', '•', '·'];

/// Openings of bylines, folded.
const AUTHOR_CUES: &[&str] = &[
    "a commentary by",
    "an analysis by",
    "analysis by",
    "article by",
    "author",
    "author(s)",
    "authors",
    "by",
    "column by",
    "comment by",
    "commentary by",
    "compiled by",
    "contributed by",
    "essay by",
    "guest post by",
    "interview by",
    "opinion by",
    "posted by",
    "report by",
    "reported by",
    "reporting by",
    "review by",
    "story by",
    "text",
    "text by",
    "words by",
    "words",
    "written by",
];

/// Openings of the lines that name editors.
const EDITOR_CUES: &[&str] = &["edited by", "editing by", "editor"];

/// Words that may stand beside a date without being part of anything else.
#[rustfmt::skip]
const DATE_WORDS: &[&str] = &[
    "a", "added", "aedt", "aest", "ago", "am", "and", "at", "bst", "cat", "cdt", "cest", "cet", "created",
    "cst", "date", "day", "days", "eastern", "eat", "edition", "edt", "eest", "eet", "est", "estimated", "et",
    "filed", "first", "fri", "friday", "from", "gmt", "hkt", "hour", "hours", "hrs", "issued", "ist", "jst",
    "kst", "last", "local", "m", "mdt", "midnight", "min", "mins", "minute", "minutes", "modified", "mon",
    "monday", "month", "months", "msk", "mst", "noon", "nzst", "of", "on", "online", "original", "originally",
    "p", "pdt", "pkt", "pm", "post", "posted", "print", "pst", "publication", "publish", "published", "read",
    "reading", "release", "released", "sast", "sat", "saturday", "sgt", "story", "sun", "sunday", "t", "the",
    "thu", "thurs", "thursday", "time", "tue", "tues", "tuesday", "update", "updated", "uploaded", "utc",
    "version", "wast", "wat", "wed", "wednesday", "week", "weeks", "wib", "wita", "words", "year", "years", "z",
];

/// Words right before a date that make it the date of a change.
const CHANGE_WORDS: &[&str] =
    &["updated", "update", "modified", "revised", "edited", "changed", "amended"];

/// Reads a line that holds nothing but dates and words about them.
pub(crate) fn date_line(line: &str) -> Option<Byline> {
    let found = dates(line);
    if found.is_empty() || line.len() > 200 {
        return None;
    }
    let mut rest = line.to_owned();
    for date in found.iter().rev() {
        rest.replace_range(date.span.range(), " ");
    }
    let spare = rest
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty() && !word.starts_with(|c: char| c.is_ascii_digit()))
        .filter(|word| !DATE_WORDS.contains(&word.to_lowercase().as_str()))
        .count();
    (spare == 0).then(|| dated(line, &found))
}

/// Sorts dates into those of publication and those of changes.
fn dated(line: &str, found: &[Date]) -> Byline {
    let mut byline = Byline::default();
    let mut from = 0;
    for date in found {
        let before = fold(line.get(from..date.span.start as usize).unwrap_or(""));
        let changed =
            before.split(' ').rev().take(4).any(|word| {
                CHANGE_WORDS.contains(&word.trim_matches(|c: char| !c.is_alphanumeric()))
            });
        let place = if changed { &mut byline.updated } else { &mut byline.published };
        if place.as_ref().is_none_or(|known| !known.has_day() && date.has_day()) {
            *place = Some(date.clone());
        }
        from = date.span.end as usize;
    }
    byline
}

/// Reads a line that opens with 'By', 'Author:', 'Edited by' or the like.
pub(crate) fn cued(line: &str) -> Option<Byline> {
    let line = line.trim_end_matches(TRAILING);
    let (cue, editor) = cue(line)?;
    let rest = line.get(cue..).unwrap_or("");
    let start = cue
        + (rest.len()
            - rest.trim_start_matches(|c: char| c.is_whitespace() || ":-–—|".contains(c)).len());
    let rest = line.get(start..).unwrap_or("");
    let mut byline = dated(line, &dates(line));
    if rest.is_empty() {
        byline.announces = Some(if editor { Announces::Editor } else { Announces::Author });
        return Some(byline);
    }
    if editor {
        let name = names_end(rest);
        let span = Span::new(start, start + name).trimmed(line);
        byline.editor = is_name(span.of(line)).then_some(span);
        return byline.editor.is_some().then_some(byline);
    }
    let inner = inner_editor(line);
    byline.editor = inner.map(|(_, name)| name);
    let line = inner.map_or(line, |(at, _)| &line[..at]);
    byline.authors = people(line, start);
    if byline.authors.is_empty() {
        byline.authors.extend(lone_name(line, start));
    }
    (!byline.authors.is_empty()).then_some(byline)
}

/// Reads a line that is names alone, or names beside a date: `Jane Doe | 20 June 2024`.
pub(crate) fn uncued(line: &str) -> Option<Byline> {
    let line = line.trim_end_matches(TRAILING);
    if line.split_whitespace().count() > 24 {
        return None;
    }
    let found = dates(line);
    let mut byline = dated(line, &found);
    // `Source: Agency | 2024-06-20 10:12 | Editor: Jane Doe`
    byline.editor = inner_editor(line).map(|(_, name)| name);
    if byline.editor.is_some() && !found.is_empty() {
        return Some(byline);
    }
    // `20 June 2024 by Jane Doe`, `Posted on 3 May 2023 by Jane Doe`
    if let Some(by) = line.find(" by ").or_else(|| line.find(" By "))
        && !found.is_empty()
    {
        byline.authors = people(line, by + 4);
        if byline.authors.is_empty() {
            byline.authors.extend(lone_name(line, by + 4));
        }
        return (!byline.authors.is_empty()).then_some(byline);
    }
    let mut start = 0;
    if let Some(first) = found.first()
        && date_line(line.get(..first.span.end as usize).unwrap_or("")).is_some()
    {
        let rest = line.get(first.span.end as usize..).unwrap_or("");
        start = line.len() - rest.trim_start_matches(|c: char| !c.is_alphabetic()).len();
    }
    byline.authors = people(line, start);
    (!byline.authors.is_empty()).then_some(byline)
}

/// Reads a line in whatever way it can be read.
pub(crate) fn read(line: &str) -> Option<Byline> {
    cued(line)
        .or_else(|| date_line(line))
        .or_else(|| desk(line))
        .or_else(|| uncued(line))
        .or_else(|| dated_label(line))
}

/// Reads a label with a date at its edge: `Policy Brief, June 2024`, `Rivertown – 20 June 2024`,
/// `The Herald | 20 June 2024`.
pub(crate) fn dated_label(line: &str) -> Option<Byline> {
    let words = line.split_whitespace().count();
    let found = dates(line);
    let first = found.first().filter(|_| words <= 16 && !line.ends_with(['.', '?', '!', ':']))?;
    let last = found.last()?;
    let before = line[..first.span.start as usize].trim_end();
    let after = line[last.span.end as usize..].trim_start();
    let parts = |text: &str, ends: bool| {
        text.is_empty()
            || if ends { text.ends_with(SEPARATORS) } else { text.starts_with(SEPARATORS) }
            || date_line(&format!("{text} 1 May 2000")).is_some()
    };
    let published = ["published", "posted", "updated"]
        .iter()
        .any(|word| fold(before).rsplit(' ').take(2).any(|last| last == *word));
    // A time of day beside the date is part of it.
    let empty = |text: &str| text.is_empty() || date_line(&format!("{text} 1 May 2000")).is_some();
    let edge = empty(before) || empty(after) || published;
    let label = before.split_whitespace().count() <= 8 && after.split_whitespace().count() <= 8;
    (edge && label && (published || (parts(before, true) && parts(after, false))))
        .then(|| dated(line, &found))
}

/// The date of a dateline that states the year: `RIVERTOWN, June 3, 2024 (Meridian) - The dam …`.
pub(crate) fn dateline(text: &str) -> Option<Date> {
    /// Farthest, in bytes, that a dateline reaches.
    const REACH: usize = 120;
    let end = text.char_indices().map(|(at, _)| at).take_while(|at| *at <= REACH).last()?;
    let head = &text[..end];
    let date = dates(head).into_iter().next().filter(Date::has_day)?;
    let place = head[..date.span.start as usize].trim_end().trim_end_matches(',');
    let words = place.split([' ', ',', '/']).filter(|word| !word.is_empty());
    let named = (1..=5).contains(&words.clone().count())
        && words.clone().all(|word| word.starts_with(char::is_uppercase))
        && words.clone().next().is_some_and(|word| word.chars().all(|c| !c.is_lowercase()));
    let after = head[date.span.end as usize..].trim_start_matches([' ', '.', ',']);
    let agency = after
        .strip_prefix(['(', '/'])
        .and_then(|rest| rest.find([')', '/']).map(|at| &rest[at + 1..]));
    let dash = agency.unwrap_or(after).trim_start_matches([' ', '.']).starts_with(['-', '–', '—']);
    (named && (dash || agency.is_some())).then_some(date)
}

/// Marks that part a label from its date.
const SEPARATORS: [char; 9] = [',', '|', '•', '·', '–', '—', '-', ':', ')'];

/// Bylines of newsrooms that name nobody.
#[rustfmt::skip]
const DESKS: &[&str] = &[
    "agencies", "correspondent", "editorial board", "editorial team", "foreign desk", "from our correspondent", "monitoring desk",
    "news desk", "news service", "newsroom", "our correspondent", "our foreign staff", "our reporter",
    "our staff reporter", "staff", "staff reporter", "staff report", "staff writer", "the editorial board",
    "web desk", "web report", "wire service",
];

/// Whether the line names a newsroom instead of a person.
pub(crate) fn is_desk(line: &str) -> bool {
    line.len() < 40 && DESKS.contains(&fold(line).as_str())
}

fn desk(line: &str) -> Option<Byline> {
    is_desk(line).then(|| Byline {
        authors: vec![Person { name: Span::new(0, line.len()), role: None, affiliation: None }],
        ..Byline::default()
    })
}

/// The name in a line that is nothing else.
pub(crate) fn bare_name(line: &str) -> &str {
    uncued(line)
        .and_then(|byline| byline.authors.first().map(|person| person.name))
        .map_or(line, |span| span.of(line))
}

/// Reads a line that a line before it announced: names of authors, or of an editor.
pub(crate) fn named(line: &str, whom: Announces) -> Option<Byline> {
    let mut read = uncued(line)?;
    if whom == Announces::Editor {
        read.editor = Some(Span::new(0, line.len()));
        read.authors.clear();
    }
    Some(read)
}

/// An editor named within a line: where that part begins, and the name.
fn inner_editor(line: &str) -> Option<(usize, Span)> {
    let at = line.find("Editor:").or_else(|| line.find("Edited by "))?;
    let before = line[..at].trim_end();
    let name = at + line[at..].find([':', 'y'])? + 1;
    let parted = before.ends_with(['|', ';', ',', '•', '·']);
    parted.then(|| (before.len() - 1, Span::new(name, line.len()).trimmed(line)))
}

/// The end of the cue that opens the line, and whether it announces an editor.
fn cue(line: &str) -> Option<(usize, bool)> {
    // Folding may change lengths, so cues are matched on the line itself, in ASCII.
    let matched = |cues: &[&str]| {
        cues.iter()
            .filter(|cue| {
                line.get(..cue.len()).is_some_and(|start| start.eq_ignore_ascii_case(cue))
                    && !line[cue.len()..].starts_with(|c: char| c.is_alphanumeric())
            })
            .map(|cue| cue.len())
            .max()
    };
    if let Some(end) = matched(EDITOR_CUES) {
        let strict = line[..end].eq_ignore_ascii_case("editor");
        return (!strict || line[end..].starts_with(':')).then_some((end, true));
    }
    let end = matched(AUTHOR_CUES)?;
    let word = line[..end].to_ascii_lowercase();
    let needs_colon = !word.ends_with("by");
    let rest = line[end..].trim_start();
    (!needs_colon || rest.starts_with([':', '|', '–']) || rest.is_empty()).then_some((end, false))
}

/// Whether a line under a name says who that is: an office, an institution, a place of reporting.
pub(crate) fn says_who(line: &str, words: u32) -> bool {
    words <= 16
        && dates(line).is_empty()
        && !line.ends_with('.')
        && (is_role(line) || is_institution(line))
        && !opens_with(&fold(line), "by")
}

/// Whether a line at the foot names those who reported and edited: 'Reporting by …; editing by …'.
pub(crate) fn is_credits_line(line: &str, words: u32) -> bool {
    let folded = fold(line);
    words <= 50
        && (opens_with(&folded, "reporting by")
            || opens_with(&folded, "additional reporting")
            || opens_with(&folded, "edited by")
            || opens_with(&folded, "editing by")
            || opens_with(&folded, "with inputs from")
            || opens_with(&folded, "with reporting by")
            || (holds_words(&folded, "contributed to this report") && words <= 30)
            || (holds_words(&folded, "contributed reporting") && words <= 30))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(byline: Option<Byline>, line: &str) -> String {
        let Some(byline) = byline else { return "-".to_owned() };
        let mut parts = Vec::new();
        for person in &byline.authors {
            let mut one = person.name.of(line).to_owned();
            for said in [person.role, person.affiliation].into_iter().flatten() {
                one.push_str(&format!(" <{}>", said.of(line)));
            }
            parts.push(one);
        }
        parts.extend(byline.editor.map(|span| format!("ed. {}", span.of(line))));
        parts.extend(byline.published.map(|date| date.edtf));
        parts.extend(byline.updated.map(|date| format!("changed {}", date.edtf)));
        parts.extend(byline.announces.map(|whom| format!("{whom:?} follows")));
        parts.join("; ")
    }

    #[test]
    fn reads_lines_with_a_cue() {
        let read = |line| shown(cued(line), line);
        insta::assert_snapshot!(read("by Chris York June 20, 2024 2:52 PM 6 min read"), @"Chris York; 2024-06-20");
        insta::assert_snapshot!(read("By Jane Doe and Dr. Ama K. Mensah, Staff Writers"), @"Jane Doe; Ama K. Mensah <Staff Writers>");
        insta::assert_snapshot!(read("By JANE DOE in Rivertown | Published 3 May 2023 | Updated 4 May 2023"), @"JANE DOE; 2023-05-03; changed 2023-05-04");
        insta::assert_snapshot!(read("Author: Jane Doe, Institute of Rivers"), @"Jane Doe <Institute of Rivers>");
        insta::assert_snapshot!(read("By Reuters"), @"Reuters");
        insta::assert_snapshot!(read("By"), @"Author follows");
        insta::assert_snapshot!(read("Edited by Dr Ama Mensah"), @"ed. Dr Ama Mensah");
    }

    #[test]
    fn prose_is_no_byline() {
        for line in [
            "By Monday, the river had risen.",
            "By the time help came it was late",
            "Text messages went unanswered",
            "By 2030, the dam will be gone",
        ] {
            assert_eq!(cued(line), None, "{line}");
        }
        assert_eq!(uncued("The Bridge at Dusk"), None);
    }

    #[test]
    fn reads_lines_without_a_cue() {
        let read = |line| shown(uncued(line), line);
        insta::assert_snapshot!(read("Jane Doe, Staff Writer"), @"Jane Doe <Staff Writer>");
        insta::assert_snapshot!(read("Jane Doe | 20 June 2024 | 5 min read"), @"Jane Doe; 2024-06-20");
        insta::assert_snapshot!(read("Posted on 3 May 2023 by Jane Doe"), @"Jane Doe; 2023-05-03");
        insta::assert_snapshot!(read("June 3, 2021 • Jane Doe"), @"Jane Doe; 2021-06-03");
    }

    #[test]
    fn reads_datelines_with_a_year() {
        let read = |text| dateline(text).map_or("-".to_owned(), |date| date.edtf);
        assert_eq!(
            read(
                "RIVERTOWN, June 3, 2024 (Meridian) - The dam broke on Monday, and it took the mill."
            ),
            "2024-06-03"
        );
        assert_eq!(
            read(
                "PORT QUILL — June 3, 2024 — The dam broke on Monday, and it took the mill with it."
            ),
            "-"
        );
        assert_eq!(
            read("On June 3, 2024 - a Monday - the dam broke, and it took the mill with it."),
            "-"
        );
    }

    #[test]
    fn reads_lines_of_dates() {
        let read = |line| shown(date_line(line), line);
        insta::assert_snapshot!(read("Published: Thursday, June 20, 2024 at 2:52 PM GMT"), @"2024-06-20");
        insta::assert_snapshot!(read("Last modified on 3 May 2023"), @"changed 2023-05-03");
        insta::assert_snapshot!(read("20 June 2024 – Updated 21 June 2024, 10.15 CET"), @"2024-06-20; changed 2024-06-21");
        insta::assert_snapshot!(read("The dam broke on 3 May 2023"), @"-");
    }
}
