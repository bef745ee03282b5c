//! What a line's end means: a new paragraph, a new item, or prose wrapped for its width.

use super::marker;

/// Width in characters of the lines of wrapped prose; narrower ones are items, wider ones whole
/// paragraphs.
const WRAPPED: std::ops::RangeInclusive<usize> = 40..=110;

/// Longest part of the next line, in characters, that is looked at.
const LOOK: usize = 160;

/// A line's end, blank lines after it included.
pub(super) struct LineEnd<'t> {
    line: &'t str,
    next: &'t str,
    /// Characters in the line.
    pub(super) width: usize,
    /// Whether a blank line follows.
    pub(super) blank: bool,
    /// Whether the line's end was meant: Markdown's two spaces before it.
    hard: bool,
    /// Where the next line with text begins.
    pub(super) after: usize,
}

/// Whether `c` ends a line, a page or a paragraph.
pub(super) fn is_line_end(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}')
}

impl<'t> LineEnd<'t> {
    /// Reads the end, at `end`, of the line that begins at `start`.
    pub(super) fn read(text: &'t str, start: usize, end: usize) -> LineEnd<'t> {
        let whole = text.get(start..end).unwrap_or("");
        let line = whole.trim_end();
        let next = text[end..].trim_start();
        let after = text.len() - next.len();
        LineEnd {
            line,
            next,
            width: line.chars().count(),
            blank: count(&text[end..after]) > 1,
            hard: whole.ends_with("  "),
            after,
        }
    }

    /// Whether the sentence in hand ends here, where the widest line of the paragraph so far has
    /// `widest` characters.
    pub(super) fn parts_sentences(&self, widest: usize) -> bool {
        self.blank || self.hard || marker::opens_line(self.next) || !self.is_wrapped(widest)
    }

    /// Whether the line seems to have been broken for its width alone: its last word leads on, the
    /// next line begins in the middle of a sentence, or its first word had no room here.
    fn is_wrapped(&self, widest: usize) -> bool {
        if self.width > *WRAPPED.end() {
            return false;
        }
        if self.line.ends_with([',', '-', '.']) || self.next.starts_with(char::is_lowercase) {
            return true;
        }
        let following = self.next.chars().take(LOOK).take_while(|c| !is_line_end(*c));
        let word = self.next.chars().take(LOOK).take_while(|c| !c.is_whitespace());
        WRAPPED.contains(&self.width)
            && self.width + 1 + word.count() > widest.max(following.count())
    }
}

/// Lines that end in white space; a carriage return with its line feed is one.
fn count(gap: &str) -> usize {
    let mut lines = 0;
    let mut before = ' ';
    for c in gap.chars() {
        lines += usize::from(is_line_end(c) && !(before == '\r' && c == '\n'));
        before = c;
    }
    lines
}
