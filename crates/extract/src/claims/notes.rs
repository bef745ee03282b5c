//! The notes that claims rest on.

use synoptic_corpus::{Block, Claim, InlineKind};

/// Gives each note marker of a block to the claim before it in the same sentence. `claims` are those
/// of the block, in order; `sentences` the starts of its sentences in the file, with their indices.
pub(super) fn assign(block: &Block, sentences: &[(u32, u32)], claims: &mut [Claim]) {
    for inline in &block.inlines {
        let InlineKind::NoteMarker(number) = inline.kind else { continue };
        let at = inline.span.start;
        let sentence = sentences.partition_point(|(start, _)| *start <= at);
        let Some((_, sentence)) = sentence.checked_sub(1).map(|index| sentences[index]) else {
            continue;
        };
        let until = claims.partition_point(|claim| claim.sentence <= sentence);
        let own = claims[..until].iter_mut().rev().take_while(|claim| claim.sentence == sentence);
        // The last clause that begins before the marker; the clauses of a sentence are few.
        let before = own
            .filter(|claim| claim.pieces.first().is_some_and(|piece| piece.start < at))
            .max_by_key(|claim| {
                let ends = claim.pieces.iter().map(|piece| piece.end).filter(|end| *end <= at);
                ends.max().unwrap_or(0)
            });
        if let Some(claim) = before
            && claim.notes.last() != Some(&number)
        {
            claim.notes.push(number);
        }
    }
}
