//! Parts a sentence into clauses that each claim something.

use super::known::Traits;
use super::row::{Row, Tense};
use super::verb::{main_verb, opens_clause, with_subject};
use crate::lexicon::grammar::Function;
use crate::lexicon::reporting::{self, Reach};
use std::ops::Range;

/// Sentences with more words are left whole: nobody writes them, and every cut looks both ways.
const LONGEST: usize = 300;
/// How far ahead the verb of a clause may stand.
const REACH: usize = 45;

/// A clause: the places of its words. More than one range where another clause stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Clause {
    pub(super) ranges: Vec<Range<usize>>,
    /// Whether it depends on the clause before or after it ('although …').
    pub(super) dependent: bool,
}

impl Clause {
    fn of(range: Range<usize>, dependent: bool) -> Clause {
        Clause { ranges: std::iter::once(range).collect(), dependent }
    }
    /// The clause's main verb and the range that it stands in.
    pub(super) fn main_verb(
        &self,
        row: &Row<'_>,
        open_quotes: bool,
    ) -> Option<(usize, Range<usize>)> {
        self.ranges
            .iter()
            .find_map(|range| Some((main_verb(row, range.clone(), open_quotes)?, range.clone())))
    }

    pub(super) fn places(&self) -> impl Iterator<Item = usize> + '_ {
        self.ranges.iter().flat_map(|range| range.clone())
    }
}

/// A place where a sentence is cut.
#[derive(Clone, Copy)]
struct Cut {
    /// End of the clause before.
    end: usize,
    /// Start of the clause after.
    start: usize,
    /// Whether the clause after depends on the one before.
    dependent: bool,
    /// Whether the clause before depends on the one after.
    leads: bool,
}

/// Parts the sentence in `range`.
pub(super) fn clauses(row: &Row<'_>, range: Range<usize>, open_quotes: bool) -> Vec<Clause> {
    let mut found: Vec<Clause> = Vec::new();
    let mut from = range.start;
    let mut dependent = false;
    if range.len() <= LONGEST {
        let mut at = range.start + 1;
        while at < range.end {
            let open = !row.words[at].aside && (open_quotes || !row.words[at].quoted);
            let cut = if open { cut_at(row, from, at, range.end, open_quotes) } else { None };
            if let Some(cut) = cut {
                found.push(Clause::of(from..cut.end, dependent || cut.leads));
                from = cut.start;
                dependent = cut.dependent;
                at = cut.start;
            }
            at += 1;
        }
    }
    found.push(Clause::of(from..range.end, dependent));
    if range.len() > LONGEST {
        return found;
    }
    let mut parted = Vec::with_capacity(found.len());
    for clause in found {
        match appositive(row, &clause, open_quotes) {
            Some(inner) => {
                let whole = clause.ranges[0].clone();
                let mut around = Clause::of(whole.start..inner.start - 1, clause.dependent);
                if inner.end + 1 < whole.end {
                    around.ranges.push(inner.end + 1..whole.end);
                }
                parted.push(around);
                parted.push(Clause::of(inner, true));
            }
            None => parted.push(clause),
        }
    }
    parted
}

/// The cut at `at`, if a new clause begins there.
fn cut_at(row: &Row<'_>, from: usize, at: usize, end: usize, open_quotes: bool) -> Option<Cut> {
    let closed = matches!(row.text_at(at - 1), "”" | "\"" | "’" | "'")
        && at > from + 1
        && row.is_comma(at - 2);
    let comma = row.is_comma(at - 1) || closed;
    let before = if row.is_comma(at - 1) { at - 1 } else { at };
    let left = || main_verb(row, from..before, open_quotes);
    let right = |start: usize| with_subject(row, start..end.min(start + REACH), open_quotes);
    let plain = |start: usize| Cut { end: before, start, dependent: false, leads: false };
    if matches!(row.text_at(at), ";" | ":") {
        let both = row.count(at + 1..end) > 2 && left().is_some() && right(at + 1).is_some();
        return both.then(|| plain(at + 1));
    }
    // 'While A does this, B does that.'
    if row.is_comma(at) {
        let opening = opening(row, from, at);
        let leads = row.is_any(opening, &["while", "although", "though", "whereas"]);
        let whole = leads
            && with_subject(row, opening + 1..at, open_quotes).is_some()
            && opens_clause(row, at + 1, end)
            && right(at + 1).is_some();
        return whole.then(|| Cut { end: at, start: at + 1, dependent: false, leads: true });
    }
    if comma && row.is_any(at, &["while", "whereas", "although", "though"]) {
        let both = left().is_some() && right(at + 1).is_some();
        return both.then_some(Cut { end: before, start: at, dependent: true, leads: false });
    }
    if comma && comments_with_clause(row, at, end) && left().is_some() {
        return Some(Cut { end: before, start: at, dependent: false, leads: false });
    }
    let but = row.is(at, "but") || (comma && row.is_any(at, &["yet", "so"]));
    if !but && !row.is_any(at, &["and", "or"]) {
        return None;
    }
    if row.is(at + 1, "also") && but {
        return None;
    }
    let left = left()?;
    if let Some(cut) = shared_subject(row, left, at, end, but) {
        return Some(Cut { end: before, start: cut, dependent: false, leads: false });
    }
    if (comma || but || opens_with_pronoun(row, at + 1)) && !awaits_words(row, from..before) {
        let verb = right(at + 1)?;
        // 'the fall of prices and the loss that …' is one noun phrase after another.
        let near = comma || but || verb <= at + 4;
        return near.then(|| plain(at + 1));
    }
    None
}

