//! Sentences that claim nothing: questions, transitions, and what a text says of itself.

use super::row::Row;
use std::ops::Range;
use synoptic_text::TokenKind;

/// Nouns for the text itself. Sorted.
const TEXTS: &[&str] = &[
    "analysis",
    "article",
    "brief",
    "chapter",
    "commentary",
    "essay",
    "explainer",
    "issue",
    "memo",
    "note",
    "paper",
    "piece",
    "post",
    "report",
    "section",
    "series",
    "story",
    "study",
];

/// What a text does about its own plan, with or without `will`. Sorted.
const PLANS: &[&str] = &[
    "analyse",
    "analyses",
    "analyze",
    "analyzes",
    "assess",
    "assesses",
    "consider",
    "considers",
    "cover",
    "covers",
    "delve",
    "delves",
    "demonstrate",
    "describe",
    "describes",
    "discuss",
    "discusses",
    "examine",
    "examines",
    "explain",
    "explains",
    "explore",
    "explores",
    "focus",
    "focuses",
    "investigate",
    "investigates",
    "look",
    "looks",
    "offer",
    "offers",
    "outline",
    "outlines",
    "present",
    "presents",
    "review",
    "reviews",
    "summarise",
    "summarises",
    "summarize",
    "summarizes",
    "trace",
    "traces",
    "try",
    "turn",
];

/// What a reader is led to: 'five key takeaways'. Sorted.
const LISTED: &[&str] = &[
    "answers",
    "charts",
    "explanation",
    "facts",
    "findings",
    "highlights",
    "look",
    "points",
    "questions",
    "reasons",
    "roundup",
    "rundown",
    "summary",
    "takeaways",
    "things",
    "timeline",
    "ways",
];

/// Whether the sentence in `range` claims nothing.
pub(super) fn claims_nothing(row: &Row<'_>, range: Range<usize>) -> bool {
    let words = row.count(range.clone());
    if words == 0 || is_question(row, range.clone()) {
        return true;
    }
    if words < 3 && !range.clone().any(|at| row.finite(at).is_some()) {
        return true;
    }
    plans(row, range.clone()) || leads_over(row, range)
}

/// Ends in a question mark, but for marks that close it: 'Is it over?' he asked is none.
fn is_question(row: &Row<'_>, range: Range<usize>) -> bool {
    let last =
        range.rev().find(|at| !matches!(row.text_at(*at), "\"" | "”" | "'" | "’" | ")" | "!"));
    last.is_some_and(|at| row.text_at(at) == "?")
}

/// 'This article will discuss', 'In this brief, we examine', 'The paper then turns to'.
fn plans(row: &Row<'_>, range: Range<usize>) -> bool {
    let near = range.start..range.end.min(range.start + 14);
    let itself = near.clone().take(6).find(|at| {
        let text = TEXTS.iter().any(|noun| row.is(*at, noun));
        let this = (1..4).any(|back| {
            at.checked_sub(back)
                .filter(|before| range.contains(before))
                .is_some_and(|before| row.is_any(before, &["this", "our", "following"]))
        });
        text && this
    });
    let ours = row.is(range.start, "we")
        || row.is(range.start, "i")
        || row.is_any(range.start, &["below", "here"]);
    let Some(from) = itself.or_else(|| ours.then_some(range.start)) else { return false };
    let planned = (from + 1..near.end).find(|at| PLANS.iter().any(|verb| row.is(*at, verb)));
    planned.is_some_and(|at| {
        // 'This report covers', 'we will look at': no other verb in between.
        (from + 1..at).all(|place| {
            row.finite(place).is_none_or(|finite| finite.tense == super::row::Tense::Modal)
        }) && (itself.is_some() || (from + 1..at).any(|place| row.is_will(place)))
    })
}

/// 'Here are five key takeaways', 'What follows is a timeline', 'Let us turn to'.
fn leads_over(row: &Row<'_>, range: Range<usize>) -> bool {
    let first = range.start;
    let let_us = row.is(first, "let") && row.is_any(first + 1, &["us", "'s", "’s"]);
    if let_us || row.is_any(first, &["let's", "let’s"]) {
        return true;
    }
    let here = (row.is(first, "here")
        && (row.is_any(first + 1, &["are", "is"])
            || row.words.get(first + 1).is_some_and(|word| word.kind == TokenKind::Possessive)))
        || row.is_any(first, &["here's", "here’s"])
        || (row.is(first, "what") && row.is(first + 1, "follows"))
        || (row.is_any(first, &["below", "following"]) && row.is_any(first + 1, &["are", "is"]));
    let led = range.clone().any(|at| LISTED.iter().any(|noun| row.is(at, noun)));
    let ends = range.clone().next_back().is_some_and(|at| row.text_at(at) == ":");
    here && (led || ends || row.is(first + 2, "what") || row.is(first + 2, "how"))
}
