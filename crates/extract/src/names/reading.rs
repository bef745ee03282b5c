//! Reads runs of capitalised words: where in them names stand.
//!
//! A run is split at offices ("Russian | President | Vladimir Putin"); what stands between them is
//! read by `segment`. Nothing here joins different names of one thing.

use super::evidence::Evidence;
use super::folding::fold;
use super::gazetteer::Gazetteer;
use super::known::Known;
use super::roles::{RoleTable, Roles};
use super::run::Run;
use super::unit::Unit;
use super::words::{Row, Shape};
use crate::lexicon::{heads, titles};
use synoptic_corpus::EntityKind;
use synoptic_text::is_stop_word;

/// A name found in a row, by the words it spans.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Reading {
    /// First word, index in the row.
    pub(super) first: usize,
    /// Last word.
    pub(super) last: usize,
    pub(super) kind: EntityKind,
    pub(super) rule: &'static str,
    /// Where the bare name ends: letters after a person's name ("CBE") are not part of it.
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

/// What stands around a segment of a run.
#[derive(Clone, Copy)]
pub(super) struct Place {
    /// The capital of its first word may come from the start of a sentence.
    pub(super) opening: bool,
    /// An office or a form of address stands right before it.
    pub(super) after_title: bool,
    /// A hyphen ties its first word to a small one: "pro-Russia".
    pub(super) prefixed: bool,
}

