//! What is told of a visitor's edits: of each question what was made of it, of each edit what became
//! of it.

use synoptic_corpus::{DocumentId, Question, QuestionSource};

/// What a visitor made of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// The labels of all questions that it was made of; empty where it is no merged one.
    pub merged: Vec<Named>,
    /// The question that its passages were moved out of.
    pub split_from: Option<Named>,
    /// Ids of the questions that passages of it were moved to.
    pub split_off: Vec<String>,
    /// What it was called before it was renamed.
    pub was: Option<Named>,
    /// Whether its label is a source's own words.
    pub(super) quotes: bool,
    /// The sources whose positions' labels are their own words.
    pub(super) quoting: Vec<DocumentId>,
    /// The sources whose positions' labels are those of several merged questions.
    pub(super) joined: Vec<DocumentId>,
}

/// A question's label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// The label; the id where nothing has it.
    pub label: String,
    /// Whether the label is a source's own words.
    pub quotes: bool,
}

/// What became of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Done,
    /// It refers to a question that the sources that are on do not raise, or to passages that are
    /// not in it.
    NotRaised,
    /// It refers to a question that an edit before it hid or merged.
    TakenAway,
}

/// An edit in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What was done: `Merged`.
    pub what: &'static str,
    /// To which questions, as they were called then.
    pub names: Vec<Named>,
    /// A new label, or what was moved, after the word that leads to it.
    pub to: Option<(&'static str, String)>,
    /// Whether it hid a question.
    pub hides: bool,
    /// What became of it.
    pub outcome: Outcome,
}

impl Touched {
    /// Nothing yet, as the question was put together.
    pub(super) fn of(question: &Question) -> Touched {
        let quotes = quotes(question);
        let all = || question.positions.iter().map(|position| position.document).collect();
        Touched { quotes, quoting: if quotes { all() } else { Vec::new() }, ..Touched::default() }
    }

    /// What was done to it, in the order of the page: `merged`, `split`, `renamed`.
    pub fn done(&self) -> Vec<&'static str> {
        let done = [
            ("merged", !self.merged.is_empty()),
            ("split", self.split_from.is_some() || !self.split_off.is_empty()),
            ("renamed", self.was.is_some()),
        ];
        done.iter().filter(|(_, done)| *done).map(|(word, _)| *word).collect()
    }

    /// The same on one line, with what it was merged with: `merged with “…”, renamed`.
    pub fn done_in_words(&self) -> String {
        let done = self.done().join(", ");
        // The first of them has given it its name.
        let others = self.merged.iter().skip(1).map(|named| ["“", &named.label, "”"].concat());
        match others.collect::<Vec<_>>().join(", ") {
            others if others.is_empty() => done,
            others => done.replacen("merged", &["merged with ", &others].concat(), 1),
        }
    }

    /// Ends that the label of a source's position is that of several questions, whose place its own
    /// words take; whether it was.
    pub(super) fn unjoin(&mut self, document: DocumentId) -> bool {
        let was = self.joined.contains(&document);
        self.joined.retain(|joined| *joined != document);
        if was && !self.quoting.contains(&document) {
            self.quoting.push(document);
        }
        was
    }

    /// Whether the question's label is a source's own words.
    pub(crate) fn quotes(&self) -> bool {
        self.quotes
    }

    /// Whether the label of a source's position is its own words.
    pub(crate) fn quotes_position(&self, document: DocumentId) -> bool {
        self.quoting.contains(&document)
    }
}

/// Whether a question nobody touched is named by words of the texts.
pub(crate) fn quotes(question: &Question) -> bool {
    question.source == QuestionSource::Computed
}
