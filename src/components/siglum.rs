//! The letter that stands for a source.

use synoptic_view::Source;
use yew::prelude::*;

/// How a siglum is set.
#[derive(Clone, Copy, PartialEq, Default)]
pub(crate) enum Weight {
    /// Outlined: a mention.
    #[default]
    Outline,
    /// Filled: the source that something belongs to.
    Solid,
    /// Filled and large: a heading.
    Heading,
}

#[derive(Properties, PartialEq)]
pub(crate) struct SiglumProps {
    /// The letter.
    pub(crate) letter: AttrValue,
    /// The source's name, read aloud; none where the name stands beside it.
    #[prop_or_default]
    pub(crate) name: Option<AttrValue>,
    #[prop_or_default]
    pub(crate) weight: Weight,
}

/// The letter that stands for a source.
#[component]
pub(crate) fn Siglum(props: &SiglumProps) -> Html {
    let class = match props.weight {
        Weight::Outline => "sig",
        Weight::Solid => "sig sig--solid",
        Weight::Heading => "sig sig--solid sig--l",
    };
    match &props.name {
        Some(name) => html! { <abbr {class} title={name}>{ &props.letter }</abbr> },
        None => html! { <span {class} aria-hidden="true">{ &props.letter }</span> },
    }
}

/// The siglum of a source whose name stands beside it.
pub(crate) fn siglum_of(source: &Source, weight: Weight) -> Html {
    html! { <Siglum letter={source.siglum.clone()} {weight} /> }
}
