//! Notes: the marker in the text, and the popover that it opens.

use crate::components::words::drawn;
use synoptic_corpus::Document;
use synoptic_view::{Address, Endnote, Place};
use yew::prelude::*;

fn popover_id(number: u32) -> String {
    ["note-", &number.to_string()].concat()
}

/// The marker of a note in the text.
pub(crate) fn marker(number: u32) -> Html {
    html! {
        <button class="fnref" type="button" popovertarget={popover_id(number)}
            aria-label={["Note ", &number.to_string()].concat()}>{ number }</button>
    }
}

/// The note that a marker opens, with the way to the list of notes.
pub(crate) fn popover(document: &Document, note: &Endnote) -> Html {
    let to = Address::place(&document.id, Place::Note(note.number));
    html! {
        <div class="footnote-pop" id={popover_id(note.number)} popover="auto" key={note.number}>
            <p>{ drawn(document, &note.words, None) }</p>
            <p>
                { "Note " }{ note.number }{ " · " }
                <a href={to.href()}>{ "all notes" }</a>
            </p>
        </div>
    }
}
