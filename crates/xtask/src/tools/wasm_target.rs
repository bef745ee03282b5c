//! A compiler with a standard library for wasm32.
//!
//! The library is built from its source once, into a folder of ours: for size, and so that panics stop
//! the program without a message. That makes the page a seventh smaller than with the library that
//! rustup ships. The page says that it has stopped either way (`public/start.js`). Host builds never see
//! our library.
//!
//! Where rustup reaches its servers it has the source. Where only package registries can be reached,
//! Debian ships a second compiler together with the source of its library, and rustup's cargo drives
//! that compiler for wasm32 alone. Where neither is to be had, rustup's own library does.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::browser;
use crate::child;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::places::{self, Places};

const TARGET: &str = "wasm32-unknown-unknown";

/// The packages of the compiler, its library's source and its linker for wasm32.
pub(crate) const PACKAGES: [&str; 3] = ["rustc-web", "rust-web-src", "lld-22"];

/// The package of its clippy.
pub(crate) const CLIPPY_PACKAGE: &str = "rust-web-clippy";

/// What to do where neither way works.
pub(crate) const CURE: &str = "run `rustup target add wasm32-unknown-unknown` where rustup's \
    servers can be reached, or use a Debian that has the packages rustc-web and rust-web-src";

/// What a panic does, and what is not told of it, in our build of the library and in all that is linked
/// with it. The options are not stable, so the compiler has to be told that we know.
const WITHOUT_MESSAGES: [&str; 4] =
    ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];

/// Lets a stable compiler take unstable options.
const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// Libraries without which nothing links.
const LIBRARIES: [&str; 4] = ["libcore-", "liballoc-", "libstd-", "libpanic_abort-"];

/// A compiler whose library can be built here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Compiler {
    /// The one on PATH, its library's source from rustup.
    Rustup,
    /// The distribution's second one; the one on PATH stays what it is.
    Distribution,
}

impl Compiler {
    fn rustc(self) -> &'static str {
        match self {
            Self::Rustup => "rustc",
            Self::Distribution => "/usr/bin/rustc",
        }
    }

    /// The linker for wasm32: rustup's lies beside the compiler, the distribution's compiler brings
    /// none, so that it is that of the LLVM which it was built with.
    fn linker(self) -> Option<PathBuf> {
        let said = child::ask(self.rustc(), &["--verbose", "--version"])?;
        let value = |key: &str| said.lines().find_map(|line| line.strip_prefix(key));
        match self {
            Self::Rustup => {
                let sysroot = child::ask(self.rustc(), &["--print", "sysroot"])?;
                let host = Path::new(&sysroot).join("lib/rustlib").join(value("host: ")?);
                Some(host.join("bin/rust-lld")).filter(|linker| linker.is_file())
            }
            Self::Distribution => {
                let version = value("LLVM version: ")?;
                browser::on_path(&format!("wasm-ld-{}", version.split('.').next()?))
            }
        }
    }

    /// Our build of its library, under its version.
    fn sysroot(self, places: &Places) -> Option<PathBuf> {
        let said = child::ask(self.rustc(), &["--version"])?;
        // Two of one version need not be one build.
        let builder = match self {
            Self::Rustup => "rustup",
            Self::Distribution => "distribution",
        };
        let version = said.split_whitespace().nth(1)?;
        Some(places.tools.join(format!("sysroot-{version}-{builder}-small")))
    }

    /// Whether its library has been built, and can be linked.
    fn with_library(self, places: &Places) -> Option<WasmCompiler> {
        let sysroot = self.sysroot(places)?;
        has_library(&library(&sysroot)).then_some(())?;
        Some(WasmCompiler::WithOwnLibrary { compiler: self, sysroot, linker: self.linker()? })
    }
}

/// How wasm32 code is compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WasmCompiler {
    /// By the compiler on PATH and the library that it has.
    OnPath,
    /// With our build of its library.
    WithOwnLibrary {
        /// The compiler.
        compiler: Compiler,
        /// The folder with the library.
        sysroot: PathBuf,
        /// The linker for wasm32.
        linker: PathBuf,
    },
}

