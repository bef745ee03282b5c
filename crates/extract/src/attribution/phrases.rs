//! Noun phrases: found to the left of a verb, to the right of one, or at the head of a clause.
//!
//! A light chunker over units. Every walk is bounded, so that no input takes more than linear time.

use super::units::{Kind, Unit};
use crate::lexicon::grammar::{self, Function};
use crate::lexicon::reporting::Form;
use crate::lexicon::sources::Noun;
use std::ops::Range;
use synoptic_corpus::EntityKind;
use synoptic_text::Span;

/// No noun phrase that names a source is longer than this, in units.
const LONGEST: usize = 30;
/// So many appositions may stand one after another.
pub(super) const MOST_APPOSITIONS: usize = 3;
/// No apposition between a subject and its verb is longer than this, in units.
const LONGEST_APPOSITION: usize = 45;

/// The text of a block and the units of one stretch of it.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'u> {
    /// The block's text.
    pub(crate) text: &'u str,
    /// All units of the block.
    pub(crate) units: &'u [Unit],
    /// First unit of the stretch.
    pub(crate) start: usize,
    /// One past its last unit.
    pub(crate) end: usize,
}

/// A noun phrase: units `start..end`, of which `head` is the one that tells what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) units: Range<usize>,
    pub(crate) head: usize,
    /// Whether it names more than one.
    pub(crate) plural: bool,
}

impl<'u> Reader<'u> {
    /// The unit at `at`, if it belongs to the stretch.
    pub(crate) fn kind(&self, at: usize) -> Option<Kind> {
        (self.start..self.end).contains(&at).then(|| self.units[at].kind)
    }

    /// The unit before `at`, if it belongs to the stretch.
    pub(crate) fn before(&self, at: usize) -> Option<Kind> {
        self.kind(at.checked_sub(1)?)
    }

