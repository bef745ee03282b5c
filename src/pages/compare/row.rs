//! The rows of the matrix: a question each, and what every source says on it.

use crate::browser;
use crate::components::{RowKey, Rows, by_visitor, letter, relation, relation_of_cell, row_id};
use crate::draw::{Element, el};
use crate::pages::compare::{ROWS, STOPS};
use crate::state::Site;
use std::any::Any;
use std::rc::Rc;
use synoptic_corpus::{BroadRelation, Question};
use synoptic_view::{
    Address, Cell, CellAt, Compared, Matrix, relation_kind, relation_mark, relation_of_question,
    status,
};

/// A label that says this little beside the value stands for the value.
const BRIEF: usize = 30;

/// Rows that are drawn at once when sources or filters change: about what a screen holds.
const AT_ONCE: usize = 6;

/// The rows that the filters leave.
pub(crate) struct MatrixRows {
    pub(crate) site: Site,
    /// Whose doing the changes of the questions are.
    pub(crate) by_whom: &'static str,
    pub(crate) compared: Rc<Compared>,
    pub(crate) shown: Rc<Matrix>,
    /// The cell whose evidence is shown.
    pub(crate) open: Option<CellAt>,
    /// The questions chosen to be changed, by their ids; `None` while none can be.
    pub(crate) chosen: Option<Vec<String>>,
}

impl MatrixRows {
    fn question(&self, nth: usize) -> Option<(usize, &Question)> {
        let at = *self.shown.rows.get(nth)? as usize;
        Some((at, self.compared.questions.get(at)?))
    }

    /// The document of the open cell, if it is one of this question's.
    fn open(&self, question: &Question) -> Option<&str> {
        let cell = self.open.as_ref().filter(|cell| cell.question == question.id)?;
        Some(&cell.document)
    }

    /// Whether a question is chosen.
    fn choice(&self, question: &Question) -> Option<bool> {
        self.chosen.as_ref().map(|chosen| chosen.contains(&question.id))
    }
}

impl Rows for MatrixRows {
    fn frame(&self) -> Element {
        el("tbody").attr("role", "rowgroup")
    }

    fn name(&self) -> &str {
        "questions"
    }

    fn blank(&self) -> Element {
        el("tr").attr("role", "row")
    }

    fn len(&self) -> usize {
        self.shown.rows.len()
    }

    fn at_once(&self) -> usize {
        AT_ONCE
    }

    fn key(&self, nth: usize) -> RowKey<'_> {
        RowKey::Name(self.question(nth).map_or("", |(_, question)| &question.id))
    }

    fn is_same(&self, nth: usize, old: &dyn Any, old_nth: usize) -> bool {
        let Some(old) = old.downcast_ref::<MatrixRows>() else { return false };
        let same_hand = self.by_whom == old.by_whom;
        if !Rc::ptr_eq(&self.compared, &old.compared) || !same_hand {
            return false;
        }
        match (self.question(nth), old.question(old_nth)) {
            (Some((_, question)), Some((_, was))) => {
                self.open(question) == old.open(was) && self.choice(question) == old.choice(was)
            }
            (None, _) | (_, None) => false,
        }
    }

    fn first(&self) -> Option<usize> {
        let id = &self.open.as_ref()?.question;
        (0..self.len()).find(|nth| self.question(*nth).is_some_and(|(_, one)| one.id == *id))
    }

    /// What had the tab stop may have gone with a column.
    fn drawn(&self) {
        browser::one_tab_stop(ROWS, STOPS);
    }

    fn draw(&self, nth: usize) -> Element {
        let row = self.blank();
        let Some((at, question)) = self.question(nth) else { return row };
        let name = self.name_of(at, question);
        let head = match self.compared.is_alone() {
            true => name,
            false => name.with(standing_of(question)),
        };
        let cells = self.compared.cells.get(at).map_or(&[][..], Vec::as_slice);
        row.with(head).with_all(cells.iter().map(|cell| self.cell_of(question, cell)))
    }
}

