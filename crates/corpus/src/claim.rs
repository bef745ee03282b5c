//! Claims: what a document says to be so, on whose word and how surely.

use crate::{EntityId, Why};
use serde::{Deserialize, Serialize};
use synoptic_text::Span;

/// What kind of claim it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum ClaimKind {
    /// Something that happened or is so, open to checking.
    Fact,
    /// What somebody other than the author said.
    Statement,
    /// A judgement.
    Assessment,
    /// What will or may come.
    Prediction,
    /// What ought to be done.
    Recommendation,
}

/// How surely it is claimed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Certainty {
    /// Flatly.
    Asserted,
    /// With 'may', 'likely', 'appears' or the like.
    Hedged,
    /// As what somebody else says.
    Reported,
    /// As what somebody says is not so.
    Denied,
    /// On a condition.
    Conditional,
}

/// Whether the claim says that something is, or is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Polarity {
    /// That it is.
    Positive,
    /// That it is not.
    Negative,
}

/// Whose claim it is.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Holder {
    /// The author, in their own voice.
    Author,
    /// Somebody named.
    Named {
        /// The name in full, or the office where nothing names the person.
        name: String,
        /// The entity of that name.
        entity: Option<EntityId>,
    },
    /// Somebody who is not named: 'reports', 'experts', 'officials'.
    Unnamed {
        /// As described.
        description: String,
    },
}

/// One link of the chain that a claim came along, nearest to the outlet first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    /// Who passed it on.
    pub holder: Holder,
    /// The reporting words.
    pub cue: Option<Span>,
    /// Where or to whom it was said.
    pub medium: Option<Span>,
}

/// A claim: one sentence or clause that says something to be so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    /// Unique within a corpus: document id, paragraph number, place in the paragraph (`issi.12.3`).
    pub id: String,
    /// The sentence it stands in: index in [`crate::Document::sentences`].
    pub sentence: u32,
    /// Where it stands; more than one piece where something cuts it. Never empty.
    pub pieces: Vec<Span>,
    /// What kind of claim it is.
    pub kind: ClaimKind,
    /// Whose claim it is: the end of the chain.
    pub holder: Holder,
    /// The way it came, from the outlet inward; empty for the author's own words.
    pub chain: Vec<Link>,
    /// How surely it is claimed.
    pub certainty: Certainty,
    /// The very words that make it so; empty for a flat assertion.
    pub certainty_words: Vec<Span>,
    /// Whether it says that something is or is not.
    pub polarity: Polarity,
    /// Topics, as indices in [`crate::Corpus::topics`].
    pub topics: Vec<u16>,
    /// Numbers of the notes it rests on.
    pub notes: Vec<u32>,
    /// How it was read.
    pub why: Why,
}
