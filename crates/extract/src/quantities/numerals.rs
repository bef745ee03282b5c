//! Numbers as printed: digits, words, scales, vague counts, fractions.

use crate::lexicon::numerals::{FRACTIONS, SCALES, VAGUE};
use crate::times::{Words, lookup};
use synoptic_text::TokenKind;

/// The most scales in one number: up to two in each of trillions, billions, millions and thousands.
const MOST_SCALES: usize = 10;

/// A number and where it ends.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Numeral {
    /// The number; `None` where only its least is known.
    pub(super) value: Option<f64>,
    /// The least it stands for, of vague counts.
    pub(super) least: Option<f64>,
    /// One past its last token.
    pub(super) end: usize,
    /// Whether it is a part of a whole.
    pub(super) fraction: bool,
    /// Whether it is written in words alone.
    pub(super) in_words: bool,
}

impl Numeral {
    fn plain(value: f64, end: usize, in_words: bool) -> Numeral {
        Numeral { value: Some(value), least: None, end, fraction: false, in_words }
    }
}

/// The number that begins at this token, if one does.
pub(super) fn read(words: Words<'_>, at: usize) -> Option<Numeral> {
    fraction(words, at).or_else(|| vague(words, at)).or_else(|| number(words, at))
}

/// `11,000`, `5 million`, `twenty-five`, `two hundred thousand`, `a dozen`, `half a million`.
fn number(words: Words<'_>, at: usize) -> Option<Numeral> {
    if words.is(at, "half") && words.is(at + 1, "a") {
        let scale = lookup(SCALES, words.at(at + 2)).filter(|scale| *scale >= 12.0);
        return Some(match scale {
            Some(scale) => Numeral::plain(scale / 2.0, at + 3, true),
            // 'half a percentage point', 'half a mile'
            None => Numeral::plain(0.5, at + 2, true),
        });
    }
    let in_words = words.kind(at) != Some(TokenKind::Number);
    let (mut value, mut end) = if !in_words {
        (printed(words.at(at))?, at + 1)
    } else if words.is_any(at, &["a", "an"]) {
        // 'a hundred', 'a dozen'; 'a' alone counts nothing.
        let scale = lookup(SCALES, words.at(at + 1)).filter(|_| words.at(at + 1).len() > 2)?;
        return Some(Numeral::plain(scale, at + 2, true));
    } else {
        let (value, taken) = words.small_number(at)?;
        (f64::from(value), at + taken)
    };
    let mut sum = 0.0;
    for _ in 0..MOST_SCALES {
        let word = words.at(end);
        // One-letter scales are glued to their number: '5m', '3k'.
        let glued = word.len() > 2 || words.touches(end);
        let Some(scale) = lookup(SCALES, word).filter(|_| glued) else { break };
        value *= scale;
        end += 1;
        let joined = end + usize::from(words.is(end, "and"));
        if !in_words || scale < 100.0 {
            break;
        }
        // 'two hundred and fifty', 'one million two hundred thousand'
        let Some((more, taken)) =
            words.small_number(joined).filter(|(more, _)| f64::from(*more) < scale)
        else {
            continue;
        };
        sum += value;
        value = f64::from(more);
        end = joined + taken;
    }
    Some(Numeral::plain(sum + value, end, in_words))
}

/// The value of digits with separators; `None` where it is a code (`1.2.3`) or too long.
fn printed(word: &str) -> Option<f64> {
    let (whole, part) = match word.split_once('.') {
        Some((whole, part)) if part.bytes().all(|byte| byte.is_ascii_digit()) => (whole, part),
        Some(_) => return None,
        None => (word, ""),
    };
    let groups = whole
        .split(',')
        .enumerate()
        .all(|(at, group)| at == 0 && group.len() <= 3 || group.len() == 3);
    if whole.contains(',') && !groups || whole.len() > 18 || part.len() > 9 {
        return None;
    }
    let digit = |byte: u8| f64::from(byte - b'0');
    let value =
        whole.bytes().filter(u8::is_ascii_digit).fold(0.0, |sum, byte| sum * 10.0 + digit(byte));
    let tail = part.bytes().rev().fold(0.0, |sum, byte| (sum + digit(byte)) / 10.0);
    Some(value + tail)
}

/// `dozens`, `hundreds of thousands`, `several hundred`.
fn vague(words: Words<'_>, at: usize) -> Option<Numeral> {
    let several =
        words.is_any(at, &["several", "many"]) && lookup(SCALES, words.at(at + 1)).is_some();
    let mut end = at + usize::from(several);
    let mut least = match lookup(VAGUE, words.at(end)) {
        Some(least) => least,
        None if several => 2.0 * lookup(SCALES, words.at(end))?,
        None => return None,
    };
    end += 1;
    while words.is(end, "of") && end < at + MOST_SCALES {
        let Some(more) = lookup(VAGUE, words.at(end + 1)) else { break };
        least *= more / 2.0;
        end += 2;
    }
    Some(Numeral { value: None, least: Some(least), end, fraction: false, in_words: true })
}

/// `half`, `a third`, `two-thirds`, each of something.
fn fraction(words: Words<'_>, at: usize) -> Option<Numeral> {
    let (count, start) = match () {
        () if words.is(at, "half") => (1.0, at),
        () if words.is_any(at, &["a", "one"]) => (1.0, at + 1 + usize::from(words.is_dash(at + 1))),
        () => {
            let (count, taken) =
                words.small_number(at).filter(|(count, _)| (2..10).contains(count))?;
            (f64::from(count), at + taken + usize::from(words.is_dash(at + taken)))
        }
    };
    let part = lookup(FRACTIONS, words.at(start))?;
    let whole = words.is(start + 1, "of")
        || words.is(start, "half") && words.is_any(start + 1, &["the", "its", "his", "their"]);
    whole.then_some(Numeral {
        value: Some(count * part),
        least: None,
        end: start + 1,
        fraction: true,
        in_words: true,
    })
}
