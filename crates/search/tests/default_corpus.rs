//! Searches of the default corpus's texts.

mod samples;

use samples::corpus;
use std::collections::{BTreeMap, BTreeSet};
use synoptic_corpus::Corpus;
use synoptic_search::{Facets, How, Index, PassageId, Query, nothing_found};
use synoptic_text::{Span, TokenKind, fold, stem, tokens};

/// The texts of the default corpus, by name of their files.
fn default_corpus() -> Corpus {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus/documents");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the default corpus stands in the repository")
        .map(|entry| entry.expect("its folder can be listed").path())
        .collect();
    paths.sort();
    let read = |path| std::fs::read_to_string(path).expect("its texts are UTF-8");
    let texts: Vec<String> = paths.iter().map(read).collect();
    corpus(texts.iter().map(String::as_str))
}

fn found(index: &Index, typed: &str) -> BTreeSet<PassageId> {
    index.search(&Query::parse(typed)).hits.iter().map(|hit| hit.passage).collect()
}

/// What is marked, folded, each once.
fn marked(corpus: &Corpus, index: &Index, typed: &str) -> Vec<String> {
    let results = index.search(&Query::parse(typed));
    let mut words = BTreeSet::new();
    for hit in &results.hits {
        let passage = index.passage(hit.passage).expect("a hit is a passage");
        let text = &corpus.document(passage.document).expect("of a document").text;
        words.extend(results.marks(hit).iter().map(|mark| fold(mark.of(text)).into_owned()));
    }
    words.into_iter().collect()
}

#[test]
fn hyphens_spelling_and_slips_come_to_the_same() {
    let corpus = default_corpus();
    let index = Index::build(&corpus);
    let all = found(&index, "mutual defence ");
    assert!(all.len() >= 5);
    assert_eq!(found(&index, "mutual defense "), all);
    assert_eq!(found(&index, "mutal defense "), all);
    assert!(found(&index, "mutual-defence").is_subset(&all));
    assert!(found(&index, "\"mutual defence\"").is_subset(&found(&index, "mutual-defence")));
    assert_eq!(marked(&corpus, &index, "self-defense"), ["self-defence"]);
    assert_eq!(
        marked(&corpus, &index, "\"Kim Jong Un\""),
        ["kim jong un", "kim jong-un", "kim-jong-un"]
    );
    assert_eq!(marked(&corpus, &index, "US "), ["u.s.", "us"]);
}

#[test]
fn a_slip_is_forgiven_at_every_key_from_the_fourth_on() {
    let index = Index::build(&default_corpus());
    let artillery = found(&index, "artillery ");
    for end in "arti".len()..="artilery".len() {
        assert!(artillery.is_subset(&found(&index, &"artilery"[..end])), "{end} letters");
    }
}

#[test]
fn common_words_are_found_in_quotation_marks_and_only_rank_elsewhere() {
    let index = Index::build(&default_corpus());
    assert_eq!(found(&index, "the visit "), found(&index, "visit "));
    let phrase = found(&index, "\"the visit\"");
    assert!(!phrase.is_empty() && phrase.len() < found(&index, "visit ").len());
}

#[test]
fn every_form_of_a_word_is_found_by_every_other() {
    let corpus = default_corpus();
    let index = Index::build(&corpus);
    let mut places: BTreeMap<String, BTreeSet<PassageId>> = BTreeMap::new();
    for (nth, passage) in (0..).zip(index.passages()) {
        let text = passage.cover().of(&corpus.documents[passage.document.0 as usize].text);
        for token in tokens(text) {
            let word = fold(token.span.of(text)).into_owned();
            let plain = word.bytes().all(|byte| byte.is_ascii_lowercase());
            if token.kind == TokenKind::Word && plain {
                places.entry(word).or_default().insert(PassageId(nth));
            }
        }
    }
    let mut by_stem: BTreeMap<String, Vec<&String>> = BTreeMap::new();
    for word in places.keys() {
        by_stem.entry(stem(word).into_owned()).or_default().push(word);
    }
    let families = by_stem.values().filter(|words| words.len() > 1);
    let mut pairs = 0;
    for words in families {
        for typed in words {
            let found = found(&index, &[typed.as_str(), " "].concat());
            for other in words {
                assert!(places[*other].is_subset(&found), "{other} by {typed}");
                pairs += 1;
            }
        }
    }
    assert!(pairs > 1000, "{pairs}");
}

#[test]
fn a_finished_word_that_stands_in_a_text_is_never_taken_for_a_slip() {
    let corpus = default_corpus();
    let index = Index::build(&corpus);
    for passage in index.passages().iter().step_by(7) {
        let text = &corpus.documents[passage.document.0 as usize].text;
        for token in tokens(passage.cover().of(text)) {
            let word = token.span.shifted(passage.cover().start).of(text);
            let query = Query::parse(&[word, " "].concat());
            let results = index.search(&query);
            let hows = results.hits.iter().flat_map(|hit| results.how(hit));
            if !query.is_empty() {
                assert!(hows.flatten().all(|how| *how <= How::Stem), "{word}");
            }
        }
    }
}

#[test]
fn offers_words_as_they_are_written() {
    let corpus = default_corpus();
    let index = Index::build(&corpus);
    let help = nothing_found(&index, &Query::parse("pyongyiangs "), &Facets::new());
    let near = &help.clauses[0].nearest[0].words[0];
    let span: Span = near.span;
    assert_eq!(span.of(&corpus.document(near.document).expect("a document").text), "Pyongyang");
    assert_eq!(near.passages as usize, found(&index, "pyongyang").len());
}

#[test]
fn a_sentence_pasted_whole_finds_itself() {
    let corpus = default_corpus();
    let index = Index::build(&corpus);
    let mut first = 0;
    for (nth, passage) in (0..).zip(index.passages()) {
        let text = passage.cover().of(&corpus.documents[passage.document.0 as usize].text);
        let results = index.search(&Query::parse(text));
        let own = results.hits.iter().find(|hit| hit.passage == PassageId(nth));
        let own = own.unwrap_or_else(|| panic!("not found: {text}"));
        first += usize::from(own.score >= results.hits[0].score);
    }
    assert!(first * 100 >= index.passages().len() * 98, "{first} of {}", index.passages().len());
}
