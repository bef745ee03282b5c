//! The npm packages: wasm-opt, and what the browser tests load.

use std::path::PathBuf;
use std::process::Command;

use crate::child;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::pins::Pins;
use crate::places::{self, Places};

/// A package from the npm registry.
#[derive(Debug, Clone)]
pub(crate) struct Package {
    name: String,
    version: String,
}

/// The package that ships wasm-opt.
pub(crate) fn binaryen(pins: &Pins) -> Package {
    Package { name: "binaryen".to_owned(), version: pins.binaryen.clone() }
}

/// What the browser tests load.
pub(crate) fn browser_tests(pins: &Pins) -> Vec<Package> {
    let pinned = pins.browser_tests.iter();
    pinned.map(|(name, version)| Package { name: name.clone(), version: version.clone() }).collect()
}

/// What installing these packages does, in words.
pub(crate) fn say(packages: &[Package]) -> String {
    let names: Vec<String> = packages.iter().map(|p| format!("{} {}", p.name, p.version)).collect();
    format!("{}: `npm install`", names.join(", "))
}

impl Package {
    fn folder(&self, places: &Places) -> PathBuf {
        places.tools.join(format!("{}-{}", self.name, self.version))
    }

    /// The `node_modules` folder with this package alone.
    pub(crate) fn modules(&self, places: &Places) -> PathBuf {
        self.folder(places).join("node_modules")
    }

    /// Whether it is there; its folder appears only once it is whole.
    pub(crate) fn is_there(&self, places: &Places) -> bool {
        self.modules(places).join(&self.name).join("package.json").is_file()
    }

    /// Downloads it. Packages may bring install scripts that fetch browsers: none is run.
    pub(crate) fn install(&self, places: &Places) -> Outcome {
        let partial = places.tools.join(format!(".{}-{}", self.name, self.version));
        places::remove_folder(&partial)?;
        places::make_folder(&partial)?;
        places::write(&partial.join("package.json"), "{\"private\": true}\n")?;
        let mut npm = Command::new("npm");
        npm.current_dir(&partial)
            .args(["install", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"])
            .arg(format!("{}@{}", self.name, self.version));
        let cure = "make sure that the npm registry can be reached, then run the command again";
        child::output(&mut npm, cure)?;
        let folder = self.folder(places);
        places::remove_folder(&folder)?;
        std::fs::rename(&partial, &folder).map_err(|error| {
            Failure::new(
                format!("cannot move {} into place: {error}", folder.display()),
                "make the tools folder writable",
            )
        })?;
        console::note(&format!("{} {}: done", self.name, self.version));
        Ok(())
    }
}
