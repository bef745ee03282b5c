//! Which groups become questions: those that together show the most of what aligns.
//!
//! Greedy maximum coverage (Nemhauser, Wolsey & Fisher 1978, doi 10.1007/BF01588971) with lazy
//! evaluation (Minoux 1978, doi 10.1007/BFb0006528): a pair of passages that a question already shows
//! adds little to a further one, so that many sides of the corpus come into view before one side is
//! shown again. Ranking questions for a reader is another matter.

use crate::cores::{Groups, Near};
use crate::hash::Pairs;
use crate::index::Alignment;
use crate::units::Unit;
use std::cmp::Ordering;
use std::collections::BinaryHeap;

/// Likeness from which on a pair of passages is a gain; below it, a loss.
const FLOOR: f32 = 0.02;
/// What a pair that is shown already still counts for.
const SHOWN: f32 = 0.5;
/// How many questions a passage may stand in.
const PER_PASSAGE: u8 = 3;
/// How many of the most alike pairs are looked at, so that cost stays bounded.
const LOOKED_AT: usize = 6000;

/// A group with what it was last known to gain.
struct Gain {
    gain: f32,
    group: usize,
}

impl Ord for Gain {
    fn cmp(&self, other: &Gain) -> Ordering {
        // Earlier groups first among equals.
        self.gain.total_cmp(&other.gain).then_with(|| other.group.cmp(&self.group))
    }
}

impl PartialOrd for Gain {
    fn partial_cmp(&self, other: &Gain) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Gain {
    fn eq(&self, other: &Gain) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Gain {}

/// A group that becomes a question.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Chosen {
    /// The pair it grew from.
    pub(crate) pair: (u32, u32),
    /// The units that may stand in it, in order.
    pub(crate) units: Vec<u32>,
}

/// Chooses at most `most` of the groups. `known` are the units, in order, of each question that there
/// is already. No passage stands in more than [`PER_PASSAGE`] questions, those included.
pub(crate) fn select<'k>(
    units: &[Unit],
    groups: &Groups,
    near: &Near,
    most: usize,
    known: impl Iterator<Item = &'k [u32]>,
) -> Vec<Chosen> {
    let mut selection =
        Selection { uses: vec![0; units.len()], shown: Pairs::default(), taken: Vec::new() };
    for members in known {
        selection.note(members);
    }
    // What each pair of each group gains where no question shows it, one group's after another's.
    let mut gains: Vec<f32> = Vec::with_capacity(6 * groups.all.len());
    let starts: Vec<u32> = groups
        .all
        .iter()
        .map(|group| {
            let start = gains.len() as u32;
            let gain = |(a, b)| near.likeness(units, a, b) - FLOOR;
            gains.extend(pairs(groups.members(group)).map(gain));
            start
        })
        .collect();
    let gains_of = |group: usize| &gains[starts[group] as usize..];
    let mut heap: BinaryHeap<Gain> = (0..)
        .zip(&groups.all)
        .map(|(at, group)| Gain {
            gain: selection.gain(groups.members(group), gains_of(at)),
            group: at,
        })
        .collect();
    while let Some(Gain { group, .. }) = heap.pop() {
        if selection.taken.len() == most {
            break;
        }
        let (members, (a, b)) = (groups.members(&groups.all[group]), groups.all[group].pair);
        // Without the pair that it grew from, a group is about nothing.
        if !selection.is_left(a) || !selection.is_left(b) {
            continue;
        }
        let gain = selection.gain(members, gains_of(group));
        if gain <= 0.0 {
            continue;
        }
        match heap.peek() {
            Some(next) if gain < next.gain => heap.push(Gain { gain, group }),
            Some(_) | None => {
                let left = selection.left(members);
                if selection.taken.iter().all(|taken| taken.units != left) {
                    selection.take((a, b), left);
                }
            }
        }
    }
    selection.taken
}

/// The most alike of the pairs, as many as are looked at, in their order.
pub(crate) fn strongest(mut alignments: Vec<Alignment>) -> Vec<Alignment> {
    if alignments.len() > LOOKED_AT {
        alignments.select_nth_unstable_by(LOOKED_AT, |x, y| {
            y.score.total_cmp(&x.score).then((x.a, x.b).cmp(&(y.a, y.b)))
        });
        alignments.truncate(LOOKED_AT);
        alignments.sort_unstable_by_key(|alignment| (alignment.a, alignment.b));
    }
    alignments
}

struct Selection {
    /// In how many questions each unit stands.
    uses: Vec<u8>,
    /// Pairs that a question shows.
    shown: Pairs,
    taken: Vec<Chosen>,
}

impl Selection {
    fn is_left(&self, unit: u32) -> bool {
        self.uses[unit as usize] < PER_PASSAGE
    }

    /// The members that may stand in a further question.
    fn left(&self, members: &[u32]) -> Vec<u32> {
        members.iter().copied().filter(|unit| self.is_left(*unit)).collect()
    }

    /// What a group adds to those taken, shared among its members; `gains` are what its pairs add
    /// where none is shown yet. A member that may stand in no further question adds nothing.
    fn gain(&self, members: &[u32], gains: &[f32]) -> f32 {
        let pairs = pairs(members).zip(gains);
        let pairs = pairs.filter(|((a, b), _)| self.is_left(*a) && self.is_left(*b));
        let gain = |((a, b), gain): ((u32, u32), &f32)| {
            let known = *gain > 0.0 && self.shown.has([a, b]);
            if known { gain * SHOWN } else { *gain }
        };
        pairs.map(gain).sum::<f32>() / members.len().max(1) as f32
    }

    fn note(&mut self, members: &[u32]) {
        for unit in members {
            let uses = &mut self.uses[*unit as usize];
            *uses = uses.saturating_add(1);
        }
        for (a, b) in pairs(members) {
            self.shown.number([a, b]);
        }
    }

    fn take(&mut self, pair: (u32, u32), members: Vec<u32>) {
        self.note(&members);
        self.taken.push(Chosen { pair, units: members });
    }
}

/// Every two of the members, in order.
fn pairs(members: &[u32]) -> impl Iterator<Item = (u32, u32)> + '_ {
    let rest = |at: usize| members.get(at + 1..).unwrap_or_default();
    members.iter().enumerate().flat_map(move |(at, a)| rest(at).iter().map(move |b| (*a, *b)))
}
