//! The rows of long lists: drawn in one call each, in place, or taken over from the page's file.

use super::scrolling::is_scrolled;
use super::window::root;
use crate::draw::{Element as Drawing, Tape};
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::Html;

#[wasm_bindgen(module = "/src/browser/rows.js")]
extern "C" {
    fn play(old: Option<&Element>, steps: &[u32], text: &str) -> Element;
    fn draw(frame: &Element, nth: u32, steps: &[u32], text: &str);
    fn arrange(frame: &Element, places: &[i32], steps: &[u32], text: &str);
    #[wasm_bindgen(js_name = firstInSight)]
    fn first_in_sight(frame: &Element) -> u32;
}

/// The attribute that names a list of rows in the page's file.
pub(crate) const ROWS: &str = "data-rows";

thread_local! {
    /// The lists that stand drawn in the page's file, until its first drawing.
    static DRAWN: RefCell<Vec<(String, Element)>> = const { RefCell::new(Vec::new()) };
}

/// Keeps the lists that stand drawn for the first drawing to take over.
pub(crate) fn keep_rows() {
    let Ok(found) = root().query_selector_all(&["[", ROWS, "]"].concat()) else { return };
    let lists = (0..found.length()).filter_map(|at| {
        let list: Element = found.item(at)?.dyn_into().ok()?;
        Some((list.get_attribute(ROWS)?, list))
    });
    DRAWN.set(lists.collect());
}

/// Lets go of those that nobody took over.
pub(crate) fn drop_rows() {
    DRAWN.take();
}

/// The element around rows.
pub(crate) struct RowFrame(Element);

impl RowFrame {
    /// The list of this name that stands drawn, if it has so many rows.
    pub(crate) fn drawn(name: &str, rows: usize) -> Option<RowFrame> {
        let list = DRAWN.with_borrow_mut(|lists| {
            let at = lists.iter().position(|(other, _)| other == name)?;
            Some(lists.swap_remove(at).1)
        })?;
        (list.child_element_count() as usize == rows).then_some(RowFrame(list))
    }

    /// A new one, without rows.
    pub(crate) fn new(frame: Drawing) -> RowFrame {
        let tape = Tape::of(frame);
        RowFrame(play(None, &tape.steps, &tape.text))
    }

    /// Puts its rows into another order: each says where it stood and whether it may stay there, or `None`
    /// where it is new, and stands blank until it is drawn.
    pub(crate) fn arrange(&self, places: &[Option<(usize, bool)>], blank: Drawing) {
        let told = |place: &Option<(usize, bool)>| match *place {
            None => -1,
            Some((at, true)) => i32::try_from(at).unwrap_or(-1),
            Some((at, false)) => i32::try_from(at).map_or(-1, |at| -2 - at),
        };
        let blank = Tape::of(blank);
        let places: Vec<i32> = places.iter().map(told).collect();
        arrange(&self.0, &places, &blank.steps, &blank.text);
    }

    /// Draws the row at this place.
    pub(crate) fn draw(&self, nth: usize, row: Drawing) {
        let tape = Tape::of(row);
        draw(&self.0, u32::try_from(nth).unwrap_or(u32::MAX), &tape.steps, &tape.text);
    }

    /// The place of the first row that is in sight, or below what is.
    pub(crate) fn first_in_sight(&self) -> usize {
        if is_scrolled() { first_in_sight(&self.0) as usize } else { 0 }
    }

    /// It as it stands.
    pub(crate) fn html(&self) -> Html {
        Html::VRef(self.0.clone().into())
    }
}
