//! `cargo xtask`: sets up, builds, tests, serves and measures the project. It knows none of the
//! project's other crates; one file for each command, listed in `args`.

mod args;
mod bench;
mod build;
mod child;
mod console;
mod css;
mod eval;
mod failure;
mod finish;
mod html;
mod layers;
mod pins;
mod places;
mod serve;
mod size;
mod test;
mod tools;
mod views;

use std::process::ExitCode;

use args::Request;
use failure::Outcome;
use places::Places;

fn main() -> ExitCode {
    match answer() {
        Ok(code) => code,
        Err(failure) => {
            eprintln!("\nfailed: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn answer() -> Outcome<ExitCode> {
    let request = Request::parse(std::env::args_os().skip(1))?;
    let done = match request {
        Request::Help => {
            print!("{}", args::HELP);
            Ok(())
        }
        Request::Serve(options) => serve::serve(&Places::find()?, &options),
        Request::Build(options) => build::for_hosting(&Places::find()?, &options).map(|_| ()),
        Request::Test(options) => return test::test(&Places::find()?, &options),
        Request::Size(dist) => size::size(&Places::find()?, dist.as_deref()),
        Request::Bench(runs) => bench::bench(&Places::find()?, runs),
        Request::Eval(write) => eval::eval(&Places::find()?, write),
        Request::Layers => layers::layers(&Places::find()?),
        Request::Finish => finish::finish_staged(),
    };
    done.map(|()| ExitCode::SUCCESS)
}
