//! A sorted list of distinct words, and a table that numbers words while it is being made.
//!
//! The standard hash map costs the page more than these lines, and the sorted list answers
//! prefixes as well.

use crate::sorting::sort;
use synoptic_text::Span;

/// Distinct words in one string, sorted by bytes; a word's number is its rank.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Vocabulary {
    text: String,
    /// Where each word ends; it begins where the one before ends.
    ends: Vec<u32>,
}

impl Vocabulary {
    /// How many words there are.
    pub(crate) fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// The word with this number, or the empty string.
    pub(crate) fn word(&self, number: u32) -> &str {
        let number = number as usize;
        let start = match number {
            0 => 0,
            _ => self.ends.get(number - 1).copied().unwrap_or(0),
        };
        let end = self.ends.get(number).copied().unwrap_or(start);
        Span { start, end }.of(&self.text)
    }

    /// The number of a word.
    pub(crate) fn find(&self, word: &str) -> Option<u32> {
        let at = self.first_from(|other| other >= word);
        (at < self.len() && self.word(at) == word).then_some(at)
    }

    /// The words that begin with `beginning`, as a range of numbers.
    pub(crate) fn starting_with(&self, beginning: &str) -> std::ops::Range<u32> {
        let start = self.first_from(|other| other >= beginning);
        let end = self.first_from(|other| other >= beginning && !other.starts_with(beginning));
        start..end
    }

    /// The first word for which `late` holds; it must hold for all that follow.
    fn first_from(&self, late: impl Fn(&str) -> bool) -> u32 {
        let (mut low, mut high) = (0, self.len());
        while low < high {
            let middle = low + (high - low) / 2;
            if late(self.word(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        low
    }
}

/// Numbers words in the order in which they are first met. Words hold no zero byte and are short
/// (see `words`): sorting goes as deep as a quarter of their length.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbering {
    text: String,
    ends: Vec<u32>,
    /// Open addressing, a power of two long, at most half full: number + 1, or 0 where free.
    table: Vec<u32>,
}

impl Numbering {
    /// How many words there are.
    pub(crate) fn len(&self) -> u32 {
        self.ends.len() as u32
    }

    /// The number of `word`, a new one where it was not met before.
    pub(crate) fn number(&mut self, word: &str) -> u32 {
        if self.ends.len() * 2 >= self.table.len() {
            self.grow();
        }
        let slot = self.slot(word.as_bytes());
        if self.table[slot] == 0 {
            self.text.push_str(word);
            self.ends.push(self.text.len() as u32);
            self.table[slot] = self.len();
        }
        self.table[slot] - 1
    }

    /// The words sorted, and for each number given so far its rank.
    pub(crate) fn sorted(&self) -> (Vocabulary, Vec<u32>) {
        let mut order: Vec<u64> = (0..u64::from(self.len())).collect();
        self.sort(&mut order, 0);
        let mut ranks = vec![0; order.len()];
        let mut sorted = Vocabulary::default();
        for (rank, number) in (0..).zip(&order) {
            let number = *number as u32;
            ranks[number as usize] = rank;
            sorted.text.push_str(self.span(number).of(&self.text));
            sorted.ends.push(sorted.text.len() as u32);
        }
        (sorted, ranks)
    }

    /// Sorts numbers of words that are alike up to `from`: by the next four bytes of the words,
    /// then those that are alike still by the next.
    fn sort(&self, numbers: &mut [u64], from: usize) {
        for number in numbers.iter_mut() {
            let rest = self.bytes(*number as u32).get(from..).unwrap_or(&[]);
            let four = rest.iter().chain(&[0; 4]).take(4);
            let head = four.fold(0, |head, byte| head << 8 | u64::from(*byte));
            *number = head << 32 | u64::from(*number as u32);
        }
        sort(numbers);
        for alike in numbers.chunk_by_mut(|a, b| a >> 32 == b >> 32) {
            if alike.len() > 1 {
                self.sort(alike, from + 4);
            }
        }
    }

    fn span(&self, number: u32) -> Span {
        let start = match number {
            0 => 0,
            _ => self.ends[number as usize - 1],
        };
        Span { start, end: self.ends[number as usize] }
    }

    fn bytes(&self, number: u32) -> &[u8] {
        &self.text.as_bytes()[self.span(number).range()]
    }

    /// Where `word` stands in the table, or the free place where it belongs.
    fn slot(&self, word: &[u8]) -> usize {
        let mask = self.table.len() - 1;
        let mut slot = hash(word) as usize & mask;
        while self.table[slot] != 0 && self.bytes(self.table[slot] - 1) != word {
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        self.table = vec![0; (self.table.len() * 4).max(1024)];
        for number in 0..self.len() {
            let slot = self.slot(self.bytes(number));
            self.table[slot] = number + 1;
        }
    }
}

/// FNV-1a, 32 bits (Fowler, Noll and Vo; RFC 9923): short, and good enough for words.
fn hash(word: &[u8]) -> u32 {
    let mix = |hash: u32, byte: &u8| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193);
    word.iter().fold(0x811c_9dc5, mix)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn vocabulary(words: &[&str]) -> (Vocabulary, Vec<u32>) {
        let mut numbering = Numbering::default();
        for word in words {
            numbering.number(word);
        }
        numbering.sorted()
    }

    #[test]
    fn lists_the_words_that_begin_alike() {
        let (words, _) = vocabulary(&["treaty", "trade", "train", "ally"]);
        let range = words.starting_with("tra");
        let found: Vec<&str> = range.map(|number| words.word(number)).collect();
        assert_eq!(found, ["trade", "train"]);
        assert!(words.starting_with("x").is_empty());
        assert_eq!(words.starting_with("").len(), 4);
    }

    #[test]
    fn an_empty_vocabulary_answers() {
        let words = Vocabulary::default();
        assert_eq!(words.find("a"), None);
        assert!(words.starting_with("").is_empty());
        assert_eq!(words.word(7), "");
    }

    proptest! {
        #[test]
        fn numbers_and_ranks_lead_to_the_same_word(words in proptest::collection::vec("[a-cé]{0,5}", 0..700)) {
            let mut numbering = Numbering::default();
            let numbers: Vec<u32> = words.iter().map(|word| numbering.number(word)).collect();
            let (sorted, ranks) = numbering.sorted();
            for (word, number) in words.iter().zip(&numbers) {
                prop_assert_eq!(sorted.word(ranks[*number as usize]), word);
                prop_assert_eq!(sorted.find(word), Some(ranks[*number as usize]));
            }
            for pair in 1..sorted.len() {
                prop_assert!(sorted.word(pair - 1) < sorted.word(pair));
            }
        }
    }
}
