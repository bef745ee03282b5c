//! Which words of the corpus a clause stands for, and where they occur.

use crate::postings::Postings;
use crate::query::{Clause, Term};
use crate::ranking::How;
use crate::sorting::sort;
use crate::spelling::settled_stem;
use crate::typo::{one_slip, one_slip_from_beginning};
use std::ops::Range;
use synoptic_text::Span;

/// Shortest word, in letters, in which a slip of the pen is forgiven. In shorter ones most slips
/// make another word.
pub(crate) const SHORTEST_FORGIVEN: usize = 4;

/// Words that answer a clause: so many words from a word on.
///
/// In one number, place first, then how, so that sorting puts the better of two first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Occurrence(pub(crate) u64);

impl Occurrence {
    fn new(at: u32, how: How, width: u16) -> Occurrence {
        Occurrence(u64::from(at) << 32 | (how as u64) << 16 | u64::from(width))
    }

    /// The number of the first word.
    pub(crate) fn at(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// One past the number of the last word.
    pub(crate) fn end(self) -> u32 {
        self.at() + u32::from(self.width())
    }

    fn width(self) -> u16 {
        self.0 as u16
    }

    /// How the words answer.
    pub(crate) fn how(self) -> How {
        match self.0 >> 16 & 0xff {
            0 => How::Exact,
            1 => How::Stem,
            2 => How::Prefix,
            _ => How::Typo,
        }
    }
}

/// Everything that answers a clause, by place; one occurrence a place, the best.
pub(crate) fn occurrences(postings: &Postings, clause: &Clause) -> Vec<Occurrence> {
    // A slip in a word that is left out would leave out what nobody named.
    let forgiving = !clause.quoted && !clause.excluded;
    let answers: Vec<Answers> = clause
        .terms
        .iter()
        .map(|term| Answers::to(postings, term, clause.quoted, forgiving))
        .collect();
    let mut found = Vec::new();
    if let Some((first, rest)) = answers.split_first() {
        first.each(postings, |start| {
            found.extend(continued(postings, start, rest).map(|found| found.0))
        });
    }
    if clause.glued {
        let whole = Term {
            key: clause.terms.iter().map(|term| term.key.as_str()).collect(),
            prefix: clause.terms.last().is_some_and(|term| term.prefix),
        };
        Answers::to(postings, &whole, clause.quoted, false)
            .each(postings, |occurrence| found.push(occurrence.0));
    }
    sort(&mut found);
    let mut found: Vec<Occurrence> = found.into_iter().map(Occurrence).collect();
    found.dedup_by_key(|occurrence| occurrence.at());
    found
}

/// The occurrence made longer by the terms that must follow it, if they do.
fn continued(postings: &Postings, start: Occurrence, rest: &[Answers]) -> Option<Occurrence> {
    rest.iter().try_fold(start, |so_far, answers| {
        if postings.is_last(so_far.end() - 1) {
            return None;
        }
        let after = answers.at(postings, so_far.end())?;
        let width = so_far.width().checked_add(after.width())?;
        Some(Occurrence::new(so_far.at(), so_far.how().max(after.how()), width))
    })
}

/// The forms that answer a term.
#[derive(Debug, Default)]
pub(crate) struct Answers {
    /// The term itself.
    exact: Option<u32>,
    /// The other forms of the same stem, rising.
    stem: Vec<u32>,
    /// The forms that begin so.
    beginning: Range<u32>,
    /// The forms that one slip parts from it, rising; looked for only where there is nothing else.
    slips: Vec<u32>,
    /// The term as two words with a hyphen (`counterattack`, `counter-attack`).
    in_two: Vec<(u32, Answers)>,
}

impl Answers {
    /// What answers `term`: the very word alone where `exact` is set, otherwise other forms of it
    /// too and, where nothing else is found and `forgiving` is set, words one slip away.
    pub(crate) fn to(postings: &Postings, term: &Term, exact: bool, forgiving: bool) -> Answers {
        let mut answers = Answers::as_one(postings, term, exact);
        answers.in_two = in_two(postings, term, exact);
        if forgiving && !answers.any() {
            answers.slips = forgiven(postings, term);
        }
        answers
    }

    fn as_one(postings: &Postings, term: &Term, exact: bool) -> Answers {
        Answers {
            exact: postings.forms.find(&term.key),
            stem: match exact {
                true => Vec::new(),
                false => of_stem(postings, &term.key),
            },
            beginning: match term.prefix {
                true => postings.forms.starting_with(&term.key),
                false => 0..0,
            },
            ..Answers::default()
        }
    }

    /// Whether anything in the corpus answers.
    pub(crate) fn any(&self) -> bool {
        self.exact.is_some()
            || !self.stem.is_empty()
            || !self.beginning.is_empty()
            || !self.slips.is_empty()
            || !self.in_two.is_empty()
    }

