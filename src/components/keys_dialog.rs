//! The list of keys, drawn from the table that they are looked up in.

use crate::browser;
use crate::draw::{Element, el};
use crate::shortcuts::{KEYS_DIALOG, set_single_keys, single_keys};
use synoptic_view::{Area, Command, KEYS, KeyLine, caps};

/// So many strokes of a line are written out; of more, the first and the last.
const MOST: usize = 4;

/// The dialog that `?` opens.
pub(crate) fn keys_dialog() -> Element {
    let head = el("div")
        .class("sheet__head")
        .with(el("h2").attr("id", "keys-title").text("Keyboard"))
        .with(el("button").class("button").text("Close"));
    let single = el("input")
        .attr("type", "checkbox")
        .checked(single_keys())
        .on_change(|| set_single_keys(!single_keys()));
    let preference =
        el("label").class("check").with(single).text("Keys pressed alone are shortcuts");
    let note = "Off, letters, digits and signs do nothing; what needs Ctrl, the arrows, Enter and Esc \
        go on working. The choice is kept in this browser. On a Mac, ⌘ does what Ctrl does.";
    let areas = el("div").class("keys-areas").with_all(Area::ALL.into_iter().map(area));
    let form = el("form").attr("method", "dialog").class("sheet__body");
    el("dialog")
        .class("sheet sheet--wide")
        .attr("id", KEYS_DIALOG)
        .attr("aria-labelledby", "keys-title")
        .on_click(|event| browser::close_on_backdrop(&event))
        .with(
            form.with(head)
                .with(preference)
                .with(el("p").class("note-line").text(note))
                .with(areas),
        )
}

fn area(area: Area) -> Element {
    let lines = KEYS.iter().filter(|line| line.area == area);
    el("section")
        .with(el("h3").text(area.title()))
        .with(el("dl").class("keys").with_all(lines.map(line)))
}

fn line(line: &KeyLine) -> Element {
    let keys =
        el("dd").with_all(line.keys.iter().enumerate().filter_map(
            |(nth, key)| match line.keys.len() > MOST && nth > 0 && nth + 1 < line.keys.len() {
                true => (nth == 1).then(|| el("span").text("…")),
                false => Some(stroke(key)),
            },
        ));
    el("div").with(el("dt").text(line.what)).with(keys)
}

fn stroke((stroke, _): &(&str, Command)) -> Element {
    el("span").with_all(caps(stroke).into_iter().map(|cap| el("kbd").text(cap)))
}
