//! The letter that stands for a source.

use crate::draw::{Element, el};
use yew::AttrValue;

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
pub(crate) fn siglum(letter: &str, weight: Weight) -> Element {
    let class = match weight {
        Weight::Outline => "sig",
        Weight::Solid => "sig sig--solid",
        Weight::LargeOutline => "sig sig--l",
        Weight::Heading => "sig sig--solid sig--l",
    };
    el("span").class(class).attr("aria-hidden", "true").text(AttrValue::from(letter.to_owned()))
}
