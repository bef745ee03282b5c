//! What edits make of the questions that an editor asks of three articles.

use super::*;
use crate::comparison::{Compared, Comparison};
use crate::testing::{asked, corpus};
use proptest::prelude::*;
use std::rc::Rc;
use synoptic_corpus::{Override, Relation};

/// Three articles and what an editor asks of them: `when` of all, `houses` of the first two,
/// `bread` of the last.
fn town() -> Corpus {
    let mut corpus = corpus(&[
        ("a", "One\n\nThe flood came on 3 May 2024. It destroyed 40 houses. The mayor wept.\n"),
        ("b", "Two\n\nThe flood came on 4 May 2024. It destroyed 40 houses in the valley.\n"),
        ("c", "Three\n\nThe flood came on 3 May 2024. Bread was sold at noon.\n"),
    ]);
    corpus.questions = vec![
        asked(
            &corpus,
            "when",
            &[
                ("a", "came on 3 May 2024"),
                ("b", "came on 4 May 2024"),
                ("c", "came on 3 May 2024"),
            ],
        ),
        asked(
            &corpus,
            "houses",
            &[
                ("a", "It destroyed 40 houses."),
                ("a", "The mayor wept."),
                ("b", "It destroyed 40 houses in the valley."),
            ],
        ),
        asked(&corpus, "bread", &[("c", "Bread was sold at noon.")]),
    ];
    corpus.questions[1].overrides = vec![Override {
        a: DocumentId(0),
        b: DocumentId(1),
        relation: Relation::Tension,
        reason: "Read by hand.".into(),
    }];
    corpus
}

fn edited(comparison: &Comparison<'_>, off: &[&str], edits: &str) -> Rc<Compared> {
    let off: Vec<String> = off.iter().map(|id| (*id).to_owned()).collect();
    let edits = Edits::of_query(&["edits=", edits].concat()).unwrap_or_default();
    comparison.edited(&off, &edits)
}

fn ids(compared: &Compared) -> Vec<&str> {
    let mut ids: Vec<&str> =
        compared.questions.iter().map(|question| question.id.as_str()).collect();
    ids.sort_unstable();
    ids
}

fn found<'c>(compared: &'c Compared, id: &str) -> (&'c Question, &'c Touched) {
    let (at, question) = compared.question(id).expect("the question stands");
    (question, compared.touched[at].as_deref().expect("was touched"))
}

fn passages(question: &Question) -> Vec<(u32, usize)> {
    let positions = question.positions.iter();
    positions.map(|position| (position.document.0, position.passages.len())).collect()
}

#[test]
fn a_hidden_question_leaves_all_others_as_they_are() {
    let corpus = town();
    let comparison = Comparison::new(&corpus);
    let found = edited(&comparison, &[], "hide:when");
    assert_eq!(ids(&found), ["bread", "houses"]);
    assert!(found.touched.iter().all(Option::is_none));
    assert_eq!((found.changes[0].hides, found.changes[0].outcome), (true, Outcome::Done));
    assert_eq!(found.changes[0].names[0].label, "About when");
    assert_eq!(
        comparison.only_here(&found, DocumentId(0)),
        comparison.only_here(&comparison.without(&[]), DocumentId(0))
    );
}

#[test]
fn a_name_is_the_visitors_and_says_what_it_was() {
    let corpus = town();
    let comparison = Comparison::new(&corpus);
    let compared = edited(&comparison, &[], "name:when:The+day");
    let (question, touched) = found(&compared, "when");
    assert_eq!(question.label, "The day");
    assert_eq!(touched.was.as_ref().map(|named| named.label.as_str()), Some("About when"));
    let plain = comparison.without(&[]);
    let (_, before) = plain.question("when").expect("stands");
    assert_eq!((&question.pairs, question.interest), (&before.pairs, before.interest));
}

