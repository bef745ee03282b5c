//! One question: what every source says on it, and how they relate.

use crate::components::{Weight, relation, siglum};
use crate::draw::{Element, el};
use crate::state::Site;
use synoptic_view::{Address, Asked, relation_of_question, status};
use yew::Html;

/// The question, its passages side by side, every pair with its reason.
pub(crate) fn question_page(site: &Site, asked: &Asked) -> Html {
    let compared = site.without(&asked.without);
    let Some((_, question)) = compared.question(&asked.question) else {
        return gone(asked).into();
    };
    let strongest = status(question);
    let said = question.positions.iter().filter_map(|position| {
        let source = site.source(position.document)?;
        Some(
            el("li")
                .key(source.id.clone())
                .with(siglum(&source.siglum, Weight::Outline))
                .text(position.label.clone()),
        )
    });
    el("div")
        .class("question")
        .with(el("h1").attr("tabindex", "-1").text(question.label.clone()))
        .with(relation(strongest, relation_of_question(strongest)))
        .with(el("ul").class("ledger ledger--lead").with_all(said))
        .into()
}

fn gone(asked: &Asked) -> Element {
    let line = el("p")
        .text("The sources that are on raise no question ")
        .with(el("code").text(asked.question.clone()))
        .text(".");
    el("div")
        .class("notice notice--warn")
        .attr("role", "alert")
        .with(el("h1").attr("tabindex", "-1").text("There is no such question"))
        .with(line)
        .with(
            el("p").with(el("a").href(&Address::Compare(Default::default())).text("All questions")),
        )
}
