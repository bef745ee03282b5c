//! The sections of a document, with the one that is being read.

use crate::browser;
use crate::draw::el;
use synoptic_view::{Address, OutlineEntry};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct OutlineProps {
    /// The document's short id.
    pub(crate) document: AttrValue,
    pub(crate) entries: Vec<OutlineEntry>,
}

/// Links to the sections; the last whose heading was scrolled past is the current one.
#[component]
pub(crate) fn Outline(props: &OutlineProps) -> Html {
    let current = use_state_eq(|| None);
    {
        let current = current.clone();
        let ids: Vec<String> = props.entries.iter().map(|entry| entry.place.fragment()).collect();
        use_effect_with(ids, move |ids| {
            let ids = ids.clone();
            let scroll = browser::on_scroll(move || current.set(browser::last_above_fold(&ids)));
            move || drop(scroll)
        });
    }
    let entry = |(at, entry): (usize, &OutlineEntry)| {
        el("a")
            .href(&Address::place(&props.document, entry.place.clone()))
            .attr("data-depth", entry.depth.to_string())
            .maybe("aria-current", (*current == Some(at)).then_some("true"))
            .text(entry.title.clone())
    };
    let list = el("div").class("outline").with_all(props.entries.iter().enumerate().map(entry));
    el("nav")
        .attr("aria-label", "Outline")
        .with(el("h2").class("side-title").text("Outline"))
        .with(list)
        .into()
}
