//! What a list says when it has nothing to show.

use synoptic_view::{Filters, Help, grouped};
use yew::prelude::*;

/// Says what was asked for, which part is to blame, and offers what would find something.
/// `onchange` gets the list after a remedy.
pub(crate) fn empty(query: &str, help: &Help, onchange: &Callback<Filters>) -> Html {
    let query = query.trim();
    let title = match query.is_empty() {
        true => "No passage passes these filters".to_owned(),
        false => ["No passage answers “", query, "”"].concat(),
    };
    let unknown: Vec<String> = help
        .unknown
        .iter()
        .map(|word| ["“", word.trim_matches(['"', '“', '”']), "”"].concat())
        .collect();
    html! {
        <div class="empty">
            <h2>{ title }</h2>
            if !unknown.is_empty() {
                <p class="note-line">{ ["None of the sources has ", &unknown.join(" or "), "."].concat() }</p>
            }
            if help.remedies.is_empty() {
                <p class="note-line">{ "Try fewer words, or another spelling." }</p>
            } else {
                <p class="note-line">{ "These would find something:" }</p>
                <div class="buttons">
                    { for help.remedies.iter().map(|remedy| {
                        let to = remedy.to.clone();
                        let onclick = onchange.reform(move |_: MouseEvent| to.clone());
                        html! {
                            <button key={remedy.label.clone()} class="button" type="button" {onclick}>
                                { &remedy.label }<span class="count">{ grouped(remedy.count) }</span>
                            </button>
                        }
                    }) }
                </div>
            }
        </div>
    }
}
