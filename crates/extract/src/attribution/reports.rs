//! Reports: the places in a stretch where words are put in somebody's mouth.
//!
//! A report says who (as a phrase, not yet resolved), by which words, by which medium, and which
//! part of the stretch is on their word.

use super::phrases::{Phrase, Reader};
use super::units::Kind;
use super::{cues, verbs};
use crate::lexicon::grammar::Function;
use crate::lexicon::reporting::{self, Speech};
use std::ops::Range;

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

/// Finds the reports of a stretch, in order of their cues. `has_subject` tells whether the main
/// clause of the stretch has a subject that a report can share.
pub(crate) fn reports(reader: &Reader<'_>, has_subject: bool) -> Vec<Report> {
    let mut found: Vec<Report> = Vec::new();
    let mut at = reader.start;
    while at < reader.end {
        let next = match reader.units[at].kind {
            Kind::Word(word) => {
                let text = reader.words(at);
                if reader.is(at, "according") && reader.function(at + 1) == Some(Function::To) {
                    cues::according(reader, at)
                } else if reader.is(at, "citing") {
                    cues::citing(reader, at, &mut found)
                } else if reporting::is_hearsay(text) {
                    cues::hearsay(reader, at)
                } else {
                    let by_verb = word.reporting.and_then(|reporting| {
                        verbs::report(reader, at, reporting, has_subject || !found.is_empty())
                    });
                    by_verb.or_else(|| cues::saying(reader, at))
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
    found
}

/// Cuts the content of each report where the author takes over or the next report begins.
fn end_at_the_next(reader: &Reader<'_>, reports: &mut [Report]) {
    for index in 0..reports.len() {
        // No further than the next report, whose own words these are.
        let next = reports.get(index + 1).map(|next| (next.start(), next.order));
        let report = &mut reports[index];
        if report.order == Order::Before {
            continue;
        }
        let from = report.content.start.max(report.cue.end);
        let limit = next.map_or(reader.end, |(start, _)| start).min(report.content.end);
        let mut end = report.content.end;
        for at in from..limit {
            if reader.is_mark(at, ',') && takes_over(reader, at + 1) {
                end = at;
                break;
            }
        }
        if end == report.content.end
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

/// Whether the author takes over at `at`, after a comma: with a comment or an aside.
fn takes_over(reader: &Reader<'_>, at: usize) -> bool {
    reporting::is_comment(reader.words(at))
        || ["while", "although", "though", "whereas", "despite"]
            .iter()
            .any(|word| reader.is(at, word))
}
