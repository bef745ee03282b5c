//! How interesting a question is to a reader.
//!
//! Conflicts between assertions first, then other conflicts, differences, agreements, and what one
//! source alone says; among equals an editor's question first, then what more sources speak of in
//! closer words. Which questions there are is decided elsewhere.

use synoptic_corpus::{BroadRelation, Certainty, Corpus, Pair, Position, QuestionSource, Relation};

/// The larger, the more interesting.
pub(crate) fn interest(
    positions: &[Position],
    pairs: &[Pair],
    source: QuestionSource,
    corpus: &Corpus,
) -> u32 {
    let strongest: Option<Relation> = pairs.iter().map(|pair| pair.relation).min();
    let asserts = |position: &&Position| {
        corpus.claims_of(position).any(|claim| claim.certainty == Certainty::Asserted)
    };
    let asserted = positions.iter().filter(asserts).count() >= 2;
    let kind = match strongest.map(Relation::broad) {
        Some(BroadRelation::Contradicts) if asserted => 4,
        Some(BroadRelation::Contradicts) => 3,
        Some(BroadRelation::Differs) => 2,
        Some(BroadRelation::Agrees) => 1,
        Some(BroadRelation::OnlyHere | BroadRelation::Silent) | None => 0,
    };
    let edited = match source {
        QuestionSource::Editor => 50_000,
        QuestionSource::Computed => 0,
    };
    let closeness: u32 = pairs.iter().map(|pair| u32::from(pair.score)).sum();
    kind * 100_000 + edited + closeness.min(49_000)
}
