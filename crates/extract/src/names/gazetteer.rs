//! A list of written forms, and the longest of them that stands at a given word.
//!
//! Forms are compared word by word without their hyphens, so that "Kim Jong-un" finds "Kim Jong Un";
//! capitals are checked afterwards. The list is sorted by words: looking up narrows a range, which
//! takes time in the number of words of the form, whatever the number of forms.

use super::words::{Row, Shape};
use std::ops::Range;
use synoptic_text::{TokenKind, tokens};

/// Forms longer than this many words are not listed.
const LONGEST: usize = 24;

/// A written form of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// Folded words.
    key: Vec<String>,
    /// Words as written; `true` where a hyphen joins one to the word before.
    surface: Vec<(String, bool)>,
    /// What it names: index of the entity.
    pub(super) entity: usize,
    /// The rule by which a mention in this form is one.
    pub(super) rule: &'static str,
    /// The document to which the form is confined, if it is.
    pub(super) document: Option<usize>,
    /// Whether one word that is also plain language: a capital at the start of a sentence proves nothing.
    pub(super) risky: bool,
}

/// Forms in order.
#[derive(Default)]
pub(super) struct Gazetteer {
    forms: Vec<Form>,
    /// First bytes of the first words.
    first_bytes: [u64; 4],
}

/// The forms that stand at a word.
pub(super) struct Found {
    /// Index of the last word.
    pub(super) last: usize,
    /// Indices of the forms, best first.
    pub(super) forms: Vec<usize>,
}

impl Form {
    /// A form as written; `None` where it holds no word, or too many.
    pub(super) fn new(written: &str, entity: usize, rule: &'static str) -> Option<Form> {
        let mut key = Vec::new();
        let mut surface = Vec::new();
        let mut hyphen = false;
        let all = tokens(written);
        for (at, token) in all.iter().enumerate() {
            let word = token.span.of(written);
            if token.kind == TokenKind::Mark {
                hyphen = is_hyphen(word);
                let next = all.get(at + 1).map_or("", |next| next.span.of(written));
                if passed_over(word, next) {
                    continue;
                }
            }
            key.push(fold(word));
            surface.push((word.to_owned(), hyphen));
            hyphen = false;
        }
        let fits = !key.is_empty() && key.len() <= LONGEST;
        fits.then_some(Form { key, surface, entity, rule, document: None, risky: false })
    }

    /// Its folded word at an index; empty past its end.
    fn word(&self, at: usize) -> &str {
        self.key.get(at).map_or("", String::as_str)
    }

    /// Number of words.
    pub(super) fn len(&self) -> usize {
        self.key.len()
    }
}

impl Gazetteer {
    /// A list of forms. Of equal forms of one entity the first given stays.
    pub(super) fn new(mut forms: Vec<Form>) -> Gazetteer {
        forms.sort_by(|a, b| {
            (&a.key, &a.surface, a.entity, a.document)
                .cmp(&(&b.key, &b.surface, b.entity, b.document))
        });
        forms.dedup_by(|later, earlier| {
            later.surface == earlier.surface
                && later.entity == earlier.entity
                && (later.document == earlier.document || earlier.document.is_none())
        });
        let mut first_bytes = [0; 4];
        for byte in forms.iter().filter_map(|form| form.key.first()?.bytes().next()) {
            first_bytes[usize::from(byte >> 6)] |= 1_u64 << (byte & 63);
        }
        Gazetteer { forms, first_bytes }
    }

    /// The form at an index.
    pub(super) fn form(&self, at: usize) -> Option<&Form> {
        self.forms.get(at)
    }

