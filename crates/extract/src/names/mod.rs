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
mod kinds;
mod known;
mod marking;
mod patterns;
mod people;
mod reading;
mod roles;
mod run;
mod segment;
mod words;

use crate::Prepared;
use found::{FoundName, FoundNames, key};
use gazetteer::{Form, Gazetteer};
use known::Known;
use roles::{RoleTable, Roles};
use synoptic_corpus::{Entity, EntityId, EntityKind, Mention};

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
    let known = Known::new(curated);
    let listed = Gazetteer::new(known.forms.clone());
    let evidence = evidence::Evidence::new(&rows);
    let roles = RoleTable::new();
    let reader =
        reading::Reader { roles: &roles, known: &known, gazetteer: &listed, evidence: &evidence };
    let mut found = FoundNames::default();
    for document in prepared {
        stated(document, &roles, &mut found);
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
        join(&known, &found, |word| roles.is_common(word) || evidence.of(word).small > 0);
    let gazetteer = Gazetteer::new(forms);
    let marked =
        marking::mark(&rows, &gazetteer, &evidence, &roles, prepared.len(), entities.len());
    keep_named(&mut entities, marked, prepared, curated.len())
}

/// Names that a document states about itself and its notes: authors and publishers.
fn stated(prepared: &Prepared<'_>, roles: &RoleTable, found: &mut FoundNames) {
    let document = prepared.document;
    for author in &document.metadata.authors {
        if author.name.contains(' ') {
            found.add(&author.name, Vec::new(), EntityKind::Person, "byline");
        }
    }
    for note in &document.footnotes {
        for author in &note.authors {
            let name = author.of(&document.text);
            if name.contains(' ') {
                found.add(name, Vec::new(), EntityKind::Person, "byline");
            }
        }
        let publisher = note.publisher.map_or("", |span| span.of(&document.text));
        let named = |word: &&str| {
            word.starts_with(char::is_uppercase) || matches!(*word, "of" | "for" | "and" | "the")
        };
        let publisher = publisher.split(['(', ',']).next().unwrap_or("");
        let words: Vec<&str> = publisher.split_whitespace().take_while(named).collect();
        let publisher = words.join(" ");
        let body = words.iter().any(|word| roles.of(word).any(Roles::ORGANISATION));
        let kind = if body { EntityKind::Organisation } else { EntityKind::Publication };
        if publisher.split_whitespace().count() <= 6
            && !publisher.contains(|c: char| c.is_ascii_digit())
        {
            found.add(&publisher, Vec::new(), kind, "note-publisher");
        }
    }
}

/// Joins what was read with what is known: all entities, and every form with the entity it names.
fn join(
    known: &Known,
    found: &[FoundName],
    plain: impl Fn(&str) -> bool,
) -> (Vec<Entity>, Vec<Form>) {
    let mut entities = known.entities.clone();
    let mut forms = known.forms.clone();
    let mut known_keys: Vec<(String, usize)> = Vec::new();
    for (entity, at) in known.entities.iter().zip(0..) {
        known_keys.extend(entity.aliases.iter().chain([&entity.name]).map(|form| (key(form), at)));
    }
    known_keys.sort_unstable();
    let owner = |name: &str| {
        let first = known_keys.partition_point(|(form, _)| form.as_str() < name);
        known_keys.get(first).filter(|(form, _)| form == name).map(|(_, at)| *at)
    };
    let roots = people::variants(found);
    // The entity of every name: a known one, or that of the name it is a variant of, or a new one.
    let mut entity_of: Vec<Option<usize>> = found.iter().map(|name| owner(&name.key)).collect();
    let people: Vec<(String, usize)> = short_forms(found, &roots);
    for at in 0..found.len() {
        let root = roots[at];
        if entity_of[at].is_none() && root != at {
            continue;
        }
        if entity_of[at].is_none() && !is_short_form(&found[at], &people) {
            entities.push(Entity {
                id: String::new(),
                name: found[at].name.clone(),
                kind: found[at].kind,
                aliases: Vec::new(),
                curated: false,
            });
            entity_of[at] = Some(entities.len() - 1);
        }
    }
    for (at, name) in found.iter().enumerate() {
        let Some(entity) = entity_of[at].or(entity_of[roots[at]]) else { continue };
        for written in name.others.iter().chain([&name.name]) {
            if written != &name.name && owner(&key(written)).is_some() {
                continue;
            }
            let rule = if written.contains(' ') || written == &name.name {
                name.rule
            } else {
                "letters-in-brackets"
            };
            if let Some(mut form) = Form::new(written, entity, rule) {
                form.risky = form.len() == 1 && plain(written);
                forms.push(form);
            }
        }
    }
    for (short, at) in &people {
        let Some(entity) = entity_of[*at].or(entity_of[roots[*at]]) else { continue };
        if owner(&key(short)).is_none()
            && let Some(mut form) = Form::new(short, entity, "short-form")
        {
            form.risky = plain(short);
            forms.push(form);
        }
    }
    (entities, forms)
}

