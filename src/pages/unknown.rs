//! What is shown for an address that leads nowhere.

use crate::components::{Weight, siglum};
use crate::draw::{Element, el};
use crate::state::Site;
use synoptic_view::{Address, Filters, Source};

/// Says that there is no such page, and where there is something.
pub(crate) fn unknown_page(site: &Site, path: &str) -> Element {
    let line = el("p")
        .class("note-line")
        .text("Nothing stands at ")
        .with(el("code").text(path.to_owned()))
        .text(". The address may be mistyped, or belong to another corpus. This is what there is:");
    lost(site, "There is no such page", line)
}

/// Says that the corpus has no such document, and which it has.
pub(crate) fn unknown_document(site: &Site, id: &str) -> Element {
    let line = el("p")
        .class("note-line")
        .text("This corpus has no document called ")
        .with(el("code").text(id.to_owned()))
        .text(". These are the ones it has:");
    lost(site, "There is no such document", line)
}

fn lost(site: &Site, title: &'static str, line: Element) -> Element {
    let source = |source: &Source| {
        let link = el("a")
            .href(&Address::document(&source.id))
            .text([&source.name, ": "].concat())
            .with(el("q").class("words").text(source.title.clone()));
        let item = el("li").key(source.id.clone());
        item.with(siglum(&source.siglum, Weight::Outline)).with(link)
    };
    let button = |to: &Address, title| el("a").class("button").href(to).text(title);
    el("div")
        .class("lost")
        .with(el("h1").attr("tabindex", "-1").text(title))
        .with(line)
        .with(el("ul").class("ledger ledger--lead").with_all(site.sources().iter().map(source)))
        .with(
            el("div")
                .class("buttons")
                .with(button(&Address::Overview, "Overview"))
                .with(button(&Address::Passages(Filters::default()), "All passages")),
        )
}
