//! Where things are: the checkout, build output, and the folder of tools outside the checkout.

use std::env;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, Outcome};

/// The folders that this program works in. All paths are absolute.
#[derive(Debug, Clone)]
pub(crate) struct Places {
    /// The root of the checkout.
    pub(crate) root: PathBuf,
    /// Cargo's target folder for host builds.
    pub(crate) target: PathBuf,
    /// Installed tools, shared by all checkouts of this user.
    pub(crate) tools: PathBuf,
}

impl Places {
    /// Finds the places from the environment and the working directory.
    pub(crate) fn find() -> Outcome<Self> {
        let root = root()?;
        let target = target(&root);
        Ok(Self { root, target, tools: tools()? })
    }

    /// The target folder of wasm32 builds: their build scripts are compiled by another compiler
    /// than those of host builds, and would otherwise invalidate them.
    pub(crate) fn wasm_target(&self) -> PathBuf {
        self.target.join("wasm")
    }

    /// The folder that `cargo xtask serve` builds into, so that it never disturbs `dist`.
    pub(crate) fn served(&self) -> PathBuf {
        self.target.join("serve")
    }

    /// The browser tests.
    pub(crate) fn browser_tests(&self) -> PathBuf {
        self.root.join("tests/browser")
    }

    /// The corpus that the page carries unless told otherwise.
    pub(crate) fn default_corpus(&self) -> PathBuf {
        self.root.join("corpus")
    }
}

/// The nearest folder upwards that is a checkout of this project.
fn root() -> Outcome<PathBuf> {
    let here = env::current_dir().map_err(|error| {
        Failure::new(format!("no working directory: {error}"), "cd into the checkout")
    })?;
    here.ancestors()
        .find(|folder| folder.join("Trunk.toml").is_file() && folder.join("crates/xtask").is_dir())
        .map(Path::to_path_buf)
        .ok_or_else(|| {
            Failure::new(format!("{} is not in a checkout", here.display()), "cd into the checkout")
        })
}

/// `cargo run` puts this program into `<target>/debug`, wherever the target folder was set.
fn target(root: &Path) -> PathBuf {
    let program = env::current_exe().ok();
    let profile =
        program.as_deref().and_then(Path::parent).filter(|folder| folder.ends_with("debug"));
    profile.and_then(Path::parent).map_or_else(|| root.join("target"), Path::to_path_buf)
}

fn tools() -> Outcome<PathBuf> {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty()).map(PathBuf::from);
    let folder = set("SYNOPTIC_TOOLS")
        .or_else(|| set("XDG_CACHE_HOME").map(|cache| cache.join("synoptic")))
        .or_else(|| env::home_dir().map(|home| home.join(".cache/synoptic")));
    match folder {
        Some(folder) => std::path::absolute(&folder).map_err(|error| {
            Failure::new(
                format!("bad tools folder {}: {error}", folder.display()),
                "set SYNOPTIC_TOOLS",
            )
        }),
        None => Err(Failure::new(
            "no home directory to keep tools in",
            "set SYNOPTIC_TOOLS to a folder",
        )),
    }
}

/// Creates a folder and all above it.
pub(crate) fn make_folder(folder: &Path) -> Outcome {
    std::fs::create_dir_all(folder).map_err(|error| {
        Failure::new(
            format!("cannot create {}: {error}", folder.display()),
            "make the folder above it writable, or choose another",
        )
    })
}

/// Removes a folder and all in it, if it is there.
pub(crate) fn remove_folder(folder: &Path) -> Outcome {
    match std::fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(Failure::new(
            format!("cannot remove {}: {error}", folder.display()),
            "remove it by hand",
        )),
        Ok(()) | Err(_) => Ok(()),
    }
}

/// Removes a file.
pub(crate) fn remove_file(file: &Path) -> Outcome {
    std::fs::remove_file(file).map_err(|error| {
        Failure::new(format!("cannot remove {}: {error}", file.display()), "remove it by hand")
    })
}

/// Reads a text file.
pub(crate) fn read(file: &Path) -> Outcome<String> {
    std::fs::read_to_string(file).map_err(|error| {
        Failure::new(format!("cannot read {}: {error}", file.display()), "restore the file")
    })
}

/// Writes a text file and the folders above it.
pub(crate) fn write(file: &Path, text: &str) -> Outcome {
    if let Some(folder) = file.parent() {
        make_folder(folder)?;
    }
    std::fs::write(file, text).map_err(|error| {
        Failure::new(
            format!("cannot write {}: {error}", file.display()),
            "make the folder writable",
        )
    })
}

/// All files in a folder and below, sorted; nothing where the folder is missing.
pub(crate) fn files(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let unreadable = |error: std::io::Error| {
        Failure::new(format!("cannot list {}: {error}", folder.display()), "make it readable")
    };
    let (mut files, mut folders) = (Vec::new(), vec![folder.to_path_buf()]);
    while let Some(next) = folders.pop() {
        let entries = match std::fs::read_dir(&next) {
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
            Err(error) => return Err(unreadable(error)),
            Ok(entries) => entries,
        };
        for entry in entries {
            let path = entry.map_err(unreadable)?.path();
            if path.is_dir() {
                folders.push(path);
            } else {
                files.push(path);
            }
        }
    }
    files.sort();
    Ok(files)
}
