//! A worksheet: questions with a column for each source to be filled in, then the key on a page of
//! its own.

use crate::components::{
    Weight, chips, drawn, export_menu, letter, register, relation, relation_of_cell, siglum,
    source_switches,
};
use crate::draw::{Element, el, group};
use crate::router::Navigator;
use crate::state::Site;
use synoptic_corpus::{Pair, Question, QuestionSource};
use synoptic_view::{
    Address, Cell, Compared, Comparing, Quoted, Sheet, Worksheet, matrix, quoted, relation_kind,
    relation_of_question, relation_sign, status, worksheet,
};
use yew::{Callback, Html};

/// What to do, in words that lead nowhere.
const TASK: [&str; 3] = [
    "What does each source say? Note it in its own words.",
    "Who says so: the source itself, or somebody it names, or nobody named? How surely?",
    "Where do the sources agree, differ, contradict each other? Which says nothing?",
];

/// How to read the key.
const KEY: &str = "The relations are computed from the passages; nobody is said to be right. \
    = agrees, ~ differs, ≠ contradicts, ◆ only here, ○ silent.";

/// What is asked of each source, one row each.
const ROWS: [&str; 2] = ["What does it say?", "Who says so, how surely?"];

/// Choices, the sheet, the key.
pub(crate) fn worksheet_page(site: &Site, sheet: &Sheet, navigator: &Navigator) -> Html {
    let compared = site.without(&sheet.comparing.without);
    let shown = worksheet(site, &compared, sheet);
    let asked = || (1_usize..).zip(shown.asked.iter().copied());
    let questions = asked().filter_map(|(nth, at)| question(site, &compared, sheet, nth, at));
    let answers = asked().filter_map(|(nth, at)| answer(site, &compared, nth, at));
    let none = shown
        .asked
        .is_empty()
        .then(|| el("p").class("notice").text("No question is chosen. Choose some above."));
    let title = el("div")
        .class("toolbar__title toolbar__title--spaced")
        .with(el("h1").attr("tabindex", "-1").text("Worksheet"))
        .with(export_menu(&Address::Worksheet(sheet.clone())));
    let name = el("p")
        .class("worksheet__name")
        .with(el("span").text("Name"))
        .with(el("span").text("Date"));
    let paper = el("section")
        .class("worksheet")
        .attr("aria-label", "The sheet")
        .with(el("h2").text(site.facts.title.clone()))
        .with(name)
        .with(
            el("ul")
                .class("worksheet__task")
                .with_all(TASK.into_iter().map(|line| el("li").text(line))),
        )
        .with_all(questions);
    let key = el("section")
        .class("worksheet worksheet__key")
        .attr("aria-label", "The key")
        .with(el("h2").text("Key"))
        .with(el("p").class("note-line").text(KEY))
        .with_all(answers);
    let mut parts = vec![title.into(), tools(site, sheet, navigator, &compared, &shown).into()];
    match none {
        Some(none) => parts.push(none.into()),
        None => parts.extend([paper.into(), key.into()]),
    }
    group(parts)
}

