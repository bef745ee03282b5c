//! A compiler with a standard library for wasm32.
//!
//! Where rustup reaches its servers it adds the target, and that is all. Where only package
//! registries can be reached, Debian ships a second compiler together with the source of its
//! library; the library is built from that source once, into a folder of ours, and rustup's cargo
//! drives that compiler for wasm32 alone. Host builds never see it.
//!
//! Since it is our build, the library is built for size, and panics stop the program without a
//! message: that makes the page a tenth smaller. The page says that it has stopped either way
//! (`public/start.js`); the browser's console names the function. rustup's library keeps its messages.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::browser;
use crate::child;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::places::{self, Places};

const TARGET: &str = "wasm32-unknown-unknown";

/// The distribution's compiler; rustup's own stays first on PATH.
const RUSTC: &str = "/usr/bin/rustc";

/// The distribution's clippy, which reads what that compiler wrote.
const CLIPPY: &str = "/usr/bin/cargo-clippy";

/// The packages of the compiler, its library's source and its linker for wasm32.
pub(crate) const PACKAGES: [&str; 3] = ["rustc-web", "rust-web-src", "lld-22"];

/// The package of its clippy.
pub(crate) const CLIPPY_PACKAGE: &str = "rust-web-clippy";

/// What to do where neither way works.
pub(crate) const CURE: &str = "run `rustup target add wasm32-unknown-unknown` where rustup's \
    servers can be reached, or use a Debian that has the packages rustc-web and rust-web-src";

/// What a panic does, in our build of the library and in all that is linked with it. The option is
/// not stable, so the compiler has to be told that we know.
const PANIC: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// Lets a stable compiler take unstable options.
const UNSTABLE: (&str, &str) = ("RUSTC_BOOTSTRAP", "1");

/// Libraries without which nothing links.
const LIBRARIES: [&str; 4] = ["libcore-", "liballoc-", "libstd-", "libpanic_abort-"];

/// How wasm32 code is compiled.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum WasmCompiler {
    /// By the compiler on PATH, which has the target.
    OnPath,
    /// By the distribution's compiler with our build of its library.
    WithOwnLibrary {
        /// The folder with the library.
        sysroot: PathBuf,
        /// The linker for wasm32, which that compiler does not bring.
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
            Self::WithOwnLibrary { sysroot, linker } => {
                flags.push(format!("--sysroot={}", sysroot.display()));
                flags.push(format!("-Clinker={}", linker.display()));
                flags.extend(PANIC.map(str::to_owned));
                command.env("RUSTC", RUSTC).env(UNSTABLE.0, UNSTABLE.1);
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
        let mut clippy = match self {
            Self::OnPath => Command::new("cargo"),
            Self::WithOwnLibrary { .. } => Command::new(CLIPPY),
        };
        clippy.current_dir(&places.root).args(["clippy", "--target", TARGET]);
        clippy.env("CARGO_TARGET_DIR", places.wasm_target());
        self.set(&mut clippy, places);
        clippy
    }

    /// Whether clippy can check wasm32 code.
    pub(crate) fn has_clippy(&self) -> bool {
        match self {
            Self::OnPath => true,
            Self::WithOwnLibrary { .. } => Path::new(CLIPPY).is_file(),
        }
    }
}

/// The compiler that is there, if one is.
pub(crate) fn find(places: &Places) -> Option<WasmCompiler> {
    let own = child::ask("rustc", &["--print", "target-libdir", "--target", TARGET]);
    if own.is_some_and(|folder| has_library(Path::new(&folder))) {
        return Some(WasmCompiler::OnPath);
    }
    let sysroot = sysroot(places)?;
    has_library(&library(&sysroot)).then_some(())?;
    Some(WasmCompiler::WithOwnLibrary { sysroot, linker: linker()? })
}

/// Asks rustup for the target, which answers at once where it cannot have it.
pub(crate) fn add_by_rustup() -> bool {
    if browser::on_path("rustup").is_none() {
        return false;
    }
    console::note(&format!("rustup target add {TARGET}"));
    let added = child::output(Command::new("rustup").args(["target", "add", TARGET]), CURE);
    match &added {
        Ok(_) => console::note("wasm32: added by rustup"),
        Err(_) => {
            console::note("wasm32: rustup cannot add it here, so the distribution's compiler it is")
        }
    }
    added.is_ok()
}

/// The targets that building the page compiles for: wasm32, and this machine for build scripts.
pub(crate) fn targets() -> Vec<String> {
    let said = child::ask("rustc", &["--verbose", "--version"]).unwrap_or_default();
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    [Some(TARGET), host].into_iter().flatten().map(str::to_owned).collect()
}

/// Builds the standard library for wasm32 from the distribution's source.
pub(crate) fn build_library(places: &Places) -> Outcome {
    let sysroot =
        sysroot(places).ok_or_else(|| Failure::new(format!("{RUSTC} does not run"), CURE))?;
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
        .env("RUSTC", RUSTC)
        // -Zbuild-std is for nightly compilers; this one is stable, and the source is its own.
        .env(UNSTABLE.0, UNSTABLE.1)
        // Programs linked with `lto = true` need the library's bitcode.
        .env("RUSTFLAGS", ["-Cembed-bitcode=yes", PANIC[0], PANIC[1]].join(" "))
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

/// Our build of the library, under the version of the compiler that it belongs to.
fn sysroot(places: &Places) -> Option<PathBuf> {
    let said = child::ask(RUSTC, &["--version"])?;
    let version = said.split_whitespace().nth(1)?;
    Some(places.tools.join(format!("sysroot-{version}-small")))
}

/// The linker of the LLVM that the compiler was built with.
fn linker() -> Option<PathBuf> {
    let said = child::ask(RUSTC, &["--verbose", "--version"])?;
    let version = said.lines().find_map(|line| line.strip_prefix("LLVM version: "))?;
    browser::on_path(&format!("wasm-ld-{}", version.split('.').next()?))
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
