//! Quotation marks in running text: which characters are marks, and which way each one points.
//!
//! Apostrophes, elisions ('90s, 'em) and feet and inches are sorted out here; which mark closes
//! which is the business of `pairing`.

use crate::lexicon::elisions;
use synoptic_text::Span;

/// How a mark is written. Marks close marks of their own style before those of another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// `"`, or two single marks in a row.
    Straight,
    /// `“ ”`.
    Curly,
    /// `„ “` and `„ ”`.
    Low,
    /// `« »`.
    Angle,
    /// `'`.
    StraightSingle,
    /// `‘ ’`.
    CurlySingle,
}

impl Style {
    pub(super) fn is_single(self) -> bool {
        match self {
            Style::StraightSingle | Style::CurlySingle => true,
            Style::Straight | Style::Curly | Style::Low | Style::Angle => false,
        }
    }
}

/// Which way a mark points, going by its neighbours alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    /// It can only open.
    Open,
    /// It can only close.
    Close,
    /// It closes where something of its style is open, and opens otherwise.
    Either,
    /// A single mark after a letter: it closes, or it is an apostrophe.
    Apostrophe,
}

/// A quotation mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark {
    pub(super) span: Span,
    pub(super) style: Style,
    pub(super) side: Side,
    /// Whether a digit stands right before it: it may mean feet or inches.
    pub(super) after_digit: bool,
}

/// Finds the quotation marks of a text, in order, in one pass.
pub(super) fn marks(text: &str) -> Vec<Mark> {
    let mut found = Vec::new();
    let mut before = None;
    let mut rest = text.char_indices().peekable();
    while let Some((start, c)) = rest.next() {
        let mut end = start + c.len_utf8();
        let doubled =
            matches!(c, '\'' | '`' | '’' | '‘') && rest.next_if(|(_, next)| *next == c).is_some();
        if doubled {
            end += c.len_utf8();
        }
        let after = text[end..].chars().next();
        let place = Place { before, after };
        let mark = match c {
            _ if doubled => Some(match c {
                '‘' => (Style::Curly, Side::Open),
                '’' => (Style::Curly, Side::Close),
                _ => (Style::Straight, place.straight()),
            }),
            '"' | '＂' => Some((Style::Straight, place.straight())),
            '“' => Some((Style::Curly, Side::Open)),
            '”' => Some((Style::Curly, Side::Close)),
            '‟' => Some((Style::Curly, Side::Open)),
            '„' => Some((Style::Low, Side::Open)),
            '«' => Some((Style::Angle, Side::Open)),
            '»' => Some((Style::Angle, Side::Close)),
            '‘' if !place.within_word() && !elisions::starts(&text[end..]) => {
                Some((Style::CurlySingle, Side::Open))
            }
            '’' => place.single_close().map(|side| (Style::CurlySingle, side)),
            '\'' if place.opens_single() && !elisions::starts(&text[end..]) => {
                Some((Style::StraightSingle, Side::Open))
            }
            '\'' => place.single_close().map(|side| (Style::StraightSingle, side)),
            _ => None,
        };
        if let Some((style, side)) = mark {
            found.push(Mark {
                span: Span::new(start, end),
                style,
                side,
                after_digit: before.is_some_and(|c: char| c.is_ascii_digit()),
            });
        }
        before = Some(c);
    }
    found
}

/// The neighbours of a mark.
#[derive(Clone, Copy)]
struct Place {
    before: Option<char>,
    after: Option<char>,
}

impl Place {
    fn straight(self) -> Side {
        let room_before = self.before.is_none_or(leaves_room);
        let room_after = self.after.is_none_or(char::is_whitespace);
        match (room_before, room_after) {
            (true, false) => Side::Open,
            (false, true) => Side::Close,
            (true, true) => Side::Either,
            // "word", with a mark or a letter on both sides: `said"hello` or `"Yes";`.
            (false, false) if self.after.is_some_and(char::is_alphanumeric) => Side::Either,
            (false, false) => Side::Close,
        }
    }

    fn within_word(self) -> bool {
        self.before.is_some_and(char::is_alphanumeric)
            && self.after.is_some_and(char::is_alphanumeric)
    }

    fn opens_single(self) -> bool {
        self.before.is_none_or(leaves_room)
            && self.after.is_some_and(|c| c.is_alphanumeric() || opens(c) || matches!(c, '…' | '.'))
    }

    /// How a single mark may close; `None` for an apostrophe within or before a word.
    fn single_close(self) -> Option<Side> {
        let nothing_before = self.before.is_none_or(char::is_whitespace);
        if nothing_before || self.after.is_some_and(char::is_alphanumeric) {
            return None;
        }
        let after_letter = self.before.is_some_and(char::is_alphanumeric);
        Some(if after_letter { Side::Apostrophe } else { Side::Close })
    }
}

/// Whether a mark after `c` may open: a space, a dash, a bracket or another opening mark.
fn leaves_room(c: char) -> bool {
    c.is_whitespace() || opens(c) || matches!(c, '-' | '–' | '—' | '‑' | '/' | '\'' | '"' | '=')
}

/// Brackets and marks that only ever open.
fn opens(c: char) -> bool {
    matches!(c, '(' | '[' | '{' | '“' | '‘' | '„' | '«' | '"' | '\'' | '$' | '£' | '€' | '#')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sides(text: &str) -> String {
        marks(text)
            .iter()
            .map(|mark| match mark.side {
                Side::Open => '(',
                Side::Close => ')',
                Side::Either => '|',
                Side::Apostrophe => '~',
            })
            .collect()
    }

    #[test]
    fn tells_opening_from_closing_straight_marks_by_their_neighbours() {
        assert_eq!(sides("\"Yes,\" she said."), "()");
        assert_eq!(sides("(\"yes\")—\"no\"."), "()()");
        assert_eq!(sides("a \" b"), "|");
    }

    #[test]
    fn apostrophes_within_words_are_no_marks() {
        assert_eq!(sides("don't, O'Brien, it’s"), "");
    }

    #[test]
    fn elided_decades_and_words_are_no_marks() {
        assert_eq!(sides("the '90s, the ‘80s, class of '45, get 'em, 'til dawn"), "");
    }

    #[test]
    fn a_possessive_plural_may_close_but_need_not() {
        assert_eq!(sides("the countries’ desire"), "~");
        assert_eq!(sides("the 'allies' left"), "(~");
    }

    #[test]
    fn two_single_marks_are_one_double_mark() {
        assert_eq!(sides("''Yes,'' she said."), "()");
        assert_eq!(sides("``Yes,'' she said."), "()");
    }
}
