//! The window: frames, its width, the element that the page is drawn into, the clipboard.

use super::location::{address, picks};
use super::scrolling::{remembered_scroll, scroll_y};
use crate::entry::Entry;
use crate::state::InForce;
use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, Event};

/// The element that the page is drawn into.
pub(crate) fn root() -> Element {
    let app = document().get_element_by_id("app");
    app.unwrap_or_else(|| gloo::utils::body().into())
}

/// What the page starts from; `edits` are the changes of the questions.
pub(crate) fn entry(edits: InForce) -> Entry {
    Entry {
        address: address(),
        picks: picks(),
        edits,
        // Whoever looks at it already may have scrolled it where they want it.
        scrolled: remembered_scroll().filter(|_| scroll_y() == 0.0),
        is_drawn: is_drawn(),
    }
}

/// Whether the view stands drawn, in the very state that the address asks for (`index.html`).
fn is_drawn() -> bool {
    let html = gloo::utils::document_element();
    html.has_attribute("data-start") && !html.has_attribute("data-other")
}

/// Says that the program answers to input from now on; `public/start.js` did so before.
pub(crate) fn mark_ready() {
    let html = gloo::utils::document_element();
    let _ = html.remove_attribute("data-other");
    let _ = html.set_attribute("data-ready", "");
    let _ = html.set_attribute("data-running", "");
}

/// Calls back before the next paint, when what was drawn meanwhile is in place.
pub(crate) fn before_paint(callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    let _ = window().request_animation_frame(callback.unchecked_ref());
}

/// Calls back once what is drawn now has been painted.
pub(crate) fn after_paint(callback: impl FnOnce() + 'static) {
    before_paint(move || drop(Timeout::new(0, callback).forget()));
}

/// Calls back before the page is put on paper.
pub(crate) fn before_print(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "beforeprint", move |_| callback())
}

/// Whether the window is as narrow as a phone. What is drawn when the page is built is drawn for a
/// wide one.
pub(crate) fn is_narrow() -> bool {
    cfg!(target_arch = "wasm32") && media_matches("(max-width: 50rem)")
}

pub(super) fn media_matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Sets the text of an element.
pub(crate) fn set_text(id: &str, text: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.set_text_content(Some(text));
    }
}

/// Puts a text on the clipboard; calls back with whether the browser let us.
pub(crate) fn copy(text: &str, settled: Box<dyn Fn(bool)>) {
    let clipboard = window().navigator().clipboard();
    // It is lacking where the page was not loaded over a safe connection.
    if clipboard.is_undefined() {
        return settled(false);
    }
    let done = Rc::new(settled);
    let refused = done.clone();
    let done = Closure::once(move |_| done(true));
    let refused = Closure::once(move |_| refused(false));
    let _ = clipboard.write_text(text).then2(&done, &refused);
    // Each frees itself when it is called.
    done.forget();
    refused.forget();
}

/// How long a button says what came of it.
const SAID_MS: u32 = 2500;

/// Lets the button that an event comes from say for a while what came of it.
pub(crate) fn say(event: &Event, what: &str) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    let Some(button) = target.and_then(|target| target.closest("button").ok().flatten()) else {
        return;
    };
    let _ = button.set_attribute("data-said", what);
    let quiet = move || drop(button.remove_attribute("data-said"));
    Timeout::new(SAID_MS, quiet).forget();
}
