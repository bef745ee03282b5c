//! What comparison yields: questions, each source's position, and how positions relate.
//!
//! The meanings of the relations are those that the page's method view states; how they are
//! decided is `synoptic-compare`'s business. An editor's questions stand here too, as read.

use crate::DocumentId;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use synoptic_text::Span;

/// How two sources' positions on one question relate; the strongest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Relation {
    /// Both cannot be true.
    Contradicts,
    /// One thing counted, with values that cannot both hold.
    Number,
    /// One thing dated, with values that cannot both hold.
    Date,
    /// Opposed assessments or predictions: both can hold.
    Tension,
    /// One asserts what the other only passes on or hedges.
    Attribution,
    /// One was written before what the other reports.
    Earlier,
    /// Both can hold; one adds, leaves out or speaks of something beside it.
    Detail,
    /// One utterance, clause or fact in other words.
    Wording,
    /// The same, nothing added.
    Agrees,
}

/// The relation in the five words that the page shows first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BroadRelation {
    /// Both cannot be true as written.
    Contradicts,
    /// Both can be true: other wording, scope or precision.
    Differs,
    /// The same answer, in any words.
    Agrees,
    /// No other source answers.
    OnlyHere,
    /// The source does not say.
    Silent,
}

impl Relation {
    /// Every relation, the strongest first.
    pub const ALL: [Relation; 9] = [
        Relation::Contradicts,
        Relation::Number,
        Relation::Date,
        Relation::Tension,
        Relation::Attribution,
        Relation::Earlier,
        Relation::Detail,
        Relation::Wording,
        Relation::Agrees,
    ];

    /// The broad relation that this one is a kind of.
    pub fn broad(self) -> BroadRelation {
        match self {
            Relation::Contradicts | Relation::Number | Relation::Date => BroadRelation::Contradicts,
            Relation::Tension | Relation::Attribution | Relation::Earlier | Relation::Detail => {
                BroadRelation::Differs
            }
            Relation::Wording | Relation::Agrees => BroadRelation::Agrees,
        }
    }

    /// Its word in exports and addresses.
    pub fn name(self) -> &'static str {
        match self {
            Relation::Contradicts => "contradicts",
            Relation::Number => "number",
            Relation::Date => "date",
            Relation::Tension => "tension",
            Relation::Attribution => "attribution",
            Relation::Earlier => "earlier",
            Relation::Detail => "detail",
            Relation::Wording => "wording",
            Relation::Agrees => "agrees",
        }
    }
}

/// Who put a question together.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum QuestionSource {
    /// Alignment of claims.
    Computed,
    /// The corpus's editor, in `questions.toml`.
    Editor,
}

impl QuestionSource {
    /// Its word in exports and addresses.
    pub fn name(self) -> &'static str {
        match self {
            QuestionSource::Computed => "computed",
            QuestionSource::Editor => "editor",
        }
    }
}

/// A matter on which sources can be compared.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Unique within a comparison; made from its passages or given by the editor, so that an
    /// address keeps its meaning when other questions come and go.
    pub id: String,
    /// Short label: the editor's words, or words drawn from the text.
    pub label: String,
    /// Who put it together.
    pub source: QuestionSource,
    /// Topics, as indices in [`crate::Corpus::topics`].
    pub topics: Vec<u16>,
    /// The sources that speak, in the order of the corpus.
    pub positions: Vec<Position>,
    /// Every pair of sources that speak, in the order of the corpus.
    pub pairs: Vec<Pair>,
    /// Where several sources rest on one origin.
    pub origins: Vec<Origin>,
    /// How interesting it is, the larger the more: conflicts between assertions first.
    pub interest: u32,
}

impl Question {
    /// The strongest relation of its pairs; `None` where only one source speaks.
    pub fn relation(&self) -> Option<Relation> {
        self.pairs.iter().map(|pair| pair.relation).min()
    }

    /// The position of a source, where it speaks.
    pub fn position(&self, document: DocumentId) -> Option<&Position> {
        self.positions.iter().find(|position| position.document == document)
    }
}

/// What one source says on a question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Position {
    /// The source.
    pub document: DocumentId,
    /// A few words for a cell: the editor's, or words of the passage.
    pub label: String,
    /// Where it says so; never empty.
    pub passages: Vec<Passage>,
}

/// A sentence, or a part of one, that answers a question.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Passage {
    /// Where it stands; more than one piece where something cuts it. Never empty.
    pub pieces: Vec<Span>,
    /// The claim it is, as an index in the document's claims, where it is one.
    pub claim: Option<u32>,
}

/// How two sources' positions relate, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pair {
    /// One source: the earlier in the order of the corpus.
    pub a: DocumentId,
    /// The other.
    pub b: DocumentId,
    /// How they relate.
    pub relation: Relation,
    /// How well the passages align, in thousandths.
    pub score: u16,
    /// The rule that decided; explained like those of [`crate::Why`].
    pub rule: Cow<'static, str>,
    /// The reason in plain words.
    pub reason: String,
    /// The words it rests on.
    pub evidence: Vec<(DocumentId, Span)>,
    /// Why what looks like a conflict was let go.
    pub let_go: Option<String>,
    /// The editor's reason, where the editor overrode what was computed.
    pub overridden: Option<String>,
}

/// What kind of thing several sources rest on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum OriginKind {
    /// Somebody on whose word each speaks.
    Speaker,
    /// An agency or a paper that the word came by.
    Medium,
    /// A work that a note of each cites.
    Note,
    /// A text of which each has the very words.
    Words,
}

impl OriginKind {
    /// Its word in exports.
    pub fn name(self) -> &'static str {
        match self {
            OriginKind::Speaker => "speaker",
            OriginKind::Medium => "medium",
            OriginKind::Note => "note",
            OriginKind::Words => "words",
        }
    }

    /// Why it counts as one origin: plain words that the origin's name completes.
    pub fn why(self) -> &'static str {
        match self {
            OriginKind::Speaker => "each passes on the word of",
            OriginKind::Medium => "each has it from or by way of",
            OriginKind::Note => "a note of each cites",
            OriginKind::Words => "each has these very words:",
        }
    }
}

/// Somebody or something that several sources rest on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// What it is.
    pub kind: OriginKind,
    /// The speaker, agency or cited work by name; the beginning of the words in common.
    pub name: String,
    /// The sources that rest on it, in the order of the corpus.
    pub documents: Vec<DocumentId>,
}

/// A question as the corpus's editor wrote it, its passages found in the documents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditorQuestion {
    /// Short id.
    pub id: String,
    /// The question in plain words.
    pub label: String,
    /// Topics, as indices in [`crate::Corpus::topics`].
    pub topics: Vec<u16>,
    /// What each source says, in the order of the corpus.
    pub positions: Vec<Position>,
    /// Relations that the editor overrides.
    pub overrides: Vec<Override>,
}

/// A relation set by the editor against what was computed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Override {
    /// One source.
    pub a: DocumentId,
    /// The other.
    pub b: DocumentId,
    /// How they relate.
    pub relation: Relation,
    /// The editor's reason.
    pub reason: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stands_in_order_of_strength() {
        assert!(Relation::ALL.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(Relation::Agrees.broad(), BroadRelation::Agrees);
    }
}
