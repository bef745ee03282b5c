//! A document's words: slices of its file, drawn as they stand.

use crate::components::marker;
use crate::draw::{Element, Part, el, text};
use synoptic_corpus::Document;
use synoptic_view::{Ink, Layer, Mark, Piece, Place, Segment, Words};

/// Which sentences have an address here, and which of them is marked.
#[derive(Clone, Copy, PartialEq)]
pub(crate) struct Marked<'p> {
    /// The block that the sentences stand in.
    pub(crate) block: &'p Place,
    /// The place that the address names.
    pub(crate) place: Option<&'p Place>,
}

/// Draws words. Sentences get their addresses only where `marked` says whose they are.
pub(crate) fn drawn(document: &Document, words: &Words, marked: Option<Marked<'_>>) -> Part {
    laid_out(document, words, marked, false)
}

/// Draws words within a link, which can hold no other link and no button: what leads elsewhere is plain
/// text, and markers of notes are left out.
pub(crate) fn drawn_in_link(document: &Document, words: &Words) -> Part {
    laid_out(document, words, None, true)
}

fn laid_out(
    document: &Document,
    words: &Words,
    marked: Option<Marked<'_>>,
    is_in_link: bool,
) -> Part {
    let mut nth = 0;
    let mut found = Vec::new();
    for segment in &words.segments {
        nth += u32::from(segment.starts);
        let sentence = marked.filter(|_| segment.sentence.is_some());
        match sentence.and_then(|marked| sentence_of(segment, nth, marked)) {
            Some(sentence) => {
                found.push(sentence.with_all(pieces(document, segment, is_in_link)).into())
            }
            None => found.extend(pieces(document, segment, is_in_link)),
        }
    }
    Part::Group(found)
}

fn sentence_of(segment: &Segment, nth: u32, marked: Marked<'_>) -> Option<Element> {
    let place = match marked.block {
        Place::Paragraph(number) => Place::Sentence { paragraph: *number, sentence: nth },
        Place::Block(block) => Place::BlockSentence { block: *block, sentence: nth },
        Place::Sentence { .. }
        | Place::BlockSentence { .. }
        | Place::Section(_)
        | Place::Note(_)
        | Place::Notes
        | Place::LeftOut => return None,
    };
    let is_marked = marked.place == Some(&place);
    let class = if is_marked { "sentence is-marked" } else { "sentence" };
    let id = segment.starts.then(|| place.fragment());
    let tabindex = is_marked.then_some("-1");
    Some(el("span").class(class).maybe("id", id).maybe("tabindex", tabindex))
}

fn pieces<'d>(
    document: &'d Document,
    segment: &'d Segment,
    is_in_link: bool,
) -> impl Iterator<Item = Part> + 'd {
    segment.pieces.iter().filter_map(move |piece| match piece {
        Piece::Gap => Some(text(" ")),
        Piece::Note(number) => (!is_in_link).then(|| marker(*number).into()),
        Piece::Text { span, inks } => Some(inked(span.of(&document.text), inks, is_in_link)),
    })
}

fn inked(words: &str, inks: &[Ink], is_in_link: bool) -> Part {
    let mut marks: Vec<(Mark, bool)> = Vec::new();
    let inner = inks.iter().rev().fold(text(words.to_owned()), |inner, ink| {
        let around = match ink {
            Ink::Strong | Ink::RunIn => el("b"),
            Ink::Emphasis => el("em"),
            Ink::Hit => el("mark").class("hit"),
            Ink::Passage => el("mark").class("passage-mark"),
            Ink::Evidence => el("span").class("evidence-words"),
            Ink::Certainty => el("span").class("certainty-words"),
            Ink::Link if !is_in_link && words.starts_with("http") => {
                el("a").attr("href", words.to_owned()).attr("rel", "noreferrer")
            }
            Ink::Link => return inner,
            Ink::Mark { mark, starts } => {
                marks.insert(0, (*mark, *starts));
                return inner;
            }
        };
        around.with(inner).into()
    });
    layered(inner, &marks)
}

/// A stretch with the marks of layers on it. Where one begins, the stretch can be reached by key;
/// what it means is asked for by its name (see [`marks_named`]).
fn layered(inner: Part, marks: &[(Mark, bool)]) -> Part {
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
    el("span")
        .attr("class", class)
        .attr("data-marks", name)
        .maybe("tabindex", starts.then_some("0"))
        .maybe("role", starts.then_some("button"))
        .with(inner)
        .into()
}

/// The marks that a stretch's name names.
pub(crate) fn marks_named(name: &str) -> Vec<Mark> {
    let mark = |word: &str| {
        let (layer, index) = word.rsplit_once('-')?;
        Some(Mark { layer: Layer::parse(layer)?, index: index.parse().ok()? })
    };
    name.split(' ').filter_map(mark).collect()
}
