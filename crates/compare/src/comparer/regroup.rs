//! Questions whose positions somebody changed: which pairs stay as they are, which are related anew,
//! and what follows from them. Who changes positions, and how, is no matter of this module.

use super::Comparer;
use crate::interest::interest;
use crate::origins;
use crate::units::Unit;
use synoptic_corpus::{DocumentId, Pair, Passage, Position, Question};

impl Comparer<'_> {
    /// The question with its pairs, origins and interest as they follow from its positions, which
    /// stand in the order of the corpus.
    ///
    /// Where one of the `known` questions sets the same passages of two sources side by side, their
    /// relation is taken from it, with the editor's word where there is one; all others are related
    /// anew. A passage that no question can hold relates to nothing.
    pub fn regrouped(&self, question: Question, known: &[Question]) -> Question {
        let positions = &question.positions;
        let mut pairs = Vec::new();
        for (at, a) in positions.iter().enumerate() {
            for b in &positions[at + 1..] {
                let kept = known.iter().find_map(|question| pair_of_same(question, a, b));
                pairs.extend(kept.cloned().or_else(|| self.pair_of_positions(a, b)));
            }
        }
        Question {
            origins: origins::of(self.corpus, positions, &self.units_of(positions)),
            interest: interest(positions, &pairs, question.source, self.corpus),
            pairs,
            ..question
        }
    }

    fn pair_of_positions(&self, a: &Position, b: &Position) -> Option<Pair> {
        let members = self.units_of([a, b]);
        self.pairs(&members, &|_, _| true).pop()
    }

    fn units_of<'p>(&self, positions: impl IntoIterator<Item = &'p Position>) -> Vec<&Unit> {
        let passages = positions.into_iter().flat_map(|position| {
            position.passages.iter().map(|passage| (position.document, passage))
        });
        passages.filter_map(|(document, passage)| self.unit_of_passage(document, passage)).collect()
    }

    /// The unit that a question's passage was made from: a sentence, or what an editor pinned.
    fn unit_of_passage(&self, document: DocumentId, passage: &Passage) -> Option<&Unit> {
        let pinned = self.editor.iter().flat_map(|edited| &edited.units);
        let mut all = self.units.iter().chain(pinned);
        all.find(|unit| unit.document == document && unit.pieces == passage.pieces)
    }
}

/// The pair of two sources in a question that has the same passages of both.
fn pair_of_same<'q>(question: &'q Question, a: &Position, b: &Position) -> Option<&'q Pair> {
    let same = |own: &Position| {
        question.position(own.document).is_some_and(|known| known.passages == own.passages)
    };
    let is_theirs = |pair: &&Pair| (pair.a, pair.b) == (a.document, b.document);
    if same(a) && same(b) { question.pairs.iter().find(is_theirs) } else { None }
}
