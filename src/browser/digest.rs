//! SHA-256 digests, which the browser takes, and how long something took.

use gloo::utils::window;
use wasm_bindgen::JsValue;
use wasm_bindgen::closure::Closure;
use web_sys::SubtleCrypto;

/// Whether the browser takes digests: it refuses on pages that did not come over https.
pub(crate) fn can_digest() -> bool {
    subtle().is_some()
}

fn subtle() -> Option<SubtleCrypto> {
    let subtle = window().crypto().ok()?.subtle();
    (!subtle.is_undefined()).then_some(subtle)
}

/// Takes the digest of a text, and calls back with its bytes; with none where the browser refuses.
pub(crate) fn sha256(text: &str, done: impl Fn(Vec<u8>) + Clone + 'static) {
    let promise = subtle().and_then(|subtle| {
        let taken = subtle.digest_with_str_and_u8_array("SHA-256", text.as_bytes());
        taken.ok()
    });
    let Some(promise) = promise else { return done(Vec::new()) };
    let refused = done.clone();
    let taken = Closure::once(move |bytes: JsValue| done(js_sys::Uint8Array::new(&bytes).to_vec()));
    let failed = Closure::once(move |_: JsValue| refused(Vec::new()));
    let _ = promise.then2(&taken, &failed);
    // One of them is called, once, after this function has returned.
    taken.forget();
    failed.forget();
}

/// Milliseconds since the page was opened.
pub(crate) fn now() -> f64 {
    window().performance().map_or(0.0, |performance| performance.now())
}
