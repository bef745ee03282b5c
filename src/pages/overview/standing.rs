//! What the corpus is, and the answer in short: how many questions, how the sources stand on them,
//! the sharpest first.

use crate::browser;
use crate::components::{
    EVIDENCE, Weight, changes_counted, letter, register, relation, siglum, versus,
};
use crate::draw::{Element, el, group};
use crate::entry::is_drawn_whole;
use crate::pages::overview::intro;
use crate::router::Navigator;
use crate::state::Site;
use std::rc::Rc;
use synoptic_corpus::{BroadRelation, DocumentId, Question, Relation};
use synoptic_view::{
    Address, CellAt, Compared, Comparing, Filters, Key, Source, Standing, conflicts, grouped,
    relation_kind, relation_mark, relation_meaning, relation_of_questions, relation_word, standing,
    strongest,
};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct StandingProps {
    pub(crate) site: Site,
    pub(crate) navigator: Navigator,
}

/// A component, so that the first view is drawn before the claims are set side by side.
#[component]
pub(crate) fn StandingView(props: &StandingProps) -> Html {
    // With the questions as they were changed then.
    let compared: UseStateHandle<Option<(Site, Rc<Compared>)>> =
        use_state(|| is_drawn_whole().then(|| (props.site.clone(), props.site.without(&[]))));
    {
        let compared = compared.clone();
        use_effect_with(props.site.clone(), move |site| {
            if compared.as_ref().is_some_and(|(known, _)| known == site) {
                return;
            }
            let site = site.clone();
            browser::after_paint(move || {
                // In two turns, so that neither keeps the page from answering.
                site.comparison();
                browser::after_paint(move || {
                    let found = site.without(&[]);
                    compared.set(Some((site, found)));
                });
            });
        });
    }
    let site = &props.site;
    let known = compared.as_ref().map(|(_, compared)| compared);
    let rest = match known {
        Some(compared) => shown(site, &props.navigator, compared),
        None => el("p").class("standing-later").text("Setting the sources side by side …").into(),
    };
    group(vec![intro(site, known.map(|known| &**known)).into(), rest.into()])
}

fn shown(site: &Site, navigator: &Navigator, compared: &Rc<Compared>) -> Html {
    // One source alone stands beside nobody.
    if compared.questions.is_empty() || compared.is_alone() {
        return Html::default();
    }
    let chosen = standing(compared);
    let in_short = el("section")
        .class("standing")
        .attr("aria-label", "In short")
        .with(counts(compared))
        .with(strip(site, navigator, compared, &chosen.strip));
    let agree = ledger(site, compared, &chosen);
    let alone = alone(site, compared, &chosen);
    let halves = el("div").class("two-sides halves").with_maybe(agree).with_maybe(alone);
    group(vec![in_short.into(), sharpest(site, compared, &chosen).into(), halves.into()])
}

/// The questions with one relation, in the matrix.
fn questions_with(broad: BroadRelation) -> Address {
    let filters = Filters::default().toggled(Key::Relation, relation_mark(broad));
    Address::Compare(Comparing::default().narrowed(filters))
}

/// How many questions there are of each kind; each count leads to them.
fn counts(compared: &Compared) -> Element {
    let kinds = [
        BroadRelation::Contradicts,
        BroadRelation::Differs,
        BroadRelation::Agrees,
        BroadRelation::OnlyHere,
    ];
    let kind = |(broad, count): (BroadRelation, u32)| {
        let words = [&grouped(count), " ", relation_of_questions(broad)].concat();
        let link = el("a").href(&questions_with(broad)).with(relation(broad, words));
        let meaning = el("small").text(relation_meaning(broad));
        let kinds = compared.kinds(broad).into_iter();
        let kinds = kinds.filter(|(kind, _)| !relation_kind(*kind).is_empty()).map(of_kind);
        let kinds = el("span").class("standing__kinds").with_all(kinds);
        el("li").key(relation_mark(broad)).with(link).with(meaning).with(kinds)
    };
    let total = u32::try_from(compared.questions.len()).unwrap_or(u32::MAX);
    let all = el("a")
        .class("standing__all")
        .href(&Address::Compare(Comparing::default()))
        .with(el("b").class("num").text(grouped(total)))
        .text(" questions");
    let list = el("ul").class("standing__counts");
    let changed = (!compared.changes.is_empty()).then(|| {
        let to = Address::Compare(Comparing::default().changed(true));
        let words =
            ["With ", &changes_counted(compared.changes.len()), " of the questions"].concat();
        el("a").class("standing__changed").href(&to).text(words)
    });
    el("div")
        .with(all)
        .with_maybe(changed)
        .with(list.with_all(kinds.into_iter().zip(compared.counts()).map(kind)))
}

