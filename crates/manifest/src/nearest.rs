//! The known word that a mistyped one was probably meant to be.

/// The candidate with the fewest edits from `word`, where no more than a third of it, and at
/// least one letter, would have to change.
pub(crate) fn nearest<'a>(word: &str, candidates: &[&'a str]) -> Option<&'a str> {
    let limit = (word.chars().count() / 3).max(1);
    candidates
        .iter()
        .map(|candidate| (edits(word, candidate), *candidate))
        .filter(|(edits, _)| *edits <= limit)
        .min()
        .map(|(_, candidate)| candidate)
}

/// Insertions, deletions, substitutions and swaps of neighbours that make `a` into `b`
/// (Damerau-Levenshtein, each stretch edited once).
fn edits(a: &str, b: &str) -> usize {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let mut before: Vec<usize> = Vec::new();
    let mut above: Vec<usize> = (0..=b.len()).collect();
    for row in 1..=a.len() {
        let mut here = vec![row];
        for column in 1..=b.len() {
            let same = a[row - 1] == b[column - 1];
            let mut best = (above[column - 1] + usize::from(!same))
                .min(above[column] + 1)
                .min(here[column - 1] + 1);
            let swapped =
                row > 1 && column > 1 && a[row - 1] == b[column - 2] && a[row - 2] == b[column - 1];
            if swapped {
                best = best.min(before[column - 2] + 1);
            }
            here.push(best);
        }
        before = std::mem::replace(&mut above, here);
    }
    above[b.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_word_that_was_meant() {
        let keys = ["id", "siglum", "published", "outlet"];
        assert_eq!(nearest("publishd", &keys), Some("published"));
        assert_eq!(nearest("di", &keys), Some("id"));
        assert_eq!(nearest("sigulm", &keys), Some("siglum"));
        assert_eq!(nearest("", &keys), None);
        assert_eq!(nearest("colour", &keys), None);
    }
}