impl WasmCompiler {
    /// Tells a call of cargo, or of something that calls cargo, how to compile for wasm32.
    pub(crate) fn set(&self, command: &mut Command, places: &Places) {
        // Panic messages name source files: without the folders of whoever built the page.
        let mut flags = vec![format!("--remap-path-prefix={}=.", places.root.display())];
        for registry in registry_sources() {
            flags.push(format!("--remap-path-prefix={}=registry", registry.display()));
        }
        match self {
            Self::OnPath => {}
            Self::WithOwnLibrary { compiler, sysroot, linker } => {
                flags.push(format!("--sysroot={}", sysroot.display()));
                flags.push(format!("-Clinker={}", linker.display()));
                flags.extend(WITHOUT_MESSAGES.map(str::to_owned));
                command.env("RUSTC", compiler.rustc()).env(UNSTABLE.0, UNSTABLE.1);
            }
        }
        // With a target given, cargo keeps these flags from build scripts; the separator allows
        // folders with spaces in their names.
        command.env("CARGO_ENCODED_RUSTFLAGS", flags.join("\u{1f}"));
    }

    /// A call of cargo that builds for wasm32.
    pub(crate) fn build(&self, places: &Places) -> Command {
        let mut cargo = Command::new("cargo");
        cargo.current_dir(&places.root).args(["build", "--target", TARGET]);
        cargo.env("CARGO_TARGET_DIR", places.wasm_target());
        self.set(&mut cargo, places);
        cargo
    }

    /// The folder that such a build leaves optimised programs in.
    pub(crate) fn release(places: &Places) -> PathBuf {
        places.wasm_target().join(TARGET).join("release")
    }

    /// A call of clippy for wasm32.
    pub(crate) fn clippy(&self, places: &Places) -> Command {
        let mut clippy = Command::new(self.own_clippy().unwrap_or("cargo"));
        clippy.current_dir(&places.root).args(["clippy", "--target", TARGET]);
        clippy.env("CARGO_TARGET_DIR", places.wasm_target());
        self.set(&mut clippy, places);
        clippy
    }

    /// Whether clippy can check wasm32 code.
    pub(crate) fn has_clippy(&self) -> bool {
        self.own_clippy().is_none_or(|program| Path::new(program).is_file())
    }

    /// The distribution's clippy, which reads what the distribution's compiler wrote.
    fn own_clippy(&self) -> Option<&'static str> {
        match self {
            Self::OnPath | Self::WithOwnLibrary { compiler: Compiler::Rustup, .. } => None,
            Self::WithOwnLibrary { compiler: Compiler::Distribution, .. } => {
                Some("/usr/bin/cargo-clippy")
            }
        }
    }
}

/// The compiler that is there, if one is.
pub(crate) fn find(places: &Places) -> Option<WasmCompiler> {
    let own = [Compiler::Rustup, Compiler::Distribution];
    if let Some(found) = own.into_iter().find_map(|compiler| compiler.with_library(places)) {
        return Some(found);
    }
    let folder = child::ask("rustc", &["--print", "target-libdir", "--target", TARGET])?;
    let is_best = browser::on_path("rustup").is_none() || no_source(places)?.is_file();
    (is_best && has_library(Path::new(&folder))).then_some(WasmCompiler::OnPath)
}

/// Asks rustup for what the page is compiled with, which answers at once where it cannot have it: the
/// library's source, from which the library is built, or else the library.
pub(crate) fn add_by_rustup(places: &Places) -> Outcome<bool> {
    if browser::on_path("rustup").is_none() {
        return Ok(false);
    }
    if rustup(&["component", "add", "rust-src"]) {
        build_library(places, Compiler::Rustup)?;
        return Ok(true);
    }
    let added = rustup(&["target", "add", TARGET]);
    if added && let Some(mark) = no_source(places) {
        places::write(&mark, "rustup could not add rust-src; delete this file to ask again\n")?;
    }
    Ok(added)
}

