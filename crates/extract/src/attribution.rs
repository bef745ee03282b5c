//! Finds what is said on somebody else's word, in quotation marks or not.

use crate::Prepared;
use synoptic_corpus::{Entity, Holder, Link, Mention, Quotation, Why};
use synoptic_text::Span;

/// A stretch of a block that is on somebody's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attribution {
    /// Index of the block in [`Prepared::blocks`].
    pub(crate) block: usize,
    /// What is said, in the block's flow.
    pub(crate) content: Span,
    /// Whose word it is: the end of the chain.
    pub(crate) holder: Holder,
    /// The way it came, from the outlet inward.
    pub(crate) chain: Vec<Link>,
    /// The reporting words, in the block's flow.
    pub(crate) cue: Option<Span>,
    /// Whether the reporting words deny the content.
    pub(crate) denied: bool,
    /// How it was read.
    pub(crate) why: Why,
}

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[];

/// Finds the attributions of a document, in order of position.
pub(crate) fn find(
    _prepared: &Prepared<'_>,
    _mentions: &[Mention],
    _entities: &[Entity],
    _quotations: &[Quotation],
) -> Vec<Attribution> {
    Vec::new()
}
