//! What is said of something that is gone: that it is, and what there is near it.

use crate::components::{Weight, siglum};
use crate::draw::{Element, el};
use crate::state::Site;
use synoptic_view::{Address, Filters, Near, Source};

/// A page that says what is gone, offers the nearest, and leads on.
pub(crate) fn lost(site: &Site, title: &'static str, line: Element, nearest: &[Near]) -> Element {
    let button = |to: &Address, title| el("a").class("button").href(to).text(title);
    let buttons = el("div")
        .class("buttons")
        .with(button(&Address::Overview, "Overview"))
        .with(button(&Address::Compare(Default::default()), "All questions"))
        .with(button(&Address::Passages(Filters::default()), "All passages"))
        .with(button(&Address::People, "People and places"));
    el("div")
        .class("lost")
        .with(el("h1").attr("tabindex", "-1").text(title))
        .with(line)
        .with_maybe(near(nearest))
        .with(buttons)
        .with(el("h2").text("The texts"))
        .with(el("ul").class("ledger ledger--lead").with_all(site.sources().iter().map(source)))
}

/// What is near to what is gone; `None` where nothing is.
pub(crate) fn near(nearest: &[Near]) -> Option<Element> {
    if nearest.is_empty() {
        return None;
    }
    let line = |near: &Near| {
        let class = if near.is_words { "words" } else { "" };
        let link = el("a").class(class).href(&near.to).text(near.label.clone());
        let mark = near.siglum.as_ref().map(|letter| siglum(letter, Weight::Outline));
        el("li").key(near.to.to_path()).with_maybe(mark).with(link)
    };
    let title = if nearest.len() == 1 { "The nearest there is" } else { "The nearest there are" };
    let list = el("ul").class("near").attr("aria-label", title);
    let title = el("p").with(el("b").text([title, ":"].concat()));
    Some(el("div").with(title).with(list.with_all(nearest.iter().map(line))))
}

/// A line that names what was asked for.
pub(crate) fn asked(before: &'static str, asked: &str, after: &'static str) -> Element {
    let code = el("code").text(asked.to_owned());
    el("p").class("note-line").text(before).with(code).text(after)
}

fn source(source: &Source) -> Element {
    let link = el("a")
        .href(&Address::document(&source.id))
        .text([&source.name, ": "].concat())
        .with(el("q").class("words").text(source.title.clone()));
    let item = el("li").key(source.id.clone());
    item.with(siglum(&source.siglum, Weight::Outline)).with(link)
}
