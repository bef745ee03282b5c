//! Finds time expressions.

use crate::Prepared;
use synoptic_corpus::TimeExpression;

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[];

/// Finds the time expressions of a whole document, resolved against its date of publication where it has one.
pub(crate) fn find(_prepared: &Prepared<'_>) -> Vec<TimeExpression> {
    Vec::new()
}
