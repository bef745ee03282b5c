//! The first view: what the corpus is, its sources, and the doors into them.

use crate::components::{Search, Weight, search_box, siglum, source_card};
use crate::router::Navigator;
use crate::state::Site;
use synoptic_view::{Address, Filters, Overview, Source, date_in_full, grouped, overview};
use yew::prelude::*;

/// Title, description, counts, sources.
pub(crate) fn overview_page(site: &Site, navigator: &Navigator) -> Html {
    let overview = overview(site);
    html! {
        <>
            <section class="intro">
                <div class="intro__text">
                    <h1 tabindex="-1">{ &site.facts.title }</h1>
                    <p class="intro__lede">{ &site.facts.description }</p>
                    { counts(&overview) }
                </div>
                { doors(site, navigator) }
            </section>
            <section class="section section--flush" aria-labelledby="h-sources">
                <h2 class="visually-hidden" id="h-sources">{ "The sources" }</h2>
                <ul class="sources">{ for overview.cards.iter().map(source_card) }</ul>
            </section>
            { copies(site.sources()) }
        </>
    }
}

fn counts(overview: &Overview) -> Html {
    let documents = u32::try_from(overview.cards.len()).unwrap_or(u32::MAX);
    let counts = [
        (documents, "document", "documents"),
        (overview.words, "word", "words"),
        (overview.sentences, "sentence", "sentences"),
        (overview.notes, "note", "notes"),
    ];
    html! {
        <p class="intro__facts">
            { for counts.into_iter().filter(|(count, _, _)| *count > 0).map(|(count, one, many)| html! {
                <span><b class="num">{ grouped(count) }</b>{ " " }{ if count == 1 { one } else { many } }</span>
            }) }
        </p>
    }
}

/// The event, and the ways to its sources.
fn doors(site: &Site, navigator: &Navigator) -> Html {
    let navigator = navigator.clone();
    let onsearch = Callback::from(move |search| match search {
        Search::Typed(words) => navigator.push(Address::Passages(Filters::searching(&words))),
        Search::Done | Search::Down => {}
    });
    let facts = &site.facts;
    html! {
        <div class="intro__doors">
            if !facts.event.is_empty() {
                <p class="intro__event">
                    { &facts.event }
                    if let Some(dates) = &facts.dates {
                        <span>{ date_in_full(dates) }</span>
                    }
                </p>
            }
            { search_box("", "Search all passages", &onsearch) }
            <div class="buttons">
                if let Some(first) = site.first() {
                    <a class="button button--main" href={Address::document(first).href()}>{ "Read an article" }</a>
                }
                <a class="button" href={Address::Passages(Filters::default()).href()}>{ "See all passages" }</a>
            </div>
        </div>
    }
}

/// What our copies do not state, and how the page knows it all the same.
fn copies(sources: &[Source]) -> Html {
    let told = |source: &&Source| !source.unstated.is_empty() || !source.remarks.is_empty();
    if !sources.iter().any(|source| told(&source)) {
        return Html::default();
    }
    html! {
        <section class="section" aria-labelledby="h-copies">
            <div class="section__head">
                <h2 id="h-copies">{ "What our copies do not say" }</h2>
                <p>{ "and where the page has it from" }</p>
            </div>
            <div class="copies">{ for sources.iter().filter(told).map(copy) }</div>
        </section>
    }
}

fn copy(source: &Source) -> Html {
    let missing: Vec<&str> = source.unstated.iter().map(|unstated| unstated.what).collect();
    html! {
        <details key={source.id.clone()}>
            <summary>
                { siglum(&source.siglum, Weight::Outline) }
                <b>{ &source.name }</b>
                <span>{ missing.join(", ") }</span>
            </summary>
            <dl>
                { for source.unstated.iter().map(|unstated| html! {
                    <div>
                        <dt>{ unstated.what }</dt>
                        <dd><b>{ &unstated.given }</b>{ " " }{ &unstated.reason }</dd>
                    </div>
                }) }
            </dl>
            { for source.remarks.iter().map(|remark| html! { <p>{ remark }</p> }) }
        </details>
    }
}
