//! Claims that a visitor picked, set side by side: how each two relate, why, and word by word.
//! How claims relate is `synoptic-compare`'s business.

use crate::collation::{Collation, collation};
use crate::comparison::Comparison;
use crate::evidence::{Quoted, Reasons, quote, reasons};
use crate::query;
use synoptic_corpus::{Corpus, DocumentId, Passage, Relation};

/// No more claims than these can be picked: each is set against each other.
pub const MOST_PICKS: usize = 8;

/// The key of the claims that are picked, in an address.
const PICK: &str = "pick";

/// Claims side by side.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Picked {
    /// Those that the corpus has, in the order they were picked.
    pub claims: Vec<PickedClaim>,
    /// Ids that the corpus does not have.
    pub gone: Vec<String>,
    /// Every two of them.
    pub pairs: Vec<PickedPair>,
}

/// A claim that was picked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickedClaim {
    /// Its id.
    pub id: String,
    /// Where it stands, and on whose word.
    pub quoted: Quoted,
}

/// Two claims against one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PickedPair {
    /// Indices in [`Picked::claims`].
    pub of: [usize; 2],
    /// How they relate and why; `None` where they share too little to be about one matter.
    pub related: Option<(Relation, Reasons)>,
    /// Their words laid over one another; `None` where they have few in common.
    pub collation: Option<Collation>,
}

/// The claims that the query of an address picks, by their ids.
pub fn picks(query: &str) -> Vec<String> {
    let mut found = query::list(query, PICK);
    found.truncate(MOST_PICKS);
    found
}

/// The same with one claim more or less; one more where there is no room changes nothing.
pub fn picked_or_dropped(picks: &[String], id: &str) -> Vec<String> {
    let mut next = picks.to_vec();
    match next.iter().position(|known| known == id) {
        Some(at) => drop(next.remove(at)),
        None if next.len() < MOST_PICKS => next.push(id.to_owned()),
        None => {}
    }
    next
}

/// A path with its query and fragment, and the picked claims added to its query.
pub fn with_picks(path: &str, picks: &[String]) -> String {
    let mut pairs = query::QueryWriter::default();
    pairs.list(PICK, picks);
    query::joined(path, &pairs.finish())
}

/// The claim of this id: its document, and its index there.
pub fn claim_by_id(corpus: &Corpus, id: &str) -> Option<(DocumentId, u32)> {
    let mut all = (0..).zip(&corpus.annotations);
    all.find_map(|(document, found)| {
        let at = found.claims.iter().position(|claim| claim.id == id)?;
        Some((DocumentId(document), u32::try_from(at).ok()?))
    })
}

/// The first claim of a sentence, by its id.
pub fn claim_of_sentence(corpus: &Corpus, document: DocumentId, sentence: u32) -> Option<&str> {
    let claims = &corpus.annotations_of(document)?.claims;
    let claim = claims.get(claims.partition_point(|claim| claim.sentence < sentence))?;
    (claim.sentence == sentence).then_some(claim.id.as_str())
}

/// Sets the picked claims side by side.
pub fn picked(corpus: &Corpus, comparison: &Comparison<'_>, ids: &[String]) -> Picked {
    let mut found = Picked::default();
    let mut places = Vec::new();
    for id in ids {
        let quoted =
            claim_by_id(corpus, id).and_then(|place| Some((place, quoted_claim(corpus, place)?)));
        match quoted {
            Some((place, quoted)) => {
                places.push(place);
                found.claims.push(PickedClaim { id: id.clone(), quoted });
            }
            None => found.gone.push(id.clone()),
        }
    }
    for (b, later) in found.claims.iter().enumerate() {
        for (a, earlier) in found.claims[..b].iter().enumerate() {
            let pair = comparison.between(places[a], places[b]);
            let text = |claim: &PickedClaim| (claim.quoted.document, claim.quoted.text.clone());
            let (one, other) = (text(earlier), text(later));
            found.pairs.push(PickedPair {
                of: [a, b],
                related: pair.map(|pair| (pair.relation, reasons(corpus, &pair))),
                collation: collation((one.0, &one.1), (other.0, &other.1)),
            });
        }
    }
    found.pairs.sort_by_key(|pair| match &pair.related {
        Some((relation, _)) => (0, Some(*relation)),
        None => (1, None),
    });
    found
}

