//! What outlives a view: the corpus and what is worked out from it once, what its visitor changed, and
//! the theme.

mod edits;
mod site;
mod theme;

pub(crate) use edits::{InForce, keep_edits, own_edits, store_edits};
pub(crate) use site::Site;
pub(crate) use theme::toggle_theme;
