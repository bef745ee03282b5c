//! What to try when nothing is found: which word or filter is to blame, and what the corpus has
//! that comes near.

use crate::facets::Facets;
use crate::index::Index;
use crate::matching::{Answers, SHORTEST_FORGIVEN};
use crate::query::{Query, Term, is_quotation_mark};
use crate::sorting::sort;
use crate::spelling::settled_stem;
use crate::typo::slips;
use synoptic_corpus::DocumentId;
use synoptic_text::{Span, is_stop_word};

/// How many words near a word are offered.
const MOST_SUGGESTIONS: usize = 5;

/// What each part of a search does to its result. Passages are counted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct NothingFound {
    /// For each clause of the query.
    pub clauses: Vec<ClauseBlame>,
    /// For each facet with something selected: its place, and how many passages there are when
    /// its selection is dropped.
    pub facets: Vec<(usize, u32)>,
    /// How many passages there are when all selections are dropped.
    pub without_filters: u32,
}

/// What one clause does to the result.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ClauseBlame {
    /// How many passages answer this clause alone, without filters.
    pub alone: u32,
    /// How many there are when this clause is dropped, the filters kept.
    pub without: u32,
    /// For several words in quotation marks: how many there are when they may stand apart, typed
    /// without the marks; the filters kept.
    pub apart: Option<u32>,
    /// The same when they must stand in a row but may take other forms, typed with hyphens.
    pub in_other_forms: Option<u32>,
    /// For each word that the corpus lacks: what it has that comes near.
    pub nearest: Vec<Nearest>,
}

/// The words of the corpus near a word that it lacks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Nearest {
    /// Which term of the clause.
    pub term: usize,
    /// The words, nearest first; may be empty.
    pub words: Vec<Suggestion>,
}

/// A word of the corpus.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The word, folded.
    pub word: String,
    /// How many passages there are with this word in place of the clause, without filters.
    pub passages: u32,
    /// Where it stands first, to show it as it is written.
    pub document: DocumentId,
    /// The same, in the file.
    pub span: Span,
}

/// Drops each part of a search in turn and counts. `facets` are those of all passages, in order.
/// Meant for a search without hits; true of any other too. Each count is that of the text that
/// [`Query::typed_with`] gives.
pub fn nothing_found(index: &Index, query: &Query, facets: &Facets) -> NothingFound {
    let dropped = |nth: usize| {
        let mut facets = facets.clone();
        facets.select(nth, &[]);
        (nth, count(index, query, &facets))
    };
    NothingFound {
        clauses: (0..query.clauses.len()).map(|nth| blame(index, query, nth, facets)).collect(),
        facets: (0..facets.len()).filter(|nth| facets.is_active(*nth)).map(dropped).collect(),
        without_filters: index.search(query).hits.len() as u32,
    }
}

fn count(index: &Index, query: &Query, facets: &Facets) -> u32 {
    let hits = index.search(query).hits;
    facets.apply(hits.iter().map(|hit| hit.passage.0)).items.len() as u32
}

fn blame(index: &Index, query: &Query, nth: usize, facets: &Facets) -> ClauseBlame {
    let clause = &query.clauses[nth];
    let own = clause.span.of(query.typed());
    let with = |words: &str| count(index, &Query::parse(&query.typed_with(nth, words)), facets);
    let bare = own.replace(is_quotation_mark, " ");
    let phrase = clause.quoted && !clause.excluded && clause.terms.len() > 1;
    // White space after a word says that it is whole.
    let whole = nth + 1 < query.clauses.len();
    let alone = Query::parse(&[own, if whole { " " } else { "" }].concat());
    ClauseBlame {
        alone: index.search(&alone).hits.len() as u32,
        without: with(""),
        apart: phrase.then(|| with(bare.trim())),
        in_other_forms: phrase
            .then(|| with(&bare.split_whitespace().collect::<Vec<_>>().join("-"))),
        nearest: nearest(index, query, nth),
    }
}

fn nearest(index: &Index, query: &Query, nth: usize) -> Vec<Nearest> {
    let clause = &query.clauses[nth];
    let lacking =
        |term: &&(usize, &Term)| !Answers::to(&index.postings, term.1, clause.quoted, false).any();
    let terms: Vec<(usize, &Term)> = clause.terms.iter().enumerate().collect();
    terms
        .iter()
        .filter(lacking)
        .map(|(term, typed)| Nearest {
            term: *term,
            words: suggestions(index, query, nth, &typed.key),
        })
        .collect()
}

/// The words of the corpus nearest to `word`, one a stem, the most frequent first among equals.
fn suggestions(index: &Index, query: &Query, clause: usize, word: &str) -> Vec<Suggestion> {
    let postings = &index.postings;
    let typed: Vec<char> = word.chars().collect();
    if typed.len() < SHORTEST_FORGIVEN - 1 || typed.iter().any(|c| c.is_numeric()) {
        return Vec::new();
    }
    let most = if typed.len() < 6 { 1 } else { 2 };
    // Distance, then rarity, then number, in one.
    let mut near: Vec<u64> = Vec::new();
    let mut form = Vec::new();
    for number in 0..postings.forms.len() {
        form.clear();
        form.extend(postings.forms.word(number).chars());
        // A shared beginning counts as the furthest slip: `sanctioned`, `sanctionable`.
        let beginning = typed.iter().zip(&form).take_while(|(a, b)| a == b).count();
        let alike = beginning >= SHORTEST_FORGIVEN && beginning + 3 >= typed.len().max(form.len());
        let distance = slips(&typed, &form, most).or(alike.then_some(most + 1));
        if let Some(distance) = distance {
            const MOST: u64 = 0xff_ffff;
            let rarity = MOST - MOST.min(postings.places(number).len() as u64);
            near.push((distance as u64) << 56 | rarity << 32 | u64::from(number));
        }
    }
    sort(&mut near);
    let mut stems = Vec::new();
    let mut found = Vec::new();
    for number in near {
        let number = number as u32;
        let word = postings.forms.word(number);
        let stem = settled_stem(word);
        if found.len() == MOST_SUGGESTIONS || stems.contains(&stem) || is_stop_word(word) {
            continue;
        }
        let Some(first) = postings.places(number).first() else { continue };
        let passage = index.passages().get(postings.passage_of(*first) as usize);
        let Some(passage) = passage else { continue };
        stems.push(stem);
        let instead = Query::parse(&query.typed_with(clause, word));
        found.push(Suggestion {
            word: word.into(),
            passages: index.search(&instead).hits.len() as u32,
            document: passage.document,
            span: postings.span(*first),
        });
    }
    found
}
