//! What kind of words stand in quotation marks: speech, a document's text, a term, scare marks.

use super::Marked;
use crate::attribution::{Resolved, Sort, Spoken};
use crate::lexicon::grammar;
use crate::lexicon::sources::{self, Noun};
use crate::prepared::PreparedBlock;
use synoptic_corpus::{BlockKind, QuotationKind};

/// Words right before a quotation that make it a name or a term, sorted.
const NAMING: &[&str] = &[
    "banner",
    "called",
    "caption",
    "codenamed",
    "dubbed",
    "entitled",
    "hashtag",
    "headline",
    "headlined",
    "known",
    "label",
    "labelled",
    "motto",
    "name",
    "named",
    "nickname",
    "nicknamed",
    "phrase",
    "referred",
    "slogan",
    "subtitled",
    "term",
    "termed",
    "title",
    "titled",
    "word",
];

/// Words right before a quotation that keep it at arm's length.
const DISTANCING: &[&str] = &["alleged", "purported", "self-styled", "so-called", "supposed"];

/// Decides the kind of a quotation.
pub(super) fn kind(
    block: &PreparedBlock,
    marked: &Marked,
    spoken: &Spoken,
    report: Option<&Resolved>,
) -> QuotationKind {
    let text = block.flow.text();
    let inner = marked.inner.of(text);
    let before = text.get(..marked.outer.start as usize).unwrap_or("");
    if let Some(referent) = &spoken.referent {
        let medium = report.and_then(|report| report.medium).map_or("", |medium| medium.of(text));
        if referent.sort == Sort::Document || is_letter(medium) {
            return QuotationKind::DocumentText;
        }
        if distanced(before) {
            return QuotationKind::Scare;
        }
        return QuotationKind::Speech;
    }
    if distanced(before) {
        return QuotationKind::Scare;
    }
    if named(before) {
        return QuotationKind::Term;
    }
    let headline = match block.kind {
        BlockKind::Title | BlockKind::Subtitle | BlockKind::Heading => true,
        BlockKind::Series
        | BlockKind::Byline
        | BlockKind::Paragraph
        | BlockKind::ListItem
        | BlockKind::Caption
        | BlockKind::Footnote
        | BlockKind::Disclaimer
        | BlockKind::Boilerplate => false,
    };
    shape(inner, spoken.alone || headline, opened_by_determiner(before))
}

/// Whether the words right before make the quotation the name of something: 'titled', 'known as'.
/// Where such a word is the report's own cue ('she called it "a farce"'), it does not.
pub(super) fn is_name(block: &PreparedBlock, marked: &Marked, report: Option<&Resolved>) -> bool {
    let text = block.flow.text();
    let start = report.map_or(0, |report| report.cue.end.min(marked.outer.start));
    named(text.get(start as usize..marked.outer.start as usize).unwrap_or(""))
}

/// The kind that the words themselves suggest.
fn shape(inner: &str, whole: bool, noun_phrase: bool) -> QuotationKind {
    let words = || inner.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '\'' | '’')));
    let words = || words().filter(|word| !word.is_empty());
    let count = words().take(16).count();
    if whole && count > 1 {
        return QuotationKind::Speech;
    }
    let clause = words().any(is_clause_word);
    let lower = |word: &str| word.starts_with(char::is_lowercase);
    let title = words().filter(|word| grammar::function(word).is_none()).all(|word| !lower(word));
    if count <= 12 && title && !clause {
        return QuotationKind::Term;
    }
    let sentence = inner.ends_with(['?', '!']) || (count > 8 && !noun_phrase) || clause;
    match count {
        _ if sentence => QuotationKind::Speech,
        0 | 1 => QuotationKind::Scare,
        _ => QuotationKind::Term,
    }
}

/// Words that make a clause of what would be a term without them.
fn is_clause_word(word: &str) -> bool {
    use grammar::Function::*;
    const CONTRACTED: &[&str] =
        &["n't", "'re", "'ve", "'ll", "'m", "n’t", "’re", "’ve", "’ll", "’m"];
    if CONTRACTED.iter().any(|ending| word.ends_with(ending)) {
        return true;
    }
    let stem = word.strip_suffix("'s").or_else(|| word.strip_suffix("’s")).unwrap_or(word);
    match grammar::function(stem) {
        Some(
            Be | Auxiliary | Modal | PersonPronoun | PluralPronoun | ThingPronoun | OtherPronoun
            | Not,
        ) => true,
        Some(Determiner | Preposition | And | Conjunction | That | Relative | Adverb | To)
        | None => false,
    }
}

fn last_words(before: &str) -> impl Iterator<Item = &str> {
    before
        .split(|c: char| c.is_whitespace() || matches!(c, '"' | '“' | '‘' | '\''))
        .rev()
        .take(8)
        .filter(|word| !word.is_empty())
        .filter(|word| !matches!(*word, "the" | "a" | "an" | "as" | "to"))
}

/// Whether a determiner stands right before, so that the words are a noun phrase or a part of one.
fn opened_by_determiner(before: &str) -> bool {
    let last = before.split_whitespace().next_back().unwrap_or("");
    grammar::function(last) == Some(grammar::Function::Determiner)
}

fn distanced(before: &str) -> bool {
    last_words(before).next().is_some_and(|word| DISTANCING.contains(&word))
}

fn named(before: &str) -> bool {
    last_words(before).next().is_some_and(|word| NAMING.contains(&word))
}

/// Whether a medium is a text that the words were read from, not an occasion to speak.
fn is_letter(medium: &str) -> bool {
    medium.split_whitespace().take(6).any(|word| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        word.eq_ignore_ascii_case("letter")
            || sources::source_noun(word).is_some_and(|found| match found.noun {
                Noun::Document => true,
                Noun::Leader
                | Noun::Role
                | Noun::Expert
                | Noun::Insider
                | Noun::Institution
                | Noun::State
                | Noun::Study
                | Noun::Media
                | Noun::Hearsay
                | Noun::Medium => false,
            })
    })
}
