//! Verbs and phrases that put words or views in somebody's mouth.
//!
//! One row per verb: its base form, what it makes of the words, and how far it reaches. Inflected
//! forms are worked out; irregular ones have a table of their own.

use super::lookup::{LONGEST, find, lowered};

/// What a reporting verb makes of the words that it reports.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Speech {
    /// Says them, without more: `say`, `state`, `tell`.
    Says,
    /// Says them where they may be doubted: `claim`, `allege`.
    Claims,
    /// Says that they are not so: `deny`, `dismiss`.
    Denies,
    /// Says what may come: `warn`, `predict`.
    Warns,
    /// Says what ought to be done: `urge`, `demand`.
    Urges,
    /// Says what the speaker will do: `promise`, `vow`.
    Promises,
    /// Asks.
    Asks,
    /// Says what something is: `describe`, `call`.
    Describes,
    /// Holds them to be so: `believe`, `fear`.
    Thinks,
    /// Does something by saying them: `condemn`, `praise`, `agree`.
    Acts,
}

/// How far a verb reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Reach {
    /// What follows is on the subject's word, in quotation marks or not.
    Clause,
    /// The same, but only where `that`, a quotation or a clause with its own subject follows: the
    /// verb has other uses.
    That,
    /// Only what stands in quotation marks is the subject's word; the rest is the author's account
    /// of what the subject did.
    Quotation,
}

/// A reporting verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Verb {
    pub(crate) speech: Speech,
    pub(crate) reach: Reach,
}

/// The form in which a verb stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// `say`.
    Base,
    /// `says`.
    Third,
    /// `said`, `called`: a past form or a participle.
    Past,
    /// `shown`: a participle alone.
    Participle,
    /// `saying`.
    Ing,
}

/// A reporting verb as it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Reporting {
    pub(crate) verb: Verb,
    pub(crate) form: Form,
    /// Whether this very form is as often a noun (`claims`, `reports`).
    pub(crate) noun_too: bool,
    /// Whether the person spoken to follows at once (`told`, `assured`).
    pub(crate) addressed: bool,
}

const fn verb(speech: Speech, reach: Reach) -> Verb {
    Verb { speech, reach }
}

use Reach::{Clause, Quotation, That};
use Speech::*;

