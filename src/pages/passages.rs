//! All passages: searched as one types, filtered, grouped by document.

use crate::browser;
use crate::components::{
    Chips, Empty, Facets, LiveRegion, Search, SearchBox, Weight, drawn, siglum_of,
};
use crate::router::Navigator;
use crate::state::{CorpusContext, use_corpus};
use synoptic_corpus::DocumentId;
use synoptic_view::{
    Address, Filters, Group, Key, Passages, Row, address_of, grouped, label_of, words_of_pieces,
};
use yew::prelude::*;

/// The links of the results, which the arrow keys walk.
const RESULTS: &str = ".passages a";

#[derive(Properties, PartialEq)]
pub(crate) struct PassagesPageProps {
    pub(crate) filters: Filters,
}

/// Search field, facets, chips, results.
#[component]
pub(crate) fn PassagesPage(props: &PassagesPageProps) -> Html {
    let corpus = use_corpus();
    let navigator = use_context::<Navigator>().expect("the frame provides the navigator");
    let filters = &props.filters;
    // The first letter of a search makes an entry in the history, the others change it: Back
    // leads to before the search, not through its letters.
    let typing = use_mut_ref(|| false);
    let list = use_memo((corpus.clone(), filters.clone()), |(corpus, filters)| {
        corpus.passages().passages(corpus, filters)
    });

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
    let on = filters.count();
    html! {
        <div class="facet-layout">
            <h1 class="visually-hidden" tabindex="-1">{ "Passages" }</h1>
            <FilterDrawer {on}>
                <Facets facets={list.facets.clone()} {ontoggle} />
            </FilterDrawer>
            <div class="results">
                <SearchBox value={filters.query.clone()} label="Search all passages" {onsearch} />
                <p class="search-help">
                    <span><kbd>{ "\"two words\"" }</kbd>{ " together" }</span>
                    <span><kbd>{ "sanct*" }</kbd>{ " any ending" }</span>
                    <span><kbd>{ "-word" }</kbd>{ " without it" }</span>
                </p>
                <div class="result-bar">
                    { tally(&list) }
                    <Chips chips={list.chips.clone()} onchange={&onchange} />
                </div>
                <LiveRegion message={announcement(&list)} />
                if let Some(help) = &list.help {
                    <Empty query={filters.query.clone()} help={help.clone()} {onchange} />
                }
                <Results list={list.clone()} query={filters.query.clone()} />
            </div>
        </div>
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

fn announcement(list: &Passages) -> String {
    match list.found {
        0 => "No passages".into(),
        1 => "1 passage".into(),
        found => [&grouped(found), " passages"].concat(),
    }
}

#[derive(Properties, PartialEq)]
struct FilterDrawerProps {
    /// How many filters are on.
    on: usize,
    children: Html,
}

/// The filters: open beside a wide list, folded above a narrow one.
#[component]
fn FilterDrawer(props: &FilterDrawerProps) -> Html {
    let open = *use_memo((), |()| !browser::is_narrow());
    html! {
        <details class="filter-drawer" {open}>
            <summary>
                { "Filters" }
                <span>{ if props.on == 0 { "none on".to_owned() } else { [&props.on.to_string(), " on"].concat() } }</span>
            </summary>
            { props.children.clone() }
        </details>
    }
}

#[derive(Properties, PartialEq)]
struct ResultsProps {
    list: std::rc::Rc<Passages>,
    query: AttrValue,
}

/// The passages, by document. Arrow keys move among them.
#[component]
fn Results(props: &ResultsProps) -> Html {
    let corpus = use_corpus();
    let onkeydown = Callback::from(|event: KeyboardEvent| {
        let steps = match event.key().as_str() {
            "ArrowDown" => 1,
            "ArrowUp" => -1,
            "Home" => i32::MIN,
            "End" => i32::MAX,
            _ => return,
        };
        event.prevent_default();
        if !browser::step_focus(RESULTS, steps) && steps == -1 {
            browser::focus(crate::shortcuts::SEARCH_FIELD);
        }
    });
    html! {
        <div class="passages" {onkeydown}>
            { for props.list.groups.iter().map(|group| group_of(&corpus, group, &props.query)) }
        </div>
    }
}

fn group_of(corpus: &CorpusContext, group: &Group, query: &str) -> Html {
    let Some(source) = corpus.source(group.document) else { return Html::default() };
    html! {
        <section class="group" key={source.id.clone()} aria-label={source.name.clone()}>
            <header class="group__head">
                { siglum_of(source, Weight::Solid) }
                <h2>{ &source.name }</h2>
                <p>{ &source.kind }</p>
                <span class="count">{ group.rows.len() }</span>
            </header>
            <ol class="passage-list">
                { for group.rows.iter().map(|row| row_of(corpus, group.document, row, query)) }
            </ol>
        </section>
    }
}

fn row_of(corpus: &CorpusContext, document: DocumentId, row: &Row, query: &str) -> Html {
    let (Some(passage), Some(document)) =
        (corpus.passages().passage(row.passage), corpus.document(document))
    else {
        return Html::default();
    };
    let words = words_of_pieces(document, passage.block, &passage.pieces, &row.hits);
    html! {
        <li key={row.passage.0}>
            <a href={address_of(corpus, passage, query).href()}>
                <span class="passage-list__at">{ label_of(corpus, passage) }</span>
                <span class="words">{ drawn(document, &words, None) }</span>
            </a>
        </li>
    }
}
