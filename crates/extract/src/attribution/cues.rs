//! Reports without a verb of their own: 'according to', 'in Smith's words', 'Smith's claim that',
//! 'reportedly', 'citing'.

use super::phrases::{Phrase, Reader};
use super::reports::{Order, Report, Subject};
use super::subjects::is_text;
use super::units::Kind;
use crate::lexicon::grammar::Function;
use crate::lexicon::reporting::Speech;
use crate::lexicon::sources::{self, Noun};
use std::ops::Range;
use synoptic_corpus::EntityKind;

/// How far ahead what is claimed may open after 'Smith's claim'.
const NEAR: usize = 8;
/// No part of a clause that is on hearsay is longer than this, in units.
const LONGEST_PART: usize = 40;

/// 'According to Smith, …', '…, according to Smith', 'who, according to Smith, …'.
pub(super) fn according(reader: &Reader<'_>, at: usize) -> Option<Report> {
    let mut phrase = reader.phrase_after(at + 2)?;
    let known = match reader.units[phrase.head].kind {
        Kind::Name(_) => true,
        Kind::Word(word) => {
            word.noun.is_some()
                || phrase.plural
                || word.capital
                || matches!(
                    word.function,
                    Some(Function::OtherPronoun | Function::Determiner | Function::PersonPronoun)
                )
                || word.reporting.is_some()
        }
        Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
    };
    if !known {
        return None;
    }
    let mut end = phrase.units.end;
    // 'a report published by Smith', 'data seen by Smith'.
    let participle = reader.words(end).ends_with("ed") || reader.is(end, "seen");
    if participle
        && reader.is(end + 1, "by")
        && let Some(by) = reader.phrase_after(end + 2)
    {
        end = by.units.end;
        phrase = by;
    }
    let medium = medium_of(reader, at + 2..end, &phrase);
    Some(aside(reader, at..at + 2, end, Speech::Says, phrase, medium, "according-to"))
}

/// 'For Smith, this is "the end"': only what is quoted is Smith's word.
pub(super) fn in_the_eyes_of(reader: &Reader<'_>, at: usize) -> Option<Report> {
    let phrase = reader.phrase_after(at + 1)?;
    let person = reader.units[phrase.head].kind.name().is_some_and(|name| {
        matches!(
            name.kind,
            None | Some(EntityKind::Person | EntityKind::Organisation | EntityKind::Other)
        )
    });
    let end = phrase.units.end;
    if !person || !reader.is_mark(end, ',') {
        return None;
    }
    let report = aside(reader, at..at + 1, end, Speech::Thinks, phrase, None, "in-the-words-of");
    Some(Report { quotations_only: true, ..report })
}

/// 'As Smith put it, …'.
pub(super) fn as_put(reader: &Reader<'_>, at: usize) -> Option<Report> {
    let phrase = reader.phrase_before(at)?;
    let start = phrase.units.start.checked_sub(1)?;
    if !reader.is(start, "as") || !reader.is(at + 1, "it") {
        return None;
    }
    let mut report =
        aside(reader, start..at + 2, at + 2, Speech::Says, phrase, None, "in-the-words-of");
    report.cue = at..at + 2;
    Some(report)
}

/// 'citing two officials': the report before it goes back to them.
pub(super) fn citing(reader: &Reader<'_>, at: usize, found: &mut [Report]) -> Option<Report> {
    let phrase = reader.phrase_after(at + 1)?;
    let source = match reader.units[phrase.head].kind {
        Kind::Name(_) => true,
        Kind::Word(word) => word.noun.is_some_and(|found| match found.noun {
            Noun::Leader
            | Noun::Role
            | Noun::Expert
            | Noun::Insider
            | Noun::Institution
            | Noun::Document
            | Noun::Study
            | Noun::Hearsay
            | Noun::Media => true,
            Noun::State | Noun::Medium => false,
        }),
        Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
    };
    let last = found.last_mut().filter(|last| source && last.rule != "citing")?;
    if let Subject::Phrase(outlet) = &last.subject {
        last.via.push((outlet.clone(), last.cue.clone()));
        last.subject = Subject::Phrase(phrase);
        last.rule = "citing";
        if last.order == Order::After && last.content.start < at {
            last.content.end = last.content.end.min(at);
        }
    }
    None
}

/// 'reportedly', 'allegedly': of the whole clause, or of a part.
pub(super) fn hearsay(reader: &Reader<'_>, at: usize) -> Option<Report> {
    let mut verb = at;
    while verb > reader.start
        && at - verb < NEAR
        && (reader.is_adverb(verb - 1)
            || matches!(
                reader.function(verb - 1),
                Some(Function::Auxiliary | Function::Be | Function::Modal)
            ))
    {
        verb -= 1;
    }
    // 'in a limousine reportedly given to him': what a preposition governs is no subject.
    let part = verb == at
        && reader.phrase_before(verb).is_some_and(|phrase| {
            matches!(
                reader.before(phrase.units.start),
                Some(Kind::Word(word)) if word.function == Some(Function::Preposition)
                    || word.function == Some(Function::To)
                    || word.function.is_none()
            )
        });
    let content = if part {
        let limit = reader.end.min(at + LONGEST_PART);
        let end = (at..limit)
            .find(|at| matches!(reader.kind(*at), Some(Kind::Mark(',' | '.' | ';' | ')'))))
            .unwrap_or(limit);
        at..end
    } else {
        reader.start..reader.end
    };
    Some(Report {
        speech: Speech::Claims,
        quotations_only: false,
        cue: at..at + 1,
        subject: Subject::Nobody,
        medium: None,
        via: Vec::new(),
        content,
        order: Order::Around,
        within: false,
        rule: if part { "hearsay-of-a-part" } else { "hearsay" },
    })
}

