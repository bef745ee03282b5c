//! Finding noun phrases: to the left of a verb, to the right of one, and what heads them.
//!
//! A light chunker over units. Every walk is bounded, so that no input takes more than linear time.

use super::phrases::{Phrase, Reader};
use super::units::Kind;
use crate::lexicon::grammar::{self, Function};
use crate::lexicon::sources::Noun;
use std::ops::Range;
use synoptic_corpus::EntityKind;

/// No noun phrase that names a source is longer than this, in units.
const LONGEST: usize = 30;

impl Reader<'_> {
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
                        let before = self.before(at).and_then(Kind::function);
                        let more = before == Some(Function::Determiner)
                            || (before == Some(Function::Preposition) && self.attaches(at - 1))
                            || (before == Some(Function::To)
                                && self.is(at.wrapping_sub(2), "close"));
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
                        at > start && last_content == at && self.goes_on_with_source(at)
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

    pub(super) fn phrase(&self, units: Range<usize>) -> Option<Phrase> {
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

    /// Whether a name or source stands before `and` at `at`, and another after it.
    fn goes_on_with_source(&self, at: usize) -> bool {
        if self.is(at + 1, "others") {
            return true;
        }
        let name = |at: usize| self.kind(at).is_some_and(|kind| kind.name().is_some());
        let Some(before) = self.before(at) else { return false };
        if before.name().is_some() {
            return name(at + 1);
        }
        before.noun().is_some_and(|found| found.plural)
            && (at + 1..self.end.min(at + 4))
                .take_while(|at| {
                    let determiner = self.function(*at) == Some(Function::Determiner);
                    determiner || self.nominal(*at) || name(*at)
                })
                .any(|at| self.units[at].kind.noun().is_some())
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
}
