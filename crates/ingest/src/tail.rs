//! What stands after and between the text that is no part of it: lists of other articles, forms,
//! notes on the author, promoted stories.

use crate::bios::{bio, is_telling};
use crate::fold::fold;
use crate::footnotes;
use crate::furniture::{Furniture, furniture, is_disclaimer};
use crate::look::End;
use crate::names::is_name;
use crate::units::{Shape, Unit};
use synoptic_corpus::{Author, Basis, BlockKind, Metadata};

/// Marks furniture and disclaimers, line by line.
pub(crate) fn mark_lines(units: &mut [Unit]) {
    for unit in units.iter_mut().filter(|unit| unit.is_open()) {
        if is_disclaimer(&unit.folded, unit.look.words) {
            unit.role = Some(BlockKind::Disclaimer);
            continue;
        }
        unit.furniture = furniture(unit.plain(), &unit.folded, unit.look.words);
        if unit.furniture == Some(Furniture::Line) {
            unit.role = Some(BlockKind::Boilerplate);
        }
    }
}

/// Marks what follows the headings of other things, notes on authors, and promoted stories.
pub(crate) fn mark(units: &mut [Unit], metadata: &mut Metadata) {
    let mut within: Option<Zone> = None;
    let mut seen_prose = false;
    let total: u64 = units
        .iter()
        .filter(|unit| unit.is_open_prose())
        .map(|unit| u64::from(unit.look.chars))
        .sum();
    let mut read: u64 = 0;
    for at in 0..units.len() {
        if let Some(kind) = units[at].furniture.filter(|kind| *kind != Furniture::Line)
            && units[at].is_open()
        {
            units[at].role = Some(BlockKind::Boilerplate);
            // Below such a heading near the top most of the text is still to come.
            let depth = depth(&units[at]);
            within = (seen_prose && read * 4 >= total).then_some(Zone { kind, depth }).or(within);
            continue;
        }
        if !units[at].is_open() {
            continue;
        }
        if footnotes::is_heading(&units[at])
            && units.get(at + 1).is_some_and(|unit| unit.role == Some(BlockKind::Footnote))
        {
            continue;
        }
        if let Some(zone) = within {
            if resumes(units, at, zone, total - read.min(total), total) {
                reopen(units, at);
                within = None;
            } else {
                let expected = zone.kind == Furniture::AboutAuthor
                    || (zone.kind == Furniture::Tail && is_bio_of_author(&units[at], metadata));
                if !(expected && take_bio(units, at, metadata)) {
                    units[at].role = Some(BlockKind::Boilerplate);
                }
                continue;
            }
        }
        if units[at].is_open_prose() {
            seen_prose = true;
            read += u64::from(units[at].look.chars);
        }
    }
    bios(units, metadata);
    promotions(units);
}

/// What a heading of other things opens.
#[derive(Clone, Copy, Debug)]
struct Zone {
    kind: Furniture,
    /// Depth of its heading, where it is marked as one.
    depth: Option<u8>,
}

fn depth(unit: &Unit) -> Option<u8> {
    match unit.shape {
        Shape::Heading(depth) => Some(depth),
        Shape::Text | Shape::Rule | Shape::Bullet | Shape::Numbered(_) | Shape::Quoted => None,
    }
}

/// Whether the text goes on at `at`: two paragraphs in a row, none of them below a headline; or a
/// heading at least as high as that of the zone, with much of the text below it.
fn resumes(units: &[Unit], at: usize, zone: Zone, left: u64, total: u64) -> bool {
    let prose = |unit: &Unit| {
        unit.is_open_prose()
            && unit.shape == Shape::Text
            && unit.look.words >= 9
            && bio(unit.plain()).is_none()
    };
    let next = units[at + 1..].iter().find(|unit| unit.is_open());
    let needed = match zone.kind {
        Furniture::Comments => return false,
        Furniture::AboutAuthor => 3,
        Furniture::Tail | Furniture::Line => 1,
    };
    if left * 10 < total * needed {
        return false;
    }
    if let Some(here) = depth(&units[at]) {
        let high = zone.depth.is_none_or(|zone| here <= zone);
        return high && left * 10 >= total * 2 && next.is_some_and(prose);
    }
    let parted = at.checked_sub(1).is_none_or(|before| units[before].chunk != units[at].chunk);
    prose(&units[at])
        && parted
        && next.is_some_and(|next| prose(next) && next.chunk != units[at].chunk)
}

