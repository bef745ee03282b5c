//! Reads a folder that holds a `corpus.toml`.

use crate::excerpt;
use crate::manifest::{Entry, Manifest};
use crate::merge::merge;
use crate::source::Source;
use crate::{Loaded, Problem, digest, entities, manifest, questions, topics};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use synoptic_corpus::{Corpus, Diagnostic, Digests, Document, EditorQuestion, Severity, Topic};
use synoptic_extract::{Lists, TopicWords, extract};

/// Reads the corpus in `folder` by its `corpus.toml`, with `entities.toml`, `topics.toml` and
/// `questions.toml` where they are there. Never fails: see [`Loaded::problems`].
pub fn load(folder: &Path) -> Loaded {
    let mut problems = Vec::new();
    let source = match Source::read(&folder.join("corpus.toml")) {
        Ok(source) => source,
        Err(problem) => return Loaded { corpus: Corpus::default(), problems: vec![problem] },
    };
    let manifest = manifest::read(&source, &mut problems);
    let lists = Lists {
        entities: list(folder, "entities.toml", entities::read, &mut problems),
        topics: list(folder, "topics.toml", topics::read, &mut problems),
    };
    let mut documents = Vec::new();
    let mut entries = Vec::new();
    for entry in &manifest.documents {
        if let Some(document) = document(folder, entry, &source, &mut problems) {
            documents.push(document);
            entries.push(entry);
        }
    }
    unlisted(folder, &manifest, &mut problems);
    let mut corpus = assemble(documents, &lists);
    corpus.questions = questions(folder, &manifest, &corpus, &mut problems);
    corpus.facts = manifest.facts;
    for (at, entry) in entries.into_iter().enumerate() {
        if let Some(passages) = &entry.excerpt {
            let pinned = questions::pinned(&corpus.questions, at);
            let cited = excerpt::Cited { passages, pinned: &pinned };
            excerpt::reduce(&mut corpus, at, cited, entry.at, &source, &mut problems);
        }
    }
    questions::name_claims(&mut corpus);
    digest::freeze(&mut corpus);
    problems.sort();
    Loaded { corpus, problems }
}

/// The documents and what is found in them, read together.
pub(crate) fn assemble(documents: Vec<Document>, lists: &Lists) -> Corpus {
    let extraction = extract(&documents, lists);
    Corpus {
        documents,
        annotations: extraction.annotations,
        entities: extraction.entities,
        topics: lists.topics.iter().map(topic).collect(),
        rules: extraction.rules,
        ..Corpus::default()
    }
}

/// The questions in `questions.toml`, their passages found in the documents.
fn questions(
    folder: &Path,
    manifest: &Manifest,
    corpus: &Corpus,
    problems: &mut Vec<Problem>,
) -> Vec<EditorQuestion> {
    let known = questions::Known {
        documents: manifest.documents.iter().map(|entry| entry.id.as_str()).collect(),
        topics: corpus.topics.iter().map(|topic| topic.id.as_str()).collect(),
    };
    let read = |source: &Source, problems: &mut Vec<Problem>| {
        let asked = questions::read(source, &known, problems);
        questions::place(asked, &corpus.documents, source, problems)
    };
    list(folder, "questions.toml", read, problems)
}

fn topic(words: &TopicWords) -> Topic {
    Topic { id: words.id.clone(), name: words.name.clone() }
}

/// Reads a list beside the manifest; a list that is not there is empty.
fn list<T>(
    folder: &Path,
    name: &str,
    read: impl FnOnce(&Source, &mut Vec<Problem>) -> Vec<T>,
    problems: &mut Vec<Problem>,
) -> Vec<T> {
    let path = folder.join(name);
    if !path.exists() {
        return Vec::new();
    }
    match Source::read(&path) {
        Ok(source) => read(&source, problems),
        Err(problem) => {
            problems.push(problem);
            Vec::new()
        }
    }
}

fn document(
    folder: &Path,
    entry: &Entry,
    manifest: &Source,
    problems: &mut Vec<Problem>,
) -> Option<Document> {
    let path = folder.join(&entry.file.value);
    if !path.is_file() {
        problems.push(manifest.error(
            entry.file.at,
            format!("there is no file {}; check the name, which is relative to the folder of the manifest", path.display()),
        ));
        return None;
    }
    let text = match Source::read(&path) {
        Ok(text) => text,
        Err(problem) => {
            problems.push(problem);
            return None;
        }
    };
    let mut noticed = Vec::new();
    let document = parse(&text, file_name(&path), &mut noticed);
    // Whether the title is missing is known only when the manifest has had its say.
    noticed.retain(|problem| !problem.message.starts_with("no title found"));
    problems.append(&mut noticed);
    let mut document = document?;
    merge(&mut document, &text, entry, manifest, problems);
    Some(document)
}

/// Reads a document from its text; an empty one is a problem.
pub(crate) fn parse(text: &Source, file: String, problems: &mut Vec<Problem>) -> Option<Document> {
    if text.text.trim().is_empty() {
        problems.push(text.error(0, "the file is empty; put the text in or take it out".into()));
        return None;
    }
    let parsed = synoptic_ingest::parse(&text.text);
    problems.extend(parsed.diagnostics.iter().filter_map(|diagnostic| noticed(text, diagnostic)));
    let digests = Digests { file: digest::sha256(&text.text), ..Digests::default() };
    Some(Document { file, digests, ..parsed.document })
}

/// A problem made of what the parser noticed; notes are for the curious and make none.
fn noticed(text: &Source, diagnostic: &Diagnostic) -> Option<Problem> {
    let at = diagnostic.span.start as usize;
    match diagnostic.severity {
        Severity::Note => None,
        Severity::Warning | Severity::Error => {
            Some(text.problem(at, diagnostic.severity, diagnostic.message.clone()))
        }
    }
}

/// Warns of text files that lie among the documents without being listed.
fn unlisted(folder: &Path, manifest: &Manifest, problems: &mut Vec<Problem>) {
    if manifest.documents.is_empty() {
        return;
    }
    let listed: BTreeSet<PathBuf> =
        manifest.documents.iter().map(|entry| folder.join(&entry.file.value)).collect();
    let mut folders: BTreeSet<PathBuf> =
        listed.iter().filter_map(|path| path.parent().map(Path::to_owned)).collect();
    folders.insert(folder.join("documents"));
    for path in folders.iter().flat_map(|folder| text_files(folder).unwrap_or_default()) {
        let about_the_corpus =
            matches!(file_name(&path).as_str(), "README.md" | "NOTICE.md" | "LICENSE.md");
        if !listed.contains(&path) && !about_the_corpus {
            problems.push(Problem {
                path: path.display().to_string(),
                line: 1,
                severity: Severity::Warning,
                message: "is not listed in corpus.toml; add a [[document]] for it or move it out of the folder".into(),
            });
        }
    }
}

/// The `.txt` and `.md` files of a folder, by name.
pub(crate) fn text_files(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        let is_text = path.extension().is_some_and(|ending| {
            ending.eq_ignore_ascii_case("txt") || ending.eq_ignore_ascii_case("md")
        });
        if is_text && path.is_file() {
            files.push(path);
        }
    }
    files.sort();
    Ok(files)
}

/// The name of a file without its folder.
pub(crate) fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}
