//! Nouns for those who say things, and for what they say them in.

use super::lookup::{LONGEST, Table, by_word, count, find, lowered};

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

/// Nouns in the singular, by what they name.
const GROUPS: &[(Noun, &str)] = &[
    (
        Expert,
        "academic analyst columnist commentator critic economist expert forecaster geologist \
         historian hydrologist lecturer meteorologist observer opponent philosopher physicist \
         pollster professor psychologist researcher scholar scientist seismologist strategist",
    ),
    (
        Document,
        "accord act agreement amendment article bill chapter charter clause communique constitution \
         contract convention covenant deal declaration decree directive document judgement judgment \
         law manifesto memorandum order pact paragraph petition plan preamble protocol regulation \
         resolution ruling section sentence statute text treaty verdict",
    ),
    (
        Medium,
        "account address announcement appearance blog book briefing broadcast call ceremony column \
         commentary communication conference conversation debate dispatch email essay event forum \
         gathering hearing interview lecture letter livestream meeting memoir message podcast post \
         programme rally recording remark session speech statement summit talk telegram testimony \
         tweet video",
    ),
    (
        Insider,
        "old activist advocate aide artist astronaut brother campaigner daughter defector delegate \
         diplomat doctor driver employee engineer eyewitness father insider investigator lawmaker \
         lawyer legislator man member mother novelist officer official one organiser organizer \
         owner parliamentarian participant partner passenger patient people physician player \
         politician protester rebel reporter republican resident rival singer sister soldier \
         someone son source staffer student supporter survivor teacher technician veteran victim \
         villager volunteer widow wife witness woman worker writer",
    ),
    (
        Institution,
        "bloc sect tribe trust insurer retailer manufacturer administration agency airline alliance army assembly association authority bank board body \
         bureau cabinet charity church club coalition commission committee company council court \
         crown delegation department embassy federation firm foundation government group hospital \
         institute institution junta jury leadership maker military ministry movement navy ngo \
         office operator opposition organisation organization panel parliament party police \
         politburo presidency regime regulator school secretariat senate service staff team \
         tribunal union university watchdog",
    ),
    (
        Role,
        "administrator adviser advisor ambassador attache attorney author bishop boss candidate \
         captain cardinal ceo chair chairman chairperson chairwoman chief co-author co-founder \
         coach colonel commander commissioner consul coroner councillor dean deputy director editor \
         envoy executive founder general governor head inspector judge justice lieutenant manager \
         mayor minister pilot priest prince princess producer prosecutor referee representative \
         secretary senator sergeant sheriff speaker spokesman spokesperson spokeswoman successor",
    ),
    (
        Study,
        "investigation inquiry probe analysis research data figures statistics census advisory assessment bulletin dossier editorial filing memo note notice paper poll readout \
         release report study survey",
    ),
    (Hearsay, "allegation rumor rumour"),
    (State, "ally capital country nation neighbor neighbour side state"),
    (
        Leader,
        "autocrat chancellor despot dictator emperor king leader monarch pontiff pope premier \
         president queen ruler strongman tsar",
    ),
    (
        Media,
        "broadcaster magazine media network newspaper outlet press publication publisher radio \
         station television tv website",
    ),
];

static NOUNS: Table<Noun, { count(GROUPS) }> = by_word(GROUPS);

/// Plurals that no rule of spelling gives. Sorted by plural.
const PLURALS: &[(&str, &str)] = &[
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
    lowered(word, source_noun_lower)
}

/// The same for a word in lower case.
pub(crate) fn source_noun_lower(word: &str) -> Option<Found> {
    if let Some(found) = row(word) {
        return Some(Found { plural: PLURAL_AS_THEY_ARE.contains(&word), ..found });
    }
    let plural = |found: Found| Found {
        plural: true,
        // 'Reports' without a name to them are hearsay; 'the report' is a study.
        noun: if NOUNS.at(usize::from(found.row)).0 == "report" { Hearsay } else { found.noun },
        ..found
    };
    let stem = match word.as_bytes().last()? {
        b's' => word.strip_suffix('s')?,
        // `men`, `people`: the plurals without `s`.
        b'n' | b'e' => return row(find(PLURALS, word)?).map(plural),
        _ => return None,
    };
    let found = row(stem).or_else(|| row(stem.strip_suffix('e')?)).or_else(|| {
        let mut buffer = [0; LONGEST];
        let stem = stem.strip_suffix("ie")?.as_bytes();
        buffer.get_mut(..stem.len())?.copy_from_slice(stem);
        *buffer.get_mut(stem.len())? = b'y';
        row(std::str::from_utf8(&buffer[..=stem.len()]).ok()?)
    })?;
    Some(plural(found))
}

fn row(singular: &str) -> Option<Found> {
    let at = NOUNS.row(singular)?;
    Some(Found { row: u16::try_from(at).ok()?, noun: NOUNS.at(at).1, plural: false })
}

/// Nouns made from reporting verbs: `Smith's claim that …`, `a warning from the bank that …`.
/// Sorted.
const SAYINGS_LIST: &[((), &str)] = &[(
    (),
    "accusation admission allegation announcement argument assertion assessment assurance \
     belief boast call claim comment complaint conclusion contention declaration demand \
     description estimate expectation fear forecast insistence observation phrase pledge \
     prediction promise proposal quip remark statement suggestion threat tweet view vow warning \
     word words",
)];

static SAYINGS: Table<(), { count(SAYINGS_LIST) }> = by_word(SAYINGS_LIST);

/// The same for denials. Sorted.
const DENIALS: &[&str] = &["denial", "rebuttal", "refutation"];

/// Whether a noun stands for something said, and if so whether for a denial.
pub(crate) fn saying(word: &str) -> Option<bool> {
    lowered(word, |word| {
        let singular = word.strip_suffix('s').unwrap_or(word);
        if DENIALS.contains(&word) || DENIALS.contains(&singular) {
            return Some(true);
        }
        SAYINGS.find_lower(word).or_else(|| SAYINGS.find_lower(singular)).map(|()| false)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_sorted() {
        assert!(!NOUNS.repeats() && !SAYINGS.repeats());
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
