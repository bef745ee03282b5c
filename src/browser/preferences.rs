//! What is kept from visit to visit, and light or dark.

use super::window::media_matches;
use gloo::utils::window;
use web_sys::Storage;

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// A preference kept from an earlier visit.
pub(crate) fn stored(key: &str) -> Option<String> {
    // What is drawn when the page is built knows no visitor.
    let storage = cfg!(target_arch = "wasm32").then(storage)??;
    storage.get_item(key).ok().flatten()
}

/// Keeps a preference.
pub(crate) fn store(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
    }
}

/// Forgets a preference.
pub(crate) fn forget(key: &str) {
    if let Some(storage) = storage() {
        let _ = storage.remove_item(key);
    }
}

/// Whether the page is dark now, by choice or as the system has it.
pub(crate) fn is_dark() -> bool {
    match gloo::utils::document_element().get_attribute("data-theme").as_deref() {
        Some(theme) => theme == "dark",
        None => media_matches("(prefers-color-scheme: dark)"),
    }
}

/// Chooses light or dark.
pub(crate) fn set_theme(theme: &str) {
    let _ = gloo::utils::document_element().set_attribute("data-theme", theme);
}
