//! The foot of every view.

use crate::draw::{Element, el};
use synoptic_view::Address;

/// What the page does and does not do, in two sentences.
pub(crate) fn site_foot() -> Element {
    let lines = [
        "Every passage stands as in our copy of its source. Synoptic does not say who is right.",
        "Runs in this page; nothing is sent anywhere.",
    ];
    let row = el("div").class("site-foot__row");
    let row = row.with_all(lines.into_iter().map(|line| el("span").text(line)));
    let method = el("a").href(&Address::Method).text("Method and accuracy");
    el("footer").class("site-foot").with(row.with(method))
}
