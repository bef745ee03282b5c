//! Passages in nearly the same words, laid over one another: what one leaves out and what the other
//! puts in. How words are matched is `synoptic-compare`'s business.

use crate::evidence::folded;
use crate::order::ordered;
use synoptic_compare::{ChangeKind, difference};
use synoptic_corpus::{BroadRelation, Corpus, DocumentId, Position, Question};
use synoptic_text::Span;

/// Two passages word by word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Collation {
    /// One source: what is deleted stands in it.
    pub a: DocumentId,
    /// The other: what is inserted stands in it.
    pub b: DocumentId,
    /// The words of both in one order.
    pub stretches: Vec<(ChangeKind, String)>,
    /// How many words differ in case or marks alone, which is not shown.
    pub hidden: u32,
}

/// No more pairs than these are laid over one another.
const MOST: usize = 8;

/// Pairs that agree are shown where the common words make up this share of the shorter passage, in
/// percent; others need more.
const SHARE: usize = 40;
const SHARE_OF_OTHERS: usize = 60;

/// The pairs of a question that say much of the same in the same words, those with the most in
/// common first.
pub fn collations(corpus: &Corpus, question: &Question) -> Vec<Collation> {
    let mut found: Vec<(usize, Collation)> = Vec::new();
    for pair in &question.pairs {
        let (Some(a), Some(b)) = (question.position(pair.a), question.position(pair.b)) else {
            continue;
        };
        let least = match pair.relation.broad() {
            BroadRelation::Agrees => SHARE,
            BroadRelation::Contradicts
            | BroadRelation::Differs
            | BroadRelation::OnlyHere
            | BroadRelation::Silent => SHARE_OF_OTHERS,
        };
        let (ours, theirs) = (texts(corpus, a), texts(corpus, b));
        let each = ours.iter().flat_map(|one| theirs.iter().map(move |other| (one, other)));
        let laid = each.map(|(one, other)| lay(one, other));
        let best = laid.max_by_key(|(share, _, _)| *share);
        if let Some((share, stretches, hidden)) = best.filter(|(share, _, _)| *share >= least) {
            found.push((share, Collation { a: pair.a, b: pair.b, stretches, hidden }));
        }
    }
    let order = ordered(found.iter().map(|(share, _)| u64::MAX - *share as u64));
    let mut found: Vec<Option<Collation>> = found.into_iter().map(|(_, one)| Some(one)).collect();
    let taken = order.into_iter().take(MOST);
    taken.filter_map(|at| found.get_mut(at as usize)?.take()).collect()
}

/// Two passages word by word, each with its document; `None` where they have few words in common.
pub(crate) fn collation(a: (DocumentId, &str), b: (DocumentId, &str)) -> Option<Collation> {
    let (share, stretches, hidden) = lay(a.1, b.1);
    (share >= SHARE).then_some(Collation { a: a.0, b: b.0, stretches, hidden })
}

fn texts(corpus: &Corpus, position: &Position) -> Vec<String> {
    let Some(document) = corpus.document(position.document) else { return Vec::new() };
    let whole = |pieces: &[Span]| {
        let pieces: Vec<String> =
            pieces.iter().map(|piece| folded(piece.of(&document.text))).collect();
        pieces.join(" ")
    };
    position.passages.iter().map(|passage| whole(&passage.pieces)).collect()
}

/// The share of common words in percent, the stretches, how many differences of marks are hidden.
fn lay(a: &str, b: &str) -> (usize, Vec<(ChangeKind, String)>, u32) {
    let found = difference(a, b);
    let words = |text: &str| text.split(' ').count();
    let mut common = 0;
    let (mut last_a, mut last_b) = (0, 0);
    let mut stretches = Vec::new();
    for change in &found.changes {
        let text = match change.kind {
            ChangeKind::Same | ChangeKind::Moved => {
                common += words(change.a.of(a));
                last_b = last_b.max(change.b.end);
                with_marks(a, change.a, &mut last_a)
            }
            ChangeKind::Deleted => with_marks(a, change.a, &mut last_a),
            ChangeKind::Inserted => with_marks(b, change.b, &mut last_b),
        };
        stretches.push((change.kind, text));
    }
    let shorter = words(a).min(words(b)).max(1);
    (common * 100 / shorter, stretches, found.hidden)
}

/// Words with the marks that stand at them, as far as they are not shown yet.
fn with_marks(text: &str, span: Span, shown: &mut u32) -> String {
    let (start, end) = (span.start as usize, span.end as usize);
    let before = text.get(*shown as usize..start).unwrap_or("");
    let before = before.rfind(' ').map_or(before, |at| &before[at + 1..]);
    let after = text.get(end..).unwrap_or("");
    let after = &after[..after.find(' ').unwrap_or(after.len())];
    // A word that another stretch begins with is not a mark, nor is the apostrophe of a genitive.
    let after = match after.find(char::is_alphanumeric) {
        Some(at) => after[..at].trim_end_matches(['\'', '’']),
        None => after,
    };
    *shown = span.end + u32::try_from(after.len()).unwrap_or(0);
    [before, span.of(text), after].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_keep_the_marks_that_stand_at_them() {
        let (share, stretches, hidden) =
            lay("“all means at its disposal” (it said)", "“all means in its possession” (it said)");
        let shown: Vec<String> = stretches
            .iter()
            .map(|(kind, text)| match kind {
                ChangeKind::Same => text.clone(),
                ChangeKind::Deleted => ["-", text].concat(),
                ChangeKind::Inserted => ["+", text].concat(),
                ChangeKind::Moved => ["~", text].concat(),
            })
            .collect();
        insta::assert_snapshot!(shown.join(" "), @"“all means -at +in its -disposal” +possession” (it said)");
        assert_eq!((share, hidden), (71, 0));
    }
}
