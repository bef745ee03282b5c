//! What a visitor can change about one question, and what was changed about it.

use crate::browser;
use crate::components::{
    NO_ROOM, UNDO_LAST, Weight, by_whom, labels_of, letter, no_room, own_after, siglum, undo_of,
};
use crate::draw::{Element, el};
use crate::router::Navigator;
use crate::state::Site;
use synoptic_corpus::Question;
use synoptic_view::{
    Address, Asked, Compared, Edit, MOST_OF_LABEL, Moved, QuestionPart, Touched, label_of_words,
    parts_it, parts_of_question, split_id,
};

/// Ids of the fields, and of the list of what can be moved.
const NAME: &str = "new-name";
const PART_NAME: &str = "part-name";
const OTHER: &str = "merge-with";
const PARTS: &str = "parts";
/// Id of what is drawn here.
const CHANGE: &str = "change";

/// The button that offers the changes, and takes them away.
pub(crate) fn switch(navigator: &Navigator, asked: &Asked) -> Element {
    let (navigator, to) = (navigator.clone(), asked.changed(!asked.changing));
    el("button")
        .class("button")
        .attr("type", "button")
        .attr("aria-expanded", if asked.changing { "true" } else { "false" })
        .attr("aria-controls", CHANGE)
        .on_click(move |_| navigator.replace(Address::Question(to.clone())))
        .text("Change this question")
}

/// The forms that change a question.
pub(crate) fn change(
    site: &Site,
    navigator: &Navigator,
    compared: &Compared,
    question: &Question,
) -> Element {
    let full = no_room(navigator);
    let forms = full.is_none().then(|| {
        el("div")
            .class("change__forms")
            .with(rename(navigator, question))
            .with_maybe(split(site, navigator, compared, question))
            .with_maybe(merge(navigator, compared, question))
            .with(hide(navigator, question))
    });
    let line = "What you change stays in this browser, and goes along in a link only where you copy \
        one for it. The passages stay as they are; pairs are related anew where they must be.";
    el("section")
        .class("change")
        .attr("id", CHANGE)
        .attr("aria-label", "Change this question")
        // Fields start afresh for another question, and after each change.
        .key([&question.id, " ", &navigator.edits().to_query()].concat())
        .with(el("h2").text("Change this question"))
        .with(el("p").class("note-line").text(line))
        .with_maybe(full)
        .with_maybe(forms)
}

fn form(title: &'static str, submit: impl Fn() + 'static) -> Element {
    el("form").class("change__form").on_submit(submit).with(el("h3").text(title))
}

fn send(words: &'static str) -> Element {
    el("button").class("button").text(words)
}

fn field(id: &'static str, label: &'static str, value: &str) -> Element {
    let input = el("input")
        .attr("type", "text")
        .attr("id", id)
        .attr("maxlength", MOST_OF_LABEL.to_string())
        .attr("autocomplete", "off")
        .attr("value", value.to_owned());
    el("label").class("change__field").text(label).with(input)
}

fn rename(navigator: &Navigator, question: &Question) -> Element {
    let (navigator, id) = (navigator.clone(), question.id.clone());
    let submit = move || {
        let Some(label) = label_of_words(&browser::text_of_field(NAME)) else { return };
        let said = ["Renamed to ", &label].concat();
        let edits = navigator.edits().and(Edit::Rename { question: id.clone(), label });
        if let Some(edits) = edits {
            navigator.edit(&edits, said, &[UNDO_LAST.to_owned()]);
        }
    };
    form("Rename it", submit).with(field(NAME, "New name", &question.label)).with(send("Rename"))
}

fn split(
    site: &Site,
    navigator: &Navigator,
    compared: &Compared,
    question: &Question,
) -> Option<Element> {
    let parts = parts_of_question(site, question);
    if parts.is_empty() {
        return None;
    }
    let (site_of, asked) = (site.clone(), question.clone());
    let (navigator, id) = (navigator.clone(), question.id.clone());
    let others: Vec<String> = compared.questions.iter().map(|other| other.id.clone()).collect();
    let submit = move || {
        let out: Vec<Moved> =
            browser::ticked(PARTS).iter().map(|part| Moved::parse(part)).collect();
        if !parts_it(&site_of, &asked, &out) {
            browser::set_text(PARTS_LINE, "Tick some of them, not none and not all.");
            return;
        }
        let new_id = split_id(&id, &out, &|id| others.iter().any(|other| other == id));
        let mut edits = navigator.edits().and(Edit::Split { question: id.clone(), out });
        if let Some(label) = label_of_words(&browser::text_of_field(PART_NAME)) {
            edits = edits.and_then(|edits| edits.and(Edit::Rename { question: new_id, label }));
        }
        let Some(edits) = edits else {
            browser::set_text(PARTS_LINE, NO_ROOM);
            return;
        };
        navigator.edit(&edits, "Moved to a question of its own".to_owned(), &[SPLIT_OFF.into()]);
    };
    let row = |part: &QuestionPart| {
        let value = part.moved.to_text();
        let name = site.source(part.document).map_or("", |source| &source.name);
        let tick = el("input").attr("type", "checkbox").value(value.clone());
        let label = el("label").class("check").with(tick);
        let label = match &part.words {
            None => label
                .with(siglum(letter(site.sources(), part.document), Weight::Outline))
                .text(name.to_owned()),
            Some(words) => label.with(el("q").class("words").text(words.clone())),
        };
        el("li").class(if part.words.is_some() { "is-part" } else { "" }).key(value).with(label)
    };
    let list = el("ul").attr("id", PARTS).with_all(parts.iter().map(row));
    let line = el("p").class("note-line").attr("id", PARTS_LINE).attr("role", "status");
    Some(
        form("Split it", submit)
            .with(el("p").class("note-line").text("What should be a question of its own?"))
            .with(list)
            .with(line)
            .with(field(PART_NAME, "Its name (else words of the passage)", ""))
            .with(send("Move out")),
    )
}

