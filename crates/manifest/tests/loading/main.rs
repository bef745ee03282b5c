//! Corpus folders, sound and broken, as a whole.

mod excerpts;
mod facts;
mod folder;
mod mistakes;
mod plain;
mod questions;
mod real;
