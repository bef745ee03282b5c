//! The data model: what a corpus, a document and everything found in it are.
//!
//! Plain data with public fields, its invariants, and the binary form that the page embeds.
//! Nothing here knows where bytes came from, how anything was found or how it is drawn.

mod annotation;
mod claim;
mod codec;
mod comparison;
mod corpus;
mod day;
mod diagnostic;
mod document;
mod edtf;
mod entity;
mod frozen;
mod metadata;

pub use annotation::{Annotations, Quantity, Quotation, QuotationKind, TimeExpression, Why};
pub use claim::{Certainty, Claim, ClaimKind, Holder, Link, Polarity};
pub use codec::{DecodeError, FORMAT_VERSION, decode, encode};
pub use comparison::{
    BroadRelation, EditorQuestion, Origin, OriginKind, Override, Pair, Passage, Position, Question,
    QuestionSource, Relation,
};
pub use corpus::{Corpus, CorpusFacts, DocumentId, Topic};
pub use day::{Day, month_length};
pub use diagnostic::{Diagnostic, Severity};
pub use document::{
    Block, BlockId, BlockKind, Document, Footnote, Inline, InlineKind, Section, Sentence,
};
pub use edtf::{Edtf, EdtfDate, EdtfError, Endpoint};
pub use entity::{Entity, EntityId, EntityKind, Mention};
pub use frozen::{Digests, Frozen, frozen, frozen_words};
pub use metadata::{Author, Basis, Fact, Metadata};
