//! How surely a clause is claimed, and the words that make it so.

use super::clauses::Clause;
use super::holder::Voices;
use super::known::Traits;
use super::row::{Row, Tense};
use crate::attribution::Attribution;
use crate::lexicon::grammar::Function;
use crate::lexicon::hedges;
use std::ops::Range;
use synoptic_corpus::{Certainty, Holder};
use synoptic_text::Span;

/// How surely something is claimed, with the words for it in the block's flow.
pub(super) struct Sure {
    pub(super) certainty: Certainty,
    pub(super) words: Vec<Span>,
}

/// How surely a clause is claimed.
pub(super) fn certainty(
    row: &Row<'_>,
    clause: &Clause,
    voices: &Voices<'_>,
    open_quotes: bool,
) -> Sure {
    let Some(attribution) = voices.holder else {
        return own_voice(row, clause, voices, open_quotes);
    };
    let cue: Vec<Span> = attribution.cue.into_iter().collect();
    if attribution.denied {
        return Sure { certainty: Certainty::Denied, words: cue };
    }
    let unnamed = matches!(attribution.holder, Holder::Unnamed { .. });
    if !unnamed {
        let words = words(row, hedges_in(row, clause, &|at| said(row, attribution, at)));
        if !words.is_empty() {
            return Sure { certainty: Certainty::Hedged, words };
        }
    }
    Sure { certainty: Certainty::Reported, words: cue }
}

/// Whether the word at `at` is what somebody said rather than the words that say so.
fn said(row: &Row<'_>, attribution: &Attribution, at: usize) -> bool {
    let span = row.words[at].span;
    let beside = |part: Option<Span>| part.is_none_or(|part| !part.overlaps(span));
    attribution.content.overlaps(span) && beside(attribution.cue) && beside(attribution.source)
}

fn own_voice(row: &Row<'_>, clause: &Clause, voices: &Voices<'_>, open_quotes: bool) -> Sure {
    let own = |at: usize| open_quotes || !row.words[at].quoted;
    if let Some(at) = condition(row, clause, &own) {
        return Sure { certainty: Certainty::Conditional, words: words(row, vec![at]) };
    }
    let mut hedges = hedges_in(row, clause, &own);
    if let Some((verb, _)) = clause.main_verb(row, open_quotes) {
        hedges.retain(|at| !in_relative(row, clause, verb, *at));
    }
    let mut words = words(row, hedges);
    words.extend(voices.hearsay.and_then(|hearsay| hearsay.cue));
    words.sort();
    words.dedup();
    let certainty = if words.is_empty() { Certainty::Asserted } else { Certainty::Hedged };
    Sure { certainty, words }
}

fn words(row: &Row<'_>, places: Vec<usize>) -> Vec<Span> {
    places.into_iter().map(|at| row.words[at].span).collect()
}

/// Whether a hedge stands in a relative clause after a main verb that has none: what it takes back
/// is an aside.
fn in_relative(row: &Row<'_>, clause: &Clause, verb: usize, at: usize) -> bool {
    if at <= verb {
        return false;
    }
    let from = (verb + 1..at)
        .rev()
        .take(8)
        .find(|place| opens_relative(row, *place) || row.is_comma(*place));
    from.is_some_and(|place| opens_relative(row, place))
        && clause.ranges.first().is_some_and(|range| at < range.end)
}

fn opens_relative(row: &Row<'_>, at: usize) -> bool {
    row.function(at) == Some(Function::Relative) || row.is(at, "where")
}

/// What a hedge is at least.
const HEDGING: Traits = Traits::HEDGING_MODAL
    .or(Traits::HEDGING_VERB)
    .or(Traits::HEDGING_ADVERB)
    .or(Traits::HEDGING_NOUN)
    .or(Traits::HEDGING_ADJECTIVE)
    .or(Traits::MAY_HEDGE)
    .or(Traits::DOUBT);

