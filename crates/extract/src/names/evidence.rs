//! How words are written across the documents: the evidence that a capital is a name's.

use super::words::{Row, Shape};

/// How often a word stands with a capital where only a name has one, and without any.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Writing {
    /// With a capital within a sentence.
    pub(super) capital: u32,
    /// With a capital at the start of a sentence or the like.
    pub(super) opening: u32,
    /// In small letters.
    pub(super) small: u32,
}

/// The writing of every word that stands with a capital somewhere.
#[derive(Default)]
pub(super) struct Evidence {
    /// Words with their capital, in order.
    words: Vec<(String, Writing)>,
}

impl Evidence {
    /// Counts over all rows. Parts of hyphenated words are not counted: they are no words of their own.
    pub(super) fn new(rows: &[Row<'_>]) -> Evidence {
        let mut capitals: Vec<(&str, bool)> = Vec::new();
        for row in rows.iter().filter(|row| !row.shouted) {
            for (at, word) in row.words.iter().enumerate().filter(|(_, word)| !word.dim) {
                let hyphen = |at: Option<usize>| {
                    at.and_then(|at| row.words.get(at))
                        .is_some_and(|word| word.shape == Shape::Hyphen)
                };
                if hyphen(at.checked_sub(1)) || hyphen(Some(at + 1)) {
                    continue;
                }
                match word.shape {
                    Shape::Capital | Shape::Upper | Shape::Initials => {
                        capitals.push((word.span.of(row.text()), word.opens));
                    }
                    Shape::Lower
                    | Shape::Possessive
                    | Shape::Number
                    | Shape::Hyphen
                    | Shape::Mark => {}
                }
            }
        }
        capitals.sort_unstable();
        let mut words: Vec<(String, Writing)> = Vec::new();
        for (word, opens) in capitals {
            if words.last().is_none_or(|(last, _)| last != word) {
                words.push((word.to_owned(), Writing::default()));
            }
            if let Some((_, writing)) = words.last_mut() {
                if opens {
                    writing.opening += 1;
                } else {
                    writing.capital += 1;
                }
            }
        }
        let mut small: Vec<(String, usize)> =
            words.iter().enumerate().map(|(at, (word, _))| (word.to_lowercase(), at)).collect();
        small.sort_unstable();
        for row in rows.iter().filter(|row| !row.shouted) {
            for word in row.words.iter().filter(|word| word.shape == Shape::Lower) {
                let text = word.span.of(row.text());
                let first = small.partition_point(|(listed, _)| listed.as_str() < text);
                let same = small[first..].iter().take_while(|(listed, _)| listed == text).take(8);
                for (_, at) in same {
                    words[*at].1.small += 1;
                }
            }
        }
        Evidence { words }
    }

    /// How a word with a capital is written across the documents.
    pub(super) fn of(&self, word: &str) -> Writing {
        match self.words.binary_search_by(|(listed, _)| listed.as_str().cmp(word)) {
            Ok(at) => self.words.get(at).map_or(Writing::default(), |(_, writing)| *writing),
            Err(_) => Writing::default(),
        }
    }
}
