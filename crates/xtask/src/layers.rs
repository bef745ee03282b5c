//! `cargo xtask layers`: which crate may depend on which. ARCHITECTURE.md says why.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde_json::Value;

use crate::child;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::places::{self, Places};

/// Each crate of ours and those it may name in its dependencies. What a crate needs for its tests
/// alone is its own affair.
const MAY_USE: [(&str, &[&str]); 15] = [
    ("synoptic-text", &[]),
    ("synoptic-corpus", &["synoptic-text"]),
    ("synoptic-ingest", &["synoptic-text", "synoptic-corpus"]),
    ("synoptic-extract", &["synoptic-text", "synoptic-corpus"]),
    ("synoptic-compare", &["synoptic-text", "synoptic-corpus"]),
    ("synoptic-search", &["synoptic-text", "synoptic-corpus"]),
    (
        "synoptic-manifest",
        &["synoptic-text", "synoptic-corpus", "synoptic-ingest", "synoptic-extract"],
    ),
    ("synoptic-embedded", &["synoptic-corpus"]),
    ("synoptic-view", &["synoptic-text", "synoptic-corpus", "synoptic-search", "synoptic-compare"]),
    ("synoptic-export", &["synoptic-text", "synoptic-corpus", "synoptic-view"]),
    (
        "synoptic",
        &[
            "synoptic-text",
            "synoptic-corpus",
            "synoptic-view",
            "synoptic-export",
            "synoptic-embedded",
        ],
    ),
    (
        "synoptic-cli",
        &[
            "synoptic-text",
            "synoptic-corpus",
            "synoptic-ingest",
            "synoptic-extract",
            "synoptic-compare",
            "synoptic-manifest",
            "synoptic-view",
            "synoptic-export",
        ],
    ),
    ("synoptic-prerender", &["synoptic", "synoptic-manifest"]),
    (
        "synoptic-timing",
        &[
            "synoptic-corpus",
            "synoptic-ingest",
            "synoptic-extract",
            "synoptic-compare",
            "synoptic-embedded",
        ],
    ),
    ("xtask", &[]),
];

/// What build scripts alone may use beyond that.
const BUILD_MAY_USE: [(&str, &[&str]); 1] = [("synoptic-embedded", &["synoptic-manifest"])];

/// The package of the page.
const PAGE: &str = "synoptic";

/// What only the page may name in its dependencies.
const OF_THE_PAGE: [&str; 5] = ["yew", "gloo", "web-sys", "js-sys", "wasm-bindgen"];

/// What must never be linked into the page, directly or through others.
const NEVER_IN_THE_PAGE: [(&str, &str); 6] = [
    ("synoptic-manifest", "it reads files"),
    ("regex", "its tables weigh more than the page"),
    ("regex-automata", "its tables weigh more than the page"),
    ("toml", "manifests are read when the page is built"),
    ("clap", "it belongs to programs"),
    ("sha2", "digests are taken when the page is built, and again by the browser itself"),
];

/// Checks all rules; the failure lists every one that is broken.
pub(crate) fn layers(places: &Places) -> Outcome {
    let metadata = metadata(places)?;
    let graph = Graph::read(&metadata)?;
    let mut broken = graph.broken();
    broken.extend(outside_browser(&places.root.join("src"))?);
    if broken.is_empty() {
        console::note("every dependency points the way that ARCHITECTURE.md draws");
        return Ok(());
    }
    Err(Failure::new(
        broken.join("\n"),
        "move the code to where it belongs; or, where the rule is wrong, change it in \
         crates/xtask/src/layers.rs and in ARCHITECTURE.md",
    ))
}

fn metadata(places: &Places) -> Outcome<Value> {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&places.root).args([
        "metadata",
        "--locked",
        "--format-version=1",
        "--filter-platform=wasm32-unknown-unknown",
    ]);
    let printed = child::output(
        &mut cargo,
        "where Cargo.lock is out of date, run `cargo check` and commit it",
    )?;
    serde_json::from_str(&printed)
        .map_err(|error| Failure::new(format!("cargo metadata: {error}"), "update cargo"))
}

