//! Reads one segment of a run, between offices: which of its words are a name, and of what kind.

use super::folding::fold;
use super::patterns::is_roman;
use super::reading::{Place, Reader, Reading};
use super::roles::Roles;
use super::unit::Unit;
use super::words::{Row, Shape};
use crate::lexicon::{heads, name_parts};
use synoptic_corpus::EntityKind;
use synoptic_text::is_stop_word;

/// A name of plain words is not longer than this.
const LONGEST_PLAIN: usize = 6;

/// Words that make no name by themselves, however many stand together.
fn bland() -> Roles {
    Roles::FIELD
        .and(Roles::COMMON)
        .and(Roles::MODIFIER)
        .and(Roles::TITLE)
        .and(Roles::CALENDAR)
        .and(Roles::LOOSE)
        .and(Roles::DIRECTION)
        .and(Roles::PEOPLE)
}

fn is_bland(unit: &Unit) -> bool {
    unit.known.is_none() && unit.roles.any(bland()) && !unit.roles.any(Roles::GIVEN)
}

impl Reader<'_> {
    /// The names of a segment.
    pub(super) fn read_segment(
        &self,
        row: &Row<'_>,
        units: &[Unit],
        place: Place,
        readings: &mut Vec<Reading>,
    ) {
        // "Controversial | Australian Anthony Hill": the adjective of a state parts what opens a sentence.
        if let [first, second, _, ..] = units
            && place.opening
            && first.known.is_none()
            && second.known == Some(1)
            && self.known.is_adjective(&second.text)
        {
            let after = Place { opening: false, ..place };
            self.read_segment(row, &units[1..], after, readings);
            return;
        }
        let (units, place) = self.trimmed(row, units, place);
        if let Some(at) = self.seam(units) {
            self.read_segment(row, &units[..at], place, readings);
            let after = Place { opening: false, after_title: false, prefixed: false };
            self.read_segment(row, &units[at..], after, readings);
            return;
        }
        let Some((first, rest)) = units.split_first() else { return };
        let Some(last) = units.last() else { return };
        if let Some(length) = first.known
            && (length >= units.len() || self.stands_apart(units, length, place))
        {
            let after = Place { opening: false, prefixed: false, ..place };
            self.read_segment(row, units.get(length..).unwrap_or(&[]), after, readings);
            return;
        }
        if let Some(kind) = self.kind_by_head(units) {
            let surname = units.len() <= 3 && heads::also_surname(&last.text);
            if surname && (place.after_title || (units.len() == 2 && first.roles.any(Roles::GIVEN)))
            {
                readings.push(self.person(row, units, "given-name"));
            } else if !rest.is_empty() || first.roles.any(Roles::ALONE) {
                readings.push(self.reading(row, first.first, last.last, kind, "head-word"));
            }
            return;
        }
        if !rest.is_empty() && self.acronym(row, first.first, last.last).is_some() {
            let kind = EntityKind::Organisation;
            readings.push(self.reading(row, first.first, last.last, kind, "letters-in-brackets"));
            return;
        }
        // "Communist China": such words before a known name are no part of it, others are ("Air France").
        let plain = units.iter().take_while(|unit| is_bland(unit)).count();
        let apart = Roles::PEOPLE
            .and(Roles::FIELD)
            .and(Roles::MODIFIER)
            .and(Roles::TITLE)
            .and(Roles::LOOSE);
        let ends_known = units
            .get(plain)
            .and_then(|unit| unit.known)
            .is_some_and(|length| plain + length >= units.len());
        if plain == units.len()
            || (plain > 0
                && ends_known
                && units[..plain]
                    .iter()
                    .any(|unit| unit.roles.any(apart) || unit.shape == Shape::Upper))
        {
            return;
        }
        if place.after_title && units.len() < LONGEST_PLAIN {
            let rule = if rest.is_empty() { "title-and-surname" } else { "title-and-name" };
            if !rest.is_empty() || !is_bland(first) {
                readings.push(self.person(row, units, rule));
            }
        } else if rest.is_empty() {
            self.read_single(row, first, place, readings);
        } else if units.len() <= LONGEST_PLAIN
            && !self.names_people(row.span(first.first, last.last).of(row.text()))
        {
            if self.looks_like_person(units) {
                readings.push(self.person(row, units, "given-name"));
            } else {
                let kind = self.kind_of_plain(row, units);
                readings.push(self.reading(row, first.first, last.last, kind, "capitals"));
            }
        }
    }

    /// Where two names stand side by side: a person after a body or after letters ("Security Council
    /// | Ali Shamkhani", "UNFCCC | Simon Stiell"), letters after a head ("Conference | COP28").
    fn seam(&self, units: &[Unit]) -> Option<usize> {
        let body = |unit: &Unit| unit.known.is_none() && unit.roles.any(Roles::ORGANISATION);
        let letters = |unit: &Unit| unit.known.is_none() && unit.shape == Shape::Upper;
        (1..units.len()).find(|at| {
            let (before, after) = (&units[at - 1], &units[*at]);
            let person = after.roles.any(Roles::GIVEN)
                && after.known.is_none()
                && (1..=3).contains(&(units.len() - at - 1))
                && self.kind_by_head(&units[*at..]).is_none();
            let alone = *at == 1 && letters(before);
            let numbered = after.text.bytes().any(|byte| byte.is_ascii_digit());
            person && (alone || (*at > 1 && body(before)))
                || (letters(after) && numbered && before.roles.any(Roles::HEAD) && *at > 1)
        })
    }

    /// The segment without the words at its ends that are no part of a name.
    fn trimmed<'u>(&self, row: &Row<'_>, units: &'u [Unit], place: Place) -> (&'u [Unit], Place) {
        let mut units = units;
        let mut place = place;
        while let [first, rest @ ..] = units {
            let opens =
                place.opening && self.opens_plainly(first) && !self.is_named_by(row, first, rest);
            let calendar = first.roles.any(Roles::CALENDAR) && !first.roles.any(Roles::GIVEN);
            let loose = first.roles.any(Roles::LOOSE) && self.kind_by_head(rest).is_none();
            let direction = first.roles.any(Roles::DIRECTION)
                && rest.first().is_none_or(|next| self.parts_direction(first, next))
                && self.kind_by_head(rest).is_none();
            let prefixed = place.prefixed && !rest.is_empty();
            let grammar = is_stop_word(&fold(&first.text))
                && first.shape == Shape::Capital
                && !(first.text == "The"
                    && rest.last().is_some_and(|last| last.roles.any(Roles::PUBLICATION)));
            if first.known.is_some()
                || !(opens || calendar || loose || direction || prefixed || grammar)
            {
                break;
            }
            units = rest;
            place = Place { opening: false, prefixed: false, ..place };
        }
        while let [rest @ .., last] = units {
            let ends = Roles::CALENDAR.and(Roles::LOOSE);
            let given = last.roles.any(Roles::GIVEN);
            let grammar = name_parts::CLOSING.contains(&last.text.as_str());
            if last.known.is_some() || !(last.roles.any(ends) || grammar) || given {
                break;
            }
            units = rest;
        }
        (units, place)
    }

    /// Whether a direction is no part of the name after it: "Eastern | Ukraine", "North | Korean", but
    /// "East Jerusalem".
    fn parts_direction(&self, direction: &Unit, next: &Unit) -> bool {
        let derived = direction.text.ends_with("ern");
        is_bland(next) || (next.known.is_some() && (derived || self.known.is_adjective(&next.text)))
    }

    /// Whether a plain word at the start of a sentence belongs to a name all the same, by what
    /// follows it: "Treaty | of …", "Defence | Ministry", "Christian | Lindner".
    fn is_named_by(&self, row: &Row<'_>, first: &Unit, rest: &[Unit]) -> bool {
        let Some(next) = rest.first() else { return false };
        let head = rest.len() == 1 && next.roles.any(Roles::ORGANISATION);
        let quoted =
            first.first.checked_sub(1).is_some_and(|at| matches!(row.word(at), "“" | "\"" | "‘"));
        (quoted
            && rest.last().is_some_and(|last| last.roles.any(Roles::TREATY))
            && !is_stop_word(&fold(&first.text)))
            || first.opened
            || (first.roles.any(Roles::FIELD) && head)
            || (first.roles.any(Roles::LOOSE.and(Roles::DIRECTION)) && next.roles.any(Roles::HEAD))
            || (first.roles.any(Roles::GIVEN) && next.known.is_none() && !is_bland(next))
    }

    /// Whether a known name at the start of a segment is a name of its own there. With a head word
    /// after it it is part of a longer one; a noun goes on into a longer one as well ("Russia
    /// Today"), an adjective and letters do not ("Iranian Shahed", "US Patriot").
    fn stands_apart(&self, units: &[Unit], length: usize, place: Place) -> bool {
        let (Some(first), Some(next)) = (units.first(), units.get(length)) else { return true };
        if place.prefixed || next.known.is_some() {
            return true;
        }
        // "Governor of Washington | Chris Gregoire"
        if next.roles.any(Roles::GIVEN)
            && units.len() - length >= 2
            && self.kind_by_head(&units[length..]).is_none()
        {
            return true;
        }
        let name =
            units[..length].iter().map(|unit| unit.text.as_str()).collect::<Vec<_>>().join(" ");
        let adjective = self.known.is_adjective(&name);
        if self.kind_by_head(&units[length..]).is_some() {
            return adjective && next.roles.any(Roles::GIVEN);
        }
        first.shape != Shape::Capital || adjective
    }

    /// A name of one word: only where its capital is not the place's, and no small form speaks against it.
    fn read_single(&self, row: &Row<'_>, unit: &Unit, place: Place, readings: &mut Vec<Reading>) {
        let refused = bland().and(Roles::HEAD).and(Roles::POST_NOMINAL);
        let marked =
            unit.first.checked_sub(1).is_some_and(|before| matches!(row.word(before), "#" | "@"))
                && row.touches_previous(unit.first);
        if unit.roles.any(refused)
            || unit.text.chars().count() < 2
            || marked
            || self.names_people(&unit.text)
        {
            return;
        }
        let writing = self.evidence.of(&unit.text);
        let named = !place.prefixed
            && match unit.shape {
                Shape::Upper => unit.text.len() <= 6 && !is_roman(&unit.text) && writing.small == 0,
                Shape::Capital => !place.opening && writing.small * 3 <= writing.capital,
                Shape::Initials => false,
                Shape::Lower | Shape::Possessive | Shape::Number | Shape::Hyphen | Shape::Mark => {
                    false
                }
            };
        let acts = acts(row.word(unit.last + 1)) && !is_derived(&unit.text);
        if named || (place.opening && writing.small == 0 && acts) {
            let kind = self.kind_of_plain(row, std::slice::from_ref(unit));
            let rule =
                if unit.shape == Shape::Upper { "letters" } else { "capital-within-sentence" };
            readings.push(self.reading(row, unit.first, unit.last, kind, rule));
        }
    }

    /// "Russians", "New Zealanders": people, not a place.
    fn names_people(&self, word: &str) -> bool {
        ["s", "er", "ers", "men", "man"].iter().any(|ending| {
            word.strip_suffix(ending).is_some_and(|stem| {
                self.known.is_adjective(stem) || (*ending != "s" && self.known.is_known(stem))
            })
        })
    }

    /// Whether a word at the start of a sentence has its capital from there.
    fn opens_plainly(&self, unit: &Unit) -> bool {
        let writing = self.evidence.of(&unit.text);
        let plain = unit.roles.any(Roles::COMMON) || writing.small > 0;
        let ending = unit.text.ends_with("ly") || unit.text.ends_with("ing");
        (plain && writing.small >= writing.capital)
            || (ending && writing.capital == 0 && !unit.roles.any(Roles::GIVEN))
    }
}

