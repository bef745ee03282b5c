//! How many slips of the pen lie between two words.

/// Whether at most one slip parts the words: a letter added, left out or changed, or two
/// neighbours swapped (Damerau 1964, doi:10.1145/363958.363994). Linear time.
pub fn one_slip(a: &str, b: &str) -> bool {
    let (a, b) = after_common(a, b);
    slipped(a, b, |a, b| a == b)
}

/// Whether at most one slip parts `typed` from the beginning of `word`: for a word still being typed.
pub fn one_slip_from_beginning(typed: &str, word: &str) -> bool {
    let (typed, word) = after_common(typed, word);
    typed.is_empty() || slipped(typed, word, |typed, word| word.starts_with(typed))
}

/// Whether `fits` holds for what follows at most one slip at the very start of both.
fn slipped(a: &str, b: &str, fits: fn(&str, &str) -> bool) -> bool {
    // Most words are told apart by their next two letters.
    if let ([x, y, ..], [v, w, ..]) = (a.as_bytes(), b.as_bytes())
        && (x | y | v | w).is_ascii()
        && x != w
        && y != v
        && y != w
    {
        return false;
    }
    let (Some((x, more_a)), Some((v, more_b))) = (first(a), first(b)) else {
        return fits(a, b)
            || first(a).is_some_and(|(_, more)| fits(more, b))
            || first(b).is_some_and(|(_, more)| fits(a, more));
    };
    let swapped = || match (first(more_a), first(more_b)) {
        (Some((y, rest_a)), Some((w, rest_b))) => x == w && y == v && fits(rest_a, rest_b),
        _ => false,
    };
    fits(more_a, more_b) || fits(more_a, b) || fits(a, more_b) || swapped()
}

/// Both words without the letters that they begin with alike.
fn after_common<'a, 'b>(a: &'a str, b: &'b str) -> (&'a str, &'b str) {
    let mut same = a.bytes().zip(b.bytes()).take_while(|(x, y)| x == y).count();
    while !a.is_char_boundary(same) || !b.is_char_boundary(same) {
        same -= 1;
    }
    (&a[same..], &b[same..])
}

fn first(word: &str) -> Option<(char, &str)> {
    let mut chars = word.chars();
    Some((chars.next()?, chars.as_str()))
}

/// The number of slips between two words, or `None` where there are more than `most`
/// (optimal string alignment: no part is changed twice).
pub fn slips(a: &[char], b: &[char], most: usize) -> Option<usize> {
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
        let near = |a: &str, b: &str| one_slip(a, b);
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
        let near = |a: &str, b: &str| one_slip_from_beginning(a, b);
        assert!(near("pyongye", "pyongyang"));
        assert!(near("atril", "artillery"), "the start of artil, swapped");
        assert!(near("artiel", "artillery"));
        assert!(!near("kyiv", "pyongyang"));
    }

    proptest! {
        #[test]
        fn agrees_with_the_table_of_distances(a in "[abé]{0,7}", b in "[abé]{0,7}") {
            prop_assert_eq!(one_slip(&a, &b), slips(&chars(&a), &chars(&b), 1).is_some());
        }

        #[test]
        fn a_word_being_typed_is_near_when_some_beginning_is(a in "[abé]{0,7}", b in "[abé]{0,7}") {
            let word = chars(&b);
            let near = (0..=word.len()).any(|end| slips(&chars(&a), &word[..end], 1).is_some());
            prop_assert_eq!(one_slip_from_beginning(&a, &b), near);
        }

        #[test]
        fn distance_is_symmetric(a in "[abc]{0,7}", b in "[abc]{0,7}") {
            let (a, b) = (chars(&a), chars(&b));
            prop_assert_eq!(slips(&a, &b, 3), slips(&b, &a, 3));
        }
    }
}
