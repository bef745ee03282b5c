//! Keys that work in a whole view, outside of fields in which one writes.
//!
//! Which key means what is `synoptic-view`'s table. Keys of one part of a view (arrows among hits and
//! cells, Escape in the search field) are looked up by that part.

use crate::browser;
use crate::components::PALETTE;
use crate::pages::close_cell;
use crate::router::Navigator;
use crate::state::{Site, toggle_theme};
use std::cell::Cell;
use std::rc::Rc;
use synoptic_view::{Address, Asked, Command, Filters, Reading, command_in, is_single, switched};
use yew::prelude::*;

/// Id of the dialog that lists the keys.
pub(crate) const KEYS_DIALOG: &str = "keys";

/// Id of the search field of a view.
pub(crate) const SEARCH_FIELD: &str = "search";

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
            let Some(key) = browser::stroke(event) else { return };
            let free = !browser::is_typing(event) && !browser::dialog_is_open();
            let stroke = match going.replace(false) {
                true => ["g ", &key].concat(),
                false => key,
            };
            let address = current.borrow().clone();
            let done = match command_in(&address, &stroke) {
                Some(Command::Find) => find(),
                _ if !free || is_single(&stroke) && !single_keys() => false,
                Some(command) => obey(command, &site, &address, &navigator),
                None => {
                    going.set(stroke == "g" && free && single_keys());
                    false
                }
            };
            if done {
                event.prevent_default();
            }
        });
        move || drop(listener)
    });
}

/// Opens what finds anything, or closes it; not over another dialog.
fn find() -> bool {
    match browser::is_open(PALETTE) {
        true => browser::close_dialog(PALETTE),
        false if browser::dialog_is_open() => {}
        false => browser::open_dialog(PALETTE),
    }
    true
}

/// Does what a key commands; gives `false` where the key is another part's, or the browser's.
fn obey(command: Command, site: &Site, address: &Address, navigator: &Navigator) -> bool {
    match command {
        Command::Find => return find(),
        Command::Search => go_to_search(navigator),
        Command::Help => browser::open_dialog(KEYS_DIALOG),
        Command::Theme => toggle_theme(),
        Command::Pick => browser::press_pick(),
        Command::Cite => browser::press_cite(),
        Command::Go(view) => drop(view.address(site).map(|to| navigator.push(to))),
        Command::Next => step(address, site, navigator, 1),
        Command::Previous => step(address, site, navigator, -1),
        Command::NextSource => step_source(address, site, navigator, 1),
        Command::PreviousSource => step_source(address, site, navigator, -1),
        Command::Switch(number) => switch_source(site, navigator, usize::from(number)),
        Command::Close => {
            if !browser::close_menus(None) {
                close_cell(navigator);
                clear_marks(address, navigator);
            }
            return false;
        }
        Command::Up
        | Command::Down
        | Command::Left
        | Command::Right
        | Command::First
        | Command::Last
        | Command::Top
        | Command::Bottom
        | Command::PageUp
        | Command::PageDown
        | Command::Open
        | Command::OpenInTab
        | Command::Browser => return false,
    }
    true
}

/// The cells of the matrix that others contradict.
const CONFLICTS: &str = ".matrix td[data-rel=contradict] .cell";
/// Words of a text that answer a search.
const HITS: &str = "article mark.hit";
/// What each source says on a question.
const WITNESSES: &str = ".synopsis .witness";

/// Goes on to the next of what one looks for in a view, or back.
fn step(address: &Address, site: &Site, navigator: &Navigator, by: i32) {
    if let Address::Read(_) = address {
        browser::step_focus(HITS, by);
    } else if let Address::Question(asked) = address {
        let compared = site.without(&asked.without);
        let at = compared.question(&asked.question).map(|(at, _)| at);
        let to = at.and_then(|at| at.checked_add_signed(by as isize));
        if let Some(next) = to.and_then(|to| compared.questions.get(to)) {
            let (question, without) = (next.id.clone(), asked.without.clone());
            navigator.push(Address::Question(Asked { question, without, changing: false }));
        }
    } else {
        browser::step_focus(CONFLICTS, by);
    }
}

/// Goes on to the next source, or back to the one before.
fn step_source(address: &Address, site: &Site, navigator: &Navigator, by: isize) {
    let Address::Read(reading) = address else {
        browser::step_focus(WITNESSES, by as i32);
        return;
    };
    let at = site.sources().iter().position(|source| source.id == reading.document);
    let to = at.and_then(|at| site.sources().get(at.checked_add_signed(by)?));
    if let Some(source) = to {
        navigator.push(Address::document(&source.id));
    }
}

/// Switches the source of this number on or off, where sources are compared.
fn switch_source(site: &Site, navigator: &Navigator, number: usize) {
    let source = number.checked_sub(1).and_then(|at| site.sources().get(at));
    let Some(source) = source else { return };
    let id = &source.id;
    match browser::address() {
        Address::Compare(comparing) => {
            navigator.replace(Address::Compare(comparing.switched(id)));
        }
        Address::Timeline(dating) => navigator.replace(Address::Timeline(dating.switched(id))),
        Address::Question(asked) => navigator.replace(Address::Question(asked.switched(id))),
        Address::Sources(without) => {
            navigator.replace(Address::Sources(switched(&without, id)));
        }
        Address::Overview
        | Address::Read(_)
        | Address::Passages(_)
        | Address::Findings(..)
        | Address::Picked
        | Address::People
        | Address::Person(_)
        | Address::Worksheet(_)
        | Address::Method
        | Address::Unknown(_) => {}
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
