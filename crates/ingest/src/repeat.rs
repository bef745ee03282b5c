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
    for source in sources(units, &folded, &repeats) {
        repeats[source.pulled] = longer(&folded, &source);
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

/// For every unit that may be pulled the place, unit and byte of its folded text, where the first
/// run of [`RUN`] words in it first stands in the text.
fn sources(units: &[Unit], folded: &[&str], repeats: &[Option<usize>]) -> Vec<Source> {
    let mut sources: Vec<Source> = (0..units.len())
        .filter(|at| repeats[*at].is_none() && may_be_pulled(&units[*at]))
        .filter_map(|pulled| {
            let (run, first) = shingles(folded[pulled], 1).pop()?;
            Some(Source { run, pulled, first, stands: None })
        })
        .collect();
    sources.sort_unstable_by_key(|source| (source.run, source.pulled));
    for (at, unit) in units.iter().enumerate() {
        if unit.is_open() && unit.look.words > 20 {
            for (run, byte) in shingles(folded[at], usize::MAX) {
                let from = sources.partition_point(|source| source.run < run);
                for source in sources[from..].iter_mut().take_while(|source| {
                    // Where the first of a run has its place, so have the others.
                    source.run == run && source.stands.is_none()
                }) {
                    source.stands = Some((at, byte));
                }
            }
        }
    }
    sources
}

/// What may be a pull quote, and where it may be taken from.
struct Source {
    /// Hash of its first words.
    run: u64,
    /// The unit.
    pulled: usize,
    /// Byte at which its first word stands in its folded text.
    first: usize,
    /// Unit and byte where the same words first stand in a longer text.
    stands: Option<(usize, usize)>,
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

/// The longer unit that holds all words of a shorter one in one run.
fn longer(folded: &[&str], source: &Source) -> Option<usize> {
    let words = folded[source.pulled];
    let (unit, byte) = source.stands?;
    let longer = unit != source.pulled && folded[unit].len() > words.len() + 20;
    (longer && folded[unit][byte..].starts_with(&words[source.first..])).then_some(unit)
}

/// Hashes of the first runs of [`RUN`] words (after FNV-1a), each with the byte it starts at.
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
        .map(|run| (run.iter().fold(0, |hash, (word, _)| step(hash, *word)), run[0].1))
        .collect()
}

fn hash(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| step(hash, u64::from(byte)))
}

fn step(hash: u64, part: u64) -> u64 {
    (hash.rotate_left(5) ^ part).wrapping_mul(0x0100_0000_01b3)
}
