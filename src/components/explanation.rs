//! What was understood of the marks on a word, and why.

use crate::components::{citing, pick};
use crate::draw::{Element, el};
use crate::state::Site;
use synoptic_corpus::DocumentId;
use synoptic_view::{Facts, Layer, Mark, facts, quoted_claim};

/// The panel's id.
pub(crate) const EXPLANATION: &str = "explanation";

/// A panel with what each of the marks means; `None` where there are none.
pub(crate) fn explanation(
    site: &Site,
    document: DocumentId,
    marks: &[Mark],
    picks: &[String],
    onclose: impl Fn() + 'static,
) -> Option<Element> {
    let tick = |mark: &Mark| {
        let found = site.annotations_of(document)?;
        let claim = found.claims.get(mark.index as usize)?;
        (mark.layer == Layer::Claims).then(|| pick(picks, &claim.id, "this claim"))
    };
    let cites = |mark: &Mark| {
        let quoted = quoted_claim(site, (document, mark.index));
        let quoted = quoted.filter(|_| mark.layer == Layer::Claims)?;
        Some(el("div").class("buttons").with_all(citing(site, &quoted).into_iter()))
    };
    let explained = |mark: &Mark| Some((facts(site, document, *mark)?, [tick(mark), cites(mark)]));
    let found: Vec<(Facts, [Option<Element>; 2])> = marks.iter().filter_map(explained).collect();
    if found.is_empty() {
        return None;
    }
    let close = el("button")
        .class("button button--quiet explanation__close")
        .attr("type", "button")
        .attr("aria-label", "Close")
        .on_click(move |_| onclose())
        .text("×");
    Some(
        el("aside")
            .class("explanation")
            .attr("id", EXPLANATION)
            .attr("role", "dialog")
            .attr("aria-label", "What was understood")
            .attr("tabindex", "-1")
            .with(close)
            .with_all(
                found.into_iter().zip(0..).map(|((facts, uses), at)| of_one(&facts, uses, at)),
            ),
    )
}

/// What one mark means, and what can be done with it.
fn of_one(facts: &Facts, uses: [Option<Element>; 2], key: u32) -> Element {
    let line = |(name, value): &(&'static str, String)| {
        el("div").key(*name).with(el("dt").text(*name)).with(el("dd").text(value.clone()))
    };
    let why = (!facts.why.is_empty()).then(|| {
        let why = el("p").class("explanation__why").with(el("b").text("Why? "));
        why.text(facts.why.clone())
    });
    el("section")
        .key(key)
        .with(el("h2").text(facts.what))
        .with(el("p").class("words").text(facts.words.clone()))
        .with(el("dl").with_all(facts.lines.iter().map(line)))
        .with_maybe(why)
        .with_all(uses.into_iter().flatten())
}
