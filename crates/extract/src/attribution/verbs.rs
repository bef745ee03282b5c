//! Reports by a verb: 'Smith said', 'said Smith', 'was described by Smith as', 'calling it'.

use super::passives::{agent, passive, quoted_as_saying};
use super::phrases::Reader;
use super::reports::{Order, Report, Subject};
use super::subjects::{agrees, can_report, fills_a_gap, fills_a_gap_of_what, subject};
use super::tails::{Tail, cites, tail_via};
use super::units::Kind;
use crate::lexicon::grammar::{self, Function};
use crate::lexicon::reporting::{self, Form, Reach, Reporting, Speech};
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
    // 'a deal described as historic', 'a time characterised by "calm"': nobody is said to do so.
    let next = reader.past_adverbs(at + 1);
    let as_next = reporting.form == Form::Past && (reader.is(next, "as") || reader.is(next, "by"));
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
    if reporting.noun_too && !group.infinitive && !agrees(reader, at, reporting, &subject) {
        return None;
    }
    let from = match &subject {
        Subject::Phrase(phrase) if inverted => reader.after_apposition(phrase.units.end),
        Subject::Phrase(_) | Subject::Shared | Subject::Nobody => at + 1,
    };
    let tail = Tail::read(reader, from, reporting, inverted);
    if compares(reader, &subject, inverted, &group) {
        return None;
    }
    let mut report = placed(reader, at, reporting, subject, inverted, &group, tail);
    report.via = tail_via(reader, &report);
    // 'The Echo, citing two officials, said': the officials speak, by way of the Echo.
    if let Subject::Phrase(outlet) = &report.subject
        && !inverted
        && let Some(citing) = (outlet.units.end..at.min(outlet.units.end + 4))
            .find(|at| cites(reader, *at) && reader.is_mark(*at - 1, ','))
        && let Some(cited) = reader.phrase_after(citing + 1)
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

/// 'Smith is sceptical that …', 'Smith was adamant that …': a stance, which its subject holds.
pub(super) fn stance(reader: &Reader<'_>, at: usize) -> Option<Report> {
    if reader.function(at + 1) != Some(Function::That) {
        return None;
    }
    let stance = reporting::stance(reader.words(at))?;
    if !Group::read(reader, at).be {
        return None;
    }
    report(reader, at, stance, false)
}

/// The auxiliaries and adverbs before a verb.
pub(super) struct Group {
    /// First unit before the verb that the subject does not reach.
    pub(super) start: usize,
    /// First auxiliary or adverb, without times that stand before it.
    pub(super) cue: usize,
    pub(super) be: bool,
    pub(super) have: bool,
    pub(super) modal: bool,
    pub(super) infinitive: bool,
}

impl Group {
    pub(super) fn read(reader: &Reader<'_>, verb: usize) -> Group {
        let mut group = Group {
            start: verb,
            cue: verb,
            be: false,
            have: false,
            modal: false,
            infinitive: false,
        };
        let mut dated = false;
        while group.start > reader.start && verb - group.start < 8 {
            let at = group.start - 1;
            let function = reader.units[at].kind.function();
            // 'Smith on Thursday rejected', 'Smith last week said'.
            if grammar::is_calendar(reader.words(at)) {
                let led = at.checked_sub(1).filter(|before| {
                    ["on", "in", "last", "late", "early", "this"]
                        .iter()
                        .any(|word| reader.is(*before, word))
                });
                group.start = led.unwrap_or(at);
                dated = true;
                continue;
            }
            group.be |= function == Some(Function::Be);
            group.modal |= function == Some(Function::Modal);
            group.have |= function == Some(Function::Auxiliary);
            if function == Some(Function::To) {
                group.infinitive = true;
                group.start = at;
                break;
            }
            let auxiliary = matches!(
                function,
                Some(Function::Be | Function::Modal | Function::Auxiliary | Function::Not)
            );
            // 'They both said', 'the two all agreed'.
            let each = (reader.is(at, "both") || reader.is(at, "all"))
                && reader.before(at).is_some_and(|before| {
                    before.name().is_some() || before.function() == Some(Function::PluralPronoun)
                });
            if !auxiliary && !each && !reader.is_adverb(at) {
                break;
            }
            group.start = at;
            if !dated {
                group.cue = at;
            }
        }
        group
    }
}

/// 'Not as simple as Smith argues': what Smith argues is only compared with.
fn compares(reader: &Reader<'_>, subject: &Subject, inverted: bool, group: &Group) -> bool {
    let start = match subject {
        Subject::Phrase(phrase) if !inverted => phrase.units.start,
        Subject::Phrase(_) | Subject::Shared | Subject::Nobody => group.start,
    };
    let as_at = start.wrapping_sub(1);
    (reader.is(as_at, "as") || reader.is(as_at, "than"))
        && as_at > reader.start
        && !reader.comma_at(as_at - 1)
        && !matches!(reader.kind(as_at - 1), Some(Kind::Quotation(_) | Kind::Mark(_)))
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
        Subject::Phrase(_) | Subject::Shared | Subject::Nobody => group.start,
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
    let goes_on = tail.opened && !quotation_next && tail.medium.is_none();
    let order = if after_quotation && !shared && !goes_on {
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
    Report {
        speech: reporting.verb.speech,
        // 'What he says are false numbers': no clause follows, a part of the author's does.
        quotations_only: !clause || group.infinitive || fills_a_gap_of_what(reader, group),
        cue: group.cue..at + 1,
        subject,
        medium: tail.medium,
        via: Vec::new(),
        content,
        order,
        within: fills_a_gap_of_what(reader, group),
        rule,
    }
}
