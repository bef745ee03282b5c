//! Notes: which units are notes, the lines that belong to each, and the markers that refer to them.
//! What a note cites is read in `citation`.

use crate::marks::note_number;
use crate::units::{MOST_PIECES, Shape, Unit};
use std::collections::BTreeSet;
use synoptic_corpus::{BlockKind, Inline, InlineKind};
use synoptic_text::Span;

/// Headings that announce notes or works cited.
const HEADINGS: &[&str] = &[
    "bibliography",
    "citations",
    "endnotes",
    "end notes",
    "footnotes",
    "notes",
    "notes and references",
    "reference",
    "references",
    "references and notes",
    "sources",
    "sources and notes",
    "works cited",
];

/// Marks the units that are notes, each with its number, and gathers the lines of each into one unit.
pub(crate) fn mark(text: &str, units: &mut Vec<Unit>) {
    let called = markers(units);
    for unit in units.iter_mut() {
        if unit.is_open() && unit.shape != Shape::Rule {
            unit.note = leading_marker(unit);
        }
    }
    sections(text, units, &called);
    if !units.iter().any(|unit| unit.note.is_some()) {
        trailing_list(text, units, &called);
    }
    gather(text, units);
    crate::markers::mark_glued(text, units);
}

/// Numbers of the markers in running text.
fn markers(units: &[Unit]) -> BTreeSet<u32> {
    units
        .iter()
        .filter(|unit| leading_marker(unit).is_none())
        .flat_map(|unit| &unit.inlines)
        .filter_map(|inline| match inline.kind {
            InlineKind::NoteMarker(number) => Some(number),
            InlineKind::Markup
            | InlineKind::Strong
            | InlineKind::Emphasis
            | InlineKind::RunIn
            | InlineKind::Link => None,
        })
        .collect()
}

/// The number of the marker that opens a unit, if words follow it.
fn leading_marker(unit: &Unit) -> Option<u32> {
    let first = unit.inlines.first()?;
    let InlineKind::NoteMarker(number) = first.kind else { return None };
    let opens = unit.pieces.first()?.start == first.span.start;
    (opens && unit.plain().chars().any(char::is_alphabetic)).then_some(number)
}

/// Marks the notes under headings that announce them.
fn sections(text: &str, units: &mut [Unit], called: &BTreeSet<u32>) {
    let mut within = false;
    let mut last_chunk = None;
    for unit in units.iter_mut().filter(|unit| unit.role.is_none()) {
        if is_heading(unit) {
            within = true;
            last_chunk = None;
            if unit.shape == Shape::Text {
                unit.role = Some(BlockKind::Heading);
            }
            continue;
        }
        if within && unit.note.is_none() {
            match unit.shape {
                Shape::Heading(_) => within = false,
                Shape::Numbered(number) => number_note(text, unit, number),
                Shape::Text if last_chunk == Some(unit.chunk) => {}
                Shape::Text | Shape::Bullet => within = entry(text, unit, called),
                Shape::Quoted | Shape::Rule => {}
            }
        }
        let noted = unit.note.is_some() || unit.role == Some(BlockKind::Footnote);
        last_chunk = noted.then_some(unit.chunk);
    }
}

/// Reads a line under such a heading; whether the notes go on after it.
fn entry(text: &str, unit: &mut Unit, called: &BTreeSet<u32>) -> bool {
    let line = unit.plain();
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    let spaced = line[digits..].starts_with([' ', '\t', '\u{a0}']);
    let number = note_number(&line[..digits])
        .filter(|number| spaced && (called.is_empty() || called.contains(number)));
    if let Some(number) = number {
        let start = unit.span().start;
        let marker = Span { start, end: start + u32::try_from(digits).unwrap_or(0) };
        add_marker(text, unit, marker, number);
    } else if unit.look.words <= LONGEST_ENTRY && is_reference(line) {
        unit.role = Some(BlockKind::Footnote);
    } else if unit.look.is_prose() {
        return false;
    }
    true
}

/// Longest entry of a bibliography, in words.
const LONGEST_ENTRY: u32 = 70;

