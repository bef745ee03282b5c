//! Where several sources rest on one origin: agreement of outlets is not agreement of witnesses.
//!
//! An origin is somebody named on whose word at least two sources speak. Whether they are right is
//! no matter of this module, nor is who copied whom.

use crate::alignment::same_holder;
use crate::units::Unit;
use synoptic_corpus::{DocumentId, Holder, Origin};

/// The origins that at least two of the units' sources share, in order of first appearance.
pub(crate) fn of(members: &[&Unit]) -> Vec<Origin> {
    let mut found: Vec<(&Holder, Vec<DocumentId>)> = Vec::new();
    for unit in members {
        match &unit.holder {
            Holder::Author | Holder::Unnamed { .. } => {}
            holder @ Holder::Named { .. } => {
                match found.iter_mut().find(|(known, _)| same_holder(known, holder)) {
                    Some((_, documents)) if documents.last() != Some(&unit.document) => {
                        documents.push(unit.document)
                    }
                    Some(_) => {}
                    None => found.push((holder, vec![unit.document])),
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
