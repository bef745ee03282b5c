//! Function words: the small closed classes that the shape of a clause is read from.

use super::lookup::{Table, by_word, count};

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

/// Function words by class.
const GROUPS: &[(Function, &str)] = &[
    (
        Determiner,
        "a all an another any both each either every few her his its less many more most much my \
         neither no other our same several some such the their these this those your",
    ),
    (
        Preposition,
        "about above across after against along amid amidst among amongst around at before behind \
         below beneath beside besides between beyond by despite during except following for from in \
         including inside into like near of off on onto out outside over per since through \
         throughout till toward towards under unlike until upon via with within without",
    ),
    (
        Adverb,
        "again already also always earlier even ever further furthermore hence here however indeed \
         instead just later meanwhile moreover nevertheless nonetheless now often once only perhaps \
         quite rather soon still then therefore thus today too twice very yesterday yet",
    ),
    (
        Conjunction,
        "although as because but how if so than though unless what when where whereas whether while \
         whilst why",
    ),
    (Be, "am are aren't be been being is isn't was wasn't were weren't"),
    (And, "and nor or"),
    (Modal, "can can't cannot could couldn't may might must shall should shouldn't would wouldn't"),
    (
        Auxiliary,
        "did didn't do does doesn't don't had hadn't has hasn't have haven't having will won't",
    ),
    (PersonPronoun, "he she"),
    (OtherPronoun, "herself him himself i itself me none them themselves there us we you"),
    (ThingPronoun, "it"),
    (Not, "never not"),
    (That, "that"),
    (PluralPronoun, "they"),
    (To, "to"),
    (Relative, "which who whom whose"),
];

static FUNCTIONS: Table<Function, { count(GROUPS) }> = by_word(GROUPS);

/// Past forms of common verbs that do not end in `-ed`, sorted: with the auxiliaries and `-ed`
/// they are how a clause's verb is told from its nouns.
const PASTS_LIST: &[((), &str)] = &[(
    (),
    "ate became began blew bore bought broke brought built came caught chose cost cut drank \
     drew drove fell fled flew forbade forgot fought found froze gave got grew held hid hit \
     hurt kept knew laid led left let lost made meant met paid put quit ran read rode rose said \
     sang sank sat saw sent set shook shot shut slept sold sought spent split spoke spread \
     stole stood struck swept swore taught thought threw told took tore understood went \
     withdrew woke won wore wrote",
)];

static PASTS: Table<(), { count(PASTS_LIST) }> = by_word(PASTS_LIST);

/// Days and months, sorted: capitalised, but nobody's name.
const CALENDAR_LIST: &[((), &str)] = &[(
    (),
    "april august december february friday january july june march may monday november october \
     saturday september sunday thursday tuesday wednesday",
)];

static CALENDAR: Table<(), { count(CALENDAR_LIST) }> = by_word(CALENDAR_LIST);

/// Whether a word names a day of the week or a month.
pub(crate) fn is_calendar(word: &str) -> bool {
    CALENDAR.find(word).is_some()
}

/// The class of a function word, whatever its case; `None` for any other word.
pub(crate) fn function(word: &str) -> Option<Function> {
    FUNCTIONS.find(word)
}

/// The same for a word in lower case.
pub(crate) fn function_lower(word: &str) -> Option<Function> {
    FUNCTIONS.find_lower(word)
}

/// Whether a word is an irregular past form.
pub(crate) fn is_irregular_past(word: &str) -> bool {
    PASTS.find(word).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_hold_each_word_once() {
        assert!(!FUNCTIONS.repeats() && !PASTS.repeats() && !CALENDAR.repeats());
        assert_eq!(function("WHEREAS"), Some(Conjunction));
        assert_eq!(function("visit"), None);
    }
}
