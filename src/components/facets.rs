//! Facets: named values with what a click on each would give.

use crate::browser;
use crate::components::{Weight, siglum};
use crate::draw::{Element, el};
use synoptic_view::{Choice, FacetList, Key};
use yew::Callback;

/// Facets with more values than these start closed.
const LONG: usize = 16;

/// The filters of a list: open beside it where there is room, folded above it on a phone.
/// `on` is how many filters are on.
pub(crate) fn filter_drawer(on: usize, filters: Element) -> Element {
    let state = match on {
        0 => "none on".to_owned(),
        on => [&on.to_string(), " on"].concat(),
    };
    let summary = el("summary").text("Filters").with(el("span").text(state));
    let drawer = el("details").class("filter-drawer").open_where_wide(!browser::is_narrow());
    drawer.with(summary).with(filters)
}

/// The facets of a list. `ontoggle` gets a value that was chosen, or taken back.
pub(crate) fn facets(facets: &[FacetList], ontoggle: &Callback<(Key, String)>) -> Element {
    let facet = |facet: &FacetList| {
        let choices = facet.choices.iter().map(|choice| drawn(facet.key, choice, ontoggle));
        el("details")
            .class("facet")
            .key(facet.key.name())
            .flag("open", facet.choices.len() <= LONG)
            .with(el("summary").text(facet.key.title()))
            .with(el("ul").with_all(choices))
    };
    let form = el("form").class("facets").attr("aria-label", "Filters");
    form.with_all(facets.iter().map(facet))
}

fn drawn(key: Key, choice: &Choice, ontoggle: &Callback<(Key, String)>) -> Element {
    let (ontoggle, value) = (ontoggle.clone(), choice.value.clone());
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("name", key.name())
        .checked(choice.on)
        .on_change(move || ontoggle.emit((key, value.clone())));
    let letter = choice.siglum.as_deref().map(|letter| siglum(letter, Weight::Outline));
    let name = el("span").class("facet__name").with_maybe(letter).text(choice.label.clone());
    let label = el("label")
        .class(if choice.count == 0 && !choice.on { "is-none" } else { "" })
        .with(tick)
        .with(name)
        .with(el("span").class("count").text(choice.count.to_string()));
    el("li").key(choice.value.clone()).with(label)
}
