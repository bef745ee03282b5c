//! Nouns for those who say things, and for what they say them in.

use super::lookup::{find, lowered};

/// What kind of source or medium a noun names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Noun {
    /// Heads a state or government: `president`, `leader`.
    Leader,
    /// Any other office or calling that one person holds: `minister`, `spokeswoman`, `coach`.
    Role,
    /// Speaks on the strength of knowledge: `expert`, `analyst`.
    Expert,
    /// Speaks from inside or from sight, seldom by name: `official`, `source`, `witness`.
    Insider,
    /// A body of people: `ministry`, `office`, `company`.
    Institution,
    /// `country`, `government`, `side`.
    State,
    /// A text whose very words count: `treaty`, `law`, `clause`.
    Document,
    /// A text that tells what its authors found or think: `report`, `study`, `poll`.
    Study,
    /// Those who report for a living: `media`, `newspaper`, `agency`.
    Media,
    /// What goes round without a name: `reports`, `rumours`.
    Hearsay,
    /// An occasion or means of saying: `statement`, `interview`, `letter`.
    Medium,
}

use Noun::*;

/// Sorted; singular.
const NOUNS: &[(&str, Noun)] = &[
    ("academic", Expert),
    ("accord", Document),
    ("account", Medium),
    ("act", Document),
    ("activist", Insider),
    ("address", Medium),
    ("administration", Institution),
    ("administrator", Role),
    ("adviser", Role),
    ("advisor", Role),
    ("advisory", Study),
    ("advocate", Insider),
    ("agency", Institution),
    ("agreement", Document),
    ("aide", Insider),
    ("airline", Institution),
    ("allegation", Hearsay),
    ("alliance", Institution),
    ("ally", State),
    ("ambassador", Role),
    ("amendment", Document),
    ("analyst", Expert),
    ("announcement", Medium),
    ("appearance", Medium),
    ("army", Institution),
    ("article", Document),
    ("artist", Insider),
    ("assembly", Institution),
    ("assessment", Study),
    ("association", Institution),
    ("astronaut", Insider),
    ("attache", Role),
    ("attorney", Role),
    ("author", Role),
    ("authority", Institution),
    ("autocrat", Leader),
    ("bank", Institution),
    ("bill", Document),
    ("bishop", Role),
    ("blog", Medium),
    ("board", Institution),
    ("body", Institution),
    ("book", Medium),
    ("boss", Role),
    ("briefing", Medium),
    ("broadcast", Medium),
    ("broadcaster", Media),
    ("brother", Insider),
    ("bulletin", Study),
    ("bureau", Institution),
    ("cabinet", Institution),
    ("call", Medium),
    ("campaigner", Insider),
    ("candidate", Role),
    ("capital", State),
    ("captain", Role),
    ("cardinal", Role),
    ("ceo", Role),
    ("ceremony", Medium),
    ("chair", Role),
    ("chairman", Role),
    ("chairperson", Role),
    ("chairwoman", Role),
    ("chancellor", Leader),
    ("chapter", Document),
    ("charity", Institution),
    ("charter", Document),
    ("chief", Role),
    ("church", Institution),
    ("clause", Document),
    ("club", Institution),
    ("co-author", Role),
    ("co-founder", Role),
    ("coach", Role),
    ("coalition", Institution),
    ("colonel", Role),
    ("column", Medium),
    ("columnist", Expert),
    ("commander", Role),
    ("commentary", Medium),
    ("commentator", Expert),
    ("commission", Institution),
    ("commissioner", Role),
    ("committee", Institution),
    ("communication", Medium),
    ("communique", Document),
    ("company", Institution),
    ("conference", Medium),
    ("constitution", Document),
    ("consul", Role),
    ("contract", Document),
    ("convention", Document),
    ("conversation", Medium),
    ("coroner", Role),
    ("council", Institution),
    ("councillor", Role),
    ("country", State),
    ("court", Institution),
    ("covenant", Document),
    ("critic", Expert),
    ("crown", Institution),
    ("daughter", Insider),
    ("deal", Document),
    ("dean", Role),
    ("debate", Medium),
    ("declaration", Document),
    ("decree", Document),
    ("defector", Insider),
    ("delegate", Insider),
    ("delegation", Institution),
    ("department", Institution),
    ("deputy", Role),
    ("despot", Leader),
    ("dictator", Leader),
    ("diplomat", Insider),
    ("directive", Document),
    ("director", Role),
    ("dispatch", Medium),
    ("doctor", Insider),
    ("document", Document),
    ("dossier", Study),
    ("driver", Insider),
    ("economist", Expert),
    ("editor", Role),
    ("editorial", Study),
    ("email", Medium),
    ("embassy", Institution),
    ("emperor", Leader),
    ("employee", Insider),
    ("engineer", Insider),
    ("envoy", Role),
    ("essay", Medium),
    ("event", Medium),
    ("executive", Role),
    ("expert", Expert),
    ("eyewitness", Insider),
    ("father", Insider),
    ("federation", Institution),
    ("filing", Study),
    ("firm", Institution),
    ("forecaster", Expert),
    ("forum", Medium),
    ("foundation", Institution),
    ("founder", Role),
    ("gathering", Medium),
    ("general", Role),
    ("geologist", Expert),
    ("government", Institution),
    ("governor", Role),
    ("group", Institution),
    ("head", Role),
    ("hearing", Medium),
    ("historian", Expert),
    ("hospital", Institution),
    ("hydrologist", Expert),
    ("insider", Insider),
    ("inspector", Role),
    ("institute", Institution),
    ("institution", Institution),
    ("interview", Medium),
    ("investigator", Insider),
    ("judge", Role),
    ("judgement", Document),
    ("judgment", Document),
    ("junta", Institution),
    ("jury", Institution),
    ("justice", Role),
    ("king", Leader),
    ("law", Document),
    ("lawmaker", Insider),
    ("lawyer", Insider),
    ("leader", Leader),
    ("leadership", Institution),
    ("lecture", Medium),
    ("lecturer", Expert),
    ("legislator", Insider),
    ("letter", Medium),
    ("lieutenant", Role),
    ("livestream", Medium),
    ("magazine", Media),
    ("maker", Institution),
    ("man", Insider),
    ("manager", Role),
    ("manifesto", Document),
    ("mayor", Role),
    ("media", Media),
    ("meeting", Medium),
    ("member", Insider),
    ("memo", Study),
    ("memoir", Medium),
    ("memorandum", Document),
    ("message", Medium),
    ("meteorologist", Expert),
    ("military", Institution),
    ("minister", Role),
    ("ministry", Institution),
    ("monarch", Leader),
    ("mother", Insider),
    ("movement", Institution),
    ("nation", State),
    ("navy", Institution),
    ("neighbor", State),
    ("neighbour", State),
    ("network", Media),
    ("newspaper", Media),
    ("ngo", Institution),
    ("note", Study),
    ("notice", Study),
    ("novelist", Insider),
    ("observer", Expert),
    ("office", Institution),
    ("officer", Insider),
    ("official", Insider),
    ("one", Insider),
    ("operator", Institution),
    ("opponent", Expert),
    ("opposition", Institution),
    ("order", Document),
    ("organisation", Institution),
    ("organiser", Insider),
    ("organization", Institution),
    ("organizer", Insider),
    ("outlet", Media),
    ("owner", Insider),
    ("pact", Document),
    ("panel", Institution),
    ("paper", Study),
    ("paragraph", Document),
    ("parliament", Institution),
    ("parliamentarian", Insider),
    ("participant", Insider),
    ("partner", Insider),
    ("party", Institution),
    ("passenger", Insider),
    ("patient", Insider),
    ("people", Insider),
    ("petition", Document),
    ("philosopher", Expert),
    ("physician", Insider),
    ("physicist", Expert),
    ("pilot", Role),
    ("plan", Document),
    ("player", Insider),
    ("podcast", Medium),
    ("police", Institution),
    ("politburo", Institution),
    ("politician", Insider),
    ("poll", Study),
    ("pollster", Expert),
    ("pontiff", Leader),
    ("pope", Leader),
    ("post", Medium),
    ("preamble", Document),
    ("premier", Leader),
    ("presidency", Institution),
    ("president", Leader),
    ("press", Media),
    ("priest", Role),
    ("prince", Role),
    ("princess", Role),
    ("producer", Role),
    ("professor", Expert),
    ("programme", Medium),
    ("prosecutor", Role),
    ("protester", Insider),
    ("protocol", Document),
    ("psychologist", Expert),
    ("publication", Media),
    ("publisher", Media),
    ("queen", Leader),
    ("radio", Media),
    ("rally", Medium),
    ("readout", Study),
    ("rebel", Insider),
    ("recording", Medium),
    ("referee", Role),
    ("regime", Institution),
    ("regulation", Document),
    ("regulator", Institution),
    ("release", Study),
    ("remark", Medium),
    ("report", Study),
    ("reporter", Insider),
    ("representative", Role),
    ("republican", Insider),
    ("researcher", Expert),
    ("resident", Insider),
    ("resolution", Document),
    ("rival", Insider),
    ("ruler", Leader),
    ("ruling", Document),
    ("rumor", Hearsay),
    ("rumour", Hearsay),
    ("scholar", Expert),
    ("school", Institution),
    ("scientist", Expert),
    ("secretariat", Institution),
    ("secretary", Role),
    ("section", Document),
    ("seismologist", Expert),
    ("senate", Institution),
    ("senator", Role),
    ("sentence", Document),
    ("sergeant", Role),
    ("service", Institution),
    ("session", Medium),
    ("sheriff", Role),
    ("side", State),
    ("singer", Insider),
    ("sister", Insider),
    ("soldier", Insider),
    ("someone", Insider),
    ("son", Insider),
    ("source", Insider),
    ("speaker", Role),
    ("speech", Medium),
    ("spokesman", Role),
    ("spokesperson", Role),
    ("spokeswoman", Role),
    ("staff", Institution),
    ("staffer", Insider),
    ("state", State),
    ("statement", Medium),
    ("station", Media),
    ("statute", Document),
    ("strategist", Expert),
    ("strongman", Leader),
    ("student", Insider),
    ("study", Study),
    ("successor", Role),
    ("summit", Medium),
    ("supporter", Insider),
    ("survey", Study),
    ("survivor", Insider),
    ("talk", Medium),
    ("teacher", Insider),
    ("team", Institution),
    ("technician", Insider),
    ("telegram", Medium),
    ("television", Media),
    ("testimony", Medium),
    ("text", Document),
    ("treaty", Document),
    ("tribunal", Institution),
    ("tsar", Leader),
    ("tv", Media),
    ("tweet", Medium),
    ("union", Institution),
    ("university", Institution),
    ("verdict", Document),
    ("veteran", Insider),
    ("victim", Insider),
    ("video", Medium),
    ("villager", Insider),
    ("volunteer", Insider),
    ("watchdog", Institution),
    ("website", Media),
    ("widow", Insider),
    ("wife", Insider),
    ("witness", Insider),
    ("woman", Insider),
    ("worker", Insider),
    ("writer", Insider),
];

