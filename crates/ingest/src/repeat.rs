//! Text that stands twice: a standfirst taken from the first paragraph, a pull quote, a second byline.
//! The first is kept as it is, the other is boilerplate that says what it repeats.

use crate::units::{Shape, Unit};
use std::collections::BTreeMap;
use synoptic_corpus::BlockKind;

/// Words that a shorter text must share in one run with a longer one to be a pull quote.
const RUN: usize = 5;
/// Most words of a pull quote or standfirst.
const PULLED: u32 = 60;

/// Marks repetitions.
pub(crate) fn mark(units: &mut [Unit]) {
    let folded: Vec<&str> = units.iter().map(|unit| unit.folded.as_str()).collect();
    let mut repeats = whole(units, &folded);
    let runs = runs(units, &folded);
    for (at, unit) in units.iter().enumerate() {
        if repeats[at].is_none() && may_be_pulled(unit) {
            repeats[at] = source(&folded, &runs, at);
        }
    }
    for (at, first) in repeats.into_iter().enumerate() {
        if let Some(first) = first {
            units[at].role = Some(BlockKind::Boilerplate);
            units[at].repeats = Some(units[first].span().start);
        }
    }
}

/// For every unit the earlier one with the very same words.
fn whole(units: &[Unit], folded: &[&str]) -> Vec<Option<usize>> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    let mut repeats = vec![None; units.len()];
    for (at, unit) in units.iter().enumerate() {
        let idle = unit.shape == Shape::Rule
            || folded[at].is_empty()
            || unit.note.is_some()
            || matches!(unit.role, Some(BlockKind::Boilerplate | BlockKind::Heading));
        if idle {
            continue;
        }
        let telling = folded[at].len() >= 40
            || matches!(unit.role, Some(BlockKind::Byline | BlockKind::Title | BlockKind::Series));
        match seen.get(folded[at]) {
            Some(first) => repeats[at] = telling.then_some(*first),
            None => {
                seen.insert(folded[at], at);
            }
        }
    }
    repeats
}

/// Where every run of [`RUN`] words first stands: unit and byte of its folded text, sorted.
fn runs(units: &[Unit], folded: &[&str]) -> Vec<(u64, usize, usize)> {
    let mut runs = Vec::new();
    for (at, unit) in units.iter().enumerate() {
        if unit.is_open() && unit.look.words > 20 {
            runs.extend(
                shingles(folded[at], usize::MAX).into_iter().map(|(run, byte)| (run, at, byte)),
            );
        }
    }
    runs.sort_unstable();
    runs
}

fn may_be_pulled(unit: &Unit) -> bool {
    matches!(unit.shape, Shape::Text | Shape::Quoted)
        && (unit.is_open() || unit.role == Some(BlockKind::Subtitle))
        && (if is_quoted(unit) { 5 } else { 8 }..=PULLED).contains(&unit.look.words)
}

/// Whether the whole unit is set as a quotation.
fn is_quoted(unit: &Unit) -> bool {
    unit.shape == Shape::Quoted
        || (unit.look.starts_quoted && unit.plain().ends_with(['"', '”', '»']))
}

/// The longer unit that holds all words of the unit at `at` in one run.
fn source(folded: &[&str], runs: &[(u64, usize, usize)], at: usize) -> Option<usize> {
    let words = folded[at];
    let (run, first) = shingles(words, 1).pop()?;
    let (found, unit, byte) = *runs.get(runs.partition_point(|(other, ..)| *other < run))?;
    let longer = found == run && unit != at && folded[unit].len() > words.len() + 20;
    (longer && folded[unit][byte..].starts_with(&words[first..])).then_some(unit)
}

/// Hashes of the first runs of [`RUN`] words (FNV-1a), each with the byte it starts at.
fn shingles(folded: &str, most: usize) -> Vec<(u64, usize)> {
    let mut words: Vec<(u64, usize)> = Vec::new();
    let mut at = 0;
    for part in folded.split(|c: char| !c.is_alphanumeric()) {
        if !part.is_empty() {
            words.push((hash(part.bytes()), at));
            if words.len() >= most.saturating_add(RUN) {
                break;
            }
        }
        at += part.len();
        at += folded[at..].chars().next().map_or(0, char::len_utf8);
    }
    words
        .windows(RUN)
        .take(most)
        .map(|run| (hash(run.iter().flat_map(|(word, _)| word.to_le_bytes())), run[0].1))
        .collect()
}

fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
