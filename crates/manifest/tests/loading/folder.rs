//! A corpus folder made for one test.

use std::path::PathBuf;
use synoptic_corpus::Severity;
use synoptic_manifest::{Loaded, load, load_plain};
use tempfile::TempDir;

/// A text with everything that a parser looks for in an article.
pub(crate) const ARTICLE: &str = "The bridge at Oberau\n\nBy Anna Huber\n\n3 May 2021\n\nThe bridge was closed on Monday after the flood. \"It will open in June,\" the mayor said.\n\nEngineers measured 40 centimetres of damage.\n";

/// A manifest of one document, `documents/a.txt`.
pub(crate) const MANIFEST: &str = "title = \"Accounts\"\ndescription = \"Two accounts of a flood.\"\n\n[[document]]\nid = \"a\"\nfile = \"documents/a.txt\"\n";

/// A folder that goes when the test is over.
pub(crate) struct Folder(TempDir);

impl Folder {
    /// A folder with these files, by path and content.
    pub(crate) fn with(files: &[(&str, &str)]) -> Folder {
        let folder = Folder(TempDir::new().expect("there is room for a folder"));
        for (path, content) in files {
            folder.write(path, content.as_bytes());
        }
        folder
    }

    /// Writes one more file.
    pub(crate) fn write(&self, path: &str, content: &[u8]) {
        let path = self.path().join(path.strip_prefix("corpus/").unwrap_or(path));
        let parent = path.parent().expect("a file lies in a folder");
        std::fs::create_dir_all(parent).expect("there is room for a folder");
        std::fs::write(path, content).expect("there is room for a file");
    }

    /// Where it is.
    pub(crate) fn path(&self) -> PathBuf {
        self.0.path().join("corpus")
    }

    /// Reads it by its manifest.
    pub(crate) fn load(&self) -> Loaded {
        load(&self.path())
    }

    /// Reads it from the texts alone.
    pub(crate) fn load_plain(&self) -> Loaded {
        load_plain(&self.path())
    }

    /// The problems as a reader sees them, the folder called `corpus`.
    pub(crate) fn problems(&self, loaded: &Loaded) -> String {
        let parent = format!("{}/", self.0.path().display());
        let line = |problem: &synoptic_manifest::Problem| {
            let kind = match problem.severity {
                Severity::Error => "",
                Severity::Warning => "(warning) ",
                Severity::Note => "(note) ",
            };
            format!("{kind}{}", problem.to_string().replace(&parent, ""))
        };
        loaded.problems.iter().map(line).collect::<Vec<_>>().join("\n")
    }
}

/// The problems of a folder with these files.
pub(crate) fn problems_of(files: &[(&str, &str)]) -> String {
    let folder = Folder::with(files);
    folder.problems(&folder.load())
}
