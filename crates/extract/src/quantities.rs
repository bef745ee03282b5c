//! Finds quantities.

use crate::Prepared;
use synoptic_corpus::{Quantity, TimeExpression};

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[];

/// Finds the quantities of a document's blocks.
pub(crate) fn find(_prepared: &Prepared<'_>, _times: &[TimeExpression]) -> Vec<Quantity> {
    Vec::new()
}
