//! The address bar and the history, and links that lead from view to view.

use super::scrolling::{Place, place_in, place_now};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use synoptic_view::{Address, Edits};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlAnchorElement, MouseEvent, PopStateEvent};

/// The path that the page is hosted under, with a slash at both ends.
fn base_path() -> String {
    let base = document().base_uri().ok().flatten().unwrap_or_default();
    let path = base.split_once("://").and_then(|(_, rest)| rest.find('/').map(|at| &rest[at..]));
    let path = path.unwrap_or("/");
    path[..path.rfind('/').map_or(0, |at| at + 1)].to_owned()
}

/// The address in the address bar.
pub(crate) fn address() -> Address {
    let location = window().location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    let path = part(location.pathname());
    let base = base_path();
    let inner = path.strip_prefix(base.trim_end_matches('/')).unwrap_or(&path);
    Address::parse(inner, &part(location.search()), &part(location.hash()))
}

/// An address in full, for others to open.
pub(crate) fn link(address: &Address) -> String {
    let origin = window().location().origin().unwrap_or_default();
    [origin, href(address, &[], &Edits::default())].concat()
}

/// The address in the address bar, in full.
pub(crate) fn here() -> String {
    window().location().href().unwrap_or_default()
}

/// Opens an address in a new tab, where the browser allows.
pub(crate) fn open_tab(address: &Address) {
    let _ = window().open_with_url_and_target(&carrying(address), "_blank");
}

/// The path of an address, with the picks and changes that the address shown carries.
fn carrying(address: &Address) -> String {
    href(address, &picks(), &linked_edits().unwrap_or_default())
}

/// The claims that the address picks, by their ids. Going to another view keeps them.
pub(crate) fn picks() -> Vec<String> {
    synoptic_view::picks(&window().location().search().unwrap_or_default())
}

/// The changes of the questions that the address carries; `None` where it carries none. Going to
/// another view keeps them.
pub(crate) fn linked_edits() -> Option<Edits> {
    Edits::of_query(&window().location().search().unwrap_or_default())
}

/// Makes the address carry these changes of the questions, or none, in the entry of the history.
pub(crate) fn set_linked_edits(edits: &Edits) {
    replace_state(&href(&address(), &picks(), edits));
}

/// The address shown in full, with these changes of the questions, for others to open.
pub(crate) fn link_with_edits(edits: &Edits) -> String {
    let origin = window().location().origin().unwrap_or_default();
    [origin, href(&address(), &picks(), edits)].concat()
}

/// Picks these claims, and no others, in the entry of the history.
pub(crate) fn set_picks(picks: &[String]) {
    replace_state(&href(&address(), picks, &linked_edits().unwrap_or_default()));
}

/// Adds an entry to the history.
pub(crate) fn push(address: &Address) {
    let href = carrying(address);
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::from_str("0/ "), "", Some(&href));
    }
}

/// Replaces the entry of the history.
pub(crate) fn replace(address: &Address) {
    replace_state(&carrying(address));
}

fn replace_state(href: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&place_now(None), "", Some(href));
    }
}

fn href(address: &Address, picks: &[String], edits: &Edits) -> String {
    let path = edits.carried_by(&synoptic_view::with_picks(&address.to_path(), picks));
    [&base_path(), path.trim_start_matches('/')].concat()
}

/// Calls back on Back and Forward, with the place that one comes back to.
pub(crate) fn on_pop(callback: impl Fn(Place) + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state);
        callback(state.as_ref().and_then(place_in).unwrap_or_default());
    })
}

/// Calls back when a link to another view is followed in the plain way (no new tab, no download),
/// in place of the browser's own navigation; with the id of what the link asks to focus there.
pub(crate) fn on_link(callback: impl Fn(Address, Option<String>) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "click", options, move |event| {
        let Some((address, focus)) = linked_address(event) else { return };
        event.prevent_default();
        callback(address, focus);
    })
}

fn linked_address(event: &Event) -> Option<(Address, Option<String>)> {
    let click = event.dyn_ref::<MouseEvent>()?;
    if !is_plain(click) || click.default_prevented() {
        return None;
    }
    let (link, address) = view_link(event)?;
    if !link.target().is_empty() || link.has_attribute("download") {
        return None;
    }
    Some((address, link.get_attribute("data-focus")))
}

/// The link to another view that an event comes from, and where it leads.
fn view_link(event: &Event) -> Option<(HtmlAnchorElement, Address)> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    if link.origin() != window().location().origin().ok()? {
        return None;
    }
    let path = link.pathname();
    let inner = path.strip_prefix(base_path().trim_end_matches('/'))?;
    let address = Address::parse(inner, &link.search(), &link.hash());
    Some((link, address))
}

/// Lets links to other views that the browser itself opens or copies (in a new tab, from its menu)
/// carry what the address carries, as those that are followed here do: at the last moment before,
/// since views' own addresses know nothing of it.
pub(crate) fn carry_along() -> [EventListener; 3] {
    ["mousedown", "contextmenu", "click"].map(|name| {
        EventListener::new(&document(), name, |event| {
            // A plain click is followed here, with the address as it is; after Back the link is found by it.
            let mouse = event.dyn_ref::<MouseEvent>();
            if event.type_() != "contextmenu" && mouse.is_some_and(is_plain) {
                return;
            }
            let Some((link, address)) = view_link(event) else { return };
            // A place in this page is no other view.
            let own = link.get_attribute("href").unwrap_or_default();
            let is = [link.pathname(), link.search(), link.hash()].concat();
            let carries = carrying(&address);
            if !own.starts_with('#') && is != carries {
                link.set_href(&carries);
            }
        })
    })
}

/// Whether a click is of the main button alone.
fn is_plain(click: &MouseEvent) -> bool {
    let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    !modified && click.button() == 0
}

/// Sets the title of the window.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}
