//! Text that stands twice: a standfirst taken from the first paragraph, a pull quote, a second byline.
//! The first is kept as it is, the other is boilerplate that says what it repeats.

use crate::fold::fold;
use crate::units::{Shape, Unit};
use std::collections::BTreeMap;
use synoptic_corpus::BlockKind;

/// Words that a shorter text must share in one run with a longer one to be a pull quote.
const RUN: usize = 8;

/// Marks repetitions.
pub(crate) fn mark(units: &mut [Unit]) {
    let folded: Vec<String> = units.iter().map(|unit| fold(unit.plain())).collect();
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut runs: BTreeMap<u64, usize> = BTreeMap::new();
    let mut repeats: Vec<(usize, usize)> = Vec::new();
    for (at, unit) in units.iter().enumerate() {
        if unit.shape == Shape::Rule
            || folded[at].is_empty()
            || unit.note.is_some()
            || unit.role == Some(BlockKind::Boilerplate)
        {
            continue;
        }
        let telling = folded[at].len() >= 40
            || matches!(unit.role, Some(BlockKind::Byline | BlockKind::Title | BlockKind::Series));
        match seen.get(folded[at].as_str()) {
            Some(first) if telling && unit.role != Some(BlockKind::Heading) => {
                repeats.push((at, *first))
            }
            Some(_) => {}
            None => {
                seen.insert(&folded[at], at);
            }
        }
        if unit.role.is_none() && unit.look.words > 20 {
            for run in shingles(&folded[at]) {
                runs.entry(run).or_insert(at);
            }
        }
    }
    for (at, unit) in units.iter().enumerate() {
        let short = matches!(unit.shape, Shape::Text | Shape::Quoted)
            && unit.role.is_none()
            && (RUN as u32..=45).contains(&unit.look.words);
        if !short || repeats.iter().any(|(other, _)| *other == at) {
            continue;
        }
        let Some(source) = shingles(&folded[at]).next().and_then(|run| runs.get(&run)).copied()
        else {
            continue;
        };
        let pulled = source != at
            && folded[source].len() > folded[at].len() + 20
            && folded[source].contains(folded[at].trim_matches(['"', '\'', '.', ' ']));
        if pulled {
            repeats.push((at, source));
        }
    }
    drop(seen);
    for (at, first) in repeats {
        units[at].role = Some(BlockKind::Boilerplate);
        units[at].repeats = Some(units[first].span().start);
    }
}

/// Hashes of every run of so many words (FNV-1a).
fn shingles(folded: &str) -> impl Iterator<Item = u64> {
    let words: Vec<u64> = folded
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| hash(word.bytes()))
        .collect();
    let count = (words.len() + 1).saturating_sub(RUN);
    (0..count).map(move |at| hash(words[at..at + RUN].iter().flat_map(|word| word.to_le_bytes())))
}

fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