/// Gives back the short line right above the resumed text: its heading.
fn reopen(units: &mut [Unit], at: usize) {
    if let Some(above) = at.checked_sub(1).and_then(|above| units.get_mut(above))
        && above.role == Some(BlockKind::Boilerplate)
        && above.shape == Shape::Text
        && (2..=5).contains(&above.look.words)
        && above.look.end == End::Bare
        && furniture(above.plain(), &above.folded, above.look.words).is_none()
    {
        above.role = None;
    }
}

/// Takes a unit as a note on an author; whether it is one.
fn take_bio(units: &mut [Unit], at: usize, metadata: &mut Metadata) -> bool {
    let unit = &units[at];
    let line = unit.plain();
    if let Some(found) = bio(line) {
        let of = |span: Option<synoptic_text::Span>| span.map(|span| span.of(line).to_owned());
        let name = found.name.of(line).to_owned();
        let known = metadata.authors.iter_mut().find(|author| same_person(&author.name, &name));
        match known {
            Some(author) => {
                author.role = author.role.take().or_else(|| of(found.role));
                author.affiliation = author.affiliation.take().or_else(|| of(found.affiliation));
            }
            None => metadata.authors.push(Author {
                basis: Basis::Text(
                    unit.flow.cover_in_file(found.name).unwrap_or_else(|| unit.span()),
                ),
                role: of(found.role),
                affiliation: of(found.affiliation),
                name,
            }),
        }
        units[at].role = Some(BlockKind::Byline);
        return true;
    }
    if is_name(line) && unit.look.words <= 6 {
        let name = crate::names::without_title(line).to_owned();
        if !metadata.authors.iter().any(|author| same_person(&author.name, &name)) {
            metadata.authors.push(Author {
                name,
                role: None,
                affiliation: None,
                basis: Basis::Text(unit.span()),
            });
        }
        units[at].role = Some(BlockKind::Byline);
        return true;
    }
    false
}

/// Whether a unit is a note on somebody who is known to be an author.
fn is_bio_of_author(unit: &Unit, metadata: &Metadata) -> bool {
    let line = unit.plain();
    bio(line).is_some_and(|found| {
        metadata.authors.iter().any(|author| same_person(&author.name, found.name.of(line)))
    })
}

/// Whether two names are one person's: the words of one all stand in the other.
fn same_person(a: &str, b: &str) -> bool {
    let (a, b) = (fold(a), fold(b));
    let within =
        |a: &str, b: &str| a.split(' ').all(|word| b.split(' ').any(|other| other == word));
    within(&a, &b) || within(&b, &a)
}