fn rustup(words: &[&str]) -> bool {
    let call = format!("rustup {}", words.join(" "));
    let added = child::output(Command::new("rustup").args(words), CURE).is_ok();
    console::note(&format!(
        "wasm32: {call}: {}",
        if added { "done" } else { "not to be had here" }
    ));
    added
}

/// The file that says that the source of the library cannot be had for the compiler on PATH.
fn no_source(places: &Places) -> Option<PathBuf> {
    Some(Compiler::Rustup.sysroot(places)?.with_extension("none"))
}

/// The targets that building the page compiles for: wasm32, and this machine for build scripts.
pub(crate) fn targets() -> Vec<String> {
    let said = child::ask("rustc", &["--verbose", "--version"]).unwrap_or_default();
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    [Some(TARGET), host].into_iter().flatten().map(str::to_owned).collect()
}

/// Builds the standard library for wasm32 from its source.
pub(crate) fn build_library(places: &Places, compiler: Compiler) -> Outcome {
    let rustc = compiler.rustc();
    let sysroot = compiler
        .sysroot(places)
        .ok_or_else(|| Failure::new(format!("{rustc} does not run"), CURE))?;
    let build = places.tools.join("build/std");
    places::remove_folder(&build)?;
    // An empty crate to build the library for; a workspace of its own, wherever the folder lies.
    let manifest =
        "[package]\nname = \"probe\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n";
    places::write(&build.join("Cargo.toml"), manifest)?;
    places::write(&build.join("src/lib.rs"), "#![no_std]\n")?;
    let mut cargo = Command::new("cargo");
    cargo
        .current_dir(&build)
        .args(["build", "--release", "--target", TARGET])
        .args(["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"])
        .env("CARGO_TARGET_DIR", build.join("target"))
        .env("RUSTC", rustc)
        // -Zbuild-std is for nightly compilers; this one is stable, and the source is its own.
        .env(UNSTABLE.0, UNSTABLE.1)
        // Programs linked with `lto = true` need the library's bitcode.
        .env("RUSTFLAGS", format!("-Cembed-bitcode=yes {}", WITHOUT_MESSAGES.join(" ")))
        .env_remove("CARGO_ENCODED_RUSTFLAGS");
    let log = places.tools.join("log/std.txt");
    child::run_logged(
        &mut cargo,
        "library for wasm32",
        &log,
        ("Compiling", "crates compiled"),
        CURE,
    )?;
    let partial = sysroot.with_extension("partial");
    places::remove_folder(&partial)?;
    places::make_folder(&library(&partial))?;
    let unreadable = |error: std::io::Error| {
        Failure::new(format!("cannot copy the library for wasm32: {error}"), "free some disk space")
    };
    let deps = build.join("target").join(TARGET).join("release/deps");
    for file in std::fs::read_dir(deps).map_err(unreadable)? {
        let file = file.map_err(unreadable)?;
        let name = file.file_name().to_string_lossy().into_owned();
        if name.ends_with(".rlib") && !name.starts_with("libprobe") {
            std::fs::copy(file.path(), library(&partial).join(name)).map_err(unreadable)?;
        }
    }
    places::remove_folder(&sysroot)?;
    std::fs::rename(&partial, &sysroot).map_err(unreadable)?;
    places::remove_folder(&build)
}

fn library(sysroot: &Path) -> PathBuf {
    sysroot.join("lib/rustlib").join(TARGET).join("lib")
}

fn has_library(folder: &Path) -> bool {
    let Ok(files) = std::fs::read_dir(folder) else { return false };
    let names: Vec<String> =
        files.flatten().map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    LIBRARIES.iter().all(|library| names.iter().any(|name| name.starts_with(library)))
}

/// Where cargo keeps the sources of dependencies: one folder for each registry it has used.
fn registry_sources() -> Vec<PathBuf> {
    let home = std::env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let folders = home.and_then(|home| std::fs::read_dir(home.join("registry/src")).ok());
    let mut folders: Vec<PathBuf> =
        folders.into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    folders.sort();
    folders
}