/// How many questions have one kind of relation; leads to them.
fn of_kind((kind, count): (Relation, u32)) -> Element {
    let filters = Filters::default().toggled(Key::RelationKind, kind.name());
    let words = [&grouped(count), " ", relation_kind(kind)].concat();
    el("a").href(&Address::Compare(Comparing::default().narrowed(filters))).text(words)
}

/// Columns in one line of the strip.
const BAND: usize = 50;

/// One column for each question, one row for each source.
///
/// A click on a sign leads to its evidence. Keys lead there by the comparison, which holds the same:
/// some hundreds of stops would stand in everybody's way here.
fn strip(
    site: &Site,
    navigator: &Navigator,
    compared: &Rc<Compared>,
    columns: &[usize],
) -> Element {
    let row = |columns: &[usize], nth: usize, id: DocumentId| {
        let cells = columns.iter().filter_map(|at| compared.cells.get(*at)?.get(nth));
        let marks = cells.map(|cell| el("i").attr("data-rel", relation_mark(cell.relation)));
        // A last line that is not full keeps the width of its columns.
        let gaps = (columns.len()..BAND).map(|_| el("i"));
        el("div")
            .class("score__row")
            .with(el("b").text(letter(site.sources(), id).to_owned()))
            .with_all(marks)
            .with_all(gaps)
    };
    let band = |columns: &[usize]| {
        let rows = compared.on.iter().enumerate().map(|(nth, id)| row(columns, nth, *id));
        el("div").class("score__band").with_all(rows)
    };
    let name = "Map of the questions: a column for each, the sharpest first, a row for each \
        source, a sign for its relation to the others. The same stands in words in the comparison.";
    let go = {
        let (site, navigator) = (site.clone(), navigator.clone());
        let (compared, columns) = (compared.clone(), columns.to_vec());
        move |event: MouseEvent| {
            let way = browser::way_to_target(&event, ".score");
            if let Some(cell) = way.and_then(|way| cell_at(&site, &compared, &columns, &way)) {
                let to = Address::Compare(Comparing::default().opening(Some(cell)));
                navigator.push_focusing(to, Some(EVIDENCE.to_owned()));
            }
        }
    };
    let rows = el("div")
        .class("score")
        .attr("role", "img")
        .attr("aria-label", name)
        .on_click(go)
        .with_all(columns.chunks(BAND).map(band));
    let signs = [
        BroadRelation::Contradicts,
        BroadRelation::Differs,
        BroadRelation::Agrees,
        BroadRelation::OnlyHere,
        BroadRelation::Silent,
    ];
    let of = [&columns.len().to_string(), " questions, one column each, sharpest first: "].concat();
    let caption = el("p").class("score__caption").text(of);
    let caption =
        caption.with_all(signs.into_iter().map(|sign| relation(sign, relation_word(sign))));
    let on = compared.on.iter().filter_map(|id| site.source(*id));
    let named = |source: &Source| {
        let mark = siglum(&source.siglum, Weight::Outline);
        el("span").class("named").key(source.id.clone()).with(mark).text(source.name.clone())
    };
    let sources = el("p").class("score__caption").with_all(on.map(named));
    el("div").with(rows).with(caption).with(sources)
}

