//! Line drawings, drawn with the text's colour.

use yew::prelude::*;

/// What is drawn.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Shape {
    Mark,
    Search,
    Theme,
    Overview,
    Read,
    Passages,
    Claims,
    People,
}

/// A line drawing; always beside its word, or within a labelled button.
pub(crate) fn icon(shape: Shape) -> Html {
    let path = match shape {
        Shape::Mark => {
            return html! {
                <svg viewBox="0 0 20 20" aria-hidden="true" class="mark">
                    <path d="M2 2v16M6 2v16M14 2v16M10 2v4.5M10 13.5V18" />
                    <path class="mark__other" d="M18 5v15" />
                </svg>
            };
        }
        Shape::Search => "M15.5 15.5L21 21M17 10.5a6.5 6.5 0 1 1-13 0 6.5 6.5 0 0 1 13 0z",
        Shape::Theme => "M20.5 12a8.5 8.5 0 1 1-17 0 8.5 8.5 0 0 1 17 0zM12 3.5v17M15 5v14M18 7v10",
        Shape::Overview => "M4 4v16M9 4v16M14 4v10M14 18v2M19 7v13",
        Shape::Read => {
            "M12 6c-2-1.6-5-2-8-2v14c3 0 6 .4 8 2 2-1.6 5-2 8-2V4c-3 0-6 .4-8 2zM12 6v14"
        }
        Shape::Claims => "M4 5h16v11H10l-4 4v-4H4zM8 9h8M8 12h5",
        Shape::People => {
            "M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM2.5 20c0-4 2.900-6 6.500-6s6.500 2 6.500 6M16 4.500a3.500 3.500 0 0 1 0 6.500M18 14.500c2.200.8 3.500 2.600 3.500 5.500"
        }
        Shape::Passages => "M4 6h3M4 12h3M4 18h3M10 6h10M10 12h10M10 18h10",
    };
    html! { <svg viewBox="0 0 24 24" aria-hidden="true"><path d={path} /></svg> }
}
