//! The standing of every source on a question, in one strip of letters and signs.

use crate::components::{glyph, letter};
use crate::draw::{Element, el};
use crate::state::Site;
use synoptic_view::{Cell, relation_mark, relation_word};

/// A letter and a sign for each source.
pub(crate) fn register(site: &Site, cells: &[Cell]) -> Element {
    let mark = |cell: &Cell| {
        let name = site.source(cell.document).map_or("", |source| &source.name);
        let words = [name, ": ", relation_word(cell.relation)].concat();
        let sign = el("b").attr("aria-hidden", "true");
        el("li")
            .attr("data-rel", relation_mark(cell.relation))
            .attr("title", words.clone())
            .with(sign.text(letter(site.sources(), cell.document).to_owned()))
            .with(glyph())
            .with(el("span").class("visually-hidden").text(words))
    };
    let list = el("ul").class("register").attr("aria-label", "Standing of the sources");
    list.with_all(cells.iter().map(mark))
}
