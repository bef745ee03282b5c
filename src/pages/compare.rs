//! The matrix: questions by sources, with the evidence of one cell beside it.

mod changing;
mod row;
mod toolbar;

use crate::announcer::announce;
use crate::browser;
use crate::components::{
    EVIDENCE, RowList, Rows, Weight, alone, asked, by_whom, changes, chips, evidence, export_menu,
    legend, near, siglum,
};
use crate::draw::{Element, el};
use crate::pages::compare::changing::{changing, switch};
use crate::pages::compare::row::MatrixRows;
use crate::pages::compare::toolbar::toolbar;
use crate::router::Navigator;
use crate::state::Site;
use gloo::timers::callback::Timeout;
use std::cell::RefCell;
use std::rc::Rc;
use synoptic_corpus::QuestionSource;
use synoptic_view::{
    Address, Area, CellAt, Command, Compared, Comparing, Filters, Key, Near, Sheet, Source,
    command, grouped, matrix, near_documents, near_questions, switched,
};
use yew::prelude::*;

/// The rows of the matrix, and in each what the arrow keys stop at.
const ROWS: &str = ".matrix tbody tr";
const STOPS: &str = ".matrix__stop";

#[derive(Properties, PartialEq)]
pub(crate) struct ComparePageProps {
    pub(crate) site: Site,
    pub(crate) navigator: Navigator,
    pub(crate) comparing: Comparing,
}

/// Filters, matrix, evidence.
#[component]
pub(crate) fn ComparePage(props: &ComparePageProps) -> Html {
    let ComparePageProps { site, navigator, comparing } = props;
    let compared = site.without(&comparing.without);
    let closed = comparing.opening(None);
    let shown = use_memo((compared.clone(), closed), |(compared, comparing)| {
        matrix(site, compared, comparing)
    });
    let found = shown.rows.len();
    use_effect_with((found, comparing.without.len()), move |(found, _)| {
        announce(tally_of(*found));
    });
    let stops = (shown.clone(), comparing.changing);
    use_effect_with(stops, |_| browser::one_tab_stop(ROWS, STOPS));
    use_effect_with(comparing.cell.clone(), |cell| {
        if cell.is_some() {
            browser::focus(EVIDENCE);
        }
    });
    {
        let site = site.clone();
        use_effect_with(comparing.without.clone(), move |without| {
            let held = Held::default();
            prepare(site, without.clone(), 0, SETTLED_MS, held.clone());
            move || drop(held.take())
        });
    }
    let cell = comparing.cell.clone();
    use_effect_with((), move |()| {
        // Come to by a link: the cell itself, too, should be in sight.
        cell.map(|cell| browser::scroll_to_element(&cell.name()));
    });

    let chosen = use_state(Vec::<String>::new);
    let still = |id: &&String| comparing.changing && compared.question(id).is_some();
    let ticked: Vec<String> = chosen.iter().filter(still).cloned().collect();
    let choose = {
        let chosen = chosen.clone();
        Callback::from(move |ids| chosen.set(ids))
    };

    let go = |to: fn(&Comparing, Filters) -> Comparing| {
        let (navigator, comparing) = (navigator.clone(), comparing.clone());
        Callback::from(move |filters| navigator.push(Address::Compare(to(&comparing, filters))))
    };
    let onchange = go(Comparing::narrowed);
    let rows: Rc<dyn Rows> = Rc::new(MatrixRows {
        site: site.clone(),
        by_whom: by_whom(navigator),
        compared: compared.clone(),
        shown: shown.clone(),
        open: comparing.cell.clone(),
        chosen: comparing.changing.then(|| ticked.clone()),
    });
    let columns = compared.on.iter().filter_map(|id| site.source(*id));
    let table = el("table")
        .class("matrix")
        .attr("role", "grid")
        .attr("aria-label", "What each source says on each question")
        .attr("data-columns", compared.on.len().min(12).to_string())
        .on_key(walk)
        .on_click({
            let (ticked, choose, navigator) = (ticked.clone(), choose.clone(), navigator.clone());
            move |event| {
                let cell = browser::id_of_target(&event, ".cell");
                if let Some(cell) = cell.and_then(|name| CellAt::parse(&name)) {
                    navigator.open_cell(&cell);
                }
                if let Some(id) = browser::data_of_target(&event, "choose") {
                    choose.emit(switched(&ticked, &id));
                }
            }
        })
        .with(head(columns))
        .with(html! { <RowList {rows} /> });
    let none = (found == 0).then(|| {
        let line = match compared.on.len() {
            0 | 1 => "Nothing can be compared: switch on at least two sources above.",
            _ => "No question is left. Take a filter off above, or clear them all.",
        };
        el("p").class("notice").text(line)
    });
    let tally = el("p")
        .class("tally")
        .with(el("b").text(grouped(u32::try_from(found).unwrap_or(u32::MAX))))
        .text([" of ", &grouped(shown.total), " questions · "].concat())
        .with(el("b").text(grouped(shown.answers)))
        .text(" answers · ")
        .with(el("b").text(grouped(shown.silences)))
        .text(" silences");
    let class = match compared.on.len() {
        0..=MOST_ON_A_PAGE => "compare__table compare__table--whole",
        _ => "compare__table",
    };
    // How one source alone relates to others is nothing to choose among.
    let facets = match compared.is_alone() {
        true => shown.facets.iter().position(|facet| facet.key == Key::Topic).unwrap_or(0),
        false => 0,
    };
    let facets = &shown.facets[facets..];
    let title = el("div")
        .class("toolbar__title")
        .with(el("h1").attr("tabindex", "-1").text("Compare"))
        .with(tally)
        .with(
            el("a")
                .class("toolbar__more")
                .href(&Address::Worksheet(Sheet::of(comparing)))
                .text("Make a worksheet"),
        )
        .with(switch(navigator, comparing))
        .with(export_menu(&Address::Compare(comparing.clone())));
    let bar = comparing
        .changing
        .then(|| changing(navigator, comparing, &compared, &shown.rows, &ticked, &choose));
    el("div")
        .class("comparison")
        .with(title)
        .with(toolbar(site, navigator, comparing, facets, &onchange))
        .with_maybe(chips(&shown.chips, &onchange))
        .with_maybe(changes(&compared, navigator))
        .with_maybe(none.or_else(|| alone(&compared)))
        .with(
            el("div")
                .class("compare")
                .with(el("div").class(class).with(table))
                .with(panel(site, navigator, comparing, &compared)),
        )
        .with_maybe(bar)
        .into()
}

