//! How far the page is scrolled, and keeping that over Back and Forward.

use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsValue;

/// Notes in the entry of the history how far the page is scrolled.
pub(crate) fn remember_scroll() {
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&JsValue::from_f64(scroll_y()), "");
    }
}

/// How far the page was scrolled when the present entry was left; `None` for a first visit.
pub(crate) fn remembered_scroll() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Takes scrolling on Back and Forward into our own hands: the browser would scroll before the
/// view is drawn.
pub(crate) fn take_over_scrolling() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Calls back on scrolling.
pub(crate) fn on_scroll(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "scroll", move |_| callback())
}

/// How far the page is scrolled, in pixels.
pub(crate) fn scroll_y() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

/// Scrolls the page.
pub(crate) fn scroll_to(y: f64) {
    window().scroll_to_with_x_and_y(0.0, y);
}

/// Scrolls an element to the top of the page, below the bar. Gives `false` where there is none.
pub(crate) fn scroll_to_element(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    if let Some(element) = &element {
        element.scroll_into_view();
    }
    element.is_some()
}

/// The `id` of the last element among these whose top lies above a line below the bar.
pub(crate) fn last_above_fold(ids: &[String]) -> Option<usize> {
    const LINE: f64 = 100.0;
    ids.iter().rposition(|id| {
        let element = document().get_element_by_id(id);
        element.is_some_and(|element| element.get_bounding_client_rect().top() < LINE)
    })
}
