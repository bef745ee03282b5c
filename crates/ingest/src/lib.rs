//! Reads a text file (plain text, Markdown or nearly, the text of a web page) into a document.
//!
//! Everything is read from the text alone: no manifest, no knowledge of any outlet. Reading never
//! fails; what is odd comes out as diagnostics. Nothing here knows files, the browser or what a
//! text means. The passes, in order: `lines`, `units` (form), `front_matter`, `footnotes`,
//! `captions`, `tail` (furniture), `head` (title, bylines), `tail` (what follows the text),
//! `headings`, `run_in`, `repeat`, `rejoin`, `assemble`.
//! Each decides about the units that none before it has decided on.

mod assemble;
mod bios;
mod byline;
mod captions;
mod citation;
mod credits;
mod dates;
mod diagnostics;
mod fold;
mod footnotes;
mod forms;
mod front_matter;
mod furniture;
mod head;
mod headings;
mod levels;
mod lines;
mod look;
mod markers;
mod marks;
mod names;
mod people;
mod phrases;
mod picture;
mod rejoin;
mod repeat;
mod rubrics;
mod run_in;
mod tail;
mod title;
mod units;

use synoptic_corpus::{Diagnostic, Document};

/// A document and what was noticed while reading it.
#[derive(Clone, Debug, Default)]
pub struct Parsed {
    /// The document; `id` and `file` are left empty for the caller to fill.
    pub document: Document,
    /// What was noticed, in order of position.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads a text, from the text alone. Never fails and never panics; linear time.
pub fn parse(text: &str) -> Parsed {
    let mut document = Document { text: text.to_owned(), ..Document::default() };
    let lines = lines::lines(text);
    let mut units = units::units(text, &lines, front_matter::fenced(text, &lines));
    let metadata = &mut document.metadata;
    front_matter::read(text, &mut units, metadata);
    footnotes::mark(text, &mut units);
    captions::mark(text, &mut units);
    tail::mark_lines(&mut units);
    head::read(text, &mut units, metadata);
    captions::mark_above_credits(&mut units);
    tail::mark(&mut units, metadata);
    headings::mark(text, &mut units, &metadata.authors);
    run_in::mark(text, &mut units);
    repeat::mark(&mut units);
    rejoin::rejoin(text, &mut units);
    assemble::assemble(&mut document, units);
    let diagnostics = diagnostics::diagnose(&document);
    Parsed { document, diagnostics }
}
