//! What one cell of the matrix rests on.

use crate::browser;
use crate::components::{Weight, citing, drawn, glyph, letter, relation, siglum, telling};
use crate::draw::{Element, el, text};
use crate::exporting::copy;
use crate::state::Site;
use synoptic_corpus::{Document, DocumentId, Question, Relation};
use synoptic_view::{
    Address, Against, Compared, Quoted, Reasons, Said, Source, against, deciding_first,
    relation_in_full, relation_kind, relation_kind_meaning, relation_mark, relation_meaning,
    relation_word,
};
use yew::Html;

/// Id of the panel.
pub(crate) const EVIDENCE: &str = "evidence";

/// The passages of a source on a question, on whose word they stand, how they relate to the others.
pub(crate) fn evidence(
    site: &Site,
    question: &Question,
    source: &Source,
    onclose: impl Fn() + 'static,
) -> Element {
    let passages = deciding_first(site, question, source.document);
    let close = el("button")
        .class("button button--quiet button--icon")
        .attr("type", "button")
        .attr("aria-label", "Close the evidence")
        .on_click(move |_| onclose())
        .text("×");
    let title = el("h2")
        .attr("id", "evidence-of")
        .with(el("a").href(&Address::question(&question.id)).text(question.label.clone()));
    let who = el("p")
        .class("passage__who")
        .with(siglum(&source.siglum, Weight::Solid))
        .with(el("b").text(source.name.clone()))
        .with_maybe(source.date_short.clone().map(|date| el("span").text(date)));
    let silent = passages.is_empty().then(|| silent(source));
    let others = against(site, question, source.document);
    el("aside")
        .class("compare__panel")
        .attr("id", EVIDENCE)
        .attr("tabindex", "-1")
        .attr("aria-labelledby", "evidence-of")
        .with(el("div").class("panel-head").with(title).with(close))
        .with(who)
        .with_maybe(silent)
        .with_all(passages.iter().filter_map(|quoted| passage(site, quoted)))
        .with_maybe(origins(site, question))
        .with_maybe(relations(site, &others))
}

fn silent(source: &Source) -> Element {
    let line = [
        "No passage of ",
        &source.name,
        " was found that answers this. That is silence, not agreement.",
    ];
    let read = el("a").class("button").href(&Address::document(&source.id)).text("Read it whole");
    el("div")
        .class("passage")
        .with(el("p").text(line.concat()))
        .with(el("div").class("buttons").with(read))
}

/// A passage with a sentence either side, and what can be done with it.
fn passage(site: &Site, quoted: &Quoted) -> Option<Element> {
    let document = site.document(quoted.document)?;
    let to = quoted.to.clone();
    let link = telling("Copy link", "Copied").key("link");
    let buttons = el("div")
        .class("buttons")
        .with(el("a").class("button").href(&quoted.to).text("Read in place"))
        .with(link.on_click(move |event| copy(&event, &browser::link(&to))))
        .with(el("div").class("buttons").with_all(citing(site, quoted).into_iter()));
    Some(
        el("div")
            .class("passage")
            .key(quoted.to.to_path())
            .with(in_context(document, quoted))
            .with_maybe(quoted.said.as_ref().map(said))
            .with(buttons),
    )
}

/// The passage with a sentence either side, and the number of its paragraph.
fn in_context(document: &Document, quoted: &Quoted) -> Element {
    let dots = |cut: bool, dots: &'static str| cut.then(|| text(dots));
    el("blockquote")
        .with_maybe(dots(quoted.cut_before, "… "))
        .with(drawn(document, &quoted.words, None))
        .with_maybe(dots(quoted.cut_after, " …"))
        .with(el("cite").text(quoted.at.clone()))
}

/// On whose word, what kind of claim, how surely.
pub(crate) fn said(said: &Said) -> Element {
    let links = said.chain.iter().map(|link| el("li").text(link.clone()));
    let sure = el("span").class("cert").attr("data-cert", said.certainty).text(said.certainty);
    let words = (!said.certainty_words.is_empty()).then(|| {
        let words = el("q").class("words").text(said.certainty_words.join(", "));
        el("span").text("shown by ").with(words)
    });
    el("div")
        .class("said")
        .with(el("ol").class("chain").attr("aria-label", "On whose word").with_all(links))
        .with(el("p").class("tags").with(el("span").text(said.kind)).with(sure).with_maybe(words))
}

