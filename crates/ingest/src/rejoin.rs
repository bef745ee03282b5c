//! Paragraphs that a page break, a block of notes or a caption cuts in two are made one again.

use crate::look::{End, is_closing};
use crate::units::{Shape, Unit};
use synoptic_corpus::BlockKind;

/// Joins the halves of cut paragraphs.
pub(crate) fn rejoin(text: &str, units: &mut Vec<Unit>) {
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    let mut last: Option<usize> = None;
    for unit in units.drain(..) {
        if let Some(first) = last.and_then(|last| joined.get_mut(last))
            && goes_on(first, &unit)
        {
            first.pieces.extend(unit.pieces);
            first.inlines.extend(unit.inlines);
            first.read_flow(text);
            continue;
        }
        let content = unit.is_open() && !matches!(unit.shape, Shape::Heading(_));
        if content {
            last = Some(joined.len());
        } else if unit.role == Some(BlockKind::Heading) {
            last = None;
        }
        joined.push(unit);
    }
    *units = joined;
}

/// Whether `next` goes on with the sentence that `first` leaves open.
fn goes_on(first: &Unit, next: &Unit) -> bool {
    let plain = first.plain();
    let open = matches!(first.look.end, End::Bare)
        || (first.look.end == End::Open && plain.ends_with([',', '-', '–', '—', ';']));
    next.is_open()
        && next.shape == Shape::Text
        && matches!(first.shape, Shape::Text | Shape::Bullet | Shape::Numbered(_))
        && open
        && !plain.ends_with(is_closing)
        && first.look.words >= 8
        && next.look.starts_lower
        && next.plain().starts_with(char::is_lowercase)
}
