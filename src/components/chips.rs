//! What narrows a list now, each thing with a button to drop it.

use crate::draw::{Element, el};
use synoptic_view::{Chip, Filters};
use yew::Callback;

/// The chips, and a button to drop all; `None` where nothing narrows the list. `onchange` gets the
/// list without what was dropped.
pub(crate) fn chips(chips: &[Chip], onchange: &Callback<Filters>) -> Option<Element> {
    if chips.is_empty() {
        return None;
    }
    let to = |filters: Filters| {
        let onchange = onchange.clone();
        move |_| onchange.emit(filters.clone())
    };
    let chip = |chip: &Chip| {
        let remove = el("button")
            .attr("type", "button")
            .attr("aria-label", ["Remove ", &chip.label].concat())
            .on_click(to(chip.without.clone()))
            .text("×");
        let item = el("li").class("chip").key(chip.label.clone());
        let near = chip.near.as_ref().map(|(label, filters)| {
            let label = ["use ", label].concat();
            el("button")
                .class("chip__near")
                .attr("type", "button")
                .on_click(to(filters.clone()))
                .text(label)
        });
        item.text(chip.label.clone()).with_maybe(near).with(remove)
    };
    let all = el("button")
        .class("button button--quiet")
        .attr("type", "button")
        .on_click(to(Filters::default()))
        .text("Clear all");
    let list = el("ul").class("chips").attr("aria-label", "Narrowed by");
    Some(list.with_all(chips.iter().map(chip)).with(el("li").key("all").with(all)))
}
