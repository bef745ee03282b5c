//! Line drawings, drawn with the text's colour.

use crate::draw::{Element, el};

/// What is drawn.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Shape {
    Search,
    Theme,
    Overview,
    Read,
    Passages,
    Claims,
    People,
    Compare,
    Sources,
    Timeline,
    More,
}

/// A line drawing; always beside its word, or within a labelled button.
pub(crate) fn icon(shape: Shape) -> Element {
    drawing("0 0 24 24").with(line(match shape {
        Shape::Search => "M15.5 15.5L21 21M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z",
        Shape::Theme => "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 3.5v17M15 5v14M18 7v10",
        Shape::Overview => "M4 4v16M9 4v16M14 4v10M14 18v2M19 7v13",
        Shape::Read => {
            "M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2zM12 6v14"
        }
        Shape::Claims => "M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5",
        Shape::People => {
            "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 2.9-6 6.5-6s6.5 2 6.5 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2.2.8 3.5 2.6 3.5 5.5"
        }
        Shape::Compare => "M3 5h18v14H3zM3 10h18M9 5v14M15 5v14",
        Shape::Sources => "M5 4h9l5 5v11H5zM14 4v5h5M8 13h8M8 16.5h8",
        Shape::Timeline => "M3 12h18M7 8.5v7M15 8.5v7M18 10v4",
        Shape::More => "M4 7h16M4 12h16M4 17h16",
        Shape::Passages => "M4 6h3M4 12h3M4 18h3M10 6h10M10 12h10M10 18h10",
    }))
}

/// The sign of the page: witnesses side by side, one with a gap, one apart.
pub(crate) fn mark() -> Element {
    drawing("0 0 20 20")
        .class("mark")
        .with(line("M2 2v16M6 2v16M14 2v16M10 2v4.5M10 13.5V18"))
        .with(line("M18 5v15").class("mark__other"))
}

fn drawing(view_box: &'static str) -> Element {
    el("svg").attr("viewBox", view_box).attr("aria-hidden", "true")
}

fn line(path: &'static str) -> Element {
    el("path").attr("d", path)
}
