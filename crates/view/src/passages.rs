//! The passages: every sentence, heading, caption and note, searched, filtered, and grouped by
//! document.

mod values;

use self::values::{KINDS, kind_values, section_values, source_values};
use crate::address::{Address, PASSAGE_KEYS, Reading};
use crate::facets::{Chip, FacetList, Values, chips};
use crate::filters::{Filters, Key};
use crate::findings::Item;
use crate::help::{Help, help};
use crate::overview::count;
use crate::place::Place;
use crate::places::Places;
use crate::words::{Words, words_of_pieces};
use synoptic_corpus::{BlockKind, Corpus, DocumentId};
use synoptic_search::{Facet, Facets, Hit, Index, Passage, PassageId, Query, snippet};
use synoptic_text::Span;

/// All passages of a corpus, ready to be searched. Built once; takes longer than a search.
pub struct PassageList {
    pub(crate) index: Index,
    values: Vec<Values>,
    facets: Facets,
}

/// What the passages view shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passages {
    /// Passages of the corpus.
    pub total: u32,
    /// Passages that match.
    pub found: u32,
    /// The same, by document: the best match's document first, or the order of the corpus.
    pub groups: Vec<Group>,
    /// The facets with their counts.
    pub facets: Vec<FacetList>,
    /// What narrows the list.
    pub chips: Vec<Chip>,
    /// What to try, where nothing matches.
    pub help: Option<Help>,
}

/// Matches of one document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// Which document.
    pub document: DocumentId,
    /// The matches, best first, or in the order of the document.
    pub rows: Vec<Row>,
}

/// A passage in the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which passage.
    pub passage: PassageId,
    /// Where in the file the words stand that match.
    pub hits: Vec<Span>,
}

/// A passage cut to a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Brief {
    /// Its document.
    pub document: DocumentId,
    /// Its words, those looked for marked.
    pub words: Words,
    /// Whether something of it stands before.
    pub cut_before: bool,
    /// Whether something of it stands after.
    pub cut_after: bool,
    /// Where it stands, in a word or two.
    pub at: String,
    /// Its place in the reader.
    pub to: Address,
}

/// So many characters make a line.
const BRIEF: usize = 90;

impl PassageList {
    /// Reads a corpus.
    pub fn build(corpus: &Corpus) -> PassageList {
        let index = Index::build(corpus);
        let values: Vec<Values> = PASSAGE_KEYS
            .iter()
            .map(|key| match key {
                Key::Source => source_values(corpus, index.passages()),
                Key::Section => section_values(corpus, index.passages()),
                Key::Kind => kind_values(index.passages()),
                // Facets of findings, none of which the passages have.
                Key::Topic
                | Key::Holder
                | Key::ClaimKind
                | Key::Certainty
                | Key::Has
                | Key::Entity
                | Key::Speaker
                | Key::QuotationKind
                | Key::Unit
                | Key::Period
                | Key::Relation
                | Key::RelationKind => {
                    Values { key: *key, facet: Facet::default(), names: Vec::new() }
                }
            })
            .collect();
        let mut facets = Facets::new();
        for values in &values {
            facets.add(values.facet.clone(), &[]);
        }
        PassageList { index, values, facets }
    }

    /// How many passages there are.
    pub fn len(&self) -> u32 {
        count(self.index.passages().len())
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.index.passages().is_empty()
    }

    /// The passages that the filters leave.
    pub fn passages(&self, corpus: &Corpus, filters: &Filters) -> Passages {
        let query = Query::parse(&filters.query);
        let results = self.index.search(&query);
        let facets = self.facets(filters);
        let filtered = facets.apply(results.hits.iter().map(|hit| hit.passage.0));

        let mut groups: Vec<Group> = Vec::new();
        let mut hits = results.hits.iter();
        for item in &filtered.items {
            let Some(hit) = hits.by_ref().find(|hit| hit.passage.0 == *item) else { continue };
            let Some(passage) = self.index.passage(hit.passage) else { continue };
            let row = Row { passage: hit.passage, hits: results.marks(hit).to_vec() };
            match groups.iter_mut().find(|group| group.document == passage.document) {
                Some(group) => group.rows.push(row),
                None => groups.push(Group { document: passage.document, rows: vec![row] }),
            }
        }
        let found = count(filtered.items.len());
        let nothing = found == 0 && !filters.is_empty();
        Passages {
            total: self.len(),
            found,
            groups,
            facets: (self.values.iter().enumerate())
                .map(|(nth, values)| values.list(filters, &filtered, nth))
                .collect(),
            chips: chips(filters, self.values.iter()),
            help: nothing.then(|| {
                let count = |filters: &Filters| self.count(filters);
                help(corpus, &self.index, &query, &PASSAGE_KEYS, filters, &count)
            }),
        }
    }

    /// How many passages the filters leave.
    fn count(&self, filters: &Filters) -> u32 {
        let results = self.index.search(&Query::parse(&filters.query));
        let filtered = self.facets(filters).apply(results.hits.iter().map(|hit| hit.passage.0));
        count(filtered.items.len())
    }