/// What the sheet asks, of whom, and what it gives.
fn tools(
    site: &Site,
    sheet: &Sheet,
    navigator: &Navigator,
    compared: &Compared,
    shown: &Worksheet,
) -> Element {
    let go = |to: Sheet| {
        let navigator = navigator.clone();
        move || navigator.replace(Address::Worksheet(to.clone()))
    };
    let change = {
        let (navigator, sheet) = (navigator.clone(), sheet.clone());
        move |comparing: Comparing| {
            navigator.replace(Address::Worksheet(Sheet { comparing, ..sheet.clone() }));
        }
    };
    let onswitch = {
        let (change, comparing) = (change.clone(), sheet.comparing.clone());
        Callback::from(move |id: String| change(comparing.switched(&id)))
    };
    let onchange = {
        let comparing = sheet.comparing.clone();
        Callback::from(move |filters| change(comparing.narrowed(filters)))
    };
    let given = |places: bool, words: &'static str| {
        let go = go(Sheet { places, ..sheet.clone() });
        let tick = el("input")
            .attr("type", "radio")
            .attr("name", "given")
            .checked(sheet.places == places)
            .on_change(go);
        let face = el("span").class("toggle__face").text(words);
        el("label").class("toggle").key(words).with(tick).with(face)
    };
    let given = el("fieldset")
        .class("toolbar__set")
        .with(el("legend").text("Prints"))
        .with(given(false, "the passages"))
        .with(given(true, "only where they stand"));
    let ids = |at: &usize| compared.questions.get(*at).map(|question| question.id.clone());
    let asked: Vec<String> = shown.asked.iter().filter_map(ids).collect();
    let choice = |at: &usize| {
        let question = compared.questions.get(*at)?;
        let tick = el("input")
            .attr("type", "checkbox")
            .checked(shown.asked.contains(at))
            .on_change(go(sheet.toggled(asked.clone(), &question.id)));
        let broad = status(question);
        let words = el("span").class(class_of(question)).text(question.label.clone());
        let label = el("label").with(tick).with(words);
        let relation = relation(broad, relation_of_question(broad));
        Some(el("li").key(question.id.clone()).with(label).with(relation))
    };
    let count = [&asked.len().to_string(), " of ", &shown.choices.len().to_string()].concat();
    let reset = sheet.chosen.is_some().then(|| {
        let go = go(Sheet { chosen: None, ..sheet.clone() });
        el("button")
            .class("button")
            .attr("type", "button")
            .on_click(move |_| go())
            .text("The sharpest few")
    });
    let choose = el("details")
        .class("more-filters")
        .with(el("summary").text("Choose questions ").with(el("span").class("count").text(count)))
        .with_maybe(reset)
        .with(
            el("ul").class("worksheet__choices").with_all(shown.choices.iter().filter_map(choice)),
        );
    let narrowed = matrix(site, compared, &sheet.comparing).chips;
    el("div")
        .class("filter-drawer__body")
        .with(given)
        .with(source_switches(site.sources(), &sheet.comparing.without, &onswitch))
        .with(choose)
        .with_maybe(chips(&narrowed, &onchange))
}

/// Words drawn from a text are set as such.
fn class_of(question: &Question) -> &'static str {
    match question.source {
        QuestionSource::Computed => "words",
        QuestionSource::Editor => "",
    }
}

fn title(question: &Question, nth: usize) -> Element {
    let words = el("span").class(class_of(question)).text(question.label.clone());
    el("h3").text([&nth.to_string(), ". "].concat()).with(words)
}

/// A question with its columns.
fn question(
    site: &Site,
    compared: &Compared,
    sheet: &Sheet,
    nth: usize,
    at: usize,
) -> Option<Element> {
    let (question, cells) = (compared.questions.get(at)?, compared.cells.get(at)?);
    let given = |cell: &Cell| {
        let passages = quoted(site, question, cell.document);
        let none = passages.is_empty().then(|| el("p").text("–"));
        el("td").with_maybe(none).with_all(passages.iter().map(|one| given(site, sheet, one)))
    };
    let blank = |words: &'static str| {
        el("tr")
            .key(words)
            .class("worksheet__blank")
            .with(el("th").attr("scope", "row").text(words))
            // On a phone, where each source has a block of its own.
            .with_all(cells.iter().map(|_| el("td").attr("data-row", words)))
    };
    let first = if sheet.places { "Where to look" } else { "The passage" };
    let first =
        el("tr").with(el("th").attr("scope", "row").text(first)).with_all(cells.iter().map(given));
    let table = el("table")
        .class("worksheet__table")
        .with(head(site, cells))
        .with(el("tbody").with(first).with_all(ROWS.into_iter().map(blank)));
    let lines = el("p")
        .class("worksheet__lines")
        .text("Who agrees, who differs, who contradicts whom? Who says nothing?");
    Some(
        el("section")
            .class("worksheet__question")
            .key(question.id.clone())
            .with(title(question, nth))
            .with(scrolling(question, table))
            .with(lines),
    )
}

fn scrolling(question: &Question, table: Element) -> Element {
    el("div")
        .class("table-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", question.label.clone())
        .with(table)
}

