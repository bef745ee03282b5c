//! The text that names are looked for in: blocks and bold labels as rows of words with their shapes.

use super::folding::hash;
use crate::Prepared;
use crate::lexicon::name_parts;
use synoptic_corpus::{BlockKind, InlineKind};
use synoptic_text::{Flow, Span, Token, TokenKind, tokens};

/// How a word is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// Small letters, or small first.
    Lower,
    /// A capital and small letters after it somewhere.
    Capital,
    /// Two or more capitals, perhaps with digits.
    Upper,
    /// A single capital, or dotted capitals (`J.`, `U.S.`).
    Initials,
    /// `'s`.
    Possessive,
    /// A number.
    Number,
    /// A hyphen or dash that touches the words on both sides.
    Hyphen,
    /// Any other mark.
    Mark,
}

/// A word, number or mark of a [`Row`].
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    /// Where, in the row's flow.
    pub(super) span: Span,
    pub(super) shape: Shape,
    /// Hash of its folded form.
    pub(super) hash: u64,
    /// Whether a capital here may come from the place alone: the start of a sentence, a quotation, a line.
    pub(super) opens: bool,
    /// Whether capitals tell nothing here: a heading in title case, page furniture.
    pub(super) dim: bool,
}

impl Word {
    /// Whether it begins with a capital letter.
    pub(super) fn is_capital(self) -> bool {
        match self.shape {
            Shape::Capital | Shape::Upper | Shape::Initials => true,
            Shape::Lower | Shape::Possessive | Shape::Number | Shape::Hyphen | Shape::Mark => false,
        }
    }
}

/// A block, or a bold label in one, as a row of words.
pub(super) struct Row<'p> {
    /// Index of the document.
    pub(super) document: usize,
    flow: RowFlow<'p>,
    pub(super) words: Vec<Word>,
    /// Whether all letters are capitals.
    pub(super) shouted: bool,
}

enum RowFlow<'p> {
    Block(&'p Flow),
    Label(Flow),
}

impl Row<'_> {
    /// The running text.
    pub(super) fn text(&self) -> &str {
        self.flow().text()
    }

    /// The way back to the file.
    pub(super) fn flow(&self) -> &Flow {
        match &self.flow {
            RowFlow::Block(flow) => flow,
            RowFlow::Label(flow) => flow,
        }
    }

    /// The text of the word at `at`; empty past the end.
    pub(super) fn word(&self, at: usize) -> &str {
        self.words.get(at).map_or("", |word| word.span.of(self.text()))
    }

    /// Whether a letter or digit touches the end of the word at `at`.
    pub(super) fn letter_follows(&self, at: usize) -> bool {
        let end = self.words.get(at).map_or(0, |word| word.span.end as usize);
        self.text()
            .get(end..)
            .and_then(|rest| rest.chars().next())
            .is_some_and(char::is_alphanumeric)
    }

    /// Whether no white space stands before the word at `at`.
    pub(super) fn touches_previous(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|before| self.words.get(before));
        match (before, self.words.get(at)) {
            (Some(before), Some(word)) => before.span.end == word.span.start,
            _ => false,
        }
    }

    /// The span from word `first` to word `last`, both included.
    pub(super) fn span(&self, first: usize, last: usize) -> Span {
        match (self.words.get(first), self.words.get(last)) {
            (Some(first), Some(last)) => first.span.cover(last.span),
            _ => Span::default(),
        }
    }
}

/// The rows of a document: its blocks, then its bold labels.
pub(super) fn rows<'p>(prepared: &'p Prepared<'_>, document: usize, rows: &mut Vec<Row<'p>>) {
    for block in &prepared.blocks {
        let opens: Vec<u32> = block.sentences.iter().map(|sentence| sentence.span.start).collect();
        let words = words(block.flow.text(), &block.tokens, &opens, block.kind);
        let shouted = is_shouted(block.flow.text());
        let flow = RowFlow::Block(&block.flow);
        rows.push(Row { document, flow, words, shouted });
    }
    let labels = prepared
        .document
        .blocks
        .iter()
        .flat_map(|block| &block.inlines)
        .filter(|inline| inline.kind == InlineKind::RunIn);
    for label in labels {
        let flow = Flow::of(&prepared.document.text, label.span);
        let words = words(flow.text(), &tokens(flow.text()), &[], BlockKind::Heading);
        let shouted = is_shouted(flow.text());
        let flow = RowFlow::Label(flow);
        rows.push(Row { document, flow, words, shouted });
    }
}

fn is_shouted(text: &str) -> bool {
    let (mut capitals, mut small) = (0, 0);
    for c in text.chars() {
        if c.is_ascii() {
            small += usize::from(c.is_ascii_lowercase());
            capitals += usize::from(c.is_ascii_uppercase());
        } else {
            small += usize::from(c.is_lowercase());
            capitals += usize::from(c.is_uppercase());
        }
    }
    capitals >= 8 && small * 10 <= capitals
}

