//! What narrows a list now, each thing with a button to drop it.

use synoptic_view::{Chip, Filters};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct ChipsProps {
    pub(crate) chips: Vec<Chip>,
    /// The list without what was dropped.
    pub(crate) onchange: Callback<Filters>,
}

/// The chips, and a button to drop all.
#[component]
pub(crate) fn Chips(props: &ChipsProps) -> Html {
    if props.chips.is_empty() {
        return Html::default();
    }
    html! {
        <ul class="chips" aria-label="Narrowed by">
            { for props.chips.iter().map(|chip| {
                let without = chip.without.clone();
                let onclick = props.onchange.reform(move |_: MouseEvent| without.clone());
                html! {
                    <li class="chip" key={chip.label.clone()}>
                        { &chip.label }
                        <button type="button" aria-label={["Remove ", &chip.label].concat()} {onclick}>{ "×" }</button>
                    </li>
                }
            }) }
            <li key="all">
                <button class="button button--quiet" type="button"
                    onclick={props.onchange.reform(|_: MouseEvent| Filters::default())}>{ "Clear all" }</button>
            </li>
        </ul>
    }
}