    /// The facets with what the filters choose.
    fn facets(&self, filters: &Filters) -> Facets {
        let mut facets = self.facets.clone();
        for (nth, values) in self.values.iter().enumerate() {
            facets.select(nth, &values.codes(filters));
        }
        facets
    }

    /// A passage of the list.
    pub fn passage(&self, id: PassageId) -> Option<&Passage> {
        self.index.passage(id)
    }

    /// How many passages answer, and the best of them in short.
    pub fn best(&self, corpus: &Corpus, query: &str, most: usize) -> (u32, Vec<Brief>) {
        let query = Query::parse(query);
        if query.is_empty() {
            return (0, Vec::new());
        }
        let results = self.index.search(&query);
        let brief = |hit: &Hit| {
            let passage = self.index.passage(hit.passage)?;
            let document = corpus.document(passage.document)?;
            let marks = results.marks(hit);
            let cut = snippet(&document.text, &passage.pieces, marks, BRIEF);
            Some(Brief {
                document: passage.document,
                words: words_of_pieces(document, passage.block, &cut.pieces, marks),
                cut_before: cut.cut_before,
                cut_after: cut.cut_after,
                at: label_of(corpus, passage),
                to: address_of(corpus, passage, query.typed()),
            })
        };
        let briefs = results.hits.iter().take(most).filter_map(brief).collect();
        (count(results.hits.len()), briefs)
    }

    /// Where in the file of a document the words stand that match.
    pub fn hits_in(&self, document: DocumentId, query: &str) -> Vec<Span> {
        let query = Query::parse(query);
        if query.is_empty() {
            return Vec::new();
        }
        let results = self.index.search(&query);
        let in_document = |id: PassageId| {
            self.index.passage(id).is_some_and(|passage| passage.document == document)
        };
        let own = results.hits.iter().filter(|hit| in_document(hit.passage));
        let marks = own.flat_map(|hit| results.marks(hit));
        let mut keys: Vec<u64> =
            marks.map(|mark| u64::from(mark.start) << 32 | u64::from(mark.end)).collect();
        keys.sort_unstable();
        keys.into_iter().map(|key| Span { start: (key >> 32) as u32, end: key as u32 }).collect()
    }
}

/// The address of a passage; the words looked for stay highlighted there.
pub fn address_of(corpus: &Corpus, passage: &Passage, query: &str) -> Address {
    let Some(document) = corpus.document(passage.document) else { return Address::Overview };
    let places = Places::of(document);
    let place = match (passage.sentence, passage.kind) {
        (Some(sentence), _) => places.sentence(sentence),
        (None, BlockKind::Title) => None,
        (None, _) => Some(places.block(passage.block)),
    };
    let (document, query) = (document.id.clone(), query.trim().into());
    Address::Read(Reading { document, query, place, ..Reading::default() })
}

/// The address of what was found: its sentence, with its layer marked there.
pub fn address_of_item(corpus: &Corpus, item: &Item, query: &str) -> Address {
    let Some(document) = corpus.document(item.document) else { return Address::Overview };
    let places = Places::of(document);
    let place = match item.sentence {
        Some(sentence) => places.sentence(sentence),
        None => Some(places.block(item.block)),
    };
    let (document, query) = (document.id.clone(), query.trim().into());
    let layers = vec![item.mark.layer];
    Address::Read(Reading { document, query, place, layers, ..Reading::default() })
}

/// Where a finding stands, in a word or two: `¶ 12`, `note 3`, `caption`.
pub fn label_of_item(corpus: &Corpus, item: &Item) -> String {
    let document = corpus.document(item.document);
    let place = document.map(|document| Places::of(document).block(item.block));
    match (place, document.and_then(|document| document.block(item.block))) {
        (Some(Place::Paragraph(number)), _) => ["¶ ", &number.to_string()].concat(),
        (Some(Place::Note(number)), _) => ["note ", &number.to_string()].concat(),
        (_, Some(block)) => {
            let known = KINDS.iter().find(|(known, _, _)| *known == block.kind);
            known.map_or(String::new(), |(_, _, label)| label.to_ascii_lowercase())
        }
        (_, None) => String::new(),
    }
}

/// What a passage is, in a word or two: `¶ 12`, `note 3`, `caption`.
pub fn label_of(corpus: &Corpus, passage: &Passage) -> String {
    let document = corpus.document(passage.document);
    let place = document.map(|document| Places::of(document).block(passage.block));
    match (place, passage.kind) {
        (Some(Place::Paragraph(number)), _) => ["¶ ", &number.to_string()].concat(),
        (Some(Place::Note(number)), _) => ["note ", &number.to_string()].concat(),
        (_, kind) => {
            let known = KINDS.iter().find(|(known, _, _)| *known == kind);
            known.map_or(String::new(), |(_, _, label)| label.to_ascii_lowercase())
        }
    }
}

#[cfg(test)]
mod tests;
