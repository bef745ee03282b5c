//! Short labels for questions and cells, drawn from the text, never written.

use crate::units::{Unit, Word};
use crate::vocabulary::FeatureId;
use synoptic_corpus::Document;
use synoptic_text::Span;

/// Longest label of a question, in bytes.
const QUESTION: u32 = 64;
/// Shortest label of a question that is not drawn out to its neighbours, in bytes.
const PHRASE: u32 = 28;
/// Longest label of a cell, in bytes, without the marks of what is left out.
const CELL: u32 = 72;

/// The words of a unit that say most of what a question is about, in one stretch.
pub(crate) fn of_question(document: &Document, unit: &Unit, core: &[(FeatureId, f32)]) -> String {
    let kernel = window(unit, core, QUESTION);
    let piece = kernel.and_then(|span| unit.pieces.iter().find(|piece| piece.contains(span)));
    let (Some(kernel), Some(piece)) = (kernel, piece) else {
        return of_position(document, unit, core);
    };
    // One word asks nothing: its neighbours make a phrase of it.
    let text = piece.of(&document.text);
    let (mut from, mut to) = (kernel.start - piece.start, kernel.end - piece.start);
    let stops = [',', ';', ':', '.', '“', '”', '"', '(', ')', '—', '–'];
    while to - from < PHRASE {
        let left = word_before(text, from).filter(|at| {
            text.get(*at as usize..from as usize)
                .is_some_and(|word| !word.trim_end().ends_with(stops) && !word.starts_with(stops))
        });
        let right = text.get(to as usize..).filter(|rest| !rest.starts_with(stops));
        let right = right.and_then(|_| word_after(text, to));
        match (left, right) {
            (None, None) => break,
            (Some(left), _) if to - left <= QUESTION => from = left,
            (_, Some(right)) if right - from <= QUESTION => to = right,
            (Some(_) | None, Some(_) | None) => break,
        }
    }
    let shown = whole_quotations(text.get(from as usize..to as usize).unwrap_or_default());
    capitalised(&folded(
        shown.trim_matches(|sign: char| stops.contains(&sign) || sign.is_whitespace()),
    ))
}

/// The longer side of a quotation mark that has no partner in the words; all of them where each has.
fn whole_quotations(words: &str) -> &str {
    let count = |mark: char| words.matches(mark).count();
    let odd = if count('"') % 2 == 1 {
        words.find('"')
    } else if count('“') != count('”') {
        words.find(['“', '”'])
    } else {
        None
    };
    let Some((before, after)) = odd.and_then(|at| words.split_at_checked(at)) else { return words };
    if before.len() >= after.len() { before } else { after }
}

/// Where the word before `at` begins; `None` at the start.
fn word_before(text: &str, at: u32) -> Option<u32> {
    let head = text.get(..at as usize)?.trim_end();
    let start = head.rfind(char::is_whitespace).map_or(0, |space| {
        space as u32 + head[space..].chars().next().map_or(1, |sign| sign.len_utf8() as u32)
    });
    (!head.is_empty() && start < at).then_some(start)
}

/// Where the word after `at`, or what is left of the word at it, ends; `None` at the end.
fn word_after(text: &str, at: u32) -> Option<u32> {
    let rest = text.get(at as usize..)?;
    let blank = rest.len() - rest.trim_start().len();
    let word = rest[blank..].find(char::is_whitespace).unwrap_or(rest.len() - blank);
    (word > 0).then_some(at + (blank + word) as u32)
}

/// The same with what stands around it, as far as there is room, cut at commas where it can be.
pub(crate) fn of_position(document: &Document, unit: &Unit, core: &[(FeatureId, f32)]) -> String {
    let Some(piece) = unit.pieces.first().copied() else { return String::new() };
    let start = Span { start: piece.start, end: piece.start };
    let kernel = window(unit, core, CELL).unwrap_or(start);
    let piece = unit.pieces.iter().find(|piece| piece.contains(kernel)).copied().unwrap_or(piece);
    let text = piece.of(&document.text);
    let (mut from, mut to) = (kernel.start - piece.start, kernel.end - piece.start);
    // To the right up to a comma or the like, then to the left as far as there is room.
    while let Some(end) = word_after(text, to).filter(|end| end - from <= CELL) {
        to = end;
        if text.get(..to as usize).is_some_and(|text| text.ends_with([',', ';', ':'])) {
            break;
        }
    }
    while let Some(start) = word_before(text, from).filter(|start| to - start <= CELL) {
        from = start;
    }
    let shown = text.get(from as usize..to as usize).unwrap_or_default();
    let mut label = folded(shown.trim().trim_end_matches([',', ';', ':']));
    if from > 0 {
        label.insert(0, '…');
    }
    if to < text.len() as u32 {
        label.push('…');
    }
    label
}

/// The stretch of a unit, no longer than `longest` bytes and from one word of the core to another,
/// that holds most of the core's weight; the shortest of those.
fn window(unit: &Unit, core: &[(FeatureId, f32)], longest: u32) -> Option<Span> {
    let weight = |word: &Word| {
        let found = core.binary_search_by_key(&word.concept, |(id, _)| *id).ok();
        found.map_or(0.0, |at| core[at].1)
    };
    let hits: Vec<(&Word, f32)> = unit
        .words
        .iter()
        .map(|word| (word, weight(word)))
        .filter(|(_, weight)| *weight > 0.0)
        .collect();
    let mut best: Option<(f32, Span)> = None;
    for (at, (first, _)) in hits.iter().enumerate() {
        let piece = unit.pieces.iter().find(|piece| piece.contains(first.span))?;
        let mut seen: Vec<FeatureId> = Vec::new();
        let mut sum = 0.0;
        for (last, weight) in &hits[at..] {
            let span = first.span.cover(last.span);
            if span.len() as u32 > longest || !piece.contains(span) {
                break;
            }
            if !seen.contains(&last.concept) {
                seen.push(last.concept);
                sum += weight;
            }
            let better = best.is_none_or(|(known, short)| {
                sum > known + 0.001 || sum > known - 0.001 && span.len() < short.len()
            });
            if better {
                best = Some((sum, span));
            }
        }
    }
    best.map(|(_, span)| span)
}

/// White space as single spaces.
pub(crate) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len() + 8);
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        folded.push_str(word);
    }
    folded
}

fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    match chars.next() {
        Some(first) => first.to_uppercase().chain(chars).collect(),
        None => String::new(),
    }
}
