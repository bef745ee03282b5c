//! Looking words up in sorted tables, whatever their case, without going to the heap.

/// The longest word that any table holds, in bytes.
pub(crate) const LONGEST: usize = 24;

/// A table sorted by word, with where each first letter begins.
pub(crate) struct Table<T: 'static, const N: usize> {
    rows: [(&'static str, T); N],
    /// Index of the first row whose first byte is at least `a` + its place.
    starts: [u16; 27],
}

/// Calls `f` with the word in lower case, its apostrophes straight; with the empty string where it
/// is longer than any table's words or not ASCII otherwise.
pub(crate) fn lowered<T>(word: &str, f: impl FnOnce(&str) -> T) -> T {
    // Most words are written so already.
    if word.len() <= LONGEST && word.bytes().all(|byte| byte.is_ascii_lowercase()) {
        return f(word);
    }
    let mut buffer = [0; LONGEST];
    let mut at = 0;
    let mut bytes = word.bytes();
    while let Some(byte) = bytes.next() {
        let byte = match byte {
            // The three bytes of a curly apostrophe.
            0xE2 if bytes.next() == Some(0x80) && bytes.next() == Some(0x99) => b'\'',
            byte if byte.is_ascii() => byte.to_ascii_lowercase(),
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

impl<T: Copy, const N: usize> Table<T, N> {
    /// The value of a word in whatever case.
    pub(crate) fn find(&self, word: &str) -> Option<T> {
        lowered(word, |word| self.find_lower(word))
    }

    /// The value of a word in lower case.
    pub(crate) fn find_lower(&self, word: &str) -> Option<T> {
        self.row(word).map(|at| self.rows[at].1)
    }

    /// The place of a word in lower case.
    pub(crate) fn row(&self, word: &str) -> Option<usize> {
        let letter = word.bytes().next()?.checked_sub(b'a')?;
        let start = usize::from(*self.starts.get(usize::from(letter))?);
        let end = usize::from(*self.starts.get(usize::from(letter) + 1)?);
        let rows = self.rows.get(start..end)?;
        rows.binary_search_by(|(entry, _)| (*entry).cmp(word)).ok().map(|at| start + at)
    }

    /// The word and value of a row.
    pub(crate) fn at(&self, row: usize) -> (&'static str, T) {
        self.rows[row]
    }

    /// Whether any word stands in the table twice.
    #[cfg(test)]
    pub(crate) fn repeats(&self) -> bool {
        self.rows.windows(2).any(|pair| pair[0].0 >= pair[1].0)
    }
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
pub(crate) const fn by_word<T: Copy, const N: usize>(groups: &[(T, &'static str)]) -> Table<T, N> {
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
    let mut starts = [N as u16; 27];
    let mut row = N;
    while row > 0 {
        row -= 1;
        // Rows run backwards, so that the first of each letter is written last.
        let mut letter = 0;
        while letter < 27 && b'a' + letter as u8 <= table[row].0.as_bytes()[0] {
            letter += 1;
        }
        starts[letter - 1] = row as u16;
    }
    // A letter without words begins where the next one does.
    let mut letter = 26;
    while letter > 0 {
        letter -= 1;
        if starts[letter] as usize == N {
            starts[letter] = starts[letter + 1];
        }
    }
    Table { rows: table, starts }
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

    const GROUPS: &[(u8, &str)] = &[(1, "will can't"), (2, "be can zeal")];
    static TABLE: Table<u8, { count(GROUPS) }> = by_word(GROUPS);

    #[test]
    fn sorts_groups_by_word() {
        assert_eq!(TABLE.rows, [("be", 2), ("can", 2), ("can't", 1), ("will", 1), ("zeal", 2)]);
        assert!(!TABLE.repeats());
    }

    #[test]
    fn finds_words_in_any_case_and_with_any_apostrophe() {
        assert_eq!(TABLE.find("WILL"), Some(1));
        assert_eq!(TABLE.find("can’t"), Some(1));
        assert_eq!(TABLE.find("zeal"), Some(2));
        for stranger in ["wíll", "apt", "", "willwillwillwillwillwillwillwill", "9", "—", "x"] {
            assert_eq!(TABLE.find(stranger), None, "{stranger}");
        }
    }
}
