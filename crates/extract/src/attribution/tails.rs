//! What stands between a reporting verb and what it reports: whom it was said to, where, when.

use super::phrases::{Phrase, Reader};
use super::reports::Report;
use super::units::Kind;
use crate::lexicon::grammar::{self, Function};
use crate::lexicon::reporting::{Reporting, Speech};
use crate::lexicon::sources::Noun;
use std::ops::Range;
use synoptic_corpus::EntityKind;

/// What stands between a verb and what it reports.
pub(super) struct Tail {
    /// Where what is reported starts.
    pub(super) end: usize,
    /// Where or to whom it was said.
    pub(super) medium: Option<Range<usize>>,
    /// Whether `that`, a quotation or a colon opens what is reported.
    pub(super) opened: bool,
}

impl Tail {
    pub(super) fn read(
        reader: &Reader<'_>,
        from: usize,
        reporting: Reporting,
        inverted: bool,
    ) -> Tail {
        let mut at = reader.past_adverbs(from);
        let mut medium = None;
        let speaks = match reporting.verb.speech {
            Speech::Describes | Speech::Acts => false,
            Speech::Says
            | Speech::Claims
            | Speech::Denies
            | Speech::Warns
            | Speech::Urges
            | Speech::Promises
            | Speech::Asks
            | Speech::Thinks => true,
        };
        if reporting.addressed
            && !inverted
            && let Some(phrase) = reader.phrase_after(at)
        {
            let pronoun = reader.function(phrase.head).is_some();
            let clause = reader.verb_at(reader.past_adverbs(phrase.units.end));
            if !clause {
                at = phrase.units.end;
                if !pronoun && reporting.verb.speech == Speech::Says {
                    medium = Some(phrase.units);
                }
            }
        }
        for _ in 0..4 {
            let Some(next) = adjunct(reader, at).filter(|_| speaks) else { break };
            if let Some(found) = &next.medium {
                medium.get_or_insert(found.clone());
            }
            at = next.end;
        }
        let mut opened = false;
        // 'Wrote, citing two officials, that'.
        let comma = usize::from(reader.is_mark(at, ','));
        if cites(reader, at + comma)
            && let Some(cited) = reader.phrase_after(at + comma + 1)
        {
            let end = cited.units.end + usize::from(reader.is_mark(cited.units.end, ','));
            if reader.function(end) == Some(Function::That) {
                at = end;
            }
        }
        if reader.is_mark(at, ',') || reader.is_mark(at, ':') {
            let quotation = reader.kind(at + 1).is_some_and(Kind::is_quotation);
            if quotation
                || reader.is_mark(at, ':')
                || reader.function(at + 1) == Some(Function::That)
            {
                at += 1;
                opened = true;
            }
        }
        if reader.function(at) == Some(Function::That) {
            at += 1;
            opened = true;
        }
        opened |= reader.kind(at).is_some_and(Kind::is_quotation);
        Tail { end: at, medium, opened }
    }
}

/// Whether 'citing' or 'quoting' stands at `at`.
pub(super) fn cites(reader: &Reader<'_>, at: usize) -> bool {
    reader.is(at, "citing") || reader.is(at, "quoting")
}

struct Adjunct {
    end: usize,
    medium: Option<Range<usize>>,
}

/// 'in a statement', 'on Tuesday', 'to reporters', 'late Monday', 'last week'.
fn adjunct(reader: &Reader<'_>, at: usize) -> Option<Adjunct> {
    let at = reader.past_adverbs(at);
    if grammar::is_calendar(reader.words(at)) {
        let mut end = at + 1;
        while matches!(reader.kind(end), Some(Kind::Number)) {
            end += 1;
        }
        return Some(Adjunct { end, medium: None });
    }
    if ["last", "late", "early", "this"].iter().any(|word| reader.is(at, word))
        && !reader.verb_at(at + 2)
        && reader.kind(at + 1).is_some_and(|kind| kind.word().is_some())
    {
        return Some(Adjunct { end: at + 2, medium: None });
    }
    let function = reader.function(at)?;
    if !matches!(function, Function::Preposition | Function::To) {
        return None;
    }
    let phrase = reader.phrase_after(at + 1)?;
    // 'vowed to leave': no one is spoken to.
    let spoken_to = reader.units[phrase.head].kind.name().is_some()
        || reader.units[phrase.head].kind.noun().is_some()
        || reader.function(phrase.units.start).is_some();
    if function == Function::To && !spoken_to {
        return None;
    }
    let mut end = phrase.units.end;
    // 'a letter published in the Daily Echo', 'a statement reported by the Press Bureau'.
    let participle = reader.words(end).ends_with("ed") || reader.is(end, "seen");
    let tied = ["by", "in", "on", "to", "with"].iter().any(|word| reader.is(end + 1, word));
    // 'said at least 40 people have died': what a verb follows is a subject.
    if !(participle && tied)
        && reader.verb_at(reader.past_adverbs(end))
        && !grammar::is_calendar(reader.words(at + 1))
    {
        return None;
    }
    let says = match reader.units[phrase.head].kind {
        Kind::Name(name) => {
            function != Function::To && matches!(name.kind, Some(EntityKind::Publication))
                || (reader.is(at, "on") && matches!(name.kind, None | Some(EntityKind::Other)))
                || (function == Function::To && name.kind != Some(EntityKind::Place))
        }
        Kind::Word(word) => word.noun.is_some_and(|found| match found.noun {
            Noun::Medium | Noun::Document | Noun::Study | Noun::Media => true,
            Noun::Insider | Noun::Institution => function == Function::To,
            Noun::Leader | Noun::Role | Noun::Expert | Noun::State | Noun::Hearsay => false,
        }),
        Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
    };
    let medium = says.then(|| {
        if participle
            && tied
            && let Some(more) = reader.phrase_after(end + 2)
        {
            end = more.units.end;
        }
        phrase.units.start..end
    });
    // 'hinted at a deal', 'warned of a long winter': that is what is said, not how.
    let that = reader.function(end) == Some(Function::That);
    let opens =
        reader.kind(end).is_some_and(|kind| matches!(kind, Kind::Quotation(_) | Kind::Mark(_)));
    let set = ["in", "on", "during", "after", "before", "following", "through"]
        .iter()
        .any(|word| reader.is(at, word));
    let aside = medium.is_some()
        || grammar::is_calendar(reader.words(at + 1))
        || reader.units[phrase.head].kind.name().is_some()
        || that
        || (opens && set);
    aside.then_some(Adjunct { end, medium })
}

/// 'in a statement reported by the Press Bureau': who passed it on.
pub(super) fn tail_via(reader: &Reader<'_>, report: &Report) -> Vec<(Phrase, Range<usize>)> {
    let Some(medium) = &report.medium else { return Vec::new() };
    let by = medium
        .clone()
        .find(|at| reader.is(*at, "by") && reader.before(*at).and_then(Kind::reporting).is_some());
    by.and_then(|by| Some((reader.phrase_after(by + 1)?, by - 1..by + 1))).into_iter().collect()
}
