//! What outlives a view: the corpus and what is worked out from it once, and the theme.

mod site;
mod theme;

pub(crate) use site::Site;
pub(crate) use theme::toggle_theme;