/// What a dependency is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Purpose {
    Normal,
    Build,
    Tests,
}

/// Who depends on whom.
#[derive(Debug, Default)]
struct Graph {
    /// Dependencies that crates of ours name: user, used, purpose.
    named: BTreeSet<(String, String, Purpose)>,
    /// Names of our crates.
    ours: BTreeSet<String>,
    /// What each package links into wasm32 code, by name.
    linked: BTreeMap<String, BTreeSet<String>>,
}

impl Graph {
    fn read(metadata: &Value) -> Outcome<Self> {
        let unread =
            || Failure::new("cargo metadata has another form than expected", "update cargo");
        let list = |value: &'_ Value| value.as_array().cloned().unwrap_or_default();
        let text = |value: &Value| value.as_str().map(str::to_owned).ok_or_else(unread);
        let members: BTreeSet<String> =
            list(&metadata["workspace_members"]).iter().map(text).collect::<Outcome<_>>()?;
        let mut graph = Self::default();
        let (mut names, mut macros) = (BTreeMap::new(), BTreeSet::new());
        for package in list(&metadata["packages"]) {
            let (id, name) = (text(&package["id"])?, text(&package["name"])?);
            if list(&package["targets"])
                .iter()
                .any(|t| list(&t["kind"]).contains(&"proc-macro".into()))
            {
                macros.insert(id.clone());
            }
            if members.contains(&id) {
                graph.ours.insert(name.clone());
                for used in list(&package["dependencies"]) {
                    let purpose = match used["kind"].as_str() {
                        None => Purpose::Normal,
                        Some("build") => Purpose::Build,
                        Some(_) => Purpose::Tests,
                    };
                    graph.named.insert((name.clone(), text(&used["name"])?, purpose));
                }
            }
            names.insert(id, name);
        }
        for node in list(&metadata["resolve"]["nodes"]) {
            let user = names.get(&text(&node["id"])?).ok_or_else(unread)?.clone();
            let linked = graph.linked.entry(user).or_default();
            for used in list(&node["deps"]) {
                let id = text(&used["pkg"])?;
                let is_linked = list(&used["dep_kinds"]).iter().any(|kind| kind["kind"].is_null());
                if is_linked && !macros.contains(&id) {
                    linked.insert(names.get(&id).ok_or_else(unread)?.clone());
                }
            }
        }
        Ok(graph)
    }

    /// Every broken rule, in words.
    fn broken(&self) -> Vec<String> {
        let mut broken = Vec::new();
        for name in &self.ours {
            if !MAY_USE.iter().any(|(known, _)| known == name) {
                broken.push(format!("{name} has no row in the table of layers"));
            }
        }
        for (user, used, purpose) in &self.named {
            let allowed = match purpose {
                Purpose::Normal => allows(&MAY_USE, user, used),
                Purpose::Build => {
                    allows(&MAY_USE, user, used) || allows(&BUILD_MAY_USE, user, used)
                }
                Purpose::Tests => true,
            };
            if self.ours.contains(used) && !allowed {
                broken.push(format!("{user} must not depend on {used}"));
            }
            let of_the_page = OF_THE_PAGE.contains(&used.as_str());
            if of_the_page && user != PAGE && *purpose != Purpose::Tests {
                broken.push(format!("{user} must not depend on {used}: only the page knows it"));
            }
        }
        for (name, why) in NEVER_IN_THE_PAGE {
            if let Some(path) = self.path_from_page(name) {
                broken
                    .push(format!("{name} is linked into the page ({why}): {}", path.join(" → ")));
            }
        }
        broken
    }

    /// How a package gets into the page, if it does.
    fn path_from_page(&self, wanted: &str) -> Option<Vec<String>> {
        let mut seen = BTreeSet::from([PAGE.to_owned()]);
        let mut paths = vec![vec![PAGE.to_owned()]];
        while let Some(path) = paths.pop() {
            let last = path.last()?;
            if last == wanted {
                return Some(path);
            }
            for next in self.linked.get(last).into_iter().flatten() {
                if seen.insert(next.clone()) {
                    paths.push([path.clone(), vec![next.clone()]].concat());
                }
            }
        }
        None
    }
}

