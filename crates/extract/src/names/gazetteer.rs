//! A list of written forms, and the longest of them that stands at a given word.
//!
//! Forms are compared word by word without their hyphens, so that "Kim Jong-un" finds "Kim Jong Un";
//! capitals are checked afterwards. The list is sorted by words: looking up narrows a range, which
//! takes time in the number of words of the form, whatever the number of forms.

use super::folding::{fold, hash};
use super::words::{Row, Shape, is_hyphen};
use std::ops::Range;
use synoptic_text::{Span, TokenKind, tokens};

/// Forms longer than this many words are not listed.
const LONGEST: usize = 24;

/// A written form of something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Form {
    /// Hashes of its folded words.
    key: Vec<u64>,
    /// As written.
    written: String,
    /// Where its words stand in `written`; `true` where a hyphen joins one to the word before.
    words: Vec<(Span, bool)>,
    /// What it names: index of the entity.
    pub(super) entity: usize,
    /// The rule by which a mention in this form is one.
    pub(super) rule: &'static str,
    /// Whether it is one word that is plain language as well, so that a capital at the start of a
    /// sentence proves nothing.
    pub(super) risky: bool,
}

/// Forms, for looking up.
#[derive(Default)]
pub(super) struct Gazetteer {
    /// In order of key.
    forms: Vec<Form>,
    /// For every first word the forms that begin with it, in order of hash.
    firsts: Vec<(u64, Range<usize>)>,
    /// One bit for each hash of a first word, by its last bits: most words are turned away here.
    sieve: Vec<u64>,
}

/// The longest forms that stand at a word.
pub(super) struct Found<'g> {
    /// Index of the last word.
    pub(super) last: usize,
    /// The forms: several where they differ in what they name.
    pub(super) forms: Vec<&'g Form>,
}

impl Form {
    /// A form as written; `None` where it holds no word, or too many.
    pub(super) fn new(written: &str, entity: usize, rule: &'static str) -> Option<Form> {
        let mut key = Vec::new();
        let mut words = Vec::new();
        let mut hyphen = false;
        let all = tokens(written);
        for (at, token) in all.iter().enumerate() {
            let word = token.span.of(written);
            if token.kind == TokenKind::Mark {
                hyphen = is_hyphen(word);
                let next = all.get(at + 1).map_or("", |next| next.span.of(written));
                if hyphen
                    || matches!(word, "." | "“" | "”" | "\"")
                    || (word == "," && next == "and")
                {
                    continue;
                }
            }
            key.push(hash(word));
            words.push((token.span, hyphen));
            hyphen = false;
        }
        let fits = !key.is_empty() && key.len() <= LONGEST;
        fits.then(|| Form { key, written: written.to_owned(), words, entity, rule, risky: false })
    }

    /// Number of words.
    pub(super) fn len(&self) -> usize {
        self.key.len()
    }

    /// Whether the words of a row are this form: as written, or with other capitals after a hyphen,
    /// or in capitals throughout where the row or its dateline is.
    fn fits(&self, row: &Row<'_>, read: &[usize]) -> bool {
        self.words.iter().zip(read).all(|((span, hyphen), at)| {
            let written = span.of(&self.written);
            let text = row.word(*at);
            let shape = |at: usize| row.words.get(at).map(|word| word.shape);
            text == written
                || *hyphen
                || at.checked_sub(1).and_then(shape) == Some(Shape::Hyphen)
                || ((row.shouted || is_dateline(row, *at)) && *text == written.to_uppercase())
                || (text.contains(['’', '\'']) && same_but_apostrophe(text, written))
        })
    }
}

impl Gazetteer {
    /// A list of forms. Of equal forms of one entity the first given stays.
    pub(super) fn new(mut forms: Vec<Form>) -> Gazetteer {
        forms.sort_by(|a, b| (&a.key, &a.written, a.entity).cmp(&(&b.key, &b.written, b.entity)));
        forms.dedup_by(|later, earlier| {
            later.written == earlier.written && later.entity == earlier.entity
        });
        let mut firsts: Vec<(u64, Range<usize>)> = Vec::new();
        for (at, form) in forms.iter().enumerate() {
            let Some(first) = form.key.first() else { continue };
            match firsts.last_mut().filter(|(last, _)| last == first) {
                Some((_, range)) => range.end = at + 1,
                None => firsts.push((*first, at..at + 1)),
            }
        }
        let mut sieve = vec![0; (firsts.len() / 4).next_power_of_two().max(16)];
        for (first, _) in &firsts {
            let (slot, bit) = place(*first, sieve.len());
            sieve[slot] |= bit;
        }
        Gazetteer { forms, firsts, sieve }
    }

