//! Running other programs: quietly, aloud, or listened to line by line.

use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, ExitStatus, Output, Stdio};
use std::sync::mpsc;

use crate::console::Progress;
use crate::failure::{Failure, Outcome};

/// How many lines of a failed program's log its failure repeats.
const TAIL: usize = 25;

/// The command as one would type it.
pub(crate) fn typed(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

/// Runs a program whose output goes straight to the terminal.
pub(crate) fn run(command: &mut Command, cure: &str) -> Outcome {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    if status.success() {
        return Ok(());
    }
    Err(Failure::new(format!("`{}` ended with {status}", typed(command)), cure))
}

/// Runs a program and returns what it printed to standard output.
pub(crate) fn output(command: &mut Command, cure: &str) -> Outcome<String> {
    let Output { status, stdout, stderr } =
        command.output().map_err(|error| not_started(command, &error))?;
    if status.success() {
        return Ok(String::from_utf8_lossy(&stdout).into_owned());
    }
    let said = String::from_utf8_lossy(&stderr);
    Err(Failure::new(format!("`{}` ended with {status}\n{}", typed(command), said.trim()), cure))
}

/// What a program prints when asked, or nothing where it cannot be asked.
pub(crate) fn ask(program: impl AsRef<std::ffi::OsStr>, args: &[&str]) -> Option<String> {
    let answer = Command::new(program).args(args).stderr(Stdio::null()).output().ok()?;
    answer.status.success().then(|| String::from_utf8_lossy(&answer.stdout).trim().to_owned())
}

/// Runs a long job beside others: its output goes to `log`, its progress is told now and then.
/// `counted` is the word that opens a line worth counting (`Compiling`), and what to call it.
pub(crate) fn run_logged(
    command: &mut Command,
    name: &str,
    log: &Path,
    counted: (&str, &str),
    cure: &str,
) -> Outcome {
    let unwritable = |error: std::io::Error| {
        Failure::new(
            format!("cannot write {}: {error}", log.display()),
            "make that folder writable",
        )
    };
    let mut file = std::fs::File::create(log).map_err(unwritable)?;
    let mut progress = Progress::new(name);
    let (mut count, mut tail) = (0_usize, Vec::new());
    let status = listen(command, |line| {
        if line.trim_start().starts_with(counted.0) {
            count += 1;
        }
        progress.at(&format!("{count} {}", counted.1));
        // The log only helps to read a failure; a full disk shows itself elsewhere.
        let _ = writeln!(file, "{line}");
        tail.push(line.to_owned());
        if tail.len() > TAIL {
            tail.remove(0);
        }
    })?;
    if status.success() {
        progress.done();
        return Ok(());
    }
    let (typed, tail) = (typed(command), tail.join("\n"));
    let what = format!("{name}: `{typed}` ended with {status}, after:\n{tail}");
    Err(Failure::new(what, format!("{cure} (whole log: {})", log.display())))
}

/// Runs a program, hands over every line of its output and errors, and returns how it ended.
pub(crate) fn listen(command: &mut Command, mut on_line: impl FnMut(&str)) -> Outcome<ExitStatus> {
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .map_err(|error| not_started(command, &error))?;
    let (sender, lines) = mpsc::channel::<String>();
    let out = child.stdout.take().map(|pipe| forward(pipe, sender.clone()));
    let err = child.stderr.take().map(|pipe| forward(pipe, sender));
    for line in lines {
        on_line(&line);
    }
    for reader in [out, err].into_iter().flatten() {
        let _ = reader.join();
    }
    child.wait().map_err(|error| not_started(command, &error))
}

fn forward(
    pipe: impl std::io::Read + Send + 'static,
    lines: mpsc::Sender<String>,
) -> std::thread::JoinHandle<()> {
    std::thread::spawn(move || {
        for line in BufReader::new(pipe).split(b'\n') {
            let Ok(line) = line else { break };
            let line = String::from_utf8_lossy(&line).trim_end_matches('\r').to_owned();
            if lines.send(line).is_err() {
                break;
            }
        }
    })
}

fn not_started(command: &Command, error: &std::io::Error) -> Failure {
    let program = command.get_program().to_string_lossy();
    let cure = match program.as_ref() {
        "node" | "npm" => "install Node.js 20 or later and put it on PATH".to_owned(),
        "cargo" => "install Rust with rustup and put cargo on PATH".to_owned(),
        other => format!("make sure that `{other}` is installed and may be executed"),
    };
    Failure::new(format!("cannot start `{program}`: {error}"), cure)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_program_that_is_not_there_names_its_cure() {
        let failure = run(&mut Command::new("no-such-program"), "").expect_err("is not there");
        assert!(failure.to_string().contains("make sure that `no-such-program` is installed"));
    }

    #[test]
    fn lines_of_output_and_of_errors_are_both_heard() {
        let mut heard = Vec::new();
        let mut shell = Command::new("sh");
        shell.args(["-c", "echo one; echo two >&2; exit 3"]);
        let status = listen(&mut shell, |line| heard.push(line.to_owned())).expect("sh starts");
        heard.sort();
        assert_eq!(status.code(), Some(3));
        assert_eq!(heard, ["one", "two"]);
    }
}
