//! Every call to the browser: address bar, scrolling, focus, storage, dialogs.
//!
//! Thin wrappers without decisions; what to do when is the router's and the components' business.
//! Where the browser refuses (storage in a private window), nothing happens.

use gloo::events::{EventListener, EventListenerOptions};
use gloo::utils::{document, window};
use synoptic_view::Address;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    Element, Event, FocusOptions, HtmlAnchorElement, HtmlDialogElement, HtmlElement,
    HtmlInputElement, HtmlSelectElement, KeyboardEvent, MouseEvent, NodeList, PopStateEvent,
    Storage,
};

/// The element that the page is drawn into.
pub(crate) fn root() -> Element {
    let app = document().get_element_by_id("app");
    app.unwrap_or_else(|| gloo::utils::body().into())
}

/// Says that the page answers to input from now on.
pub(crate) fn mark_ready() {
    let _ = gloo::utils::document_element().set_attribute("data-ready", "");
}

// ---- addresses ----

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
    [origin, href(address, &[])].concat()
}

/// The claims that the address picks, by their ids. Going to another view keeps them.
pub(crate) fn picks() -> Vec<String> {
    synoptic_view::picks(&window().location().search().unwrap_or_default())
}

/// Picks these claims, and no others, in the entry of the history.
pub(crate) fn set_picks(picks: &[String]) {
    replace_state(&href(&address(), picks));
}

/// Clicks what picks the claim that has the focus, or is shown around it.
pub(crate) fn press_pick() {
    let around = document().active_element();
    let around = around.and_then(|active| active.closest("li, aside, section").ok().flatten());
    let pick = around.and_then(|around| around.query_selector(".pick input").ok().flatten());
    if let Some(pick) = pick.and_then(|pick| pick.dyn_into::<HtmlElement>().ok()) {
        pick.click();
    }
}

/// Puts a text on the clipboard.
pub(crate) fn copy(text: &str) {
    // Where the browser refuses, the text is still on the page.
    drop(window().navigator().clipboard().write_text(text));
}

/// Adds an entry to the history.
pub(crate) fn push(address: &Address) {
    let href = href(address, &picks());
    if let Ok(history) = window().history() {
        let _ = history.push_state_with_url(&JsValue::from_f64(0.0), "", Some(&href));
    }
}

/// Replaces the entry of the history.
pub(crate) fn replace(address: &Address) {
    replace_state(&href(address, &picks()));
}

fn replace_state(href: &str) {
    if let Ok(history) = window().history() {
        let _ = history.replace_state_with_url(&JsValue::from_f64(scroll_y()), "", Some(href));
    }
}

fn href(address: &Address, picks: &[String]) -> String {
    let path = synoptic_view::with_picks(&address.to_path(), picks);
    [&base_path(), path.trim_start_matches('/')].concat()
}

/// Notes in the entry of the history how far the page is scrolled.
pub(crate) fn remember_scroll() {
    if let Ok(history) = window().history() {
        let _ = history.replace_state(&JsValue::from_f64(scroll_y()), "");
    }
}

/// How far the page was scrolled when the present entry was left; `None` for a first visit.
pub(crate) fn remembered_scroll() -> Option<f64> {
    window().history().ok()?.state().ok()?.as_f64()
}

/// Takes scrolling on Back and Forward into our own hands: the browser would scroll before the
/// view is drawn.
pub(crate) fn take_over_scrolling() {
    if let Ok(history) = window().history() {
        let _ = history.set_scroll_restoration(web_sys::ScrollRestoration::Manual);
    }
}

/// Calls back on Back and Forward, with the remembered scroll.
pub(crate) fn on_pop(callback: impl Fn(f64) + 'static) -> EventListener {
    EventListener::new(&window(), "popstate", move |event| {
        let state = event.dyn_ref::<PopStateEvent>().map(PopStateEvent::state);
        callback(state.and_then(|state| state.as_f64()).unwrap_or(0.0));
    })
}

/// Calls back before the next paint, when what was drawn meanwhile is in place.
pub(crate) fn before_paint(callback: impl FnOnce() + 'static) {
    let callback = Closure::once_into_js(callback);
    let _ = window().request_animation_frame(callback.unchecked_ref());
}

/// Calls back once what is drawn now has been painted.
pub(crate) fn after_paint(callback: impl FnOnce() + 'static) {
    before_paint(move || drop(gloo::timers::callback::Timeout::new(0, callback).forget()));
}

