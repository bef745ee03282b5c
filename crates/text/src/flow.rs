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
        let at = Span::new(self.text.len(), 0).start;
        match self.slices.last_mut() {
            // Touching slices are one, unless a gap was put between them.
            Some((start, last)) if last.end == span.start && *start + last.len() as u32 == at => {
                last.end = span.end
            }
            _ => self.slices.push((at, span)),
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
        let first = self.slices.partition_point(|(at, file)| at + file.len() as u32 <= span.start);
        let mut found: Vec<Span> = Vec::new();
        for (at, file) in &self.slices[first..] {
            if *at >= span.end {
                break;
            }
            let here = Span { start: *at, end: at + file.len() as u32 }.intersection(span);
            if here.is_empty() {
                continue;
            }
            let start = file.start + (here.start - at);
            found.push(Span { start, end: start + here.len() as u32 });
        }
        found
    }

    /// The smallest span of the file that covers `span` of the flow; `None` where it covers none.
    pub fn cover_in_file(&self, span: Span) -> Option<Span> {
        let found = self.in_file(span);
        Some(Span { start: found.first()?.start, end: found.last()?.end })
    }

    /// Where the byte at `at` of the file stands in the flow, if it is part of it.
    pub fn from_file(&self, at: u32) -> Option<u32> {
        self.slices
            .iter()
            .find(|(_, file)| file.holds(at))
            .map(|(start, file)| start + (at - file.start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
    fn touching_slices_are_one() {
        let file = "abcdef";
        let flow = Flow::join(file, [Span::new(0, 3), Span::new(3, 6)]);
        assert_eq!(flow.in_file(Span::new(1, 5)), [Span::new(1, 5)]);
    }
}
