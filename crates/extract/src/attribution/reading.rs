//! A document read from top to bottom: its reports with their sources resolved, and for each
//! quotation who speaks.

use super::discourse::{By, Discourse, Named, Referent, Sort};
use super::phrases::Reader;
use super::reports::{Order, Report, Subject, reports};
use super::units::{Kind, Units};
use crate::lexicon::reporting::Speech;
use crate::prepared::{Prepared, PreparedBlock};
use crate::quotations::Marked;
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

/// Who speaks in a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spoken {
    /// Who.
    pub(crate) referent: Option<Referent>,
    /// The report that says so: index in [`Reading::reports`].
    pub(crate) report: Option<usize>,
    /// Whether the stretch holds nothing but the quotation.
    pub(crate) alone: bool,
    /// How it was settled.
    pub(crate) rule: &'static str,
}

/// A document as read.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    /// All reports, in order.
    pub(crate) reports: Vec<Resolved>,
    /// For each outermost quotation, in the order of the list given.
    pub(crate) spoken: Vec<Spoken>,
}

/// What the next stretch is told about the one before.
#[derive(Clone, Debug, Default)]
struct Before {
    /// Who spoke in the last quotation, while the run lasts.
    speaker: Option<Referent>,
    /// Who was reported or spoken of, in the stretch right before.
    subject: Option<Referent>,
    /// A text or speaker that the stretch right before introduces.
    introduced: Option<Referent>,
    /// Paragraphs since the last quotation with a speaker.
    age: u32,
}

/// Reads a document. `quotations` are its outermost ones, in order.
pub(crate) fn read(
    prepared: &Prepared<'_>,
    mentions: &[Mention],
    entities: &[Entity],
    quotations: &[Marked],
) -> Reading {
    let mut reading = Reading::default();
    let mut discourse = Discourse::default();
    let mut before = Before::default();
    let mut mentions = mentions.iter().peekable();
    let mut quotations = quotations.iter().peekable();
    for (index, block) in prepared.blocks.iter().enumerate() {
        let own_mentions = mentions_of(prepared, index, &mut mentions);
        let mut own_quotations = Vec::new();
        while let Some(marked) = quotations.next_if(|marked| marked.block == index) {
            own_quotations.push(marked.outer);
        }
        if !is_read(block.kind) {
            continue;
        }
        let units = Units::read(block, &own_mentions, entities, &own_quotations);
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
            entities,
            discourse: &mut discourse,
            before: &mut before,
            reading: &mut reading,
        };
        reader.read();
        if let Some((focus, kept)) = aside {
            discourse.return_to(focus);
            before = kept;
        }
    }
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

struct BlockReader<'r> {
    index: usize,
    block: &'r PreparedBlock,
    units: &'r Units,
    entities: &'r [Entity],
    discourse: &'r mut Discourse,
    before: &'r mut Before,
    reading: &'r mut Reading,
}

