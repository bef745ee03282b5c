//! Who a reporting verb reports: the subject before it, after it, or shared with another verb.

use super::clauses::MOST_APPOSITIONS;
use super::phrases::{Phrase, Reader};
use super::reports::Subject;
use super::units::{Kind, Name};
use super::verbs::Group;
use crate::lexicon::grammar::{self, Function};
use crate::lexicon::reporting::{Form, Reach, Reporting, Speech};
use crate::lexicon::sources::Noun;
use synoptic_corpus::EntityKind;

/// Who does the reporting, and whether they stand after the verb.
pub(super) fn subject(
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
                                | Function::To
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
        // 'The probe, dubbed Hope, crashed.'
        let names = reporting.verb.speech == Speech::Describes;
        let speaks =
            finite && !names && somebody && (!reporting.addressed || after_quotation) && closes;
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
            let aside = before_appositions(reader, close, reporting);
            if group.start == at
                && !aside.as_ref().is_some_and(|aside| goes_on(reader, aside, close))
                && (!reporting.noun_too || reader.after_quotation(at))
                && let Some(phrase) = inverted()
            {
                return Some((Subject::Phrase(phrase), true));
            }
            let direct = || {
                reader.phrase_before(close).filter(|phrase| can_report(reader, phrase, reporting))
            };
            phrase(aside.or_else(direct)).or(Some((Subject::Shared, false)))
        }
        Some(Kind::Mark(')')) => phrase(reader.phrase_before(group.start)),
        Some(kind) => after_word(reader, at, reporting, group, kind.function()),
    }
}

/// The same where a word or name stands before the verb.
fn after_word(
    reader: &Reader<'_>,
    at: usize,
    reporting: Reporting,
    group: &Group,
    function: Option<Function>,
) -> Option<(Subject, bool)> {
    let before = group.start - 1;
    let ing = reporting.form == Form::Ing;
    let shared = Some((Subject::Shared, false));
    match function {
        Some(Function::And) => shared,
        Some(Function::Conjunction) => shared.filter(|_| ing || reader.is(before, "but")),
        Some(Function::Preposition) => {
            // 'By calling it', not 'against repeating'.
            let means =
                ["by", "in", "on", "after", "before"].iter().any(|word| reader.is(before, word));
            shared.filter(|_| ing && means)
        }
        Some(Function::Relative | Function::That) => {
            let comma = before > reader.start && reader.is_mark(before - 1, ',');
            let antecedent = reader.phrase_before(if comma { before - 1 } else { before })?;
            // 'Smith is the lawyer who said so': the subject of the sentence.
            let predicate = reader.before(antecedent.units.start).and_then(Kind::function);
            if predicate == Some(Function::Be) {
                return shared;
            }
            Some((Subject::Phrase(antecedent), false))
        }
        Some(
            Function::Determiner
            | Function::Be
            | Function::Auxiliary
            | Function::Modal
            | Function::PersonPronoun
            | Function::PluralPronoun
            | Function::ThingPronoun
            | Function::OtherPronoun
            | Function::Adverb
            | Function::To
            | Function::Not,
        )
        | None => {
            let nearest = reader.phrase_before(group.start)?;
            if can_report(reader, &nearest, reporting) {
                let insider = insider(reader, &nearest)
                    .filter(|insider| can_report(reader, insider, reporting));
                return Some((Subject::Phrase(insider.unwrap_or(nearest)), false));
            }
            // 'He left, and endorsed the vote saying it was fair': not a sign saying something.
            let one = reader.is(nearest.units.start, "a") || reader.is(nearest.units.start, "an");
            if ing && !one {
                // 'Saying it was fair', not 'weather forecasting'.
                let clause = reader
                    .phrase_after(at + 1)
                    .is_some_and(|phrase| reader.verb_at(reader.past_adverbs(phrase.units.end)));
                let opened = reader.function(at + 1) == Some(Function::That)
                    || reader.kind(at + 1).is_some_and(Kind::is_quotation);
                return shared.filter(|_| clause || opened);
            }
            let owner = reader.phrase_that_owns(&nearest).unwrap_or(nearest);
            Some((Subject::Phrase(owner), false))
        }
    }
}

