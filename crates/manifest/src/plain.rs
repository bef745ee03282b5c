//! Reads texts that come without a manifest: what the texts say of themselves is all there is.

use crate::folder::{assemble, file_name, parse, text_files};
use crate::manifest::{free_siglum, slug};
use crate::source::Source;
use crate::{Loaded, Problem, digest};
use std::path::Path;
use synoptic_corpus::{Corpus, Document, Severity};
use synoptic_extract::Lists;

/// Reads one file, or every `.txt` and `.md` file of a folder in the order of their names. Ids are
/// made of the file names. Never fails: see [`Loaded::problems`].
pub fn load_plain(path: &Path) -> Loaded {
    let files = if path.is_dir() {
        match text_files(path) {
            Ok(files) => files,
            Err(cause) => {
                let message = format!("the folder cannot be read ({cause})");
                return failed(path, message);
            }
        }
    } else {
        vec![path.to_owned()]
    };
    if files.is_empty() {
        return failed(path, "the folder holds no .txt or .md file; put the texts in".into());
    }
    let mut problems = Vec::new();
    let mut documents: Vec<Document> = Vec::new();
    for file in files {
        let text = match Source::read(&file) {
            Ok(text) => text,
            Err(problem) => {
                problems.push(problem);
                continue;
            }
        };
        let Some(mut document) = parse(&text, file_name(&file), &mut problems) else { continue };
        let stem = file.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        document.id = free_id(&slug(&stem.unwrap_or_default()), &documents);
        let taken: Vec<char> =
            documents.iter().filter_map(|document| document.metadata.siglum).collect();
        document.metadata.siglum = free_siglum(&document.id, &taken);
        documents.push(document);
    }
    let mut corpus = assemble(documents, &Lists::default());
    digest::freeze(&mut corpus);
    Loaded { corpus, problems }
}

fn failed(path: &Path, message: String) -> Loaded {
    let problem =
        Problem { path: path.display().to_string(), line: 1, severity: Severity::Error, message };
    Loaded { corpus: Corpus::default(), problems: vec![problem] }
}

/// `wanted`, with a number behind it where another document has it.
fn free_id(wanted: &str, documents: &[Document]) -> String {
    let taken = |id: &str| documents.iter().any(|document| document.id == id);
    let numbered = (2_u32..).map(|number| format!("{wanted}-{number}"));
    std::iter::once(wanted.to_owned())
        .chain(numbered)
        .find(|id| !taken(id))
        .expect("the numbers do not end before the documents do")
}
