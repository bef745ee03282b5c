//! The matrix: which questions the filters leave, in which order, with the facets' counts.

use crate::comparing::{Comparing, QUESTION_KEYS, Sort};
use crate::comparison::{Compared, status};
use crate::facets::{Chip, FacetList, Values, chips};
use crate::facts::certainty;
use crate::filters::Key;
use crate::finding_values::{holder_value, values_of};
use crate::order::ordered;
use crate::overview::count;
use crate::relations::relation_mark;
use synoptic_corpus::{Corpus, Question};
use synoptic_search::Facets;

/// What the matrix shows.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Matrix {
    /// Questions between the sources that are on.
    pub total: u32,
    /// The questions that the filters leave, as indices, in order.
    pub rows: Vec<u32>,
    /// Cells of those in which a source answers.
    pub answers: u32,
    /// Cells of those in which a source is silent.
    pub silences: u32,
    /// The facets with their counts.
    pub facets: Vec<FacetList>,
    /// What narrows the questions.
    pub chips: Vec<Chip>,
}

/// Puts the matrix together.
pub fn matrix(corpus: &Corpus, compared: &Compared, comparing: &Comparing) -> Matrix {
    let filters = &comparing.filters;
    let values = compared.values.get_or_init(|| values(corpus, compared));
    let mut facets = Facets::new();
    for values in values {
        facets.add(values.facet.clone(), &values.codes(filters));
    }
    let filtered = facets.apply(0..count(compared.questions.len()));
    let mut rows = filtered.items.clone();
    match comparing.sort {
        // As they come.
        Sort::Conflict => {}
        Sort::Coverage | Sort::Order => {
            let key = |row: &u32| match compared.questions.get(*row as usize) {
                Some(question) if comparing.sort == Sort::Order => place(question),
                Some(question) => u64::MAX - question.positions.len() as u64,
                None => u64::MAX,
            };
            let order = ordered(rows.iter().map(key));
            rows = order.into_iter().filter_map(|at| rows.get(at as usize).copied()).collect();
        }
    }
    let answers = rows.iter().map(|row| compared.questions[*row as usize].positions.len()).sum();
    Matrix {
        total: count(compared.questions.len()),
        answers: count(answers),
        silences: count((rows.len() * compared.on.len()).saturating_sub(answers)),
        facets: values
            .iter()
            .enumerate()
            .map(|(nth, values)| values.list(filters, &filtered, nth))
            .collect(),
        chips: chips(filters, values.iter()),
        rows,
    }
}

/// What the questions have in each facet.
fn values(corpus: &Corpus, compared: &Compared) -> Vec<Values> {
    let of_key = |key: &Key| {
        let has = |question: &Question| having(corpus, *key, question);
        let has: Vec<Vec<String>> = compared.questions.iter().map(has).collect();
        let mut values = values_of(corpus, *key, &has);
        if *key == Key::Holder {
            values.names.truncate(MOST_SPEAKERS);
        }
        values
    };
    QUESTION_KEYS.iter().map(of_key).collect()
}

/// The facet of who speaks lists no more than these.
const MOST_SPEAKERS: usize = 14;

/// Where the sources first come to a question: the document, then the byte in it.
fn place(question: &Question) -> u64 {
    let Some(position) = question.positions.first() else { return u64::MAX };
    let starts = position.passages.iter().flat_map(|passage| &passage.pieces);
    let start = starts.map(|piece| piece.start).min().unwrap_or(u32::MAX);
    u64::from(position.document.0) << 32 | u64::from(start)
}

/// The values of a question in a facet.
fn having(corpus: &Corpus, key: Key, question: &Question) -> Vec<String> {
    let claims = || question.positions.iter().flat_map(|position| corpus.claims_of(position));
    match key {
        Key::Relation => vec![relation_mark(status(question)).to_owned()],
        // Plain contradictions and agreements have no value here.
        Key::RelationKind => {
            question.relation().map(|relation| relation.name().to_owned()).into_iter().collect()
        }
        Key::Topic => {
            let topics = question.topics.iter();
            let topics = topics.filter_map(|topic| corpus.topics.get(usize::from(*topic)));
            topics.map(|topic| topic.id.clone()).collect()
        }
        Key::Certainty => claims().map(|claim| certainty(claim.certainty).to_owned()).collect(),
        Key::Holder => claims().map(|claim| holder_value(&claim.holder)).collect(),
        Key::Source
        | Key::Section
        | Key::Kind
        | Key::ClaimKind
        | Key::Has
        | Key::Entity
        | Key::Speaker
        | Key::QuotationKind
        | Key::Unit
        | Key::Period => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::filters::Filters;
    use crate::testing::{compared, question};
    use synoptic_corpus::Relation;

    fn three() -> Compared {
        compared(
            3,
            vec![
                question(2, &[(0, 1, Relation::Number)]),
                question(3, &[(0, 1, Relation::Agrees), (0, 2, Relation::Wording)]),
                question(1, &[]),
            ],
        )
    }

    #[test]
    fn a_relation_narrows_the_questions_and_counts_say_what_a_click_gives() {
        let filters = Filters::default().toggled(Key::Relation, "agree");
        let comparing = Comparing { filters, ..Comparing::default() };
        let shown = matrix(&Corpus::default(), &three(), &comparing);
        assert_eq!((shown.total, &shown.rows[..]), (3, &[1][..]));
        assert_eq!((shown.answers, shown.silences), (3, 0));
        let counts = |nth: usize| -> Vec<(&str, u32)> {
            shown.facets[nth].choices.iter().map(|c| (c.value.as_str(), c.count)).collect()
        };
        assert_eq!(counts(0), [("contradict", 1), ("differ", 0), ("agree", 1), ("only", 1)]);
        // The kinds that the chosen relation leaves; the plain one is none.
        let kinds: Vec<_> = counts(1).into_iter().filter(|(_, count)| *count > 0).collect();
        assert_eq!(kinds, [("wording", 1)]);
        assert!(counts(1).iter().all(|(kind, _)| *kind != "agrees"));
    }

    #[test]
    fn a_kind_of_difference_narrows_the_questions() {
        let filters = Filters::default().toggled(Key::RelationKind, "number");
        let comparing = Comparing { filters, ..Comparing::default() };
        let shown = matrix(&Corpus::default(), &three(), &comparing);
        assert_eq!(shown.rows, [0]);
        assert_eq!(shown.chips[0].label, "How: other number");
    }

    #[test]
    fn coverage_puts_the_most_answered_first() {
        let comparing = Comparing { sort: Sort::Coverage, ..Comparing::default() };
        assert_eq!(matrix(&Corpus::default(), &three(), &comparing).rows, [1, 0, 2]);
    }
}