/// Where several sources rest on one origin.
pub(crate) fn origins(site: &Site, question: &Question) -> Option<Element> {
    if question.origins.is_empty() {
        return None;
    }
    let origin = |origin: &synoptic_corpus::Origin| {
        let count = origin.documents.len().to_string();
        let letters: Vec<&str> =
            origin.documents.iter().map(|id| letter(site.sources(), *id)).collect();
        let letters = letters.join(" ");
        let words = [": ", &letters, ": ", origin.kind.why(), " ", &origin.name];
        el("li")
            .key([origin.kind.name(), &origin.name].concat())
            .with(el("b").text([&count, " sources, 1 origin"].concat()))
            .text(words.concat())
    };
    let list = el("ul").class("origins").attr("aria-label", "Origins");
    Some(list.with_all(question.origins.iter().map(origin)))
}

fn relations(site: &Site, others: &[Against]) -> Option<Element> {
    if others.is_empty() {
        return None;
    }
    let row = |against: &Against| {
        let source = site.source(against.document)?;
        let words = relation_in_full(against.relation);
        Some(
            el("li").key(source.id.clone()).with(siglum(&source.siglum, Weight::Outline)).with(
                el("div")
                    .with(relation(against.relation.broad(), words))
                    .with(el("span").class("visually-hidden").text(source.name.clone()))
                    .with(reasons(site, &against.why)),
            ),
        )
    };
    let list = el("ul").class("passage__others").with_all(others.iter().filter_map(row));
    Some(el("div").class("passage").with(el("h3").text("Against the others")).with(list))
}

/// The reason of a relation, and on demand its rule and the words it rests on.
pub(crate) fn reasons(site: &Site, reasons: &Reasons) -> Html {
    let note = |label: &'static str, words: &Option<String>| {
        let words = words.clone()?;
        Some(el("p").with(el("b").text(label)).text(words))
    };
    let quoted = |(id, words): &(DocumentId, String)| {
        let siglum = siglum(letter(site.sources(), *id), Weight::Outline);
        el("li").with(siglum).text(" ").with(el("q").class("words").text(words.clone()))
    };
    let words = (!reasons.evidence.is_empty())
        .then(|| el("ul").class("why__words").with_all(reasons.evidence.iter().map(quoted)));
    let why = el("details")
        .class("why")
        .with(el("summary").text("Why?"))
        .with(el("p").text(reasons.rule))
        .with_maybe(words);
    el("div")
        .class("reasons")
        .with_maybe(note("Set by the editor, against the rule: ", &reasons.overridden))
        .with(el("p").text(reasons.reason.clone()))
        .with_maybe(note("Not taken for a conflict: ", &reasons.let_go))
        .with(why)
        .into()
}

/// What stands in the panel's place while no cell is open: the words and signs of the matrix.
pub(crate) fn legend(compared: &Compared) -> Element {
    use synoptic_corpus::BroadRelation as Broad;
    let all = [Broad::Agrees, Broad::Differs, Broad::Contradicts, Broad::OnlyHere, Broad::Silent];
    let line = |broad: Broad| {
        el("div")
            .with(el("dt").with(relation(broad, relation_word(broad))))
            .with(el("dd").text(relation_meaning(broad)))
    };
    let kinds = compared.kinds_of_cells().into_iter();
    let kinds = kinds.filter(|kind| !relation_kind(*kind).is_empty());
    let kind = |kind: Relation| {
        el("div")
            .attr("data-rel", relation_mark(kind.broad()))
            .with(el("dt").with(glyph()).text([" ", relation_kind(kind)].concat()))
            .with(el("dd").text(relation_kind_meaning(kind)))
    };
    let how = "Choose a cell to read its passage here, with the reason for its relation to the \
        others. The arrow keys move from cell to cell, Enter opens, Esc closes.";
    el("aside")
        .class("compare__panel compare__panel--legend")
        .attr("aria-label", "How to read the matrix")
        .with(el("p").class("note-line").text(how))
        .with(el("dl").class("legend").with_all(all.into_iter().map(line)))
        .with(el("p").class("note-line").text("How they differ, contradict or agree:"))
        .with(el("dl").class("legend legend--kinds").with_all(kinds.map(kind)))
}
