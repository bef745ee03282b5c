//! The frame of the page, and the view that an address asks for.

use crate::announcer::announcer;
use crate::browser;
use crate::components::{keys_dialog, site_bar, site_foot, tab_bar};
use crate::pages::{
    FindingsPage, PassagesPage, ReaderPage, method_page, overview_page, people_page, person_page,
    unknown_page,
};
use crate::router::use_router;
use crate::shortcuts::use_shortcuts;
use crate::state::Site;
use synoptic_view::{Address, title};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct AppProps {
    pub(crate) site: Site,
}

/// The whole page.
#[component]
pub(crate) fn App(props: &AppProps) -> Html {
    let site = &props.site;
    let (address, navigator) = {
        let site = site.clone();
        use_router(move |address| title(&site, address))
    };
    use_shortcuts(site.clone(), address.clone(), navigator.clone());
    use_effect_with((), |()| browser::mark_ready());
    let page = match &*address {
        Address::Overview => overview_page(site, &navigator),
        Address::Read(reading) => html! {
            <ReaderPage key={reading.document.clone()} site={site.clone()} navigator={navigator.clone()} reading={reading.clone()} />
        },
        Address::Passages(filters) => html! {
            <PassagesPage site={site.clone()} navigator={navigator.clone()} filters={filters.clone()} />
        },
        Address::Findings(finding, filters) => html! {
            <FindingsPage key={finding.path()} site={site.clone()} navigator={navigator.clone()} finding={*finding} filters={filters.clone()} />
        },
        Address::People => people_page(site),
        Address::Method => method_page(site),
        Address::Person(id) => person_page(site, id),
        Address::Unknown(path) => unknown_page(site, path),
    };
    let skip = |event: MouseEvent| {
        event.prevent_default();
        browser::focus("main");
        browser::scroll_to_element("main");
    };
    html! {
        <>
            <a class="skip-link" href="#main" onclick={skip}>{ "Skip to content" }</a>
            { site_bar(site, &address, &navigator) }
            <main class="page" id="main" tabindex="-1">{ page }</main>
            { site_foot() }
            { tab_bar(site, &address) }
            { keys_dialog() }
            { announcer() }
        </>
    }
}
