//! The sections of a document, with the one that is being read.

use crate::browser;
use synoptic_view::{Address, OutlineEntry};
use yew::prelude::*;

#[derive(Properties, PartialEq)]
pub(crate) struct OutlineProps {
    /// The document's short id.
    pub(crate) document: AttrValue,
    pub(crate) entries: Vec<OutlineEntry>,
}

/// Links to the sections; the last whose heading was scrolled past is the current one.
#[component]
pub(crate) fn Outline(props: &OutlineProps) -> Html {
    let current = use_state_eq(|| None);
    {
        let current = current.clone();
        let ids: Vec<String> = props.entries.iter().map(|entry| entry.place.fragment()).collect();
        use_effect_with(ids, move |ids| {
            let ids = ids.clone();
            let scroll = browser::on_scroll(move || current.set(browser::last_above_fold(&ids)));
            move || drop(scroll)
        });
    }
    html! {
        <nav aria-label="Outline">
            <h2 class="side-title">{ "Outline" }</h2>
            <div class="outline">
                { for props.entries.iter().enumerate().map(|(at, entry)| html! {
                    <a href={Address::place(&props.document, entry.place.clone()).href()}
                        data-depth={entry.depth.to_string()}
                        aria-current={(*current == Some(at)).then_some("true")}>{ &entry.title }</a>
                }) }
            </div>
        </nav>
    }
}
