//! What to try when nothing matches.

use crate::filters::{Filters, Key};
use synoptic_corpus::Corpus;
use synoptic_search::{Clause, ClauseBlame, Facets, Index, Query, nothing_found};

/// Says what was asked for and what would find something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// How many filters are on.
    pub filters: usize,
    /// Words that no passage holds, as typed.
    pub unknown: Vec<String>,
    /// What would find something, most promising kind first.
    pub remedies: Vec<Remedy>,
}

/// A change that would find something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Remedy {
    /// The change, as a command.
    pub label: String,
    /// How much it would find.
    pub count: u32,
    /// The list after it.
    pub to: Filters,
}

/// Works out what would help a list whose facets these are; `count` is how much of it filters
/// leave. Words near to those typed are looked up in the passages.
pub(crate) fn help(
    corpus: &Corpus,
    index: &Index,
    query: &Query,
    keys: &[Key],
    filters: &Filters,
    count: &dyn Fn(&Filters) -> u32,
) -> Help {
    let blame = nothing_found(index, query, &Facets::new());
    let mut changes: Vec<(String, Filters)> = Vec::new();
    let active: Vec<Key> =
        keys.iter().copied().filter(|key| !filters.chosen(*key).is_empty()).collect();
    if active.len() > 1 {
        changes.push(("Clear all filters".into(), Filters::searching(&filters.query)));
    }
    for key in active {
        let label = ["Without the filter on ", &key.title().to_lowercase()].concat();
        changes.push((label, filters.with(key, Vec::new())));
    }
    let mut unknown = Vec::new();
    for (clause, blame) in query.clauses.iter().zip(&blame.clauses) {
        if blame.alone == 0 && !clause.excluded {
            unknown.push(clause.span.of(&filters.query).trim().to_owned());
        }
        changes.extend(changes_of(corpus, filters, clause, blame));
    }
    let mut remedies: Vec<Remedy> = Vec::new();
    for (label, to) in changes {
        let found = count(&to);
        if found > 0 && !remedies.iter().any(|remedy| remedy.to == to) {
            remedies.push(Remedy { label, count: found, to });
        }
    }
    Help { filters: filters.count(), unknown, remedies }
}

/// What could be typed in place of a clause.
fn changes_of(
    corpus: &Corpus,
    filters: &Filters,
    clause: &Clause,
    blame: &ClauseBlame,
) -> Vec<(String, Filters)> {
    let typed = &filters.query;
    let own = clause.span.of(typed).trim();
    let mut changes = Vec::new();
    for near in blame.nearest.iter().flat_map(|nearest| &nearest.words) {
        let Some(document) = corpus.document(near.document) else { continue };
        let word = near.span.of(&document.text);
        let label = ["Search for “", word, "”"].concat();
        changes.push((label.clone(), filters.asking(&replaced(typed, clause, word))));
        changes.push((label, Filters::searching(word)));
    }
    if blame.apart.is_some() {
        let bare = own.replace(['"', '“', '”'], "");
        let label = ["The words of ", own, " in any order"].concat();
        changes.push((label, filters.asking(&replaced(typed, clause, &bare))));
    }
    let rest = replaced(typed, clause, "");
    if !rest.is_empty() {
        changes.push((["Without ", own].concat(), filters.asking(&rest)));
    }
    changes
}

/// What was typed, with other words in place of a clause.
fn replaced(typed: &str, clause: &Clause, words: &str) -> String {
    let before = typed.get(..clause.span.start as usize).unwrap_or("");
    let after = typed.get(clause.span.end as usize..).unwrap_or("");
    [before, words, after].concat().split_whitespace().collect::<Vec<_>>().join(" ")
}