/// Sorted by base form.
const VERBS: &[(&str, Verb)] = &[
    ("accuse", verb(Claims, Clause)),
    ("acknowledge", verb(Says, Clause)),
    ("add", verb(Says, That)),
    ("admit", verb(Says, Clause)),
    ("admonish", verb(Acts, Quotation)),
    ("advise", verb(Urges, That)),
    ("advocate", verb(Urges, Clause)),
    ("affirm", verb(Says, Clause)),
    ("agree", verb(Acts, Quotation)),
    ("allege", verb(Claims, Clause)),
    ("announce", verb(Says, Clause)),
    ("answer", verb(Says, That)),
    ("anticipate", verb(Warns, That)),
    ("appeal", verb(Urges, That)),
    ("applaud", verb(Acts, Quotation)),
    ("argue", verb(Claims, Clause)),
    ("ask", verb(Asks, Quotation)),
    ("assert", verb(Claims, Clause)),
    ("assess", verb(Thinks, That)),
    ("assure", verb(Says, Clause)),
    ("attribute", verb(Claims, Quotation)),
    ("believe", verb(Thinks, Clause)),
    ("blame", verb(Claims, Quotation)),
    ("blast", verb(Acts, Quotation)),
    ("boast", verb(Claims, Clause)),
    ("brand", verb(Describes, Quotation)),
    ("call", verb(Describes, Quotation)),
    ("caution", verb(Warns, Clause)),
    ("celebrate", verb(Acts, Quotation)),
    ("characterise", verb(Describes, Clause)),
    ("characterize", verb(Describes, Clause)),
    ("cite", verb(Says, Quotation)),
    ("claim", verb(Claims, Clause)),
    ("clarify", verb(Says, That)),
    ("comment", verb(Says, That)),
    ("compare", verb(Describes, Quotation)),
    ("complain", verb(Claims, Clause)),
    ("concede", verb(Says, Clause)),
    ("conclude", verb(Says, That)),
    ("condemn", verb(Acts, Quotation)),
    ("confirm", verb(Says, Clause)),
    ("congratulate", verb(Acts, Quotation)),
    ("consider", verb(Thinks, That)),
    ("contend", verb(Claims, That)),
    ("contradict", verb(Denies, Quotation)),
    ("counter", verb(Says, That)),
    ("credit", verb(Says, Quotation)),
    ("criticise", verb(Acts, Quotation)),
    ("criticize", verb(Acts, Quotation)),
    ("cry", verb(Says, Quotation)),
    ("decide", verb(Acts, Quotation)),
    ("declare", verb(Says, Clause)),
    ("decline", verb(Acts, Quotation)),
    ("decry", verb(Acts, Quotation)),
    ("defend", verb(Acts, Quotation)),
    ("demand", verb(Urges, Clause)),
    ("denounce", verb(Acts, Quotation)),
    ("deny", verb(Denies, Clause)),
    ("depict", verb(Describes, Quotation)),
    ("deride", verb(Acts, Quotation)),
    ("describe", verb(Describes, Quotation)),
    ("detail", verb(Says, Quotation)),
    ("disclose", verb(Says, Clause)),
    ("dismiss", verb(Denies, Quotation)),
    ("dispute", verb(Denies, Clause)),
    ("doubt", verb(Thinks, That)),
    ("dub", verb(Describes, Quotation)),
    ("echo", verb(Says, Quotation)),
    ("elaborate", verb(Says, Quotation)),
    ("emphasise", verb(Says, Clause)),
    ("emphasize", verb(Says, Clause)),
    ("encourage", verb(Urges, That)),
    ("envision", verb(Thinks, That)),
    ("estimate", verb(Thinks, Clause)),
    ("exclaim", verb(Says, Quotation)),
    ("expect", verb(Warns, Clause)),
    ("explain", verb(Says, That)),
    ("express", verb(Says, That)),
    ("fear", verb(Thinks, Clause)),
    ("feel", verb(Thinks, That)),
    ("find", verb(Says, That)),
    ("forecast", verb(Warns, Clause)),
    ("foresee", verb(Warns, Clause)),
    ("frame", verb(Describes, Quotation)),
    ("guarantee", verb(Promises, That)),
    ("hail", verb(Acts, Quotation)),
    ("hint", verb(Says, Clause)),
    ("hold", verb(Claims, That)),
    ("hope", verb(Thinks, Clause)),
    ("imply", verb(Says, That)),
    ("indicate", verb(Says, That)),
    ("inform", verb(Says, Clause)),
    ("insist", verb(Claims, Clause)),
    ("invoke", verb(Says, Quotation)),
    ("joke", verb(Says, Quotation)),
    ("judge", verb(Thinks, That)),
    ("justify", verb(Says, Quotation)),
    ("label", verb(Describes, Quotation)),
    ("lament", verb(Says, Clause)),
    ("laud", verb(Acts, Quotation)),
    ("list", verb(Says, Quotation)),
    ("maintain", verb(Claims, That)),
    ("mention", verb(Says, Clause)),
    ("mock", verb(Acts, Quotation)),
    ("note", verb(Says, Clause)),
    ("object", verb(Says, That)),
    ("observe", verb(Says, That)),
    ("offer", verb(Promises, Quotation)),
    ("opine", verb(Thinks, Clause)),
    ("oppose", verb(Acts, Quotation)),
    ("order", verb(Urges, Quotation)),
    ("outline", verb(Says, Quotation)),
    ("plead", verb(Urges, That)),
    ("pledge", verb(Promises, Clause)),
    ("point", verb(Says, Quotation)),
    ("ponder", verb(Asks, Quotation)),
    ("portray", verb(Describes, Quotation)),
    ("post", verb(Says, That)),
    ("praise", verb(Acts, Quotation)),
    ("predict", verb(Warns, Clause)),
    ("proclaim", verb(Says, Clause)),
    ("promise", verb(Promises, Clause)),
    ("propose", verb(Urges, Clause)),
    ("protest", verb(Says, That)),
    ("question", verb(Asks, Quotation)),
    ("quip", verb(Says, Quotation)),
    ("quote", verb(Says, Quotation)),
    ("reaffirm", verb(Says, Clause)),
    ("reason", verb(Says, That)),
    ("reassure", verb(Says, Clause)),
    ("recall", verb(Says, That)),
    ("recommend", verb(Urges, Clause)),
    ("recount", verb(Says, Clause)),
    ("refer", verb(Describes, Quotation)),
    ("refute", verb(Denies, Clause)),
    ("regard", verb(Thinks, Quotation)),
    ("reiterate", verb(Says, Clause)),
    ("reject", verb(Denies, Quotation)),
    ("remark", verb(Says, Clause)),
    ("remind", verb(Says, Clause)),
    ("repeat", verb(Says, That)),
    ("reply", verb(Says, That)),
    ("report", verb(Says, Clause)),
    ("require", verb(Says, Quotation)),
    ("respond", verb(Says, That)),
    ("restate", verb(Says, Clause)),
    ("retort", verb(Says, That)),
    ("reveal", verb(Says, That)),
    ("ridicule", verb(Acts, Quotation)),
    ("rule", verb(Says, That)),
    ("salute", verb(Acts, Quotation)),
    ("say", verb(Says, Clause)),
    ("see", verb(Thinks, Quotation)),
    ("shout", verb(Says, Quotation)),
    ("signal", verb(Says, That)),
    ("slam", verb(Acts, Quotation)),
    ("speak", verb(Says, Quotation)),
    ("specify", verb(Says, Clause)),
    ("speculate", verb(Thinks, Clause)),
    ("state", verb(Says, Clause)),
    ("stipulate", verb(Says, Clause)),
    ("stress", verb(Says, Clause)),
    ("suggest", verb(Claims, Clause)),
    ("suspect", verb(Thinks, Clause)),
    ("swear", verb(Promises, Clause)),
    ("tell", verb(Says, Clause)),
    ("term", verb(Describes, Quotation)),
    ("testify", verb(Says, Clause)),
    ("thank", verb(Acts, Quotation)),
    ("think", verb(Thinks, Clause)),
    ("threaten", verb(Promises, Clause)),
    ("tout", verb(Acts, Quotation)),
    ("tweet", verb(Says, Clause)),
    ("underline", verb(Says, That)),
    ("underscore", verb(Says, That)),
    ("urge", verb(Urges, Clause)),
    ("view", verb(Thinks, Quotation)),
    ("voice", verb(Says, Quotation)),
    ("vow", verb(Promises, Clause)),
    ("warn", verb(Warns, Clause)),
    ("welcome", verb(Acts, Quotation)),
    ("wonder", verb(Asks, Quotation)),
    ("write", verb(Says, That)),
];

