//! The word of a run, with what a hyphen or the point of an initial ties to it.

use super::reading::Reader;
use super::roles::Roles;
use super::words::{Row, Shape};
use crate::lexicon::{common_words, name_parts};

/// A word is tied to no more than this many words and hyphens after it.
const LONGEST: usize = 8;

/// A word of a run, with what a hyphen or point ties to it.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// First word, index in the row.
    pub(super) first: usize,
    /// Last word.
    pub(super) last: usize,
    pub(super) text: String,
    pub(super) shape: Shape,
    pub(super) roles: Roles,
    /// Where a known name begins here: how many units it takes.
    pub(super) known: Option<usize>,
    /// Whether it goes on a known name that began before it.
    pub(super) within_known: bool,
    /// Whether an "of …" or the like after it belongs to the name.
    pub(super) opened: bool,
}

/// Whether a small article of a personal name stands here, tied by a hyphen: "al-Assad".
pub(super) fn starts_with_article(row: &Row<'_>, at: usize) -> bool {
    matches!(row.word(at), "al" | "el" | "ad" | "ash" | "as" | "an")
        && row.words.get(at + 1).is_some_and(|word| word.shape == Shape::Hyphen)
        && row.words.get(at + 2).is_some_and(|word| word.shape == Shape::Capital)
}

/// The word at `at` with what is tied to it: the point of an initial, a hyphened part.
pub(super) fn unit(reader: &Reader<'_>, row: &Row<'_>, at: usize) -> Unit {
    let shape = row.words.get(at).map_or(Shape::Mark, |word| word.shape);
    let last = tied_end(reader, row, at);
    // "Center-R" is as plain as its first part.
    let lettered = row.words.get(last).is_some_and(|word| word.shape == Shape::Initials);
    let telling = if lettered { row.span(at, at) } else { row.span(at, last) };
    let mut roles = reader.roles.of(telling.of(row.text()));
    let office = Roles::TITLE.and(Roles::MODIFIER);
    let each_is_office = |at: usize| reader.roles.of(row.word(at)).any(office);
    if last > at && (at..=last).step_by(2).all(each_is_office) {
        // "Major-General"
        roles = roles.and(Roles::OFFICE);
    }
    let text = row.span(at, last).of(row.text()).to_owned();
    // An article with its hyphen is written like a name: "al-Assad".
    let shape = if shape == Shape::Lower { Shape::Capital } else { shape };
    Unit {
        first: at,
        last: point_after(row, last, roles),
        text,
        shape,
        roles,
        known: None,
        within_known: false,
        opened: false,
    }
}

/// The last word that hyphens tie to the word at `at`.
fn tied_end(reader: &Reader<'_>, row: &Row<'_>, at: usize) -> usize {
    let known = reader.gazetteer.longest(row, at).map_or(at, |found| found.last);
    let mut last = at;
    while last + 2 <= at + LONGEST {
        let hyphen = row.words.get(last + 1).is_some_and(|word| word.shape == Shape::Hyphen);
        if !hyphen || !(known >= last + 2 || is_tied(reader, row, at, last)) {
            break;
        }
        last += 2;
    }
    last
}

/// Whether the hyphen after word `last` ties the next word to the name that begins at `first`.
fn is_tied(reader: &Reader<'_>, row: &Row<'_>, first: usize, last: usize) -> bool {
    let Some(tail) = row.words.get(last + 2) else { return false };
    let text = row.word(last + 2);
    let known = |at: usize| reader.gazetteer.longest(row, at).is_some();
    let calendar = |at: usize| reader.roles.of(row.word(at)).any(Roles::CALENDAR);
    match tail.shape {
        // "Jong-un", but "US-led", "Ankara-based".
        Shape::Lower => {
            !common_words::is_hyphen_tail(text)
                && text.chars().count() <= 6
                && !known(first)
                && !reader.roles.is_common(text)
        }
        // "al-Assad", "Baden-Baden", but "Moscow-Beijing" where both stand alone elsewhere.
        Shape::Capital => {
            let article = name_parts::ARTICLES.contains(&row.word(last))
                || row.words.get(last).is_some_and(|word| word.shape == Shape::Lower);
            let free = |at: usize| {
                let writing = reader.evidence.of(row.word(at));
                writing.capital + writing.opening > 0
            };
            let apart = (free(last) && free(last + 2)) || known(last) || known(last + 2);
            article || !(apart || (calendar(last) && calendar(last + 2)))
        }
        // "KN-23"
        Shape::Number => row.word(last).len() <= 4,
        // "Bre-X"
        Shape::Initials => {
            text.len() == 1 && row.words.get(last).is_some_and(|word| word.shape == Shape::Capital)
        }
        Shape::Upper | Shape::Possessive | Shape::Hyphen | Shape::Mark => false,
    }
}

/// The point after an initial or an abbreviated title, where a capitalised word follows it; else
/// the word itself.
fn point_after(row: &Row<'_>, last: usize, roles: Roles) -> usize {
    let short = row.word(last).chars().count() <= 2 || roles.any(Roles::TITLE);
    let point = row.word(last + 1) == "." && row.touches_previous(last + 1);
    let goes_on = row.words.get(last + 2).is_some_and(|next| next.is_capital() && !next.opens);
    if short && point && goes_on { last + 1 } else { last }
}

#[cfg(test)]
mod tests {
    use crate::names::sample::names_in;
    use insta::assert_snapshot;

    #[test]
    fn hyphens_tie_the_parts_of_a_persons_name() {
        assert_snapshot!(names_in("Then Minister Kim Hong-kyun met Jean-Luc Baroux."), @"Kim Hong-kyun | Jean-Luc Baroux");
        assert_snapshot!(names_in("They saw Khaled Al-Maeena and Suleiman al-Amr."), @"Khaled Al-Maeena | Suleiman al-Amr");
    }

    #[test]
    fn hyphens_part_what_stands_alone_elsewhere() {
        assert_snapshot!(names_in("The Russia-North Korea axis, a Tokyo-Seoul deal, a US-led pact."), @"Russia | North Korea | Tokyo | Seoul | US = United States");
        assert_snapshot!(names_in("Some spoke of a Prost-Farrow pact; then Prost and Farrow met."), @"Prost | Farrow | Prost | Farrow");
    }

    #[test]
    fn the_point_of_an_initial_ties() {
        assert_snapshot!(names_in("The writer L. Ron Farrow met George W. Prost."), @"L. Ron Farrow | George W. Prost");
    }

    #[test]
    fn hyphenated_months_and_ranks_are_no_names() {
        assert_snapshot!(names_in("In the January-June period Lieutenant-Colonel Max Marrin served."), @"Max Marrin");
    }
}
