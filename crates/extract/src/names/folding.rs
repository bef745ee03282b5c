//! Folded words and their hashes, by which words are compared all over this module.

/// The folded form of a word: small letters, straight apostrophes.
pub(super) fn fold(word: &str) -> String {
    folded(word).collect()
}

/// A hash of the folded form (FNV-1a, 64 bits): equal for "Jong-Un's" and "jong-un’s". With it words
/// are looked up without a copy; 64 bits make a clash in a text of any length unlikely.
pub(super) fn hash(word: &str) -> u64 {
    let mut hash = Hash::default();
    if word.is_ascii() {
        word.bytes().for_each(|byte| hash.add(byte.to_ascii_lowercase()));
    } else {
        let mut buffer = [0; 4];
        for c in folded(word) {
            c.encode_utf8(&mut buffer).bytes().for_each(|byte| hash.add(byte));
        }
    }
    hash.0
}

/// A hash of a word as written.
pub(super) fn exact_hash(word: &str) -> u64 {
    let mut hash = Hash::default();
    word.bytes().for_each(|byte| hash.add(byte));
    hash.0
}

fn folded(word: &str) -> impl Iterator<Item = char> {
    word.chars()
        .map(|c| if matches!(c, '’' | 'ʼ' | '‘') { '\'' } else { c })
        .flat_map(char::to_lowercase)
}

struct Hash(u64);

impl Default for Hash {
    fn default() -> Hash {
        Hash(0xcbf2_9ce4_8422_2325)
    }
}

impl Hash {
    fn add(&mut self, byte: u8) {
        self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn case_and_the_kind_of_apostrophe_do_not_count() {
        assert_eq!(fold("People’s"), "people's");
        assert_eq!(hash("People’s"), hash("PEOPLE'S"));
        assert_eq!(hash("ÉLYSÉE"), hash("Élysée"));
        assert_ne!(hash("Iran"), hash("Iraq"));
        assert_ne!(exact_hash("US"), exact_hash("us"));
    }
}
