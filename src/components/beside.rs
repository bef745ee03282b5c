//! What a search of passages or findings offers beside them: questions, sources, people and places of
//! those words.

use crate::components::{Weight, prepare, relation, siglum};
use crate::draw::{Element, el};
use crate::state::Site;
use gloo::timers::callback::Timeout;
use std::rc::Rc;
use synoptic_view::{FoundGroup, FoundRow, Palette, grouped};
use yew::prelude::*;

/// How long nothing is typed before what a search offers is put together: the sources are compared for
/// it, which would hold up the next letters.
const SETTLED_MS: u32 = 250;

/// Everything that has a name, once it is known; it is put together in the first pause of a search.
#[hook]
pub(crate) fn use_palette(site: &Site, query: &str) -> Option<Rc<Palette>> {
    let palette = use_state_eq(|| false);
    let (is_ready, site_of_later) = (*palette, site.clone());
    use_effect_with((is_ready, query.to_owned()), move |(is_ready, query)| {
        let is_wanted = !is_ready && !query.is_empty();
        let timer = is_wanted.then(|| {
            Timeout::new(SETTLED_MS, move || {
                let site = site_of_later.clone();
                prepare(site_of_later, move || {
                    site.palette();
                    palette.set(true);
                });
            })
        });
        // Another letter calls it off.
        move || drop(timer)
    });
    is_ready.then(|| site.palette())
}

/// What has the words of a search in its name. Where nothing has, the element is there all the same,
/// so that what follows keeps its place, and with it the focus, when something is found.
pub(crate) fn beside(palette: Option<&Palette>, query: &str) -> Element {
    let all = el("aside").class("beside").attr("aria-label", "Also of these words");
    let Some(palette) = palette else { return all.flag("hidden", true) };
    let found = palette.beside(query);
    let group = |found: &FoundGroup| {
        let more = found.total as usize - found.rows.len();
        let more = (more > 0).then(|| {
            let count =
                [grouped(u32::try_from(more).unwrap_or(u32::MAX)).as_str(), " more by “Find…”"]
                    .concat();
            el("li").text(count)
        });
        let rows = found.rows.iter().filter_map(|row| line(palette, row));
        el("div")
            .key(found.kind.title())
            .with(el("h2").class("side-title").text(found.kind.title()))
            .with(el("ul").with_all(rows).with_maybe(more))
    };
    all.flag("hidden", found.is_empty()).with_all(found.iter().map(group))
}

fn line(palette: &Palette, row: &FoundRow) -> Option<Element> {
    let entry = palette.entry(row.entry)?;
    let mark = entry.siglum.as_ref().map(|letter| siglum(letter, Weight::Outline));
    let sign = entry.relation.map(|broad| relation(broad, "").attr("aria-hidden", "true"));
    let class = if entry.is_words { "words" } else { "" };
    let link = el("a").class(class).href(&entry.to).text(entry.form(0).to_owned());
    Some(el("li").key(row.entry).with_maybe(mark).with_maybe(sign).with(link))
}
