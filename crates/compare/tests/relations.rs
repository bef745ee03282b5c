//! How passages of two articles relate, from their text to the reason given.

mod samples;

use insta::assert_snapshot;
use samples::asked;
use synoptic_compare::Comparer;
use synoptic_corpus::DocumentId;

/// The relation of two paragraphs, its rule, its reason, and why a conflict was let go.
fn related(a: &str, b: &str) -> String {
    let corpus = asked([a, b]);
    let comparer = Comparer::new(&corpus);
    let questions = comparer.questions(|_| true, true);
    let question = questions.iter().find(|question| question.id == "q").expect("it is asked");
    let pair = question.pairs.first().expect("both answer");
    let known = synoptic_compare::RULES.iter().any(|(rule, _)| *rule == pair.rule);
    assert!(known, "{} is not told on the method page", pair.rule);
    let let_go = pair.let_go.as_ref().map_or(String::new(), |why| format!(" | let go: {why}"));
    format!("{} by {}: {}{let_go}", pair.relation.name(), pair.rule, pair.reason)
}

#[test]
fn numbers_of_one_thing_conflict() {
    assert_snapshot!(
        related(
            "The flood destroyed 120 houses in the valley.",
            "The flood destroyed 90 houses in the valley.",
        ),
        @"number by same-thing-other-number: “120 houses” and “90 houses” count the same, and no number fits both."
    );
}

#[test]
fn a_number_within_what_a_qualifier_allows_is_the_same() {
    assert_snapshot!(
        related(
            "The flood destroyed over 11,000 houses in the valley.",
            "The flood destroyed 11,042 houses in the valley.",
        ),
        @"wording by same-value: “over 11,000 houses” and “11,042 houses” fit one another as they are qualified."
    );
}

#[test]
fn numbers_of_different_things_do_not_conflict() {
    assert_snapshot!(
        related(
            "The flood destroyed 120 houses in the valley.",
            "The flood destroyed 40 bridges in the valley.",
        ),
        @"wording by same-in-other-words: Both say it, in other words."
    );
}

#[test]
fn what_is_to_come_does_not_conflict_with_what_came() {
    assert_snapshot!(
        related(
            "The ministers are expected to sign the border treaty on 10 March 2023.",
            "The ministers signed the border treaty on 12 March 2023.",
        ),
        @"earlier by written-before: One was written before what the other reports. | let go: “10 March 2023” and “12 March 2023”: one speaks of what is to come."
    );
}

#[test]
fn another_occasion_does_not_conflict() {
    assert_snapshot!(
        related(
            "The blast in the old market killed 12 people.",
            "Some 300 people gathered at the old market to mourn.",
        ),
        @"detail by other-value-beside: They give different values, which can both hold. | let go: “12 people” and “Some 300 people”: nothing beside them says that both count the same."
    );
    assert_snapshot!(
        related(
            "The ministry said on 5 March 2023 that the dam would hold.",
            "The ministry said on 6 March 2023 that the dam would hold.",
        ),
        @"agrees by nearly-same-words: Both say the same, nothing added."
    );
}

#[test]
fn the_end_of_a_stay_is_not_its_beginning() {
    assert_snapshot!(
        related(
            "The king made a visit to the island on May 18-19, 2023.",
            "The king ended a two-day visit to the island on May 19, 2023.",
        ),
        @"detail by other-value-beside: They give different values, which can both hold. | let go: “May 18-19, 2023” and “May 19, 2023”: one lies within the other."
    );
}

#[test]
fn the_first_of_another_kind_reaches_as_far_as_it_likes() {
    assert_snapshot!(
        related(
            "It was the first visit of a pope since 2000.",
            "It was the first treaty of a pope since 1961.",
        ),
        @"detail by other-value-beside: They give different values, which can both hold. | let go: “since 2000” and “since 1961”: one lies within the other."
    );
}

#[test]
fn who_is_not_the_other_does_not_deny_it() {
    assert_snapshot!(
        related(
            "Norway did not attend the peace summit in Geneva.",
            "Denmark attended the peace summit in Geneva.",
        ),
        @"detail by one-says-not: One says that it is not so, the other that it is; both can have been said."
    );
}