    /// The longest forms that stand at word `first` of a row.
    pub(super) fn longest(&self, row: &Row<'_>, first: usize) -> Option<Found> {
        let opening = fold(row.word(first));
        let byte = *opening.as_bytes().first()?;
        if self.first_bytes[usize::from(byte >> 6)] & (1 << (byte & 63)) == 0 {
            return None;
        }
        let mut range = 0..self.forms.len();
        let mut read: Vec<usize> = Vec::new();
        let mut best: Option<Found> = None;
        let mut at = first;
        while let Some(word) = row.words.get(at) {
            let text = row.word(at);
            let mark = matches!(word.shape, Shape::Mark | Shape::Hyphen);
            if mark && !read.is_empty() && passed_over_here(row, at) {
                at += 1;
                continue;
            }
            range = self.narrow(range, read.len(), &fold(text));
            if range.is_empty() {
                break;
            }
            read.push(at);
            let forms: Vec<usize> = range
                .clone()
                .take_while(|form| self.forms[*form].key.len() == read.len())
                .filter(|form| fits(&self.forms[*form], row, &read))
                .collect();
            if !forms.is_empty() && !row.touching_after(at) {
                best = Some(Found { last: at, forms });
            }
            at += 1;
        }
        best
    }

    fn narrow(&self, range: Range<usize>, depth: usize, word: &str) -> Range<usize> {
        let part = self.forms.get(range.clone()).unwrap_or(&[]);
        let start = part.partition_point(|form| form.word(depth) < word);
        let end = start + part[start..].partition_point(|form| form.word(depth) <= word);
        range.start + start..range.start + end
    }
}

impl Row<'_> {
    /// Whether a letter or digit touches the end of the word at `at`.
    fn touching_after(&self, at: usize) -> bool {
        let end = self.words.get(at).map_or(0, |word| word.span.end as usize);
        self.text()
            .get(end..)
            .and_then(|rest| rest.chars().next())
            .is_some_and(char::is_alphanumeric)
    }
}

fn is_hyphen(mark: &str) -> bool {
    matches!(mark, "-" | "‐" | "‑" | "–" | "\u{ad}")
}

/// Marks that do not count between the words of a form.
fn passed_over(mark: &str, next: &str) -> bool {
    is_hyphen(mark) || matches!(mark, "." | "“" | "”" | "\"") || (mark == "," && next == "and")
}

/// The same within a row, where a point counts unless it belongs to a short word ("St. Petersburg").
fn passed_over_here(row: &Row<'_>, at: usize) -> bool {
    let short = at
        .checked_sub(1)
        .and_then(|before| row.words.get(before))
        .is_some_and(|before| before.is_capital() && before.span.len() <= 4);
    match row.word(at) {
        "." => short && row.touches_previous(at),
        "," => row.word(at + 1) == "and",
        mark => {
            is_hyphen(mark) && row.words.get(at).is_some_and(|word| word.shape == Shape::Hyphen)
        }
    }
}

/// Whether a word stands where a dateline names its place in capitals: "MOSCOW, June 3".
fn is_dateline(row: &Row<'_>, at: usize) -> bool {
    at < 3
        && row.word(at).chars().count() >= 4
        && (0..=at).all(|at| row.words[at].shape == Shape::Upper)
}

/// Folds a word: small letters, straight apostrophes.
pub(super) fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars()
        .map(|c| if matches!(c, '’' | 'ʼ' | '‘') { '\'' } else { c })
        .flat_map(char::to_lowercase)
        .collect()
}

/// Whether the capitals agree: as written, or anything after a hyphen on either side, or all
/// capitals in a row that is all capitals.
fn fits(form: &Form, row: &Row<'_>, read: &[usize]) -> bool {
    form.surface.iter().zip(read).all(|((written, hyphen), at)| {
        let text = row.word(*at);
        let after_hyphen = *hyphen
            || at
                .checked_sub(1)
                .and_then(|before| row.words.get(before))
                .is_some_and(|before| before.shape == Shape::Hyphen);
        text == written
            || after_hyphen
            || ((row.shouted || is_dateline(row, *at)) && *text == written.to_uppercase())
            || (text.starts_with(['’', '\'']) && fold(text) == fold(written))
            || (text.contains('’')
                && fold(text) == fold(written)
                && text.chars().next() == written.chars().next())
    })
}
