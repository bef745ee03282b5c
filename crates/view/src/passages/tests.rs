//! Lists, counts, chips and remedies of two small articles.

use super::*;
use crate::testing::corpus;

fn two() -> (Corpus, PassageList) {
    let corpus = corpus(&[
        (
            "a",
            "# The flood\n\nThe river rose fast. Oil was lost.\n\n## Later\n\nThe dam held the river.\n",
        ),
        ("b", "# The dam\n\nNo oil was seen. The river, the river!\n"),
    ]);
    let list = PassageList::build(&corpus);
    (corpus, list)
}

fn drawn(corpus: &Corpus, list: &PassageList, filters: &Filters) -> String {
    let mut lines = Vec::new();
    for group in list.passages(corpus, filters).groups {
        for row in group.rows {
            let passage = list.passage(row.passage).expect("rows name passages");
            let document = corpus.document(passage.document).expect("passages name documents");
            let words = words_of_pieces(document, passage.block, &passage.pieces, &[]);
            lines.push(format!(
                "{} | {} | {}",
                address_of(corpus, passage, &filters.query).to_path(),
                label_of(corpus, passage),
                words.plain(&document.text),
            ));
        }
    }
    lines.join("\n")
}

#[test]
fn without_words_all_stand_in_order() {
    let (corpus, list) = two();
    insta::assert_snapshot!(drawn(&corpus, &list, &Filters::default()), @r"
    /read/a | title | The flood
    /read/a#p1.1 | ¶ 1 | The river rose fast.
    /read/a#p1.2 | ¶ 1 | Oil was lost.
    /read/a#s-later | heading | Later
    /read/a#p2.1 | ¶ 2 | The dam held the river.
    /read/b | title | The dam
    /read/b#p1.1 | ¶ 1 | No oil was seen.
    /read/b#p1.2 | ¶ 1 | The river, the river!
    ");
}

#[test]
fn the_best_match_leads_and_the_words_go_along() {
    let (corpus, list) = two();
    insta::assert_snapshot!(drawn(&corpus, &list, &Filters::searching("river ")), @r"
    /read/b?q=river#p1.2 | ¶ 1 | The river, the river!
    /read/a?q=river#p1.1 | ¶ 1 | The river rose fast.
    /read/a?q=river#p2.1 | ¶ 2 | The dam held the river.
    ");
}

#[test]
fn every_count_is_what_a_click_gives() {
    let (corpus, list) = two();
    let start = Filters::searching("river");
    for facet in list.passages(&corpus, &start).facets {
        for choice in facet.choices {
            let clicked = start.toggled(facet.key, &choice.value);
            assert_eq!(list.passages(&corpus, &clicked).found, choice.count, "{choice:?}");
        }
    }
}

#[test]
fn a_section_is_named_by_its_document_and_heading() {
    let (corpus, list) = two();
    let filters = Filters::default().toggled(Key::Section, "a/later");
    insta::assert_snapshot!(drawn(&corpus, &list, &filters), @r"
    /read/a#s-later | heading | Later
    /read/a#p2.1 | ¶ 2 | The dam held the river.
    ");
}

#[test]
fn chips_name_what_narrows_even_what_is_unknown() {
    let (corpus, list) = two();
    let filters = Filters::searching("oil").toggled(Key::Source, "z").toggled(Key::Kind, "title");
    let found = list.passages(&corpus, &filters);
    let labels: Vec<&str> = found.chips.iter().map(|chip| chip.label.as_str()).collect();
    assert_eq!(labels, ["“oil”", "Source: z (not in this corpus)", "Kind: Title"]);
    for chip in &found.chips {
        assert_ne!(chip.without, filters);
    }
    let filters = Filters::default().toggled(Key::Source, "a").toggled(Key::Kind, "paragraf");
    let found = list.passages(&corpus, &filters);
    let near = found.chips[1].near.as_ref().expect("a kind is called nearly so");
    assert_eq!(near, &("Paragraph".to_owned(), filters.with(Key::Kind, vec!["paragraph".into()])));
    assert_eq!(found.chips[0].near, None);
}

#[test]
fn every_remedy_finds_what_it_promises() {
    let (corpus, list) = two();
    let filters = Filters::searching("rivver oil").toggled(Key::Kind, "title");
    let found = list.passages(&corpus, &filters);
    assert_eq!((found.found, found.groups.len()), (0, 0));
    let help = found.help.expect("nothing matches");
    assert!(!help.remedies.is_empty());
    for remedy in help.remedies {
        assert!(remedy.count > 0, "{}", remedy.label);
        assert_eq!(list.passages(&corpus, &remedy.to).found, remedy.count, "{}", remedy.label);
    }
}

#[test]
fn hits_of_one_document_are_sorted() {
    let (corpus, list) = two();
    let found = list.hits_in(DocumentId(1), "river");
    let text = &corpus.documents[1].text;
    let words: Vec<&str> = found.iter().map(|span| span.of(text)).collect();
    assert_eq!(words, ["river", "river"]);
    assert!(found.is_sorted());
    assert!(list.hits_in(DocumentId(1), " ").is_empty());
}