#[test]
fn merged_questions_have_the_passages_and_pairs_of_all() {
    let corpus = town();
    let comparison = Comparison::new(&corpus);
    let compared = edited(&comparison, &[], "merge:houses:bread");
    assert_eq!(ids(&compared), ["houses", "when"]);
    let (question, touched) = found(&compared, "bread");
    assert_eq!((question.id.as_str(), touched.merged.len()), ("houses", 2));
    assert_eq!(passages(question), [(0, 2), (1, 1), (2, 1)]);
    let pairs: Vec<_> = question.pairs.iter().map(|pair| (pair.a.0, pair.b.0)).collect();
    assert_eq!(pairs, [(0, 1), (0, 2), (1, 2)]);
    assert_eq!(question.pairs[0].overridden.as_deref(), Some("Read by hand."));
    assert_eq!(question.relation(), Some(Relation::Tension));
}

#[test]
fn merging_never_reaches_beyond_the_sources_that_are_on() {
    let corpus = town();
    let comparison = Comparison::new(&corpus);
    let compared = edited(&comparison, &["b"], "merge:houses:when");
    let (question, _) = found(&compared, "houses");
    assert_eq!(passages(question), [(0, 3), (2, 1)]);
    assert!(compared.cells.iter().all(|cells| cells.len() == 2));
    // A source whose passages are others than before is related anew.
    assert!(question.pairs.iter().all(|pair| pair.overridden.is_none()));
}

#[test]
fn what_is_moved_out_is_a_question_of_its_own() {
    let corpus = town();
    let comparison = Comparison::new(&corpus);
    let compared = edited(&comparison, &[], "split:when:c");
    let (rest, touched) = found(&compared, "when");
    assert_eq!(passages(rest), [(0, 1), (1, 1)]);
    assert_eq!(touched.split_off, ["when~c"]);
    let (new, touched) = found(&compared, "when~c");
    assert_eq!((passages(new), new.label.as_str()), (vec![(2, 1)], "came on 3 May 2024"));
    assert_eq!(touched.split_from.as_ref().map(|named| named.label.as_str()), Some("About when"));
    assert_eq!(new.positions[0].label, "said by c", "it is whole");
    // One passage of several.
    let compared = edited(&comparison, &[], "split:houses:a.p1.3");
    assert_eq!(passages(found(&compared, "houses").0), [(0, 1), (1, 1)]);
    assert_eq!(found(&compared, "houses~a.p1.3").0.positions[0].label, "The mayor wept.");
    // Where all that is on was moved, no empty question is left.
    let compared = edited(&comparison, &["a", "b"], "split:when:c");
    assert_eq!(ids(&compared), ["bread", "when~c"]);
}

#[test]
fn parting_what_was_merged_gives_back_its_pairs() {
    let corpus = town();
    let comparison = Comparison::new(&corpus);
    let compared = edited(&comparison, &[], "merge:houses:bread,split:houses:c");
    let (rest, touched) = found(&compared, "houses");
    let plain = comparison.without(&[]);
    let (_, before) = plain.question("houses").expect("stands");
    assert_eq!((&rest.positions, &rest.pairs), (&before.positions, &before.pairs));
    assert_eq!((touched.merged.len(), touched.split_off.len()), (2, 1));
    // Put together again and parted again.
    let again = "split:when:c,merge:when:when~c,split:when:c";
    let again = edited(&comparison, &[], again);
    assert_eq!(ids(&again), ["bread", "houses", "when", "when~c"]);
    let twice = edited(&comparison, &[], "split:houses:b,merge:houses:when,split:houses:b");
    assert_eq!(ids(&twice), ["bread", "houses", "houses~b", "houses~b~"]);
}

#[test]
fn what_each_merged_question_says_is_still_said() {
    let corpus = town();
    let comparison = Comparison::new(&corpus);
    let label = |edits: &str, id: &str| {
        let compared = edited(&comparison, &[], edits);
        let (at, question) = compared.question(id).expect("the question stands");
        let cells = &compared.cells[at];
        (question.positions[0].label.clone(), cells[0].quotes)
    };
    assert_eq!(label("merge:houses:when", "houses"), ("said by a".into(), false), "said once");
    // The words of a passage beside those of the editor.
    let both = "split:houses:a.p1.3,merge:when:houses~a.p1.3";
    assert_eq!(label(both, "when"), ("said by a · “The mayor wept.”".into(), false));
    // What is left of it is not what was said of all.
    let rest = [both, ",split:when:a.p1.1"].concat();
    assert_eq!(label(&rest, "when"), ("The mayor wept.".into(), true));
    let compared = edited(&comparison, &[], both);
    let (_, touched) = found(&compared, "when");
    assert_eq!(touched.done_in_words(), "merged with “The mayor wept.”");
}