/// The places of hedging words among those that count.
fn hedges_in(row: &Row<'_>, clause: &Clause, counts: &dyn Fn(usize) -> bool) -> Vec<usize> {
    let mut found = Vec::new();
    for range in &clause.ranges {
        for at in range.clone().filter(|at| row.has(*at, HEDGING) && counts(*at)) {
            if hedges(row, range, at) {
                found.push(at);
            } else if let Some(doubt) = hedges::own_doubts()
                .iter()
                .find(|doubt| doubt.iter().enumerate().all(|(by, word)| row.is(at + by, word)))
            {
                found.extend((at..at + doubt.len()).filter(|at| *at < range.end));
            }
        }
    }
    found
}

fn hedges(row: &Row<'_>, range: &Range<usize>, at: usize) -> bool {
    let word = row.words[at].text;
    if row.has(at, Traits::HEDGING_MODAL) {
        return row.finite(at).is_some_and(|finite| finite.tense == Tense::Modal);
    }
    if row.is(at, "can") {
        let next = row.past_adverbs(at + 1, range.end);
        return hedges::is_outcome(row.text_at(next));
    }
    if row.has(at, Traits::HEDGING_VERB) {
        // 'It appears that', 'he appeared to', 'seems like'; not 'appeared on television'.
        let next = row.past_adverbs(at + 1, range.end);
        return word.to_ascii_lowercase().starts_with("seem")
            || match row.function(next) {
                Some(Function::Preposition) => row.is(next, "like"),
                _ => !row.is_mark(next),
            };
    }
    if row.has(at, Traits::HEDGING_ADVERB) {
        return beside_verb(row, range, at);
    }
    if row.has(at, Traits::HEDGING_NOUN) {
        return row.function(at + 1) == Some(Function::That);
    }
    if row.has(at, Traits::HEDGING_ADJECTIVE) {
        let before = at.checked_sub(1).filter(|before| range.contains(before));
        return before.is_some_and(|before| {
            row.function(before) == Some(Function::Be)
                || row.is(before, "as")
                || matches!(row.text_at(before), "\"" | "“" | "'" | "‘")
        });
    }
    // 'Signs suggest that': things, not people, say so.
    if row.is_any(at, &["suggest", "suggests"]) {
        return row.finite(at).is_some();
    }
    false
}

/// Whether an adverb goes with a verb, a participle or the whole clause, not with a word in a list.
fn beside_verb(row: &Row<'_>, range: &Range<usize>, at: usize) -> bool {
    if at == range.start || row.is_comma(at + 1) {
        return true;
    }
    let verbal = |place: usize| {
        row.words.get(place).is_some_and(|word| {
            word.finite.is_some()
                || matches!(
                    word.function,
                    Some(Function::Be | Function::Auxiliary | Function::Modal | Function::To)
                )
                || (word.function.is_none()
                    && word.verb.is_some_and(|verb| verb.listed)
                    && !row.is_name(place))
        })
    };
    let before = (range.start..at).rev().find(|place| !row.is_adverb(*place));
    // 'the likely winner' says it of the winner alone.
    if before.is_some_and(|before| row.function(before) == Some(Function::Determiner)) {
        return false;
    }
    let next = row.past_adverbs(at + 1, range.end);
    verbal(next) || before.is_some_and(verbal) || row.is(at + 1, "that") || due(row, next)
}

/// 'seems partly due to', 'probably because of'.
fn due(row: &Row<'_>, at: usize) -> bool {
    row.is_any(at, &["due", "because", "the", "a", "an"])
}

/// The `if` or `unless` on which a clause hangs.
fn condition(row: &Row<'_>, clause: &Clause, counts: &dyn Fn(usize) -> bool) -> Option<usize> {
    clause.ranges.iter().find_map(|range| {
        range.clone().filter(|at| row.has(*at, Traits::CONDITION) && counts(*at)).find(|at| {
            let at = *at;
            if row.is(at, "unless") {
                return true;
            }
            if !row.is(at, "if") {
                return false;
            }
            let before = at.checked_sub(1).filter(|before| range.contains(before));
            match before {
                None => true,
                Some(before) => {
                    !hedges::asks(row.text_at(before))
                        && !row.is_any(before, &["as", "even", "what"])
                        && (row.is_mark(before)
                            || row.function(before).is_some()
                            || range.clone().any(|place| {
                                row.finite(place).is_some_and(|f| f.tense == Tense::Modal)
                            }))
                }
            }
        })
    })
}