    /// The words of a unit.
    pub(crate) fn words(&self, at: usize) -> &'u str {
        self.units.get(at).map_or("", |unit| unit.span.of(self.text))
    }

    /// Whether the unit at `at` is this word, whatever its case.
    pub(crate) fn is(&self, at: usize, word: &str) -> bool {
        self.kind(at).is_some_and(|kind| kind.word().is_some())
            && self.words(at).eq_ignore_ascii_case(word)
    }

    /// The class of the function word at `at`.
    pub(crate) fn function(&self, at: usize) -> Option<Function> {
        self.kind(at)?.function()
    }

    /// Whether the unit at `at` is this mark.
    pub(crate) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.kind(at).and_then(Kind::mark) == Some(mark)
    }

    /// Whether a comma stands at `at`, or closes the quotation there from within.
    pub(crate) fn comma_at(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Mark(mark)) => mark == ',',
            Some(Kind::Quotation(_)) => {
                self.words(at).trim_end_matches(['"', '”', '’', '\'', '»', '“']).ends_with(',')
            }
            Some(Kind::Word(_) | Kind::Name(_) | Kind::Number | Kind::Possessive) | None => false,
        }
    }

    /// Whether a quotation stands right before `at`, a comma between them or not.
    pub(crate) fn after_quotation(&self, at: usize) -> bool {
        let before = |at: usize| self.before(at).is_some_and(Kind::is_quotation);
        before(at) || (at > self.start && self.is_mark(at - 1, ',') && before(at - 1))
    }

    /// The name that stands in apposition to a description: 'the mayor, Jane Doe, said'.
    pub(crate) fn named_in_apposition(&self, phrase: &Phrase) -> Option<Phrase> {
        if self.units[phrase.head].kind.noun().is_none() || phrase.plural {
            return None;
        }
        let comma = phrase.units.end;
        let name = self.phrase_after(comma + 1).filter(|_| self.is_mark(comma, ','))?;
        let closed = matches!(self.kind(name.units.end), None | Some(Kind::Mark(_)));
        (closed && self.units[name.head].kind.name().is_some()).then_some(name)
    }

    /// The noun before a participle or 'who' that a noun phrase belongs to: in 'the head of the panel
    /// studying the crash said', the head, not the crash, is who said.
    pub(crate) fn phrase_that_owns(&self, phrase: &Phrase) -> Option<Phrase> {
        let floor = phrase.units.start.saturating_sub(6).max(self.start);
        let tie = (floor..phrase.units.start).rev().find(|at| match self.units[*at].kind {
            Kind::Word(word) => {
                word.function == Some(Function::Relative)
                    || (word.function.is_none()
                        && !word.capital
                        && (self.words(*at).ends_with("ing") || self.words(*at).ends_with("ed")))
            }
            Kind::Name(_)
            | Kind::Number
            | Kind::Possessive
            | Kind::Mark(_)
            | Kind::Quotation(_) => false,
        })?;
        let marks = (tie..phrase.units.start).any(|at| self.units[at].kind.mark().is_some());
        self.phrase_before(tie).filter(|_| !marks)
    }

    /// Whether no white space stands before the unit at `at`.
    pub(crate) fn touches_before(&self, at: usize) -> bool {
        at > self.start && self.units[at - 1].span.end == self.units[at].span.start
    }

    /// Whether a determiner can be a noun phrase by itself: 'both', 'some', 'many'.
    pub(crate) fn stands_alone(&self, at: usize) -> bool {
        const ALONE: &[&str] = &[
            "all", "both", "each", "few", "many", "most", "neither", "several", "some", "these",
            "those",
        ];
        ALONE.iter().any(|word| self.is(at, word))
    }

    /// Where units stand in the block's flow.
    pub(crate) fn span(&self, units: Range<usize>) -> Span {
        match (
            self.units.get(units.start),
            units.end.checked_sub(1).and_then(|at| self.units.get(at)),
        ) {
            (Some(first), Some(last)) if units.start < units.end => first.span.cover(last.span),
            _ => Span::default(),
        }
    }

    /// The noun phrase that ends right before `end`.
    pub(crate) fn phrase_before(&self, end: usize) -> Option<Phrase> {
        let mut start = end;
        while start > self.start && end - start < LONGEST {
            let at = start - 1;
            let take = match self.units[at].kind {
                Kind::Name(_) | Kind::Number => true,
                Kind::Possessive => start < end,
                Kind::Mark('-' | '‑' | '/' | '&') => start < end,
                Kind::Mark(')') => {
                    let Some(open) = self.bracket_before(at) else { break };
                    start = open;
                    continue;
                }
                Kind::Mark(_) | Kind::Quotation(_) => false,
                Kind::Word(word) => match word.function {
                    None => self.nominal(at) || self.adjectival(at),
                    Some(Function::Determiner) => {
                        start = at;
                        let more = match self.before(at).and_then(Kind::function) {
                            Some(Function::Determiner) => true,
                            Some(Function::Preposition) => self.attaches(at - 1),
                            Some(Function::To) => self.is(at.wrapping_sub(2), "close"),
                            _ => false,
                        };
                        if more {
                            continue;
                        }
                        break;
                    }
                    Some(Function::Preposition) => start < end && self.attaches(at),
                    Some(Function::And) => start < end && self.joins_sources(at, end),
                    Some(
                        Function::Be
                        | Function::Auxiliary
                        | Function::Modal
                        | Function::Conjunction
                        | Function::That
                        | Function::Relative
                        | Function::Adverb
                        | Function::Not,
                    ) => false,
                    // 'sources close to the talks'
                    Some(Function::To) => start < end && self.is(at.wrapping_sub(1), "close"),
                    Some(
                        Function::PersonPronoun
                        | Function::PluralPronoun
                        | Function::ThingPronoun
                        | Function::OtherPronoun,
                    ) => {
                        if start == end {
                            start = at;
                        }
                        break;
                    }
                },
            };
            if !take {
                break;
            }
            start = at;
        }
        self.phrase(start..end)
    }

    /// The noun phrase that starts at `start`.
    pub(crate) fn phrase_after(&self, start: usize) -> Option<Phrase> {
        let mut at = start;
        let mut last_content = start;
        while let Some(kind) = self.kind(at) {
            if at - start >= LONGEST {
                break;
            }
            let take = match kind {
                Kind::Name(_) | Kind::Number => true,
                Kind::Possessive => at > start,
                Kind::Mark('-' | '‑' | '/' | '&') => at > start && last_content == at,
                Kind::Mark('(') => {
                    let Some(close) = self.bracket_after(at).filter(|_| at > start) else { break };
                    at = close + 1;
                    last_content = at;
                    continue;
                }
                Kind::Mark(_) | Kind::Quotation(_) => false,
                Kind::Word(word) => match word.function {
                    None => {
                        let opened = at == start
                            || self.function(at - 1) == Some(Function::Determiner)
                            || matches!(self.before(at), Some(Kind::Possessive));
                        self.nominal(at) || (opened && self.adjectival(at))
                    }
                    Some(Function::Determiner) => {
                        at == start
                            || matches!(
                                self.function(at - 1),
                                Some(Function::Preposition | Function::And | Function::Determiner)
                            )
                    }
                    Some(Function::Preposition) => {
                        at > start
                            && last_content == at
                            && (self.is(at, "of") || self.says_with_preposition(start..at))
                    }
                    Some(Function::And) => {
                        at > start
                            && last_content == at
                            && matches!(self.before(at), Some(Kind::Name(_)))
                            && matches!(self.kind(at + 1), Some(Kind::Name(_)))
                    }
                    Some(
                        Function::PersonPronoun
                        | Function::PluralPronoun
                        | Function::ThingPronoun
                        | Function::OtherPronoun,
                    ) => {
                        if at == start {
                            last_content = at + 1;
                        }
                        break;
                    }
                    Some(
                        Function::Be
                        | Function::Auxiliary
                        | Function::Modal
                        | Function::Conjunction
                        | Function::That
                        | Function::Relative
                        | Function::Adverb
                        | Function::To
                        | Function::Not,
                    ) => false,
                },
            };
            if !take {
                break;
            }
            at += 1;
            // 'officials familiar with the matter': what follows the noun tells more about it.
            let plural_source = kind.noun().is_some_and(|found| found.plural);
            let goes_on = self
                .kind(at)
                .and_then(Kind::word)
                .is_none_or(|next| next.function.is_some() || next.noun.is_some());
            if plural_source && !goes_on {
                last_content = at;
                break;
            }
            let bare = matches!(
                self.function(at - 1),
                Some(Function::Determiner | Function::Preposition | Function::And)
            );
            if !bare && !matches!(kind, Kind::Mark(_)) {
                last_content = at;
            }
        }
        self.phrase(start..last_content)
    }

    /// Whether an apposition starts at `at`: `the bank's chief`, `a lawyer`, `who was there`, `45`.
    pub(crate) fn starts_apposition(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Word(word)) => match word.function {
                Some(Function::Determiner | Function::Relative) => true,
                Some(Function::Preposition) => true,
                Some(_) => false,
                None => true,
            },
            Some(Kind::Name(_)) => true,
            Some(Kind::Number) => true,
            Some(Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_)) | None => false,
        }
    }

    /// The comma or dash that opens the apposition which `close` closes.
    pub(crate) fn apposition_before(&self, close: usize) -> Option<usize> {
        let mark = self.kind(close)?.mark()?;
        let floor = close.saturating_sub(LONGEST_APPOSITION).max(self.start);
        (floor..close)
            .rev()
            .find(|at| self.is_mark(*at, mark))
            .filter(|open| self.is_apart(*open, close))
    }

    /// Whether the units between two commas can be an aside: a quotation stands there only after a
    /// participle, as in 'the group, described as "extreme", said'.
    fn is_apart(&self, open: usize, close: usize) -> bool {
        let quotes = (open + 1..close).any(|at| self.units[at].kind.is_quotation());
        !quotes || self.words(open + 1).ends_with("ed") || self.is(open + 1, "known")
    }

    /// Past brackets, an apposition and adverbs that may stand between a subject and its verb.
    pub(crate) fn after_apposition(&self, mut at: usize) -> usize {
        if self.is_mark(at, '(') {
            at = self.bracket_after(at).map_or(at, |close| close + 1);
        }
        for _ in 0..MOST_APPOSITIONS {
            // The comma that closed the last apposition may open the next.
            let open = if self.is_mark(at, ',') { at } else { at.wrapping_sub(1) };
            if !self.is_mark(open, ',') || !self.starts_apposition(open + 1) {
                break;
            }
            let at_open = open;
            let close = (at_open + 1..self.end.min(at_open + LONGEST_APPOSITION))
                .find(|at| self.is_mark(*at, ','))
                .filter(|close| self.is_apart(at_open, *close))
                .filter(|_| {
                    // 'According to Smith, the dam broke, flooding …': a clause is no apposition.
                    self.phrase_after(at_open + 1)
                        .is_none_or(|phrase| !self.verb_at(self.past_adverbs(phrase.units.end)))
                });
            let Some(close) = close else { break };
            at = close + 1;
        }
        at
    }

    /// The first noun phrase of the stretch that has a verb: what its main clause is about.
    pub(crate) fn main_subject(&self) -> Option<Phrase> {
        let mut at = self.start;
        while at < self.end {
            let clause_start = at == self.start
                || matches!(self.before(at), Some(Kind::Mark(',' | ';' | ':' | '–' | '—')))
                || matches!(self.before(at), Some(Kind::Quotation(_)))
                || matches!(self.function(at - 1), Some(Function::Conjunction | Function::Adverb));
            if clause_start && let Some(phrase) = self.phrase_after(at) {
                if self.verb_at(self.past_adverbs(self.after_apposition(phrase.units.end))) {
                    return Some(phrase);
                }
                // 'The law bars anyone': the verb looks like one more noun.
                let verb = phrase.units.clone().skip(1).find(|at| {
                    let before = self.units[at - 1].kind;
                    let singular =
                        before.name().is_some() || before.noun().is_some_and(|found| !found.plural);
                    singular && self.units[*at].kind.noun().is_none() && self.verb_at(*at)
                });
                if let Some(verb) = verb {
                    return self.phrase(phrase.units.start..verb);
                }
            }
            at += 1;
        }
        None
    }

    /// Past adverbs from `at` on.
    pub(crate) fn past_adverbs(&self, mut at: usize) -> usize {
        while self.is_adverb(at) {
            at += 1;
        }
        at
    }

    /// Whether an adverb stands at `at`.
    pub(crate) fn is_adverb(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Word(word)) => match word.function {
                Some(Function::Adverb | Function::Not) => true,
                Some(_) => false,
                None => !word.capital && self.words(at).ends_with("ly") && word.noun.is_none(),
            },
            _ => false,
        }
    }

    /// Whether a finite verb seems to stand at `at`.
    pub(crate) fn verb_at(&self, at: usize) -> bool {
        let Some(Kind::Word(word)) = self.kind(at) else { return false };
        match word.function {
            Some(Function::Be | Function::Auxiliary | Function::Modal) => true,
            Some(_) => false,
            None => {
                let text = self.words(at);
                let reports = word.reporting.is_some_and(|reporting| {
                    reporting.form != Form::Ing && reporting.form != Form::Participle
                });
                !word.capital
                    && (reports
                        || grammar::is_irregular_past(text)
                        || text.ends_with("ed")
                        || (text.ends_with('s') && !text.ends_with("ss") && word.noun.is_none()))
            }
        }
    }

    fn phrase(&self, units: Range<usize>) -> Option<Phrase> {
        if units.is_empty() {
            return None;
        }
        let mut end = units.end;
        for at in units.clone().skip(1) {
            let tie = matches!(self.function(at), Some(Function::Preposition | Function::To));
            // 'sources close to the talks', 'officials familiar with the plan'.
            let source = self.units[at - 1].kind.noun().is_some_and(|found| found.plural);
            let more = self.units[at].kind.word().is_some_and(|word| {
                word.function.is_none() && word.noun.is_none() && word.reporting.is_none()
            });
            if tie || (source && more) {
                end = at;
                break;
            }
        }
        // 'Secretary of State Jane Doe', not 'an ally of President Doe' or 'a friend of Doe'.
        let titled = units.end - 1;
        let titled = (end < titled && self.is(end, "of"))
            .then_some(titled)
            .filter(|at| {
                self.units[*at]
                    .kind
                    .name()
                    .is_some_and(|name| matches!(name.kind, None | Some(EntityKind::Person)))
            })
            .filter(|at| match self.units[at - 1].kind {
                Kind::Name(_) => true,
                Kind::Word(word) => {
                    word.function.is_none()
                        && word
                            .noun
                            .is_none_or(|found| !matches!(found.noun, Noun::Leader | Noun::Role))
                }
                Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
            });
        if let Some(head) = titled {
            return Some(Phrase { units, head, plural: false });
        }
        let head = (units.start..end).rev().find(|at| match self.units[*at].kind {
            Kind::Name(_) => true,
            Kind::Word(word) => match word.function {
                None => true,
                Some(
                    Function::PersonPronoun
                    | Function::PluralPronoun
                    | Function::ThingPronoun
                    | Function::OtherPronoun,
                ) => true,
                // 'Both have denied', 'some say', 'others': a determiner alone.
                Some(Function::Determiner) => units.len() == 1 && self.stands_alone(*at),
                Some(_) => false,
            },
            Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
        })?;
        // Letters after a name: 'Jane Doe CBE'.
        let post_nominal = matches!(self.before(head), Some(Kind::Name(_)))
            && head > units.start
            && self.words(head).chars().all(|c| c.is_uppercase());
        let head = if post_nominal { head - 1 } else { head };
        // 'Jane Doe (left)' and the like: a bracket's words are no head.
        let joined = (units.start..end)
            .any(|at| self.function(at) == Some(Function::And) && at > units.start && at < head);
        let plural = joined
            || match self.units[head].kind {
                Kind::Word(word) => {
                    word.function == Some(Function::PluralPronoun)
                        || word.function == Some(Function::Determiner)
                        || word.noun.is_some_and(|found| found.plural)
                        || (word.noun.is_none()
                            && word.function.is_none()
                            && self.words(head).ends_with('s')
                            && !self.words(head).ends_with("ss"))
                }
                Kind::Name(_)
                | Kind::Number
                | Kind::Possessive
                | Kind::Mark(_)
                | Kind::Quotation(_) => false,
            };
        Some(Phrase { units, head, plural })
    }

    /// Whether a content word may belong to a noun phrase.
    fn nominal(&self, at: usize) -> bool {
        let Some(word) = self.kind(at).and_then(Kind::word) else { return false };
        if word.function.is_some() {
            return false;
        }
        let verb = word.reporting.is_some_and(|reporting| !reporting.noun_too && !word.capital);
        let text = self.words(at);
        let inflected = !word.capital
            && word.noun.is_none()
            && ((text.len() > 4 && (text.ends_with("ed") || text.ends_with("ing")))
                || grammar::is_irregular_past(text));
        (word.noun.is_some() || !verb) && !inflected && !self.is_adverb(at)
    }

    /// Whether a participle or adverb stands where an adjective does: 'a retired judge'.
    fn adjectival(&self, at: usize) -> bool {
        matches!(self.before(at), Some(Kind::Possessive))
            || matches!(self.before(at).and_then(Kind::function), Some(Function::Determiner))
            || self.is_mark(at.wrapping_sub(1), '-')
    }

    /// Whether a preposition at `at` ties what follows to a noun before it.
    fn attaches(&self, at: usize) -> bool {
        let tying = ["of", "for", "in", "from", "at", "with", "on", "to", "near"]
            .iter()
            .any(|word| self.words(at).eq_ignore_ascii_case(word))
            && !grammar::is_calendar(self.words(at + 1));
        tying
            && at > self.start
            && match self.units[at - 1].kind {
                Kind::Name(_) => {
                    self.is(at, "of")
                        || self.is(at, "in")
                        || self.is(at, "at")
                        || self.is(at, "from")
                }
                Kind::Word(word) => {
                    word.function.is_none()
                        && self.nominal(at - 1)
                        && (word.noun.is_some() || self.is(at, "of"))
                }
                Kind::Mark(')') => self.is(at, "of"),
                Kind::Number => self.is(at, "of"),
                Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
            }
    }

    /// Whether the noun phrase so far is something said or somebody who speaks for another, which
    /// takes 'from', 'by', 'for', 'at', 'with', 'in', 'on'.
    fn says_with_preposition(&self, units: Range<usize>) -> bool {
        let simple = !grammar::is_calendar(self.words(units.end + 1))
            && units
                .clone()
                .all(|at| self.function(at) != Some(Function::Preposition) || self.is(at, "of"));
        simple
            && units.last().is_some_and(|at| {
                self.units[at].kind.noun().is_some_and(|found| match found.noun {
                    Noun::Role
                    | Noun::Expert
                    | Noun::Insider
                    | Noun::Document
                    | Noun::Study
                    | Noun::Medium
                    | Noun::Hearsay
                    | Noun::Institution => true,
                    Noun::Leader | Noun::State | Noun::Media => false,
                })
            })
    }

    /// Whether `and` at `at` joins two sources: names on both sides, or 'both' before.
    fn joins_sources(&self, at: usize, end: usize) -> bool {
        let name = |at: usize| matches!(self.units[at].kind, Kind::Name(_));
        let source = |at: usize| name(at) || self.units[at].kind.noun().is_some();
        let before = at > self.start && name(at - 1);
        // 'Norland and its allies', 'Smith and the mayor': a source within three words.
        let owned = self.function(at + 1) == Some(Function::Determiner);
        let after =
            (at + 1 < end && name(at + 1)) || (owned && (at + 2..end.min(at + 5)).any(source));
        let nouns = at > self.start
            && self.units[at - 1].kind.noun().is_some()
            && at + 1 < end
            && self.units[at + 1].kind.noun().is_some();
        (before && after) || nouns
    }

    /// The opening bracket of the bracket that closes at `close`.
    pub(crate) fn bracket_before(&self, close: usize) -> Option<usize> {
        let floor = close.saturating_sub(15).max(self.start);
        (floor..close).rev().find(|at| self.is_mark(*at, '('))
    }

    /// The closing bracket of the bracket that opens at `open`.
    pub(crate) fn bracket_after(&self, open: usize) -> Option<usize> {
        (open + 1..self.end.min(open + 15)).find(|at| self.is_mark(*at, ')'))
    }
}
