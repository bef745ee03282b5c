//! Guesses what kind of thing a name names, by its words and the word before it.

use super::reading::Reader;
use super::roles::Roles;
use super::unit::Unit;
use super::words::{Row, Shape};
use crate::lexicon::heads;
use synoptic_corpus::EntityKind;

impl Reader<'_> {
    /// The kind that a head word tells: one that an "of …" follows, else the last word, else a
    /// first word that leads a name ("Lake Victoria").
    pub(super) fn kind_by_head(&self, units: &[Unit]) -> Option<EntityKind> {
        let tells = |unit: &&Unit| {
            unit.roles.any(Roles::HEAD) && unit.known.is_none() && !unit.within_known
        };
        let opened = units.iter().filter(tells).find(|unit| unit.opened);
        let last = units.last().filter(tells);
        let leading =
            units.first().filter(tells).filter(|unit| units.len() > 1 && heads::leads(&unit.text));
        let head = opened.or(last).or(leading)?;
        let table = [
            (Roles::TREATY, EntityKind::Treaty),
            (Roles::PUBLICATION, EntityKind::Publication),
            (Roles::ORGANISATION, EntityKind::Organisation),
            (Roles::PLACE, EntityKind::Place),
            (Roles::EVENT, EntityKind::Event),
        ];
        table.iter().find(|(role, _)| head.roles.any(*role)).map(|(_, kind)| *kind)
    }

    /// Whether a run of plain words shows itself as a person's name: a given name first, an initial,
    /// letters of honour at the end.
    pub(super) fn looks_like_person(&self, units: &[Unit]) -> bool {
        let other = Roles::FIELD.and(Roles::HEAD).and(Roles::TITLE);
        let plain = units.iter().all(|unit| {
            let word = unit.known.is_none() && unit.shape != Shape::Upper && !unit.roles.any(other);
            word || unit.roles.any(Roles::POST_NOMINAL.and(Roles::GIVEN))
        });
        let given = units
            .first()
            .is_some_and(|unit| unit.roles.any(Roles::GIVEN) || unit.shape == Shape::Initials);
        let middle = units.len().saturating_sub(2);
        let initial = units.iter().skip(1).take(middle).any(|unit| unit.shape == Shape::Initials);
        let letters = units.last().is_some_and(|unit| unit.roles.any(Roles::POST_NOMINAL));
        plain && (given || initial || letters)
    }

    /// The kind of a name that no head word tells: a place after "in", a person where it is two to
    /// four plain words without an article, a body where it is letters, else something else.
    pub(super) fn kind_of_plain(&self, row: &Row<'_>, units: &[Unit]) -> EntityKind {
        let Some(first) = units.first() else { return EntityKind::Other };
        if units.len() == 1 && first.shape == Shape::Upper {
            return EntityKind::Organisation;
        }
        let before = first.first.checked_sub(1).map_or("", |before| row.word(before));
        if matches!(before, "in" | "near" | "across" | "In" | "Near" | "throughout") {
            return EntityKind::Place;
        }
        let after = units.last().map_or("", |last| row.word(last.last + 1));
        if matches!(
            after,
            "area"
                | "city"
                | "coast"
                | "district"
                | "province"
                | "region"
                | "town"
                | "valley"
                | "village"
        ) {
            return EntityKind::Place;
        }
        // "Aceh, Indonesia"
        let last = first.last;
        let state = self.gazetteer.longest(row, last + 2).filter(|found| {
            let possessive =
                row.words.get(found.last + 1).is_some_and(|word| word.shape == Shape::Possessive);
            !possessive && self.known.is_known(row.span(last + 2, found.last).of(row.text()))
        });
        let within = units.len() == 1 && after == "," && state.is_some();
        // In a list of names ("Prost, France and Farrow") the comma shows nothing.
        let listed = matches!(before, "," | "and");
        if within && !listed {
            return EntityKind::Place;
        }
        if units.len() == 1
            && matches!(
                after,
                "said" | "says" | "told" | "added" | "warned" | "argued" | "administration"
            )
        {
            return EntityKind::Person;
        }
        let plain = units.iter().all(|unit| {
            unit.shape == Shape::Capital && !unit.roles.any(Roles::COMMON.and(Roles::FIELD))
        });
        if (2..=4).contains(&units.len()) && plain && before != "the" {
            return EntityKind::Person;
        }
        EntityKind::Other
    }
}
