//! How everything was found, and how well: the rules, the measured accuracy, the limits.

use crate::state::Site;
use yew::prelude::*;

/// The measurements, as they were written down: `cargo xtask eval --write`.
const ACCURACY: &str = include_str!("../../docs/accuracy.md");

/// The figures between their marks; those of comparison wait for the view that shows it.
fn figures() -> &'static str {
    let inside = ACCURACY.split_once("```text\n").and_then(|(_, rest)| rest.split_once("```"));
    let figures = inside.map_or("", |(figures, _)| figures);
    figures.split_once("Comparison, ").map_or(figures, |(reading, _)| reading).trim_end()
}

/// The method, for readers who want to check it.
pub(crate) fn method_page(site: &Site) -> Html {
    let figures = figures();
    html! {
        <div class="method">
            <h1 tabindex="-1">{ "Method" }</h1>
            <p class="lede">
                { "Everything here was read from the texts by rules, with no statistics learnt and no machine-written words. Each thing found can say which rule found it; this page lists the rules, how often they were right, and where they end." }
            </p>
            <section>
                <h2>{ "How often it was right" }</h2>
                <p>{ "Measured on annotated documents; misses included. Precision is the share of what was found that is right, recall the share of what there is that was found, f1 their harmonic mean, n how many there are." }</p>
                if figures.is_empty() {
                    <p class="notice">{ "No figures were written down for this build." }</p>
                } else {
                    <pre class="figures" tabindex="0">{ figures }</pre>
                }
            </section>
            <section>
                <h2>{ "Limits" }</h2>
                <ul>
                    <li>{ "English prose alone is read." }</li>
                    <li>{ "A claim is a sentence or a clause: what it says is not understood, only who says it, how surely, and which names, numbers and dates stand in it." }</li>
                    <li>{ "A date that the text does not settle is left open rather than guessed." }</li>
                    <li>{ "No source is rated, and nothing says who is right." }</li>
                </ul>
            </section>
            <section>
                <h2>{ "Rules" }</h2>
                <dl class="rules">
                    { for site.rules.iter().map(|(name, sentence)| html! {
                        <div key={name.clone()}><dt>{ name }</dt><dd>{ sentence }</dd></div>
                    }) }
                </dl>
            </section>
            <section>
                <h2>{ "Texts and licence" }</h2>
                <p>{ "The texts belong to their publishers and stand here as they were published. The code is free to use under the MIT licence or the Apache License 2.0. Nothing you do here leaves this page." }</p>
            </section>
        </div>
    }
}
