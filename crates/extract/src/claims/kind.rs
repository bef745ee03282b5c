//! What kind of claim a clause makes.

use super::clauses::Clause;
use super::holder::Voices;
use super::known::Traits;
use super::row::{Row, Tense};
use crate::lexicon::grammar::Function;
use crate::lexicon::hedges;
use crate::lexicon::judging;
use crate::lexicon::verbs::Form;
use std::ops::Range;
use synoptic_corpus::{Certainty, ClaimKind};

/// A kind, the rule that gave it and the places of the words that led to it.
pub(super) struct Reading {
    pub(super) kind: ClaimKind,
    pub(super) rule: &'static str,
    pub(super) words: Vec<usize>,
}

/// What kind of claim a clause makes. `figures` is how many numbers and dates stand in it.
pub(super) fn kind(
    row: &Row<'_>,
    clause: &Clause,
    voices: &Voices<'_>,
    certainty: Certainty,
    figures: usize,
    open_quotes: bool,
) -> Reading {
    if let Some(attribution) = voices.holder {
        let content = |at: &usize| attribution.content.overlaps(row.words[*at].span);
        let will = clause.places().filter(content).find(|at| row.is_will(*at));
        let likely = clause
            .places()
            .filter(content)
            .find(|at| row.is_any(*at, &["likely", "probably", "unlikely"]));
        // What somebody holds likely to come is their forecast, not a statement of what is.
        return match will.zip(likely).filter(|_| certainty == Certainty::Hedged) {
            Some((will, likely)) => reading(ClaimKind::Prediction, "forecast", vec![will, likely]),
            None => reading(ClaimKind::Statement, "said-by-another", Vec::new()),
        };
    }
    let any = || {
        clause.ranges.iter().find_map(|range| {
            let verb = range.clone().find(|at| row.finite(*at).is_some())?;
            Some((verb, range.clone()))
        })
    };
    let verb = clause.main_verb(row, open_quotes).or_else(any);
    if let Some((verb, range)) = &verb {
        if let Some(words) = advice(row, range, *verb) {
            return reading(ClaimKind::Recommendation, "advice", words);
        }
        if let Some(words) = forecast(row, range, *verb) {
            return reading(ClaimKind::Prediction, "forecast", words);
        }
    }
    weigh(row, clause, verb, figures)
}

fn reading(kind: ClaimKind, rule: &'static str, words: Vec<usize>) -> Reading {
    Reading { kind, rule, words }
}

/// The words of advice: 'should', 'must', 'ought to', 'need to', 'it is essential to'.
fn advice(row: &Row<'_>, range: &Range<usize>, verb: usize) -> Option<Vec<usize>> {
    let next = row.past_adverbs(verb + 1, range.end);
    let viewed = |from: usize| {
        let be = row.past_adverbs(from, range.end);
        let seen = row.past_adverbs(be + 1, range.end);
        row.is(be, "be") && judging::is_viewed(row.text_at(seen))
    };
    if row.is_any(verb, &["should", "must", "ought", "shouldn't", "shouldn’t"]) {
        let past = row.is(next, "have");
        return (!past && !viewed(verb + 1)).then(|| vec![verb]);
    }
    let needs = row.is_any(verb, &["need", "needs"]) && row.function(next) == Some(Function::To);
    if needs {
        return (!viewed(next + 1)).then(|| vec![verb, next]);
    }
    if row.is_will(verb) && row.is(next, "need") && row.is(next + 1, "to") {
        return Some(vec![verb, next, next + 1]);
    }
    let it = row.finite(verb).is_some_and(|finite| finite.tense == Tense::Is)
        && verb > range.start
        && row.is(verb - 1, "it")
        && judging::is_advisable(row.text_at(next));
    let to = (next + 1..range.end.min(next + 4)).find(|at| row.is_any(*at, &["to", "that"]));
    to.filter(|_| it).map(|to| vec![verb, next, to])
}

