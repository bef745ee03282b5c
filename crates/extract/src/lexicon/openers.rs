//! The words that a time or a quantity may begin with, and those without which there is none.
//!
//! The rules for times and quantities are tried at these words alone. Which words the rules then
//! know stands in the tables of `calendar`, `numerals` and `units`; a test keeps the tables in step.

use super::lookup::{Table, by_word, count};
use super::units::CURRENCY_SIGNS;
use synoptic_text::TokenKind;

/// What may begin at a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Opener(u8);

/// A time may begin here.
const TIME: u8 = 1;
/// A quantity may begin here.
const QUANTITY: u8 = 1 << 1;
/// Counts or dates: every time and every quantity holds such a word, near where it begins.
const CORE: u8 = 1 << 2;

/// No time or quantity has more words before the first that counts or dates: 'in the last', 'no
/// more than US$'.
const REACH: usize = 8;

const GROUPS: &[(Opener, &str)] = &[
    (
        Opener(TIME | QUANTITY | CORE),
        "eight eighteen eighty eleven fifteen fifty five forty four fourteen nine nineteen ninety one \
         seven seventeen seventy six sixteen sixty ten thirteen thirty three twelve twenty two zero",
    ),
    (
        Opener(TIME | CORE),
        "apr april aug august autumn dec december fall feb february friday jan january jul july jun \
         june mar march may monday nov november oct october saturday sep sept september spring \
         summer sunday thursday today tomorrow tonight tuesday wednesday winter yesterday",
    ),
    (
        Opener(QUANTITY | CORE),
        "billions dozens fifth fifths half hundreds millions quarter quarters scores tenth tenths \
         third thirds thousands trillions",
    ),
    (
        Opener(CORE),
        "billion bn centuries century cold day days decade decades dozen first great hour hours \
         hundred k m million min mins minute minutes mn month months night nights now second seconds \
         thousand trillion week weeks world year years",
    ),
    (
        Opener(TIME | QUANTITY),
        "a about almost an approximately around at fewer less more nearly over roughly some under up",
    ),
    (
        Opener(TIME),
        "after before between coming during earlier following for from in last later next past \
         preceding previous recent since that the this throughout till to until within",
    ),
    (
        Opener(QUANTITY),
        "above as below c capped circa close estimated exactly exceeding greater hk just limited many \
         no not nz only precisely several upwards us well",
    ),
];

static OPENERS: Table<Opener, { count(GROUPS) }> = by_word(GROUPS);

/// Where times and quantities may begin in a row of tokens.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Openers(Vec<Opener>);

impl Openers {
    /// Looks every token up once.
    pub(crate) fn new<'t>(tokens: impl Iterator<Item = (TokenKind, &'t str)>) -> Openers {
        let mut openers: Vec<Opener> = tokens.map(|(kind, word)| opener(kind, word)).collect();
        let mut distance = usize::MAX;
        for opener in openers.iter_mut().rev() {
            distance = if opener.0 & CORE == 0 { distance.saturating_add(1) } else { 0 };
            if distance > REACH {
                *opener = Opener::default();
            }
        }
        Openers(openers)
    }

    /// Whether a time may begin at a token.
    pub(crate) fn time_at(&self, at: usize) -> bool {
        self.0.get(at).is_some_and(|opener| opener.0 & TIME != 0)
    }

    /// Whether a quantity may begin at a token.
    pub(crate) fn quantity_at(&self, at: usize) -> bool {
        self.0.get(at).is_some_and(|opener| opener.0 & QUANTITY != 0)
    }
}

fn opener(kind: TokenKind, word: &str) -> Opener {
    match kind {
        TokenKind::Word => OPENERS.find(word).unwrap_or_default(),
        TokenKind::Number => Opener(TIME | QUANTITY | CORE),
        TokenKind::Mark if CURRENCY_SIGNS.iter().any(|(sign, _)| *sign == word) => Opener(QUANTITY),
        TokenKind::Mark | TokenKind::Possessive => Opener::default(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::calendar::{MONTHS, PERIODS, SEASONS, TIME_UNITS, WEEKDAYS};
    use crate::lexicon::numerals::{CARDINALS, FRACTIONS, SCALES, VAGUE};
    use crate::lexicon::units::QUALIFIERS;

    fn has(words: &[&str], flags: u8) {
        for word in words {
            let first = word.split(' ').next().expect("an entry has a word");
            let opener = opener(TokenKind::Word, first);
            assert_eq!(opener.0 & flags, flags, "{word}");
        }
    }

    fn keys<'w, T>(table: &[(&'w str, T)]) -> Vec<&'w str> {
        table.iter().map(|(word, _)| *word).collect()
    }

    #[test]
    fn every_word_of_the_tables_of_times_and_numbers_is_known() {
        assert!(!OPENERS.repeats());
        has(&keys(CARDINALS), TIME | QUANTITY | CORE);
        has(&keys(SEASONS), TIME | CORE);
        has(&keys(WEEKDAYS), TIME | CORE);
        has(&MONTHS.iter().map(|(word, _, _)| *word).collect::<Vec<_>>(), TIME | CORE);
        has(&keys(VAGUE), QUANTITY | CORE);
        has(&keys(FRACTIONS), QUANTITY | CORE);
        has(&keys(SCALES), CORE);
        has(&keys(TIME_UNITS), CORE);
        has(&PERIODS.iter().map(|(word, _, _)| *word).collect::<Vec<_>>(), CORE);
        has(&keys(QUALIFIERS), QUANTITY);
    }

    #[test]
    fn nothing_begins_far_from_what_counts_or_dates() {
        let words =
            ["in", "the", "end", "of", "all", "that", "was", "said", "on", "it", "in", "the"];
        let tokens = words.iter().map(|word| (TokenKind::Word, *word));
        assert!((0..words.len()).all(|at| !Openers::new(tokens.clone()).time_at(at)));
        let openers = Openers::new(tokens.chain([(TokenKind::Word, "May")]));
        let begins: Vec<usize> = (0..=words.len()).filter(|at| openers.time_at(*at)).collect();
        assert_eq!(begins, [5, 10, 11, 12]);
    }
}
