//! How many slips of the pen lie between two words.

/// Whether at most one slip parts the words: a letter added, left out or changed, or two
/// neighbours swapped (Damerau 1964, doi:10.1145/363958.363994). Linear time.
pub(crate) fn one_slip(a: &[char], b: &[char]) -> bool {
    let (short, long) = if a.len() <= b.len() { (a, b) } else { (b, a) };
    if long.len() - short.len() > 1 {
        return false;
    }
    let same = short.iter().zip(long).take_while(|(x, y)| x == y).count();
    let (short, long) = (&short[same..], &long[same..]);
    if short.len() < long.len() {
        return short == &long[1..];
    }
    match (short, long) {
        ([], []) => true,
        ([_, rest @ ..], [_, others @ ..]) if rest == others => true,
        ([x, y, rest @ ..], [v, w, others @ ..]) => x == w && y == v && rest == others,
        _ => false,
    }
}

/// Whether at most one slip parts `typed` from the beginning of `word`: for a word still being typed.
pub(crate) fn one_slip_from_beginning(typed: &[char], word: &[char]) -> bool {
    let n = typed.len();
    (n.saturating_sub(1)..=n + 1)
        .any(|length| word.get(..length).is_some_and(|start| one_slip(typed, start)))
}

/// The number of slips between two words, or `None` where there are more than `most`
/// (optimal string alignment: no part is changed twice).
pub(crate) fn slips(a: &[char], b: &[char], most: usize) -> Option<usize> {
    if a.len().abs_diff(b.len()) > most {
        return None;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut last: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.iter().enumerate() {
        let mut row = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let mut least = (last[j] + usize::from(x != y)).min(last[j + 1] + 1).min(row[j] + 1);
            if i > 0 && j > 0 && *x == b[j - 1] && a[i - 1] == *y {
                least = least.min(before[j - 1] + 1);
            }
            row.push(least);
        }
        before = std::mem::replace(&mut last, row);
    }
    last.last().copied().filter(|found| *found <= most)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn chars(word: &str) -> Vec<char> {
        word.chars().collect()
    }

    #[test]
    fn forgives_one_letter_and_one_swap() {
        let near = |a: &str, b: &str| one_slip(&chars(a), &chars(b));
        assert!(near("defense", "defence"));
        assert!(near("artilery", "artillery"));
        assert!(near("misssile", "missile"));
        assert!(near("pyongyagn", "pyongyang"));
        assert!(near("same", "same"));
        assert!(!near("artillery", "artistry"));
        assert!(!near("abcd", "badc"));
        assert!(!near("ab", "abcd"));
    }

    #[test]
    fn forgives_a_slip_in_a_word_still_being_typed() {
        let near = |a: &str, b: &str| one_slip_from_beginning(&chars(a), &chars(b));
        assert!(near("pyongye", "pyongyang"));
        assert!(near("atril", "artillery") == near("atril", "artil"));
        assert!(near("artiel", "artillery"));
        assert!(!near("kyiv", "pyongyang"));
    }

    proptest! {
        #[test]
        fn agrees_with_the_table_of_distances(a in "[abc]{0,7}", b in "[abc]{0,7}") {
            let (a, b) = (chars(&a), chars(&b));
            prop_assert_eq!(one_slip(&a, &b), slips(&a, &b, 1).is_some());
        }

        #[test]
        fn distance_is_symmetric(a in "[abc]{0,7}", b in "[abc]{0,7}") {
            let (a, b) = (chars(&a), chars(&b));
            prop_assert_eq!(slips(&a, &b, 3), slips(&b, &a, 3));
        }
    }
}