/// Whether a line announces notes or works cited.
pub(crate) fn is_heading(unit: &Unit) -> bool {
    matches!(unit.shape, Shape::Heading(_) | Shape::Text)
        && unit.look.words <= 3
        && HEADINGS.contains(&unit.folded.as_str())
}

/// Whether a line without a number reads as the entry of a bibliography.
fn is_reference(line: &str) -> bool {
    let dated =
        line.split(|c: char| !c.is_alphanumeric()).any(|word| crate::dates::year(word).is_some());
    let titled = line.contains(['“', '"', '(']) || line.contains(" pp. ") || line.contains("Vol");
    line.contains("http") || line.contains("doi.org") || (dated && titled)
}

/// A numbered list at the very end, whose numbers the text refers to.
fn trailing_list(text: &str, units: &mut [Unit], called: &BTreeSet<u32>) {
    let Some(highest) = called.last().copied() else { return };
    let Some(last) = units.iter().rposition(|unit| matches!(unit.shape, Shape::Numbered(_))) else {
        return;
    };
    let mut first = last;
    let mut expected = match units[last].shape {
        Shape::Numbered(number) => number,
        Shape::Text | Shape::Rule | Shape::Heading(_) | Shape::Bullet | Shape::Quoted => return,
    };
    if expected < highest {
        return;
    }
    for at in (0..=last).rev() {
        match units[at].shape {
            Shape::Numbered(number) if number == expected => {
                first = at;
                expected -= 1;
            }
            Shape::Text if units[at].plain().starts_with("http") => {}
            _ if expected == 0 => break,
            _ => return,
        }
    }
    if expected != 0 {
        return;
    }
    for unit in &mut units[first..=last] {
        if let Shape::Numbered(number) = unit.shape {
            number_note(text, unit, number);
        }
    }
}

fn number_note(text: &str, unit: &mut Unit, number: u32) {
    let Some(marker) = unit.marker else { return };
    unit.take_marker(text);
    add_marker(text, unit, marker, number);
}

fn add_marker(text: &str, unit: &mut Unit, span: Span, number: u32) {
    unit.inlines.retain(|inline| !inline.span.overlaps(span));
    unit.inlines.insert(0, Inline { span, kind: InlineKind::NoteMarker(number) });
    unit.read_flow(text);
    unit.note = Some(number);
}

/// Gives every note the lines that go on with it: its address, the rest of its run of lines.
fn gather(text: &str, units: &mut Vec<Unit>) {
    let mut gathered: Vec<Unit> = Vec::with_capacity(units.len());
    let mut grown: Vec<usize> = Vec::new();
    for unit in units.drain(..) {
        let goes_on = unit.note.is_none() && unit.role.is_none() && unit.shape == Shape::Text;
        let place = gathered.len().saturating_sub(1);
        match gathered.last_mut() {
            Some(note)
                if note.note.is_some()
                    && goes_on
                    && note.pieces.len() < MOST_PIECES
                    && (is_address(&unit, text)
                        || (unit.chunk == note.chunk && goes_on_note(&unit))) =>
            {
                note.pieces.extend(unit.pieces);
                note.inlines.extend(unit.inlines);
                if grown.last() != Some(&place) {
                    grown.push(place);
                }
            }
            _ => gathered.push(unit),
        }
    }
    for at in grown {
        gathered[at].read_flow(text);
    }
    for unit in &mut gathered {
        if unit.note.is_some() {
            unit.role = Some(BlockKind::Footnote);
        }
    }
    *units = gathered;
}

/// Whether a line directly below a note goes on with it: in the middle of a sentence, or with where
/// the work is to be found.
fn goes_on_note(unit: &Unit) -> bool {
    let line = unit.plain();
    line.starts_with(char::is_lowercase)
        || (line.contains("http") && unit.look.words <= 30)
        || line.starts_with("Available ")
        || line.starts_with("Accessed ")
}

/// Whether a unit is nothing but an address.
fn is_address(unit: &Unit, text: &str) -> bool {
    let line = unit.span().of(text);
    let bare = line.trim_start_matches(['<', '(']).trim_end_matches(['>', ')', '.']);
    (bare.starts_with("http://") || bare.starts_with("https://") || bare.starts_with("www."))
        && !bare.contains(char::is_whitespace)
}
