//! Which names of persons are one person's: variant spellings, fuller and shorter forms.

use super::found::FoundName;
use synoptic_corpus::EntityKind;

/// Of persons who share a word of their names, no more than this many are compared with each other.
const MOST_COMPARED: usize = 48;

/// For every name the index of the name that it is a variant of: itself where it stands alone.
pub(super) fn variants(names: &[FoundName]) -> Vec<usize> {
    let mut of: Vec<usize> = (0..names.len()).collect();
    let person = |name: &FoundName| name.kind == EntityKind::Person && name.key.contains(' ');
    let mut by_word: Vec<(&str, usize)> = Vec::new();
    for (at, name) in names.iter().enumerate().filter(|(_, name)| person(name)) {
        let words = name.words();
        by_word.extend(words.last().map(|word| (*word, at)));
        by_word.extend(words.first().map(|word| (*word, at)));
    }
    by_word.sort_unstable();
    by_word.dedup();
    for group in by_word.chunk_by(|a, b| a.0 == b.0) {
        let group = &group[..group.len().min(MOST_COMPARED)];
        for (at, (_, one)) in group.iter().enumerate() {
            for (_, other) in &group[at + 1..] {
                if same_person(&names[*one].words(), &names[*other].words()) {
                    let (one, other) = (root(&of, *one), root(&of, *other));
                    let fuller = if rank(&names[one]) >= rank(&names[other]) {
                        (one, other)
                    } else {
                        (other, one)
                    };
                    of[fuller.1] = fuller.0;
                }
            }
        }
    }
    (0..names.len()).map(|at| root(&of, at)).collect()
}

/// The more often written, then the longer, is the name by which the person goes.
fn rank(name: &FoundName) -> (u32, usize) {
    (name.count, name.key.len())
}

fn root(of: &[usize], at: usize) -> usize {
    let mut at = at;
    for _ in 0..of.len() {
        match of.get(at) {
            Some(parent) if *parent != at => at = *parent,
            _ => break,
        }
    }
    at
}

/// Whether two names are one person's: the same but for a letter in a long word, or initials, or
/// given names that one leaves out.
fn same_person(one: &[&str], other: &[&str]) -> bool {
    let full = |words: &[&str]| -> Vec<String> {
        words
            .iter()
            .filter(|word| word.chars().count() > 1)
            .map(|word| (*word).to_owned())
            .collect()
    };
    let (one, other) = (full(one), full(other));
    if one.len() < 2 || other.len() < 2 {
        return false;
    }
    if one.len() == other.len() {
        let unlike: Vec<(&String, &String)> =
            one.iter().zip(&other).filter(|(a, b)| a != b).collect();
        return match unlike.as_slice() {
            [] => true,
            [(a, b)] => a.len().min(b.len()) >= 5 && one_edit(a, b),
            _ => false,
        };
    }
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    if short.last() != long.last() {
        return false;
    }
    let mut rest = long.iter();
    short.iter().all(|word| rest.any(|other| other == word))
}

/// Whether two words differ by one letter added, left out or changed.
fn one_edit(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let front = a.iter().zip(&b).take_while(|(x, y)| x == y).count();
    let back = a.iter().rev().zip(b.iter().rev()).take_while(|(x, y)| x == y).count();
    let (short, long) = (a.len().min(b.len()), a.len().max(b.len()));
    long - short <= 1 && front + back + 1 >= long
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::names::sample::names_in;
    use insta::assert_snapshot;

    #[test]
    fn spellings_a_letter_apart_are_one_person() {
        assert!(same_person(&["gavriil", "grigorov"], &["gavril", "grigorov"]));
        assert!(same_person(&["volodymyr", "zelensky"], &["volodymyr", "zelenskyy"]));
        assert!(!same_person(&["kim", "jong", "un"], &["kim", "jong", "il"]));
        assert!(!same_person(&["john", "smith"], &["joan", "smith"]));
    }

    #[test]
    fn a_name_without_an_initial_or_a_middle_name_is_the_same_person() {
        assert!(same_person(&["george", "w", "prost"], &["george", "prost"]));
        assert!(same_person(&["taimur", "khan"], &["muhammad", "taimur", "fahad", "khan"]));
        assert!(!same_person(&["taimur", "khan"], &["imran", "khan"]));
    }

    #[test]
    fn surnames_lead_to_the_full_name() {
        assert_snapshot!(names_in("We met John Farrow CBE, an attaché. Farrow smiled. “No,” Farrow said."), @"John Farrow CBE = John Farrow | Farrow = John Farrow | Farrow = John Farrow");
        assert_snapshot!(names_in("President Ivo Prost came. Then President Prost left, and Ivo waved."), @"Ivo Prost | Prost = Ivo Prost | Ivo = Ivo Prost");
    }

    #[test]
    fn a_surname_of_two_goes_to_the_one_named_last_before() {
        assert_snapshot!(
            names_in("Then Anna Farrow met us. Later Farrow left. Then John Farrow came. So Farrow stayed."),
            @"Anna Farrow | Farrow = Anna Farrow | John Farrow | Farrow = John Farrow"
        );
    }
}
