//! Word-level difference of two passages, as ranges.
//!
//! Words are compared folded, so that quotation marks, dashes, case and spacing never count as
//! differences of wording; how many such differences there are is counted. A stretch of words that
//! stands elsewhere in the other passage is a move, not a deletion and an insertion.

use synoptic_text::{Span, TokenKind, fold, tokens};

/// What happens between two passages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangeKind {
    /// Words both have, in the same order.
    Same,
    /// Words only the first has.
    Deleted,
    /// Words only the second has.
    Inserted,
    /// Words both have, elsewhere.
    Moved,
}

/// A stretch of the two passages. An empty span says that the passage has nothing there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Change {
    /// What happens.
    pub kind: ChangeKind,
    /// The words in the first passage, as bytes of it.
    pub a: Span,
    /// The words in the second passage, as bytes of it.
    pub b: Span,
}

/// The difference of two passages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Difference {
    /// Stretches in the order of both passages; a move stands where its words are in the first.
    pub changes: Vec<Change>,
    /// How many words of the `Same` and `Moved` stretches differ in case or marks alone.
    pub hidden: u32,
}

/// Passages with more words than this are compared without looking at their middles: the table
/// below has one cell per pair of words, and no sentence is that long.
const MOST_WORDS: usize = 600;

/// The fewest words that count as a move; shorter ones recur by chance.
const SHORTEST_MOVE: usize = 3;

struct Word<'t> {
    span: Span,
    folded: std::borrow::Cow<'t, str>,
}

/// Compares two passages word by word.
pub fn difference(a: &str, b: &str) -> Difference {
    let (left, right) = (words(a), words(b));
    let matched = common_words(&left, &right);
    let mut moves = moves(&left, &right, &matched);
    let mut changes = Vec::new();
    let (mut i, mut j) = (0, 0);
    let mut previous = None;
    for (m, n) in matched.iter().copied().chain([(left.len(), right.len())]) {
        while i < m || j < n {
            if let Some(at) = moves.iter().position(|found| found.0 == i && i < m) {
                let (from, to, count) = moves[at];
                changes.push(Change {
                    kind: ChangeKind::Moved,
                    a: cover(&left, from, count),
                    b: cover(&right, to, count),
                });
                i += count;
            } else if i < m {
                let end = moves
                    .iter()
                    .map(|found| found.0)
                    .filter(|at| *at > i)
                    .min()
                    .unwrap_or(m)
                    .min(m);
                changes.push(Change {
                    kind: ChangeKind::Deleted,
                    a: cover(&left, i, end - i),
                    b: here(&right, j),
                });
                i = end;
            } else if let Some(found) = moves.iter().find(|found| found.1 == j) {
                j += found.2;
            } else {
                let end = moves
                    .iter()
                    .map(|found| found.1)
                    .filter(|at| *at > j)
                    .min()
                    .unwrap_or(n)
                    .min(n);
                changes.push(Change {
                    kind: ChangeKind::Inserted,
                    a: here(&left, i),
                    b: cover(&right, j, end - j),
                });
                j = end;
            }
        }
        if m < left.len() && n < right.len() {
            let (one, other) = (left[m].span, right[n].span);
            match changes.last_mut() {
                // Only neighbours on both sides: a moved stretch may stand between.
                Some(last) if last.kind == ChangeKind::Same && previous == Some((m, n)) => {
                    last.a = last.a.cover(one);
                    last.b = last.b.cover(other);
                }
                _ => changes.push(Change { kind: ChangeKind::Same, a: one, b: other }),
            }
            (i, j) = (m + 1, n + 1);
            previous = Some((i, j));
        }
    }
    let pairs = matched.iter().copied().chain(
        moves.drain(..).flat_map(|(from, to, count)| (0..count).map(move |k| (from + k, to + k))),
    );
    let hidden = pairs.filter(|(m, n)| left[*m].span.of(a) != right[*n].span.of(b)).count();
    Difference { changes, hidden: u32::try_from(hidden).unwrap_or(u32::MAX) }
}

fn words(text: &str) -> Vec<Word<'_>> {
    tokens(text)
        .into_iter()
        .filter(|token| {
            matches!(token.kind, TokenKind::Word | TokenKind::Number | TokenKind::Possessive)
        })
        .map(|token| Word { span: token.span, folded: fold(token.span.of(text)) })
        .collect()
}

