//! What lies between every two sources, and what each says or leaves out alone.

use synoptic_corpus::{BroadRelation, DocumentId, Question};

/// On how many questions two sources agree, differ or contradict one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Between {
    /// One source: the earlier in the order of the corpus.
    pub a: DocumentId,
    /// The other.
    pub b: DocumentId,
    /// Questions on which they agree.
    pub agree: u32,
    /// Questions on which they differ.
    pub differ: u32,
    /// Questions on which they contradict one another.
    pub contradict: u32,
}

/// What lies between every two of `documents`, counted over `questions`.
pub fn between(documents: &[DocumentId], questions: &[Question]) -> Vec<Between> {
    let mut all: Vec<Between> = Vec::new();
    for (at, a) in documents.iter().enumerate() {
        for b in &documents[at + 1..] {
            let mut count = Between { a: *a, b: *b, agree: 0, differ: 0, contradict: 0 };
            let pairs = questions.iter().flat_map(|question| &question.pairs);
            for pair in pairs.filter(|pair| (pair.a, pair.b) == (*a, *b)) {
                match pair.relation.broad() {
                    BroadRelation::Agrees => count.agree += 1,
                    BroadRelation::Differs => count.differ += 1,
                    BroadRelation::Contradicts => count.contradict += 1,
                    BroadRelation::OnlyHere | BroadRelation::Silent => {}
                }
            }
            all.push(count);
        }
    }
    all
}

/// The questions that a source leaves out though most of the others answer them, as indices.
pub fn left_out(
    document: DocumentId,
    documents: &[DocumentId],
    questions: &[Question],
) -> Vec<usize> {
    let others = documents.len().saturating_sub(1);
    let missing = questions.iter().enumerate().filter(|(_, question)| {
        question.position(document).is_none() && others > 0 && 2 * question.positions.len() > others
    });
    missing.map(|(at, _)| at).collect()
}
