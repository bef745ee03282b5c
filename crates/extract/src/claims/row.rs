//! A block as a row of words that know what they may be in a clause.

use super::known::{Traits, Vocabulary};
use crate::lexicon::grammar::Function;
use crate::lexicon::numerals::CARDINALS;
use crate::lexicon::verbs::{self, Form};
use crate::prepared::PreparedBlock;
use std::ops::Range;
use synoptic_text::{Span, TokenKind};

/// When a finite verb puts what it says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Tense {
    /// `went`, `was`, `did`.
    Past,
    /// `has`, `had` before a participle.
    Perfect,
    /// `goes`, `does`, `is` before a participle.
    Present,
    /// `is`, `are` before what a thing is.
    Is,
    /// `will`, `would`, `may` and the like.
    Modal,
}

/// A word that may be the finite verb of a clause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Finite {
    pub(super) tense: Tense,
    /// Whether it can be nothing but a finite verb.
    pub(super) sure: bool,
    /// Whether it carries its subject in it: `it's`, `they're`.
    pub(super) with_subject: bool,
}

/// A word, number or mark.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word<'t> {
    pub(super) text: &'t str,
    pub(super) span: Span,
    pub(super) kind: TokenKind,
    pub(super) function: Option<Function>,
    pub(super) verb: Option<verbs::Verb>,
    /// Which tables hold it.
    pub(super) traits: Traits,
    pub(super) finite: Option<Finite>,
    /// Whether it stands in quotation marks.
    pub(super) quoted: bool,
    /// Whether it stands in brackets.
    pub(super) aside: bool,
}

/// The words of a block. Every question about a place past the end has the answer no.
pub(super) struct Row<'t> {
    pub(super) words: Vec<Word<'t>>,
}

