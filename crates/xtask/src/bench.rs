//! `cargo xtask bench`: how long the engine takes in a browser, built for size as the page is.
//!
//! The program is `crates/timing`: what the page computes, without the page. It is compiled by the
//! release profile and shrunk by wasm-opt like the page; `tests/browser/bench.mjs` runs and times it.

use std::path::PathBuf;
use std::process::Command;

use crate::build;
use crate::child;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::places::Places;
use crate::tools::{Needs, Tools, WasmCompiler};

/// Builds the program, runs each of its functions `runs` times and prints how long they take.
pub(crate) fn bench(places: &Places, runs: u32) -> Outcome {
    let tools = Tools::ready(places, Needs::PageAndTests)?;
    build::fetch(places)?;
    console::step("building crates/timing for wasm32, optimised for size");
    let program = program(places, &tools)?;
    console::step(&format!("running it in a browser, {runs} times after a warm-up"));
    let mut node = tools.node(places, "bench.mjs")?;
    node.arg(program).arg(runs.to_string());
    child::run(&mut node, "mend what it says above")
}

/// The program as the page would be sent.
fn program(places: &Places, tools: &Tools) -> Outcome<PathBuf> {
    let mut cargo = tools.wasm.build(places);
    cargo.args(["--release", "--package", "synoptic-timing"]);
    cargo.env("SYNOPTIC_CORPUS", build::corpus(places, None)?);
    child::run(&mut cargo, "mend what the compiler says above")?;
    let built = WasmCompiler::release(places).join("synoptic_timing.wasm");
    let small = built.with_extension("small.wasm");
    let mut shrink = Command::new("wasm-opt");
    shrink.env("PATH", tools.path()).arg("-Oz").arg(&built).arg("--output").arg(&small);
    child::run(&mut shrink, "mend what wasm-opt says above")?;
    let size = std::fs::metadata(&small).map(|found| found.len());
    let size = size.map_err(|error| {
        Failure::new(format!("cannot read {}: {error}", small.display()), "run it again")
    })?;
    console::note(&format!("{size} bytes, the corpus included"));
    Ok(small)
}