/// Forms that no rule of spelling gives, with their base. Sorted by form.
const IRREGULAR: &[(&str, (&str, Form))] = &[
    ("dubbed", ("dub", Form::Past)),
    ("dubbing", ("dub", Form::Ing)),
    ("felt", ("feel", Form::Past)),
    ("foresaw", ("foresee", Form::Past)),
    ("foreseen", ("foresee", Form::Participle)),
    ("found", ("find", Form::Past)),
    ("held", ("hold", Form::Past)),
    ("said", ("say", Form::Past)),
    ("saw", ("see", Form::Past)),
    ("seen", ("see", Form::Participle)),
    ("spoke", ("speak", Form::Past)),
    ("spoken", ("speak", Form::Participle)),
    ("swore", ("swear", Form::Past)),
    ("sworn", ("swear", Form::Participle)),
    ("thought", ("think", Form::Past)),
    ("told", ("tell", Form::Past)),
    ("writing", ("write", Form::Ing)),
    ("written", ("write", Form::Participle)),
    ("wrote", ("write", Form::Past)),
];

/// Base forms whose third person or base is as often a noun. Sorted.
const NOUNS_TOO: &[&str] = &[
    "answer",
    "appeal",
    "attribute",
    "blame",
    "blast",
    "boast",
    "brand",
    "call",
    "caution",
    "claim",
    "comment",
    "counter",
    "credit",
    "cry",
    "demand",
    "detail",
    "dispute",
    "doubt",
    "echo",
    "estimate",
    "expert",
    "fear",
    "forecast",
    "frame",
    "guarantee",
    "hail",
    "hint",
    "hold",
    "hope",
    "joke",
    "judge",
    "label",
    "lament",
    "list",
    "mention",
    "note",
    "object",
    "offer",
    "order",
    "outline",
    "pledge",
    "point",
    "post",
    "praise",
    "present",
    "promise",
    "protest",
    "question",
    "quote",
    "reason",
    "recall",
    "release",
    "remark",
    "reply",
    "report",
    "rule",
    "salute",
    "signal",
    "state",
    "stress",
    "suspect",
    "term",
    "think",
    "tweet",
    "view",
    "voice",
    "vow",
    "welcome",
    "wonder",
];

/// Verbs after which the person spoken to stands without a preposition. Sorted.
const ADDRESSED: &[&str] =
    &["advise", "ask", "assure", "inform", "reassure", "remind", "tell", "urge", "warn"];

