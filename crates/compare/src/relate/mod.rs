//! How two units on one matter relate: a cascade of rules, the first that applies.
//!
//! Tuned for precision where it says that both cannot be true: a conflict of values needs one thing
//! counted or dated by both, and every circumstance that could reconcile the two lets it go, saying why.

mod circumstances;
mod coverage;
mod dates;
mod numbers;
mod opposition;
mod side;
mod standing;

pub(crate) use side::{claim_about, same_holder};

use crate::units::Unit;
use crate::vocabulary::Vocabulary;
use opposition::Opposition;
use side::{Shared, Side};
use synoptic_corpus::{Corpus, DocumentId, Relation};
use synoptic_text::Span;

/// What the rules of relating do, by name.
pub const RULES: &[(&str, &str)] = &[
    ("same-thing-other-number", "Both count the same thing, and no number fits both."),
    ("same-event-other-date", "Both date the same event, and no date fits both."),
    ("one-denies", "One says what the other says is not so, in largely the same words."),
    (
        "opposite-words",
        "They share much of their weight of words, but each has a word that excludes one of the other's.",
    ),
    ("judgements-apart", "Two judgements or predictions on one matter use words that pull apart."),
    (
        "asserts-and-passes-on",
        "One states in its own voice what the other passes on as said by somebody.",
    ),
    (
        "written-before",
        "One was written before what the other reports and speaks of it as to come.",
    ),
    ("nearly-same-words", "Each shares nearly all its words with the other."),
    (
        "same-in-other-words",
        "They share much of one's weight of words, or runs of words, quote the same words, or pass on the same speaker's word on the matter; either may add something.",
    ),
    ("same-value", "Both give one number, date or length of time, told in two ways."),
    ("other-value-beside", "They give different numbers or dates that can both hold; it says why."),
    ("one-reports-a-denial", "One says that somebody denies it; the other does not say so."),
    (
        "one-says-not",
        "They say one thing, but one that it is not so; spoken by others, or of something beside it.",
    ),
    ("one-adds", "They share the matter; each says something beside it that the other does not."),
];

/// How two units relate, and why.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Verdict {
    /// How.
    pub(crate) relation: Relation,
    /// The rule that decided.
    pub(crate) rule: &'static str,
    /// The reason in plain words.
    pub(crate) reason: String,
    /// The words it rests on.
    pub(crate) evidence: Vec<(DocumentId, Span)>,
    /// Why what looks like a conflict was let go.
    pub(crate) let_go: Option<String>,
}

/// What a rule about values found.
pub(crate) enum Values {
    /// Nothing to compare.
    None,
    /// Values that can both hold, and why a difference between them is no conflict.
    Reconciled(Option<String>),
    /// One value, told in two ways.
    Same { reason: String, evidence: Vec<(DocumentId, Span)> },
    /// Values that cannot both hold.
    Conflict { reason: String, evidence: Vec<(DocumentId, Span)> },
}

/// Says how units relate.
pub(crate) struct Relater<'c> {
    corpus: &'c Corpus,
    opposition: Opposition,
}

impl<'c> Relater<'c> {
    /// Gets the tables ready.
    pub(crate) fn new(corpus: &'c Corpus, vocabulary: &mut Vocabulary) -> Relater<'c> {
        Relater { corpus, opposition: Opposition::new(vocabulary) }
    }

    /// Relates two units; `None` where a document of theirs is not there.
    pub(crate) fn relate(&self, a: &Unit, b: &Unit) -> Option<Verdict> {
        let sides = (Side::new(self.corpus, a, b)?, Side::new(self.corpus, b, a)?);
        let shared = Shared::between(a, b);
        let (a, b) = (&sides.0, &sides.1);
        let (mut let_go, mut same) = (None, None);
        let mut judge = |values: Values, relation, rule| match values {
            Values::Conflict { reason, evidence } => {
                Some(Verdict { relation, rule, reason, evidence, let_go: None })
            }
            Values::Same { reason, evidence } => {
                let rule = "same-value";
                same.get_or_insert(Verdict {
                    relation: Relation::Wording,
                    rule,
                    reason,
                    evidence,
                    let_go: None,
                });
                None
            }
            Values::Reconciled(why) => {
                let_go = let_go.take().or(why);
                None
            }
            Values::None => None,
        };
        let conflict =
            judge(numbers::compare(a, b, shared), Relation::Number, "same-thing-other-number")
                .or_else(|| {
                    judge(dates::compare(a, b, shared), Relation::Date, "same-event-other-date")
                });
        let mut verdict = conflict
            .or_else(|| self.opposition.contradiction(a, b, shared))
            .or_else(|| standing::earlier(self.corpus, a, b, shared))
            .or_else(|| self.opposition.tension(a, b, shared))
            .or_else(|| standing::attribution(a, b, shared))
            .or(same)
            .or_else(|| let_go.as_ref().map(|_| beside()))
            .unwrap_or_else(|| coverage::compare(a, b, shared));
        verdict.let_go = let_go;
        Some(verdict)
    }
}

/// Two values that differ and can both hold.
fn beside() -> Verdict {
    Verdict {
        relation: Relation::Detail,
        rule: "other-value-beside",
        reason: "They give different values, which can both hold.".to_owned(),
        evidence: Vec::new(),
        let_go: None,
    }
}
