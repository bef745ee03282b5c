//! What stands on either side of a mark that may end a sentence.
//!
//! Every look backwards is bounded, so that a walk over the text stays linear.

use super::lexicon;
use crate::words::Words;

/// Longest word, in bytes, that is read back; longer ones are no abbreviations.
const LONGEST: usize = 24;

/// How what follows a mark begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Lead {
    /// Nothing follows.
    End,
    /// A lower-case letter.
    Lower,
    /// A capital, or a letter of a script without case.
    Upper,
    /// A digit, a sign before one, or an address of the web.
    Digit,
    /// A dash before a capital.
    Dash,
    /// Any other mark.
    Mark,
}

/// What follows a mark, past white space and opening marks.
#[derive(Clone, Copy, Debug)]
pub(super) struct Next<'t> {
    /// How it begins.
    pub(super) lead: Lead,
    /// Everything from there on.
    pub(super) text: &'t str,
    /// Its first word, empty where it begins otherwise.
    pub(super) word: &'t str,
    /// Whether an opening quotation mark stands before it.
    pub(super) quote: bool,
    /// Whether an opening bracket stands before it.
    pub(super) bracket: bool,
}

impl<'t> Next<'t> {
    /// Reads what stands at the head of `text`.
    pub(super) fn read(text: &'t str) -> Next<'t> {
        let mut rest = text.trim_start();
        let (mut quote, mut bracket) = (false, false);
        while let Some(c) = rest.chars().next() {
            match c {
                '“' | '‘' | '„' | '‚' | '«' | '‹' | '"' | '\'' => quote = true,
                '(' | '[' | '{' => bracket = true,
                '*' | '_' | '`' | '¿' | '¡' => {}
                _ => break,
            }
            rest = &rest[c.len_utf8()..];
        }
        if quote || bracket {
            // An omission at the head of a quotation tells nothing: what counts is what follows.
            rest = rest.trim_start_matches(['.', '…', ']', ')', ' ', '\u{a0}']);
        }
        let word = first_word(rest);
        Next { lead: lead(rest, word), text: rest, word, quote, bracket }
    }

    /// What follows the first word.
    pub(super) fn second(&self) -> Next<'t> {
        Next::read(&self.text[self.word.len()..])
    }

    /// Whether it begins with a word that usually opens a sentence.
    pub(super) fn is_starter(&self) -> bool {
        self.begins_with(lexicon::STARTERS)
    }

    /// Whether it begins with a word that opens a sentence even after an initial.
    pub(super) fn is_starter_after_initial(&self) -> bool {
        self.begins_with(lexicon::STARTERS_AFTER_INITIAL)
    }

    /// Whether it begins with a capital and with such a word, alone, not in a compound (`A-10`).
    fn begins_with(&self, such: Words) -> bool {
        let after = self.text[self.word.len()..].chars().next();
        let alone = after.is_none_or(|c| c.is_whitespace() || matches!(c, ',' | '\'' | '’'));
        self.lead == Lead::Upper && alone && such.hold(self.word)
    }
}

fn lead(rest: &str, word: &str) -> Lead {
    let Some(first) = rest.chars().next() else { return Lead::End };
    if matches!(word, "http" | "https" | "www") {
        Lead::Digit
    } else if first.is_lowercase() {
        // `iPhone` and the like stand at the head of a sentence as they are.
        let inner_capital = word.chars().nth(1).is_some_and(char::is_uppercase);
        if inner_capital { Lead::Upper } else { Lead::Lower }
    } else if first.is_alphabetic() {
        Lead::Upper
    } else if first.is_numeric() || matches!(first, '$' | '€' | '£' | '¥' | '§' | '#' | '@') {
        Lead::Digit
    } else if is_dash(first) {
        let after = rest.trim_start_matches(|c: char| is_dash(c) || matches!(c, ' ' | '\u{a0}'));
        let after = after.trim_start_matches(['“', '‘', '"', '\'']);
        if after.starts_with(char::is_uppercase) { Lead::Dash } else { Lead::Mark }
    } else {
        Lead::Mark
    }
}

fn is_dash(c: char) -> bool {
    matches!(c, '-' | '‐'..='―' | '−')
}

/// The letters and digits at the head of `text`, as far as a word of a table may be long.
fn first_word(text: &str) -> &str {
    let mut end = 0;
    for c in text.chars() {
        if !c.is_alphanumeric() || end > LONGEST {
            break;
        }
        end += c.len_utf8();
    }
    &text[..end]
}

/// The word that ends at the end of `text`: letters and digits with points between them.
pub(super) fn word_before(text: &str) -> &str {
    let mut start = text.len();
    for c in text.chars().rev() {
        let inner = c == '.' && start < text.len();
        if !(c.is_alphanumeric() || matches!(c, '°' | 'º' | '№') || inner)
            || text.len() - start > LONGEST
        {
            break;
        }
        start -= c.len_utf8();
    }
    text[start..].trim_start_matches('.')
}

/// Whether `word` is dotted letters without the last point: `U.S`, `Ph.D`, `B.Sc`.
pub(super) fn is_dotted(word: &str) -> bool {
    let mut parts = word.split('.');
    let first = parts.next().unwrap_or("");
    let short = |part: &str| {
        (1..=3).contains(&part.len()) && part.starts_with(|c: char| c.is_ascii_alphabetic())
    };
    let single = |part: &str| part.chars().count() == 1 && part.starts_with(char::is_alphabetic);
    let capital = |part: &str| part.starts_with(|c: char| c.is_ascii_uppercase());
    let rest: Vec<&str> = parts.take(LONGEST).collect();
    !rest.is_empty()
        && ((single(first) && rest.iter().all(|part| single(part)))
            || (short(first)
                && capital(first)
                && rest.iter().all(|part| short(part) && capital(part))))
}

/// Whether `word` is a roman numeral in capitals.
pub(super) fn is_roman(word: &str) -> bool {
    (1..=7).contains(&word.len())
        && word.bytes().all(|b| matches!(b, b'I' | b'V' | b'X' | b'L' | b'C' | b'D' | b'M'))
}
