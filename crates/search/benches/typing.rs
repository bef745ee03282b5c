//! Building the index and typing 40 queries into it, key by key (521 searches), on the default
//! corpus and on one of a hundred times its size.
//!
//! `cargo bench -p synoptic-search`

#[path = "../tests/samples/mod.rs"]
mod samples;

use divan::{Bencher, black_box};
use samples::corpus;
use synoptic_corpus::Corpus;
use synoptic_search::{Facet, Facets, Index, Query};

/// What people type: words, names, phrases, slips, hyphens, words that are left out.
const QUERIES: [&str; 40] = [
    "nuclear weapons",
    "treaty friendship",
    "putin kim summit",
    "mutual defence",
    "\"mutual assistance\"",
    "artillery shells",
    "sanctions relief",
    "south korea",
    "north korea",
    "\"comprehensive strategic\"",
    "military aid",
    "china russia",
    "artillery ammunition",
    "pyongyang",
    "vietnam visit",
    "united states",
    "security council",
    "missile tests",
    "oil deliveries",
    "information warfare",
    "ukraine war",
    "artilery",
    "containers",
    "japan trilateral",
    "partnership treaty",
    "june 19",
    "western allies",
    "\"north korea\" -nuclear",
    "luxury car",
    "military technology",
    "satellite launch",
    "11,000",
    "weapons",
    "trade turnover",
    "\"third party",
    "ballistic missile",
    "defense pact",
    "mutual-defence",
    "xi jinping",
    "labor workers",
];

fn main() {
    divan::main();
}

/// The texts of the default corpus.
fn documents() -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/../../corpus/documents");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("the default corpus stands in the repository")
        .map(|entry| entry.expect("its folder can be listed").path())
        .collect();
    paths.sort();
    paths.iter().map(|path| std::fs::read_to_string(path).expect("its texts are UTF-8")).collect()
}

/// As many documents, each copy with other words changed, so that the vocabulary grows too.
fn many(copies: u32) -> Corpus {
    let documents = documents();
    let mut texts = Vec::new();
    for copy in 0..copies {
        for text in &documents {
            let changed = |word: &str| {
                let seed =
                    word.bytes().fold(copy, |seed, byte| seed.wrapping_mul(31) + u32::from(byte));
                let letter = |n: u32| char::from(b'a' + (n % 26) as u8);
                let plain = word.len() > 3 && word.bytes().all(|byte| byte.is_ascii_alphabetic());
                let mut word = word.to_owned();
                if copy > 0 && plain && seed % 7 == 0 {
                    word.insert(2, letter(copy));
                    word.push(letter(seed / 7));
                }
                word
            };
            texts.push(text.split(' ').map(changed).collect::<Vec<_>>().join(" "));
        }
    }
    corpus(texts.iter().map(String::as_str))
}

/// Every state of the box while the queries are typed.
fn keystrokes() -> Vec<String> {
    let typed = |query: &'static str| {
        query.char_indices().map(|(at, c)| query[..at + c.len_utf8()].to_owned())
    };
    QUERIES.into_iter().flat_map(typed).filter(|typed| !typed.ends_with(' ')).collect()
}

#[divan::bench(args = [1, 100])]
fn build(bencher: Bencher<'_, '_>, copies: u32) {
    let corpus = many(copies);
    bencher.bench(|| Index::build(black_box(&corpus)));
}

/// All 521 keystrokes one after another.
#[divan::bench(args = [1, 100])]
fn type_all(bencher: Bencher<'_, '_>, copies: u32) {
    let index = Index::build(&many(copies));
    let keystrokes = keystrokes();
    bencher.bench(|| {
        keystrokes
            .iter()
            .map(|typed| index.search(&Query::parse(black_box(typed))).hits.len())
            .sum::<usize>()
    });
}

/// The single keystroke that takes longest in a first pass.
#[divan::bench(args = [1, 100])]
fn slowest_key(bencher: Bencher<'_, '_>, copies: u32) {
    let index = Index::build(&many(copies));
    let keystrokes = keystrokes();
    let time = |typed: &String| {
        let search = || {
            let start = std::time::Instant::now();
            black_box(index.search(&Query::parse(black_box(typed))));
            start.elapsed()
        };
        (0..3).map(|_| search()).min().expect("three runs")
    };
    let mut times: Vec<_> = keystrokes.iter().map(|typed| (time(typed), typed)).collect();
    times.sort();
    let (slowest, typed) = times.last().expect("something is typed");
    println!(
        "{} passages, {} keystrokes: median {:?}, p95 {:?}, slowest {slowest:?} for {typed:?}",
        index.passages().len(),
        times.len(),
        times[times.len() / 2].0,
        times[times.len() * 95 / 100].0,
    );
    bencher.bench(|| index.search(&Query::parse(black_box(typed))));
}

/// Filtering all passages by document and kind, with counts.
#[divan::bench(args = [1, 100])]
fn facets(bencher: Bencher<'_, '_>, copies: u32) {
    let index = Index::build(&many(copies));
    let passages = index.passages();
    let documents = passages.last().map_or(0, |passage| passage.document.0 as u16 + 1);
    let mut facets = Facets::new();
    facets.add(
        Facet::single(documents, passages.iter().map(|passage| passage.document.0 as u16)),
        &[0],
    );
    facets
        .add(Facet::single(8, passages.iter().map(|passage| passage.block.0 as u16 % 8)), &[1, 2]);
    bencher.bench(|| facets.apply(0..black_box(passages.len() as u32)));
}
