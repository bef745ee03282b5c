//! Runs of capitalised words, with the small words that hold a name together.

use super::reading::Reader;
use super::roles::Roles;
use super::unit::{Unit, starts_with_article, unit};
use super::words::{Row, Shape};
use crate::lexicon::name_parts;

/// A run takes no more words than this; a longer one is cut.
const LONGEST: usize = 24;

/// A run of capitalised words.
pub(super) struct Run {
    pub(super) units: Vec<Unit>,
    /// The first word not read.
    pub(super) end: usize,
    /// Whether "&" joins its words to one name.
    pub(super) joined: bool,
}

impl Run {
    /// The run that begins at word `at`, if a capitalised word stands there.
    pub(super) fn at(reader: &Reader<'_>, row: &Row<'_>, at: usize) -> Option<Run> {
        let opens_run = row.words.get(at)?.is_capital() || starts_with_article(row, at);
        if !opens_run {
            return None;
        }
        let mut run = Run { units: Vec::new(), end: at, joined: false };
        run.extend(reader, row);
        run.join_ampersand(reader, row);
        run.open(reader, row);
        run.join_list_before_head(reader, row);
        run.reach_for_letters(reader, row);
        run.mark_known(reader, row);
        Some(run)
    }

    /// Takes capitalised words from `end` on.
    pub(super) fn extend(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
        while self.units.len() < LONGEST {
            let at = self.end;
            let Some(word) = row.words.get(at) else { return };
            if !self.units.is_empty() && word.opens {
                return;
            }
            if word.is_capital() || starts_with_article(row, at) {
                let unit = unit(reader, row, at);
                self.end = unit.last + 1;
                let parted =
                    row.words.get(self.end).is_some_and(|next| next.shape == Shape::Hyphen);
                self.units.push(unit);
                if parted {
                    // A hyphen that does not tie: "Russia-North Korea", "US-led".
                    self.end += 1;
                    if row.words.get(self.end).is_some_and(|next| next.shape == Shape::Lower) {
                        self.end += 1;
                    }
                    return;
                }
                continue;
            }
            let next_capital =
                row.words.get(at + 1).is_some_and(|next| next.is_capital() && !next.opens);
            let last = self.units.last().map_or("", |unit| unit.text.as_str());
            let tied = match word.shape {
                Shape::Possessive => next_capital && name_parts::POSSESSORS.contains(&last),
                Shape::Mark => {
                    let body = reader.roles.of(row.word(at + 1)).any(Roles::ORGANISATION);
                    matches!(row.word(at), "'" | "’")
                        && next_capital
                        && (name_parts::POSSESSORS.contains(&last) || (last.ends_with('s') && body))
                }
                Shape::Lower => {
                    let particles = (at..at + 3)
                        .take_while(|at| name_parts::PARTICLES.contains(&row.word(*at)))
                        .count();
                    let capital = row
                        .words
                        .get(at + particles)
                        .is_some_and(|word| word.is_capital() && !word.opens);
                    if particles > 1 && capital && !self.units.is_empty() {
                        self.end += particles - 1;
                    }
                    particles > 0 && capital && !self.units.is_empty()
                }
                Shape::Capital | Shape::Upper | Shape::Initials | Shape::Number | Shape::Hyphen => {
                    false
                }
            };
            if !tied {
                return;
            }
            self.end += 1;
        }
    }

    /// "Smith & Park", "Cravath, Swaine & Moore": one name.
    fn join_ampersand(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
        let mut at = self.end;
        let mut seen = 0;
        while row.word(at) == ","
            && row.words.get(at + 1).is_some_and(|word| word.is_capital())
            && seen < 8
        {
            at += 2;
            seen += 1;
        }
        if row.word(at) != "&" || !row.words.get(at + 1).is_some_and(|word| word.is_capital()) {
            return;
        }
        while self.end < at {
            self.units.push(unit(reader, row, self.end + 1));
            self.end += 2;
        }
        self.end = at + 1;
        self.extend(reader, row);
        self.joined = true;
    }

    fn mark_known(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
        let mut at = 0;
        while at < self.units.len() {
            let found = reader.gazetteer.longest(row, self.units[at].first);
            let length = found.map_or(0, |found| {
                self.units[at..].iter().take_while(|unit| unit.last <= found.last).count()
            });
            // "US National | Security Council": a field before it makes it part of a longer name.
            let longer = at > 0
                && self.units[at - 1].roles.any(Roles::FIELD.and(Roles::MODIFIER))
                && self.units[at..at + length]
                    .last()
                    .is_some_and(|unit| unit.roles.any(Roles::ORGANISATION));
            if length > 0 && !longer {
                self.units[at].known = Some(length);
                for unit in self.units.iter_mut().take(at + length).skip(at + 1) {
                    unit.within_known = true;
                }
            }
            at += length.max(1);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::names::sample::names_in;
    use insta::assert_snapshot;

    #[test]
    fn small_words_within_personal_names_belong_to_them() {
        assert_snapshot!(names_in("We met Joost van der Westen and Musa bin Salim."), @"Joost van der Westen | Musa bin Salim");
    }

    #[test]
    fn a_possessive_parts_unless_it_belongs_to_the_name() {
        assert_snapshot!(names_in("They praised Zubrowka's Far Eastern University."), @"Zubrowka | Far Eastern University");
        assert_snapshot!(names_in("The National People's Congress and the Workers' Party met."), @"National People's Congress | Workers' Party");
    }

    #[test]
    fn an_ampersand_joins() {
        assert_snapshot!(names_in("A paper by Marr, Sorel & Lind and one by Smith & Park."), @"Marr, Sorel & Lind | Smith & Park");
    }
}
