//! A document's words: slices of its file, drawn as they stand.

use crate::components::marker;
use synoptic_corpus::Document;
use synoptic_view::{Ink, Piece, Place, Segment, Words};
use yew::prelude::*;

/// Which sentences have an address here, and which of them is marked.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Marked<'p> {
    /// The block that the sentences stand in.
    pub(crate) block: &'p Place,
    /// The place that the address names.
    pub(crate) place: Option<&'p Place>,
}

/// Draws words. Sentences get their addresses only where `marked` says whose they are.
pub(crate) fn drawn(document: &Document, words: &Words, marked: Option<Marked<'_>>) -> Html {
    let mut nth = 0;
    words
        .segments
        .iter()
        .map(|segment| {
            nth += u32::from(segment.starts);
            match (marked, segment.sentence) {
                (Some(marked), Some(_)) => sentence(document, segment, nth, marked),
                _ => pieces(document, segment),
            }
        })
        .collect()
}

fn sentence(document: &Document, segment: &Segment, nth: u32, marked: Marked<'_>) -> Html {
    let place = match marked.block {
        Place::Paragraph(number) => Place::Sentence { paragraph: *number, sentence: nth },
        Place::Block(block) => Place::BlockSentence { block: *block, sentence: nth },
        _ => return pieces(document, segment),
    };
    let is_marked = marked.place == Some(&place);
    let id = segment.starts.then(|| place.fragment());
    let class = if is_marked { "sentence is-marked" } else { "sentence" };
    html! {
        <span {id} {class} tabindex={is_marked.then_some("-1")}>{ pieces(document, segment) }</span>
    }
}

fn pieces(document: &Document, segment: &Segment) -> Html {
    segment
        .pieces
        .iter()
        .map(|piece| match piece {
            Piece::Gap => Html::from(" "),
            Piece::Note(number) => marker(*number),
            Piece::Text { span, inks } => inked(span.of(&document.text), inks),
        })
        .collect()
}

fn inked(text: &str, inks: &[Ink]) -> Html {
    inks.iter().rev().fold(Html::from(text.to_owned()), |inner, ink| match ink {
        Ink::Strong | Ink::RunIn => html! { <b>{ inner }</b> },
        Ink::Emphasis => html! { <em>{ inner }</em> },
        Ink::Hit => html! { <mark class="hit">{ inner }</mark> },
        Ink::Link if text.starts_with("http") => {
            html! { <a href={text.to_owned()} rel="noreferrer">{ inner }</a> }
        }
        Ink::Link => inner,
    })
}
