//! Gathers what bylines say into the metadata of the document.

use crate::byline::Byline;
use crate::dates::Date;
use crate::names::{is_institution, is_role};
use crate::units::Unit;
use synoptic_corpus::{Author, Basis, Fact, Metadata};
use synoptic_text::Span;

/// More authors than this are a list of something else.
const MOST_AUTHORS: usize = 40;

/// Metadata in the making.
pub(crate) struct Credits<'d> {
    pub(crate) metadata: &'d mut Metadata,
    /// The date of the last change: stands in where no other date is stated.
    updated: Option<Fact>,
}

impl<'d> Credits<'d> {
    pub(crate) fn new(metadata: &'d mut Metadata) -> Credits<'d> {
        Credits { metadata, updated: None }
    }

    /// Takes over what a line says.
    pub(crate) fn take(&mut self, unit: &Unit, byline: &Byline) {
        let whole = unit.flow.text();
        let lead = u32::try_from(whole.len() - whole.trim_start().len()).unwrap_or(0);
        let basis = |span: Span| {
            Basis::Text(unit.flow.cover_in_file(span.shifted(lead)).unwrap_or_else(|| unit.span()))
        };
        let line = unit.plain();
        let own = |span: Span| span.of(line).split_whitespace().collect::<Vec<_>>().join(" ");
        for person in &byline.authors {
            let name = own(person.name);
            let known = self.metadata.authors.iter_mut().find(|author| author.name == name);
            if let Some(author) = known {
                author.role = author.role.take().or_else(|| person.role.map(own));
                author.affiliation =
                    author.affiliation.take().or_else(|| person.affiliation.map(own));
            } else if self.metadata.authors.len() < MOST_AUTHORS {
                self.metadata.authors.push(Author {
                    name,
                    role: person.role.map(own),
                    affiliation: person.affiliation.map(own),
                    basis: basis(person.name),
                });
            }
        }
        if let (Some(editor), None) = (byline.editor, &self.metadata.editor) {
            self.metadata.editor = Some(Fact { value: own(editor), basis: basis(editor) });
        }
        let fact = |date: &Date| Fact { value: date.edtf.clone(), basis: basis(date.span) };
        if let Some(date) = &byline.published {
            // A day, stated anywhere in the head, says more than a month.
            let finer = self.metadata.published.as_ref().is_none_or(|known| {
                known.value.len() < date.edtf.len() && date.edtf.starts_with(&known.value)
            });
            if finer {
                self.metadata.published = Some(fact(date));
            }
        }
        if let (Some(date), None) = (&byline.updated, &self.updated) {
            self.updated = Some(fact(date));
        }
    }

    /// Notes of the last author what a line says of them.
    pub(crate) fn describe(&mut self, line: &str) {
        let Some(author) = self.metadata.authors.last_mut() else { return };
        if is_role(line) && author.role.is_none() {
            let (role, place) = match line.split_once(", ") {
                Some((role, place)) if is_institution(place) && !is_institution(role) => {
                    (role, Some(place))
                }
                _ => (line, None),
            };
            author.role = Some(role.to_owned());
            if author.affiliation.is_none() {
                author.affiliation = place.map(str::to_owned);
            }
        } else if author.affiliation.is_none() {
            author.affiliation = Some(line.to_owned());
        }
    }

    /// Settles what only the whole can tell.
    pub(crate) fn finish(&mut self) {
        if self.metadata.published.is_none() {
            self.metadata.published = self.updated.take();
        }
    }
}
