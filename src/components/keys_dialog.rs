//! The list of keys.

use crate::browser;
use crate::draw::{Element, el};
use crate::shortcuts::{KEYS, KEYS_DIALOG, set_single_keys, single_keys};

/// The dialog that `?` opens.
pub(crate) fn keys_dialog() -> Element {
    let head = el("div")
        .class("sheet__head")
        .with(el("h2").attr("id", "keys-title").text("Keyboard"))
        .with(el("button").class("button").text("Close"));
    let keys = el("dl").class("keys").with_all(KEYS.iter().map(|(what, keys)| {
        let keys = keys.iter().map(|key| el("kbd").text(*key));
        el("div").with(el("dt").text(*what)).with(el("dd").with_all(keys))
    }));
    let single = el("input")
        .attr("type", "checkbox")
        .checked(single_keys())
        .on_change(|| set_single_keys(!single_keys()));
    let preference =
        el("label").class("check").with(single).text("Keys pressed alone are shortcuts");
    let form = el("form").attr("method", "dialog").class("sheet__body");
    el("dialog")
        .class("sheet")
        .attr("id", KEYS_DIALOG)
        .attr("aria-labelledby", "keys-title")
        .on_click(|event| browser::close_on_backdrop(&event))
        .with(form.with(head).with(keys).with(preference))
}
