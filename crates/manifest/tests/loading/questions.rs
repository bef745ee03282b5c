//! The editor's questions: passages are found where they stand, and mistakes told with their cure.

use crate::folder::{Folder, MANIFEST};
use insta::assert_snapshot;
use synoptic_corpus::{Corpus, Relation, decode, encode};

const FIRST: &str = "# The bridge at Oberau

By Anna Huber

The bridge was closed on Monday after the flood. “It will open in June,” the mayor said. It was closed.

> Nobody was killed in
> the flood.

- **Costs:** Engineers measured 40 centimetres<sup>1</sup> of damage.

It was closed.

<sup>1</sup> Ben Moor, \"Rain\", The Gazette, published on May 1, 2021.
<https://example.org/2021/5/1/rain>
";

const SECOND: &str =
    "# A flood\n\nThe bridge stayed open, the county says. Two people died in the flood.\n";

const TOPICS: &str = "[[topic]]\nid = \"deaths\"\nname = \"Deaths\"\nwords = [\"killed\"]\n\n[[topic]]\nid = \"bridge\"\nname = \"The bridge\"\nwords = [\"bridge\"]\n";

/// A corpus of two documents, `a` and `b`, with these questions; `more` stands at the end of the
/// manifest, in the table of `b`.
fn corpus(questions: &str, more: &str) -> (Folder, String, Corpus) {
    let manifest =
        format!("{MANIFEST}\n[[document]]\nid = \"b\"\nfile = \"documents/b.txt\"\n{more}");
    let folder = Folder::with(&[
        ("corpus.toml", &manifest),
        ("documents/a.txt", FIRST),
        ("documents/b.txt", SECOND),
        ("topics.toml", TOPICS),
        ("questions.toml", questions),
    ]);
    let loaded = folder.load();
    let problems = folder.problems(&loaded);
    (folder, problems, loaded.corpus)
}

fn problems(questions: &str) -> String {
    corpus(questions, "").1
}

/// A question with one position of `a`, which starts in line 4, and these passages, in line 7.
fn pinned(passages: &str) -> String {
    format!(
        "[[question]]\nid = \"q\"\nquestion = \"What?\"\n[[question.position]]\ndocument = \"a\"\nsays = \"so\"\npassages = [{passages}]\n"
    )
}

/// The problems of passages of `a`.
fn problems_of_passages(passages: &str) -> String {
    problems(&pinned(passages))
}

/// What stands at each piece of each passage of the first position, pieces parted by `|`.
fn found(corpus: &Corpus) -> String {
    let position = &corpus.questions[0].positions[0];
    let document = corpus.document(position.document).expect("a position has its document");
    let passages = position.passages.iter().map(|passage| {
        let pieces: Vec<&str> =
            passage.pieces.iter().map(|piece| piece.of(&document.text)).collect();
        pieces.join("|")
    });
    passages.collect::<Vec<_>>().join("\n")
}

const SOUND: &str = r#"
[[question]]
id = "deaths"
question = "How many people died?"
topics = ["bridge", "deaths"]

[[question.position]]
document = "b"
says = "two"
passages = [{ exact = "Two people died in the flood." }]

[[question.position]]
document = "a"
says = "none"
passages = [{ exact = "Engineers measured 40 centimetres of damage." }, { exact = "Nobody was killed in the flood." }]

[[question.override]]
between = ["b", "a"]
relation = "detail"
reason = "They speak of other days."
"#;

