//! What an address probably meant: for something that is gone, the nearest there is.
//!
//! Nearness is told by slips of the pen between ids and by words in common with labels; for the
//! question of a computed id also by the claims that it was made of. What is gone is for the views
//! to say.

mod distance;
mod place;

pub use self::place::near_place;

use self::distance::distance;
use crate::address::Address;
use crate::comparison::Compared;
use crate::order::ordered;
use crate::picks::claim_by_id;
use crate::sources::sources;
use crate::views::View;
use synoptic_corpus::{Corpus, DocumentId, Question, QuestionSource};

/// So many are offered at most.
const MOST: usize = 6;

/// Something that there is, offered in place of what is gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Near {
    /// Its name.
    pub label: String,
    /// Where it is.
    pub to: Address,
    /// The letter of a source.
    pub siglum: Option<String>,
    /// Whether the name is a source's own words.
    pub is_words: bool,
}

/// The documents, the nearest to this id first.
pub fn near_documents(corpus: &Corpus, asked: &str) -> Vec<Near> {
    let sources = sources(corpus);
    let words = |at: usize| {
        let source = sources.get(at)?;
        Some([&source.id, " ", &source.name, " ", &source.title].concat())
    };
    let far = |at: usize| distance(asked, &sources[at].id, &words(at).unwrap_or_default());
    // Documents are few: all of them are offered, the likely ones first.
    let order = ordered((0..sources.len()).map(|at| u64::from(far(at).unwrap_or(u32::MAX))));
    let sources = order.into_iter().filter_map(|at| sources.get(at as usize));
    let near = sources.take(MOST).map(|source| Near {
        label: [&source.name, ": ", &source.title].concat(),
        to: Address::document(&source.id),
        siglum: Some(source.siglum.clone()),
        is_words: false,
    });
    near.collect()
}

/// The questions that this id may have meant: those that hold the claims it was made of, then
/// those with a like id or words in common.
pub fn near_questions(corpus: &Corpus, compared: &Compared, asked: &str) -> Vec<Near> {
    let claims = claims_named(corpus, asked);
    let holds = |question: &Question| {
        let passages = question.positions.iter().flat_map(|position| {
            position.passages.iter().map(move |passage| (position.document, passage))
        });
        passages
            .filter(|(document, passage)| {
                claims.iter().any(|(id, claim)| {
                    let own = corpus.claim(*id, *claim).map_or(&[][..], |claim| &claim.pieces);
                    let meet = own.iter().any(|a| passage.pieces.iter().any(|b| a.overlaps(*b)));
                    id == document && meet
                })
            })
            .count()
    };
    let far = |question: &Question| match holds(question) {
        0 => {
            // The words of a computed id are those of documents.
            let id = match question.source {
                QuestionSource::Computed => "",
                QuestionSource::Editor => question.id.as_str(),
            };
            distance(asked, id, &question.label).map(|far| 1000 + far)
        }
        // The more of the claims it holds the nearer; a narrower question rather than a wide one.
        held => {
            let wide = question.positions.len();
            u32::try_from(500usize.saturating_sub(held * 50) + wide).ok()
        }
    };
    nearest(&compared.questions, far, |question| Near {
        label: question.label.clone(),
        to: Address::question(&question.id),
        siglum: None,
        is_words: question.source == QuestionSource::Computed,
    })
}

/// The people and places that this id may have meant.
pub fn near_people(corpus: &Corpus, asked: &str) -> Vec<Near> {
    nearest(
        &corpus.entities,
        |entity| {
            distance(
                asked,
                &entity.id,
                &[std::slice::from_ref(&entity.name), &entity.aliases[..]].concat().join(" "),
            )
        },
        |entity| Near {
            label: entity.name.clone(),
            to: Address::Person(entity.id.clone()),
            siglum: None,
            is_words: false,
        },
    )
}

