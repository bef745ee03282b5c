//! What is known before reading: the entities of the corpus, and general knowledge of the world.

use super::gazetteer::Form;
use crate::lexicon::{countries, world};
use synoptic_corpus::{Entity, EntityKind};

/// Entities known beforehand, the curated first.
pub(super) struct Known {
    pub(super) entities: Vec<Entity>,
    /// Adjectives of states and regions ("French"), in order.
    adjectives: Vec<&'static str>,
    /// Other forms of the world tables, in order.
    nouns: Vec<&'static str>,
}

impl Known {
    /// The curated entities, and those of the world tables, with the forms they are written in. A
    /// form that the corpus lists is the corpus's.
    pub(super) fn new(curated: &[Entity]) -> (Known, Vec<Form>) {
        let mut forms = Vec::new();
        let mut known =
            Known { entities: curated.to_vec(), adjectives: Vec::new(), nouns: Vec::new() };
        let mut listed: Vec<(&str, usize)> = Vec::new();
        for (entity, at) in curated.iter().zip(0..) {
            for written in entity.aliases.iter().chain([&entity.name]) {
                listed.push((written, at));
                forms.extend(Form::new(written, at, "listed-name"));
            }
        }
        listed.sort_unstable();
        let owner = |written: &str| {
            let first = listed.partition_point(|(form, _)| *form < written);
            listed.get(first).filter(|(form, _)| *form == written).map(|(_, at)| *at)
        };
        let tables = [
            (countries::COUNTRIES, EntityKind::Country),
            (world::PLACES, EntityKind::Place),
            (world::BODIES, EntityKind::Organisation),
        ];
        for (table, kind) in tables {
            for line in table.lines() {
                let plain = |form: &&str| !form.starts_with('~');
                let at = line.split('|').filter(plain).find_map(owner).unwrap_or_else(|| {
                    let name = line.split('|').next().unwrap_or("");
                    known.entities.push(Entity {
                        id: String::new(),
                        name: name.to_owned(),
                        kind,
                        aliases: Vec::new(),
                        curated: false,
                    });
                    known.entities.len() - 1
                });
                for form in line.split('|') {
                    let written = form.trim_start_matches('~');
                    let adjective = written.len() < form.len();
                    if adjective {
                        known.adjectives.push(written);
                    } else {
                        known.nouns.push(written);
                    }
                    if owner(written).is_none() {
                        let rule = if adjective { "world-adjective" } else { "world-name" };
                        forms.extend(Form::new(written, at, rule));
                    }
                }
            }
        }
        known.adjectives.sort_unstable();
        known.nouns.sort_unstable();
        (known, forms)
    }

    /// Whether the world tables hold a form that is no adjective.
    pub(super) fn is_known(&self, written: &str) -> bool {
        self.nouns.binary_search(&written).is_ok()
    }

    /// Whether a form is the adjective of a state or region.
    pub(super) fn is_adjective(&self, written: &str) -> bool {
        self.adjectives.binary_search(&written).is_ok()
    }
}
