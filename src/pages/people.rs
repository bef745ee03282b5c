//! People and places: everybody named, and each one's own page.

use crate::components::{Weight, export_menu, siglum};
use crate::draw::{Element, Part, el, group};
use crate::pages::findings::row;
use crate::pages::unknown_person;
use crate::state::Site;
use synoptic_view::{Address, Item, PeopleGroup, PeopleRow, Person, Source, people, person};
use yew::Html;

/// Everybody and everything named, by kind, with the mentions of each source.
pub(crate) fn people_page(site: &Site) -> Html {
    let lede = "Who and what the sources name, and how often each does.";
    let head = el("div")
        .class("toolbar__title toolbar__title--spaced")
        .with(el("h1").attr("tabindex", "-1").text("People and places"))
        .with(export_menu(&Address::People));
    let mut parts: Vec<Part> = vec![head.into(), el("p").class("lede").text(lede).into()];
    parts.extend(people(site).iter().map(|group| group_of(site, group).into()));
    group(parts)
}

fn group_of(site: &Site, group: &PeopleGroup) -> Element {
    let (listed, unchecked): (Vec<&PeopleRow>, Vec<&PeopleRow>) =
        group.rows.iter().partition(|row| row.curated);
    let found = (!unchecked.is_empty()).then(|| {
        let summary = el("summary")
            .text("Found in the texts, not checked")
            .with(el("span").class("count").text(unchecked.len().to_string()));
        el("details")
            .class("unchecked")
            .flag("open", listed.is_empty())
            .with(summary)
            .with(table(site, group.kind, &unchecked))
    });
    el("section")
        .class("people")
        .key(group.kind)
        .attr("aria-label", group.kind)
        .with(el("h2").text(group.kind))
        .with_maybe((!listed.is_empty()).then(|| table(site, group.kind, &listed)))
        .with_maybe(found)
}

fn table(site: &Site, kind: &str, rows: &[&PeopleRow]) -> Element {
    let column = |title| el("th").attr("scope", "col").text(title);
    let source = |source: &Source| {
        el("th")
            .attr("scope", "col")
            .key(source.id.clone())
            .with(siglum(&source.siglum, Weight::Outline))
            .with(el("span").class("visually-hidden").text(source.name.clone()))
    };
    let head = el("tr")
        .with(column("Name"))
        .with_all(site.sources().iter().map(source))
        .with(column("Quoted"));
    let line = |row: &&PeopleRow| {
        let link = el("a").href(&Address::Person(row.id.clone())).text(row.name.clone());
        el("tr")
            .key(row.id.clone())
            .with(el("th").attr("scope", "row").with(link))
            .with_all(row.mentions.iter().map(|count| figure(*count)))
            .with(figure(row.quoted))
    };
    let table = el("table")
        .class("people-table")
        .with(el("thead").with(head))
        .with(el("tbody").with_all(rows.iter().map(line)));
    el("div")
        .class("table-scroll")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", ["Mentions: ", kind].concat())
        .with(table)
}

/// A count; none is shown, not left blank.
fn figure(count: u32) -> Element {
    el("td").class(if count == 0 { "is-none" } else { "" }).text(count.to_string())
}

/// One entity: what it is quoted as saying, apart from what is said about it.
pub(crate) fn person_page(site: &Site, id: &str, picks: &[String]) -> Html {
    let Some(person) = person(site, id) else { return unknown_person(site, id).into() };
    let Person { name, kind, aliases, curated, quoted, about } = &person;
    let fact = |words: String| el("span").text(words);
    let aliases = (!aliases.is_empty()).then(|| fact(["also ", &aliases.join(", ")].concat()));
    let unchecked = (!curated).then(|| fact("found in the texts, not checked".into()));
    let facts = el("p")
        .class("doc-head__meta")
        .with(fact((*kind).to_owned()))
        .with_maybe(aliases)
        .with_maybe(unchecked)
        .with(export_menu(&Address::Person(id.to_owned())));
    let head = el("header")
        .class("doc-head")
        .with(el("h1").attr("tabindex", "-1").text(name.clone()))
        .with(facts);
    let sides = el("div")
        .class("two-sides")
        .with(side(site, "Quoted as saying", quoted, "No source quotes it.", picks))
        .with(side(
            site,
            "Said about it",
            about,
            "No source says anything about it outside its own words.",
            picks,
        ));
    group(vec![head.into(), sides.into()])
}

fn side(
    site: &Site,
    title: &'static str,
    items: &[Item],
    none: &'static str,
    picks: &[String],
) -> Element {
    let count = el("span").class("count").text(items.len().to_string());
    let rows = items
        .iter()
        .zip(0..)
        .filter_map(|(item, at)| Some(row(site, item, &[], "", picks)?.key(at)));
    el("section")
        .attr("aria-label", title)
        .with(el("h2").text(title).with(count))
        .with_maybe(items.is_empty().then(|| el("p").class("notice").text(none)))
        .with(el("ol").class("claim-list").with_all(rows))
}