/// The words of a forecast: 'will', 'is expected to', 'could lead to'.
fn forecast(row: &Row<'_>, range: &Range<usize>, verb: usize) -> Option<Vec<usize>> {
    let next = row.past_adverbs(verb + 1, range.end);
    let finite = row.finite(verb)?;
    if row.is_any(verb, &["will", "won't", "won’t", "shall", "would", "wouldn't", "wouldn’t"])
        || finite.with_subject && row.text_at(verb).ends_with("ll")
    {
        let past = row.is(next, "have") && row.is_any(verb, &["would", "wouldn't", "wouldn’t"]);
        return (!past).then(|| vec![verb]);
    }
    let be = match finite.tense {
        Tense::Is | Tense::Present => true,
        Tense::Past | Tense::Perfect | Tense::Modal => false,
    };
    if be && judging::is_to_come(row.text_at(next)) {
        let to = row.past_adverbs(next + 1, range.end);
        return (row.function(to) == Some(Function::To)).then(|| vec![verb, next, to]);
    }
    let may = row.has(verb, Traits::HEDGING_MODAL) || row.is(verb, "can");
    if finite.tense != Tense::Modal || !may {
        return None;
    }
    // 'It may develop but, for now, it appears': what is now outweighs what may come.
    let now = range.clone().any(|at| row.has(at, Traits::HEDGING_VERB) && row.finite(at).is_some());
    if now {
        return None;
    }
    let ahead = future_time(row, range);
    let event = match row.function(next) {
        Some(Function::Be) => {
            let after = row.past_adverbs(next + 1, range.end);
            let passive =
                row.words.get(after).and_then(|word| word.verb).is_some_and(|verb| {
                    matches!(verb.form, Form::PastOrParticiple | Form::Participle)
                });
            passive || ahead
        }
        Some(Function::Auxiliary) => {
            // 'may have gone' looks back.
            let after = row.past_adverbs(next + 1, range.end);
            let back = row.is(after, "been")
                || row.words.get(after).and_then(|word| word.verb).is_some_and(|verb| {
                    matches!(verb.form, Form::PastOrParticiple | Form::Participle)
                });
            row.is(next, "have") && !back
        }
        _ => {
            if row.is(verb, "can") {
                hedges::is_outcome(row.text_at(next))
            } else {
                next < range.end && !row.is_mark(next)
            }
        }
    };
    event.then(|| vec![verb, next])
}

/// Whether the clause speaks of a time to come.
fn future_time(row: &Row<'_>, range: &Range<usize>) -> bool {
    range.clone().any(|at| {
        row.is_any(at, &["soon", "tomorrow", "eventually", "future"])
            || (row.is(at, "next") && row.is_any(at + 1, &["year", "month", "week", "decade"]))
    })
}

/// Fact or assessment: what happened, when and how much, against what is made of it.
fn weigh(
    row: &Row<'_>,
    clause: &Clause,
    verb: Option<(usize, Range<usize>)>,
    figures: usize,
) -> Reading {
    let mut facts = figures.min(2);
    let mut judgement = 0;
    let mut words: Vec<usize> = Vec::new();

    let main_verb = verb.as_ref().map(|(verb, _)| *verb);
    let mut main = None;
    if let Some((verb, range)) = verb {
        let next = row.past_adverbs(verb + 1, range.end);
        let lexical = if row.words[verb].function.is_some() { next } else { verb };
        main = row.words.get(lexical).and_then(|word| word.verb).map(|_| lexical);
        // 'he has signalled' is something he did.
        let person = verb > range.start && row.function(verb - 1) == Some(Function::PersonPronoun);
        let judging = !person
            && row.words.get(lexical).and_then(|word| word.verb).is_some_and(|verb| verb.judging);
        let passive = row.function(verb) == Some(Function::Be);
        let ordinal = range.clone().filter(|at| *at > verb).any(|at| row.has(at, Traits::ORDINAL));
        match row.finite(verb).map(|finite| finite.tense) {
            Some(Tense::Past) => {
                facts += 2;
                judgement += if judging { 2 } else { 0 };
            }
            Some(Tense::Perfect) => {
                // 'has been shaping up' tells how things stand, no event.
                let lasting = row.is(next, "been") && row.text_at(next + 1).ends_with("ing");
                facts += usize::from(!lasting);
                judgement += usize::from(judging);
            }
            Some(Tense::Present) => {
                judgement += match (judging, passive) {
                    (true, false) => 3,
                    (true, true) => 1,
                    (false, _) => 0,
                };
                facts = if judging && !passive { facts.min(1) } else { facts };
            }
            Some(Tense::Is) => {
                let there = verb > range.start && row.is(verb - 1, "there");
                judgement += if there { 1 } else { 2 };
                if !there {
                    words.push(verb);
                }
                facts += usize::from(figures > 0) + 2 * usize::from(ordinal);
            }
            Some(Tense::Modal) => judgement += 2,
            None => {}
        }
        if judging {
            words.push(lexical);
        }
    }
    let weighing: Vec<usize> = clause
        .places()
        .filter(|at| Some(*at) != main && !row.words[*at].quoted)
        .filter(|at| row.has(*at, Traits::EVALUATIVE))
        .collect();
    judgement += weighing.len().min(2);
    if clause.places().any(|at| row.has(at, Traits::HEDGING_VERB)) {
        judgement += 2;
    }
    words.extend(weighing);
    words.sort_unstable();
    words.dedup();
    if judgement > facts {
        reading(ClaimKind::Assessment, "judgement", words)
    } else {
        reading(ClaimKind::Fact, "told-as-fact", main_verb.into_iter().collect())
    }
}
