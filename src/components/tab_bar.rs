//! The views as tabs at the foot of a phone's screen.

use crate::browser;
use crate::components::site_bar::{Entry, entries};
use crate::components::site_foot::ALL_VIEWS;
use crate::components::{Shape, icon};
use crate::draw::{Element, el};
use crate::state::Site;
use synoptic_view::Address;

/// The views one goes to most, within reach of a thumb, and the way to the others.
pub(crate) fn tab_bar(site: &Site, address: &Address) -> Element {
    let entries = entries(site, address);
    let more = el("a")
        .attr("href", "#views")
        .on_click(|event| {
            event.prevent_default();
            browser::focus(ALL_VIEWS);
            browser::scroll_to_element(ALL_VIEWS);
        })
        .with(icon(Shape::More))
        .text("All views");
    el("nav")
        .class("tab-bar")
        .attr("aria-label", "Main, short")
        .with_all(entries.iter().filter(|entry| entry.is_tab).map(Entry::tab))
        .with(more)
}
