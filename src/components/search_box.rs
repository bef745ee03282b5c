//! The field for search words.

use crate::browser;
use crate::components::{Shape, icon};
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

/// The field for `value`, with a button to clear it; `label` says what is searched. Escape clears
/// the field, and leaves it when it is clear.
pub(crate) fn search_box(value: &str, label: &'static str, onsearch: &Callback<Search>) -> Html {
    let oninput = onsearch.reform(|event: InputEvent| Search::Typed(browser::typed(&event)));
    let onblur = onsearch.reform(|_: FocusEvent| Search::Done);
    let clear = onsearch.reform(|_: MouseEvent| {
        browser::focus(SEARCH_FIELD);
        Search::Typed(String::new())
    });
    let onkeydown = {
        let (onsearch, empty) = (onsearch.clone(), value.is_empty());
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
            { icon(Shape::Search) }
            <input id={SEARCH_FIELD} type="search" value={value.to_owned()} autocomplete="off"
                autocapitalize="off" spellcheck="false" enterkeyhint="search" data-first-focus=""
                aria-label={label} placeholder={label} {oninput} {onblur} {onkeydown} />
            <button class="search-field__clear" type="button" aria-label="Clear the search"
                hidden={value.is_empty()} onclick={clear}>{ "×" }</button>
            <kbd>{ "/" }</kbd>
        </div>
    }
}
