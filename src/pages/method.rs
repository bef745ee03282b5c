//! How everything was found, and how well: the rules, the measured accuracy, the limits.

use crate::draw::{Element, el};
use crate::state::Site;

/// The measurements, as they were written down: `cargo xtask eval --write`.
const ACCURACY: &str = include_str!("../../docs/accuracy.md");

/// The figures between their marks; those of comparison wait for the view that shows it.
fn figures() -> &'static str {
    let inside = ACCURACY.split_once("```text\n").and_then(|(_, rest)| rest.split_once("```"));
    let figures = inside.map_or("", |(figures, _)| figures);
    figures.split_once("Comparison, ").map_or(figures, |(reading, _)| reading).trim_end()
}

/// The method, for readers who want to check it.
pub(crate) fn method_page(site: &Site) -> Element {
    let lede = "Everything here was read from the texts by rules, with no statistics learnt and no \
        machine-written words. Each thing found can say which rule found it; this page lists the \
        rules, how often they were right, and where they end.";
    let measured = "Measured on annotated documents; misses included. Precision is the share of \
        what was found that is right, recall the share of what there is that was found, f1 their \
        harmonic mean, n how many there are.";
    let limits = [
        "English prose alone is read.",
        "A claim is a sentence or a clause: what it says is not understood, only who says it, how \
         surely, and which names, numbers and dates stand in it.",
        "A date that the text does not settle is left open rather than guessed.",
        "No source is rated, and nothing says who is right.",
    ];
    let texts = "The texts belong to their publishers and stand here as they were published. The \
        code is free to use under the MIT licence or the Apache License 2.0. Nothing you do here \
        leaves this page.";
    let rule = |(name, sentence): (&String, &String)| {
        let name = el("dt").text(name.clone());
        el("div").with(name).with(el("dd").text(sentence.clone()))
    };
    let section = |title, inner: Element| el("section").with(el("h2").text(title)).with(inner);
    el("div")
        .class("method")
        .with(el("h1").attr("tabindex", "-1").text("Method"))
        .with(el("p").class("lede").text(lede))
        .with(section("How often it was right", el("p").text(measured)).with(table()))
        .with(section("Limits", el("ul").with_all(limits.into_iter().map(|l| el("li").text(l)))))
        .with(section("Rules", el("dl").class("rules").with_all(site.rules.iter().map(rule))))
        .with(section("Texts and licence", el("p").text(texts)))
}

fn table() -> Element {
    match figures() {
        "" => el("p").class("notice").text("No figures were written down for this build."),
        figures => el("pre").class("figures").attr("tabindex", "0").text(figures),
    }
}
