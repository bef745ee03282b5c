//! The comparison of a corpus for the sources that are on: questions, and what each source does on
//! each. Whether and how claims relate is `synoptic-compare`'s business.

use crate::edits::{Change, Edited, Edits, Named, Touched, apply, quotes};
use crate::facets::Values;
use crate::overview::count;
use std::cell::{OnceCell, RefCell};
use std::rc::Rc;
use synoptic_compare::Comparer;
use synoptic_corpus::{BroadRelation, Corpus, DocumentId, Pair, Question, Relation};
use synoptic_text::Span;

/// Choices of sources whose questions are kept.
const KEPT: usize = 24;

/// A corpus, its claims aligned. Made once; takes longer than what follows from it.
pub struct Comparison<'c> {
    corpus: &'c Corpus,
    comparer: Comparer<'c>,
    /// The choices of sources asked for last, with what a visitor changed, the latest first.
    kept: RefCell<Vec<(Edits, Rc<Compared>)>>,
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
    /// What a visitor made of each question; `None` where nothing.
    pub touched: Vec<Option<Box<Touched>>>,
    /// A visitor's changes in words, in the order they were made.
    pub changes: Vec<Change>,
    /// Ids of questions that are merged, and those of what they are merged in.
    led: Vec<(String, String)>,
    /// The questions as they are without a visitor's changes, where there are any.
    plain: Option<Rc<Compared>>,
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
    /// The sources with which it agrees all the same, where that is not how it relates.
    pub agrees: Vec<DocumentId>,
    /// The value that others contradict: a number or a date, as written.
    pub value: Option<Span>,
    /// Whether the label of its position is its own words.
    pub quotes: bool,
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
        let none = Edits::default();
        self.kept(on, &none, |on| {
            let questions = self.comparer.questions(|id| on.contains(&id), true);
            Compared::of(on, questions)
        })
    }

    /// The same, with what a visitor changed about the questions.
    pub fn edited(&self, off: &[String], edits: &Edits) -> Rc<Compared> {
        let plain = self.without(off);
        if edits.is_empty() {
            return plain;
        }
        let elsewhere = |id: &str| {
            let all = self.without(&[]);
            all.question(id).map(|(at, _)| all.named(at))
        };
        self.kept(plain.on.clone(), edits, |on| {
            let edited = apply(self.corpus, &self.comparer, &plain.questions, edits, &elsewhere);
            Compared { plain: Some(plain.clone()), ..Compared::after(on, edited) }
        })
    }

    fn kept(
        &self,
        on: Vec<DocumentId>,
        edits: &Edits,
        compare: impl FnOnce(Vec<DocumentId>) -> Compared,
    ) -> Rc<Compared> {
        let is_same =
            |(known, compared): &(Edits, Rc<Compared>)| compared.on == on && known == edits;
        let known = self.kept.borrow().iter().position(is_same);
        let entry = match known {
            Some(at) => self.kept.borrow_mut().remove(at),
            None => (edits.clone(), Rc::new(compare(on))),
        };
        let compared = entry.1.clone();
        let mut kept = self.kept.borrow_mut();
        kept.insert(0, entry);
        kept.truncate(KEPT);
        compared
    }

    /// The claims of a source that have no counterpart in the other sources that are on.
    pub fn only_here(&self, compared: &Compared, document: DocumentId) -> Vec<u32> {
        // What a visitor hides or parts is not said by one source alone for that.
        let plain = compared.plain.as_deref().unwrap_or(compared);
        self.comparer.only_here(document, &plain.questions)
    }

    /// How any two claims relate; `None` where they share too little to be about one matter.
    pub(crate) fn between(&self, a: (DocumentId, u32), b: (DocumentId, u32)) -> Option<Pair> {
        self.comparer.between_claims(a, b)
    }
}

impl Compared {
    /// Questions that were found between these sources.
    pub fn of(on: Vec<DocumentId>, questions: Vec<Question>) -> Compared {
        let touched = questions.iter().map(|_| None).collect();
        Compared::after(on, Edited { questions, touched, ..Edited::default() })
    }

    fn after(on: Vec<DocumentId>, edited: Edited) -> Compared {
        let Edited { questions, touched, changes, led } = edited;
        let cells = questions.iter().zip(&touched).map(|(question, touched)| {
            let cell = |document: &DocumentId| cell(question, touched.as_deref(), *document);
            on.iter().map(cell).collect()
        });
        let cells = cells.collect();
        let values = OnceCell::new();
        Compared { on, questions, cells, touched, changes, led, plain: None, values }
    }

