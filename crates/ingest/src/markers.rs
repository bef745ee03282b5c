//! Note markers that lost their form: `…mutual dependencies.1 The Soviet Union`.
//!
//! Only where notes are defined and nothing else refers to them, and only in the order of the notes.

use crate::marks::note_number;
use crate::units::Unit;
use std::collections::BTreeSet;
use synoptic_corpus::{Inline, InlineKind};
use synoptic_text::Span;

/// Finds bare numbers glued to the end of a word or sentence and makes them markers.
pub(crate) fn mark_glued(text: &str, units: &mut [Unit]) {
    let notes: BTreeSet<u32> = units.iter().filter_map(|unit| unit.note).collect();
    let marked = units.iter().filter(|unit| unit.note.is_none()).flat_map(|unit| &unit.inlines);
    let called = marked.into_iter().any(|inline| matches!(inline.kind, InlineKind::NoteMarker(_)));
    if notes.is_empty() || called {
        return;
    }
    let mut expected = 1;
    for unit in units {
        if !unit.is_open() {
            continue;
        }
        let mut found = Vec::new();
        for piece in &unit.pieces {
            for (span, number) in glued(text, *piece) {
                let near = number + 1 >= expected && number <= expected + 2;
                if near && notes.contains(&number) {
                    expected = number + 1;
                    found.push(Inline { span, kind: InlineKind::NoteMarker(number) });
                }
            }
        }
        if !found.is_empty() {
            unit.inlines.extend(found);
            unit.inlines
                .sort_by_key(|inline| (inline.span.start, std::cmp::Reverse(inline.span.end)));
            unit.read_flow(text);
        }
    }
}

/// Numbers that follow a word or its closing mark without a space, and end there.
fn glued(text: &str, piece: Span) -> Vec<(Span, u32)> {
    let line = piece.of(text);
    let bytes = line.as_bytes();
    let mut found = Vec::new();
    let mut at = 0;
    while at < bytes.len() {
        let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
        if digits == 0 {
            at += 1;
            continue;
        }
        let end = at + digits;
        let after = line.get(end..).and_then(|rest| rest.chars().next());
        let ends = after.is_none_or(char::is_whitespace);
        if let Some(number) = note_number(&line[at..end])
            && ends
            && (is_end_of_word(&line[..at]) || is_end_of_year(&line[..at], &line[end..]))
        {
            found.push((Span::new(at, end).shifted(piece.start), number));
        }
        at = end;
    }
    found
}

/// Whether the text ends in a word of small letters, or in marks that close one.
fn is_end_of_word(before: &str) -> bool {
    let bare =
        before.trim_end_matches(['.', ',', ';', ':', '!', '?', '"', '”', '\'', '’', ')', ']']);
    let word: usize = bare.chars().rev().take_while(|c| c.is_lowercase()).count();
    let closed = bare.len() < before.len();
    word >= if closed { 2 } else { 4 }
}

/// Whether a sentence ends in a year here, and another begins: `in 1998.2 In January`.
fn is_end_of_year(before: &str, after: &str) -> bool {
    let bare = before.trim_end_matches(['.', ',', ';']);
    let digits = bare.bytes().rev().take_while(u8::is_ascii_digit).count();
    let next = after.trim_start().chars().next();
    bare.len() + 1 == before.len() && digits == 4 && next.is_none_or(char::is_uppercase)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_numbers_glued_to_words() {
        let text =
            "It broke.1 He said “no,”2 then 3.5 m of water and 20 men in room3 and the F16 left3";
        let found = glued(text, Span::new(0, text.len()));
        let shown: Vec<_> = found.iter().map(|(span, number)| (span.start, *number)).collect();
        assert_eq!(shown, [(9, 1), (28, 2), (68, 3), (86, 3)]);
    }
}
