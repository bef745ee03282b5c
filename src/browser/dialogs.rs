//! Dialogs and popovers over the page.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, HtmlDialogElement, HtmlElement, MouseEvent, Node};

/// Whether a dialog is open.
pub(crate) fn dialog_is_open() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

/// Whether a popover is open; Escape closes it before anything else.
pub(crate) fn popover_is_open() -> bool {
    // Browsers that lack popovers refuse the selector.
    document().query_selector(":popover-open").ok().flatten().is_some()
}

/// Closes the menus that are open, but one that an event comes from. Gives whether any was.
pub(crate) fn close_menus(event: Option<&Event>) -> bool {
    let target = event.and_then(|event| event.target()?.dyn_into::<Node>().ok());
    let Ok(open) = document().query_selector_all(".menu[open]") else { return false };
    let mut closed = false;
    for menu in (0..open.length()).filter_map(|at| open.item(at)?.dyn_into::<Element>().ok()) {
        if !menu.contains(target.as_ref()) {
            let _ = menu.remove_attribute("open");
            closed = true;
            // The focus does not vanish with what had it.
            let active = document().active_element();
            let opener = menu.first_element_child();
            if active.is_some_and(|active| menu.contains(Some(&active)))
                && let Some(opener) =
                    opener.and_then(|opener| opener.dyn_into::<HtmlElement>().ok())
            {
                let _ = opener.focus();
            }
        }
    }
    closed
}

/// Opens a dialog over the page.
pub(crate) fn open_dialog(id: &str) {
    if let Some(dialog) = dialog(id).filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog; the focus goes back to where it was.
pub(crate) fn close_dialog(id: &str) {
    if let Some(dialog) = dialog(id) {
        dialog.close();
    }
}

/// Whether this dialog is open.
pub(crate) fn is_open(id: &str) -> bool {
    dialog(id).is_some_and(|dialog| dialog.open())
}

fn dialog(id: &str) -> Option<HtmlDialogElement> {
    document().get_element_by_id(id)?.dyn_into().ok()
}

/// Closes a dialog where a click fell beside its content.
pub(crate) fn close_on_backdrop(event: &MouseEvent) {
    let dialog = event.target().and_then(|target| target.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog {
        dialog.close();
    }
}
