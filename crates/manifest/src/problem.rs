//! A problem with its place, and the outcome of reading a folder.

use std::fmt;
use synoptic_corpus::{Corpus, Severity};

/// Something wrong in a corpus folder.
///
/// Displayed as `path:line: what, and how to mend it`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// The file, as the caller named its folder.
    pub path: String,
    /// Line in that file, from 1.
    pub line: usize,
    /// How bad it is: an error makes the corpus unfit to publish, a warning does not.
    pub severity: Severity,
    /// What is wrong and how to mend it.
    pub message: String,
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

impl std::error::Error for Problem {}

/// What was read, and what was wrong with it.
#[derive(Clone, Debug, Default)]
pub struct Loaded {
    /// Everything that could be read.
    pub corpus: Corpus,
    /// Every problem, by file and line.
    pub problems: Vec<Problem>,
}

impl Loaded {
    /// The problems that make the corpus unfit to publish.
    pub fn errors(&self) -> impl Iterator<Item = &Problem> {
        self.problems.iter().filter(|problem| problem.severity == Severity::Error)
    }

    /// The corpus and its warnings, or every problem where at least one is an error.
    ///
    /// # Errors
    /// All problems, warnings included, where one of them is an error.
    pub fn into_result(self) -> Result<(Corpus, Vec<Problem>), Vec<Problem>> {
        if self.errors().next().is_some() {
            Err(self.problems)
        } else {
            Ok((self.corpus, self.problems))
        }
    }
}
