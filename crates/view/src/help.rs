//! What to try when nothing matches.

use crate::facets::Values;
use crate::filters::Filters;
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
    /// How many passages it would find.
    pub count: u32,
    /// The list after it.
    pub to: Filters,
}

/// Works out what would help. `values` are the facets in the order they were applied.
pub(crate) fn help(
    corpus: &Corpus,
    index: &Index,
    query: &Query,
    facets: &Facets,
    values: &[Values],
    filters: &Filters,
) -> Help {
    let blame = nothing_found(index, query, facets);
    let mut help = Help { filters: filters.count(), unknown: Vec::new(), remedies: Vec::new() };
    let cleared = Filters::searching(&filters.query);
    if filters.count() > 0 {
        help.offer("Clear all filters", blame.without_filters, cleared);
    }
    if blame.facets.len() > 1 {
        for (nth, count) in &blame.facets {
            let Some(values) = values.get(*nth) else { continue };
            let label = ["Any ", &values.key.title().to_lowercase()].concat();
            help.offer(&label, *count, filters.with(values.key, Vec::new()));
        }
    }
    for (clause, blame) in query.clauses.iter().zip(&blame.clauses) {
        help.blame(corpus, filters, clause, blame);
    }
    help
}

impl Help {
    fn offer(&mut self, label: &str, count: u32, to: Filters) {
        if count > 0 {
            self.remedies.push(Remedy { label: label.to_owned(), count, to });
        }
    }

    fn blame(&mut self, corpus: &Corpus, filters: &Filters, clause: &Clause, blame: &ClauseBlame) {
        let typed = &filters.query;
        let own = clause.span.of(typed).trim();
        if blame.alone == 0 && !clause.excluded {
            self.unknown.push(own.to_owned());
        }
        for near in blame.nearest.iter().flat_map(|nearest| &nearest.words) {
            let Some(document) = corpus.document(near.document) else { continue };
            let word = near.span.of(&document.text);
            // In place of a phrase the word stands alone: the rest of the phrase may not fit it.
            let words = replaced(typed, clause, word);
            self.offer(
                &["Search for “", word, "”"].concat(),
                near.passages,
                Filters::searching(&words),
            );
        }
        if let Some(apart) = blame.apart {
            let bare = own.replace(['"', '“', '”'], "");
            let to = filters.asking(&replaced(typed, clause, &bare));
            self.offer(&["The words of ", own, " in any order"].concat(), apart, to);
        }
        if blame.without > 0 {
            let to = filters.asking(replaced(typed, clause, "").trim());
            if !to.query.is_empty() {
                self.offer(&["Without ", own].concat(), blame.without, to);
            }
        }
    }
}

/// What was typed, with other words in place of a clause.
fn replaced(typed: &str, clause: &Clause, words: &str) -> String {
    let before = typed.get(..clause.span.start as usize).unwrap_or("");
    let after = typed.get(clause.span.end as usize..).unwrap_or("");
    [before, words, after].concat().split_whitespace().collect::<Vec<_>>().join(" ")
}
