//! A worksheet for a class: which questions it asks, and whether it prints their passages.
//!
//! The questions are those of the matrix under the same filters; unless some are chosen, the sharpest
//! few of them.

use crate::comparing::{Comparing, switched};
use crate::comparison::Compared;
use crate::matrix::matrix;
use crate::picks::claim_by_id;
use crate::query::{self, QueryWriter};
use crate::standing::distinct;
use synoptic_corpus::{Corpus, Position};

/// So many questions are asked where none are chosen.
const FIRST: usize = 8;

const QUESTIONS: &str = "questions";
/// The value where every question was taken out.
const NONE: &str = "none";
const GIVEN: &str = "given";
const PLACES: &str = "places";

/// State of the worksheet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// What the questions are narrowed to, which sources have a column, the order.
    pub comparing: Comparing,
    /// Ids of the questions that are asked; `None` for the sharpest.
    pub chosen: Option<Vec<String>>,
    /// Whether it says only where to look, not what stands there.
    pub places: bool,
}

/// What the worksheet shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Worksheet {
    /// The questions that are asked, as indices, in order.
    pub asked: Vec<usize>,
    /// Those that can be.
    pub choices: Vec<usize>,
}

impl Sheet {
    /// A sheet of what the matrix shows.
    pub fn of(comparing: &Comparing) -> Sheet {
        Sheet { comparing: comparing.opening(None), ..Sheet::default() }
    }

    /// The same with a question more or less; `asked` are those that are asked now.
    pub fn toggled(&self, asked: Vec<String>, question: &str) -> Sheet {
        Sheet { chosen: Some(switched(&asked, question)), ..self.clone() }
    }

    pub(crate) fn parse(query: &str) -> Sheet {
        let mut chosen = query::list(query, QUESTIONS);
        let is_chosen = !chosen.is_empty();
        chosen.retain(|id| id != NONE);
        Sheet {
            comparing: Comparing::parse(query).opening(None),
            chosen: is_chosen.then_some(chosen),
            places: query::value(query, GIVEN) == PLACES,
        }
    }

    pub(crate) fn to_query(&self) -> String {
        let mut pairs = QueryWriter::default();
        self.comparing.write(&mut pairs);
        match self.chosen.as_deref() {
            None => {}
            Some([]) => pairs.pair(QUESTIONS, NONE),
            Some(chosen) => pairs.list(QUESTIONS, chosen),
        }
        pairs.pair(GIVEN, if self.places { PLACES } else { "" });
        pairs.finish()
    }
}

/// The questions that the picked claims answer, as a sheet; the sharpest where they answer none.
pub fn sheet_of_picks(corpus: &Corpus, compared: &Compared, picks: &[String]) -> Sheet {
    let places: Vec<_> = picks.iter().filter_map(|id| claim_by_id(corpus, id)).collect();
    let answers = |position: &Position| {
        let mut claims = position.passages.iter().filter_map(|passage| passage.claim);
        claims.any(|claim| places.contains(&(position.document, claim)))
    };
    let questions = compared.questions.iter();
    let found: Vec<String> = questions
        .filter(|question| question.positions.iter().any(answers))
        .map(|question| question.id.clone())
        .collect();
    Sheet { chosen: (!found.is_empty()).then_some(found), ..Sheet::default() }
}

