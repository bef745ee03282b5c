//! The comparison of a corpus, kept ready so that sources can be switched on and off at once.

use crate::alignment::{Alignment, alignments};
use crate::features::Featurizer;
use crate::label;
use crate::origins;
use crate::questions::{Group, gather};
use crate::relate::{Verdict, relate};
use crate::units::Unit;
use std::borrow::Cow;
use synoptic_corpus::{
    BroadRelation, Certainty, Corpus, DocumentId, EditorQuestion, Pair, Passage, Position,
    Question, QuestionSource,
};

/// How many questions are computed at most.
pub const MOST_QUESTIONS: usize = 150;

/// Claims of a corpus, aligned once; questions follow from it for any choice of sources.
pub struct Comparer<'c> {
    corpus: &'c Corpus,
    units: Vec<Unit>,
    alignments: Vec<Alignment>,
    /// The editor's questions, their passages as units.
    editor: Vec<(&'c EditorQuestion, Vec<Unit>)>,
}

impl<'c> Comparer<'c> {
    /// Reads and aligns the claims of a corpus.
    pub fn new(corpus: &'c Corpus) -> Comparer<'c> {
        let (mut featurizer, units) = Featurizer::read(corpus);
        let alignments = alignments(corpus, &units, featurizer.features());
        let editor = corpus.questions.iter().map(|question| {
            let passages = question.positions.iter().flat_map(|position| {
                position.passages.iter().map(move |passage| (position.document, &passage.pieces))
            });
            (
                question,
                passages.map(|(document, pieces)| featurizer.passage(document, pieces)).collect(),
            )
        });
        let editor = editor.collect();
        Comparer { corpus, units, alignments, editor }
    }

    /// The questions between the sources that are on, the most interesting first.
    pub fn questions(&self, on: impl Fn(DocumentId) -> bool, with_editor: bool) -> Vec<Question> {
        let mut questions: Vec<Question> = Vec::new();
        if with_editor {
            questions.extend(
                self.editor
                    .iter()
                    .filter_map(|(question, units)| self.edited(question, units, &on)),
            );
        }
        let groups = gather(&self.units, &self.alignments, &on, MOST_QUESTIONS);
        questions.extend(groups.iter().map(|group| self.computed(group)));
        questions.sort_by(|a, b| b.interest.cmp(&a.interest).then_with(|| a.id.cmp(&b.id)));
        questions
    }

    /// Claims of a source that align with no claim of another source that is on, as indices.
    pub fn only_here(&self, document: DocumentId, on: impl Fn(DocumentId) -> bool) -> Vec<u32> {
        let mut aligned = vec![false; self.units.len()];
        for alignment in &self.alignments {
            let (a, b) = (alignment.a as usize, alignment.b as usize);
            aligned[a] |= on(self.units[b].document);
            aligned[b] |= on(self.units[a].document);
        }
        let own = self.units.iter().zip(aligned).filter(|(unit, _)| unit.document == document);
        own.filter(|(_, aligned)| !aligned).filter_map(|(unit, _)| unit.claim).collect()
    }

    fn computed(&self, group: &Group) -> Question {
        let members: Vec<&Unit> =
            group.units.iter().map(|unit| &self.units[*unit as usize]).collect();
        let positions = self.positions(&members);
        let pairs = self.pairs(&members);
        let seed = &self.units[group.seed as usize];
        let label = self.words(seed);
        let id = self.id(seed);
        let interest = interest(&members, &pairs);
        Question {
            id,
            label,
            source: QuestionSource::Computed,
            topics: self.topics(&members),
            positions,
            pairs,
            origins: origins::of(&members),
            interest,
        }
    }

    fn edited(
        &self,
        question: &EditorQuestion,
        units: &[Unit],
        on: &impl Fn(DocumentId) -> bool,
    ) -> Option<Question> {
        let members: Vec<&Unit> = units.iter().filter(|unit| on(unit.document)).collect();
        let positions: Vec<Position> =
            question.positions.iter().filter(|position| on(position.document)).cloned().collect();
        if positions.is_empty() {
            return None;
        }
        let mut pairs = self.pairs(&members);
        for pair in &mut pairs {
            let set = question.overrides.iter().find(|set| {
                (set.a, set.b) == (pair.a, pair.b) || (set.b, set.a) == (pair.a, pair.b)
            });
            if let Some(set) = set {
                pair.relation = set.relation;
                pair.overridden = Some(set.reason.clone());
            }
        }
        let interest = interest(&members, &pairs);
        Some(Question {
            id: question.id.clone(),
            label: question.label.clone(),
            source: QuestionSource::Editor,
            topics: question.topics.clone(),
            positions,
            pairs,
            origins: origins::of(&members),
            // An editor's question goes before a computed one of its kind.
            interest: interest.saturating_add(EDITOR_AHEAD),
        })
    }

    fn positions(&self, members: &[&Unit]) -> Vec<Position> {
        members
            .chunk_by(|a, b| a.document == b.document)
            .map(|units| Position {
                document: units[0].document,
                label: self.words(units[0]),
                passages: units
                    .iter()
                    .map(|unit| Passage { pieces: unit.pieces.clone(), claim: unit.claim })
                    .collect(),
            })
            .collect()
    }

    /// Relates every two sources by the two of their passages that relate most strongly.
    fn pairs(&self, members: &[&Unit]) -> Vec<Pair> {
        let sources: Vec<&[&Unit]> = members.chunk_by(|a, b| a.document == b.document).collect();
        let mut pairs = Vec::new();
        for (at, left) in sources.iter().enumerate() {
            for right in &sources[at + 1..] {
                let each = left.iter().flat_map(|a| right.iter().map(move |b| (*a, *b)));
                let verdicts = each.map(|(a, b)| (relate(self.corpus, a, b), shared(a, b)));
                let conflict =
                    |verdict: &Verdict| verdict.relation.broad() == BroadRelation::Contradicts;
                // A conflict wherever it stands; otherwise what the best aligned passages show.
                let best = verdicts.max_by(|(x, one), (y, other)| {
                    conflict(x).cmp(&conflict(y)).then(one.total_cmp(other))
                });
                if let Some((verdict, score)) = best {
                    pairs.push(pair(left[0].document, right[0].document, verdict, score));
                }
            }
        }
        pairs
    }

    fn words(&self, unit: &Unit) -> String {
        self.corpus
            .document(unit.document)
            .map_or_else(String::new, |document| label::of_passage(document, &unit.pieces))
    }

    /// An id that stays while the claim stays: that of the claim the question grew from.
    fn id(&self, seed: &Unit) -> String {
        let claims =
            self.corpus.annotations.get(seed.document.0 as usize).map(|found| &found.claims);
        claims
            .and_then(|claims| claims.get(seed.claim? as usize))
            .map_or_else(String::new, |claim| claim.id.clone())
    }

    /// Topics that at least half of the claims have.
    fn topics(&self, members: &[&Unit]) -> Vec<u16> {
        let claims = members.iter().filter_map(|unit| {
            self.corpus.annotations.get(unit.document.0 as usize)?.claims.get(unit.claim? as usize)
        });
        let mut all: Vec<u16> = claims.flat_map(|claim| claim.topics.iter().copied()).collect();
        all.sort_unstable();
        all.chunk_by(|a, b| a == b)
            .filter(|same| 2 * same.len() >= members.len())
            .map(|same| same[0])
            .collect()
    }
}

/// How far an editor's question goes before a computed one of the same kind.
const EDITOR_AHEAD: u32 = 500;

fn shared(a: &Unit, b: &Unit) -> f32 {
    crate::alignment::cosine(a, b)
}

fn pair(a: DocumentId, b: DocumentId, verdict: Verdict, score: f32) -> Pair {
    Pair {
        a,
        b,
        relation: verdict.relation,
        score: (score.clamp(0.0, 1.0) * 1000.0) as u16,
        rule: Cow::Borrowed(verdict.rule),
        reason: verdict.reason,
        evidence: verdict.evidence,
        let_go: verdict.let_go,
        overridden: None,
    }
}

/// Conflicts between assertions first, then other conflicts, tensions, differences of standing, and
/// among equals what more sources speak of, in closer words.
fn interest(members: &[&Unit], pairs: &[Pair]) -> u32 {
    let strongest = pairs.iter().map(|pair| pair.relation).min();
    let asserted = members.iter().filter(|unit| unit.certainty == Certainty::Asserted).count() >= 2;
    let kind = match strongest.map(|relation| relation.broad()) {
        Some(BroadRelation::Contradicts) if asserted => 4,
        Some(BroadRelation::Contradicts) => 3,
        Some(BroadRelation::Differs) => 2,
        Some(BroadRelation::Agrees) => 1,
        Some(BroadRelation::OnlyHere | BroadRelation::Silent) | None => 0,
    };
    let closeness: u32 = pairs.iter().map(|pair| u32::from(pair.score)).sum();
    kind * 100_000 + closeness.min(99_000)
}
