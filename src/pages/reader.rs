//! One document: outline, numbered paragraphs, notes, what was left out.

mod beside;
mod foot;
mod side;

use crate::browser;
use crate::components::{
    EXPLANATION, Marked, Weight, apparatus, drawn, explanation, marks_named, popover, siglum,
};
use crate::draw::{Element, el};
use crate::pages::reader::beside::{Beside, use_beside};
use crate::pages::reader::foot::{left_out, notes};
use crate::pages::reader::side::side;
use crate::pages::unknown_document;
use crate::router::Navigator;
use crate::state::Site;
use synoptic_corpus::{BlockKind, Document};
use synoptic_view::{
    Address, Endnote, Mark, Part, Reader, ReaderBlock, Reading, grouped, near_place, reader,
};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct ReaderPageProps {
    pub(crate) site: Site,
    pub(crate) navigator: Navigator,
    pub(crate) reading: Reading,
}

/// The whole document, with the place that the address names marked.
#[component]
pub(crate) fn ReaderPage(props: &ReaderPageProps) -> Html {
    let ReaderPageProps { site, navigator, reading } = props;
    // The marks that are explained now, and the stretch of text that they stand on.
    let explained = use_state_eq(Vec::<Mark>::new);
    let shown = use_memo(
        (site.clone(), reading.document.clone(), reading.query.clone(), reading.layers.clone()),
        |(site, id, query, layers)| {
            let (at, _) = site.document_by_id(id)?;
            let hits = match query.trim().is_empty() {
                true => Vec::new(),
                false => site.passages().hits_in(at, query),
            };
            reader(site, id, &hits, layers)
        },
    );
    let beside = use_beside(site, reading);
    use_effect_with((*explained).clone(), |marks| {
        if !marks.is_empty() {
            browser::focus(EXPLANATION);
        }
    });
    let found = site.document_by_id(&reading.document);
    let (Some(shown), Some((id, document))) = (&*shown, found) else {
        return unknown_document(site, &reading.document).into();
    };
    let explain = {
        let explained = explained.clone();
        Callback::from(move |marks: Vec<Mark>| {
            // Closed, the focus goes back to the words that were explained.
            if let (true, Some(first)) = (marks.is_empty(), explained.first()) {
                let name = [first.layer.name(), "-", &first.index.to_string()].concat();
                browser::focus_first(&["[data-marks~='", &name, "']"].concat());
            }
            explained.set(marks);
        })
    };
    let text =
        Text { document, shown, reading, beside: beside.as_ref(), open: !browser::is_narrow() };
    let clicked = explain.clone();
    let keyed = explain.clone();
    let article = el("article")
        .on_click(move |event| {
            let name = browser::data_of_target(&event, "marks");
            clicked.emit(name.map_or_else(Vec::new, |name| marks_named(&name)));
        })
        .on_key(move |event| match event.key().as_str() {
            "Enter" | " " => {
                if let Some(name) = browser::data_of_target(&event, "marks") {
                    event.prevent_default();
                    keyed.emit(marks_named(&name));
                }
            }
            "Escape" => keyed.emit(Vec::new()),
            _ => {}
        })
        .with(head(shown))
        .with_maybe(gone(document, shown, reading))
        .with_maybe(highlighted(reading))
        .with_all(shown.parts.iter().map(|part| part_of(&text, part)))
        .with_maybe(notes(document, shown, reading))
        .with_maybe(left_out(document, shown, reading))
        .with_all(shown.notes.iter().map(|note| popover(document, note)));
    el("div")
        .class("reader")
        .with(side(site, shown, reading, navigator, beside.as_ref()))
        .with_maybe(explanation(site, id, &explained, navigator.picks(), move || {
            explain.emit(Vec::new())
        }))
        .with(article)
        .into()
}

fn head(shown: &Reader) -> Element {
    let source = &shown.source;
    let is_capitals = !source.title.contains(char::is_lowercase);
    let title = el("h1")
        .attr("tabindex", "-1")
        .class(if is_capitals { "is-capitals" } else { "" })
        .text(source.title.clone());
    let line = |class, words: &String| el("p").class(class).text(words.clone());
    let series = shown.series.as_ref().map(|series| line("doc-head__series", series));
    let subtitle = shown.subtitle.as_ref().map(|subtitle| line("doc-head__subtitle", subtitle));
    let excerpts = shown.excerpt_only.then(|| {
        el("p").class("notice").text(
            "Only the passages that are cited are shown; the rest of the text belongs to its publisher.",
        )
    });
    el("header")
        .class("doc-head")
        .with_maybe(series)
        .with(title)
        .with_maybe(subtitle)
        .with(facts(shown))
        .with_maybe(excerpts)
}

fn facts(shown: &Reader) -> Element {
    let source = &shown.source;
    let fact = |words: String| el("span").text(words);
    let inferred = source.unstated.iter().any(|unstated| unstated.what == "date");
    let unnamed = shown.people.is_empty().then(|| fact("author not named in our copy".into()));
    let date = source
        .date
        .as_ref()
        .map(|date| el("time").maybe("datetime", source.published.clone()).text(date.clone()));
    let undated = (date.is_none() || inferred).then(|| fact("date not stated in our copy".into()));
    let original = source.address.as_ref().map(|address| {
        el("a").attr("href", address.clone()).attr("rel", "noreferrer").text("original")
    });
    el("p")
        .class("doc-head__meta")
        .with(siglum(&source.siglum, Weight::Heading))
        .with(fact(source.outlet.as_ref().unwrap_or(&source.name).clone()))
        .with_all(shown.people.iter().map(|person| fact(person.clone())))
        .with_maybe(unnamed)
        .with_maybe(date)
        .with_maybe(undated)
        .with(fact([&grouped(shown.words), " words"].concat()))
        .with_maybe(original)
}

