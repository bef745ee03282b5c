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
#[cfg(test)]
mod sample;
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
use synoptic_corpus::{Entity, EntityKind, Mention};

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("listed-name", "The corpus lists this form of the name."),
    ("world-name", "A state, capital, or world body that is general knowledge."),
    (
        "dateline",
        "Capitals at the head of a text, then a date or an agency and a dash: where it was written.",
    ),
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
        if let Some(place) = patterns::dateline(row) {
            found.add(&place, Vec::new(), EntityKind::Place, "dateline");
        }
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
    let (mut entities, forms) = joining::join(known.entities, &listed, &found, |word| {
        roles.is_common(word) || evidence.of(word).small > 0
    });
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

#[cfg(test)]
mod tests {
    use super::sample::{document, names_in};
    use super::*;
    use insta::assert_snapshot;
    use proptest::prelude::*;

    #[test]
    fn the_same_name_in_two_documents_is_one_entity() {
        let documents = [document("There stood Orla Fenwick."), document("Later Fenwick sat.")];
        let prepared: Vec<Prepared<'_>> = documents.iter().map(Prepared::new).collect();
        let (entities, mentions) = find(&prepared, &[]);
        assert_eq!(entities.len(), 1);
        assert_eq!(mentions.iter().map(Vec::len).collect::<Vec<_>>(), [1, 1]);
    }

    #[test]
    fn curated_entities_stay_as_given_and_first() {
        let listed = Entity {
            id: "kolo".to_owned(),
            name: "Kolo".to_owned(),
            kind: synoptic_corpus::EntityKind::Place,
            aliases: vec!["Kolo".to_owned()],
            curated: true,
        };
        let document = document("They met in Prost, in France.");
        let (entities, _) = find(&[Prepared::new(&document)], std::slice::from_ref(&listed));
        assert_eq!(entities.first(), Some(&listed));
        let ids: Vec<&str> = entities.iter().map(|entity| entity.id.as_str()).collect();
        assert_eq!(ids, ["kolo", "france", "prost"]);
    }

    #[test]
    fn every_rule_is_explained() {
        let text = "Orla Fenwick of the Kolo Bank (KB) and Dr Prost fired KN-23 missiles at NATO in \
                    the French town of Tesk under Article 5; Fenwick & Sorel sold cruise missiles.";
        let document = document(text);
        let (_, mentions) = find(&[Prepared::new(&document)], &[]);
        for mention in mentions.iter().flatten() {
            assert!(RULES.iter().any(|(rule, _)| *rule == mention.rule), "{}", mention.rule);
        }
    }

    #[test]
    fn a_text_without_names_has_none() {
        assert_snapshot!(names_in("Nothing much happened, and nobody came."), @"");
        assert_snapshot!(names_in(""), @"");
    }

    /// Words and marks from which texts with many names, and much that nearly is one, are made.
    fn pieces() -> impl Strategy<Value = String> {
        let piece = prop_oneof![
            "[A-Z][a-z]{0,6}",
            "[a-z]{1,5}",
            "[A-Z]{1,4}",
            Just("University of".to_owned()),
            Just("President".to_owned()),
            Just("North Korea".to_owned()),
            Just("U.S.".to_owned()),
            Just("People’s".to_owned()),
            Just("(AB)".to_owned()),
            Just("al-".to_owned()),
            Just("KN-23 missiles".to_owned()),
            Just("https://".to_owned()),
            "[ .,;:&'’“”()/#@*-]{1,3}",
            "\\PC{1,3}",
        ];
        proptest::collection::vec(piece, 0..60).prop_map(|pieces| pieces.join(" "))
    }

    #[test]
    fn long_lines_of_one_kind_take_no_more_than_linear_time() {
        // Quadratic time over any of these would take minutes.
        for piece in
            ["Aaa ", "A. ", "University of ", "Kim-", "Health, ", "Foo Bar (FB) ", "John ", "\""]
        {
            let document = document(&piece.repeat(20_000));
            let (_, mentions) = find(&[Prepared::new(&document)], &[]);
            assert_eq!(mentions.len(), 1, "{piece}");
        }
        let strangers: String =
            (0..5_000).map(|n| format!("the Kim Q{n}x met Zork{n} Kim. ")).collect();
        let document = document(&strangers);
        let (entities, _) = find(&[Prepared::new(&document)], &[]);
        assert!(entities.len() > 5_000);
    }

    proptest! {
        #[test]
        fn mentions_lie_in_the_text_in_order_and_do_not_overlap(text in pieces()) {
            let document = document(&text);
            let (entities, mentions) = find(&[Prepared::new(&document)], &[]);
            let mut end = 0;
            for mention in mentions.iter().flatten() {
                prop_assert!(mention.span.start >= end);
                prop_assert!(!mention.span.is_empty());
                prop_assert!(!mention.span.of(&text).is_empty());
                prop_assert!((mention.entity.0 as usize) < entities.len());
                end = mention.span.end;
            }
            let mut ids: Vec<&str> = entities.iter().map(|entity| entity.id.as_str()).collect();
            ids.sort_unstable();
            ids.dedup();
            prop_assert_eq!(ids.len(), entities.len());
        }
    }
}