/// The views that this path may have meant, and what its last part may name in them.
pub fn near_views(corpus: &Corpus, compared: &Compared, path: &str) -> Vec<Near> {
    let plain = path.trim_matches('/');
    let (first, rest) = plain.split_once('/').unwrap_or((plain, ""));
    let last = plain.rsplit('/').next().unwrap_or(plain);
    let views: Vec<(View, Address)> =
        View::ALL.into_iter().filter_map(|view| Some((view, view.address(corpus)?))).collect();
    let segment = |address: &Address| {
        let path = address.to_path();
        path.trim_matches('/').split('/').next().unwrap_or_default().to_owned()
    };
    let mut found = nearest(
        &views,
        |(view, to)| distance(first, &segment(to), view.title()),
        |(view, to)| Near {
            label: view.title().to_owned(),
            to: to.clone(),
            siglum: None,
            is_words: false,
        },
    );
    found.truncate(2);
    let named = if rest.is_empty() { first } else { last };
    let is_like = |near: &Near| {
        let Address::Read(reading) = &near.to else { return false };
        distance(named, &reading.document, "").is_some()
    };
    let mut all: Vec<Near> = near_documents(corpus, named).into_iter().filter(is_like).collect();
    let is_view = rest.is_empty() && !found.is_empty();
    all.append(&mut found);
    if !is_view {
        let others = [near_questions(corpus, compared, named), near_people(corpus, named)];
        all.extend(others.into_iter().flat_map(|near| near.into_iter().take(2)));
    }
    let mut unique: Vec<Near> = Vec::new();
    for near in all {
        if !unique.iter().any(|known| known.to == near.to) {
            unique.push(near);
        }
    }
    unique.truncate(MOST);
    unique
}

/// The value that a mistyped one of a list was probably meant to be, as an index.
pub(crate) fn near_value<'v>(
    asked: &str,
    values: impl Iterator<Item = (&'v str, &'v str)>,
) -> Option<usize> {
    let far =
        values.enumerate().filter_map(|(at, (id, label))| Some((distance(asked, id, label)?, at)));
    far.min().map(|(_, at)| at)
}

/// The nearest of a list, as far as they are near at all.
fn nearest<T>(all: &[T], far: impl Fn(&T) -> Option<u32>, near: impl Fn(&T) -> Near) -> Vec<Near> {
    let close: Vec<(u32, &T)> = all.iter().filter_map(|one| Some((far(one)?, one))).collect();
    let order = ordered(close.iter().map(|(far, _)| u64::from(*far)));
    let close = order.into_iter().filter_map(|at| close.get(at as usize));
    close.take(MOST).map(|(_, one)| near(one)).collect()
}

