//! What counts as a word, and the key under which two spellings of it are one.
//!
//! Index and query go through the same function, so that they cannot disagree.

use synoptic_text::{Span, TokenKind, fold_char, tokens};

/// The most bytes of a word that count; no language of the corpus has words so long, but a file may.
const LONGEST_KEY: usize = 64;

/// A word or number of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Word {
    /// Where it stands in the text.
    pub(crate) span: Span,
    /// Where its key stands in [`Words::keys`].
    key: Span,
    /// What lies between this word and the next.
    pub(crate) gap: Gap,
}

/// What lies between a word and the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Gap {
    /// White space, or anything else that parts two words.
    Open,
    /// Nothing, a hyphen, or the point within initials: the two may be written as one word.
    Glued,
    /// Other marks without white space (`23/24`): two words, but the writer meant them as one.
    Touching,
}

/// The words of a text.
#[derive(Debug, Default)]
pub(crate) struct Words {
    keys: String,
    pub(crate) words: Vec<Word>,
}

impl Words {
    /// Reads `text`, forgetting what was read before; buffers are used again.
    ///
    /// Words and numbers are those of [`tokens`]. This runs over the whole corpus when the page
    /// starts, in code that the browser has not optimised yet, so what stands between two spaces
    /// is looked at byte by byte and only what is not plain is given to [`tokens`].
    pub(crate) fn read(&mut self, text: &str) {
        self.keys.clear();
        self.words.clear();
        let mut at = 0;
        while let Some(rest) = text.as_bytes().get(at..).filter(|rest| !rest.is_empty()) {
            let chunk_at = at;
            at += rest.iter().position(is_ascii_space).map_or(rest.len(), |space| space + 1);
            let chunk = text.get(chunk_at..at).unwrap_or("");
            let before = self.words.len();
            let keys = self.keys.len();
            if !self.plain(chunk, chunk_at) {
                self.words.truncate(before);
                self.keys.truncate(keys);
                self.any(chunk, chunk_at);
            }
        }
    }

    /// Reads a chunk of ASCII letters, digits and marks; `false` where it is something else.
    fn plain(&mut self, chunk: &str, chunk_at: usize) -> bool {
        let bytes = chunk.as_bytes();
        let is_digit = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_digit);
        let mut at = 0;
        let mut last = None;
        while let Some(first) = bytes.get(at) {
            let start = at;
            if first.is_ascii_alphabetic() {
                while bytes.get(at).is_some_and(u8::is_ascii_alphanumeric) {
                    at += 1;
                }
                // Initials, apostrophes, letters beyond ASCII.
                let goes_on = match bytes.get(at) {
                    Some(b'.') => at == start + 1,
                    Some(_) => mark_length(bytes, at) == 0,
                    None => false,
                };
                if goes_on {
                    return false;
                }
            } else if first.is_ascii_digit() {
                while is_digit(at) {
                    at += 1;
                }
                if matches!(bytes.get(at), Some(b',' | b'.')) && is_digit(at + 1) {
                    return false;
                }
            } else {
                match mark_length(bytes, at) {
                    0 => return false,
                    length => at += length,
                }
                continue;
            }
            let word = chunk.get(start..at).unwrap_or("");
            let key = self.keys.len();
            self.keys.push_str(word);
            self.keys[key..].make_ascii_lowercase();
            self.push(chunk, chunk_at, Span::new(start, at), key, last);
            last = Some(at);
        }
        true
    }

    /// Reads any chunk.
    fn any(&mut self, chunk: &str, chunk_at: usize) {
        let mut last = None;
        for token in tokens(chunk) {
            match token.kind {
                TokenKind::Word | TokenKind::Number => {}
                // A possessive adds nothing to its word; marks are looked at between words.
                TokenKind::Possessive | TokenKind::Mark => continue,
            }
            let key = self.keys.len();
            push_key(token.span.of(chunk), token.kind, &mut self.keys);
            if self.keys.len() > key {
                self.push(chunk, chunk_at, token.span, key, last);
                last = Some(token.span.range().end);
            }
        }
    }

    /// Adds a word of a chunk, its key standing from `key` on; `last` is where the word before it
    /// in the chunk ends.
    fn push(&mut self, chunk: &str, chunk_at: usize, span: Span, key: usize, last: Option<usize>) {
        if let (Some(end), Some(before)) = (last, self.words.last_mut()) {
            before.gap = gap(chunk.get(end..span.range().start).unwrap_or(" "));
        }
        let mut most = (key + LONGEST_KEY).min(self.keys.len());
        while !self.keys.is_char_boundary(most) {
            most -= 1;
        }
        self.keys.truncate(most);
        self.words.push(Word {
            span: Span::new(chunk_at + span.range().start, chunk_at + span.range().end),
            key: Span::new(key, self.keys.len()),
            gap: Gap::Open,
        });
    }

    /// The key of a word: equal for all spellings that count as one.
    pub(crate) fn key(&self, word: &Word) -> &str {
        word.key.of(&self.keys)
    }
}

