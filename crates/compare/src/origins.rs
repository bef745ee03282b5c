//! Where several sources rest on one origin: agreement of outlets is not agreement of witnesses.
//!
//! An origin is somebody named on whose word at least two sources speak, at the end of the chain or
//! on the way. Whether they are right is no matter of this module, nor is who copied whom.

use crate::relate::same_holder;
use synoptic_corpus::{Corpus, DocumentId, Holder, Origin, Position};

/// The origins that at least two of the positions' sources share, in order of first appearance.
/// Positions stand in the order of their documents.
pub(crate) fn of(corpus: &Corpus, positions: &[Position]) -> Vec<Origin> {
    let mut found: Vec<(&Holder, Vec<DocumentId>)> = Vec::new();
    let claims = positions.iter().flat_map(|position| {
        corpus.claims_of(position).map(move |claim| (position.document, claim))
    });
    for (document, claim) in claims {
        let chain = claim.chain.iter().map(|link| &link.holder);
        for holder in std::iter::once(&claim.holder).chain(chain) {
            match holder {
                Holder::Author | Holder::Unnamed { .. } => {}
                holder @ Holder::Named { .. } => {
                    match found.iter_mut().find(|(known, _)| same_holder(known, holder)) {
                        Some((_, documents)) if documents.last() != Some(&document) => {
                            documents.push(document)
                        }
                        Some(_) => {}
                        None => found.push((holder, vec![document])),
                    }
                }
            }
        }
    }
    let shared = found.into_iter().filter(|(_, documents)| documents.len() > 1);
    shared
        .filter_map(|(holder, documents)| match holder {
            Holder::Named { name, .. } => Some(Origin { name: name.clone(), documents }),
            Holder::Author | Holder::Unnamed { .. } => None,
        })
        .collect()
}
