//! The `synoptic` program: what the engine sees, on the command line.
//!
//! One module for each subcommand. What they print is made here; what they print of is made by the
//! crates that the page uses too, so that both always agree.

mod compare;
mod json;
mod outline;
mod parse;
mod reading;

use clap::{Parser, Subcommand};
use std::io::{self, BufWriter, ErrorKind};
use std::process::ExitCode;

/// Reads several accounts of one event: who claims what, on whose word, and how the sources relate.
#[derive(Parser)]
#[command(name = "synoptic", version, arg_required_else_help = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Print what is read in a text, a folder of texts, or a corpus.
    Parse(parse::Arguments),
    /// Print how the documents of a corpus relate, question by question.
    Compare(compare::Arguments),
}

/// Exit code where something could not be read; what could be is printed all the same.
const UNREADABLE: u8 = 2;

fn main() -> ExitCode {
    let mut out = BufWriter::new(io::stdout().lock());
    let outcome = match Arguments::parse().command {
        Command::Parse(arguments) => parse::run(&arguments, &mut out),
        Command::Compare(arguments) => compare::run(&arguments, &mut out),
    };
    match outcome.and_then(|sound| io::Write::flush(&mut out).map(|()| sound)) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(UNREADABLE),
        // Whoever reads the output has seen enough (`synoptic parse … | head`).
        Err(error) if error.kind() == ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: the output cannot be written ({error})");
            ExitCode::FAILURE
        }
    }
}
