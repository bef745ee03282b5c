//! A stretch under the eye of the rules, and the noun phrases in it.

use super::units::{Kind, Unit};
use crate::lexicon::grammar::Function;
use std::ops::Range;
use synoptic_text::Span;

/// The text of a block and the units of one stretch of it.
#[derive(Clone, Copy)]
pub(crate) struct Reader<'u> {
    /// The block's text.
    pub(crate) text: &'u str,
    /// All units of the block.
    pub(crate) units: &'u [Unit],
    /// First unit of the stretch.
    pub(crate) start: usize,
    /// One past its last unit.
    pub(crate) end: usize,
    /// Whether it stands within a quotation, where 'I' is its speaker.
    pub(crate) quoted: bool,
}

/// A noun phrase: units `start..end`, of which `head` is the one that tells what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Phrase {
    pub(crate) units: Range<usize>,
    pub(crate) head: usize,
    /// Whether it names more than one.
    pub(crate) plural: bool,
}

impl<'u> Reader<'u> {
    /// The unit at `at`, if it belongs to the stretch.
    pub(crate) fn kind(&self, at: usize) -> Option<Kind> {
        (self.start..self.end).contains(&at).then(|| self.units[at].kind)
    }

    /// The unit before `at`, if it belongs to the stretch.
    pub(crate) fn before(&self, at: usize) -> Option<Kind> {
        self.kind(at.checked_sub(1)?)
    }

    /// The words of a unit.
    pub(crate) fn words(&self, at: usize) -> &'u str {
        self.units.get(at).map_or("", |unit| unit.span.of(self.text))
    }

    /// Whether the unit at `at` is this word, whatever its case.
    pub(crate) fn is(&self, at: usize, word: &str) -> bool {
        (self.start..self.end).contains(&at)
            && self.units[at].span.len() == word.len()
            && self.units[at].kind.word().is_some()
            && self.words(at).eq_ignore_ascii_case(word)
    }

    /// The class of the function word at `at`.
    pub(crate) fn function(&self, at: usize) -> Option<Function> {
        self.kind(at)?.function()
    }

    /// Whether the unit at `at` is this mark.
    pub(crate) fn is_mark(&self, at: usize, mark: char) -> bool {
        self.kind(at).and_then(Kind::mark) == Some(mark)
    }

    /// Whether a comma stands at `at`, or closes the quotation there from within.
    pub(crate) fn comma_at(&self, at: usize) -> bool {
        match self.kind(at) {
            Some(Kind::Mark(mark)) => mark == ',',
            Some(Kind::Quotation(_)) => {
                self.words(at).trim_end_matches(['"', '”', '’', '\'', '»', '“']).ends_with(',')
            }
            Some(Kind::Word(_) | Kind::Name(_) | Kind::Number | Kind::Possessive) | None => false,
        }
    }

    /// Whether no white space stands before the unit at `at`.
    pub(crate) fn touches_before(&self, at: usize) -> bool {
        at > self.start && self.units[at - 1].span.end == self.units[at].span.start
    }

    /// Whether a determiner can be a noun phrase by itself: 'both', 'some', 'many'.
    pub(crate) fn stands_alone(&self, at: usize) -> bool {
        const ALONE: &[&str] = &[
            "all", "both", "each", "few", "many", "most", "neither", "several", "some", "these",
            "those",
        ];
        ALONE.iter().any(|word| self.is(at, word))
    }

    /// Where units stand in the block's flow.
    pub(crate) fn span(&self, units: Range<usize>) -> Span {
        self.units
            .get(units)
            .and_then(|units| Some(units.first()?.span.cover(units.last()?.span)))
            .unwrap_or_default()
    }

    /// The opening bracket of the bracket that closes at `close`.
    pub(crate) fn bracket_before(&self, close: usize) -> Option<usize> {
        let floor = close.saturating_sub(15).max(self.start);
        (floor..close).rev().find(|at| self.is_mark(*at, '('))
    }

    /// The closing bracket of the bracket that opens at `open`.
    pub(crate) fn bracket_after(&self, open: usize) -> Option<usize> {
        (open + 1..self.end.min(open + 15)).find(|at| self.is_mark(*at, ')'))
    }
}