/// Says that the place that the address names is not there, and leads to the nearest.
fn gone(document: &Document, shown: &Reader, reading: &Reading) -> Option<Element> {
    let place = reading.place.as_ref().filter(|place| !shown.has(place))?;
    let rest = [
        ". The text has paragraphs 1 to ",
        &shown.last_paragraph().to_string(),
        "; its sections are in the outline.",
    ];
    let line =
        el("p").text("It asked for ").with(el("code").text(place.fragment())).text(rest.concat());
    let nearest = near_place(document, place).map(|(place, words)| {
        let link = el("a").href(&reading.at(place)).text(words);
        el("p").text("The nearest there is: ").with(link)
    });
    Some(
        el("div")
            .class("notice notice--warn")
            .attr("role", "alert")
            .with(el("h2").text("The link points to a place that this text does not have"))
            .with(line)
            .with_maybe(nearest),
    )
}

/// Which words are highlighted, with the way to take that off.
fn highlighted(reading: &Reading) -> Option<Element> {
    let query = reading.query.trim();
    if query.is_empty() {
        return None;
    }
    let off = el("a")
        .href(&Address::document(&reading.document))
        .attr("aria-label", "Remove the highlighting")
        .text("×");
    let chip = el("span").class("chip").text(["“", query, "” highlighted"].concat()).with(off);
    Some(el("p").class("chips").with(chip))
}

/// A text as it is drawn.
struct Text<'t> {
    document: &'t Document,
    shown: &'t Reader,
    reading: &'t Reading,
    /// What the other sources do with it, once they have been set beside it.
    beside: Option<&'t Beside>,
    /// Whether that stands open, as it does where there is room.
    open: bool,
}

fn part_of(text: &Text<'_>, part: &Part) -> Element {
    let items = match part {
        Part::Block(block) => return block_of(text, block),
        Part::List(items) => items,
    };
    let item = |item: &ReaderBlock| {
        el("li")
            .key(item.place.fragment())
            .attr("data-depth", item.depth.to_string())
            .with(block_of(text, item))
    };
    let first = items.first().map_or(String::new(), |item| item.place.fragment());
    let list = el("ul").class("block-list").key(["list-", &first].concat());
    list.with_all(items.iter().map(item))
}

fn block_of(text: &Text<'_>, block: &ReaderBlock) -> Element {
    let Text { document, shown, reading, beside, open } = text;
    let is_marked = reading.place.as_ref() == Some(&block.place);
    let place = Marked { block: &block.place, place: reading.place.as_ref() };
    let words = drawn(document, &block.words, Some(place));
    let class = match (block.kind, is_marked) {
        (BlockKind::Heading, false) => "block-heading",
        (BlockKind::Heading, true) => "block-heading is-marked",
        (BlockKind::Caption, false) => "block block--caption",
        (BlockKind::Caption, true) => "block block--caption is-marked",
        (BlockKind::Disclaimer, false) => "block block--disclaimer",
        (BlockKind::Disclaimer, true) => "block block--disclaimer is-marked",
        (
            BlockKind::Paragraph
            | BlockKind::ListItem
            | BlockKind::Title
            | BlockKind::Subtitle
            | BlockKind::Series
            | BlockKind::Byline
            | BlockKind::Footnote
            | BlockKind::Boilerplate,
            false,
        ) => "block",
        (_, true) => "block is-marked",
    };
    let tag = match (block.kind, block.depth) {
        (BlockKind::Heading, 1) => "h2",
        (BlockKind::Heading, 2) => "h3",
        (BlockKind::Heading, 3) => "h4",
        (BlockKind::Heading, _) => "h5",
        _ => "div",
    };
    let id = block.place.fragment();
    let outer = el(tag)
        .class(class)
        .key(id.clone())
        .attr("id", id)
        .maybe("tabindex", is_marked.then_some("-1"));
    if block.kind == BlockKind::Heading {
        return outer.with(words);
    }
    let beside = beside.and_then(|beside| {
        let own = beside.entries.iter().filter(|entry| entry.block == block.place);
        apparatus(&beside.compared, own, reading, *open)
    });
    let number = block.number.map(|number| {
        el("a")
            .class("block__number")
            .href(&reading.at(block.place.clone()))
            .attr("aria-label", ["Paragraph ", &number.to_string()].concat())
            .text(number.to_string())
    });
    outer
        .with_maybe(number)
        .with(el("p").class("block__text").with(words))
        .with_maybe(margin(shown, block))
        .with_maybe(beside)
}

/// The notes of a block in few words, beside it where the window is wide. Only for the eye: the
/// markers lead everybody to the whole notes.
fn margin(shown: &Reader, block: &ReaderBlock) -> Option<Element> {
    if block.notes.is_empty() {
        return None;
    }
    let cited = shown.notes.iter().filter(|note| block.notes.contains(&note.number));
    let brief = |note: &Endnote| {
        let number = el("b").text(note.number.to_string());
        el("p").key(note.number).with(number).text([" ", &note.brief].concat())
    };
    let margin = el("div").class("block__margin").attr("aria-hidden", "true");
    Some(margin.with_all(cited.map(brief)))
}
