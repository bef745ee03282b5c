//! Changing the questions in the matrix: what can be done with those that are chosen.

use crate::browser;
use crate::components::{NO_ROOM, address_to_change, last_change, row_id};
use crate::draw::{Element, el};
use crate::router::Navigator;
use synoptic_view::{Address, Compared, Comparing, Edit, Edits, MOST_OF_LABEL, label_of_words};
use yew::Callback;

/// Id of the field for a new name.
const NAME: &str = "new-name";
/// Id of the bar.
const BAR: &str = "changing";

/// What there is to do.
const TICK: &str =
    "Tick questions in the matrix: one to rename, split or hide it, several to merge them.";

/// The button that starts changing the questions, and ends it.
pub(crate) fn switch(navigator: &Navigator, comparing: &Comparing) -> Element {
    let (navigator, to) = (navigator.clone(), comparing.changed(!comparing.changing));
    el("button")
        .class("button")
        .attr("type", "button")
        .attr("aria-pressed", if comparing.changing { "true" } else { "false" })
        .on_click(move |_| navigator.push(Address::Compare(to.clone())))
        .text("Change questions")
}

/// What can be done with the questions that are chosen, by their ids.
pub(crate) fn changing(
    navigator: &Navigator,
    comparing: &Comparing,
    compared: &Compared,
    rows: &[u32],
    chosen: &[String],
    choose: &Callback<Vec<String>>,
) -> Element {
    // What was just done, and the way back, stand where the next change begins.
    let first = match chosen.len() {
        0 => last_change(compared, navigator).unwrap_or_else(|| el("p").text(TICK)),
        count => el("p").text([&count.to_string(), " chosen"].concat()),
    };
    let done = |edits: Edits, said: String, focus: Vec<String>| {
        let (navigator, choose) = (navigator.clone(), choose.clone());
        move || {
            choose.emit(Vec::new());
            navigator.edit(&edits, said.clone(), &focus);
        }
    };
    let button =
        |words: &'static str| el("button").class("button").attr("type", "button").text(words);
    let edits = navigator.edits();
    let mut bar = el("aside")
        .class("tray tray--changing")
        .attr("id", BAR)
        .attr("aria-label", "Change the chosen questions")
        .with(first);
    let mut is_refused = false;
    if let [one] = chosen {
        // To try is the only way to know: a further name takes the place of the one before.
        let label = String::new();
        match edits.and(Edit::Rename { question: one.clone(), label }) {
            Some(_) => bar = bar.with(rename(navigator, compared, one, choose)),
            None => is_refused = true,
        }
        let split = el("a").class("button").href(&address_to_change(one, &comparing.without));
        bar = bar.with(split.text("Split …"));
    }
    if chosen.len() > 1 {
        let merged = edits.and(Edit::Merge(chosen.to_vec()));
        is_refused |= merged.is_none();
        let said = ["Merged ", &chosen.len().to_string(), " questions"].concat();
        bar = bar.with_maybe(merged.map(|merged| {
            let merge = done(merged, said, vec![row_id(&chosen[0])]);
            button("Merge").on_click(move |_| merge())
        }));
    }
    if !chosen.is_empty() {
        let hidden =
            chosen.iter().try_fold((**edits).clone(), |all, id| all.and(Edit::Hide(id.clone())));
        is_refused |= hidden.is_none();
        let said = match chosen.len() {
            1 => "Hid 1 question".to_owned(),
            count => ["Hid ", &count.to_string(), " questions"].concat(),
        };
        let focus = after(compared, rows, chosen).map(row_id).into_iter().collect();
        let none = choose.clone();
        bar = bar
            .with_maybe(hidden.map(|hidden| {
                let hide = done(hidden, said, focus);
                button("Hide").on_click(move |_| hide())
            }))
            .with(button("Clear").on_click(move |_| none.emit(Vec::new())));
    }
    bar.with_maybe(is_refused.then(|| el("p").text(NO_ROOM)))
}

/// The question after those that are chosen, or else the one before them.
fn after<'c>(compared: &'c Compared, rows: &[u32], chosen: &[String]) -> Option<&'c str> {
    let ids = rows.iter().filter_map(|row| compared.questions.get(*row as usize));
    let ids: Vec<&str> = ids.map(|question| question.id.as_str()).collect();
    let is_chosen = |id: &&str| chosen.iter().any(|chosen| chosen == id);
    let last = ids.iter().rposition(is_chosen)?;
    let next = ids.get(last + 1).copied();
    next.or_else(|| ids[..last].iter().rev().find(|id| !is_chosen(id)).copied())
}

/// The form that gives the one chosen question another name.
fn rename(
    navigator: &Navigator,
    compared: &Compared,
    id: &str,
    choose: &Callback<Vec<String>>,
) -> Element {
    let label = compared.question(id).map_or("", |(_, question)| &question.label).to_owned();
    let field = el("input")
        .attr("type", "text")
        .attr("id", NAME)
        .attr("aria-label", "New name of the question")
        .attr("maxlength", MOST_OF_LABEL.to_string())
        .attr("value", label);
    let (navigator, choose, id) = (navigator.clone(), choose.clone(), id.to_owned());
    el("form")
        .class("rename")
        .key(id.clone())
        .on_submit(move || {
            let Some(label) = label_of_words(&browser::text_of_field(NAME)) else { return };
            let said = ["Renamed to ", &label].concat();
            let renamed = navigator.edits().and(Edit::Rename { question: id.clone(), label });
            let Some(renamed) = renamed else { return };
            choose.emit(Vec::new());
            navigator.edit(&renamed, said, &[row_id(&id)]);
        })
        .with(field)
        .with(el("button").class("button").text("Rename"))
}
