//! What holds of every search, whatever the corpus and whatever is typed.

mod samples;

use proptest::prelude::*;
use samples::corpus;
use std::collections::BTreeSet;
use synoptic_corpus::Corpus;
use synoptic_search::{
    Facet, Facets, How, Index, PassageId, Query, Results, nothing_found, snippet,
};
use synoptic_text::{Span, fold};

/// Texts of few words, so that queries meet them, with the marks that make trouble.
fn text() -> impl Strategy<Value = String> {
    let word = prop_oneof![
        Just("treaty"),
        Just("treaties"),
        Just("Treaty’s"),
        Just("defence"),
        Just("defense"),
        Just("co-operate"),
        Just("cooperate"),
        Just("U.S."),
        Just("us"),
        Just("11,000"),
        Just("3.5"),
        Just("Erdoğan"),
        Just("the"),
        Just("of"),
        Just("KN-23/24"),
        Just("don’t"),
        Just("a"),
        Just("ﬁnal"),
        Just("1950s"),
        Just("trea"),
    ];
    let gap = prop_oneof![8 => Just(" "), 1 => Just(". "), 1 => Just("-"), 1 => Just("\n"), 1 => Just(", “"), 1 => Just("")];
    proptest::collection::vec((word, gap), 0..40)
        .prop_map(|parts| parts.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

fn typed() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("treaty"),
        Just("treat"),
        Just("traety"),
        Just("defence"),
        Just("defenze"),
        Just("cooperate"),
        Just("co-op"),
        Just("us"),
        Just("US"),
        Just("11000"),
        Just("erdogan"),
        Just("the"),
        Just("kn"),
        Just("23"),
        Just("dont"),
        Just("final"),
        Just("1950"),
        Just("\""),
        Just("“"),
        Just("”"),
        Just("-"),
        Just("*"),
        Just(" "),
        Just(" "),
        Just(" "),
        Just("."),
        Just("’"),
    ];
    prop_oneof![
        4 => proptest::collection::vec(piece, 0..8).prop_map(|parts| parts.concat()),
        1 => any::<String>(),
    ]
}

fn searched(texts: &[String], typed: &str) -> (Corpus, Index, Query, Results) {
    let corpus = corpus(texts.iter().map(String::as_str));
    let index = Index::build(&corpus);
    let query = Query::parse(typed);
    let results = index.search(&query);
    (corpus, index, query, results)
}

fn passages(results: &Results) -> BTreeSet<PassageId> {
    results.hits.iter().map(|hit| hit.passage).collect()
}

