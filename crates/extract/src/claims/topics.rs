//! What claims are about, by the topics' words.

use super::row::Row;
use crate::TopicWords;
use std::ops::Range;
use synoptic_text::{TokenKind, fold, stem, tokens};

/// Topics' words and phrases by the stem of their first word.
pub(super) struct Topics {
    /// First stem, the stems after it, topic; sorted.
    phrases: Vec<(String, Vec<String>, u16)>,
}

/// A topic at a place of a row.
pub(super) struct Hit {
    at: usize,
    /// One past the last place.
    end: usize,
    topic: u16,
}

impl Topics {
    pub(super) fn new(topics: &[TopicWords]) -> Topics {
        let mut phrases = Vec::new();
        for (topic, number) in topics.iter().zip(0..) {
            for phrase in &topic.words {
                let mut stems: Vec<String> = tokens(phrase)
                    .iter()
                    .filter(|token| counts(token.kind))
                    .map(|token| stem_of(token.span.of(phrase)))
                    .collect();
                if !stems.is_empty() {
                    let first = stems.remove(0);
                    phrases.push((first, stems, number));
                }
            }
        }
        phrases.sort();
        Topics { phrases }
    }

    /// Where the words of a row point to topics, in order.
    pub(super) fn hits(&self, row: &Row<'_>) -> Vec<Hit> {
        if self.phrases.is_empty() {
            return Vec::new();
        }
        let places: Vec<usize> =
            (0..row.words.len()).filter(|at| counts(row.words[*at].kind)).collect();
        let stems: Vec<String> = places.iter().map(|at| stem_of(row.words[*at].text)).collect();
        let mut hits = Vec::new();
        for (index, own) in stems.iter().enumerate() {
            let first = self.phrases.partition_point(|(stem, _, _)| stem < own);
            for (_, rest, topic) in
                self.phrases[first..].iter().take_while(|(stem, _, _)| stem == own)
            {
                let last = index + rest.len();
                if stems.get(index + 1..=last).is_some_and(|next| next == rest.as_slice()) {
                    hits.push(Hit { at: places[index], end: places[last] + 1, topic: *topic });
                }
            }
        }
        hits
    }
}

/// The topics of the words in `ranges`, by index, each once.
pub(super) fn topics(hits: &[Hit], ranges: &[Range<usize>]) -> Vec<u16> {
    let mut found: Vec<u16> = Vec::new();
    for range in ranges {
        let first = hits.partition_point(|hit| hit.at < range.start);
        let inside = hits[first..].iter().take_while(|hit| hit.at < range.end);
        found.extend(inside.filter(|hit| hit.end <= range.end).map(|hit| hit.topic));
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn counts(kind: TokenKind) -> bool {
    match kind {
        TokenKind::Word | TokenKind::Number => true,
        TokenKind::Possessive | TokenKind::Mark => false,
    }
}

fn stem_of(word: &str) -> String {
    stem(&fold(word)).into_owned()
}
