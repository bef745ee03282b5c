//! The numbers and dates of a question's passages, each kind drawn on one scale.

use crate::components::{Weight, letter, siglum};
use crate::draw::{Element, el};
use crate::pages::question::section;
use crate::state::Site;
use synoptic_corpus::Question;
use synoptic_view::{Scale, Scales, Value, scales};

/// One section for the numbers, one for the dates, where there are any to set against each other.
pub(crate) fn scales_of(site: &Site, question: &Question) -> Vec<Element> {
    let heads = [
        (
            "The numbers on one scale",
            "Only like is set against like; nothing is converted.",
            "Not drawn, since no other number counts the same: ",
        ),
        (
            "The dates on one scale",
            "As far as the text settles them.",
            "Not drawn, since the text does not settle on which days: ",
        ),
    ];
    let all = heads.into_iter().zip(scales(site, question));
    let drawn = all.filter(|(_, Scales { scales, .. })| !scales.is_empty());
    let section = |((title, line, why), Scales { scales, others }): ((_, _, _), Scales)| {
        let others = (!others.is_empty()).then(|| not_drawn(site, why, &others));
        let scales = scales.iter().map(|scale| drawing(site, scale));
        section(title, line, el("div").class("scales").with_all(scales).with_maybe(others))
    };
    drawn.map(section).collect()
}

/// The values that stand on no scale.
fn not_drawn(site: &Site, why: &'static str, others: &[Value]) -> Element {
    let mut line = el("p").class("note-line").text(why);
    for (nth, value) in others.iter().enumerate() {
        let mark = siglum(letter(site.sources(), value.document), Weight::Outline);
        line = line
            .text(if nth > 0 { ", " } else { "" })
            .with(mark)
            .text(" ")
            .with(el("q").class("words").text(value.words.clone()));
    }
    line.text(".")
}

fn drawing(site: &Site, scale: &Scale) -> Element {
    let [first, last] = &scale.ends;
    let unit = (!scale.unit.is_empty()).then(|| el("b").text(scale.unit.clone()));
    let axis = el("div")
        .class("scale__axis")
        .attr("aria-hidden", "true")
        .with(el("span").text(first.clone()))
        .with_maybe(unit)
        .with(el("span").text(last.clone()));
    let is_date = scale.unit.is_empty();
    el("div")
        .class("scale")
        .with(el("ul").with_all(scale.values.iter().map(|value| line(site, value, is_date))))
        .with(axis)
}

fn line(site: &Site, value: &Value, is_date: bool) -> Element {
    let more = [
        is_date.then(|| value.means.clone()),
        value.window.clone(),
        (!value.by.is_empty()).then(|| value.by.clone()),
    ];
    let more: Vec<String> = more.into_iter().flatten().collect();
    let label = el("div")
        .class("scale__label")
        .with(siglum(letter(site.sources(), value.document), Weight::Outline))
        .with(el("q").class("words").text(value.words.clone()))
        .with(el("small").text(more.join(" · ")));
    el("li").with(label).with(mark(value, is_date))
}

/// The value as a dot, a span as a bar; an arrow's dashes where more is meant as well.
fn mark(value: &Value, is_date: bool) -> Element {
    let (from, to) = value.span;
    let line = |class: &'static str, from: u32, to: u32| {
        el("line")
            .class(class)
            .attr("x1", percent(from))
            .attr("x2", percent(to))
            .attr("y1", "50%")
            .attr("y2", "50%")
    };
    let stem = (!is_date).then(|| line("scale__stem", 0, from));
    let bar = (to > from + 4).then(|| line("scale__bar", from, to));
    let dot = bar.is_none().then(|| {
        el("circle").attr("cx", percent((from + to) / 2)).attr("cy", "50%").attr("r", "6")
    });
    let more = value.or_more.then(|| line("scale__more", to, 1000));
    el("svg")
        .class("scale__line")
        .attr("aria-hidden", "true")
        .with(line("scale__grid", 0, 1000))
        .with_maybe(stem)
        .with_maybe(more)
        .with_maybe(bar)
        .with_maybe(dot)
}

/// Thousandths as percent: `41.7%`.
fn percent(thousandths: u32) -> String {
    let (whole, rest) = (thousandths / 10, thousandths % 10);
    [&whole.to_string(), ".", &rest.to_string(), "%"].concat()
}
