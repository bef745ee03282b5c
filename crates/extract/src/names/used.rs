//! Keeps what is named in the documents, with the forms it is written in there and an id.

use super::folding::fold;
use super::marking::Marked;
use crate::Prepared;
use synoptic_corpus::{Entity, EntityId, Mention};

/// Leaves out entities that are never mentioned, unless the corpus lists them, and gives the others ids.
pub(super) fn keep_named(
    entities: &mut Vec<Entity>,
    marked: Vec<Vec<Marked>>,
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
            let mention = |mark: Marked| {
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
    marked: &[Vec<Marked>],
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
    for c in fold(name).chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c);
        } else if !slug.is_empty() && !slug.ends_with('-') && c != '\'' && c != '.' {
            slug.push('-');
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "name".to_owned() } else { slug.to_owned() }
}
