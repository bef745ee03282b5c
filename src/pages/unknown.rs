//! What is shown for an address that leads nowhere.

use crate::components::{Weight, siglum};
use crate::state::Site;
use synoptic_view::{Address, Filters};
use yew::prelude::*;

/// Says that there is no such page, and where there is something.
pub(crate) fn unknown_page(site: &Site, path: &str) -> Html {
    lost(
        site,
        "There is no such page",
        "Nothing stands at ",
        path,
        ". The address may be mistyped, or belong to another corpus. This is what there is:",
    )
}

/// Says that the corpus has no such document, and which it has.
pub(crate) fn unknown_document(site: &Site, id: &str) -> Html {
    lost(
        site,
        "There is no such document",
        "This corpus has no document called ",
        id,
        ". These are the ones it has:",
    )
}

fn lost(
    site: &Site,
    title: &'static str,
    before: &'static str,
    asked: &str,
    after: &'static str,
) -> Html {
    html! {
        <div class="lost">
            <h1 tabindex="-1">{ title }</h1>
            <p class="note-line">{ before }<code>{ asked }</code>{ after }</p>
            <ul class="ledger ledger--lead">
                { for site.sources().iter().map(|source| html! {
                    <li key={source.id.clone()}>
                        { siglum(&source.siglum, Weight::Outline) }
                        <a href={Address::document(&source.id).href()}>
                            { &source.name }{ ": " }<q class="words">{ &source.title }</q>
                        </a>
                    </li>
                }) }
            </ul>
            <div class="buttons">
                <a class="button" href={Address::Overview.href()}>{ "Overview" }</a>
                <a class="button" href={Address::Passages(Filters::default()).href()}>{ "All passages" }</a>
            </div>
        </div>
    }
}
