//! Facets as a view shows them: named values with live counts, and chips for what is chosen.
//!
//! Counting is `synoptic-search`'s business; this gives its codes names.

use crate::filters::{Filters, Key};
use crate::nearest::near_value;
use synoptic_search::{Facet, Filtered};

/// A facet of a list and its values.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FacetList {
    /// Which facet.
    pub key: Key,
    /// Its values, in a fixed order.
    pub choices: Vec<Choice>,
}

/// A value that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    /// As in the address.
    pub value: String,
    /// As on the page.
    pub label: String,
    /// The letter of the source that it belongs to.
    pub siglum: Option<String>,
    /// What a click would give.
    pub count: u32,
    /// Whether it is chosen.
    pub on: bool,
}

/// Something that narrows the list now, and the list without it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chip {
    /// What narrows it.
    pub label: String,
    /// The same without that.
    pub without: Filters,
    /// For a value that there is not: the nearest that there is, and the list with it instead.
    pub near: Option<(String, Filters)>,
}

/// The names of a facet's values, in the order of their codes.
#[derive(Clone, Debug)]
pub(crate) struct Values {
    pub(crate) key: Key,
    pub(crate) facet: Facet,
    pub(crate) names: Vec<Name>,
}

/// What a value is called.
#[derive(Clone, Debug)]
pub(crate) struct Name {
    pub(crate) value: String,
    pub(crate) label: String,
    pub(crate) siglum: Option<String>,
}

impl Values {
    /// Codes of the values that the filters choose; unknown ones are left out.
    pub(crate) fn codes(&self, filters: &Filters) -> Vec<u16> {
        let chosen = filters.chosen(self.key);
        let codes = (0..).zip(&self.names).filter(|(_, name)| chosen.contains(&name.value));
        codes.map(|(code, _)| code).collect()
    }

    /// The value that was probably meant by one that there is not.
    fn nearest(&self, value: &str) -> Option<&Name> {
        let names = self.names.iter().map(|name| (name.value.as_str(), name.label.as_str()));
        near_value(value, names).and_then(|at| self.names.get(at))
    }

    /// The facet with its counts: the `nth` of those that were applied.
    pub(crate) fn list(&self, filters: &Filters, filtered: &Filtered, nth: usize) -> FacetList {
        let chosen = filters.chosen(self.key);
        let counts = filtered.counts.get(nth).map_or(&[][..], Vec::as_slice);
        let choices = self.names.iter().enumerate().map(|(code, name)| Choice {
            value: name.value.clone(),
            label: name.label.clone(),
            siglum: name.siglum.clone(),
            count: counts.get(code).copied().unwrap_or(0),
            on: chosen.contains(&name.value),
        });
        FacetList { key: self.key, choices: choices.collect() }
    }
}

/// One chip for the search words and one for each chosen value, unknown ones included.
pub(crate) fn chips<'v>(filters: &Filters, all: impl Iterator<Item = &'v Values>) -> Vec<Chip> {
    let mut found = Vec::new();
    let words = filters.query.trim();
    if !words.is_empty() {
        let label = ["“", words, "”"].concat();
        found.push(Chip { label, without: filters.asking(""), near: None });
    }
    for values in all {
        for value in filters.chosen(values.key) {
            let name = values.names.iter().find(|name| name.value == *value);
            let label = match name {
                Some(name) => [values.key.title(), ": ", &name.label].concat(),
                None => [values.key.title(), ": ", value, " (not in this corpus)"].concat(),
            };
            let without = filters.toggled(values.key, value);
            let near = match name {
                Some(_) => None,
                None => values.nearest(value).map(|near| {
                    let chosen = without.chosen(values.key).contains(&near.value);
                    let with = if chosen {
                        without.clone()
                    } else {
                        without.toggled(values.key, &near.value)
                    };
                    (near.label.clone(), with)
                }),
            };
            found.push(Chip { label, without, near });
        }
    }
    found
}
