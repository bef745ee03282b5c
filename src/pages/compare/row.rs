//! A row of the matrix: a question, and what each source says on it.

use crate::components::{by_visitor, letter, relation, relation_of_cell, row_id};
use crate::draw::{Element, el};
use crate::entry::is_drawn_whole;
use crate::router::Navigator;
use crate::state::Site;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::collections::VecDeque;
use std::rc::Rc;
use synoptic_corpus::{BroadRelation, DocumentId, Question};
use synoptic_view::{
    Address, Cell, CellAt, Compared, relation_kind, relation_mark, relation_of_question, status,
};
use yew::html::Scope;
use yew::prelude::*;

/// A label that says this little beside the value stands for the value.
const BRIEF: usize = 30;

/// Rows that are drawn at once when sources or filters change: about what a screen holds. The others
/// follow after the paint, a few at a time.
const AT_ONCE: u32 = 8;
const AT_A_TIME: usize = 5;
const PAUSE_MS: u32 = 4;

thread_local! {
    /// The rows that wait, first come first drawn, and what wakes the next of them.
    static WAITING: RefCell<(VecDeque<Scope<Row>>, Option<Timeout>)> = RefCell::default();
}

fn wait(row: Scope<Row>) {
    WAITING.with_borrow_mut(|(rows, timer)| {
        rows.push_back(row);
        timer.get_or_insert_with(|| Timeout::new(PAUSE_MS, draw_some));
    });
}

fn draw_some() {
    let turn = WAITING.with_borrow_mut(|(rows, timer)| {
        let some = rows.len().min(AT_A_TIME);
        let turn: Vec<Scope<Row>> = rows.drain(..some).collect();
        *timer = (!rows.is_empty()).then(|| Timeout::new(PAUSE_MS, draw_some));
        turn
    });
    for row in turn {
        row.send_message(());
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct RowProps {
    pub(crate) site: Site,
    pub(crate) navigator: Navigator,
    pub(crate) compared: Rc<Compared>,
    /// Its place in the matrix.
    pub(crate) nth: u32,
    /// Index of the question.
    pub(crate) row: u32,
    /// The source whose evidence is shown.
    pub(crate) open: Option<DocumentId>,
    /// Whether the question is chosen to be changed; `None` while none can be.
    pub(crate) choice: Option<bool>,
}

/// A component, so that opening a cell draws two rows, not all; and so that rows out of sight can
/// wait. Until their turn they show what they did before, or their question alone.
pub(crate) struct Row {
    is_drawn: bool,
}

impl Component for Row {
    type Message = ();
    type Properties = RowProps;

    fn create(context: &Context<Row>) -> Row {
        let is_drawn = context.props().nth < AT_ONCE || is_drawn_whole();
        if !is_drawn {
            wait(context.link().clone());
        }
        Row { is_drawn }
    }

    fn changed(&mut self, context: &Context<Row>, old: &RowProps) -> bool {
        let props = context.props();
        let same_hand = props.navigator.is_linked() == old.navigator.is_linked();
        if props.compared == old.compared && props.row == old.row && same_hand {
            return props.choice != old.choice || self.is_drawn && props.open != old.open;
        }
        let at_once = props.nth < AT_ONCE;
        self.is_drawn |= at_once;
        if !at_once {
            wait(context.link().clone());
        }
        at_once
    }

    fn update(&mut self, _: &Context<Row>, (): ()) -> bool {
        self.is_drawn = true;
        true
    }

    fn view(&self, context: &Context<Row>) -> Html {
        let props = context.props();
        match props.compared.questions.get(props.row as usize) {
            Some(question) if !self.is_drawn => {
                el("tr").attr("role", "row").with(name_of(props, question)).into()
            }
            Some(_) | None => row_of(props),
        }
    }
}

fn row_of(props: &RowProps) -> Html {
    let RowProps { site, compared, row, open, .. } = props;
    let at = *row as usize;
    let (Some(question), Some(cells)) = (compared.questions.get(at), compared.cells.get(at)) else {
        return Html::default();
    };
    let head = match compared.is_alone() {
        true => name_of(props, question),
        false => name_of(props, question).with(standing_of(question)),
    };
    let cell = |cell: &Cell| cell_of(props, site, question, cell, *open == Some(cell.document));
    el("tr").attr("role", "row").with(head).with_all(cells.iter().map(cell)).into()
}

/// The strongest relation on a question, with its kind.
fn standing_of(question: &Question) -> Element {
    let strongest = status(question);
    let kind = question.relation().map(relation_kind).filter(|kind| !kind.is_empty());
    el("span")
        .class("cell__relation")
        .key("standing")
        .with(relation(strongest, relation_of_question(strongest)))
        .with_maybe(kind.map(|kind| el("small").text(kind)))
}

/// The question at the head of its row.
fn name_of(props: &RowProps, question: &Question) -> Element {
    let at = props.row as usize;
    let label = el("a")
        .class("matrix__stop")
        // All of its siblings have keys: it keeps the focus whatever comes beside it.
        .key("label")
        .attr("id", row_id(&question.id))
        .attr("tabindex", "-1")
        .href(&Address::question(&question.id))
        // Words drawn from a text are set as such.
        .flag("data-words", props.compared.quotes(at))
        .text(question.label.clone());
    let touched = props.compared.touched.get(at).and_then(Option::as_deref);
    let touched = touched
        .map(|touched| el("small").key("touched").text(by_visitor(touched, &props.navigator)));
    let choice = props.choice.map(|on| choice(question, on));
    el("th")
        .key("question")
        .attr("scope", "row")
        .attr("role", "rowheader")
        .with_maybe(choice)
        .with(label)
        .with_maybe(touched)
}

/// The tick that chooses a question to be changed.
fn choice(question: &Question, on: bool) -> Element {
    let tick = el("input")
        .class("matrix__stop")
        .attr("type", "checkbox")
        .attr("tabindex", "-1")
        .attr("data-choose", question.id.clone())
        .attr("aria-label", ["Choose: ", &question.label].concat())
        .checked(on);
    el("label").class("matrix__choice").key("choice").with(tick)
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
        let class = if cell.quotes { "words cell__label" } else { "cell__label" };
        el("span").class(class).text(position.label.clone())
    });
    let kind = cell.kind.map(relation_kind).filter(|kind| !kind.is_empty());
    let standing = (!props.compared.is_alone()).then(|| {
        el("span")
            .class("cell__relation")
            .with(relation_of_cell(cell, site.sources()))
            .with_maybe(kind.map(|kind| el("small").text(kind)))
    });
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
        .with_maybe(standing);
    el("td").attr("role", "gridcell").attr("data-rel", relation_mark(cell.relation)).with(button)
}
