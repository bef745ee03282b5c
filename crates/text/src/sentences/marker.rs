//! Numbers, letters and bullets at the head of a list's item.

use super::context::is_roman;

/// The number or letter of a list's item, with the marks after it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Marker {
    /// The number, or the letter's place in the alphabet.
    value: u32,
    /// Which alphabet: digits or letters.
    letters: bool,
    /// Whether a point follows.
    point: bool,
    /// Whether a bracket follows.
    bracket: bool,
}

impl Marker {
    /// Reads a marker (`1.`, `2)`, `3.)`, `a.`, `b)`) with white space after it at the head of
    /// `text`; gives back its length too, without the white space.
    pub(super) fn read(text: &str) -> Option<(Marker, usize)> {
        let bytes = text.as_bytes();
        let digits = bytes.iter().take(4).take_while(|b| b.is_ascii_digit()).count();
        let (value, letters, mut at) = match (digits, bytes.first()) {
            (1..=3, _) => (text[..digits].parse().ok()?, false, digits),
            (0, Some(letter @ b'a'..=b'z')) => (u32::from(letter - b'a'), true, 1),
            _ => return None,
        };
        let point = bytes.get(at) == Some(&b'.');
        at += usize::from(point);
        let bracket = bytes.get(at) == Some(&b')');
        at += usize::from(bracket);
        let marked = point || bracket;
        let apart = text[at..].starts_with(char::is_whitespace);
        (marked && apart).then_some((Marker { value, letters, point, bracket }, at))
    }

    /// Whether this is the first marker of a list.
    pub(super) fn is_first(self) -> bool {
        self.value == u32::from(!self.letters)
    }

    /// Whether `next` is the marker that follows this one in a list.
    pub(super) fn is_followed_by(self, next: Marker) -> bool {
        next == Marker { value: self.value + 1, ..self }
    }
}

/// Whether `c` is a bullet, wherever it stands.
pub(super) fn is_bullet(c: char) -> bool {
    matches!(c, '•' | '‣' | '⁃' | '◦' | '▪' | '▫' | '■' | '●' | '○' | '➢' | '➤' | '⁌' | '⁍')
}

/// Whether a line that begins so is an item of a list, a heading or a quoted line.
pub(super) fn opens_line(line: &str) -> bool {
    let mut chars = line.chars();
    let Some(first) = chars.next() else { return false };
    is_bullet(first)
        || matches!(first, '#' | '>' | '|')
        || (matches!(first, '-' | '*' | '+' | '–' | '—')
            && chars.next().is_some_and(char::is_whitespace))
        || Marker::read(line).is_some()
}

/// The length of what stands at the head of a sentence and none of whose points ends it: marks of
/// a heading or an item, bullets, a number or a letter; and the marker among them.
pub(super) fn head(text: &str) -> (usize, Option<Marker>) {
    let bare = text.trim_start_matches(|c| {
        is_bullet(c) || matches!(c, ' ' | '\t' | '\u{a0}' | '#' | '>' | '*' | '-' | '+')
    });
    let marks = text.len() - bare.len();
    if let Some((marker, len)) = Marker::read(bare) {
        return (marks + len, Some(marker));
    }
    // A roman numeral or a capital letter: the number of a heading or the initial of a name.
    let word = bare.bytes().take(8).take_while(u8::is_ascii_uppercase).count();
    let numbered = bare[word..].starts_with('.') && (word == 1 || is_roman(&bare[..word]));
    (marks + if numbered { word + 1 } else { 0 }, None)
}
