//! Where two articles rest on one origin, from their text to what is said of it.

mod samples;

use insta::assert_snapshot;
use samples::asked;
use synoptic_compare::Comparer;

/// The origins that two articles share, one a line, as the page tells them.
fn origins(a: &str, b: &str) -> String {
    let corpus = asked([a, b]);
    let questions = Comparer::new(&corpus).questions(|_| true, true);
    let question = questions.iter().find(|question| question.id == "q").expect("it is asked");
    let told = question.origins.iter().map(|origin| {
        let (count, kind, why) = (origin.documents.len(), origin.kind.name(), origin.kind.why());
        format!("{count} by {kind}: {why} {}\n", origin.name)
    });
    told.collect()
}

#[test]
fn one_speaker_is_one_origin() {
    assert_snapshot!(
        origins(
            "Mayor Anna Berg said the dam would hold.",
            "According to Mayor Anna Berg, nothing was wrong with the dam.",
        ),
        @"2 by speaker: each passes on the word of Anna Berg"
    );
}

#[test]
fn speakers_who_told_one_agency_came_one_way() {
    assert_snapshot!(
        origins(
            "“The dam is sound,” engineer Paul Reyes told Reuters on Monday.",
            "Mayor Anna Berg told Reuters that the valley was safe.",
        ),
        @"2 by medium: each has it from or by way of Reuters"
    );
}

#[test]
fn what_an_agency_reported_and_what_it_was_told_are_one_origin() {
    assert_snapshot!(
        origins(
            "Reuters reported that the dam had cracked.",
            "Mayor Anna Berg told Reuters that the dam had cracked.",
        ),
        @"2 by medium: each has it from or by way of Reuters"
    );
}

#[test]
fn notes_that_cite_one_address_are_one_origin() {
    assert_snapshot!(
        origins(
            "The dam had been leaking for years.<sup>1</sup>\n\n<sup>1</sup> Paul Reyes, “The state of the dam”, River Review, published on May 3, 2021.\n\n<https://www.example.org/dam/state/>",
            "Water had come through the dam since it was built.<sup>1</sup>\n\n<sup>1</sup> P. Reyes, “Dams of the valley”, Weekly, published on May 4, 2021.\n\n<http://example.org/dam/state?utm_source=mail>",
        ),
        @"2 by note: a note of each cites “The state of the dam”, River Review"
    );
}

#[test]
fn notes_that_cite_works_of_one_paper_are_none() {
    assert_snapshot!(
        origins(
            "The dam had been leaking for years.<sup>1</sup>\n\n<sup>1</sup> Paul Reyes, “The state of the dam”, River Review, published on May 3, 2021.\n\n<https://www.example.org/dam/state/>",
            "Water had come through the dam since it was built.<sup>1</sup>\n\n<sup>1</sup> Paul Reyes, “Dams of the valley”, River Review, published on May 9, 2021.\n\n<https://www.example.org/dams>",
        ),
        @""
    );
}

#[test]
fn the_very_words_are_one_origin() {
    assert_snapshot!(
        origins(
            "Officials say the dam was built in haste and never inspected after the first winter floods.",
            "The dam was built in haste and never inspected after the first winter floods, it seems.",
        ),
        @"2 by words: each has these very words: “the dam was built in haste and never inspected after the first winter floods”"
    );
}

#[test]
fn a_long_name_in_common_is_none() {
    assert_snapshot!(
        origins(
            "They signed the Treaty on the Protection of the Rivers and Lakes of the Northern Valley in May.",
            "Critics dislike the Treaty on the Protection of the Rivers and Lakes of the Northern Valley.",
        ),
        @""
    );
}

#[test]
fn a_quotation_of_one_speaker_is_one_origin_and_not_two() {
    assert_snapshot!(
        origins(
            "“We built the dam in haste and never inspected it after the first winter,” Mayor Anna Berg said.",
            "“We built the dam in haste and never inspected it after the first winter,” Mayor Anna Berg admitted.",
        ),
        @"2 by speaker: each passes on the word of Anna Berg"
    );
}
