//! Reports by a verb: 'Smith said', 'said Smith', 'was described by Smith as', 'calling it'.

use super::phrases::{MOST_APPOSITIONS, Phrase, Reader};
use super::reports::{Order, Report, Subject};
use super::units::{Kind, Name};
use crate::lexicon::grammar::{self, Function};
use crate::lexicon::reporting::{Form, Reach, Reporting, Speech};
use crate::lexicon::sources::Noun;
use std::ops::Range;

/// Reads the report that the verb at `at` makes, if it makes one. `has_subject` tells whether there
/// is a subject that it could share.
pub(super) fn report(
    reader: &Reader<'_>,
    at: usize,
    reporting: Reporting,
    has_subject: bool,
) -> Option<Report> {
    let group = Group::read(reader, at);
    // 'so-called', 'the newly announced deal': no verbs.
    let hyphenated = reader.is_mark(at.wrapping_sub(1), '-') && reader.touches_before(at);
    let adjective =
        matches!(reader.before(group.start).and_then(Kind::function), Some(Function::Determiner))
            && !reader.stands_alone(group.start - 1);
    if hyphenated || adjective {
        return None;
    }
    let capital = reader.kind(at)?.word()?.capital;
    if capital && at != reader.start && reporting.noun_too {
        return None;
    }
    let by = agent(reader, at);
    let participle = matches!(reporting.form, Form::Past | Form::Participle);
    // 'a deal described as historic': nobody is said to describe it.
    let as_next = reporting.form == Form::Past && reader.is(reader.past_adverbs(at + 1), "as");
    let describes = matches!(reporting.verb.speech, Speech::Describes | Speech::Thinks);
    let bare = as_next && describes && !group.have && !fills_a_gap(reader, &group);
    if participle && (group.be || by.is_some() || bare) {
        return passive(reader, at, reporting, &group, by);
    }
    if let Some(report) = quoted_as_saying(reader, at, reporting, &group) {
        return Some(report);
    }
    let (subject, inverted) = subject(reader, at, reporting, &group)?;
    if let Subject::Phrase(phrase) = &subject
        && !can_report(reader, phrase, reporting)
    {
        return None;
    }
    if reporting.noun_too && !agrees(reader, at, reporting, &subject) {
        return None;
    }
    let from = match (&subject, inverted) {
        (Subject::Phrase(phrase), true) => reader.after_apposition(phrase.units.end),
        _ => at + 1,
    };
    let tail = Tail::read(reader, from, reporting, inverted);
    let mut report = placed(reader, at, reporting, subject, inverted, &group, tail);
    report.via = tail_via(reader, &report);
    // 'The Echo, citing two officials, said': the officials speak, by way of the Echo.
    if let Subject::Phrase(outlet) = &report.subject
        && !inverted
        && reader.is_mark(outlet.units.end, ',')
        && cites(reader, outlet.units.end + 1)
        && let Some(cited) = reader.phrase_after(outlet.units.end + 2)
        && can_report(reader, &cited, reporting)
    {
        report.via.insert(0, (outlet.clone(), report.cue.clone()));
        report.subject = Subject::Phrase(cited);
        report.rule = "citing";
    }
    if matches!(report.subject, Subject::Shared) && !has_subject {
        return None;
    }
    Some(report)
}

/// The auxiliaries and adverbs before a verb.
struct Group {
    start: usize,
    be: bool,
    have: bool,
    modal: bool,
    infinitive: bool,
}

