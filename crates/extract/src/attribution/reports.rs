//! Reports: the places in a stretch where words are put in somebody's mouth.
//!
//! A report says who (as a phrase, not yet resolved), by which words, by which medium, and which
//! part of the stretch is on their word.

use super::phrases::{Phrase, Reader};
use super::units::Kind;
use super::{cues, verbs};
use crate::lexicon::grammar::Function;
use crate::lexicon::reporting::{self, Speech};
use crate::lexicon::sources::Noun;
use std::ops::Range;
use synoptic_corpus::EntityKind;

/// Who is reported.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Whoever this phrase stands for.
    Phrase(Phrase),
    /// Whoever the report before it in the stretch has, or whom the main clause is about.
    Shared,
    /// Nobody is named: 'it is said', 'reportedly'.
    Nobody,
}

/// Where what is said stands, seen from the cue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Order {
    /// 'He said that …'.
    After,
    /// '…, he said.'
    Before,
    /// '…, he said, …'
    Around,
}

/// A place where words are put in somebody's mouth. Ranges are of units.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Report {
    /// What the reporting words make of what is said.
    pub(crate) speech: Speech,
    /// Whether only quotations are on the subject's word, not the clause.
    pub(crate) quotations_only: bool,
    /// The reporting words.
    pub(crate) cue: Range<usize>,
    /// Who.
    pub(crate) subject: Subject,
    /// Where or to whom.
    pub(crate) medium: Option<Range<usize>>,
    /// Those who passed it on, nearest to the outlet first, with their reporting words.
    pub(crate) via: Vec<(Phrase, Range<usize>)>,
    /// What is said.
    pub(crate) content: Range<usize>,
    /// On which side of the cue it stands.
    pub(crate) order: Order,
    /// Whether it is a part of somebody else's clause: 'what he called "lies"'.
    pub(crate) within: bool,
    /// Name of the rule that found it.
    pub(crate) rule: &'static str,
}

impl Report {
    /// First unit that belongs to the report's own words: subject or cue.
    pub(crate) fn start(&self) -> usize {
        match &self.subject {
            Subject::Phrase(phrase) => phrase.units.start.min(self.cue.start),
            Subject::Shared | Subject::Nobody => self.cue.start,
        }
    }
}

impl Report {
    /// One past the last unit of the report's own words.
    fn words_end(&self) -> usize {
        match &self.subject {
            Subject::Phrase(phrase) => phrase.units.end.max(self.cue.end),
            Subject::Shared | Subject::Nobody => self.cue.end,
        }
    }
}

/// No quotation that a verb reports begins further from it than this, in units.
const REACH: usize = 60;

/// Finds the reports of a stretch, in order of their cues. `has_subject` tells whether the main
/// clause of the stretch has a subject that a report can share.
pub(crate) fn reports(reader: &Reader<'_>, has_subject: bool) -> Vec<Report> {
    let mut found: Vec<Report> = Vec::new();
    let mut at = reader.start;
    while at < reader.end {
        let next = match reader.units[at].kind {
            Kind::Word(word) => {
                let text = reader.words(at);
                if at == reader.start && reader.is(at, "for") {
                    cues::in_the_eyes_of(reader, at)
                } else if reader.is(at, "put") || reader.is(at, "puts") {
                    cues::as_put(reader, at)
                } else if reader.is(at, "according")
                    && reader.function(at + 1) == Some(Function::To)
                {
                    cues::according(reader, at)
                } else if reader.is(at, "citing") {
                    cues::citing(reader, at, &mut found)
                } else if reporting::is_hearsay(text) {
                    let hearsay = cues::hearsay(reader, at);
                    // 'Smith said that it reportedly sank': of what Smith said.
                    let within = found
                        .last()
                        .filter(|last| last.order == Order::After && last.content.contains(&at));
                    match (hearsay, within) {
                        (Some(hearsay), Some(outer)) => {
                            let start = hearsay.content.start.max(outer.content.start);
                            Some(Report { content: start..hearsay.content.end, ..hearsay })
                        }
                        (hearsay, _) => hearsay,
                    }
                } else {
                    let by_verb = word.reporting.and_then(|reporting| {
                        verbs::report(reader, at, reporting, has_subject || !found.is_empty())
                    });
                    by_verb
                        .or_else(|| cues::saying(reader, at))
                        .or_else(|| verbs::stance(reader, at))
                }
            }
            Kind::Name(_)
            | Kind::Number
            | Kind::Possessive
            | Kind::Mark(_)
            | Kind::Quotation(_) => None,
        };
        if let Some(report) = next {
            at = at.max(report.cue.end.saturating_sub(1));
            found.push(report);
        }
        at += 1;
    }
    end_at_the_next(reader, &mut found);
    if let Some(first) = found.first_mut().filter(|first| first.medium.is_none()) {
        first.medium = fronted_medium(reader, first.start());
    }
    found
}

