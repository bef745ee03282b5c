//! Typing into what finds everything, key by key, among 5,000 names.
//!
//! `cargo bench -p synoptic-view`

use divan::{Bencher, black_box};
use synoptic_corpus::{Corpus, Entity, EntityId, EntityKind, Mention};
use synoptic_text::Span;
use synoptic_view::Palette;

/// What people type: names, beginnings, several words, slips, first letters, nothing there is.
const TYPED: [&str; 8] = [
    "military alliance",
    "comp",
    "aliance",
    "wdtd",
    "river dam 42",
    "zzzzzz",
    "a",
    "mayor of oberau",
];

const WORDS: [&str; 12] = [
    "military", "alliance", "river", "dam", "mayor", "Oberau", "treaty", "visit", "council",
    "harbour", "of", "the",
];

/// 5,000 names of four words each.
fn palette() -> Palette {
    let text: String = "A sentence.".into();
    let entities = (0..5000_usize).map(|at| {
        let word = |nth: usize| WORDS[(at * (nth + 7) + at / (nth + 3)) % WORDS.len()];
        let name = [word(0), word(1), word(2), &at.to_string()].join(" ");
        Entity {
            id: at.to_string(),
            aliases: vec![name.clone()],
            name,
            kind: EntityKind::Place,
            curated: true,
        }
    });
    let mention = |at| Mention { span: Span::new(0, 1), entity: EntityId(at), rule: "x".into() };
    let document = synoptic_corpus::Document { text, ..Default::default() };
    let found = synoptic_corpus::Annotations {
        mentions: (0..5000).map(mention).collect(),
        ..Default::default()
    };
    let corpus = Corpus {
        documents: vec![document],
        annotations: vec![found],
        entities: entities.collect(),
        ..Corpus::default()
    };
    Palette::build(&corpus, None)
}

#[divan::bench(args = TYPED)]
fn a_key(bencher: Bencher<'_, '_>, typed: &str) {
    let palette = palette();
    assert!(palette.len() > 5000);
    bencher.bench_local(|| black_box(palette.find(black_box(typed), &[])));
}

fn main() {
    divan::main();
}
