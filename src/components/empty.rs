//! What a list says when it has nothing to show.

use crate::draw::{Element, el};
use synoptic_view::{Filters, Help, Remedy, grouped};
use yew::Callback;

/// Says what was asked for, which part is to blame, and offers what would find something.
/// `noun` is
/// what is listed; `onchange` gets the list after a remedy.
pub(crate) fn empty(noun: &str, query: &str, help: &Help, onchange: &Callback<Filters>) -> Element {
    let query = query.trim();
    let title = match query.is_empty() {
        true => ["No ", noun, " passes these filters"].concat(),
        false => ["No ", noun, " answers “", query, "”"].concat(),
    };
    let line = |words: String| el("p").class("note-line").text(words);
    let quoted = |word: &String| ["“", word.trim_matches(['"', '“', '”']), "”"].concat();
    let unknown: Vec<String> = help.unknown.iter().map(quoted).collect();
    let unknown = (!unknown.is_empty())
        .then(|| line(["None of the sources has ", &unknown.join(" or "), "."].concat()));
    let advice = match help.remedies.is_empty() {
        true => "Try fewer words, or another spelling.",
        false => "These would find something:",
    };
    let remedy = |remedy: &Remedy| {
        let (onchange, to) = (onchange.clone(), remedy.to.clone());
        el("button")
            .class("button")
            .attr("type", "button")
            .key(remedy.label.clone())
            .on_click(move |_| onchange.emit(to.clone()))
            .text(remedy.label.clone())
            .with(el("span").class("count").text(grouped(remedy.count)))
    };
    el("div")
        .class("empty")
        .with(el("h2").text(title))
        .with_maybe(unknown)
        .with(line(advice.to_owned()))
        .with(el("div").class("buttons").with_all(help.remedies.iter().map(remedy)))
}
