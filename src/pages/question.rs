//! One question: what every source says on it, and how they relate.

mod change;
mod pairs;
mod scales;

use crate::components::{
    Weight, alone, citing, drawn, export_menu, letter, origins, register,
    relation as relation_drawn, relation_of_cell, said, siglum, source_switches, versus,
};
use crate::draw::{Element, Part, el, text};
use crate::pages::question::change::{change, done_by_visitor, hidden, switch};
use crate::pages::question::pairs::pairs;
use crate::pages::question::scales::scales_of;
use crate::pages::unknown_question;
use crate::router::Navigator;
use crate::state::Site;
use synoptic_corpus::{BroadRelation, DocumentId, Question, QuestionSource};
use synoptic_view::{
    Address, Asked, Cell, ChangeKind, Collation, Compared, Comparing, Facing, Filters, Key, Quoted,
    collations, contradictions, quoted, relation_kind, relation_of_question, status,
};
use yew::{Callback, Html};

/// The question, its passages side by side, what they count and date, every pair with its reason.
pub(crate) fn question_page(site: &Site, asked: &Asked, navigator: &Navigator) -> Html {
    let compared = site.without(&asked.without);
    let switches = switches(site, asked, navigator);
    let Some((at, question)) = compared.question(&asked.question) else {
        let hidden = hidden(navigator, &asked.question);
        return hidden.unwrap_or_else(|| unknown_question(site, asked).with(switches)).into();
    };
    let side = el("div").class("buttons").with(switch(navigator, asked));
    let side = around(side, &compared, at);
    let changing = asked.changing.then(|| change(site, navigator, &compared, question));
    let cells = compared.cells.get(at).map_or(&[][..], Vec::as_slice);
    let right = el("div")
        .class("question-head__side")
        .with_maybe((!compared.is_alone()).then(|| register(site, cells)))
        .with(switches)
        .with(side.with(export_menu(&Address::Question(asked.clone()))));
    el("div")
        .class("question")
        .with(crumbs(site, question))
        .with(head(site, &compared, at, question, navigator, right))
        .with_maybe(changing)
        .with_maybe(alone(&compared))
        .with_maybe(opposed(site, question))
        .with(section(
            "The passages, side by side",
            "",
            side_by_side(site, &compared, question, cells),
        ))
        .with_maybe(laid_over(site, question))
        .with_all(scales_of(site, question).into_iter())
        .with_maybe(pairs(site, &compared.on, question))
        .into()
}

/// A part of the page under a heading.
pub(crate) fn section(title: &'static str, line: &'static str, inner: Element) -> Element {
    let line = (!line.is_empty()).then(|| el("p").text(line));
    let head = el("div").class("section__head").with(el("h2").text(title)).with_maybe(line);
    el("section").class("section").attr("aria-label", title).with(head).with(inner)
}

fn switches(site: &Site, asked: &Asked, navigator: &Navigator) -> Element {
    let (navigator, asked_now) = (navigator.clone(), asked.clone());
    let onswitch = Callback::from(move |id: String| {
        navigator.replace(Address::Question(asked_now.switched(&id)));
    });
    source_switches(site.sources(), &asked.without, &onswitch)
}

fn crumbs(site: &Site, question: &Question) -> Element {
    let topics = question.topics.iter();
    let topics = topics.filter_map(|topic| site.topics.get(usize::from(*topic)));
    let link = |to: Address, name: String| el("li").with(el("a").href(&to).text(name));
    let topic = |topic: &synoptic_corpus::Topic| {
        let filters = Filters::default().toggled(Key::Topic, &topic.id);
        link(Address::Compare(Comparing::default().narrowed(filters)), topic.name.clone())
    };
    let all = link(Address::Compare(Comparing::default()), "Compare".into());
    el("nav")
        .attr("aria-label", "Above this question")
        .with(el("ol").class("crumbs").with(all).with_all(topics.map(topic)))
}

/// The questions before and after this one, the sharpest first.
fn around(buttons: Element, compared: &Compared, at: usize) -> Element {
    let link = |words: &'static str, question: &Question| {
        el("a")
            .class("button")
            .href(&Address::question(&question.id))
            .attr("title", question.label.clone())
            .text(words)
    };
    let before = at.checked_sub(1).and_then(|at| compared.questions.get(at));
    let after = compared.questions.get(at + 1);
    buttons
        .with_maybe(before.map(|question| link("← Sharper", question)))
        .with_maybe(after.map(|question| link("Next →", question)))
}

fn head(
    site: &Site,
    compared: &Compared,
    at: usize,
    question: &Question,
    navigator: &Navigator,
    right: Element,
) -> Element {
    let touched = compared.touched.get(at).and_then(Option::as_deref);
    let related = (!compared.is_alone()).then_some(question);
    let standing = related.map(|question| match question.relation() {
        Some(relation) if !relation_kind(relation).is_empty() => {
            let words = [relation_of_question(relation.broad()), ": ", relation_kind(relation)];
            relation_drawn(relation.broad(), words.concat())
        }
        Some(_) | None => relation_drawn(status(question), relation_of_question(status(question))),
    });
    let whose = match question.source {
        QuestionSource::Editor => "Asked by the editor of this corpus; the relations are computed.",
        QuestionSource::Computed => {
            "Found by setting claims side by side; its name is drawn from the text."
        }
    };
    // Whose a question is that the visitor made is said by what the visitor did.
    let whose = touched.is_none().then(|| el("p").class("note-line").text(whose));
    let class = if compared.quotes(at) { "words" } else { "" };
    let title = el("h1").class(class).attr("tabindex", "-1").text(question.label.clone());
    let left = el("div")
        .with(title)
        .with_maybe(standing)
        .with_maybe(whose)
        .with_maybe(touched.map(|touched| done_by_visitor(touched, compared, question, navigator)))
        .with_maybe(origins(site, question));
    el("header").class("question-head").with(left).with(right)
}