/// A claim as the page quotes it.
pub fn quoted_claim(corpus: &Corpus, (document, index): (DocumentId, u32)) -> Option<Quoted> {
    let pieces = corpus.claim(document, index)?.pieces.clone();
    quote(corpus, document, &Passage { pieces, claim: Some(index) }, &[])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::corpus;
    use synoptic_corpus::{Certainty, Claim, ClaimKind, Holder, Polarity};
    use synoptic_text::Span;

    /// Three articles of one sentence, each a claim.
    fn claimed() -> Corpus {
        let mut corpus = corpus(&[
            ("a", "One\n\nThe flood destroyed many houses in the valley.\n"),
            ("b", "Two\n\nThe flood destroyed few houses in the valley.\n"),
            ("c", "Three\n\nBread was sold at noon.\n"),
        ]);
        for (document, found) in corpus.documents.iter().zip(&mut corpus.annotations) {
            let pieces = document.sentences[0].pieces.clone();
            found.claims = vec![Claim {
                id: [&document.id, ".1.1"].concat(),
                sentence: 0,
                pieces,
                kind: ClaimKind::Fact,
                holder: Holder::Author,
                chain: Vec::new(),
                certainty: Certainty::Asserted,
                certainty_words: Vec::<Span>::new(),
                polarity: Polarity::Positive,
                topics: Vec::new(),
                notes: Vec::new(),
                why: Default::default(),
            }];
        }
        corpus
    }

    fn ids(ids: &[&str]) -> Vec<String> {
        ids.iter().map(|id| (*id).to_owned()).collect()
    }

    #[test]
    fn each_two_are_related_those_on_one_matter_first() {
        let corpus = claimed();
        let comparison = Comparison::new(&corpus);
        let found = picked(&corpus, &comparison, &ids(&["c.1.1", "a.1.1", "x", "b.1.1"]));
        assert_eq!(found.gone, ["x"]);
        assert_eq!(found.claims[1].quoted.text, "The flood destroyed many houses in the valley.");
        let pairs: Vec<_> =
            found.pairs.iter().map(|pair| (pair.of, pair.related.is_some())).collect();
        assert_eq!(pairs, [([1, 2], true), ([0, 1], false), ([0, 2], false)]);
        let laid = found.pairs[0].collation.as_ref().expect("they share most words");
        assert!(laid.stretches.iter().any(|(_, words)| words == "many"));
        assert_eq!(found.pairs[1].collation, None);
        assert_eq!(claim_of_sentence(&corpus, DocumentId(1), 0), Some("b.1.1"));
        assert_eq!(claim_of_sentence(&corpus, DocumentId(1), 1), None);
    }

    #[test]
    fn picks_are_kept_in_any_address() {
        let two = ids(&["a.1.1", "b.1.1"]);
        for (path, whole) in [
            ("/claims", "/claims?pick=a.1.1,b.1.1"),
            ("/claims?q=oil", "/claims?q=oil&pick=a.1.1,b.1.1"),
            ("/read/a#p1", "/read/a?pick=a.1.1,b.1.1#p1"),
        ] {
            assert_eq!(with_picks(path, &two), whole);
            assert_eq!(with_picks(path, &[]), path);
        }
        assert_eq!(picks("?q=oil&pick=a.1.1,b.1.1"), two);
        assert_eq!(picked_or_dropped(&two, "a.1.1"), ["b.1.1"]);
        assert_eq!(picked_or_dropped(&two, "c.1.1").len(), 3);
        let full: Vec<String> = (0..MOST_PICKS).map(|nth| nth.to_string()).collect();
        assert_eq!(picked_or_dropped(&full, "more"), full);
    }
}
