//! The page: what a view model looks like and what a click does.
//!
//! - [`app`] puts contexts, router and views together; [`router`] turns addresses into views;
//! - `pages` has one file for each view, `components` one for each part that views share;
//! - `state` holds what outlives a view: the corpus, the preferences;
//! - `browser` is the only file that names `web_sys`.
//!
//! What a view shows is worked out in `synoptic-view`, natively tested; nothing here reads or
//! compares text.

mod app;
mod browser;
mod components;
mod pages;
mod router;
mod shortcuts;
mod state;

/// Draws the page into the document.
pub fn start() {
    yew::Renderer::<app::App>::with_root(browser::root()).render();
}
