//! Finds the finite verb of a clause.

use super::row::{Row, Tense};
use crate::lexicon::grammar::Function;
use std::ops::Range;
use synoptic_text::TokenKind;

/// How far ahead the end of a subordinate clause is looked for, and how far into a stretch its main
/// verb: farther apart than any that people write, and a bound for the work per word.
const REACH: usize = 80;
const DEEPEST: usize = 300;

/// The main verb of a stretch of words: the first finite verb that is not in a relative or
/// subordinate clause. `open_quotes` tells whether words in quotation marks count as well.
pub(super) fn main_verb(row: &Row<'_>, range: Range<usize>, open_quotes: bool) -> Option<usize> {
    let range = range.start..range.end.min(range.start + DEEPEST);
    let mut skip = 0usize;
    let mut subject = false;
    // Whether the verb before belongs to a relative or subordinate clause.
    let mut subordinate = false;
    let mut at = range.start;
    while at < range.end {
        let word = &row.words[at];
        if (word.quoted && !open_quotes) || word.aside {
            subject |= word.kind == TokenKind::Word;
            at += 1;
            continue;
        }
        match word.function {
            Some(Function::Relative) => skip += 1,
            // 'The claim that …': a clause of its own; 'That is …': a subject.
            Some(Function::That) if subject => skip += 1,
            Some(Function::Conjunction) if !row.is_any(at, &["but", "so", "than"]) => {
                let opens = !subject || row.is_comma(at.wrapping_sub(1));
                if opens
                    && let Some(comma) = comma_after_verb(row, at + 1..range.end.min(at + REACH))
                {
                    at = comma + 1;
                    subject = false;
                    continue;
                }
                // 'while the south rejected it': the clause itself is the subordinate one.
                skip += usize::from(at > range.start);
            }
            _ => {}
        }
        if let Some(finite) = word.finite {
            let reduced = !finite.sure
                && finite.tense == Tense::Past
                && reduced_relative(row, at, range.end, open_quotes);
            if !reduced {
                // 'which is old and has failed': the second verb is the relative clause's too.
                if skip == 0 && subordinate && coordinated(row, at) {
                    at = past_group(row, at, range.end);
                    continue;
                }
                if skip == 0 {
                    return Some(at);
                }
                skip -= 1;
                subordinate = true;
                // 'which has been …, is': auxiliaries and modals of one verb count once.
                at = past_group(row, at, range.end);
                continue;
            }
        }
        if row.is_comma(at) {
            subordinate = false;
        }
        subject |= row.is_nominal(at) && !row.is_mark(at);
        at += 1;
    }
    None
}

/// Whether a verb follows `and`, `or` or `but` at once.
fn coordinated(row: &Row<'_>, at: usize) -> bool {
    let before = (0..at).rev().take(4).find(|at| !row.is_adverb(*at));
    before.is_some_and(|at| row.function(at) == Some(Function::And) || row.is(at, "but"))
}

/// The first place after the verb at `at` and those that belong to it.
fn past_group(row: &Row<'_>, at: usize, end: usize) -> usize {
    let mut next = at + 1;
    while next < end
        && (row.is_adverb(next)
            || row.function(next) == Some(Function::Be)
            || row.function(next) == Some(Function::Auxiliary))
    {
        next += 1;
    }
    next
}

/// The comma that ends a subordinate clause, after its verb: the first one with a subject and a verb
/// soon after it, else the first one.
fn comma_after_verb(row: &Row<'_>, range: Range<usize>) -> Option<usize> {
    let mut verb = false;
    let mut first = None;
    for at in range.clone() {
        verb |= row.finite(at).is_some();
        if !verb || !row.is_comma(at) {
            continue;
        }
        if opens_clause(row, at + 1, range.end) {
            return Some(at);
        }
        first = first.or(Some(at));
    }
    first
}

/// Whether a main clause opens at `at`: a subject and its verb with no comma between them.
pub(super) fn opens_clause(row: &Row<'_>, at: usize, end: usize) -> bool {
    if matches!(row.function(at), Some(Function::And | Function::Conjunction | Function::Relative))
    {
        return false;
    }
    let near = end.min(at + 12);
    let verb = (at + 1..near)
        .take_while(|place| !row.is_comma(*place))
        .find(|place| row.finite(*place).is_some());
    verb.is_some_and(|verb| {
        (at..verb).all(|place| {
            !matches!(row.function(place), Some(Function::Relative | Function::Conjunction))
        })
    }) || row.finite(at).is_some_and(|finite| finite.with_subject)
}

/// Whether a past form is a participle after its noun ('the treaty signed in 2000 was …'), because
/// a preposition follows at once and another finite verb before the clause's end.
fn reduced_relative(row: &Row<'_>, at: usize, end: usize, open_quotes: bool) -> bool {
    let next = row.past_adverbs(at + 1, end);
    let open = match row.function(next) {
        Some(Function::Preposition | Function::To) => true,
        Some(Function::Conjunction) => row.is(next, "as"),
        _ => row.is_mark(next),
    };
    if !open {
        return false;
    }
    let mut relative = false;
    for place in next..end.min(next + REACH) {
        let word = &row.words[place];
        if word.quoted && !open_quotes {
            continue;
        }
        match word.function {
            Some(Function::Relative | Function::That | Function::Conjunction) => relative = true,
            Some(Function::And) => return false,
            _ => {}
        }
        if matches!(word.text, ";" | ":") || (relative && word.finite.is_some()) {
            return false;
        }
        if let Some(finite) = word.finite {
            return finite.sure || row.is_nominal(place - 1);
        }
    }
    false
}

/// The finite verb of a clause that begins at `range.start` with a subject of its own.
pub(super) fn with_subject(row: &Row<'_>, range: Range<usize>, open_quotes: bool) -> Option<usize> {
    let verb = main_verb(row, range.clone(), open_quotes)?;
    let own = row.finite(verb).is_some_and(|finite| finite.with_subject);
    let subject = (range.start..verb).any(|at| {
        row.words[at].kind != TokenKind::Mark && row.is_nominal(at) && !row.is_adverb(at)
    });
    (own || subject).then_some(verb)
}
