//! The field for search words.

use crate::browser;
use crate::components::{Shape, icon};
use crate::draw::{Element, el};
use crate::shortcuts::SEARCH_FIELD;
use yew::prelude::*;

/// What happens in the field.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Search {
    /// Another letter.
    Typed(String),
    /// The words are meant as they stand: the field is left.
    Done,
    /// Down into the results.
    Down,
}

/// The field for `value`, with a button to clear it; `label` says what is searched. Escape clears
/// the field, and leaves it when it is clear.
pub(crate) fn search_box(value: &str, label: &'static str, onsearch: &Callback<Search>) -> Element {
    let emit = |search: fn() -> Search| {
        let onsearch = onsearch.clone();
        move || onsearch.emit(search())
    };
    let typed = onsearch.clone();
    let (keyed, empty) = (onsearch.clone(), value.is_empty());
    let field = el("input")
        .attr("id", SEARCH_FIELD)
        .attr("type", "search")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "off")
        .attr("spellcheck", "false")
        .attr("enterkeyhint", "search")
        .attr("aria-label", label)
        .attr("placeholder", label)
        .value(value.to_owned())
        .on_input(move |event| typed.emit(Search::Typed(browser::typed(&event))))
        .on_blur(emit(|| Search::Done))
        .on_key(move |event| on_key(&event, &keyed, empty));
    let clear = emit(|| Search::Typed(String::new()));
    let clear = el("button")
        .class("search-field__clear")
        .attr("type", "button")
        .attr("aria-label", "Clear the search")
        .flag("hidden", value.is_empty())
        .on_click(move |_| {
            browser::focus(SEARCH_FIELD);
            clear();
        })
        .text("×");
    el("div")
        .class("search-field")
        .attr("role", "search")
        .with(icon(Shape::Search))
        .with(field)
        .with(clear)
        .with(el("kbd").text("/"))
}

fn on_key(event: &KeyboardEvent, onsearch: &Callback<Search>, empty: bool) {
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
}
