//! The corpus of this project.

use std::path::{Path, PathBuf};
use synoptic_corpus::{Severity, decode, encode};
use synoptic_manifest::{Problem, load};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus")
}

#[test]
fn is_read_without_an_error_and_comes_back_from_its_binary_form() {
    let loaded = load(&folder());
    let of_ours =
        |problem: &&Problem| problem.severity == Severity::Error || problem.path.ends_with(".toml");
    let problems: Vec<String> =
        loaded.problems.iter().filter(of_ours).map(ToString::to_string).collect();
    assert!(problems.is_empty(), "{}", problems.join("\n"));
    let ids: Vec<&str> = loaded.corpus.documents.iter().map(|d| d.id.as_str()).collect();
    assert_eq!(ids, ["issi", "sceeus", "paradigm", "kyiv", "anbound"]);
    let bytes = encode(&loaded.corpus);
    assert_eq!(decode(&bytes), Ok(loaded.corpus));
}

#[test]
fn is_read_to_the_same_bytes_every_time() {
    let bytes = || encode(&load(&folder()).corpus);
    assert_eq!(bytes(), bytes());
}

#[test]
fn keeps_every_document_byte_for_byte() {
    for document in load(&folder()).corpus.documents {
        let file = folder().join("documents").join(&document.file);
        let bytes = std::fs::read(file).expect("it was read a moment ago");
        assert_eq!(document.text.as_bytes(), bytes, "{}", document.id);
    }
}

#[test]
fn every_listed_form_of_a_name_but_the_full_one_occurs_in_a_document() {
    let corpus = load(&folder()).corpus;
    let unused: Vec<&str> = corpus
        .entities
        .iter()
        .filter(|entity| entity.curated)
        .flat_map(|entity| entity.aliases.iter().filter(|alias| **alias != entity.name))
        .filter(|alias| !corpus.documents.iter().any(|d| d.text.contains(alias.as_str())))
        .map(String::as_str)
        .collect();
    assert!(unused.is_empty(), "no document has {unused:?}");
}

#[test]
fn asks_of_every_source_and_overrides_little() {
    let corpus = load(&folder()).corpus;
    assert!(corpus.questions.len() >= 45, "{}", corpus.questions.len());
    let overrides: usize = corpus.questions.iter().map(|question| question.overrides.len()).sum();
    assert!(overrides <= 5, "{overrides}");
    for (document, id) in corpus.documents.iter().zip(0..) {
        let asked = corpus.questions.iter().flat_map(|question| &question.positions);
        let positions = asked.filter(|position| position.document.0 == id).count();
        assert!(positions >= 10, "{} answers {positions}", document.id);
    }
}
