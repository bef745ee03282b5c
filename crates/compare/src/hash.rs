//! Maps with a quick hash, for keys of our own making.
//!
//! The standard library's hash withstands keys chosen to collide, at several times the cost; here the
//! keys are words of the corpus and numbers given out in order. The function multiplies and folds, as
//! the one of the Rust compiler does.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};

pub(crate) type Map<K, V> = HashMap<K, V, BuildHasherDefault<Quick>>;
pub(crate) type Set<K> = HashSet<K, BuildHasherDefault<Quick>>;

/// The state of the hash.
#[derive(Default)]
pub(crate) struct Quick(u64);

impl Quick {
    fn add(&mut self, word: u64) {
        // An odd number with bits well spread: 2^64 over the golden ratio.
        self.0 = (self.0.rotate_left(5) ^ word).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl Hasher for Quick {
    fn finish(&self) -> u64 {
        // Tables take their place from the low bits, which multiplying leaves weak.
        self.0 ^ (self.0 >> 32)
    }

    fn write(&mut self, bytes: &[u8]) {
        let mut chunks = bytes.chunks_exact(4);
        for chunk in &mut chunks {
            self.add(chunk.iter().fold(0, |word, byte| (word << 8) | u64::from(*byte)));
        }
        for byte in chunks.remainder() {
            self.add(u64::from(*byte));
        }
    }

    fn write_u32(&mut self, number: u32) {
        self.add(u64::from(number));
    }

    fn write_usize(&mut self, number: usize) {
        self.add(number as u64);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spreads_words_and_numbers() {
        let mut low = Set::default();
        for number in 0..4096_u32 {
            let mut hash = Quick::default();
            hash.write_u32(number);
            low.insert(hash.finish() & 0xffff);
            let mut hash = Quick::default();
            hash.write(format!("word{number}").as_bytes());
            low.insert(hash.finish() & 0xffff);
        }
        // Of 8192 in 65536 places, chance leaves about 480 to collide.
        assert!(low.len() > 7000, "{}", low.len());
    }
}
