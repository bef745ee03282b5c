//! What this program tells: one line before each step, its progress, and how it ended.

use std::time::{Duration, Instant};

/// Announces a step before it is taken.
pub(crate) fn step(what: &str) {
    println!("==> {what}");
}

/// Reports within a step, or that there was nothing to do.
pub(crate) fn note(what: &str) {
    println!("    {what}");
}

/// A duration as people say it: `0.4 s`, `12 s`, `3 min 05 s`.
pub(crate) fn spoken(duration: Duration) -> String {
    let seconds = duration.as_secs();
    match seconds {
        0..10 => format!("{}.{} s", seconds, duration.subsec_millis() / 100),
        10..60 => format!("{seconds} s"),
        60.. => format!("{} min {:02} s", seconds / 60, seconds % 60),
    }
}

/// Reports the progress of a long job, at most every few seconds.
pub(crate) struct Progress {
    name: String,
    began: Instant,
    told: Instant,
    every: Duration,
}

impl Progress {
    /// A job that begins now.
    pub(crate) fn new(name: &str) -> Self {
        let now = Instant::now();
        Self { name: name.to_owned(), began: now, told: now, every: Duration::from_secs(15) }
    }

    /// Says how far the job is, unless it said so a moment ago.
    pub(crate) fn at(&mut self, how_far: &str) {
        if self.told.elapsed() >= self.every {
            self.told = Instant::now();
            note(&format!("{}: {how_far} ({})", self.name, spoken(self.began.elapsed())));
        }
    }

    /// Says that the job is done.
    pub(crate) fn done(self) {
        note(&format!("{}: done in {}", self.name, spoken(self.began.elapsed())));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_read_as_people_say_them() {
        let said = [420, 9_999, 12_300, 60_000, 185_000]
            .map(|ms| spoken(Duration::from_millis(ms)))
            .join(", ");
        insta::assert_snapshot!(said, @"0.4 s, 9.9 s, 12 s, 1 min 00 s, 3 min 05 s");
    }
}
