//! The comparison of a corpus, kept ready so that sources can be switched on and off at once.

mod regroup;

use crate::copies::Copies;
use crate::cores::{Near, core, groups};
use crate::features::Featurizer;
use crate::index::{Alignment, Postings, alignments};
use crate::interest::interest;
use crate::label;
use crate::origins;
use crate::relate::{Relater, Verdict, claim_about};
use crate::selection::{Chosen, select, strongest};
use crate::units::Unit;
use crate::vocabulary::{FeatureId, FeatureKind};
use std::borrow::Cow;
use std::cell::OnceCell;
use synoptic_corpus::{
    BroadRelation, Corpus, DocumentId, EditorQuestion, Origin, OriginKind, Pair, Passage, Position,
    Question, QuestionSource, Relation,
};

/// How many questions there are at most, the editor's included.
pub const MOST_QUESTIONS: usize = 150;

/// Least likeness of two aligned passages.
const ALIGNED: f32 = 0.04;

/// The same where an editor has asked: what is left for computing must stand out.
const BESIDE_EDITOR: f32 = 0.25;

/// A label of fewer bytes asks nothing: then the other passage may say more.
const SHORT: usize = 16;

/// Passages of a corpus, aligned once; questions follow from it for any choice of sources.
pub struct Comparer<'c> {
    corpus: &'c Corpus,
    relater: Relater<'c>,
    units: Vec<Unit>,
    copies: Copies,
    /// Which units have each feature.
    postings: Postings,
    /// What each feature weighs.
    weights: Vec<f32>,
    alignments: Vec<Alignment>,
    editor: Vec<Edited<'c>>,
}

/// An editor's question.
struct Edited<'c> {
    question: &'c EditorQuestion,
    /// Its passages as units, in their order.
    units: Vec<Unit>,
    /// The sentences that its passages stand in, as indices among the corpus's units.
    sentences: Vec<u32>,
    /// Every pair of its sources, related when first asked for: they are the same whichever other
    /// sources are on.
    pairs: OnceCell<Vec<Pair>>,
}