fn allows(table: &[(&str, &[&str])], user: &str, used: &str) -> bool {
    table.iter().any(|(name, may)| *name == user && may.contains(&used))
}

/// Files of the page, other than those of its module `browser`, that name `web_sys` in their code.
fn outside_browser(folder: &Path) -> Outcome<Vec<String>> {
    let mut broken = Vec::new();
    for file in places::files(folder)? {
        let is_rust = file.extension().is_some_and(|extension| extension == "rs");
        let may = file.components().any(|part| part.as_os_str() == "browser");
        if is_rust && !may && names_web_sys(&places::read(&file)?) {
            broken.push(format!("{} names web_sys: only src/browser/ may", file.display()));
        }
    }
    Ok(broken)
}

fn names_web_sys(code: &str) -> bool {
    code.lines().any(|line| !line.trim_start().starts_with("//") && line.contains("web_sys"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn graph(named: &[(&str, &str, Purpose)], linked: &[(&str, &str)]) -> Graph {
        let mut graph = Graph::default();
        for (user, used, purpose) in named {
            graph.named.insert(((*user).to_owned(), (*used).to_owned(), *purpose));
        }
        graph.ours = MAY_USE.iter().map(|(name, _)| (*name).to_owned()).collect();
        for (user, used) in linked {
            graph.linked.entry((*user).to_owned()).or_default().insert((*used).to_owned());
        }
        graph
    }

    #[test]
    fn a_dependency_against_the_arrows_is_named() {
        let graph = graph(
            &[
                ("synoptic-text", "synoptic-corpus", Purpose::Normal),
                ("synoptic-corpus", "synoptic-text", Purpose::Normal),
                ("synoptic-view", "yew", Purpose::Normal),
                ("synoptic-embedded", "synoptic-manifest", Purpose::Normal),
            ],
            &[],
        );
        insta::assert_snapshot!(graph.broken().join("\n"), @"
        synoptic-embedded must not depend on synoptic-manifest
        synoptic-text must not depend on synoptic-corpus
        synoptic-view must not depend on yew: only the page knows it
        ");
    }

    #[test]
    fn a_build_script_may_use_what_the_crate_may_not_and_tests_may_use_anything() {
        let graph = graph(
            &[
                ("synoptic-embedded", "synoptic-manifest", Purpose::Build),
                ("synoptic-text", "synoptic-ingest", Purpose::Tests),
            ],
            &[],
        );
        assert_eq!(graph.broken(), Vec::<String>::new());
    }

    #[test]
    fn what_reaches_the_page_through_others_is_found_with_its_way() {
        let graph = graph(&[], &[("synoptic", "a"), ("a", "b"), ("b", "regex"), ("xtask", "clap")]);
        insta::assert_snapshot!(graph.broken().join("\n"), @"regex is linked into the page (its tables weigh more than the page): synoptic → a → b → regex");
    }

    #[test]
    fn a_crate_without_a_row_is_named() {
        let mut graph = graph(&[], &[]);
        graph.ours.insert("synoptic-new".to_owned());
        assert_eq!(graph.broken(), ["synoptic-new has no row in the table of layers"]);
    }

    #[test]
    fn a_row_names_only_rows_above_it_so_there_are_no_circles() {
        for (place, (user, may)) in MAY_USE.iter().enumerate() {
            let above: Vec<&str> = MAY_USE[..place].iter().map(|(name, _)| *name).collect();
            assert!(may.iter().all(|used| above.contains(used)), "{user}");
        }
    }

    #[test]
    fn comments_may_speak_of_web_sys() {
        assert!(!names_web_sys("//! Never names web_sys.\nfn main() {}"));
        assert!(names_web_sys("use web_sys::Window;"));
    }
}
