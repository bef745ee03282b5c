//! `cargo xtask test`: checks everything, each check also where an earlier one has failed.

use std::path::PathBuf;
use std::process::{Command, ExitCode};
use std::time::Instant;

use crate::args::{BuildOptions, TestOptions};
use crate::build;
use crate::child;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::layers;
use crate::places::{self, Places};
use crate::tools::{Needs, Tools};

/// Where the tested page is served, as on a host that gives each project a folder.
const SUB_PATH: &str = "/synoptic/";

/// How many passed and how many failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Tally {
    passed: u32,
    failed: u32,
}

/// A check and how it is done.
type Check = (&'static str, &'static str, fn(&Checking<'_>) -> Outcome<Tally>);

/// All checks: name, what is said of it, and how it is done; the quick ones first.
const CHECKS: [Check; 8] = [
    ("format", "cargo fmt --check", format),
    ("layers", "which crate depends on which", layering),
    ("clippy", "clippy, warnings denied", clippy),
    ("clippy-wasm32", "clippy for wasm32, warnings denied", clippy_wasm32),
    ("unit", "unit, snapshot and property tests", unit),
    ("documentation", "documentation tests", documentation),
    ("page", "the optimised page under a sub-path", page),
    ("browser", "the page in a real browser", browser),
];

/// What checks need to know.
struct Checking<'a> {
    places: &'a Places,
    tools: &'a Tools,
    /// The page to test in the browser.
    dist: PathBuf,
}

/// Runs the checks and prints how many passed.
pub(crate) fn test(places: &Places, options: &TestOptions) -> Outcome<ExitCode> {
    let unknown = options.only.iter().find(|only| !CHECKS.iter().any(|(name, ..)| name == only));
    if let Some(unknown) = unknown {
        let names: Vec<&str> = CHECKS.iter().map(|(name, ..)| *name).collect();
        let what = format!("there is no check `{unknown}`");
        return Err(Failure::new(what, format!("choose from {}", names.join(", "))));
    }
    let began = Instant::now();
    let tools = Tools::ready(places, Needs::PageAndTests)?;
    let dist = options.dist.clone().unwrap_or_else(|| places.target.join("tested"));
    let checking = Checking { places, tools: &tools, dist };
    let (mut total, mut failures) = (Tally::default(), Vec::new());
    let chosen =
        |name: &str| options.only.is_empty() || options.only.iter().any(|only| only == name);
    for (name, what, check) in CHECKS.into_iter().filter(|(name, ..)| chosen(name)) {
        let check_began = Instant::now();
        console::step(&format!("{name}: {what}"));
        let tally = check(&checking).unwrap_or_else(|failure| {
            println!("failed: {failure}");
            Tally { passed: 0, failed: 1 }
        });
        total.passed += tally.passed;
        total.failed += tally.failed;
        if tally.failed > 0 {
            failures.push(name);
        }
        let took = console::spoken(check_began.elapsed());
        console::note(&format!(
            "{name}: {} passed, {} failed in {took}",
            tally.passed, tally.failed
        ));
    }
    console::step(&format!("all in {}", console::spoken(began.elapsed())));
    if !failures.is_empty() {
        let again = failures.iter().map(|name| format!(" --only {name}")).collect::<String>();
        console::note(&format!("to run what failed alone: cargo xtask test{again}"));
    }
    println!("{} passed, {} failed", total.passed, total.failed);
    Ok(if total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn cargo(checking: &Checking<'_>, args: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&checking.places.root).args(args);
    // Snapshots are compared, never written.
    cargo.env("INSTA_UPDATE", "no");
    cargo
}

fn one(outcome: Outcome) -> Outcome<Tally> {
    outcome.map(|()| Tally { passed: 1, failed: 0 })
}

fn format(checking: &Checking<'_>) -> Outcome<Tally> {
    one(child::run(&mut cargo(checking, &["fmt", "--all", "--check"]), "run `cargo fmt --all`"))
}

fn layering(checking: &Checking<'_>) -> Outcome<Tally> {
    one(layers::layers(checking.places))
}

fn clippy(checking: &Checking<'_>) -> Outcome<Tally> {
    let args =
        ["clippy", "--workspace", "--all-targets", "--keep-going", "--", "--deny", "warnings"];
    one(child::run(&mut cargo(checking, &args), "mend what clippy says above"))
}

fn clippy_wasm32(checking: &Checking<'_>) -> Outcome<Tally> {
    let mut clippy = checking.tools.wasm.clippy(checking.places);
    clippy.args(["--package", "synoptic", "--", "--deny", "warnings"]);
    one(child::run(&mut clippy, "mend what clippy says above"))
}

fn unit(checking: &Checking<'_>) -> Outcome<Tally> {
    if child::ask("cargo", &["nextest", "--version"]).is_some() {
        let args = ["nextest", "run", "--workspace", "--no-fail-fast", "--no-tests=pass"];
        return tallied(&mut cargo(checking, &args), of_nextest);
    }
    let args = ["test", "--workspace", "--lib", "--bins", "--tests", "--no-fail-fast"];
    tallied(&mut cargo(checking, &args), of_cargo_test)
}

fn documentation(checking: &Checking<'_>) -> Outcome<Tally> {
    let args = ["test", "--workspace", "--doc", "--no-fail-fast"];
    tallied(&mut cargo(checking, &args), of_cargo_test)
}

fn page(checking: &Checking<'_>) -> Outcome<Tally> {
    places::remove_folder(&checking.dist)?;
    let options = BuildOptions {
        public_url: Some(SUB_PATH.to_owned()),
        dist: Some(checking.dist.clone()),
        ..BuildOptions::default()
    };
    one(build::for_hosting(checking.places, &options).map(|_| ()))
}

fn browser(checking: &Checking<'_>) -> Outcome<Tally> {
    if !checking.dist.join("index.html").is_file() {
        let what = format!("{} holds no page to test", checking.dist.display());
        return Err(Failure::new(what, "mend the check `page` first, or give --dist"));
    }
    let this = std::env::current_exe().unwrap_or_else(|_| PathBuf::from("cargo-xtask"));
    let mut node = checking.tools.node(checking.places, "run.mjs")?;
    node.env("SYNOPTIC_DIST", &checking.dist)
        .env("SYNOPTIC_BASE", SUB_PATH)
        .env("SYNOPTIC_XTASK", this);
    tallied(&mut node, of_browser_tests)
}

/// Runs a program that counts its tests, and adds up what it says.
fn tallied(command: &mut Command, read: fn(&str) -> Option<Tally>) -> Outcome<Tally> {
    let mut total = Tally::default();
    let status = child::listen(command, |line| {
        println!("{line}");
        if let Some(tally) = read(line) {
            total.passed += tally.passed;
            total.failed += tally.failed;
        }
    })?;
    if !status.success() && total.failed == 0 {
        return Err(Failure::new(
            format!("`{}` failed", child::typed(command)),
            "mend what it says above",
        ));
    }
    Ok(total)
}

/// `Summary [ 0.1s] 3 tests run: 2 passed (1 slow), 1 failed, 0 skipped`
fn of_nextest(line: &str) -> Option<Tally> {
    let counts = line.trim_start().strip_prefix("Summary [")?.split_once("run:")?.1;
    let failed =
        ["failed", "timed out", "exec failed"].map(|what| before(counts, what)).iter().sum();
    Some(Tally { passed: before(counts, "passed"), failed })
}

/// `test result: ok. 2 passed; 0 failed; 0 ignored; …`
fn of_cargo_test(line: &str) -> Option<Tally> {
    let counts = line.strip_prefix("test result: ")?.split_once(". ")?.1;
    Some(Tally { passed: before(counts, "passed"), failed: before(counts, "failed") })
}

/// `2 passed, 1 failed`, the last line.
fn of_browser_tests(line: &str) -> Option<Tally> {
    let (passed, failed) = line.strip_suffix(" failed")?.split_once(" passed, ")?;
    Some(Tally { passed: passed.parse().ok()?, failed: failed.parse().ok()? })
}

/// The number before a word, in a list parted by commas or semicolons.
fn before(counts: &str, word: &str) -> u32 {
    let parts = counts.split([',', ';']).map(str::trim);
    let mut numbers = parts.filter_map(|part| {
        let (number, rest) = part.split_once(' ')?;
        (rest == word || rest.starts_with(&format!("{word} (")))
            .then(|| number.parse().ok())
            .flatten()
    });
    numbers.next().unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(passed: u32, failed: u32) -> Option<Tally> {
        Some(Tally { passed, failed })
    }

    #[test]
    fn summaries_of_test_programs_are_read() {
        let line = "     Summary [   0.012s] 20/20 tests run: 17 passed (1 slow), 2 failed, 1 timed out, 3 skipped";
        assert_eq!(of_nextest(line), tally(17, 3));
        let line = "test result: FAILED. 5 passed; 1 failed; 2 ignored; 0 measured; 0 filtered out";
        assert_eq!(of_cargo_test(line), tally(5, 1));
        assert_eq!(of_browser_tests("12 passed, 0 failed"), tally(12, 0));
    }

    #[test]
    fn other_lines_count_nothing() {
        for line in ["test result is good", "ok. 5 passed; 1 failed", "running 3 tests", ""] {
            assert_eq!(of_nextest(line), None, "{line}");
            assert_eq!(of_cargo_test(line), None, "{line}");
            assert_eq!(of_browser_tests(line), None, "{line}");
        }
    }
}