/// Id of the line that says what is to be ticked.
const PARTS_LINE: &str = "parts-line";
/// Id of the link to what was moved out last.
const SPLIT_OFF: &str = "split-off";

fn merge(navigator: &Navigator, compared: &Compared, question: &Question) -> Option<Element> {
    let mut others: Vec<&Question> =
        compared.questions.iter().filter(|other| other.id != question.id).collect();
    if others.is_empty() {
        return None;
    }
    // Those on the same topics first.
    others.sort_by_key(|other| !other.topics.iter().any(|topic| question.topics.contains(topic)));
    let option =
        |other: &&Question| el("option").attr("value", other.id.clone()).text(other.label.clone());
    let (navigator, id) = (navigator.clone(), question.id.clone());
    let submit = move || {
        let other = browser::text_of_field(OTHER);
        if !other.is_empty() {
            let edits = navigator.edits().and(Edit::Merge(vec![id.clone(), other]));
            let said = "Merged 2 questions".to_owned();
            if let Some(edits) = edits {
                navigator.edit(&edits, said, &[UNDO_LAST.to_owned()]);
            }
        }
    };
    let select = el("select")
        .attr("id", OTHER)
        // Said, since options are put in from the last on, and the first put in would stand chosen.
        .with(el("option").attr("value", "").flag("selected", true).text("Choose a question"))
        .with_all(others.iter().map(option));
    let label = el("label").class("change__field").text("The other question").with(select);
    Some(form("Merge it with another", submit).with(label).with(send("Merge")))
}

fn hide(navigator: &Navigator, question: &Question) -> Element {
    let (navigator, id) = (navigator.clone(), question.id.clone());
    let submit = move || {
        let edits = navigator.edits().and(Edit::Hide(id.clone()));
        if let Some(edits) = edits {
            navigator.edit(&edits, "Hid 1 question".to_owned(), &[]);
        }
    };
    let line = "It leaves all views; the list of your changes in the comparison brings it back.";
    form("Hide it", submit).with(el("p").class("note-line").text(line)).with(send("Hide"))
}

/// What the visitor did to a question, in words.
pub(crate) fn done_by_visitor(
    touched: &Touched,
    compared: &Compared,
    question: &Question,
    navigator: &Navigator,
) -> Element {
    let all = el("div").class("by-visitor");
    let line = |what: &'static str, then: &'static str| {
        el("p").class("note-line").text([what, " ", by_whom(navigator), then].concat())
    };
    let merged = (!touched.merged.is_empty())
        .then(|| line("Merged", " from ").with(labels_of(&touched.merged)));
    let was = touched
        .was
        .as_ref()
        .map(|was| line("Renamed", "; before, it was ").with(labels_of(std::slice::from_ref(was))));
    let from = touched.split_from.as_ref().map(|from| {
        let to = Address::question(&from.id);
        line("Split", " from ").with(el("a").href(&to).with(labels_of(std::slice::from_ref(from))))
    });
    let last = touched.split_off.len().saturating_sub(1);
    let off = touched.split_off.iter().enumerate().map(|(nth, id)| {
        let link = el("a").href(&Address::question(id)).text("Go to what was moved");
        let link = link.maybe("id", (nth == last).then_some(SPLIT_OFF));
        line("Split", ". ").with(link)
    });
    let undo = undo_of(compared, navigator, &question.id);
    let undo = undo.map(|undo| el("div").class("buttons").with(undo));
    all.with_maybe(merged).with_maybe(was).with_maybe(from).with_all(off).with_maybe(undo)
}

/// What is shown for a question that the visitor hid: the way to bring it back. `None` where it is
/// not hidden.
pub(crate) fn hidden(navigator: &Navigator, id: &str) -> Option<Element> {
    let is_hiding = |edit: &Edit| matches!(edit, Edit::Hide(hidden) if hidden == id);
    let nth = navigator.edits().iter().position(is_hiding)?;
    let after = own_after(navigator, navigator.edits().len() - 1);
    let words = match after.is_some() {
        true => "Bring it back, show my own changes",
        false => "Bring it back",
    };
    let done = ["Brought back", after.as_deref().unwrap_or_default()].concat();
    let navigator = navigator.clone();
    let back =
        el("button").class("button").attr("type", "button").text(words).on_click(move |_| {
            navigator.edit(&navigator.edits().undone(nth), done.clone(), &[]);
        });
    let all = el("a").class("button").href(&Address::Compare(Default::default()));
    Some(
        el("div")
            .class("notice")
            .with(el("h1").attr("tabindex", "-1").text("You have hidden this question"))
            .with(el("div").class("buttons").with(back).with(all.text("All questions"))),
    )
}
