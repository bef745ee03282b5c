//! Numbers for keys, given in the order in which the keys are first met.
//!
//! Here everything that is looked up gets a number, by which whatever is known of it stands in a list.
//! The standard library's map withstands keys chosen to collide, at several times the cost, and costs
//! the page more bytes with every kind of key; this table holds numbers alone, whatever their keys are.

/// How many slots there are at first.
const FEWEST: usize = 256;

/// Keys by number; the keys themselves stand with whoever asks.
#[derive(Clone, Debug, Default)]
pub(crate) struct Numbers {
    /// Open addressing: the key's hash, and its number + 1, or 0 where the slot is free. A power of
    /// two of slots, at most two thirds of them taken.
    slots: Vec<(u32, u32)>,
    taken: u32,
}

impl Numbers {
    /// The number of a key, and whether it is a new one: the next, where no key of that hash is the
    /// `same`.
    pub(crate) fn number(&mut self, hash: u32, same: impl Fn(u32) -> bool) -> (u32, bool) {
        if self.taken as usize * 3 >= self.slots.len() * 2 {
            self.grow();
        }
        let slot = self.slot(hash, same);
        if let Some(number) = self.slots[slot].1.checked_sub(1) {
            return (number, false);
        }
        self.taken += 1;
        self.slots[slot] = (hash, self.taken);
        (self.taken - 1, true)
    }

    /// Whether a key has a number.
    fn knows(&self, hash: u32, same: impl Fn(u32) -> bool) -> bool {
        self.taken > 0 && self.slots[self.slot(hash, same)].1 > 0
    }

    /// Where a key stands, or the free slot where it belongs.
    fn slot(&self, hash: u32, same: impl Fn(u32) -> bool) -> usize {
        let mask = self.slots.len() - 1;
        let mut slot = place(hash, self.slots.len());
        loop {
            let (known, number) = self.slots[slot];
            if number == 0 || known == hash && same(number - 1) {
                return slot;
            }
            slot = (slot + 1) & mask;
        }
    }

    fn grow(&mut self) {
        let many = (self.slots.len() * 2).max(FEWEST);
        let before = std::mem::replace(&mut self.slots, vec![(0, 0); many]);
        for (hash, number) in before {
            if number != 0 {
                let mut slot = place(hash, many);
                while self.slots[slot].1 != 0 {
                    slot = (slot + 1) & (many - 1);
                }
                self.slots[slot] = (hash, number);
            }
        }
    }
}

/// Where a hash belongs among so many slots: by its high bits, which multiplying spreads best.
fn place(hash: u32, slots: usize) -> usize {
    (hash >> (32 - slots.trailing_zeros())) as usize
}

/// One more number of a key. Multiplies and rotates, as the hash of the Rust compiler does.
pub(crate) fn mix(hash: u32, number: u32) -> u32 {
    // 2^32 over the golden ratio.
    (hash.rotate_left(5) ^ number).wrapping_mul(0x9e37_79b9)
}

/// The hash of a text.
pub(crate) fn of_text(text: &str) -> u32 {
    let mut hash = 0;
    for byte in text.as_bytes() {
        hash = mix(hash, u32::from(*byte));
    }
    hash
}

/// The hash of numbers in a row.
pub(crate) fn of_numbers(numbers: &[u32]) -> u32 {
    let mut hash = 0;
    for number in numbers {
        hash = mix(hash, *number);
    }
    hash
}

/// Different texts by number, in one string.
#[derive(Clone, Debug, Default)]
pub(crate) struct Texts {
    text: String,
    /// Where each ends; it begins where the one before ends.
    ends: Vec<u32>,
    numbers: Numbers,
}

impl Texts {
    /// The number of a text, and whether it is a new one.
    pub(crate) fn number(&mut self, text: &str) -> (u32, bool) {
        let (known, ends) = (self.text.as_bytes(), &self.ends);
        let is_same = |number: u32| {
            let at = number as usize;
            let start = if at == 0 { 0 } else { ends[at - 1] };
            known[start as usize..ends[at] as usize] == *text.as_bytes()
        };
        let (number, is_new) = self.numbers.number(of_text(text), is_same);
        if is_new {
            self.text.push_str(text);
            self.ends.push(self.text.len() as u32);
        }
        (number, is_new)
    }
}

/// Different pairs of numbers by number.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pairs {
    pairs: Vec<[u32; 2]>,
    numbers: Numbers,
}

impl Pairs {
    /// The number of a pair, and whether it is a new one.
    pub(crate) fn number(&mut self, pair: [u32; 2]) -> (u32, bool) {
        let pairs = &self.pairs;
        let found = self.numbers.number(of_numbers(&pair), |number| pairs[number as usize] == pair);
        if found.1 {
            self.pairs.push(pair);
        }
        found
    }

    /// Whether a pair has a number.
    pub(crate) fn has(&self, pair: [u32; 2]) -> bool {
        self.numbers.knows(of_numbers(&pair), |number| self.pairs[number as usize] == pair)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::HashMap;

    #[test]
    fn spreads_words_and_numbers() {
        let mut places = std::collections::HashSet::new();
        for number in 0..4096_u32 {
            places.insert(place(of_numbers(&[number, number / 7]), 1 << 16));
            places.insert(place(of_text(&format!("word{number}")), 1 << 16));
        }
        // Of 8192 in 65536 places, chance leaves about 480 to collide.
        assert!(places.len() > 7000, "{}", places.len());
    }

    proptest! {
        #[test]
        fn numbers_are_those_of_first_meeting(words in proptest::collection::vec("[a-cé]{0,4}", 0..900)) {
            let mut texts = Texts::default();
            let mut model: HashMap<&str, u32> = HashMap::new();
            for word in &words {
                let next = model.len() as u32;
                let expected = *model.entry(word).or_insert(next);
                prop_assert_eq!(texts.number(word), (expected, expected == next));
            }
        }

        #[test]
        fn pairs_are_told_apart(all in proptest::collection::vec([0u32..30, 0u32..30], 0..900)) {
            let mut pairs = Pairs::default();
            let mut model: HashMap<[u32; 2], u32> = HashMap::new();
            for pair in all {
                let next = model.len() as u32;
                let expected = *model.entry(pair).or_insert(next);
                prop_assert_eq!(pairs.has(pair), expected < next);
                prop_assert_eq!(pairs.number(pair), (expected, expected == next));
            }
        }
    }
}
