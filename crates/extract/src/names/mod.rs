//! Finds names: of persons, states, places, bodies, publications, treaties, weapons and events.
//!
//! Three sources are read together: the corpus's own list, general knowledge of states and world
//! bodies, and the text itself, where runs of capitalised words are read as names (`reading`).
//! Once every name is known, one pass from left to right marks the longest form at each place
//! (`marking`), so that a name found in one sentence is also found in a heading or at the start
//! of another. Pronouns and descriptions are no names; who they stand for is settled elsewhere.

mod evidence;
mod folding;
mod found;
mod gazetteer;
mod joining;
mod kinds;
mod known;
mod marking;
mod openings;
mod patterns;
mod people;
mod reading;
mod roles;
mod run;
mod segment;
mod stated;
mod unit;
mod used;
mod words;

use crate::Prepared;
use found::FoundNames;
use gazetteer::Gazetteer;
use known::Known;
use roles::RoleTable;
use synoptic_corpus::{Entity, Mention};

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("listed-name", "The corpus lists this form of the name."),
    ("world-name", "A state, capital, world body or news agency that is general knowledge."),
    ("world-adjective", "The adjective of a state or region stands for it."),
    ("head-word", "A capitalised run that holds a word such as “Ministry”, “Treaty” or “River”."),
    ("letters-in-brackets", "Letters in brackets right after a name are its initials."),
    ("letters", "Capital letters that stand as a word of their own."),
    (
        "title-and-name",
        "A capitalised run right after an office or a form of address is a person's name.",
    ),
    (
        "title-and-surname",
        "One capitalised word right after an office or a form of address is a person's name.",
    ),
    (
        "given-name",
        "A capitalised run that begins with a given name or holds an initial is a person's name.",
    ),
    (
        "capitals",
        "Two or more capitalised words in a row, not plain words at the start of a sentence.",
    ),
    (
        "capital-within-sentence",
        "A word with a capital within a sentence that nowhere stands in small letters.",
    ),
    ("joined-names", "Capitalised words joined by “&” are one name."),
    ("designator", "Letters and a number, followed by a word for a weapon."),
    ("weapon-kind", "A kind of weapon that is spoken of as a name is."),
    ("article-number", "A numbered article of a treaty or law."),
    ("byline", "The document or one of its notes names this author."),
    ("note-publisher", "A note names this publisher."),
    (
        "short-form",
        "A part of a full name that stands elsewhere; where several share it, the nearest before.",
    ),
];

/// Finds the mentions of every document; returns all entities (the curated first, as given) and the mentions per document.
pub(crate) fn find(
    prepared: &[Prepared<'_>],
    curated: &[Entity],
) -> (Vec<Entity>, Vec<Vec<Mention>>) {
    let mut rows = Vec::new();
    for (at, document) in prepared.iter().enumerate() {
        words::rows(document, at, &mut rows);
    }
    let (known, forms) = Known::new(curated);
    let listed = Gazetteer::new(forms);
    let evidence = evidence::Evidence::new(&rows);
    let roles = RoleTable::new();
    let reader =
        reading::Reader { roles: &roles, known: &known, gazetteer: &listed, evidence: &evidence };
    let mut found = FoundNames::default();
    for document in prepared {
        stated::stated(document, &roles, &mut found);
    }
    for row in &rows {
        for reading in reader
            .read(row)
            .into_iter()
            .chain(patterns::numbered(row))
            .chain(patterns::small_heads(row, &roles))
        {
            found.add_reading(row, &reading);
        }
    }
    let found = found.merged();
    let (mut entities, forms) =
        joining::join(&known, &found, |word| roles.is_common(word) || evidence.of(word).small > 0);
    let discovered = Gazetteer::new(forms);
    let marked = marking::mark(
        &rows,
        [&listed, &discovered],
        &evidence,
        &roles,
        prepared.len(),
        entities.len(),
    );
    used::keep_named(&mut entities, marked, prepared, curated.len())
}
