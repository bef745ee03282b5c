//! The window: frames, its width, the element that the page is drawn into, the clipboard.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;

/// The element that the page is drawn into.
pub(crate) fn root() -> Element {
    let app = document().get_element_by_id("app");
    app.unwrap_or_else(|| gloo::utils::body().into())
}

/// Says that the page answers to input from now on.
pub(crate) fn mark_ready() {
    let _ = gloo::utils::document_element().set_attribute("data-ready", "");
}

/// Calls back before the next paint, when what was drawn meanwhile is in place.
pub(crate) fn before_paint(callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    let _ = window().request_animation_frame(callback.unchecked_ref());
}

/// Calls back once what is drawn now has been painted.
pub(crate) fn after_paint(callback: impl FnOnce() + 'static) {
    before_paint(move || drop(gloo::timers::callback::Timeout::new(0, callback).forget()));
}

/// Whether the window is as narrow as a phone.
pub(crate) fn is_narrow() -> bool {
    media_matches("(max-width: 50rem)")
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

/// Puts a text on the clipboard.
pub(crate) fn copy(text: &str) {
    // Where the browser refuses, the text is still on the page.
    drop(window().navigator().clipboard().write_text(text));
}
