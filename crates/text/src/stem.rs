//! Stems and function words of English. The rules of stemming are `snowball`'s.

use crate::snowball::shorten;
use crate::words::Words;
use std::borrow::Cow;

/// English function words, folded, in alphabetical order: articles, pronouns, prepositions,
/// conjunctions, auxiliaries with their contractions, and the commonest adverbs. Negations
/// (`no`, `not`, `never`) and numbers are left out on purpose, because they change a claim.
const STOP_WORDS: Words = Words::new(
    "a about above across after again against all along already also although am amid among an and \
     another any are around as at be because been before behind being below beneath beside besides \
     between beyond both but by can could despite did do does doing done down during each either \
     else even ever every few for from further had has have having he he'd he'll he's her here hers \
     herself him himself his how however i i'd i'll i'm i've if in indeed inside into is it it's \
     its itself just less let may me might mine more moreover most much must my myself near of off \
     often on once only onto or other others ought our ours ourselves out outside over own per \
     quite rather same shall she she'd she'll she's should since so some still such than that \
     that's the their theirs them themselves then there there's therefore these they they'd they'll \
     they're they've this those though through throughout thus till to too toward towards under \
     unless until up upon us very via was we we'd we'll we're we've were what whatever when where \
     whereas whether which while who whom whose why will with within would yet you you'd you'll \
     you're you've your yours yourself yourselves",
);

/// The stem of a folded English word; borrowed where the word is its own stem.
///
/// A stem is a key for comparison, not a word: `policies` and `policy` both give `polici`.
pub fn stem(word: &str) -> Cow<'_, str> {
    let mut stem = word.to_owned();
    shorten(&mut stem);
    if stem == word { Cow::Borrowed(word) } else { Cow::Owned(stem) }
}

/// The same in place, for whoever stems many words.
pub fn stem_in_place(word: &mut String) {
    shorten(word);
}

/// Whether a folded word is a function word of English, which alone says nothing about a topic.
pub fn is_stop_word(word: &str) -> bool {
    STOP_WORDS.hold(word)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forms_of_a_word_share_a_stem() {
        for forms in [
            ["supply", "supplies", "supplied"],
            ["sanction", "sanctions", "sanctioned"],
            ["agree", "agreed", "agrees"],
        ] {
            let stems = forms.map(stem);
            assert!(stems.iter().all(|other| *other == stems[0]), "{stems:?}");
        }
        assert_ne!(stem("nuclear"), stem("nucleus"));
    }

    #[test]
    fn function_words_are_in_order_and_negations_are_none() {
        assert!(STOP_WORDS.is_in_order(), "out of order or twice");
        assert!(is_stop_word("the") && is_stop_word("they've"));
        assert!(!is_stop_word("not") && !is_stop_word("no") && !is_stop_word("russia"));
    }

    proptest! {
        #[test]
        fn no_word_upsets_the_stemmer(word: String) {
            let _ = stem(&word);
            let folded = crate::fold(&word);
            let _ = stem(&folded);
        }
    }
}