/// So many columns fit on a wide page; with more, the matrix scrolls in a frame of its own.
const MOST_ON_A_PAGE: usize = 5;

/// How long nothing is switched before the next switches are prepared, and the pause between two.
const SETTLED_MS: u32 = 400;
const BETWEEN_MS: u32 = 60;

/// Compares, while nothing else is to be done, what switching each source would give, so that the
/// switch itself only draws.
fn prepare(site: Site, without: Vec<String>, nth: usize, after: u32, held: Held) {
    let again = held.clone();
    let timer = Timeout::new(after, move || {
        let Some(source) = site.sources().get(nth) else { return };
        drop(site.without(&switched(&without, &source.id)));
        prepare(site, without, nth + 1, BETWEEN_MS, again);
    });
    held.replace(Some(timer));
}

/// What wakes the next preparation; called off when the view changes.
type Held = Rc<RefCell<Option<Timeout>>>;

/// The evidence of the open cell; else what the signs mean, or that the cell is gone.
fn panel(
    site: &Site,
    navigator: &Navigator,
    comparing: &Comparing,
    compared: &Compared,
) -> Element {
    let Some(cell) = &comparing.cell else { return legend(compared) };
    let navigator = navigator.clone();
    let close = move || close_cell(&navigator);
    let source = site.sources().iter().find(|source| source.id == cell.document);
    match (compared.question(&cell.question), source) {
        (Some((_, question)), Some(source)) => evidence(site, question, source, close),
        (None, _) | (_, None) => gone(site, comparing, cell),
    }
}

