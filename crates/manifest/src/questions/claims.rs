//! Which claim a pinned passage is.

use synoptic_corpus::{Claim, Corpus, Passage};

/// Gives each passage the claim that shares most bytes with it, the first of equals, where one
/// shares any. The documents must be as they will be shown, because claims go with what is cut.
pub(crate) fn name_claims(corpus: &mut Corpus) {
    for position in corpus.questions.iter_mut().flat_map(|question| &mut question.positions) {
        let Some(found) = corpus.annotations.get(position.document.0 as usize) else { continue };
        for passage in &mut position.passages {
            passage.claim = claim(passage, &found.claims);
        }
    }
}

fn claim(passage: &Passage, claims: &[Claim]) -> Option<u32> {
    let shared = |claim: &Claim| -> usize {
        let each = claim.pieces.iter().flat_map(|a| passage.pieces.iter().map(move |b| (a, b)));
        each.map(|(a, b)| a.intersection(*b).len()).sum()
    };
    let shared = claims.iter().zip(0..).map(|(claim, at)| (shared(claim), at));
    shared
        .filter(|(bytes, _)| *bytes > 0)
        .max_by_key(|(bytes, at)| (*bytes, std::cmp::Reverse(*at)))
        .map(|(_, at)| at)
}