/// A text as its words alone: folded, without what parts or adorns them.
fn bare(text: &str) -> String {
    fold(text).chars().filter(|c| c.is_alphanumeric()).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn every_passage_is_found_once_at_most(texts in proptest::collection::vec(text(), 0..3), typed in typed()) {
        let (_, index, _, results) = searched(&texts, &typed);
        prop_assert_eq!(passages(&results).len(), results.hits.len());
        prop_assert!(results.hits.iter().all(|hit| index.passage(hit.passage).is_some()));
    }

    #[test]
    fn hits_come_best_first_and_equal_ones_in_order(texts in proptest::collection::vec(text(), 0..3), typed in typed()) {
        let (_, _, _, results) = searched(&texts, &typed);
        for pair in results.hits.windows(2) {
            prop_assert!(pair[0].score.is_finite() && pair[0].score >= pair[1].score);
            prop_assert!(pair[0].score > pair[1].score || pair[0].passage < pair[1].passage);
        }
    }

    #[test]
    fn every_mark_lies_in_its_passage_and_apart_from_the_next(texts in proptest::collection::vec(text(), 0..3), typed in typed()) {
        let (corpus, index, _, results) = searched(&texts, &typed);
        for hit in &results.hits {
            let passage = index.passage(hit.passage).expect("a hit is a passage");
            let text = &corpus.document(passage.document).expect("of a document").text;
            let marks = results.marks(hit);
            for mark in marks {
                prop_assert!(!mark.is_empty() && text.get(mark.range()).is_some());
                prop_assert!(passage.pieces.iter().any(|piece| piece.contains(*mark)));
            }
            prop_assert!(marks.windows(2).all(|pair| pair[0].end < pair[1].start));
        }
    }

    #[test]
    fn what_is_marked_is_what_was_typed(texts in proptest::collection::vec(text(), 1..3), word in "treaty|trea|defence|cooperate|erdogan|11000|final") {
        let (corpus, index, _, results) = searched(&texts, &[&word, " "].concat());
        for hit in &results.hits {
            let passage = index.passage(hit.passage).expect("a hit is a passage");
            let text = &corpus.document(passage.document).expect("of a document").text;
            let how = results.how(hit)[0];
            let words: Vec<String> = results.marks(hit).iter().map(|mark| bare(mark.of(text))).collect();
            prop_assert!(!words.is_empty());
            match how {
                Some(How::Exact) => prop_assert!(words.contains(&word), "{words:?}"),
                Some(How::Stem | How::Typo) => prop_assert!(words.iter().any(|other| other.contains(&word[1..3])), "{words:?}"),
                Some(How::Prefix) | None => prop_assert!(false, "a finished word is no beginning"),
            }
        }
    }

    #[test]
    fn a_phrase_is_in_every_passage_it_finds_and_no_other(texts in proptest::collection::vec(text(), 1..3), first in "treaty|the|of|defence|us", second in "treaty|the|of|defence|us") {
        let (corpus, index, _, results) = searched(&texts, &format!("\"{first} {second}\""));
        let found = passages(&results);
        for (nth, passage) in (0..).zip(index.passages()) {
            let text = &corpus.document(passage.document).expect("of a document").text;
            let words: Vec<String> = synoptic_text::tokens(passage.cover().of(text))
                .iter()
                .map(|token| fold(token.span.of(passage.cover().of(text))).replace(['.', '\''], ""))
                .filter(|word| word.chars().any(char::is_alphanumeric) && word != "s")
                .collect();
            let held = words.windows(2).any(|pair| pair[0] == first && pair[1] == second);
            prop_assert_eq!(found.contains(&PassageId(nth)), held, "{:?}", words);
        }
        for hit in &results.hits {
            let passage = index.passage(hit.passage).expect("a hit is a passage");
            let text = &corpus.document(passage.document).expect("of a document").text;
            for mark in results.marks(hit) {
                prop_assert!(bare(mark.of(text)).starts_with(&bare(&first)));
            }
        }
    }

    #[test]
    fn a_further_word_only_leaves_out(texts in proptest::collection::vec(text(), 1..3), typed in "(treaty|cooperate|kn-23|\"of the\") ", more in "(treaty|defence|-us|11000|\"the us\") ") {
        let (_, index, query, fewer) = searched(&texts, &[typed.as_str(), &more].concat());
        let all = index.search(&Query::parse(query.clauses.last().map_or("", |last| &query.typed()[..last.span.start as usize])));
        prop_assert!(passages(&fewer).is_subset(&passages(&all)));
    }

    #[test]
    fn filters_only_leave_out(texts in proptest::collection::vec(text(), 1..4), typed in typed(), selected in proptest::collection::vec(0u16..4, 0..3)) {
        let (_, index, _, results) = searched(&texts, &typed);
        let mut facets = Facets::new();
        facets.add(Facet::single(4, index.passages().iter().map(|passage| passage.document.0 as u16)), &selected);
        let all: Vec<u32> = results.hits.iter().map(|hit| hit.passage.0).collect();
        let kept = facets.apply(all.clone());
        prop_assert!(kept.items.iter().all(|item| all.contains(item)));
        prop_assert_eq!(kept.counts[0].iter().sum::<u32>() as usize, all.len());
    }

    #[test]
    fn the_same_search_gives_the_same_answer(texts in proptest::collection::vec(text(), 0..3), typed in typed()) {
        let (_, _, _, one) = searched(&texts, &typed);
        let (_, _, _, other) = searched(&texts, &typed);
        prop_assert_eq!(one.hits, other.hits);
    }

    #[test]
    fn nothing_upsets_a_search(texts in proptest::collection::vec(any::<String>(), 0..3), typed in any::<String>()) {
        let (corpus, index, query, results) = searched(&texts, &typed);
        let _ = nothing_found(&index, &query, &Facets::new());
        for hit in &results.hits {
            let passage = index.passage(hit.passage).expect("a hit is a passage");
            let text = &corpus.document(passage.document).expect("of a document").text;
            prop_assert_eq!(results.how(hit).len(), query.clauses.len());
            let _ = snippet(text, &passage.pieces, results.marks(hit), 10);
        }
    }

    #[test]
    fn a_clause_knows_where_it_was_typed(typed in typed()) {
        let query = Query::parse(&typed);
        let mut end = 0;
        for clause in &query.clauses {
            prop_assert!(!clause.terms.is_empty() && clause.terms.iter().all(|term| !term.key.is_empty()));
            prop_assert!(typed.get(clause.span.range()).is_some() && !clause.span.is_empty());
            prop_assert!(clause.span.start >= end);
            end = clause.span.end;
        }
    }

    #[test]
    fn dropping_what_is_to_blame_gives_what_was_promised(texts in proptest::collection::vec(text(), 1..3), typed in typed(), document in 0u16..3) {
        let (_, index, query, _) = searched(&texts, &typed);
        let by_document = || Facet::single(3, index.passages().iter().map(|passage| passage.document.0 as u16));
        let mut facets = Facets::new();
        facets.add(by_document(), &[document]);
        let help = nothing_found(&index, &query, &facets);
        for (nth, clause) in help.clauses.iter().enumerate() {
            let hits = index.search(&query.without(nth)).hits;
            let left = facets.apply(hits.iter().map(|hit| hit.passage.0)).items.len();
            prop_assert_eq!(clause.without as usize, left);
        }
        prop_assert_eq!(&help.facets, &[(0, index.search(&query).hits.len() as u32)]);
    }
}

#[test]
fn a_passage_in_two_pieces_is_marked_in_both() {
    let mut corpus = corpus(["A mutual\n---\ndefence pact."]);
    let document = &mut corpus.documents[0];
    let pieces = vec![Span::new(0, 8), Span::new(13, 26)];
    document.blocks.truncate(1);
    document.sentences.truncate(1);
    document.blocks[0].pieces = pieces.clone();
    document.sentences[0].pieces = pieces;
    let results = Index::build(&corpus).search(&Query::parse("\"mutual defence\""));
    let marks = results.marks(&results.hits[0]);
    assert_eq!(marks, [Span::new(2, 8), Span::new(13, 20)]);
}
