//! Finds what is said on somebody else's word, in quotation marks or not.
//!
//! `units` turns a block into a row of words, names and quotations; `phrases` finds noun phrases in
//! it; `reports`, with `verbs` and `cues`, the places where words are put in somebody's mouth;
//! `discourse` knows who 'he' and 'the office' are; `reading` puts them together and has `speakers`
//! settle who speaks in each quotation.

mod chunks;
mod clauses;
mod cues;
mod descriptions;
mod discourse;
mod passives;
mod phrases;
mod reading;
mod referents;
mod reports;
mod resolve;
mod speakers;
mod subjects;
mod tails;
mod units;
mod verbs;

pub(crate) use reading::{Reading, Resolved, read};
pub(crate) use referents::{Referent, Sort};
pub(crate) use speakers::Spoken;

use crate::Prepared;
use crate::lexicon::reporting::Speech;
use crate::quotations::Marked;
use synoptic_corpus::{Holder, Link, Why};
use synoptic_text::Span;

/// A stretch of a block that is on somebody's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attribution {
    /// Index of the block in [`Prepared::blocks`].
    pub(crate) block: usize,
    /// What is said, in the block's flow. Where the cue stands in the middle, it is within.
    pub(crate) content: Span,
    /// Whose word it is: the end of the chain.
    pub(crate) holder: Holder,
    /// The way it came, from the outlet inward; the last link is the holder's own.
    pub(crate) chain: Vec<Link>,
    /// The words that name the source, in the block's flow.
    pub(crate) source: Option<Span>,
    /// The reporting words, in the block's flow.
    pub(crate) cue: Option<Span>,
    /// What the reporting words make of the content.
    pub(crate) speech: Speech,
    /// Whether the reporting words deny the content.
    pub(crate) denied: bool,
    /// Whether the content stands in quotation marks, whole.
    pub(crate) quoted: bool,
    /// How it was read.
    pub(crate) why: Why,
}

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("subject-before-verb", "A reporting verb follows its subject: 'Smith said'."),
    ("subject-after-verb", "A reporting verb stands before its subject: 'said Smith'."),
    (
        "shared-subject",
        "A further reporting verb has the subject of the one before it, or of the sentence.",
    ),
    ("cue-after-words", "The words stand before the one who says them: '…, Smith said'."),
    ("passive-agent", "'Described by Smith as': the one after 'by' speaks."),
    ("quoted-as-saying", "'Was quoted as saying': the one quoted speaks."),
    ("impersonal-report", "'It has been reported': nobody is named."),
    ("according-to", "'According to' names the source."),
    ("citing", "'Citing' names the source behind the one who reports."),
    ("in-the-words-of", "'In Smith's words' names the source."),
    (
        "noun-of-saying",
        "A noun for something said, such as 'claim' or 'warning', names or implies its source.",
    ),
    ("hearsay", "An adverb such as 'reportedly' puts the whole clause on an unnamed word."),
    (
        "hearsay-of-a-part",
        "An adverb such as 'reportedly' puts a part of the clause on an unnamed word.",
    ),
    ("quotation", "Words in quotation marks are on their speaker's word."),
];

/// Turns what was read into attributions, in order of position. Every outermost quotation with a
/// speaker is among them.
pub(crate) fn find(
    prepared: &Prepared<'_>,
    reading: &Reading,
    marked: &[Marked],
) -> Vec<Attribution> {
    let by_report = reading.reports.iter().filter(|report| !report.quotations_only);
    let mut found: Vec<Attribution> =
        by_report.map(|report| by_report_of(prepared, report)).collect();
    let outermost = marked.iter().zip(&reading.spoken).filter(|(marked, _)| marked.depth == 0);
    for (Marked { block, inner, .. }, spoken) in outermost {
        let Some(referent) = &spoken.referent else { continue };
        let report = spoken.report.and_then(|at| reading.reports.get(at));
        let mut words: Vec<Span> = Vec::new();
        let flow = &prepared.blocks[*block].flow;
        if let Some(report) = report {
            words.extend(flow.in_file(report.cue));
        }
        let own_link = Link { holder: referent.holder.clone(), cue: None, medium: None };
        found.push(Attribution {
            block: *block,
            content: *inner,
            holder: referent.holder.clone(),
            chain: report.map_or_else(|| vec![own_link], |report| report.chain.clone()),
            source: report.and_then(|report| report.source),
            cue: report.map(|report| report.cue),
            speech: report.map_or(Speech::Says, |report| report.speech),
            denied: false,
            quoted: true,
            why: Why { rule: spoken.rule.into(), words },
        });
    }
    found.sort_by_key(|attribution| (attribution.block, attribution.content));
    found
}

fn by_report_of(prepared: &Prepared<'_>, report: &Resolved) -> Attribution {
    let flow = &prepared.blocks[report.block].flow;
    let words = report.source.into_iter().chain([report.cue]);
    Attribution {
        block: report.block,
        content: trimmed(report.content, flow.text()),
        holder: report.referent.holder.clone(),
        chain: report.chain.clone(),
        source: report.source,
        cue: Some(report.cue),
        speech: report.speech,
        denied: report.speech == Speech::Denies,
        quoted: false,
        why: Why {
            rule: report.rule.into(),
            words: words.flat_map(|span| flow.in_file(span)).collect(),
        },
    }
}

/// A span without the commas, dashes and spaces at its ends, which belong to the cue beside it.
fn trimmed(span: Span, text: &str) -> Span {
    let loose = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '–' | '—');
    let words = span.of(text);
    let start = span.start as usize + (words.len() - words.trim_start_matches(loose).len());
    Span::new(start, start + words.trim_matches(loose).len())
}
