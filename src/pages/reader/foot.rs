//! At the foot of a text: its notes, and what was left out of it.

use crate::components::drawn;
use crate::draw::{Element, el};
use synoptic_corpus::Document;
use synoptic_view::{Address, Endnote, LeftOut, Place, Reader, Reading};

pub(crate) fn notes(document: &Document, shown: &Reader, reading: &Reading) -> Option<Element> {
    if shown.notes.is_empty() {
        return None;
    }
    let id = Place::Notes.fragment();
    let head = el("div")
        .class("section__head section__head--measure")
        .with(el("h2").attr("id", id.clone()).attr("tabindex", "-1").text("Notes"))
        .with(el("p").text("as printed in the source"));
    let list = el("ol").class("endnotes");
    let list = list.with_all(shown.notes.iter().map(|note| endnote(document, note, reading)));
    Some(el("section").class("section").attr("aria-labelledby", id).with(head).with(list))
}

fn endnote(document: &Document, note: &Endnote, reading: &Reading) -> Element {
    let place = Place::Note(note.number);
    let is_marked = reading.place.as_ref() == Some(&place);
    let back = |place: &Place| {
        let paragraph = match place {
            Place::Paragraph(number) | Place::Sentence { paragraph: number, .. } => {
                ["¶ ", &number.to_string()].concat()
            }
            _ => "text".into(),
        };
        let label = ["Note ", &note.number.to_string(), ": back to ", &paragraph].concat();
        el("a")
            .href(&Address::place(&document.id, place.clone()))
            .attr("aria-label", label)
            .text(["↑ ", &paragraph].concat())
    };
    let back = el("span").class("endnotes__back").with_all(note.cited_at.iter().map(back));
    el("li")
        .key(note.number)
        .attr("value", note.number.to_string())
        .attr("id", place.fragment())
        .class(if is_marked { "is-marked" } else { "" })
        .maybe("tabindex", is_marked.then_some("-1"))
        .with(drawn(document, &note.words, None))
        .with(back)
}

pub(crate) fn left_out(document: &Document, shown: &Reader, reading: &Reading) -> Option<Element> {
    let count = shown.left_out.len();
    if count == 0 {
        return None;
    }
    let pieces = if count == 1 { " piece" } else { " pieces" };
    let summary = el("summary")
        .text("Left out of the text")
        .with(el("span").text([&count.to_string(), pieces].concat()));
    let why = el("p").class("note-line").text(
        "What the file holds beside the text: page furniture, repetitions, and what is given at the head.",
    );
    let list = shown.left_out.iter().map(|piece| piece_of(document, piece));
    Some(
        el("details")
            .class("left-out")
            .attr("id", Place::LeftOut.fragment())
            .flag("open", reading.place == Some(Place::LeftOut))
            .with(summary)
            .with(why)
            .with(el("ul").with_all(list)),
    )
}

fn piece_of(document: &Document, piece: &LeftOut) -> Element {
    let reason = match &piece.repeats {
        Some(place) => {
            let link = el("a").href(&Address::place(&document.id, place.clone()));
            el("small").text("repeats ").with(link.text(place.fragment()))
        }
        None => el("small").text(piece.reason),
    };
    let words = el("q").class("words").text(piece.text.clone());
    el("li").key(piece.block.0).with(words).with(reason)
}
