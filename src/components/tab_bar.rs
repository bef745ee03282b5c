//! The views as tabs at the foot of a phone's screen.

use crate::components::Icon;
use crate::components::site_bar::entries;
use crate::state::use_corpus;
use std::rc::Rc;
use synoptic_view::Address;
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct TabBarProps {
    /// The address shown.
    pub(crate) address: Rc<Address>,
}

/// The same views as in the site bar, within reach of a thumb.
#[component]
pub(crate) fn TabBar(props: &TabBarProps) -> Html {
    let corpus = use_corpus();
    let first = corpus.documents.first().map(|document| document.id.as_str());
    html! {
        <nav class="tab-bar" aria-label="Main, short">
            { for entries(&props.address, first).into_iter().map(|entry| html! {
                <a href={entry.to.href()} aria-current={entry.current.then_some("page")}>
                    <Icon shape={entry.shape} />{ entry.title }
                </a>
            }) }
        </nav>
    }
}
