//! How sources relate: always a drawing and a word, never a colour alone.

use crate::draw::{Element, el};
use synoptic_corpus::{BroadRelation, DocumentId};
use synoptic_view::{Cell, Source, relation_mark, relation_word};
use yew::AttrValue;

/// The drawing of a relation; its colour and shape come from the nearest `data-rel`.
pub(crate) fn glyph() -> Element {
    el("span").class("glyph").attr("aria-hidden", "true")
}

/// A relation: its drawing and words for it.
pub(crate) fn relation(relation: BroadRelation, words: impl Into<AttrValue>) -> Element {
    el("span").class("rel").attr("data-rel", relation_mark(relation)).with(glyph()).text(words)
}

/// What a source does on a question, and with whom: `contradicts S K`, `agrees all`; after that, with
/// whom it agrees all the same.
pub(crate) fn relation_of_cell(cell: &Cell, sources: &[Source]) -> Element {
    let whom = |relation: BroadRelation, with: &[DocumentId]| {
        let mut words = String::from(relation_word(relation));
        for other in with {
            words.push(' ');
            words.push_str(letter(sources, *other));
        }
        words
    };
    let mut words = whom(cell.relation, &cell.with);
    match cell.relation {
        BroadRelation::OnlyHere | BroadRelation::Silent => {}
        BroadRelation::Agrees | BroadRelation::Differs | BroadRelation::Contradicts => {
            if cell.with.is_empty() {
                words.push_str(" all");
            }
        }
    }
    let strongest = relation(cell.relation, words);
    if cell.agrees.is_empty() {
        return strongest;
    }
    let agrees = relation(BroadRelation::Agrees, whom(BroadRelation::Agrees, &cell.agrees));
    el("span").class("rel-both").with(strongest).text(" ").with(agrees)
}

/// The letter of a source.
pub(crate) fn letter(sources: &[Source], id: DocumentId) -> &str {
    sources.get(id.0 as usize).map_or("", |source| &source.siglum)
}