/// The words by which persons are called alone: the last of the name, and the first where it stands alone.
fn short_forms(found: &[FoundName], roots: &[usize]) -> Vec<(String, usize)> {
    let alone: Vec<&str> =
        found.iter().filter(|name| !name.key.contains(' ')).map(|name| name.key.as_str()).collect();
    let mut short = Vec::new();
    for (at, name) in found.iter().enumerate() {
        if name.kind != EntityKind::Person || !name.key.contains(' ') || name.rule == "joined-names"
        {
            continue;
        }
        let words: Vec<&str> = name.name.split_whitespace().collect();
        let [first, .., last] = words.as_slice() else { continue };
        let usable = |word: &str| {
            word.chars().filter(|c| c.is_alphabetic()).count() >= 2
                && word.starts_with(char::is_uppercase)
        };
        if usable(last) {
            short.push(((*last).to_owned(), roots[at]));
        }
        if usable(first) && alone.binary_search(&key(first).as_str()).is_ok() {
            short.push(((*first).to_owned(), roots[at]));
        }
    }
    short.sort_unstable();
    short.dedup();
    short
}

fn is_short_form(name: &FoundName, people: &[(String, usize)]) -> bool {
    let first = people.partition_point(|(short, _)| short < &name.name);
    people.get(first).is_some_and(|(short, _)| short == &name.name)
}

/// Leaves out entities that are never mentioned, unless the corpus lists them, and gives the others ids.
fn keep_named(
    entities: &mut Vec<Entity>,
    marked: Vec<Vec<marking::Marked>>,
    prepared: &[Prepared<'_>],
    curated: usize,
) -> (Vec<Entity>, Vec<Vec<Mention>>) {
    let mut aliases = forms_used(entities.len(), &marked, prepared);
    let mut kept = Vec::new();
    let mut index = vec![None; entities.len()];
    let mut ids: Vec<String> =
        entities.iter().take(curated).map(|entity| entity.id.clone()).collect();
    ids.sort_unstable();
    for (at, mut entity) in std::mem::take(entities).into_iter().enumerate() {
        let used = aliases.get_mut(at).map(std::mem::take).unwrap_or_default();
        if at >= curated {
            if used.is_empty() {
                continue;
            }
            entity.aliases = used;
            if !entity.aliases.contains(&entity.name) {
                entity.aliases.insert(0, entity.name.clone());
            }
            let slug = slug(&entity.name);
            let taken = |id: &str| ids.binary_search_by(|other| other.as_str().cmp(id));
            let id = match taken(&slug) {
                Err(_) => slug,
                // The place in the list is unique, and no slug of a name holds two hyphens in a row.
                Ok(_) => format!("{slug}--{at}"),
            };
            if let Err(place) = taken(&id) {
                ids.insert(place, id.clone());
            }
            entity.id = id;
        }
        index[at] = Some(EntityId(kept.len() as u32));
        kept.push(entity);
    }
    let mentions = marked
        .into_iter()
        .map(|document| {
            let mention = |mark: marking::Marked| {
                let entity = index.get(mark.entity).copied().flatten()?;
                Some(Mention { span: mark.span, entity, rule: mark.rule.into() })
            };
            document.into_iter().filter_map(mention).collect()
        })
        .collect();
    (kept, mentions)
}

/// The forms in which each entity is written in the documents, in order; of very many only the first.
fn forms_used(
    entities: usize,
    marked: &[Vec<marking::Marked>],
    prepared: &[Prepared<'_>],
) -> Vec<Vec<String>> {
    const MOST: usize = 32;
    let mut used: Vec<Vec<String>> = vec![Vec::new(); entities];
    for (document, marks) in prepared.iter().zip(marked) {
        for mark in marks {
            let written = mark.span.of(&document.document.text);
            let Some(forms) = used.get_mut(mark.entity).filter(|forms| forms.len() < MOST) else {
                continue;
            };
            if !forms.iter().any(|form| form == written) {
                let form = written.split_whitespace().collect::<Vec<_>>().join(" ");
                if !forms.contains(&form) {
                    forms.push(form);
                }
            }
        }
    }
    used.iter_mut().for_each(|forms| forms.sort_unstable());
    used
}

/// Lower-case ASCII words joined by hyphens.
fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in fold_to_ascii(name).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') && c != '\'' && c != '.' {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "name".to_owned() } else { slug.to_owned() }
}

fn fold_to_ascii(name: &str) -> String {
    folding::fold(name)
}
