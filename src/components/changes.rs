//! What the visitor changed about the questions: marks on those it touched, the list with a way back
//! from each, what a link carries.

use crate::browser;
use crate::components::telling;
use crate::draw::{Element, el, text};
use crate::exporting::copy;
use crate::router::Navigator;
use synoptic_view::{Address, Asked, Change, Compared, Edits, Named, Outcome, Touched};
use yew::Html;

/// Id of the list.
pub(crate) const CHANGES: &str = "changes";

/// So many changes: `1 change`, `3 changes`.
pub(crate) fn changes_counted(count: usize) -> String {
    let word = if count == 1 { " change" } else { " changes" };
    [&count.to_string(), word].concat()
}

/// What was done to a question, in a few words: `merged by you`.
pub(crate) fn by_visitor(touched: &Touched, navigator: &Navigator) -> String {
    [&touched.done().join(", "), " ", by_whom(navigator)].concat()
}

/// Whose doing the changes in force are: a link brings those of whoever sent it.
pub(crate) fn by_whom(navigator: &Navigator) -> &'static str {
    if navigator.is_linked() { "by the sender" } else { "by you" }
}

/// The label of a question; words of a text are set as such.
pub(crate) fn label_of(named: &Named) -> Html {
    match named.quotes {
        true => el("q").class("words").text(named.label.clone()).into(),
        false => el("b").text(named.label.clone()).into(),
    }
}

/// Several labels, parted by commas.
pub(crate) fn labels_of(names: &[Named]) -> Element {
    let mut line = el("span");
    for (at, named) in names.iter().enumerate() {
        line = line.with(text(if at > 0 { ", " } else { "" })).with(label_of(named));
    }
    line
}

/// All changes, each with a way back; `None` where nothing is changed. What refers to a question that
/// is not there is said even while the list is folded.
pub(crate) fn changes(compared: &Compared, navigator: &Navigator) -> Option<Element> {
    let changes = &compared.changes;
    if changes.is_empty() {
        return None;
    }
    let hidden = changes.iter().filter(|change| change.hides && change.outcome == Outcome::Done);
    let hidden = match hidden.count() {
        0 => String::new(),
        count => [", ", &count.to_string(), " hidden"].concat(),
    };
    let count = changes_counted(changes.len());
    let summary = [&count, " of the questions ", by_whom(navigator), &hidden].concat();
    let lines = changes.iter().enumerate().map(|(nth, change)| line(navigator, nth, change));
    let to_all = navigator.clone();
    let undo_all = button("Undo all").on_click(move |_| {
        to_all.edit(&Edits::default(), "All changes are undone".to_owned(), &[]);
    });
    let carried = navigator.clone();
    let copied = telling("Copy a link with your changes", "Copied");
    let copied = copied.on_click(move |event| {
        copy(&event, &browser::link_with_edits(carried.edits()));
    });
    let list = el("details")
        .class("changes")
        .attr("id", CHANGES)
        .with(el("summary").attr("id", SUMMARY).text(summary))
        .with(el("ol").class("changes__list").with_all(lines))
        .with(el("div").class("buttons").with(copied).with(undo_all));
    Some(el("div").key(CHANGES).with(list).with_maybe(not_raised(changes, navigator)))
}

/// Id of what unfolds the list.
const SUMMARY: &str = "changes-summary";

fn button(words: &'static str) -> Element {
    el("button").class("button").attr("type", "button").text(words)
}

fn line(navigator: &Navigator, nth: usize, change: &Change) -> Element {
    let id = ["undo-", &nth.to_string()].concat();
    let hides = change.hides && change.outcome == Outcome::Done;
    let words = if hides { "Bring back" } else { "Undo" };
    let (undoing, own, first) = (navigator.clone(), id.clone(), change.names.first().cloned());
    let name = change.names.iter().map(|named| named.label.as_str()).collect::<Vec<_>>().join(", ");
    let done = match hides {
        true => ["Brought back: ", &name].concat(),
        false => ["Undone: ", change.what, " ", &name].concat(),
    };
    let undo = button(words)
        .attr("id", id)
        .attr("aria-label", [words, ": ", change.what, " ", &name].concat())
        .on_click(move |_| {
            // What is brought back is where one wants to be; else the next change in the list.
            let question = first.as_ref().map(|named| row_id(&named.id)).unwrap_or_default();
            let focus = [question, own.clone(), SUMMARY.to_owned()];
            undoing.edit(&undoing.edits().undone(nth), done.clone(), &focus);
        });
    let to = change.to.as_ref().map(|(word, to)| {
        el("span").text([" ", word, " "].concat()).with(el("b").text(to.clone()))
    });
    let why = match change.outcome {
        Outcome::Done => None,
        Outcome::NotRaised => Some("The sources that are on do not raise this."),
        Outcome::TakenAway => Some("A change before this one hid or merged it."),
    };
    let said = el("span")
        .text([change.what, " "].concat())
        .with(labels_of(&change.names))
        .with_maybe(to)
        .with_maybe(why.map(|why| el("small").text(why)));
    el("li").with(said).with(undo)
}

/// Id of a question's name in the matrix.
pub(crate) fn row_id(question: &str) -> String {
    ["q:", question].concat()
}

fn not_raised(changes: &[Change], navigator: &Navigator) -> Option<Element> {
    let count =
        |outcome: Outcome| changes.iter().filter(|change| change.outcome == outcome).count();
    let line = |count: usize, why: &'static str| {
        let whose = if navigator.is_linked() { " of the link’s" } else { " of your" };
        let refers = if count == 1 { " changes refers" } else { " changes refer" };
        (count > 0).then(|| {
            let words = [&count.to_string(), whose, refers, " to a question that ", why].concat();
            el("p").class("note-line").text(words)
        })
    };
    let away = line(count(Outcome::NotRaised), "the sources that are on do not raise.");
    let taken = line(count(Outcome::TakenAway), "a change before it hid or merged.");
    let some = away.is_some() || taken.is_some();
    some.then(|| el("div").with_maybe(away).with_maybe(taken))
}

/// That the link carries changes, and what can be done with them; `None` where it carries none.
pub(crate) fn linked_changes(navigator: &Navigator) -> Option<Element> {
    if !navigator.is_linked() {
        return None;
    }
    let (aside, without) = match navigator.own_edits().len() {
        0 => (String::new(), "Show the original"),
        own => {
            let aside = [" Left aside meanwhile: ", &changes_counted(own), " of your own."];
            (aside.concat(), "Show my own changes")
        }
    };
    let end = |words: &'static str, keep: bool| {
        let navigator = navigator.clone();
        button(words).on_click(move |_| navigator.end_link(keep))
    };
    let all = Address::Compare(Default::default());
    let buttons = el("div").class("buttons").with(end("Keep them", true)).with(end(without, false));
    let count = changes_counted(navigator.edits().len());
    let words = el("p")
        .text("This link carries ")
        .with(el("a").href(&all).attr("data-focus", SUMMARY).text(count))
        .text([" of the questions.", &aside].concat());
    Some(
        el("aside")
            .class("linked")
            .key("linked")
            .attr("aria-label", "Changes in this link")
            .with(el("div").class("linked__row").with(words).with(buttons)),
    )
}

/// A question's page, where it can be changed.
pub(crate) fn address_to_change(question: &str, without: &[String]) -> Address {
    let (question, without) = (question.to_owned(), without.to_vec());
    Address::Question(Asked { question, without, changing: true })
}
