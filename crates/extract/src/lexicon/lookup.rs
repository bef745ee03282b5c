//! Looking words up in sorted tables, whatever their case, without going to the heap.

/// The longest word that any table holds, in bytes.
pub(crate) const LONGEST: usize = 24;

/// Calls `f` with the word in lower case, its apostrophes straight; with the empty string where it
/// is longer than any table's words or not ASCII otherwise.
pub(crate) fn lowered<T>(word: &str, f: impl FnOnce(&str) -> T) -> T {
    let mut buffer = [0; LONGEST];
    let mut at = 0;
    for c in word.chars() {
        let byte = match c {
            '’' => b'\'',
            c if c.is_ascii() => c.to_ascii_lowercase() as u8,
            _ => return f(""),
        };
        let Some(slot) = buffer.get_mut(at) else { return f("") };
        *slot = byte;
        at += 1;
    }
    f(std::str::from_utf8(&buffer[..at]).unwrap_or(""))
}

/// The value of a word in a table sorted by word.
pub(crate) fn find<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    lowered(word, |word| {
        table.binary_search_by(|(entry, _)| (*entry).cmp(word)).ok().map(|at| table[at].1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_words_in_any_case_and_with_any_apostrophe() {
        let table = [("can't", 1), ("will", 2)];
        assert_eq!(find(&table, "WILL"), Some(2));
        assert_eq!(find(&table, "can’t"), Some(1));
        assert_eq!(find(&table, "wíll"), None);
        assert_eq!(find(&table, "willwillwillwillwillwillwillwill"), None);
    }
}