/// Plurals that no rule of spelling gives. Sorted by plural.
const PLURALS: &[(&str, &str)] = &[
    ("authorities", "authority"),
    ("chairmen", "chairman"),
    ("men", "man"),
    ("spokesmen", "spokesman"),
    ("spokespeople", "spokesperson"),
    ("spokeswomen", "spokeswoman"),
    ("women", "woman"),
];

/// Nouns that are plural, or may be, without an ending. Sorted.
const PLURAL_AS_THEY_ARE: &[&str] = &["media", "people", "police", "staff"];

/// A noun as it stands in a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Found {
    /// Its row in the table: equal rows are equal nouns.
    pub(crate) row: u16,
    /// What it names.
    pub(crate) noun: Noun,
    /// Whether it stands in the plural.
    pub(crate) plural: bool,
}

/// The noun that a word is, whatever its case and number.
pub(crate) fn source_noun(word: &str) -> Option<Found> {
    lowered(word, |word| {
        if let Some(found) = row(word) {
            let plural = PLURAL_AS_THEY_ARE.contains(&word);
            return Some(Found { plural, ..found });
        }
        let plural = |found: Found| Found {
            plural: true,
            // 'Reports' without a name to them are hearsay; 'the report' is a document.
            noun: if NOUNS[usize::from(found.row)].0 == "report" { Hearsay } else { found.noun },
            ..found
        };
        if let Some(singular) = find(PLURALS, word) {
            return row(singular).map(plural);
        }
        let stem = word.strip_suffix('s')?;
        let found = row(stem).or_else(|| row(stem.strip_suffix('e')?)).or_else(|| {
            let mut buffer = [0; super::lookup::LONGEST];
            let stem = stem.strip_suffix("ie")?.as_bytes();
            buffer[..stem.len()].copy_from_slice(stem);
            buffer[stem.len()] = b'y';
            row(std::str::from_utf8(&buffer[..=stem.len()]).ok()?)
        })?;
        Some(plural(found))
    })
}

