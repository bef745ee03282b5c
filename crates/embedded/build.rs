//! Reads the corpus folder and writes it as one binary file for the page to embed.
//!
//! Stops the build with every problem at once where the folder is not fit to publish.

use std::error::Error;
use std::path::{Path, PathBuf};
use std::{env, fs, process};
use synoptic_corpus::{Severity, decode, encode};

/// Names another corpus folder than the workspace's own.
const FOLDER_VARIABLE: &str = "SYNOPTIC_CORPUS";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-env-changed={FOLDER_VARIABLE}");
    let folder = folder()?;
    watch(&folder)?;
    let loaded = synoptic_manifest::load(&folder);
    for problem in &loaded.problems {
        let kind = match problem.severity {
            Severity::Error => "error",
            Severity::Warning | Severity::Note => "warning",
        };
        println!("cargo::{kind}={problem}");
    }
    let Ok((corpus, _)) = loaded.into_result() else {
        process::exit(1);
    };
    let bytes = encode(&corpus);
    if decode(&bytes)? != corpus {
        return Err("the corpus does not come back from its binary form as it went in; the model and its codec disagree".into());
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").ok_or("cargo sets OUT_DIR")?);
    fs::write(out.join("corpus.bin"), bytes)?;
    Ok(())
}

/// The corpus folder, relative to the workspace where it lies in it, so that problems read well.
fn folder() -> Result<PathBuf, Box<dyn Error>> {
    let crate_folder = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").ok_or("cargo sets this")?);
    let workspace = crate_folder.join("../..").canonicalize()?;
    env::set_current_dir(&workspace)?;
    let named = env::var_os(FOLDER_VARIABLE).filter(|name| !name.is_empty());
    Ok(named.map_or_else(|| PathBuf::from("corpus"), PathBuf::from))
}

/// Asks for a new build when anything in the folder changes.
fn watch(folder: &Path) -> Result<(), Box<dyn Error>> {
    let shown = env::current_dir()?.join(folder);
    println!("cargo::rerun-if-changed={}", shown.display());
    Ok(())
}
