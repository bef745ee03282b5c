//! What holds of the questions of any corpus, tried on the articles of this one and on parts of them.

mod samples;

use proptest::prelude::*;
use samples::corpus;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::LazyLock;
use synoptic_compare::{Comparer, MOST_QUESTIONS};
use synoptic_corpus::{Corpus, DocumentId, Question, QuestionSource};

static ARTICLES: LazyLock<Corpus> = LazyLock::new(|| {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/documents");
    let entries = std::fs::read_dir(folder).expect("the corpus has a folder of documents");
    let mut paths: Vec<_> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    let texts: Vec<String> =
        paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect();
    corpus(texts.iter().map(String::as_str))
});

/// What must hold of all questions between the sources that are on.
fn check(corpus: &Corpus, questions: &[Question], on: impl Fn(DocumentId) -> bool) {
    assert!(questions.len() <= MOST_QUESTIONS);
    assert!(questions.windows(2).all(|two| two[0].interest >= two[1].interest));
    let mut ids: Vec<&str> = questions.iter().map(|question| question.id.as_str()).collect();
    ids.sort_unstable();
    assert!(ids.windows(2).all(|two| two[0] != two[1]), "two questions have one id");
    let mut uses: BTreeMap<(DocumentId, u32), u32> = BTreeMap::new();
    for question in questions {
        assert!(!question.label.is_empty());
        let sources: Vec<DocumentId> =
            question.positions.iter().map(|position| position.document).collect();
        assert!(sources.windows(2).all(|two| two[0] < two[1]), "sources stand once, in order");
        assert!(sources.iter().all(|source| on(*source)));
        assert_eq!(question.pairs.len(), sources.len() * (sources.len() - 1) / 2);
        for pair in &question.pairs {
            assert!(pair.a < pair.b && sources.contains(&pair.a) && sources.contains(&pair.b));
            assert!(synoptic_compare::RULES.iter().any(|(rule, _)| *rule == pair.rule));
            for (document, span) in &pair.evidence {
                let text = &corpus.document(*document).expect("it is of this corpus").text;
                assert!(!span.of(text).trim().is_empty(), "evidence is words");
            }
        }
        for position in &question.positions {
            let file = corpus.document(position.document).expect("it is of this corpus");
            assert!(!position.label.is_empty() && !position.passages.is_empty());
            for passage in &position.passages {
                assert!(passage.pieces.iter().all(|piece| !piece.of(&file.text).is_empty()));
                *uses.entry((position.document, passage.pieces[0].start)).or_default() += 1;
            }
        }
    }
    assert!(uses.values().all(|uses| *uses <= 3), "a passage stands in three questions at most");
}

#[test]
fn the_articles_of_the_corpus_have_questions() {
    let questions = Comparer::new(&ARTICLES).questions(|_| true, true);
    check(&ARTICLES, &questions, |_| true);
    assert!(questions.len() > 50);
    assert!(questions.iter().all(|question| question.source == QuestionSource::Computed));
}

#[test]
fn comparing_again_gives_the_same() {
    let once = Comparer::new(&ARTICLES).questions(|_| true, true);
    let again = Comparer::new(&ARTICLES).questions(|_| true, true);
    assert_eq!(once, again);
}

#[test]
fn what_stands_in_no_shared_question_is_only_here() {
    let comparer = Comparer::new(&ARTICLES);
    let questions = comparer.questions(|_| true, true);
    let claims = ARTICLES.annotations.first().expect("there are articles").claims.len();
    let own = comparer.only_here(DocumentId(0), &questions);
    assert!(!own.is_empty() && own.len() < claims);
    let all = comparer.only_here(DocumentId(0), &[]);
    assert!(own.iter().all(|claim| all.contains(claim)));
}

#[test]
fn nothing_and_one_document_have_no_questions() {
    for articles in [&[][..], &[""], &["Only one\n\nIt rained on Monday, officials said."]] {
        let corpus = corpus(articles.iter().copied());
        assert_eq!(Comparer::new(&corpus).questions(|_| true, true), []);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]
    #[test]
    fn any_choice_of_sources_keeps_what_must_hold(choice in proptest::collection::vec(any::<bool>(), 5)) {
        let on = |id: DocumentId| choice.get(id.0 as usize).copied().unwrap_or(false);
        check(&ARTICLES, &Comparer::new(&ARTICLES).questions(on, true), on);
    }
}

