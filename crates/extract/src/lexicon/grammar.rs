//! Function words: the small closed classes that the shape of a clause is read from.

use super::lookup::{find, lowered};

/// The class of a function word, as far as the rules need to tell them apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Function {
    /// Before a noun: `the`, `a`, `this`, `their`, `several`, `both`.
    Determiner,
    /// `of`, `in`, `after`.
    Preposition,
    /// `is`, `was`, `been`.
    Be,
    /// `has`, `will`, `did`: before a main verb.
    Auxiliary,
    /// `could`, `would`: before a main verb that did not happen for sure.
    Modal,
    /// `and`, `or`.
    And,
    /// Begins a clause of its own: `but`, `while`, `because`, `if`.
    Conjunction,
    /// `that`.
    That,
    /// `who`, `which`, `whose`.
    Relative,
    /// `he`, `she`.
    PersonPronoun,
    /// `they`.
    PluralPronoun,
    /// `it`, `this` on its own is a determiner.
    ThingPronoun,
    /// `I`, `we`, `you`, `him`, `himself`: never the source of a report in a text's own voice.
    OtherPronoun,
    /// Stands between subject and verb, or before a clause: `also`, `then`, `however`.
    Adverb,
    /// `to`.
    To,
    /// `not`, `never`.
    Not,
}

use Function::*;

/// Sorted by word.
const FUNCTIONS: &[(&str, Function)] = &[
    ("a", Determiner),
    ("about", Preposition),
    ("above", Preposition),
    ("across", Preposition),
    ("after", Preposition),
    ("again", Adverb),
    ("against", Preposition),
    ("all", Determiner),
    ("along", Preposition),
    ("already", Adverb),
    ("also", Adverb),
    ("although", Conjunction),
    ("always", Adverb),
    ("am", Be),
    ("amid", Preposition),
    ("amidst", Preposition),
    ("among", Preposition),
    ("amongst", Preposition),
    ("an", Determiner),
    ("and", And),
    ("another", Determiner),
    ("any", Determiner),
    ("are", Be),
    ("aren't", Be),
    ("around", Preposition),
    ("as", Conjunction),
    ("at", Preposition),
    ("be", Be),
    ("because", Conjunction),
    ("been", Be),
    ("before", Preposition),
    ("behind", Preposition),
    ("being", Be),
    ("below", Preposition),
    ("beneath", Preposition),
    ("beside", Preposition),
    ("besides", Preposition),
    ("between", Preposition),
    ("beyond", Preposition),
    ("both", Determiner),
    ("but", Conjunction),
    ("by", Preposition),
    ("can", Modal),
    ("can't", Modal),
    ("cannot", Modal),
    ("could", Modal),
    ("couldn't", Modal),
    ("despite", Preposition),
    ("did", Auxiliary),
    ("didn't", Auxiliary),
    ("do", Auxiliary),
    ("does", Auxiliary),
    ("doesn't", Auxiliary),
    ("don't", Auxiliary),
    ("during", Preposition),
    ("each", Determiner),
    ("earlier", Adverb),
    ("either", Determiner),
    ("even", Adverb),
    ("ever", Adverb),
    ("every", Determiner),
    ("except", Preposition),
    ("few", Determiner),
    ("following", Preposition),
    ("for", Preposition),
    ("from", Preposition),
    ("further", Adverb),
    ("furthermore", Adverb),
    ("had", Auxiliary),
    ("hadn't", Auxiliary),
    ("has", Auxiliary),
    ("hasn't", Auxiliary),
    ("have", Auxiliary),
    ("haven't", Auxiliary),
    ("having", Auxiliary),
    ("he", PersonPronoun),
    ("hence", Adverb),
    ("her", Determiner),
    ("here", Adverb),
    ("herself", OtherPronoun),
    ("him", OtherPronoun),
    ("himself", OtherPronoun),
    ("his", Determiner),
    ("how", Conjunction),
    ("however", Adverb),
    ("i", OtherPronoun),
    ("if", Conjunction),
    ("in", Preposition),
    ("including", Preposition),
    ("indeed", Adverb),
    ("inside", Preposition),
    ("instead", Adverb),
    ("into", Preposition),
    ("is", Be),
    ("isn't", Be),
    ("it", ThingPronoun),
    ("its", Determiner),
    ("itself", OtherPronoun),
    ("just", Adverb),
    ("later", Adverb),
    ("less", Determiner),
    ("like", Preposition),
    ("many", Determiner),
    ("may", Modal),
    ("me", OtherPronoun),
    ("meanwhile", Adverb),
    ("might", Modal),
    ("more", Determiner),
    ("moreover", Adverb),
    ("most", Determiner),
    ("much", Determiner),
    ("must", Modal),
    ("my", Determiner),
    ("near", Preposition),
    ("neither", Determiner),
    ("never", Not),
    ("nevertheless", Adverb),
    ("no", Determiner),
    ("none", OtherPronoun),
    ("nonetheless", Adverb),
    ("nor", And),
    ("not", Not),
    ("now", Adverb),
    ("of", Preposition),
    ("off", Preposition),
    ("often", Adverb),
    ("on", Preposition),
    ("once", Adverb),
    ("only", Adverb),
    ("onto", Preposition),
    ("or", And),
    ("other", Determiner),
    ("our", Determiner),
    ("out", Preposition),
    ("outside", Preposition),
    ("over", Preposition),
    ("per", Preposition),
    ("perhaps", Adverb),
    ("quite", Adverb),
    ("rather", Adverb),
    ("same", Determiner),
    ("several", Determiner),
    ("shall", Modal),
    ("she", PersonPronoun),
    ("should", Modal),
    ("shouldn't", Modal),
    ("since", Preposition),
    ("so", Conjunction),
    ("some", Determiner),
    ("soon", Adverb),
    ("still", Adverb),
    ("such", Determiner),
    ("than", Conjunction),
    ("that", That),
    ("the", Determiner),
    ("their", Determiner),
    ("them", OtherPronoun),
    ("themselves", OtherPronoun),
    ("then", Adverb),
    ("there", OtherPronoun),
    ("therefore", Adverb),
    ("these", Determiner),
    ("they", PluralPronoun),
    ("this", Determiner),
    ("those", Determiner),
    ("though", Conjunction),
    ("through", Preposition),
    ("throughout", Preposition),
    ("thus", Adverb),
    ("till", Preposition),
    ("to", To),
    ("today", Adverb),
    ("too", Adverb),
    ("toward", Preposition),
    ("towards", Preposition),
    ("twice", Adverb),
    ("under", Preposition),
    ("unless", Conjunction),
    ("unlike", Preposition),
    ("until", Preposition),
    ("upon", Preposition),
    ("us", OtherPronoun),
    ("very", Adverb),
    ("via", Preposition),
    ("was", Be),
    ("wasn't", Be),
    ("we", OtherPronoun),
    ("were", Be),
    ("weren't", Be),
    ("what", Conjunction),
    ("when", Conjunction),
    ("where", Conjunction),
    ("whereas", Conjunction),
    ("whether", Conjunction),
    ("which", Relative),
    ("while", Conjunction),
    ("whilst", Conjunction),
    ("who", Relative),
    ("whom", Relative),
    ("whose", Relative),
    ("why", Conjunction),
    ("will", Auxiliary),
    ("with", Preposition),
    ("within", Preposition),
    ("without", Preposition),
    ("won't", Auxiliary),
    ("would", Modal),
    ("wouldn't", Modal),
    ("yesterday", Adverb),
    ("yet", Adverb),
    ("you", OtherPronoun),
    ("your", Determiner),
];

