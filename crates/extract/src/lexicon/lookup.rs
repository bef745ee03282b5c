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

/// The number of words in a table by groups. The words of a group stand in one string, parted by
/// spaces.
pub(crate) const fn count<T>(groups: &[(T, &str)]) -> usize {
    let (mut total, mut group) = (0, 0);
    while group < groups.len() {
        let mut rest = groups[group].1;
        while !rest.is_empty() {
            (_, rest) = first_word(rest);
            total += 1;
        }
        group += 1;
    }
    total
}

/// Turns a table by groups, which is how people read and extend one, into a table sorted by word,
/// while the program is compiled. `N` is the number of words: see [`count`].
pub(crate) const fn by_word<T: Copy, const N: usize>(
    groups: &[(T, &'static str)],
) -> [(&'static str, T); N] {
    let mut table = [("", groups[0].0); N];
    let (mut filled, mut group) = (0, 0);
    while group < groups.len() {
        let (value, mut rest) = groups[group];
        while !rest.is_empty() {
            let word;
            (word, rest) = first_word(rest);
            table[filled] = (word, value);
            filled += 1;
        }
        group += 1;
    }
    // Shell sort: short, and fast enough for a compiler that interprets it.
    let mut gap = N / 2;
    while gap > 0 {
        let mut from = gap;
        while from < N {
            let mut at = from;
            while at >= gap && precedes(table[at].0, table[at - gap].0) {
                let swapped = table[at];
                table[at] = table[at - gap];
                table[at - gap] = swapped;
                at -= gap;
            }
            from += 1;
        }
        gap /= 2;
    }
    table
}

/// The first word of a list, and the list after it.
const fn first_word(list: &str) -> (&str, &str) {
    let bytes = list.as_bytes();
    let mut end = 0;
    while end < bytes.len() && bytes[end] != b' ' {
        end += 1;
    }
    let (word, rest) = list.split_at(end);
    if rest.is_empty() { (word, rest) } else { (word, rest.split_at(1).1) }
}

const fn precedes(word: &str, other: &str) -> bool {
    let (word, other) = (word.as_bytes(), other.as_bytes());
    let mut at = 0;
    while at < word.len() && at < other.len() {
        if word[at] != other[at] {
            return word[at] < other[at];
        }
        at += 1;
    }
    word.len() < other.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sorts_groups_by_word() {
        const GROUPS: &[(u8, &str)] = &[(1, "will can't"), (2, "be can")];
        const TABLE: [(&str, u8); count(GROUPS)] = by_word(GROUPS);
        assert_eq!(TABLE, [("be", 2), ("can", 2), ("can't", 1), ("will", 1)]);
    }

    #[test]
    fn finds_words_in_any_case_and_with_any_apostrophe() {
        let table = [("can't", 1), ("will", 2)];
        assert_eq!(find(&table, "WILL"), Some(2));
        assert_eq!(find(&table, "can’t"), Some(1));
        assert_eq!(find(&table, "wíll"), None);
        assert_eq!(find(&table, "willwillwillwillwillwillwillwill"), None);
    }
}
