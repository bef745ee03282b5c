//! Names with numbers: weapons by their designators ("KN-23 missiles"), articles and resolutions.

use super::reading::Reading;
use super::roles::{RoleTable, Roles};
use super::words::{Row, Shape};
use crate::lexicon::heads;
use synoptic_corpus::EntityKind;

/// How far from its place the dash that ends a dateline may stand: a date and an agency between.
const DATELINE: usize = 14;

/// How far from its designator the word for a weapon may stand.
const REACH: usize = 4;

/// The numbered names of a row, in order.
pub(super) fn numbered(row: &Row<'_>) -> Vec<Reading> {
    let mut readings = Vec::new();
    for (at, word) in row.words.iter().enumerate() {
        if !matches!(word.shape, Shape::Number | Shape::Upper | Shape::Initials) {
            continue;
        }
        let found = article(row, at).or_else(|| designator(row, at));
        if let Some((first, last, kind, rule)) = found {
            readings.push(Reading { first, last, kind, rule, bare_last: last, acronym: None });
        }
    }
    readings
}

/// The place of a dateline, in small letters but for its capitals: "TESK, May 3, 2021 (AZP) —",
/// "PORT TESK (AZP) -".
pub(super) fn dateline(row: &Row<'_>) -> Option<String> {
    let capitals = row.words.iter().take(4).take_while(|word| word.shape == Shape::Upper).count();
    let open = row.words.get(capitals).filter(|word| word.shape == Shape::Mark)?;
    let mark = open.span.of(row.text());
    let dashes = |mark: &str| matches!(mark, "—" | "–" | "-" | "―");
    let from = capitals..row.words.len().min(capitals + DATELINE);
    let dash = from.into_iter().find(|at| dashes(row.word(*at)) && !row.touches_previous(*at))?;
    let dated = dashes(mark) || matches!(mark, "," | "(" | "/") && dash > capitals + 1;
    let long = row.word(0).chars().count() >= 4 || capitals > 1;
    let prose = row.words[capitals..dash].iter().any(|word| word.shape == Shape::Lower);
    if row.shouted || capitals == 0 || !dated || !long || prose {
        return None;
    }
    let small = |word: &str| {
        let mut letters = word.chars();
        let first = letters.next().into_iter();
        first.chain(letters.flat_map(char::to_lowercase)).collect::<String>()
    };
    Some((0..capitals).map(|at| small(row.word(at))).collect::<Vec<String>>().join(" "))
}

/// Names whose head stands in small letters: "Korean peninsula", and kinds of weapons that are spoken
/// of as names are: "ballistic missiles".
pub(super) fn small_heads(row: &Row<'_>, roles: &RoleTable) -> Vec<Reading> {
    let mut readings = Vec::new();
    for (last, word) in row.words.iter().enumerate().skip(1) {
        if word.shape != Shape::Lower || row.touches_previous(last) {
            continue;
        }
        let (first, text) = (last - 1, row.word(last));
        let Some(before) = row.words.get(first) else { continue };
        let found = if matches!(text, "peninsula" | "archipelago" | "strait") {
            let named =
                before.shape == Shape::Capital && !roles.of(row.word(first)).any(Roles::COMMON);
            named.then_some((EntityKind::Place, "head-word"))
        } else if heads::is_weapon_kind(row.word(first), text) {
            Some((EntityKind::Weapon, "weapon-kind"))
        } else {
            None
        };
        if let Some((kind, rule)) = found {
            readings.push(Reading { first, last, kind, rule, bare_last: last, acronym: None });
        }
    }
    readings
}

type Numbered = (usize, usize, EntityKind, &'static str);

/// "Article 51".
fn article(row: &Row<'_>, number: usize) -> Option<Numbered> {
    let before = number.checked_sub(1)?;
    let word = row.word(number);
    let whole = word.bytes().all(|byte| byte.is_ascii_digit()) || is_roman(word);
    let spaced = !row.touches_previous(number);
    (row.word(before) == "Article" && whole && spaced).then_some((
        before,
        number,
        EntityKind::Treaty,
        "article-number",
    ))
}

/// "KN-23", "F-16s", "T-72B3", with a word for a weapon soon after or a known one before.
fn designator(row: &Row<'_>, number: usize) -> Option<Numbered> {
    let hyphen = number.checked_sub(1)?;
    let letters = number.checked_sub(2)?;
    let head = row.words.get(letters)?;
    if row.words.get(number)?.shape != Shape::Number {
        return None;
    }
    let tied = row.words.get(hyphen).is_some_and(|word| word.shape == Shape::Hyphen);
    let short = head.is_capital() && row.word(letters).chars().count() <= 4;
    if !tied
        || !short
        || row.touches_previous(letters)
            && letters > 0
            && row.words.get(letters - 1).is_some_and(|word| word.shape == Shape::Hyphen)
    {
        return None;
    }
    let mut last = number;
    while row.touches_previous(last + 1)
        && row.words.get(last + 1).is_some_and(|word| {
            !matches!(word.shape, Shape::Mark | Shape::Hyphen | Shape::Possessive)
        })
    {
        last += 1;
    }
    // "KN-23/24"
    let also = row.word(last + 1) == "/"
        && row.words.get(last + 2).is_some_and(|word| word.shape == Shape::Number);
    if also && row.touches_previous(last + 1) && row.touches_previous(last + 2) {
        last += 2;
    }
    let after = (last + 1..=last + REACH).any(|at| is_weapon(row.word(at)));
    let before = letters.checked_sub(1).is_some_and(|at| is_weapon(row.word(at)));
    (after || before).then_some((letters, last, EntityKind::Weapon, "designator"))
}

/// Whether a word is a Roman number up to some dozens.
pub(super) fn is_roman(word: &str) -> bool {
    word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X'))
}

fn is_weapon(word: &str) -> bool {
    heads::WEAPONS.split_ascii_whitespace().any(|listed| listed == word)
}

#[cfg(test)]
mod tests {
    use crate::names::sample::{kinds_in, names_in};
    use insta::assert_snapshot;

    #[test]
    fn a_designator_is_a_weapon_beside_a_word_for_one() {
        assert_snapshot!(kinds_in("They fired KN-23/24 series missiles from Su-35 jets."), @"KN-23/24: Weapon | Su-35: Weapon");
        assert_snapshot!(names_in("Flight 17, route A-4 and rule 12-B stayed."), @"");
    }

    #[test]
    fn articles_are_numbered_in_digits_and_roman() {
        assert_snapshot!(names_in("Under Article 51 of the UN Charter and Article V; the article 7 times."), @"Article 51 | UN Charter | Article V");
    }

    #[test]
    fn a_place_whose_head_is_small() {
        assert_snapshot!(kinds_in("Tension on the Korean peninsula; the peninsula is calm."), @"Korean peninsula: Place");
    }

    #[test]
    fn kinds_of_weapons() {
        assert_snapshot!(kinds_in("It sent ballistic missiles and 5 million artillery shells."), @"ballistic missiles: Weapon | artillery shells: Weapon");
    }
}