impl Group {
    fn read(reader: &Reader<'_>, verb: usize) -> Group {
        let mut group =
            Group { start: verb, be: false, have: false, modal: false, infinitive: false };
        while group.start > reader.start && verb - group.start < 8 {
            let at = group.start - 1;
            match reader.units[at].kind.function() {
                Some(Function::Be) => group.be = true,
                Some(Function::Modal) => group.modal = true,
                Some(Function::To) => {
                    group.infinitive = true;
                    group.start = at;
                    break;
                }
                Some(Function::Auxiliary) => group.have = true,
                Some(Function::Not) => {}
                _ if reader.is_adverb(at) => {}
                // 'They both said', 'the two all agreed'.
                Some(Function::Determiner)
                    if (reader.is(at, "both") || reader.is(at, "all")) && at > reader.start =>
                {
                    match reader.units[at - 1].kind {
                        Kind::Name(_) => {}
                        other if other.function() == Some(Function::PluralPronoun) => {}
                        _ => break,
                    }
                }
                _ => break,
            }
            group.start = at;
        }
        group
    }
}

/// The phrase before the appositions that a comma closes: a person if one stands there, since a
/// comma may also be part of a long apposition.
fn before_appositions(reader: &Reader<'_>, close: usize, reporting: Reporting) -> Option<Phrase> {
    let mut first = None;
    let mut at = close;
    for _ in 0..=MOST_APPOSITIONS {
        let Some(open) = reader.apposition_before(at) else { break };
        at = open;
        if !reader.starts_apposition(open + 1) {
            continue;
        }
        let found =
            reader.phrase_before(open).filter(|phrase| can_report(reader, phrase, reporting));
        let Some(phrase) = found else { continue };
        if reader.units[phrase.head].kind.name().is_some_and(Name::may_be_person) {
            return Some(phrase);
        }
        first.get_or_insert(phrase);
    }
    first
}

/// 'What it described as', 'which the union called': the object stands before the subject.
fn fills_a_gap(reader: &Reader<'_>, group: &Group) -> bool {
    reader.phrase_before(group.start).is_some_and(|subject| {
        let start = subject.units.start;
        // 'A disaster he described as': a pronoun is nobody's object.
        if reader.function(subject.head).is_some() {
            return true;
        }
        start > reader.start
            && (reader.is(start - 1, "what")
                || matches!(reader.function(start - 1), Some(Function::Relative | Function::That)))
    })
}