/// Says that the cell that the address names is gone, and offers the nearest: the same with all
/// sources on, the question that now holds the claims, the source that was meant.
fn gone(site: &Site, comparing: &Comparing, cell: &CellAt) -> Element {
    let all = site.without(&[]);
    let raised = all.question(&cell.question);
    let known = site.sources().iter().any(|source| source.id == cell.document);
    let at = |question: &str, document: &str| {
        let cell = CellAt { question: question.to_owned(), document: document.to_owned() };
        Address::Compare(Comparing { without: Vec::new(), ..comparing.opening(Some(cell)) })
    };
    let mut nearest = match raised {
        Some((_, question)) => vec![Near {
            label: question.label.clone(),
            to: Address::question(&question.id),
            siglum: None,
            is_words: question.source == QuestionSource::Computed,
        }],
        None => near_questions(site, &all, &cell.question),
    };
    let document = match known {
        true => Some(cell.document.clone()),
        false => near_documents(site, &cell.document).first().and_then(|near| match &near.to {
            Address::Read(reading) => Some(reading.document.clone()),
            _ => None,
        }),
    };
    for near in &mut nearest {
        if let (Address::Question(asked), Some(document)) = (&near.to, &document) {
            near.to = at(&asked.question, document);
        }
    }
    let line = match (raised.is_some(), known) {
        (false, _) => asked("No question is called ", &cell.question, "."),
        (true, false) => asked("This corpus has no document called ", &cell.document, "."),
        (true, true) => asked(
            "The question ",
            &cell.question,
            " is raised by other sources than those that are on; with all of them it is there.",
        ),
    };
    let notice = el("div").class("notice notice--warn").attr("role", "alert");
    let title = el("h2").text("The link asks for a cell that is gone");
    el("aside")
        .class("compare__panel")
        .attr("id", EVIDENCE)
        .attr("tabindex", "-1")
        .attr("aria-label", "Evidence")
        .with(notice.with(title).with(line).with_maybe(near(&nearest)))
}

/// Closes the evidence and gives the focus back to its cell.
pub(crate) fn close_cell(navigator: &Navigator) {
    let Address::Compare(comparing) = browser::address() else { return };
    if let Some(cell) = &comparing.cell {
        navigator.replace(Address::Compare(comparing.opening(None)));
        browser::focus(&cell.name());
    }
}

fn tally_of(found: usize) -> String {
    let questions = if found == 1 { " question" } else { " questions" };
    [&found.to_string(), questions].concat()
}

fn head<'s>(sources: impl Iterator<Item = &'s Source>) -> Element {
    let column = || el("th").attr("scope", "col").attr("role", "columnheader");
    let source = |source: &Source| {
        let name = el("span").text(source.name.clone());
        let date = source.date_short.as_ref().map(|date| el("small").text(date.clone()));
        let inner = el("span").class("matrix__source").with(siglum(&source.siglum, Weight::Solid));
        column().key(source.id.clone()).with(inner.with(name.with_maybe(date)))
    };
    let row = el("tr").attr("role", "row").with(column().key("question").text("Question"));
    el("thead").attr("role", "rowgroup").with(row.with_all(sources.map(source)))
}

/// The arrow keys move from cell to cell; Home and End along a row, with Control to the corners.
fn walk(event: KeyboardEvent) {
    let pressed = browser::stroke(&event).and_then(|stroke| command(&[Area::Matrix], &stroke));
    let (down, across) = match pressed {
        Some(Command::Down) => (1, 0),
        Some(Command::Up) => (-1, 0),
        Some(Command::Right) => (0, 1),
        Some(Command::Left) => (0, -1),
        Some(Command::PageDown) => (5, 0),
        Some(Command::PageUp) => (-5, 0),
        Some(Command::First) => (0, -1000),
        Some(Command::Last) => (0, 1000),
        Some(Command::Top) => (-10_000, -1000),
        Some(Command::Bottom) => (10_000, 1000),
        Some(_) | None => return,
    };
    event.prevent_default();
    browser::step_in_grid(ROWS, STOPS, down, across);
}