    /// The question with this id, and its index; where it was merged, what it was merged in.
    pub fn question(&self, id: &str) -> Option<(usize, &Question)> {
        let find = |id: &str| self.questions.iter().enumerate().find(|(_, asked)| asked.id == id);
        let mut led = id;
        find(id).or_else(|| {
            // Each merging leads on from those before it.
            for (from, to) in &self.led {
                if from == led {
                    led = to;
                }
            }
            find(led)
        })
    }

    /// Whether the label of a question is a source's own words.
    pub fn quotes(&self, at: usize) -> bool {
        let touched = self.touched.get(at).and_then(Option::as_deref);
        match touched {
            Some(touched) => touched.quotes(),
            None => self.questions.get(at).is_some_and(quotes),
        }
    }

    /// What a question is called.
    pub fn named(&self, at: usize) -> Named {
        let (id, label) = self
            .questions
            .get(at)
            .map_or_else(Default::default, |asked| (asked.id.clone(), asked.label.clone()));
        Named { id, label, quotes: self.quotes(at) }
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

    /// The kinds of one relation that questions have as their strongest, and how many have each.
    pub fn kinds(&self, broad: BroadRelation) -> Vec<(Relation, u32)> {
        let strongest = |relation: Relation| {
            self.questions.iter().filter(|question| question.relation() == Some(relation)).count()
        };
        let kinds = Relation::ALL.into_iter();
        let kinds = kinds.filter(|relation| relation.broad() == broad);
        kinds
            .map(|relation| (relation, count(strongest(relation))))
            .filter(|(_, n)| *n > 0)
            .collect()
    }

    /// The kinds of relation that cells have, the strongest first.
    pub fn kinds_of_cells(&self) -> Vec<Relation> {
        let cells = || self.cells.iter().flatten();
        let is_shown = |kind: &Relation| cells().any(|cell| cell.kind == Some(*kind));
        Relation::ALL.into_iter().filter(is_shown).collect()
    }

    /// Whether fewer sources are on than it takes to compare.
    pub fn is_alone(&self) -> bool {
        self.on.len() < 2
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

/// The pair that decides how a source relates to the others.
pub(crate) fn strongest_of(question: &Question, document: DocumentId) -> Option<&Pair> {
    pairs_of(question, document).map(|(pair, _)| pair).min_by_key(|pair| pair.relation)
}

fn cell(question: &Question, touched: Option<&Touched>, document: DocumentId) -> Cell {
    let quotes =
        touched.map_or_else(|| quotes(question), |touched| touched.quotes_position(document));
    let silent = Cell {
        document,
        relation: BroadRelation::Silent,
        kind: None,
        with: Vec::new(),
        agrees: Vec::new(),
        value: None,
        quotes,
    };
    if question.position(document).is_none() {
        return silent;
    }
    let Some(strongest) = strongest_of(question, document) else {
        return Cell { relation: BroadRelation::OnlyHere, ..silent };
    };
    let (kind, relation) = (strongest.relation, strongest.relation.broad());
    let related = |broad: BroadRelation| -> Vec<DocumentId> {
        let pairs = pairs_of(question, document);
        pairs.filter(|(pair, _)| pair.relation.broad() == broad).map(|(_, other)| other).collect()
    };
    let mut with = related(relation);
    let agrees = match relation {
        BroadRelation::Contradicts | BroadRelation::Differs => related(BroadRelation::Agrees),
        BroadRelation::Agrees | BroadRelation::OnlyHere | BroadRelation::Silent => Vec::new(),
    };
    if with.len() + 1 == question.positions.len() {
        with.clear();
    }
    let is_value = matches!(kind, Relation::Number | Relation::Date);
    let written = quotes && is_value;
    let own = strongest.evidence.iter().find(|(id, _)| *id == document).map(|(_, span)| *span);
    let value = own.filter(|_| written);
    Cell { relation, kind: Some(kind), with, agrees, value, ..silent }
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
        let shown: Vec<Cell> = (0..4).map(|at| cell(&asked, None, DocumentId(at))).collect();
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
        assert_eq!(shown[0].agrees, [DocumentId(1)], "said beside what it contradicts");
        assert_eq!(shown[1].agrees, [DocumentId(0)]);
        assert_eq!(shown[2].agrees, []);
        assert_eq!(shown[1].kind, Some(Relation::Detail));
    }

    #[test]
    fn whoever_relates_so_to_all_names_nobody() {
        let asked = question(2, &[(0, 1, Relation::Wording)]);
        assert_eq!(cell(&asked, None, DocumentId(0)).with, []);
        assert_eq!(cell(&question(1, &[]), None, DocumentId(0)).relation, BroadRelation::OnlyHere);
    }
}
