//! The one shape of everything that is written as a table: columns, and rows in groups.
//!
//! What stands in it is the views' business (`comparison`, `findings` …), how it is written that of
//! `csv`, `markdown` and `json`.

use crate::json::Json;
use std::borrow::Cow;

/// A column.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Column {
    /// Its title in CSV and Markdown; empty where it is in JSON alone.
    pub(crate) title: Cow<'static, str>,
    /// Its name in JSON; empty where it is not in JSON.
    pub(crate) field: &'static str,
    /// How Markdown, which is made to be read, shows it.
    pub(crate) shown: Shown,
}

/// How Markdown shows a column.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Shown {
    /// Quoted: a source's own words.
    Quoted,
    /// In bold: who says so.
    Bold,
    /// As the words of the link to the passage.
    Linked,
    /// As that link's target.
    Target,
    /// As it is; it speaks for itself.
    Plain,
    /// A date as EDTF, in words.
    Date,
    /// After its title.
    Titled,
    /// Not at all: it stands above the group, or is for machines.
    Never,
}

/// A column of this title and field, shown so.
pub(crate) const fn column(title: &'static str, field: &'static str, shown: Shown) -> Column {
    Column { title: Cow::Borrowed(title), field, shown }
}

/// Rows that belong together.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Group {
    /// What they are about; empty where the table is one.
    pub(crate) title: String,
    /// What is to be said of all of them.
    pub(crate) line: String,
    /// As many values as there are columns in each.
    pub(crate) rows: Vec<Vec<Json>>,
    /// What follows from them.
    pub(crate) notes: Vec<String>,
}

/// Columns and rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Table {
    /// The name of the rows in JSON.
    pub(crate) field: &'static str,
    pub(crate) columns: Vec<Column>,
    pub(crate) groups: Vec<Group>,
}

impl Table {
    /// A table of one group.
    pub(crate) fn plain(field: &'static str, columns: Vec<Column>, rows: Vec<Vec<Json>>) -> Table {
        Table { field, columns, groups: vec![Group { rows, ..Group::default() }] }
    }

    /// All rows, of whatever group.
    pub(crate) fn rows(&self) -> impl Iterator<Item = &Vec<Json>> {
        self.groups.iter().flat_map(|group| &group.rows)
    }

    /// The rows as JSON objects.
    pub(crate) fn objects(&self) -> Json {
        let object = |row: &Vec<Json>| {
            let fields = self.columns.iter().zip(row);
            let fields = fields.filter(|(column, _)| !column.field.is_empty());
            Json::Object(fields.map(|(column, value)| (column.field, value.clone())).collect())
        };
        Json::List(self.rows().map(object).collect())
    }
}

/// What stands at the head of a file: where it comes from.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Head {
    /// Title of the corpus.
    pub(crate) corpus: String,
    /// Name of the view.
    pub(crate) view: String,
    /// What narrows it.
    pub(crate) filters: Vec<String>,
    /// Its address in full.
    pub(crate) address: String,
}

impl Head {
    /// Its lines, each with its name.
    pub(crate) fn lines(&self) -> [(&'static str, String); 4] {
        let filters = match self.filters.is_empty() {
            true => "none".to_owned(),
            false => self.filters.join("; "),
        };
        [
            ("Corpus", self.corpus.clone()),
            ("View", self.view.clone()),
            ("Filters", filters),
            ("Address", self.address.clone()),
        ]
    }
}
