//! Which passages answer a query, and in what order.
//!
//! Ranking is BM25 (Robertson and Zaragoza, "The Probabilistic Relevance Framework: BM25 and
//! Beyond", Foundations and Trends in Information Retrieval 3(4), 2009), with all that answers a
//! clause counted as one term and the less of it counted the further it is from what was typed.

use crate::index::PassageId;
use crate::matching::{Occurrence, mark, occurrences};
use crate::postings::Postings;
use crate::query::Query;
use crate::sorting::sort;
use std::ops::Range;
use synoptic_text::Span;

/// How soon a word that comes again stops adding to the score. The paper finds values from 1.2 to
/// 2 good; within a sentence repetition says little, hence the lower end.
const K1: f32 = 1.2;

/// How much a long passage is held against it, from 0 (not at all) to 1 (in proportion). The
/// paper finds values from 0.5 to 0.8 good; long sentences are not padded, hence the lower end.
const B: f32 = 0.5;

/// How the words of a passage answer a clause, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// The very word, folded.
    Exact,
    /// Another form of it, or its British or American spelling.
    Stem,
    /// A word that begins so.
    Prefix,
    /// A word that one slip of the pen parts from it.
    Typo,
}

impl How {
    /// How much an occurrence counts beside an exact one. Two forms of a word weigh more than the
    /// word once, two words that merely begin so do not.
    fn weight(self) -> f32 {
        match self {
            How::Exact => 1.0,
            How::Stem => 0.8,
            How::Prefix => 0.4,
            How::Typo => 0.2,
        }
    }
}

/// A passage that answers a query.
#[derive(Clone, Debug, PartialEq)]
pub struct Hit {
    /// The passage.
    pub passage: PassageId,
    /// How well it answers; 0 where nothing was asked for. Comparable within one search only.
    pub score: f32,
    marks: Range<u32>,
    nth: u32,
}

/// What answers a query.
#[derive(Clone, Debug, Default)]
pub struct Results {
    /// The hits, best first; equal ones in the order of the corpus.
    pub hits: Vec<Hit>,
    marks: Vec<Span>,
    /// For each hit as found, how it answers each clause.
    how: Vec<Option<How>>,
    clauses: usize,
}

impl Results {
    /// Where the words that answer stand in the file: sorted, apart from one another. Words that
    /// follow one another in a clause are one mark.
    pub fn marks(&self, hit: &Hit) -> &[Span] {
        self.marks.get(hit.marks.start as usize..hit.marks.end as usize).unwrap_or(&[])
    }

    /// How the passage answers each clause of the query, in the same order; `None` for what is
    /// left out and for common words that it lacks.
    pub fn how(&self, hit: &Hit) -> &[Option<How>] {
        let start = hit.nth as usize * self.clauses;
        self.how.get(start..start + self.clauses).unwrap_or(&[])
    }
}

/// The occurrences of a clause, walked passage by passage.
struct Walk {
    found: Vec<Occurrence>,
    at: usize,
    /// Inverse document frequency: how telling it is that a passage answers.
    idf: f32,
}

impl Walk {
    fn new(postings: &Postings, found: Vec<Occurrence>) -> Walk {
        let mut holding = 0.0;
        let mut last = None;
        for occurrence in &found {
            let passage = Some(postings.passage_of(occurrence.at()));
            if passage != last {
                holding += 1.0;
                last = passage;
            }
        }
        let all = postings.passages() as f32;
        let idf = (1.0 + (all - holding + 0.5) / (holding + 0.5)).ln();
        Walk { found, at: 0, idf }
    }

    /// The first passage from `from` on that has an occurrence.
    fn next_passage(&mut self, postings: &Postings, from: u32) -> Option<u32> {
        self.pass(postings.words_of(from).start);
        self.found.get(self.at).map(|next| postings.passage_of(next.at()))
    }

    /// The occurrences within `words`; they and those before are passed.
    fn within(&mut self, words: &Range<u32>) -> &[Occurrence] {
        self.pass(words.start);
        let start = self.at;
        self.pass(words.end);
        &self.found[start..self.at]
    }

