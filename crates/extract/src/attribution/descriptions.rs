//! Reading the words of a description: what it calls somebody, whose they are, how they are told
//! from others.

use super::phrases::{Phrase, Reader};
use super::units::Kind;
use crate::lexicon::grammar::Function;

/// The words of a phrase without the article that opens it; a sentence's capital goes with it.
pub(super) fn name_of(reader: &Reader<'_>, phrase: &Phrase) -> String {
    let mut units = phrase.units.clone();
    let article = ["the", "a", "an"].iter().any(|article| reader.is(units.start, article));
    if article && units.len() > 1 {
        units.start += 1;
    }
    let words = reader.span(units.clone()).of(reader.text);
    let opens = units.start == reader.start
        && reader.units[units.start].kind.word().is_some_and(|word| {
            word.capital && (word.function.is_some() || word.noun.is_some() || phrase.plural)
        })
        && !words.chars().nth(1).is_some_and(char::is_uppercase);
    if !opens {
        return words.to_owned();
    }
    let mut chars = words.chars();
    chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect())
}

/// The words of a phrase without any determiner that opens it.
pub(super) fn without_determiner(reader: &Reader<'_>, phrase: &Phrase) -> String {
    let mut phrase = phrase.clone();
    let determiner = reader.function(phrase.units.start) == Some(Function::Determiner);
    if determiner && phrase.units.len() > 1 {
        phrase.units.start += 1;
    }
    name_of(reader, &phrase)
}

pub(super) fn is_definite(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    ["the", "this", "that", "its", "his", "her", "their", "both"]
        .iter()
        .any(|word| reader.is(phrase.units.start, word))
}

/// Whether nothing but a determiner stands with the noun.
pub(super) fn bare(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    phrase.units.len() <= 2
        && phrase.head == phrase.units.start + phrase.units.len() - 1
        && reader.units[phrase.head].kind.name().is_none()
}

pub(super) fn has_name(reader: &Reader<'_>, phrase: &Phrase) -> bool {
    phrase.units.clone().any(|at| match reader.units[at].kind {
        Kind::Name(_) => true,
        Kind::Word(word) => word.capital && word.function.is_none() && at != reader.start,
        Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
    })
}

pub(super) fn capital(reader: &Reader<'_>, at: usize) -> bool {
    reader.units[at].kind.word().is_some_and(|word| word.capital)
}

/// Whose report, statement or spokesman it is: the name before `'s`, or after 'from', 'by', 'for'.
pub(super) fn owner(reader: &Reader<'_>, phrase: &Phrase) -> Option<usize> {
    let possessor = phrase
        .units
        .clone()
        .find(|at| matches!(reader.kind(at + 1), Some(Kind::Possessive)) && at + 1 < phrase.head);
    possessor.or_else(|| {
        let tie = phrase.units.clone().find(|at| {
            *at > phrase.head && ["from", "by"].iter().any(|word| reader.is(*at, word))
        })?;
        (tie..phrase.units.end).find(|at| reader.units[*at].kind.name().is_some())
    })
}

/// Who published a study: 'the study, published by the institute, found'.
pub(super) fn published_by(reader: &Reader<'_>, phrase: &Phrase) -> Option<Phrase> {
    let end = phrase.units.end;
    let at = if reader.is_mark(end, ',') { end + 1 } else { end };
    let participle = reader.words(at).ends_with("ed") && reader.is(at + 1, "by");
    reader.phrase_after(at + 2).filter(|_| participle)
}

/// The words that tell whose office it is: names and other content words, in lower case.
pub(super) fn modifiers(
    reader: &Reader<'_>,
    units: std::ops::Range<usize>,
    noun: usize,
) -> Vec<String> {
    units
        .filter(|at| *at != noun)
        .filter(|at| match reader.units[*at].kind {
            Kind::Name(_) => true,
            Kind::Word(word) => word.function.is_none() && word.noun.is_none(),
            Kind::Number | Kind::Possessive | Kind::Mark(_) | Kind::Quotation(_) => false,
        })
        .map(|at| reader.words(at).to_lowercase())
        .filter(|word| !matches!(word.as_str(), "former" | "then" | "current" | "new" | "late"))
        .take(8)
        .collect()
}

/// Whether two words are of one root, as a country and its adjective are: 'russia', 'russian'.
pub(super) fn akin(one: &str, other: &str) -> bool {
    let common = one.chars().zip(other.chars()).take_while(|(a, b)| a == b).count();
    let shorter = one.chars().count().min(other.chars().count());
    common >= 4 && common + 2 >= shorter || one == other
}
