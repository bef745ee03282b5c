//! How phrases and verbs make a clause: appositions, adverbs, the subject of the main clause.

use super::phrases::{Phrase, Reader};
use super::units::Kind;
use crate::lexicon::grammar::{self, Function};
use crate::lexicon::reporting::Form;

/// No more adverbs than these stand in a row.
const MOST_ADVERBS: usize = 8;
/// So many appositions may stand one after another.
pub(super) const MOST_APPOSITIONS: usize = 3;
/// No apposition between a subject and its verb is longer than this, in units.
const LONGEST_APPOSITION: usize = 45;

impl Reader<'_> {
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

    /// Whether an apposition starts at `at`: `the bank's chief`, `a lawyer`, `who was there`, `45`.
    pub(crate) fn starts_apposition(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Word(word)) => match word.function {
                Some(Function::Determiner | Function::Relative) => true,
                Some(Function::Preposition) => true,
                // 'now a columnist'
                Some(Function::Adverb) => self.function(at + 1) == Some(Function::Determiner),
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

    /// Whether the units between two commas can be an aside: it does not begin with a quotation,
    /// nor with a report of its own, as in 'he left, calling it "a farce", and'.
    fn is_apart(&self, open: usize, close: usize) -> bool {
        let reports = self
            .kind(open + 1)
            .and_then(Kind::reporting)
            .is_some_and(|reporting| reporting.form == Form::Ing);
        let quotes = (open + 1..=close).any(|at| self.units[at].kind.is_quotation());
        !quotes || !(reports || self.units[open + 1].kind.is_quotation())
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
                .find(|at| self.comma_at(*at))
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

    /// What the main clause is about: the first noun phrase of the stretch that has a verb, not in
    /// a clause that 'when', 'if' or the like brings in unless there is no other.
    pub(crate) fn main_subject(&self) -> Option<Phrase> {
        let mut subordinate = None;
        for at in self.start..self.end {
            if !self.clause_starts(at) {
                continue;
            }
            let Some(subject) = self.subject_of_clause(at) else { continue };
            let brought_in = at > self.start
                && self.function(at - 1) == Some(Function::Conjunction)
                && !["but", "so"].iter().any(|word| self.is(at - 1, word));
            if !brought_in {
                return Some(subject);
            }
            subordinate.get_or_insert(subject);
        }
        subordinate
    }

    fn clause_starts(&self, at: usize) -> bool {
        match self.before(at) {
            None => true,
            Some(Kind::Quotation(_) | Kind::Mark(',' | ';' | ':' | '–' | '—')) => true,
            Some(Kind::Word(word)) => {
                matches!(word.function, Some(Function::Conjunction | Function::Adverb))
            }
            Some(Kind::Mark(_) | Kind::Name(_) | Kind::Number | Kind::Possessive) => false,
        }
    }

    /// The noun phrase at `at`, if a verb follows it.
    fn subject_of_clause(&self, at: usize) -> Option<Phrase> {
        let phrase = self.phrase_after(at)?;
        if self.verb_at(self.past_adverbs(self.after_apposition(phrase.units.end))) {
            return Some(phrase);
        }
        // 'The law bars anyone': the verb looks like one more noun.
        let verb = phrase.units.clone().skip(1).find(|at| {
            let before = self.units[at - 1].kind;
            let singular =
                before.name().is_some() || before.noun().is_some_and(|found| !found.plural);
            singular && self.units[*at].kind.noun().is_none() && self.verb_at(*at)
        })?;
        self.phrase(phrase.units.start..verb)
    }

    /// Past adverbs from `at` on.
    pub(crate) fn past_adverbs(&self, mut at: usize) -> usize {
        let limit = at + MOST_ADVERBS;
        while at < limit && self.is_adverb(at) {
            at += 1;
        }
        at
    }

    /// Whether an adverb stands at `at`.
    pub(crate) fn is_adverb(&self, at: usize) -> bool {
        let Some(word) = self.kind(at).and_then(Kind::word) else { return false };
        match word.function {
            Some(function) => matches!(function, Function::Adverb | Function::Not),
            None => !word.capital && self.words(at).ends_with("ly") && word.noun.is_none(),
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
}
