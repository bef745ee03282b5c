//! What changed, read aloud once the changes pause.

use crate::browser;
use crate::draw::{Element, el};
use gloo::timers::callback::Timeout;
use std::cell::RefCell;

const ANNOUNCER: &str = "announcer";
const PAUSE_MS: u32 = 700;

/// The element whose changes are read aloud. Its text is not drawn but set: [`announce`].
pub(crate) fn announcer() -> Element {
    el("p").class("visually-hidden").attr("id", ANNOUNCER).attr("role", "status")
}

/// Says something after a pause, unless something else is to be said before.
pub(crate) fn announce(message: String) {
    thread_local! {
        static WAITING: RefCell<Option<Timeout>> = const { RefCell::new(None) };
    }
    let timeout = Timeout::new(PAUSE_MS, move || browser::set_text(ANNOUNCER, &message));
    // What was waiting is dropped, and with it called off.
    WAITING.with(|waiting| waiting.replace(Some(timeout)));
}
