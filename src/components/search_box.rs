//! The field for search words.

use crate::browser;
use crate::components::{Shape, icon};
use crate::draw::{Element, el};
use crate::shortcuts::SEARCH_FIELD;
use synoptic_view::{Area, Command, command};
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
    let pressed = browser::stroke(event).and_then(|stroke| command(&[Area::Field], &stroke));
    let step = match pressed {
        Some(Command::Close) if empty => {
            browser::blur();
            return;
        }
        Some(Command::Close) => Search::Typed(String::new()),
        Some(Command::Open | Command::Down) => Search::Down,
        Some(_) | None => return,
    };
    event.prevent_default();
    onsearch.emit(step);
}

/// Moves the focus among the lines of a list below the field, and from the first back into it.
pub(crate) fn walk_list(lines: &'static str) -> impl Fn(KeyboardEvent) {
    move |event| {
        let pressed = browser::stroke(&event).and_then(|stroke| command(&[Area::Lists], &stroke));
        let steps = match pressed {
            Some(Command::Down) => 1,
            Some(Command::Up) => -1,
            Some(Command::First) => i32::MIN,
            Some(Command::Last) => i32::MAX,
            Some(_) | None => return,
        };
        event.prevent_default();
        if !browser::step_focus(lines, steps) && steps == -1 {
            browser::focus(SEARCH_FIELD);
        }
    }
}
