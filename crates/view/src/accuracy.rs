//! The measured accuracy, read from the file that the scorer wrote, so that what the page shows and
//! what was measured cannot disagree. What is measured, and how, is `eval/score.py`'s business.

/// What was measured in one run.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measured<'f> {
    /// What was run on what: `From the text alone`.
    pub title: &'f str,
    /// The command.
    pub command: &'f str,
    /// Each thing that was measured.
    pub rows: Vec<Measure<'f>>,
}

/// One thing that was measured.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Measure<'f> {
    /// What it is.
    pub name: &'f str,
    /// Each figure with its name: `precision`, `1.0`.
    pub figures: Vec<(&'f str, &'f str)>,
    /// What was missed, by name.
    pub missed: Vec<&'f str>,
}

impl<'f> Measure<'f> {
    /// A figure by its name.
    pub fn figure(&self, name: &str) -> Option<&'f str> {
        self.figures.iter().find(|(own, _)| *own == name).map(|(_, value)| *value)
    }
}

/// Reads the figures of all runs.
pub fn measured(file: &str) -> Vec<Measured<'_>> {
    let mut runs: Vec<Measured<'_>> = Vec::new();
    for line in file.lines() {
        let title = line.split_once(" (`").and_then(|(title, rest)| {
            Some((title, rest.strip_suffix("`)")?)).filter(|_| !title.starts_with(' '))
        });
        if let Some((title, command)) = title {
            runs.push(Measured { title, command, rows: Vec::new() });
            continue;
        }
        let Some(run) = runs.last_mut() else { continue };
        if let Some(missed) = line.trim_start().strip_prefix("missed: ") {
            run.rows.iter_mut().last().into_iter().for_each(|row| row.missed.push(missed));
        } else if let Some(row) = line.strip_prefix("  ") {
            run.rows.extend(measure(row));
        }
    }
    runs
}

/// `name   precision 1.0  recall 0.9`: the name, then figures, parted by two spaces or more.
fn measure(line: &str) -> Option<Measure<'_>> {
    let mut parts = line.split("  ").map(str::trim).filter(|part| !part.is_empty());
    let name = parts.next()?;
    let figures = parts.filter_map(|part| part.split_once(' ')).collect();
    Some(Measure { name, figures, missed: Vec::new() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIGURES: &str = include_str!("../../../eval/figures.txt");

    #[test]
    fn runs_measures_and_misses_are_read() {
        let file = "Alone (`synoptic compare corpus`)\n\ncompare\n  questions found   right 0.7  n 29\n    missed: Who?\n  kinds   kappa 0.3  n 7\n";
        let found = measured(file);
        assert_eq!(
            (found.len(), found[0].title, found[0].command),
            (1, "Alone", "synoptic compare corpus")
        );
        let rows = &found[0].rows;
        assert_eq!((rows[0].name, rows[0].figure("right")), ("questions found", Some("0.7")));
        assert_eq!(rows[0].missed, ["Who?"]);
        assert_eq!(rows[1].figures, [("kappa", "0.3"), ("n", "7")]);
        assert_eq!(measured("nothing of the kind"), []);
    }

    #[test]
    fn the_file_that_was_measured_is_read_whole_and_is_that_of_the_document() {
        let runs = measured(FIGURES);
        assert!(runs.len() >= 4, "{} runs", runs.len());
        for run in &runs {
            assert!(run.rows.len() >= 5, "{}", run.title);
            for row in &run.rows {
                assert!(row.figure("n").is_some(), "{}: {}", run.title, row.name);
            }
        }
        let document = include_str!("../../../docs/accuracy.md");
        assert!(document.contains(FIGURES.trim()), "cargo xtask eval --write writes both");
    }
}
