//! Facts that stand before a text as `key: value` lines, between `---` lines or on their own.

use crate::dates::dates;
use crate::fold::fold;
use crate::lines::Line;
use crate::units::{Shape, Unit};
use synoptic_corpus::{Author, Basis, BlockKind, Fact, Metadata};
use synoptic_text::Span;

/// What a key stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Key {
    Title,
    Subtitle,
    Author,
    Editor,
    Date,
    Series,
    Outlet,
    Address,
}

const KEYS: &[(&str, Key)] = &[
    ("author", Key::Author),
    ("authors", Key::Author),
    ("by", Key::Author),
    ("byline", Key::Author),
    ("date", Key::Date),
    ("date published", Key::Date),
    ("description", Key::Subtitle),
    ("editor", Key::Editor),
    ("headline", Key::Title),
    ("outlet", Key::Outlet),
    ("publication", Key::Outlet),
    ("publication date", Key::Date),
    ("published", Key::Date),
    ("publisher", Key::Outlet),
    ("series", Key::Series),
    ("site", Key::Outlet),
    ("source", Key::Outlet),
    ("standfirst", Key::Subtitle),
    ("subtitle", Key::Subtitle),
    ("title", Key::Title),
    ("url", Key::Address),
    ("link", Key::Address),
];

/// How many lines a block of facts between `---` lines takes, its fences included.
pub(crate) fn fenced(text: &str, lines: &[Line]) -> usize {
    let is_fence = |line: &Line| line.span.of(text) == "---";
    if !lines.first().is_some_and(is_fence) {
        return 0;
    }
    let close = lines.iter().skip(1).take(MOST_FACTS).position(is_fence);
    let facts = |end: usize| {
        lines[1..end].iter().all(|line| {
            let line = line.span.of(text);
            line.is_empty() || line.contains(':') || line.starts_with('-')
        })
    };
    close.map(|close| close + 1).filter(|close| facts(*close)).map_or(0, |close| close + 1)
}

/// Longest block of facts, in lines.
const MOST_FACTS: usize = 60;

/// Reads the lines before the text; at least two, or one between `---` lines.
pub(crate) fn read(text: &str, units: &mut [Unit], metadata: &mut Metadata) {
    let fenced = units.first().is_some_and(|unit| unit.shape == Shape::Rule);
    let from = usize::from(fenced);
    let mut end = from;
    let mut known = 0;
    for unit in &units[from..] {
        let Some((key, _)) = pair(text, unit) else { break };
        known += usize::from(key.is_some());
        end += 1;
    }
    let closed = fenced && units.get(end).is_some_and(|unit| unit.shape == Shape::Rule);
    if known < 2 && !(closed && known > 0) {
        return;
    }
    for unit in &mut units[from..end] {
        let Some((key, value)) = pair(text, unit) else { continue };
        unit.role = Some(BlockKind::Byline);
        let Some(key) = key else {
            unit.role = Some(BlockKind::Boilerplate);
            continue;
        };
        if value.is_empty() {
            continue;
        }
        let fact = Fact { value: value.of(text).to_owned(), basis: Basis::Text(value) };
        match key {
            Key::Title => {
                unit.role = Some(BlockKind::Title);
                unit.pieces = vec![value];
                unit.read(text);
                metadata.title = Some(fact);
            }
            Key::Subtitle => {
                unit.role = Some(BlockKind::Subtitle);
                unit.pieces = vec![value];
                unit.read(text);
                metadata.subtitle = Some(fact);
            }
            Key::Series => {
                unit.role = Some(BlockKind::Series);
                metadata.series = Some(fact);
            }
            Key::Editor => metadata.editor = Some(fact),
            Key::Outlet => metadata.outlet = Some(fact),
            Key::Address => metadata.address = Some(fact),
            Key::Date => {
                let date = dates(value.of(text)).into_iter().next();
                metadata.published =
                    date.map(|date| Fact { value: date.edtf, basis: Basis::Text(value) });
            }
            Key::Author => {
                for part in
                    value.of(text).split([',', ';', '&']).flat_map(|part| part.split(" and "))
                {
                    let name = part.trim().trim_matches(['[', ']', '"', '\'']);
                    let name = crate::names::without_title(name);
                    if !name.is_empty() {
                        metadata.authors.push(Author {
                            name: name.to_owned(),
                            role: None,
                            affiliation: None,
                            basis: Basis::Text(value),
                        });
                    }
                }
            }
        }
    }
}

/// Key and value of a line `key: value`; the key is `None` where it is none of ours.
fn pair(text: &str, unit: &Unit) -> Option<(Option<Key>, Span)> {
    if !matches!(unit.shape, Shape::Text) || unit.role.is_some() {
        return None;
    }
    let span = unit.span();
    let line = span.of(text);
    let colon = line.find(':')?;
    let name = fold(&line[..colon]);
    if colon > 24 || name.split(' ').count() > 2 || line.contains('\n') {
        return None;
    }
    let start = span.start as usize + colon + 1;
    let value = Span::new(start, span.end as usize).trimmed(text);
    let shown = value.of(text);
    let bare = shown.trim_matches(['"', '\'']);
    let lead = shown.len() - shown.trim_start_matches(['"', '\'']).len();
    let value = Span::new(value.start as usize + lead, value.start as usize + lead + bare.len());
    let key = KEYS.iter().find(|(key, _)| *key == name).map(|(_, key)| *key);
    Some((key, value))
}
