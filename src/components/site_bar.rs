//! The bar at the head of every view.

use crate::browser;
use crate::components::{Shape, icon};
use crate::router::Navigator;
use crate::shortcuts::{KEYS_DIALOG, go_to_search};
use crate::state::{Site, toggle_theme};
use synoptic_view::{Address, Filters, Finding};
use yew::prelude::*;

/// A view that the navigation leads to.
pub(crate) struct Entry {
    pub(crate) title: &'static str,
    pub(crate) shape: Shape,
    pub(crate) to: Address,
    pub(crate) current: bool,
}

/// The views that can be gone to from everywhere.
pub(crate) fn entries(site: &Site, address: &Address) -> Vec<Entry> {
    let mut found = vec![Entry {
        title: "Overview",
        shape: Shape::Overview,
        to: Address::Overview,
        current: matches!(address, Address::Overview),
    }];
    found.extend(site.first().map(|id| Entry {
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
    found.push(Entry {
        title: "Claims",
        shape: Shape::Claims,
        to: Address::Findings(Finding::Claims, Filters::default()),
        current: matches!(address, Address::Findings(..)),
    });
    found.push(Entry {
        title: "People",
        shape: Shape::People,
        to: Address::People,
        current: matches!(address, Address::People | Address::Person(_)),
    });
    found
}

/// Wordmark, views, search, theme, help.
pub(crate) fn site_bar(site: &Site, address: &Address, navigator: &Navigator) -> Html {
    let search = {
        let navigator = navigator.clone();
        move |_: MouseEvent| go_to_search(&navigator)
    };
    let theme = |_: MouseEvent| toggle_theme();
    let keys = |_: MouseEvent| browser::open_dialog(KEYS_DIALOG);
    html! {
        <header class="site-bar">
            <div class="site-bar__row">
                <a class="wordmark" href={Address::Overview.href()}>
                    { icon(Shape::Mark) }{ "Synoptic" }
                </a>
                <nav class="site-nav" aria-label="Main">
                    { for entries(site, address).into_iter().map(|entry| html! {
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
                        { icon(Shape::Theme) }
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
