//! The sources that are compared, each of which can be switched off.

use crate::draw::{Element, el};
use synoptic_view::Source;
use yew::Callback;

/// A tick for each source. `onswitch` gets the short id of the one that was switched.
pub(crate) fn source_switches(
    sources: &[Source],
    without: &[String],
    onswitch: &Callback<String>,
) -> Element {
    let switch = |source: &Source| {
        let (onswitch, id) = (onswitch.clone(), source.id.clone());
        let tick = el("input")
            .attr("type", "checkbox")
            .attr("aria-label", source.name.clone())
            .checked(!without.contains(&source.id))
            .on_change(move || onswitch.emit(id.clone()));
        let face = el("span").class("toggle__face").attr("aria-hidden", "true");
        el("label")
            .class("toggle toggle--sig")
            .key(source.id.clone())
            .attr("title", source.name.clone())
            .with(tick)
            .with(face.text(source.siglum.clone()))
    };
    el("fieldset")
        .class("toolbar__set")
        .with(el("legend").text("Sources"))
        .with_all(sources.iter().map(switch))
}
