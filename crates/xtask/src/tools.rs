//! The tools that a command needs: what is there, what is missing, and getting it.
//!
//! Tools live in a folder of the user's, outside the checkout, each under a name with its version.
//! A tool counts as installed only when it answers to `--version`, or when its folder was moved
//! into place as the last act of its installation: an interrupted one is simply done again.

mod apt;
mod browser;
mod node;
mod programs;
mod wasm_target;

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;
use std::thread;

use crate::console;
use crate::failure::{Failure, Outcome};
use crate::pins::Pins;
use crate::places::{self, Places};

pub(crate) use wasm_target::{WasmCompiler, targets};

/// What a command needs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Needs {
    /// To build the page.
    Page,
    /// To build the page, check its code and drive it in a browser.
    PageAndTests,
}

/// Tools that are there.
#[derive(Debug, Clone)]
pub(crate) struct Tools {
    /// How wasm32 code is compiled.
    pub(crate) wasm: WasmCompiler,
    /// Folders of programs, to put before PATH.
    bins: Vec<PathBuf>,
    /// `node_modules` folders for the browser tests.
    node_modules: Vec<PathBuf>,
    /// The browser, where it was needed.
    browser: Option<PathBuf>,
}

impl Tools {
    /// Installs what is missing and says what it does.
    pub(crate) fn ready(places: &Places, needs: Needs) -> Outcome<Self> {
        let pins = Pins::read(places)?;
        if missing(places, &pins, needs)?.is_empty() {
            console::step("tools: already there");
        } else {
            install(places, &pins, needs)?;
        }
        Self::found(places, &pins, needs)
    }

    fn found(places: &Places, pins: &Pins, needs: Needs) -> Outcome<Self> {
        let wasm = wasm_target::find(places).ok_or_else(|| {
            Failure::new(
                "the compiler for wasm32 is missing after its installation",
                wasm_target::CURE,
            )
        })?;
        let mut bins: Vec<PathBuf> =
            programs::all(pins).iter().map(|program| program.folder(places).join("bin")).collect();
        bins.push(node::binaryen(pins).modules(places).join(".bin"));
        let tests = node::browser_tests(pins);
        let node_modules = tests.iter().map(|package| package.modules(places)).collect();
        Ok(Self {
            wasm,
            bins,
            node_modules,
            browser: (needs >= Needs::PageAndTests).then(browser::find).flatten(),
        })
    }

    /// PATH with the tools first.
    pub(crate) fn path(&self) -> OsString {
        let before = env::var_os("PATH").unwrap_or_default();
        let folders = self.bins.iter().cloned().chain(env::split_paths(&before));
        // A folder with the separator in its name cannot be on PATH; then it is left as it was.
        env::join_paths(folders).unwrap_or(before)
    }

    /// A call of node for a program in tests/browser, which finds its packages and the browser.
    pub(crate) fn node(&self, places: &Places, program: &str) -> Outcome<Command> {
        let Some(chromium) = &self.browser else {
            let cure = "install Chromium, or set CHROME_PATH to it";
            return Err(Failure::new("no browser found", cure));
        };
        let modules = env::join_paths(&self.node_modules).map_err(|error| {
            Failure::new(error.to_string(), "set SYNOPTIC_TOOLS to another folder")
        })?;
        let mut node = Command::new("node");
        node.current_dir(&places.root)
            .arg(places.browser_tests().join(program))
            .env("SYNOPTIC_MODULES", modules)
            .env("CHROME_PATH", chromium);
        Ok(node)
    }

    /// A call of trunk that finds the other tools, and compiles wasm32 with the right compiler
    /// into a target folder of its own.
    pub(crate) fn trunk(&self, places: &Places) -> Command {
        let mut trunk = Command::new("trunk");
        trunk.current_dir(&places.root).env("PATH", self.path());
        trunk.env("CARGO_TARGET_DIR", places.wasm_target());
        self.wasm.set(&mut trunk, places);
        // Its failures come with a chain of causes; a backtrace through it helps nobody here.
        trunk.env("RUST_BACKTRACE", "0");
        trunk
    }
}

/// One thing to install: what to say, and how.
struct Job<'a> {
    what: String,
    install: Box<dyn FnOnce() -> Outcome + Send + 'a>,
}

/// What is missing, in words.
fn missing(places: &Places, pins: &Pins, needs: Needs) -> Outcome<Vec<String>> {
    let jobs = jobs(places, pins, needs)?;
    Ok(jobs.into_iter().map(|job| job.what).collect())
}

/// Everything to install, as jobs that do not wait for one another.
fn jobs<'a>(places: &'a Places, pins: &'a Pins, needs: Needs) -> Outcome<Vec<Job<'a>>> {
    let mut jobs = Vec::new();
    if let Some(system) = apt::System::missing(places, needs) {
        jobs.push(Job { what: system.say(), install: Box::new(move || system.install(places)) });
    }
    for program in programs::all(pins).into_iter().filter(|program| !program.is_there(places)) {
        jobs.push(Job { what: program.say(), install: Box::new(move || program.install(places)) });
    }
    let mut packages = vec![node::binaryen(pins)];
    if needs >= Needs::PageAndTests {
        packages.extend(node::browser_tests(pins));
    }
    packages.retain(|package| !package.is_there(places));
    if !packages.is_empty() {
        let what = node::say(&packages);
        let install = move || packages.iter().try_for_each(|package| package.install(places));
        jobs.push(Job { what, install: Box::new(install) });
    }
    Ok(jobs)
}

fn install(places: &Places, pins: &Pins, needs: Needs) -> Outcome {
    places::make_folder(&places.tools.join("log"))?;
    console::step(&format!(
        "tools: installing what is missing into {}, at once:",
        places.tools.display()
    ));
    let jobs = jobs(places, pins, needs)?;
    for job in &jobs {
        console::note(&job.what);
    }
    let outcomes: Vec<Outcome> = thread::scope(|scope| {
        let running: Vec<_> = jobs.into_iter().map(|job| scope.spawn(job.install)).collect();
        let joined = running.into_iter().map(|job| job.join());
        joined
            .map(|outcome| match outcome {
                Ok(outcome) => outcome,
                Err(_) => Err(Failure::new("an installation broke off", "run the command again")),
            })
            .collect()
    });
    let failures: Vec<Failure> = outcomes.into_iter().filter_map(Result::err).collect();
    match failures.as_slice() {
        [] => Ok(()),
        [one] => Err(one.clone()),
        many => {
            let all: Vec<String> = many.iter().map(ToString::to_string).collect();
            Err(Failure::new(all.join("\n"), "mend these, then run the command again"))
        }
    }
}
