//! Finds claims.

use crate::Prepared;
use crate::TopicWords;
use crate::attribution::Attribution;
use synoptic_corpus::{Claim, Entity, Mention, Quantity, Quotation, TimeExpression};

/// What claims are found from.
pub(crate) struct Evidence<'e, 'd> {
    /// The document.
    pub(crate) prepared: &'e Prepared<'d>,
    /// Everything named.
    pub(crate) entities: &'e [Entity],
    /// Names in the document.
    pub(crate) mentions: &'e [Mention],
    /// Times in the document.
    pub(crate) times: &'e [TimeExpression],
    /// Quantities in the document.
    pub(crate) quantities: &'e [Quantity],
    /// Quotations in the document.
    pub(crate) quotations: &'e [Quotation],
    /// Attributions in the document.
    pub(crate) attributions: &'e [Attribution],
    /// Topics and their words.
    pub(crate) topics: &'e [TopicWords],
}

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[];

/// Finds the claims of a document, in order of position.
pub(crate) fn find(_evidence: &Evidence<'_, '_>) -> Vec<Claim> {
    Vec::new()
}
