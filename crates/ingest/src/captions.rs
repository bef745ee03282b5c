//! Marks captions. Whether a line is one is judged in `picture`; here, what stands around it.

use crate::look::End;
use crate::picture::{is_caption, is_credit_only};
use crate::units::{Shape, Unit};
use synoptic_corpus::BlockKind;

/// Marks captions among the units that are still open.
pub(crate) fn mark(text: &str, units: &mut [Unit]) {
    labels(units);
    images(text, units);
    let credit_only: Vec<bool> = units
        .iter()
        .map(|unit| unit.is_open() && is_credit_only(unit.plain(), &unit.look))
        .collect();
    for at in 0..units.len() {
        if units[at].is_open() && matches!(units[at].shape, Shape::Text | Shape::Bullet) {
            let beside_credit = beside(units, &credit_only, at);
            let source = at
                .checked_sub(1)
                .is_some_and(|before| units[before].role == Some(BlockKind::Caption))
                && units[at].look.words <= 16
                && units[at].folded.starts_with("source");
            if source
                || credit_only[at]
                || beside_credit
                || is_caption(units[at].plain(), &units[at].folded, &units[at].look)
            {
                units[at].role = Some(BlockKind::Caption);
            }
        }
    }
    // The caption once more, without its credit.
    for at in 1..units.len() {
        let (before, rest) = units.split_at_mut(at);
        let (Some(above), Some(caption)) = (before.last_mut(), rest.first()) else { continue };
        let same = above.is_open()
            && caption.role == Some(BlockKind::Caption)
            && above.look.words >= 4
            && caption.look.words > above.look.words
            && caption.look.words <= above.look.words + 12;
        if same && caption.folded.starts_with(&above.folded) {
            above.role = Some(BlockKind::Boilerplate);
            above.repeats = Some(caption.span().start);
        }
    }
}

/// Marks Markdown images that stand alone: their words, if any, are a caption.
fn images(text: &str, units: &mut [Unit]) {
    for unit in units {
        let span = unit.span();
        let line = span.of(text);
        if unit.is_open()
            && line.starts_with("![")
            && line.ends_with(')')
            && line.matches("](").count() == 1
        {
            let caption = unit.look.words >= 3;
            unit.role = Some(if caption { BlockKind::Caption } else { BlockKind::Boilerplate });
        }
    }
}

/// Lines that announce a picture, alone on their line; what follows is its caption.
const ANNOUNCING: &[&str] =
    &["caption", "image", "image caption", "photo", "picture", "media caption"];

/// Marks lines that announce a picture, and the short lines below them.
fn labels(units: &mut [Unit]) {
    for at in 0..units.len() {
        if !(units[at].is_open()
            && units[at].look.words <= 2
            && ANNOUNCING.contains(&units[at].folded.as_str()))
        {
            continue;
        }
        units[at].role = Some(BlockKind::Boilerplate);
        if let Some(next) = units.get_mut(at + 1)
            && next.is_open()
            && next.shape == Shape::Text
            && (3..=35).contains(&next.look.words)
            && crate::byline::cued(next.plain()).is_none()
        {
            next.role = Some(BlockKind::Caption);
        }
    }
}

/// Whether a line that is nothing but a credit stands directly above or below, and nothing else does.
fn beside(units: &[Unit], credit_only: &[bool], at: usize) -> bool {
    let chunk = units[at].chunk;
    let same =
        |at: Option<usize>| at.filter(|at| units.get(*at).is_some_and(|unit| unit.chunk == chunk));
    let (before, after) = (same(at.checked_sub(1)), same(Some(at + 1)));
    units[at].look.words <= 80
        && match (before, after) {
            (None, Some(other)) | (Some(other), None) => credit_only[other],
            _ => false,
        }
}

/// Marks the captions whose credit stands alone below them. Runs once title and bylines are known.
pub(crate) fn mark_above_credits(units: &mut [Unit]) {
    let mut prose = 0;
    for at in 0..units.len().saturating_sub(1) {
        let credited =
            units[at + 1].role == Some(BlockKind::Caption) && units[at + 1].look.words <= 8;
        let unit = &mut units[at];
        let text = unit.is_open() && unit.shape == Shape::Text;
        prose += u32::from(text && unit.is_open_prose());
        let speech = unit.look.starts_quoted || unit.plain().contains(" said");
        // Within the text a whole sentence is more likely a paragraph above a bare credit.
        if credited
            && text
            && !speech
            && unit.look.words <= 40
            && (prose <= 1 || unit.look.end != End::Stop)
        {
            unit.role = Some(BlockKind::Caption);
        }
    }
}