/// Who does the reporting, and whether they stand after the verb.
fn subject(
    reader: &Reader<'_>,
    at: usize,
    reporting: Reporting,
    group: &Group,
) -> Option<(Subject, bool)> {
    let finite = matches!(reporting.form, Form::Base | Form::Third | Form::Past);
    let quotation_follows =
        (at + 1..reader.end.min(at + 9)).any(|at| reader.units[at].kind.is_quotation());
    if group.infinitive {
        return quotation_follows.then_some((Subject::Shared, false));
    }
    let inverted = || {
        let phrase = reader.phrase_after(at + 1)?;
        let end = reader.after_apposition(phrase.units.end);
        let ends = |end: usize| {
            reader.kind(end).is_none_or(|kind| {
                matches!(kind, Kind::Mark(_) | Kind::Quotation(_))
                    || matches!(
                        kind.function(),
                        Some(
                            Function::Preposition
                                | Function::Conjunction
                                | Function::And
                                | Function::Relative
                                | Function::Adverb
                        )
                    )
                    || grammar::is_calendar(reader.words(end))
            })
        };
        let closes = ends(end) || ends(phrase.units.end);
        let after_quotation = reader.after_quotation(group.start);
        // '… called it "a waste"' is not said by 'it'.
        let somebody = match reader.units[phrase.head].kind.function() {
            Some(Function::PersonPronoun | Function::PluralPronoun) => after_quotation,
            Some(_) => false,
            None => true,
        };
        let speaks = finite && somebody && (!reporting.addressed || after_quotation) && closes;
        (speaks && can_report(reader, &phrase, reporting)).then_some(phrase)
    };
    let phrase = |phrase: Option<Phrase>| phrase.map(|phrase| (Subject::Phrase(phrase), false));
    let previous = reader.before(group.start);
    match previous {
        None => {
            if reporting.form == Form::Ing {
                return Some((Subject::Shared, false));
            }
            Some((Subject::Phrase(inverted()?), true))
        }
        Some(Kind::Quotation(_)) => match inverted() {
            Some(phrase) => Some((Subject::Phrase(phrase), true)),
            None => Some((Subject::Shared, false)),
        },
        Some(Kind::Mark(',' | '–' | '—' | '-' | ';')) => {
            let close = group.start - 1;
            if reporting.form == Form::Ing {
                return Some((Subject::Shared, false));
            }
            if group.start == at
                && (!reporting.noun_too || reader.after_quotation(at))
                && let Some(phrase) = inverted()
            {
                return Some((Subject::Phrase(phrase), true));
            }
            let aside = before_appositions(reader, close, reporting);
            let direct = || {
                reader.phrase_before(close).filter(|phrase| can_report(reader, phrase, reporting))
            };
            phrase(aside.or_else(direct)).or(Some((Subject::Shared, false)))
        }
        Some(Kind::Mark(')')) => phrase(reader.phrase_before(group.start)),
        Some(kind) => match kind.function() {
            Some(Function::And) => Some((Subject::Shared, false)),
            Some(Function::Conjunction) => (reader.is(group.start - 1, "but")
                || reporting.form == Form::Ing)
                .then_some((Subject::Shared, false)),
            Some(Function::Preposition) => {
                // 'By calling it', not 'against repeating'.
                let means = ["by", "in", "on", "after", "before"]
                    .iter()
                    .any(|word| reader.is(group.start - 1, word));
                (reporting.form == Form::Ing && means).then_some((Subject::Shared, false))
            }
            Some(Function::Relative | Function::That) => {
                let mut end = group.start - 1;
                if reader.is_mark(end.wrapping_sub(1), ',') {
                    end -= 1;
                }
                let antecedent = reader.phrase_before(end)?;
                // 'Smith is the lawyer who said so': the subject of the sentence.
                let predicate = reader.before(antecedent.units.start).and_then(Kind::function);
                if predicate == Some(Function::Be) {
                    return Some((Subject::Shared, false));
                }
                phrase(Some(antecedent))
            }
            _ => {
                let nearest = reader.phrase_before(group.start)?;
                let owner = (!can_report(reader, &nearest, reporting))
                    .then(|| reader.phrase_that_owns(&nearest))
                    .flatten();
                phrase(owner.or(Some(nearest)))
            }
        },
    }
}

/// Whether a phrase can be the source of a report by this verb.
pub(super) fn can_report(reader: &Reader<'_>, phrase: &Phrase, reporting: Reporting) -> bool {
    let things_too = reporting.verb.reach == Reach::That;
    if grammar::is_calendar(reader.words(phrase.head)) {
        return false;
    }
    let asked = reader
        .before(phrase.units.start)
        .and_then(Kind::function)
        .is_some_and(|function| function == Function::Conjunction)
        && (reader.is(phrase.units.start - 1, "what") || reader.is(phrase.units.start - 1, "how"));
    match reader.units[phrase.head].kind {
        Kind::Name(name) => {
            use synoptic_corpus::EntityKind;
            !matches!(name.kind, Some(EntityKind::Weapon | EntityKind::Event))
        }
        Kind::Word(word) => match word.function {
            Some(Function::PersonPronoun | Function::PluralPronoun) => true,
            Some(Function::ThingPronoun) => !things_too,
            Some(Function::Determiner) => {
                phrase.units.len() == 1 && !reader.is(phrase.head, "this")
            }
            Some(_) => false,
            None if word.noun.is_some() => true,
            None => {
                let text = reader.words(phrase.head);
                let person = ["er", "or", "ist", "ian", "man", "woman", "eer", "ive"]
                    .iter()
                    .any(|ending| text.len() > 4 && text.ends_with(ending));
                let named = word.capital && phrase.units.len() <= 3;
                !things_too
                    && !asked
                    && reporting.verb.reach == Reach::Clause
                    && reporting.verb.speech != Speech::Claims
                    && (person || phrase.plural || named)
                    || (named && !things_too)
            }
        },
        Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
    }
}