fn words(text: &str, tokens: &[Token], opens: &[u32], kind: BlockKind) -> Vec<Word> {
    let mut words: Vec<Word> = Vec::with_capacity(tokens.len());
    let mut opens = opens.iter().copied().peekable();
    let mut opening = true;
    let mut address_end = 0;
    for token in tokens {
        if token.span.start < address_end {
            continue;
        }
        let word = token.span.of(text);
        if let Some(end) = address(text, token.span, word) {
            // One mark stands for the address, so that nothing joins across it.
            address_end = end;
            let span = Span { start: token.span.start, end };
            words.push(Word { span, shape: Shape::Mark, hash: 1, opens: false, dim: false });
            opening = false;
            continue;
        }
        while opens.next_if(|start| *start <= token.span.start).is_some() {
            opening = true;
        }
        let shape = shape(text, *token, word);
        let hash = hash(word);
        words.push(Word { span: token.span, shape, hash, opens: opening, dim: false });
        opening = match shape {
            Shape::Mark => {
                opening || opens_after(word) && !(word == "." && abbreviates(text, &words))
            }
            Shape::Hyphen | Shape::Possessive => opening && shape == Shape::Hyphen,
            Shape::Lower | Shape::Capital | Shape::Upper | Shape::Initials | Shape::Number => false,
        };
    }
    if !matches!(kind, BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Caption) {
        dim_title_case(text, &mut words, kind);
    }
    words
}

/// Where an address that begins at this token ends, if one does.
fn address(text: &str, span: Span, word: &str) -> Option<u32> {
    let rest = text.get(span.start as usize..)?;
    if !rest[word.len()..].starts_with([':', '.']) {
        return None;
    }
    let opens = match word {
        "http" | "https" => rest[word.len()..].starts_with("://"),
        "www" => rest[word.len()..].starts_with('.'),
        // "Gawker.com"
        _ => name_parts::DOMAINS.iter().any(|domain| {
            rest[word.len()..]
                .strip_prefix('.')
                .and_then(|rest| rest.strip_prefix(domain))
                .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric() || c == '-'))
        }),
    };
    if !opens {
        return None;
    }
    let end =
        rest.find(|c: char| c.is_whitespace() || matches!(c, '>' | '<')).unwrap_or(rest.len());
    Some(span.start + end as u32)
}

/// Marks that can join two words to one.
pub(super) fn is_hyphen(mark: &str) -> bool {
    matches!(mark, "-" | "‐" | "‑" | "–" | "\u{ad}")
}

/// "I'm", "I’ve".
fn is_pronoun(word: &str) -> bool {
    word.strip_prefix('I').is_some_and(|rest| rest.starts_with(['\'', '’']))
}

fn shape(text: &str, token: Token, word: &str) -> Shape {
    match token.kind {
        TokenKind::Possessive => Shape::Possessive,
        TokenKind::Number => Shape::Number,
        TokenKind::Mark => {
            let joined = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
            let before = text[..token.span.start as usize].chars().next_back();
            let after = text[token.span.end as usize..].chars().next();
            if is_hyphen(word) && (joined(before) || before == Some('.')) && joined(after) {
                Shape::Hyphen
            } else {
                Shape::Mark
            }
        }
        TokenKind::Word => {
            let mut chars = word.chars();
            if !chars.next().is_some_and(char::is_uppercase) || is_pronoun(word) {
                return Shape::Lower;
            }
            let rest = &text[token.span.end as usize..];
            if rest.starts_with(['-', '‑'])
                && name_parts::PREFIXES.iter().any(|prefix| prefix.eq_ignore_ascii_case(word))
            {
                return Shape::Lower;
            }
            if word.len() > 1 && word.ends_with('.') {
                return Shape::Initials;
            }
            if chars.clone().next().is_none() {
                return Shape::Initials;
            }
            if chars.any(char::is_lowercase) { Shape::Capital } else { Shape::Upper }
        }
    }
}

/// Whether the last word but one is short enough for its point to be that of an abbreviation.
fn abbreviates(text: &str, words: &[Word]) -> bool {
    let Some([before, point]) = words.last_chunk() else { return false };
    let word = before.span.of(text);
    before.span.end == point.span.start
        && (before.shape == Shape::Initials || name_parts::ABBREVIATIONS.contains(&word))
}

/// Marks after which a capital tells nothing.
fn opens_after(mark: &str) -> bool {
    matches!(mark, "." | "?" | "!" | ":" | "“" | "\"" | "‘" | "•" | "…" | "*" | "|")
}

/// Marks the words of titles in title case, and all page furniture, as dim. A stretch between
/// quotation marks, points and slashes is in title case where no longer word in it stands in small letters.
fn dim_title_case(text: &str, words: &mut [Word], kind: BlockKind) {
    for stretch in words.split_mut(|word| {
        word.shape == Shape::Mark
            && matches!(word.span.of(text), "“" | "”" | "\"" | "/" | ">" | "|" | ".")
    }) {
        let long = |word: &&Word| word.span.len() >= 5;
        let small = stretch.iter().filter(|word| word.shape == Shape::Lower).filter(long).count();
        let capital = stretch.iter().filter(|word| word.shape == Shape::Capital).count();
        let dim = match kind {
            BlockKind::Title | BlockKind::Subtitle | BlockKind::Series | BlockKind::Heading => {
                small == 0 || capital >= 3 * small
            }
            BlockKind::Boilerplate => small == 0 || capital >= 2 * small,
            BlockKind::Footnote | BlockKind::Byline | BlockKind::Disclaimer => {
                small == 0 && capital >= 5
            }
            BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Caption => false,
        };
        if dim {
            for word in stretch {
                word.dim = true;
            }
        }
    }
}
