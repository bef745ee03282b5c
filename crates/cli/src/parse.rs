//! `synoptic parse`: prints what is read in documents.

use crate::{json, outline, reading};
use clap::{Args, ValueEnum};
use std::io::{self, Write};
use std::path::PathBuf;

/// What `synoptic parse` is given.
#[derive(Args)]
pub(crate) struct Arguments {
    /// A text file; a folder of .txt and .md files; or a folder with a corpus.toml, which is read
    /// with its manifest.
    #[arg(value_name = "FILE|DIR")]
    path: PathBuf,
    /// How to print it.
    #[arg(long, value_enum, default_value_t = Format::Json)]
    format: Format,
}

#[derive(Clone, Copy, ValueEnum)]
enum Format {
    /// One JSON object.
    Json,
    /// An outline to read.
    Text,
}

/// Prints; gives whether everything could be read.
pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> io::Result<bool> {
    let (corpus, sound) = reading::read(&arguments.path);
    match arguments.format {
        Format::Json => {
            serde_json::to_writer_pretty(&mut *out, &json::Output::new(&corpus))?;
            writeln!(out)?;
        }
        Format::Text => outline::write(&corpus, out)?,
    }
    Ok(sound)
}
