//! `synoptic compare`: prints how the documents of a corpus relate.

use crate::reading;
use clap::{Args, ValueEnum};
use std::io::{self, Write};
use std::path::PathBuf;
use synoptic_compare::Comparer;
use synoptic_corpus::DocumentId;
use synoptic_export::{compared_as_csv, compared_as_json, compared_as_markdown};
use synoptic_view::Compared;

/// What `synoptic compare` is given.
#[derive(Args)]
pub(crate) struct Arguments {
    /// A folder of texts, or one with a corpus.toml, which is read with its manifest.
    #[arg(value_name = "DIR")]
    path: PathBuf,
    /// Leave the editor's questions out: print what is computed alone.
    #[arg(long)]
    no_editor: bool,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One JSON object.
    Json,
    /// One row for each pair of positions.
    Csv,
    /// One section for each question.
    Markdown,
}

/// Prints; gives whether everything could be read.
pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> io::Result<bool> {
    let (corpus, sound) = reading::read(&arguments.path);
    let questions = Comparer::new(&corpus).questions(|_| true, !arguments.no_editor);
    let all = (0..).map(DocumentId).take(corpus.documents.len());
    let compared = Compared::of(all.collect(), questions);
    let text = match arguments.format {
        Format::Json => compared_as_json(&corpus, &compared),
        Format::Csv => compared_as_csv(&corpus, &compared),
        Format::Markdown => compared_as_markdown(&corpus, &compared),
    };
    out.write_all(text.as_bytes())?;
    Ok(sound)
}
