//! `cargo xtask serve`: the page on this machine, built again whenever a file changes.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::thread;
use std::time::{Duration, Instant};

use crate::args::ServeOptions;
use crate::build;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::places::{self, Places};
use crate::tools::{Needs, Tools};

/// What a change of makes the page stale, beside the corpus.
const SOURCES: [&str; 7] =
    ["index.html", "src", "styles", "crates", "public", "Cargo.toml", "Trunk.toml"];

/// Builds and serves until interrupted.
pub(crate) fn serve(places: &Places, options: &ServeOptions) -> Outcome {
    let began = Instant::now();
    let corpus = build::corpus(places, options.corpus.as_deref())?;
    free(options.port)?;
    let tools = Tools::ready(places, Needs::Page)?;
    build::fetch(places)?;
    let build = if options.release { "optimised" } else { "quick, unoptimised" };
    console::step(&format!("building the page ({build})"));
    let dist = places.served();
    places::make_folder(&dist)?;
    let mut trunk = build::trunk(&tools, places, "serve", &corpus)?;
    build::optimise(&mut trunk, options.release);
    trunk.args(["--public-url", "/", "--port", &options.port.to_string(), "--dist"]).arg(&dist);
    let sources = SOURCES.map(|name| places.root.join(name));
    for source in sources.into_iter().filter(|source| source.exists()).chain([corpus]) {
        trunk.arg("--watch").arg(source);
    }
    let mut child = trunk.spawn().map_err(|error| {
        Failure::new(format!("cannot start trunk: {error}"), "run the command again")
    })?;
    let page: PathBuf = dist.join("index.html");
    let port = options.port;
    thread::spawn(move || {
        while !(page.is_file() && TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok()) {
            thread::sleep(Duration::from_millis(100));
        }
        console::step(&format!(
            "serving on http://127.0.0.1:{port}/ after {}; Ctrl-C ends it",
            console::spoken(began.elapsed())
        ));
    });
    let ended = child.wait();
    match ended {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => {
            Err(Failure::new(format!("trunk ended with {status}"), "mend what it says above"))
        }
        Err(error) => {
            Err(Failure::new(format!("trunk was lost: {error}"), "run the command again"))
        }
    }
}

/// Refuses a port that something else serves on.
fn free(port: u16) -> Outcome {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map(|_| ()).map_err(|error| {
        Failure::new(
            format!("cannot serve on port {port}: {error}"),
            "end what uses it, or choose another with --port",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_refused() {
        let taken = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("some port is free");
        let port = taken.local_addr().expect("is bound").port();
        assert!(free(port).is_err());
    }
}
