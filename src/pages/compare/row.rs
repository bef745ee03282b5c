//! A row of the matrix: a question, and what each source says on it.

use crate::components::{letter, relation, relation_of_cell};
use crate::draw::{Element, el};
use crate::router::Navigator;
use crate::state::Site;
use std::rc::Rc;
use synoptic_corpus::{BroadRelation, DocumentId, Question, QuestionSource};
use synoptic_view::{
    Address, Cell, CellAt, Compared, relation_kind, relation_mark, relation_of_question, status,
};
use yew::prelude::*;

/// A label that says this little beside the value stands for the value.
const BRIEF: usize = 30;

#[derive(Properties, PartialEq)]
pub(crate) struct RowProps {
    pub(crate) site: Site,
    pub(crate) navigator: Navigator,
    pub(crate) compared: Rc<Compared>,
    /// Index of the question.
    pub(crate) row: u32,
    /// The source whose evidence is shown.
    pub(crate) open: Option<DocumentId>,
}

/// A component, so that opening a cell draws two rows, not all.
#[component]
pub(crate) fn Row(props: &RowProps) -> Html {
    let RowProps { site, compared, row, open, .. } = props;
    let at = *row as usize;
    let (Some(question), Some(cells)) = (compared.questions.get(at), compared.cells.get(at)) else {
        return Html::default();
    };
    let strongest = status(question);
    let label = el("a")
        .class("matrix__stop")
        .attr("tabindex", "-1")
        .href(&Address::question(&question.id))
        .class_of_label(question)
        .text(question.label.clone());
    let head = el("th")
        .attr("scope", "row")
        .attr("role", "rowheader")
        .with(label)
        .with(relation(strongest, relation_of_question(strongest)));
    let cell = |cell: &Cell| cell_of(props, site, question, cell, *open == Some(cell.document));
    el("tr").attr("role", "row").with(head).with_all(cells.iter().map(cell)).into()
}

impl Element {
    /// Words drawn from a text are set as such.
    fn class_of_label(self, question: &Question) -> Element {
        match question.source {
            QuestionSource::Computed => self.attr("data-words", ""),
            QuestionSource::Editor => self,
        }
    }
}

fn cell_of(
    props: &RowProps,
    site: &Site,
    question: &Question,
    cell: &Cell,
    is_open: bool,
) -> Element {
    let document = site.document(cell.document);
    let at = CellAt {
        question: question.id.clone(),
        document: document.map_or_else(String::new, |document| document.id.clone()),
    };
    let value = cell.value.and_then(|span| {
        let words = span.of(&document?.text).to_owned();
        let said = question.position(cell.document)?;
        if said.label.contains(&words) && said.label.len() < words.len() + BRIEF {
            return None;
        }
        Some(el("b").class("words cell__value").text(words))
    });
    let position = question.position(cell.document).map(|position| {
        let class = match question.source {
            QuestionSource::Computed => "words cell__label",
            QuestionSource::Editor => "cell__label",
        };
        el("span").class(class).text(position.label.clone())
    });
    let kind = cell.kind.map(relation_kind).filter(|kind| !kind.is_empty());
    let standing = el("span")
        .class("cell__relation")
        .with(relation_of_cell(cell, site.sources()))
        .with_maybe(kind.map(|kind| el("small").text(kind)));
    let (navigator, name) = (props.navigator.clone(), at.name());
    let button = el("button")
        .class(match cell.relation {
            BroadRelation::Silent => "cell cell--silent matrix__stop",
            BroadRelation::Contradicts
            | BroadRelation::Differs
            | BroadRelation::Agrees
            | BroadRelation::OnlyHere => "cell matrix__stop",
        })
        .attr("type", "button")
        .attr("id", name)
        .attr("tabindex", "-1")
        .attr("aria-expanded", if is_open { "true" } else { "false" })
        .attr("data-sig", letter(site.sources(), cell.document).to_owned())
        .on_click(move |_| navigator.open_cell(&at))
        .with_maybe(value)
        .with_maybe(position)
        .with(standing);
    el("td").attr("role", "gridcell").attr("data-rel", relation_mark(cell.relation)).with(button)
}
