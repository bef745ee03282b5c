//! Reports whose verb is passive, and those who are quoted by others: 'was described by Smith as',
//! 'it has been reported', 'was quoted as saying'.

use super::phrases::{Phrase, Reader};
use super::reports::{Order, Report, Subject};
use super::tails::Tail;
use super::units::Kind;
use super::verbs::Group;
use crate::lexicon::grammar::Function;
use crate::lexicon::reporting::{Form, Reach, Reporting, Speech};

/// 'by Smith' close after a participle.
pub(super) fn agent(reader: &Reader<'_>, verb: usize) -> Option<(usize, Phrase)> {
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

pub(super) fn passive(
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
            within: false,
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
pub(super) fn quoted_as_saying(
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
        within: false,
        rule: "quoted-as-saying",
    })
}