/// Whether a word after another shows that one to do or have something, as names at the start of a
/// sentence mostly are.
fn acts(word: &str) -> bool {
    matches!(
        word,
        "'s" | "’s"
            | "said"
            | "says"
            | "told"
            | "added"
            | "quoted"
            | "reported"
            | "has"
            | "had"
            | "was"
            | "is"
            | "will"
            | "would"
            | "also"
    )
}

/// Whether a word is built like an ordinary noun or adjective.
fn is_derived(word: &str) -> bool {
    name_parts::ENDINGS.iter().any(|ending| word.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use crate::names::sample::{kinds_in, names_in};
    use insta::assert_snapshot;

    #[test]
    fn an_adjective_and_an_office_stand_apart_from_the_person() {
        assert_snapshot!(names_in("Then Danish President Orla Fenwick left."), @"Danish = Denmark | Orla Fenwick");
        assert_snapshot!(names_in("She met Israeli Defence Minister Yoram Peled there."), @"Israeli = Israel | Yoram Peled");
        assert_snapshot!(names_in("The Kenyan runner Ouma Otieno won."), @"Kenyan = Kenya | Ouma Otieno");
    }

    #[test]
    fn a_head_word_takes_the_state_before_it_into_the_name() {
        assert_snapshot!(names_in("It was the U.S. State Department that answered, not the U.S. alone."), @"U.S. State Department | U.S. = United States");
        assert_snapshot!(names_in("An official of the Polish Defence Ministry spoke."), @"Polish Defence Ministry");
    }

    #[test]
    fn a_noun_goes_on_into_a_longer_name_and_an_adjective_does_not() {
        assert_snapshot!(names_in("He read it in Jordan Weekly and flew with Air Malta."), @"Jordan Weekly | Air Malta");
        assert_snapshot!(names_in("They fired Iranian Zulfiqar rockets."), @"Iranian = Iran | Zulfiqar");
    }

    #[test]
    fn a_word_at_the_start_of_a_sentence_is_no_name_by_its_capital() {
        assert_snapshot!(names_in("Inflation rose. Farmers in Zubrowka protested. Trouble came."), @"Zubrowka");
        assert_snapshot!(names_in("Grain fell, and the grain rotted. Meanwhile Zubrowka slept."), @"Zubrowka");
    }

    #[test]
    fn a_word_at_the_start_is_a_name_where_the_text_shows_it_elsewhere() {
        assert_snapshot!(names_in("Zubrowka voted. Many in Zubrowka did not."), @"Zubrowka | Zubrowka");
        assert_snapshot!(names_in("Fenwick’s party lost. It said so."), @"Fenwick");
    }

    #[test]
    fn days_faiths_and_peoples_are_no_names() {
        assert_snapshot!(names_in("On Monday the Russians and many Catholics met in March."), @"");
        assert_snapshot!(names_in("A Republican and two New Zealanders spoke English."), @"");
    }

    #[test]
    fn an_adjective_that_names_no_one_state_is_part_of_a_name_only_before_a_head() {
        assert_snapshot!(names_in("After the Korean War the Korean people rested."), @"Korean War");
        assert_snapshot!(names_in("The Communist China of then joined the Arab League."), @"China | Arab League");
    }

    #[test]
    fn directions_are_part_of_a_place_and_not_of_a_state() {
        assert_snapshot!(names_in("In East Jerusalem and eastern Ukraine, in West Zubrowka and the West."), @"East Jerusalem | Ukraine | West Zubrowka");
    }

    #[test]
    fn a_person_after_a_body_is_a_name_of_its_own() {
        assert_snapshot!(names_in("The secretary of the Supreme Security Council Ali Farhadi agreed."), @"Supreme Security Council | Ali Farhadi");
    }

    #[test]
    fn a_person_after_a_state_is_a_name_of_its_own() {
        assert_snapshot!(names_in("The governor of Zubria and of Peru Chris Farrow agreed."), @"Zubria | Peru | Chris Farrow");
    }

    #[test]
    fn a_place_within_a_state_shows_itself() {
        assert_snapshot!(kinds_in("The shores of Tesk, Peru, were calm."), @"Tesk: Place | Peru: Country");
    }

    #[test]
    fn a_prefix_does_not_tie() {
        assert_snapshot!(names_in("The pro-Zubrowka camp and ex-Soviet states feared anti-Europeanism."), @"Soviet = Soviet Union");
    }

    #[test]
    fn kinds_follow_the_words() {
        assert_snapshot!(kinds_in("The Zubrow River meets the Bank of Zubrowka near Mount Kolo."), @"Zubrow River: Place | Bank of Zubrowka: Organisation | Mount Kolo: Place");
        assert_snapshot!(kinds_in("The Kolo Herald printed the Kolo Treaty after the Kolo Summit."), @"Kolo Herald: Publication | Kolo Treaty: Treaty | Kolo Summit: Event");
        assert_snapshot!(kinds_in("We met John Farrow, and Prost in Kolo, near Tesk province."), @"John Farrow: Person | Prost: Other | Kolo: Place | Tesk: Place");
    }
}