fn row(singular: &str) -> Option<Found> {
    let at = NOUNS.binary_search_by(|(noun, _)| (*noun).cmp(singular)).ok()?;
    Some(Found { row: u16::try_from(at).ok()?, noun: NOUNS[at].1, plural: false })
}

/// Nouns made from reporting verbs: `Smith's claim that …`, `a warning from the bank that …`.
/// The flag says whether they deny. Sorted.
const SAYINGS: &[(&str, bool)] = &[
    ("accusation", false),
    ("admission", false),
    ("allegation", false),
    ("announcement", false),
    ("argument", false),
    ("assertion", false),
    ("assessment", false),
    ("assurance", false),
    ("belief", false),
    ("boast", false),
    ("call", false),
    ("claim", false),
    ("comment", false),
    ("complaint", false),
    ("conclusion", false),
    ("contention", false),
    ("declaration", false),
    ("demand", false),
    ("denial", true),
    ("description", false),
    ("estimate", false),
    ("expectation", false),
    ("fear", false),
    ("forecast", false),
    ("insistence", false),
    ("observation", false),
    ("phrase", false),
    ("pledge", false),
    ("prediction", false),
    ("promise", false),
    ("proposal", false),
    ("quip", false),
    ("remark", false),
    ("statement", false),
    ("suggestion", false),
    ("threat", false),
    ("tweet", false),
    ("view", false),
    ("vow", false),
    ("warning", false),
    ("word", false),
    ("words", false),
];

/// Whether a noun stands for something said, and if so whether for a denial.
pub(crate) fn saying(word: &str) -> Option<bool> {
    lowered(word, |word| find(SAYINGS, word).or_else(|| find(SAYINGS, word.strip_suffix('s')?)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        for pair in NOUNS.windows(2) {
            assert!(pair[0].0 < pair[1].0, "{pair:?}");
        }
        assert!(SAYINGS.windows(2).all(|pair| pair[0].0 < pair[1].0));
        assert!(PLURALS.windows(2).all(|pair| pair[0].0 < pair[1].0));
    }

    #[test]
    fn knows_singular_and_plural() {
        let read = |word: &str| source_noun(word).map(|found| (found.noun, found.plural));
        assert_eq!(read("Ministries"), Some((Institution, true)));
        assert_eq!(read("witnesses"), Some((Insider, true)));
        assert_eq!(read("spokesmen"), Some((Role, true)));
        assert_eq!(read("report"), Some((Study, false)));
        assert_eq!(read("Reports"), Some((Hearsay, true)));
        assert_eq!(read("visit"), None);
    }
}
