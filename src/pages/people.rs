//! People and places: everybody named, and each one's own page.

use crate::components::{Weight, siglum};
use crate::pages::findings::row;
use crate::state::Site;
use synoptic_view::{Address, Item, PeopleGroup, PeopleRow, Person, people, person};
use yew::prelude::*;

/// Everybody and everything named, by kind, with the mentions of each source.
pub(crate) fn people_page(site: &Site) -> Html {
    html! {
        <>
            <h1 tabindex="-1">{ "People and places" }</h1>
            <p class="lede">{ "Who and what the sources name, and how often each does." }</p>
            { for people(site).iter().map(|group| group_of(site, group)) }
        </>
    }
}

fn group_of(site: &Site, group: &PeopleGroup) -> Html {
    let (listed, unchecked): (Vec<&PeopleRow>, Vec<&PeopleRow>) =
        group.rows.iter().partition(|row| row.curated);
    html! {
        <section class="people" key={group.kind} aria-label={group.kind}>
            <h2>{ group.kind }</h2>
            if !listed.is_empty() {
                { table(site, group.kind, &listed) }
            }
            if !unchecked.is_empty() {
                <details class="unchecked" open={listed.is_empty()}>
                    <summary>{ "Found in the texts, not checked" }<span class="count">{ unchecked.len() }</span></summary>
                    { table(site, group.kind, &unchecked) }
                </details>
            }
        </section>
    }
}

fn table(site: &Site, kind: &str, rows: &[&PeopleRow]) -> Html {
    html! {
        <div class="table-scroll" tabindex="0" role="region" aria-label={["Mentions: ", kind].concat()}>
            <table class="people-table">
                <thead>
                    <tr>
                        <th scope="col">{ "Name" }</th>
                        { for site.sources().iter().map(|source| html! {
                            <th scope="col" key={source.id.clone()}>
                                { siglum(&source.siglum, Weight::Outline) }
                                <span class="visually-hidden">{ &source.name }</span>
                            </th>
                        }) }
                        <th scope="col">{ "Quoted" }</th>
                    </tr>
                </thead>
                <tbody>
                    { for rows.iter().map(|row| html! {
                        <tr key={row.id.clone()}>
                            <th scope="row"><a href={Address::Person(row.id.clone()).href()}>{ &row.name }</a></th>
                            { for row.mentions.iter().zip(0..).map(|(count, at)| figure(at, *count)) }
                            { figure(u32::MAX, row.quoted) }
                        </tr>
                    }) }
                </tbody>
            </table>
        </div>
    }
}

/// A count; none is shown, not left blank.
fn figure(key: u32, count: u32) -> Html {
    let class = if count == 0 { "is-none" } else { "" };
    html! { <td {key} {class}>{ count }</td> }
}

/// One entity: what it is quoted as saying, apart from what is said about it.
pub(crate) fn person_page(site: &Site, id: &str) -> Html {
    let Some(person) = person(site, id) else {
        return html! {
            <div class="notice notice--warn" role="alert">
                <h1 tabindex="-1">{ "Nobody of that name here" }</h1>
                <p>{ "The address asks for " }<code>{ id.to_owned() }</code>{ ", which this corpus does not name." }</p>
                <p><a href={Address::People.href()}>{ "All people and places" }</a></p>
            </div>
        };
    };
    let Person { name, kind, aliases, curated, quoted, about } = &person;
    html! {
        <>
            <header class="doc-head">
                <h1 tabindex="-1">{ name }</h1>
                <p class="doc-head__meta">
                    <span>{ *kind }</span>
                    if !aliases.is_empty() {
                        <span>{ "also " }{ aliases.join(", ") }</span>
                    }
                    if !curated {
                        <span>{ "found in the texts, not checked" }</span>
                    }
                </p>
            </header>
            <div class="two-sides">
                { side(site, "Quoted as saying", quoted, "No source quotes it.") }
                { side(site, "Said about it", about, "No source says anything about it outside its own words.") }
            </div>
        </>
    }
}

fn side(site: &Site, title: &'static str, items: &[Item], none: &'static str) -> Html {
    html! {
        <section aria-label={title}>
            <h2>{ title }<span class="count">{ items.len() }</span></h2>
            if items.is_empty() {
                <p class="notice">{ none }</p>
            }
            <ol class="claim-list">
                { for items.iter().zip(0..).map(|(item, at)| row(site, at, item, &[], "")) }
            </ol>
        </section>
    }
}
