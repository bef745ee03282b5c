//! How far the page is scrolled, and keeping that over Back and Forward.

use super::focusing::focused_name;
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use std::cell::Cell;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

/// Notes in the entry of the history how far the page is scrolled, and what has the focus.
pub(crate) fn remember_scroll() {
    let Ok(history) = window().history() else { return };
    let place = place_now(focused_name().as_deref());
    if history.state().is_ok_and(|noted| noted != place) {
        let _ = history.replace_state(&place, "");
    }
}

/// How far the page is scrolled, what has the focus and how far below the top of the window, as an entry
/// of the history keeps it.
pub(super) fn place_now(focus: Option<&str>) -> JsValue {
    let top = focus.and(focused_top()).map_or_else(String::new, |top| top.to_string());
    let y = scroll_y().to_string();
    JsValue::from_str(&[&y, "/", &top, " ", focus.unwrap_or_default()].concat())
}

/// How far below the top of the window what has the focus lies, if it is in sight.
fn focused_top() -> Option<f64> {
    let top = document().active_element()?.get_bounding_client_rect().top();
    let height = window().inner_height().ok()?.as_f64()?;
    (0.0..height).contains(&top).then_some(top)
}

/// Scrolls so that what has the focus lies so far below the top of the window. Gives `false` where it does
/// already.
pub(crate) fn put_focused_at(top: f64) -> bool {
    let focused = document().active_element();
    let off = focused.map_or(0.0, |focused| focused.get_bounding_client_rect().top() - top);
    if off.abs() > 1.0 {
        window().scroll_by_with_x_and_y(0.0, off);
    }
    off.abs() > 1.0
}

/// Where one was in a view, as an entry of the history keeps it ([`place_now`]).
#[derive(Default)]
pub(crate) struct Place {
    /// How far the page was scrolled.
    pub(crate) y: f64,
    /// The name of what had the focus.
    pub(crate) focus: Option<String>,
    /// How far below the top of the window that lay, if it was in sight.
    pub(crate) top: Option<f64>,
}

/// The place in the state of an entry.
pub(super) fn place_in(state: &JsValue) -> Option<Place> {
    let state = state.as_string()?;
    let (scrolled, focus) = state.split_once(' ')?;
    let (y, top) = scrolled.split_once('/')?;
    let focus = (!focus.is_empty()).then(|| focus.to_owned());
    Some(Place { y: y.parse().ok()?, focus, top: top.parse().ok() })
}

/// How far the page was scrolled when the present entry was left; `None` for a first visit.
pub(crate) fn remembered_scroll() -> Option<f64> {
    Some(place_in(&window().history().ok()?.state().ok()?)?.y)
}

/// Whether somebody's hands were at the page since this was made.
pub(crate) struct Hands {
    moved: Rc<Cell<bool>>,
    _listeners: [EventListener; 4],
}

impl Hands {
    /// Watches from now on.
    pub(crate) fn watched() -> Hands {
        let moved = Rc::new(Cell::new(false));
        let listeners = ["keydown", "wheel", "pointerdown", "touchstart"].map(|sign| {
            let moved = moved.clone();
            let options = EventListenerOptions::run_in_capture_phase();
            EventListener::new_with_options(&window(), sign, options, move |_| moved.set(true))
        });
        Hands { moved, _listeners: listeners }
    }

    /// Whether a key was pressed, or the page touched or scrolled.
    pub(crate) fn moved(&self) -> bool {
        self.moved.get()
    }
}

/// Takes scrolling on Back and Forward into our own hands: the browser would scroll before the
/// view is drawn.
pub(crate) fn take_over_scrolling() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

thread_local! {
    /// Whether the page is scrolled, as of the last scrolling. The browser lays the page out when it is
    /// asked, which is dear while something is drawn.
    static SCROLLED: Cell<bool> = const { Cell::new(false) };
}

/// Calls back on scrolling.
pub(crate) fn on_scroll(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "scroll", move |_| {
        SCROLLED.set(scroll_y() > 0.0);
        callback();
    })
}

/// Whether the page is scrolled.
pub(super) fn is_scrolled() -> bool {
    SCROLLED.get()
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

/// Scrolls back to the head of a view, where an element lies above what is in sight.
pub(crate) fn show_top(id: &str) {
    let element = document().get_element_by_id(id).filter(|_| is_scrolled());
    if element.is_some_and(|element| element.get_bounding_client_rect().top() < 0.0) {
        scroll_to(0.0);
    }
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