/// The claims that the id of a computed question was made of; where one is gone, those of its
/// paragraph.
fn claims_named(corpus: &Corpus, asked: &str) -> Vec<(DocumentId, u32)> {
    let mut found = Vec::new();
    // Ids of documents have hyphens themselves: every hyphen may part the two.
    let hyphens = asked.match_indices('-').map(|(at, _)| at);
    for at in hyphens {
        let (first, second) = (&asked[..at], &asked[at + 1..]);
        for id in [first, second] {
            match claim_by_id(corpus, id) {
                Some(place) => found.push(place),
                None => found.extend(claims_beside(corpus, id)),
            }
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

/// The claims of the paragraph in which a claim of this id would stand.
fn claims_beside(corpus: &Corpus, id: &str) -> Vec<(DocumentId, u32)> {
    let Some((paragraph, number)) = id.rsplit_once('.') else { return Vec::new() };
    if number.parse::<u32>().is_err() || !paragraph.contains('.') {
        return Vec::new();
    }
    let mut found = Vec::new();
    for (annotations, document) in corpus.annotations.iter().zip((0..).map(DocumentId)) {
        for (claim, at) in annotations.claims.iter().zip(0..) {
            if claim.id.rsplit_once('.').is_some_and(|(own, _)| own == paragraph) {
                found.push((document, at));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::Place;
    use crate::testing::{claim, compared, corpus, question};
    use synoptic_corpus::{Entity, EntityKind, Passage, Relation};

    fn three() -> Corpus {
        let mut corpus = corpus(&[
            (
                "gazette",
                "# The great flood\n\nThe river rose. Oil was lost.\n\n## What came later\n\nThe dam held.\n",
            ),
            ("courier", "# A dam breaks\n\nNobody knew.\n"),
            ("harbour-news", "# On the water\n\nBoats lay idle.\n"),
        ]);
        for (id, name) in
            [("anna-kuhn", "Anna Kühn"), ("oberau", "Oberau"), ("dam", "The Oberau dam")]
        {
            corpus.entities.push(Entity {
                id: id.into(),
                name: name.into(),
                kind: EntityKind::Other,
                aliases: Vec::new(),
                curated: true,
            });
        }
        for (document, found) in corpus.documents.iter().zip(&mut corpus.annotations) {
            found.claims = document
                .sentences
                .iter()
                .zip(1_u32..)
                .map(|(sentence, nth)| {
                    claim(
                        &[&document.id, ".1.", &nth.to_string()].concat(),
                        nth - 1,
                        &sentence.pieces,
                    )
                })
                .collect();
        }
        corpus
    }

    fn labels(near: &[Near]) -> Vec<&str> {
        near.iter().map(|near| near.label.as_str()).collect()
    }

    #[test]
    fn a_document_is_known_by_a_like_id_or_by_words_of_its_title() {
        let corpus = three();
        let first = |asked: &str| near_documents(&corpus, asked).remove(0).label;
        assert_eq!(first("gazete"), "gazette: The great flood");
        assert_eq!(first("flood-2021"), "gazette: The great flood");
        assert_eq!(first("habour-news"), "harbour-news: On the water");
        assert_eq!(near_documents(&corpus, "zzz").len(), 3, "all are offered");
    }

    #[test]
    fn a_question_is_known_by_the_claims_that_its_id_was_made_of() {
        let corpus = three();
        let asked = |id: &str, label: &str, document: u32, claim: u32| {
            let mut asked = question(1, &[(0, 1, Relation::Detail)]);
            if !id.contains('.') {
                asked.source = QuestionSource::Editor;
            }
            let pieces =
                corpus.annotations[document as usize].claims[claim as usize].pieces.clone();
            asked.positions[0].document = DocumentId(document);
            asked.positions[0].passages = vec![Passage { pieces, claim: Some(claim) }];
            (asked.id, asked.label) = (id.into(), label.into());
            asked
        };
        let compared = compared(
            3,
            vec![
                asked("dam-held", "Did the dam hold?", 1, 0),
                asked("harbour-news.1.1-gazette.1.2", "Oil was lost", 0, 1),
            ],
        );
        let near = |id: &str| near_questions(&corpus, &compared, id);
        let first = |id: &str| near(id).first().map(|near| near.label.clone()).unwrap_or_default();
        // Another pair of claims names the question now.
        assert_eq!(first("gazette.1.2-courier.9.9"), "Oil was lost");
        // The claim is gone, its paragraph is not.
        assert_eq!(first("courier.1.8-nowhere.1.1"), "Did the dam hold?");
        assert_eq!(first("dam-hold"), "Did the dam hold?");
        assert_eq!(near("zzz"), []);
    }

    #[test]
    fn somebody_is_known_by_a_like_name() {
        let corpus = three();
        assert_eq!(labels(&near_people(&corpus, "ana-kuhn")), ["Anna Kühn"]);
        assert_eq!(labels(&near_people(&corpus, "oberau-dam")), ["The Oberau dam", "Oberau"]);
        assert_eq!(near_people(&corpus, "q"), []);
    }

    #[test]
    fn a_path_is_known_by_its_parts() {
        let corpus = three();
        let compared = compared(3, Vec::new());
        let near = |path: &str| {
            let near = near_views(&corpus, &compared, path);
            near.iter().map(|near| near.to.to_path()).collect::<Vec<_>>()
        };
        assert_eq!(near("/comprae"), ["/compare"]);
        assert_eq!(near("/reed/gazzette"), ["/read/gazette"]);
        assert_eq!(near("/persons/anna-kuhn"), ["/people/anna-kuhn"]);
        assert_eq!(near("/qqqqqq"), Vec::<String>::new());
    }

    #[test]
    fn a_place_is_the_last_of_its_kind_or_the_one_with_a_like_name() {
        let corpus = three();
        let document = &corpus.documents[0];
        let near = |fragment: &str| {
            let place = Place::parse(fragment).expect("it names a place");
            let near = near_place(document, &place);
            near.map_or(String::new(), |(place, words)| [&place.fragment(), " ", &words].concat())
        };
        assert_eq!(near("p99"), "p2 paragraph 2, the last");
        assert_eq!(near("p1.9"), "p1.2 the last sentence of paragraph 1");
        assert_eq!(near("p99.1"), "p2 paragraph 2, the last");
        assert_eq!(near("s-what-came-latter"), "s-what-came-later the section “what came later”");
        assert_eq!(near("s-zzz"), "");
        assert_eq!(near("n4"), "");
        assert_eq!(near("b77"), "p2 paragraph 2");
    }
}
