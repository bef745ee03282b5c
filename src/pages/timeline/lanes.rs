//! A stretch of the time line as a drawing: one lane for each source, publications below.

use crate::components::{Weight, letter, siglum};
use crate::draw::{Element, el};
use crate::state::Site;
use synoptic_corpus::DocumentId;
use synoptic_view::{Bar, Lane, Panel};

/// Height of a lane and of the line of words below or between lanes, in pixels.
const LANE: u32 = 26;

/// Letters beside the lanes, and the drawing; in words for who does not see it.
pub(crate) fn lanes(site: &Site, panel: &Panel) -> Element {
    let name = |id: DocumentId| site.source(id).map_or("", |source| &source.name);
    let count = |lane: &Lane| [name(lane.document), " ", &lane.bars.len().to_string()].concat();
    let counts: Vec<String> = panel.lanes.iter().map(count).collect();
    let told = [&panel.title, ", dates by source: ", &counts.join(", ")].concat();
    let letters = panel.lanes.iter().map(|lane| {
        siglum(letter(site.sources(), lane.document), Weight::Outline).key(lane.document.0)
    });
    let column = el("div").class("lanes__letters").attr("aria-hidden", "true").with_all(letters);
    let drawing = el("svg")
        .class("lanes__drawing")
        .attr("role", "img")
        .attr("aria-label", told)
        .attr("height", (LANE * (u32::try_from(panel.lanes.len()).unwrap_or(0) + 2)).to_string());
    el("figure")
        .class("lanes")
        .key(panel.title.clone())
        .with(el("figcaption").text(panel.title.clone()))
        .with(column)
        .with(content(site, panel, drawing))
}

fn content(site: &Site, panel: &Panel, drawing: Element) -> Element {
    let lanes = u32::try_from(panel.lanes.len()).unwrap_or(0);
    let foot = lanes * LANE;
    let band = panel.event.map(|(start, end)| {
        el("rect")
            .class("lanes__event")
            .attr("x", percent(start.saturating_sub(8)))
            .attr("width", share(end - start + 16))
            .attr("y", "0")
            .attr("height", foot.to_string())
    });
    let tick = |(at, words): &(u32, String)| {
        el("g").key(["t", words].concat()).with(line("lanes__tick", *at, 0, foot)).with(label(
            "lanes__label",
            *at,
            foot + 16,
            words.clone(),
        ))
    };
    let published = |(at, ids): &(u32, Vec<DocumentId>)| {
        let letters: Vec<&str> = ids.iter().map(|id| letter(site.sources(), *id)).collect();
        let words = letters.join(" ");
        // Letters at the very end would run out of the drawing.
        let class = match *at > 900 && ids.len() > 1 {
            true => "lanes__letters-published lanes__last",
            false => "lanes__letters-published",
        };
        el("g")
            .key(["p", &words].concat())
            .with(line("lanes__published", *at, 0, foot + 30))
            .with(label(class, *at, foot + 44, words))
    };
    let row = |(nth, lane): (u32, &Lane)| {
        let y = nth * LANE + LANE / 2;
        let grid = el("line")
            .class("lanes__grid")
            .attr("x1", "0")
            .attr("x2", "100%")
            .attr("y1", y.to_string())
            .attr("y2", y.to_string());
        let bars = lane.bars.iter().map(|bar| bar_of(*bar, y));
        el("g").key(lane.document.0).with(grid).with_all(bars)
    };
    drawing
        .with_maybe(band)
        .with_all(panel.ticks.iter().map(tick))
        .with_all((0..).zip(&panel.lanes).map(row))
        .with_all(panel.published.iter().map(published))
}

fn bar_of(bar: Bar, y: u32) -> Element {
    if bar.start == bar.end {
        let class = if bar.open { "lanes__dot lanes__dot--open" } else { "lanes__dot" };
        return el("circle")
            .class(class)
            .attr("cx", percent(bar.start))
            .attr("cy", y.to_string())
            .attr("r", "5");
    }
    el("rect")
        .class("lanes__span")
        .attr("x", percent(bar.start))
        .attr("width", share((bar.end - bar.start).max(8)))
        .attr("y", (y - 4).to_string())
        .attr("height", "8")
        .attr("rx", "4")
}

fn line(class: &'static str, at: u32, from: u32, to: u32) -> Element {
    el("line")
        .class(class)
        .attr("x1", percent(at))
        .attr("x2", percent(at))
        .attr("y1", from.to_string())
        .attr("y2", to.to_string())
}

fn label(class: &'static str, at: u32, y: u32, words: String) -> Element {
    el("text").class(class).attr("x", percent(at)).attr("y", y.to_string()).text(words)
}

/// Thousandths of the scale as a place in the drawing, which leaves room at both ends.
fn percent(at: u32) -> String {
    tenths(40 + at * 92 / 100)
}

/// Thousandths of the scale as a width.
fn share(width: u32) -> String {
    tenths(width * 92 / 100)
}

fn tenths(value: u32) -> String {
    [&(value / 10).to_string(), ".", &(value % 10).to_string(), "%"].concat()
}