/// Puts the worksheet together.
pub fn worksheet(corpus: &Corpus, compared: &Compared, sheet: &Sheet) -> Worksheet {
    let shown = matrix(corpus, compared, &sheet.comparing);
    let rows = || shown.rows.iter().map(|row| *row as usize);
    let mut choices: Vec<usize> = rows().collect();
    let asked = match &sheet.chosen {
        None => distinct(compared, rows()).take(FIRST).collect(),
        Some(chosen) => {
            // A question that the filters leave out can still be one that was chosen.
            for id in chosen {
                if let Some((at, _)) = compared.question(id).filter(|(at, _)| !choices.contains(at))
                {
                    choices.insert(0, at);
                }
            }
            let is_chosen = |at: &usize| {
                let question = compared.questions.get(*at);
                question.is_some_and(|question| chosen.contains(&question.id))
            };
            choices.iter().copied().filter(is_chosen).collect()
        }
    };
    Worksheet { asked, choices }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filters::{Filters, Key};
    use crate::testing::{compared, question};
    use synoptic_corpus::{DocumentId, Question, Relation};
    use synoptic_text::Span;

    /// Twelve questions, each with passages of its own.
    fn twelve() -> Compared {
        let asked = |at: u32| -> Question {
            let relation = if at == 0 { Relation::Date } else { Relation::Detail };
            let mut asked = question(2, &[(0, 1, relation)]);
            asked.id = ["q", &at.to_string()].concat();
            for position in &mut asked.positions {
                position.passages[0].pieces = vec![Span { start: at * 10, end: at * 10 + 5 }];
                position.passages[0].claim = Some(at);
            }
            asked
        };
        compared(2, (0..12).map(asked).collect())
    }

    #[test]
    fn the_sharpest_are_asked_unless_some_are_chosen() {
        let (corpus, compared) = (Corpus::default(), twelve());
        let shown = worksheet(&corpus, &compared, &Sheet::default());
        assert_eq!((shown.asked.len(), shown.choices.len()), (FIRST, 12));
        let filters = Filters::default().toggled(Key::Relation, "contradict");
        let narrowed = Comparing { filters, ..Comparing::default() };
        let sheet = Sheet::of(&narrowed);
        assert_eq!(worksheet(&corpus, &compared, &sheet).asked, [0]);
        let with_another = sheet.toggled(vec!["q0".into()], "q7");
        let shown = worksheet(&corpus, &compared, &with_another);
        assert_eq!((shown.asked, shown.choices), (vec![7, 0], vec![7, 0]));
    }

    #[test]
    fn the_whole_state_comes_back_from_its_address() {
        let base = Sheet::of(&Comparing { without: vec!["a".into()], ..Comparing::default() });
        let one = base.toggled(Vec::new(), "q1");
        let none = one.toggled(vec!["q1".into()], "q1");
        insta::assert_snapshot!(none.to_query(), @"?without=a&questions=none");
        let places = Sheet { places: true, ..one.clone() };
        insta::assert_snapshot!(places.to_query(), @"?without=a&questions=q1&given=places");
        for sheet in [base, one, none, places] {
            assert_eq!(Sheet::parse(&sheet.to_query()), sheet);
        }
    }

    #[test]
    fn a_sheet_of_nothing_asks_nothing() {
        let sheet = Sheet { chosen: Some(Vec::new()), ..Sheet::default() };
        let shown = worksheet(&Corpus::default(), &twelve(), &sheet);
        assert_eq!((shown.asked.len(), shown.choices.len()), (0, 12));
        let unknown = Sheet { chosen: Some(vec!["gone".into()]), ..Sheet::default() };
        assert_eq!(worksheet(&Corpus::default(), &twelve(), &unknown).asked, []);
    }

    #[test]
    fn picked_claims_lead_to_the_questions_that_they_answer() {
        let mut corpus = Corpus::default();
        corpus.documents.push(Default::default());
        let claims = (0..4).map(|at| synoptic_corpus::Claim {
            id: ["a.", &at.to_string()].concat(),
            sentence: at,
            pieces: vec![Span { start: at * 10, end: at * 10 + 5 }],
            kind: synoptic_corpus::ClaimKind::Fact,
            holder: synoptic_corpus::Holder::Author,
            chain: Vec::new(),
            certainty: synoptic_corpus::Certainty::Asserted,
            certainty_words: Vec::new(),
            polarity: synoptic_corpus::Polarity::Positive,
            topics: Vec::new(),
            notes: Vec::new(),
            why: Default::default(),
        });
        let claims = claims.collect();
        corpus.annotations.push(synoptic_corpus::Annotations { claims, ..Default::default() });
        assert_eq!(claim_by_id(&corpus, "a.3"), Some((DocumentId(0), 3)));
        let sheet = sheet_of_picks(&corpus, &twelve(), &["a.3".into(), "x".into()]);
        assert_eq!(sheet.chosen, Some(vec!["q3".into()]));
        assert_eq!(sheet_of_picks(&corpus, &twelve(), &[]), Sheet::default());
    }
}
