//! `cargo xtask eval`: runs the engine on the annotated documents and prints how much it got right.
//!
//! The scorer is `eval/score.py` and the annotation `eval/gold/`; both are plain files that anyone
//! can read and run. With `--write` the figures also go into `eval/figures.txt`, which the page shows,
//! and into `docs/accuracy.md`, between its marks.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::child;
use crate::console;
use crate::failure::{Failure, Outcome};
use crate::places::{self, Places};

/// What stands around the figures in `docs/accuracy.md`.
const MARKS: [&str; 2] = ["<!-- figures: begin -->", "<!-- figures: end -->"];

/// Scores the engine; writes the figures into the document on accuracy if `write`.
pub(crate) fn eval(places: &Places, write: bool) -> Outcome {
    let engine = engine(places)?;
    let folder = places.target.join("eval");
    places::make_folder(&folder)?;
    let mut figures = String::new();
    // Structure is judged on what the parser sees in the text alone, the rest with the corpus's lists.
    for (title, arguments, option) in [
        ("From the text alone", &["parse", "corpus/documents"][..], "--parse"),
        ("With the corpus's manifest and lists", &["parse", "corpus"], "--parse"),
        ("Comparison, computed alone", &["compare", "corpus", "--no-editor"], "--compare"),
        ("Comparison, with the editor's questions", &["compare", "corpus"], "--editor"),
    ] {
        console::step(&format!("synoptic {}", arguments.join(" ")));
        let printed = child::output(
            Command::new(&engine).args(arguments).current_dir(&places.root),
            "the engine stopped: its message stands above",
        )?;
        let file = folder.join(format!("{}.json", arguments.join("-").replace('/', "-")));
        places::write(&file, &printed)?;
        figures.push_str(&format!(
            "{title} (`synoptic {}`)\n\n{}\n",
            arguments.join(" "),
            score(places, option, &file)?
        ));
    }
    print!("\n{figures}");
    if !write {
        return Ok(());
    }
    let file = places.root.join("eval/figures.txt");
    console::step(&format!("writing the figures into {}", file.display()));
    places::write(&file, &format!("{}\n", figures.trim()))?;
    write_figures(&places.root.join("docs/accuracy.md"), figures.trim())
}

/// Builds the engine and gives its path.
fn engine(places: &Places) -> Outcome<PathBuf> {
    console::step("building the engine");
    let cure = "mend what the compiler says above";
    child::run(
        Command::new("cargo")
            .args(["build", "--quiet", "--package", "synoptic-cli"])
            .current_dir(&places.root),
        cure,
    )?;
    Ok(places.target.join("debug").join("synoptic"))
}

fn score(places: &Places, option: &str, output: &Path) -> Outcome<String> {
    let scorer = places.root.join("eval/score.py");
    let gold = places.root.join("eval/gold");
    let files = places.root.join("corpus/documents");
    let mut command = Command::new("python3");
    command.arg(scorer).arg(option).arg(output).arg("--gold").arg(gold).arg("--files").arg(files);
    child::output(&mut command, "the scorer needs Python 3.9 or later, as `python3` on the PATH")
}

fn write_figures(file: &Path, figures: &str) -> Outcome {
    let text = places::read(file)?;
    let [begin, end] = MARKS;
    let (Some((before, rest)), Some((_, after))) = (text.split_once(begin), text.split_once(end))
    else {
        let cure = format!("put the lines `{begin}` and `{end}` where the figures belong");
        return Err(Failure::new(format!("{} has no place for the figures", file.display()), cure));
    };
    debug_assert!(rest.contains(end), "the marks stand in order");
    console::step(&format!("writing the figures into {}", file.display()));
    places::write(file, &format!("{before}{begin}\n```text\n{figures}\n```\n{end}{after}"))
}
