//! Picking claims, wherever they stand, to set them side by side.

use crate::components::{Weight, letter, siglum};
use crate::draw::{Element, el};
use crate::router::Navigator;
use crate::state::Site;
use synoptic_view::{Address, MOST_PICKS, claim_by_id};

/// So many words of a claim name its tick.
const WORDS: usize = 8;

/// Whether a claim is picked, and whether it can be: as its tick stands.
pub(crate) fn tick_of(picks: &[String], id: &str) -> (bool, bool) {
    let on = picks.iter().any(|picked| picked == id);
    (on, on || picks.len() < MOST_PICKS)
}

/// The tick that picks a claim, named by its first words. Who is clicked is known by its name: the frame of the page listens.
pub(crate) fn pick(picks: &[String], id: &str, what: &str) -> Element {
    let first: Vec<&str> = what.split_whitespace().take(WORDS).collect();
    let (on, can) = tick_of(picks, id);
    let tick = el("input")
        .attr("type", "checkbox")
        .attr("data-pick", id.to_owned())
        .attr("aria-label", ["Compare: ", &first.join(" ")].concat())
        .flag("disabled", !can)
        .checked(on);
    el("label").class("pick").with(tick).text("Compare")
}

/// What is picked, at the foot of every view but the one that shows it.
pub(crate) fn tray(site: &Site, address: &Address, navigator: &Navigator) -> Option<Element> {
    let picks = navigator.picks();
    if picks.is_empty() || *address == Address::Picked {
        return None;
    }
    let words = match picks.len() {
        1 => " claim picked; pick another to compare them".to_owned(),
        MOST_PICKS => " claims picked, as many as can be".to_owned(),
        _ => " claims picked".to_owned(),
    };
    let of = picks.iter().filter_map(|id| claim_by_id(site, id));
    let of = of.map(|(document, _)| siglum(letter(site.sources(), document), Weight::Outline));
    let compare = (picks.len() > 1)
        .then(|| el("a").class("button button--main").href(&Address::Picked).text("Compare them"));
    let clear = navigator.clone();
    let clear = el("button")
        .class("button")
        .attr("type", "button")
        .on_click(move |_| clear.pick_only(&[]))
        .text("Clear");
    Some(
        el("aside")
            .class("tray")
            .key("tray")
            .attr("aria-label", "Picked claims")
            .with(el("p").with(el("b").text(picks.len().to_string())).text(words))
            .with(el("span").class("tray__picks").attr("aria-hidden", "true").with_all(of))
            .with(el("div").class("tray__end").with_maybe(compare).with(clear)),
    )
}