/// Whether a form that is as often a noun is a verb here: it agrees with its subject, and what it
/// reports follows.
fn agrees(reader: &Reader<'_>, at: usize, reporting: Reporting, subject: &Subject) -> bool {
    let follows = match reader.kind(at + 1) {
        Some(Kind::Quotation(_) | Kind::Name(_)) => true,
        Some(Kind::Mark(mark)) => {
            mark == ':' || (mark == ',' && reader.kind(at + 2).is_some_and(Kind::is_quotation))
        }
        Some(Kind::Word(word)) => match word.function {
            Some(
                Function::That
                | Function::Determiner
                | Function::PersonPronoun
                | Function::PluralPronoun
                | Function::ThingPronoun
                | Function::To,
            ) => true,
            Some(_) => false,
            None => false,
        },
        Some(Kind::Number | Kind::Possessive) | None => false,
    };
    match subject {
        Subject::Phrase(phrase) => {
            let many = phrase.plural;
            let number = match reporting.form {
                Form::Third => !many,
                Form::Base => many,
                Form::Past | Form::Participle | Form::Ing => true,
            };
            follows && number
        }
        Subject::Shared => follows && reporting.form == Form::Third,
        Subject::Nobody => follows,
    }
}

/// 'by Smith' close after a participle.
fn agent(reader: &Reader<'_>, verb: usize) -> Option<(usize, Phrase)> {
    let by = (verb + 1..reader.end.min(verb + 5))
        .take_while(|at| !matches!(reader.units[*at].kind, Kind::Mark(_)))
        .find(|at| reader.is(*at, "by"))?;
    let phrase = reader.phrase_after(by + 1)?;
    let human = match reader.units[phrase.head].kind {
        Kind::Name(_) => true,
        Kind::Word(word) => {
            word.noun.is_some()
                || phrase.plural
                || matches!(word.function, Some(Function::OtherPronoun | Function::PersonPronoun))
        }
        Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
    };
    human.then_some((by, phrase))
}

/// The `saying` of 'quoted as saying', 'cited him as saying'.
fn as_saying(reader: &Reader<'_>, verb: usize) -> Option<usize> {
    (verb + 1..reader.end.min(verb + 16)).find(|at| reader.is(*at, "as")).map(|at| at + 1).filter(
        |at| {
            reader.units.get(*at).is_some_and(|unit| {
                unit.kind.reporting().is_some_and(|reporting| reporting.form == Form::Ing)
            })
        },
    )
}

/// 'The Echo quoted an official as saying': the official speaks, by way of the Echo.
fn quoted_as_saying(
    reader: &Reader<'_>,
    at: usize,
    reporting: Reporting,
    group: &Group,
) -> Option<Report> {
    if !["quoted", "quotes", "quoting", "quote", "cited", "cites", "citing"]
        .iter()
        .any(|word| reader.is(at, word))
    {
        return None;
    }
    let saying = as_saying(reader, at)?;
    let source = reader.phrase_after(at + 1).filter(|phrase| phrase.units.end < saying)?;
    let outlet = reader.phrase_before(group.start);
    let tail = Tail::read(reader, saying + 1, reporting, false);
    // '"Run," state media quoted him as telling residents.'
    let start = outlet.as_ref().map_or(group.start, |outlet| outlet.units.start);
    let before = reader.after_quotation(start);
    Some(Report {
        speech: Speech::Says,
        quotations_only: false,
        cue: group.start..saying + 1,
        subject: Subject::Phrase(source),
        medium: tail.medium,
        via: outlet.into_iter().map(|outlet| (outlet, group.start..at + 1)).collect(),
        content: if before { reader.start..start } else { tail.end.min(reader.end)..reader.end },
        order: if before { Order::Before } else { Order::After },
        rule: "quoted-as-saying",
    })
}