/// Calls back on scrolling.
pub(crate) fn on_scroll(callback: impl Fn() + 'static) -> EventListener {
    EventListener::new(&window(), "scroll", move |_| callback())
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
    let modified = click.ctrl_key() || click.meta_key() || click.shift_key() || click.alt_key();
    if modified || click.button() != 0 || click.default_prevented() {
        return None;
    }
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href]").ok()??.dyn_into::<HtmlAnchorElement>().ok()?;
    let elsewhere = link.origin() != window().location().origin().ok()?;
    if elsewhere || !link.target().is_empty() || link.has_attribute("download") {
        return None;
    }
    let path = link.pathname();
    let inner = path.strip_prefix(base_path().trim_end_matches('/'))?;
    let address = Address::parse(inner, &link.search(), &link.hash());
    Some((address, link.get_attribute("data-focus")))
}

// ---- the window ----

/// Sets the title of the window.
pub(crate) fn set_title(title: &str) {
    document().set_title(title);
}

/// How far the page is scrolled, in pixels.
pub(crate) fn scroll_y() -> f64 {
    window().scroll_y().unwrap_or(0.0)
}

/// Scrolls the page.
pub(crate) fn scroll_to(y: f64) {
    window().scroll_to_with_x_and_y(0.0, y);
}

/// Scrolls an element to the top of the page, below the bar. Gives `false` where there is none.
pub(crate) fn scroll_to_element(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    if let Some(element) = &element {
        element.scroll_into_view();
    }
    element.is_some()
}

/// Moves the focus to an element, without scrolling. Gives `false` where there is none.
pub(crate) fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    element.is_some_and(|element| focus_element(&element))
}

/// Moves the focus to the first element that a selector finds. Gives `false` where there is none.
pub(crate) fn focus_first(selector: &str) -> bool {
    let element = document().query_selector(selector).ok().flatten();
    element.is_some_and(|element| focus_element(&element))
}

fn focus_element(element: &Element) -> bool {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return false };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Moves the focus among the elements that a selector finds, by so many steps from the focused
/// one, and scrolls there. Gives `false` where that leaves the list.
pub(crate) fn step_focus(selector: &str, steps: i32) -> bool {
    let Ok(list) = document().query_selector_all(selector) else { return false };
    let length = i32::try_from(list.length()).unwrap_or(i32::MAX);
    let active = document().active_element();
    let item = |at: i32| list.item(u32::try_from(at).ok()?)?.dyn_into::<HtmlElement>().ok();
    let at =
        (0..length).find(|at| item(*at).is_some_and(|item| Some(item.as_ref()) == active.as_ref()));
    let to = match (at, steps) {
        (_, i32::MIN) => 0,
        (_, i32::MAX) => length - 1,
        (Some(at), steps) => at + steps,
        (None, _) => 0,
    };
    item(to).is_some_and(|item| item.focus().is_ok())
}

/// Makes one of the stops in a grid the one that Tab leads to: that which has the focus, or else
/// the first.
pub(crate) fn one_tab_stop(rows: &str, stops: &str) {
    let all = [rows, " ", stops].concat();
    let chosen = [&all, "[tabindex='0']"].concat();
    let Ok(list) = document().query_selector_all(&chosen) else { return };
    let active = document().active_element();
    let items = (0..list.length()).filter_map(|at| list.item(at)?.dyn_into::<Element>().ok());
    let items: Vec<Element> = items.collect();
    let kept = items.iter().position(|item| Some(item) == active.as_ref()).unwrap_or(0);
    for (at, item) in items.iter().enumerate() {
        if at != kept {
            let _ = item.set_attribute("tabindex", "-1");
        }
    }
    if items.is_empty()
        && let Ok(Some(first)) = document().query_selector(&all)
    {
        let _ = first.set_attribute("tabindex", "0");
    }
}

