//! The command line: which command, with which options.

use std::ffi::OsString;
use std::path::PathBuf;

use lexopt::prelude::*;

use crate::failure::{Failure, Outcome};

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
Usage: cargo xtask COMMAND [OPTIONS]

Every command first installs what it lacks, saying what it does; see README.md for the time it takes.

Commands
  serve     build the page, serve it, and build it again whenever a file changes
              --release          the optimised build
              --port N           instead of 8080
              --corpus DIR       the corpus in DIR instead of corpus/
  build     build the page for hosting
              --public-url URL   the path it will be served under, such as /name/ (default /)
              --site-url URL     the site's origin, such as https://name.github.io, for links that
                                 must be whole: canonical addresses and sitemap.xml
              --corpus DIR       the corpus in DIR instead of corpus/
              --dist DIR         where to, instead of dist/
              --quick            do not optimise: for a look, not for hosting
  test      check everything, ending in one line `N passed, N failed`. Counted are the tests
            (unit, snapshot, property, documentation, browser) and each check without tests of
            its own (formatting, clippy twice, layers, building the page) as one.
              --only NAME        one check: format, clippy, clippy-wasm32, layers, unit,
                                 documentation, page or browser (which builds no page);
                                 may be repeated
              --dist DIR         for `--only browser`: the page to test, instead of a fresh one
  size      how large the built page is: raw, gzip and brotli
              --dist DIR         instead of dist/
  bench     how long the engine takes in a real browser, built for size as the page is
              --runs N           how often each measure is taken (default 100)
  eval      how much of the annotated documents the engine gets right
              --write            put the figures into docs/accuracy.md too
  layers    check which crate depends on which
  finish    what trunk calls after each build: complete the page's policy
  help      print this
";

/// Options of a build of the page.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct BuildOptions {
    /// The path that the page will be served under; `/` if not given.
    pub(crate) public_url: Option<String>,
    /// The origin of the site, without a path.
    pub(crate) site_url: Option<String>,
    /// The folder of the corpus.
    pub(crate) corpus: Option<PathBuf>,
    /// The folder to write.
    pub(crate) dist: Option<PathBuf>,
    /// Whether to leave it unoptimised.
    pub(crate) quick: bool,
}

/// Options of serving the page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ServeOptions {
    /// Whether to optimise.
    pub(crate) release: bool,
    /// The port on 127.0.0.1.
    pub(crate) port: u16,
    /// The folder of the corpus.
    pub(crate) corpus: Option<PathBuf>,
}

/// Options of the tests.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct TestOptions {
    /// Names of the checks to run; all if empty.
    pub(crate) only: Vec<String>,
    /// The page to test.
    pub(crate) dist: Option<PathBuf>,
}

/// A command with its options.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Request {
    /// Print the help.
    Help,
    /// Build and serve.
    Serve(ServeOptions),
    /// Build for hosting.
    Build(BuildOptions),
    /// Check everything.
    Test(TestOptions),
    /// Measure the built page.
    Size(Option<PathBuf>),
    /// Time the engine in a browser, each measure so many times.
    Bench(u32),
    /// Score the engine; write the figures down if `true`.
    Eval(bool),
    /// Check the direction of dependencies.
    Layers,
    /// Complete what trunk built.
    Finish,
}

impl Request {
    /// Reads a command line, without the program's name.
    pub(crate) fn parse(words: impl IntoIterator<Item = OsString>) -> Outcome<Self> {
        parse(lexopt::Parser::from_args(words)).map_err(|error| {
            Failure::new(error.to_string(), "`cargo xtask help` lists all commands")
        })
    }
}

fn parse(mut parser: lexopt::Parser) -> Result<Request, lexopt::Error> {
    let command = match parser.next()? {
        None | Some(Long("help") | Short('h')) => return Ok(Request::Help),
        Some(Value(name)) => name.string()?,
        Some(other) => return Err(other.unexpected()),
    };
    let mut serve = ServeOptions { release: false, port: 8080, corpus: None };
    let mut build = BuildOptions::default();
    let mut only = Vec::new();
    let mut write = false;
    let mut runs = 100;
    while let Some(option) = parser.next()? {
        match (command.as_str(), option) {
            (_, Long("help") | Short('h')) => return Ok(Request::Help),
            ("serve", Long("release")) => serve.release = true,
            ("serve", Long("port")) => serve.port = parser.value()?.parse()?,
            ("serve", Long("corpus")) => serve.corpus = Some(parser.value()?.into()),
            ("build", Long("public-url")) => build.public_url = Some(parser.value()?.string()?),
            ("build", Long("site-url")) => build.site_url = Some(parser.value()?.string()?),
            ("build", Long("corpus")) => build.corpus = Some(parser.value()?.into()),
            ("build", Long("quick")) => build.quick = true,
            ("build" | "test" | "size", Long("dist")) => build.dist = Some(parser.value()?.into()),
            ("bench", Long("runs")) => runs = parser.value()?.parse()?,
            ("eval", Long("write")) => write = true,
            ("test", Long("only")) => only.push(parser.value()?.string()?),
            (_, other) => return Err(other.unexpected()),
        }
    }
    match command.as_str() {
        "serve" => Ok(Request::Serve(serve)),
        "build" => Ok(Request::Build(build)),
        "test" => Ok(Request::Test(TestOptions { only, dist: build.dist })),
        "size" => Ok(Request::Size(build.dist)),
        "bench" => Ok(Request::Bench(runs)),
        "eval" => Ok(Request::Eval(write)),
        "layers" => Ok(Request::Layers),
        "finish" => Ok(Request::Finish),
        "help" => Ok(Request::Help),
        other => Err(format!("unknown command `{other}`").into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Outcome<Request> {
        Request::parse(line.split_whitespace().map(OsString::from))
    }

    #[test]
    fn options_belong_to_their_command() {
        let served = parsed("serve --release --port 9000").expect("is well-formed");
        assert_eq!(
            served,
            Request::Serve(ServeOptions { release: true, port: 9000, corpus: None })
        );
        insta::assert_snapshot!(parsed("serve --dist x").expect_err("not of serve"), @"
        invalid option '--dist'
          cure: `cargo xtask help` lists all commands
        ");
    }

    #[test]
    fn no_command_prints_the_help_and_a_wrong_one_says_so() {
        assert_eq!(parsed(""), Ok(Request::Help));
        assert!(parsed("bulid").expect_err("is misspelt").to_string().contains("`bulid`"));
    }

    #[test]
    fn the_help_names_every_command() {
        for name in ["serve", "build", "test", "size", "bench", "eval", "layers", "finish", "help"]
        {
            assert!(HELP.contains(&format!("\n  {name}")), "{name}");
            assert!(parsed(name).is_ok(), "{name}");
        }
    }
}
