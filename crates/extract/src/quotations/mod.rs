//! Finds quotations and who speaks.
//!
//! `marks` finds quotation marks, `pairing` pairs them within a block, this module over blocks;
//! who speaks is read by `attribution`, what kind of words they are decided in `kinds`, and `echoes`
//! joins quotations that repeat each other's words.

mod echoes;
mod kinds;
mod marks;
mod pairing;

use crate::Prepared;
use crate::attribution::{Reading, Referent, Spoken};
use crate::prepared::PreparedBlock;
use synoptic_corpus::{BlockKind, Quotation, Why};
use synoptic_text::Span;

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("same-sentence", "A quotation further on in a sentence has the speaker reported before it."),
    ("after-a-colon", "A colon leads from the sentence's subject to their words."),
    ("beside-a-name", "A name and a quotation beside each other in a headline."),
    ("document-subject", "The sentence is about a text: the words are its own."),
    ("introduced-before", "The sentence before introduces the words or the text."),
    ("run-goes-on", "A quotation without a cue goes on with the speaker of the one before it."),
    (
        "subject-before",
        "A quotation without a cue is by the one whom the sentence before is about.",
    ),
    (
        "run-begins",
        "A quotation without a cue has the speaker of the one after it in its paragraph.",
    ),
    ("echo", "The same words are quoted elsewhere in the document with their speaker."),
    ("within-quotation", "Words quoted within a quotation."),
    ("no-cue", "Words in quotation marks that nobody is said to speak."),
];

/// Words in quotation marks, not yet given a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marked {
    /// Index of the block in [`Prepared::blocks`].
    pub(crate) block: usize,
    /// With the marks, in the block's flow.
    pub(crate) outer: Span,
    /// Without them and the white space inside.
    pub(crate) inner: Span,
    /// 0 for an outermost one.
    pub(crate) depth: u8,
    /// Whether the closing mark is missing.
    unclosed: bool,
    /// Whether it goes on with the one before it in the list, over a paragraph's end.
    pub(crate) continues: bool,
}

/// Finds all words in quotation marks, in order; those within others come right after them.
pub(crate) fn marked(prepared: &Prepared<'_>) -> Vec<Marked> {
    let mut found: Vec<Marked> = Vec::new();
    // The last quotation of the paragraph before, if it was left open.
    let mut open: Option<usize> = None;
    for (index, block) in prepared.blocks.iter().enumerate() {
        if !holds_quotations(block.kind) {
            continue;
        }
        let text = block.flow.text();
        let pairs = pairing::pairs(text);
        let first = found.len();
        let content = block.kind.is_content();
        let mut goes_on = None;
        if let Some(before) = open.filter(|_| content) {
            let lead = Span::new(text.len() - text.trim_start().len(), text.len()).start;
            if pairs.pairs.first().is_some_and(|pair| pair.outer.start == lead) {
                goes_on = Some(before);
            } else if let Some(close) = pairs.stray_close
                && pairs.pairs.iter().all(|pair| pair.outer.start > close.start)
            {
                let inner = Span { start: lead, end: close.start }.trimmed(text);
                if !inner.is_empty() {
                    found[before].unclosed = false;
                    let outer = Span { start: lead, end: close.end };
                    found.push(Marked {
                        block: index,
                        outer,
                        inner,
                        depth: 0,
                        unclosed: false,
                        continues: true,
                    });
                }
            }
        }
        for pair in &pairs.pairs {
            if is_credit(block, pair.outer) {
                continue;
            }
            let continues = goes_on.is_some() && found.len() == first;
            found.push(Marked {
                block: index,
                outer: pair.outer,
                inner: pair.inner,
                depth: pair.depth,
                unclosed: !pair.closed,
                continues,
            });
            if continues && let Some(before) = goes_on {
                found[before].unclosed = false;
            }
        }
        if content {
            open = (first..found.len())
                .rev()
                .find(|at| found[*at].depth == 0)
                .filter(|at| found[*at].unclosed);
        }
    }
    // Single marks left open count only where the next paragraph takes them up.
    found.retain(|marked| {
        let opening = marked.outer.of(prepared.blocks[marked.block].flow.text());
        !(marked.unclosed && opening.starts_with(['\'', '‘']) && !opening.starts_with("''"))
    });
    found
}

