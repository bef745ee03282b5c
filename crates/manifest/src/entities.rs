//! `entities.toml`: who and what the documents name, and every form they write it in.
//!
//! One table for each kind; in it, one line for each entity: `id = ["Full name", "alias", …]`.

use crate::Problem;
use crate::fields::{parse, texts};
use crate::manifest::slug;
use crate::nearest::nearest;
use crate::source::Source;
use std::collections::BTreeMap;
use synoptic_corpus::{Entity, EntityKind};
use toml::de::DeValue;

const KINDS: [(&str, EntityKind); 9] = [
    ("person", EntityKind::Person),
    ("country", EntityKind::Country),
    ("place", EntityKind::Place),
    ("organisation", EntityKind::Organisation),
    ("publication", EntityKind::Publication),
    ("treaty", EntityKind::Treaty),
    ("weapon", EntityKind::Weapon),
    ("event", EntityKind::Event),
    ("other", EntityKind::Other),
];

/// Reads `entities.toml`, in the order of the file.
pub(crate) fn read(source: &Source, problems: &mut Vec<Problem>) -> Vec<Entity> {
    let Some(table) = parse(source, problems) else { return Vec::new() };
    let mut listed: Vec<(usize, Entity)> = Vec::new();
    for (kind_name, of_kind) in table.get_ref() {
        let at = kind_name.span().start;
        let Some((_, kind)) = KINDS.iter().find(|(name, _)| name == kind_name.get_ref()) else {
            let names = KINDS.map(|(name, _)| name);
            let cure = match nearest(kind_name.get_ref(), &names) {
                Some(meant) => format!("did you mean [{meant}]?"),
                None => format!("the kinds are {}", names.join(", ")),
            };
            let message = format!("unknown kind [{}]; {cure}", kind_name.get_ref());
            problems.push(source.error(at, message));
            continue;
        };
        let DeValue::Table(of_kind) = of_kind.get_ref() else {
            let message = format!(
                r#"`{}` must be a table with a line id = ["Name", "alias"] for each entity"#,
                kind_name.get_ref()
            );
            problems.push(source.error(at, message));
            continue;
        };
        for (id, names) in of_kind {
            let at = id.span().start;
            let id = id.get_ref().clone().into_owned();
            if id != slug(&id) {
                problems.push(source.error(
                    at,
                    format!(
                        "the id `{id}` cannot stand in an address; write it as `{}`",
                        slug(&id)
                    ),
                ));
            }
            let aliases: Vec<String> = texts(source, &id, names.get_ref(), at, problems)
                .into_iter()
                .map(|name| name.value)
                .collect();
            match (aliases.first().cloned(), names.get_ref()) {
                (Some(name), _) => {
                    listed.push((at, Entity { id, name, kind: *kind, aliases, curated: true }));
                }
                (None, DeValue::Array(items)) if items.is_empty() => problems.push(source.error(
                    at,
                    format!(r#"`{id}` has no name; write at least {id} = ["Full name"]"#),
                )),
                (None, _) => {}
            }
        }
    }
    listed.sort_by_key(|(at, _)| *at);
    check_unique(source, &listed, problems);
    listed.into_iter().map(|(_, entity)| entity).collect()
}

fn check_unique(source: &Source, listed: &[(usize, Entity)], problems: &mut Vec<Problem>) {
    let mut ids: BTreeMap<&str, &str> = BTreeMap::new();
    let mut names: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, (at, entity)) in listed.iter().enumerate() {
        let id = &entity.id;
        if let Some(other) = ids.insert(id, &entity.name) {
            let message = format!("the id `{id}` already stands for {other}; choose another");
            problems.push(source.error(*at, message));
        }
        for alias in &entity.aliases {
            let message = match names.insert(alias, index).map(|other| (other, &listed[other].1)) {
                None => continue,
                Some((other, _)) if other == index => {
                    format!("`{id}` lists \"{alias}\" twice; take one out")
                }
                Some((_, other)) => format!(
                    "\"{alias}\" is a form of `{id}` and of {}; leave it with the one it means in these documents",
                    other.name
                ),
            };
            problems.push(source.error(*at, message));
        }
    }
}
