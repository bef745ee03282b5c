//! The whole: documents, what was found in them, and what the corpus itself says.

use crate::{Annotations, Claim, Document, EditorQuestion, Entity, EntityId, Position};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Index of a document in [`Corpus::documents`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct DocumentId(pub u32);

/// What the corpus is about.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CorpusFacts {
    /// Title of the page.
    pub title: String,
    /// One paragraph on what the documents are and why they stand together.
    pub description: String,
    /// The event they are about, as a phrase.
    pub event: String,
    /// When it took place: EDTF.
    pub dates: Option<String>,
}

/// A topic that claims are sorted under.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Topic {
    /// Short id, unique within a corpus.
    pub id: String,
    /// Its name on the page.
    pub name: String,
}

/// Documents and everything found in them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Corpus {
    /// What it is about.
    pub facts: CorpusFacts,
    /// The documents, in the order of the manifest.
    pub documents: Vec<Document>,
    /// What was found in each document, in the same order; empty where nothing was looked for.
    pub annotations: Vec<Annotations>,
    /// Everything named, curated entities first.
    pub entities: Vec<Entity>,
    /// Topics, in the order of the manifest.
    pub topics: Vec<Topic>,
    /// The editor's questions, in the order of `questions.toml`.
    pub questions: Vec<EditorQuestion>,
    /// What each rule named in a [`crate::Why`] does, in a sentence.
    pub rules: BTreeMap<String, String>,
}

impl Corpus {
    /// The document with this index.
    pub fn document(&self, id: DocumentId) -> Option<&Document> {
        self.documents.get(id.0 as usize)
    }

    /// What was found in the document with this index.
    pub fn annotations_of(&self, id: DocumentId) -> Option<&Annotations> {
        self.annotations.get(id.0 as usize)
    }

    /// A claim by its document and its index there.
    pub fn claim(&self, document: DocumentId, index: u32) -> Option<&Claim> {
        self.annotations_of(document)?.claims.get(index as usize)
    }

    /// The claims that a position's passages are, in their order.
    pub fn claims_of(&self, position: &Position) -> impl Iterator<Item = &Claim> {
        let document = position.document;
        let claims = position.passages.iter().filter_map(|passage| passage.claim);
        claims.filter_map(move |claim| self.claim(document, claim))
    }

    /// The document with this short id, and its index.
    pub fn document_by_id(&self, id: &str) -> Option<(DocumentId, &Document)> {
        let at = self.documents.iter().position(|document| document.id == id)?;
        Some((DocumentId(u32::try_from(at).ok()?), &self.documents[at]))
    }

    /// The entity with this index.
    pub fn entity(&self, id: EntityId) -> Option<&Entity> {
        self.entities.get(id.0 as usize)
    }
}
