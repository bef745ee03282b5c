//! Files that the page gives to the browser, and the printer.

use gloo::timers::callback::Timeout;
use gloo::utils::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url, js_sys};

/// How long the browser has to fetch a file before its memory is given back.
const KEPT_MS: u32 = 60_000;

/// Saves a text as a file, as if a link to it had been followed. Gives `false` where the browser
/// makes none of it.
pub(crate) fn save(name: &str, kind: &str, text: &str) -> bool {
    let parts = js_sys::Array::of1(&JsValue::from_str(text));
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options);
    let Ok(url) = blob.and_then(|blob| Url::create_object_url_with_blob(&blob)) else {
        return false;
    };
    let link = document().create_element("a").ok();
    let link = link.and_then(|link| link.dyn_into::<HtmlAnchorElement>().ok());
    if let Some(link) = &link {
        link.set_href(&url);
        link.set_download(name);
        link.click();
    }
    Timeout::new(KEPT_MS, move || drop(Url::revoke_object_url(&url))).forget();
    link.is_some()
}

/// Opens the dialog that prints the page.
pub(crate) fn print() {
    let _ = window().print();
}