fn passive(
    reader: &Reader<'_>,
    at: usize,
    reporting: Reporting,
    group: &Group,
    by: Option<(usize, Phrase)>,
) -> Option<Report> {
    let quoted_as = reader.is(at, "quoted") || reader.is(at, "cited");
    let base = |subject, from: usize, rule| {
        let tail = Tail::read(reader, from, reporting, false);
        Report {
            speech: reporting.verb.speech,
            quotations_only: reporting.verb.reach != Reach::Clause,
            cue: group.start..at + 1,
            subject,
            medium: tail.medium.clone(),
            via: Vec::new(),
            content: tail.end.min(reader.end)..reader.end,
            order: Order::After,
            rule,
        }
    };
    if quoted_as {
        let subject = reader.phrase_before(group.start)?;
        let saying = as_saying(reader, at)?;
        let from = by.as_ref().map_or(saying + 1, |(_, phrase)| phrase.units.end.max(saying + 1));
        let mut report = base(Subject::Phrase(subject), from, "quoted-as-saying");
        report.quotations_only = false;
        report.cue.end = saying + 1;
        report.via = by.into_iter().map(|(by, phrase)| (phrase, at..by + 1)).collect();
        return Some(report);
    }
    if let Some((by, phrase)) = by {
        let from = phrase.units.end;
        let mut report = base(Subject::Phrase(phrase), from, "passive-agent");
        report.cue = group.start..by + 1;
        report.quotations_only |=
            reader.before(group.start).and_then(Kind::function) != Some(Function::ThingPronoun);
        // 'The visit was called "a mistake" by Smith.'
        if let Some(quotation) = (at + 1..by).find(|at| reader.units[*at].kind.is_quotation()) {
            report.content = quotation..report.content.end;
        }
        return Some(report);
    }
    let impersonal =
        reader.before(group.start).and_then(Kind::function) == Some(Function::ThingPronoun);
    let telling = matches!(reporting.verb.speech, Speech::Says | Speech::Claims | Speech::Thinks)
        && reporting.verb.reach == Reach::Clause
        && !reporting.addressed;
    if !telling {
        return None;
    }
    if impersonal {
        return Some(base(Subject::Nobody, at + 1, "impersonal-report"));
    }
    // 'The ship is said to have sunk.'
    let infinitive = reader.function(at + 1) == Some(Function::To);
    let said = matches!(reporting.verb.speech, Speech::Says | Speech::Claims);
    (infinitive && said).then(|| Report {
        content: reader.start..reader.end,
        order: Order::Around,
        ..base(Subject::Nobody, at + 1, "impersonal-report")
    })
}

/// What stands between a verb and what it reports.
struct Tail {
    /// Where what is reported starts.
    end: usize,
    /// Where or to whom it was said.
    medium: Option<Range<usize>>,
    /// Whether `that`, a quotation or a colon opens what is reported.
    opened: bool,
}