/// 'In a letter to the staff, Smith promised': the medium before the subject.
fn fronted_medium(reader: &Reader<'_>, before: usize) -> Option<Range<usize>> {
    if reader.function(reader.start) != Some(Function::Preposition) {
        return None;
    }
    let phrase = reader.phrase_after(reader.start + 1)?;
    let medium = match reader.units[phrase.head].kind {
        Kind::Name(name) => name.kind == Some(EntityKind::Publication),
        Kind::Word(word) => word.noun.is_some_and(|found| match found.noun {
            Noun::Medium | Noun::Document | Noun::Study | Noun::Media => true,
            Noun::Leader
            | Noun::Role
            | Noun::Expert
            | Noun::Insider
            | Noun::Institution
            | Noun::State
            | Noun::Hearsay => false,
        }),
        Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
    };
    let comma =
        (phrase.units.end..before.min(phrase.units.end + 25)).find(|at| reader.is_mark(*at, ','));
    comma.filter(|_| medium).map(|comma| phrase.units.start..comma)
}

/// Cuts the content of each report where the author takes over or the next report begins.
fn end_at_the_next(reader: &Reader<'_>, reports: &mut [Report]) {
    // 'X said A and praised B' is one statement: a verb that reports only quotations cuts nothing
    // off where there is none.
    let cuts: Vec<bool> = reports
        .iter()
        .map(|report| {
            let near = report.content.start..report.content.end.min(report.content.start + REACH);
            let quotes = near.into_iter().any(|at| reader.units[at].kind.is_quotation());
            !report.within && (!report.quotations_only || quotes)
        })
        .collect();
    let mut following: Vec<Option<usize>> = vec![None; reports.len()];
    let mut later = None;
    for index in (0..reports.len()).rev() {
        following[index] = later;
        if cuts[index] {
            later = Some(index);
        }
    }
    for index in 0..reports.len() {
        // No further than the next report, whose own words these are.
        let own = reports[index].cue.end;
        let next = following[index].and_then(|next| reports.get(next)).map(|next| {
            let start = next.start();
            (if start < own { next.cue.start } else { start }, next.order)
        });
        if reports[index].order == Order::Before {
            // 'A, Smith said, and B, Jones said': the second has only B.
            let before = index.checked_sub(1).map(|before| &reports[before]);
            if let Some(before) = before.filter(|before| before.order == Order::Before) {
                let mut from = before.words_end();
                while reader.is_mark(from, ',') || reader.function(from) == Some(Function::And) {
                    from += 1;
                }
                let content = &mut reports[index].content;
                content.start = from.clamp(content.start, content.end);
            }
            continue;
        }
        let report = &mut reports[index];
        let from = report.content.start.max(report.cue.end);
        let limit = next.map_or(reader.end, |(start, _)| start).min(report.content.end);
        let mut end = report.content.end;
        // 'The firm, which denies wrongdoing, said': a relative clause ends with its comma.
        let cue = report.cue.start;
        let relative = reader.before(cue).and_then(Kind::function) == Some(Function::Relative)
            && cue > reader.start + 1
            && reader.is_mark(cue - 2, ',');
        for at in from..limit {
            if reader.comma_at(at) && (relative || takes_over(reader, at + 1)) {
                end = if reader.is_mark(at, ',') { at } else { at + 1 };
                break;
            }
        }
        // 'X said A, Y reports': Y's words are not X's.
        if let Some((next, Order::Before)) = next
            && next > from
            && next < end
        {
            end = next;
        } else if end == report.content.end
            && let Some((next, Order::After)) = next
            && next > from
            && next < end
        {
            // 'X said A and added B', 'X said A, but Y denied it': not 'X said that Y said A'.
            let mut cut = next;
            while cut > from
                && (matches!(reader.before(cut), Some(Kind::Mark(',' | ';' | '–' | '—')))
                    || matches!(
                        reader.before(cut).and_then(Kind::function),
                        Some(Function::And | Function::Conjunction | Function::Adverb)
                    ))
            {
                cut -= 1;
            }
            if cut < next {
                end = cut;
            }
        }
        report.content.end = end.max(report.content.start);
    }
}

/// Whether the author takes over at `at`, after a comma: with a comment, an aside or somebody else.
fn takes_over(reader: &Reader<'_>, at: usize) -> bool {
    if reader.is(at, "but")
        && let Some(phrase) = reader.phrase_after(at + 1)
    {
        let other = match reader.units[phrase.head].kind {
            Kind::Name(name) => {
                matches!(name.kind, Some(EntityKind::Person | EntityKind::Organisation))
            }
            Kind::Word(word) => word.noun.is_some_and(|found| match found.noun {
                Noun::Leader
                | Noun::Role
                | Noun::Expert
                | Noun::Insider
                | Noun::Institution
                | Noun::Media => true,
                Noun::State | Noun::Document | Noun::Study | Noun::Hearsay | Noun::Medium => false,
            }),
            Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
        };
        return other && reader.verb_at(reader.past_adverbs(phrase.units.end));
    }
    reporting::is_comment(reader.words(at))
        || ["while", "although", "though", "whereas", "despite"]
            .iter()
            .any(|word| reader.is(at, word))
}
