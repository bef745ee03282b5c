//! The versions of the tools. Each stands in one place that the tool itself also reads:
//! `Trunk.toml` for trunk and wasm-opt, `Cargo.lock` for wasm-bindgen, the browser tests'
//! `package.json` for what they load. This module reads them and insists that they agree.

use crate::failure::{Failure, Outcome};
use crate::places::{self, Places};

/// The versions to install.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pins {
    /// The bundler.
    pub(crate) trunk: String,
    /// The program that writes the JavaScript side: exactly the version that the page links.
    pub(crate) wasm_bindgen: String,
    /// The npm package that ships wasm-opt.
    pub(crate) binaryen: String,
    /// The npm packages of the browser tests: name and version.
    pub(crate) browser_tests: Vec<(String, String)>,
}

impl Pins {
    /// Reads the versions from the checkout.
    pub(crate) fn read(places: &Places) -> Outcome<Self> {
        let package = places.browser_tests().join("package.json");
        Self::parse(
            &places::read(&places.root.join("Trunk.toml"))?,
            &places::read(&places.root.join("Cargo.lock"))?,
            &places::read(&package)?,
        )
    }

    fn parse(trunk_toml: &str, cargo_lock: &str, package_json: &str) -> Outcome<Self> {
        let trunk = setting(trunk_toml, "trunk-version")?;
        let wasm_opt = setting(trunk_toml, "wasm_opt")?;
        let wasm_bindgen = setting(trunk_toml, "wasm_bindgen")?;
        let linked = locked(cargo_lock, "wasm-bindgen").ok_or_else(|| {
            Failure::new("Cargo.lock names no wasm-bindgen", "restore Cargo.lock from git")
        })?;
        if linked != wasm_bindgen {
            return Err(Failure::new(
                format!("Cargo.lock has wasm-bindgen {linked}, Trunk.toml {wasm_bindgen}"),
                format!("write wasm_bindgen = \"{linked}\" under [tools] in Trunk.toml"),
            ));
        }
        Ok(Self {
            trunk: trunk.trim_start_matches('=').to_owned(),
            wasm_bindgen: wasm_bindgen.to_owned(),
            binaryen: format!("{}.0.0", wasm_opt.trim_start_matches("version_")),
            browser_tests: dependencies(package_json)?,
        })
    }
}

/// The value of `key = "value"` in a TOML file that has that key once.
fn setting<'a>(toml: &'a str, key: &str) -> Outcome<&'a str> {
    toml.lines()
        .find_map(|line| {
            let value = line.trim().strip_prefix(key)?.trim_start().strip_prefix('=')?;
            value.trim_start().strip_prefix('"')?.split('"').next()
        })
        .ok_or_else(|| {
            let what = format!("Trunk.toml does not set {key}");
            Failure::new(what, format!("add a line {key} = \"…\" with the version to use"))
        })
}

/// The version of a package in a Cargo.lock.
fn locked<'a>(lock: &'a str, name: &str) -> Option<&'a str> {
    let entry = format!("name = \"{name}\"\nversion = \"");
    lock.split_once(&entry)?.1.split('"').next()
}

/// The packages that a package.json depends on, which must be pinned exactly.
fn dependencies(package_json: &str) -> Outcome<Vec<(String, String)>> {
    let cure = "give tests/browser/package.json exact versions under \"dependencies\"";
    let package: serde_json::Value = serde_json::from_str(package_json)
        .map_err(|error| Failure::new(format!("tests/browser/package.json: {error}"), cure))?;
    let Some(listed) = package["dependencies"].as_object() else {
        return Err(Failure::new("tests/browser/package.json names no dependencies", cure));
    };
    let pinned = listed.iter().map(|(name, version)| {
        let exact = version.as_str().filter(|v| v.starts_with(|c: char| c.is_ascii_digit()));
        exact.map(|version| (name.clone(), version.to_owned())).ok_or_else(|| {
            Failure::new(format!("tests/browser/package.json: {name} is not pinned"), cure)
        })
    });
    pinned.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const TRUNK: &str = "trunk-version = \"=0.21.14\"\n[tools]\nwasm_bindgen = \"0.2.130\"\nwasm_opt = \"version_132\"\n";
    const PACKAGE: &str = r#"{"dependencies": {"axe-core": "4.14.1"}}"#;

    fn lock(version: &str) -> String {
        format!("[[package]]\nname = \"wasm-bindgen\"\nversion = \"{version}\"\n")
    }

    #[test]
    fn each_version_is_read_from_the_file_that_owns_it() {
        let pins = Pins::parse(TRUNK, &lock("0.2.130"), PACKAGE).expect("the files agree");
        insta::assert_debug_snapshot!(pins, @r#"
        Pins {
            trunk: "0.21.14",
            wasm_bindgen: "0.2.130",
            binaryen: "132.0.0",
            browser_tests: [
                (
                    "axe-core",
                    "4.14.1",
                ),
            ],
        }
        "#);
    }

    #[test]
    fn a_linked_wasm_bindgen_of_another_version_is_refused() {
        let failure = Pins::parse(TRUNK, &lock("0.2.131"), PACKAGE).expect_err("they differ");
        insta::assert_snapshot!(failure, @r#"
        Cargo.lock has wasm-bindgen 0.2.131, Trunk.toml 0.2.130
          cure: write wasm_bindgen = "0.2.131" under [tools] in Trunk.toml
        "#);
    }

    #[test]
    fn a_range_of_versions_is_not_a_pin() {
        let package = r#"{"dependencies": {"axe-core": "^4.14.1"}}"#;
        let failure = Pins::parse(TRUNK, &lock("0.2.130"), package).expect_err("not exact");
        assert!(failure.to_string().contains("axe-core is not pinned"));
    }
}
