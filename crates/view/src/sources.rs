//! What is known about each source, in words: who published what, where, when and by whom, and
//! what our copy does not state.

use crate::dates::{date_in_full, date_in_short};
use synoptic_corpus::{Basis, Corpus, Document, DocumentId, Fact, Metadata};

/// A document as a source: how the page names it and what it says of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Which document.
    pub document: DocumentId,
    /// Its short id.
    pub id: String,
    /// The letter that stands for it.
    pub siglum: String,
    /// Its name for narrow places.
    pub name: String,
    /// Who published it, in full; `None` where nobody knows.
    pub outlet: Option<String>,
    /// Its title, as given in the text.
    pub title: String,
    /// Kind of text and country: `Think-tank brief, Pakistan`.
    pub kind: String,
    /// Its authors; `None` where our copy names none.
    pub authors: Option<String>,
    /// When it was published, as EDTF.
    pub published: Option<String>,
    /// The same in words.
    pub date: Option<String>,
    /// The same in few words.
    pub date_short: Option<String>,
    /// Address of the original.
    pub address: Option<String>,
    /// What the text does not state, each with what is known instead and how.
    pub unstated: Vec<Unstated>,
    /// Further remarks of the corpus on the copy.
    pub remarks: Vec<String>,
}

/// Something that a text does not state about itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unstated {
    /// What it is: `date`, `author`.
    pub what: &'static str,
    /// What the corpus gives instead.
    pub given: String,
    /// Why the corpus says so.
    pub reason: String,
}

/// Every source of a corpus, in its order.
pub fn sources(corpus: &Corpus) -> Vec<Source> {
    corpus
        .documents
        .iter()
        .zip(0..)
        .map(|(document, at)| source(document, DocumentId(at)))
        .collect()
}

fn source(document: &Document, at: DocumentId) -> Source {
    let facts = &document.metadata;
    let value = |fact: &Option<Fact>| fact.as_ref().map(|fact| fact.value.clone());
    let outlet = value(&facts.outlet);
    let name = facts.outlet_short.clone().or_else(|| outlet.clone());
    let name = name.unwrap_or_else(|| document.id.clone());
    let published = value(&facts.published);
    let kind: Vec<String> =
        [value(&facts.genre), value(&facts.country)].into_iter().flatten().collect();
    Source {
        document: at,
        id: document.id.clone(),
        siglum: siglum(document, at),
        outlet,
        title: value(&facts.title).unwrap_or_else(|| name.clone()),
        name,
        kind: capitalised(&kind.join(", ")),
        authors: authors(facts),
        date: published.as_deref().map(date_in_full),
        date_short: published.as_deref().map(date_in_short),
        published,
        address: value(&facts.address),
        unstated: unstated(facts),
        remarks: facts.remarks.clone(),
    }
}

/// With a capital at its head, as a line of its own begins.
fn capitalised(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        let mut line = String::from(first.to_ascii_uppercase());
        line.push_str(chars.as_str());
        line
    })
}

/// The letter of the manifest, or else the place of the document in the corpus, from 1.
fn siglum(document: &Document, at: DocumentId) -> String {
    document.metadata.siglum.map_or_else(|| (at.0 + 1).to_string(), String::from)
}

fn authors(facts: &Metadata) -> Option<String> {
    let names: Vec<&str> = facts.authors.iter().map(|author| author.name.as_str()).collect();
    match names.as_slice() {
        [] => None,
        [name] => Some((*name).to_owned()),
        [first @ .., last] => Some([&first.join(", "), " and ", last].concat()),
    }
}

fn unstated(facts: &Metadata) -> Vec<Unstated> {
    let mut found = Vec::new();
    let mut note = |what, fact: &Option<Fact>, shown: fn(&str) -> String| {
        if let Some(Fact { value, basis: Basis::Corpus(reason) }) = fact {
            found.push(Unstated { what, given: shown(value), reason: reason.clone() });
        }
    };
    note("title", &facts.title, str::to_owned);
    note("outlet", &facts.outlet, str::to_owned);
    note("country", &facts.country, str::to_owned);
    note("kind", &facts.genre, str::to_owned);
    note("date", &facts.published, date_in_full);
    note("editor", &facts.editor, str::to_owned);
    note("original", &facts.address, str::to_owned);
    for author in &facts.authors {
        if let Basis::Corpus(reason) = &author.basis {
            let given = author.name.clone();
            found.push(Unstated { what: "author", given, reason: reason.clone() });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use synoptic_corpus::Author;
    use synoptic_text::Span;

    fn author(name: &str) -> Author {
        Author {
            name: name.into(),
            role: None,
            affiliation: None,
            basis: Basis::Text(Span::new(0, 0)),
        }
    }

    #[test]
    fn says_what_the_text_does_not_state() {
        let mut document = Document { id: "a".into(), ..Document::default() };
        document.metadata.published =
            Some(Fact { value: "2024-06".into(), basis: Basis::Corpus("from its address".into()) });
        let found = source(&document, DocumentId(2));
        assert_eq!((found.siglum.as_str(), found.name.as_str()), ("3", "a"));
        assert_eq!(found.date.as_deref(), Some("June 2024"));
        assert_eq!(found.authors, None);
        assert_eq!(
            found.unstated,
            [Unstated {
                what: "date",
                given: "June 2024".into(),
                reason: "from its address".into()
            }]
        );
    }

    #[test]
    fn joins_authors_as_one_says_them() {
        let mut facts = Metadata { authors: vec![author("A"), author("B")], ..Metadata::default() };
        assert_eq!(authors(&facts).as_deref(), Some("A and B"));
        facts.authors.push(author("C"));
        assert_eq!(authors(&facts).as_deref(), Some("A, B and C"));
    }
}
