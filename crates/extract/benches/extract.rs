//! How long the engine takes for the articles of the corpus, and how that grows with the text.
//!
//! `cargo bench -p synoptic-extract`. Reads the corpus' own documents; the names and topics of the
//! corpus are left out, so that the text alone is measured.

use divan::Bencher;
use divan::counter::BytesCount;
use std::path::Path;
use synoptic_corpus::Document;
use synoptic_extract::{Lists, extract};

fn main() {
    divan::main();
}

/// The texts of the documents in the corpus, in order of name.
fn texts() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/documents");
    let entries = std::fs::read_dir(&folder).expect("the corpus has a folder of documents");
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}

fn parse(texts: &[String]) -> Vec<Document> {
    texts.iter().map(|text| synoptic_ingest::parse(text).document).collect()
}

/// Each text `times` over, its copies parted by a line that keeps their paragraphs from being
/// taken for repetitions.
fn repeated(times: usize) -> Vec<String> {
    let again = |text: &String| {
        let copies = (0..times).map(|copy| text.replace(". ", &format!(" in case {copy}. ")));
        copies.collect::<Vec<String>>().join("\n\n")
    };
    texts().iter().map(again).collect()
}

fn size(texts: &[String]) -> BytesCount {
    BytesCount::new(texts.iter().map(String::len).sum::<usize>())
}

#[divan::bench(args = [1, 10])]
fn parse_and_extract(bencher: Bencher<'_, '_>, times: usize) {
    let texts = repeated(times);
    let lists = Lists::default();
    bencher.counter(size(&texts)).bench(|| extract(&parse(&texts), &lists));
}

#[divan::bench(args = [1, 10])]
fn extract_alone(bencher: Bencher<'_, '_>, times: usize) {
    let texts = repeated(times);
    let documents = parse(&texts);
    let lists = Lists::default();
    bencher.counter(size(&texts)).bench(|| extract(&documents, &lists));
}