/// The reporting verb that a word is a form of, whatever its case.
pub(crate) fn reporting(word: &str) -> Option<Reporting> {
    lowered(word, |word| {
        if let Ok(at) = IRREGULAR.binary_search_by(|(form, _)| (*form).cmp(word)) {
            let (base, form) = IRREGULAR[at].1;
            return base_verb(base).map(|verb| reading(base, verb, form));
        }
        if let Some(verb) = base_verb(word) {
            return Some(reading(word, verb, Form::Base));
        }
        let endings: [(&str, &str, Form); 8] = [
            ("ies", "y", Form::Third),
            ("es", "", Form::Third),
            ("s", "", Form::Third),
            ("ied", "y", Form::Past),
            ("ed", "", Form::Past),
            ("d", "", Form::Past),
            ("ing", "", Form::Ing),
            ("ing", "e", Form::Ing),
        ];
        endings.iter().find_map(|(ending, instead, form)| {
            let stem = word.strip_suffix(ending)?;
            joined(stem, instead, |base| base_verb(base).map(|verb| reading(base, verb, *form)))
                .or_else(|| {
                    // A doubled consonant: `admitted`, `slamming`, `labelled`.
                    let last = stem.chars().next_back().filter(|_| instead.is_empty())?;
                    let single = stem.strip_suffix(last)?;
                    single.ends_with(last).then_some(())?;
                    base_verb(single).map(|verb| reading(single, verb, *form))
                })
        })
    })
}

fn reading(base: &str, verb: Verb, form: Form) -> Reporting {
    let nominal = matches!(form, Form::Base | Form::Third);
    Reporting {
        verb,
        form,
        noun_too: nominal && NOUNS_TOO.binary_search(&base).is_ok(),
        addressed: ADDRESSED.binary_search(&base).is_ok(),
    }
}

fn base_verb(base: &str) -> Option<Verb> {
    find(VERBS, base)
}

/// Calls `f` with `stem` and `ending` as one word, without going to the heap.
fn joined<T>(stem: &str, ending: &str, f: impl FnOnce(&str) -> Option<T>) -> Option<T> {
    if ending.is_empty() {
        return f(stem);
    }
    let mut buffer = [0; LONGEST];
    let whole = buffer.get_mut(..stem.len() + ending.len())?;
    whole[..stem.len()].copy_from_slice(stem.as_bytes());
    whole[stem.len()..].copy_from_slice(ending.as_bytes());
    f(std::str::from_utf8(whole).ok()?)
}

/// Participles with which an author goes on to comment on what was reported: 'He said that it was
/// over, raising hopes of peace.' Sorted.
const COMMENTS: &[&str] = &[
    "boosting",
    "bringing",
    "causing",
    "creating",
    "deepening",
    "drawing",
    "echoing",
    "ending",
    "fueling",
    "fuelling",
    "giving",
    "heightening",
    "highlighting",
    "leading",
    "leaving",
    "making",
    "marking",
    "paving",
    "prompting",
    "putting",
    "raising",
    "reflecting",
    "resulting",
    "sending",
    "setting",
    "showing",
    "signaling",
    "signalling",
    "sparking",
    "triggering",
    "underlining",
    "underscoring",
];

/// Whether a participle begins such a comment.
pub(crate) fn is_comment(word: &str) -> bool {
    COMMENTS.contains(&word)
}

/// Adverbs that put a statement on somebody's unnamed word. Sorted.
const HEARSAY: &[&str] = &["allegedly", "purportedly", "reportedly", "supposedly"];

/// Whether an adverb is such a one, whatever its case.
pub(crate) fn is_hearsay(word: &str) -> bool {
    lowered(word, |word| HEARSAY.binary_search(&word).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(VERBS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(IRREGULAR.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(NOUNS_TOO.is_sorted() && ADDRESSED.is_sorted() && HEARSAY.is_sorted());
    }

    #[test]
    fn reads_every_form_of_a_verb() {
        let form = |word: &str| reporting(word).map(|reporting| reporting.form);
        assert_eq!(form("said"), Some(Form::Past));
        assert_eq!(form("Says"), Some(Form::Third));
        assert_eq!(form("denies"), Some(Form::Third));
        assert_eq!(form("denied"), Some(Form::Past));
        assert_eq!(form("admitted"), Some(Form::Past));
        assert_eq!(form("labelled"), Some(Form::Past));
        assert_eq!(form("declaring"), Some(Form::Ing));
        assert_eq!(form("arguing"), Some(Form::Ing));
        assert_eq!(form("visited"), None);
        assert_eq!(form("sing"), None);
    }

    #[test]
    fn knows_which_forms_are_nouns_too() {
        assert!(reporting("claims").is_some_and(|reporting| reporting.noun_too));
        assert!(reporting("claimed").is_some_and(|reporting| !reporting.noun_too));
        assert!(reporting("told").is_some_and(|reporting| reporting.addressed));
    }
}
