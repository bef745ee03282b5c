//! What has the focus, and moving it in lists and grids.

use gloo::utils::document;
use wasm_bindgen::JsCast;
use web_sys::{Element, FocusOptions, HtmlElement, NodeList};

/// Moves the focus to an element, without scrolling. Gives `false` where there is none.
pub(crate) fn focus(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    element.is_some_and(|element| focus_element(&element))
}

/// Moves the focus to an element and scrolls it into sight. Gives `false` where there is none.
pub(crate) fn focus_in_sight(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    let element = element.and_then(|element| element.dyn_into::<HtmlElement>().ok());
    element.is_some_and(|element| element.focus().is_ok())
}

/// Moves the focus to the first element that a selector finds. Gives `false` where there is none.
pub(crate) fn focus_first(selector: &str) -> bool {
    let element = document().query_selector(selector).ok().flatten();
    element.is_some_and(|element| focus_element(&element))
}

/// A name for what has the focus, to find it again when the view is drawn anew: its id, or else
/// where it leads as a link, and which of the links that lead there it is.
pub(super) fn focused_name() -> Option<String> {
    let active = document().active_element()?;
    let id = active.id();
    if !id.is_empty() {
        return Some(["#", &id].concat());
    }
    let href = active.get_attribute("href")?;
    let alike = document().query_selector_all(&links_to(&href)).ok()?;
    let nth = (0..alike.length()).find(|nth| alike.item(*nth).as_ref() == Some(active.as_ref()))?;
    Some([&nth.to_string(), "@", &href].concat())
}

/// Moves the focus to what has this name, without scrolling. Gives `false` where there is nothing.
pub(crate) fn focus_named(name: &str) -> bool {
    if let Some(id) = name.strip_prefix('#') {
        return focus(id);
    }
    let found = name.split_once('@').and_then(|(nth, href)| {
        let alike = document().query_selector_all(&links_to(href)).ok()?;
        alike.item(nth.parse().ok()?)?.dyn_into::<Element>().ok()
    });
    found.is_some_and(|element| focus_element(&element))
}

fn links_to(href: &str) -> String {
    ["a[href=\"", href, "\"]"].concat()
}

fn focus_element(element: &Element) -> bool {
    let Some(element) = element.dyn_ref::<HtmlElement>() else { return false };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    element.focus_with_options(&options).is_ok()
}

/// Moves the focus among the elements that a selector finds, by so many steps from the focused
/// one, and scrolls there; an element that takes no focus is made to. Gives `false` where that leaves the list.
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
    item(to).is_some_and(|item| {
        if item.tab_index() < 0 && !item.has_attribute("tabindex") {
            let _ = item.set_attribute("tabindex", "-1");
        }
        item.focus().is_ok()
    })
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

/// Clicks what picks the claim that has the focus, or is shown around it.
pub(crate) fn press_pick() {
    let around = document().active_element();
    let around = around.and_then(|active| active.closest("li, aside, section").ok().flatten());
    let pick = around.and_then(|around| around.query_selector(".pick input").ok().flatten());
    if let Some(pick) = pick.and_then(|pick| pick.dyn_into::<HtmlElement>().ok()) {
        pick.click();
    }
}

/// Clicks what copies the citation of the passage that has the focus, or of the evidence shown.
pub(crate) fn press_cite() {
    let around = document().active_element();
    let around = around.and_then(|active| active.closest("li, aside, section").ok().flatten());
    let own = around.and_then(|around| around.query_selector("[data-cite]").ok().flatten());
    let cite = own.or_else(|| document().query_selector("[data-cite]").ok().flatten());
    if let Some(cite) = cite.and_then(|cite| cite.dyn_into::<HtmlElement>().ok()) {
        cite.click();
    }
}

/// Clicks an element.
pub(crate) fn click(id: &str) {
    let element = document().get_element_by_id(id);
    if let Some(element) = element.and_then(|element| element.dyn_into::<HtmlElement>().ok()) {
        element.click();
    }
}

/// Takes the focus away from whatever has it.
pub(crate) fn blur() {
    let active = document().active_element();
    if let Some(active) = active.and_then(|active| active.dyn_into::<HtmlElement>().ok()) {
        let _ = active.blur();
    }
}
