//! Keys that work everywhere, outside of fields in which one writes.
//!
//! Keys of one view (arrows among hits, Escape in the search field) are that view's business.

use crate::browser;
use crate::pages::close_cell;
use crate::router::Navigator;
use crate::state::{Site, toggle_theme};
use std::cell::Cell;
use std::rc::Rc;
use synoptic_view::{Address, Filters, Reading};
use yew::prelude::*;

/// Id of the dialog that lists the keys.
pub(crate) const KEYS_DIALOG: &str = "keys";

/// Id of the search field of a view.
pub(crate) const SEARCH_FIELD: &str = "search";

/// Every key and what it does, as the dialog lists them.
pub(crate) const KEYS: [(&str, &[&str]); 17] = [
    ("Search the passages", &["/"]),
    ("From the search field to the passages, and among them", &["↓", "↑"]),
    ("First and last passage", &["Home", "End"]),
    ("Open a passage in its document", &["Enter"]),
    ("Clear the search, or the mark in a text", &["Esc"]),
    ("Move between the cells of the matrix", &["←", "↑", "↓", "→"]),
    ("Next and previous contradiction", &["N", "P"]),
    ("Open the evidence of a cell, and close it", &["Enter", "Esc"]),
    ("A source on or off, in the matrix and the timeline", &["1", "…"]),
    ("Pick the claim in focus, to compare it with others", &["X"]),
    ("Go to the comparison", &["G", "C"]),
    ("Go to the overview", &["G", "O"]),
    ("Go to the reader", &["G", "R"]),
    ("Go to the passages", &["G", "P"]),
    ("Go to the timeline", &["G", "T"]),
    ("Light or dark", &["T"]),
    ("This list", &["?"]),
];

const PREFERENCE: &str = "single-keys";

/// Whether keys pressed alone are shortcuts. Who dictates, or hits keys by chance, can turn them
/// off (WCAG 2.1.4).
pub(crate) fn single_keys() -> bool {
    browser::stored(PREFERENCE).as_deref() != Some("off")
}

/// Turns keys pressed alone on or off.
pub(crate) fn set_single_keys(on: bool) {
    browser::store(PREFERENCE, if on { "on" } else { "off" });
}

/// Goes to the search field: that of the view, or else that of the passages.
pub(crate) fn go_to_search(navigator: &Navigator) {
    if !browser::focus(SEARCH_FIELD) {
        let to = Address::Passages(Filters::default());
        return navigator.push_focusing(to, Some(SEARCH_FIELD.to_owned()));
    }
    browser::scroll_to_element(SEARCH_FIELD);
    browser::select_text(SEARCH_FIELD);
}

/// Listens for the keys as long as the page lives. One listener serves all views, so that no key is
/// lost while the next view is being drawn.
#[hook]
pub(crate) fn use_shortcuts(site: Site, address: Rc<Address>, navigator: Navigator) {
    let current = use_mut_ref(|| address.clone());
    *current.borrow_mut() = address;
    use_effect_with((), move |()| {
        let going = Cell::new(false);
        let listener = browser::on_key(move |event| {
            let control = event.ctrl_key() || event.meta_key();
            let key = event.key();
            if control && key == "k" {
                event.prevent_default();
                go_to_search(&navigator);
                return;
            }
            let plain = !control && !event.alt_key() && !event.is_composing();
            if !plain || browser::is_typing(event) || browser::dialog_is_open() {
                return;
            }
            let went = going.replace(false);
            match key.as_str() {
                "Escape" if browser::close_menus(None) => {}
                "Escape" => {
                    close_cell(&navigator);
                    clear_marks(&current.borrow().clone(), &navigator);
                }
                _ if !single_keys() => {}
                "/" => {
                    event.prevent_default();
                    go_to_search(&navigator);
                }
                "?" => browser::open_dialog(KEYS_DIALOG),
                "g" => going.set(true),
                "c" if went => navigator.push(Address::Compare(Default::default())),
                "o" if went => navigator.push(Address::Overview),
                "p" if went => navigator.push(Address::Passages(Filters::default())),
                "r" if went => {
                    if let Some(first) = site.first() {
                        navigator.push(Address::document(first));
                    }
                }
                "t" if went => navigator.push(Address::Timeline(Default::default())),
                "t" => toggle_theme(),
                "x" => browser::press_pick(),
                "n" => drop(browser::step_focus(CONFLICTS, 1)),
                "p" => drop(browser::step_focus(CONFLICTS, -1)),
                digit => switch_source(&site, &navigator, digit),
            }
        });
        move || drop(listener)
    });
}

/// The cells of the matrix that others contradict.
const CONFLICTS: &str = ".matrix td[data-rel=contradict] .cell";

/// Switches the source of this number on or off, where sources are compared.
fn switch_source(site: &Site, navigator: &Navigator, digit: &str) {
    let nth: Option<usize> = digit.parse().ok();
    let source = nth.and_then(|nth| site.sources().get(nth.checked_sub(1)?));
    let Some(source) = source else { return };
    let address = browser::address();
    if let Address::Compare(comparing) = &address {
        navigator.replace(Address::Compare(comparing.switched(&source.id)));
    }
    if let Address::Timeline(dating) = &address {
        navigator.replace(Address::Timeline(dating.switched(&source.id)));
    }
}

/// Takes the marks off the text that is read.
fn clear_marks(address: &Address, navigator: &Navigator) {
    let Address::Read(reading) = address else { return };
    let marked = !reading.query.is_empty() || reading.place.is_some();
    if marked && !browser::popover_is_open() {
        let plain = Reading { query: String::new(), place: None, ..reading.clone() };
        navigator.replace(Address::Read(plain));
    }
}
