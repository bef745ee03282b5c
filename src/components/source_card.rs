//! A source in few words.

use crate::components::{Weight, siglum};
use crate::draw::{Element, el};
use synoptic_view::{Address, Source, SourceCard, grouped};

/// Who published what, when, by whom, and how long it is; the whole card leads to the text.
pub(crate) fn source_card(card: &SourceCard) -> Element {
    let SourceCard { source, words, sentences, share } = card;
    let link = el("a").href(&Address::document(&source.id)).text(source.name.clone());
    let top = el("div")
        .class("source__top")
        .with(siglum(&source.siglum, Weight::Heading))
        .with(el("h3").with(link));
    let size = |count: u32, of: &str| el("span").text([&grouped(count), of].concat());
    let filled = el("rect").attr("width", [&share.to_string(), "%"].concat());
    el("li")
        .class("source")
        .key(source.id.clone())
        .with(top)
        .with(el("p").class("source__title").text(source.title.clone()))
        .with(facts(source))
        .with(el("svg").class("bar").attr("aria-hidden", "true").with(filled))
        .with(
            el("p")
                .class("source__size")
                .with(size(*words, " words"))
                .with(size(*sentences, " sentences")),
        )
}

fn facts(source: &Source) -> Element {
    let inferred = source.unstated.iter().any(|unstated| unstated.what == "date");
    let date = match (&source.date_short, inferred) {
        (Some(date), false) => {
            el("time").maybe("datetime", source.published.clone()).text(date.clone())
        }
        (Some(date), true) => el("span").text([date, ", not stated in our copy"].concat()),
        (None, _) => el("span").text("Date not stated"),
    };
    let kind = (!source.kind.is_empty()).then(|| el("span").text(source.kind.clone()));
    let authors = source.authors.as_deref().unwrap_or("Author not named in our copy");
    el("p")
        .class("source__meta")
        .with_maybe(kind)
        .with(el("span").text(authors.to_owned()))
        .with(date)
}
