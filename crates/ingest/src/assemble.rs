//! From units to the document: blocks, numbers, sections, sentences, footnotes.

use crate::citation::citation;
use crate::dates::date_of_address;
use crate::fold::fold;
use crate::units::{Shape, Unit};
use std::collections::BTreeMap;
use synoptic_corpus::{
    Block, BlockId, BlockKind, Document, Footnote, InlineKind, Section, Sentence,
};
use synoptic_text::{Flow, Span, sentences};

/// Fills the document's structure from its units.
pub(crate) fn assemble(document: &mut Document, units: Vec<Unit>) {
    let starts: BTreeMap<u32, BlockId> = units
        .iter()
        .filter(|unit| unit.shape != Shape::Rule)
        .zip(0..)
        .map(|(unit, id)| (unit.span().start, BlockId(id)))
        .collect();
    let mut number = 0;
    let mut notes = Vec::new();
    for (unit, id) in units.into_iter().filter(|unit| unit.shape != Shape::Rule).zip(0..) {
        let id = BlockId(id);
        let kind = kind(&unit);
        let note = unit.note.filter(|_| kind == BlockKind::Footnote);
        notes.extend(note.map(|note| (note, id)));
        document.blocks.push(Block {
            kind,
            level: match kind {
                BlockKind::Heading => Some(unit.level.unwrap_or(2)),
                BlockKind::ListItem => Some(unit.depth),
                BlockKind::Title
                | BlockKind::Subtitle
                | BlockKind::Series
                | BlockKind::Byline
                | BlockKind::Paragraph
                | BlockKind::Caption
                | BlockKind::Footnote
                | BlockKind::Disclaimer
                | BlockKind::Boilerplate => None,
            },
            pieces: unit.pieces,
            inlines: unit.inlines,
            number: kind.is_content().then(|| {
                number += 1;
                number
            }),
            repeats: unit.repeats.and_then(|start| starts.get(&start).copied()),
        });
    }
    document.sections = sections(document);
    document.sentences = split(document);
    document.footnotes = footnotes(document, &notes);
}

fn kind(unit: &Unit) -> BlockKind {
    unit.role.unwrap_or(match unit.shape {
        Shape::Bullet | Shape::Numbered(_) => BlockKind::ListItem,
        Shape::Heading(_) => BlockKind::Heading,
        Shape::Text | Shape::Quoted | Shape::Rule => BlockKind::Paragraph,
    })
}

/// Every heading opens a section that ends at the next; text before any heading is one without.
fn sections(document: &Document) -> Vec<Section> {
    let mut found: Vec<Section> = Vec::new();
    let mut slugs = BTreeMap::new();
    let id = |at: usize| BlockId(u32::try_from(at).unwrap_or(u32::MAX));
    for (at, block) in document.blocks.iter().enumerate() {
        if block.kind == BlockKind::Heading {
            let flow = block.flow(&document.text);
            found.push(Section {
                heading: Some(id(at)),
                level: block.level.unwrap_or(2),
                slug: unique(slug(flow.text()), &mut slugs),
                first: id(at + 1),
                end: id(at + 1),
            });
        } else if block.kind.is_content() {
            if found.is_empty() {
                let slug = unique("text".to_owned(), &mut slugs);
                found.push(Section { heading: None, level: 0, slug, first: id(at), end: id(at) });
            }
            if let Some(section) = found.last_mut() {
                section.end = id(at + 1);
            }
        }
    }
    found
}

/// Lower-case ASCII words and hyphens; accents fall away, other letters part words.
fn slug(heading: &str) -> String {
    let mut slug = String::new();
    for c in fold(heading).chars() {
        match c {
            'a'..='z' | '0'..='9' => slug.push(c),
            '\'' | '’' => {}
            _ if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            _ => {}
        }
        if slug.len() >= 60 {
            break;
        }
    }
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "section".to_owned() } else { slug.to_owned() }
}

/// The slug, with the next free number where it is taken.
fn unique(slug: String, taken: &mut BTreeMap<String, u32>) -> String {
    let count = taken.get(&slug).copied().unwrap_or(0);
    if count == 0 {
        taken.insert(slug.clone(), 1);
        return slug;
    }
    let mut count = count;
    loop {
        count += 1;
        let candidate = format!("{slug}-{count}");
        if !taken.contains_key(&candidate) {
            taken.insert(slug, count);
            taken.insert(candidate.clone(), 1);
            return candidate;
        }
    }
}

