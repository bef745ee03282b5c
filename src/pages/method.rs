//! How everything was found, and how well: the rules, the measured accuracy, the limits, the texts
//! and their owners; and that all of it can be checked again.

use crate::browser;
use crate::components::{Verify, Weight, siglum};
use crate::draw::{Element, el};
use crate::state::Site;
use synoptic_view::{Address, COMPARISON_RULES, Measure, Measured, Source, measured};
use yew::prelude::*;

/// The measurements, as `cargo xtask eval --write` wrote them here and into `docs/accuracy.md`.
const FIGURES: &str = include_str!("../../eval/figures.txt");

/// How each kind of thing was found, and from what.
const FOUND: [(&str, &str); 8] = [
    (
        "Texts",
        "Each file is parsed into title, sections, paragraphs, sentences and notes when the page is \
         built. Marks of markup, page furniture and repetitions are told apart and listed at the foot \
         of the text, nothing is rewritten.",
    ),
    (
        "Quotations",
        "Words between quotation marks, each with its speaker where the sentences around it name one, \
         and the reporting words that say so.",
    ),
    (
        "Numbers and dates",
        "Numerals with what they count, their unit and their qualifier (“over”, “nearly”); dates \
         brought to one scale, relative ones (“last February”) reckoned from the day of publication.",
    ),
    (
        "People and places",
        "A list that comes with the corpus, then capitalised names that the list does not know; the \
         latter are marked as not checked.",
    ),
    (
        "Claims",
        "Sentences and clauses that say something to be so, with who holds them (the author, \
         somebody named, somebody unnamed), the chain they came along, and the words that make them \
         sure or unsure.",
    ),
    (
        "Questions",
        "Some are asked by the editor of the corpus, each answer pinned to its passage. The others \
         are found by setting the sources’ claims side by side: claims that share enough of the \
         words, names, numbers and dates that are rare in these texts are about one matter.",
    ),
    (
        "Relations",
        "Every two sources on a question are related by rules, the strictest for contradictions: one \
         thing counted or dated by both, in the same words, with no circumstance that could \
         reconcile the two. Every relation says which rule decided it and on which words.",
    ),
    (
        "Silence",
        "A source is silent on a question where no passage of it was found to answer. It may still \
         say something in words that the rules do not know.",
    ),
];

const LIMITS: [&str; 7] = [
    "English prose alone is read.",
    "A claim is a sentence or a clause: what it says is not understood, only who says it, how \
     surely, and which names, numbers and dates stand in it.",
    "A date that the text does not settle is left open rather than guessed.",
    "How sources relate is decided by words, names, numbers and dates. Where two numbers or dates \
     could both hold, no contradiction is reported, and the page says why. Contradictions that take \
     knowledge of the world, or several sentences, to see are missed.",
    "Silence means that no passage was found that answers a question, no more.",
    "Agreement of several sources is not independence: where they rest on one origin, the question \
     says so as far as the texts do.",
    "No source is rated, and nothing says who is right.",
];

/// The method, for readers who want to check it.
pub(crate) fn method_page(site: &Site) -> Html {
    let lede = "Everything here was read from the texts by rules, with no statistics learnt and no \
        machine-written words. Each thing found can say which rule found it; this page lists the \
        rules, how often they were right, and where they end.";
    let parts = ["verify", "found", "accuracy", "limits", "rules", "texts"];
    let titles = [
        "Check it yourself",
        "How each thing was found",
        "How often it was right",
        "Limits",
        "The rules",
        "Texts, owners, licence",
    ];
    let contents = parts.iter().zip(titles).map(|(id, title)| {
        let id = *id;
        let go = move |event: MouseEvent| {
            event.prevent_default();
            browser::focus(id);
            browser::scroll_to_element(id);
        };
        let href = [&Address::Method.href(), "#", id].concat();
        el("li").with(el("a").attr("href", href).on_click(go).text(title))
    });
    let section = |at: usize| {
        el("section")
            .attr("id", parts[at])
            .attr("tabindex", "-1")
            .attr("aria-labelledby", ["h-", parts[at]].concat())
            .with(el("h2").attr("id", ["h-", parts[at]].concat()).text(titles[at]))
    };
    let proof = "Every text was frozen when this page was built: its SHA-256 digest was taken, and \
        with it the place of everything that is shown. Verify all takes the digests again in your \
        browser, and looks every passage up in its text: all sentences, claims, quotations, numbers, \
        dates, names and notes, and every answer and every word of evidence of all questions. The \
        digest of a file is also what “sha256sum” prints for it in the project’s folder \
        corpus/documents.";
    let found = FOUND.into_iter().map(|(name, line)| rule(name, line));
    let licence = "The texts belong to their publishers and authors, are kept byte for byte as they \
        were received, misprints included, and stand here so that what is set side by side can be \
        read in its place, for study, comparison and quotation. Nobody gets a right to republish them. \
        The program is free to use under the MIT licence or the Apache License 2.0, as you choose. \
        Nothing you do here leaves this page.";
    el("div")
        .class("method")
        .with(el("h1").attr("tabindex", "-1").text("Method"))
        .with(el("p").class("lede").text(lede))
        .with(
            el("nav")
                .attr("aria-label", "On this page")
                .with(el("ul").class("method__contents").with_all(contents)),
        )
        .with(section(0).with(el("p").text(proof)).with(html! { <Verify site={site.clone()} /> }))
        .with(section(1).with(el("dl").class("rules").with_all(found)))
        .with(accuracy(section(2)))
        .with(
            section(3)
                .with(el("ul").with_all(LIMITS.into_iter().map(|limit| el("li").text(limit)))),
        )
        .with(rules(section(4), site))
        .with(section(5).with(el("p").text(licence)).with(owners(site)))
        .into()
}

