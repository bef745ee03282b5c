//! How words are written across the documents: the evidence that a capital is a name's.

use super::folding::hash;
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
pub(super) struct Evidence {
    /// Words by the hash of their folded form, at the first free slot from the one that its last
    /// bits tell (open addressing); 0 is a free slot. At most half full.
    slots: Vec<(u64, Writing)>,
}

impl Evidence {
    /// Counts over all rows. Parts of hyphenated words are not counted: they are no words of their own.
    pub(super) fn new(rows: &[Row<'_>]) -> Evidence {
        let capitals =
            rows.iter().flat_map(|row| &row.words).filter(|word| word.is_capital()).count();
        let mut evidence =
            Evidence { slots: vec![(0, Writing::default()); (2 * capitals).next_power_of_two()] };
        for row in rows.iter().filter(|row| !row.shouted) {
            for (at, word) in row.words.iter().enumerate() {
                let hyphen = |at: Option<usize>| {
                    at.and_then(|at| row.words.get(at))
                        .is_some_and(|word| word.shape == Shape::Hyphen)
                };
                if !word.is_capital()
                    || word.dim
                    || hyphen(at.checked_sub(1))
                    || hyphen(Some(at + 1))
                {
                    continue;
                }
                let slot = evidence.slot(word.hash);
                if let Some((hash, writing)) = evidence.slots.get_mut(slot) {
                    *hash = word.hash;
                    if word.opens {
                        writing.opening += 1;
                    } else {
                        writing.capital += 1;
                    }
                }
            }
        }
        for row in rows.iter().filter(|row| !row.shouted) {
            for word in row.words.iter().filter(|word| word.shape == Shape::Lower) {
                let slot = evidence.slot(word.hash);
                if let Some((_, writing)) =
                    evidence.slots.get_mut(slot).filter(|(hash, _)| *hash != 0)
                {
                    writing.small += 1;
                }
            }
        }
        evidence
    }

    /// How a word is written across the documents.
    pub(super) fn of(&self, word: &str) -> Writing {
        self.slots.get(self.slot(hash(word))).map_or(Writing::default(), |(_, writing)| *writing)
    }

    /// The slot of a hash, or the free one where it would go.
    fn slot(&self, hash: u64) -> usize {
        let last = self.slots.len() - 1;
        let mut slot = hash as usize & last;
        // Half of the slots are free at least, so a free one comes.
        while self.slots[slot].0 != hash && self.slots[slot].0 != 0 {
            slot = (slot + 1) & last;
        }
        slot
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Prepared;
    use crate::names::{sample, words};

    #[test]
    fn counts_capitals_within_and_at_the_start_and_small_letters() {
        let document =
            sample::document("Grain fell. We saw Grain Street, and grain. In Kolo-Tesk.");
        let prepared = Prepared::new(&document);
        let mut rows = Vec::new();
        words::rows(&prepared, 0, &mut rows);
        let evidence = Evidence::new(&rows);
        assert_eq!(evidence.of("Grain"), Writing { capital: 1, opening: 1, small: 1 });
        assert_eq!(evidence.of("Kolo"), Writing::default(), "a part of a hyphenated word");
        assert_eq!(evidence.of("Nothing"), Writing::default());
    }
}
