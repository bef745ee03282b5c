//! Two sources face to face.

use crate::components::{Weight, glyph, letter, relation, siglum};
use crate::draw::{Element, el};
use crate::state::Site;
use synoptic_view::{Facing, Side, relation_in_full, relation_mark};

/// Two quotations of one size, with the sign of their relation between them. `head` stands above
/// them beside the relation, `foot` below.
pub(crate) fn versus(site: &Site, facing: &Facing, head: Element, foot: Element) -> Element {
    let broad = facing.relation.broad();
    let [a, b] = &facing.sides;
    let axis =
        el("div").class("versus__axis").attr("aria-hidden", "true").with(el("span").with(glyph()));
    el("article")
        .class("versus")
        .attr("data-rel", relation_mark(broad))
        .with(
            el("div")
                .class("versus__head")
                .with(head)
                .with(relation(broad, relation_in_full(facing.relation))),
        )
        .with(el("div").class("versus__sides").with(side(site, a)).with(axis).with(side(site, b)))
        .with(foot)
}

fn side(site: &Site, side: &Side) -> Element {
    let id = side.quoted.document;
    let name = site.source(id).map_or("", |source| &source.name);
    let value = side.value.clone().map(|value| el("p").class("versus__value words").text(value));
    let by = [name, ", ", &side.by, ", ", &side.quoted.at].concat();
    el("figure")
        .class("versus__side")
        .with(siglum(letter(site.sources(), id), Weight::Outline))
        .with_maybe(value)
        .with(
            el("blockquote")
                .class("words versus__say")
                .with(el("a").href(&side.quoted.to).text(side.quoted.text.clone())),
        )
        .with(el("figcaption").class("versus__by").text(by))
}
