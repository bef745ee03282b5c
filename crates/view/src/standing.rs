//! The answer in short: which questions the overview shows first, and the strip with one column for
//! each.

use crate::comparing::Comparing;
use crate::comparison::{Compared, status};
use crate::filters::{Filters, Key};
use crate::order::ordered;
use crate::relations::relation_mark;
use synoptic_corpus::BroadRelation;

/// Which questions the overview shows, as indices.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The sharpest: contradictions first, then differences.
    pub sharpest: Vec<usize>,
    /// Those on which all that speak agree, the most sources first.
    pub agreed: Vec<usize>,
    /// Those that every source answers without a contradiction, though with differences.
    pub by_all: Vec<usize>,
    /// Those that one source alone answers.
    pub alone: Vec<usize>,
    /// The columns of the strip, the sharpest first.
    pub strip: Vec<usize>,
}

const SHARPEST: usize = 6;
const LISTED: usize = 6;
const COLUMNS: usize = 200;

/// Chooses what the overview shows.
pub fn standing(compared: &Compared) -> Standing {
    let with = |relation: BroadRelation| {
        let questions = compared.questions.iter().enumerate();
        let found = questions.filter(move |(_, question)| status(question) == relation);
        found.map(|(at, _)| at)
    };
    let conflicts = CONFLICTS.into_iter().flat_map(with);
    let everyone = |at: &usize| compared.questions[*at].positions.len() == compared.on.len();
    let agreed: Vec<usize> = with(BroadRelation::Agrees).collect();
    let speak = |at: &usize| u64::MAX - compared.questions[*at].positions.len() as u64;
    let order = ordered(agreed.iter().map(speak)).into_iter().take(LISTED);
    let agreed = order.filter_map(|at| agreed.get(at as usize).copied()).collect();
    let order = ordered(compared.questions.iter().map(|question| status(question) as u64));
    let strip = order.into_iter().take(COLUMNS).map(|at| at as usize).collect();
    Standing {
        sharpest: distinct(compared, conflicts).take(SHARPEST).collect(),
        agreed,
        by_all: with(BroadRelation::Differs).filter(everyone).take(LISTED).collect(),
        alone: with(BroadRelation::OnlyHere).take(LISTED).collect(),
        strip,
    }
}

/// The relations that a question is disputed for.
const CONFLICTS: [BroadRelation; 2] = [BroadRelation::Contradicts, BroadRelation::Differs];

/// The matrix narrowed to the questions on which sources contradict each other or differ.
pub fn conflicts() -> Comparing {
    let marks = CONFLICTS.map(|broad| relation_mark(broad).to_owned());
    Comparing::default().narrowed(Filters::default().with(Key::Relation, marks.into()))
}

/// How many questions those are: `5 contradictions, 69 differences`; `None` where there are none.
pub fn conflicts_in_words(compared: &Compared) -> Option<String> {
    let [contradict, differ, ..] = compared.counts();
    let counted = |count: u32, one: &str| {
        let end = if count == 1 { "" } else { "s" };
        (count > 0).then(|| [&count.to_string(), " ", one, end].concat())
    };
    let parts = [counted(contradict, "contradiction"), counted(differ, "difference")];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    (!parts.is_empty()).then(|| parts.join(", "))
}

/// The questions that share no passage with one before them: the same matter is shown once.
pub(crate) fn distinct(
    compared: &Compared,
    questions: impl Iterator<Item = usize>,
) -> impl Iterator<Item = usize> {
    let mut seen = Vec::new();
    questions.filter(move |at| {
        let positions = compared.questions[*at].positions.iter();
        let passages: Vec<_> = positions
            .flat_map(|position| {
                let pieces = position.passages.iter().flat_map(|passage| &passage.pieces);
                pieces.map(move |piece| (position.document, *piece))
            })
            .collect();
        let is_new = !passages.iter().any(|(document, piece)| {
            seen.iter().any(|(known, other): &(_, synoptic_text::Span)| {
                known == document && other.overlaps(*piece)
            })
        });
        if is_new {
            seen.extend(passages);
        }
        is_new
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{compared, question};
    use synoptic_corpus::Relation;

    #[test]
    fn each_question_stands_where_its_relation_puts_it() {
        let found = standing(&compared(
            2,
            vec![
                question(2, &[(0, 1, Relation::Number)]),
                question(2, &[(0, 1, Relation::Detail)]),
                question(2, &[(0, 1, Relation::Agrees)]),
                question(1, &[]),
            ],
        ));
        assert_eq!((found.agreed, found.by_all, found.alone), (vec![2], vec![1], vec![3]));
        assert_eq!(found.strip, [0, 1, 2, 3]);
        // The second rests on the passages of the first.
        assert_eq!(found.sharpest, [0]);
    }

    #[test]
    fn the_disputed_questions_are_counted_as_the_matrix_shows_them() {
        let related = |relation| question(2, &[(0, 1, relation)]);
        let all = compared(
            2,
            vec![
                related(Relation::Number),
                related(Relation::Agrees),
                related(Relation::Detail),
                related(Relation::Tension),
                question(1, &[]),
            ],
        );
        assert_eq!(conflicts_in_words(&all).as_deref(), Some("1 contradiction, 2 differences"));
        let shown = crate::matrix(&synoptic_corpus::Corpus::default(), &all, &conflicts());
        assert_eq!(shown.rows, [0, 2, 3]);
        let none = compared(2, vec![related(Relation::Agrees)]);
        assert_eq!(conflicts_in_words(&none), None);
    }
}
