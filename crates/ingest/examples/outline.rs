//! Prints what the parser sees in the files given: a compact outline, or with `--json` the
//! structure part of the form that the accuracy figures are computed from.

#[path = "../tests/outline/mod.rs"]
mod outline;

use serde_json::{Value, json};
use synoptic_corpus::{BlockKind, Document, Fact};
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
        println!(
            "== {path}
{}",
            outline::outline(&parsed)
        );
    }
    if as_json {
        println!("{}", json!({ "documents": documents }));
    }
    Ok(())
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
