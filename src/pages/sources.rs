//! The sources: facts about each, and what lies between them.

use crate::components::source_card;
use crate::draw::{el, group};
use crate::state::Site;
use synoptic_view::overview;
use yew::Html;

/// A card for each source.
pub(crate) fn sources_page(site: &Site, _without: &[String]) -> Html {
    let overview = overview(site);
    group(vec![
        el("h1").attr("tabindex", "-1").text("Sources").into(),
        el("ul").class("sources").with_all(overview.cards.iter().map(source_card)).into(),
    ])
}