impl<'t> Row<'t> {
    /// The words of a block; `quotations` are its outermost ones, in its flow, in order.
    pub(super) fn new(
        block: &'t PreparedBlock,
        quotations: &[Span],
        vocabulary: &mut Vocabulary<'t>,
    ) -> Row<'t> {
        let text = block.flow.text();
        let mut quotations = quotations.iter().peekable();
        let mut depth = 0usize;
        let mut words: Vec<Word<'t>> = Vec::with_capacity(block.tokens.len());
        for token in &block.tokens {
            let own = token.span.of(text);
            while quotations.next_if(|quotation| quotation.end <= token.span.start).is_some() {}
            let quoted = quotations.peek().is_some_and(|q| q.start <= token.span.start);
            let word = token.kind == TokenKind::Word;
            if own == "(" || own == "[" {
                depth += 1;
            }
            let known = word.then(|| vocabulary.look_up(own));
            words.push(Word {
                text: own,
                span: token.span,
                kind: token.kind,
                function: known.and_then(|known| known.function),
                verb: known.and_then(|known| known.verb),
                traits: known.map_or_else(Traits::default, |known| known.traits),
                finite: None,
                quoted,
                aside: depth > 0,
            });
            if own == ")" || own == "]" {
                depth = depth.saturating_sub(1);
            }
        }
        let mut row = Row { words };
        for at in 0..row.words.len() {
            row.words[at].finite = row.finite_at(at);
        }
        row
    }

    pub(super) fn text_at(&self, at: usize) -> &'t str {
        self.words.get(at).map_or("", |word| word.text)
    }

    pub(super) fn is(&self, at: usize, word: &str) -> bool {
        self.text_at(at).eq_ignore_ascii_case(word)
    }

    pub(super) fn is_any(&self, at: usize, words: &[&str]) -> bool {
        words.iter().any(|word| self.is(at, word))
    }

    pub(super) fn function(&self, at: usize) -> Option<Function> {
        self.words.get(at)?.function
    }

    pub(super) fn has(&self, at: usize, traits: Traits) -> bool {
        self.words.get(at).is_some_and(|word| word.traits.any(traits))
    }

    pub(super) fn finite(&self, at: usize) -> Option<Finite> {
        self.words.get(at)?.finite
    }

    pub(super) fn is_mark(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| word.kind == TokenKind::Mark)
    }

    pub(super) fn is_comma(&self, at: usize) -> bool {
        self.text_at(at) == ","
    }

    pub(super) fn is_adverb(&self, at: usize) -> bool {
        let text = self.text_at(at);
        match self.function(at) {
            Some(Function::Adverb | Function::Not) => true,
            Some(Function::Determiner) => self.is_any(at, &["more", "most", "less", "all", "both"]),
            // 'has since dissolved'.
            Some(Function::Preposition) => {
                self.is(at, "since")
                    && at > 0
                    && matches!(self.function(at - 1), Some(Function::Auxiliary | Function::Be))
            }
            Some(_) => false,
            None => text.len() > 4 && text.ends_with("ly") && text.starts_with(char::is_lowercase),
        }
    }

    /// The first place from `at` on that holds no adverb.
    pub(super) fn past_adverbs(&self, mut at: usize, end: usize) -> usize {
        while at < end && self.is_adverb(at) {
            at += 1;
        }
        at
    }

    /// The places whose words stand in a span of the flow.
    pub(super) fn range(&self, span: Span) -> Range<usize> {
        let start = self.words.partition_point(|word| word.span.end <= span.start);
        let end = self.words.partition_point(|word| word.span.start < span.end);
        start..end.max(start)
    }

    /// How many words and numbers there are in a range.
    pub(super) fn count(&self, range: Range<usize>) -> usize {
        let words = self.words.get(range).unwrap_or(&[]);
        words.iter().filter(|w| matches!(w.kind, TokenKind::Word | TokenKind::Number)).count()
    }

    /// The word before that is no adverb.
    fn before(&self, at: usize) -> Option<usize> {
        (0..at).rev().take(6).find(|at| !self.is_adverb(*at))
    }

    fn finite_at(&self, at: usize) -> Option<Finite> {
        let word = self.words.get(at)?;
        let sure = |tense| Some(Finite { tense, sure: true, with_subject: false });
        let before = self.before(at);
        let before_function = before.and_then(|at| self.function(at));
        if word.kind == TokenKind::Possessive {
            let pronoun = matches!(
                before_function,
                Some(
                    Function::PersonPronoun
                        | Function::ThingPronoun
                        | Function::OtherPronoun
                        | Function::That
                )
            );
            return if pronoun { self.be_at(at) } else { None };
        }
        if word.kind != TokenKind::Word {
            return None;
        }
        let infinitive =
            matches!(before_function, Some(Function::To | Function::Modal | Function::Determiner))
                || before.is_some_and(|at| self.is_will(at));
        match word.function {
            Some(Function::Be) => {
                let loose = ["be", "been", "being"].iter().any(|form| self.is(at, form));
                return if loose { None } else { self.be_at(at) };
            }
            Some(Function::Auxiliary) => {
                if self.is(at, "having") || (infinitive && !self.is_will(at)) {
                    return None;
                }
                return sure(if self.is_will(at) {
                    Tense::Modal
                } else if self.is_any(at, &["did", "didn't", "didn’t"]) {
                    Tense::Past
                } else if self.is_any(at, &["do", "does", "don't", "don’t", "doesn't", "doesn’t"])
                {
                    Tense::Present
                } else {
                    self.have_at(at)
                });
            }
            Some(Function::Modal) => {
                let month = word.text == "May" && before.is_some_and(|at| !self.is_mark(at));
                return if month { None } else { sure(Tense::Modal) };
            }
            Some(_) => return None,
            None => {}
        }
        let contracted = |ending: &str| {
            word.text.strip_suffix(ending).is_some_and(|stem| {
                let stem = stem.strip_suffix(['\'', '’']).unwrap_or("");
                ["i", "you", "we", "they", "he", "she", "it", "there", "who"]
                    .iter()
                    .any(|pronoun| stem.eq_ignore_ascii_case(pronoun))
            })
        };
        let with_subject = |tense| Some(Finite { tense, sure: true, with_subject: true });
        if word.text.bytes().any(|byte| byte == b'\'' || !byte.is_ascii()) {
            if contracted("ll") || contracted("d") {
                return with_subject(Tense::Modal);
            }
            if contracted("m") || contracted("re") {
                return with_subject(Tense::Is);
            }
            if contracted("ve") {
                return with_subject(Tense::Perfect);
            }
        }
        if word.text.starts_with(char::is_uppercase) || infinitive || self.is_compound(at) {
            return None;
        }
        self.lexical_at(at, word.verb?, before)
    }

    /// Whether a hyphen ties the word to another: 'so-called'.
    fn is_compound(&self, at: usize) -> bool {
        let tied = |left: usize, right: usize| {
            matches!((self.words.get(left), self.words.get(right)), (Some(left), Some(right))
                if left.span.end == right.span.start
                    && (matches!(left.text, "-" | "‐" | "‑") || matches!(right.text, "-" | "‐" | "‑")))
        };
        (at > 0 && tied(at - 1, at)) || tied(at, at + 1)
    }

    /// A main verb by its form and its neighbours.
    fn lexical_at(&self, at: usize, verb: verbs::Verb, before: Option<usize>) -> Option<Finite> {
        let before_is =
            |function: Function| before.and_then(|at| self.function(at)) == Some(function);
        if before_is(Function::Be) || before_is(Function::Auxiliary) {
            return None;
        }
        let weak = |tense| Some(Finite { tense, sure: false, with_subject: false });
        let next = self.function(at + 1);
        let object = matches!(
            next,
            Some(Function::Determiner | Function::ThingPronoun | Function::PersonPronoun)
                | Some(Function::OtherPronoun | Function::PluralPronoun | Function::That)
        );
        let preposition = before_is(Function::Preposition);
        match verb.form {
            Form::Past => Some(Finite { tense: Tense::Past, sure: true, with_subject: false }),
            Form::PastOrParticiple => {
                let attribute =
                    before.is_some_and(|at| self.words[at].kind == TokenKind::Possessive);
                if preposition || attribute { None } else { weak(Tense::Past) }
            }
            Form::Third => {
                let nominal = before.is_some_and(|at| self.is_nominal(at) && !self.counts(at));
                let object = object || next == Some(Function::To) || self.is_name(at + 1);
                // 'signals about' is a noun and its preposition, 'comes as' a verb.
                let word = self.words.get(at + 1).is_some_and(|word| word.kind == TokenKind::Word);
                let verbal =
                    matches!(next, Some(Function::Be | Function::Auxiliary | Function::Modal));
                let follows = object
                    || (word && !verbal && !verbs::is_noun_too(self.text_at(at)))
                    || (!word && !verbs::is_noun_too(self.text_at(at)) && verb.listed);
                if nominal && follows && !preposition { weak(Tense::Present) } else { None }
            }
            Form::Base => {
                let plural =
                    before.is_some_and(|at| self.is_plural(at) && self.finite(at).is_none());
                if plural { weak(Tense::Present) } else { None }
            }
            Form::Participle => None,
        }
    }

    /// What a form of `be` says: what a thing is, or in the passive and progressive what happens.
    fn be_at(&self, at: usize) -> Option<Finite> {
        let past = self.is_any(at, &["was", "were", "wasn't", "weren't", "wasn’t", "weren’t"]);
        let next = self.past_adverbs(at + 1, self.words.len());
        let text = self.text_at(next);
        let verbal = self
            .words
            .get(next)
            .and_then(|word| word.verb)
            .is_some_and(|verb| matches!(verb.form, Form::PastOrParticiple | Form::Participle))
            || (text.len() > 5 && text.ends_with("ing"));
        let tense = match (past, verbal) {
            (true, _) => Tense::Past,
            (false, true) => Tense::Present,
            (false, false) => Tense::Is,
        };
        Some(Finite { tense, sure: true, with_subject: false })
    }

    /// What a form of `have` says: with a participle the perfect, else what somebody has.
    fn have_at(&self, at: usize) -> Tense {
        let next = self.past_adverbs(at + 1, self.words.len());
        let participle = self.is(next, "been")
            || self
                .words
                .get(next)
                .and_then(|word| word.verb)
                .is_some_and(|verb| matches!(verb.form, Form::PastOrParticiple | Form::Participle))
            || self.is_any(next, &["become", "come", "run", "put", "set", "cut", "had", "done"]);
        let past = self.is_any(at, &["had", "hadn't", "hadn’t"]);
        match (past, participle) {
            (true, _) => Tense::Past,
            (false, true) => Tense::Perfect,
            (false, false) => Tense::Present,
        }
    }

    /// Whether a word counts what follows it: 'two states'.
    fn counts(&self, at: usize) -> bool {
        let text = self.text_at(at);
        CARDINALS.iter().any(|(word, _)| word.eq_ignore_ascii_case(text))
            || self.words.get(at).is_some_and(|word| word.kind == TokenKind::Number)
    }

    pub(super) fn is_will(&self, at: usize) -> bool {
        self.is_any(at, &["will", "won't", "won’t"])
    }

    /// Whether a word may end a subject.
    pub(super) fn is_nominal(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        match word.function {
            Some(
                Function::PersonPronoun
                | Function::PluralPronoun
                | Function::ThingPronoun
                | Function::OtherPronoun
                | Function::Relative
                | Function::That
                | Function::Adverb
                | Function::And,
            ) => true,
            Some(Function::Determiner) => {
                self.is_any(at, &["this", "that", "these", "those", "all", "both", "many", "some"])
            }
            Some(_) => false,
            None => match word.kind {
                TokenKind::Word | TokenKind::Number | TokenKind::Possessive => true,
                TokenKind::Mark => matches!(word.text, "," | ")" | "”" | "\"" | "’" | "—" | "–"),
            },
        }
    }

    fn is_plural(&self, at: usize) -> bool {
        let Some(word) = self.words.get(at) else { return false };
        match word.function {
            Some(Function::PluralPronoun | Function::Relative) => true,
            Some(Function::OtherPronoun) => self.is_any(at, &["i", "we", "you"]),
            Some(Function::Determiner) => self.is_any(at, &["these", "those", "both", "many"]),
            Some(_) => false,
            None => {
                let text = word.text;
                let name = text.starts_with(char::is_uppercase) && at > 0;
                let joined = name && (1..4).any(|back| back <= at && self.is(at - back, "and"));
                word.kind == TokenKind::Word
                    && (joined
                        || self.is_any(at, &["people", "police", "men", "women", "media"])
                        || (text.ends_with('s') && !text.ends_with("ss") && text.len() > 3))
            }
        }
    }

    pub(super) fn is_name(&self, at: usize) -> bool {
        self.words.get(at).is_some_and(|word| {
            word.kind == TokenKind::Word && word.text.starts_with(char::is_uppercase)
        })
    }
}
