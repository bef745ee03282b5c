//! Who speaks in a quotation: the report that reaches it, or without one the run it stands in.

use super::phrases::Reader;
use super::reading::{BlockReader, Reach, is_hearsay};
use super::referents::{Referent, Sort};
use super::reports::{Subject, reports};
use super::units::{Kind, Units};
use crate::lexicon::grammar::Function;
use crate::lexicon::reporting::Speech;
use crate::quotations::Marked;
use synoptic_corpus::Mention;
use synoptic_text::Span;

/// Who speaks in a quotation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spoken {
    /// Who.
    pub(crate) referent: Option<Referent>,
    /// The report that says so: index in [`super::Reading::reports`].
    pub(crate) report: Option<usize>,
    /// Whether the stretch holds nothing but quotations.
    pub(crate) alone: bool,
    /// How it was settled.
    pub(crate) rule: &'static str,
}

impl Spoken {
    /// A quotation within another, of which nothing more is known.
    pub(crate) fn within() -> Spoken {
        Spoken { referent: None, report: None, alone: false, rule: "within-quotation" }
    }

    /// Words in quotation marks that nobody is said to speak.
    pub(crate) fn nobody() -> Spoken {
        Spoken { rule: "no-cue", ..Spoken::within() }
    }
}

/// So many reports on either side of a quotation are looked at: the one that it belongs to is near.
const NEAR: usize = 4;

