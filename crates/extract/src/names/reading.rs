//! Reads runs of capitalised words: which of their words are names, and of what kind.
//!
//! A run is split at offices ("Russian | President | Vladimir Putin"), at known names and at plain
//! words; what is left is a name where a head word, an office, a given name or the writing of the
//! words elsewhere says so. Nothing here joins different names of one thing.

use super::evidence::Evidence;
use super::gazetteer::Gazetteer;
use super::known::Known;
use super::roles::{RoleTable, Roles};
use super::run::{Run, Unit};
use super::words::{Row, Shape};
use crate::lexicon::heads;
use synoptic_corpus::{BlockKind, EntityKind};

/// A name found in a row, by the words it spans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// First word, index in the row.
    pub(super) first: usize,
    /// Last word.
    pub(super) last: usize,
    pub(super) kind: EntityKind,
    pub(super) rule: &'static str,
    /// Letters after a person's name are part of the last words: where the bare name ends.
    pub(super) bare_last: usize,
    /// A short form in brackets right after the name, as a word of the row.
    pub(super) acronym: Option<usize>,
}

/// Everything a reading draws on.
pub(super) struct Reader<'r> {
    pub(super) roles: &'r RoleTable,
    pub(super) known: &'r Known,
    pub(super) gazetteer: &'r Gazetteer,
    pub(super) evidence: &'r Evidence,
}