fn head(site: &Site, cells: &[Cell]) -> Element {
    let column = |cell: &Cell| {
        let source = site.source(cell.document);
        let date = source.and_then(|source| source.date_short.clone());
        el("th")
            .attr("scope", "col")
            .with(siglum(letter(site.sources(), cell.document), Weight::Outline))
            .text([" ", source.map_or("", |source| &source.name)].concat())
            .with_maybe(date.map(|date| el("small").text(date)))
    };
    let corner =
        el("th").attr("scope", "col").with(el("span").class("visually-hidden").text("Task"));
    el("thead").with(el("tr").with(corner).with_all(cells.iter().map(column)))
}

/// What the sheet gives of a passage: its words and place, or the place alone.
fn given(site: &Site, sheet: &Sheet, quoted: &Quoted) -> Element {
    let place = el("a").class("worksheet__place").href(&quoted.to).text(quoted.at.clone());
    let words = site.document(quoted.document).filter(|_| !sheet.places);
    let words =
        words.map(|document| el("span").class("words").with(drawn(document, &quoted.own, None)));
    el("p").key(quoted.to.to_path()).with_maybe(words).text(" ").with(place)
}

/// A question's answer: how each source stands, its passages, every pair and why.
fn answer(site: &Site, compared: &Compared, nth: usize, at: usize) -> Option<Element> {
    let (question, cells) = (compared.questions.get(at)?, compared.cells.get(at)?);
    let row = |cell: &Cell| {
        let source = site.source(cell.document)?;
        let position = question.position(cell.document);
        let position = position.filter(|_| question.source == QuestionSource::Editor);
        let position = position.map(|position| el("b").text(position.label.clone()));
        let kind = cell.kind.map(relation_kind).filter(|kind| !kind.is_empty());
        let passages = quoted(site, question, cell.document);
        let said = passages.first().and_then(|quoted| quoted.said.as_ref());
        let said = said.map(|said| {
            el("p")
                .class("worksheet__said")
                .text([&said.chain.join(" ← "), ", ", said.certainty].concat())
        });
        let passages = passages.iter().filter_map(|quoted| {
            let document = site.document(quoted.document)?;
            let words = el("span").class("words").with(drawn(document, &quoted.own, None));
            let place = el("a").class("worksheet__place").href(&quoted.to).text(quoted.at.clone());
            Some(el("p").key(quoted.to.to_path()).with(words).text(" ").with(place))
        });
        let name = el("th").attr("scope", "row").with(siglum(&source.siglum, Weight::Outline));
        let relation = el("td").with(relation_of_cell(cell, site.sources()));
        Some(
            el("tr")
                .key(source.id.clone())
                .with(name.text([" ", &source.name].concat()))
                .with(relation.with_maybe(kind.map(|kind| el("small").text(kind))))
                .with(el("td").with_maybe(position).with_all(passages).with_maybe(said)),
        )
    };
    let reasons = reasons(question);
    let reason = |(why, pairs): &(&str, Vec<&Pair>)| {
        let names = pairs.iter().map(|pair| {
            let [a, b] = [pair.a, pair.b].map(|id| letter(site.sources(), id));
            let name = [a, " ", relation_sign(pair.relation.broad()), " ", b];
            el("span").class("worksheet__pair").text(name.concat())
        });
        el("li").with_all(names).text((*why).to_owned())
    };
    let table = el("table")
        .class("worksheet__table worksheet__table--key")
        .with(el("tbody").with_all(cells.iter().filter_map(row)));
    Some(
        el("section")
            .class("worksheet__question")
            .key(question.id.clone())
            .with(title(question, nth))
            .with(register(site, cells))
            .with(table)
            .with(el("ul").class("worksheet__pairs").with_all(reasons.iter().map(reason))),
    )
}

/// The pairs of a question by their reason, the strongest first.
fn reasons(question: &Question) -> Vec<(&str, Vec<&Pair>)> {
    let mut pairs: Vec<&Pair> = question.pairs.iter().collect();
    pairs.sort_by_key(|pair| pair.relation);
    let mut found: Vec<(&str, Vec<&Pair>)> = Vec::new();
    for pair in pairs {
        let why = pair.overridden.as_ref().unwrap_or(&pair.reason).as_str();
        match found.iter_mut().find(|(known, _)| *known == why) {
            Some((_, same)) => same.push(pair),
            None => found.push((why, vec![pair])),
        }
    }
    found
}
