//! The sources: facts about each, what lies between every two, what each alone says and leaves out.

use crate::components::{
    Weight, alone as alone_notice, export_menu, glyph, letter, relation, siglum, source_card,
    source_switches,
};
use crate::draw::{Element, Part, el, group};
use crate::pages::findings::row;
use crate::pages::question::section;
use crate::router::Navigator;
use crate::state::Site;
use synoptic_corpus::{BroadRelation, DocumentId};
use synoptic_view::{
    Address, Between, Compared, Comparing, Coverage, Filters, Item, Key, Profile, between,
    coverage, overview, profiles, relation_mark, relation_word, switched,
};
use yew::{Callback, Html};

/// Claims of one source alone that are shown before one asks for more.
const FEW: usize = 12;

/// Cards, the matrix of pairs, topics, each source beside the others.
pub(crate) fn sources_page(site: &Site, without: &[String], navigator: &Navigator) -> Html {
    let compared = site.without(without);
    let onswitch = {
        let (navigator, without) = (navigator.clone(), without.to_vec());
        Callback::from(move |id: String| {
            navigator.replace(Address::Sources(switched(&without, &id)));
        })
    };
    let cards = overview(site).cards;
    let lone = alone_notice(&compared);
    let head = el("div")
        .class("toolbar__title toolbar__title--spaced")
        .with(el("h1").attr("tabindex", "-1").text("Sources"))
        .with(source_switches(site.sources(), without, &onswitch))
        .with(export_menu(&Address::Sources(without.to_vec())));
    let mut parts: Vec<Part> = vec![
        head.into(),
        Part::Group(lone.into_iter().map(Part::from).collect()),
        el("h2").class("visually-hidden").text("Facts about each").into(),
        el("ul").class("sources").with_all(cards.iter().map(source_card)).into(),
        section(
            "Source by source",
            "On how many questions each pair agrees, differs, contradicts.",
            pairs(site, &compared),
        )
        .into(),
        section(
            "Who covers what",
            "Questions that each source answers, by topic.",
            topics(site, &compared),
        )
        .into(),
    ];
    let all = profiles(site, site.comparison(), &compared);
    let picks = navigator.picks();
    parts.extend(
        all.iter().filter_map(|profile| Some(beside(site, &compared, profile, picks)?.into())),
    );
    group(parts)
}

/// The head of a table with a column for each source.
fn columns(site: &Site, on: &[DocumentId], first: &'static str) -> Element {
    let column = |id: &DocumentId| {
        let name = site.source(*id).map_or("", |source| &source.name);
        el("th")
            .attr("scope", "col")
            .with(siglum(letter(site.sources(), *id), Weight::Solid))
            .with(el("span").class("visually-hidden").text(name.to_owned()))
    };
    let first = el("th").attr("scope", "col").text(first);
    el("thead").with(el("tr").with(first).with_all(on.iter().map(column)))
}

fn scrolling(name: &'static str, table: Element) -> Element {
    el("div")
        .class("table-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", name)
        .with(table)
}

fn pairs(site: &Site, compared: &Compared) -> Element {
    let all = between(&compared.on, &compared.questions);
    let row = |a: &DocumentId| {
        let source = site.source(*a)?;
        let head = el("th")
            .attr("scope", "row")
            .with(siglum(&source.siglum, Weight::Solid))
            .with(el("span").class("pairs__name").text(source.name.clone()));
        let cell = |b: &DocumentId| {
            let is = |pair: &&Between| (pair.a, pair.b) == (*a, *b) || (pair.a, pair.b) == (*b, *a);
            match all.iter().find(is) {
                Some(pair) => counts(pair),
                None => el("td").class("is-void").text("–"),
            }
        };
        Some(el("tr").key(source.id.clone()).with(head).with_all(compared.on.iter().map(cell)))
    };
    let table = el("table")
        .class("pairs pairs--counts")
        .attr("aria-label", "Agreements, differences and contradictions of every two sources")
        .with(columns(site, &compared.on, "Source"))
        .with(el("tbody").with_all(compared.on.iter().filter_map(row)));
    scrolling("Table of every two sources", table)
}

fn counts(pair: &Between) -> Element {
    let count = |broad: BroadRelation, count: u32| {
        el("span")
            .class("rel")
            .attr("data-rel", relation_mark(broad))
            .with(glyph())
            .with(el("span").class("visually-hidden").text(relation_word(broad)))
            .text([" ", &count.to_string()].concat())
    };
    el("td").with(
        el("div")
            .class("split-count")
            .with(count(BroadRelation::Agrees, pair.agree))
            .with(count(BroadRelation::Differs, pair.differ))
            .with(count(BroadRelation::Contradicts, pair.contradict)),
    )
}

