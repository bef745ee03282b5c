//! The first view: what the corpus is, its sources, and the doors into them.

use crate::components::{Search, SearchBox, SourceCard, Weight, siglum_of};
use crate::router::Navigator;
use crate::state::use_corpus;
use synoptic_view::{Address, Filters, Source, date_in_full, grouped, overview};
use yew::prelude::*;

/// Title, description, counts, sources.
#[component]
pub(crate) fn OverviewPage() -> Html {
    let corpus = use_corpus();
    let navigator = use_context::<Navigator>().expect("the frame provides the navigator");
    let overview = use_memo(corpus.clone(), |corpus| overview(corpus));
    let onsearch = Callback::from(move |search| match search {
        Search::Typed(words) => navigator.push(Address::Passages(Filters::searching(&words))),
        Search::Done | Search::Down => {}
    });
    let facts = &corpus.facts;
    let first = corpus.sources().first();
    let counts = [
        (u32::try_from(overview.cards.len()).unwrap_or(u32::MAX), "document", "documents"),
        (overview.words, "word", "words"),
        (overview.sentences, "sentence", "sentences"),
        (overview.notes, "note", "notes"),
    ];
    html! {
        <>
            <section class="intro">
                <div class="intro__text">
                    <h1 tabindex="-1">{ &facts.title }</h1>
                    <p class="intro__lede">{ &facts.description }</p>
                    <p class="intro__facts">
                        { for counts.into_iter().filter(|(count, _, _)| *count > 0).map(|(count, one, many)| html! {
                            <span><b class="num">{ grouped(count) }</b>{ " " }{ if count == 1 { one } else { many } }</span>
                        }) }
                    </p>
                </div>
                <div class="intro__doors">
                    if !facts.event.is_empty() {
                        <p class="intro__event">
                            { &facts.event }
                            if let Some(dates) = &facts.dates {
                                <span>{ date_in_full(dates) }</span>
                            }
                        </p>
                    }
                    <SearchBox value="" label="Search all passages" {onsearch} />
                    <div class="intro__start">
                        if let Some(first) = first {
                            <a class="button button--main" href={Address::document(&first.id).href()}>{ "Read an article" }</a>
                        }
                        <a class="button" href={Address::Passages(Filters::default()).href()}>
                            { "See all passages" }
                        </a>
                    </div>
                </div>
            </section>
            <section class="section section--flush" aria-labelledby="h-sources">
                <h2 class="visually-hidden" id="h-sources">{ "The sources" }</h2>
                <ul class="sources">
                    { for overview.cards.iter().map(|card| html! {
                        <SourceCard key={card.source.id.clone()} card={card.clone()} />
                    }) }
                </ul>
            </section>
            <Copies />
        </>
    }
}

/// What our copies do not state, and how the page knows it all the same.
#[component]
fn Copies() -> Html {
    let corpus = use_corpus();
    let told = |source: &&Source| !source.unstated.is_empty() || !source.remarks.is_empty();
    if !corpus.sources().iter().any(|source| told(&source)) {
        return Html::default();
    }
    html! {
        <section class="section" aria-labelledby="h-copies">
            <div class="section__head">
                <h2 id="h-copies">{ "What our copies do not say" }</h2>
                <p>{ "and where the page has it from" }</p>
            </div>
            <ul class="ledger ledger--lead">
                { for corpus.sources().iter().filter(told).map(|source| html! {
                    <li key={source.id.clone()}>
                        { siglum_of(source, Weight::Outline) }
                        <div class="copies">
                            <b>{ &source.name }</b>
                            { for source.unstated.iter().map(|unstated| html! {
                                <p>
                                    { "No " }{ unstated.what }{ " in the text" }
                                    if let Some(given) = &unstated.given {
                                        { "; here: " }{ given }
                                    }
                                    { ". " }{ &unstated.reason }
                                </p>
                            }) }
                            { for source.remarks.iter().map(|remark| html! { <p>{ remark }</p> }) }
                        </div>
                    </li>
                }) }
            </ul>
        </section>
    }
}
