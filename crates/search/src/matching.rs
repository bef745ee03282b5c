//! Which words of the corpus a clause stands for, and where they occur.

use crate::postings::Postings;
use crate::query::{Clause, Term};
use crate::ranking::How;
use crate::spelling::settled_stem;
use crate::typo::{one_slip, one_slip_from_beginning};
use std::ops::Range;
use synoptic_text::Span;

/// Shortest word, in letters, in which a slip of the pen is forgiven. In shorter ones most slips
/// make another word.
pub(crate) const SHORTEST_FORGIVEN: usize = 4;

/// Words that answer a clause: `width` words from number `at`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Occurrence {
    pub(crate) at: u32,
    pub(crate) how: How,
    pub(crate) width: u16,
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
        first.each(postings, |start| found.extend(continued(postings, start, rest)));
    }
    if clause.glued {
        let whole = Term {
            key: clause.terms.iter().map(|term| term.key.as_str()).collect(),
            prefix: clause.terms.last().is_some_and(|term| term.prefix),
        };
        Answers::to(postings, &whole, clause.quoted, false)
            .each(postings, |occurrence| found.push(occurrence));
    }
    found.sort_unstable();
    found.dedup_by_key(|occurrence| occurrence.at);
    found
}

/// The occurrence made longer by the terms that must follow it, if they do.
fn continued(postings: &Postings, start: Occurrence, rest: &[Answers]) -> Option<Occurrence> {
    rest.iter().try_fold(start, |so_far, answers| {
        let next = so_far.at + u32::from(so_far.width);
        if postings.is_last(next - 1) {
            return None;
        }
        let after = answers.at(postings, next)?;
        Some(Occurrence {
            at: so_far.at,
            how: so_far.how.max(after.how),
            width: so_far.width.checked_add(after.width)?,
        })
    })
}

/// The forms that answer a term.
#[derive(Debug, Default)]
pub(crate) struct Answers {
    /// The term itself.
    exact: Option<u32>,
    /// Every form of this stem.
    stem: Option<u32>,
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
                true => None,
                false => postings.stems.find(&settled_stem(&term.key)),
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
            || self.stem.is_some()
            || !self.beginning.is_empty()
            || !self.slips.is_empty()
            || !self.in_two.is_empty()
    }

    /// How a form answers, if it does.
    fn how(&self, postings: &Postings, form: u32) -> Option<How> {
        if self.exact == Some(form) {
            Some(How::Exact)
        } else if self.stem.is_some() && self.stem == postings.stem_of(form) {
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
        if let Some(how) = self.how(postings, form) {
            return Some(Occurrence { at, how, width: 1 });
        }
        self.in_two.iter().find_map(|(head, tail)| {
            let how = match *head == form && postings.glued_to_next(at) {
                true => tail.how(postings, postings.form_at(at + 1)?)?,
                false => return None,
            };
            Some(Occurrence { at, how, width: 2 })
        })
    }

    /// Calls `found` for every occurrence in the corpus, in no particular order.
    fn each(&self, postings: &Postings, mut found: impl FnMut(Occurrence)) {
        let of_stem = self.stem.map_or(&[][..], |stem| postings.forms_of(stem));
        let lone = self.exact.iter().chain(of_stem).chain(&self.slips);
        // What the stem brings need not come again because it also begins so.
        let beginning = self.beginning.clone();
        let others =
            lone.copied().filter(|form| !beginning.contains(form)).chain(beginning.clone());
        for form in others {
            let Some(how) = self.how(postings, form) else { continue };
            for at in postings.places(form) {
                found(Occurrence { at: *at, how, width: 1 });
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
                && postings.form_at(at + 1).is_some_and(|form| tail.how(postings, form).is_some())
        };
        if postings.places(head).iter().any(meet) {
            found.push((head, tail));
        }
    }
    found
}

/// The forms that one slip parts from the term, rising; none for short words and for numbers.
fn forgiven(postings: &Postings, term: &Term) -> Vec<u32> {
    let typed: Vec<char> = term.key.chars().collect();
    if typed.len() < SHORTEST_FORGIVEN || typed.iter().any(|c| c.is_numeric()) {
        return Vec::new();
    }
    let near = if term.prefix { one_slip_from_beginning } else { one_slip };
    let mut form = Vec::new();
    let mut is_near = |number: &u32| {
        form.clear();
        form.extend(postings.forms.word(*number).chars());
        near(&typed, &form)
    };
    (0..postings.forms.len()).filter(&mut is_near).collect()
}

/// Adds the file spans of an occurrence: one for all its words where nothing cuts them.
/// `marks` must lie before it; what touches or overlaps is one mark.
pub(crate) fn mark(postings: &Postings, occurrence: Occurrence, marks: &mut Vec<Span>) {
    for word in occurrence.at..occurrence.at + u32::from(occurrence.width) {
        let span = postings.span(word);
        match marks.last_mut() {
            Some(last)
                if span.start <= last.end
                    || (word > occurrence.at && postings.in_one_piece_with_next(word - 1)) =>
            {
                *last = last.cover(span);
            }
            _ => marks.push(span),
        }
    }
}
