//! Joins the names read in the text with those known before, and short forms with the full ones.

use super::found::{FoundName, key};
use super::gazetteer::{Form, Gazetteer};

use super::people;
use synoptic_corpus::{Entity, EntityKind};

/// Joins what was read with what is known: all entities, and the forms that
/// were not known, with the entities they name.
pub(super) fn join(
    known: Vec<Entity>,
    listed: &Gazetteer,
    found: &[FoundName],
    plain: impl Fn(&str) -> bool,
) -> (Vec<Entity>, Vec<Form>) {
    let mut entities = known;
    let mut forms = Vec::new();
    let owner = |name: &str| listed.entity_of(name.strip_prefix("The ").unwrap_or(name));
    let roots = people::variants(found);
    // The entity of every name: a known one, or that of the name it is a variant of, or a new one.
    let mut entity_of: Vec<Option<usize>> = found.iter().map(|name| owner(&name.name)).collect();
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
            if written != &name.name && owner(written).is_some() {
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
        if owner(short).is_none()
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
