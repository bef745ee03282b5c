//! What claims are found in small invented texts.

use crate::prepared::fixture;
use crate::{Lists, TopicWords, extract};
use insta::assert_snapshot;
use proptest::prelude::*;
use synoptic_corpus::{
    Annotations, BlockId, Claim, Document, Holder, Inline, InlineKind, Polarity, Sentence,
};
use synoptic_text::Span;

fn extracted(document: &Document, topics: Vec<TopicWords>) -> Annotations {
    let lists = Lists { entities: fixture::cast(), topics };
    let mut found = extract(std::slice::from_ref(document), &lists);
    found.annotations.pop().unwrap_or_default()
}

fn words(document: &Document, pieces: &[Span]) -> String {
    let pieces: Vec<&str> = pieces.iter().map(|piece| piece.of(&document.text)).collect();
    pieces.join(" … ")
}

fn line(document: &Document, claim: &Claim) -> String {
    let holder = match &claim.holder {
        Holder::Author => "author",
        Holder::Named { name, .. } => name,
        Holder::Unnamed { description } => &format!("({description})"),
    };
    let not = if claim.polarity == Polarity::Negative { " not" } else { "" };
    format!(
        "{:?} {:?}{not} {holder} | {}",
        claim.kind,
        claim.certainty,
        words(document, &claim.pieces)
    )
    .to_owned()
}

/// Each claim as `kind certainty holder | text`, one a line.
fn claims(text: &str) -> String {
    let document = fixture::document(text);
    let found = extracted(&document, Vec::new());
    let lines: Vec<String> = found.claims.iter().map(|claim| line(&document, claim)).collect();
    lines.join("\n")
}

/// The words that make the claims of a text as sure as they are.
fn certainty_words(text: &str) -> String {
    let document = fixture::document(text);
    let found = extracted(&document, Vec::new());
    let words: Vec<String> =
        found.claims.iter().map(|claim| words(&document, &claim.certainty_words)).collect();
    words.join("\n")
}

