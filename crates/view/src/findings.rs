//! Lists of what was found across the sources: claims, quotations, numbers, dates.
//!
//! All four lists work alike: items in the order of the corpus, facets with live counts, search words
//! that must stand in the item. What an item means is said by `facts`.

use crate::facets::{Chip, FacetList, Values, chips};
use crate::filters::{Filters, Key};
use crate::finding_values::values;
use crate::help::{Help, help};
use crate::layers::{Layer, Mark};
use crate::overview::count;
use crate::passages::PassageList;
use synoptic_corpus::{BlockId, Corpus, Document, DocumentId, Passage};
use synoptic_search::{Facets, Filtered, Query};
use synoptic_text::Span;

/// Which findings a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Finding {
    /// Claims.
    Claims,
    /// Quotations.
    Quotations,
    /// Quantities.
    Numbers,
    /// Time expressions.
    Dates,
}

impl Finding {
    /// All lists, in the order of the page.
    pub const ALL: [Finding; 4] =
        [Finding::Claims, Finding::Quotations, Finding::Numbers, Finding::Dates];

    /// The layer that marks the same in a text.
    pub const fn layer(self) -> Layer {
        match self {
            Finding::Claims => Layer::Claims,
            Finding::Quotations => Layer::Quotations,
            Finding::Numbers => Layer::Numbers,
            Finding::Dates => Layer::Dates,
        }
    }

    /// Its first segment in an address.
    pub const fn path(self) -> &'static str {
        self.layer().name()
    }

    /// Its name on the page.
    pub const fn title(self) -> &'static str {
        self.layer().title()
    }

    /// The word for one of them.
    pub const fn singular(self) -> &'static str {
        match self {
            Finding::Claims => "claim",
            Finding::Quotations => "quotation",
            Finding::Numbers => "number",
            Finding::Dates => "date",
        }
    }

    /// Its facets.
    pub(crate) const fn keys(self) -> &'static [Key] {
        match self {
            Finding::Claims => &[
                Key::Source,
                Key::Topic,
                Key::Holder,
                Key::ClaimKind,
                Key::Certainty,
                Key::Has,
                Key::Entity,
            ],
            Finding::Quotations => &[Key::Source, Key::Speaker, Key::QuotationKind],
            Finding::Numbers => &[Key::Source, Key::Unit],
            Finding::Dates => &[Key::Source, Key::Period],
        }
    }
}

/// One thing found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The document it was found in.
    pub document: DocumentId,
    /// What it is.
    pub mark: Mark,
    /// The block it stands in.
    pub block: BlockId,
    /// The sentence, as an index in the document; `None` in a heading or note.
    pub sentence: Option<u32>,
    /// Where it stands.
    pub pieces: Vec<Span>,
}

/// All findings of one kind, ready to be filtered.
pub struct FindingList {
    /// Which.
    pub finding: Finding,
    items: Vec<Item>,
    values: Vec<Values>,
    facets: Facets,
}

/// What a list of findings shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Findings {
    /// Findings of the corpus.
    pub total: u32,
    /// Those that match: index of the item, and the words looked for.
    pub rows: Vec<(u32, Vec<Span>)>,
    /// The facets with their counts.
    pub facets: Vec<FacetList>,
    /// What narrows the list.
    pub chips: Vec<Chip>,
    /// What to try, where nothing matches.
    pub help: Option<Help>,
}

impl FindingList {
    /// Reads a corpus.
    pub fn build(corpus: &Corpus, finding: Finding) -> FindingList {
        let items = items(corpus, finding);
        let values: Vec<Values> =
            finding.keys().iter().map(|key| values(corpus, *key, &items)).collect();
        let mut facets = Facets::new();
        for values in &values {
            facets.add(values.facet.clone(), &[]);
        }
        FindingList { finding, items, values, facets }
    }

    /// An item of the list.
    pub fn item(&self, index: u32) -> Option<&Item> {
        self.items.get(index as usize)
    }

    /// The findings that the filters leave; search words are looked up in `passages`.
    pub fn findings(&self, corpus: &Corpus, passages: &PassageList, filters: &Filters) -> Findings {
        let (rows, filtered) = self.matching(passages, filters);
        let nothing = rows.is_empty() && !filters.is_empty();
        let help = nothing.then(|| {
            let count = |filters: &Filters| count(self.matching(passages, filters).0.len());
            let query = Query::parse(&filters.query);
            help(corpus, &passages.index, &query, self.finding.keys(), filters, &count)
        });
        Findings {
            total: count(self.items.len()),
            rows,
            facets: self
                .values
                .iter()
                .enumerate()
                .map(|(nth, values)| values.list(filters, &filtered, nth))
                .collect(),
            chips: chips(filters, self.values.iter()),
            help,
        }
    }

