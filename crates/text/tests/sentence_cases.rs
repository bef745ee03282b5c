//! Sentences of news prose; `|` stands where one ends and the next begins.

use synoptic_text::sentences;

/// Splits every case without its `|` and compares.
fn check(cases: &[&str]) {
    let mut wrong = String::new();
    for case in cases {
        let text: String = case.split('|').collect::<Vec<_>>().concat();
        let found: Vec<&str> = sentences(&text).iter().map(|span| span.of(&text)).collect();
        let expected: Vec<&str> = case.split('|').map(str::trim).collect();
        if found != expected {
            wrong.push_str(&format!("expected {expected:#?}\n   found {found:#?}\n"));
        }
    }
    assert!(wrong.is_empty(), "{wrong}");
}

#[test]
fn titles_and_ranks_lead_on() {
    check(&[
        "Mr. Smith met Gen. Lt. Col. Dr. Jane Doe. |They spoke.",
        "Sen. Rand Paul and Reps. Smith and Jones left. |Gov. Hochul stayed.",
        "He is a good rep. |She knows him.",
        "Police Capt. “Mad” Mike Hoare led. |Maj. Gen. Sir James Smith followed.",
        "It is named after Martin Luther King Jr. |He spoke on King Jr. Boulevard.",
        "Messrs. Smith and Wesson went to St. Petersburg. |St. Louis was next.",
        "It is on Wall St. |The banks are there.",
        "They met at Ft. Bragg. |Mt. Everest is 8,849 m. |It is high.",
    ]);
}

#[test]
fn initials_belong_to_names_but_labels_end() {
    check(&[
        "George W. Bush and J.R.R. Tolkien met J. K. Rowling. |They talked.",
        "“We are ready,” said John F. Kennedy. |He left.",
        "It hurt you and I. |Did you know?",
        "He has hepatitis C. |Doctors know.",
        "After World War I. |Europe changed.",
        "Take vitamin D. |Nobody minds.",
        "Go to Plan B. |Moscow has one.",
        "Queen Elizabeth I. |The end.",
        "He met Malcolm X. |The two talked.",
        "It was signed by A. Putin. |He can't. |Russia won’t. |Today's Al’s. |Kim's.",
    ]);
}

#[test]
fn dotted_letters_end_a_sentence_only_before_its_opening() {
    check(&[
        "The U.S. State Department and the U.N. Security Council met in the U.K. |They agreed.",
        "He moved to the U.S. |In March he left.",
        "He moved to Washington, D.C. |But he returned.",
        "She holds a Ph.D. |Her thesis won. |A Ph.D. student wrote.",
        "via the U.S. |“We are pleased,” he said.",
        "The so-called “U.S. Plan” failed. |E.g. Russia. |I.e. Moscow.",
        "Talks, e.g. Russia's and i.e. China's, cf. Smith, vs. Jones, failed.",
    ]);
}

#[test]
fn hours_end_before_a_capital_unless_the_time_goes_on() {
    check(&[
        "It began at 5 p.m. |Putin arrived. |He left at 6 a.m. Moscow time.",
        "It began at 5 p.m. Monday and at 9 a.m. EST. |At 10 p.m. Kim left.",
        "It is 9 a.m. New York time. |It opens at 10 pm. |Then it shuts.",
    ]);
}

#[test]
fn numbers_and_their_words() {
    check(&[
        "SCEEUS Commentary No. 10, 2024 is out. |No. 5 follows. |He said no. |I agreed. |No. |I won't.",
        "See Art. 51 of the Charter, Sec. IV and Fig. A. |Modern art. |It sells.",
        "Prices rose 3.5% to $1.2 bn. |20 people died in 2024. |1990 was worse.",
        "It cost Rs. 3520 on Jan. 5, Sept. 11 and Dec. 24. |It was Sun. |The sun. |It shone.",
        "Version 2.0.1 is out. |See pp. 5–7, vol. 3 and ch. 2. |It says approx. 20.",
        "He was born in Mass. |The state is old.",
        "It weighs 5 lb. 3 oz. and is 5 ft. 3 in. tall. |It is 6 ft. |Putin is not.",
    ]);
}

#[test]
fn companies_and_other_short_forms() {
    check(&[
        "Apple Inc. Chief Tim Cook and Ford Motor Co. |The firms agreed.",
        "Smith et al. |However, Jones et al. 2003 differ. |He sells guns, shells, etc. |Russia buys.",
        "He works for Acme Corp. and Acme Ltd. of London.",
    ]);
}