    /// Passes the occurrences before a word.
    fn pass(&mut self, word: u32) {
        while self.found.get(self.at).is_some_and(|occurrence| occurrence.at() < word) {
            self.at += 1;
        }
    }
}

/// Finds and ranks what answers `query`.
pub(crate) fn rank(postings: &Postings, query: &Query) -> Results {
    let mut ranking = Ranking::new(postings, query);
    let required = |nth: &usize| {
        let clause = &query.clauses[*nth];
        !clause.excluded && !clause.optional
    };
    // The rarest clause leads: only passages that answer it can be hits.
    let lead =
        (0..query.clauses.len()).filter(required).min_by_key(|nth| ranking.walks[*nth].found.len());
    let mut passage = 0;
    while passage < postings.passages() {
        if let Some(lead) = lead {
            match ranking.walks[lead].next_passage(postings, passage) {
                Some(next) => passage = next,
                None => break,
            }
        }
        ranking.add(passage);
        passage += 1;
    }
    ranking.finish()
}

/// A search under way.
struct Ranking<'q> {
    postings: &'q Postings,
    query: &'q Query,
    /// One a clause.
    walks: Vec<Walk>,
    /// Words of a passage, on average.
    average: f32,
    /// What was found, in the order of the corpus.
    results: Results,
    /// For each hit its score and number in one, so that sorting puts the best first.
    order: Vec<u64>,
    /// What is to be marked in the passage at hand: occurrences.
    marked: Vec<u64>,
}

impl<'q> Ranking<'q> {
    fn new(postings: &'q Postings, query: &'q Query) -> Ranking<'q> {
        let walk = |clause| Walk::new(postings, occurrences(postings, clause));
        Ranking {
            postings,
            query,
            walks: query.clauses.iter().map(walk).collect(),
            average: (postings.words() as f32 / (postings.passages() as f32).max(1.0)).max(1.0),
            results: Results { clauses: query.clauses.len(), ..Results::default() },
            order: Vec::new(),
            marked: Vec::new(),
        }
    }

    /// Adds a passage if it answers every clause.
    fn add(&mut self, passage: u32) {
        let words = self.postings.words_of(passage);
        let damping = K1 * (1.0 - B + B * words.len() as f32 / self.average);
        let noted = self.results.how.len();
        let mut score = 0.0;
        self.marked.clear();
        for (clause, walk) in self.query.clauses.iter().zip(&mut self.walks) {
            let idf = walk.idf;
            let here = walk.within(&words);
            if here.is_empty() != clause.excluded && !clause.optional {
                self.results.how.truncate(noted);
                return;
            }
            let weight: f32 = here.iter().map(|occurrence| occurrence.how().weight()).sum();
            score += idf * weight * (K1 + 1.0) / (weight + damping);
            let best = here.iter().map(|occurrence| occurrence.how()).min();
            self.results.how.push(best);
            // Beside the word itself, words that merely begin so are not what was meant.
            let shown = best.map_or(How::Stem, |best| best.max(How::Stem));
            if !clause.optional {
                let shown = here.iter().filter(|occurrence| occurrence.how() <= shown);
                self.marked.extend(shown.map(|occurrence| occurrence.0));
            }
        }
        sort(&mut self.marked);
        let first = self.results.marks.len();
        for occurrence in &self.marked {
            mark(self.postings, Occurrence(*occurrence), first, &mut self.results.marks);
        }
        let nth = self.results.hits.len() as u32;
        let marks = first as u32..self.results.marks.len() as u32;
        self.results.hits.push(Hit { passage: PassageId(passage), score, marks, nth });
        // Scores are not negative, so their bits sort as they do.
        self.order.push(u64::from(!score.to_bits()) << 32 | u64::from(nth));
    }

    fn finish(self) -> Results {
        let Ranking { mut results, mut order, .. } = self;
        sort(&mut order);
        let hit = |key: &u64| results.hits.get(*key as u32 as usize).cloned();
        results.hits = order.iter().filter_map(hit).collect();
        results
    }
}
