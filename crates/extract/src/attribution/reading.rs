//! A document read from top to bottom: its reports with their sources resolved.
//!
//! Who speaks in each quotation is settled on the way, by `speakers`.

use super::discourse::Discourse;
use super::phrases::{Phrase, Reader};
use super::referents::{By, Referent, Sort, listed};
use super::reports::{Order, Report, Subject, reports};
use super::speakers::{Spoken, look_ahead};
use super::units::{Units, Word};
use crate::lexicon::reporting::Speech;
use crate::lexicon::sources::Noun;
use crate::memo::Memo;
use crate::prepared::{Prepared, PreparedBlock};
use crate::quotations::Marked;
use std::ops::Range;
use synoptic_corpus::{BlockKind, Entity, Holder, Link, Mention};
use synoptic_text::Span;

/// A report with its source resolved. Spans are positions in the block's flow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Resolved {
    /// Index of the block.
    pub(crate) block: usize,
    /// What the reporting words make of what is said.
    pub(crate) speech: Speech,
    /// Whether only quotations are on the source's word.
    pub(crate) quotations_only: bool,
    /// Whose word it is.
    pub(crate) referent: Referent,
    /// The way it came, from the outlet inward.
    pub(crate) chain: Vec<Link>,
    /// The words that name the source.
    pub(crate) source: Option<Span>,
    /// The reporting words.
    pub(crate) cue: Span,
    /// Where or to whom it was said.
    pub(crate) medium: Option<Span>,
    /// What is said.
    pub(crate) content: Span,
    /// On which side of the cue it stands.
    pub(crate) order: Order,
    /// The rule that found it.
    pub(crate) rule: &'static str,
}

/// A document as read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    /// All reports, in order.
    pub(crate) reports: Vec<Resolved>,
    /// For each quotation, in the order of the list given, who speaks.
    pub(crate) spoken: Vec<Spoken>,
}

/// A verb shares its subject with one of so many reports before it.
const NEAR: usize = 8;

/// Which units a report's content and cue are.
pub(super) struct Reach {
    pub(super) content: Range<usize>,
    pub(super) cue: Range<usize>,
}

/// What the next stretch is told about the one before.
#[derive(Clone, Debug, Default)]
pub(super) struct Before {
    /// Who spoke in the last quotation, while the run lasts.
    pub(super) speaker: Option<Referent>,
    /// Who was reported or spoken of, in the stretch right before.
    pub(super) subject: Option<Referent>,
    /// A text or speaker that the stretch right before introduces.
    pub(super) introduced: Option<Referent>,
    /// Paragraphs since the last quotation with a speaker.
    pub(super) age: u32,
}

/// Reads a document. `quotations` are all of its quotations, in order; `words`
/// what is known of words read before.
pub(crate) fn read<'t>(
    prepared: &'t Prepared<'_>,
    mentions: &[Mention],
    entities: &[Entity],
    quotations: &[Marked],
    words: &mut Memo<'t, Word>,
) -> Reading {
    let mut reading =
        Reading { reports: Vec::new(), spoken: vec![Spoken::within(); quotations.len()] };
    let mut discourse = Discourse::default();
    let mut before = Before::default();
    let mut mentions = mentions.iter().peekable();
    let mut rest = quotations.iter().enumerate().peekable();
    for (index, block) in prepared.blocks.iter().enumerate() {
        let own_mentions = mentions_of(prepared, index, &mut mentions);
        let mut own: Vec<(usize, Marked)> = Vec::new();
        while let Some((at, marked)) = rest.next_if(|(_, marked)| marked.block == index) {
            own.push((at, *marked));
        }
        if !is_read(block.kind) {
            continue;
        }
        let outermost: Vec<(usize, Span)> = own
            .iter()
            .filter(|(_, marked)| marked.depth == 0)
            .map(|(at, marked)| (*at, marked.outer))
            .collect();
        let whole = Span::new(0, block.flow.text().len());
        let units = Units::read(block, whole, &own_mentions, entities, &outermost, words);
        let content = block.kind.is_content();
        // Headlines and captions stand beside the text: who they speak of is not who 'he' is.
        let aside = (!content).then(|| (discourse.focus(), before.clone()));
        if content {
            before.age = before.age.saturating_add(1);
        }
        let mut reader = BlockReader {
            index,
            block,
            units: &units,
            words,
            entities,
            discourse: &mut discourse,
            before: &mut before,
            reading: &mut reading,
        };
        reader.read();
        reader.nested(&own, &own_mentions);
        for (span, name) in &units.quoted_names {
            discourse.hear_title(span.of(block.flow.text()), *name, entities);
        }
        if let Some((focus, kept)) = aside {
            discourse.return_to(focus);
            before = kept;
        }
    }
    look_ahead(&mut reading.spoken, quotations);
    reading
}

