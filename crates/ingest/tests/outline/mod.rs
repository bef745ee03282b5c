//! A compact outline of a document, one line for each block: what reviewed snapshots hold.

use std::fmt::Write as _;
use synoptic_corpus::{Basis, Document};
use synoptic_ingest::Parsed;
use synoptic_text::Span;

/// The outline of a parsed document and what was noticed while reading it.
pub(crate) fn outline(parsed: &Parsed) -> String {
    let document = &parsed.document;
    let mut out = metadata(document);
    for block in &document.blocks {
        let line = 1 + document.text[..block.start() as usize].matches('\n').count();
        let flow = block.flow(&document.text);
        let shown: String = flow.text().split_whitespace().collect::<Vec<_>>().join(" ");
        let cut: String = shown.chars().take(72).collect();
        let level = block.level.map_or(String::new(), |level| format!(" {level}"));
        let number = block.number.map_or(String::new(), |number| format!(" #{number}"));
        let pieces = match block.pieces.len() {
            1 => String::new(),
            many => format!(" in {many} pieces"),
        };
        let repeats = block.repeats.map_or(String::new(), |id| {
            let of = document.block(id).map_or(0, |block| block.start());
            format!(" repeats line {}", 1 + document.text[..of as usize].matches('\n').count())
        });
        let _ = writeln!(out, "{line:4} {:?}{level}{number}{pieces}{repeats}: {cut}", block.kind);
    }
    for section in &document.sections {
        let _ = writeln!(
            out,
            "section {} {} blocks {}..{}",
            section.level, section.slug, section.first.0, section.end.0
        );
    }
    notes(document, &mut out);
    for diagnostic in &parsed.diagnostics {
        let _ = writeln!(
            out,
            "{:?}, line {}: {}",
            diagnostic.severity,
            diagnostic.line(&document.text),
            diagnostic.message
        );
    }
    out
}

fn metadata(document: &Document) -> String {
    let mut out = String::new();
    let metadata = &document.metadata;
    for (name, fact) in [
        ("title", &metadata.title),
        ("subtitle", &metadata.subtitle),
        ("series", &metadata.series),
        ("outlet", &metadata.outlet),
        ("editor", &metadata.editor),
        ("published", &metadata.published),
    ] {
        if let Some(fact) = fact {
            let place = match &fact.basis {
                Basis::Text(span) => span.of(&document.text),
                Basis::Corpus(reason) => reason,
            };
            let place = if place == fact.value { String::new() } else { format!(" [{place}]") };
            let _ = writeln!(out, "{name}: {}{place}", fact.value);
        }
    }
    for author in &metadata.authors {
        let said = [("role", &author.role), ("at", &author.affiliation)];
        let said: String = said
            .iter()
            .filter_map(|(name, said)| Some(format!(", {name}: {}", said.as_ref()?)))
            .collect();
        let _ = writeln!(out, "author: {}{said}", author.name);
    }
    out
}

fn notes(document: &Document, out: &mut String) {
    for note in &document.footnotes {
        let of = |span: Option<Span>| span.map_or("-", |span| span.of(&document.text));
        let authors: Vec<_> = note.authors.iter().map(|span| span.of(&document.text)).collect();
        let _ = writeln!(
            out,
            "note {}: {} | {} | {} | {} | {} | {} | markers: {}",
            note.number,
            authors.join(" + "),
            of(note.title),
            of(note.publisher),
            note.published.as_deref().unwrap_or("-"),
            of(note.url),
            note.url_date.as_deref().unwrap_or("-"),
            note.markers.len()
        );
    }
}
