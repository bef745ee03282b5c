//! What comes from the system: the compiler for wasm32 and the browser, in one job, because
//! the distribution's package manager works for one caller at a time.

use std::process::Command;

use super::Needs;
use super::browser;
use super::wasm_target;
use crate::child;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::places::Places;

/// What is missing of it.
#[derive(Debug, Clone)]
pub(crate) struct System {
    wasm: bool,
    clippy: bool,
    browser: bool,
}

impl System {
    /// What is missing of what is needed, if anything is.
    pub(crate) fn missing(places: &Places, needs: Needs) -> Option<Self> {
        let tests = needs >= Needs::PageAndTests;
        let wasm = wasm_target::find(places);
        let missing = Self {
            clippy: tests && !wasm.as_ref().is_some_and(wasm_target::WasmCompiler::has_clippy),
            wasm: wasm.is_none(),
            browser: tests && browser::find().is_none(),
        };
        (missing.wasm || missing.clippy || missing.browser).then_some(missing)
    }

    /// What its installation does, in words.
    pub(crate) fn say(&self) -> String {
        let mut parts = Vec::new();
        if self.wasm {
            parts.push(
                "wasm32: the standard library's source, by `rustup component add` or, where that \
                 cannot be, `apt-get install` with a compiler of its own; and build the library",
            );
        }
        if self.clippy && !self.wasm {
            parts.push("clippy for wasm32: `apt-get install`");
        }
        if self.browser {
            parts.push("Chromium: `apt-get install`");
        }
        parts.join("; ")
    }

    /// Installs it.
    pub(crate) fn install(&self, places: &Places) -> Outcome {
        let by_rustup = self.wasm && wasm_target::add_by_rustup(places)?;
        let mut packages = Vec::new();
        if self.wasm && !by_rustup {
            packages.extend(wasm_target::PACKAGES);
        }
        if self.clippy && !by_rustup {
            packages.push(wasm_target::CLIPPY_PACKAGE);
        }
        if self.browser {
            packages.push("chromium");
        }
        if !packages.is_empty() {
            let cure = match (self.wasm && !by_rustup, self.browser) {
                (true, _) => wasm_target::CURE,
                (false, true) => "install Chromium or Chrome, or set CHROME_PATH to it",
                (false, false) => "install rust-web-clippy",
            };
            apt_get(places, &packages, cure)?;
        }
        if self.wasm && !by_rustup {
            wasm_target::build_library(places, wasm_target::Compiler::Distribution)?;
        }
        Ok(())
    }
}

/// Installs packages of a Debian-like system.
fn apt_get(places: &Places, packages: &[&str], cure: &str) -> Outcome {
    let Some(apt_get) = browser::on_path("apt-get") else {
        let what = format!("no apt-get here to install {}", packages.join(" "));
        return Err(Failure::new(what, cure));
    };
    let names = packages.join(" ");
    console::note(&format!("apt-get install {names}"));
    for (name, words) in
        [("apt-get update", vec!["update"]), ("apt-get install", install(packages))]
    {
        let mut command = as_root(&apt_get);
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive");
        let log = places.tools.join("log").join(format!("{}.txt", name.replace(' ', "-")));
        child::run_logged(&mut command, name, &log, ("Unpacking", "packages unpacked"), cure)?;
    }
    Ok(())
}

fn install<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    [&["install", "--yes", "--no-install-recommends"], packages].concat()
}

/// Runs as root where this user is not: containers have no sudo, people's machines do.
fn as_root(program: &std::path::Path) -> Command {
    let is_root = child::ask("id", &["-u"]).as_deref() == Some("0");
    match browser::on_path("sudo") {
        Some(sudo) if !is_root => {
            let mut command = Command::new(sudo);
            command.arg("--preserve-env=DEBIAN_FRONTEND").arg(program);
            command
        }
        Some(_) | None => Command::new(program),
    }
}
