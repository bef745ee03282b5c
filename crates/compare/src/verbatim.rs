//! Whether two passages have the same words in a row: more of them than chance or custom brings
//! about, so that both rest on one text.
//!
//! Words are compared folded. Who said them first is no matter of this module.

use crate::units::Unit;
use std::ops::Range;
use synoptic_corpus::Document;
use synoptic_text::{Span, TokenKind, fold, tokens};

/// From so many words in a row on, both have them from one text.
const IN_A_ROW: usize = 8;
/// So many of them must be content words and no part of names: titles of treaties are long.
const CONTENT: usize = 4;

/// A passage as words in a row.
pub(crate) struct Row {
    words: Vec<Item>,
}

struct Item {
    /// The word folded; `None` where it counts for nothing, so that it ends a run.
    folded: Option<String>,
    place: Span,
    /// Whether it is a content word and no part of a name.
    content: bool,
}

impl Row {
    /// The words of a unit but for those that stand in `without`.
    pub(crate) fn new(file: &Document, unit: &Unit, without: &[Span]) -> Row {
        let mut words = Vec::new();
        for piece in &unit.pieces {
            let text = piece.of(&file.text);
            for token in tokens(text) {
                match token.kind {
                    TokenKind::Word | TokenKind::Number => {}
                    TokenKind::Possessive | TokenKind::Mark => continue,
                }
                let place = token.span.shifted(piece.start);
                let known = unit.words.iter().find(|word| word.span.overlaps(place));
                let left_out = without.iter().any(|span| span.overlaps(place));
                words.push(Item {
                    folded: (!left_out).then(|| fold(token.span.of(text)).into_owned()),
                    place,
                    content: known.is_some_and(|word| !word.name),
                });
            }
        }
        Row { words }
    }

    /// Where a run of its words stands in the file.
    pub(crate) fn place(&self, run: &Range<usize>) -> Option<Span> {
        let run = self.words.get(run.clone())?;
        Some(run.first()?.place.cover(run.last()?.place))
    }

    /// Whether it has all words of a run of another's, in a row.
    pub(crate) fn has(&self, other: &Row, run: &Range<usize>) -> bool {
        let run = other.words.get(run.clone()).unwrap_or_default();
        let same =
            |(one, other): (&Item, &Item)| one.folded.is_some() && one.folded == other.folded;
        !run.is_empty() && self.words.windows(run.len()).any(|own| own.iter().zip(run).all(same))
    }
}

/// The longest run of words that both have, by its place among those of the first, if it is long
/// enough.
pub(crate) fn same_words(one: &Row, other: &Row) -> Option<Range<usize>> {
    let (one, other) = (&one.words, &other.words);
    // How long the run is that ends at each word of the other, for the word of the first last seen.
    let mut ends = vec![0_usize; other.len() + 1];
    let mut best: Option<(usize, usize)> = None;
    for (at, item) in one.iter().enumerate() {
        for place in (0..other.len()).rev() {
            let same = item.folded.is_some() && item.folded == other[place].folded;
            ends[place + 1] = if same { ends[place] + 1 } else { 0 };
            let length = ends[place + 1];
            if length >= IN_A_ROW && best.is_none_or(|(known, _)| length > known) {
                best = Some((length, at));
            }
        }
    }
    let (length, last) = best?;
    let run = last + 1 - length..last + 1;
    let content = one[run.clone()].iter().filter(|item| item.content).count();
    (content >= CONTENT).then_some(run)
}

/// Whether two units can have enough words in a row: those that follow one another in both are few
/// where not.
pub(crate) fn may_share(one: &Unit, other: &Unit) -> bool {
    const RUNS: usize = 2;
    let known = other.runs();
    let shared = one.runs().iter().filter(|run| known.binary_search(run).is_ok());
    shared.take(RUNS).count() == RUNS
}
