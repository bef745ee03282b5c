//! The foot of every view.

use crate::components::site_bar::entries;
use crate::draw::{Element, el};
use crate::state::Site;
use synoptic_view::Address;

/// Id of the list of all views.
pub(crate) const ALL_VIEWS: &str = "views";

/// What the page does and does not do, in two sentences, and every view.
pub(crate) fn site_foot(site: &Site, address: &Address) -> Element {
    let lines = [
        "Every passage stands as in our copy of its source. Synoptic does not say who is right.",
        "Runs in this page; nothing is sent anywhere.",
    ];
    let row = el("div").class("site-foot__row");
    let row = row.with_all(lines.into_iter().map(|line| el("span").text(line)));
    let views = entries(site, address);
    let method = el("a").href(&Address::Method).text("Method and accuracy");
    let views = el("nav")
        .class("site-foot__views")
        .attr("id", ALL_VIEWS)
        .attr("tabindex", "-1")
        .attr("aria-label", "All views")
        .with_all(views.iter().map(|entry| entry.link().text(entry.title())))
        .with(method);
    el("footer").class("site-foot").with(row).with(views)
}
