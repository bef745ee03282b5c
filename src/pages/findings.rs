//! What was found across the sources: claims, quotations, numbers, dates; filtered and searched.

use crate::announcer::announce;
use crate::components::{Search, Weight, chips, drawn, facets, filter_drawer, search_box, siglum};
use crate::router::Navigator;
use crate::state::Site;
use synoptic_corpus::{Claim, Document, Quotation};
use synoptic_text::Span;
use synoptic_view::{
    Address, Filters, Finding, Ink, Item, Key, address_of_item, certainty, chain, claim_kind,
    facts, grouped, label_of_item, marked_words_of_pieces, quotation_kind,
};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct FindingsPageProps {
    pub(crate) site: Site,
    pub(crate) navigator: Navigator,
    pub(crate) finding: Finding,
    pub(crate) filters: Filters,
}

/// Search field, facets, chips, rows.
#[component]
pub(crate) fn FindingsPage(props: &FindingsPageProps) -> Html {
    let FindingsPageProps { site, navigator, finding, filters } = props;
    let finding = *finding;
    let typing = use_mut_ref(|| false);
    let list = use_memo((site.clone(), finding, filters.clone()), |(site, finding, filters)| {
        site.findings(*finding).findings(site.passages(), filters)
    });
    let found = u32::try_from(list.rows.len()).unwrap_or(u32::MAX);
    use_effect_with(found, move |found| announce(tally_of(finding, *found)));

    let onsearch = {
        let (navigator, filters, typing) = (navigator.clone(), filters.clone(), typing.clone());
        Callback::from(move |search| match search {
            Search::Typed(words) => {
                let to = Address::Findings(finding, filters.asking(&words));
                match typing.replace(true) {
                    true => navigator.replace(to),
                    false => navigator.push(to),
                }
            }
            Search::Done | Search::Down => *typing.borrow_mut() = false,
        })
    };
    let onchange = {
        let navigator = navigator.clone();
        Callback::from(move |filters| {
            *typing.borrow_mut() = false;
            navigator.push(Address::Findings(finding, filters));
        })
    };
    let ontoggle = {
        let filters = filters.clone();
        onchange.reform(move |(key, value): (Key, String)| filters.toggled(key, &value))
    };
    html! {
        <div class="facet-layout">
            <h1 class="visually-hidden" tabindex="-1">{ finding.title() }</h1>
            { filter_drawer(filters.count(), facets(&list.facets, &ontoggle)) }
            <div class="results">
                { kinds(finding) }
                { search_box(&filters.query, ask(finding), &onsearch) }
                <div class="result-bar">
                    <p class="tally">
                        <b>{ grouped(found) }</b>
                        if found != list.total {
                            { " of " }{ grouped(list.total) }
                        }
                        { " " }{ nouns(finding, list.total) }
                    </p>
                    { chips(&list.chips, &onchange) }
                </div>
                if found == 0 {
                    <p class="notice">{ "Nothing here matches all of that. Take a filter off above, or clear them all." }</p>
                }
                <ol class="claim-list">
                    { for list.rows.iter().filter_map(|(at, hits)| {
                        let item = site.findings(finding).item(*at)?;
                        Some(row(site, *at, item, hits, &filters.query))
                    }) }
                </ol>
            </div>
        </div>
    }
}

/// What the search field says it is for.
fn ask(finding: Finding) -> &'static str {
    match finding {
        Finding::Claims => "Search the claims",
        Finding::Quotations => "Search the quotations",
        Finding::Numbers => "Search the numbers",
        Finding::Dates => "Search the dates",
    }
}

/// The lists of findings, each a click away.
fn kinds(current: Finding) -> Html {
    html! {
        <nav class="kinds" aria-label="What was found">
            { for Finding::ALL.into_iter().map(|finding| {
                let to = Address::Findings(finding, Filters::default());
                html! {
                    <a key={finding.path()} href={to.href()} aria-current={(finding == current).then_some("page")}>
                        { finding.title() }
                    </a>
                }
            }) }
        </nav>
    }
}

fn nouns(finding: Finding, count: u32) -> String {
    let plural = if count == 1 { "" } else { "s" };
    [finding.singular(), plural].concat()
}

fn tally_of(finding: Finding, found: u32) -> String {
    [&grouped(found), " ", &nouns(finding, found)].concat()
}

/// A finding: its words, where they stand, what was understood and why.
pub(crate) fn row(site: &Site, key: u32, item: &Item, hits: &[Span], query: &str) -> Html {
    let (Some(document), Some(source)) = (site.document(item.document), site.source(item.document))
    else {
        return Html::default();
    };
    let found = site.annotations.get(item.document.0 as usize);
    let index = item.mark.index as usize;
    let claim = found
        .and_then(|found| found.claims.get(index))
        .filter(|_| item.mark.layer == Finding::Claims.layer());
    let quotation = found
        .and_then(|found| found.quotations.get(index))
        .filter(|_| item.mark.layer == Finding::Quotations.layer());
    let mut marks: Vec<(Span, Ink)> = hits.iter().map(|hit| (*hit, Ink::Hit)).collect();
    marks.extend(
        claim.iter().flat_map(|claim| &claim.certainty_words).map(|span| (*span, Ink::Certainty)),
    );
    let words = marked_words_of_pieces(document, item.block, &item.pieces, &marks);
    html! {
        <li {key}>
            { siglum(&source.siglum, Weight::Solid) }
            <div>
                <p class="words"><a href={address_of_item(site, item, query).href()}>{ drawn(document, &words, None) }</a></p>
                <div class="claim-list__meta">
                    { match (claim, quotation) {
                        (Some(claim), _) => of_claim(site, item, claim),
                        (None, Some(quotation)) => of_quotation(document, quotation),
                        (None, None) => understood(site, item),
                    } }
                    { reasons(site, item) }
                </div>
            </div>
            <span class="claim-list__at">{ label_of_item(site, item) }</span>
        </li>
    }
}

fn of_claim(site: &Site, item: &Item, claim: &Claim) -> Html {
    let sure = certainty(claim.certainty);
    html! {
        <>
            <p class="tags">
                <span>{ claim_kind(claim.kind) }</span>
                <span class="cert" data-cert={sure}>{ sure }</span>
            </p>
            <ol class="chain" aria-label="On whose word">
                { for chain(site, item.document, claim).into_iter().zip(0..).map(|(link, at)| html! { <li key={at}>{ link }</li> }) }
            </ol>
        </>
    }
}

fn of_quotation(document: &Document, quotation: &Quotation) -> Html {
    let speaker = quotation.speaker.as_deref().unwrap_or("nobody named");
    html! {
        <p class="tags">
            <b>{ speaker }</b>
            <span>{ quotation_kind(quotation.kind) }</span>
            if let Some(medium) = quotation.medium {
                <span class="words">{ medium.of(&document.text) }</span>
            }
        </p>
    }
}

/// What was understood, on one line.
fn understood(site: &Site, item: &Item) -> Html {
    let lines = facts(site, item.document, item.mark).map_or_else(Vec::new, |facts| facts.lines);
    html! {
        <p class="tags">
            { for lines.into_iter().map(|(name, value)| html! { <span key={name}>{ name }{ ": " }<b>{ value }</b></span> }) }
        </p>
    }
}

/// The rule that found it, on demand.
fn reasons(site: &Site, item: &Item) -> Html {
    let why = facts(site, item.document, item.mark).map_or_else(String::new, |facts| facts.why);
    if why.is_empty() {
        return Html::default();
    }
    html! { <details class="why"><summary>{ "Why?" }</summary><p>{ why }</p></details> }
}