#[test]
fn numbers_over_different_periods_do_not_conflict() {
    assert_snapshot!(
        related(
            "The plant shipped 4,000 engines to Norway from 2019 to 2021.",
            "The plant shipped 9,500 engines to Norway from 2015 to 2023.",
        ),
        @"detail by other-value-beside: They give different values, which can both hold. | let go: “4,000 engines” and “9,500 engines”: they count over different periods."
    );
}

#[test]
fn numbers_of_different_speakers_do_not_conflict() {
    assert_snapshot!(
        related(
            "John Carter said that the flood destroyed 120 houses in the valley.",
            "Mary Dean said that the flood destroyed 90 houses in the valley.",
        ),
        @"detail by other-value-beside: They give different values, which can both hold. | let go: “120 houses” and “90 houses”: different speakers say so."
    );
}

#[test]
fn dates_of_one_event_conflict() {
    assert_snapshot!(
        related(
            "The minister resigned on 3 March 2023 after the vote.",
            "The minister resigned on 5 March 2023 after the vote.",
        ),
        @"date by same-event-other-date: “3 March 2023” and “5 March 2023” date the same event, and no date fits both."
    );
}

#[test]
fn a_day_within_a_longer_time_does_not_conflict() {
    assert_snapshot!(
        related(
            "The minister resigned on 3 March 2023 after the vote.",
            "The minister resigned in March 2023 after the vote.",
        ),
        @"detail by other-value-beside: They give different values, which can both hold. | let go: “3 March 2023” and “March 2023”: one lies within the other."
    );
}

#[test]
fn dates_of_different_events_do_not_conflict() {
    assert_snapshot!(
        related(
            "The minister resigned on 3 March 2023.",
            "The law was published on 9 March 2023.",
        ),
        @"detail by one-adds: Both can hold; each adds or leaves out something."
    );
}

#[test]
fn a_stay_counts_from_the_arrival() {
    assert_snapshot!(
        related(
            "The king made a visit to the island on May 18-19, 2023.",
            "On May 19, 2023, the king arrived for a two-day visit to the island.",
        ),
        @"date by same-event-other-date: “May 18-19, 2023” and “May 19, 2023”, “two-day”, span the same event, and not the same days."
    );
}

#[test]
fn how_far_back_the_first_reaches_conflicts() {
    assert_snapshot!(
        related(
            "It was the first visit of a pope in nearly two decades.",
            "It was the first visit of a pope since 1989.",
        ),
        @"date by same-event-other-date: “first”: “in nearly two decades” and “since 1989” reach back to different years."
    );
    assert_snapshot!(
        related(
            "It was the first visit of a pope in 24 years.",
            "It was the first visit of a pope since 2000.",
        ),
        @"wording by same-value: “first”: “in 24 years” and “since 2000” reach back to the same year."
    );
}

#[test]
fn one_says_that_it_is_not_so() {
    assert_snapshot!(
        related(
            "The company paid the fine for the spill.",
            "The company did not pay the fine for the spill.",
        ),
        @"contradicts by one-denies: One says that it is so, the other that it is not, in largely the same words."
    );
}

#[test]
fn words_that_exclude_one_another_contradict() {
    assert_snapshot!(
        related(
            "Parliament accepted the budget after a long debate.",
            "Parliament rejected the budget after a long debate.",
        ),
        @"contradicts by opposite-words: They share many of their words, but one has “accepted” where the other has “rejected”."
    );
}

#[test]
fn judgements_pull_apart() {
    assert_snapshot!(
        related(
            "The ceasefire is a historic success for the region.",
            "The ceasefire is a fragile failure for the region.",
        ),
        @"tension by judgements-apart: Two judgements on one matter: “success” here, “failure” there."
    );
}

#[test]
fn one_passes_on_what_the_other_asserts() {
    assert_snapshot!(
        related(
            "The bank moved the stolen money to Cyprus.",
            "Officials said that the bank moved the stolen money to Cyprus.",
        ),
        @"attribution by asserts-and-passes-on: One states it in its own voice, the other passes it on."
    );
}

