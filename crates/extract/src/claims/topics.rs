//! What claims are about, by the topics' words.

use super::known::Vocabulary;
use super::row::Row;
use crate::TopicWords;
use std::ops::Range;
use synoptic_text::{TokenKind, fold, stem, tokens};

/// Topics' words and phrases by the key of their first word: its stem, or the word itself where it
/// is matched as it is written.
pub(super) struct Topics {
    /// First key, the keys after it, topic; sorted.
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
                let mut keys: Vec<String> = tokens(phrase)
                    .iter()
                    .filter(|token| counts(token.kind))
                    .map(|token| {
                        let word = token.span.of(phrase);
                        if in_capitals(word) { word.to_owned() } else { stem_of(word) }
                    })
                    .collect();
                if !keys.is_empty() {
                    let first = keys.remove(0);
                    phrases.push((first, keys, number));
                }
            }
        }
        phrases.sort();
        Topics { phrases }
    }

    /// Where the words of a row point to topics, in order.
    pub(super) fn hits<'t>(&self, row: &Row<'t>, vocabulary: &mut Vocabulary<'t>) -> Vec<Hit> {
        if self.phrases.is_empty() {
            return Vec::new();
        }
        let words = row.words.iter().zip(0..).filter(|(word, _)| counts(word.kind));
        let words: Vec<(usize, &str, u32)> =
            words.map(|(word, at)| (at, word.text, vocabulary.stem(word.text))).collect();
        let stem = |number: u32| vocabulary.stem_text(number);
        let is = |index: usize, key: &str| {
            words.get(index).is_some_and(|(_, text, own)| key == stem(*own) || key == *text)
        };
        let mut hits = Vec::new();
        for (index, (at, text, own)) in words.iter().enumerate() {
            let keys = [Some(stem(*own)), in_capitals(text).then_some(*text)];
            for key in keys.into_iter().flatten() {
                let first = self.phrases.partition_point(|(stem, _, _)| stem.as_str() < key);
                let same = self.phrases[first..].iter().take_while(|(stem, _, _)| stem == key);
                for (_, rest, topic) in same {
                    if rest.iter().zip(index + 1..).all(|(key, index)| is(index, key)) {
                        let end = words[index + rest.len()].0 + 1;
                        hits.push(Hit { at: *at, end, topic: *topic });
                    }
                }
            }
        }
        hits
    }
}

/// Whether a word has two capitals or more ('US', 'U.N.'), and so is matched as it is written.
fn in_capitals(word: &str) -> bool {
    word.chars().filter(|c| c.is_uppercase()).nth(1).is_some()
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
