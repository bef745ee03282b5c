//! Reading a run of marks that may end a sentence, with the closing marks after it.

use super::context::{Next, word_before};
use super::lexicon;

/// A run of marks that may end a sentence: `.`, `?!`, `…`, `. . .`.
#[derive(Debug)]
pub(super) struct Stop {
    /// Where it begins.
    pub(super) begin: usize,
    /// After its first mark.
    pub(super) first_end: usize,
    /// After its last mark.
    pub(super) end: usize,
    /// After the closing quotation marks and brackets, and a note's marker, that follow.
    pub(super) close: usize,
    /// Points in it; an ellipsis counts as three.
    pub(super) points: usize,
    /// Whether a question or exclamation mark is in it.
    pub(super) strong: bool,
    /// Whether a space follows its first mark.
    pub(super) parted: bool,
    /// Whether a quotation mark closes after it.
    pub(super) quote: bool,
    /// Whether a bracket closes after it.
    pub(super) bracket: bool,
}

/// Whether `c` may end a sentence.
pub(super) fn is_mark(c: char) -> bool {
    matches!(c, '.' | '…') || is_strong(c)
}

fn is_strong(c: char) -> bool {
    matches!(c, '!' | '?' | '‽' | '؟' | '‼' | '⁇' | '⁈' | '⁉' | '！' | '？' | '。')
}

impl Stop {
    /// Reads the run that begins at `begin`.
    pub(super) fn read(text: &str, begin: usize) -> Stop {
        let mut stop = Stop {
            begin,
            first_end: begin,
            end: begin,
            close: begin,
            points: 0,
            strong: false,
            parted: false,
            quote: false,
            bracket: false,
        };
        while stop.mark(text) {}
        stop.close = stop.end;
        while stop.closing(text) {}
        if stop.points == 1 && !stop.strong && stop.close == stop.end {
            stop.close += glued_note(text, stop.begin, stop.end);
        }
        stop.detached(text);
        stop
    }

    /// Takes in one more mark, with the single space that may part it from the one before.
    fn mark(&mut self, text: &str) -> bool {
        let mut rest = text[self.end..].chars();
        let mut gap = 0;
        let mut next = rest.next();
        if self.end > self.begin && matches!(next, Some(' ' | '\u{a0}')) {
            gap = next.map_or(0, char::len_utf8);
            next = rest.next();
        }
        let Some(c) = next else { return false };
        let alone = !rest.as_str().starts_with(char::is_alphanumeric);
        match c {
            '.' if gap == 0 || (!self.strong && alone) => self.points += 1,
            '…' if gap == 0 || (!self.strong && alone) => self.points += 3,
            _ if is_strong(c) && (gap == 0 || self.strong) => self.strong = true,
            _ => return false,
        }
        self.parted |= gap > 0 && self.end == self.first_end;
        self.end += gap + c.len_utf8();
        if self.first_end == self.begin {
            self.first_end = self.end;
        }
        true
    }

    /// Takes in one more closing mark.
    fn closing(&mut self, text: &str) -> bool {
        let rest = &text[self.close..];
        let Some(c) = rest.chars().next() else { return false };
        let note = note_marker(rest);
        match c {
            _ if note > 0 => {
                self.close += note;
                return true;
            }
            '”' | '’' | '»' | '›' | '"' | '\'' => self.quote = true,
            // German closes with the mark that opens in English.
            '“' | '‘' if rest[c.len_utf8()..].chars().next().is_none_or(char::is_whitespace) => {
                self.quote = true;
            }
            ')' | ']' | '}' => self.bracket = true,
            '*' | '_' => {}
            _ => return false,
        }
        self.close += c.len_utf8();
        true
    }

    /// Takes in a closing quotation mark or a note's marker that a space parts from the marks:
    /// `ally. ” Then`, `ally. [6] Then`, `ally. 6 Then`.
    fn detached(&mut self, text: &str) {
        let Some(rest) = text[self.close..].strip_prefix([' ', '\u{a0}']) else { return };
        let quote =
            rest.chars().next().filter(|c| matches!(c, '”' | '»')).map_or(0, char::len_utf8);
        let note = note_marker(rest);
        let number = digits(rest);
        let after = &rest[quote.max(note).max(number)..];
        let apart = after.is_empty() || after.starts_with(char::is_whitespace);
        let lone = match number {
            0 => quote + note > 0,
            // A number that counts something has no capital and function word after it.
            1..=3 => Next::read(after).is_starter(),
            _ => false,
        };
        if apart && lone {
            self.quote |= quote > 0;
            self.close = text.len() - after.len();
        }
    }
}

/// The length of a note's marker at the head of `text`: `¹²`, `[3]`, `[3, 4]`, `[^3]`,
/// `<sup>3</sup>`; 0 where there is none.
fn note_marker(text: &str) -> usize {
    const RAISED: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let raised = text.len() - text.trim_start_matches(RAISED).len();
    if raised > 0 {
        return raised;
    }
    for (open, close) in [("[^", "]"), ("[", "]"), ("<sup>", "</sup>")] {
        if let Some(inner) = text.strip_prefix(open) {
            let numbers = numbers(inner);
            if numbers > 0 && inner[numbers..].starts_with(close) {
                return open.len() + numbers + close.len();
            }
        }
    }
    0
}

/// The length of the notes' numbers at the head of `text`: `3`, `3, 4`, `3–5`.
fn numbers(text: &str) -> usize {
    let own = |c: &char| c.is_ascii_digit() || matches!(c, ' ' | ',' | '-' | '–');
    let run: usize = text.chars().take(16).take_while(own).map(char::len_utf8).sum();
    if text.starts_with(|c: char| c.is_ascii_digit()) && digits(text) < 4 { run } else { 0 }
}

/// The length of a note's number that lost its raised place: `the war.12 Then`.
fn glued_note(text: &str, begin: usize, end: usize) -> usize {
    let rest = &text[end..];
    let digits = digits(rest);
    if !(1..=3).contains(&digits) || !rest[digits..].starts_with(char::is_whitespace) {
        return 0;
    }
    let word = word_before(&text[..begin]);
    let ordinary = word.chars().count() > 2
        && word.chars().all(char::is_lowercase)
        && lexicon::abbreviation(word).is_none();
    if ordinary { digits } else { 0 }
}

/// Digits at the head of `text`, up to four.
fn digits(text: &str) -> usize {
    text.bytes().take(4).take_while(u8::is_ascii_digit).count()
}
