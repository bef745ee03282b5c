//! A document's words: slices of its file, drawn as they stand.

use crate::components::marker;
use synoptic_corpus::Document;
use synoptic_view::{Ink, Layer, Mark, Piece, Place, Segment, Words};
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
    let inner = inks.iter().rev().fold(Html::from(text.to_owned()), |inner, ink| match ink {
        Ink::Strong | Ink::RunIn => html! { <b>{ inner }</b> },
        Ink::Emphasis => html! { <em>{ inner }</em> },
        Ink::Hit => html! { <mark class="hit">{ inner }</mark> },
        Ink::Link if text.starts_with("http") => {
            html! { <a href={text.to_owned()} rel="noreferrer">{ inner }</a> }
        }
        Ink::Link | Ink::Mark { .. } => inner,
        Ink::Certainty => html! { <span class="certainty-words">{ inner }</span> },
    });
    let marks = inks.iter().filter_map(|ink| match ink {
        Ink::Mark { mark, starts } => Some((*mark, *starts)),
        Ink::Strong | Ink::Emphasis | Ink::RunIn | Ink::Hit | Ink::Link | Ink::Certainty => None,
    });
    layered(inner, &marks.collect::<Vec<_>>())
}

/// A stretch with the marks of layers on it. Where one begins, the stretch can be reached by key;
/// what it means is asked for by its name (see [`marks_named`]).
fn layered(inner: Html, marks: &[(Mark, bool)]) -> Html {
    if marks.is_empty() {
        return inner;
    }
    let mut class = String::from("layer");
    let mut name = String::new();
    for (mark, _) in marks {
        for part in [" layer--", mark.layer.name()] {
            class.push_str(part);
        }
        for part in [mark.layer.name(), "-", &mark.index.to_string(), " "] {
            name.push_str(part);
        }
    }
    let starts = marks.iter().any(|(_, starts)| *starts);
    html! {
        <span {class} data-marks={name} tabindex={starts.then_some("0")} role={starts.then_some("button")}>{ inner }</span>
    }
}

/// The marks that a stretch's name names.
pub(crate) fn marks_named(name: &str) -> Vec<Mark> {
    let mark = |word: &str| {
        let (layer, index) = word.rsplit_once('-')?;
        Some(Mark { layer: Layer::parse(layer)?, index: index.parse().ok()? })
    };
    name.split(' ').filter_map(mark).collect()
}
