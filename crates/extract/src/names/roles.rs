//! What part a word can play in a name: the tables of the lexicon, merged so that one look-up tells all.

use super::folding::{exact_hash, hash};
use crate::lexicon::{common_words, given_names, heads, titles};

/// The parts a word can play, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Roles(u32);

impl Roles {
    pub(super) const HONORIFIC: Roles = Roles(1);
    pub(super) const OFFICE: Roles = Roles(1 << 1);
    pub(super) const MODIFIER: Roles = Roles(1 << 2);
    pub(super) const POST_NOMINAL: Roles = Roles(1 << 3);
    pub(super) const FIELD: Roles = Roles(1 << 4);
    pub(super) const ORGANISATION: Roles = Roles(1 << 5);
    pub(super) const PLACE: Roles = Roles(1 << 6);
    pub(super) const PUBLICATION: Roles = Roles(1 << 7);
    pub(super) const TREATY: Roles = Roles(1 << 8);
    pub(super) const EVENT: Roles = Roles(1 << 9);
    pub(super) const OPEN: Roles = Roles(1 << 10);
    pub(super) const ALONE: Roles = Roles(1 << 11);
    pub(super) const GIVEN: Roles = Roles(1 << 12);
    pub(super) const COMMON: Roles = Roles(1 << 13);
    pub(super) const CALENDAR: Roles = Roles(1 << 14);
    pub(super) const LOOSE: Roles = Roles(1 << 15);
    pub(super) const DIRECTION: Roles = Roles(1 << 16);
    pub(super) const PEOPLE: Roles = Roles(1 << 17);
    /// Heads of any kind.
    pub(super) const HEAD: Roles = Roles(
        Roles::ORGANISATION.0
            | Roles::PLACE.0
            | Roles::PUBLICATION.0
            | Roles::TREATY.0
            | Roles::EVENT.0,
    );
    /// Words that stand before a person's name without being part of it.
    pub(super) const TITLE: Roles = Roles(Roles::HONORIFIC.0 | Roles::OFFICE.0);

    /// Whether the word can play any of `parts`.
    pub(super) fn any(self, parts: Roles) -> bool {
        self.0 & parts.0 != 0
    }

    /// Both sets together.
    pub(super) fn and(self, other: Roles) -> Roles {
        Roles(self.0 | other.0)
    }
}

/// All tables, merged, by hash.
pub(super) struct RoleTable {
    /// Words as written, in order of hash.
    words: Vec<(u64, Roles)>,
    /// Folded words of plain language, in order of hash.
    common: Vec<u64>,
}

impl RoleTable {
    pub(super) fn new() -> RoleTable {
        let tables: [(&'static str, Roles); 18] = [
            (titles::HONORIFICS, Roles::HONORIFIC),
            (titles::OFFICES, Roles::OFFICE),
            (titles::OFFICE_MODIFIERS, Roles::MODIFIER),
            (titles::POST_NOMINALS, Roles::POST_NOMINAL),
            (titles::FIELDS, Roles::FIELD),
            (heads::ORGANISATIONS, Roles::ORGANISATION),
            (heads::PLACES, Roles::PLACE),
            (heads::PUBLICATIONS, Roles::PUBLICATION),
            (heads::TREATIES, Roles::TREATY),
            (heads::EVENTS, Roles::EVENT),
            (heads::OPEN_HEADS, Roles::OPEN),
            (heads::NAMES_ALONE, Roles::ALONE),
            (given_names::GIVEN_NAMES, Roles::GIVEN),
            (common_words::CALENDAR, Roles::CALENDAR),
            (common_words::NEVER_ALONE, Roles::COMMON),
            (common_words::PEOPLES, Roles::PEOPLE),
            (common_words::LOOSE_ADJECTIVES, Roles::LOOSE),
            (common_words::DIRECTIONS, Roles::DIRECTION),
        ];
        let mut words: Vec<(u64, Roles)> = tables
            .iter()
            .flat_map(|(table, role)| {
                table.split_ascii_whitespace().map(|word| (exact_hash(word), *role))
            })
            .collect();
        words.sort_unstable_by_key(|(word, _)| *word);
        words.dedup_by(|later, earlier| {
            let same = later.0 == earlier.0;
            if same {
                earlier.1 = earlier.1.and(later.1);
            }
            same
        });
        let mut common: Vec<u64> =
            common_words::COMMON_WORDS.split_ascii_whitespace().map(hash).collect();
        common.sort_unstable();
        RoleTable { words, common }
    }

    /// The parts that a word as written can play.
    pub(super) fn of(&self, word: &str) -> Roles {
        let listed = match self.words.binary_search_by_key(&exact_hash(word), |(word, _)| *word) {
            Ok(at) => self.words.get(at).map_or(Roles::default(), |(_, roles)| *roles),
            Err(_) => Roles::default(),
        };
        if self.is_common(word) { listed.and(Roles::COMMON) } else { listed }
    }

    /// Whether a word is one of plain language, whatever its case.
    pub(super) fn is_common(&self, word: &str) -> bool {
        self.common.binary_search(&hash(word)).is_ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_can_play_several_parts() {
        let table = RoleTable::new();
        assert!(table.of("General").any(Roles::OFFICE));
        assert!(table.of("General").any(Roles::COMMON));
        assert!(table.of("Guard").any(Roles::HEAD));
        assert!(!table.of("Zambezi").any(Roles::HEAD.and(Roles::COMMON)));
    }

    #[test]
    fn common_words_are_known_in_any_case() {
        let table = RoleTable::new();
        assert!(table.is_common("However") && table.is_common("HOWEVER"));
        assert!(!table.is_common("Howe"));
    }
}
