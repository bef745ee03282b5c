//! Dialogs and popovers over the page.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{HtmlDialogElement, MouseEvent};

/// Whether a dialog is open.
pub(crate) fn dialog_is_open() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

/// Whether a popover is open; Escape closes it before anything else.
pub(crate) fn popover_is_open() -> bool {
    // Browsers that lack popovers refuse the selector.
    document().query_selector(":popover-open").ok().flatten().is_some()
}

/// Opens a dialog over the page.
pub(crate) fn open_dialog(id: &str) {
    let dialog = document().get_element_by_id(id);
    let dialog = dialog.and_then(|dialog| dialog.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog.filter(|dialog| !dialog.open()) {
        let _ = dialog.show_modal();
    }
}

/// Closes a dialog where a click fell beside its content.
pub(crate) fn close_on_backdrop(event: &MouseEvent) {
    let dialog = event.target().and_then(|target| target.dyn_into::<HtmlDialogElement>().ok());
    if let Some(dialog) = dialog {
        dialog.close();
    }
}
