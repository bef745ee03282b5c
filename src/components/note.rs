//! Notes: the marker in the text, and the popover that it opens.

use crate::components::words::drawn;
use crate::draw::{Element, el};
use synoptic_corpus::Document;
use synoptic_view::{Address, Endnote, Place};

fn popover_id(number: u32) -> String {
    ["note-", &number.to_string()].concat()
}

/// The marker of a note in the text.
pub(crate) fn marker(number: u32) -> Element {
    el("button")
        .class("fnref")
        .attr("type", "button")
        .attr("popovertarget", popover_id(number))
        .attr("aria-label", ["Note ", &number.to_string()].concat())
        .text(number.to_string())
}

/// The note that a marker opens, with the way to the list of notes.
pub(crate) fn popover(document: &Document, note: &Endnote) -> Element {
    let to = Address::place(&document.id, Place::Note(note.number));
    let foot = el("p")
        .text(["Note ", &note.number.to_string(), " · "].concat())
        .with(el("a").href(&to).text("all notes"));
    el("div")
        .class("footnote-pop")
        .attr("id", popover_id(note.number))
        .attr("popover", "auto")
        .key(note.number)
        .with(el("p").with(drawn(document, &note.words, None)))
        .with(foot)
}
