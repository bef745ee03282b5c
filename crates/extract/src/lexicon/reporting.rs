//! Verbs and phrases that put words or views in somebody's mouth.
//!
//! One row per verb: its base form, what it makes of the words, and how far it reaches. Inflected
//! forms are worked out; irregular ones have a table of their own.

use super::lookup::{LONGEST, Table, by_word, count, lowered};

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
    /// Whether it is `read`, which only texts do by saying.
    pub(crate) reads: bool,
}

const fn verb(speech: Speech, reach: Reach) -> Verb {
    Verb { speech, reach }
}

use Reach::{Clause, Quotation, That};
use Speech::*;

/// Adjectives for the stance that somebody takes on what a `that` clause says.
const STANCES: &[&str] = &[
    "adamant",
    "afraid",
    "alarmed",
    "certain",
    "cautious",
    "concerned",
    "confident",
    "convinced",
    "doubtful",
    "fearful",
    "hopeful",
    "optimistic",
    "pessimistic",
    "positive",
    "sceptical",
    "skeptical",
    "sure",
    "unconvinced",
    "worried",
];

/// What an adjective such as 'adamant' makes of the `that` clause after it: its subject thinks so.
pub(crate) fn stance(word: &str) -> Option<Reporting> {
    STANCES.iter().any(|stance| stance.eq_ignore_ascii_case(word)).then_some(Reporting {
        verb: verb(Thinks, That),
        form: Form::Base,
        noun_too: false,
        addressed: false,
        reads: false,
    })
}

/// Base forms, by what the verb makes of the words and how far it reaches.
const GROUPS: &[(Verb, &str)] = &[
    (verb(Claims, Clause), "accuse allege argue assert boast claim complain insist suggest"),
    (verb(Denies, Clause), "deny dispute refute"),
    (verb(Describes, Clause), "characterise characterize"),
    (verb(Promises, Clause), "pledge promise swear threaten vow"),
    (
        verb(Says, Clause),
        "acknowledge admit affirm announce assure concede confirm declare disclose emphasise \
         emphasize hint inform lament mention note proclaim reaffirm reassure recount reiterate \
         remark remind report restate say specify state stipulate stress tell testify tweet",
    ),
    (verb(Thinks, Clause), "believe estimate fear hope opine speculate suspect think"),
    (verb(Urges, Clause), "advocate demand propose recommend urge"),
    (verb(Warns, Clause), "caution expect forecast foresee predict warn"),
    (verb(Claims, That), "contend hold maintain"),
    (verb(Promises, That), "guarantee"),
    (
        verb(Says, That),
        "add answer clarify comment conclude counter explain express find imply indicate object \
         observe post protest reason recall repeat reply respond retort reveal rule signal \
         underline underscore write",
    ),
    (verb(Thinks, That), "assess consider doubt envision feel judge"),
    (verb(Urges, That), "advise appeal encourage plead"),
    (verb(Warns, That), "anticipate"),
    (
        verb(Acts, Quotation),
        "assail berate chide deplore extol lambast lambaste rail rebuke scold vilify admonish agree applaud blast celebrate condemn congratulate criticise criticize decide \
         decline decry defend denounce deride hail laud mock oppose praise ridicule salute slam \
         thank tout welcome",
    ),
    (verb(Asks, Quotation), "beg implore ask ponder question wonder"),
    (verb(Claims, Quotation), "attribute blame"),
    (verb(Denies, Quotation), "contradict dismiss reject"),
    (
        verb(Describes, Quotation),
        "liken bill brand call compare depict describe dub frame label portray refer term",
    ),
    (verb(Promises, Quotation), "offer"),
    (
        verb(Says, Quotation),
        "chime continue deadpan enthuse fume gush interject intone laugh marvel muse mutter read scoff sigh whisper yell cite credit cry detail echo elaborate exclaim invoke joke justify list outline point quip \
         quote require shout speak voice",
    ),
    (verb(Thinks, Quotation), "regard see view"),
    (verb(Urges, Quotation), "order"),
];