/// The cell of the matrix that stands at a place of the strip: in which band, which row, which column;
/// the first column has the letters.
fn cell_at(site: &Site, compared: &Compared, columns: &[usize], way: &[usize]) -> Option<CellAt> {
    let [band, row, column] = way else { return None };
    let question = columns.get(band * BAND + column.checked_sub(1)?)?;
    let question = compared.questions.get(*question)?.id.clone();
    let document = site.document(*compared.on.get(*row)?)?.id.clone();
    Some(CellAt { question, document })
}

fn sharpest(site: &Site, compared: &Compared, chosen: &Standing) -> Element {
    let card = |at: &usize| {
        let question = &compared.questions[*at];
        let facing = strongest(site, question)?;
        let title = el("h3").with(named(compared, *at));
        let cells = compared.cells.get(*at).map_or(&[][..], Vec::as_slice);
        let foot = el("div")
            .class("versus__foot")
            .with(el("span").text(sources_of(question)))
            .with(register(site, cells));
        Some(versus(site, &facing, title, foot))
    };
    let grid = el("div")
        .class("versus-grid versus-grid--brief")
        .with_all(chosen.sharpest.iter().filter_map(card));
    let head = el("div")
        .class("section__head")
        .with(el("h2").text("Where they disagree"))
        .with(el("p").text("the sharpest first, in their own words"))
        .with(el("a").class("section__more").href(&Address::Compare(conflicts())).text("See all"));
    let section = el("section").class("section").attr("aria-label", "Where they disagree");
    section.with(head).with(grid)
}

fn sources_of(question: &Question) -> String {
    match question.positions.len() {
        1 => "1 source answers".into(),
        count => [&count.to_string(), " sources answer"].concat(),
    }
}

/// A question as a link; words drawn from a text are set as such.
fn named(compared: &Compared, at: usize) -> Element {
    let question = &compared.questions[at];
    let class = if compared.quotes(at) { "words" } else { "" };
    el("a").class(class).href(&Address::question(&question.id)).text(question.label.clone())
}

fn ledger(site: &Site, compared: &Compared, chosen: &Standing) -> Option<Element> {
    let line = |at: &usize| {
        let cells = compared.cells.get(*at).map_or(&[][..], Vec::as_slice);
        el("li").with(el("span").with(named(compared, *at))).with(register(site, cells))
    };
    let list = |questions: &[usize]| el("ul").class("ledger").with_all(questions.iter().map(line));
    if chosen.agreed.is_empty() && chosen.by_all.is_empty() {
        return None;
    }
    let more = (!chosen.by_all.is_empty())
        .then(|| el("h3").class("ledger__sub").text("All speak, with differences"));
    let section = el("section").class("section").attr("aria-label", "Where they agree");
    Some(
        section
            .with(head_of("Where they agree", BroadRelation::Agrees))
            .with(list(&chosen.agreed))
            .with_maybe(more)
            .with(list(&chosen.by_all)),
    )
}

fn alone(site: &Site, compared: &Compared, chosen: &Standing) -> Option<Element> {
    let line = |at: &usize| {
        let question = &compared.questions[*at];
        let position = question.positions.first()?;
        let mark = siglum(letter(site.sources(), position.document), Weight::Outline);
        let said = el("small").text(position.label.clone());
        Some(el("li").with(mark).with(el("span").with(named(compared, *at)).with(said)))
    };
    if chosen.alone.is_empty() {
        return None;
    }
    let list = el("ul").class("ledger ledger--lead");
    let section = el("section").class("section").attr("aria-label", "Only one source says");
    Some(
        section
            .with(head_of("Only one source says", BroadRelation::OnlyHere))
            .with(list.with_all(chosen.alone.iter().filter_map(line)))
            .with(
                el("p")
                    .class("note-line")
                    .text("What else each source alone says: ")
                    .with(el("a").href(&Address::Sources(Vec::new())).text("source by source")),
            ),
    )
}

fn head_of(title: &'static str, broad: BroadRelation) -> Element {
    let more = el("a").class("section__more").href(&questions_with(broad)).text("See all");
    el("div").class("section__head").with(el("h2").text(title)).with(more)
}
