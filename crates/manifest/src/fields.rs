//! Takes the fields out of a TOML table one by one and reports what is missing, wrong or left over.

use crate::Problem;
use crate::nearest::nearest;
use crate::source::Source;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// A value and the byte where it stands in its file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Placed<T> {
    /// The value.
    pub(crate) value: T,
    /// First byte of it, in its file.
    pub(crate) at: usize,
}

/// Reads a TOML file. Every mistake in its form is a problem; then there is no table, because what
/// could be made of the rest might be what nobody wrote.
pub(crate) fn parse<'s>(
    source: &'s Source,
    problems: &mut Vec<Problem>,
) -> Option<Spanned<DeTable<'s>>> {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    problems.extend(errors.iter().map(|error| {
        let at = error.span().map_or(0, |span| span.start);
        source.error(at, format!("not valid TOML: {}", error.message().replace('\n', " ")))
    }));
    errors.is_empty().then_some(table)
}

/// The fields of one table, taken one by one; [`Fields::finish`] reports those that nobody took.
pub(crate) struct Fields<'t> {
    source: &'t Source,
    table: &'t DeTable<'t>,
    at: usize,
    /// What the table is, in problems: 'a document'.
    what: &'static str,
    known: Vec<&'static str>,
}

impl<'t> Fields<'t> {
    /// The fields of `table`, which stands at the byte `at`.
    pub(crate) fn new(
        source: &'t Source,
        table: &'t DeTable<'t>,
        at: usize,
        what: &'static str,
    ) -> Fields<'t> {
        Fields { source, table, at, what, known: Vec::new() }
    }

    /// Where the table stands.
    pub(crate) fn at(&self) -> usize {
        self.at
    }

    /// Whether the field is there; it counts as known from now on.
    pub(crate) fn has(&mut self, key: &'static str) -> bool {
        self.take(key).is_some()
    }

    fn take(&mut self, key: &'static str) -> Option<(&'t DeValue<'t>, usize)> {
        if !self.known.contains(&key) {
            self.known.push(key);
        }
        let (_, value) = self.table.iter().find(|(name, _)| name.get_ref() == key)?;
        Some((value.get_ref(), value.span().start))
    }

    fn wrong(&self, at: usize, key: &str, wanted: &str, found: &DeValue<'_>) -> Problem {
        let found = match found {
            DeValue::String(_) => "a text",
            DeValue::Integer(_) | DeValue::Float(_) => "a number",
            DeValue::Boolean(_) => "true or false",
            DeValue::Datetime(_) => "a bare date",
            DeValue::Array(_) => "a list",
            DeValue::Table(_) => "a table",
        };
        self.source.error(at, format!("`{key}` must be {wanted}, but is {found}"))
    }

    /// A text, where there is one; white space around it is cut off, an empty one is a problem.
    pub(crate) fn text(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Option<Placed<String>> {
        let (value, at) = self.take(key)?;
        match value {
            DeValue::String(text) if text.trim().is_empty() => {
                problems.push(
                    self.source.error(at, format!("`{key}` is empty; fill it or leave it out")),
                );
                None
            }
            DeValue::String(text) => Some(Placed { value: text.trim().to_owned(), at }),
            other => {
                let wanted = r#"a text in quotes: "…""#;
                problems.push(self.wrong(at, key, wanted, other));
                None
            }
        }
    }

    /// A text that must be there.
    pub(crate) fn required(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Option<Placed<String>> {
        if self.take(key).is_none() {
            let message = format!(r#"{} needs `{key} = "…"`; add it"#, self.what);
            problems.push(self.source.error(self.at, message));
        }
        self.text(key, problems)
    }

    /// True or false; false where it is missing.
    pub(crate) fn flag(&mut self, key: &'static str, problems: &mut Vec<Problem>) -> bool {
        match self.take(key) {
            None => false,
            Some((DeValue::Boolean(flag), _)) => *flag,
            Some((other, at)) => {
                problems.push(self.wrong(at, key, "true or false", other));
                false
            }
        }
    }

    /// A list of texts, untrimmed; empty where it is missing.
    pub(crate) fn texts(
        &mut self,
        key: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Vec<Placed<String>> {
        match self.take(key) {
            None => Vec::new(),
            Some((value, at)) => texts(self.source, key, value, at, problems),
        }
    }

    /// A table, where there is one.
    pub(crate) fn table(
        &mut self,
        key: &'static str,
        what: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Option<Fields<'t>> {
        match self.take(key)? {
            (DeValue::Table(table), at) => Some(Fields::new(self.source, table, at, what)),
            (other, at) => {
                problems.push(self.wrong(at, key, "a table: { … }", other));
                None
            }
        }
    }

    /// A list of tables, in the order of the file; empty where it is missing.
    pub(crate) fn tables(
        &mut self,
        key: &'static str,
        what: &'static str,
        problems: &mut Vec<Problem>,
    ) -> Vec<Fields<'t>> {
        let (items, at) = match self.take(key) {
            None => return Vec::new(),
            Some((DeValue::Array(items), at)) => (items, at),
            Some((other, at)) => {
                let wanted = format!("a list of tables, each under its own [[{key}]]");
                problems.push(self.wrong(at, key, &wanted, other));
                return Vec::new();
            }
        };
        let mut tables = Vec::new();
        for item in items {
            match item.get_ref() {
                DeValue::Table(table) => {
                    tables.push(Fields::new(self.source, table, item.span().start, what));
                }
                other => problems.push(self.wrong(at, key, "a list of tables: [{ … }]", other)),
            }
        }
        tables
    }

    /// Whether the field is a table rather than a list or a text.
    pub(crate) fn is_table(&mut self, key: &'static str) -> bool {
        matches!(self.take(key), Some((DeValue::Table(_), _)))
    }

    /// Reports every field that nobody took.
    pub(crate) fn finish(self, problems: &mut Vec<Problem>) {
        for (name, _) in self.table {
            if self.known.contains(&name.get_ref().as_ref()) {
                continue;
            }
            let cure = match nearest(name.get_ref(), &self.known) {
                Some(meant) => format!("did you mean `{meant}`?"),
                None => format!("known here: {}", self.known.join(", ")),
            };
            problems.push(self.source.error(
                name.span().start,
                format!("unknown key `{}` in {}; {cure}", name.get_ref(), self.what),
            ));
        }
    }
}

/// A list of texts.
pub(crate) fn texts(
    source: &Source,
    key: &str,
    value: &DeValue<'_>,
    at: usize,
    problems: &mut Vec<Problem>,
) -> Vec<Placed<String>> {
    let DeValue::Array(items) = value else {
        let message = format!(r#"`{key}` must be a list of texts: ["…", "…"]"#);
        problems.push(source.error(at, message));
        return Vec::new();
    };
    let mut texts = Vec::new();
    for item in items {
        let at = item.span().start;
        match item.get_ref() {
            DeValue::String(text) if !text.trim().is_empty() => {
                texts.push(Placed { value: text.clone().into_owned(), at });
            }
            DeValue::String(_) => {
                problems.push(source.error(at, format!("`{key}` holds an empty text; take it out")))
            }
            DeValue::Integer(_)
            | DeValue::Float(_)
            | DeValue::Boolean(_)
            | DeValue::Datetime(_)
            | DeValue::Array(_)
            | DeValue::Table(_) => problems.push(
                source.error(at, format!(r#"`{key}` must hold texts only, each in quotes: "…""#)),
            ),
        }
    }
    texts
}
