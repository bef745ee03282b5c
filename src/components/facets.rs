//! Facets: named values with what a click on each would give.

use crate::components::Siglum;
use synoptic_view::{Choice, FacetList, Key};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct FacetsProps {
    pub(crate) facets: Vec<FacetList>,
    /// A value was chosen, or taken back.
    pub(crate) ontoggle: Callback<(Key, String)>,
}

/// The facets of a list. Long ones start closed.
#[component]
pub(crate) fn Facets(props: &FacetsProps) -> Html {
    html! {
        <form class="facets" aria-label="Filters">
            { for props.facets.iter().map(|facet| html! {
                <FacetGroup key={facet.key.name()} facet={facet.clone()} ontoggle={&props.ontoggle} />
            }) }
        </form>
    }
}

#[derive(Properties, PartialEq)]
struct FacetGroupProps {
    facet: FacetList,
    ontoggle: Callback<(Key, String)>,
}

#[component]
fn FacetGroup(props: &FacetGroupProps) -> Html {
    const LONG: usize = 12;
    let facet = &props.facet;
    let open = *use_memo((), |()| {
        facet.choices.len() <= LONG || facet.choices.iter().any(|choice| choice.on)
    });
    html! {
        <details class="facet" {open}>
            <summary>{ facet.key.title() }</summary>
            <ul>{ for facet.choices.iter().map(|choice| drawn(facet.key, choice, &props.ontoggle)) }</ul>
        </details>
    }
}

fn drawn(key: Key, choice: &Choice, ontoggle: &Callback<(Key, String)>) -> Html {
    let value = choice.value.clone();
    let onchange = ontoggle.reform(move |_: Event| (key, value.clone()));
    let none = (choice.count == 0 && !choice.on).then_some("is-none");
    html! {
        <li key={choice.value.clone()}>
            <label class={classes!(none)}>
                <input type="checkbox" name={key.name()} checked={choice.on} {onchange} />
                <span class="facet__name">
                    if let Some(letter) = &choice.siglum {
                        <Siglum letter={letter.clone()} />
                    }
                    { &choice.label }
                </span>
                <span class="count">{ choice.count }</span>
            </label>
        </li>
    }
}
