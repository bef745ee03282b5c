//! People and places across the sources: who is named where, what they are quoted as saying, and
//! what is said about them.

use crate::facts::{entity_kind, names_several};
use crate::findings::Item;
use crate::layers::{Layer, Mark};
use synoptic_corpus::{BlockId, Corpus, DocumentId, Entity, EntityId, EntityKind};

/// The kinds of entity, in the order of the page.
const KINDS: [EntityKind; 9] = [
    EntityKind::Person,
    EntityKind::Country,
    EntityKind::Place,
    EntityKind::Organisation,
    EntityKind::Publication,
    EntityKind::Treaty,
    EntityKind::Weapon,
    EntityKind::Event,
    EntityKind::Other,
];

/// Entities of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleGroup {
    /// The word for the kind.
    pub kind: &'static str,
    /// The entities, those named most often first.
    pub rows: Vec<PeopleRow>,
}

/// An entity and how often each source names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PeopleRow {
    /// Short id, for its address.
    pub id: String,
    /// Full name.
    pub name: String,
    /// Whether the corpus lists it; otherwise it was found in the text alone.
    pub curated: bool,
    /// Mentions in each source, in the order of the corpus.
    pub mentions: Vec<u32>,
    /// Quotations of which it is the speaker.
    pub quoted: u32,
}

/// What the page of an entity shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Full name.
    pub name: String,
    /// The word for its kind.
    pub kind: &'static str,
    /// Other forms that it is written in.
    pub aliases: Vec<String>,
    /// Whether the corpus lists it.
    pub curated: bool,
    /// Quotations of which it is the speaker.
    pub quoted: Vec<Item>,
    /// Sentences that name it, its own words aside.
    pub about: Vec<Item>,
}

/// All entities that any source names, by kind.
pub fn people(corpus: &Corpus) -> Vec<PeopleGroup> {
    let mut mentions = vec![vec![0_u32; corpus.documents.len()]; corpus.entities.len()];
    for (found, document) in corpus.annotations.iter().zip(0_usize..) {
        for mention in &found.mentions {
            if let Some(own) = mentions.get_mut(mention.entity.0 as usize) {
                own[document] += 1;
            }
        }
    }
    let named =
        || corpus.entities.iter().zip(&mentions).filter(|(_, own)| own.iter().any(|n| *n > 0));
    let group = |kind: &'static str| {
        let of_kind = named().filter(|(entity, _)| entity_kind(entity) == kind);
        let mut rows: Vec<PeopleRow> = of_kind
            .map(|(entity, own)| PeopleRow {
                id: entity.id.clone(),
                name: entity.name.clone(),
                curated: entity.curated,
                mentions: own.clone(),
                quoted: u32::try_from(quoted(corpus, entity).count()).unwrap_or(u32::MAX),
            })
            .collect();
        rows.sort_by_key(|row| {
            (!row.curated, std::cmp::Reverse(row.mentions.iter().sum::<u32>()), row.name.clone())
        });
        PeopleGroup { kind, rows }
    };
    let mut kinds: Vec<(Option<usize>, bool, &'static str)> = named()
        .map(|(entity, _)| {
            let at = KINDS.iter().position(|kind| *kind == entity.kind);
            (at, names_several(&entity.name), entity_kind(entity))
        })
        .collect();
    kinds.sort_unstable();
    let mut groups: Vec<PeopleGroup> = Vec::new();
    for (_, _, kind) in kinds {
        if !groups.iter().any(|known| known.kind == kind) {
            groups.push(group(kind));
        }
    }
    groups
}

/// The page of an entity; `None` where the corpus has none of that id.
pub fn person(corpus: &Corpus, id: &str) -> Option<Person> {
    let at = corpus.entities.iter().position(|entity| entity.id == id)?;
    let entity = &corpus.entities[at];
    let own = EntityId(u32::try_from(at).ok()?);
    let aliases = entity.aliases.iter().filter(|alias| **alias != entity.name).cloned();
    Some(Person {
        name: entity.name.clone(),
        kind: entity_kind(entity),
        aliases: aliases.collect(),
        curated: entity.curated,
        quoted: quoted(corpus, entity).collect(),
        about: about(corpus, own, entity),
    })
}

