//! The comparison of a corpus for the sources that are on: questions, and what each source does on
//! each. Whether and how claims relate is `synoptic-compare`'s business.

use crate::facets::Values;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use synoptic_compare::Comparer;
use synoptic_corpus::{
    BroadRelation, Corpus, DocumentId, Pair, Question, QuestionSource, Relation,
};
use synoptic_text::Span;

/// Choices of sources whose questions are kept.
const KEPT: usize = 16;

/// A corpus, its claims aligned. Made once; takes longer than what follows from it.
pub struct Comparison<'c> {
    corpus: &'c Corpus,
    comparer: Comparer<'c>,
    /// The choices of sources asked for last, the latest first.
    kept: RefCell<Vec<Rc<Compared>>>,
}

/// The questions between the sources that are on.
#[derive(Debug)]
pub struct Compared {
    /// The sources that are on, in the order of the corpus.
    pub on: Vec<DocumentId>,
    /// The questions, the most interesting first.
    pub questions: Vec<Question>,
    /// For each question, what each source does on it, in the order of `on`.
    pub cells: Vec<Vec<Cell>>,
    /// What the questions have in each facet; worked out when it is first asked for.
    pub(crate) values: OnceCell<Vec<Values>>,
}

/// Each is made once for its sources, so two are equal only where they are the same.
impl PartialEq for Compared {
    fn eq(&self, other: &Compared) -> bool {
        std::ptr::eq(self, other)
    }
}

/// What a source does on a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// The source.
    pub document: DocumentId,
    /// How it relates to the others: the strongest relation of its pairs.
    pub relation: BroadRelation,
    /// The same, finer; `None` where no pair has it.
    pub kind: Option<Relation>,
    /// The sources to which it relates so; empty where to all that speak.
    pub with: Vec<DocumentId>,
    /// The value that others contradict: a number or a date, as written.
    pub value: Option<Span>,
}

impl<'c> Comparison<'c> {
    /// Reads and aligns the claims of a corpus.
    pub fn new(corpus: &'c Corpus) -> Comparison<'c> {
        let comparer = Comparer::new(corpus);
        Comparison { corpus, comparer, kept: RefCell::default() }
    }

    /// The questions between all sources but those that are switched off, by short id.
    pub fn without(&self, off: &[String]) -> Rc<Compared> {
        let is_on = |id: &DocumentId| {
            let document = self.corpus.document(*id);
            document.is_some_and(|document| !off.contains(&document.id))
        };
        let all = (0..).map(DocumentId).take(self.corpus.documents.len());
        let on: Vec<DocumentId> = all.filter(is_on).collect();
        let mut kept = self.kept.borrow_mut();
        let known = kept.iter().position(|compared| compared.on == on);
        let compared = match known {
            Some(at) => kept.remove(at),
            None => Rc::new(self.compare(on)),
        };
        kept.insert(0, compared.clone());
        kept.truncate(KEPT);
        compared
    }

    /// The claims of a source that have no counterpart in the other sources that are on.
    pub fn only_here(&self, compared: &Compared, document: DocumentId) -> Vec<u32> {
        self.comparer.only_here(document, &compared.questions)
    }

    /// How any two claims relate; `None` where they share too little to be about one matter.
    pub(crate) fn between(&self, a: (DocumentId, u32), b: (DocumentId, u32)) -> Option<Pair> {
        self.comparer.between_claims(a, b)
    }

    fn compare(&self, on: Vec<DocumentId>) -> Compared {
        let questions = self.comparer.questions(|id| on.contains(&id), true);
        Compared::of(on, questions)
    }
}

impl Compared {
    /// Questions that were found between these sources.
    pub fn of(on: Vec<DocumentId>, questions: Vec<Question>) -> Compared {
        let cells = questions.iter().map(|question| {
            let cell = |document: &DocumentId| cell(question, *document);
            on.iter().map(cell).collect()
        });
        let cells = cells.collect();
        Compared { on, questions, cells, values: OnceCell::new() }
    }

    /// The question with this id, and its index.
    pub fn question(&self, id: &str) -> Option<(usize, &Question)> {
        self.questions.iter().enumerate().find(|(_, question)| question.id == id)
    }

    /// How often each relation is the strongest of a question, the strongest first: contradictions,
    /// differences, agreements, questions that one source alone answers.
    pub fn counts(&self) -> [u32; 4] {
        let mut counts = [0; 4];
        for question in &self.questions {
            match status(question) {
                BroadRelation::Contradicts => counts[0] += 1,
                BroadRelation::Differs => counts[1] += 1,
                BroadRelation::Agrees => counts[2] += 1,
                BroadRelation::OnlyHere | BroadRelation::Silent => counts[3] += 1,
            }
        }
        counts
    }
}

/// The strongest relation on a question.
pub fn status(question: &Question) -> BroadRelation {
    question.relation().map_or(BroadRelation::OnlyHere, Relation::broad)
}

/// The pairs of a question that a source is part of, each with the other source.
pub(crate) fn pairs_of(
    question: &Question,
    document: DocumentId,
) -> impl Iterator<Item = (&Pair, DocumentId)> {
    question.pairs.iter().filter_map(move |pair| match document {
        id if id == pair.a => Some((pair, pair.b)),
        id if id == pair.b => Some((pair, pair.a)),
        _ => None,
    })
}

fn cell(question: &Question, document: DocumentId) -> Cell {
    let silent = Cell {
        document,
        relation: BroadRelation::Silent,
        kind: None,
        with: Vec::new(),
        value: None,
    };
    if question.position(document).is_none() {
        return silent;
    }
    let strongest = pairs_of(question, document).min_by_key(|(pair, _)| pair.relation);
    let Some((strongest, _)) = strongest else {
        return Cell { relation: BroadRelation::OnlyHere, ..silent };
    };
    let (kind, relation) = (strongest.relation, strongest.relation.broad());
    let same = |pair: &Pair| pair.relation.broad() == relation;
    let mut with: Vec<DocumentId> = pairs_of(question, document)
        .filter(|(pair, _)| same(pair))
        .map(|(_, other)| other)
        .collect();
    if with.len() + 1 == question.positions.len() {
        with.clear();
    }
    let is_value = matches!(kind, Relation::Number | Relation::Date);
    let written = question.source == QuestionSource::Computed && is_value;
    let own = strongest.evidence.iter().find(|(id, _)| *id == document).map(|(_, span)| *span);
    Cell { relation, kind: Some(kind), with, value: own.filter(|_| written), ..silent }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::question;

    #[test]
    fn a_cell_has_the_strongest_relation_of_its_pairs_and_names_with_whom() {
        let asked = question(
            3,
            &[(0, 1, Relation::Agrees), (0, 2, Relation::Date), (1, 2, Relation::Detail)],
        );
        let shown: Vec<Cell> = (0..4).map(|at| cell(&asked, DocumentId(at))).collect();
        let relations: Vec<BroadRelation> = shown.iter().map(|cell| cell.relation).collect();
        assert_eq!(
            relations,
            [
                BroadRelation::Contradicts,
                BroadRelation::Differs,
                BroadRelation::Contradicts,
                BroadRelation::Silent
            ]
        );
        assert_eq!(shown[0].with, [DocumentId(2)]);
        assert_eq!(shown[1].kind, Some(Relation::Detail));
    }

    #[test]
    fn whoever_relates_so_to_all_names_nobody() {
        let asked = question(2, &[(0, 1, Relation::Wording)]);
        assert_eq!(cell(&asked, DocumentId(0)).with, []);
        assert_eq!(cell(&question(1, &[]), DocumentId(0)).relation, BroadRelation::OnlyHere);
    }
}
