//! Reads a corpus folder: the manifest, the lists beside it and the documents.
//!
//! [`load`] reads a folder that holds a `corpus.toml`, [`load_plain`] any other folder or a single
//! file, from the text alone. Neither stops at the first problem: everything wrong is reported at
//! once, each with file, line and cure, beside whatever could be read all the same.
//! How a text becomes a document is `synoptic-ingest`'s business, what is found in it
//! `synoptic-extract`'s. Native only: the page gets the finished corpus.

mod digest;
mod entities;
mod excerpt;
mod fields;
mod folder;
mod given;
mod manifest;
mod merge;
mod nearest;
mod plain;
mod problem;
mod questions;
mod source;
mod topics;

pub use folder::load;
pub use plain::load_plain;
pub use problem::{Loaded, Problem};
