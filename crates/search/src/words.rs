//! What counts as a word, and the key under which two spellings of it are one.
//!
//! Index and query go through the same function, so that they cannot disagree.

use synoptic_text::{Span, TokenKind, fold_char, tokens};

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
    pub(crate) fn read(&mut self, text: &str) {
        self.keys.clear();
        self.words.clear();
        for token in tokens(text) {
            match token.kind {
                TokenKind::Word | TokenKind::Number => {}
                // A possessive adds nothing to its word; marks are looked at below.
                TokenKind::Possessive | TokenKind::Mark => continue,
            }
            let start = self.keys.len();
            push_key(token.span.of(text), token.kind, &mut self.keys);
            if self.keys.len() == start {
                continue;
            }
            if let Some(last) = self.words.last_mut() {
                last.gap = gap(Span { start: last.span.end, end: token.span.start }.of(text));
            }
            let key = Span::new(start, self.keys.len());
            self.words.push(Word { span: token.span, key, gap: Gap::Open });
        }
    }

    /// The key of a word: equal for all spellings that count as one.
    pub(crate) fn key(&self, word: &Word) -> &str {
        word.key.of(&self.keys)
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
    // Nearly all words, and nothing to do but the case.
    if word.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        key.push_str(word);
        key[start..].make_ascii_lowercase();
        return;
    }
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
}
