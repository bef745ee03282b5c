//! `synoptic routes`: the addresses of a corpus's page, for the build to write a page for each.

use crate::reading;
use clap::Args;
use std::io::{self, Write};
use std::path::PathBuf;

/// What `synoptic routes` is given.
#[derive(Args)]
pub(crate) struct Arguments {
    /// A folder with a corpus.toml, or of .txt and .md files.
    #[arg(value_name = "DIR")]
    path: PathBuf,
}

/// Prints one address a line; gives whether everything could be read.
pub(crate) fn run(arguments: &Arguments, out: &mut impl Write) -> io::Result<bool> {
    let (corpus, sound) = reading::read(&arguments.path);
    for route in synoptic_view::routes(&corpus) {
        writeln!(out, "{route}")?;
    }
    Ok(sound)
}