fn is_read(kind: BlockKind) -> bool {
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

/// The mentions that start in a block, as spans of its flow.
fn mentions_of<'m>(
    prepared: &Prepared<'_>,
    index: usize,
    mentions: &mut std::iter::Peekable<std::slice::Iter<'m, Mention>>,
) -> Vec<(Span, &'m Mention)> {
    let block = &prepared.blocks[index];
    let end = prepared
        .document
        .block(block.id)
        .and_then(|block| block.pieces.last())
        .map_or(0, |piece| piece.end);
    let mut own = Vec::new();
    while let Some(mention) = mentions.next_if(|mention| mention.span.start < end) {
        let start = block.flow.from_file(mention.span.start);
        let last = block.flow.from_file(mention.span.end.saturating_sub(1));
        if let (Some(start), Some(last)) = (start, last)
            && start <= last
        {
            own.push((Span { start, end: last + 1 }, mention));
        }
    }
    own
}

pub(super) struct BlockReader<'r, 't> {
    pub(super) index: usize,
    pub(super) block: &'t PreparedBlock,
    pub(super) units: &'r Units,
    /// What is known of words read before.
    pub(super) words: &'r mut Memo<'t, Word>,
    pub(super) entities: &'r [Entity],
    pub(super) discourse: &'r mut Discourse,
    pub(super) before: &'r mut Before,
    pub(super) reading: &'r mut Reading,
}

impl BlockReader<'_, '_> {
    fn read(&mut self) {
        for stretch in 0..self.units.stretches.len() {
            let range = self.units.stretch(stretch);
            let reader = Reader {
                text: self.block.flow.text(),
                units: &self.units.units,
                start: range.start,
                end: range.end,
                quoted: false,
            };
            self.stretch(&reader);
        }
    }

    fn stretch(&mut self, reader: &Reader<'_>) {
        self.discourse.hear(reader, self.entities);
        let main = reader.main_subject();
        let found = reports(reader, main.is_some());
        let main_referent = main.as_ref().and_then(|phrase| {
            Some((phrase.units.start, self.discourse.resolve(reader, phrase, self.entities)?))
        });
        let first = self.reading.reports.len();
        let mut remembered = false;
        let mut ranges: Vec<Reach> = Vec::with_capacity(found.len());
        for report in found {
            // 'Smith arrived, and he said': the clause before has its subject already.
            if let Some((start, referent)) = main_referent.as_ref().filter(|_| !remembered)
                && *start < report.start()
                // '…, it said': the one who speaks is not within what is said.
                && report.order == Order::After
            {
                self.discourse.remember(referent);
                remembered = true;
            }
            let start = report.start();
            let nested = ranges.last().is_some_and(|outer| {
                outer.content.start == start && outer.cue.end <= start
                    // 'According to reports, Smith said': everything after is on the reports' word.
                    || outer.cue.start == reader.start && outer.content.contains(&start)
            });
            let content = report.content.clone();
            let cue = report.cue.clone();
            self.resolve(reader, report, first, main_referent.as_ref(), nested);
            if self.reading.reports.len() > first + ranges.len() {
                ranges.push(Reach { content, cue });
            }
        }
        let last = self.reading.reports.get(first..).and_then(<[Resolved]>::last).cloned();
        self.quotations(reader, first, &ranges, main_referent.as_ref().map(|(_, main)| main));
        let introduced =
            self.introduction(reader, last.as_ref(), main_referent.as_ref().map(|(_, main)| main));
        self.before.introduced = introduced;
        let about = main_referent.map(|(_, referent)| referent);
        let spoke = last.map(|report| report.referent);
        for referent in [&spoke, &about].into_iter().flatten() {
            self.discourse.remember(referent);
        }
        self.before.subject = about.filter(|referent| referent.sort == Sort::Person).or(spoke);
    }