#[test]
fn quotations_close_after_the_mark() {
    check(&[
        "Putin called it an “ally.”  |Putin also added that it is.",
        "“Hard currency? |Is it energy? |Is it capabilities that help? |We don’t know. |But we’re concerned by that”, Campbell stated.",
        "a president who, according to one expert, is simply \"rather desperate.\" |Here are five.",
        "\"Time has changed. |The status of (North Korea) has also changed.\" |He left.",
        "\"But it looks rather desperate. |Wiser leaders kept away,\" Foreman added.",
        "‘It is over.’ |‘No.’ |He left.",
        "He said it “will not work”. |She agreed.",
        "“Why?” he asked. |“Who knows!” said Kim. |“No way!” Putin said. |“Who?” Mr. Putin asked in Hanoi. |“When?” |Putin will visit.",
        "It is an ally. ” |Putin left.",
        "He asked: “Why?” |“Because,” she said.",
        "It was misguided.“ |However, it lasts.",
        "«Il est parti.» |He left. |„Ja.“ he said.",
        "The \"U.S.\" Government.",
        "Is it “for all intents and purposes... a pact of alliance,” as he says?",
    ]);
}

#[test]
fn brackets_within_a_sentence_are_part_of_it() {
    check(&[
        "He left (he said. She did not.) and came back. |(She stayed. |He did not.) |They met.",
        "The visit (the first since 2000. See below) was short. |It ended.",
        "It ended. |(Reuters) It began. |(credit: Getty)",
        "Add 2 tbs. (about 30 ml) to it.",
        "He paid (sic!) and left (?) at once.",
        "The pact [the 2024 treaty] holds. |[It was signed.] |It lasts.",
    ]);
}

#[test]
fn omissions() {
    check(&[
        "We ... Russians ... are strong. |He left... |She stayed… |They went.",
        "I think… I know.",
        "He left. |[...] She stayed. |[…] They went.",
        "“... The pact holds.” |“…and it will.”",
        "Contents ........ 5",
        "He left […] and she stayed. [...]",
    ]);
}

#[test]
fn questions_and_exclamations() {
    check(&[
        "Really?! |Yes!!! |He works at Yahoo! Inc. and left. |What?? |No.",
        "Who is he? |2024 will tell. |Is it - or is it not? - a pact.",
        "Is it so? |— Putin asked.",
        "Well! ! ! |She left.",
    ]);
}

#[test]
fn addresses_files_and_versions_are_words() {
    check(&[
        "See https://example.com/a.b?c=d. |It helps. |Visit example.co. |Then write to a.b@c.org. |Done.",
        "Edit Cargo.toml and main.rs. |Use node.js, .NET and v1.2.3. |Then stop.",
        "Read on. |https://example.com/a",
        "iPhone sales rose. |iPhones sell.",
    ]);
}

#[test]
fn notes_stay_with_their_sentence() {
    check(&[
        "They share ties.¹² |The Soviet Union fell.[3] |It was over.[^4] |Then came Putin.<sup>5</sup> |He stayed.",
        "They share ties. [6] |The Union fell.” [7, 8] |In 1990 it was over. 12 |But then 3 came. |3 people left.",
        "It was a war.12 |The next came. |It was at Downing St.10 in London.",
        "See sec.12 The text of fig.3 Russia.",
    ]);
}

#[test]
fn lists() {
    check(&[
        "1. First point. |2. Second point. |It has two. |3. Third.",
        "The aims are: |1. The first 2) no |2. The second |3. The third",
        "• One |• Two",
        "The end. ■",
        "### 1. Renewed Agreements\n\n|- **New Treaty:** The pact holds. |It lasts.\n|* Two\n|+ Three\n|2) Four",
        "II. The Treaty. |Henry VIII. |He died.",
        "a) The first thing |b) The second",
        "The treaty (a) binds and (b) lasts.",
        "Q. What is it? |A. It is a pact.",
    ]);
}

#[test]
fn line_ends() {
    check(&[
        "He Jun\n|He Jun\n|Mr. He Jun takes the roles.",
        "By  \n|Muhammad Khan  \n|Research Associate",
        "This is prose that somebody wrapped at a width of some fifty\ncharacters so that it goes on over three lines like this one\nRussia and ends. |It has another\nsentence.",
        "About the Author\n\n|Share\n\n|Related",
        "Mr.\nSmith left.\r\n|She stayed.\r\n\r\n|They met.",
        "The first paragraph ends.\n|The second begins\non a new line.",
        "He left,\nPutin said.",
    ]);
}