#[test]
fn past_events_and_figures_are_facts() {
    assert_snapshot!(claims("The ferry sank off Norland on Monday.\n\
        The harbour was a key base of the navy.\n\
        Fares have risen by 6 percent since March.\n\
        Under the rules the port is limited to 40 ships a day.\n\
        The plan also covers housing and schools."), @r"
    Fact Asserted author | The ferry sank off Norland on Monday.
    Fact Asserted author | The harbour was a key base of the navy.
    Fact Asserted author | Fares have risen by 6 percent since March.
    Fact Asserted author | Under the rules the port is limited to 40 ships a day.
    Fact Asserted author | The plan also covers housing and schools.
    ");
}

#[test]
fn judging_verbs_and_weighing_words_make_assessments() {
    assert_snapshot!(claims("The vote signals a lack of trust in the board.\n\
        The ruling is a serious setback for the port.\n\
        Rising water levels pose a danger to the town.\n\
        The move reflects years of neglect.\n\
        This is part of a broader pattern."), @r"
    Assessment Asserted author | The vote signals a lack of trust in the board.
    Assessment Asserted author | The ruling is a serious setback for the port.
    Assessment Asserted author | Rising water levels pose a danger to the town.
    Assessment Asserted author | The move reflects years of neglect.
    Assessment Asserted author | This is part of a broader pattern.
    ");
}

#[test]
fn what_is_to_come_is_a_prediction() {
    assert_snapshot!(claims("The bridge will open again in autumn.\n\
        Prices are expected to rise further.\n\
        The dam could burst within days.\n\
        A strike might lead to shortages.\n\
        He may have left before the fire."), @r"
    Prediction Asserted author | The bridge will open again in autumn.
    Prediction Asserted author | Prices are expected to rise further.
    Prediction Hedged author | The dam could burst within days.
    Prediction Hedged author | A strike might lead to shortages.
    Assessment Hedged author | He may have left before the fire.
    ");
}

#[test]
fn what_ought_to_be_done_is_a_recommendation() {
    assert_snapshot!(claims("The council must act before winter.\n\
        Parliament should reject the bill.\n\
        The town needs to repair its dikes.\n\
        It is essential to rebuild the school.\n\
        The vote should be seen in the context of the strike."), @r"
    Recommendation Asserted author | The council must act before winter.
    Recommendation Asserted author | Parliament should reject the bill.
    Recommendation Asserted author | The town needs to repair its dikes.
    Recommendation Asserted author | It is essential to rebuild the school.
    Assessment Asserted author | The vote should be seen in the context of the strike.
    ");
}

#[test]
fn hedges_make_a_claim_hedged() {
    assert_snapshot!(claims("It appears that the cable snapped.\n\
        The fire was probably an accident.\n\
        The fleet seems ready.\n\
        The painting was shown in a frame reportedly made of bone.\n\
        She appeared on television on Friday."), @r"
    Assessment Hedged author | It appears that the cable snapped.
    Fact Hedged author | The fire was probably an accident.
    Assessment Hedged author | The fleet seems ready.
    Fact Hedged author | The painting was shown in a frame reportedly made of bone.
    Fact Asserted author | She appeared on television on Friday.
    ");
}

#[test]
fn a_hedge_in_an_aside_leaves_the_claim_asserted() {
    assert_snapshot!(claims("The council sold the mill, which could become a museum.\n\
        The likely winner arrived on Sunday.\n\
        The festival was held in May.\n\
        The plan has serious potential costs."), @r"
    Fact Asserted author | The council sold the mill, which could become a museum.
    Fact Asserted author | The likely winner arrived on Sunday.
    Fact Asserted author | The festival was held in May.
    Assessment Asserted author | The plan has serious potential costs.
    ");
}

#[test]
fn a_condition_makes_a_claim_conditional() {
    assert_snapshot!(claims("If the river rises, the town will be cut off.\n\
        The firm will close unless it finds a buyer.\n\
        The law does not mention if this includes schools."), @r"
    Prediction Conditional author | If the river rises, the town will be cut off.
    Prediction Conditional author | The firm will close unless it finds a buyer.
    Fact Asserted not author | The law does not mention if this includes schools.
    ");
}

#[test]
fn the_very_words_that_hedge_are_told() {
    assert_snapshot!(certainty_words("The dam could burst, and it is likely to flood the town.\n\
        If it rains, the road closes.\n\
        Brandt said the dam was safe."), @r"
    could
    likely
    If
    said
    ");
}

#[test]
fn what_others_say_is_a_statement_on_their_word() {
    assert_snapshot!(claims("Tom Brandt said the dam was safe.\n\
        \"The dam is safe,\" Brandt said.\n\
        According to Norbank, prices fell in June.\n\
        Brandt said it might rain.\n\
        Norbank denied the charges.\n\
        Reports suggest that the firm may close.\n\
        The firm reportedly knew of the cracks."), @r#"
    Statement Reported Tom Brandt | Tom Brandt said the dam was safe.
    Statement Reported Tom Brandt | "The dam is safe," Brandt said.
    Statement Reported Norbank | According to Norbank, prices fell in June.
    Statement Hedged Tom Brandt | Brandt said it might rain.
    Statement Denied Norbank | Norbank denied the charges.
    Statement Reported (reports) | Reports suggest that the firm may close.
    Statement Reported (reports) | The firm reportedly knew of the cracks.
    "#);
}

#[test]
fn a_forecast_that_somebody_holds_likely_is_theirs() {
    assert_snapshot!(claims("Brandt said it's likely the dam will burst."), @"Prediction Hedged Tom Brandt | Brandt said it's likely the dam will burst.");
}

#[test]
fn a_relative_clause_does_not_turn_the_sentence_over_to_its_subject() {
    assert_snapshot!(claims("The blow hit a government that promised to repair the roads.\n\
        The court freed a journalist who had accused the police."), @r"
    Fact Asserted author | The blow hit a government that promised to repair the roads.
    Fact Asserted author | The court freed a journalist who had accused the police.
    ");
}

#[test]
fn clauses_with_a_subject_of_their_own_are_claims_of_their_own() {
    assert_snapshot!(claims("The talks failed, but both sides will meet again in June.\n\
        No deal was signed but Brandt said one was close.\n\
        The road was cut, and hundreds fled to the hills.\n\
        The mill closed in May; the mine followed in June.\n\
        The north voted for the plan, while the south rejected it.\n\
        While the plan is costly, it also brings jobs."), @r"
    Fact Asserted author | The talks failed
    Prediction Asserted author | both sides will meet again in June.
    Fact Asserted not author | No deal was signed
    Statement Reported Tom Brandt | Brandt said one was close.
    Fact Asserted author | The road was cut
    Fact Asserted author | hundreds fled to the hills.
    Fact Asserted author | The mill closed in May
    Fact Asserted author | the mine followed in June.
    Fact Asserted author | The north voted for the plan
    Fact Asserted author | while the south rejected it.
    Assessment Asserted author | While the plan is costly
    Fact Asserted author | it also brings jobs.
    ");
}

#[test]
fn verbs_that_share_a_subject_are_parted_where_both_say_much() {
    assert_snapshot!(claims("The law replaces the act of 2004 and closely echoes the code of 1931.\n\
        Brandt called the deal a \"triumph\" and said it would hold.\n\
        He came and went."), @r#"
    Fact Asserted author | The law replaces the act of 2004
    Assessment Asserted author | closely echoes the code of 1931.
    Statement Reported Tom Brandt | Brandt called the deal a "triumph"
    Statement Reported Tom Brandt | said it would hold.
    Fact Asserted author | He came and went.
    "#);
}

#[test]
fn lists_of_nouns_are_not_parted() {
    assert_snapshot!(claims("The town lost its mill, its mine, and the railway that fed both.\n\
        Brandt said that Norland and Sudland signed the treaty.\n\
        The bank and the insurers that backed it are in trouble."), @r"
    Fact Asserted author | The town lost its mill, its mine, and the railway that fed both.
    Statement Reported Tom Brandt | Brandt said that Norland and Sudland signed the treaty.
    Assessment Asserted author | The bank and the insurers that backed it are in trouble.
    ");
}

#[test]
fn a_comment_with_a_clause_of_its_own_is_the_authors() {
    assert_snapshot!(
        claims("Brandt said the dam was full, raising the possibility that it could burst."),
        @r"
    Statement Reported Tom Brandt | Brandt said the dam was full
    Prediction Hedged author | raising the possibility that it could burst.
    "
    );
}

#[test]
fn an_apposition_that_calls_a_thing_the_first_is_a_claim() {
    assert_snapshot!(
        claims("The strike, the first by pilots in two decades, shows their anger."),
        @r"
    Assessment Asserted author | The strike … shows their anger.
    Fact Asserted author | the first by pilots in two decades
    "
    );
}

#[test]
fn questions_transitions_and_plans_claim_nothing() {
    assert_eq!(claims("What caused the fire?\n“Is it over?”"), "");
    assert_eq!(claims("Here are five key takeaways.\nWhat follows is a timeline."), "");
    assert_eq!(claims("This article will examine the causes of the fire."), "");
    assert_eq!(claims("In this brief, we discuss three options."), "");
    assert_eq!(claims("Let us turn to the costs."), "");
    assert_eq!(claims("# The mill closed on Monday\n\n…"), "");
}

#[test]
fn denials_are_negative_but_not_every_not_is_one() {
    assert_snapshot!(claims("No survivors were found.\n\
        The pact does not cover fishing.\n\
        The aid has not arrived.\n\
        The visit was meant to show that Norland is not alone.\n\
        The mill was not closed until 1990.\n\
        It was not only a fire but a crime."), @r"
    Fact Asserted not author | No survivors were found.
    Fact Asserted not author | The pact does not cover fishing.
    Fact Asserted not author | The aid has not arrived.
    Fact Asserted author | The visit was meant to show that Norland is not alone.
    Fact Asserted author | The mill was not closed until 1990.
    Fact Asserted author | It was not only a fire but a crime.
    ");
}

#[test]
fn topics_are_matched_by_stem_and_capitals_as_written() {
    let topic = |words: &[&str]| TopicWords {
        id: words[0].to_lowercase(),
        name: words[0].to_owned(),
        words: words.iter().map(|word| (*word).to_owned()).collect(),
    };
    let topics = vec![topic(&["sanction"]), topic(&["US"]), topic(&["state of war"])];
    let document = fixture::document(
        "The sanctions hurt us all.\nThe US is in a state of war.\nThe states of wars past are gone.",
    );
    let found = extracted(&document, topics);
    let topics: Vec<&[u16]> = found.claims.iter().map(|claim| &claim.topics[..]).collect();
    assert_eq!(topics, [&[0][..], &[1, 2], &[2]]);
}

#[test]
fn a_note_belongs_to_the_clause_before_its_marker() {
    let text = "The mill closed in May,1 but the mine was saved in June.2 It rained.";
    let mut document = fixture::document(text);
    let marker = |at: usize, number| Inline {
        span: Span::new(at, at + 1),
        kind: InlineKind::NoteMarker(number),
    };
    document.blocks[0].inlines = vec![marker(23, 1), marker(56, 2)];
    let second = Sentence { block: BlockId(0), pieces: vec![Span::new(58, 68)] };
    document.sentences[0].pieces = vec![Span::new(0, 56)];
    document.sentences.push(second);
    let found = extracted(&document, Vec::new());
    let notes: Vec<&[u32]> = found.claims.iter().map(|claim| &claim.notes[..]).collect();
    assert_eq!(notes, [&[1][..], &[2], &[]]);
}

#[test]
fn ids_count_within_the_paragraph() {
    let mut document = fixture::document("The mill closed. The mine closed.");
    document.id = "echo".into();
    document.blocks[0].number = Some(4);
    let found = extracted(&document, Vec::new());
    let ids: Vec<&str> = found.claims.iter().map(|claim| claim.id.as_str()).collect();
    assert_eq!(ids, ["echo.4.1", "echo.4.2"]);
}

/// Text made of the words and marks that the rules look at, in any order.
fn any_prose() -> impl Strategy<Value = String> {
    let parts = [
        "Brandt",
        "said",
        "that",
        "the",
        "dam",
        "which",
        "is",
        "was",
        "and",
        "but",
        "while",
        "if",
        "may",
        "could",
        "will",
        "not",
        "signed",
        "replaces",
        "raising",
        "first",
        "in",
        "by",
        "it",
        "reportedly",
        "“",
        "”",
        "\"",
        ",",
        ";",
        ":",
        ".",
        "?",
        "(",
        ")",
        "—",
        "2004",
        "'s",
        "\n",
        "é",
        "𝒳",
        "no",
        "until",
        "to",
        "be",
    ];
    proptest::collection::vec(proptest::sample::select(parts.to_vec()), 0..80)
        .prop_map(|parts| parts.join(" "))
}

proptest! {
    #[test]
    fn claims_stand_in_their_sentences_and_in_order(text in prop_oneof![any_prose(), ".{0,120}"]) {
        let document = fixture::document(&text);
        let found = extracted(&document, Vec::new());
        let mut last = (0, 0);
        for claim in &found.claims {
            let sentence = &document.sentences[claim.sentence as usize];
            prop_assert!(!claim.pieces.is_empty());
            for piece in &claim.pieces {
                prop_assert!(!piece.of(&text).is_empty(), "{:?}", piece);
                prop_assert!(sentence.pieces.iter().any(|whole| whole.contains(*piece)));
            }
            let block = &document.blocks[sentence.block.0 as usize];
            prop_assert!(block.kind.is_content());
            for word in claim.certainty_words.iter().chain(&claim.why.words) {
                prop_assert!(!word.of(&text).is_empty());
            }
            let place = (claim.sentence, claim.pieces[0].start);
            prop_assert!(last <= place, "{:?} before {:?}", last, place);
            last = place;
        }
    }
}
