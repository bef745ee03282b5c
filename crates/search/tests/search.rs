//! What a search finds, in what order, and what it marks.

mod samples;

use samples::corpus;
use synoptic_corpus::Corpus;
use synoptic_search::{Facets, How, Index, NothingFound, Query, nothing_found};

/// The passages that answer, best first, what is marked in brackets.
fn found(corpus: &Corpus, typed: &str) -> String {
    let index = Index::build(corpus);
    let results = index.search(&Query::parse(typed));
    let mut lines = Vec::new();
    for hit in &results.hits {
        let passage = index.passage(hit.passage).expect("a hit is a passage");
        let text = &corpus.document(passage.document).expect("of a document").text;
        let mut line = String::new();
        let mut at = passage.cover().start;
        for mark in results.marks(hit) {
            line.push_str(&text[at as usize..mark.start as usize]);
            line.extend(["[", mark.of(text), "]"]);
            at = mark.end;
        }
        line.push_str(&text[at as usize..passage.cover().end as usize]);
        lines.push(line);
    }
    lines.join("\n")
}

fn among(sentences: &str, typed: &str) -> String {
    found(&corpus([sentences]), typed)
}

#[test]
fn every_word_must_be_there() {
    let text = "Putin met Kim.\nPutin flew home.\nKim waved.";
    insta::assert_snapshot!(among(text, "putin kim "), @"[Putin] met [Kim].");
}

