//! `cargo xtask build`: the page for hosting.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::Instant;

use crate::args::BuildOptions;
use crate::child;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::places::Places;
use crate::tools::{self, Needs, Tools};
use crate::views;

/// Builds the page and returns the folder that holds it.
pub(crate) fn for_hosting(places: &Places, options: &BuildOptions) -> Outcome<PathBuf> {
    let began = Instant::now();
    let public_url = public_url(options.public_url.as_deref().unwrap_or("/"))?;
    let site_url = options.site_url.as_deref().map(site_url).transpose()?;
    let corpus = corpus(places, options.corpus.as_deref())?;
    let dist = absolute(options.dist.as_deref().unwrap_or(&places.root.join("dist")))?;
    let tools = Tools::ready(places, Needs::Page)?;
    fetch(places)?;
    console::step(&format!("building the page for {public_url} into {}", dist.display()));
    let mut trunk = trunk(&tools, places, "build", &corpus)?;
    optimise(&mut trunk, !options.quick);
    trunk.args(["--public-url", &public_url, "--dist"]).arg(&dist);
    // The page is linked by one thread for long; meanwhile the other program is compiled.
    let (built, drawn) = thread::scope(|scope| {
        let drawn = scope.spawn(|| views::draw(places, &corpus));
        let built = child::run(&mut trunk, "mend what the compiler or trunk says above");
        (built, drawn.join())
    });
    built?;
    let views = drawn.unwrap_or_else(|_| {
        Err(Failure::new("drawing the views broke off", "run the command again"))
    })?;
    views::write(&dist, &views, &public_url, site_url.as_deref())?;
    console::note(&format!("built in {}", console::spoken(began.elapsed())));
    Ok(dist)
}

/// A call of trunk for the corpus, which calls this program back when it has built.
pub(crate) fn trunk(
    tools: &Tools,
    places: &Places,
    command: &str,
    corpus: &Path,
) -> Outcome<Command> {
    let this = std::env::current_exe().map_err(|error| {
        Failure::new(format!("this program cannot find itself: {error}"), "run it by `cargo xtask`")
    })?;
    let mut trunk = tools.trunk(places);
    trunk
        // All is there and of the right version: nothing shall be looked for elsewhere.
        .args([command, "--offline", "--skip-version-check"])
        .env("SYNOPTIC_CORPUS", corpus)
        .env("SYNOPTIC_XTASK", this)
        // Other tools set NO_COLOR to 1, which trunk takes for a malformed `true`.
        .env_remove("NO_COLOR");
    Ok(trunk)
}

/// Chooses between the page as it is published and one that is built sooner.
pub(crate) fn optimise(trunk: &mut Command, optimise: bool) {
    if optimise {
        trunk.arg("--release");
    } else {
        // Nobody steps through the page in a debugger, and it would be several times as large.
        trunk.env("CARGO_PROFILE_DEV_DEBUG", "0");
    }
}

/// Downloads dependencies, since trunk works offline. Takes a fraction of a second when all is there.
pub(crate) fn fetch(places: &Places) -> Outcome {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(&places.root).args(["fetch", "--quiet"]);
    for target in tools::targets() {
        cargo.args(["--target", &target]);
    }
    child::run(&mut cargo, "make sure that the package registry can be reached")
}

/// The folder of the corpus to embed, which must have a manifest.
pub(crate) fn corpus(places: &Places, given: Option<&Path>) -> Outcome<PathBuf> {
    let folder = absolute(given.unwrap_or(&places.default_corpus()))?;
    if folder.join("corpus.toml").is_file() {
        return Ok(folder);
    }
    let what = format!("{} holds no corpus.toml", folder.display());
    Err(Failure::new(what, "give the folder of a corpus: README.md says what belongs in it"))
}

fn absolute(path: &Path) -> Outcome<PathBuf> {
    std::path::absolute(path).map_err(|error| {
        Failure::new(format!("bad path {}: {error}", path.display()), "give another")
    })
}

/// The path that the page is served under, with a slash at both ends.
fn public_url(given: &str) -> Outcome<String> {
    let sound = |c: char| c.is_ascii_alphanumeric() || "/-._~%".contains(c);
    let path = given.trim_matches('/');
    if !path.chars().all(sound) || path.split('/').any(|part| part == "..") {
        return Err(Failure::new(
            format!("--public-url {given} is not a path"),
            "give the path alone, such as /name/; the origin belongs to --site-url",
        ));
    }
    Ok(if path.is_empty() { "/".to_owned() } else { format!("/{path}/") })
}

/// The origin of the site, without a slash at its end.
fn site_url(given: &str) -> Outcome<String> {
    let origin = given.trim_end_matches('/');
    let host = origin.strip_prefix("https://").or_else(|| origin.strip_prefix("http://"));
    let sound = |c: char| c.is_ascii_alphanumeric() || "-.:[]".contains(c);
    match host {
        Some(host) if !host.is_empty() && host.chars().all(sound) => Ok(origin.to_owned()),
        Some(_) | None => Err(Failure::new(
            format!("--site-url {given} is not the origin of a site"),
            "give the scheme and host alone, such as https://name.github.io; the path belongs to --public-url",
        )),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_public_path_gets_its_slashes_and_nothing_else_is_taken_for_one() {
        assert_eq!(public_url("synoptic"), Ok("/synoptic/".to_owned()));
        assert_eq!(public_url("/a/b/"), Ok("/a/b/".to_owned()));
        assert_eq!(public_url("/"), Ok("/".to_owned()));
        assert!(public_url("https://name.github.io/").is_err());
        assert!(public_url("/a/../b").is_err());
    }

    #[test]
    fn the_site_is_an_origin_alone() {
        assert_eq!(site_url("https://name.github.io/"), Ok("https://name.github.io".to_owned()));
        assert!(site_url("name.github.io").is_err());
        assert!(site_url("https://name.github.io/synoptic").is_err());
    }
}