/// Quotations of which an entity is the speaker.
fn quoted<'c>(corpus: &'c Corpus, entity: &'c Entity) -> impl Iterator<Item = Item> + 'c {
    corpus.annotations.iter().zip(&corpus.documents).zip(0..).flat_map(
        move |((found, document), id)| {
            let own = found
                .quotations
                .iter()
                .zip(0..)
                .filter(|(quotation, _)| quotation.speaker.as_deref() == Some(&entity.name));
            own.filter_map(move |(quotation, index)| {
                let first = quotation.pieces.first()?;
                let block = document
                    .blocks
                    .iter()
                    .position(|block| block.pieces.iter().any(|piece| piece.overlaps(*first)))?;
                Some(Item {
                    document: DocumentId(id),
                    mark: Mark { layer: Layer::Quotations, index },
                    block: BlockId(u32::try_from(block).ok()?),
                    sentence: document
                        .sentences
                        .iter()
                        .position(|sentence| {
                            sentence.pieces.iter().any(|piece| piece.overlaps(*first))
                        })
                        .and_then(|at| u32::try_from(at).ok()),
                    pieces: quotation.pieces.clone(),
                })
            })
        },
    )
}

/// Sentences of the text itself that name an entity outside the words it is quoted with.
fn about(corpus: &Corpus, own: EntityId, entity: &Entity) -> Vec<Item> {
    let mut all = Vec::new();
    for ((found, document), id) in corpus.annotations.iter().zip(&corpus.documents).zip(0..) {
        let mut names =
            found.mentions.iter().zip(0..).filter(|(mention, _)| mention.entity == own).peekable();
        for (sentence, at) in document.sentences.iter().zip(0..) {
            if !document.block(sentence.block).is_some_and(|block| block.kind.is_content()) {
                continue;
            }
            let inside = |span: synoptic_text::Span| {
                sentence.pieces.iter().any(|piece| piece.overlaps(span))
            };
            while names
                .next_if(|(mention, _)| {
                    sentence.pieces.first().is_some_and(|first| mention.span.end <= first.start)
                })
                .is_some()
            {}
            let Some((_, index)) = names.peek().filter(|(mention, _)| inside(mention.span)) else {
                continue;
            };
            // A sentence in which the entity only speaks is not about it.
            let speaks = found.quotations.iter().any(|quotation| {
                inside(quotation.marked) && quotation.speaker.as_deref() == Some(&entity.name)
            });
            if speaks {
                continue;
            }
            all.push(Item {
                document: DocumentId(id),
                mark: Mark { layer: Layer::Names, index: *index },
                block: sentence.block,
                sentence: Some(at),
                pieces: sentence.pieces.clone(),
            });
        }
    }
    all
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::corpus;
    use synoptic_corpus::Mention;
    use synoptic_text::Span;

    #[test]
    fn people_who_are_named_together_are_nobody_of_their_own() {
        let mut corpus = corpus(&[("a", "One\n\nIt rained.\n")]);
        let named = [
            ("Ann & Bo", EntityKind::Person),
            ("Cy", EntityKind::Person),
            ("Food and Drink", EntityKind::Organisation),
            ("Absent", EntityKind::Event),
        ];
        corpus.entities = named
            .map(|(name, kind)| Entity {
                id: name.to_lowercase(),
                name: name.into(),
                kind,
                aliases: Vec::new(),
                curated: true,
            })
            .into();
        corpus.annotations[0].mentions = (0..3)
            .map(|at| Mention { entity: EntityId(at), span: Span::new(0, 1), rule: "".into() })
            .collect();
        let groups = people(&corpus);
        let shown: Vec<(&str, &str)> = groups
            .iter()
            .flat_map(|group| group.rows.iter().map(|row| (group.kind, row.name.as_str())))
            .collect();
        assert_eq!(
            shown,
            [
                ("person", "Cy"),
                ("people named together", "Ann & Bo"),
                ("organisation", "Food and Drink")
            ]
        );
    }
}