/// The first place after 'But', 'Thus,' and the like.
fn opening(row: &Row<'_>, from: usize, end: usize) -> usize {
    let mut at = from;
    while at < end.min(from + 3)
        && (row.is_adverb(at) || row.is_comma(at) || row.is_any(at, &["and", "but", "so", "yet"]))
    {
        at += 1;
    }
    at
}

/// 'he', 'it', 'they' and a verb right after it.
fn opens_with_pronoun(row: &Row<'_>, at: usize) -> bool {
    matches!(
        row.function(at),
        Some(Function::PersonPronoun | Function::PluralPronoun | Function::ThingPronoun)
    )
}

/// Whether the last verb before is a reporting one whose words are still to come: 'he said that A
/// and B …'.
fn awaits_words(row: &Row<'_>, range: Range<usize>) -> bool {
    let last = range.clone().rev().find(|at| row.finite(*at).is_some());
    let Some(last) = last else { return false };
    if row.words[last + 1..range.end].iter().any(|word| word.quoted) {
        return false;
    }
    reporting::reporting(row.text_at(last)).is_some_and(|found| match found.verb.reach {
        Reach::Clause | Reach::That => true,
        Reach::Quotation => false,
    })
}

/// 'signed the pact and declared …': where a second verb with the same subject begins.
fn shared_subject(row: &Row<'_>, left: usize, at: usize, end: usize, but: bool) -> Option<usize> {
    let verb = row.past_adverbs(at + 1, end);
    let finite = row.finite(verb).or_else(|| coordinate_third(row, verb))?;
    if finite.with_subject || row.is_mark(verb) {
        return None;
    }
    let first = row.finite(left)?;
    let report = reporting::reporting(row.text_at(verb))
        .is_some_and(|found| found.verb.reach != Reach::That);
    let alike = match (first.tense, finite.tense) {
        // 'has risen and fallen', 'was signed and sealed': participles beside each other.
        (Tense::Past, Tense::Past) => {
            finite.sure || row.function(left) != Some(Function::Be) && !row.is_any(left, &["had"])
        }
        (Tense::Present, Tense::Present) => row.function(left).is_none(),
        (Tense::Modal, Tense::Modal) => finite.sure,
        (Tense::Past | Tense::Present | Tense::Perfect | Tense::Is, Tense::Modal) => finite.sure,
        (Tense::Modal | Tense::Perfect | Tense::Present, Tense::Past) => finite.sure && but,
        _ => but && finite.sure,
    };
    // 'released the text signed by both and titled …': participles beside each other.
    let participles = !finite.sure
        && !report
        && finite.tense == Tense::Past
        && (left + 1..at)
            .any(|place| row.finite(place).is_some_and(|f| f.tense == Tense::Past && !f.sure));
    if participles {
        return None;
    }
    let long = row.count(left + 1..at) >= 3 && row.count(verb + 1..end) >= 4;
    let report = report && row.count(left + 1..at) >= 2 && row.count(verb + 1..end) >= 2;
    (alike && (long || report)).then_some(at + 1)
}

/// A third person after `and`: 'replaces the treaty and echoes the one before'.
fn coordinate_third(row: &Row<'_>, at: usize) -> Option<super::row::Finite> {
    let verb = row.words.get(at)?.verb?;
    let object = matches!(
        row.function(at + 1),
        Some(Function::Determiner | Function::That | Function::To | Function::OtherPronoun)
    ) || row.is_name(at + 1);
    let third = verb.form == crate::lexicon::verbs::Form::Third && object;
    third.then_some(super::row::Finite { tense: Tense::Present, sure: false, with_subject: false })
}

/// ', raising the possibility that a strike could …': a comment with a clause of its own.
fn comments_with_clause(row: &Row<'_>, at: usize, end: usize) -> bool {
    let text = row.text_at(at);
    if text.len() < 5 || !text.ends_with("ing") {
        return false;
    }
    let near = end.min(at + 6);
    (at + 1..near)
        .find(|place| row.function(*place) == Some(Function::That))
        .is_some_and(|that| with_subject(row, that + 1..end, false).is_some())
        && reporting::reporting(text).is_none()
}

/// ', the first by a Russian leader in two decades,': an apposition that says a thing is the
/// first, the last or the most of its kind.
fn appositive(row: &Row<'_>, clause: &Clause, open_quotes: bool) -> Option<Range<usize>> {
    let whole = clause.ranges.first().filter(|_| clause.ranges.len() == 1)?.clone();
    for at in whole.start + 1..whole.end.saturating_sub(4) {
        let superlative = row.is_comma(at)
            && row.is_any(at + 1, &["the", "its", "his", "her", "their"])
            && (row.is_any(at + 2, &["only", "last", "most", "biggest", "largest", "worst"])
                || row.has(at + 2, Traits::ORDINAL));
        if !superlative || row.words[at].aside || (row.words[at].quoted && !open_quotes) {
            continue;
        }
        let inner = at + 1..(at + 1..whole.end).find(|place| {
            row.is_comma(*place) || row.is_mark(*place) && row.text_at(*place) == "."
        })?;
        let verb = inner.clone().any(|place| row.finite(place).is_some_and(|finite| finite.sure));
        let compared = inner
            .clone()
            .any(|place| row.is_any(place, &["since", "in", "by", "ever", "after", "of", "to"]));
        let goes_on = row.is_comma(inner.end)
            && row.finite(row.past_adverbs(inner.end + 1, whole.end)).is_some();
        if !verb && compared && goes_on && row.count(inner.clone()) >= 4 {
            return Some(inner);
        }
    }
    None
}