impl BlockReader<'_> {
    fn read(&mut self) {
        for stretch in 0..self.units.stretches.len() {
            let range = self.units.stretch(stretch);
            let reader = Reader {
                text: self.block.flow.text(),
                units: &self.units.units,
                start: range.start,
                end: range.end,
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
        let mut ranges = Vec::with_capacity(found.len());
        for report in found {
            // 'Smith arrived, and he said': the clause before has its subject already.
            if let Some((start, referent)) = main_referent.as_ref().filter(|_| !remembered)
                && *start < report.start()
            {
                self.discourse.remember(referent);
                remembered = true;
            }
            let content = report.content.clone();
            let cue = report.cue.clone();
            self.resolve(reader, report, first, main_referent.as_ref().map(|(_, main)| main));
            if self.reading.reports.len() > first + ranges.len() {
                ranges.push((content, cue));
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

    fn resolve(
        &mut self,
        reader: &Reader<'_>,
        report: Report,
        first: usize,
        main: Option<&Referent>,
    ) {
        let file =
            |units: std::ops::Range<usize>| self.block.flow.cover_in_file(reader.span(units));
        let previous = self.reading.reports.get(first..).and_then(|own| {
            own.iter()
                .rev()
                .find(|report| !is_hearsay(report))
                .map(|report| report.referent.clone())
        });
        let (referent, source) = match &report.subject {
            Subject::Phrase(phrase) => {
                let Some(referent) = self.discourse.resolve(reader, phrase, self.entities) else {
                    return;
                };
                (referent, Some(reader.span(phrase.units.clone())))
            }
            Subject::Shared => {
                let Some(referent) = previous.or_else(|| main.cloned()) else { return };
                (referent, None)
            }
            Subject::Nobody => {
                let holder = Holder::Unnamed { description: "reports".to_owned() };
                (Referent { holder, sort: Sort::Other, plural: true, by: By::Description }, None)
            }
        };
        let mut chain: Vec<Link> = report
            .via
            .iter()
            .filter_map(|(phrase, cue)| {
                let holder = self.discourse.resolve(reader, phrase, self.entities)?.holder;
                Some(Link { holder, cue: file(cue.clone()), medium: None })
            })
            .collect();
        chain.push(Link {
            holder: referent.holder.clone(),
            cue: file(report.cue.clone()),
            medium: report.medium.clone().and_then(file),
        });
        if matches!(report.subject, Subject::Phrase(_)) {
            self.discourse.remember(&referent);
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

    /// Settles who speaks in the quotations of a stretch.
    fn quotations(
        &mut self,
        reader: &Reader<'_>,
        first: usize,
        ranges: &[(std::ops::Range<usize>, std::ops::Range<usize>)],
        main: Option<&Referent>,
    ) {
        let alone = (reader.start..reader.end)
            .all(|at| matches!(reader.units[at].kind, Kind::Quotation(_) | Kind::Mark(_)));
        let mut passed = 0;
        for at in reader.start..reader.end {
            if !reader.units[at].kind.is_quotation() {
                continue;
            }
            while ranges.get(passed).is_some_and(|(_, cue)| cue.start < at) {
                passed += 1;
            }
            let spoken = governing(reader, at, ranges, passed)
                .map(|(own, rule)| (first + own, rule))
                .filter(|(report, _)| !is_hearsay(&self.reading.reports[*report]));
            let spoken = match spoken {
                Some((report, rule)) => Spoken {
                    referent: Some(self.reading.reports[report].referent.clone()),
                    report: Some(report),
                    alone,
                    rule: rule.unwrap_or(self.reading.reports[report].rule),
                },
                None => self.without_cue(reader, at, alone, main),
            };
            if let Some(referent) = &spoken.referent {
                self.before.speaker = Some(referent.clone());
                self.before.age = 0;
            }
            self.reading.spoken.push(spoken);
        }
    }

    fn without_cue(
        &mut self,
        reader: &Reader<'_>,
        at: usize,
        alone: bool,
        main: Option<&Referent>,
    ) -> Spoken {
        let settled = |referent: &Referent, rule| Spoken {
            referent: Some(referent.clone()),
            report: None,
            alone,
            rule,
        };
        let colon = reader.is_mark(at.wrapping_sub(1), ':') && at > reader.start;
        if colon && let Some(main) = main.filter(|main| main.sort != Sort::Other) {
            return settled(main, "after-a-colon");
        }
        if let Some(name) = self.beside_in_headline(reader, at) {
            return settled(&name, "beside-a-name");
        }
        if alone && let Some(introduced) = &self.before.introduced {
            return settled(introduced, "introduced-before");
        }
        if alone
            && self.before.age <= 1
            && let Some(speaker) = &self.before.speaker
        {
            return settled(speaker, "run-goes-on");
        }
        if alone && let Some(subject) = &self.before.subject {
            return settled(subject, "subject-before");
        }
        Spoken { referent: None, report: None, alone, rule: "no-cue" }
    }

    /// 'Smith: "It is over"' and '"It is over" - Smith' in headlines and captions.
    fn beside_in_headline(&mut self, reader: &Reader<'_>, at: usize) -> Option<Referent> {
        let headline = !self.block.kind.is_content();
        let mark =
            |at: usize| matches!(reader.kind(at), Some(Kind::Mark(':' | '–' | '—' | '-' | ',')));
        let name_at = if headline && at >= reader.start + 2 && reader.is_mark(at - 1, ':') {
            at - 2
        } else if headline && mark(at + 1) && at + 3 == reader.end {
            at + 2
        } else {
            return None;
        };
        let phrase = reader.phrase_before(name_at + 1)?;
        reader.units[phrase.head].kind.name()?;
        self.discourse.resolve(reader, &phrase, self.entities)
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
            let phrase = reader.phrase_after(at + 2)?;
            // A title in quotation marks in the same sentence names the text best.
            let title = (at..reader.end).find(|at| reader.units[*at].kind.is_quotation());
            let name = match title {
                Some(title) => reader
                    .words(title)
                    .trim_matches(['"', '“', '”', '.', ',', '\'', '‘', '’'])
                    .to_owned(),
                None => {
                    let words = reader.span(phrase.units.clone()).of(reader.text);
                    format!("text of {words}")
                }
            };
            let known = self.entities.iter().zip(0..).find(|(entity, _)| {
                entity.aliases.iter().any(|alias| *alias == name) || entity.name == name
            });
            let (name, entity) = match known {
                Some((entity, id)) => (entity.name.clone(), Some(synoptic_corpus::EntityId(id))),
                None => (name, None),
            };
            let holder = Holder::Named { name, entity };
            return Some(Referent { holder, sort: Sort::Document, plural: false, by: By::Role });
        }
        reader
            .is_mark(reader.end.wrapping_sub(1), ':')
            .then(|| last.map(|report| &report.referent).or(main).cloned())?
    }
}

fn is_hearsay(report: &Resolved) -> bool {
    report.source.is_none() && report.referent.holder.name() == "reports"
}

/// The report that a quotation at `at` belongs to, among those around it. `passed` is the number of
/// reports whose cue stands before it. Where the content of none reaches it, the rule says so.
fn governing(
    reader: &Reader<'_>,
    at: usize,
    ranges: &[(std::ops::Range<usize>, std::ops::Range<usize>)],
    passed: usize,
) -> Option<(usize, Option<&'static str>)> {
    const NEAR: usize = 4;
    let covers = |own: usize| ranges[own].0.contains(&at);
    // '"…," he said': the cue right after the quotation.
    let next = passed;
    if next < ranges.len() && covers(next) {
        let close = reader.start.max(at + 1)..ranges[next].1.start;
        if close.len() <= 1 + NEAR && !close.clone().any(|at| reader.units[at].kind.is_quotation())
        {
            let before = (passed.saturating_sub(NEAR)..passed).rev().find(|own| covers(*own));
            let tight = reader.is_mark(close.start, ',') || close.len() <= 2;
            if tight || before.is_none() {
                return Some((next, None));
            }
        }
    }
    let before = (passed.saturating_sub(NEAR)..passed).rev().find(|own| covers(*own));
    if let Some(own) = before {
        return Some((own, None));
    }
    let after = (passed..ranges.len().min(passed + NEAR)).find(|own| covers(*own));
    if let Some(own) = after {
        return Some((own, None));
    }
    passed.checked_sub(1).map(|own| (own, Some("same-sentence")))
}
