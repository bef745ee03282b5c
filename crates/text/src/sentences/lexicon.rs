//! The words that the sentence rules know: abbreviations by what may follow them, and the words
//! that usually open a sentence.
//!
//! To teach the splitter an abbreviation, add it here, lower-case and in alphabetical order, to the
//! table whose first line describes it. Dotted letters (`U.S.`, `a.m.`, `Ph.D.`) need no entry: the
//! rules know their shape. Abbreviations that only ever stand before a lower-case word need none
//! either, because a sentence does not begin with one.

use crate::words::Words;

/// Titles and words that lead on: never end a sentence before a word or a number.
const LEADING: Words =
    Words::new("aka cf dr drs esp incl messrs mlle mme mr mrs ms msgr mx prof profs v viz vs");

/// The same, but only where written with a capital: ranks and offices.
const LEADING_CAPITAL: Words = Words::new(
    "adm assoc asst atty brig capt cdr cmdr col cpl gen gens gov govs hon insp lt maj mt pfc pres pvt rep reps rev \
     sen sens sgt spc supt",
);

/// Words before a number (`No. 10`, `p. 55`, `Rs. 3520`): never end a sentence before one, nor
/// before a roman numeral or a single letter.
pub(super) const NUMBERED: Words = Words::new(
    "app approx art arts ca cap ch chap circ cl eq eqs ex exh ext fig figs fl fn ft gal hr hrs lb lbs \
     lit min mins n no nos nr n° nº op oz p para paras pct pp pt ref refs rs sec secs sect ser tab \
     tel ver vol vols yr yrs №",
);

/// Abbreviations that end a sentence only before a word that usually opens one.
const SHORTENED: Words = Words::new(
    "al assn ave bldg blvd bros co corp cos dept dist div ed eds esq est hwy inc inst intl jr llc \
     llp ltd natl phd plc pty pub rd snr sr st ste trans univ",
);

/// The same, but only where written with a capital, because the lower-case form is a word or a
/// unit: months, days, states and provinces.
const SHORTENED_CAPITAL: Words = Words::new(
    "ala alta apr ariz ark aug calif colo conn dec del feb fla fri ga ill ind jan jul jun kan ky la \
     man mar mass md mich minn miss mo mon mont neb nev nov oct okla ont ore pa que sask sat sep \
     sept sun tenn tex thu thur thurs tue tues va vt wash wed wis wyo",
);

/// Dotted letters that lead on like [`LEADING`], written without their last point.
const LEADING_DOTTED: Words = Words::new("e.g i.e n.b p.s");

/// Hours: end a sentence before a capital, unless the time goes on (`5 p.m. Monday`).
const HOURS: Words = Words::new("a.m am p.m pm");

/// Words that usually open a sentence, and that no name goes on with.
pub(super) const STARTERS: Words = Words::new(
    "a about according after again all also although amid among an and another any are as at \
     because before between both but by can could despite did do does during each earlier even \
     every few finally for from furthermore had has have having he hence her here his how however i \
     if in indeed instead is it its last later let many maybe meanwhile moreover most my \
     nevertheless nonetheless nor not now of on once one only or other others our over perhaps \
     please recently several she should since so some still such that the their then there \
     therefore these they this those though through thus to today two unless unlike until was we \
     were what when where whether which while who whose why will with within without would \
     yesterday yet you your",
);

/// Words that open a sentence even after what looks like the initial of a name. Surnames (`He`,
/// `An`, `So`) and words of mathematical prose (`If`, `Then`) are left out.
pub(super) const STARTERS_AFTER_INITIAL: Words = Words::new(
    "but however it its our she that the their there these they this those we when while yet",
);

/// Words after which a single letter or numeral is a label (`vitamin C.`, `World War I.`).
pub(super) const LABELLED: Words = Words::new(
    "act annex appendix category chapter class exhibit figure grade group hepatitis influenza item \
     model option part phase plan point schedule section series step table team type unit vitamin \
     volume war zone",
);

/// Names that are written with an exclamation mark, without it.
pub(super) const EXCLAIMED: Words = Words::new("jeopardy joomla wham yahoo yum");

/// Prepositions that open a time or place before the main clause (`At 5 a.m. Mr. …`).
pub(super) const FRONTED: Words =
    Words::new("about after around at before between by from just on since until");

/// Words that go on with a time of day: zones, days, months.
pub(super) const AFTER_HOURS: Words = Words::new(
    "april august bst cdt central cest cet cst december eastern edt eest eet est et february friday \
     gmt hkt ist january jst july june kst march may mdt monday mountain msk mst november october \
     pacific pdt pst pt saturday sept september sunday thursday tuesday utc wednesday",
);

/// Verbs of a clause that follows a question or exclamation in quotation marks.
pub(super) const REPORTING: Words = Words::new(
    "added adds announced answered argued asked asks cried declared demanded exclaimed insisted \
     joked noted remarked replied said says shouted stated told tweeted urged warned wondered wrote \
     yelled",
);

/// Words that follow a verb of saying where its clause ends with the occasion.
pub(super) const OCCASION: Words =
    Words::new("about after as at before during in later on reporters to when while");

/// What may follow an abbreviation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Abbreviation {
    /// Never ends a sentence before a word or number.
    Leading,
    /// Never ends one before a number.
    Numbered,
    /// Ends one only before a word that usually opens one.
    Shortened,
    /// Ends one before a capital, unless the time of day goes on.
    Hours,
}

/// The kind of abbreviation that `word`, written without its last point, is.
pub(super) fn abbreviation(word: &str) -> Option<Abbreviation> {
    let capital = word.starts_with(char::is_uppercase);
    if HOURS.hold(word) && (word.contains('.') || !capital) {
        Some(Abbreviation::Hours)
    } else if LEADING.hold(word)
        || LEADING_DOTTED.hold(word)
        || (capital && LEADING_CAPITAL.hold(word))
    {
        Some(Abbreviation::Leading)
    } else if NUMBERED.hold(word) {
        Some(Abbreviation::Numbered)
    } else if SHORTENED.hold(word) || (capital && SHORTENED_CAPITAL.hold(word)) {
        Some(Abbreviation::Shortened)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_are_in_order() {
        for table in [
            LEADING,
            LEADING_CAPITAL,
            NUMBERED,
            SHORTENED,
            SHORTENED_CAPITAL,
            LEADING_DOTTED,
            HOURS,
            STARTERS,
            STARTERS_AFTER_INITIAL,
            LABELLED,
            EXCLAIMED,
            FRONTED,
            AFTER_HOURS,
            REPORTING,
            OCCASION,
        ] {
            assert!(table.is_in_order(), "out of order or twice: {table:?}");
        }
    }

    #[test]
    fn a_month_needs_its_capital() {
        assert_eq!(abbreviation("Sun"), Some(Abbreviation::Shortened));
        assert_eq!(abbreviation("sun"), None);
        assert_eq!(abbreviation("P.M"), Some(Abbreviation::Hours));
    }
}
