//! What is found for what is typed, drawn with the letters that were found.

use super::*;
use crate::testing::{compared, corpus, question};
use synoptic_corpus::{Entity, EntityId, EntityKind, Mention, Relation};

fn palette() -> Palette {
    let mut corpus = corpus(&[
        ("gazette", "The flood\n\nAnna Kühn spoke in Oberau of the dam.\n"),
        ("courier", "The dam\n\nNobody spoke.\n"),
    ]);
    for (name, aliases) in [("Anna Kühn", &["Kühn", "the mayor"][..]), ("Oberau", &[])] {
        let id = EntityId(corpus.entities.len() as u32);
        let start = corpus.documents[0].text.find(name).expect("the text names it");
        let span = Span::new(start, start + name.len());
        corpus.annotations[0].mentions.push(Mention { span, entity: id, rule: "x".into() });
        corpus.entities.push(Entity {
            id: name.to_lowercase(),
            name: name.into(),
            kind: if aliases.is_empty() { EntityKind::Place } else { EntityKind::Person },
            aliases: aliases.iter().map(|alias| (*alias).to_owned()).collect(),
            curated: true,
        });
    }
    let labelled = |label: &str, relation| {
        let mut question = question(2, &[(0, 1, relation)]);
        question.label = label.into();
        question.id = label.into();
        question
    };
    let questions = vec![
        labelled("Is it a military alliance?", Relation::Contradicts),
        labelled("Who built the dam?", Relation::Detail),
        labelled("When did the dam break?", Relation::Agrees),
    ];
    Palette::build(&corpus, Some(&compared(2, questions)))
}

fn drawn(typed: &str) -> String {
    let palette = palette();
    let mut lines = Vec::new();
    for group in palette.find(typed, &[]) {
        lines.push(format!("{} {}", group.kind.title(), group.total));
        for row in group.rows {
            let entry = palette.entry(row.entry).expect("it was found");
            let mut name = entry.form(row.form).to_owned();
            for mark in row.marks.iter().rev() {
                name.insert(mark.end as usize, ']');
                name.insert(mark.start as usize, '[');
            }
            let of = if row.form > 0 { format!(" ({})", entry.form(0)) } else { String::new() };
            lines.push(format!("  {name}{of} | {}", entry.note));
        }
    }
    lines.join("\n")
}

#[test]
fn what_begins_so_comes_first() {
    insta::assert_snapshot!(drawn("da"), @r"
    Go to 1
      [Da]tes | what they date
    Questions 2
      Who built the [da]m? | differences, 2 sources
      When did the [da]m break? | agreement, 2 sources
    Sources 1
      The [da]m (courier) | 
    ");
    insta::assert_snapshot!(drawn("all"), @r"
    Go to 1
      rules, limits, Verify [all] (Method and accuracy) | rules, limits, Verify all
    Questions 1
      Is it a military [all]iance? | a contradiction, 2 sources
    ");
}

#[test]
fn letters_are_folded_and_one_slip_forgiven() {
    insta::assert_snapshot!(drawn("KUHN"), @r"
    People and places 1
      [Kühn] (Anna Kühn) | person
    ");
    insta::assert_snapshot!(drawn("aliance military"), @r"
    Questions 1
      Is it a [military] [alliance]? | a contradiction, 2 sources
    ");
    insta::assert_snapshot!(drawn("mayor"), @r"
    People and places 1
      the [mayor] (Anna Kühn) | person
    ");
}

#[test]
fn letters_within_a_word_and_first_letters_are_found_last() {
    insta::assert_snapshot!(drawn("lianc"), @r"
    Questions 1
      Is it a military al[lianc]e? | a contradiction, 2 sources
    ");
    insta::assert_snapshot!(drawn("wdb"), @r"
    Questions 1
      [W]hen [d]id the dam [b]reak? | agreement, 2 sources
    ");
    insta::assert_snapshot!(drawn("zzzz"), @"");
}

#[test]
fn before_anything_is_typed_views_and_the_sharpest_questions_are_offered() {
    let palette = palette();
    let offered = palette.find(" ", &[3, 999]);
    let kinds: Vec<_> = offered.iter().map(|group| (group.kind, group.total)).collect();
    // The questions rest on one passage: the sharpest stands for all.
    assert_eq!(
        kinds,
        [
            (FoundKind::Recent, 1),
            (FoundKind::Question, 1),
            (FoundKind::View, View::ALL.len() as u32)
        ]
    );
    assert_eq!(palette.find("", &[])[0].kind, FoundKind::Question);
}

#[test]
fn a_search_is_offered_what_holds_all_its_words() {
    let palette = palette();
    let beside = |typed: &str| -> Vec<(FoundKind, usize)> {
        palette.beside(typed).iter().map(|group| (group.kind, group.rows.len())).collect()
    };
    assert_eq!(beside("dam"), [(FoundKind::Question, 2), (FoundKind::Source, 1)]);
    assert_eq!(beside("dates"), [], "views are no answer");
    assert_eq!(beside("aliance"), [], "nor what has a slip");
    assert_eq!(beside(" "), []);
}

#[test]
fn numbers_stay_when_the_questions_are_known() {
    let corpus = corpus(&[("a", "One\n\nA sentence.\n")]);
    let without = Palette::build(&corpus, None);
    let with = Palette::build(&corpus, Some(&compared(1, vec![question(1, &[])])));
    assert_eq!(with.len(), without.len() + 1);
    assert!(!without.is_empty());
    for at in 0..without.len() as u32 {
        let names = [&without, &with].map(|list| list.entry(at).map(|one| one.form(0)));
        assert_eq!(names[0], names[1]);
    }
}