impl MatrixRows {
    /// The question at the head of its row.
    fn name_of(&self, at: usize, question: &Question) -> Element {
        let label = el("a")
            .class("matrix__stop")
            .attr("id", row_id(&question.id))
            .attr("tabindex", "-1")
            .href(&Address::question(&question.id))
            // Words drawn from a text are set as such.
            .flag("data-words", self.compared.quotes(at))
            .text(question.label.clone());
        let touched = self.compared.touched.get(at).and_then(Option::as_deref);
        let touched = touched.map(|touched| el("small").text(by_visitor(touched, self.by_whom)));
        let choice = self.choice(question).map(|on| choice(question, on));
        el("th")
            .attr("scope", "row")
            .attr("role", "rowheader")
            .with_maybe(choice)
            .with(label)
            .with_maybe(touched)
    }

    /// What a source says on a question. Who is clicked is known by its id: the table listens.
    fn cell_of(&self, question: &Question, cell: &Cell) -> Element {
        let sources = self.site.sources();
        let document = self.site.document(cell.document);
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
        let standing = (!self.compared.is_alone()).then(|| {
            el("span")
                .class("cell__relation")
                .with(relation_of_cell(cell, sources))
                .with_maybe(kind.map(|kind| el("small").text(kind)))
        });
        let is_open = self.open(question) == Some(&at.document);
        let button = el("button")
            .class(match cell.relation {
                BroadRelation::Silent => "cell cell--silent matrix__stop",
                BroadRelation::Contradicts
                | BroadRelation::Differs
                | BroadRelation::Agrees
                | BroadRelation::OnlyHere => "cell matrix__stop",
            })
            .attr("type", "button")
            .attr("id", at.name())
            .attr("tabindex", "-1")
            .attr("aria-expanded", if is_open { "true" } else { "false" })
            .attr("data-sig", letter(sources, cell.document).to_owned())
            .with_maybe(value)
            .with_maybe(position)
            .with_maybe(standing);
        el("td")
            .attr("role", "gridcell")
            .attr("data-rel", relation_mark(cell.relation))
            .with(button)
    }
}

/// The strongest relation on a question, with its kind.
fn standing_of(question: &Question) -> Element {
    let strongest = status(question);
    let kind = question.relation().map(relation_kind).filter(|kind| !kind.is_empty());
    el("span")
        .class("cell__relation")
        .with(relation(strongest, relation_of_question(strongest)))
        .with_maybe(kind.map(|kind| el("small").text(kind)))
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
    el("label").class("matrix__choice").with(tick)
}

#[cfg(test)]
mod tests {
    use super::MatrixRows;
    use crate::components::Rows;
    use crate::draw::Tape;
    use crate::state::Site;
    use std::rc::Rc;
    use synoptic_view::{CellAt, Comparing, matrix};

    #[test]
    fn every_row_goes_on_a_tape_whatever_is_open_or_chosen() {
        let site = Site::load().expect("embedded by this build");
        let compared = site.without(&[]);
        let shown = Rc::new(matrix(&site, &compared, &Comparing::default()));
        let question = compared.questions[0].id.clone();
        let open = CellAt { question: question.clone(), document: site.documents[0].id.clone() };
        let rows = |open, chosen| MatrixRows {
            site: site.clone(),
            by_whom: "by you",
            compared: compared.clone(),
            shown: shown.clone(),
            open,
            chosen,
        };
        let (plain, other) = (rows(None, None), rows(Some(open), Some(vec![question])));
        assert_eq!(plain.len(), compared.questions.len());
        let differ = (0..plain.len()).filter(|nth| !plain.is_same(*nth, &other, *nth)).count();
        assert_eq!(differ, plain.len(), "each has a box to tick");
        for rows in [&plain, &other] {
            for nth in 0..rows.len() {
                let tape = Tape::of(rows.draw(nth));
                assert!(tape.text.contains(compared.questions[nth].label.as_str()));
            }
        }
    }
}
