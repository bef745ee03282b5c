//! The bar at the head of every view.

use crate::browser;
use crate::components::{Icon, Shape};
use crate::router::Navigator;
use crate::shortcuts::{KEYS_DIALOG, go_to_search};
use crate::state::{toggle_theme, use_corpus};
use std::rc::Rc;
use synoptic_view::{Address, Filters};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct SiteBarProps {
    /// The address shown.
    pub(crate) address: Rc<Address>,
}

/// A view that the navigation leads to.
pub(crate) struct Entry {
    pub(crate) title: &'static str,
    pub(crate) shape: Shape,
    pub(crate) to: Address,
    pub(crate) current: bool,
}

/// The views that can be gone to from everywhere. `first` is the document that the reader opens.
pub(crate) fn entries(address: &Address, first: Option<&str>) -> Vec<Entry> {
    let mut found = vec![Entry {
        title: "Overview",
        shape: Shape::Overview,
        to: Address::Overview,
        current: matches!(address, Address::Overview),
    }];
    found.extend(first.map(|id| Entry {
        title: "Read",
        shape: Shape::Read,
        to: Address::document(id),
        current: matches!(address, Address::Read(_)),
    }));
    found.push(Entry {
        title: "Passages",
        shape: Shape::Passages,
        to: Address::Passages(Filters::default()),
        current: matches!(address, Address::Passages(_)),
    });
    found
}

/// Wordmark, views, search, theme, help.
#[component]
pub(crate) fn SiteBar(props: &SiteBarProps) -> Html {
    let corpus = use_corpus();
    let navigator = use_context::<Navigator>().expect("the frame provides the navigator");
    let search = Callback::from(move |_: MouseEvent| go_to_search(&navigator));
    let theme = Callback::from(|_: MouseEvent| toggle_theme());
    let keys = Callback::from(|_: MouseEvent| browser::open_dialog(KEYS_DIALOG));
    let first = corpus.documents.first().map(|document| document.id.as_str());
    html! {
        <header class="site-bar">
            <div class="site-bar__row">
                <a class="wordmark" href={Address::Overview.href()}>
                    <Icon shape={Shape::Mark} />{ "Synoptic" }
                </a>
                <nav class="site-nav" aria-label="Main">
                    { for entries(&props.address, first).into_iter().map(|entry| html! {
                        <a href={entry.to.href()} aria-current={entry.current.then_some("page")}>
                            { entry.title }
                        </a>
                    }) }
                </nav>
                <div class="site-tools">
                    <button class="search-button" type="button" onclick={search}>
                        <span>{ "Search" }</span><kbd>{ "/" }</kbd>
                    </button>
                    <button class="button button--quiet button--icon" type="button"
                        aria-label="Switch light and dark" onclick={theme}>
                        <Icon shape={Shape::Theme} />
                    </button>
                    <button class="button button--quiet button--icon" type="button"
                        aria-label="Keyboard help" aria-haspopup="dialog" onclick={keys}>
                        <b aria-hidden="true">{ "?" }</b>
                    </button>
                </div>
            </div>
        </header>
    }
}
