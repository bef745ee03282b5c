//! Sets the claims of different documents side by side and says how they relate.
//!
//! Deterministic, explainable, without knowledge of any one corpus: general tables of synonyms and
//! opposites stand in `lexicon`. Works on claims as data; never reads files, extracts or draws.
//!
//! The way from claims to questions: every sentence that holds a claim becomes a unit of weighted
//! features; an index proposes pairs of units of different documents; what an aligned pair shares is
//! the core of a group; the groups that together show most become questions; each pair of positions
//! is related by a cascade of rules, the first that applies.

mod between;
mod comparer;
mod copies;
mod cores;
mod diff;
mod features;
mod hash;
mod index;
mod interest;
mod label;
mod lexicon;
mod origins;
mod reading;
mod relate;
mod selection;
mod units;
mod verbatim;
mod vocabulary;

pub use between::{Between, between, left_out};
pub use comparer::{Comparer, MOST_QUESTIONS};
pub use diff::{Change, ChangeKind, Difference, difference};
pub use relate::RULES;
