//! What went wrong and how to mend it: every message of this program that ends a run.

use std::fmt;

/// The end of a step, with its cure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Failure {
    what: String,
    cure: String,
}

/// The outcome of a step.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

impl Failure {
    /// `what` went wrong, and what the reader of the message can do about it.
    pub(crate) fn new(what: impl Into<String>, cure: impl Into<String>) -> Self {
        Self { what: what.into(), cure: cure.into() }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}\n  cure: {}", self.what, self.cure)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cure_follows_what_went_wrong() {
        let failure = Failure::new("no browser found", "set CHROME_PATH");
        insta::assert_snapshot!(failure, @"
        no browser found
          cure: set CHROME_PATH
        ");
    }
}
