//! What was understood of the marks on a word, and why.

use crate::state::Site;
use synoptic_corpus::DocumentId;
use synoptic_view::{Facts, Mark, facts};
use yew::prelude::*;

/// The panel's id.
pub(crate) const EXPLANATION: &str = "explanation";

/// A panel with what each of the marks means; empty where there are none.
pub(crate) fn explanation(
    site: &Site,
    document: DocumentId,
    marks: &[Mark],
    onclose: Callback<()>,
) -> Html {
    let found: Vec<Facts> = marks.iter().filter_map(|mark| facts(site, document, *mark)).collect();
    if found.is_empty() {
        return Html::default();
    }
    let close = onclose.reform(|_: MouseEvent| ());
    html! {
        <aside class="explanation" id={EXPLANATION} role="dialog" aria-label="What was understood" tabindex="-1">
            <button class="button button--quiet explanation__close" type="button" aria-label="Close" onclick={close}>{ "×" }</button>
            { for found.iter().zip(0..).map(|(facts, at)| of_one(facts, at)) }
        </aside>
    }
}

fn of_one(facts: &Facts, key: u32) -> Html {
    html! {
        <section {key}>
            <h2>{ facts.what }</h2>
            <p class="words">{ &facts.words }</p>
            <dl>
                { for facts.lines.iter().map(|(name, value)| html! {
                    <div key={*name}><dt>{ *name }</dt><dd>{ value }</dd></div>
                }) }
            </dl>
            if !facts.why.is_empty() {
                <p class="explanation__why"><b>{ "Why? " }</b>{ &facts.why }</p>
            }
        </section>
    }
}
