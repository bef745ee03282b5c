//! The outline that `synoptic parse --format text` prints: a document's structure at a glance.

use std::io::{self, Write};
use synoptic_corpus::{Annotations, Basis, Block, BlockKind, Corpus, Document, Fact};

/// Width of a line of text in the outline, in characters.
const WIDTH: usize = 96;

/// Prints the outline of every document.
pub(crate) fn write(corpus: &Corpus, out: &mut impl Write) -> io::Result<()> {
    for (at, (document, found)) in corpus.documents.iter().zip(&corpus.annotations).enumerate() {
        if at > 0 {
            writeln!(out)?;
        }
        head(document, out)?;
        body(document, out)?;
        tail(document, found, out)?;
    }
    Ok(())
}

fn head(document: &Document, out: &mut impl Write) -> io::Result<()> {
    let metadata = &document.metadata;
    let title = metadata.title.as_ref().map_or("(no title)", |title| title.value.as_str());
    let siglum = metadata.siglum.map(|siglum| format!("{siglum}  ")).unwrap_or_default();
    writeln!(out, "{siglum}{title}")?;
    writeln!(out, "   {} · {}", document.id, document.file)?;
    for author in &metadata.authors {
        let details = [&author.role, &author.affiliation];
        let details: String =
            details.into_iter().flatten().map(|detail| format!(", {detail}")).collect();
        writeln!(out, "   author     {}{details}{}", author.name, source(&author.basis))?;
    }
    let facts = [
        ("subtitle", &metadata.subtitle),
        ("series", &metadata.series),
        ("outlet", &metadata.outlet),
        ("country", &metadata.country),
        ("genre", &metadata.genre),
        ("editor", &metadata.editor),
        ("published", &metadata.published),
        ("address", &metadata.address),
    ];
    for (name, fact) in facts {
        if let Some(Fact { value, basis }) = fact {
            writeln!(out, "   {name:<10} {}{}", shortened(value), source(basis))?;
        }
    }
    for remark in &metadata.remarks {
        writeln!(out, "   note       {remark}")?;
    }
    Ok(())
}

fn source(basis: &Basis) -> &'static str {
    match basis {
        Basis::Text(_) => "",
        Basis::Corpus(_) => "  (from corpus.toml)",
    }
}

fn body(document: &Document, out: &mut impl Write) -> io::Result<()> {
    writeln!(out)?;
    for block in &document.blocks {
        let words = shortened(block.flow(&document.text).text());
        let level = usize::from(block.level.unwrap_or(1));
        match block.kind {
            BlockKind::Heading => writeln!(out, "   {} {words}", "#".repeat(level))?,
            BlockKind::Paragraph | BlockKind::ListItem => {
                let number = block.number.map(|number| number.to_string()).unwrap_or_default();
                let bullet = if block.kind == BlockKind::ListItem { "- " } else { "" };
                writeln!(out, "   {number:>3}  {bullet}{words}")?;
            }
            BlockKind::Caption => writeln!(out, "        [caption] {words}")?,
            BlockKind::Disclaimer => writeln!(out, "        [disclaimer] {words}")?,
            BlockKind::Title
            | BlockKind::Subtitle
            | BlockKind::Series
            | BlockKind::Byline
            | BlockKind::Footnote
            | BlockKind::Boilerplate => {}
        }
    }
    Ok(())
}

fn tail(document: &Document, found: &Annotations, out: &mut impl Write) -> io::Result<()> {
    writeln!(out)?;
    for note in &document.footnotes {
        let part =
            |span: Option<synoptic_text::Span>| span.map(|span| span.of(&document.text).to_owned());
        let parts = [part(note.title), part(note.publisher), note.published.clone()];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        writeln!(out, "   note {:<3} {}", note.number, parts.join(", "))?;
    }
    let hidden = |block: &&Block| block.kind == BlockKind::Boilerplate;
    writeln!(
        out,
        "   {} sentences, {} notes, {} blocks of boilerplate; {} claims, {} quotations, {} quantities, {} times, {} names",
        document.sentences.len(),
        document.footnotes.len(),
        document.blocks.iter().filter(hidden).count(),
        found.claims.len(),
        found.quotations.len(),
        found.quantities.len(),
        found.times.len(),
        found.mentions.len()
    )
}

/// The first line's worth of a text.
fn shortened(text: &str) -> String {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(WIDTH) {
        None => line,
        Some((end, _)) => format!("{}…", line[..end].trim_end()),
    }
}
