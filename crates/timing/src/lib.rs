//! What `cargo xtask bench` measures in a browser: plain functions that it calls and times.
//!
//! A small wasm32 program, built like the page but without it. It carries the corpus that the page
//! carries. What is measured and how it is told is the business of `tests/browser/bench.mjs`. Every
//! function gives a count of what it made, so that nothing is optimised away and the caller can see
//! that each run did the same.

#![expect(unsafe_code, reason = "names of exported functions have to be unique; these are")]

use std::sync::OnceLock;
use synoptic_compare::Comparer;
use synoptic_corpus::{Corpus, Document, DocumentId};
use synoptic_extract::{Lists, extract};

static CORPUS: OnceLock<Corpus> = OnceLock::new();
thread_local! {
    /// Aligned once, as in the page.
    static COMPARER: Comparer<'static> = Comparer::new(corpus());
}

/// The corpus; empty where it cannot be read, which the counts then tell.
fn corpus() -> &'static Corpus {
    CORPUS.get_or_init(|| synoptic_embedded::corpus().unwrap_or_default())
}

/// Keeps the decoded corpus for what follows: its documents.
#[unsafe(no_mangle)]
pub extern "C" fn open() -> usize {
    corpus().documents.len()
}

/// Decodes the embedded corpus: its documents.
#[unsafe(no_mangle)]
pub extern "C" fn decode() -> usize {
    synoptic_embedded::corpus().map_or(0, |corpus| corpus.documents.len())
}

/// Parses every document from its text and extracts what is said in it: the claims.
#[unsafe(no_mangle)]
pub extern "C" fn parse_and_extract() -> usize {
    let corpus = corpus();
    let read = |known: &Document| Document {
        id: known.id.clone(),
        ..synoptic_ingest::parse(&known.text).document
    };
    let documents: Vec<Document> = corpus.documents.iter().map(read).collect();
    let lists = Lists { entities: corpus.entities.clone(), topics: Vec::new() };
    extract(&documents, &lists).annotations.iter().map(|found| found.claims.len()).sum()
}

/// Compares all documents from their claims, with the editor's questions: the questions.
#[unsafe(no_mangle)]
pub extern "C" fn compare() -> usize {
    Comparer::new(corpus()).questions(|_| true, true).len()
}

/// The same without the editor's.
#[unsafe(no_mangle)]
pub extern "C" fn compare_computed() -> usize {
    Comparer::new(corpus()).questions(|_| true, false).len()
}

/// Reads and aligns the passages, the part of comparing that is done once: the documents.
#[unsafe(no_mangle)]
pub extern "C" fn align() -> usize {
    let comparer = Comparer::new(corpus());
    std::hint::black_box(&comparer);
    corpus().documents.len()
}

/// Switches one source off where all is aligned: the questions between the others.
#[unsafe(no_mangle)]
pub extern "C" fn switch() -> usize {
    COMPARER.with(|comparer| comparer.questions(|id| id != DocumentId(1), true).len())
}