/// White space at which text may be cut without looking further.
fn is_ascii_space(byte: &u8) -> bool {
    matches!(byte, b' ' | b'\n' | b'\t' | b'\r')
}

/// The length of a mark that can be part of no word: ASCII but for the apostrophe, and the
/// commonest beyond (dashes, double quotation marks); 0 for anything else.
fn mark_length(bytes: &[u8], at: usize) -> usize {
    match bytes.get(at..) {
        Some([b'\'', ..] | []) | None => 0,
        Some([0xe2, 0x80, 0x93 | 0x94 | 0x9c | 0x9d, ..]) => 3,
        Some([first, ..]) => usize::from(first.is_ascii() && !first.is_ascii_alphanumeric()),
    }
}

fn gap(between: &str) -> Gap {
    match between {
        "" | "-" | "." | "\u{2010}" | "\u{2011}" | "\u{2013}" => Gap::Glued,
        _ if between.contains(char::is_whitespace) => Gap::Open,
        _ => Gap::Touching,
    }
}

/// Adds the folded word without its inner marks: `U.S.` and `US`, `don’t` and `dont`, `11,000` and
/// `11000` are one. A decimal point stays, and so does the apostrophe of `we're`, which is not `were`.
fn push_key(word: &str, kind: TokenKind, key: &mut String) {
    let start = key.len();
    key.extend(word.chars().flat_map(fold_char));
    let whole = key.get(start..).unwrap_or("");
    if CONTRACTIONS.iter().any(|ending| whole.ends_with(ending)) {
        return;
    }
    let inner = |c: char| match c {
        '.' => kind == TokenKind::Word,
        ',' | '\'' => true,
        _ => false,
    };
    if whole.contains(inner) {
        let plain: String = whole.chars().filter(|c| !inner(*c)).collect();
        key.truncate(start);
        key.push_str(&plain);
    }
}

/// Endings that make another word of the one before.
const CONTRACTIONS: [&str; 5] = ["'d", "'ll", "'m", "'re", "'ve"];

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn keys(text: &str) -> String {
        let mut words = Words::default();
        words.read(text);
        words.words.iter().map(|word| words.key(word)).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn spellings_of_one_word_share_a_key() {
        insta::assert_snapshot!(keys("U.S. US us"), @"us|us|us");
        insta::assert_snapshot!(keys("Don’t don't dont"), @"dont|dont|dont");
        insta::assert_snapshot!(keys("11,000 11000"), @"11000|11000");
        insta::assert_snapshot!(keys("Erdoğan Erdog\u{306}an ERDOGAN"), @"erdogan|erdogan|erdogan");
        insta::assert_snapshot!(keys("Putin’s Putin"), @"putin|putin");
    }

    #[test]
    fn different_words_keep_theirs() {
        insta::assert_snapshot!(keys("we’re were 3.5 35"), @"we're|were|3.5|35");
    }

    #[test]
    fn knows_what_lies_between_two_words() {
        let mut words = Words::default();
        words.read("mutual-defence pact, KN-23/24");
        let gaps: Vec<Gap> = words.words.iter().map(|word| word.gap).collect();
        use Gap::{Glued, Open, Touching};
        assert_eq!(gaps, [Glued, Open, Open, Glued, Touching, Open]);
    }

    proptest! {
        #[test]
        fn words_are_those_of_the_tokens(text in "([a-zU.'’,0-9\u{301}é“”–\u{a0}\n -]|[0-9],[0-9]|U\\.S\\.){0,30}") {
            let mut words = Words::default();
            words.read(&text);
            let is_word = |kind| matches!(kind, TokenKind::Word | TokenKind::Number);
            let mut key = String::new();
            let mut expected = Vec::new();
            for token in tokens(&text).iter().filter(|token| is_word(token.kind)) {
                key.clear();
                push_key(token.span.of(&text), token.kind, &mut key);
                if !key.is_empty() {
                    expected.push((token.span, key.clone()));
                }
            }
            let found: Vec<(Span, String)> =
                words.words.iter().map(|word| (word.span, words.key(word).to_owned())).collect();
            prop_assert_eq!(found, expected);
        }
    }
}
