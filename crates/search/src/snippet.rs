//! A shorter cut of a long passage, around the words that were found.

use std::ops::Range;
use synoptic_text::Span;

/// A part of a passage, on word borders.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Snippet {
    /// What to show, in order: parts of the passage's pieces.
    pub pieces: Vec<Span>,
    /// Whether something of the passage stands before.
    pub cut_before: bool,
    /// Whether something of the passage stands after.
    pub cut_after: bool,
}

/// A stretch without white space, at most as long as the whole cut may be.
struct Chunk {
    span: Span,
    /// Characters, with one for the white space after it.
    length: usize,
    marked: bool,
}

/// Cuts a passage of the file `text` to about `most` characters, so that as many `marks` as
/// possible stay, with what is read before and after them. A passage that is short enough stays
/// whole. `pieces` and `marks` are sorted.
pub fn snippet(text: &str, pieces: &[Span], marks: &[Span], most: usize) -> Snippet {
    let whole = Snippet { pieces: pieces.to_vec(), ..Snippet::default() };
    let chunks = chunks(text, pieces, marks, most.max(1));
    if chunks.iter().map(|chunk| chunk.length).sum::<usize>() <= most.saturating_add(1) {
        return whole;
    }
    let kept = grown(&chunks, densest(&chunks, most), most);
    let (Some(first), Some(last)) = (chunks.get(kept.start), chunks.get(kept.end.wrapping_sub(1)))
    else {
        return whole;
    };
    let cover = first.span.cover(last.span);
    let cut = |piece: &Span| Some(piece.intersection(cover)).filter(|span| !span.is_empty());
    Snippet {
        pieces: pieces.iter().filter_map(cut).collect(),
        cut_before: kept.start > 0,
        cut_after: kept.end < chunks.len(),
    }
}

fn chunks(text: &str, pieces: &[Span], marks: &[Span], most: usize) -> Vec<Chunk> {
    let mut chunks = Vec::new();
    for piece in pieces {
        let slice = piece.of(text);
        let mut start = 0;
        let mut length = 0;
        for (at, c) in slice.char_indices().chain([(slice.len(), ' ')]) {
            if !c.is_whitespace() && length < most {
                length += 1;
                continue;
            }
            if length > 0 {
                let span = Span::new(start, at).shifted(piece.start);
                let next = marks.partition_point(|mark| mark.end <= span.start);
                let marked = marks.get(next).is_some_and(|mark| mark.overlaps(span));
                chunks.push(Chunk { span, length: length + 1, marked });
            }
            (start, length) = if c.is_whitespace() { (at + c.len_utf8(), 0) } else { (at, 1) };
        }
    }
    chunks
}

/// The first range, from one mark to another, that fits and holds most marked chunks.
fn densest(chunks: &[Chunk], most: usize) -> Range<usize> {
    let marked: Vec<usize> = (0..chunks.len()).filter(|at| chunks[*at].marked).collect();
    let mut starts: Vec<usize> = vec![0];
    for chunk in chunks {
        starts.push(starts[starts.len() - 1] + chunk.length);
    }
    let mut best = 0..usize::from(!chunks.is_empty());
    let mut held = 0;
    let mut last = 0;
    for (first, start) in marked.iter().enumerate() {
        last = last.max(first);
        while marked.get(last + 1).is_some_and(|end| starts[end + 1] - starts[*start] <= most) {
            last += 1;
        }
        if last + 1 - first > held {
            held = last + 1 - first;
            best = *start..marked[last] + 1;
        }
    }
    best
}

/// The range grown on both sides as far as it fits.
fn grown(chunks: &[Chunk], mut kept: Range<usize>, most: usize) -> Range<usize> {
    let mut length: usize = chunks[kept.clone()].iter().map(|chunk| chunk.length).sum();
    loop {
        let before = kept.start.checked_sub(1).map(|at| chunks[at].length);
        let after = chunks.get(kept.end).map(|chunk| chunk.length);
        let was = kept.clone();
        if let Some(more) = after.filter(|more| length + more <= most) {
            length += more;
            kept.end += 1;
        }
        if let Some(more) = before.filter(|more| length + more <= most) {
            length += more;
            kept.start -= 1;
        }
        if kept == was {
            return kept;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cut(text: &str, word: &str, most: usize) -> String {
        let marks: Vec<Span> =
            text.match_indices(word).map(|(at, word)| Span::new(at, at + word.len())).collect();
        let snippet = snippet(text, &[Span::new(0, text.len())], &marks, most);
        let dots = |cut| if cut { "…" } else { "" };
        let pieces: Vec<&str> = snippet.pieces.iter().map(|span| span.of(text)).collect();
        [dots(snippet.cut_before), &pieces.join("|"), dots(snippet.cut_after)].concat()
    }

    const LONG: &str = "On 19 June the two leaders signed a treaty which says that each will help the other if it is attacked, and the treaty has no end.";

    #[test]
    fn leaves_a_short_passage_whole() {
        assert_eq!(cut("They signed a treaty.", "treaty", 40), "They signed a treaty.");
    }

    #[test]
    fn cuts_on_word_borders_around_what_was_found() {
        insta::assert_snapshot!(cut(LONG, "attacked", 40), @"…if it is attacked, and the treaty has…");
        insta::assert_snapshot!(cut(LONG, "On 19", 30), @"On 19 June the two leaders…");
        insta::assert_snapshot!(cut(LONG, "nothing", 30), @"On 19 June the two leaders…");
    }

    #[test]
    fn holds_as_many_marks_as_fit() {
        insta::assert_snapshot!(cut(LONG, "the ", 60), @"…will help the other if it is attacked, and the treaty has…");
    }

    #[test]
    fn a_word_longer_than_the_cut_is_cut_itself() {
        let word = "é".repeat(100);
        assert_eq!(cut(&word, "nothing", 10), "é".repeat(10) + "…");
    }

    proptest! {
        #[test]
        fn stays_within_passage_and_length(text in "[aé“ ]{0,80}", from in 0usize..80, most in 0usize..50) {
            let border = text.char_indices().map(|(at, _)| at).nth(from).unwrap_or(text.len());
            let pieces = [Span::new(0, border), Span::new(border, text.len())];
            let marks = [Span::new(border, text.len())];
            let snippet = snippet(&text, &pieces, &marks, most);
            let inside = |span: &Span| pieces.iter().any(|piece| piece.contains(*span));
            prop_assert!(snippet.pieces.iter().all(inside));
            if snippet.cut_before || snippet.cut_after {
                // A run of white space is read as one.
                let words = snippet.pieces.iter().flat_map(|span| span.of(&text).split_whitespace());
                let length: usize = words.map(|word| word.chars().count()).sum();
                prop_assert!(length <= most.max(1), "{length} of {most}");
                prop_assert!(snippet.pieces.iter().all(|span| text.get(span.range()).is_some()));
            }
        }
    }
}
