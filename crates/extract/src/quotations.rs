//! Finds quotations and who speaks.

use crate::Prepared;
use synoptic_corpus::{Entity, Mention, Quotation};

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[];

/// Finds the quotations of a document and their speakers.
pub(crate) fn find(
    _prepared: &Prepared<'_>,
    _mentions: &[Mention],
    _entities: &[Entity],
) -> Vec<Quotation> {
    Vec::new()
}