/// Notes on authors that no heading announces: the last units of the text.
fn bios(units: &mut [Unit], metadata: &mut Metadata) {
    let open: Vec<usize> = (0..units.len()).filter(|at| units[*at].is_open()).collect();
    let mut taken: Vec<usize> = Vec::new();
    for at in open.iter().rev().take(6).copied() {
        let unit = &units[at];
        let line = unit.plain();
        let named = bio(line).is_some_and(|found| {
            let name = found.name.of(line);
            let known = metadata.authors.iter().any(|author| same_person(&author.name, name));
            let announced =
                at.checked_sub(1).is_some_and(|before| units[before].folded == fold(name));
            let italic =
                unit.inlines.first().is_some_and(|inline| inline.span.start == unit.span().start);
            known
                || announced
                || ((italic || metadata.authors.is_empty() || !taken.is_empty())
                    && is_telling(line))
        });
        let the_author =
            ["The author is ", "The writer is ", "The authors are ", "The author was "]
                .iter()
                .any(|start| line.starts_with(start));
        let known = metadata.authors.iter().any(|author| line.contains(author.name.as_str()));
        let speaks = line.contains(" said") || (!known && line.contains(['"', '“']));
        if unit.look.words <= 130 && !speaks && (named || the_author) {
            taken.push(at);
        } else if unit.is_open_prose() {
            break;
        }
    }
    for at in taken.into_iter().rev() {
        if !take_bio(units, at, metadata) {
            units[at].role = Some(BlockKind::Byline);
        }
        // The name on lines of its own above: first a byline, then its repetition.
        let mut above: Vec<usize> = Vec::new();
        for before in (0..at).rev() {
            let name = units[before].is_open()
                && is_name(units[before].plain())
                && metadata
                    .authors
                    .iter()
                    .any(|author| same_person(&author.name, units[before].plain()));
            if !name {
                break;
            }
            above.push(before);
        }
        above.reverse();
        for (place, before) in above.iter().enumerate() {
            units[*before].role =
                Some(if place == 0 { BlockKind::Byline } else { BlockKind::Boilerplate });
            units[*before].repeats = (place > 0).then(|| units[above[0]].span().start);
        }
    }
}

/// Promoted stories: a headline with its standfirst directly below, where the headings of this
/// text stand alone; and headlines left over at the end.
fn promotions(units: &mut [Unit]) {
    let headline = |unit: &Unit| {
        unit.is_open()
            && unit.shape == Shape::Text
            && unit.look.is_titlelike()
            && unit.look.words >= 5
            && unit.look.end != End::Colon
    };
    let alone = |units: &[Unit], at: usize| {
        let chunk = units[at].chunk;
        at.checked_sub(1).is_none_or(|before| units[before].chunk != chunk)
            && units.get(at + 1).is_none_or(|after| after.chunk != chunk)
    };
    let prose_alone =
        (0..units.len()).filter(|at| units[*at].is_open_prose() && alone(units, *at)).count();
    let mut pairs = Vec::new();
    let mut joined_headings = 0;
    for at in 0..units.len().saturating_sub(1) {
        let chunk = units[at].chunk;
        let opens = at.checked_sub(1).is_none_or(|before| units[before].chunk != chunk);
        let closes = units.get(at + 2).is_none_or(|after| after.chunk != chunk);
        let below = &units[at + 1];
        if opens
            && units[at].is_open()
            && units[at].look.is_titlelike()
            && below.chunk == chunk
            && below.is_open_prose()
            && below.shape == Shape::Text
        {
            joined_headings += 1;
            if closes && headline(&units[at]) && below.look.words <= 60 {
                pairs.push(at);
            }
        }
    }
    // Where headings are commonly written right above their text, the form says nothing.
    let last_prose = units.iter().rposition(|unit| unit.is_open_prose());
    if prose_alone >= 4 {
        for at in pairs {
            if joined_headings <= 2 || last_prose == Some(at + 1) {
                units[at].role = Some(BlockKind::Boilerplate);
                units[at + 1].role = Some(BlockKind::Boilerplate);
            }
        }
    }
    // Lines after the last paragraph that are no text: headlines, names, labels.
    if let Some(last) = units.iter().rposition(|unit| {
        unit.is_open_prose()
            || (unit.is_open()
                && (matches!(unit.shape, Shape::Bullet | Shape::Numbered(_) | Shape::Quoted)
                    || (unit.look.end == End::Stop && unit.look.words >= 3)))
    }) {
        for unit in &mut units[last + 1..] {
            if unit.is_open() && unit.shape == Shape::Text {
                unit.role = Some(BlockKind::Boilerplate);
            }
        }
    }
}