#[test]
fn questions_come_out_in_the_order_of_documents_and_text() {
    let (_folder, problems, corpus) = corpus(SOUND, "");
    assert_snapshot!(problems, @"");
    assert_snapshot!(found(&corpus), @"
    Nobody was killed in|the flood.
    Engineers measured 40 centimetres<sup>1</sup> of damage.
    ");
    let question = &corpus.questions[0];
    assert_eq!(
        (question.id.as_str(), question.label.as_str()),
        ("deaths", "How many people died?")
    );
    assert_eq!(question.topics, [0, 1]);
    let said: Vec<(u32, &str)> =
        question.positions.iter().map(|p| (p.document.0, p.label.as_str())).collect();
    assert_eq!(said, [(0, "none"), (1, "two")]);
    let set = &question.overrides[0];
    assert_eq!((set.a.0, set.b.0, set.relation), (0, 1, Relation::Detail));
    assert_eq!(decode(&encode(&corpus)), Ok(corpus));
}

#[test]
fn a_passage_knows_the_claim_that_it_is() {
    let (_folder, _, corpus) = corpus(SOUND, "");
    let mut named = 0;
    for position in &corpus.questions[0].positions {
        let claims = &corpus.annotations[position.document.0 as usize].claims;
        for passage in &position.passages {
            let Some(claim) = passage.claim else { continue };
            let claim = &claims[claim as usize];
            assert!(claim.pieces.iter().any(|a| passage.pieces.iter().any(|b| a.overlaps(*b))));
            named += 1;
        }
    }
    assert_eq!(named, 3);
}

#[test]
fn without_the_file_there_are_no_questions() {
    let folder = Folder::with(&[("corpus.toml", MANIFEST), ("documents/a.txt", FIRST)]);
    let loaded = folder.load();
    assert_snapshot!(folder.problems(&loaded), @"");
    assert!(loaded.corpus.questions.is_empty());
}

#[test]
fn words_are_copied_from_the_file_or_from_the_running_text() {
    for exact in
        ["measured 40 centimetres of damage", "measured 40 centimetres<sup>1</sup> of damage"]
    {
        let (_folder, problems, corpus) = corpus(&pinned(&format!("{{ exact = '{exact}' }}")), "");
        assert_eq!(problems, "");
        assert_eq!(found(&corpus), "measured 40 centimetres<sup>1</sup> of damage");
    }
    let (_folder, problems, corpus) = corpus(
        &pinned("{ exact = '''was killed in\nthe\tflood''' }, { exact = 'Ben Moor, \"Rain\"' }"),
        "",
    );
    assert_snapshot!(problems, @"");
    assert_snapshot!(found(&corpus), @r#"
    was killed in|the flood
    Ben Moor, "Rain"
    "#);
}

#[test]
fn prefix_and_suffix_settle_which_place_is_meant() {
    assert_snapshot!(problems_of_passages("{ exact = 'It was closed.' }"), @"corpus/questions.toml:7: this passage stands at 2 places of a.txt (lines 5, 12); add a prefix or a suffix, the words just before or after the one that is meant");
    assert_snapshot!(problems_of_passages("{ exact = 'was closed', prefix = 'It' }"), @"corpus/questions.toml:7: this passage stands at 2 places of a.txt (lines 5, 12); make its prefix or suffix longer");
    assert_snapshot!(problems_of_passages("{ exact = 'was closed', prefix = 'They' }"), @"corpus/questions.toml:7: this passage is in a.txt, but not with this prefix; the first of its 3 places is in line 5, after `By Anna Huber The bridge` and before `on Monday after the flood.`");
    assert_snapshot!(problems_of_passages("{ exact = 'after the flood', prefix = 'on Monday', suffix = '!' }"), @"corpus/questions.toml:7: this passage is in a.txt, but not with this prefix and suffix; it stands in line 5, after `bridge was closed on Monday` and before `. “It will open in`");
    let start = |passage: &str| {
        let (_folder, problems, corpus) = corpus(&pinned(passage), "");
        assert_eq!(problems, "");
        corpus.questions[0].positions[0].passages[0].pieces[0].start as usize
    };
    let exact = "It was closed.";
    let (first, last) = (FIRST.find(exact), FIRST.rfind(exact));
    assert_eq!(Some(start("{ exact = 'It was closed.', prefix = 'the mayor said. ' }")), first);
    assert_eq!(Some(start("{ exact = 'It was closed.', prefix = 'of damage.' }")), last);
    assert_eq!(Some(start("{ exact = 'It was closed.', suffix = '<sup>1</sup> Ben' }")), last);
}

#[test]
fn a_passage_that_is_not_there_is_told_with_the_nearest_words() {
    assert_snapshot!(problems_of_passages("{ exact = 'The bridge was shut on Monday after the flood.' }"), @"corpus/questions.toml:7: this passage is not in a.txt; the nearest, in line 5, is `The bridge was closed on Monday after the flood.`, which has `closed` for `shut`; copy what is meant");
    assert_snapshot!(problems_of_passages("{ exact = 'It will soon open in June,” the mayor said' }"), @"corpus/questions.toml:7: this passage is not in a.txt; the nearest, in line 5, is `It will open in June,” the mayor said`, which lacks `soon`; copy what is meant");
    assert_snapshot!(problems_of_passages("{ exact = '\"It will open in June,\" the mayor said.' }"), @r#"corpus/questions.toml:7: this passage is not in a.txt letter by letter; line 5 has it with other marks, spaces or capitals: `“It will open in June,” the mayor said.`, which has `“It` for `"It`, has `June,”` for `June,"`; copy that"#);
    assert_snapshot!(problems_of_passages("{ exact = 'Nobody was  Killed' }"), @"corpus/questions.toml:7: this passage is not in a.txt letter by letter; line 7 has it with other marks, spaces or capitals: `Nobody was killed`, which has `killed` for `Killed`; copy that");
    assert_snapshot!(problems_of_passages("{ exact = 'Elephants' }"), @"corpus/questions.toml:7: this passage is not in a.txt, nor anything like it; copy it from there");
    assert_snapshot!(problems_of_passages("{ exact = 'Two people died in the flood.' }"), @"corpus/questions.toml:7: this passage is not in a.txt; the nearest, in line 7, is `Nobody was killed in the flood.`, which has `Nobody was killed` for `Two people died`; copy what is meant; it does stand in `b`, in line 3");
}

#[test]
fn a_passage_stands_within_one_paragraph_item_caption_or_note() {
    assert_snapshot!(problems_of_passages("{ exact = 'The bridge at Oberau' }"), @"corpus/questions.toml:7: this passage stands in the title of a.txt (line 1); pin words of a paragraph, a list item, a caption or a note");
    assert_snapshot!(problems_of_passages("{ exact = 'Anna Huber' }"), @"corpus/questions.toml:7: this passage stands in the byline of a.txt (line 3); pin words of a paragraph, a list item, a caption or a note");
    assert_snapshot!(problems_of_passages("{ exact = \"It was closed.\\n\\n> Nobody was killed\" }"), @"corpus/questions.toml:7: this passage runs over several blocks of a.txt (lines 5 to 7); pin what stands in each on its own");
    assert_snapshot!(problems_of_passages("{ exact = '- **Costs:** Engineers' }"), @"corpus/questions.toml:7: this passage takes in what is no part of the text in line 10 of a.txt, such as a list's bullet; leave that out");
}

#[test]
fn what_is_pinned_in_a_repetition_is_pinned_where_it_stands_first() {
    let text = "# A flood\n\nThe bridge stayed open after all, the county says.\n\nThe bridge stayed open after all, the county says.\n\nTwo people died.\n";
    let questions = pinned("{ exact = 'The bridge stayed open', prefix = \"says.\\n\\n\" }");
    let folder = Folder::with(&[
        ("corpus.toml", MANIFEST),
        ("documents/a.txt", text),
        ("questions.toml", &questions),
    ]);
    let loaded = folder.load();
    assert_snapshot!(folder.problems(&loaded), @"");
    let pieces = &loaded.corpus.questions[0].positions[0].passages[0].pieces;
    assert_eq!(Some(pieces[0].start as usize), text.find("The bridge"));
}

#[test]
fn passages_must_be_there_short_and_apart() {
    assert_snapshot!(problems_of_passages(""), @r#"corpus/questions.toml:4: a position needs the passages that say so: passages = [{ exact = "…" }]"#);
    assert_snapshot!(problems_of_passages("'Nobody'"), @"corpus/questions.toml:7: `passages` must be a list of tables: [{ … }], but is a text");
    assert_snapshot!(problems_of_passages("{ exact = ' ' }, { prefix = 'It', sufix = 'x' }"), @r#"
    corpus/questions.toml:7: `exact` is empty; fill it or leave it out
    corpus/questions.toml:7: a passage needs `exact = "…"`; add it
    corpus/questions.toml:7: unknown key `sufix` in a passage; did you mean `suffix`?
    "#);
    assert_snapshot!(problems_of_passages(&format!("{{ exact = '{}' }}", "long ".repeat(161))), @"corpus/questions.toml:7: this passage has 804 bytes, 800 are the most; pin the sentence that answers, or several passages");
    assert_snapshot!(problems_of_passages("{ exact = 'Nobody was killed' },\n{ exact = 'was killed' }"), @"corpus/questions.toml:8: this passage shares words with that of line 7; join the two or take one out");
    assert_snapshot!(problems(&pinned("").replace("passages = []\n", "")), @r#"corpus/questions.toml:4: a position needs the passages that say so: passages = [{ exact = "…" }]"#);
}

#[test]
fn questions_positions_and_names_must_be_in_order() {
    assert_snapshot!(problems("[[questoin]]\n"), @"corpus/questions.toml:1: unknown key `questoin` in the list of questions; did you mean `question`?");
    assert_snapshot!(problems("[[question]]\nquesion = \"What?\"\n"), @r#"
    corpus/questions.toml:1: a question needs `id = "…"`; add it
    corpus/questions.toml:1: a question needs `question = "…"`; add it
    corpus/questions.toml:1: a question needs a [[question.position]] for each source that answers it; add one
    corpus/questions.toml:2: unknown key `quesion` in a question; did you mean `question`?
    "#);
    let twice = pinned("{ exact = 'Nobody' }").repeat(2).replacen("\"q\"", "\"Q 1\"", 1);
    let thrice = pinned("{ exact = 'Nobody' }") + &twice;
    assert_snapshot!(problems(&thrice), @r#"
    corpus/questions.toml:9: the id "Q 1" cannot stand in an address; write it as "q-1"
    corpus/questions.toml:16: the id "q" is taken by the question of line 2; each question needs its own
    "#);
    let other = pinned("{ exact = 'Nobody' }")
        .replace("question = ", "topics = [\"death\", \"rain\"]\nquestion = ")
        .replace("document = \"a\"", "document = \"aa\"")
        .replace("says = \"so\"\n", "");
    assert_snapshot!(problems(&other), @r#"
    corpus/questions.toml:3: unknown topic "death"; did you mean "deaths"?
    corpus/questions.toml:3: unknown topic "rain"; topics.toml has deaths, bridge
    corpus/questions.toml:5: a position needs `says = "…"`; add it
    corpus/questions.toml:6: unknown document "aa"; did you mean "a"?
    "#);
    let position = "[[question.position]]\ndocument = \"a\"\nsays = \"no\"\npassages = [{ exact = 'flood' }]\n";
    assert_snapshot!(problems(&(pinned("{ exact = 'Nobody' }") + position)), @"corpus/questions.toml:9: `a` has a position in this question already, in line 5; put their passages into one");
}

#[test]
fn overrides_relate_two_sources_that_speak() {
    let with = |lines: &str| {
        let position = "[[question.position]]\ndocument = \"b\"\nsays = \"two\"\npassages = [{ exact = \"Two people died\" }]\n";
        let start = pinned("{ exact = 'Nobody' }") + position;
        problems(&format!("{start}[[question.override]]\n{lines}\n"))
    };
    let reason = "relation = \"detail\"\nreason = \"x\"";
    assert_snapshot!(with(&format!("between = [\"a\", \"c\"]\n{reason}")), @"corpus/questions.toml:13: `c` has no position in this question, so nothing can be overridden; pin a passage of it or name one of: a, b");
    assert_snapshot!(with(&format!("between = [\"a\", \"a\"]\n{reason}")), @"corpus/questions.toml:13: `a` cannot relate to itself; name two sources");
    assert_snapshot!(with(&format!("between = [\"a\"]\n{reason}")), @r#"corpus/questions.toml:13: an override stands between two sources: between = ["…", "…"]"#);
    assert_snapshot!(with(reason), @r#"corpus/questions.toml:12: an override stands between two sources: between = ["…", "…"]"#);
    assert_snapshot!(with("between = [\"a\", \"b\"]\nrelation = \"detial\""), @r#"
    corpus/questions.toml:12: an override needs `reason = "…"`; add it
    corpus/questions.toml:14: unknown relation "detial"; did you mean "detail"?
    "#);
    assert_snapshot!(with("between = [\"a\", \"b\"]\nrelation = \"hostile\"\nreson = \"x\""), @r#"
    corpus/questions.toml:12: an override needs `reason = "…"`; add it
    corpus/questions.toml:14: unknown relation "hostile"; the relations are contradicts, number, date, tension, attribution, earlier, detail, wording, agrees
    corpus/questions.toml:15: unknown key `reson` in an override; did you mean `reason`?
    "#);
    let again = "[[question.override]]\nbetween = [\"b\", \"a\"]";
    assert_snapshot!(with(&format!("between = [\"a\", \"b\"]\n{reason}\n{again}\n{reason}")), @"corpus/questions.toml:16: there is an override between `a` and `b` already; take one out");
}

#[test]
fn a_document_that_cannot_be_read_is_told_of_once() {
    let more = "[[document]]\nid = \"c\"\nfile = \"documents/c.txt\"\n";
    let questions = pinned("{ exact = 'Nobody' }").replace("\"a\"", "\"c\"");
    assert_snapshot!(corpus(&questions, more).1, @"corpus/corpus.toml:13: there is no file corpus/documents/c.txt; check the name, which is relative to the folder of the manifest");
}

#[test]
fn what_is_pinned_of_an_excerpt_is_kept_in_its_place() {
    let questions = pinned("{ exact = 'died', prefix = 'people', suffix = 'in the flood' }")
        .replace("\"a\"", "\"b\"");
    let (_folder, problems, corpus) = corpus(&questions, "excerpt_only = true\n");
    assert_snapshot!(problems, @"");
    let text = &corpus.documents[1].text;
    assert_snapshot!(text.trim_end().replace(' ', "."), @"
    ..A.flood

    ....................................................died
    ");
    assert_eq!(found(&corpus), "died");
    let passage = &corpus.questions[0].positions[0].passages[0];
    assert_eq!(Some(passage.pieces[0].start as usize), SECOND.find("died"));
    let claim = &corpus.annotations[1].claims[passage.claim.expect("a claim holds it") as usize];
    assert_eq!(claim.pieces, passage.pieces);
}
