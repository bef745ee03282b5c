//! State of the views that compare: which sources are on, what narrows the questions, how they are
//! sorted, which cell is open.

use crate::filters::{Filters, Key};
use crate::query::{self, QueryWriter};

/// The facets of the questions.
pub(crate) const QUESTION_KEYS: [Key; 5] =
    [Key::Relation, Key::RelationKind, Key::Topic, Key::Certainty, Key::Holder];

/// What questions are sorted by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The sharpest conflict first.
    #[default]
    Conflict,
    /// Those that most sources answer first.
    Coverage,
    /// As the sources come to them.
    Order,
}

impl Sort {
    /// Every way to sort, in the order of the page.
    pub const ALL: [Sort; 3] = [Sort::Conflict, Sort::Coverage, Sort::Order];

    /// Its name in an address.
    pub const fn name(self) -> &'static str {
        match self {
            Sort::Conflict => "conflict",
            Sort::Coverage => "coverage",
            Sort::Order => "order",
        }
    }

    /// Its name on the page.
    pub const fn title(self) -> &'static str {
        match self {
            Sort::Conflict => "Sharpest conflict first",
            Sort::Coverage => "Most sources first",
            Sort::Order => "Order in the texts",
        }
    }

    /// Reads its name; anything else is the default.
    pub fn parse(name: &str) -> Sort {
        Sort::ALL.into_iter().find(|sort| sort.name() == name).unwrap_or_default()
    }
}

/// What a source says on a question: one cell of the matrix.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellAt {
    /// Id of the question.
    pub question: String,
    /// Short id of the source's document.
    pub document: String,
}

impl CellAt {
    /// The cell in an address, and of its element on the page.
    pub fn name(&self) -> String {
        [&self.question, ":", &self.document].concat()
    }

    /// The cell of a name.
    pub fn parse(name: &str) -> Option<CellAt> {
        let (question, document) = name.rsplit_once(':')?;
        let named = !question.is_empty() && !document.is_empty();
        named.then(|| CellAt { question: question.to_owned(), document: document.to_owned() })
    }
}

/// State of the matrix.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Comparing {
    /// What the questions are narrowed to; there are no search words.
    pub filters: Filters,
    /// Short ids of the documents that are switched off.
    pub without: Vec<String>,
    /// What the questions are sorted by.
    pub sort: Sort,
    /// The cell whose evidence is shown.
    pub cell: Option<CellAt>,
    /// Whether the questions can be changed.
    pub changing: bool,
}

impl Comparing {
    /// All questions, one cell open.
    pub fn at(question: &str, document: &str) -> Comparing {
        let cell = CellAt { question: question.to_owned(), document: document.to_owned() };
        Comparing { cell: Some(cell), ..Comparing::default() }
    }

    /// The same, narrowed otherwise.
    pub fn narrowed(&self, filters: Filters) -> Comparing {
        Comparing { filters, ..self.clone() }
    }

    /// The same with another cell open, or none.
    pub fn opening(&self, cell: Option<CellAt>) -> Comparing {
        Comparing { cell, ..self.clone() }
    }

    /// The same with a source switched on or off.
    pub fn switched(&self, document: &str) -> Comparing {
        Comparing { without: switched(&self.without, document), ..self.clone() }
    }

    /// The same, with the questions to be changed or not.
    pub fn changed(&self, changing: bool) -> Comparing {
        Comparing { changing, ..self.clone() }
    }

    pub(crate) fn parse(query: &str) -> Comparing {
        Comparing {
            filters: Filters::parse(query, &QUESTION_KEYS).asking(""),
            without: query::list(query, WITHOUT),
            sort: Sort::parse(&query::value(query, "sort")),
            cell: CellAt::parse(&query::value(query, "cell")),
            changing: query::value(query, CHANGE) == ON,
        }
    }

    pub(crate) fn to_query(&self) -> String {
        let mut pairs = QueryWriter::default();
        self.write(&mut pairs);
        pairs.pair(CHANGE, if self.changing { ON } else { "" });
        pairs.finish()
    }

    /// Adds the same to a query.
    pub(crate) fn write(&self, pairs: &mut QueryWriter) {
        self.filters.write(pairs);
        pairs.list(WITHOUT, &self.without);
        if self.sort != Sort::default() {
            pairs.pair("sort", self.sort.name());
        }
        if let Some(cell) = &self.cell {
            pairs.pair("cell", &cell.name());
        }
    }
}

/// A question, and which sources are compared on it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Asked {
    /// Id of the question.
    pub question: String,
    /// Short ids of the documents that are switched off.
    pub without: Vec<String>,
    /// Whether the question can be changed.
    pub changing: bool,
}

impl Asked {
    pub(crate) fn parse(question: String, query: &str) -> Asked {
        let changing = query::value(query, CHANGE) == ON;
        Asked { question, without: query::list(query, WITHOUT), changing }
    }

    pub(crate) fn to_query(&self) -> String {
        let mut pairs = QueryWriter::default();
        pairs.list(WITHOUT, &self.without);
        pairs.pair(CHANGE, if self.changing { ON } else { "" });
        pairs.finish()
    }

    /// The same, with the question to be changed or not.
    pub fn changed(&self, changing: bool) -> Asked {
        Asked { changing, ..self.clone() }
    }

    /// The same with a source switched on or off.
    pub fn switched(&self, document: &str) -> Asked {
        Asked { without: switched(&self.without, document), ..self.clone() }
    }
}

/// The key of changing the questions, and its value where they can be changed.
const CHANGE: &str = "change";
const ON: &str = "on";

/// The key of the sources that are switched off.
pub(crate) const WITHOUT: &str = "without";

/// The documents that are switched off, with one more or one less.
pub fn switched(without: &[String], document: &str) -> Vec<String> {
    let mut next = without.to_vec();
    match next.iter().position(|id| id == document) {
        Some(at) => drop(next.remove(at)),
        None => next.push(document.to_owned()),
    }
    next
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_state_comes_back_from_its_address() {
        let state = Comparing {
            filters: Filters::default().toggled(Key::Relation, "differs"),
            without: vec!["kyiv".into()],
            sort: Sort::Coverage,
            cell: Comparing::at("issi.12.3", "issi").cell,
            changing: true,
        };
        let query = state.to_query();
        insta::assert_snapshot!(query, @"?relation=differs&without=kyiv&sort=coverage&cell=issi.12.3:issi&change=on");
        assert_eq!(Comparing::parse(&query), state);
    }

    #[test]
    fn a_broken_cell_opens_nothing() {
        assert_eq!(Comparing::parse("cell=:x&sort=none"), Comparing::default());
    }
}
