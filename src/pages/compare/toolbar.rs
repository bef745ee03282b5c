//! What narrows and sorts the questions, and which sources are compared.

use crate::browser;
use crate::components::{filter_drawer, glyph, source_switches};
use crate::draw::{Element, el};
use crate::router::Navigator;
use crate::state::Site;
use synoptic_view::{Address, Choice, Comparing, FacetList, Filters, Key, Sort};
use yew::prelude::*;

/// The facets as rows of toggles, the switches of the sources, the order.
pub(crate) fn toolbar(
    site: &Site,
    navigator: &Navigator,
    comparing: &Comparing,
    facets: &[FacetList],
    onchange: &Callback<Filters>,
) -> Element {
    let first_keys = [Key::Relation, Key::RelationKind];
    let onswitch = {
        let (navigator, comparing) = (navigator.clone(), comparing.clone());
        Callback::from(move |id: String| {
            navigator.replace(Address::Compare(comparing.switched(&id)));
        })
    };
    let filters = &comparing.filters;
    let sets = |first: bool| {
        let facets = facets.iter().filter(move |facet| first == first_keys.contains(&facet.key));
        facets.filter_map(|facet| set(facet, filters, onchange))
    };
    // What is chosen in them is shown by the chips; they need not stand open.
    let others = el("details")
        .class("more-filters")
        .with(el("summary").text("Topic, certainty, who speaks"))
        .with(el("div").class("more-filters__body").with_all(sets(false)));
    let body = el("div")
        .class("filter-drawer__body")
        // First, so that they stay under the hand whatever becomes of the counts.
        .with(source_switches(site.sources(), &comparing.without, &onswitch))
        .with_all(sets(true))
        .with(sort(navigator, comparing))
        .with(others);
    filter_drawer(comparing.filters.count() + comparing.without.len(), body)
}

/// A facet as a row of toggles; `None` where none of its values would give anything.
fn set(facet: &FacetList, filters: &Filters, onchange: &Callback<Filters>) -> Option<Element> {
    let used = |choice: &&Choice| choice.count > 0 || choice.on;
    facet.choices.iter().find(used)?;
    let set = el("fieldset")
        .class("toolbar__set")
        .key(facet.key.name())
        .with(el("legend").text(facet.key.title()))
        .with_all(
            facet
                .choices
                .iter()
                .filter(used)
                .map(|choice| toggle(facet.key, choice, filters, onchange)),
        );
    Some(set)
}

fn toggle(key: Key, choice: &Choice, filters: &Filters, onchange: &Callback<Filters>) -> Element {
    let (onchange, to) = (onchange.clone(), filters.toggled(key, &choice.value));
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("name", key.name())
        .checked(choice.on)
        .on_change(move || onchange.emit(to.clone()));
    let is_relation = key == Key::Relation;
    let face = el("span")
        .class("toggle__face")
        .maybe("data-rel", is_relation.then(|| choice.value.clone()))
        .with_maybe(is_relation.then(glyph))
        .text([&choice.label, " "].concat())
        .with(el("span").class("count").text(choice.count.to_string()));
    el("label").class("toggle").key(choice.value.clone()).with(tick).with(face)
}

fn sort(navigator: &Navigator, comparing: &Comparing) -> Element {
    let option = |sort: Sort| {
        let is_on = comparing.sort == sort;
        el("option").attr("value", sort.name()).flag("selected", is_on).text(sort.title())
    };
    let (navigator, comparing) = (navigator.clone(), comparing.clone());
    let select = el("select")
        .on_input(move |event| {
            let sort = Sort::parse(&browser::typed(&event));
            navigator.replace(Address::Compare(Comparing { sort, ..comparing.clone() }));
        })
        .with_all(Sort::ALL.into_iter().map(option));
    el("label").class("field").text("Sort by ").with(select)
}
