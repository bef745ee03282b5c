//! Each source beside the others: what it alone says, what it leaves out, on whose word it speaks,
//! which topics it covers.

use crate::comparison::{Compared, Comparison};
use crate::facts::holder_name;
use crate::findings::{Item, place_of};
use crate::layers::{Layer, Mark};
use crate::order::ordered;
use crate::overview::count;
use synoptic_compare::left_out;
use synoptic_corpus::{Claim, Corpus, DocumentId, Holder};

/// A source beside the others.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Profile {
    /// The source.
    pub document: DocumentId,
    /// Questions that it answers.
    pub answers: u32,
    /// Its claims that no other source has anything on.
    pub alone: Vec<Item>,
    /// The questions that most others answer and it does not, as indices.
    pub leaves_out: Vec<usize>,
    /// On whose word it speaks, and in how many claims, most first.
    pub relies_on: Vec<(String, u32)>,
}

/// A topic, and how many of its questions each source answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Coverage {
    /// Id of the topic.
    pub topic: String,
    /// Its name.
    pub name: String,
    /// Questions on it.
    pub questions: u32,
    /// How many of them each source answers, in the order of those that are on.
    pub answers: Vec<u32>,
}

/// No more holders than these are listed.
const MOST_HOLDERS: usize = 10;

/// The sources that are on, each beside the others.
pub fn profiles(corpus: &Corpus, comparison: &Comparison<'_>, compared: &Compared) -> Vec<Profile> {
    let profile = |document: &DocumentId| {
        let answered =
            compared.questions.iter().filter(|question| question.position(*document).is_some());
        Profile {
            document: *document,
            answers: count(answered.count()),
            alone: comparison
                .only_here(compared, *document)
                .into_iter()
                .filter_map(|claim| item(corpus, *document, claim))
                .collect(),
            leaves_out: left_out(*document, &compared.on, &compared.questions),
            relies_on: relies_on(corpus, *document),
        }
    };
    compared.on.iter().map(profile).collect()
}

/// The topics that any question has, in the order of the corpus.
pub fn coverage(corpus: &Corpus, compared: &Compared) -> Vec<Coverage> {
    let of_topic = |(topic, at): (&synoptic_corpus::Topic, u16)| {
        let own: Vec<_> =
            compared.questions.iter().filter(|question| question.topics.contains(&at)).collect();
        let answers = compared.on.iter().map(|id| {
            count(own.iter().filter(|question| question.position(*id).is_some()).count())
        });
        (!own.is_empty()).then(|| Coverage {
            topic: topic.id.clone(),
            name: topic.name.clone(),
            questions: count(own.len()),
            answers: answers.collect(),
        })
    };
    corpus.topics.iter().zip(0..).filter_map(of_topic).collect()
}

fn claims(corpus: &Corpus, document: DocumentId) -> &[Claim] {
    corpus.annotations_of(document).map_or(&[], |found| &found.claims)
}

fn item(corpus: &Corpus, id: DocumentId, at: u32) -> Option<Item> {
    let document = corpus.document(id)?;
    let claim = claims(corpus, id).get(at as usize)?;
    let (block, sentence) = place_of(document, *claim.pieces.first()?)?;
    let mark = Mark { layer: Layer::Claims, index: at };
    Some(Item { document: id, mark, block, sentence, pieces: claim.pieces.clone() })
}

fn relies_on(corpus: &Corpus, document: DocumentId) -> Vec<(String, u32)> {
    let mut found: Vec<(String, u32)> = Vec::new();
    for claim in claims(corpus, document) {
        let name = match &claim.holder {
            Holder::Author => continue,
            Holder::Named { .. } => holder_name(&claim.holder),
            Holder::Unnamed { .. } => "somebody unnamed",
        };
        match found.iter_mut().find(|(known, _)| known == name) {
            Some((_, count)) => *count += 1,
            None => found.push((name.to_owned(), 1)),
        }
    }
    let order = ordered(found.iter().map(|(_, count)| u64::from(u32::MAX - count)));
    let most = order.into_iter().take(MOST_HOLDERS);
    most.filter_map(|at| found.get(at as usize).cloned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{compared, question};
    use synoptic_corpus::{Relation, Topic};

    #[test]
    fn a_topic_counts_the_answers_of_each_source() {
        let topic = Topic { id: "t".into(), name: "The topic".into() };
        let unused = Topic { id: "u".into(), name: "Unused".into() };
        let corpus = Corpus { topics: vec![topic, unused], ..Corpus::default() };
        let mut asked = question(2, &[(0, 1, Relation::Detail)]);
        asked.topics = vec![0];
        let found = coverage(&corpus, &compared(3, vec![asked, question(1, &[])]));
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].questions, &found[0].answers[..]), (1, &[1, 1, 0][..]));
    }

    #[test]
    fn what_two_of_three_answer_the_third_leaves_out() {
        let compared = compared(3, vec![question(2, &[(0, 1, Relation::Detail)])]);
        let corpus = Corpus::default();
        let comparison = Comparison::new(&corpus);
        let found = profiles(&corpus, &comparison, &compared);
        assert_eq!(found[2].leaves_out, [0]);
        assert_eq!((found[0].answers, found[2].answers), (1, 0));
    }
}
