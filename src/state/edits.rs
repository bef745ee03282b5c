//! What the visitor changed about the questions: kept in the browser, or carried by the address.
//!
//! An address that carries edits wins: whoever opens a link sees what its sender saw. What is changed
//! then is changed in the address, and what the browser keeps stays as it is. `index.html` knows the
//! name that they are kept under: a view that stands drawn without them stays hidden until they are
//! done.

use crate::browser;
use std::rc::Rc;
use synoptic_view::Edits;

/// The edits in force.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct InForce {
    /// The edits.
    pub(crate) edits: Rc<Edits>,
    /// Whether the address carries them.
    pub(crate) linked: bool,
    /// What the browser keeps its own under.
    pub(crate) key: Rc<str>,
}

impl InForce {
    /// None, as where a view is drawn for everybody.
    #[cfg(feature = "prerender")]
    pub(crate) fn none() -> InForce {
        InForce { edits: Rc::default(), linked: false, key: Rc::from("") }
    }

    /// Those of the address, or else those that the browser keeps.
    pub(crate) fn read(key: Rc<str>) -> InForce {
        let linked = browser::linked_edits();
        let is_linked = linked.is_some();
        let edits = Rc::new(linked.unwrap_or_else(|| own_edits(&key)));
        InForce { edits, linked: is_linked, key }
    }

    /// As they are now. The same list stays the same, so that views of it need not be drawn again.
    pub(crate) fn again(&self) -> InForce {
        let now = InForce::read(self.key.clone());
        if now == *self { self.clone() } else { now }
    }
}

/// The edits that the browser keeps.
pub(crate) fn own_edits(key: &str) -> Edits {
    browser::stored(key).and_then(|text| Edits::of_query(&text)).unwrap_or_default()
}

/// Keeps edits where those in force are.
pub(crate) fn keep_edits(key: &str, edits: &Edits) {
    match browser::linked_edits() {
        Some(_) => browser::set_linked_edits(edits),
        None => store_edits(key, edits),
    }
}

/// Keeps edits in the browser, whatever the address carries.
pub(crate) fn store_edits(key: &str, edits: &Edits) {
    match edits.is_empty() {
        true => browser::forget(key),
        false => browser::store(key, &edits.to_query()),
    }
}