fn topics(site: &Site, compared: &Compared) -> Element {
    let row = |topic: &Coverage| {
        let filters = Filters::default().toggled(Key::Topic, &topic.topic);
        let to = Address::Compare(Comparing::default().narrowed(filters));
        let name = el("a").href(&to).text(topic.name.clone());
        let head = el("th").attr("scope", "row").with(name);
        let head = head.text([", ", &topic.questions.to_string()].concat());
        let answers = |count: &u32| {
            el("td").class(if *count == 0 { "is-none" } else { "" }).text(count.to_string())
        };
        el("tr").key(topic.topic.clone()).with(head).with_all(topic.answers.iter().map(answers))
    };
    let table = el("table")
        .class("people-table")
        .attr("aria-label", "Questions that each source answers, by topic")
        .with(columns(site, &compared.on, "Topic and its questions"))
        .with(el("tbody").with_all(coverage(site, compared).iter().map(row)));
    scrolling("Table of topics", table)
}

/// A source beside the others.
fn beside(
    site: &Site,
    compared: &Compared,
    profile: &Profile,
    picks: &[String],
) -> Option<Element> {
    let source = site.source(profile.document)?;
    let title =
        el("h2").with(siglum(&source.siglum, Weight::Heading)).text([" ", &source.name].concat());
    let answers = [
        "answers ",
        &profile.answers.to_string(),
        " of ",
        &compared.questions.len().to_string(),
        " questions",
    ];
    let head = el("div").class("section__head").with(title).with(el("p").text(answers.concat()));
    let holder = |(name, count): &(String, u32)| {
        el("li").text([name, " "].concat()).with(el("span").class("count").text(count.to_string()))
    };
    let relies = list("On whose word, and in how many claims", "It speaks in its own words alone.")
        .items(profile.relies_on.iter().map(holder).collect());
    let question = |at: &usize| {
        let question = compared.questions.get(*at)?;
        let link = el("a").href(&Address::question(&question.id)).text(question.label.clone());
        Some(el("li").with(link))
    };
    let leaves =
        list("What most others answer and it does not", "Nothing that most others answer.")
            .items(profile.leaves_out.iter().filter_map(question).collect());
    Some(
        el("section")
            .class("section profile")
            .key(source.id.clone())
            .attr("id", source.id.clone())
            .attr("aria-label", source.name.clone())
            .with(head)
            .with(el("div").class("two-sides").with(leaves).with(relies))
            .with(alone(site, profile, picks)),
    )
}

/// A titled list that says when it is empty.
struct Titled {
    title: &'static str,
    none: &'static str,
}

fn list(title: &'static str, none: &'static str) -> Titled {
    Titled { title, none }
}

impl Titled {
    fn items(self, items: Vec<Element>) -> Element {
        let count = el("span").class("count").text(items.len().to_string());
        let head = el("h3").text(self.title).with(count);
        let none = items.is_empty().then(|| el("p").class("note-line").text(self.none));
        let list = el("ul").class("profile__list").with_all(items.into_iter());
        el("div").with(head).with_maybe(none).with(list)
    }
}

/// Its claims that nobody else has, the first few at once.
fn alone(site: &Site, profile: &Profile, picks: &[String]) -> Element {
    let summary = el("summary")
        .with(relation(BroadRelation::OnlyHere, "What it alone says"))
        .with(el("span").class("count").text(profile.alone.len().to_string()));
    let (few, rest) = profile.alone.split_at(profile.alone.len().min(FEW));
    let claims = |items: &[Item], from: u32| {
        let rows: Vec<Element> = items
            .iter()
            .zip(from..)
            .filter_map(|(item, at)| Some(row(site, item, &[], "", picks)?.key(at)))
            .collect();
        el("ol").class("claim-list").with_all(rows.into_iter())
    };
    let more = (!rest.is_empty()).then(|| {
        let words = [&rest.len().to_string(), " more"].concat();
        let inner = claims(rest, u32::try_from(FEW).unwrap_or(0));
        el("details").class("unchecked").with(el("summary").text(words)).with(inner)
    });
    el("details").class("unchecked").with(summary).with(claims(few, 0)).with_maybe(more)
}
