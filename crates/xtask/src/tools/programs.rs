//! The two programs that cargo installs: trunk and wasm-bindgen.

use std::path::PathBuf;
use std::process::Command;

use crate::child;
use crate::failure::Outcome;
use crate::pins::Pins;
use crate::places::{self, Places};

/// A program from the package registry.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    name: &'static str,
    package: &'static str,
    version: String,
    flags: &'static [&'static str],
    /// About how many crates it takes, for telling the progress.
    crates: u32,
}

/// All programs that building the page takes.
pub(crate) fn all(pins: &Pins) -> Vec<Program> {
    vec![
        Program {
            name: "trunk",
            package: "trunk",
            version: pins.trunk.clone(),
            // Without its default features it can neither look for updates nor download tools:
            // it need not, and half its TLS stack stays uncompiled.
            flags: &["--locked", "--no-default-features"],
            crates: 370,
        },
        Program {
            name: "wasm-bindgen",
            package: "wasm-bindgen-cli",
            version: pins.wasm_bindgen.clone(),
            // Not locked: its lock file may name versions that a registry no longer has.
            flags: &["--no-default-features", "--bin", "wasm-bindgen"],
            crates: 150,
        },
    ]
}

impl Program {
    /// The folder that it is installed into.
    pub(crate) fn folder(&self, places: &Places) -> PathBuf {
        places.tools.join(format!("{}-{}", self.name, self.version))
    }

    /// Whether it is there and runs.
    pub(crate) fn is_there(&self, places: &Places) -> bool {
        let program = self.folder(places).join("bin").join(self.name);
        let said = child::ask(program, &["--version"]);
        said.is_some_and(|said| said.split_whitespace().nth(1) == Some(&self.version))
    }

    /// What its installation does, in words.
    pub(crate) fn say(&self) -> String {
        format!(
            "{} {}: `cargo install` from the package registry, unoptimised",
            self.name, self.version
        )
    }

    /// Compiles and installs it.
    pub(crate) fn install(&self, places: &Places) -> Outcome {
        let build = places.tools.join("build").join(self.name);
        let mut cargo = Command::new("cargo");
        cargo
            .current_dir(&places.tools)
            .args(["install", "--force", "--root"])
            .arg(self.folder(places))
            .args(self.flags)
            .arg(format!("{}@{}", self.package, self.version))
            .env("CARGO_TARGET_DIR", &build)
            // They work for seconds and compile for minutes: no optimisation.
            .env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "0")
            .env("CARGO_PROFILE_RELEASE_LTO", "off")
            .env("CARGO_PROFILE_RELEASE_CODEGEN_UNITS", "16")
            .env("CARGO_PROFILE_RELEASE_DEBUG", "0");
        for foreign in ["RUSTC", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
            cargo.env_remove(foreign);
        }
        let log = places.tools.join("log").join(format!("{}.txt", self.name));
        let cure = "make sure that the package registry can be reached, then run the command again";
        let counted = format!("of about {} crates compiled", self.crates);
        child::run_logged(&mut cargo, self.name, &log, ("Compiling", &counted), cure)?;
        places::remove_folder(&build)
    }
}