/// Splits into sentences what has sentences.
fn split(document: &Document) -> Vec<Sentence> {
    let mut found = Vec::new();
    for (at, block) in document.blocks.iter().enumerate() {
        match block.kind {
            BlockKind::Paragraph
            | BlockKind::ListItem
            | BlockKind::Caption
            | BlockKind::Disclaimer => {}
            BlockKind::Title
            | BlockKind::Subtitle
            | BlockKind::Series
            | BlockKind::Byline
            | BlockKind::Heading
            | BlockKind::Footnote
            | BlockKind::Boilerplate => continue,
        }
        let flow = block.flow(&document.text);
        // A line's end within a wrapped paragraph is a space like any other; lengths stay the same.
        let one_line = flow.text().replace(['\n', '\r', '\t'], " ");
        for sentence in sentences(&one_line) {
            let pieces = whole(&flow, sentence, block);
            if !pieces.is_empty() {
                found.push(Sentence {
                    block: BlockId(u32::try_from(at).unwrap_or(u32::MAX)),
                    pieces,
                });
            }
        }
    }
    found
}

/// The pieces of the file that a sentence covers: one for each piece of its block, hidden marks in
/// its middle included.
fn whole(flow: &Flow, sentence: Span, block: &Block) -> Vec<Span> {
    let mut pieces: Vec<Span> = Vec::new();
    let mut home: Option<usize> = None;
    for part in flow.in_file(sentence) {
        let after = block.pieces.partition_point(|piece| piece.start <= part.start);
        let here = after.checked_sub(1).filter(|at| block.pieces[*at].contains(part));
        match pieces.last_mut() {
            Some(last) if here.is_some() && here == home => last.end = part.end,
            _ => pieces.push(part),
        }
        home = here;
    }
    pieces
}

/// Notes by number, with what they cite and where the text refers to them.
fn footnotes(document: &Document, notes: &[(u32, BlockId)]) -> Vec<Footnote> {
    let mut markers: BTreeMap<u32, Vec<Span>> = BTreeMap::new();
    for block in &document.blocks {
        for inline in &block.inlines {
            let InlineKind::NoteMarker(number) = inline.kind else { continue };
            if block.kind != BlockKind::Footnote {
                markers.entry(number).or_default().push(inline.span);
            }
        }
    }
    let mut found: Vec<Footnote> = Vec::new();
    for (number, id) in notes {
        let Some(block) = document.block(*id) else { continue };
        let mut footnote = note(&document.text, block, *number, *id);
        // Numbers that start afresh in each part: the markers go to the first note of that number.
        footnote.markers = markers.remove(number).unwrap_or_default();
        found.push(footnote);
    }
    found.sort_by_key(|footnote| footnote.number);
    found
}

fn note(text: &str, block: &Block, number: u32, id: BlockId) -> Footnote {
    let flow = block.flow(text);
    // Lengths stay the same, so places in it are places in the flow.
    let one_line = flow.text().replace(['\n', '\r', '\t'], " ");
    let words = one_line.as_str();
    let emphasis = block
        .inlines
        .iter()
        .find(|inline| inline.kind == InlineKind::Emphasis)
        .and_then(|inline| {
            let end = inline.span.end.checked_sub(1)?;
            Some(Span { start: flow.from_file(inline.span.start)?, end: flow.from_file(end)? + 1 })
        });
    let found = citation(words, emphasis);
    let in_file = |span: Span| flow.cover_in_file(span);
    let url = found.url.and_then(in_file).or_else(|| hidden_address(text, block));
    let first = block.pieces.first().copied().unwrap_or_default();
    Footnote {
        number,
        block: id,
        span: block.pieces.iter().fold(first, |whole, piece| whole.cover(*piece)),
        authors: found.authors.iter().filter_map(|span| in_file(*span)).collect(),
        title: found.title.and_then(in_file),
        publisher: found.publisher.and_then(in_file),
        published_as_written: found.published.as_ref().and_then(|date| in_file(date.span)),
        published: found.published.map(|date| date.edtf),
        url_date: url.and_then(|url| date_of_address(url.of(text))),
        url,
        markers: Vec::new(),
    }
}

/// The address of a Markdown link, which its reader does not see.
fn hidden_address(text: &str, block: &Block) -> Option<Span> {
    block.inlines.iter().filter(|inline| inline.kind == InlineKind::Markup).find_map(|inline| {
        let inner = inline.span.of(text).strip_prefix("](")?;
        let address = inner.strip_suffix(')').unwrap_or(inner);
        let start = inline.span.start + 2;
        address
            .starts_with("http")
            .then(|| Span { start, end: start + u32::try_from(address.len()).unwrap_or(0) })
    })
}