impl BlockReader<'_, '_> {
    /// Settles who speaks in the quotations of a stretch.
    pub(super) fn quotations(
        &mut self,
        reader: &Reader<'_>,
        first: usize,
        ranges: &[Reach],
        main: Option<&Referent>,
    ) {
        let alone = (reader.start..reader.end)
            .all(|at| matches!(reader.units[at].kind, Kind::Quotation(_) | Kind::Mark(_)));
        let mut passed = 0;
        for at in reader.start..reader.end {
            let Kind::Quotation(number) = reader.units[at].kind else { continue };
            while ranges.get(passed).is_some_and(|range| range.cue.start < at) {
                passed += 1;
            }
            let reports = self.reading.reports.get(first..).unwrap_or_default();
            let speaks = |own: usize| reports.get(own).is_some_and(|report| !is_hearsay(report));
            let governing = governing(reader, at, ranges, passed, speaks)
                .map(|(own, rule)| (first + own, rule))
                .filter(|(report, _)| {
                    let acts = self.reading.reports[*report].speech == Speech::Acts;
                    !(acts && names_the_object(reader, at))
                });
            let spoken = match governing {
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
            self.reading.spoken[number] = spoken;
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
        let several_words = reader.words(at).split_whitespace().nth(1).is_some();
        if several_words && let Some(main) = main.filter(|main| main.sort == Sort::Document) {
            return settled(main, "document-subject");
        }
        if several_words && let Some(document) = self.under_document(reader) {
            return settled(&document, "document-subject");
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
        Spoken { alone, ..Spoken::nobody() }
    }

    /// 'Under the treaty, each side "shall" …': the text that a stretch opens with.
    fn under_document(&mut self, reader: &Reader<'_>) -> Option<Referent> {
        let opens = ["under", "in", "by", "per"].iter().any(|word| reader.is(reader.start, word));
        let phrase = reader.phrase_after(reader.start + 1).filter(|_| opens)?;
        let referent = self.discourse.resolve(reader, &phrase, self.entities)?;
        (referent.sort == Sort::Document).then_some(referent)
    }

    /// 'Smith: "It is over"' and '"It is over" - Smith' in headlines and captions; the latter in
    /// the text too, where a dash and nothing else leads to the name.
    fn beside_in_headline(&mut self, reader: &Reader<'_>, at: usize) -> Option<Referent> {
        let headline = !self.block.kind.is_content();
        let dash = matches!(reader.kind(at + 1), Some(Kind::Mark('–' | '—')));
        let apart = headline && matches!(reader.kind(at + 1), Some(Kind::Mark(':' | '-' | ',')));
        let phrase = if headline && at >= reader.start + 2 && reader.is_mark(at - 1, ':') {
            reader.phrase_before(at - 1)?
        } else if apart || (dash && (headline || at == reader.start)) {
            let phrase = reader.phrase_after(at + 2)?;
            let end = phrase.units.end;
            let ends = end == reader.end || (!headline && reader.is_mark(end, ','));
            Some(phrase).filter(|_| ends)?
        } else {
            return None;
        };
        let known = reader.units[phrase.head].kind.name().is_some()
            || reader.units[phrase.head].kind.noun().is_some();
        self.discourse.resolve(reader, &phrase, self.entities).filter(|_| known)
    }

    /// Settles who speaks in quotations within quotations: 'I' is the outer speaker, a name is a
    /// name; whom a pronoun means there, the text around does not settle.
    pub(super) fn nested(&mut self, own: &[(usize, Marked)], mentions: &[(Span, &Mention)]) {
        let mut rest = own;
        while let [(outer_at, outer), tail @ ..] = rest {
            let count = tail.iter().take_while(|(_, marked)| marked.depth > 0).count();
            let (within, next) = tail.split_at(count);
            rest = next;
            if within.is_empty() {
                continue;
            }
            let inner: Vec<(usize, Span)> = within
                .iter()
                .filter(|(_, marked)| marked.depth == 1)
                .map(|(at, marked)| (*at, marked.outer))
                .collect();
            let first = mentions.partition_point(|(span, _)| span.start < outer.inner.start);
            let units = Units::read(
                self.block,
                outer.inner,
                &mentions[first..],
                self.entities,
                &inner,
                self.words,
            );
            for stretch in 0..units.stretches.len() {
                let range = units.stretch(stretch);
                let reader = Reader {
                    text: self.block.flow.text(),
                    units: &units.units,
                    start: range.start,
                    end: range.end,
                    quoted: true,
                };
                self.nested_stretch(&reader, *outer_at);
            }
        }
    }

    fn nested_stretch(&mut self, reader: &Reader<'_>, outer: usize) {
        let found = reports(reader, false);
        let mut passed = 0;
        let ranges: Vec<Reach> = found
            .iter()
            .map(|report| Reach { content: report.content.clone(), cue: report.cue.clone() })
            .collect();
        for at in reader.start..reader.end {
            let Kind::Quotation(number) = reader.units[at].kind else { continue };
            while ranges.get(passed).is_some_and(|range| range.cue.start < at) {
                passed += 1;
            }
            let Some((own, _)) = governing(reader, at, &ranges, passed, |_| true) else { continue };
            let Subject::Phrase(phrase) = &found[own].subject else { continue };
            let referent = match reader.units[phrase.head].kind {
                Kind::Word(word) if word.function == Some(Function::OtherPronoun) => {
                    let first_person = ["i", "we"].iter().any(|word| reader.is(phrase.head, word));
                    self.reading.spoken[outer].referent.clone().filter(|_| first_person)
                }
                Kind::Name(_) => self.discourse.resolve(reader, phrase, self.entities),
                Kind::Word(_)
                | Kind::Number
                | Kind::Possessive
                | Kind::Mark(_)
                | Kind::Quotation(_) => None,
            };
            self.reading.spoken[number] = Spoken { referent, ..Spoken::within() };
        }
    }
}

/// 'Condemned the new military "alliance"': one word after an adjective names what is condemned, in
/// the author's words.
fn names_the_object(reader: &Reader<'_>, at: usize) -> bool {
    let one_word = reader.words(at).split_whitespace().nth(1).is_none();
    let adjective = reader
        .before(at)
        .and_then(Kind::word)
        .is_some_and(|word| word.function.is_none() && word.reporting.is_none());
    one_word && adjective
}

/// The report that a quotation at `at` belongs to, among those around it. `passed` is the number of
/// reports whose cue stands before it; `speaks` tells which of them can have a speaker. Where the content of none reaches it, the rule says so.
fn governing(
    reader: &Reader<'_>,
    at: usize,
    ranges: &[Reach],
    passed: usize,
    speaks: impl Fn(usize) -> bool,
) -> Option<(usize, Option<&'static str>)> {
    let covers = |own: usize| ranges[own].content.contains(&at) && speaks(own);
    let before = || (passed.saturating_sub(NEAR)..passed).rev().find(|own| covers(*own));
    // '"…," he said': the cue right after the quotation.
    if passed < ranges.len() && covers(passed) {
        let between = at + 1..ranges[passed].cue.start;
        let near = between.len() <= 1 + NEAR
            && !between.clone().any(|at| reader.units[at].kind.is_quotation());
        let tight = reader.is_mark(between.start, ',') || between.len() <= 2;
        if near && (tight || before().is_none()) {
            return Some((passed, None));
        }
    }
    let after = || (passed..ranges.len().min(passed + NEAR)).find(|own| covers(*own));
    before().or_else(after).map(|own| (own, None)).or_else(|| {
        let last = (passed.saturating_sub(NEAR)..passed).rev().find(|own| speaks(*own));
        last.map(|own| (own, Some("same-sentence")))
    })
}

/// Gives quotations that stand alone before the first cue of their run its speaker.
pub(super) fn look_ahead(spoken: &mut [Spoken], quotations: &[Marked]) {
    let mut next: Option<usize> = None;
    for (at, marked) in quotations.iter().enumerate().rev().filter(|(_, own)| own.depth == 0) {
        let ahead = next.filter(|later| {
            quotations[*later].block == marked.block || quotations[*later].continues
        });
        if spoken[at].referent.is_none()
            && spoken[at].alone
            && let Some(ahead) = ahead
        {
            let referent = spoken[ahead].referent.clone();
            spoken[at] = Spoken { referent, report: None, alone: true, rule: "run-begins" };
        }
        next = Some(at);
    }
}