/// Past forms of common verbs that do not end in `-ed`, sorted: with the auxiliaries and `-ed`
/// they are how a clause's verb is told from its nouns.
const PASTS: &[&str] = &[
    "became", "began", "bought", "broke", "brought", "built", "came", "chose", "cut", "drew",
    "drove", "fell", "fought", "found", "gave", "got", "grew", "held", "hit", "kept", "knew",
    "laid", "led", "left", "lost", "made", "meant", "met", "paid", "ran", "read", "rose", "said",
    "sat", "saw", "sent", "set", "shook", "spent", "spoke", "stood", "struck", "swore", "thought",
    "threw", "told", "took", "went", "won", "wore", "wrote",
];

/// Days and months, sorted: capitalised, but nobody's name.
const CALENDAR: &[&str] = &[
    "april",
    "august",
    "december",
    "february",
    "friday",
    "january",
    "july",
    "june",
    "march",
    "may",
    "monday",
    "november",
    "october",
    "saturday",
    "september",
    "sunday",
    "thursday",
    "tuesday",
    "wednesday",
];

/// Whether a word names a day of the week or a month.
pub(crate) fn is_calendar(word: &str) -> bool {
    lowered(word, |word| CALENDAR.binary_search(&word).is_ok())
}

/// The class of a function word, whatever its case; `None` for any other word.
pub(crate) fn function(word: &str) -> Option<Function> {
    find(FUNCTIONS, word)
}

/// Whether a word is an irregular past form.
pub(crate) fn is_irregular_past(word: &str) -> bool {
    lowered(word, |word| PASTS.binary_search(&word).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted_and_hold_each_word_once() {
        assert!(FUNCTIONS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(PASTS.is_sorted());
        assert_eq!(function("WHEREAS"), Some(Conjunction));
        assert_eq!(function("visit"), None);
    }
}
