//! How long comparison takes, given the claims: the articles of the corpus, and many articles.
//!
//! `cargo bench -p synoptic-compare`. With `SYNOPTIC_ARTICLES` naming a folder, every `.txt` in it is
//! one more article, and `many` compares the first half of them and all.

#[path = "../tests/samples/mod.rs"]
mod samples;

use divan::{Bencher, black_box};
use samples::corpus;
use std::path::{Path, PathBuf};
use synoptic_compare::Comparer;
use synoptic_corpus::DocumentId;

fn main() {
    divan::main();
}

/// The texts in a folder, in order of name.
fn texts(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "txt"));
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}

fn own() -> Vec<String> {
    texts(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/documents"))
}

/// From claims to questions.
#[divan::bench]
fn from_scratch(bencher: Bencher<'_, '_>) {
    let texts = own();
    let corpus = corpus(texts.iter().map(String::as_str));
    bencher.bench(|| Comparer::new(black_box(&corpus)).questions(|_| true, true));
}

/// One source switched off, when the rest is ready.
#[divan::bench]
fn a_source_switched_off(bencher: Bencher<'_, '_>) {
    let texts = own();
    let corpus = corpus(texts.iter().map(String::as_str));
    let comparer = Comparer::new(&corpus);
    bencher.bench_local(|| comparer.questions(|id| id != black_box(DocumentId(1)), true));
}

/// Many articles: `parts` of four of those in the folder.
#[divan::bench(args = [2, 4], sample_count = 10)]
fn many(bencher: Bencher<'_, '_>, parts: usize) {
    let Some(folder) = std::env::var_os("SYNOPTIC_ARTICLES") else { return };
    let texts = texts(Path::new(&folder));
    let corpus = corpus(texts.iter().take(texts.len() * parts / 4).map(String::as_str));
    bencher.bench(|| Comparer::new(black_box(&corpus)).questions(|_| true, true));
}
