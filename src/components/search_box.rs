//! The field for search words.

use crate::browser;
use crate::components::{Icon, Shape};
use crate::shortcuts::SEARCH_FIELD;
use yew::prelude::*;

/// What happens in the field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Search {
    /// Another letter.
    Typed(String),
    /// The words are meant as they stand: Enter, or the field is left.
    Done,
    /// Down into the results.
    Down,
}

#[derive(Properties, PartialEq)]
pub(crate) struct SearchBoxProps {
    /// The words.
    pub(crate) value: AttrValue,
    /// What is searched, for who cannot see it.
    pub(crate) label: AttrValue,
    pub(crate) onsearch: Callback<Search>,
}

/// The field, with a button to clear it. Escape clears it, and leaves it when it is clear.
#[component]
pub(crate) fn SearchBox(props: &SearchBoxProps) -> Html {
    let oninput = props.onsearch.reform(|event: InputEvent| Search::Typed(browser::typed(&event)));
    let onblur = props.onsearch.reform(|_: FocusEvent| Search::Done);
    let clear = props.onsearch.reform(|_: MouseEvent| {
        browser::focus(SEARCH_FIELD);
        Search::Typed(String::new())
    });
    let onkeydown = {
        let (onsearch, empty) = (props.onsearch.clone(), props.value.is_empty());
        Callback::from(move |event: KeyboardEvent| {
            if event.is_composing() {
                return;
            }
            let step = match event.key().as_str() {
                "Escape" if empty => {
                    browser::blur();
                    return;
                }
                "Escape" => Search::Typed(String::new()),
                "Enter" | "ArrowDown" => Search::Down,
                _ => return,
            };
            event.prevent_default();
            onsearch.emit(step);
        })
    };
    html! {
        <div class="search-field" role="search">
            <Icon shape={Shape::Search} />
            <input id={SEARCH_FIELD} type="search" value={&props.value} autocomplete="off"
                autocapitalize="off" spellcheck="false" enterkeyhint="search" data-first-focus=""
                aria-label={&props.label} placeholder={&props.label} {oninput} {onblur} {onkeydown} />
            <button class="search-field__clear" type="button" aria-label="Clear the search"
                hidden={props.value.is_empty()} onclick={clear}>{ "×" }</button>
            <kbd>{ "/" }</kbd>
        </div>
    }
}
