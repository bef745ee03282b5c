//! Where two articles rest on one origin, from their text to what is said of it.

mod samples;

use insta::assert_snapshot;
use samples::asked;
use synoptic_compare::Comparer;

/// The origins that two articles share, one a line, as the page tells them.
fn origins(a: &str, b: &str) -> String {
    of_all([a, b])
}

/// The same of any number of articles, with the sources that each is of.
fn of_all<const N: usize>(articles: [&str; N]) -> String {
    let corpus = asked(articles);
    let questions = Comparer::new(&corpus).questions(|_| true, true);
    let question = questions.iter().find(|question| question.id == "q").expect("it is asked");
    let told = question.origins.iter().map(|origin| {
        let (kind, why) = (origin.kind.name(), origin.kind.why());
        let which: Vec<String> = origin.documents.iter().map(|id| (id.0 + 1).to_string()).collect();
        let which = if N > 2 { format!(" ({})", which.join(", ")) } else { String::new() };
        format!("{}{which} by {kind}: {why} {}\n", origin.documents.len(), origin.name)
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

#[test]
fn a_body_that_is_spoken_to_brings_no_news() {
    for body in ["the City Council", "the United Nations", "Parliament"] {
        let one = format!("“The dam is sound,” engineer Paul Reyes told {body} on Monday.");
        let other = format!("Mayor Anna Berg told {body} that the valley was safe.");
        assert_eq!(origins(&one, &other), "", "{body}");
    }
}

#[test]
fn whoever_has_it_from_the_speaker_has_it_not_by_way_of_the_agency() {
    // The first from the agency, the second from the speaker by way of the agency, the third from the
    // speaker: never three sources with one origin.
    assert_snapshot!(
        of_all([
            "Reuters reported that the dam had cracked.",
            "Mayor Anna Berg told Reuters that the dam had cracked.",
            "Mayor Anna Berg said that the dam had cracked.",
        ]),
        @r"
        2 (2, 3) by speaker: each passes on the word of Anna Berg
        2 (1, 2) by medium: each has it from or by way of Reuters
        "
    );
}

#[test]
fn whoever_speaks_in_one_source_and_is_told_in_another_is_one_origin_of_all() {
    assert_snapshot!(
        of_all([
            "Reuters reported that the dam had cracked.",
            "Mayor Anna Berg told Reuters that the dam had cracked.",
            "According to Reuters, the dam had cracked.",
        ]),
        @"3 (1, 2, 3) by medium: each has it from or by way of Reuters"
    );
}

#[test]
fn different_words_of_one_source_are_different_origins() {
    // The first has words in common with the second, and others with the third.
    assert_snapshot!(
        of_all([
            "The dam was built in haste and never inspected after the first winter floods, and the valley below was cleared of its farms within a single week of rain.",
            "Officials say the dam was built in haste and never inspected after the first winter floods.",
            "She wrote that the valley below was cleared of its farms within a single week of rain.",
        ]),
        @r"
        2 (1, 2) by words: each has these very words: “The dam was built in haste and never inspected after the first winter floods”
        2 (1, 3) by words: each has these very words: “the valley below was cleared of its farms within a single week of rain”
        "
    );
}

#[test]
fn every_source_of_the_very_words_has_all_of_them() {
    assert_snapshot!(
        of_all([
            "The dam was built in haste and never inspected after the first winter floods of the decade.",
            "Officials say the dam was built in haste and never inspected after the first winter floods of the decade.",
            "They heard the dam was built in haste and never inspected by anybody.",
        ]),
        @r"
        2 (1, 2) by words: each has these very words: “The dam was built in haste and never inspected after the first winter floods of the decade”
        3 (1, 2, 3) by words: each has these very words: “The dam was built in haste and never inspected”
        "
    );
}
