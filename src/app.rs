//! The frame of the page: contexts, router, and the view that an address asks for.

use crate::browser;
use crate::components::{KeysDialog, SiteBar, SiteFoot, TabBar};
use crate::pages::{DamagedPage, OverviewPage, PassagesPage, ReaderPage, UnknownPage};
use crate::router::{Navigator, use_router};
use crate::shortcuts::use_shortcuts;
use crate::state::CorpusContext;
use synoptic_view::{Address, title};
use yew::prelude::*;

/// The whole page.
#[component]
pub(crate) fn App() -> Html {
    let corpus = use_memo((), |()| CorpusContext::load());
    use_effect_with((), |()| browser::mark_ready());
    match &*corpus {
        Ok(corpus) => html! {
            <ContextProvider<CorpusContext> context={corpus.clone()}>
                <Frame corpus={corpus.clone()} />
            </ContextProvider<CorpusContext>>
        },
        Err(error) => html! { <DamagedPage error={error.to_string()} /> },
    }
}

#[derive(Properties, PartialEq)]
struct FrameProps {
    corpus: CorpusContext,
}

#[component]
fn Frame(props: &FrameProps) -> Html {
    let corpus = props.corpus.clone();
    let (address, navigator) = use_router(move |address| title(&corpus, address));
    let first = props.corpus.documents.first().map(|document| document.id.clone());
    use_shortcuts(address.clone(), navigator.clone(), first);
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus("main");
        browser::scroll_to_element("main");
    });
    let page = match &*address {
        Address::Overview => html! { <OverviewPage /> },
        Address::Read(reading) => {
            html! { <ReaderPage key={reading.document.clone()} reading={reading.clone()} /> }
        }
        Address::Passages(filters) => html! { <PassagesPage filters={filters.clone()} /> },
        Address::Unknown(path) => html! { <UnknownPage path={path.clone()} /> },
    };
    html! {
        <ContextProvider<Navigator> context={navigator}>
            <a class="skip-link" href="#main" onclick={skip}>{ "Skip to content" }</a>
            <SiteBar address={address.clone()} />
            <main class="page" id="main" tabindex="-1">{ page }</main>
            <SiteFoot />
            <TabBar address={address.clone()} />
            <KeysDialog />
        </ContextProvider<Navigator>>
    }
}
