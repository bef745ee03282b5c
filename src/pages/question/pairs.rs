//! How every two sources relate on a question, and why.

use crate::components::{Weight, glyph, letter, reasons, relation, siglum};
use crate::draw::{Element, el};
use crate::pages::question::section;
use crate::state::Site;
use synoptic_corpus::{DocumentId, Pair, Question, Relation};
use synoptic_view::{Reasons, reasons as why, relation_in_full, relation_mark, relation_word};

/// The table of pairs, then each relation with its reason; `None` where one source alone speaks.
pub(crate) fn pairs(site: &Site, on: &[DocumentId], question: &Question) -> Option<Element> {
    if question.pairs.is_empty() {
        return None;
    }
    let inner = el("div")
        .class("split")
        .with(table(site, on, question))
        .with(el("ul").class("reason-list").with_all(listed(site, question).into_iter()));
    Some(section("Every pair, and why", "", inner))
}

fn table(site: &Site, on: &[DocumentId], question: &Question) -> Element {
    let head = |id: &DocumentId| {
        let name = site.source(*id).map_or("", |source| &source.name);
        el("th")
            .attr("scope", "col")
            .with(siglum(letter(site.sources(), *id), Weight::Solid))
            .with(el("span").class("visually-hidden").text(name.to_owned()))
    };
    let row = |a: &DocumentId| {
        let name = site.source(*a).map_or("", |source| &source.name);
        let title = el("th")
            .attr("scope", "row")
            .with(siglum(letter(site.sources(), *a), Weight::Solid))
            .with(el("span").class("visually-hidden").text(name.to_owned()));
        el("tr").with(title).with_all(on.iter().map(|b| cell(question, *a, *b)))
    };
    let table = el("table")
        .class("pairs")
        .attr("aria-label", "Relation of every two sources")
        .with(el("thead").with(el("tr").with(el("td")).with_all(on.iter().map(head))))
        .with(el("tbody").with_all(on.iter().map(row)));
    el("div")
        .class("table-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Relation of every two sources")
        .with(table)
}

fn cell(question: &Question, a: DocumentId, b: DocumentId) -> Element {
    let is = |pair: &&Pair| (pair.a, pair.b) == (a, b) || (pair.a, pair.b) == (b, a);
    match question.pairs.iter().find(is) {
        Some(pair) => {
            let broad = pair.relation.broad();
            el("td")
                .attr("data-rel", relation_mark(broad))
                .with(glyph())
                .with(el("span").class("pairs__word").text(relation_word(broad)))
        }
        None => el("td").class("is-void").text(if a == b { "" } else { "–" }),
    }
}

/// The pairs that share a reason.
type Both = Vec<(DocumentId, DocumentId)>;

/// Every relation with its reason, the strongest first; pairs with one and the same reason share a
/// line.
fn listed(site: &Site, question: &Question) -> Vec<Element> {
    let pairs = Relation::ALL
        .into_iter()
        .flat_map(|relation| question.pairs.iter().filter(move |pair| pair.relation == relation));
    let mut groups: Vec<(&Pair, Reasons, Both)> = Vec::new();
    for pair in pairs {
        let reasons = why(site, pair);
        let same = |(first, known, _): &&mut (&Pair, Reasons, _)| {
            first.relation == pair.relation
                && known.reason == reasons.reason
                && known.let_go == reasons.let_go
                && known.overridden == reasons.overridden
        };
        match groups.iter_mut().find(same) {
            Some((_, known, all)) => {
                // The words of several pairs would run together; a cell's evidence has each.
                known.evidence.clear();
                all.push((pair.a, pair.b));
            }
            None => groups.push((pair, reasons, vec![(pair.a, pair.b)])),
        }
    }
    groups.iter().map(|(pair, reasons, all)| line(site, pair, reasons, all)).collect()
}

fn line(site: &Site, pair: &Pair, why: &Reasons, all: &[(DocumentId, DocumentId)]) -> Element {
    let mark = |id: DocumentId| siglum(letter(site.sources(), id), Weight::Outline);
    let both = |(a, b): &(DocumentId, DocumentId)| {
        el("span").class("reason-list__pair").with(mark(*a)).with(mark(*b))
    };
    el("li").with(el("div").class("reason-list__pairs").with_all(all.iter().map(both))).with(
        el("div")
            .with(relation(pair.relation.broad(), relation_in_full(pair.relation)))
            .with(reasons(site, why)),
    )
}