static VERBS: Table<Verb, { count(GROUPS) }> = by_word(GROUPS);

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
const NOUNS_TOO_LIST: &[((), &str)] = &[(
    (),
    "bill laugh rebuke sigh whisper yell answer appeal attribute blame blast boast brand call caution claim comment counter credit \
     cry demand detail dispute doubt echo estimate expert fear forecast frame guarantee hail \
     hint hold hope joke judge label lament list mention note object offer order outline pledge \
     point post praise present promise protest question quote reason recall release remark \
     reply report rule salute signal state stress suspect term think tweet view voice vow \
     welcome wonder",
)];

static NOUNS_TOO: Table<(), { count(NOUNS_TOO_LIST) }> = by_word(NOUNS_TOO_LIST);

/// Verbs after which the person spoken to stands without a preposition. Sorted.
const ADDRESSED: &[&str] =
    &["advise", "ask", "assure", "inform", "reassure", "remind", "tell", "urge", "warn"];

/// The reporting verb that a word is a form of, whatever its case.
pub(crate) fn reporting(word: &str) -> Option<Reporting> {
    lowered(word, reporting_lower)
}

/// The same for a word in lower case.
pub(crate) fn reporting_lower(word: &str) -> Option<Reporting> {
    if let Ok(at) = IRREGULAR.binary_search_by(|(form, _)| (*form).cmp(word)) {
        let (base, form) = IRREGULAR[at].1;
        return VERBS.find_lower(base).map(|verb| reading(base, verb, form));
    }
    if let Some(verb) = VERBS.find_lower(word) {
        return Some(reading(word, verb, Form::Base));
    }
    let endings: &[(&str, &str, Form)] = match word.as_bytes().last()? {
        b's' => &[("s", "", Form::Third), ("es", "", Form::Third), ("ies", "y", Form::Third)],
        b'd' => &[("ed", "", Form::Past), ("d", "", Form::Past), ("ied", "y", Form::Past)],
        b'g' => &[("ing", "", Form::Ing), ("ing", "e", Form::Ing)],
        _ => &[],
    };
    endings.iter().find_map(|(ending, instead, form)| {
        let stem = word.strip_suffix(ending)?;
        let plain = joined(stem, instead, |base| {
            VERBS.find_lower(base).map(|verb| reading(base, verb, *form))
        });
        plain.or_else(|| {
            // A doubled consonant: `admitted`, `slamming`, `labelled`.
            let last = stem.chars().next_back().filter(|_| instead.is_empty())?;
            let single = stem.strip_suffix(last)?;
            single.ends_with(last).then_some(())?;
            VERBS.find_lower(single).map(|verb| reading(single, verb, *form))
        })
    })
}

fn reading(base: &str, verb: Verb, form: Form) -> Reporting {
    let nominal = matches!(form, Form::Base | Form::Third);
    Reporting {
        verb,
        form,
        noun_too: nominal && NOUNS_TOO.find_lower(base).is_some(),
        reads: base == "read",
        addressed: ADDRESSED.binary_search(&base).is_ok(),
    }
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
const COMMENTS_LIST: &[((), &str)] = &[(
    (),
    "boosting bringing causing creating deepening drawing echoing ending fueling fuelling \
     giving heightening highlighting leading leaving making marking paving prompting putting \
     raising reflecting resulting sending setting showing signaling signalling sparking \
     triggering underlining underscoring",
)];

static COMMENTS: Table<(), { count(COMMENTS_LIST) }> = by_word(COMMENTS_LIST);

/// Whether a participle begins such a comment.
pub(crate) fn is_comment(word: &str) -> bool {
    COMMENTS.find(word).is_some()
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
        assert!(!VERBS.repeats() && !NOUNS_TOO.repeats() && !COMMENTS.repeats());
        assert!(IRREGULAR.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(ADDRESSED.is_sorted() && HEARSAY.is_sorted());
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
