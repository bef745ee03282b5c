//! Half-open byte ranges.
//!
//! A span never owns text; [`Span::of`] resolves it against the text it was made for.

use serde::{Deserialize, Serialize};
use std::ops::Range;

/// A half-open range of UTF-8 bytes, `start..end`, both on character borders of its text.
///
/// `u32` because a document is far below 4 GiB and the native build must agree with wasm32. The
/// binary form of the corpus knows spans by their name and fields, and packs them.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
pub struct Span {
    /// First byte.
    pub start: u32,
    /// One past the last byte.
    pub end: u32,
}

impl Span {
    /// A span from byte offsets. Offsets past 4 GiB are capped, so that no input can wrap around.
    pub fn new(start: usize, end: usize) -> Span {
        let cap = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Span { start: cap(start), end: cap(end) }
    }

    /// The text of this span, or the empty string where it does not fit `text`.
    pub fn of<'t>(&self, text: &'t str) -> &'t str {
        text.get(self.range()).unwrap_or("")
    }

    /// The span as a range of `usize`, for slicing.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    pub fn len(&self) -> usize {
        self.end.saturating_sub(self.start) as usize
    }

    /// Whether the span has no bytes.
    pub fn is_empty(&self) -> bool {
        self.end <= self.start
    }

    /// Whether `other` lies wholly within this span.
    pub fn contains(&self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the byte at `at` lies in this span.
    pub fn holds(&self, at: u32) -> bool {
        self.start <= at && at < self.end
    }

    /// Whether the spans share at least one byte.
    pub fn overlaps(&self, other: Span) -> bool {
        !self.intersection(other).is_empty()
    }

    /// The bytes that both spans share; empty where they share none.
    pub fn intersection(&self, other: Span) -> Span {
        let start = self.start.max(other.start);
        Span { start, end: self.end.min(other.end).max(start) }
    }

    /// The smallest span that covers both.
    pub fn cover(&self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }

    /// The span moved `by` bytes to the right: from a part of a text to the whole.
    pub fn shifted(&self, by: u32) -> Span {
        Span { start: self.start.saturating_add(by), end: self.end.saturating_add(by) }
    }

    /// The span without the white space at either end of its text.
    pub fn trimmed(&self, text: &str) -> Span {
        let inner = self.of(text);
        let lead = inner.len() - inner.trim_start().len();
        let start = self.start as usize + lead;
        Span::new(start, start + inner.trim().len())
    }
}

impl From<Range<usize>> for Span {
    fn from(range: Range<usize>) -> Span {
        Span::new(range.start, range.end)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn yields_its_text_and_nothing_outside_it() {
        let text = "a “b” c";
        assert_eq!(Span::new(2, 9).of(text), "“b”");
        assert_eq!(Span::new(3, 9).of(text), "", "not a character border");
        assert_eq!(Span::new(2, 99).of(text), "");
    }

    #[test]
    fn trims_white_space_only() {
        assert_eq!(Span::new(0, 7).trimmed("  a b  "), Span::new(2, 5));
        assert_eq!(Span::new(0, 2).trimmed("  "), Span::new(2, 2));
    }

    #[test]
    fn intersection_of_strangers_is_empty() {
        assert!(Span::new(0, 2).intersection(Span::new(5, 9)).is_empty());
        assert_eq!(Span::new(0, 6).intersection(Span::new(5, 9)), Span::new(5, 6));
        assert!(Span::new(0, 6).overlaps(Span::new(5, 9)));
        assert!(!Span::new(0, 6).overlaps(Span::new(3, 3)), "an empty span shares no byte");
    }
}
