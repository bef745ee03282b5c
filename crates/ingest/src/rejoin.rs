//! Paragraphs that a page break, a block of notes or a caption cuts in two are made one again.

use crate::look::{End, is_closing};
use crate::units::{MOST_PIECES, Shape, Unit};
use synoptic_corpus::BlockKind;

/// Joins the halves of cut paragraphs.
pub(crate) fn rejoin(text: &str, units: &mut Vec<Unit>) {
    let mut joined: Vec<Unit> = Vec::with_capacity(units.len());
    let mut grown: Vec<usize> = Vec::new();
    // The last paragraph, if its sentence is left open.
    let mut open: Option<usize> = None;
    for unit in units.drain(..) {
        let ends_open = is_left_open(&unit);
        if let Some(first) = open
            && goes_on(&unit)
            && joined[first].pieces.len() < MOST_PIECES
        {
            joined[first].pieces.extend(unit.pieces);
            joined[first].inlines.extend(unit.inlines);
            if grown.last() != Some(&first) {
                grown.push(first);
            }
            open = ends_open.then_some(first);
            continue;
        }
        if unit.is_open() && !matches!(unit.shape, Shape::Heading(_)) {
            open = (ends_open && unit.look.words >= 8).then_some(joined.len());
        } else if unit.role == Some(BlockKind::Heading) {
            open = None;
        }
        joined.push(unit);
    }
    for at in grown {
        joined[at].read_flow(text);
    }
    *units = joined;
}

/// Whether a sentence of the unit is still to be ended.
fn is_left_open(unit: &Unit) -> bool {
    let plain = unit.plain();
    let text = match unit.shape {
        Shape::Text | Shape::Bullet | Shape::Numbered(_) => true,
        Shape::Quoted | Shape::Heading(_) | Shape::Rule => false,
    };
    let open = match unit.look.end {
        End::Bare | End::Open => true,
        End::Stop | End::Question | End::Exclamation | End::Colon => false,
    };
    text && unit.is_open() && open && !plain.ends_with(is_closing)
}

/// Whether the unit opens in the middle of a sentence.
fn goes_on(unit: &Unit) -> bool {
    unit.is_open() && unit.shape == Shape::Text && unit.plain().starts_with(char::is_lowercase)
}