fn holds_quotations(kind: BlockKind) -> bool {
    match kind {
        BlockKind::Title
        | BlockKind::Subtitle
        | BlockKind::Heading
        | BlockKind::Paragraph
        | BlockKind::ListItem
        | BlockKind::Caption => true,
        BlockKind::Series
        | BlockKind::Byline
        | BlockKind::Footnote
        | BlockKind::Disclaimer
        | BlockKind::Boilerplate => false,
    }
}

/// Whether the marks hold the title of a picture that is credited: '“Title” by Name is licensed …'.
fn is_credit(block: &PreparedBlock, outer: Span) -> bool {
    let text = block.flow.text();
    let rest = text.get(outer.end as usize..).unwrap_or("").trim_start();
    outer.start == 0
        && (rest.starts_with("by ") || rest.starts_with("is licensed"))
        && rest.contains("licensed")
}

/// Makes quotations of what was marked and read: speakers, groups and kinds.
pub(crate) fn find(
    prepared: &Prepared<'_>,
    marked: &[Marked],
    reading: &Reading,
) -> Vec<Quotation> {
    let title = Spoken::nobody();
    let mut quotations = Vec::with_capacity(marked.len());
    let mut groups = Groups::default();
    for (at, (marked, spoken)) in marked.iter().zip(&reading.spoken).enumerate() {
        let block = &prepared.blocks[marked.block];
        let flow = &block.flow;
        let report = spoken.report.and_then(|report| reading.reports.get(report));
        // The name of a thing is nobody's words, whoever the sentence reports.
        let name = kinds::is_name(block, marked, report);
        let (spoken, report) = if name { (&title, None) } else { (spoken, report) };
        let mut words: Vec<Span> = Vec::new();
        if let Some(report) = report {
            words.extend(report.source.into_iter().flat_map(|span| flow.in_file(span)));
            words.extend(flow.in_file(report.cue));
        }
        let file = |span: Option<Span>| span.and_then(|span| flow.cover_in_file(span));
        quotations.push(Quotation {
            pieces: flow.in_file(marked.inner),
            marked: flow.cover_in_file(marked.outer).unwrap_or_default(),
            kind: kinds::kind(block, marked, spoken, report),
            speaker: spoken.referent.as_ref().and_then(Referent::speaker),
            speaker_span: file(report.and_then(|report| report.source)),
            cue: file(report.map(|report| report.cue)),
            medium: file(report.and_then(|report| report.medium)),
            group: groups.of(marked, spoken, at),
            unclosed: marked.unclosed,
            depth: marked.depth,
            why: Why { rule: spoken.rule.into(), words },
        });
    }
    echoes::settle(prepared, marked, &mut quotations);
    quotations.retain(|quotation| !quotation.pieces.is_empty());
    quotations
}

/// Numbers quotations so that pieces of one share a number.
#[derive(Default)]
struct Groups {
    last: u32,
    /// Report and block of the last outermost quotation.
    report: Option<usize>,
    block: usize,
}

impl Groups {
    fn of(&mut self, marked: &Marked, spoken: &Spoken, at: usize) -> u32 {
        let same_report = spoken.report.is_some()
            && spoken.report == self.report
            && spoken.rule != "same-sentence";
        let goes_on = spoken.alone && spoken.rule == "run-goes-on" && marked.block == self.block;
        let same = marked.depth == 0 && at > 0 && (same_report || goes_on || marked.continues);
        if !same {
            self.last += 1;
        }
        if marked.depth == 0 {
            self.report = spoken.report.or(if same { self.report } else { None });
            self.block = marked.block;
        }
        self.last
    }
}