impl Tail {
    fn read(reader: &Reader<'_>, from: usize, reporting: Reporting, inverted: bool) -> Tail {
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
fn cites(reader: &Reader<'_>, at: usize) -> bool {
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
            use synoptic_corpus::EntityKind;
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
    let tells = ["at", "of", "for", "against", "about", "with", "over"]
        .iter()
        .any(|word| reader.is(at, word));
    let aside = medium.is_some()
        || grammar::is_calendar(reader.words(at + 1))
        || reader.units[phrase.head].kind.name().is_some()
        || that
        || (opens && !tells);
    aside.then_some(Adjunct { end, medium })
}

/// 'in a statement reported by the Press Bureau': who passed it on.
fn tail_via(reader: &Reader<'_>, report: &Report) -> Vec<(Phrase, Range<usize>)> {
    let Some(medium) = &report.medium else { return Vec::new() };
    let by = medium
        .clone()
        .find(|at| reader.is(*at, "by") && reader.before(*at).and_then(Kind::reporting).is_some());
    by.and_then(|by| Some((reader.phrase_after(by + 1)?, by - 1..by + 1))).into_iter().collect()
}

/// Decides on which side of the cue what is said stands.
fn placed(
    reader: &Reader<'_>,
    at: usize,
    reporting: Reporting,
    subject: Subject,
    inverted: bool,
    group: &Group,
    tail: Tail,
) -> Report {
    let start = match &subject {
        Subject::Phrase(phrase) if !inverted => phrase.units.start.min(group.start),
        _ => group.start,
    };
    // '"…," one survivor, Jane Doe, said': the description belongs to the name.
    let described = (start > reader.start && reader.is_mark(start - 1, ','))
        .then(|| reader.phrase_before(start - 1))
        .flatten()
        .filter(|phrase| reader.units[phrase.head].kind.noun().is_some())
        .filter(|phrase| reader.after_quotation(phrase.units.start));
    let start = described.map_or(start, |phrase| phrase.units.start);
    // A conjunction that brings the cue in belongs to it: '…, as Smith put it'.
    let brought_in = reader.is(start.wrapping_sub(1), "as");
    let edge = if brought_in { start - 1 } else { start };
    let after_quotation = reader.after_quotation(edge);
    let after_comma = matches!(reader.before(edge), Some(Kind::Mark(',' | '–' | '—')));
    let rest = reader.kind(tail.end);
    let quotation_next = rest.is_some_and(Kind::is_quotation)
        || (matches!(rest, Some(Kind::Mark(_)))
            && reader.kind(tail.end + 1).is_some_and(Kind::is_quotation));
    let cited = cites(reader, tail.end) || cites(reader, tail.end + 1);
    let ends = cited || matches!(rest, None | Some(Kind::Mark('.' | '!' | '?' | ';' | ')')));
    // '…, Smith said Wednesday before the vote': a time follows, not what was said.
    let adverbial =
        matches!(reader.function(tail.end), Some(Function::Preposition | Function::Conjunction))
            && edge > reader.start + 5
            && !(tail.end..reader.end.min(tail.end + 25)).any(|at| {
                reader.units[at].kind.is_quotation() || reader.function(at) == Some(Function::That)
            });
    let parenthetical = matches!(rest, Some(Kind::Mark(',' | '–' | '—')));
    let shared = matches!(subject, Subject::Shared);
    let order = if after_quotation && !shared && !(tail.opened && !quotation_next) {
        if quotation_next { Order::Around } else { Order::Before }
    } else if (after_comma || inverted) && !shared && (ends || adverbial) {
        Order::Before
    } else if (after_comma || inverted) && !shared && parenthetical && edge > reader.start {
        Order::Around
    } else if edge > reader.start && !shared && ends && reporting.verb.reach == Reach::Clause {
        Order::Before
    } else {
        Order::After
    };
    // What somebody is urged to do, and who, is one; so is what they promise.
    let whole = matches!(reporting.verb.speech, Speech::Urges | Speech::Promises) && !tail.opened;
    let words = |units: Range<usize>| {
        units.into_iter().any(|at| reader.kind(at).is_some_and(|kind| kind.mark().is_none()))
    };
    let empty = !words(tail.end.min(reader.end)..reader.end.min(tail.end + 3));
    let from = if (whole || empty) && !inverted { at + 1 } else { tail.end };
    let content = match order {
        Order::After => from.min(reader.end)..reader.end,
        Order::Before => reader.start..edge,
        Order::Around => reader.start..reader.end,
    };
    let rule = match (order, inverted, shared) {
        (_, true, _) => "subject-after-verb",
        (_, _, true) => "shared-subject",
        (Order::After, ..) => "subject-before-verb",
        (Order::Before | Order::Around, ..) => "cue-after-words",
    };
    let clause = match reporting.verb.reach {
        Reach::Clause => !group.modal,
        Reach::That => tail.opened || order != Order::After,
        Reach::Quotation => false,
    };
    let cue_end = match (&subject, inverted) {
        (Subject::Phrase(phrase), true) => phrase.units.end.min(at + 1),
        _ => at + 1,
    };
    Report {
        speech: reporting.verb.speech,
        quotations_only: !clause || group.infinitive,
        cue: group.start..cue_end,
        subject,
        medium: tail.medium,
        via: Vec::new(),
        content,
        order,
        rule,
    }
}