    /// The findings that the filters leave, each with the words looked for, and the counts of the
    /// facets.
    fn matching(
        &self,
        passages: &PassageList,
        filters: &Filters,
    ) -> (Vec<(u32, Vec<Span>)>, Filtered) {
        let mut facets = self.facets.clone();
        for (nth, values) in self.values.iter().enumerate() {
            facets.select(nth, &values.codes(filters));
        }
        let asked = !filters.query.trim().is_empty();
        let mut hits: Vec<Vec<Span>> = Vec::new();
        if asked {
            let documents = self.items.iter().map(|item| item.document.0 + 1).max().unwrap_or(0);
            hits =
                (0..documents).map(|at| passages.hits_in(DocumentId(at), &filters.query)).collect();
        }
        let in_item = |item: &Item| -> Vec<Span> {
            let hits = hits.get(item.document.0 as usize).map_or(&[][..], Vec::as_slice);
            let inside = |hit: &&Span| item.pieces.iter().any(|piece| piece.contains(**hit));
            hits.iter().filter(inside).copied().collect()
        };
        let searched: Vec<(u32, Vec<Span>)> = (0..)
            .zip(&self.items)
            .map(|(at, item)| (at, in_item(item)))
            .filter(|(_, hits)| !asked || !hits.is_empty())
            .collect();
        let filtered = facets.apply(searched.iter().map(|(at, _)| *at));
        let mut kept = filtered.items.iter().copied().peekable();
        let rows = searched.into_iter().filter(|(at, _)| kept.next_if_eq(at).is_some()).collect();
        (rows, filtered)
    }
}

fn items(corpus: &Corpus, finding: Finding) -> Vec<Item> {
    let mut found = Vec::new();
    for ((document, annotations), id) in corpus.documents.iter().zip(&corpus.annotations).zip(0..) {
        let id = DocumentId(id);
        let mut add = |index: u32, pieces: Vec<Span>| {
            let place = pieces.first().and_then(|first| place_of(document, *first));
            let mark = Mark { layer: finding.layer(), index };
            found.extend(place.map(|(block, sentence)| Item {
                document: id,
                mark,
                block,
                sentence,
                pieces,
            }));
        };
        match finding {
            Finding::Claims => {
                (0..).zip(&annotations.claims).for_each(|(at, claim)| add(at, claim.pieces.clone()))
            }
            Finding::Quotations => {
                (0..)
                    .zip(&annotations.quotations)
                    .for_each(|(at, found)| add(at, found.pieces.clone()));
            }
            Finding::Numbers => {
                (0..).zip(&annotations.quantities).for_each(|(at, found)| add(at, vec![found.span]))
            }
            Finding::Dates => {
                (0..).zip(&annotations.times).for_each(|(at, found)| add(at, vec![found.span]))
            }
        }
    }
    found
}

/// A passage as an item: the claim that it is, or as good as one.
pub fn item_of_passage(corpus: &Corpus, document: DocumentId, passage: &Passage) -> Option<Item> {
    let (block, sentence) = place_of(corpus.document(document)?, *passage.pieces.first()?)?;
    let mark = Mark { layer: Layer::Claims, index: passage.claim.unwrap_or(0) };
    Some(Item { document, mark, block, sentence, pieces: passage.pieces.clone() })
}

/// The block and sentence that hold a place, unless it stands in what is not shown as text.
pub(crate) fn place_of(document: &Document, span: Span) -> Option<(BlockId, Option<u32>)> {
    let sentence = document
        .sentences
        .iter()
        .position(|sentence| sentence.pieces.iter().any(|piece| piece.overlaps(span)));
    if let Some(at) = sentence {
        return Some((document.sentences[at].block, u32::try_from(at).ok()));
    }
    let shown = |kind| {
        !matches!(
            kind,
            synoptic_corpus::BlockKind::Boilerplate | synoptic_corpus::BlockKind::Byline
        )
    };
    let block = document.blocks.iter().position(|block| {
        shown(block.kind) && block.pieces.iter().any(|piece| piece.overlaps(span))
    })?;
    Some((BlockId(u32::try_from(block).ok()?), None))
}
