//! What narrows a list now, each thing with a button to drop it.

use synoptic_view::{Chip, Filters};
use yew::prelude::*;

/// The chips, and a button to drop all. `onchange` gets the list without what was dropped.
pub(crate) fn chips(chips: &[Chip], onchange: &Callback<Filters>) -> Html {
    if chips.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="chips" aria-label="Narrowed by">
            { for chips.iter().map(|chip| {
                let without = chip.without.clone();
                let onclick = onchange.reform(move |_: MouseEvent| without.clone());
                html! {
                    <li class="chip" key={chip.label.clone()}>
                        { &chip.label }
                        <button type="button" aria-label={["Remove ", &chip.label].concat()} {onclick}>{ "×" }</button>
                    </li>
                }
            }) }
            <li key="all">
                <button class="button button--quiet" type="button"
                    onclick={onchange.reform(|_: MouseEvent| Filters::default())}>{ "Clear all" }</button>
            </li>
        </ul>
    }
}
