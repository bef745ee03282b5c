//! What the tables know of a word, looked up once for all its places in a document.

use crate::lexicon::grammar::{Function, function};
use crate::lexicon::ordinals::is_ordinal;
use crate::lexicon::verbs::{self, Verb};
use crate::lexicon::{hedges, judging, reporting};
use crate::memo::Memo;
use synoptic_text::{fold, stem};

/// Which tables hold a word.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Traits(u16);

impl Traits {
    /// A modal verb that hedges.
    pub(super) const HEDGING_MODAL: Traits = Traits(1);
    /// A verb that hedges: 'seems'.
    pub(super) const HEDGING_VERB: Traits = Traits(1 << 1);
    /// An adverb that hedges, hearsay included.
    pub(super) const HEDGING_ADVERB: Traits = Traits(1 << 2);
    /// A noun that hedges a `that` clause.
    pub(super) const HEDGING_NOUN: Traits = Traits(1 << 3);
    /// An adjective that hedges as a predicate.
    pub(super) const HEDGING_ADJECTIVE: Traits = Traits(1 << 4);
    /// `can`, `suggest`: hedges in some company.
    pub(super) const MAY_HEDGE: Traits = Traits(1 << 5);
    /// The first word of a speaker's own doubt.
    pub(super) const DOUBT: Traits = Traits(1 << 6);
    /// Weighs what it is said of.
    pub(super) const EVALUATIVE: Traits = Traits(1 << 7);
    /// Denies.
    pub(super) const NEGATION: Traits = Traits(1 << 8);
    /// `first`, `last`.
    pub(super) const ORDINAL: Traits = Traits(1 << 9);
    /// `if`, `unless`.
    pub(super) const CONDITION: Traits = Traits(1 << 10);

    /// Whether the word has any of these.
    pub(super) fn any(self, others: Traits) -> bool {
        self.0 & others.0 != 0
    }

    /// Those of either.
    pub(super) const fn or(self, others: Traits) -> Traits {
        Traits(self.0 | others.0)
    }

    fn of(word: &str) -> Traits {
        let doubts = hedges::own_doubts().iter().filter_map(|doubt| doubt.first());
        let either = |words: &[&str]| words.iter().any(|other| word.eq_ignore_ascii_case(other));
        let has = [
            (hedges::is_hedging_modal(word), Traits::HEDGING_MODAL),
            (hedges::is_hedging_verb(word), Traits::HEDGING_VERB),
            (
                hedges::is_hedging_adverb(word) || reporting::is_hearsay(word),
                Traits::HEDGING_ADVERB,
            ),
            (hedges::is_hedging_noun(word), Traits::HEDGING_NOUN),
            (hedges::is_hedging_adjective(word), Traits::HEDGING_ADJECTIVE),
            (either(&["can", "suggest", "suggests"]), Traits::MAY_HEDGE),
            (doubts.clone().any(|first| word.eq_ignore_ascii_case(first)), Traits::DOUBT),
            (judging::is_evaluative(word), Traits::EVALUATIVE),
            (hedges::is_negation(word), Traits::NEGATION),
            (is_ordinal(word), Traits::ORDINAL),
            (either(&["if", "unless"]), Traits::CONDITION),
        ];
        let held = has.iter().filter(|(has, _)| *has);
        held.fold(Traits::default(), |all, (_, own)| all.or(*own))
    }
}

/// What is known of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    pub(super) function: Option<Function>,
    pub(super) verb: Option<Verb>,
    pub(super) traits: Traits,
}

/// What is known of the words met most lately, and their stems. One for all documents that are read
/// together.
pub(crate) struct Vocabulary<'t> {
    known: Memo<'t, Known>,
    stems: Memo<'t, u32>,
    /// The stems by number.
    found: Vec<String>,
}

impl<'t> Vocabulary<'t> {
    pub(crate) fn new() -> Vocabulary<'t> {
        Vocabulary { known: Memo::new(), stems: Memo::new(), found: Vec::new() }
    }

    /// The number of a word's stem; the same word may have several.
    pub(super) fn stem(&mut self, word: &'t str) -> u32 {
        let found = &mut self.found;
        self.stems.of(word, || {
            found.push(stem(&fold(word)).into_owned());
            u32::try_from(found.len() - 1).unwrap_or(u32::MAX)
        })
    }

    /// The stem with a number that [`Vocabulary::stem`] gave.
    pub(super) fn stem_text(&self, number: u32) -> &str {
        self.found.get(number as usize).map_or("", String::as_str)
    }

    pub(super) fn look_up(&mut self, word: &'t str) -> Known {
        self.known.of(word, || Known {
            function: function(word),
            // Names are no verbs, and no sentence is told by a verb at its head.
            verb: if word.starts_with(char::is_uppercase) { None } else { verbs::verb(word) },
            traits: Traits::of(word),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_which_tables_hold_a_word() {
        let mut vocabulary = Vocabulary::new();
        let might = vocabulary.look_up("might");
        assert!(might.traits.any(Traits::HEDGING_MODAL.or(Traits::NEGATION)));
        assert_eq!(vocabulary.look_up("harbour").traits, Traits::default());
        assert_eq!(vocabulary.look_up("might"), might);
        assert!(!might.traits.any(Traits::EVALUATIVE));
    }
}