/// 'Smith's claim that …', 'a warning from Smith that …', 'in Smith's words', 'reports that …'.
pub(super) fn saying(reader: &Reader<'_>, at: usize) -> Option<Report> {
    let denies = sources::saying(reader.words(at)).or_else(|| {
        let hearsay = reader.kind(at)?.noun()?.noun == Noun::Hearsay;
        hearsay.then_some(false)
    })?;
    let speech = if denies { Speech::Denies } else { Speech::Claims };
    let owner = if matches!(reader.before(at), Some(Kind::Possessive)) {
        reader.phrase_before(at - 1)
    } else {
        let whose = at.wrapping_sub(1);
        ["his", "her", "their"].iter().any(|word| reader.is(whose, word)).then(|| Phrase {
            units: whose..at,
            head: whose,
            plural: reader.is(whose, "their"),
        })
    };
    let words = reader.is(at, "words") || reader.is(at, "view") || reader.is(at, "phrase");
    if let Some(owner) = &owner
        && words
        && reader.is(owner.units.start.wrapping_sub(1), "in")
    {
        let cue = owner.units.start - 1..at + 1;
        return Some(aside(
            reader,
            cue,
            at + 1,
            Speech::Says,
            owner.clone(),
            None,
            "in-the-words-of",
        ));
    }
    if words && reader.is(at + 1, "of") && reader.is(at.wrapping_sub(2), "in") {
        let owner = reader.phrase_after(at + 2)?;
        let end = owner.units.end;
        return Some(aside(
            reader,
            at - 2..at + 2,
            end,
            Speech::Says,
            owner,
            None,
            "in-the-words-of",
        ));
    }
    let mut from = at + 1;
    let owner = owner.or_else(|| {
        let tied = ["by", "from", "of"].iter().any(|word| reader.is(at + 1, word));
        let phrase = reader.phrase_after(at + 2).filter(|_| tied)?;
        let source = matches!(reader.units[phrase.head].kind, Kind::Name(_))
            || (reader.units[phrase.head].kind.noun().is_some() && !reader.is(at + 1, "of"));
        from = phrase.units.end;
        source.then_some(phrase)
    });
    let that = reader.function(from) == Some(Function::That);
    let quotation = (from..reader.end.min(from + NEAR))
        .take_while(|at| !matches!(reader.units[*at].kind, Kind::Mark(_)))
        .find(|at| reader.units[*at].kind.is_quotation());
    let subject = match owner {
        Some(owner) => Subject::Phrase(owner),
        // 'amid reports that', not 'the claim that': the latter goes back to somebody.
        None if that && reader.kind(at)?.noun().is_some_and(|found| found.plural) => {
            Subject::Nobody
        }
        None => return None,
    };
    let start = if that { from + 1 } else { quotation? };
    Some(Report {
        speech,
        quotations_only: !that,
        cue: at..at + 1,
        subject,
        medium: None,
        via: Vec::new(),
        content: start..reader.end,
        order: Order::After,
        within: false,
        rule: "noun-of-saying",
    })
}

/// Whether what follows a comma is no longer what was said: 'and dozens were hurt', 'which was
/// published'.
fn turns(reader: &Reader<'_>, at: usize) -> bool {
    matches!(reader.function(at), Some(Function::And | Function::Relative | Function::Conjunction))
}

/// A report that stands at the head, in the middle or at the end of what is said, by commas.
fn aside(
    reader: &Reader<'_>,
    cue: Range<usize>,
    end: usize,
    speech: Speech,
    phrase: Phrase,
    medium: Option<Range<usize>>,
    rule: &'static str,
) -> Report {
    let comma = |at: usize| matches!(reader.kind(at), Some(Kind::Mark(',' | '–' | '—' | ':')));
    let edge = if comma(cue.start.wrapping_sub(1)) { cue.start - 1 } else { cue.start };
    let opens_clause = edge == reader.start
        || matches!(
            reader.before(edge).and_then(Kind::function),
            Some(Function::Relative | Function::Conjunction | Function::And | Function::That)
        );
    let end = if opens_clause { reader.after_apposition(end) } else { end };
    let closed = comma(end.wrapping_sub(1)).then_some(end - 1);
    let next_comma = closed.or_else(|| (end..reader.end.min(end + 25)).find(|at| comma(*at)));
    let ends = matches!(reader.kind(end), None | Some(Kind::Mark('.' | ';' | '!' | '?' | ')')));
    let (content, order) = if opens_clause {
        let start = next_comma.map_or(end, |at| at + 1);
        (start.min(reader.end)..reader.end, Order::After)
    } else if !ends && comma(end) && end + 1 < reader.end && !turns(reader, end + 1) {
        (reader.start..reader.end, Order::Around)
    } else {
        (reader.start..edge, Order::Before)
    };
    Report {
        speech,
        quotations_only: false,
        cue,
        subject: Subject::Phrase(phrase),
        medium,
        via: Vec::new(),
        content,
        order,
        within: false,
        rule,
    }
}

/// 'an official statement' in 'according to an official statement from the ministry'.
fn medium_of(reader: &Reader<'_>, units: Range<usize>, source: &Phrase) -> Option<Range<usize>> {
    (is_text(reader, source) || source.units.start > units.start).then_some(units)
}