impl Reader<'_> {
    /// The names in a row, in order of their runs.
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
            let dim = |unit: &Unit| row.words.get(unit.first).is_some_and(|word| word.dim);
            if run.units.iter().any(dim) {
                self.read_dim(row, &run, &mut readings);
            } else {
                self.read_run(row, &run, &mut readings);
            }
        }
        readings
    }

    /// In a heading capitals tell nothing: a name shows itself there by a given name, a form of
    /// address, or its letters in brackets.
    fn read_dim(&self, row: &Row<'_>, run: &Run, readings: &mut Vec<Reading>) {
        let units = &run.units;
        let plain =
            Roles::COMMON.and(Roles::HEAD).and(Roles::TITLE).and(Roles::FIELD).and(Roles::CALENDAR);
        let named = |unit: &Unit| {
            unit.known.is_none()
                && matches!(unit.shape, Shape::Capital | Shape::Initials)
                && (!unit.roles.any(plain) || unit.roles.any(Roles::GIVEN))
        };
        if let (Some(first), Some(last)) = (units.first(), units.last())
            && units.len() > 1
            && self.acronym(row, first.first, last.last).is_some()
        {
            let kind = self.kind_by_head(units).unwrap_or(EntityKind::Organisation);
            readings.push(self.reading(row, first.first, last.last, kind, "letters-in-brackets"));
            return;
        }
        let mut at = 0;
        while at < units.len() {
            let addressed = units[at].roles.any(Roles::HONORIFIC);
            let start = if addressed { at + 1 } else { at };
            let length = units[start..].iter().take(4).take_while(|unit| named(unit)).count();
            let given = units.get(start).is_some_and(|unit| unit.roles.any(Roles::GIVEN));
            if length >= 2 && (addressed || given) {
                let rule = if addressed { "title-and-name" } else { "given-name" };
                readings.push(self.person(row, &units[start..start + length], rule));
            }
            at = if length >= 2 && (addressed || given) { start + length } else { at + 1 };
        }
    }

    fn read_run(&self, row: &Row<'_>, run: &Run, readings: &mut Vec<Reading>) {
        let units = &run.units;
        let Some(first) = units.first() else { return };
        if run.joined {
            let article = units.len() > 1 && is_stop_word(&fold(&first.text));
            let first = if article { &units[1] } else { first };
            if let Some(last) = units.last() {
                let surname = heads::also_surname(&last.text);
                let kind =
                    self.kind_by_head(units).filter(|_| !surname).unwrap_or(EntityKind::Person);
                let rule = if kind == EntityKind::Person { "joined-names" } else { "head-word" };
                readings.push(self.reading(row, first.first, last.last, kind, rule));
            }
            return;
        }
        if let [article, head] = units.as_slice()
            && article.text == "The"
            && head.roles.any(Roles::PUBLICATION)
            && !row.words.get(article.first).is_some_and(|word| word.opens)
        {
            readings.push(self.reading(
                row,
                article.first,
                head.last,
                EntityKind::Publication,
                "head-word",
            ));
            return;
        }
        let before = |back: usize| first.first.checked_sub(back).and_then(|at| row.words.get(at));
        let prefixed = before(1).is_some_and(|word| word.shape == Shape::Hyphen)
            && before(2).is_some_and(|word| word.shape == Shape::Lower);
        let opening = row.words.get(first.first).is_some_and(|word| word.opens);
        let mut place = Place { opening, after_title: false, prefixed };
        let mut from = 0;
        while from < units.len() {
            let title = self.next_title(units, from);
            let to = title.map_or(units.len(), |(start, _)| start);
            if to > from {
                self.read_segment(row, &units[from..to], place, readings);
            }
            let Some((_, end)) = title else { break };
            place = Place { opening: false, after_title: true, prefixed: false };
            from = end;
        }
    }

    /// The next stretch of titles: `(first unit, one past the last)`.
    fn next_title(&self, units: &[Unit], from: usize) -> Option<(usize, usize)> {
        let belongs = Roles::TITLE.and(Roles::MODIFIER).and(Roles::FIELD);
        let is_title = |at: usize| {
            let given = at.checked_sub(1).is_some_and(|at| units[at].roles.any(Roles::GIVEN));
            units.get(at).is_some_and(|unit| {
                let surname = at + 1 == units.len()
                    && (given || (at > from && titles::is_abbreviation(&unit.text)));
                unit.roles.any(Roles::TITLE)
                    && unit.known.is_none()
                    && !unit.within_known
                    && !surname
            })
        };
        let title = (from..units.len()).find(|at| is_title(*at))?;
        let end = (title..units.len()).find(|at| !is_title(*at)).unwrap_or(units.len());
        // "Dean Kamen": a calling that is a given name, with one word after it and nothing before.
        if units[title].roles.any(Roles::GIVEN) && title == 0 && units.len() == 2 {
            return None;
        }
        // "Justice Department", "King Abdullah University": what a head word closes is one name.
        let rest = &units[end..];
        let closing = rest.iter().take_while(|unit| !unit.roles.any(Roles::TITLE)).last();
        let closed = closing.is_some_and(|unit| {
            unit.roles.any(Roles::HEAD) && unit.known.is_none() && !heads::also_surname(&unit.text)
        });
        if closed && rest.first().is_some_and(|unit| !unit.roles.any(Roles::GIVEN)) {
            return None;
        }
        let mut start = title;
        while start > from
            && units[start - 1].roles.any(belongs)
            && units[start - 1].known.is_none()
            && !units[start - 1].within_known
            && !(start - 1 > from && units[start - 1].roles.any(Roles::ORGANISATION))
        {
            start -= 1;
        }
        Some((start, end))
    }

    /// A person's name; letters after it are set apart.
    pub(super) fn person(&self, row: &Row<'_>, units: &[Unit], rule: &'static str) -> Reading {
        let first = units.first().map_or(0, |unit| unit.first);
        let last = units.last().map_or(first, |unit| unit.last);
        let mut reading = self.reading(row, first, last, EntityKind::Person, rule);
        let bare = units.iter().rev().find(|unit| !unit.roles.any(Roles::POST_NOMINAL));
        reading.bare_last = bare.map_or(last, |unit| unit.last);
        reading
    }

    /// A name from word `first` to word `last`, with the letters in brackets after it.
    pub(super) fn reading(
        &self,
        row: &Row<'_>,
        first: usize,
        last: usize,
        kind: EntityKind,
        rule: &'static str,
    ) -> Reading {
        let acronym = self.acronym(row, first, last);
        Reading { first, last, kind, rule, bare_last: last, acronym }
    }

    /// The word in brackets right after a name whose letters are the initials of the name's words.
    pub(super) fn acronym(&self, row: &Row<'_>, first: usize, last: usize) -> Option<usize> {
        let word = row.words.get(last + 2)?;
        let closes = matches!(row.word(last + 3), ")" | "," | ";");
        let written = matches!(word.shape, Shape::Upper | Shape::Initials | Shape::Capital);
        if row.word(last + 1) != "(" || !closes || !written {
            return None;
        }
        let lower = |c: char| c.to_lowercase().next().unwrap_or(c);
        let letters = row.word(last + 2).chars().filter(|c| c.is_uppercase()).map(lower);
        let mut initials = (first..=last)
            .filter(|at| row.words.get(*at).is_some_and(|word| word.shape != Shape::Mark))
            .filter_map(|at| row.word(at).chars().next())
            .map(lower);
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
