//! Words, numbers and marks.

use crate::Span;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes (`don't`, `O’Brien`) and dotted initials (`U.S.`, `a.m.`).
    Word,
    /// A possessive ending on its own: `'s`, `’s`.
    Possessive,
    /// Digits with inner commas and points (`11,000`, `3.5`); a following letter is a token of its own.
    Number,
    /// One punctuation mark or symbol.
    Mark,
}

/// A word, number or mark.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Token {
    /// Where.
    pub span: Span,
    /// What.
    pub kind: TokenKind,
}

/// Splits text into tokens; white space lies between them. Never fails, linear time.
///
/// Hyphens and dashes are marks, so `Russia-North Korea` is four tokens.
pub fn tokens(text: &str) -> Vec<Token> {
    let bytes = text.as_bytes();
    // Words of news with the space after them are some six letters long.
    let mut found = Vec::with_capacity(bytes.len() / 5);
    let mut at = 0;
    // Nearly every byte is a plain one: those are looked at without decoding.
    while let Some(first) = bytes.get(at) {
        let start = at;
        let (end, kind) = match first {
            b' ' | b'\t'..=b'\r' => {
                at += 1;
                continue;
            }
            b'0'..=b'9' => (number_end(text, start), TokenKind::Number),
            b'A'..=b'Z' | b'a'..=b'z' => (word_end(text, start), TokenKind::Word),
            b'\'' if possessive_follows(text, start) => (start + 2, TokenKind::Possessive),
            0..=0x7f => (start + 1, TokenKind::Mark),
            0x80.. => {
                let Some(first) = text.get(start..).and_then(|rest| rest.chars().next()) else {
                    break;
                };
                let next = start + first.len_utf8();
                if first.is_whitespace() {
                    at = next;
                    continue;
                }
                if first.is_alphanumeric() {
                    (word_end(text, start), TokenKind::Word)
                } else if is_apostrophe(first) && possessive_follows(text, start) {
                    (next + 1, TokenKind::Possessive)
                } else {
                    (next, TokenKind::Mark)
                }
            }
        };
        at = end;
        found.push(Token { span: Span::new(start, end), kind });
    }
    found
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '’' | 'ʼ')
}

/// Whether `'s` stands here, after a word and at the end of one.
fn possessive_follows(text: &str, apostrophe: usize) -> bool {
    let before =
        text[..apostrophe].chars().next_back().is_some_and(|c| c.is_alphanumeric() || c == '.');
    let mut after = text[apostrophe..].chars().skip(1);
    before
        && matches!(after.next(), Some('s' | 'S'))
        && !after.next().is_some_and(char::is_alphanumeric)
}

fn number_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
    let mut at = start;
    loop {
        match bytes.get(at) {
            Some(b'0'..=b'9') => {}
            Some(b'.') if digit(at + 1) => {}
            Some(b',') if parts_thousands(&bytes[at + 1..]) => {}
            _ => return at,
        }
        at += 1;
    }
}

/// Whether the digits after a comma are a group of one number (`11,000`, `1,00,000`), not a number
/// of their own (`June 18,2024`).
fn parts_thousands(after: &[u8]) -> bool {
    let digits = after.iter().take(4).take_while(|byte| byte.is_ascii_digit()).count();
    digits == 3 || (digits == 2 && after.get(2) == Some(&b','))
}

fn word_end(text: &str, start: usize) -> usize {
    let bytes = text.as_bytes();
    let mut plain = start;
    while bytes.get(plain).is_some_and(u8::is_ascii_alphanumeric) {
        plain += 1;
    }
    match bytes.get(plain) {
        None => return plain,
        // One letter and a point may be the first of initials.
        Some(b'.') if plain > start + 1 => return plain,
        Some(b'.' | b'\'' | 0x80..) => {}
        Some(_) => return plain,
    }
    if let Some(end) = initials_end(text, start) {
        return end;
    }
    let mut chars = text[plain..].char_indices().map(|(at, c)| (plain + at, c)).peekable();
    while let Some((at, c)) = chars.next() {
        let next_is_letter = chars.peek().is_some_and(|(_, next)| next.is_alphabetic());
        let inner_apostrophe = is_apostrophe(c) && next_is_letter && !possessive_follows(text, at);
        if !(c.is_alphanumeric() || is_inner(c) || inner_apostrophe) {
            return at;
        }
    }
    text.len()
}

/// The end of dotted initials (`U.S.`, `p.m.`, `J.R.R.`): two or more single letters, each with a
/// point, which the last capital may lack (`U.S-led`).
fn initials_end(text: &str, start: usize) -> Option<usize> {
    let mut at = start;
    let mut letters = 0;
    loop {
        let mut chars = text[at..].chars();
        match (chars.next(), chars.next()) {
            (Some(letter), Some('.')) if letter.is_alphabetic() => {
                at += letter.len_utf8() + 1;
                letters += 1;
            }
            (Some(letter), after)
                if letters > 0
                    && letter.is_uppercase()
                    && !after.is_some_and(|c| c.is_alphanumeric() || is_inner(c)) =>
            {
                at += letter.len_utf8();
                letters += 1;
                break;
            }
            _ => break,
        }
    }
    (letters >= 2).then_some(at)
}

/// Combining marks that decomposed letters carry, soft hyphens and joiners: parts of the word they
/// stand in.
fn is_inner(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{ad}' | '\u{200c}' | '\u{200d}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn split(text: &str) -> String {
        tokens(text).iter().map(|token| token.span.of(text)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn keeps_what_belongs_together() {
        insta::assert_snapshot!(split("Putin’s U.S. visit, don't"), @"Putin|’s|U.S.|visit|,|don't");
        insta::assert_snapshot!(split("over 11,000 tons; 3.5%, 1950s"), @"over|11,000|tons|;|3.5|%|,|1950|s");
        insta::assert_snapshot!(split("Russia-North Korea KN-23/24"), @"Russia|-|North|Korea|KN|-|23|/|24");
        insta::assert_snapshot!(split("U.S-led I.B.M, J.K.Rowling"), @"U.S|-|led|I.B.M|,|J.K.|Rowling");
        insta::assert_snapshot!(split("June 18,2024; 1,00,000; 1,2; v1.2.3."), @"June|18|,|2024|;|1,00,000|;|1|,|2|;|v1|.|2.3|.");
        assert_eq!(
            split("cafe\u{301}s co\u{ad}op O’Brien’s"),
            "cafe\u{301}s|co\u{ad}op|O’Brien|’s"
        );
        insta::assert_snapshot!(split("the U.S.'s “ally.”"), @"the|U.S.|'s|“|ally|.|”");
    }

    proptest! {
        #[test]
        fn tokens_lie_in_order_with_white_space_between(text in r#"([a-zA-Z0-9.,'’ \n“”é\u{301}-]|\PC){0,60}"#) {
            let mut at = 0;
            for token in tokens(&text) {
                prop_assert!(!token.span.is_empty());
                let gap = text.get(at..token.span.start as usize);
                prop_assert!(gap.is_some_and(|gap| gap.trim().is_empty()), "{:?}", gap);
                let word = text.get(token.span.range());
                prop_assert!(word.is_some_and(|word| !word.contains(char::is_whitespace)), "{:?}", word);
                at = token.span.end as usize;
            }
            prop_assert!(text[at..].trim().is_empty());
        }
    }
}
