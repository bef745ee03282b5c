//! The foot of every view.

use synoptic_view::Address;
use yew::prelude::*;

/// What the page does and does not do, in two sentences.
pub(crate) fn site_foot() -> Html {
    html! {
        <footer class="site-foot">
            <div class="site-foot__row">
                <span>{ "Every passage stands as in our copy of its source. Synoptic does not say who is right." }</span>
                <span>{ "Runs in this page; nothing is sent anywhere." }</span>
                <a href={Address::Method.href()}>{ "Method and accuracy" }</a>
            </div>
        </footer>
    }
}
