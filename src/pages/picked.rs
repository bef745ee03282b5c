//! The claims that were picked, side by side: how each two relate, why, and word by word.

use crate::components::{Weight, citing, drawn, export_menu, reasons, relation, said, siglum};
use crate::draw::{Element, Part, el, group};
use crate::pages::question::{collation, section};
use crate::router::Navigator;
use crate::state::Site;
use synoptic_view::{
    Address, Filters, Finding, Picked, PickedClaim, PickedPair, picked, relation_in_full,
    sheet_of_picks,
};
use yew::Html;

/// The claims, then every two of them.
pub(crate) fn picked_page(site: &Site, navigator: &Navigator) -> Html {
    let shown = picked(site, site.comparison(), navigator.picks());
    let clear = navigator.clone();
    let clear = (!navigator.picks().is_empty()).then(|| {
        el("button")
            .class("button")
            .attr("type", "button")
            .on_click(move |_| clear.pick_only(&[]))
            .text("Clear")
    });
    let sheet = (!shown.claims.is_empty()).then(|| {
        let sheet = sheet_of_picks(site, &site.without(&[]), navigator.picks());
        el("a").class("toolbar__more").href(&Address::Worksheet(sheet)).text("Make a worksheet")
    });
    let head = el("div")
        .class("toolbar__title toolbar__title--spaced")
        .with(el("h1").attr("tabindex", "-1").text("Picked claims"))
        .with_maybe(clear)
        .with_maybe(sheet)
        .with(export_menu(&Address::Picked));
    let mut parts: Vec<Part> = vec![head.into()];
    parts.extend(gone(&shown).map(Part::from));
    if shown.claims.len() < 2 {
        parts.push(too_few().into());
    }
    if !shown.claims.is_empty() {
        let claims = shown.claims.iter().filter_map(|claim| claim_of(site, claim, navigator));
        let list = el("div").class("synopsis").with_all(claims);
        parts.push(section("Side by side", "", list).into());
    }
    if !shown.pairs.is_empty() {
        let pairs = shown.pairs.iter().filter_map(|pair| pair_of(site, &shown, pair));
        let line = "Each claim is related by the whole sentence that it stands in.";
        let pairs = el("div").class("picked__pairs").with_all(pairs);
        parts.push(section("Every two, and why", line, pairs).into());
    }
    group(parts)
}

fn gone(shown: &Picked) -> Option<Element> {
    if shown.gone.is_empty() {
        return None;
    }
    let line = el("p")
        .text("The link picks what this corpus does not have: ")
        .with(el("code").text(shown.gone.join(", ")));
    Some(el("div").class("notice notice--warn").attr("role", "alert").with(line))
}

fn too_few() -> Element {
    let line = "Tick “Compare” at two or more claims: in the list of claims, in the passages, or in \
        what a text says of a claim in it. They meet here, and the address keeps them.";
    let to = Address::Findings(Finding::Claims, Filters::default());
    el("div")
        .class("notice")
        .with(el("p").text(line))
        .with(el("a").class("button").href(&to).text("All claims"))
}

fn claim_of(site: &Site, claim: &PickedClaim, navigator: &Navigator) -> Option<Element> {
    let quoted = &claim.quoted;
    let document = site.document(quoted.document)?;
    let source = site.source(quoted.document)?;
    let who = el("h3")
        .class("witness__who")
        .with(siglum(&source.siglum, Weight::Solid))
        .text(source.name.clone());
    let (dropping, id) = (navigator.clone(), claim.id.clone());
    let label = ["Take out: ", &source.name, ", ", &quoted.at].concat();
    let drop = el("button")
        .class("button")
        .attr("type", "button")
        .attr("aria-label", label)
        .on_click(move |_| {
            let _ = dropping.pick(&id);
        })
        .text("Take out");
    let passage = el("div")
        .class("passage")
        .with(el("blockquote").with(drawn(document, &quoted.own, None)))
        .with_maybe(quoted.said.as_ref().map(said))
        .with(
            el("a")
                .class("witness__place")
                .href(&quoted.to)
                .text([&quoted.at, ", read in place"].concat()),
        );
    Some(
        el("section")
            .class("witness")
            .key(claim.id.clone())
            .attr("aria-label", [&source.name, ", ", &quoted.at].concat())
            .with(who)
            .with(passage)
            .with(el("div").class("buttons").with_all(citing(site, quoted).into_iter()).with(drop)),
    )
}

fn pair_of(site: &Site, shown: &Picked, pair: &PickedPair) -> Option<Element> {
    let [a, b] = pair.of.map(|at| shown.claims.get(at));
    let (a, b) = (a?, b?);
    let mark = |claim: &PickedClaim| {
        let source = site.source(claim.quoted.document);
        let letter = source.map_or("", |source| &source.siglum);
        let name = source.map_or("", |source| &source.name);
        el("span")
            .with(siglum(letter, Weight::Outline))
            .with(el("span").class("visually-hidden").text(name.to_owned()))
            .text([" ", &claim.quoted.at].concat())
    };
    let head = el("h3").with(mark(a)).text(" against ").with(mark(b));
    let related = match &pair.related {
        Some((found, why)) => el("div")
            .with(relation(found.broad(), relation_in_full(*found)))
            .with(reasons(site, why)),
        None => {
            let line = "No relation: the two share too little to be about one matter, or stand in \
                one sentence.";
            el("p").class("note-line").text(line)
        }
    };
    let words = pair.collation.as_ref().map(|found| collation(site, found));
    Some(
        el("div")
            .class("picked__pair")
            .key([&a.id, "-", &b.id].concat())
            .with(head)
            .with(related)
            .with_maybe(words),
    )
}
