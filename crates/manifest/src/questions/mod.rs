//! `questions.toml`: what the corpus's editor asks of the documents, and the passages that answer.
//!
//! [`read`] takes the file apart, [`place`] finds its passages in the documents as they were read,
//! and [`name_claims`] says which claim each passage is, once the documents are as they will be
//! shown. How the passages relate is computed, by `synoptic-compare`.

mod asked;
mod claims;
mod collapsed;
mod misplaced;
mod place;
mod resembling;
mod selector;

pub(crate) use asked::{Known, read};
pub(crate) use claims::name_claims;
pub(crate) use place::{pinned, place};
