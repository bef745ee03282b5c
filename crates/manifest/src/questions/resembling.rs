//! The words of a text that a passage was probably copied from.

use synoptic_text::{Span, fold};

/// The part of a text that is most like a passage.
pub(super) struct Resembling {
    /// Where it stands in the text.
    pub(super) span: Span,
    /// How many runs of words it shares with the passage: the larger, the more like it.
    pub(super) shared: usize,
}

/// The part of `text` with the most runs of `run` words that `wanted` has too; `None` where it
/// shares none, and where `wanted` has fewer words.
pub(super) fn resembling(wanted: &str, text: &str, run: usize) -> Option<Resembling> {
    let (wanted, words) = (words(wanted), words(text));
    let known: Vec<&[Word<'_>]> = wanted.windows(run).collect();
    let hits: Vec<bool> = words.windows(run).map(|run| known.contains(&run)).collect();
    let width = known.len().max(1);
    let mut best: Option<(usize, usize)> = None;
    let mut shared = 0;
    // Windows that begin before the text does as well, so that its first words can be the last.
    for end in 0..hits.len() {
        shared += usize::from(hits[end]);
        if let Some(out) = end.checked_sub(width) {
            shared -= usize::from(hits[out]);
        }
        if shared > best.map_or(0, |(most, _)| most) {
            best = Some((shared, end));
        }
    }
    let (shared, end) = best?;
    let (from, to) = widen(&wanted, &words, (end + 1).saturating_sub(width)..end + run);
    Some(Resembling { span: words[from].span.cover(words[to].span), shared })
}

/// The first and last word of the part that `wanted` stands for, given the words that hold the
/// runs: it begins as far before the first shared word as `wanted` does, and ends likewise.
fn widen(
    wanted: &[Word<'_>],
    words: &[Word<'_>],
    window: std::ops::Range<usize>,
) -> (usize, usize) {
    let pairs = common(wanted, &words[window.clone()]);
    let last_word = words.len().saturating_sub(1);
    let (Some(first), Some(last)) = (pairs.first(), pairs.last()) else {
        return (window.start, window.end.saturating_sub(1).min(last_word));
    };
    let from = (window.start + first.1).saturating_sub(first.0);
    let to = window.start + last.1 + (wanted.len() - 1 - last.0);
    (from, to.min(last_word))
}

/// Where `found` has other words than `wanted`: each stretch of the one and of the other.
pub(super) fn differences<'t>(wanted: &'t str, found: &'t str) -> Vec<(&'t str, &'t str)> {
    let (ours, theirs) = (verbatim(wanted), verbatim(found));
    let mut pairs = common(&ours, &theirs);
    pairs.push((ours.len(), theirs.len()));
    let mut differences = Vec::new();
    let (mut a, mut b) = (0, 0);
    for (next_a, next_b) in pairs {
        if a < next_a || b < next_b {
            let stretch = |words: &[Word<'t>], text: &'t str, from: usize, to: usize| {
                let words = words.get(from..to).unwrap_or_default();
                let ends = words.first().zip(words.last());
                ends.map_or("", |(first, last)| first.span.cover(last.span).of(text))
            };
            differences
                .push((stretch(&ours, wanted, a, next_a), stretch(&theirs, found, b, next_b)));
        }
        (a, b) = (next_a + 1, next_b + 1);
    }
    differences
}

/// A word and where it stands; words are equal where they are spelt the same.
struct Word<'t> {
    spelling: std::borrow::Cow<'t, str>,
    span: Span,
}

impl PartialEq for Word<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.spelling == other.spelling
    }
}

/// Words as printed, marks included.
fn verbatim(text: &str) -> Vec<Word<'_>> {
    let start = text.as_ptr() as usize;
    let place = |word: &str| word.as_ptr() as usize - start;
    text.split_ascii_whitespace()
        .map(|word| Word {
            spelling: word.into(),
            span: Span::new(place(word), place(word) + word.len()),
        })
        .collect()
}

/// Words without case and marks; what is nothing but marks is no word.
fn words(text: &str) -> Vec<Word<'_>> {
    let mut words = verbatim(text);
    for word in &mut words {
        let letters = |c: &char| c.is_alphanumeric();
        word.spelling = fold(&word.spelling).chars().filter(letters).collect::<String>().into();
    }
    words.retain(|word| !word.spelling.is_empty());
    words
}

/// The longest common subsequence, as pairs of places.
fn common(a: &[Word<'_>], b: &[Word<'_>]) -> Vec<(usize, usize)> {
    let mut longest = vec![vec![0_usize; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            longest[i][j] = match a[i] == b[j] {
                true => longest[i + 1][j + 1] + 1,
                false => longest[i + 1][j].max(longest[i][j + 1]),
            };
        }
    }
    let mut pairs = Vec::new();
    let (mut i, mut j) = (0, 0);
    while i < a.len() && j < b.len() {
        if a[i] == b[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if longest[i + 1][j] >= longest[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}