impl<'c> Comparer<'c> {
    /// Reads and aligns the passages of a corpus.
    pub fn new(corpus: &'c Corpus) -> Comparer<'c> {
        let (mut featurizer, units) = Featurizer::read(corpus);
        let editor = corpus.questions.iter().map(|question| {
            let passages = question.positions.iter().flat_map(|position| {
                position.passages.iter().map(move |passage| (position.document, &passage.pieces))
            });
            let pinned: Vec<Unit> =
                passages.map(|(document, pieces)| featurizer.passage(document, pieces)).collect();
            let sentences = sentences_of(&units, &pinned);
            Edited { question, units: pinned, sentences, pairs: OnceCell::new() }
        });
        let editor = editor.collect();
        let (mut vocabulary, weights) = featurizer.into_weights();
        let postings = Postings::new(&units, weights.len());
        let copies = Copies::of(&units);
        let mut alignments = alignments(&units, &postings, &copies, ALIGNED);
        let kinds = vocabulary.kinds();
        alignments
            .retain(|pair| say_of_one(&units[pair.a as usize], &units[pair.b as usize], kinds));
        let relater = Relater::new(corpus, &mut vocabulary);
        Comparer { corpus, relater, units, copies, postings, weights, alignments, editor }
    }

    /// The questions between the sources that are on, the most interesting first: the editor's, where
    /// asked for, and as many computed ones beside them as [`MOST_QUESTIONS`] leaves room for.
    pub fn questions(&self, on: impl Fn(DocumentId) -> bool, with_editor: bool) -> Vec<Question> {
        let edited = self.editor.iter().filter(|_| with_editor);
        let mut questions: Vec<Question> =
            edited.clone().filter_map(|edited| self.edited(edited, &on)).collect();
        let known = edited.map(|edited| &edited.sentences[..]);
        let is_on = |unit: u32| on(self.units[unit as usize].document);
        let least = if questions.is_empty() { ALIGNED } else { BESIDE_EDITOR };
        let alignments: Vec<Alignment> = self
            .alignments
            .iter()
            .copied()
            .filter(|found| found.score >= least && is_on(found.a) && is_on(found.b))
            .collect();
        let alignments = strongest(alignments);
        let near = Near::new(&alignments, self.units.len());
        let groups =
            groups(&self.units, &self.copies, &alignments, &near, &self.postings, &self.weights);
        let room = MOST_QUESTIONS.saturating_sub(questions.len());
        let chosen = select(&self.units, &groups, &near, room, known);
        questions.extend(chosen.iter().map(|group| self.computed(group, &is_on)));
        questions.sort_by(|a, b| b.interest.cmp(&a.interest).then_with(|| a.id.cmp(&b.id)));
        questions
    }

    /// Claims of a source that stand in no question in which another source speaks, as indices.
    pub fn only_here(&self, document: DocumentId, questions: &[Question]) -> Vec<u32> {
        let shared = questions.iter().filter(|question| question.positions.len() > 1);
        let passages: Vec<_> = shared
            .filter_map(|question| question.position(document))
            .flat_map(|position| &position.passages)
            .flat_map(|passage| &passage.pieces)
            .collect();
        let own = self.units.iter().filter(|unit| unit.document == document);
        own.filter(|unit| !passages.iter().any(|piece| unit.holds(**piece)))
            .flat_map(|unit| unit.claims.iter().copied())
            .collect()
    }

    /// How the sentences of any two claims relate, each claim by its document and its index there;
    /// `None` where there is no such claim, where both stand in one sentence, and where the two share
    /// too little to be about one matter.
    pub fn between_claims(&self, a: (DocumentId, u32), b: (DocumentId, u32)) -> Option<Pair> {
        let (a, b) = (self.unit_of(a)?, self.unit_of(b)?);
        let score = a.likeness(b);
        if std::ptr::eq(a, b) || score < ALIGNED {
            return None;
        }
        Some(self.pair(self.relater.relate(a, b)?, score, a, b))
    }

    fn unit_of(&self, (document, claim): (DocumentId, u32)) -> Option<&Unit> {
        let holds = |unit: &&Unit| unit.document == document && unit.claims.contains(&claim);
        self.units.iter().find(holds)
    }

    fn computed(&self, group: &Chosen, is_on: &dyn Fn(u32) -> bool) -> Question {
        let joined = self.copies.joined(&group.units, &self.units, is_on);
        let members: Vec<&Unit> = joined.iter().map(|unit| &self.units[*unit as usize]).collect();
        let (a, b) = (&self.units[group.pair.0 as usize], &self.units[group.pair.1 as usize]);
        let core = core(a, b, &self.weights);
        // One unit a source.
        let pairs =
            self.pairs(&members, &|a, b| self.copies.are_related(&joined, joined[a], joined[b]));
        let mut positions: Vec<Position> = members
            .chunk_by(|a, b| a.document == b.document)
            .map(|units| self.position(units, &core))
            .collect();
        for position in &mut positions {
            if let Some(value) = self.value_at_odds(position.document, &pairs) {
                position.label = value;
            }
        }
        let shorter = if a.mass <= b.mass { a } else { b };
        let label = self.corpus.document(shorter.document);
        let mut label =
            label.map_or_else(String::new, |file| label::of_question(file, shorter, &core));
        if label.len() < SHORT {
            let longer = if a.mass <= b.mass { b } else { a };
            let other = self.corpus.document(longer.document);
            let other = other.map(|file| label::of_question(file, longer, &core));
            label = other.filter(|other| other.len() > label.len()).unwrap_or(label);
        }
        Question {
            id: [self.claim_id(a), self.claim_id(b)].join("-"),
            label,
            source: QuestionSource::Computed,
            topics: self.topics(&members),
            origins: self.origins(&positions, &joined),
            interest: interest(&positions, &pairs, QuestionSource::Computed, self.corpus),
            positions,
            pairs,
        }
    }

    /// The origins of a computed question. Whoever has all words of another's passage has the very
    /// words that this one has of others.
    fn origins(&self, positions: &[Position], units: &[u32]) -> Vec<Origin> {
        let unit = |at: u32| &self.units[at as usize];
        let own = units.iter().filter(|unit| !self.copies.is_stood_for(**unit));
        let own: Vec<&Unit> = own.map(|at| unit(*at)).collect();
        let mut origins = origins::of(self.corpus, positions, &own);
        if own.len() < units.len() {
            for origin in origins.iter_mut().filter(|origin| origin.kind == OriginKind::Words) {
                let known = origin.documents.clone();
                origin.documents.extend(units.iter().filter_map(|copy| {
                    let has = |other: &&u32| {
                        known.contains(&unit(**other).document)
                            && self.copies.are_related(units, **other, *copy)
                    };
                    let is_copy = self.copies.is_stood_for(*copy);
                    (is_copy && units.iter().any(|other| has(&other))).then(|| unit(*copy).document)
                }));
                origin.documents.sort_unstable();
            }
        }
        origins
    }

    fn edited(&self, edited: &Edited<'c>, on: &impl Fn(DocumentId) -> bool) -> Option<Question> {
        let question = edited.question;
        let positions: Vec<Position> =
            question.positions.iter().filter(|position| on(position.document)).cloned().collect();
        if positions.is_empty() {
            return None;
        }
        let all = edited.pairs.get_or_init(|| self.edited_pairs(edited));
        let units: Vec<&Unit> = edited.units.iter().filter(|unit| on(unit.document)).collect();
        let pairs: Vec<Pair> =
            all.iter().filter(|pair| on(pair.a) && on(pair.b)).cloned().collect();
        Some(Question {
            id: question.id.clone(),
            label: question.label.clone(),
            source: QuestionSource::Editor,
            topics: question.topics.clone(),
            origins: origins::of(self.corpus, &positions, &units),
            interest: interest(&positions, &pairs, QuestionSource::Editor, self.corpus),
            positions,
            pairs,
        })
    }

    /// All pairs of an editor's question, those overridden that the editor overrode.
    fn edited_pairs(&self, edited: &Edited<'c>) -> Vec<Pair> {
        let mut pairs = self.pairs(&edited.units.iter().collect::<Vec<_>>(), &|_, _| true);
        for pair in &mut pairs {
            let set = edited.question.overrides.iter().find(|set| {
                (set.a, set.b) == (pair.a, pair.b) || (set.b, set.a) == (pair.a, pair.b)
            });
            if let Some(set) = set {
                pair.relation = set.relation;
                pair.overridden = Some(set.reason.clone());
            }
        }
        pairs
    }

    /// One source's position: its passages, each with the claim that is about the matter.
    fn position(&self, units: &[&Unit], core: &[(FeatureId, f32)]) -> Position {
        let document = units[0].document;
        let annotations = self.corpus.annotations_of(document);
        let about = |id: FeatureId| core.binary_search_by_key(&id, |(own, _)| *own).is_ok();
        let passages = units.iter().map(|unit| Passage {
            pieces: unit.pieces.clone(),
            claim: annotations.and_then(|found| claim_about(unit, found, about)),
        });
        let label = self.corpus.document(document);
        let label = label.map_or_else(String::new, |file| label::of_position(file, units[0], core));
        Position { document, label, passages: passages.collect() }
    }

    /// The number or date of a source that no number or date of another fits, as printed.
    fn value_at_odds(&self, document: DocumentId, pairs: &[Pair]) -> Option<String> {
        let file = self.corpus.document(document)?;
        let of_values =
            |pair: &&Pair| pair.relation == Relation::Number || pair.relation == Relation::Date;
        let at_odds = pairs.iter().filter(of_values);
        let mut evidence = at_odds.flat_map(|pair| &pair.evidence);
        let (_, span) = evidence.find(|(source, _)| *source == document)?;
        Some(label::folded(span.of(&file.text)))
    }

    /// Relates every two sources that are to be related, told by their places, by the two of their
    /// passages that relate most strongly.
    fn pairs(&self, members: &[&Unit], asked: &dyn Fn(usize, usize) -> bool) -> Vec<Pair> {
        let sources: Vec<&[&Unit]> = members.chunk_by(|a, b| a.document == b.document).collect();
        let mut pairs = Vec::new();
        for (at, left) in sources.iter().enumerate() {
            for (other, right) in sources.iter().enumerate().skip(at + 1) {
                if !asked(at, other) {
                    continue;
                }
                let each = left.iter().flat_map(|a| right.iter().map(move |b| (*a, *b)));
                let verdicts = each
                    .filter_map(|(a, b)| Some((self.relater.relate(a, b)?, a.likeness(b), a, b)));
                let conflict =
                    |verdict: &Verdict| verdict.relation.broad() == BroadRelation::Contradicts;
                // A conflict wherever it stands; otherwise what the best aligned passages show.
                let best = verdicts.max_by(|(x, one, ..), (y, other, ..)| {
                    conflict(x).cmp(&conflict(y)).then(one.total_cmp(other))
                });
                if let Some((verdict, score, a, b)) = best {
                    pairs.push(self.pair(verdict, score, a, b));
                }
            }
        }
        pairs
    }

    fn pair(&self, verdict: Verdict, score: f32, a: &Unit, b: &Unit) -> Pair {
        let mut evidence = verdict.evidence;
        if evidence.is_empty() {
            evidence = self.shared_words(a, b);
        }
        Pair {
            a: a.document,
            b: b.document,
            relation: verdict.relation,
            score: (score.clamp(0.0, 1.0) * 1000.0) as u16,
            rule: Cow::Borrowed(verdict.rule),
            reason: verdict.reason,
            evidence,
            let_go: verdict.let_go,
            overridden: None,
        }
    }

    /// The weightiest words that both units have, where they stand in each.
    fn shared_words(&self, a: &Unit, b: &Unit) -> Vec<(DocumentId, synoptic_text::Span)> {
        const MOST: usize = 6;
        let mut top: Vec<(FeatureId, f32)> = Vec::new();
        for (id, _, _) in a.shared(b) {
            if a.words.iter().any(|word| word.concept == id) {
                top.push((id, self.weights[id as usize]));
            }
        }
        if top.len() > MOST {
            top.sort_unstable_by(|x, y| y.1.total_cmp(&x.1).then(x.0.cmp(&y.0)));
            top.truncate(MOST);
        }
        let words = [a, b]
            .into_iter()
            .flat_map(|unit| unit.words.iter().map(move |word| (unit.document, word)));
        words
            .filter(|(_, word)| top.iter().any(|(id, _)| *id == word.concept))
            .map(|(document, word)| (document, word.span))
            .collect()
    }

    /// An id that stays while the claims stay: that of the unit's first claim.
    fn claim_id(&self, unit: &Unit) -> &'c str {
        let first = unit.claims.first();
        let claim = first.and_then(|index| self.corpus.claim(unit.document, *index));
        claim.map_or("", |claim| &claim.id)
    }

