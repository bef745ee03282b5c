//! The `synoptic-prerender` program: every view of a corpus as HTML, one JSON object a line.
//!
//! `cargo xtask build` runs it and makes the files. It reads the corpus folder as the page's build does,
//! so that a file and the program that takes it over draw the same.

use serde_json::json;
use std::io::{self, BufWriter, Write};
use std::path::Path;
use std::process::ExitCode;

fn main() -> ExitCode {
    let Some(folder) = std::env::args_os().nth(1) else {
        return fail("no folder given: synoptic-prerender DIR");
    };
    let Ok((corpus, _)) = synoptic_manifest::load(Path::new(&folder)).into_result() else {
        return fail("the corpus has mistakes, which the build of the page lists");
    };
    let mut out = BufWriter::new(io::stdout().lock());
    let mut written = Ok(());
    synoptic_page::prerender(corpus, |view| {
        let line = json!({
            "path": view.path,
            "title": view.title,
            "description": view.description,
            "tool": view.is_tool,
            "html": view.html,
        });
        if written.is_ok() {
            written = writeln!(out, "{line}");
        }
    });
    match written.and_then(|()| out.flush()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => fail(&error.to_string()),
    }
}

fn fail(what: &str) -> ExitCode {
    eprintln!("error: {what}");
    ExitCode::FAILURE
}