fn cover(words: &[Word<'_>], first: usize, count: usize) -> Span {
    match (words.get(first), words.get(first + count.max(1) - 1)) {
        (Some(first), Some(last)) => first.span.cover(last.span),
        _ => here(words, first),
    }
}

/// The empty place before a word.
fn here(words: &[Word<'_>], at: usize) -> Span {
    let at = words
        .get(at)
        .map_or_else(|| words.last().map_or(0, |word| word.span.end), |word| word.span.start);
    Span { start: at, end: at }
}

/// The longest common subsequence of words, as pairs of indices.
fn common_words(a: &[Word<'_>], b: &[Word<'_>]) -> Vec<(usize, usize)> {
    let start = a.iter().zip(b).take_while(|(x, y)| x.folded == y.folded).count();
    let tail = a[start..]
        .iter()
        .rev()
        .zip(b[start..].iter().rev())
        .take_while(|(x, y)| x.folded == y.folded)
        .count();
    let (inner_a, inner_b) = (&a[start..a.len() - tail], &b[start..b.len() - tail]);
    let mut pairs: Vec<(usize, usize)> = (0..start).map(|at| (at, at)).collect();
    if inner_a.len() <= MOST_WORDS && inner_b.len() <= MOST_WORDS {
        let width = inner_b.len() + 1;
        let mut table = vec![0_u16; (inner_a.len() + 1) * width];
        for i in (0..inner_a.len()).rev() {
            for j in (0..inner_b.len()).rev() {
                table[i * width + j] = if inner_a[i].folded == inner_b[j].folded {
                    table[(i + 1) * width + j + 1] + 1
                } else {
                    table[(i + 1) * width + j].max(table[i * width + j + 1])
                };
            }
        }
        let (mut i, mut j) = (0, 0);
        while i < inner_a.len() && j < inner_b.len() {
            if inner_a[i].folded == inner_b[j].folded {
                pairs.push((start + i, start + j));
                (i, j) = (i + 1, j + 1);
            } else if table[(i + 1) * width + j] >= table[i * width + j + 1] {
                i += 1;
            } else {
                j += 1;
            }
        }
    }
    pairs.extend((0..tail).map(|at| (a.len() - tail + at, b.len() - tail + at)));
    pairs
}

/// Runs of words that neither side has matched but both have: `(first in a, first in b, words)`.
fn moves(a: &[Word<'_>], b: &[Word<'_>], matched: &[(usize, usize)]) -> Vec<(usize, usize, usize)> {
    if a.len() > MOST_WORDS || b.len() > MOST_WORDS {
        return Vec::new();
    }
    let mut free_a = vec![true; a.len()];
    let mut free_b = vec![true; b.len()];
    for (i, j) in matched {
        free_a[*i] = false;
        free_b[*j] = false;
    }
    let mut found = Vec::new();
    let mut i = 0;
    while i < a.len() {
        let run = |j: usize| {
            let alike =
                |k: usize| free_a[i + k] && free_b[j + k] && a[i + k].folded == b[j + k].folded;
            (0..).take_while(|k| i + k < a.len() && j + k < b.len() && alike(*k)).count()
        };
        let best = (0..b.len())
            .map(|j| (run(j), j))
            .max_by_key(|(count, j)| (*count, std::cmp::Reverse(*j)));
        match best {
            Some((count, j)) if count >= SHORTEST_MOVE => {
                free_b[j..j + count].fill(false);
                found.push((i, j, count));
                i += count;
            }
            _ => i += 1,
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// `=same= -deleted- +inserted+ ~moved~`
    fn show(a: &str, b: &str) -> String {
        let difference = difference(a, b);
        let shown = difference.changes.iter().map(|change| match change.kind {
            ChangeKind::Same => format!("={}=", change.a.of(a)),
            ChangeKind::Deleted => format!("-{}-", change.a.of(a)),
            ChangeKind::Inserted => format!("+{}+", change.b.of(b)),
            ChangeKind::Moved => format!("~{}~", change.a.of(a)),
        });
        let mut lines: Vec<String> = shown.collect();
        if difference.hidden > 0 {
            lines.push(format!("({} hidden)", difference.hidden));
        }
        lines.join(" ")
    }

    #[test]
    fn shows_words_left_out_and_put_in() {
        insta::assert_snapshot!(
            show("all means at its disposal without delay", "all means in its possession without delay"),
            @"=all means= -at- +in+ =its= -disposal- +possession+ =without delay="
        );
    }

    #[test]
    fn hides_marks_and_case_but_counts_them() {
        insta::assert_snapshot!(show("the ‘Old’ Mill’s wheel", "the old mill's wheel"), @"=the ‘Old’ Mill’s wheel= (3 hidden)");
    }

    #[test]
    fn sees_a_move_as_one() {
        insta::assert_snapshot!(
            show("without any delay they shall help each other", "they shall help each other without any delay"),
            @"~without any delay~ =they shall help each other="
        );
    }

    #[test]
    fn takes_empty_and_foreign_passages() {
        insta::assert_snapshot!(show("", "two words"), @"+two words+");
        insta::assert_snapshot!(show("one", "two"), @"-one- +two+");
        assert_eq!(difference("", ""), Difference::default());
    }

    proptest! {
        /// Every word of the first passage is kept, deleted or moved; every word of the second is kept, inserted or moved.
        #[test]
        fn accounts_for_every_word(a in "[abc ]{0,40}", b in "[abc ]{0,40}") {
            let found = difference(&a, &b);
            let count = |text: &str, span: Span| tokens(span.of(text)).len();
            let (mut left, mut right) = (0, 0);
            for change in &found.changes {
                match change.kind {
                    ChangeKind::Same | ChangeKind::Moved => { left += count(&a, change.a); right += count(&b, change.b); }
                    ChangeKind::Deleted => left += count(&a, change.a),
                    ChangeKind::Inserted => right += count(&b, change.b),
                }
            }
            prop_assert_eq!(left, tokens(&a).len());
            prop_assert_eq!(right, tokens(&b).len());
        }
    }
}