impl Reader<'_> {
    /// The names in a row, in order.
    pub(super) fn read(&self, row: &Row<'_>) -> Vec<Reading> {
        let mut readings = Vec::new();
        if row.shouted {
            return readings;
        }
        let mut at = 0;
        while at < row.words.len() {
            let Some(run) = Run::at(self, row, at) else {
                at += 1;
                continue;
            };
            at = run.end.max(at + 1);
            if run.units.iter().any(|unit| row.words.get(unit.first).is_some_and(|word| word.dim)) {
                self.read_dim(row, &run, &mut readings);
            } else {
                self.read_run(row, &run, &mut readings);
            }
        }
        readings
    }

    /// In a heading capitals tell nothing: only a given name with another word after it is a name.
    fn read_dim(&self, row: &Row<'_>, run: &Run, readings: &mut Vec<Reading>) {
        let name = |unit: &Unit| {
            unit.known.is_none()
                && !unit
                    .roles
                    .any(Roles::COMMON.and(Roles::HEAD).and(Roles::TITLE).and(Roles::FIELD))
        };
        for pair in run.units.windows(2) {
            let [given, family] = pair else { continue };
            if given.roles.any(Roles::GIVEN) && name(given) && name(family) {
                readings.push(self.reading(
                    row,
                    given.first,
                    family.last,
                    EntityKind::Person,
                    "given-name",
                ));
            }
        }
    }

    fn read_run(&self, row: &Row<'_>, run: &Run, readings: &mut Vec<Reading>) {
        let units = &run.units;
        if run.joined {
            if let (Some(first), Some(last)) = (units.first(), units.last()) {
                let kind = self.kind_by_head(units).unwrap_or(EntityKind::Person);
                let rule = if kind == EntityKind::Person { "joined-names" } else { "head-word" };
                readings.push(self.reading(row, first.first, last.last, kind, rule));
            }
            return;
        }
        let mut from = 0;
        let mut after_title = false;
        while from < units.len() {
            let title = self.next_title(units, from);
            let to = title.map_or(units.len(), |(start, _)| start);
            if to > from {
                let opening =
                    from == 0 && row.words.get(units[0].first).is_some_and(|word| word.opens);
                self.read_segment(row, &units[from..to], opening, after_title, readings);
            }
            match title {
                Some((_, end)) => {
                    after_title = true;
                    from = end;
                }
                None => break,
            }
        }
    }

    /// The next stretch of titles: `(first unit, one past the last)`.
    fn next_title(&self, units: &[Unit], from: usize) -> Option<(usize, usize)> {
        let belongs = Roles::TITLE.and(Roles::MODIFIER).and(Roles::FIELD);
        let is_title = |at: usize| {
            units.get(at).is_some_and(|unit| unit.roles.any(Roles::TITLE) && unit.known.is_none())
        };
        let title = (from..units.len()).find(|at| is_title(*at))?;
        let end = (title..units.len()).find(|at| !is_title(*at)).unwrap_or(units.len());
        // "Justice Department", "King Abdullah University": what a head word closes is one name.
        let rest = &units[end..];
        let heads = rest.iter().take_while(|unit| !unit.roles.any(Roles::TITLE)).last();
        let closed = heads.is_some_and(|unit| {
            unit.roles.any(Roles::HEAD) && unit.known.is_none() && !heads::also_surname(&unit.text)
        });
        if closed && rest.first().is_some_and(|unit| !unit.roles.any(Roles::GIVEN)) {
            return None;
        }
        let mut start = title;
        while start > from
            && units[start - 1].roles.any(belongs)
            && units[start - 1].known.is_none()
        {
            start -= 1;
        }
        Some((start, end))
    }

    fn read_segment(
        &self,
        row: &Row<'_>,
        units: &[Unit],
        opening: bool,
        after_title: bool,
        readings: &mut Vec<Reading>,
    ) {
        let mut units = units;
        let mut opening = opening;
        let mut dropped = false;
        while let [first, rest @ ..] = units {
            let loose = (opening && self.opens_plainly(first))
                || first.roles.any(Roles::NEVER) && !first.roles.any(Roles::GIVEN);
            if first.known.is_some()
                || !loose
                || (first.roles.any(Roles::HEAD.and(Roles::FIELD))
                    && self.kind_by_head(rest).is_some()
                    && !opening)
            {
                break;
            }
            units = rest;
            dropped = true;
            opening = false;
        }
        while let [rest @ .., last] = units {
            if last.known.is_some() || !last.roles.any(Roles::NEVER) || last.roles.any(Roles::GIVEN)
            {
                break;
            }
            units = rest;
        }
        let Some((first, rest)) = units.split_first() else { return };
        let Some(last) = units.last() else { return };
        // A known name at the start: with a head word it is part of a longer one; an adjective or
        // letters stand apart; a noun goes on into the name.
        if let Some(length) = first.known {
            if length >= units.len() {
                return;
            }
            if self.kind_by_head(&units[length..]).is_none() {
                let apart = first.shape != Shape::Capital
                    || length > 1
                    || self.known.is_adjective(&first.text);
                if apart || units[length].known.is_some() {
                    self.read_segment(row, &units[length..], false, after_title, readings);
                    return;
                }
            }
        }
        if let Some(kind) = self.kind_by_head(units) {
            let person = units.len() == 2
                && first.roles.any(Roles::GIVEN)
                && heads::also_surname(&last.text);
            if person || (after_title && units.len() <= 3 && heads::also_surname(&last.text)) {
                readings.push(self.person(row, units, "given-name"));
            } else if !rest.is_empty() || first.roles.any(Roles::ALONE) {
                let plain = units.iter().all(|unit| {
                    unit.roles.any(Roles::HEAD.and(Roles::COMMON)) && !unit.roles.any(Roles::FIELD)
                });
                if !plain
                    || first.roles.any(Roles::ALONE)
                    || self.acronym(row, first.first, last.last).is_some()
                {
                    readings.push(self.reading(row, first.first, last.last, kind, "head-word"));
                }
            }
            return;
        }
        let acronym = self.acronym(row, first.first, last.last);
        if acronym.is_some() && !rest.is_empty() {
            readings.push(self.reading(
                row,
                first.first,
                last.last,
                EntityKind::Organisation,
                "letters-in-brackets",
            ));
            return;
        }
        let bland = Roles::FIELD
            .and(Roles::COMMON)
            .and(Roles::MODIFIER)
            .and(Roles::TITLE)
            .and(Roles::NEVER);
        if units.iter().all(|unit| unit.roles.any(bland) && !unit.roles.any(Roles::GIVEN)) {
            return;
        }
        if after_title && units.len() <= 5 {
            let rule = if rest.is_empty() { "title-and-surname" } else { "title-and-name" };
            readings.push(self.person(row, units, rule));
        } else if rest.is_empty() {
            self.read_single(row, first, opening, dropped, readings);
        } else if units.len() <= 6 {
            if self.looks_like_person(units) {
                readings.push(self.person(row, units, "given-name"));
            } else {
                let kind = self.kind_of_plain(row, units);
                readings.push(self.reading(row, first.first, last.last, kind, "capitals"));
            }
        }
    }

    /// A name of one word: only where its capital is not the place's, and no small form speaks against it.
    fn read_single(
        &self,
        row: &Row<'_>,
        unit: &Unit,
        opening: bool,
        dropped: bool,
        readings: &mut Vec<Reading>,
    ) {
        let refused = Roles::COMMON
            .and(Roles::FIELD)
            .and(Roles::TITLE)
            .and(Roles::MODIFIER)
            .and(Roles::HEAD)
            .and(Roles::NEVER)
            .and(Roles::POST_NOMINAL);
        if unit.roles.any(refused) || unit.text.chars().count() < 2 || unit.known.is_some() {
            return;
        }
        let writing = self.evidence.of(&unit.text);
        let position = opening && !dropped;
        let named = match unit.shape {
            Shape::Upper => unit.text.len() <= 6 && !is_roman(&unit.text) && !position,
            Shape::Capital => !position && writing.small * 3 <= writing.capital,
            Shape::Initials => false,
            Shape::Lower | Shape::Possessive | Shape::Number | Shape::Hyphen | Shape::Mark => false,
        };
        let speaks = position && writing.small == 0 && self.acts(row, unit.last + 1);
        if named || speaks {
            let kind = self.kind_of_plain(row, std::slice::from_ref(unit));
            let rule =
                if unit.shape == Shape::Upper { "letters" } else { "capital-within-sentence" };
            readings.push(self.reading(row, unit.first, unit.last, kind, rule));
        }
    }

    /// Whether a word at the start of a sentence has its capital from there.
    fn opens_plainly(&self, unit: &Unit) -> bool {
        let writing = self.evidence.of(&unit.text);
        let plain = unit.roles.any(Roles::COMMON) || writing.small > 0;
        let adverb = unit.text.ends_with("ly") || unit.text.ends_with("ing");
        plain && writing.small >= writing.capital
            || (adverb && writing.capital == 0 && !unit.roles.any(Roles::GIVEN))
    }

    /// Whether what follows is said of somebody: a possessive, a verb of saying.
    fn acts(&self, row: &Row<'_>, at: usize) -> bool {
        matches!(row.word(at), "'s" | "’s" | "said" | "says" | "told" | "added")
    }

    fn looks_like_person(&self, units: &[Unit]) -> bool {
        let plain = units.iter().all(|unit| {
            unit.known.is_none()
                && unit.shape != Shape::Upper
                && !unit.roles.any(Roles::FIELD.and(Roles::HEAD).and(Roles::TITLE))
                || unit.roles.any(Roles::POST_NOMINAL.and(Roles::GIVEN))
        });
        let given = units
            .first()
            .is_some_and(|unit| unit.roles.any(Roles::GIVEN) || unit.shape == Shape::Initials);
        let initial = units.iter().skip(1).any(|unit| unit.shape == Shape::Initials);
        let letters = units.last().is_some_and(|unit| unit.roles.any(Roles::POST_NOMINAL));
        plain && (given || initial || letters)
    }

    /// The kind of a name that no head word tells: a place after "in", else a person where it is two
    /// or three plain words, else something else.
    fn kind_of_plain(&self, row: &Row<'_>, units: &[Unit]) -> EntityKind {
        let Some(first) = units.first() else { return EntityKind::Other };
        if units.len() == 1 && first.shape == Shape::Upper {
            return EntityKind::Organisation;
        }
        let before = first.first.checked_sub(1).map_or("", |before| row.word(before));
        if matches!(before, "in" | "near" | "across" | "In" | "Near" | "throughout") {
            return EntityKind::Place;
        }
        let capitals = units.iter().all(|unit| {
            unit.shape == Shape::Capital && !unit.roles.any(Roles::COMMON.and(Roles::FIELD))
        });
        if (2..=4).contains(&units.len()) && capitals && before != "the" {
            return EntityKind::Person;
        }
        EntityKind::Other
    }

    /// The kind that the last head word tells, if there is one.
    pub(super) fn kind_by_head(&self, units: &[Unit]) -> Option<EntityKind> {
        let tells = |unit: &&Unit| {
            unit.roles.any(Roles::HEAD) && unit.known.is_none_or(|length| length > 1)
        };
        let open = units.iter().filter(tells).find(|unit| unit.opened);
        let last = units.last().filter(tells);
        let before = units
            .split_first()
            .map(|(first, _)| first)
            .filter(tells)
            .filter(|unit| heads::leads(&unit.text));
        let head = open.or(last).or(before)?;
        let table = [
            (Roles::TREATY, EntityKind::Treaty),
            (Roles::PUBLICATION, EntityKind::Publication),
            (Roles::ORGANISATION, EntityKind::Organisation),
            (Roles::PLACE, EntityKind::Place),
            (Roles::EVENT, EntityKind::Event),
        ];
        table.iter().find(|(role, _)| head.roles.any(*role)).map(|(_, kind)| *kind)
    }

    fn person(&self, row: &Row<'_>, units: &[Unit], rule: &'static str) -> Reading {
        let first = units.first().map_or(0, |unit| unit.first);
        let last = units.last().map_or(first, |unit| unit.last);
        let mut reading = self.reading(row, first, last, EntityKind::Person, rule);
        let bare = units.iter().rev().find(|unit| !unit.roles.any(Roles::POST_NOMINAL));
        reading.bare_last = bare.map_or(last, |unit| unit.last);
        reading
    }

    fn reading(
        &self,
        row: &Row<'_>,
        first: usize,
        last: usize,
        kind: EntityKind,
        rule: &'static str,
    ) -> Reading {
        Reading {
            first,
            last,
            kind,
            rule,
            bare_last: last,
            acronym: self.acronym(row, first, last),
        }
    }

    /// The word in brackets right after a name whose letters are the initials of the name's words.
    pub(super) fn acronym(&self, row: &Row<'_>, first: usize, last: usize) -> Option<usize> {
        let word = row.words.get(last + 2)?;
        let closes = matches!(row.word(last + 3), ")" | "," | ";");
        if row.word(last + 1) != "("
            || !closes
            || !matches!(word.shape, Shape::Upper | Shape::Initials | Shape::Capital)
        {
            return None;
        }
        let letters =
            row.word(last + 2).chars().filter(|c| c.is_uppercase()).flat_map(char::to_lowercase);
        let mut initials = (first..=last)
            .filter(|at| row.words.get(*at).is_some_and(|word| word.shape != Shape::Mark))
            .filter_map(|at| row.word(at).chars().next())
            .flat_map(char::to_lowercase);
        let mut count = 0;
        for letter in letters {
            if !initials.any(|initial| initial == letter) {
                return None;
            }
            count += 1;
        }
        (count >= 2).then_some(last + 2)
    }
}

fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

/// Whether a row's notes name their authors by surname alone, which names nobody who can be told.
pub(super) fn is_note(row: &Row<'_>) -> bool {
    row.kind == BlockKind::Footnote
}
