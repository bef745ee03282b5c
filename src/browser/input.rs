//! Keys, fields, and what an event comes from.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlInputElement, HtmlSelectElement, KeyboardEvent};

/// Calls back for keys pressed anywhere.
pub(crate) fn on_key(callback: impl Fn(&KeyboardEvent) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            callback(event);
        }
    })
}

/// A key press as the table of keys writes it: `n`, `ArrowDown`, `ctrl+Home`. `None` where it is
/// part of writing, or has modifiers that the table does not know.
pub(crate) fn stroke(event: &KeyboardEvent) -> Option<String> {
    let mut key = event.key();
    let letter = key.len() == 1 && key.is_char_boundary(1);
    // Keyboards that have brackets on a third level press Alt for them.
    let third = event.get_modifier_state("AltGraph") || (event.alt_key() && !event.ctrl_key());
    let is_sign = letter && !key.as_bytes()[0].is_ascii_alphanumeric();
    if event.is_composing() || (third && !is_sign) {
        return None;
    }
    if letter {
        key.make_ascii_lowercase();
    }
    let control = (event.ctrl_key() || event.meta_key()) && !third;
    Some([if control { "ctrl+" } else { "" }, &key].concat())
}

/// Whether a key press belongs to a field in which one writes.
pub(crate) fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        let writing =
            "textarea, select, [contenteditable], input:not([type=checkbox]):not([type=radio])";
        element.matches(writing).unwrap_or(false)
    })
}

/// The text of the field that an event comes from.
pub(crate) fn typed(event: &Event) -> String {
    let target = event.target();
    let field = target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>());
    let choice = target.as_ref().and_then(|target| target.dyn_ref::<HtmlSelectElement>());
    let typed = field.map(HtmlInputElement::value).or(choice.map(HtmlSelectElement::value));
    typed.unwrap_or_default()
}

/// The value of a `data-` attribute of the element that an event comes from, or of the nearest one
/// around it.
pub(crate) fn data_of_target(event: &Event, name: &str) -> Option<String> {
    let attribute = ["data-", name].concat();
    around_target(event, &["[", &attribute, "]"].concat())?.get_attribute(&attribute)
}

/// The element that an event comes from, or the nearest one around it, that is such a one.
fn around_target(event: &Event, such: &str) -> Option<Element> {
    event.target()?.dyn_into::<Element>().ok()?.closest(such).ok().flatten()
}

/// The way to the element that an event comes from, from the nearest one around it of this kind: which
/// child, which child of that, and so on.
pub(crate) fn way_to_target(event: &Event, from: &str) -> Option<Vec<usize>> {
    let mut at = event.target()?.dyn_into::<Element>().ok()?;
    let from = at.closest(from).ok().flatten()?;
    let mut way = Vec::new();
    while at != from {
        let before = std::iter::successors(at.previous_element_sibling(), |one| {
            one.previous_element_sibling()
        });
        way.insert(0, before.count());
        at = at.parent_element()?;
    }
    Some(way)
}

/// The id of the element that an event comes from, or of the nearest one around it, that is such a one.
pub(crate) fn id_of_target(event: &Event, such: &str) -> Option<String> {
    Some(around_target(event, such)?.id())
}

/// The text of a field, by its id.
pub(crate) fn text_of_field(id: &str) -> String {
    let field = document().get_element_by_id(id);
    let text = field.as_ref().and_then(|field| field.dyn_ref::<HtmlInputElement>());
    let choice = field.as_ref().and_then(|field| field.dyn_ref::<HtmlSelectElement>());
    text.map(HtmlInputElement::value).or(choice.map(HtmlSelectElement::value)).unwrap_or_default()
}

/// The values of the ticked boxes within an element, by its id.
pub(crate) fn ticked(id: &str) -> Vec<String> {
    let within = document().get_element_by_id(id);
    let boxes = within.and_then(|within| within.query_selector_all("input:checked").ok());
    let boxes = boxes.iter().flat_map(|all| (0..all.length()).filter_map(|at| all.item(at)));
    boxes.filter_map(|found| Some(found.dyn_into::<HtmlInputElement>().ok()?.value())).collect()
}

/// Selects the text of a field.
pub(crate) fn select_text(id: &str) {
    let field = document().get_element_by_id(id);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
    }
}