#[test]
fn one_was_written_before() {
    assert_snapshot!(
        related(
            "The two presidents will sign the border treaty in Geneva.",
            "The two presidents signed the border treaty in Geneva.",
        ),
        @"earlier by written-before: One was written before what the other reports."
    );
}

#[test]
fn a_denial_that_is_passed_on_contradicts_nobody() {
    assert_snapshot!(
        related(
            "The army shelled the hospital in the night.",
            "The general denied that the army shelled the hospital in the night.",
        ),
        @"detail by one-reports-a-denial: One says that it is denied, the other does not."
    );
}

#[test]
fn the_same_words_agree() {
    assert_snapshot!(
        related(
            "The bridge over the river was closed for repairs.",
            "The bridge over the river was closed for repairs.",
        ),
        @"agrees by nearly-same-words: Both say the same, nothing added."
    );
}

#[test]
fn one_thing_in_other_words() {
    assert_snapshot!(
        related(
            "The old bridge over the river was shut for lengthy repairs.",
            "Repairs closed the old bridge, which spans the river.",
        ),
        @"wording by same-in-other-words: Both say it, in other words."
    );
}

#[test]
fn one_adds_something() {
    assert_snapshot!(
        related(
            "The bridge was closed for repairs after an inspection found cracks in its pillars.",
            "Drivers complained about long detours since the closure of the crossing.",
        ),
        @"detail by one-adds: Both can hold; each adds or leaves out something."
    );
}

#[test]
fn any_two_claims_are_related_by_their_sentences() {
    let corpus = samples::corpus([
        "The flood\n\nThe flood destroyed 120 houses in the valley. The mayor praised the firemen.",
        "The water\n\nThe flood destroyed 90 houses in the valley. Bread was sold at noon.",
    ]);
    let comparer = Comparer::new(&corpus);
    let claim = |document: u32, words: &str| {
        let file = &corpus.documents[document as usize];
        let found = &corpus.annotations[document as usize].claims;
        let stands =
            |claim: &synoptic_corpus::Claim| claim.pieces[0].of(&file.text).contains(words);
        let at = found.iter().position(stands).expect("the words are claimed");
        (DocumentId(document), u32::try_from(at).expect("a test has few claims"))
    };
    let (a, b) = (claim(0, "120 houses"), claim(1, "90 houses"));
    let pair = comparer.between_claims(a, b).expect("both count houses");
    assert_snapshot!(
        format!("{} by {}: {}", pair.relation.name(), pair.rule, pair.reason),
        @"number by same-thing-other-number: “120 houses” and “90 houses” count the same, and no number fits both."
    );
    assert_eq!((pair.a, pair.b), (a.0, b.0));
    assert_eq!(comparer.between_claims(claim(0, "mayor"), claim(1, "Bread")), None);
    assert_eq!(comparer.between_claims(a, a), None);
    assert_eq!(comparer.between_claims(a, (DocumentId(7), 0)), None);
}

#[test]
fn what_is_denied_must_be_what_the_other_says() {
    let told = related(
        "The Tarn dam held throughout the flood.",
        "The Tarn dam was not damaged in the flood.",
    );
    assert!(!told.starts_with("contradicts"), "{told}");
    let told = related(
        "The Tarn dam was damaged in the flood.",
        "The Tarn dam was not damaged in the flood.",
    );
    assert!(told.starts_with("contradicts by one-denies"), "{told}");
}

#[test]
fn a_weekday_named_in_both_is_no_conflict() {
    let told = related(
        "Shares in the company rose 18 percent on Monday.",
        "Shares in the company rose by a fifth on Monday.",
    );
    assert!(!told.starts_with("date"), "{told}");
}

#[test]
fn equal_numbers_are_not_called_different() {
    let told = related(
        "Norvik will pay 8.4 billion euros in cash and shares.",
        "Norvik is to take over its rival for 8.4 billion euros.",
    );
    assert!(!told.contains("other-value-beside"), "{told}");
}

#[test]
fn an_office_in_common_says_nothing_in_other_words() {
    let told = related(
        "Opposition leader Jan Petrov welcomed the decision.",
        "Opposition leader Jan Petrov called the sum insufficient.",
    );
    assert!(told.starts_with("detail by one-adds"), "{told}");
}
