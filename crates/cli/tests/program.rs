//! The program as it is called: what it prints, what it complains of, and its exit code.

use insta::assert_snapshot;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use tempfile::TempDir;

struct Outcome {
    out: String,
    err: String,
    code: Option<i32>,
}

/// Calls the program within `folder`.
fn synoptic(folder: &Path, arguments: &[&str]) -> Outcome {
    let output = Command::new(env!("CARGO_BIN_EXE_synoptic"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("the program was built with this test");
    let text = |bytes| String::from_utf8(bytes).expect("the program prints UTF-8");
    Outcome { out: text(output.stdout), err: text(output.stderr), code: output.status.code() }
}

fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = TempDir::new().expect("there is room for a folder");
    for (path, content) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("it lies in the folder"))
            .expect("there is room for a folder");
        std::fs::write(path, content).expect("there is room for a file");
    }
    folder
}

fn workspace() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).expect("the output is JSON")
}

fn keys(value: &Value) -> Vec<&str> {
    let object = value.as_object().expect("an object");
    object.keys().map(String::as_str).collect()
}

const ARTICLE: &[u8] = "The bridge at Oberau\n\nBy Anna Huber\n\n3 May 2021\n\nThe bridge was closed on Monday. “It will open in June,” said the mayor, Karl Zander.\n".as_bytes();

