//! A table of words kept in one string: no pointers, no start-up, a binary search.

use std::cmp::Ordering;

/// Lower-case words in alphabetical order (by bytes), each parted from the next by one space.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words(pub(crate) &'static str);

impl Words {
    /// Whether the table holds `word`, whatever the case of its ASCII letters.
    pub(crate) fn hold(self, word: &str) -> bool {
        let table = self.0.as_bytes();
        let (mut low, mut high) = (0, table.len());
        while low < high {
            let middle = low + (high - low) / 2;
            let start = table[low..middle].iter().rposition(|byte| *byte == b' ');
            let start = start.map_or(low, |space| low + space + 1);
            let len = table[start..high].iter().position(|byte| *byte == b' ');
            let end = len.map_or(high, |len| start + len);
            let lower = word.bytes().map(|byte| byte.to_ascii_lowercase());
            match table[start..end].iter().copied().cmp(lower) {
                Ordering::Equal => return true,
                Ordering::Less => low = end + 1,
                Ordering::Greater => high = start.saturating_sub(1).max(low),
            }
        }
        false
    }

    /// The words, for tests of their order.
    #[cfg(test)]
    pub(crate) fn iter(self) -> impl Iterator<Item = &'static str> {
        self.0.split(' ')
    }

    /// Whether the table can be searched: no gap, in order, nothing twice.
    #[cfg(test)]
    pub(crate) fn is_in_order(self) -> bool {
        self.iter().is_sorted_by(|a, b| a < b) && self.iter().all(|word| !word.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_its_words_and_no_other() {
        let words = Words("a an and fig figs no zone");
        assert!(words.iter().all(|word| words.hold(word)));
        for stranger in ["", "f", "fi", "figss", "nos", "zz", "an and", " ", "an "] {
            assert!(!words.hold(stranger), "{stranger:?}");
        }
        assert!(words.hold("Fig") && words.hold("ZONE"));
        assert!(!Words("").hold("a"));
    }
}