#[test]
fn a_question_regrouped_is_the_same_whether_pairs_are_kept_or_related_anew() {
    let comparer = Comparer::new(&ARTICLES);
    let questions = comparer.questions(|_| true, true);
    assert!(questions.iter().any(|question| question.pairs.len() > 1));
    for question in &questions {
        assert_eq!(&comparer.regrouped(question.clone(), &[]), question, "anew");
        let known = std::slice::from_ref(question);
        assert_eq!(&comparer.regrouped(question.clone(), known), question, "kept");
        let alone = Question { positions: question.positions[..1].to_vec(), ..question.clone() };
        assert!(comparer.regrouped(alone, known).pairs.is_empty());
    }
}

#[test]
fn a_weekday_in_common_is_no_matter_of_comparison() {
    let article = |text: &str| format!("An article\n\n14 October 2023\n\n{text}");
    let questions = |a: &str, b: &str| {
        let texts = [article(a), article(b)];
        Comparer::new(&corpus(texts.iter().map(String::as_str))).questions(|_| true, false).len()
    };
    let knew = "“They knew on Friday,” said a baker in the village.";
    assert_eq!(questions(knew, "The railway will open again on Friday."), 0);
    assert_eq!(questions(knew, "On Friday the village was empty."), 1);
}

#[test]
fn a_number_does_not_end_the_label_of_a_question() {
    let articles = [
        "An article\n\n5 March 2024\n\nThe unions fear the loss of up to 2,000 jobs.",
        "An article\n\n5 March 2024\n\nUp to 3,000 jobs ashore will go, according to an internal paper of the new group.",
    ];
    let corpus = corpus(articles);
    let questions = Comparer::new(&corpus).questions(|_| true, false);
    assert_eq!(questions[0].label, "The loss of up to 2,000 jobs");
}

/// Articles of one paper with a sentence under all of them, two of them on one matter.
fn of_one_paper() -> Corpus {
    let matters = [
        "The mayor opened a library in the old mill.",
        "Bakers want cheaper flour from the coast.",
        "A storm tore tiles from the roof of the station.",
        "The orchestra plays in the park on Sunday.",
    ];
    let articles: Vec<String> = (0..40)
        .map(|at| {
            let matter = match at {
                5 | 35 => "Divers found a bronze anchor near the lighthouse.".to_owned(),
                _ => format!("{} It was visitor {at}.", matters[at % 4]),
            };
            let house =
                "The Harbour Herald is owned by its readers and prints letters every Friday.";
            format!("Article {at}\n\n1 March 2024\n\n{matter}\n\n{house}")
        })
        .collect();
    corpus(articles.iter().map(String::as_str))
}

#[test]
fn a_sentence_under_all_articles_is_one_question_and_hides_no_other() {
    let corpus = of_one_paper();
    let comparer = Comparer::new(&corpus);
    let questions = comparer.questions(|_| true, true);
    let about = |questions: &[Question], words: &str| -> Vec<Question> {
        let has = |question: &&Question| {
            question.positions.iter().all(|position| {
                let file = corpus.document(position.document).expect("it is of this corpus");
                position.passages[0].pieces[0].of(&file.text).contains(words)
            })
        };
        questions.iter().filter(has).cloned().collect()
    };
    let anchor = about(&questions, "anchor");
    assert_eq!(anchor.len(), 1);
    assert_eq!(anchor[0].positions.len(), 2);
    // All sources have the sentence, each of those beyond the first few beside the first.
    let house = about(&questions, "Herald");
    assert_eq!(house.iter().map(|question| question.positions.len()).max(), Some(40));
    let whole = house.iter().find(|question| question.positions.len() == 40).expect("it is there");
    assert!(whole.pairs.len() < 40 * 3, "{}", whole.pairs.len());
    let related = |id: u32| whole.pairs.iter().any(|pair| [pair.a.0, pair.b.0].contains(&id));
    assert!((0..40).all(related), "every source is related with another");
    assert_eq!(whole.origins[0].documents.len(), 40, "all have the very words");
    // Without the first source, the next brings the others.
    let others = comparer.questions(|id| id.0 > 0, true);
    let most = about(&others, "Herald").iter().map(|question| question.positions.len()).max();
    assert_eq!(most, Some(39));
}
