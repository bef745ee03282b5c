//! The letter that stands for a source.

use yew::prelude::*;

/// How a siglum is set.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Weight {
    /// Outlined: a mention.
    Outline,
    /// Filled: the source that something belongs to.
    Solid,
    /// Outlined and large: a choice.
    LargeOutline,
    /// Filled and large: a heading.
    Heading,
}

/// The letter of a source whose name stands beside it.
pub(crate) fn siglum(letter: &str, weight: Weight) -> Html {
    let class = match weight {
        Weight::Outline => "sig",
        Weight::Solid => "sig sig--solid",
        Weight::LargeOutline => "sig sig--l",
        Weight::Heading => "sig sig--solid sig--l",
    };
    html! { <span {class} aria-hidden="true">{ letter }</span> }
}