/// Each contradiction as two quotations of one size, with what might explain it.
fn opposed(site: &Site, question: &Question) -> Option<Element> {
    let found = contradictions(site, question);
    if found.is_empty() {
        return None;
    }
    let card = |facing: &Facing| {
        let might = facing.might.iter().map(|reason| el("li").text(reason.clone()));
        let foot = el("div")
            .class("versus__foot versus__might")
            .with(el("p").text("What might explain it, in no order:"))
            .with(el("ul").with_all(might));
        versus(site, facing, el("h3").text("As written, both cannot be true"), foot)
    };
    let grid = el("div").class("versus-grid").with_all(found.iter().map(card));
    Some(section("Where they contradict", "The page does not say who is right.", grid))
}

fn side_by_side(site: &Site, compared: &Compared, question: &Question, cells: &[Cell]) -> Element {
    let all = cells.iter().filter_map(|cell| witness(site, compared, question, cell));
    el("div").class("synopsis").with_all(all)
}

fn witness(site: &Site, compared: &Compared, question: &Question, cell: &Cell) -> Option<Element> {
    let source = site.source(cell.document)?;
    let who = el("h3")
        .class("witness__who")
        .with(siglum(&source.siglum, Weight::Solid))
        .text(source.name.clone());
    // Words of the passage stand below, where it is shown whole.
    let own = question.position(cell.document).filter(|_| !cell.quotes);
    let label = own.map(|position| el("b").text(position.label.clone()));
    let kind = cell.kind.map(relation_kind).filter(|kind| !kind.is_empty());
    let standing = el("div")
        .class("witness__standing")
        .with_maybe(label)
        .with_maybe((!compared.is_alone()).then(|| relation_of_cell(cell, site.sources())))
        .with_maybe(kind.map(|kind| el("small").text(kind)));
    let passages = quoted(site, question, cell.document);
    let silent = (cell.relation == BroadRelation::Silent).then(|| {
        let line = "No passage was found that answers this.";
        el("p").class("note-line").text(line)
    });
    Some(
        el("section")
            .class("witness")
            .key(source.id.clone())
            .attr("aria-label", source.name.clone())
            .with(who)
            .with(standing)
            .with_maybe(silent)
            .with_all(passages.iter().filter_map(|quoted| passage(site, quoted))),
    )
}

fn passage(site: &Site, quoted: &Quoted) -> Option<Element> {
    let document = site.document(quoted.document)?;
    let place = [&quoted.at, ", read in place"].concat();
    Some(
        el("div")
            .class("passage")
            .with(el("blockquote").with(drawn(document, &quoted.own, None)))
            .with_maybe(quoted.said.as_ref().map(said))
            .with(el("a").class("witness__place").href(&quoted.to).text(place))
            .with(el("div").class("buttons").with_all(citing(site, quoted).into_iter())),
    )
}

/// Passages in nearly the same words, with what is left out and put in.
fn laid_over(site: &Site, question: &Question) -> Option<Element> {
    let found = collations(site, question);
    if found.is_empty() {
        return None;
    }
    let list = el("div").class("diff").with_all(found.iter().map(|one| collation(site, one)));
    let line = "Words of the first that the second leaves out are struck and marked −, words it puts in are underlined and marked +, ↷ stands before words that it has elsewhere.";
    Some(section("Word by word", line, list))
}

/// Two passages word by word.
pub(crate) fn collation(site: &Site, collation: &Collation) -> Element {
    let mark = |id: DocumentId| siglum(letter(site.sources(), id), Weight::Outline);
    let hidden = (collation.hidden > 0).then(|| {
        let words = match collation.hidden {
            1 => " word differs in marks or capitals alone",
            _ => " words differ in marks or capitals alone",
        };
        el("small").text([&collation.hidden.to_string(), words].concat())
    });
    let label = el("p")
        .class("diff__label")
        .with(el("span").with(mark(collation.a)).text(" against ").with(mark(collation.b)))
        .with_maybe(hidden);
    let stretch = |(kind, words): &(ChangeKind, String)| -> Part {
        let marked = |tag, sign: &'static str| {
            let sign = el("span").class("diff__sign").text(sign);
            el(tag).with(sign).text(words.clone()).into()
        };
        match kind {
            ChangeKind::Same => text(words.clone()),
            ChangeKind::Deleted => marked("del", "−"),
            ChangeKind::Inserted => marked("ins", "+"),
            ChangeKind::Moved => marked("i", "↷"),
        }
    };
    let mut line = el("p").class("diff__text");
    for one in &collation.stretches {
        line = line.with(stretch(one)).text(" ");
    }
    el("div").class("diff__pair").with(label).with(line)
}