#[test]
fn the_very_word_comes_before_other_forms_before_beginnings() {
    let text =
        "One visitor came here.\nTwo visits came here.\nOne visit came here.\nA visa came here.";
    insta::assert_snapshot!(among(text, "visit"), @"
    One [visit] came here.
    Two [visits] came here.
    One [visitor] came here.
    ");
}

#[test]
fn only_the_last_word_may_be_half_typed() {
    let text = "Nuclear arms.\nNuts and arms.";
    insta::assert_snapshot!(among(text, "nu"), @"
    [Nuclear] arms.
    [Nuts] and arms.
    ");
    insta::assert_snapshot!(among(text, "nu "), @"");
    insta::assert_snapshot!(among(text, "nuc arms"), @"");
    insta::assert_snapshot!(among(text, "nuc* arms"), @"[Nuclear] [arms].");
}

#[test]
fn quotation_marks_ask_for_words_in_a_row() {
    let text = "A mutual defence pact.\nA defence that is mutual.";
    insta::assert_snapshot!(among(text, "\"mutual defence\""), @"A [mutual defence] pact.");
    insta::assert_snapshot!(among(text, "“Mutual Defence”"), @"A [mutual defence] pact.");
    insta::assert_snapshot!(among(text, "\"mutual def"), @"A [mutual defence] pact.");
    insta::assert_snapshot!(among(text, "\"mutual def\""), @"");
    insta::assert_snapshot!(among(text, "\"mutual defences\""), @"");
}

#[test]
fn common_words_count_in_quotation_marks() {
    let text = "The visit of Putin.\nPutin and the visit.";
    insta::assert_snapshot!(among(text, "\"the visit of\""), @"[The visit of] Putin.");
}

#[test]
fn common_words_beside_others_only_help_to_rank() {
    let text = "Sanctions fell away again.\nSanctions of the West again.";
    insta::assert_snapshot!(among(text, "sanctions of us "), @"
    [Sanctions] of the West again.
    [Sanctions] fell away again.
    ");
    insta::assert_snapshot!(among(text, "of the "), @"Sanctions [of] [the] West again.");
}

#[test]
fn capitals_say_that_a_common_word_is_a_name() {
    let text = "It told us.\nThe U.S. said so.";
    insta::assert_snapshot!(among(text, "US said "), @"The [U.S.] [said] so.");
}

#[test]
fn a_hyphen_is_a_space_is_nothing() {
    let text = "A mutual-defence clause.\nMutual defence matters.\nIt was counter-attacked.\nA counterattack came.";
    insta::assert_snapshot!(among(text, "mutual-defence"), @"
    [Mutual defence] matters.
    A [mutual-defence] clause.
    ");
    insta::assert_snapshot!(among(text, "\"mutual defence\""), @"
    [Mutual defence] matters.
    A [mutual-defence] clause.
    ");
    insta::assert_snapshot!(among(text, "counterattack "), @"
    A [counterattack] came.
    It was [counter-attacked].
    ");
    insta::assert_snapshot!(among(text, "counter-attack"), @"
    A [counterattack] came.
    It was [counter-attacked].
    ");
}

#[test]
fn case_accents_and_apostrophes_do_not_matter() {
    let text = "Erdoğan didn’t come.\nÀ propos.";
    insta::assert_snapshot!(among(text, "ERDOGAN didn't "), @"[Erdoğan] [didn’t] come.");
    insta::assert_snapshot!(among(text, "à"), @"[À] propos.");
}

#[test]
fn a_possessive_is_its_word() {
    insta::assert_snapshot!(among("Putin’s visit.", "putin's visit "), @"[Putin]’s [visit].");
}

#[test]
fn one_slip_is_forgiven_where_nothing_else_is_found() {
    let text = "Artillery shells.\nA defence pact.";
    insta::assert_snapshot!(among(text, "artilery "), @"[Artillery] shells.");
    insta::assert_snapshot!(among(text, "artlilery"), @"[Artillery] shells.");
    insta::assert_snapshot!(among(text, "artilel"), @"[Artillery] shells.");
    insta::assert_snapshot!(among("A form.\nIt comes from here.", "form "), @"A [form].");
}

#[test]
fn short_words_and_numbers_are_never_slips() {
    insta::assert_snapshot!(among("A cat.\nOver 11,000 tons.", "bat "), @"");
    insta::assert_snapshot!(among("A cat.\nOver 11,000 tons.", "12000 "), @"");
    insta::assert_snapshot!(among("A cat.\nOver 11,000 tons.", "11000 "), @"Over [11,000] tons.");
}

#[test]
fn british_and_american_spellings_are_forms_of_one_word() {
    let text = "A defense pact.\nA defence pact.";
    insta::assert_snapshot!(among(text, "defence pact"), @"
    A [defence] [pact].
    A [defense] [pact].
    ");
}

#[test]
fn a_minus_leaves_passages_out() {
    let text = "Arms and oil.\nArms and food.\nOil alone.";
    insta::assert_snapshot!(among(text, "arms -oil"), @"[Arms] and food.");
    insta::assert_snapshot!(among(text, "-arms"), @"Oil alone.");
    insta::assert_snapshot!(among(text, "-\"arms and oil\" oil"), @"[Oil] alone.");
}

#[test]
fn a_minus_waits_for_the_whole_word() {
    insta::assert_snapshot!(among("Arms and oil.\nFood.", "arms -o"), @"[Arms] and oil.");
}

#[test]
fn nothing_typed_finds_everything_in_order() {
    let text = "Two.\nOne.";
    for typed in ["", "  ", "\"", "-", "\"\"", "*", "—"] {
        assert_eq!(among(text, typed), "Two.\nOne.", "{typed}");
    }
}

#[test]
fn a_phrase_never_reaches_into_the_next_sentence() {
    insta::assert_snapshot!(among("They signed. Treaties end.", "\"signed treaties\""), @"");
}

#[test]
fn rare_words_weigh_more_than_frequent_ones() {
    let text = "Russia exports oil now.\nRussia exports gas now.\nRussia exports arms now.\nNorth Korea exports arms.\nRussia imports caviar.";
    let text = [text, "\nThe treaty binds Russia."].concat();
    insta::assert_snapshot!(among(&text, "russia treaty"), @"The [treaty] binds [Russia].");
}

#[test]
fn says_how_each_clause_was_answered() {
    let corpus = corpus(["Two visits to Pyongyang by car."]);
    let index = Index::build(&corpus);
    let results = index.search(&Query::parse("visit the pyongyamg ca"));
    let hit = results.hits.first().expect("one hit");
    assert_eq!(results.how(hit), [Some(How::Stem), None, Some(How::Typo), Some(How::Prefix)]);
}

#[test]
fn half_typed_names_with_points_are_found_at_every_key() {
    let text = "The U.S. said so.";
    for typed in ["u", "u.", "u.s", "u.s."] {
        assert_eq!(among(text, typed), "The [U.S.] said so.", "{typed}");
    }
}

#[test]
fn beside_the_word_itself_words_that_begin_so_are_not_marked() {
    insta::assert_snapshot!(among("Kim Jong Un came under fire.\nUnder fire.", "un"), @"
    Kim Jong [Un] came under fire.
    [Under] fire.
    ");
}

#[test]
fn answering_the_rare_word_better_counts_for_more() {
    let text =
        "Visit one.\nVisit two.\nVisit three.\nVisits and treaty here.\nVisit and treaties here.";
    insta::assert_snapshot!(among(text, "visit treaty "), @"
    [Visits] and [treaty] here.
    [Visit] and [treaties] here.
    ");
}

fn help(sentences: &str, typed: &str) -> NothingFound {
    nothing_found(&Index::build(&corpus([sentences])), &Query::parse(typed), &Facets::new())
}

#[test]
fn says_which_word_is_to_blame() {
    let help = help("A nuclear pact.\nA trade pact.", "pact zebra ");
    assert_eq!(help.clauses.iter().map(|clause| clause.alone).collect::<Vec<_>>(), [2, 0]);
    assert_eq!(help.clauses.iter().map(|clause| clause.without).collect::<Vec<_>>(), [0, 2]);
}

#[test]
fn says_what_the_words_of_a_phrase_find_when_they_need_not_be_so() {
    let help = help("A defense agreement.\nAn agreement on defence.", "\"defence agreements\"");
    assert_eq!((help.clauses[0].apart, help.clauses[0].in_other_forms), (Some(2), Some(1)));
}

#[test]
fn offers_the_nearest_words_of_the_corpus() {
    let help = help("A nuclear pact.\nMissiles and a missile.\nNo missile pact.", "misiels pact");
    let words = &help.clauses[0].nearest[0].words;
    let words: Vec<(&str, u32)> =
        words.iter().map(|near| (near.word.as_str(), near.passages)).collect();
    assert_eq!(words, [("missiles", 1)]);
}

#[test]
fn a_common_word_left_alone_is_asked_for() {
    let help = help("The end.\nAn end.", "the zebra");
    assert_eq!(help.clauses[1].without, 1);
}
