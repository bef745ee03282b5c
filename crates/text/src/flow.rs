//! Running text gathered from pieces of a file, with the way back to the file.
//!
//! A paragraph as a reader sees it is seldom one slice of its file: a page break cuts it, a note's
//! marker or a pair of asterisks stands in it. A [`Flow`] is the text without those, on which
//! sentences, quotations and claims are found; it turns every span found there into spans of the file.

use crate::Span;

/// Text joined from slices of a file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Flow {
    text: String,
    /// `(start in the flow, where that slice lies in the file)`, in order, none empty.
    slices: Vec<(u32, Span)>,
    /// Whether a slice lies before or over an earlier one in the file.
    unordered: bool,
}

impl Flow {
    /// A flow over one whole slice of `file`.
    pub fn of(file: &str, span: Span) -> Flow {
        Flow::join(file, [span])
    }

    /// Joins slices of `file`, in the order given. Slices that do not fit the file are left out.
    /// Where two slices do not touch in the file and neither side has white space at the seam,
    /// the caller decides whether a space belongs there: see [`Flow::push_gap`].
    pub fn join(file: &str, spans: impl IntoIterator<Item = Span>) -> Flow {
        let mut flow = Flow::default();
        for span in spans {
            flow.push(file, span);
        }
        flow
    }

    /// Adds a slice of `file` at the end.
    pub fn push(&mut self, file: &str, span: Span) {
        let slice = span.of(file);
        if slice.is_empty() {
            return;
        }
        let at = Span::new(self.text.len(), self.text.len()).start;
        match self.slices.last_mut() {
            // Touching slices are one, unless a gap was put between them.
            Some((start, last)) if last.end == span.start && *start + last.len() as u32 == at => {
                last.end = span.end
            }
            last => {
                self.unordered |= last.is_some_and(|(_, last)| span.start < last.end);
                self.slices.push((at, span));
            }
        }
        self.text.push_str(slice);
    }

    /// Adds a space that is not in the file, where two pieces must not run together.
    pub fn push_gap(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    /// The running text.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The slices of the file that `span` of the flow covers, in order; empty where it covers none.
    pub fn in_file(&self, span: Span) -> Vec<Span> {
        self.covered(span).collect()
    }

    /// The smallest span of the file that covers `span` of the flow; `None` where it covers none.
    pub fn cover_in_file(&self, span: Span) -> Option<Span> {
        // As a rule it lies in one slice.
        let after = self.slices.partition_point(|(at, _)| *at <= span.start);
        if let Some((at, file)) = after.checked_sub(1).and_then(|last| self.slices.get(last)) {
            let moved = Span { start: span.start - at, end: span.end.saturating_sub(*at) };
            let moved = moved.shifted(file.start);
            if !span.is_empty() && moved.end <= file.end {
                return Some(moved);
            }
        }
        self.covered(span).reduce(|all, piece| all.cover(piece))
    }

    fn covered(&self, span: Span) -> impl Iterator<Item = Span> + '_ {
        let first = self.slices.partition_point(|(at, file)| at + file.len() as u32 <= span.start);
        let reached = self.slices[first..].iter().take_while(move |(at, _)| *at < span.end);
        reached.filter_map(move |(at, file)| {
            let here = Span { start: *at, end: at + file.len() as u32 }.intersection(span);
            let start = file.start + here.start.saturating_sub(*at);
            (!here.is_empty()).then_some(Span { start, end: start + here.len() as u32 })
        })
    }

