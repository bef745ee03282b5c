//! What is shown for an address that leads nowhere.

use crate::components::{Weight, siglum_of};
use crate::state::use_corpus;
use synoptic_view::{Address, Filters};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct UnknownPageProps {
    /// What was asked for.
    pub(crate) path: AttrValue,
}

/// Says that there is no such page, and where there is something.
#[component]
pub(crate) fn UnknownPage(props: &UnknownPageProps) -> Html {
    html! {
        <div class="lost">
            <h1 tabindex="-1">{ "There is no such page" }</h1>
            <p class="note-line">
                { "Nothing stands at " }<code>{ &props.path }</code>
                { ". The address may be mistyped, or belong to another corpus." }
            </p>
            <WaysOn />
        </div>
    }
}

#[derive(Properties, PartialEq)]
pub(crate) struct UnknownDocumentProps {
    /// The id that was asked for.
    pub(crate) id: AttrValue,
}

/// Says that the corpus has no such document, and which it has.
#[component]
pub(crate) fn UnknownDocument(props: &UnknownDocumentProps) -> Html {
    html! {
        <div class="lost">
            <h1 tabindex="-1">{ "There is no such document" }</h1>
            <p class="note-line">
                { "This corpus has no document called " }<code>{ &props.id }</code>
                { ". These are the ones it has:" }
            </p>
            <WaysOn />
        </div>
    }
}

/// The documents and the views.
#[component]
fn WaysOn() -> Html {
    let corpus = use_corpus();
    html! {
        <>
            <ul class="ledger ledger--lead">
                { for corpus.sources().iter().map(|source| html! {
                    <li key={source.id.clone()}>
                        { siglum_of(source, Weight::Outline) }
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
        </>
    }
}
