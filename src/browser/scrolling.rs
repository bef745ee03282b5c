//! How far the page is scrolled, and keeping that over Back and Forward.

use super::focusing::focused_name;
use gloo::events::EventListener;
use gloo::utils::{document, window};
use wasm_bindgen::JsValue;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

/// Notes in the entry of the history how far the page is scrolled, and what has the focus.
pub(crate) fn remember_scroll() {
    remember_place(focused_name().as_deref());
}

/// Notes how far the page is scrolled, and this as what has the focus.
pub(crate) fn remember_place(focus: Option<&str>) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&place_now(focus), "");
    }
}

/// How far the page is scrolled and what has the focus, as an entry of the history keeps it.
pub(super) fn place_now(focus: Option<&str>) -> JsValue {
    JsValue::from_str(&[&scroll_y().to_string(), " ", focus.unwrap_or_default()].concat())
}

/// How far the page was scrolled in the state of an entry.
pub(super) fn scroll_in(state: &JsValue) -> Option<f64> {
    let state = state.as_string()?;
    state.split_once(' ')?.0.parse().ok()
}

/// How far the page was scrolled when the present entry was left; `None` for a first visit.
pub(crate) fn remembered_scroll() -> Option<f64> {
    scroll_in(&window().history().ok()?.state().ok()?)
}

/// The name of what had the focus when the present entry was left.
pub(crate) fn remembered_focus() -> Option<String> {
    let state = window().history().ok()?.state().ok()?.as_string()?;
    let (_, focus) = state.split_once(' ')?;
    (!focus.is_empty()).then(|| focus.to_owned())
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

/// Scrolls whatever holds an element as little as it takes to show it.
pub(crate) fn reveal(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
    }
}

/// The `id` of the last element among these whose top lies above a line below the bar.
pub(crate) fn last_above_fold(ids: &[String]) -> Option<usize> {
    const LINE: f64 = 100.0;
    ids.iter().rposition(|id| {
        let element = document().get_element_by_id(id);
        element.is_some_and(|element| element.get_bounding_client_rect().top() < LINE)
    })
}