#[test]
fn a_folder_of_texts_is_read_from_the_texts_alone() {
    let folder = folder(&[("texts/a.txt", ARTICLE)]);
    let outcome = synoptic(folder.path(), &["parse", "texts"]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    let output = json(&outcome.out);
    assert_eq!(keys(&output), ["documents", "entities"]);
    let document = &output["documents"][0];
    assert_eq!(document["id"], "a");
    assert_eq!(document["file"], "a.txt");
    assert_eq!(document["title"], "The bridge at Oberau");
    assert_eq!(document["published"], "2021-05-03");
    assert_eq!(document["outlet"], Value::Null);
}

#[test]
fn a_corpus_is_read_with_its_manifest_and_prints_every_field() {
    let outcome = synoptic(&workspace(), &["parse", "corpus"]);
    assert_eq!(outcome.code, Some(0));
    let output = json(&outcome.out);
    let documents = output["documents"].as_array().expect("a list");
    let ids: Vec<&str> = documents.iter().filter_map(|d| d["id"].as_str()).collect();
    assert_eq!(ids, ["issi", "sceeus", "paradigm", "kyiv", "anbound"]);
    let issi = &documents[0];
    assert_eq!(issi["outlet"], "Institute of Strategic Studies Islamabad");
    assert_snapshot!(keys(issi).join(" "), @"authors blocks claims editor file footnotes id mentions outlet published quantities quotations sentences series subtitle times title");
    assert_snapshot!(keys(&issi["footnotes"][0]).join(" "), @"authors end markers number published publisher start title url url_date url_date_agrees");
    assert_snapshot!(keys(&issi["mentions"][0]).join(" "), @"end entity start text");
    assert_snapshot!(keys(&output["entities"][0]).join(" "), @"aliases id kind name");
    let cut = issi["sentences"].as_array().into_iter().flatten().find(|s| s["spans"].is_array());
    let spans = cut.and_then(|cut| cut["spans"].as_array()).expect("a page break cuts a sentence");
    assert!(spans.len() > 1);
}

#[test]
fn positions_are_bytes_of_the_file() {
    let outcome = synoptic(&workspace(), &["parse", "corpus"]);
    let output = json(&outcome.out);
    let mut checked = 0;
    for document in output["documents"].as_array().expect("a list") {
        let file = document["file"].as_str().expect("a name");
        let bytes = std::fs::read(workspace().join("corpus/documents").join(file))
            .expect("the file that was read");
        for mention in document["mentions"].as_array().expect("a list") {
            let at = |key: &str| mention[key].as_u64().expect("an offset") as usize;
            assert_eq!(
                mention["text"].as_str().map(str::as_bytes),
                bytes.get(at("start")..at("end"))
            );
            checked += 1;
        }
    }
    assert!(checked > 100);
}

#[test]
fn a_file_that_cannot_be_read_is_an_error_while_the_rest_comes_out() {
    let folder = folder(&[("a.txt", ARTICLE), ("b.txt", b"na\xefve\n"), ("c.txt", b"")]);
    let outcome = synoptic(folder.path(), &["parse", "."]);
    assert_eq!(outcome.code, Some(2));
    assert_snapshot!(outcome.err, @"
    error: ./b.txt:1: not UTF-8 at byte 2 (0xEF); save the file as UTF-8
    error: ./c.txt:1: the file is empty; put the text in or take it out
    ");
    let output = json(&outcome.out);
    assert_eq!(output["documents"].as_array().map(Vec::len), Some(1));
    let outcome = synoptic(folder.path(), &["parse", "gone.txt"]);
    assert_eq!(outcome.code, Some(2));
    assert_snapshot!(outcome.err, @"error: gone.txt:1: cannot be read (No such file or directory (os error 2)); check that the file exists and may be read");
}

#[test]
fn a_broken_manifest_is_an_error_while_the_rest_comes_out() {
    let manifest = b"title = \"x\"\ndescription = \"y\"\n[[document]]\nid = \"a\"\nfile = \"a.txt\"\ncuontry = 1\n[[document]]\nid = \"a\"\nfile = \"b.txt\"\n";
    let folder = folder(&[("c/corpus.toml", manifest), ("c/a.txt", ARTICLE), ("c/b.txt", ARTICLE)]);
    let outcome = synoptic(folder.path(), &["parse", "c"]);
    assert_eq!(outcome.code, Some(2));
    assert_snapshot!(outcome.err, @r#"
    error: c/corpus.toml:6: unknown key `cuontry` in a document; did you mean `country`?
    error: c/corpus.toml:8: the id "a" is taken by the document of line 4; each document needs its own
    "#);
    assert_eq!(json(&outcome.out)["documents"].as_array().map(Vec::len), Some(2));
}

#[test]
fn an_outline_can_be_read_by_people() {
    let folder = folder(&[("a.txt", ARTICLE)]);
    let outcome = synoptic(folder.path(), &["parse", "a.txt", "--format", "text"]);
    assert_eq!(outcome.code, Some(0));
    let outline = outcome.out.split("\n\n").take(2).collect::<Vec<_>>().join("\n\n");
    assert_snapshot!(outline, @"
    A  The bridge at Oberau
       a · a.txt
       author     Anna Huber
       published  2021-05-03

         1  The bridge was closed on Monday. “It will open in June,” said the mayor, Karl Zander.
    ");
}

#[test]
fn long_lines_are_read() {
    let sentence = "The river rose and the bridge was closed. ";
    let word = "x".repeat(5_000_000);
    let five_megabytes = format!("{word} {sentence}");
    let many_sentences = sentence.repeat(5_000);
    for (line, least) in [(five_megabytes, 1), (many_sentences, 5_000)] {
        let folder = folder(&[("a.txt", line.as_bytes())]);
        let outcome = synoptic(folder.path(), &["parse", "a.txt"]);
        assert_eq!(outcome.code, Some(0), "{}", outcome.err);
        assert!(outcome.err.contains("a.txt:1: a line of"), "{}", outcome.err);
        let document = &json(&outcome.out)["documents"][0];
        let sentences = document["sentences"].as_array().map_or(0, Vec::len);
        assert!(sentences >= least, "{sentences} sentences");
    }
}

#[test]
fn wrong_usage_is_told_with_code_2() {
    let outcome = synoptic(&workspace(), &["parse", "corpus", "--format", "yaml"]);
    assert_eq!(outcome.code, Some(2));
    assert!(outcome.err.contains("json"), "{}", outcome.err);
    assert_eq!(synoptic(&workspace(), &[]).code, Some(2));
}

#[test]
fn a_reader_that_has_seen_enough_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_synoptic"))
        .args(["parse", "corpus"])
        .current_dir(workspace())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program was built with this test");
    drop(child.stdout.take());
    assert!(child.wait().expect("it ends").success());
}

/// A corpus of two documents that disagree, with one question that an editor asks.
fn asked() -> TempDir {
    let manifest = "title = \"T\"\ndescription = \"D\"\n[[document]]\nid = \"a\"\nfile = \"a.txt\"\n[[document]]\nid = \"b\"\nfile = \"b.txt\"\n";
    let questions = "[[question]]\nid = \"dam\"\nquestion = \"Did the dam hold?\"\n[[question.position]]\ndocument = \"b\"\nsays = \"no\"\npassages = [{ exact = \"The dam failed on its eastern side.\" }]\n[[question.position]]\ndocument = \"a\"\nsays = \"yes\"\npassages = [{ exact = \"The old dam held.\" }]\n[[question.override]]\nbetween = [\"b\", \"a\"]\nrelation = \"contradicts\"\nreason = \"One dam, one night.\"\n";
    folder(&[
        ("corpus.toml", manifest.as_bytes()),
        ("questions.toml", questions.as_bytes()),
        ("a.txt", b"The flood\n\nThe old dam held. Nobody was killed.\n"),
        ("b.txt", b"The water\n\nThe dam failed on its eastern side. It rained.\n"),
    ])
}

#[test]
fn an_editors_questions_are_printed_as_such_or_left_out() {
    let folder = asked();
    let outcome = synoptic(folder.path(), &["compare", "."]);
    assert_eq!((outcome.code, outcome.err.as_str()), (Some(0), ""));
    let output = json(&outcome.out);
    let questions = output["questions"].as_array().expect("a list");
    let dam = questions.iter().find(|question| question["id"] == "dam").expect("it is asked");
    assert_eq!(dam["source"], "editor");
    assert_eq!(dam["label"], "Did the dam hold?");
    assert_eq!(dam["relation"], "contradicts");
    assert_eq!(dam["positions"][0]["document"], "a");
    assert_eq!(dam["positions"][0]["label"], "yes");
    assert_eq!(dam["positions"][0]["passages"][0]["start"], 11);
    assert_eq!(dam["positions"][0]["passages"][0]["claim"], "a.1.1");
    assert_eq!(dam["pairs"][0]["overridden"], "One dam, one night.");
    let computed = synoptic(folder.path(), &["compare", "--no-editor", "."]);
    assert!(!computed.out.contains("\"editor\""), "{}", computed.out);
    let csv = synoptic(folder.path(), &["compare", "--format", "csv", "."]);
    let row = csv.out.lines().find(|line| line.starts_with("\"Did the dam hold?\",\"editor\""));
    assert!(row.is_some_and(|row| row.ends_with(",\"One dam, one night.\"")), "{}", csv.out);
    let markdown = synoptic(folder.path(), &["compare", "--format", "markdown", "."]);
    let start = markdown.out.find("## Did the dam hold?").expect("it is asked");
    let section = markdown.out[start..].split("\n\n## ").next().unwrap_or_default();
    assert_snapshot!(section.trim(), @"
    ## Did the dam hold?

    *contradicts · A≠ B≠ · asked by the editor*

    > The old dam held.
    >
    > — **a** · ¶ 1 · a ← own words · asserted · fact · position: yes · relation: contradicts

    > The dam failed on its eastern side.
    >
    > — **b** · ¶ 1 · b ← own words · asserted · fact · position: no · relation: contradicts

    - A and B: **contradicts**, set by the editor. One dam, one night.
    ");
}

#[test]
fn a_passage_that_is_not_in_its_document_is_an_error() {
    let folder = asked();
    std::fs::write(folder.path().join("a.txt"), "The flood\n\nThe older dam held.\n")
        .expect("there is room for a file");
    let outcome = synoptic(folder.path(), &["compare", "."]);
    assert_eq!(outcome.code, Some(2));
    assert_snapshot!(outcome.err.trim(), @"error: ./questions.toml:11: this passage is not in a.txt; the nearest, in line 3, is `The older dam held.`, which has `older` for `old`; copy what is meant");
}
