//! The page: what a view model looks like and what a click does.
//!
//! - `app` is the frame of every view; `router` turns addresses into views and back;
//! - `pages` has one file for each view, `components` one for each part that views share;
//! - `exporting` makes files and citations of what is shown;
//! - `entry` is what the page starts from, `prerender` draws every view when the page is built;
//! - `state` holds what outlives a view: the corpus, the theme;
//! - `browser` is the only module that names `web_sys`.
//!
//! What a view shows is worked out in `synoptic-view`, natively tested; nothing here reads or
//! compares text.
//!
//! A part is a Yew component only where it keeps state or saves work by not being drawn again;
//! all others are functions from plain data to elements, written with [`draw`]. Each component adds
//! about 4 KB to the page, a function what it draws.

mod announcer;
mod app;
mod browser;
mod components;
mod draw;
mod entry;
mod exporting;
mod pages;
#[cfg(feature = "prerender")]
mod prerender;
mod router;
mod shortcuts;
mod state;

#[cfg(feature = "prerender")]
pub use prerender::{Prerendered, prerender};

use state::{InForce, Site};

/// Draws the page into the document.
pub fn start() {
    match Site::load() {
        // public/start.js shows what is thrown before the page answers to input.
        Err(error) => wasm_bindgen::throw_str(&error.to_string()),
        Ok(site) => {
            let edits = InForce::read(site.edits_key().into());
            let entry = browser::entry(edits);
            entry::draw_whole(entry.is_drawn);
            // The file knows nothing of what its visitor picked or changed.
            if entry.is_drawn && entry.picks.is_empty() && entry.edits.edits.is_empty() {
                browser::keep_rows();
            }
            let props = app::AppProps { site, entry };
            yew::Renderer::<app::App>::with_root_and_props(browser::root(), props).render();
        }
    }
}
