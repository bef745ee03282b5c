//! Prints what the parser sees in the files given: a compact outline, or with `--json` the
//! structure part of the form that the accuracy figures are computed from.

use serde_json::{Value, json};
use std::fmt::Write as _;
use synoptic_corpus::{Basis, BlockKind, Document, Fact};
use synoptic_text::Span;

fn main() -> std::io::Result<()> {
    let mut paths: Vec<String> = std::env::args().skip(1).collect();
    let as_json = paths.iter().any(|path| path == "--json");
    paths.retain(|path| path != "--json");
    let mut documents = Vec::new();
    for path in paths {
        let text = std::fs::read_to_string(&path)?;
        let parsed = synoptic_ingest::parse(&text);
        if as_json {
            let file = path.rsplit('/').next().unwrap_or(&path);
            documents.push(structure(file, &parsed.document));
            continue;
        }
        print!("== {path}\n{}", outline(&parsed.document));
        for diagnostic in &parsed.diagnostics {
            println!(
                "{:?} line {}: {}",
                diagnostic.severity,
                diagnostic.line(&text),
                diagnostic.message
            );
        }
        println!();
    }
    if as_json {
        println!("{}", json!({ "documents": documents }));
    }
    Ok(())
}

fn outline(document: &Document) -> String {
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
            let _ = writeln!(out, "{name}: {} [{place}]", fact.value);
        }
    }
    for author in &metadata.authors {
        let _ =
            writeln!(out, "author: {} | {:?} | {:?}", author.name, author.role, author.affiliation);
    }
    for block in &document.blocks {
        let line = 1 + document.text[..block.start() as usize].matches('\n').count();
        let flow = block.flow(&document.text);
        let shown: String = flow.text().split_whitespace().collect::<Vec<_>>().join(" ");
        let cut: String = shown.chars().take(100).collect();
        let level = block.level.map_or(String::new(), |level| format!(" {level}"));
        let number = block.number.map_or(String::new(), |number| format!(" #{number}"));
        let pieces = if block.pieces.len() > 1 {
            format!(" ({} pieces)", block.pieces.len())
        } else {
            String::new()
        };
        let repeats = block.repeats.map_or(String::new(), |id| format!(" =block {}", id.0));
        let _ = writeln!(out, "{line:4} {:?}{level}{number}{pieces}{repeats}: {cut}", block.kind);
    }
    for note in &document.footnotes {
        let of = |span: Option<Span>| span.map_or("-", |span| span.of(&document.text));
        let authors: Vec<_> = note.authors.iter().map(|span| span.of(&document.text)).collect();
        let _ = writeln!(
            out,
            "note {}: {} | {} | {} | {} | {} | {} | {} markers",
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
    out
}

fn structure(file: &str, document: &Document) -> Value {
    let text = &document.text;
    let value = |fact: &Option<Fact>| fact.as_ref().map(|fact| fact.value.clone());
    let span = |span: &Span| json!({ "start": span.start, "end": span.end });
    let pieces = |pieces: &[Span]| {
        let first = pieces.first().copied().unwrap_or_default();
        let mut one = json!({ "start": first.start, "end": first.end });
        if pieces.len() > 1 {
            one["spans"] = pieces.iter().map(span).collect();
        }
        one
    };
    let metadata = &document.metadata;
    json!({
        "file": file,
        "id": file,
        "title": value(&metadata.title),
        "subtitle": value(&metadata.subtitle),
        "series": value(&metadata.series),
        "outlet": value(&metadata.outlet),
        "editor": value(&metadata.editor),
        "authors": metadata.authors.iter().map(|author| json!({ "name": author.name, "role": author.role, "affiliation": author.affiliation })).collect::<Vec<_>>(),
        "published": value(&metadata.published),
        "blocks": document.blocks.iter().map(|block| {
            let mut one = pieces(&block.pieces);
            one["kind"] = json!(kind(block.kind));
            one["level"] = json!(block.level);
            one
        }).collect::<Vec<_>>(),
        "sentences": document.sentences.iter().map(|sentence| pieces(&sentence.pieces)).collect::<Vec<_>>(),
        "footnotes": document.footnotes.iter().map(|note| json!({
            "number": note.number,
            "start": note.span.start,
            "end": note.span.end,
            "authors": note.authors.iter().map(|span| span.of(text)).collect::<Vec<_>>(),
            "title": note.title.map(|span| span.of(text)),
            "publisher": note.publisher.map(|span| span.of(text)),
            "published": note.published,
            "url": note.url.map(|span| span.of(text)),
            "url_date": note.url_date,
            "markers": note.markers.iter().map(span).collect::<Vec<_>>(),
        })).collect::<Vec<_>>(),
    })
}

fn kind(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title => "title",
        BlockKind::Subtitle => "subtitle",
        BlockKind::Series | BlockKind::Boilerplate => "boilerplate",
        BlockKind::Byline => "byline",
        BlockKind::Heading => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::ListItem => "list-item",
        BlockKind::Caption => "caption",
        BlockKind::Footnote => "footnote",
        BlockKind::Disclaimer => "disclaimer",
    }
}