    /// What a form names, whatever its capitals and hyphens.
    pub(super) fn entity_of(&self, written: &str) -> Option<usize> {
        let key = Form::new(written, 0, "")?.key;
        let at = self.forms.binary_search_by(|form| form.key.cmp(&key)).ok()?;
        self.forms.get(at).map(|form| form.entity)
    }

    /// The longest forms that stand at word `first` of a row.
    pub(super) fn longest(&self, row: &Row<'_>, first: usize) -> Option<Found<'_>> {
        let word = row.words.get(first)?;
        let (slot, bit) = place(word.hash, self.sieve.len());
        if self.sieve.get(slot)? & bit == 0 {
            return None;
        }
        let found = self.firsts.binary_search_by_key(&word.hash, |(first, _)| *first).ok()?;
        let (_, mut range) = self.firsts.get(found)?.clone();
        let mut read = [0; LONGEST];
        let mut depth = 0;
        let mut best: Option<(usize, Range<usize>)> = None;
        let mut at = first;
        while let Some(word) = row.words.get(at).filter(|_| depth < LONGEST) {
            let mark = matches!(word.shape, Shape::Mark | Shape::Hyphen);
            if mark && depth > 0 && passed_over(row, at) {
                at += 1;
                continue;
            }
            range = self.narrow(range, depth, word.hash);
            if range.is_empty() {
                break;
            }
            read[depth] = at;
            depth += 1;
            if !row.letter_follows(at) && self.fitting(&range, row, &read[..depth]).next().is_some()
            {
                best = Some((depth, range.clone()));
            }
            at += 1;
        }
        let (depth, range) = best?;
        let read = &read[..depth];
        let forms = self.fitting(&range, row, read).map(|form| &self.forms[form]).collect();
        Some(Found { last: *read.last()?, forms })
    }

    /// The forms of a range that end with the words read and fit them.
    fn fitting<'a>(
        &'a self,
        range: &Range<usize>,
        row: &'a Row<'_>,
        read: &'a [usize],
    ) -> impl Iterator<Item = usize> + 'a {
        range
            .clone()
            .take_while(|form| self.forms[*form].len() == read.len())
            .filter(|form| self.forms[*form].fits(row, read))
    }

    fn narrow(&self, range: Range<usize>, depth: usize, word: u64) -> Range<usize> {
        let part = self.forms.get(range.clone()).unwrap_or(&[]);
        // A form that has ended sorts before all that go on.
        let start = part.partition_point(|form| form.key.get(depth).is_none_or(|key| *key < word));
        let length = part[start..].partition_point(|form| form.key.get(depth) == Some(&word));
        range.start + start..range.start + start + length
    }
}

/// The longest forms of two lists that stand at word `first` of a row, those of the first list first.
pub(super) fn longest_of<'g>(
    lists: [&'g Gazetteer; 2],
    row: &Row<'_>,
    first: usize,
) -> Option<Found<'g>> {
    let [one, other] = lists.map(|list| list.longest(row, first));
    match (one, other) {
        (Some(mut one), Some(other)) if one.last == other.last => {
            one.forms.extend(other.forms);
            Some(one)
        }
        (Some(one), Some(other)) => Some(if one.last > other.last { one } else { other }),
        (one, other) => one.or(other),
    }
}

/// Where the sieve holds the bit of a hash.
fn place(hash: u64, slots: usize) -> (usize, u64) {
    ((hash >> 6) as usize & (slots - 1), 1 << (hash & 63))
}

/// Marks that do not count between the words of a form: a hyphen, the point of a short word
/// ("St. Petersburg"), a comma before "and".
fn passed_over(row: &Row<'_>, at: usize) -> bool {
    let short = at
        .checked_sub(1)
        .and_then(|before| row.words.get(before))
        .is_some_and(|before| before.is_capital() && before.span.len() <= 4);
    match row.word(at) {
        "." => short && row.touches_previous(at),
        "," => row.word(at + 1) == "and",
        _ => row.words.get(at).is_some_and(|word| word.shape == Shape::Hyphen),
    }
}

/// Whether a word stands where a dateline names its place in capitals: "MOSCOW, June 3".
fn is_dateline(row: &Row<'_>, at: usize) -> bool {
    at < 3
        && row.word(at).chars().count() >= 4
        && row.words.iter().take(at + 1).all(|word| word.shape == Shape::Upper)
}

fn same_but_apostrophe(text: &str, written: &str) -> bool {
    text.chars().next().map(char::is_uppercase) == written.chars().next().map(char::is_uppercase)
        && fold(text) == fold(written)
}