#[test]
fn what_refers_to_a_question_that_is_not_there_is_kept_and_told_why() {
    let corpus = town();
    let comparison = Comparison::new(&corpus);
    let outcomes = |off: &[&str], edits: &str| -> Vec<Outcome> {
        edited(&comparison, off, edits).changes.iter().map(|change| change.outcome).collect()
    };
    use Outcome::{Done, NotRaised, TakenAway};
    assert_eq!(outcomes(&["c"], "hide:bread,hide:when"), [NotRaised, Done]);
    assert_eq!(outcomes(&[], "hide:when,name:when:x"), [Done, TakenAway]);
    assert_eq!(outcomes(&[], "merge:when:bread,hide:bread,hide:when"), [Done, TakenAway, Done]);
    assert_eq!(outcomes(&[], "split:when:nobody,hide:no-such"), [NotRaised, NotRaised]);
    // The name of what other sources raise is known.
    let away = edited(&comparison, &["c"], "hide:bread");
    assert_eq!(away.changes[0].names[0].label, "About bread");
    // What is hidden lends nobody its id.
    assert_eq!(ids(&edited(&comparison, &[], "hide:when,merge:when:houses")), ["bread", "houses"]);
    // What is merged keeps its address where its first part is away.
    let half = edited(&comparison, &["c"], "merge:bread:when,name:bread:x");
    assert_eq!(ids(&half), ["bread", "houses"]);
    assert_eq!(
        half.changes.iter().map(|change| change.outcome).collect::<Vec<_>>(),
        [NotRaised, Done]
    );
}

fn edit() -> impl Strategy<Value = String> {
    let id = prop::sample::select(vec!["when", "houses", "bread", "when~c", "gone"]);
    let out = prop::sample::select(vec!["a", "b", "c", "a.p1.2", "a:c"]);
    (0..4, id.clone(), id, out).prop_map(|(kind, one, other, out)| match kind {
        0 => format!("hide:{one}"),
        1 => format!("name:{one}:{other}"),
        2 => format!("merge:{one}:{other}"),
        _ => format!("split:{one}:{out}"),
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn hiding_and_bringing_back_changes_nothing_and_no_list_breaks_anything(
        edits in proptest::collection::vec(edit(), 0..6),
        off in prop::sample::subsequence(vec!["a", "b", "c"], 0..3),
    ) {
        let corpus = town();
        let comparison = Comparison::new(&corpus);
        let off: Vec<String> = off.into_iter().map(str::to_owned).collect();
        let edits = Edits::of_query(&["edits=", &edits.join(",")].concat()).unwrap_or_default();
        let before = comparison.edited(&off, &edits);
        for question in &before.questions {
            prop_assert!(question.positions.windows(2).all(|two| two[0].document < two[1].document));
            prop_assert!(question.positions.iter().all(|position| !position.passages.is_empty()));
            prop_assert!(question.positions.iter().all(|position| before.on.contains(&position.document)));
            let sources = question.positions.len();
            prop_assert_eq!(question.pairs.len(), sources * (sources - 1) / 2);
            let hidden = edits.and(Edit::Hide(question.id.clone())).expect("has room");
            let without = comparison.edited(&off, &hidden);
            let others: Vec<&Question> = before.questions.iter().filter(|own| own.id != question.id).collect();
            prop_assert_eq!(without.questions.iter().collect::<Vec<_>>(), others);
            let back = comparison.edited(&off, &hidden.undone(edits.len()));
            prop_assert_eq!(&back.questions, &before.questions);
        }
        let ids = ids(&before);
        prop_assert!(ids.windows(2).all(|two| two[0] != two[1]), "each id once: {:?}", ids);
    }
}
