//! What the page starts from: an address, and whether its view stands drawn already.
//!
//! Each known address has a file of its own in which its view is drawn when the page is built
//! (`prerender`). The program draws the same view in its place once it runs. Nothing may change
//! before the reader's eyes then: the first drawing over a drawn view is whole.

use crate::state::InForce;
use std::cell::Cell;
use synoptic_view::Address;

/// What the page starts from.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Entry {
    /// The view.
    pub(crate) address: Address,
    /// The claims that are picked, by their ids.
    pub(crate) picks: Vec<String>,
    /// What is changed about the questions.
    pub(crate) edits: InForce,
    /// How far it was scrolled before a reload, unless somebody has scrolled it since.
    pub(crate) scrolled: Option<f64>,
    /// Whether it stands drawn already, and is looked at.
    pub(crate) is_drawn: bool,
}

thread_local! {
    static WHOLE: Cell<bool> = const { Cell::new(cfg!(not(target_arch = "wasm32"))) };
}

/// Whether a view draws all it has at once, instead of what is in sight first and the rest after the
/// paint: where it is drawn for a file, and where it takes the place of such a drawing.
pub(crate) fn is_drawn_whole() -> bool {
    WHOLE.get()
}

/// Says whether views are drawn whole from now on.
pub(crate) fn draw_whole(whole: bool) {
    WHOLE.set(whole);
}
