//! A table of words kept in one string: no pointers, no start-up, a binary search.

use std::cmp::Ordering;

/// Lower-case words in alphabetical order (by bytes), each parted from the next by one space.
#[derive(Debug)]
pub(crate) struct Words {
    words: &'static str,
    /// Where the words with each first letter begin, and where those with the last one end.
    starts: [u16; 27],
}

impl Words {
    /// A table of these words.
    pub(crate) const fn new(words: &'static str) -> Words {
        let bytes = words.as_bytes();
        let mut starts = [0; 27];
        let (mut at, mut letter) = (0, 0);
        while at < bytes.len() {
            let first = at == 0 || bytes[at - 1] == b' ';
            while first && letter < 27 && bytes[at] >= b'a' + letter as u8 {
                starts[letter] = at as u16;
                letter += 1;
            }
            at += 1;
        }
        while letter < 27 {
            starts[letter] = bytes.len() as u16;
            letter += 1;
        }
        Words { words, starts }
    }

    /// Whether the table holds `word`, whatever the case of its ASCII letters.
    pub(crate) fn hold(&self, word: &str) -> bool {
        let table = self.words.as_bytes();
        let letter = word.bytes().next().map(|byte| byte.to_ascii_lowercase());
        let (mut low, mut high) = match letter {
            Some(letter @ b'a'..=b'z') => {
                let letter = usize::from(letter - b'a');
                let end = usize::from(self.starts[letter + 1]);
                // The space before the next letter is no part of any word.
                (
                    usize::from(self.starts[letter]),
                    if end < table.len() { end.saturating_sub(1) } else { end },
                )
            }
            _ => (0, table.len()),
        };
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
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'static str> {
        self.words.split(' ')
    }

    /// Whether the table can be searched: no gap, in order, nothing twice.
    #[cfg(test)]
    pub(crate) fn is_in_order(&self) -> bool {
        self.iter().is_sorted_by(|a, b| a < b) && self.iter().all(|word| !word.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_its_words_and_no_other() {
        let words = Words::new("a an and fig figs no zone");
        assert!(words.iter().all(|word| words.hold(word)));
        for stranger in ["", "f", "fi", "figss", "nos", "zz", "an and", " ", "an "] {
            assert!(!words.hold(stranger), "{stranger:?}");
        }
        assert!(words.hold("Fig") && words.hold("ZONE"));
        assert!(!Words::new("").hold("a"));
    }
}
