//! Lines of a file: where each begins and ends, and what its edges say. Nothing about meaning.

use synoptic_text::Span;

/// A line without its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Line {
    /// The line without white space at either end; empty for a blank line.
    pub(crate) span: Span,
    /// Columns of white space before it; a tab counts four.
    pub(crate) indent: u32,
    /// Whether two spaces or a backslash at its end ask for a line break.
    pub(crate) hard_break: bool,
}

impl Line {
    pub(crate) fn is_blank(&self) -> bool {
        self.span.is_empty()
    }
}

/// Whether a character shows nothing: white space, control characters, byte order marks.
pub(crate) fn is_invisible(c: char) -> bool {
    c.is_whitespace() || c.is_control() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{2060}')
}

/// Splits a text at `\n`, `\r\n` and `\r`.
pub(crate) fn lines(text: &str) -> Vec<Line> {
    let mut found = Vec::new();
    let mut start = 0;
    let bytes = text.as_bytes();
    for (at, byte) in bytes.iter().enumerate() {
        let ends = *byte == b'\n' || (*byte == b'\r' && bytes.get(at + 1) != Some(&b'\n'));
        if ends {
            found.push(line(text, start, at));
            start = at + 1;
        }
    }
    if start < text.len() {
        found.push(line(text, start, text.len()));
    }
    found
}

fn line(text: &str, start: usize, end: usize) -> Line {
    let whole = text[start..end].trim_end_matches('\r');
    let inner = whole.trim_start_matches(is_invisible);
    let lead = whole.len() - inner.len();
    let indent =
        whole[..lead].chars().map(|c| if c == '\t' { 4 } else { u32::from(c == ' ') }).sum();
    let inner = inner.trim_end_matches(is_invisible);
    let backslash = inner.len() > 1 && inner.ends_with('\\') && !inner.ends_with("\\\\");
    let shown = if backslash {
        inner[..inner.len() - 1].trim_end_matches(is_invisible).len()
    } else {
        inner.len()
    };
    Line {
        span: Span::new(start + lead, start + lead + shown),
        indent,
        hard_break: backslash || whole.ends_with("  "),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_line_end_counts() {
        let text = "\u{feff}one\r\n  two  \rthree\\\n\n\tfour";
        let shown: Vec<_> = lines(text).iter().map(|line| line.span.of(text)).collect();
        assert_eq!(shown, ["one", "two", "three", "", "four"]);
        let breaks: Vec<_> = lines(text).iter().map(|line| line.hard_break).collect();
        assert_eq!(breaks, [false, true, true, false, false]);
        assert_eq!(lines(text)[4].indent, 4);
    }
}
