//! A source in few words.

use crate::components::{Weight, siglum};
use synoptic_view::{Address, SourceCard, grouped};
use yew::prelude::*;

/// Who published what, when, by whom, and how long it is; the whole card leads to the text.
pub(crate) fn source_card(card: &SourceCard) -> Html {
    let SourceCard { source, words, sentences, share } = card;
    let inferred = |what: &str| source.unstated.iter().any(|unstated| unstated.what == what);
    let date = match (&source.date_short, inferred("date")) {
        (Some(date), false) => html! { <time datetime={source.published.clone()}>{ date }</time> },
        (Some(date), true) => html! { <span>{ date }{ ", not stated in our copy" }</span> },
        (None, _) => html! { <span>{ "Date not stated" }</span> },
    };
    let authors = source.authors.as_deref().unwrap_or("Author not named in our copy");
    html! {
        <li class="source" key={source.id.clone()}>
            <div class="source__top">
                { siglum(&source.siglum, Weight::Heading) }
                <h3><a href={Address::document(&source.id).href()}>{ &source.name }</a></h3>
            </div>
            <p class="source__title">{ &source.title }</p>
            <p class="source__meta">
                if !source.kind.is_empty() {
                    <span>{ &source.kind }</span>
                }
                <span>{ authors }</span>
                { date }
            </p>
            <svg class="bar" aria-hidden="true"><rect width={[&share.to_string(), "%"].concat()} /></svg>
            <p class="source__size">
                <span>{ grouped(*words) }{ " words" }</span>
                <span>{ grouped(*sentences) }{ " sentences" }</span>
            </p>
        </li>
    }
}
