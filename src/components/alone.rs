//! What a view that compares says while only one source is on.

use crate::draw::{Element, el};
use synoptic_view::Compared;

/// Says that there is nothing to compare with; `None` where there is.
pub(crate) fn alone(compared: &Compared) -> Option<Element> {
    let line = "Comparison needs two sources; showing what this source says alone.";
    (compared.on.len() == 1).then(|| el("p").class("notice").attr("role", "status").text(line))
}
