//! What is shown when the embedded corpus cannot be read.

use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct DamagedPageProps {
    /// What is wrong.
    pub(crate) error: AttrValue,
}

/// Says what happened and what to do.
#[component]
pub(crate) fn DamagedPage(props: &DamagedPageProps) -> Html {
    html! {
        <main class="page" id="main">
            <div class="notice notice--warn" role="alert">
                <h1>{ "The documents could not be read" }</h1>
                <p>{ &props.error }{ "." }</p>
                <p>{ "Reload the page; if that does not help, its host has to publish it anew." }</p>
            </div>
        </main>
    }
}
