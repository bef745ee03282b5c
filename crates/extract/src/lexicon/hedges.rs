//! Words that take something back from a claim, put it on a condition or say that it is not so.

use super::lookup::lowered;

/// Modal verbs that hedge whatever follows them. Sorted.
const MODALS: &[&str] = &["could", "may", "might"];

/// Verbs in any form that hedge a clause that they govern: 'it seems', 'he appears to'. Sorted.
const VERBS: &[&str] = &[
    "appear",
    "appeared",
    "appearing",
    "appears",
    "seem",
    "seemed",
    "seeming",
    "seemingly",
    "seems",
];

/// Adverbs and adjectives that hedge the clause beside whose verb they stand. Sorted.
const ADVERBS: &[&str] = &[
    "apparently",
    "arguably",
    "conceivably",
    "likely",
    "maybe",
    "perhaps",
    "possibly",
    "potentially",
    "presumably",
    "probably",
    "seemingly",
    "supposedly",
    "unlikely",
];

/// Nouns that hedge what `that` leads in after them: 'the possibility that'. Sorted.
const NOUNS: &[&str] = &["chance", "likelihood", "possibility", "probability", "prospect"];

/// Adjectives that hedge where they are said of something: 'is possible', 'as "potential damage"'.
/// Sorted.
const ADJECTIVES: &[&str] = &["conceivable", "plausible", "possible", "potential", "probable"];

/// What a speaker says of their own doubt, in lower case.
const OWN_DOUBTS: &[&[&str]] = &[
    &["not", "sure"],
    &["not", "certain"],
    &["not", "convinced"],
    &["i", "think"],
    &["i", "believe"],
    &["i", "guess"],
    &["i", "suppose"],
    &["i", "suspect"],
    &["i", "doubt"],
    &["we", "think"],
    &["we", "believe"],
    &["we", "suspect"],
    &["in", "my", "view"],
    &["in", "my", "opinion"],
    &["to", "my", "mind"],
];

/// Verbs after `can` that make it a forecast of what may come rather than an ability. Sorted.
const OUTCOMES: &[&str] = &[
    "aggravate",
    "backfire",
    "be",
    "become",
    "bring",
    "cause",
    "change",
    "complicate",
    "create",
    "damage",
    "destabilise",
    "destabilize",
    "encourage",
    "end",
    "escalate",
    "fail",
    "fuel",
    "get",
    "happen",
    "harm",
    "hurt",
    "increase",
    "lead",
    "mean",
    "pose",
    "prompt",
    "provoke",
    "result",
    "spark",
    "threaten",
    "trigger",
    "turn",
    "undermine",
    "worsen",
];

/// Words before `if` that make a question of it: 'asked if', 'does not mention if'. Sorted.
const ASKING: &[&str] = &[
    "ask",
    "asked",
    "asking",
    "clarify",
    "clear",
    "consider",
    "decide",
    "determine",
    "doubt",
    "know",
    "known",
    "mention",
    "say",
    "see",
    "specify",
    "sure",
    "tell",
    "uncertain",
    "unclear",
    "wonder",
    "wondered",
];

/// Words that deny. Contractions with `n't` are no part of the table. Sorted.
const NEGATIONS: &[&str] = &["neither", "never", "no", "nobody", "none", "nor", "not", "nothing"];

macro_rules! membership {
    ($($name:ident, $table:ident, $doc:literal;)*) => {$(
        #[doc = $doc]
        pub(crate) fn $name(word: &str) -> bool {
            lowered(word, |word| $table.binary_search(&word).is_ok())
        }
    )*};
}

membership! {
    is_hedging_modal, MODALS, "Whether a word is a modal verb that hedges, whatever its case.";
    is_hedging_verb, VERBS, "Whether a word is a form of a verb that hedges, whatever its case.";
    is_hedging_adverb, ADVERBS, "Whether a word hedges beside a verb, whatever its case.";
    is_hedging_noun, NOUNS, "Whether a word hedges the `that` clause after it, whatever its case.";
    is_hedging_adjective, ADJECTIVES, "Whether a word hedges as a predicate, whatever its case.";
    is_outcome, OUTCOMES, "Whether `can` before this verb says what may come.";
    asks, ASKING, "Whether `if` after this word is `whether`.";
}

/// Whether a word denies, contractions included, whatever its case.
pub(crate) fn is_negation(word: &str) -> bool {
    lowered(word, |word| NEGATIONS.binary_search(&word).is_ok() || word.ends_with("n't"))
        || word == "cannot"
}

/// The phrases with which a speaker owns to a doubt.
pub(crate) fn own_doubts() -> &'static [&'static [&'static str]] {
    OWN_DOUBTS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for table in [MODALS, VERBS, ADVERBS, NOUNS, ADJECTIVES, OUTCOMES, ASKING, NEGATIONS] {
            assert!(table.is_sorted());
        }
        assert!(is_hedging_modal("Might") && is_negation("won’t") && !is_negation("now"));
    }
}