/// Moves the focus in a grid by so many rows and columns from the focused stop, as far as there
/// are any, and with it the one tab stop.
pub(crate) fn step_in_grid(rows: &str, stops: &str, down: i32, across: i32) {
    let Some(active) = document().active_element() else { return };
    let Some(row) = active.closest(rows).ok().flatten() else { return };
    let Ok(all) = document().query_selector_all(rows) else { return };
    let in_row = |row: &Element| row.query_selector_all(stops).ok();
    let Some(own) = in_row(&row) else { return };
    let step = |list: &NodeList, from: &Element, by: i32| {
        let length = i32::try_from(list.length()).unwrap_or(i32::MAX);
        let is_here = |at: &i32| {
            let item = list.item(u32::try_from(*at).unwrap_or(0));
            item.as_ref() == Some(from.as_ref())
        };
        let at = (0..length).find(is_here).unwrap_or(0);
        u32::try_from((at + by).clamp(0, length - 1)).unwrap_or(0)
    };
    let column = step(&own, &active, across);
    let target = all.item(step(&all, &row, down)).and_then(|row| row.dyn_into::<Element>().ok());
    let stop = target.and_then(|row| in_row(&row)?.item(column)?.dyn_into::<HtmlElement>().ok());
    if let Some(stop) = stop {
        let _ = active.set_attribute("tabindex", "-1");
        let _ = stop.set_attribute("tabindex", "0");
        let _ = stop.focus();
    }
}

/// The `id` of the last element among these whose top lies above a line below the bar.
pub(crate) fn last_above_fold(ids: &[String]) -> Option<usize> {
    const LINE: f64 = 100.0;
    ids.iter().rposition(|id| {
        let element = document().get_element_by_id(id);
        element.is_some_and(|element| element.get_bounding_client_rect().top() < LINE)
    })
}

/// Whether the window is as narrow as a phone.
pub(crate) fn is_narrow() -> bool {
    media_matches("(max-width: 50rem)")
}

fn media_matches(query: &str) -> bool {
    window().match_media(query).ok().flatten().is_some_and(|list| list.matches())
}

/// Sets the text of an element.
pub(crate) fn set_text(id: &str, text: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        element.set_text_content(Some(text));
    }
}

// ---- keys, fields and dialogs ----

/// Calls back for keys pressed anywhere.
pub(crate) fn on_key(callback: impl Fn(&KeyboardEvent) + 'static) -> EventListener {
    let options = EventListenerOptions::enable_prevent_default();
    EventListener::new_with_options(&document(), "keydown", options, move |event| {
        if let Some(event) = event.dyn_ref::<KeyboardEvent>() {
            callback(event);
        }
    })
}

/// Whether a key press belongs to a field in which one writes, or to an open dialog.
pub(crate) fn is_typing(event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    target.is_some_and(|element| {
        let writing =
            "textarea, select, [contenteditable], input:not([type=checkbox]):not([type=radio])";
        element.matches(writing).unwrap_or(false)
    })
}

/// Whether a dialog is open.
pub(crate) fn dialog_is_open() -> bool {
    document().query_selector("dialog[open]").ok().flatten().is_some()
}

/// Whether a popover is open; Escape closes it before anything else.
pub(crate) fn popover_is_open() -> bool {
    // Browsers that lack popovers refuse the selector.
    document().query_selector(":popover-open").ok().flatten().is_some()
}

/// The text of the field that an event comes from.
pub(crate) fn typed(event: &Event) -> String {
    let target = event.target();
    let field = target.as_ref().and_then(|target| target.dyn_ref::<HtmlInputElement>());
    let choice = target.as_ref().and_then(|target| target.dyn_ref::<HtmlSelectElement>());
    let typed = field.map(HtmlInputElement::value).or(choice.map(HtmlSelectElement::value));
    typed.unwrap_or_default()
}

/// The value of a `data-` attribute of the element that an event comes from, or of the nearest one
/// around it.
pub(crate) fn data_of_target(event: &Event, name: &str) -> Option<String> {
    let attribute = ["data-", name].concat();
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let element = target.closest(&["[", &attribute, "]"].concat()).ok().flatten()?;
    element.get_attribute(&attribute)
}

/// Selects the text of a field.
pub(crate) fn select_text(id: &str) {
    let field = document().get_element_by_id(id);
    if let Some(field) = field.and_then(|field| field.dyn_into::<HtmlInputElement>().ok()) {
        field.select();
    }
}

/// Takes the focus away from whatever has it.
pub(crate) fn blur() {
    let active = document().active_element();
    if let Some(active) = active.and_then(|active| active.dyn_into::<HtmlElement>().ok()) {
        let _ = active.blur();
    }
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

// ---- preferences ----

fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// A preference kept from an earlier visit.
pub(crate) fn stored(key: &str) -> Option<String> {
    storage()?.get_item(key).ok().flatten()
}

/// Keeps a preference.
pub(crate) fn store(key: &str, value: &str) {
    if let Some(storage) = storage() {
        let _ = storage.set_item(key, value);
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
