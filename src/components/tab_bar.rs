//! The views as tabs at the foot of a phone's screen.

use crate::components::site_bar::{Entry, entries};
use crate::draw::{Element, el};
use crate::state::Site;
use synoptic_view::Address;

/// The same views as in the site bar, within reach of a thumb.
pub(crate) fn tab_bar(site: &Site, address: &Address) -> Element {
    el("nav")
        .class("tab-bar")
        .attr("aria-label", "Main, short")
        .with_all(entries(site, address).iter().map(Entry::tab))
}
