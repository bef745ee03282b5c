//! Bold labels that open a paragraph or a list item: `**Trade:** The pact covers …`.

use crate::units::{Shape, Unit};
use synoptic_corpus::{BlockKind, InlineKind};
use synoptic_text::Span;

/// Reads bold labels that open list items and paragraphs. A label that opens a paragraph is a
/// heading of its own, since nothing else parts that paragraph from the section before.
pub(crate) fn mark(text: &str, units: &mut Vec<Unit>) {
    let levels = label_levels(text, units);
    let mut read: Vec<Unit> = Vec::with_capacity(units.len());
    for (mut unit, level) in units.drain(..).zip(levels) {
        let label = if unit.is_open() { label(text, &unit) } else { None };
        match (label, unit.shape) {
            (Some(label), Shape::Bullet | Shape::Numbered(_)) => {
                unit.inlines
                    .push(synoptic_corpus::Inline { span: label.whole, kind: InlineKind::RunIn });
                unit.inlines
                    .sort_by_key(|inline| (inline.span.start, std::cmp::Reverse(inline.span.end)));
                unit.read_flow(text);
                read.push(unit);
            }
            (Some(label), Shape::Text) => {
                let mut heading = Unit::new(text, vec![label.words], Shape::Text, unit.chunk);
                heading.role = Some(BlockKind::Heading);
                heading.level = Some(level);
                heading.run_in = true;
                read.push(heading);
                if let Some(first) = unit.pieces.first_mut() {
                    *first = Span { start: label.whole.end, end: first.end }.trimmed(text);
                }
                unit.read(text);
                read.push(unit);
            }
            (Some(_), Shape::Quoted | Shape::Rule | Shape::Heading(_)) | (None, _) => {
                read.push(unit)
            }
        }
    }
    *units = read;
}

/// The level that a label would have as a heading, for every unit. One label alone in its section
/// opens a section of its own ('Conclusion:'); several part the section that they stand in.
fn label_levels(text: &str, units: &[Unit]) -> Vec<u8> {
    let headings = || units.iter().filter(|unit| unit.role == Some(BlockKind::Heading));
    let top = headings().filter_map(|unit| unit.level).min().unwrap_or(2);
    let mut levels = vec![top; units.len()];
    let mut labels: Vec<usize> = Vec::new();
    let mut within: Option<u8> = None;
    for at in 0..=units.len() {
        let heading = units.get(at).filter(|unit| unit.role == Some(BlockKind::Heading));
        if at == units.len() || heading.is_some() {
            let deeper =
                within.filter(|_| labels.len() > 1).map_or(top, |level| (level + 1).min(6));
            for label in labels.drain(..) {
                levels[label] = deeper;
            }
            within = heading.and_then(|unit| unit.level);
        } else if units[at].is_open()
            && units[at].shape == Shape::Text
            && label(text, &units[at]).is_some()
        {
            labels.push(at);
        }
    }
    levels
}

/// A bold label at the start of a unit.
struct Label {
    /// The label with its colon, without marks.
    words: Span,
    /// The label with everything around it that is no part of the sentence.
    whole: Span,
}

fn label(text: &str, unit: &Unit) -> Option<Label> {
    let start = unit.pieces.first()?.start;
    let end = unit.pieces.first()?.end;
    let bold = unit.inlines.iter().find(|inline| inline.kind == InlineKind::Strong)?;
    let close = unit
        .inlines
        .iter()
        .find(|inline| inline.kind == InlineKind::Markup && inline.span.start == bold.span.end)?
        .span;
    if bold.span.start > start + 3 {
        return None;
    }
    let words = bold.span.of(text).trim();
    let rest = Span { start: close.end, end };
    let after = rest.of(text);
    let colon_after = after.starts_with(':');
    let ends = words.ends_with([':', '.', '?', '!'])
        || colon_after
        || after.trim_start().starts_with(['–', '—'])
        || after.starts_with(" - ");
    let count = words.split_whitespace().count();
    let body = after.trim_start_matches([':', ' ', '–', '—', '-', '\n']);
    if !ends
        || !(1..=12).contains(&count)
        || body.split_whitespace().count() < 3
        || words.chars().count() < 3
    {
        return None;
    }
    let shown = bold.span.trimmed(text);
    let whole_end = end - u32::try_from(body.len()).ok()?;
    Some(Label { words: shown, whole: Span { start, end: whole_end }.trimmed(text) })
}