    /// How a form answers, if it does.
    fn how(&self, form: u32) -> Option<How> {
        if self.exact == Some(form) {
            Some(How::Exact)
        } else if self.stem.binary_search(&form).is_ok() {
            Some(How::Stem)
        } else if self.beginning.contains(&form) {
            Some(How::Prefix)
        } else {
            self.slips.binary_search(&form).is_ok().then_some(How::Typo)
        }
    }

    /// What answers at this word, if it does.
    fn at(&self, postings: &Postings, at: u32) -> Option<Occurrence> {
        let form = postings.form_at(at)?;
        if let Some(how) = self.how(form) {
            return Some(Occurrence::new(at, how, 1));
        }
        self.in_two.iter().find_map(|(head, tail)| {
            let how = match *head == form && postings.glued_to_next(at) {
                true => tail.how(postings.form_at(at + 1)?)?,
                false => return None,
            };
            Some(Occurrence::new(at, how, 2))
        })
    }

    /// Calls `found` for every occurrence in the corpus, in no particular order.
    fn each(&self, postings: &Postings, mut found: impl FnMut(Occurrence)) {
        let lone = self.exact.iter().chain(&self.stem).chain(&self.slips);
        // What the stem brings need not come again because it also begins so.
        let beginning = self.beginning.clone();
        let others =
            lone.copied().filter(|form| !beginning.contains(form)).chain(beginning.clone());
        for form in others {
            let Some(how) = self.how(form) else { continue };
            for at in postings.places(form) {
                found(Occurrence::new(*at, how, 1));
            }
        }
        for (head, _) in &self.in_two {
            for at in postings.places(*head) {
                if let Some(occurrence) = self.at(postings, *at) {
                    found(occurrence);
                }
            }
        }
    }
}

/// The ways to read the term as two words of the corpus that somewhere are glued.
fn in_two(postings: &Postings, term: &Term, exact: bool) -> Vec<(u32, Answers)> {
    let mut found = Vec::new();
    for (at, _) in term.key.char_indices().skip(1) {
        let (head, tail) = term.key.split_at(at);
        let Some(head) = postings.forms.find(head) else { continue };
        if !postings.places(head).iter().any(|at| postings.glued_to_next(*at)) {
            continue;
        }
        let tail = Term { key: tail.into(), prefix: term.prefix };
        let tail = Answers::as_one(postings, &tail, exact);
        let meet = |at: &u32| {
            postings.glued_to_next(*at)
                && postings.form_at(at + 1).is_some_and(|form| tail.how(form).is_some())
        };
        if postings.places(head).iter().any(meet) {
            found.push((head, tail));
        }
    }
    found
}

/// The forms that share the stem of a word, rising, itself left out if it is one.
///
/// A stem, its spelling settled, is its word's beginning but for the last letter (`policy` and
/// `polici`, `defence` and `defens`), so only words that begin so are looked at, and no stem is
/// worked out before it is asked for. `dying`, `lying` and `tying` are lost that way.
fn of_stem(postings: &Postings, key: &str) -> Vec<u32> {
    let stem = settled_stem(key);
    let beginning = match stem.char_indices().next_back() {
        Some((last, _)) if last > 1 => stem.get(..last),
        Some((1, _)) => Some(stem.as_str()),
        _ => None,
    };
    let Some(beginning) = beginning else { return Vec::new() };
    postings
        .forms
        .starting_with(beginning)
        .filter(|form| {
            let word = postings.forms.word(*form);
            word != key && settled_stem(word) == stem
        })
        .collect()
}

/// The forms that one slip parts from the term, rising; none for short words and for numbers.
fn forgiven(postings: &Postings, term: &Term) -> Vec<u32> {
    let letters = term.key.chars().count();
    if letters < SHORTEST_FORGIVEN || term.key.contains(char::is_numeric) {
        return Vec::new();
    }
    let near = if term.prefix { one_slip_from_beginning } else { one_slip };
    (0..postings.forms.len()).filter(|form| near(&term.key, postings.forms.word(*form))).collect()
}

/// Adds the file spans of an occurrence: one for all its words where nothing cuts them. What
/// touches or overlaps the last of `marks`, from place `first` on, is one with it.
pub(crate) fn mark(
    postings: &Postings,
    occurrence: Occurrence,
    first: usize,
    marks: &mut Vec<Span>,
) {
    for word in occurrence.at()..occurrence.end() {
        let span = postings.span(word);
        let joined = word > occurrence.at() && postings.in_one_piece_with_next(word - 1);
        match marks.get_mut(first..).and_then(<[Span]>::last_mut) {
            Some(last) if joined || span.start <= last.end => *last = last.cover(span),
            _ => marks.push(span),
        }
    }
}
