//! How everything was found, and how well: the rules, the measured accuracy, the limits.

use crate::draw::{Element, el};
use crate::state::Site;
use synoptic_view::COMPARISON_RULES;

/// The measurements, as they were written down: `cargo xtask eval --write`.
const ACCURACY: &str = include_str!("../../docs/accuracy.md");

/// The figures between their marks.
fn figures() -> &'static str {
    let inside = ACCURACY.split_once("```text\n").and_then(|(_, rest)| rest.split_once("```"));
    inside.map_or("", |(figures, _)| figures).trim_end()
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
        "How sources relate is decided by words, names, numbers and dates. Where two numbers or \
            dates could both hold, no contradiction is reported, and the page says why.",
        "Silence means that no passage was found that answers a question, no more.",
        "No source is rated, and nothing says who is right.",
    ];
    let texts = "The texts belong to their publishers and stand here as they were published. The \
        code is free to use under the MIT licence or the Apache License 2.0. Nothing you do here \
        leaves this page.";
    let rule = |name: &str, sentence: &str| {
        let name = el("dt").text(name.to_owned());
        el("div").with(name).with(el("dd").text(sentence.to_owned()))
    };
    let reading = site.rules.iter().map(|(name, sentence)| rule(name, sentence));
    let relating = COMPARISON_RULES.iter().map(|(name, sentence)| rule(name, sentence));
    let section = |title, inner: Element| el("section").with(el("h2").text(title)).with(inner);
    let rules = |title, list: Vec<Element>| {
        section(title, el("dl").class("rules").with_all(list.into_iter()))
    };
    el("div")
        .class("method")
        .with(el("h1").attr("tabindex", "-1").text("Method"))
        .with(el("p").class("lede").text(lede))
        .with(section("How often it was right", el("p").text(measured)).with(table()))
        .with(section("Limits", el("ul").with_all(limits.into_iter().map(|l| el("li").text(l)))))
        .with(rules("Rules that read", reading.collect()))
        .with(rules("Rules that relate", relating.collect()))
        .with(section("Texts and licence", el("p").text(texts)))
}

fn table() -> Element {
    match figures() {
        "" => el("p").class("notice").text("No figures were written down for this build."),
        figures => el("pre").class("figures").attr("tabindex", "0").text(figures),
    }
}