    /// Topics that at least half of the passages have.
    fn topics(&self, members: &[&Unit]) -> Vec<u16> {
        let mut all: Vec<u16> = Vec::new();
        for unit in members {
            let claims = unit.claims.iter();
            let claims = claims.filter_map(|index| self.corpus.claim(unit.document, *index));
            let mut topics: Vec<u16> =
                claims.flat_map(|claim| claim.topics.iter().copied()).collect();
            topics.sort_unstable();
            topics.dedup();
            all.append(&mut topics);
        }
        all.sort_unstable();
        all.chunk_by(|a, b| a == b)
            .filter(|same| 2 * same.len() >= members.len())
            .map(|same| same[0])
            .collect()
    }
}

/// Whether two units share anything but when it was, what is counted and under which topic it falls:
/// a content word, or two names.
fn say_of_one(a: &Unit, b: &Unit, kinds: &[FeatureKind]) -> bool {
    let mut shared = 0;
    a.shared(b).any(|(id, _, _)| {
        shared += match kinds[id as usize] {
            FeatureKind::Concept | FeatureKind::Pair => 2,
            FeatureKind::Name => 1,
            FeatureKind::Time | FeatureKind::Unit | FeatureKind::Topic => 0,
        };
        shared >= 2
    })
}

/// The units that hold any of the pinned passages, in order.
fn sentences_of(units: &[Unit], pinned: &[Unit]) -> Vec<u32> {
    let mut found: Vec<u32> = Vec::new();
    for passage in pinned {
        let (Some(first), Some(last)) = (passage.pieces.first(), passage.pieces.last()) else {
            continue;
        };
        // Units stand in the order of their documents, and there in that of their sentences.
        let from = units.partition_point(|unit| {
            let before = unit.pieces.last().is_some_and(|piece| piece.end <= first.start);
            unit.document < passage.document || unit.document == passage.document && before
        });
        let reached = units.iter().zip(0_u32..).skip(from).take_while(|(unit, _)| {
            let begins = unit.pieces.first().is_some_and(|piece| piece.start < last.end);
            unit.document == passage.document && begins
        });
        let own = reached.filter(|(unit, _)| passage.pieces.iter().any(|piece| unit.holds(*piece)));
        found.extend(own.map(|(_, index)| index));
    }
    found.sort_unstable();
    found.dedup();
    found
}
