//! Facets: named values with what a click on each would give.

use crate::browser;
use crate::components::{Weight, siglum};
use synoptic_view::{Choice, FacetList, Key};
use yew::prelude::*;

/// Facets with more values than these start closed.
const LONG: usize = 12;

/// The filters of a list: open beside it where there is room, folded above it on a phone.
/// `on` is how many filters are on.
pub(crate) fn filter_drawer(on: usize, filters: Html) -> Html {
    let state = match on {
        0 => "none on".to_owned(),
        on => [&on.to_string(), " on"].concat(),
    };
    html! {
        <details class="filter-drawer" open={!browser::is_narrow()}>
            <summary>{ "Filters" }<span>{ state }</span></summary>
            { filters }
        </details>
    }
}

/// The facets of a list. `ontoggle` gets a value that was chosen, or taken back.
pub(crate) fn facets(facets: &[FacetList], ontoggle: &Callback<(Key, String)>) -> Html {
    html! {
        <form class="facets" aria-label="Filters">
            { for facets.iter().map(|facet| html! {
                <details class="facet" key={facet.key.name()} open={facet.choices.len() <= LONG}>
                    <summary>{ facet.key.title() }</summary>
                    <ul>{ for facet.choices.iter().map(|choice| drawn(facet.key, choice, ontoggle)) }</ul>
                </details>
            }) }
        </form>
    }
}

fn drawn(key: Key, choice: &Choice, ontoggle: &Callback<(Key, String)>) -> Html {
    let value = choice.value.clone();
    let onchange = ontoggle.reform(move |_: Event| (key, value.clone()));
    let class = if choice.count == 0 && !choice.on { "is-none" } else { "" };
    html! {
        <li key={choice.value.clone()}>
            <label {class}>
                <input type="checkbox" name={key.name()} checked={choice.on} {onchange} />
                <span class="facet__name">
                    if let Some(letter) = &choice.siglum {
                        { siglum(letter, Weight::Outline) }
                    }
                    { &choice.label }
                </span>
                <span class="count">{ choice.count }</span>
            </label>
        </li>
    }
}
