//! One document: outline, numbered paragraphs, notes, what was left out.

use crate::browser;
use crate::components::{
    EXPLANATION, Marked, Outline, Weight, drawn, explanation, marks_named, popover, siglum,
};
use crate::pages::unknown_document;
use crate::router::Navigator;
use crate::state::Site;
use synoptic_corpus::{BlockKind, Document};
use synoptic_view::{
    Address, Endnote, LeftOut, Mark, Part, Place, Reader, ReaderBlock, Reading, grouped, reader,
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
    use_effect_with((*explained).clone(), |marks| {
        if !marks.is_empty() {
            browser::focus(EXPLANATION);
        }
    });
    let found = site.document_by_id(&reading.document);
    let (Some(shown), Some((id, document))) = (&*shown, found) else {
        return unknown_document(site, &reading.document);
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
    let onclick = explain.reform(|event: MouseEvent| {
        browser::data_of_target(&event, "marks").map_or_else(Vec::new, |name| marks_named(&name))
    });
    let onkeydown = {
        let explain = explain.clone();
        Callback::from(move |event: KeyboardEvent| match event.key().as_str() {
            "Enter" | " " => {
                if let Some(name) = browser::data_of_target(&event, "marks") {
                    event.prevent_default();
                    explain.emit(marks_named(&name));
                }
            }
            "Escape" => explain.emit(Vec::new()),
            _ => {}
        })
    };
    html! {
        <div class="reader">
            { side(site, shown, reading, navigator) }
            { explanation(site, id, &explained, explain.reform(|()| Vec::new())) }
            <article {onclick} {onkeydown}>
                { head(shown) }
                { marks(shown, reading) }
                { for shown.parts.iter().map(|part| part_of(document, shown, part, reading)) }
                { notes(document, shown, reading) }
                { left_out(document, shown, reading) }
                { for shown.notes.iter().map(|note| popover(document, note)) }
            </article>
        </div>
    }
}

/// Outline and the other documents.
fn side(site: &Site, shown: &Reader, reading: &Reading, navigator: &Navigator) -> Html {
    let id = &shown.source.id;
    let open = !browser::is_narrow();
    html! {
        <details class="reader__side filter-drawer" {open}>
            <summary>{ "Outline and documents" }<span>{ &shown.source.name }</span></summary>
            <div class="reader__tools">
                if !shown.outline.is_empty() {
                    <Outline document={id.clone()} entries={shown.outline.clone()} />
                }
                { layers(shown, reading, navigator) }
                <nav aria-label="Documents">
                    <h2 class="side-title">{ "Documents" }</h2>
                    <ul class="doc-switch">
                        { for site.sources().iter().map(|source| {
                            let here = source.id == *id;
                            let weight = if here { Weight::Heading } else { Weight::LargeOutline };
                            html! {
                                <li key={source.id.clone()}>
                                    <a href={Address::document(&source.id).href()} aria-current={here.then_some("page")}>
                                        { siglum(&source.siglum, weight) }
                                        { &source.name }
                                    </a>
                                </li>
                            }
                        }) }
                    </ul>
                </nav>
            </div>
        </details>
    }
}

/// Which of the things found are marked in the text.
fn layers(shown: &Reader, reading: &Reading, navigator: &Navigator) -> Html {
    if shown.layers.iter().all(|(_, count)| *count == 0) {
        return Html::default();
    }
    html! {
        <fieldset class="layers">
            <legend class="side-title">{ "Show in the text" }</legend>
            { for shown.layers.iter().map(|(layer, count)| {
                let on = reading.layers.contains(layer);
                let onchange = {
                    let (navigator, reading, layer) = (navigator.clone(), reading.clone(), *layer);
                    move |_: Event| {
                        let mut next = reading.clone();
                        match on {
                            true => next.layers.retain(|other| *other != layer),
                            false => next.layers.push(layer),
                        }
                        navigator.replace(Address::Read(next));
                    }
                };
                html! {
                    <label key={layer.name()}>
                        <input type="checkbox" checked={on} {onchange} />
                        { layer.title() }
                        <span class="count">{ *count }</span>
                    </label>
                }
            }) }
        </fieldset>
    }
}

fn head(shown: &Reader) -> Html {
    let source = &shown.source;
    let inferred = source.unstated.iter().any(|unstated| unstated.what == "date");
    let is_capitals = !source.title.contains(char::is_lowercase);
    html! {
        <header class="doc-head">
            if let Some(series) = &shown.series {
                <p class="doc-head__series">{ series }</p>
            }
            <h1 tabindex="-1" class={is_capitals.then_some("is-capitals")}>{ &source.title }</h1>
            if let Some(subtitle) = &shown.subtitle {
                <p class="doc-head__subtitle">{ subtitle }</p>
            }
            <p class="doc-head__meta">
                { siglum(&source.siglum, Weight::Heading) }
                <span>{ source.outlet.as_ref().unwrap_or(&source.name) }</span>
                { for shown.people.iter().map(|person| html! { <span>{ person }</span> }) }
                if shown.people.is_empty() {
                    <span>{ "author not named in our copy" }</span>
                }
                if let Some(date) = &source.date {
                    <time datetime={source.published.clone()}>{ date }</time>
                    if inferred {
                        <span>{ "date not stated in our copy" }</span>
                    }
                } else {
                    <span>{ "date not stated" }</span>
                }
                <span>{ grouped(shown.words) }{ " words" }</span>
                if let Some(address) = &source.address {
                    <a href={address.clone()} rel="noreferrer">{ "original" }</a>
                }
            </p>
            if shown.excerpt_only {
                <p class="notice">{ "Only the passages that are cited are shown; the rest of the text belongs to its publisher." }</p>
            }
        </header>
    }
}

/// What is marked in the text now, with the way to take it off; or that its place is gone.
fn marks(shown: &Reader, reading: &Reading) -> Html {
    let bare = Address::document(&reading.document).href();
    let gone = reading.place.as_ref().filter(|place| !shown.has(place));
    let query = reading.query.trim();
    html! {
        <>
            if let Some(place) = gone {
                <div class="notice notice--warn" role="alert">
                    <h2>{ "The link points to a place that this text does not have" }</h2>
                    <p>
                        { "It asked for " }<code>{ place.fragment() }</code>
                        { ". The text has paragraphs 1 to " }{ shown.last_paragraph() }{ "; its sections are in the outline." }
                    </p>
                </div>
            }
            if !query.is_empty() {
                <p class="chips">
                    <span class="chip">
                        { "“" }{ query }{ "” highlighted" }
                        <a href={bare} aria-label="Remove the highlighting">{ "×" }</a>
                    </span>
                </p>
            }
        </>
    }
}

fn part_of(document: &Document, shown: &Reader, part: &Part, reading: &Reading) -> Html {
    match part {
        Part::Block(block) => block_of(document, shown, block, reading),
        Part::List(items) => html! {
            <ul class="block-list" key={items.first().map_or(String::new(), |item| item.place.fragment())}>
                { for items.iter().map(|item| html! {
                    <li key={item.place.fragment()} data-depth={item.depth.to_string()}>
                        { block_of(document, shown, item, reading) }
                    </li>
                }) }
            </ul>
        },
    }
}

fn block_of(document: &Document, shown: &Reader, block: &ReaderBlock, reading: &Reading) -> Html {
    let id = block.place.fragment();
    let is_marked = reading.place.as_ref() == Some(&block.place);
    let marked = is_marked.then_some("is-marked");
    let tabindex = is_marked.then_some("-1");
    let place = Marked { block: &block.place, place: reading.place.as_ref() };
    let words = drawn(document, &block.words, Some(place));
    let kind = match block.kind {
        BlockKind::Heading => {
            let level = [&"h", (block.depth + 1).min(6).to_string().as_str()].concat();
            return html! {
                <@{level} key={id.clone()} {id} {tabindex} class={classes!("block-heading", marked)}>{ words }</@>
            };
        }
        BlockKind::Caption => "block block--caption",
        BlockKind::Disclaimer => "block block--disclaimer",
        BlockKind::Paragraph
        | BlockKind::ListItem
        | BlockKind::Title
        | BlockKind::Subtitle
        | BlockKind::Series
        | BlockKind::Byline
        | BlockKind::Footnote
        | BlockKind::Boilerplate => "block",
    };
    let link = Address::place(&reading.document, block.place.clone()).href();
    html! {
        <div class={classes!(kind, marked)} key={id.clone()} {id} {tabindex}>
            if let Some(number) = block.number {
                <a class="block__number" href={link} aria-label={["Paragraph ", &number.to_string()].concat()}>{ number }</a>
            }
            <p class="block__text">{ words }</p>
            { margin(shown, block) }
        </div>
    }
}

/// The notes of a block in few words, beside it where the window is wide. Only for the eye: the
/// markers lead everybody to the whole notes.
fn margin(shown: &Reader, block: &ReaderBlock) -> Html {
    if block.notes.is_empty() {
        return Html::default();
    }
    let cited = shown.notes.iter().filter(|note| block.notes.contains(&note.number));
    html! {
        <div class="block__margin" aria-hidden="true">
            { for cited.map(|note| html! { <p key={note.number}><b>{ note.number }</b>{ " " }{ &note.brief }</p> }) }
        </div>
    }
}

fn notes(document: &Document, shown: &Reader, reading: &Reading) -> Html {
    if shown.notes.is_empty() {
        return Html::default();
    }
    html! {
        <section class="section" aria-labelledby="notes">
            <div class="section__head section__head--measure">
                <h2 id="notes" tabindex="-1">{ "Notes" }</h2>
                <p>{ "as printed in the source" }</p>
            </div>
            <ol class="endnotes">
                { for shown.notes.iter().map(|note| endnote(document, note, reading)) }
            </ol>
        </section>
    }
}

fn endnote(document: &Document, note: &Endnote, reading: &Reading) -> Html {
    let place = Place::Note(note.number);
    let is_marked = reading.place.as_ref() == Some(&place);
    html! {
        <li key={note.number} value={note.number.to_string()} id={place.fragment()}
            class={classes!(is_marked.then_some("is-marked"))} tabindex={is_marked.then_some("-1")}>
            { drawn(document, &note.words, None) }
            <span class="endnotes__back">
                { for note.cited_at.iter().map(|place| {
                    let paragraph = match place {
                        Place::Paragraph(number) | Place::Sentence { paragraph: number, .. } => {
                            ["¶ ", &number.to_string()].concat()
                        }
                        _ => "text".into(),
                    };
                    html! {
                        <a href={Address::place(&document.id, place.clone()).href()}
                            aria-label={["Note ", &note.number.to_string(), ": back to ", &paragraph].concat()}>
                            { "↑ " }{ paragraph }
                        </a>
                    }
                }) }
            </span>
        </li>
    }
}

fn left_out(document: &Document, shown: &Reader, reading: &Reading) -> Html {
    if shown.left_out.is_empty() {
        return Html::default();
    }
    let count = shown.left_out.len();
    let open = reading.place == Some(Place::LeftOut);
    html! {
        <details class="left-out" id={Place::LeftOut.fragment()} {open}>
            <summary>
                { "Left out of the text" }
                <span>{ count }{ if count == 1 { " piece" } else { " pieces" } }</span>
            </summary>
            <p class="note-line">{ "What the file holds beside the text: page furniture, repetitions, and what is given at the head." }</p>
            <ul>{ for shown.left_out.iter().map(|piece| piece_of(document, piece)) }</ul>
        </details>
    }
}

fn piece_of(document: &Document, piece: &LeftOut) -> Html {
    html! {
        <li key={piece.block.0}>
            <q class="words">{ &piece.text }</q>
            <small>
                if let Some(place) = &piece.repeats {
                    { "repeats " }
                    <a href={Address::place(&document.id, place.clone()).href()}>{ place.fragment() }</a>
                } else {
                    { piece.reason }
                }
            </small>
        </li>
    }
}