/// 'A source familiar with the inquiry said': the source, not the inquiry.
fn insider(reader: &Reader<'_>, matter: &Phrase) -> Option<Phrase> {
    let preposition = matter.units.start.checked_sub(1)?;
    let tie = preposition.checked_sub(1)?;
    let tied = reader.function(preposition) == Some(Function::Preposition)
        || reader.function(preposition) == Some(Function::To);
    let near = ["briefed", "close", "familiar", "involved"].iter().any(|word| reader.is(tie, word));
    reader.phrase_before(tie).filter(|_| tied && near)
}

/// 'But Smith, who leads the party, accused the state': a subject at the head of its stretch, a
/// relative clause or an apposition, and its verb. What follows the verb is then its object.
fn goes_on(reader: &Reader<'_>, subject: &Phrase, close: usize) -> bool {
    let start = subject.units.start;
    let head = match reader.units[subject.head].kind {
        Kind::Name(_) => true,
        Kind::Word(word) => word.noun.is_some(),
        Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
    };
    let opens = (reader.start..start).all(|at| {
        matches!(
            reader.function(at),
            Some(Function::And | Function::Conjunction | Function::Adverb | Function::Determiner)
        )
    });
    head && opens && !reader.after_quotation(close + 1)
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
pub(super) fn fills_a_gap(reader: &Reader<'_>, group: &Group) -> bool {
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

/// 'What it says are lies'.
pub(super) fn fills_a_gap_of_what(reader: &Reader<'_>, group: &Group) -> bool {
    reader.phrase_before(group.start).is_some_and(|subject| {
        let start = subject.units.start;
        start > reader.start && reader.is(start - 1, "what")
    })
}

/// Whether a phrase can be the source of a report by this verb.
pub(super) fn can_report(reader: &Reader<'_>, phrase: &Phrase, reporting: Reporting) -> bool {
    let things_too = reporting.verb.reach == Reach::That;
    if grammar::is_calendar(reader.words(phrase.head)) {
        return false;
    }
    // A statement reads what it says; a person reads what somebody else wrote.
    if reporting.reads && !is_text(reader, phrase) {
        return false;
    }
    let asked = reader
        .before(phrase.units.start)
        .and_then(Kind::function)
        .is_some_and(|function| function == Function::Conjunction)
        && (reader.is(phrase.units.start - 1, "what") || reader.is(phrase.units.start - 1, "how"));
    match reader.units[phrase.head].kind {
        Kind::Name(name) => !matches!(name.kind, Some(EntityKind::Weapon | EntityKind::Event)),
        Kind::Word(word) => match word.function {
            Some(Function::PersonPronoun | Function::PluralPronoun) => true,
            // '"A," it added'
            Some(Function::ThingPronoun) => {
                !things_too || reader.after_quotation(phrase.units.start)
            }
            Some(Function::OtherPronoun) => {
                reader.quoted && (reader.is(phrase.head, "i") || reader.is(phrase.head, "we"))
            }
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
                    && reporting.form != Form::Ing
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

/// Whether a phrase names a text.
pub(super) fn is_text(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    reader.units[phrase.head].kind.noun().is_some_and(|found| match found.noun {
        Noun::Document | Noun::Study | Noun::Medium => true,
        Noun::Leader
        | Noun::Role
        | Noun::Expert
        | Noun::Insider
        | Noun::Institution
        | Noun::State
        | Noun::Media
        | Noun::Hearsay => false,
    })
}

/// Whether a form that is as often a noun is a verb here: it agrees with its subject, and what it
/// reports follows.
pub(super) fn agrees(
    reader: &Reader<'_>,
    at: usize,
    reporting: Reporting,
    subject: &Subject,
) -> bool {
    // '…, the Echo's Jane Doe reports.'
    let last = match subject {
        Subject::Phrase(phrase) => {
            let start = phrase.units.start;
            reader.units[phrase.head].kind.name().is_some()
                && start > reader.start
                && (reader.comma_at(start - 1) || reader.units[start - 1].kind.is_quotation())
        }
        Subject::Shared | Subject::Nobody => false,
    };
    let follows = last
        || match reader.kind(at + 1) {
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
