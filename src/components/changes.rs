//! What the visitor changed about the questions: marks on those it touched, the list with a way back
//! from each, what a link carries.

use crate::browser;
use crate::components::telling;
use crate::draw::{Element, el, text};
use crate::exporting::copy;
use crate::router::Navigator;
use synoptic_view::{
    Address, Asked, Change, Compared, Edit, Edits, MOST_EDITS, Named, Outcome, Touched,
};
use yew::Html;

/// Id of the list.
pub(crate) const CHANGES: &str = "changes";

/// So many changes: `1 change`, `3 changes`.
pub(crate) fn changes_counted(count: usize) -> String {
    let word = if count == 1 { " change" } else { " changes" };
    [&count.to_string(), word].concat()
}

/// What was done to a question, in a few words: `renamed by you`.
pub(crate) fn by_visitor(touched: &Touched, whom: &str) -> String {
    [&touched.done_in_words(), " ", whom].concat()
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
    let (to_all, own) = (navigator.clone(), own_after(navigator, 0));
    let words = if own.is_some() { "Undo all, show my own" } else { "Undo all" };
    let undo_all = button(words).on_click(move |_| {
        let done = ["All changes are undone", own.as_deref().unwrap_or_default()].concat();
        to_all.edit(&Edits::default(), done, &[]);
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

/// Id of the way back from what was changed last.
pub(crate) const UNDO_LAST: &str = "undo-last";
/// Id of what unfolds the list.
const SUMMARY: &str = "changes-summary";

fn button(words: &'static str) -> Element {
    el("button").class("button").attr("type", "button").text(words)
}

/// What is said where undoing leaves so many changes of a link, and with the last of them the
/// visitor's own come into force again; `None` where they do not.
pub(crate) fn own_after(navigator: &Navigator, left: usize) -> Option<String> {
    let own = if navigator.is_linked() && left == 0 { navigator.own_edits().len() } else { 0 };
    let again = ["; your own ", &changes_counted(own), " in force again"];
    (own > 0).then(|| again.concat())
}

/// The way back from a change.
fn undo(navigator: &Navigator, nth: usize, change: &Change, id: String) -> Element {
    let hides = change.hides && change.outcome == Outcome::Done;
    let after = own_after(navigator, navigator.edits().len().saturating_sub(1));
    let words = match (hides, after.is_some()) {
        (true, false) => "Bring back",
        (false, false) => "Undo",
        (_, true) => "Undo, show my own changes",
    };
    let (undoing, own, first) = (navigator.clone(), id.clone(), change.names.first().cloned());
    let name = change.names.iter().map(|named| named.label.as_str()).collect::<Vec<_>>().join(", ");
    let after = after.unwrap_or_default();
    let done = match hides {
        true => ["Brought back: ", &name, &after].concat(),
        false => ["Undone: ", change.what, " ", &name, &after].concat(),
    };
    button(words)
        .attr("id", id)
        .attr("aria-label", [words, ": ", change.what, " ", &name].concat())
        .on_click(move |_| {
            // What is brought back is where one wants to be; else the next change in the list.
            let question = first.as_ref().map(|named| row_id(&named.id)).unwrap_or_default();
            let focus = [question, own.clone(), SUMMARY.to_owned()];
            undoing.edit(&undoing.edits().undone(nth), done.clone(), &focus);
        })
}

/// A change in words.
fn said(change: &Change) -> Element {
    let to = change.to.as_ref().map(|(word, to)| {
        el("span").text([" ", word, " "].concat()).with(el("b").text(to.clone()))
    });
    let all = el("span").text([change.what, " "].concat());
    all.with(labels_of(&change.names)).with_maybe(to)
}

/// What was changed last, with the way back; `None` where nothing is changed.
pub(crate) fn last_change(compared: &Compared, navigator: &Navigator) -> Option<Element> {
    let change = compared.changes.last()?;
    let nth = compared.changes.len() - 1;
    let undo = undo(navigator, nth, change, UNDO_LAST.to_owned());
    Some(el("div").class("last-change").with(el("p").with(said(change))).with(undo))
}

/// The way back from what was last done to a question under its id; `None` where nothing was.
pub(crate) fn undo_of(
    compared: &Compared,
    navigator: &Navigator,
    question: &str,
) -> Option<Element> {
    let is_of = |edit: &Edit| edit.questions().first().is_some_and(|first| first == question);
    let edits: Vec<&Edit> = navigator.edits().iter().collect();
    let nth = edits.iter().rposition(|edit| is_of(edit))?;
    Some(undo(navigator, nth, compared.changes.get(nth)?, UNDO_LAST.to_owned()))
}

/// That there is no room for a further change; `None` while there is.
pub(crate) fn no_room(navigator: &Navigator) -> Option<Element> {
    navigator.edits().is_full().then(|| {
        el("p").class("note-line").text(NO_ROOM).with(
            el("a")
                .href(&Address::Compare(Default::default()))
                .attr("data-focus", SUMMARY)
                .text("The list of changes"),
        )
    })
}

/// Why a change is refused.
pub(crate) const NO_ROOM: &str =
    "That would be more than 100 changes, and a link holds no more. Undo one first. ";
const _: () = assert!(MOST_EDITS == 100, "as it is said");

fn line(navigator: &Navigator, nth: usize, change: &Change) -> Element {
    let undo = undo(navigator, nth, change, ["undo-", &nth.to_string()].concat());
    let why = match change.outcome {
        Outcome::Done => None,
        Outcome::NotRaised => Some("The sources that are on do not raise this."),
        Outcome::TakenAway => Some("A change before this one hid or merged it."),
    };
    let said = said(change).with_maybe(why.map(|why| el("small").text(why)));
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
    let own = navigator.own_edits();
    let fits = own.and_all(navigator.edits()).is_some();
    let (aside, without) = match own.len() {
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
    let keep = fits.then(|| end("Keep them", true));
    let aside = match fits {
        true => aside,
        false => [&aside, " Both lists are more than can be kept."].concat(),
    };
    let buttons = el("div").class("buttons").with_maybe(keep).with(end(without, false));
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
