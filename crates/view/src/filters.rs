//! What a list is narrowed to: search words, and values chosen in facets.
//!
//! One type for every list of the page; a view says which facets it has. What the values mean is
//! the view's business.

use crate::query::{self, QueryWriter};

/// A facet: one way to part a list. Further views add theirs here.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// The document that something stands in, by short id.
    Source,
    /// The section, as `document/slug`.
    Section,
    /// What kind of text it is.
    Kind,
    /// What a claim is about, by the id of the topic.
    Topic,
    /// On whose word a claim is made.
    Holder,
    /// What kind of claim it is.
    ClaimKind,
    /// How surely it is claimed.
    Certainty,
    /// What a claim holds: a quotation, a number, a date, a note.
    Has,
    /// A person or place named in it, by id.
    Entity,
    /// Who is quoted.
    Speaker,
    /// What kind of quotation it is.
    QuotationKind,
    /// The unit of a number.
    Unit,
    /// The year or decade of a date.
    Period,
    /// How the sources relate on a question.
    Relation,
    /// The same, finer: what kind of difference or contradiction it is.
    RelationKind,
}

impl Key {
    /// Its name in an address.
    pub const fn name(self) -> &'static str {
        match self {
            Key::Source => "source",
            Key::Section => "section",
            Key::Kind | Key::ClaimKind | Key::QuotationKind => "kind",
            Key::Topic => "topic",
            Key::Holder => "holder",
            Key::Certainty => "certainty",
            Key::Has => "has",
            Key::Entity => "names",
            Key::Speaker => "speaker",
            Key::Unit => "unit",
            Key::Period => "period",
            Key::Relation => "relation",
            Key::RelationKind => "how",
        }
    }

    /// Its name on the page.
    pub const fn title(self) -> &'static str {
        match self {
            Key::Source => "Source",
            Key::Section => "Section",
            Key::Kind | Key::ClaimKind | Key::QuotationKind => "Kind",
            Key::Topic => "Topic",
            Key::Holder => "On whose word",
            Key::Certainty => "Certainty",
            Key::Has => "Has a",
            Key::Entity => "Person or place",
            Key::Speaker => "Speaker",
            Key::Unit => "Unit",
            Key::Period => "Year or decade",
            Key::Relation => "Relation",
            Key::RelationKind => "How",
        }
    }
}

/// Search words and chosen values. Within a facet any chosen value will do; facets narrow each
/// other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filters {
    /// The words looked for, as typed.
    pub query: String,
    /// Sorted by facet; no facet twice, none without values.
    chosen: Vec<(Key, Vec<String>)>,
}

impl Filters {
    /// Search words alone.
    pub fn searching(query: &str) -> Filters {
        Filters { query: query.to_owned(), chosen: Vec::new() }
    }

    /// Whether nothing is looked for and nothing left out.
    pub fn is_empty(&self) -> bool {
        self.query.trim().is_empty() && self.chosen.is_empty()
    }

    /// The values chosen in a facet, in the order they were chosen.
    pub fn chosen(&self, key: Key) -> &[String] {
        let found = self.chosen.iter().find(|(facet, _)| *facet == key);
        found.map_or(&[], |(_, values)| values)
    }

    /// How many values are chosen, in all facets.
    pub fn count(&self) -> usize {
        self.chosen.iter().map(|(_, values)| values.len()).sum()
    }

    /// The same with a value chosen, or no longer chosen.
    pub fn toggled(&self, key: Key, value: &str) -> Filters {
        let mut values = self.chosen(key).to_vec();
        match values.iter().position(|chosen| chosen == value) {
            Some(at) => drop(values.remove(at)),
            None => values.push(value.to_owned()),
        }
        self.with(key, values)
    }

    /// The same with these values chosen in a facet, and no others in it.
    pub fn with(&self, key: Key, values: Vec<String>) -> Filters {
        let mut next = self.clone();
        next.chosen.retain(|(facet, _)| *facet != key);
        if !values.is_empty() {
            let at = next.chosen.partition_point(|(facet, _)| *facet < key);
            next.chosen.insert(at, (key, values));
        }
        next
    }

    /// The same with other search words.
    pub fn asking(&self, query: &str) -> Filters {
        Filters { query: query.to_owned(), chosen: self.chosen.clone() }
    }

    /// Reads the part of an address that concerns these facets.
    pub(crate) fn parse(query: &str, keys: &[Key]) -> Filters {
        let empty = Filters::searching(&query::value(query, "q"));
        keys.iter().fold(empty, |filters, key| filters.with(*key, query::list(query, key.name())))
    }

    /// Writes the same, with its question mark.
    pub(crate) fn to_query(&self) -> String {
        let mut pairs = QueryWriter::default();
        self.write(&mut pairs);
        pairs.finish()
    }

    /// Adds the same to a query.
    pub(crate) fn write(&self, pairs: &mut QueryWriter) {
        pairs.pair("q", &self.query);
        for (key, values) in &self.chosen {
            pairs.list(key.name(), values);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_click_takes_a_value_back() {
        let one = Filters::default().toggled(Key::Kind, "note").toggled(Key::Source, "issi");
        assert_eq!(one.to_query(), "?source=issi&kind=note");
        assert_eq!(one.count(), 2);
        let none = one.toggled(Key::Kind, "note").toggled(Key::Source, "issi");
        assert!(none.is_empty());
        assert_eq!(none, Filters::default());
    }

    #[test]
    fn blank_words_look_for_nothing() {
        assert!(Filters::searching("  ").is_empty());
    }
}
