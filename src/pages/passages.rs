//! All passages: searched as one types, filtered, grouped by document.

use crate::announcer::announce;
use crate::browser;
use crate::components::{
    Search, Weight, chips, drawn, empty, facets, filter_drawer, search_box, siglum,
};
use crate::router::Navigator;
use crate::shortcuts::SEARCH_FIELD;
use crate::state::Site;
use synoptic_corpus::DocumentId;
use synoptic_view::{
    Address, Filters, Group, Key, Passages, Row, address_of, grouped, label_of, words_of_pieces,
};
use yew::prelude::*;

/// The links of the results, which the arrow keys walk.
const RESULTS: &str = ".passages a";

#[derive(Properties, PartialEq)]
pub(crate) struct PassagesPageProps {
    pub(crate) site: Site,
    pub(crate) navigator: Navigator,
    pub(crate) filters: Filters,
}

/// Search field, facets, chips, results.
#[component]
pub(crate) fn PassagesPage(props: &PassagesPageProps) -> Html {
    let PassagesPageProps { site, navigator, filters } = props;
    // The first letter of a search makes an entry in the history, the others change it: Back
    // leads to before the search, not through its letters.
    let typing = use_mut_ref(|| false);
    let list = use_memo((site.clone(), filters.clone()), |(site, filters)| {
        site.passages().passages(site, filters)
    });
    use_effect_with(list.found, |found| announce(announcement(*found)));

    let onsearch = {
        let (navigator, filters) = (navigator.clone(), filters.clone());
        let typing = typing.clone();
        Callback::from(move |search| match search {
            Search::Typed(words) => {
                let to = Address::Passages(filters.asking(&words));
                match typing.replace(true) {
                    true => navigator.replace(to),
                    false => navigator.push(to),
                }
            }
            Search::Done => *typing.borrow_mut() = false,
            Search::Down => {
                *typing.borrow_mut() = false;
                browser::step_focus(RESULTS, i32::MIN);
            }
        })
    };
    let onchange = {
        let navigator = navigator.clone();
        Callback::from(move |filters| {
            *typing.borrow_mut() = false;
            navigator.push(Address::Passages(filters));
        })
    };
    let ontoggle = {
        let filters = filters.clone();
        onchange.reform(move |(key, value): (Key, String)| filters.toggled(key, &value))
    };
    html! {
        <div class="facet-layout">
            <h1 class="visually-hidden" tabindex="-1">{ "Passages" }</h1>
            { filter_drawer(filters.count(), facets(&list.facets, &ontoggle)) }
            <div class="results">
                { search_box(&filters.query, "Search all passages", &onsearch) }
                { search_help() }
                <div class="result-bar">
                    { tally(&list) }
                    { chips(&list.chips, &onchange) }
                </div>
                if let Some(help) = &list.help {
                    { empty(&filters.query, help, &onchange) }
                }
                <div class="passages" onkeydown={walk}>
                    { for list.groups.iter().map(|group| group_of(site, group, &filters.query)) }
                </div>
            </div>
        </div>
    }
}

fn search_help() -> Html {
    html! {
        <p class="search-help">
            <span><kbd>{ "\"two words\"" }</kbd>{ " together" }</span>
            <span><kbd>{ "begin*" }</kbd>{ " any ending" }</span>
            <span><kbd>{ "-word" }</kbd>{ " without it" }</span>
        </p>
    }
}

fn tally(list: &Passages) -> Html {
    let documents = list.groups.len();
    html! {
        <p class="tally">
            <b>{ grouped(list.found) }</b>
            if list.found != list.total {
                { " of " }{ grouped(list.total) }
            }
            { if list.total == 1 { " passage" } else { " passages" } }
            if list.found > 0 {
                { " in " }{ documents }{ if documents == 1 { " source" } else { " sources" } }
            }
        </p>
    }
}

fn announcement(found: u32) -> String {
    match found {
        0 => "No passages".into(),
        1 => "1 passage".into(),
        found => [&grouped(found), " passages"].concat(),
    }
}

/// Arrow keys move among the results, and from the first back into the field.
fn walk(event: KeyboardEvent) {
    let steps = match event.key().as_str() {
        "ArrowDown" => 1,
        "ArrowUp" => -1,
        "Home" => i32::MIN,
        "End" => i32::MAX,
        _ => return,
    };
    event.prevent_default();
    if !browser::step_focus(RESULTS, steps) && steps == -1 {
        browser::focus(SEARCH_FIELD);
    }
}

fn group_of(site: &Site, group: &Group, query: &str) -> Html {
    let Some(source) = site.source(group.document) else { return Html::default() };
    html! {
        <section class="group" key={source.id.clone()} aria-label={source.name.clone()}>
            <header class="group__head">
                { siglum(&source.siglum, Weight::Solid) }
                <h2>{ &source.name }</h2>
                <p>{ &source.kind }</p>
                <span class="count">{ group.rows.len() }</span>
            </header>
            <ol class="passage-list">
                { for group.rows.iter().map(|row| row_of(site, group.document, row, query)) }
            </ol>
        </section>
    }
}

fn row_of(site: &Site, document: DocumentId, row: &Row, query: &str) -> Html {
    let (Some(passage), Some(document)) =
        (site.passages().passage(row.passage), site.document(document))
    else {
        return Html::default();
    };
    let words = words_of_pieces(document, passage.block, &passage.pieces, &row.hits);
    html! {
        <li key={row.passage.0}>
            <a href={address_of(site, passage, query).href()}>
                <span class="passage-list__at">{ label_of(site, passage) }</span>
                <span class="words">{ drawn(document, &words, None) }</span>
            </a>
        </li>
    }
}