    pub(super) fn resolve(
        &mut self,
        reader: &Reader<'_>,
        report: Report,
        first: usize,
        main: Option<&(usize, Referent)>,
        nested: bool,
    ) {
        let file = |units: Range<usize>| self.block.flow.cover_in_file(reader.span(units));
        // Only those whom the clause is about share it with the verbs that follow.
        let previous = self.reading.reports.get(first..).and_then(|own| {
            let subject = own.iter().rev().take(NEAR).find(|report| {
                matches!(
                    report.rule,
                    "subject-before-verb"
                        | "subject-after-verb"
                        | "shared-subject"
                        | "cue-after-words"
                ) && !is_hearsay(report)
            });
            subject.map(|report| report.referent.clone())
        });
        let (referent, source) = match &report.subject {
            Subject::Phrase(phrase) => {
                let named = reader.named_in_apposition(phrase);
                let phrase = named.as_ref().unwrap_or(phrase);
                let own = main
                    .filter(|(start, _)| *start < phrase.units.start)
                    .filter(|_| is_new_text(reader, phrase))
                    .map(|(_, main)| main.clone());
                let Some(referent) =
                    own.or_else(|| self.discourse.resolve(reader, phrase, self.entities))
                else {
                    return;
                };
                (referent, Some(reader.span(phrase.units.clone())))
            }
            Subject::Shared => {
                let main = main.map(|(_, main)| main).filter(|main| main.sort != Sort::Other);
                let Some(referent) = previous.or_else(|| main.cloned()) else { return };
                (referent, None)
            }
            Subject::Nobody => {
                let holder = Holder::Unnamed { description: "reports".to_owned() };
                (Referent { holder, sort: Sort::Hearsay, plural: true, by: By::Description }, None)
            }
        };
        // 'Smith said that experts believe': the experts' word came by way of Smith.
        let outer = self.reading.reports.last().filter(|_| nested);
        let mut chain: Vec<Link> = outer.map_or_else(Vec::new, |outer| outer.chain.clone());
        let via: Vec<Link> = report
            .via
            .iter()
            .filter_map(|(phrase, cue)| {
                let holder = self.discourse.resolve(reader, phrase, self.entities)?.holder;
                Some(Link { holder, cue: file(cue.clone()), medium: None })
            })
            .collect();
        chain.extend(via);
        chain.push(Link {
            holder: referent.holder.clone(),
            cue: file(report.cue.clone()),
            medium: report.medium.clone().and_then(file),
        });
        // Whoever says twice in one sentence that it is so is one link: the last one, nearest to it.
        chain.dedup_by(|later, earlier| {
            let same = later.holder == earlier.holder;
            if same {
                std::mem::swap(later, earlier);
            }
            same
        });
        if let Subject::Phrase(phrase) = &report.subject {
            self.discourse.remember(&referent);
            if is_new_text(reader, phrase) {
                self.discourse.hear_medium(reader, phrase.units.clone(), &referent);
            }
        }
        if let Some(medium) = &report.medium {
            self.discourse.hear_medium(reader, medium.clone(), &referent);
        }
        self.reading.reports.push(Resolved {
            block: self.index,
            speech: report.speech,
            quotations_only: report.quotations_only,
            referent,
            chain,
            source,
            cue: reader.span(report.cue),
            medium: report.medium.map(|units| reader.span(units)),
            content: reader.span(report.content),
            order: report.order,
            rule: report.rule,
        });
    }

    /// The text that a quotation names, where the list of names knows it.
    fn titled(&self, quotation: Span) -> Option<Referent> {
        let names = &self.units.quoted_names;
        let at = names.partition_point(|(span, _)| span.start < quotation.start);
        let (span, name) = names.get(at)?;
        let listed = listed(*name, self.entities)?;
        (quotation.contains(*span) && listed.sort == Sort::Document).then_some(listed)
    }

    /// A text or a speaker that this stretch introduces for the next.
    fn introduction(
        &mut self,
        reader: &Reader<'_>,
        last: Option<&Resolved>,
        main: Option<&Referent>,
    ) -> Option<Referent> {
        let text =
            (reader.start..reader.end).find(|at| reader.is(*at, "text") && reader.is(at + 1, "of"));
        if let Some(at) = text {
            // A title in quotation marks in the same sentence names the text best.
            let title = (at..reader.end).find(|at| reader.units[*at].kind.is_quotation());
            let phrase = reader.phrase_after(at + 2);
            let referent = match (title, &phrase) {
                (Some(title), _) => self.titled(reader.units[title].span),
                (None, Some(phrase)) => self.discourse.resolve(reader, phrase, self.entities),
                (None, None) => None,
            };
            if let Some(referent) = referent.filter(|referent| referent.sort == Sort::Document) {
                return Some(Referent { by: By::Role, ..referent });
            }
            let words = match title {
                Some(title) => reader.words(title).trim_matches(|c: char| !c.is_alphanumeric()),
                None => reader.span(at..phrase?.units.end).of(reader.text),
            };
            let holder = Holder::Named { name: words.to_owned(), entity: None };
            return Some(Referent { holder, sort: Sort::Document, plural: false, by: By::Role });
        }
        reader
            .is_mark(reader.end.wrapping_sub(1), ':')
            .then(|| last.map(|report| &report.referent).or(main).cloned())?
    }
}

/// 'The institute released a report saying': a text that is only now spoken of is by whom the
/// sentence is about.
fn is_new_text(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    let text = reader.units[phrase.head].kind.noun().is_some_and(|found| match found.noun {
        Noun::Study | Noun::Medium => true,
        Noun::Leader
        | Noun::Role
        | Noun::Expert
        | Noun::Insider
        | Noun::Institution
        | Noun::State
        | Noun::Document
        | Noun::Media
        | Noun::Hearsay => false,
    });
    let first = phrase.units.start;
    text && first > reader.start
        && (reader.is(first, "a") || reader.is(first, "an"))
        && !reader.is_mark(first - 1, ',')
}

/// Whether a report goes back to nobody who can be quoted.
pub(super) fn is_hearsay(report: &Resolved) -> bool {
    report.referent.sort == Sort::Hearsay
}
