//! The menu that gives what is on screen as a file, on paper or as a link; the same in every view.

use crate::draw::{Element, el};
use crate::exporting::{GIVES, LINK, PAPER};
use synoptic_export::formats;
use synoptic_view::Address;

/// A button that says for a while what came of it: `done`, or that the browser refused.
pub(crate) fn telling(words: &'static str, done: &'static str) -> Element {
    let part = |class, words: &'static str| el("span").class(class).text(words);
    el("button")
        .class("button telling")
        .attr("type", "button")
        .with(part("telling__words", words))
        .with(part("telling__done", done))
        .with(part("telling__refused", "Not allowed"))
}

/// What the view of an address can be had as. Who is clicked is known by its name: the frame of the
/// page listens.
pub(crate) fn export_menu(address: &Address) -> Element {
    let files = formats(address).iter().map(|format| {
        telling(format.title(), "Saved").attr(GIVES, format.extension()).key(format.extension())
    });
    let body = el("div")
        .class("menu__body")
        .with_all(files)
        .with(telling("Print", "Printing").attr(GIVES, PAPER).key(PAPER))
        .with(telling("Copy link to this view", "Copied").attr(GIVES, LINK).key(LINK));
    el("details").class("menu").key("export").with(el("summary").text("Export")).with(body)
}
