//! Whether two units oppose one another: by a denial, by words that exclude or that pull apart.

use super::Verdict;
use super::side::{Shared, Side, same_holder};
use crate::lexicon::opposites::{OPPOSITES, TENSIONS};
use crate::vocabulary::{FeatureId, Vocabulary};
use synoptic_corpus::{Certainty, ClaimKind, DocumentId, Polarity, Relation};
use synoptic_text::{Span, fold, tokens};

/// Least share of the less covered side's weight before a denial denies the same.
const SAME_PROPOSITION: f32 = 0.3;
/// Least share of the better covered side's weight before two judgements are on one matter.
const SAME_MATTER: f32 = 0.12;

/// Opposed words: each one's stem, the line that it stands on, and the side of it; in order.
type Opposed = Vec<(FeatureId, usize, bool)>;

/// Words that oppose one another.
pub(crate) struct Opposition {
    excluding: Opposed,
    apart: Opposed,
}

impl Opposition {
    /// Looks the words of the tables up in a vocabulary.
    pub(crate) fn new(vocabulary: &mut Vocabulary) -> Opposition {
        let mut read = |table: &'static [&'static str]| {
            let mut sides = Opposed::new();
            for (line, text) in table.iter().enumerate() {
                let Some((one, other)) = text.split_once(" / ") else { continue };
                for (words, side) in [(one, false), (other, true)] {
                    for word in words.split(' ') {
                        sides.push((vocabulary.stem(word), line, side));
                    }
                }
            }
            sides.sort_unstable();
            sides
        };
        let excluding = read(OPPOSITES);
        Opposition { excluding, apart: read(TENSIONS) }
    }

    /// A contradiction: both flatly said in the same voice, one of them of the other's negation.
    pub(super) fn contradiction(
        &self,
        a: &Side<'_>,
        b: &Side<'_>,
        shared: Shared,
    ) -> Option<Verdict> {
        let flat = |side: &Side<'_>| match side.certainty() {
            Certainty::Asserted | Certainty::Reported => match side.kind() {
                ClaimKind::Fact | ClaimKind::Statement | ClaimKind::Assessment => true,
                ClaimKind::Prediction | ClaimKind::Recommendation => false,
            },
            Certainty::Hedged | Certainty::Denied | Certainty::Conditional => false,
        };
        // What different speakers say can both have been said.
        let voices = a.own_voice() && b.own_voice() || same_holder(a.holder(), b.holder());
        // Each with a name that the other lacks: of others, or elsewhere.
        let stranger = |one: &Side<'_>, other: &Side<'_>| {
            one.unit.entities.iter().any(|name| !other.unit.entities.contains(name))
        };
        let strangers = stranger(a, b) && stranger(b, a);
        if shared.least() < SAME_PROPOSITION || strangers || !flat(a) || !flat(b) || !voices {
            return None;
        }
        if a.polarity() != b.polarity() {
            let (says_not, other) =
                if a.polarity() == Polarity::Negative { (a, b) } else { (b, a) };
            if !denies_word_of(says_not, other) {
                return None;
            }
            let place = |side: &Side<'_>| {
                let pieces = side.claim.map_or(&[][..], |claim| &claim.pieces);
                pieces.iter().map(|piece| (side.unit.document, *piece)).collect::<Vec<_>>()
            };
            let evidence = [place(a), place(b)].concat();
            let reason =
                "One says that it is so, the other that it is not, in largely the same words.";
            return Some(verdict(Relation::Contradicts, "one-denies", reason.to_owned(), evidence));
        }
        let (one, other) = opposed(&self.excluding, a, b)?;
        let reason = format!(
            "They share many of their words, but one has “{}” where the other has “{}”.",
            a.printed(one),
            b.printed(other)
        );
        let evidence = vec![(a.unit.document, one), (b.unit.document, other)];
        Some(verdict(Relation::Contradicts, "opposite-words", reason, evidence))
    }

    /// Judgements or predictions that pull apart though both can hold.
    pub(super) fn tension(&self, a: &Side<'_>, b: &Side<'_>, shared: Shared) -> Option<Verdict> {
        let judges = |side: &Side<'_>| match side.kind() {
            ClaimKind::Assessment | ClaimKind::Prediction => true,
            ClaimKind::Statement | ClaimKind::Fact | ClaimKind::Recommendation => false,
        };
        let apart = shared.most() >= SAME_MATTER && !same_holder(a.holder(), b.holder());
        if !judges(a) || !judges(b) || !apart {
            return None;
        }
        let (one, other) = opposed(&self.apart, a, b)?;
        let reason = format!(
            "Two judgements on one matter: “{}” here, “{}” there.",
            a.printed(one),
            b.printed(other)
        );
        let evidence = vec![(a.unit.document, one), (b.unit.document, other)];
        Some(verdict(Relation::Tension, "judgements-apart", reason, evidence))
    }
}

/// Words that deny what follows them.
const NEGATIONS: [&str; 9] =
    ["not", "never", "no", "cannot", "neither", "nor", "without", "none", "nobody"];

/// Whether the first content word after a negation, in the claim that has one, is a word of the other
/// side too: only then is it that which the other says that is denied.
fn denies_word_of(side: &Side<'_>, other: &Side<'_>) -> bool {
    let pieces = side.claim.map_or(&side.unit.pieces, |claim| &claim.pieces);
    pieces.iter().any(|piece| {
        let text = side.printed(*piece);
        let mut words = tokens(text).into_iter().filter_map(|token| {
            let word = fold(token.span.of(text));
            let denies = NEGATIONS.contains(&&*word) || word.ends_with("n't");
            denies.then(|| token.span.shifted(piece.start).end)
        });
        words.any(|end| {
            let next = side.unit.words.iter().find(|word| word.span.start >= end && !word.name);
            next.is_some_and(|word| other.unit.has(word.concept))
        })
    })
}

fn verdict(
    relation: Relation,
    rule: &'static str,
    reason: String,
    evidence: Vec<(DocumentId, Span)>,
) -> Verdict {
    Verdict { relation, rule, reason, evidence, let_go: None }
}

/// A word of `a` and a word of `b` that stand on opposite sides of a line, neither claim having both
/// sides.
fn opposed(table: &Opposed, a: &Side<'_>, b: &Side<'_>) -> Option<(Span, Span)> {
    let sides = |side: &Side<'_>| -> Vec<(usize, bool, Span)> {
        let lines = side.claim_words().flat_map(|word| {
            let first = table.partition_point(|(stem, _, _)| *stem < word.stem);
            let own = table[first..].iter().take_while(|(stem, _, _)| *stem == word.stem);
            own.map(|(_, line, to)| (*line, *to, word.span))
        });
        lines.collect()
    };
    let (left, right) = (sides(a), sides(b));
    let single = |found: &[(usize, bool, Span)], line: usize, side: bool| {
        !found.iter().any(|(other, to, _)| *other == line && *to != side)
    };
    left.iter().find_map(|(line, side, span)| {
        let (_, _, other) = right.iter().find(|(other, to, _)| other == line && to != side)?;
        (single(&left, *line, *side) && single(&right, *line, !*side)).then_some((*span, *other))
    })
}