fn rule(name: &str, sentence: &str) -> Element {
    let name = el("dt").text(name.to_owned());
    el("div").with(name).with(el("dd").text(sentence.to_owned()))
}

fn rules(section: Element, site: &Site) -> Element {
    let list = |title: &'static str, rules: Vec<Element>| {
        let count = el("span").class("count").text(rules.len().to_string());
        el("details")
            .with(el("summary").text([title, " "].concat()).with(count))
            .with(el("dl").class("rules").with_all(rules.into_iter()))
    };
    let reading = site.rules.iter().map(|(name, sentence)| rule(name, sentence));
    let relating = COMPARISON_RULES.iter().map(|(name, sentence)| rule(name, sentence));
    section
        .with(el("p").text("As every “Why?” names them."))
        .with(list("Rules that read a text", reading.collect()))
        .with(list("Rules that relate two sources", relating.collect()))
}

fn accuracy(section: Element) -> Element {
    let how = "Measured on two documents of the project’s own corpus that a careful reader \
        annotated whole, and on 33 comparisons across all five; misses included. Precision is the \
        share of what was found that is right, recall the share of what there is that was found, F1 \
        their harmonic mean, n how many there are. Kappa is agreement beyond chance; two careful \
        readers reach 0.41 on relations. The labels are one reader’s; a second, blind, agreed on two \
        thirds of fine relations. The figures were written by the scorer when it ran last, and the \
        document docs/accuracy.md of the project shows the same file.";
    let runs = measured(FIGURES);
    let open = runs.len().saturating_sub(2);
    let runs = runs.iter().enumerate().map(|(at, run)| run_of(run, at >= open));
    section.with(el("p").text(how)).with_all(runs)
}

/// What one run measured.
fn run_of(run: &Measured<'_>, open: bool) -> Element {
    const COLUMNS: [(&str, &str); 5] = [
        ("precision", "Precision"),
        ("recall", "Recall"),
        ("f1", "F1"),
        ("", "Right, or as named"),
        ("n", "n"),
    ];
    let column = |title: &'static str| el("th").attr("scope", "col").text(title);
    let head = el("tr").with(column("What"));
    let head = head.with_all(COLUMNS.into_iter().map(|(_, title)| column(title)));
    let cell = |row: &Measure<'_>, name: &str| {
        let other = |(own, _): &&(&str, &str)| COLUMNS.iter().all(|(known, _)| own != known);
        let value = match (name, row.figures.iter().find(other)) {
            ("", Some(("right", value))) => Some((*value).to_owned()),
            ("", Some((what, value))) => Some([what, " ", value].concat()),
            _ => row.figure(name).map(str::to_owned),
        };
        let class = if value.is_none() { "is-none" } else { "num" };
        el("td").class(class).text(value.unwrap_or_else(|| "–".to_owned()))
    };
    let line = |row: &Measure<'_>| {
        let name = el("th").attr("scope", "row").text(row.name.to_owned());
        el("tr").with(name).with_all(COLUMNS.iter().map(|(name, _)| cell(row, name)))
    };
    let missed = run.rows.iter().flat_map(|row| &row.missed);
    let missed: Vec<Element> = missed.map(|what| el("li").text((*what).to_owned())).collect();
    let missed = (!missed.is_empty()).then(|| {
        el("div")
            .with(el("p").with(el("b").text("Missed:")))
            .with(el("ul").with_all(missed.into_iter()))
    });
    let table = el("table")
        .class("proof")
        .with(el("thead").with(head))
        .with(el("tbody").with_all(run.rows.iter().map(line)));
    let scroll = el("div")
        .class("table-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", run.title.to_owned());
    let summary =
        el("summary").text([run.title, " "].concat()).with(el("code").text(run.command.to_owned()));
    el("details")
        .key(run.title.to_owned())
        .flag("open", open)
        .with(summary)
        .with(scroll.with(table))
        .with_maybe(missed)
}

/// Whose texts these are, as far as is known.
fn owners(site: &Site) -> Element {
    let column = |title: &'static str| el("th").attr("scope", "col").text(title);
    let head = el("tr")
        .with(column("Text"))
        .with(column("Published by"))
        .with(column("Author"))
        .with(column("Date"))
        .with(column("Embedded"));
    let line = |(source, document): (&Source, &synoptic_corpus::Document)| {
        let title =
            el("a").class("words").href(&Address::document(&source.id)).text(source.title.clone());
        let outlet = source.outlet.as_ref().unwrap_or(&source.name).clone();
        let inferred = |what: &str| source.unstated.iter().any(|unstated| unstated.what == what);
        let outlet = match inferred("outlet") {
            true => [&outlet, " (not stated in our copy)"].concat(),
            false => outlet,
        };
        let unknown = || "not stated in our copy".to_owned();
        let embedded = if document.excerpt_only { "cited passages" } else { "whole" };
        el("tr")
            .key(source.id.clone())
            .with(
                el("th")
                    .attr("scope", "row")
                    .with(siglum(&source.siglum, Weight::Outline))
                    .text(" ")
                    .with(title),
            )
            .with(el("td").text(outlet))
            .with(el("td").text(source.authors.clone().unwrap_or_else(unknown)))
            .with(el("td").text(source.date.clone().unwrap_or_else(unknown)))
            .with(el("td").text(embedded))
    };
    let rows = site.sources().iter().zip(&site.documents).map(line);
    let table =
        el("table").class("proof").with(el("thead").with(head)).with(el("tbody").with_all(rows));
    el("div")
        .class("table-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", "Texts and their owners")
        .with(table)
}
