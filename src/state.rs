//! What outlives a view: the corpus and what is worked out from it once, and the theme.

mod corpus;
mod theme;

pub(crate) use corpus::{CorpusContext, use_corpus};
pub(crate) use theme::toggle_theme;
