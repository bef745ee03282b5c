//! The claims that were picked, and how each two of them relate.

use crate::json::Json;
use crate::markdown::escaped;
use crate::spots::{COLUMNS, Spots};
use crate::table::{Group, Table};
use synoptic_corpus::Passage;
use synoptic_view::{
    Comparison, Item, Picked, PickedPair, claim_by_id, item_of_passage, picked, relation_in_full,
};

/// The picked claims that the corpus has.
pub(crate) fn claims(spots: &Spots<'_>, picks: &[String]) -> Vec<Item> {
    let item = |id: &String| {
        let (document, index) = claim_by_id(spots.corpus, id)?;
        let pieces = spots.corpus.claim(document, index)?.pieces.clone();
        item_of_passage(spots.corpus, document, &Passage { pieces, claim: Some(index) })
    };
    picks.iter().filter_map(item).collect()
}

/// A row for each claim; every two, and why, below them.
pub(crate) fn table(spots: &Spots<'_>, comparison: &Comparison<'_>, picks: &[String]) -> Table {
    let row = |item: &Item| {
        let to = crate::comparison::place(spots, item);
        spots.row(item, Some(item.mark.index), spots.question_at(item), &to)
    };
    let rows = claims(spots, picks).iter().map(row).collect();
    let shown = picked(spots.corpus, comparison, picks);
    let note = |pair: &PickedPair| {
        let [a, b] = pair.of.map(|at| name(spots, &shown, at));
        let how = match &pair.related {
            Some((relation, why)) => {
                ["**", &relation_in_full(*relation), "**. ", &escaped(&why.reason)].concat()
            }
            None => "no relation".to_owned(),
        };
        [&a, " and ", &b, ": ", &how].concat()
    };
    let notes = shown.pairs.iter().map(note).collect();
    let group = Group { rows, notes, ..Group::default() };
    Table { field: "claims", columns: COLUMNS.to_vec(), groups: vec![group] }
}

fn name(spots: &Spots<'_>, shown: &Picked, at: usize) -> String {
    shown.claims.get(at).map_or_else(String::new, |claim| {
        [spots.letter(claim.quoted.document), " ", &claim.quoted.at].concat()
    })
}

/// Every two claims that are about one matter.
pub(crate) fn pairs(spots: &Spots<'_>, comparison: &Comparison<'_>, picks: &[String]) -> Json {
    let shown = picked(spots.corpus, comparison, picks);
    let pair = |pair: &PickedPair| {
        let (relation, why) = pair.related.as_ref()?;
        let [a, b] = pair.of.map(|at| shown.claims.get(at).map(|claim| claim.id.as_str()));
        Some(Json::Object(vec![
            ("a", a.into()),
            ("b", b.into()),
            ("relation", relation.name().into()),
            ("reason", why.reason.as_str().into()),
            ("let_go", why.let_go.as_deref().into()),
            ("overridden", why.overridden.as_deref().into()),
        ]))
    };
    Json::List(shown.pairs.iter().filter_map(pair).collect())
}
