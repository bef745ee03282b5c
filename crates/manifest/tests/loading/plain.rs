//! Folders and files that come without a manifest.

use crate::folder::{ARTICLE, Folder};
use insta::assert_snapshot;
use synoptic_manifest::load_plain;

#[test]
fn every_text_of_a_folder_is_read_in_the_order_of_names() {
    let folder = Folder::with(&[
        ("corpus/b.md", ARTICLE),
        ("corpus/A text (1).txt", ARTICLE),
        ("corpus/a-text-1.txt", ARTICLE),
        ("corpus/picture.png", "not a text"),
    ]);
    let loaded = folder.load_plain();
    let shown: Vec<String> = loaded
        .corpus
        .documents
        .iter()
        .map(|document| format!("{} {} {:?}", document.id, document.file, document.metadata.siglum))
        .collect();
    assert_snapshot!(shown.join("\n"), @"
    a-text-1 A text (1).txt Some('A')
    a-text-1-2 a-text-1.txt Some('T')
    b b.md Some('B')
    ");
    assert_snapshot!(folder.problems(&loaded), @"");
    assert_eq!(loaded.corpus.annotations.len(), 3);
}

#[test]
fn one_file_is_read_alone() {
    let folder = Folder::with(&[("corpus/a.txt", ARTICLE), ("corpus/b.txt", ARTICLE)]);
    let loaded = load_plain(&folder.path().join("b.txt"));
    assert_eq!(loaded.corpus.documents.len(), 1);
    assert_eq!(loaded.corpus.documents[0].id, "b");
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_comes_out() {
    let folder = Folder::with(&[("corpus/a.txt", ARTICLE), ("corpus/empty.txt", "")]);
    folder.write("corpus/latin.txt", b"na\xefve\n");
    let loaded = folder.load_plain();
    assert_snapshot!(folder.problems(&loaded), @"
    corpus/empty.txt:1: the file is empty; put the text in or take it out
    corpus/latin.txt:1: not UTF-8 at byte 2 (0xEF); save the file as UTF-8
    ");
    assert_eq!(loaded.corpus.documents.len(), 1);
}

#[test]
fn a_folder_without_texts_and_a_path_without_anything() {
    let folder = Folder::with(&[("corpus/picture.png", "")]);
    assert_snapshot!(folder.problems(&folder.load_plain()), @"corpus:1: the folder holds no .txt or .md file; put the texts in");
    assert_snapshot!(folder.problems(&load_plain(&folder.path().join("gone.txt"))), @"corpus/gone.txt:1: cannot be read (No such file or directory (os error 2)); check that the file exists and may be read");
}
