//! A block's tokens, asked for by position.

use crate::lexicon::calendar::{MONTHS, TIME_UNITS, TimeUnit, WEEKDAYS};
use crate::lexicon::numerals::CARDINALS;
use synoptic_text::{Span, Token, TokenKind};

/// Tokens with their text. Every question about a place past the end has the answer no.
#[derive(Clone, Copy)]
pub(crate) struct Words<'t> {
    text: &'t str,
    tokens: &'t [Token],
}

impl<'t> Words<'t> {
    /// The tokens of a running text.
    pub(crate) fn new(text: &'t str, tokens: &'t [Token]) -> Words<'t> {
        Words { text, tokens }
    }

    /// How many tokens there are.
    pub(crate) fn len(&self) -> usize {
        self.tokens.len()
    }

    /// The token's text; empty past the end.
    pub(crate) fn at(&self, at: usize) -> &'t str {
        self.tokens.get(at).map_or("", |token| token.span.of(self.text))
    }

    /// The text of the token before; empty at the start.
    pub(crate) fn before(&self, at: usize) -> &'t str {
        at.checked_sub(1).map_or("", |at| self.at(at))
    }

    /// Whether the token is this word, in any case.
    pub(crate) fn is(&self, at: usize, word: &str) -> bool {
        self.at(at).eq_ignore_ascii_case(word)
    }

    /// Whether the token is one of these words, in any case.
    pub(crate) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        let own = self.at(at);
        words.iter().any(|word| own.eq_ignore_ascii_case(word))
    }

    /// What kind of token it is.
    pub(crate) fn kind(&self, at: usize) -> Option<TokenKind> {
        self.tokens.get(at).map(|token| token.kind)
    }

    /// Whether the token begins with a capital letter.
    pub(crate) fn is_capitalised(&self, at: usize) -> bool {
        self.at(at).starts_with(char::is_uppercase)
    }

    /// Whether no space stands between the token and the one before.
    pub(crate) fn touches(&self, at: usize) -> bool {
        match (at.checked_sub(1).and_then(|at| self.tokens.get(at)), self.tokens.get(at)) {
            (Some(before), Some(token)) => before.span.end == token.span.start,
            _ => false,
        }
    }

    /// Whether the token is a hyphen or dash.
    pub(crate) fn is_dash(&self, at: usize) -> bool {
        matches!(self.at(at), "-" | "‐" | "‑" | "–" | "—")
    }

    /// A plain whole number without separators, in digits.
    pub(crate) fn digits(&self, at: usize) -> Option<u32> {
        let word = self.at(at);
        (self.kind(at) == Some(TokenKind::Number) && word.len() <= 9)
            .then(|| word.parse().ok())
            .flatten()
    }

    /// A whole number below a hundred, in digits or words ('forty-two'), and how many tokens it takes.
    pub(crate) fn small_number(&self, at: usize) -> Option<(u32, usize)> {
        if let Some(number) = self.digits(at) {
            return (number < 1000).then_some((number, 1));
        }
        let tens = lookup(CARDINALS, self.at(at))?;
        let ones = lookup(CARDINALS, self.at(at + 2)).filter(|ones| (1..10).contains(ones));
        if let Some(ones) = ones.filter(|_| tens >= 20 && self.is_dash(at + 1)) {
            return Some((tens + ones, 3));
        }
        Some((tens, 1))
    }

    /// A day of the month, with an ordinal ending or without, and how many tokens it takes.
    pub(crate) fn day_of_month(&self, at: usize) -> Option<(u8, usize)> {
        let day = self.digits(at).filter(|day| (1..=31).contains(day))?;
        let ordinal = self.touches(at + 1) && self.is_any(at + 1, &["st", "nd", "rd", "th"]);
        if self.touches(at + 1) && self.kind(at + 1) == Some(TokenKind::Word) && !ordinal {
            return None;
        }
        Some((u8::try_from(day).ok()?, if ordinal { 2 } else { 1 }))
    }

    /// A year in four digits.
    pub(crate) fn year(&self, at: usize) -> Option<i32> {
        let year = self
            .digits(at)
            .filter(|year| (1000..=2199).contains(year) && self.at(at).len() == 4)?;
        let glued = self.touches(at + 1) && self.kind(at + 1) == Some(TokenKind::Word);
        if glued { None } else { i32::try_from(year).ok() }
    }

    /// A month by name; `true` where the word needs company to be one. Months are capitalised.
    pub(crate) fn month(&self, at: usize) -> Option<(u8, bool)> {
        if !self.is_capitalised(at) {
            return None;
        }
        MONTHS
            .iter()
            .find(|(name, _, _)| self.is(at, name))
            .map(|(_, month, doubtful)| (*month, *doubtful))
    }

    /// How many tokens a month's name takes: its abbreviation may end in a point.
    pub(crate) fn month_length(&self, at: usize) -> usize {
        let short = MONTHS.iter().skip(12).any(|(name, _, _)| self.is(at, name));
        if short && self.at(at + 1) == "." && self.touches(at + 1) { 2 } else { 1 }
    }

    /// A weekday, from Monday as 0.
    pub(crate) fn weekday(&self, at: usize) -> Option<u8> {
        if self.is_capitalised(at) { lookup(WEEKDAYS, self.at(at)) } else { None }
    }

    /// A unit of time.
    pub(crate) fn time_unit(&self, at: usize) -> Option<TimeUnit> {
        lookup(TIME_UNITS, self.at(at))
    }

    /// The span from the first of these tokens through the last before `end`.
    pub(crate) fn span(&self, start: usize, end: usize) -> Option<Span> {
        let last = self.tokens.get(end.checked_sub(1)?)?;
        Some(self.tokens.get(start)?.span.cover(last.span))
    }
}

/// The value of a word in a small table, whatever its case.
pub(crate) fn lookup<T: Copy>(table: &[(&str, T)], word: &str) -> Option<T> {
    table.iter().find(|(entry, _)| entry.eq_ignore_ascii_case(word)).map(|(_, value)| *value)
}
