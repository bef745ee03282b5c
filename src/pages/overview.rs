//! The first view: what the corpus is, its sources, and the doors into them.

mod standing;

use crate::components::{Shape, Weight, icon, siglum, source_card};
use crate::draw::{Element, Part, el, group};
use crate::pages::overview::standing::StandingView;
use crate::router::Navigator;
use crate::shortcuts::SEARCH_FIELD;
use crate::state::Site;
use synoptic_view::{
    Address, Compared, Comparing, Filters, Overview, Source, Unstated, conflicts,
    conflicts_in_words, date_in_full, grouped, overview,
};
use yew::prelude::*;

/// Title, description, counts, sources.
pub(crate) fn overview_page(site: &Site, navigator: &Navigator) -> Html {
    let overview = overview(site);
    let sources = el("section")
        .class("section section--flush")
        .attr("aria-labelledby", "h-sources")
        .with(el("h2").class("visually-hidden").attr("id", "h-sources").text("The sources"))
        .with(el("ul").class("sources").with_all(overview.cards.iter().map(source_card)));
    let mut parts: Vec<Part> = vec![
        html! { <StandingView site={site.clone()} navigator={navigator.clone()} /> }.into(),
        sources.into(),
    ];
    parts.extend(copies(site.sources()).map(Part::from));
    group(parts)
}

/// What the corpus is, and the doors into it; how far the sources disagree, once that is known.
fn intro(site: &Site, compared: Option<&Compared>) -> Element {
    let words = el("div")
        .class("intro__text")
        .with(el("h1").attr("tabindex", "-1").text(site.facts.title.clone()))
        .with(el("p").class("intro__lede").text(site.facts.description.clone()))
        .with(counts(&overview(site)));
    el("section").class("intro").with(words).with(doors(site, compared))
}

fn counts(overview: &Overview) -> Element {
    let documents = u32::try_from(overview.cards.len()).unwrap_or(u32::MAX);
    let counts = [
        (documents, " document", " documents"),
        (overview.words, " word", " words"),
        (overview.sentences, " sentence", " sentences"),
        (overview.notes, " note", " notes"),
    ];
    let known = counts.into_iter().filter(|(count, _, _)| *count > 0);
    el("p").class("intro__facts").with_all(known.map(|(count, one, many)| {
        let number = el("b").class("num").text(grouped(count));
        el("span").with(number).text(if count == 1 { one } else { many })
    }))
}

/// The event, and the ways to its sources.
fn doors(site: &Site, compared: Option<&Compared>) -> Element {
    let facts = &site.facts;
    let event = (!facts.event.is_empty()).then(|| {
        let dates = facts.dates.as_deref().map(|dates| el("span").text(date_in_full(dates)));
        el("p").class("intro__event").text(facts.event.clone()).with_maybe(dates)
    });
    let read = site.first().map(|first| {
        let to = Address::document(first);
        el("a").class("button").href(&to).text("Read an article beside the others")
    });
    let all = Address::Passages(Filters::default());
    // It looks like the field that it leads to; typing starts there.
    let search = el("a")
        .class("search-field search-field--door")
        .href(&all)
        .attr("data-focus", SEARCH_FIELD)
        .with(icon(Shape::Search))
        .with(el("span").text("Search all passages"))
        .with(el("kbd").text("/"));
    let (to, words) = match compared.map(conflicts_in_words) {
        None => (conflicts(), "See the disagreements".to_owned()),
        Some(Some(count)) => (conflicts(), ["See ", &count].concat()),
        Some(None) => (Comparing::default(), "Compare the sources".to_owned()),
    };
    let compare = el("a").class("button button--main").href(&Address::Compare(to)).text(words);
    el("div")
        .class("intro__doors")
        .with_maybe(event)
        .with(search)
        .with(el("div").class("buttons").with(compare).with_maybe(read))
}

/// What our copies do not state, and how the page knows it all the same.
fn copies(sources: &[Source]) -> Option<Element> {
    let told = |source: &&Source| !source.unstated.is_empty() || !source.remarks.is_empty();
    if !sources.iter().any(|source| told(&source)) {
        return None;
    }
    let head = el("div")
        .class("section__head")
        .with(el("h2").attr("id", "h-copies").text("What our copies do not say"))
        .with(el("p").text("and where the page has it from"));
    let list = el("div").class("copies").with_all(sources.iter().filter(told).map(copy));
    let section = el("section").class("section").attr("aria-labelledby", "h-copies");
    Some(section.with(head).with(list))
}

fn copy(source: &Source) -> Element {
    let missing: Vec<&str> = source.unstated.iter().map(|unstated| unstated.what).collect();
    let summary = el("summary")
        .with(siglum(&source.siglum, Weight::Outline))
        .with(el("b").text(source.name.clone()))
        .with(el("span").text(missing.join(", ")));
    let row = |unstated: &Unstated| {
        let given = el("b").text(unstated.given.clone());
        let reason = [" ", &unstated.reason].concat();
        el("div").with(el("dt").text(unstated.what)).with(el("dd").with(given).text(reason))
    };
    el("details")
        .key(source.id.clone())
        .with(summary)
        .with(el("dl").with_all(source.unstated.iter().map(row)))
        .with_all(source.remarks.iter().map(|remark| el("p").text(remark.clone())))
}
