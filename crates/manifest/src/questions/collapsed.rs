//! A text as passages are looked for in it, with the way back.

use synoptic_text::{Span, fold_char};

/// A text in which every run of white space is one space: where a line ends is no part of what it
/// says. Knows for each of its bytes where it came from.
pub(super) struct Collapsed {
    text: String,
    /// For each byte of `text`, the character of the original that it came from.
    origins: Vec<Span>,
}

impl Collapsed {
    /// The text, otherwise letter by letter.
    pub(super) fn exact(text: &str) -> Collapsed {
        let mut collapsed = Collapsed { text: String::new(), origins: Vec::new() };
        for (at, c) in text.char_indices() {
            collapsed.push(if c.is_ascii_whitespace() { ' ' } else { c }, at, c.len_utf8());
        }
        collapsed
    }

    /// The text folded: quotation marks, dashes, spaces, accents and case count no more.
    pub(super) fn folded(text: &str) -> Collapsed {
        let mut collapsed = Collapsed { text: String::new(), origins: Vec::new() };
        for (at, c) in text.char_indices() {
            for folded in fold_char(c) {
                collapsed.push(folded, at, c.len_utf8());
            }
        }
        collapsed
    }

    fn push(&mut self, c: char, at: usize, length: usize) {
        let origin = Span::new(at, at + length);
        match self.origins.last_mut() {
            Some(last) if c == ' ' && self.text.ends_with(' ') => *last = last.cover(origin),
            _ => {
                self.text.push(c);
                self.origins.resize(self.text.len(), origin);
            }
        }
    }

    /// The text.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    /// Every place where `wanted` stands, in order, those that overlap included.
    pub(super) fn find_all(&self, wanted: &str) -> Vec<Span> {
        let mut found = Vec::new();
        let Some(first) = wanted.chars().next() else { return found };
        let mut from = 0;
        while let Some(at) = self.text.get(from..).and_then(|rest| rest.find(wanted)) {
            let start = from + at;
            found.push(Span::new(start, start + wanted.len()));
            from = start + first.len_utf8();
        }
        found
    }

    /// The span of the original that `span` came from.
    pub(super) fn original(&self, span: Span) -> Span {
        let origins = self.origins.get(span.range()).unwrap_or_default();
        match (origins.first(), origins.last()) {
            (Some(first), Some(last)) => first.cover(*last),
            (None, _) | (_, None) => Span::default(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_way_back_over_line_ends_and_folded_letters() {
        let text = "He  said\n“Straße…” twice, twice.";
        let exact = Collapsed::exact(text);
        assert_eq!(exact.text(), "He said “Straße…” twice, twice.");
        let said = exact.find_all("He said “");
        assert_eq!(
            said.iter().map(|s| exact.original(*s).of(text)).collect::<Vec<_>>(),
            ["He  said\n“"]
        );
        assert_eq!(exact.find_all("twice").len(), 2);
        let folded = Collapsed::folded(text);
        let street = folded.find_all("\"strasse...\"");
        assert_eq!(
            street.iter().map(|s| folded.original(*s).of(text)).collect::<Vec<_>>(),
            ["“Straße…”"]
        );
    }

    #[test]
    fn counts_places_that_overlap() {
        assert_eq!(Collapsed::exact("ananas").find_all("ana").len(), 2);
        assert!(Collapsed::exact("ananas").find_all("").is_empty());
    }
}
