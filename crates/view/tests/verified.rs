//! The default corpus is checked as a visitor would check it, and found out where it is tampered with.

use sha2::{Digest, Sha256};
use std::path::Path;
use synoptic_corpus::{Corpus, DocumentId};
use synoptic_view::{Checked, Comparison, check, hexadecimal, to_digest};

fn default_corpus() -> (Corpus, &'static Path) {
    let folder = Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus"));
    let loaded = synoptic_manifest::load(folder);
    (loaded.into_result().expect("the default corpus is sound").0, folder)
}

fn sha256(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Everything of every document checked, digests included.
fn checked(corpus: &Corpus) -> Vec<Checked> {
    let comparison = Comparison::new(corpus);
    let compared = comparison.without(&[]);
    let documents = (0..).map(DocumentId).take(corpus.documents.len());
    let one = |id| {
        let mut checked = check(corpus, &compared, id);
        for asked in to_digest(corpus, id) {
            checked.judge(&asked, &sha256(asked.words.as_bytes()));
        }
        checked
    };
    documents.map(one).collect()
}

#[test]
fn everything_stands_where_it_was_found() {
    let (corpus, folder) = default_corpus();
    for (document, checked) in corpus.documents.iter().zip(checked(&corpus)) {
        assert_eq!(checked.failed, Vec::<String>::new(), "{}", document.id);
        assert!(checked.passages > 300, "{}: {}", document.id, checked.passages);
        let file =
            std::fs::read(folder.join("documents").join(&document.file)).expect("it is there");
        assert_eq!(document.digests.file, sha256(&file), "{}", document.id);
        assert_eq!(document.digests.text, document.digests.file, "{}", document.id);
    }
}

#[test]
fn one_letter_changed_is_found_out_in_its_document_alone() {
    let (mut corpus, _) = default_corpus();
    let text = &mut corpus.documents[1].text;
    let at = text.rfind("the ").expect("it is English");
    text.replace_range(at..at + 3, "teh");
    let failed: Vec<usize> = checked(&corpus).iter().map(|checked| checked.failed.len()).collect();
    assert!(failed[1] > 0, "{failed:?}");
    assert_eq!([failed[0], failed[2], failed[3], failed[4]], [0; 4]);
}

#[test]
fn a_passage_moved_to_other_whole_words_is_found_out_by_its_digest() {
    let (mut corpus, _) = default_corpus();
    let claim = &mut corpus.annotations[0].claims[0];
    let piece = claim.pieces[0];
    let words = piece.of(&corpus.documents[0].text);
    let shorter = words.rfind(' ').expect("it has several words");
    claim.pieces[0] = synoptic_text::Span { end: piece.start + shorter as u32, ..piece };
    let found = checked(&corpus);
    assert_eq!(found[0].failed.len(), 1, "{:?}", found[0].failed);
    assert!(found[0].failed[0].starts_with("the passages"), "{:?}", found[0].failed);
}