    /// Where the byte at `at` of the file stands in the flow, if it is part of it; the first place
    /// where it stands more than once.
    pub fn from_file(&self, at: u32) -> Option<u32> {
        // Slices mostly stand in the order of the file; then their ends do too.
        let (start, file) = if self.unordered {
            self.slices.iter().find(|(_, file)| file.holds(at))?
        } else {
            let first = self.slices.partition_point(|(_, file)| file.end <= at);
            self.slices.get(first).filter(|(_, file)| file.holds(at))?
        };
        Some(start + (at - file.start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn leaves_out_a_marker_and_finds_the_way_back() {
        let file = "He left.<sup>2</sup> She stayed.";
        let flow = Flow::join(file, [Span::new(0, 8), Span::new(20, 32)]);
        assert_eq!(flow.text(), "He left. She stayed.");
        assert_eq!(flow.in_file(Span::new(9, 20)), [Span::new(21, 32)]);
        assert_eq!(flow.in_file(Span::new(3, 12)), [Span::new(3, 8), Span::new(20, 24)]);
        assert_eq!(flow.cover_in_file(Span::new(3, 12)), Some(Span::new(3, 24)));
        assert_eq!(flow.from_file(21), Some(9));
        assert_eq!(flow.from_file(10), None);
    }

    #[test]
    fn joins_pieces_that_a_page_break_parted() {
        let file = "limited to\n---\nimporting";
        let mut flow = Flow::of(file, Span::new(0, 10));
        flow.push_gap();
        flow.push(file, Span::new(15, 24));
        assert_eq!(flow.text(), "limited to importing");
        assert_eq!(flow.in_file(Span::new(8, 20)), [Span::new(8, 10), Span::new(15, 24)]);
    }

    #[test]
    fn covers_slices_in_any_order() {
        let flow = Flow::join("abcdef", [Span::new(3, 6), Span::new(0, 2)]);
        assert_eq!(flow.text(), "defab");
        assert_eq!(flow.cover_in_file(Span::new(0, 5)), Some(Span::new(0, 6)));
        assert_eq!(flow.from_file(1), Some(4));
        assert_eq!(flow.from_file(2), None);
    }

    proptest! {
        /// A model that keeps for every byte of the flow where it came from says the same.
        #[test]
        fn every_byte_finds_its_way_there_and_back(
            file in "[a-z “é\\n]{0,40}",
            steps in proptest::collection::vec((0usize..60, 0usize..12, any::<bool>()), 0..8),
            ordered: bool,
            (start, len) in (0u32..80, 0u32..40),
        ) {
            let mut steps = steps;
            if ordered {
                steps.sort();
            }
            let mut flow = Flow::default();
            let mut model: Vec<Option<u32>> = Vec::new();
            for (start, len, gap) in steps {
                let span = Span::new(start, start + len);
                flow.push(&file, span);
                if !span.of(&file).is_empty() {
                    model.extend((span.start..span.end).map(Some));
                }
                if gap {
                    flow.push_gap();
                    model.resize(flow.text().len(), None);
                }
            }
            prop_assert_eq!(model.len(), flow.text().len());
            let span = Span { start, end: start + len };
            let expected: Vec<u32> = model
                .iter()
                .zip(0..)
                .filter_map(|(from, at)| from.filter(|_| span.holds(at)))
                .collect();
            let pieces = flow.in_file(span);
            let found: Vec<u32> = pieces.iter().flat_map(|piece| piece.start..piece.end).collect();
            prop_assert_eq!(&found, &expected);
            let cover = expected.iter().min().zip(expected.iter().max());
            let cover = cover.map(|(first, last)| Span { start: *first, end: last + 1 });
            prop_assert_eq!(flow.cover_in_file(span), cover);
            for at in 0..file.len() as u32 + 2 {
                let place = model.iter().position(|from| *from == Some(at));
                prop_assert_eq!(flow.from_file(at), place.map(|place| place as u32));
            }
            if flow.text().get(span.range()).is_some() {
                let text: String = pieces.iter().map(|piece| piece.of(&file)).collect();
                let own: String = span.of(flow.text()).to_owned();
                prop_assert!(text == own || own.replace(' ', "") == text.replace(' ', ""));
            }
        }
    }

    #[test]
    fn touching_slices_are_one() {
        let file = "abcdef";
        let flow = Flow::join(file, [Span::new(0, 3), Span::new(3, 6)]);
        assert_eq!(flow.in_file(Span::new(1, 5)), [Span::new(1, 5)]);
    }
}
