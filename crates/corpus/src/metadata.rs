//! What is known about a document, and how it is known.

use serde::{Deserialize, Serialize};
use synoptic_text::Span;

/// Where a fact about a document is stated.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Basis {
    /// In the file, here.
    Text(Span),
    /// Not in the file: the corpus says so, for this reason.
    Corpus(String),
}

/// A fact about a document, with its basis.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// The fact; a date is EDTF at the precision stated.
    pub value: String,
    /// Where it is stated.
    pub basis: Basis,
}

/// Somebody who wrote a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Author {
    /// Name as written, without title.
    pub name: String,
    /// Office or standing, where stated.
    pub role: Option<String>,
    /// Institution, where stated.
    pub affiliation: Option<String>,
    /// Where the name is stated.
    pub basis: Basis,
}

/// What is known about a document. `None` means: not stated.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Metadata {
    /// One letter that stands for the document in grids and margins, unique within a corpus.
    pub siglum: Option<char>,
    /// Its title.
    pub title: Option<Fact>,
    /// Its subtitle or standfirst.
    pub subtitle: Option<Fact>,
    /// The series it appeared in.
    pub series: Option<Fact>,
    /// Who published it: full name.
    pub outlet: Option<Fact>,
    /// Who published it: the name for narrow places.
    pub outlet_short: Option<String>,
    /// The country it was published in.
    pub country: Option<Fact>,
    /// What kind of text it is (brief, commentary, essay, news).
    pub genre: Option<Fact>,
    /// Address of the original.
    pub address: Option<Fact>,
    /// Its authors.
    pub authors: Vec<Author>,
    /// Its editor.
    pub editor: Option<Fact>,
    /// When it was published: EDTF.
    pub published: Option<Fact>,
    /// Further remarks on what the text does not state, as sentences.
    pub remarks: Vec<String>,
}
