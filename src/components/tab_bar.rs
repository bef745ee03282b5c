//! The views as tabs at the foot of a phone's screen.

use crate::components::icon;
use crate::components::site_bar::entries;
use crate::state::Site;
use synoptic_view::Address;
use yew::prelude::*;

/// The same views as in the site bar, within reach of a thumb.
pub(crate) fn tab_bar(site: &Site, address: &Address) -> Html {
    html! {
        <nav class="tab-bar" aria-label="Main, short">
            { for entries(site, address).into_iter().map(|entry| html! {
                <a href={entry.to.href()} aria-current={entry.current.then_some("page")}>
                    { icon(entry.shape) }{ entry.title }
                </a>
            }) }
        </nav>
    }
}
