//! At the side of a text: its outline, what is shown with it, the other documents.

use crate::browser;
use crate::components::{Outline, Weight, export_menu, siglum};
use crate::draw::{Element, el};
use crate::pages::reader::beside::Beside;
use crate::router::Navigator;
use crate::state::Site;
use synoptic_view::{Address, Layer, Reader, Reading, Source};
use yew::prelude::*;

/// Outline and the other documents.
pub(crate) fn side(
    site: &Site,
    shown: &Reader,
    reading: &Reading,
    navigator: &Navigator,
    beside: Option<&Beside>,
) -> Element {
    let id = &shown.source.id;
    let outline = (!shown.outline.is_empty()).then(|| {
        html! { <Outline document={id.clone()} entries={shown.outline.clone()} /> }
    });
    let document = |source: &Source| {
        let here = source.id == *id;
        let weight = if here { Weight::Heading } else { Weight::LargeOutline };
        let link = el("a")
            .href(&Address::document(&source.id))
            .maybe("aria-current", here.then_some("page"))
            .with(siglum(&source.siglum, weight))
            .text(source.name.clone());
        el("li").key(source.id.clone()).with(link)
    };
    let documents = el("nav")
        .attr("aria-label", "Documents")
        .with(el("h2").class("side-title").text("Documents"))
        .with(el("ul").class("doc-switch").with_all(site.sources().iter().map(document)));
    let summary = el("summary")
        .text("Outline and documents")
        .with(el("span").text(shown.source.name.clone()));
    el("details")
        .class("reader__side filter-drawer")
        .open_where_wide(!browser::is_narrow())
        .with(summary)
        .with(
            el("div")
                .class("reader__tools")
                .with_maybe(outline)
                .with_maybe(layers(shown, reading, navigator, beside))
                .with(documents)
                .with(export_menu(&Address::Read(reading.clone()))),
        )
}

/// Which of the things found are marked in the text.
fn layers(
    shown: &Reader,
    reading: &Reading,
    navigator: &Navigator,
    beside: Option<&Beside>,
) -> Option<Element> {
    if shown.layers.iter().all(|(_, count)| *count == 0) {
        return None;
    }
    let tick = |on: bool, title: &'static str, count: String, next: Reading| {
        let navigator = navigator.clone();
        let tick = el("input")
            .attr("type", "checkbox")
            .checked(on)
            .on_change(move || navigator.replace(Address::Read(next.clone())));
        el("label").key(title).with(tick).text(title).with(el("span").class("count").text(count))
    };
    let choice = |(layer, count): &(Layer, usize)| {
        let on = reading.layers.contains(layer);
        let mut next = reading.clone();
        match on {
            true => next.layers.retain(|other| other != layer),
            false => next.layers.push(*layer),
        }
        tick(on, layer.title(), count.to_string(), next)
    };
    let next = Reading { alone: !reading.alone, ..reading.clone() };
    let count = beside.map_or(String::new(), |beside| beside.entries.len().to_string());
    let others = tick(!reading.alone, "Other sources", count, next);
    Some(
        el("fieldset")
            .class("layers")
            .with(el("legend").class("side-title").text("Show with the text"))
            .with(others)
            .with_all(shown.layers.iter().map(choice)),
    )
}
