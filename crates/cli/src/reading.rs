//! Reads what a command is given: a corpus by its manifest, anything else from the text alone.

use std::path::Path;
use synoptic_corpus::{Corpus, Severity};
use synoptic_manifest::{load, load_plain};

/// Reads a file or folder and tells every problem on standard error. Gives what could be read, and
/// whether all of it could.
pub(crate) fn read(path: &Path) -> (Corpus, bool) {
    let loaded = if path.join("corpus.toml").is_file() { load(path) } else { load_plain(path) };
    for problem in &loaded.problems {
        let kind = match problem.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "note",
        };
        eprintln!("{kind}: {problem}");
    }
    let sound = loaded.errors().next().is_none();
    (loaded.corpus, sound)
}
