//! Finds who says what in a document: quotations, attributions, quantities, times, names, claims.
//!
//! Deterministic and explainable: every result names the rule and the words that led to it. Knows
//! English and the customs of news prose, but no person, place or outlet: those come in [`Lists`].
//! Language resources are tables in `lexicon`. Nothing here reads files, draws, or compares documents.

mod attribution;
mod claims;
mod lexicon;
mod memo;
mod names;
mod prepared;
#[cfg(test)]
#[path = "../../text/tests/proportion/mod.rs"]
mod proportion;
mod quantities;
mod quotations;
mod times;

pub use prepared::{Prepared, PreparedBlock, PreparedSentence};

use std::collections::BTreeMap;
use synoptic_corpus::{Annotations, Document, Entity};

/// What a corpus tells beforehand about its matter; empty for a text that comes alone.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Lists {
    /// Entities with their aliases.
    pub entities: Vec<Entity>,
    /// Topics with the words that point to them.
    pub topics: Vec<TopicWords>,
}

/// A topic and the words and phrases that point to it, matched by stem and in any case; a word with
/// two capitals or more ('US', 'U.N.') as it is written, so that it is not taken for another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TopicWords {
    /// Short id.
    pub id: String,
    /// Name on the page.
    pub name: String,
    /// Words and phrases.
    pub words: Vec<String>,
}

/// Everything found in a set of documents.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Extraction {
    /// Per document, in the order given.
    pub annotations: Vec<Annotations>,
    /// Everything named: the listed entities first, as listed, then those discovered.
    pub entities: Vec<Entity>,
    /// What each rule does, by name.
    pub rules: BTreeMap<String, String>,
}

/// Extracts from `documents`, which are read together so that names are shared between them.
pub fn extract(documents: &[Document], lists: &Lists) -> Extraction {
    let prepared: Vec<Prepared<'_>> = documents.iter().map(Prepared::new).collect();
    let (entities, mentions) = names::find(&prepared, &lists.entities);
    let mut words = memo::Memo::new();
    let mut vocabulary = claims::Vocabulary::new();
    let annotations = prepared
        .iter()
        .zip(mentions)
        .map(|(prepared, mentions)| {
            let times = times::find(prepared);
            let quantities = quantities::find(prepared, &times);
            let marked = quotations::marked(prepared);
            let reading = attribution::read(prepared, &mentions, &entities, &marked, &mut words);
            let quotations = quotations::find(prepared, &marked, &reading);
            let attributions = attribution::find(prepared, &reading, &marked);
            let evidence = claims::Evidence {
                times: &times,
                quantities: &quantities,
                quotations: &quotations,
                attributions: &attributions,
                topics: &lists.topics,
            };
            let claims = claims::find(prepared, &evidence, &mut vocabulary);
            Annotations { quotations, quantities, times, mentions, claims }
        })
        .collect();
    let rules = [
        names::RULES,
        times::RULES,
        quantities::RULES,
        quotations::RULES,
        attribution::RULES,
        claims::RULES,
    ]
    .iter()
    .flat_map(|rules| rules.iter())
    .map(|(name, explanation)| ((*name).to_owned(), (*explanation).to_owned()))
    .collect();
    Extraction { annotations, entities, rules }
}
