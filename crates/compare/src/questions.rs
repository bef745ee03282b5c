//! Gathering aligned units into questions.
//!
//! A question grows from one claim, its seed: the seed and, of every other document, what aligns
//! with it best. Every claim is tried as a seed; the most coherent groups are taken first, and a
//! group that mostly repeats one taken before is left out. So a matter keeps its place however many
//! sources there are, and no chain of likenesses can string unlike things together.

use crate::alignment::{Alignment, cosine};
use crate::units::Unit;
use synoptic_corpus::DocumentId;

/// How questions are gathered.
pub(crate) struct Knobs;

impl Knobs {
    /// A second passage of a source is added where it aligns at least this share as well as its best.
    const SECOND: f32 = 0.85;
    /// Least mean likeness of a further source's passage to those already gathered.
    const COHERENT: f32 = 0.1;
    /// How many passages of one source a question may hold.
    const PER_SOURCE: usize = 2;
    /// How many questions a passage may stand in.
    const PER_PASSAGE: u8 = 3;
    /// A group that shares more than this part of its passages with one taken before repeats it.
    const REPEATS: f32 = 0.5;
}

/// Units on one matter, as indices, by document.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Group {
    /// The unit it grew from.
    pub(crate) seed: u32,
    /// The units, in order; of two documents at least.
    pub(crate) units: Vec<u32>,
    /// How well they hold together: the sum of the seed's alignments.
    pub(crate) coherence: f32,
}

/// Gathers aligned units of the documents that are switched on; at most `most` groups, the most
/// coherent first.
pub(crate) fn gather(
    units: &[Unit],
    alignments: &[Alignment],
    on: impl Fn(DocumentId) -> bool,
    most: usize,
) -> Vec<Group> {
    let mut neighbours: Vec<Vec<(f32, u32)>> = vec![Vec::new(); units.len()];
    for alignment in alignments {
        let (a, b) = (alignment.a as usize, alignment.b as usize);
        if on(units[a].document) && on(units[b].document) {
            neighbours[a].push((alignment.score, alignment.b));
            neighbours[b].push((alignment.score, alignment.a));
        }
    }
    for near in &mut neighbours {
        near.sort_unstable_by(|x, y| y.0.total_cmp(&x.0).then(x.1.cmp(&y.1)));
    }
    let mut groups: Vec<Group> =
        (0..).zip(&neighbours).filter_map(|(seed, near)| grow(units, seed, near)).collect();
    groups.sort_by(|x, y| y.coherence.total_cmp(&x.coherence).then(x.seed.cmp(&y.seed)));
    take(units, groups, most)
}

/// The group that grows from a seed.
fn grow(units: &[Unit], seed: u32, near: &[(f32, u32)]) -> Option<Group> {
    let mut members: Vec<u32> = vec![seed];
    let mut coherence = 0.0;
    // Best score taken so far, per document.
    let mut best: Vec<(DocumentId, f32, usize)> = Vec::new();
    for (score, other) in near {
        let document = units[*other as usize].document;
        if document == units[seed as usize].document {
            continue;
        }
        match best.iter_mut().find(|(taken, _, _)| *taken == document) {
            Some((_, first, count)) => {
                if *count < Knobs::PER_SOURCE && *score >= *first * Knobs::SECOND {
                    *count += 1;
                    members.push(*other);
                }
            }
            None => {
                let others = members.iter().filter(|member| **member != seed);
                let likeness: Vec<f32> = others
                    .map(|member| cosine(&units[*member as usize], &units[*other as usize]))
                    .collect();
                let mean = likeness.iter().sum::<f32>() / likeness.len().max(1) as f32;
                if likeness.is_empty() || mean >= Knobs::COHERENT {
                    best.push((document, *score, 1));
                    coherence += score;
                    members.push(*other);
                }
            }
        }
    }
    members.sort_unstable();
    (members.len() > 1).then_some(Group { seed, units: members, coherence })
}

/// Takes groups in order, leaving out repetitions and passages that stand in enough questions.
fn take(units: &[Unit], groups: Vec<Group>, most: usize) -> Vec<Group> {
    let mut uses = vec![0_u8; units.len()];
    let mut taken: Vec<Group> = Vec::new();
    // Groups taken that hold a unit.
    let mut holding: Vec<Vec<usize>> = vec![Vec::new(); units.len()];
    for mut group in groups {
        if taken.len() == most {
            break;
        }
        group.units.retain(|unit| uses[*unit as usize] < Knobs::PER_PASSAGE);
        let sources = group.units.iter().map(|unit| units[*unit as usize].document);
        let several = sources.clone().any(|source| Some(source) != sources.clone().next());
        if !several || repeats(&group, &taken, &holding) {
            continue;
        }
        for unit in &group.units {
            uses[*unit as usize] += 1;
            holding[*unit as usize].push(taken.len());
        }
        taken.push(group);
    }
    taken
}

fn repeats(group: &Group, taken: &[Group], holding: &[Vec<usize>]) -> bool {
    let mut near: Vec<usize> =
        group.units.iter().flat_map(|unit| holding[*unit as usize].iter().copied()).collect();
    near.sort_unstable();
    near.chunk_by(|a, b| a == b).any(|same| {
        let smaller = taken[same[0]].units.len().min(group.units.len());
        same.len() as f32 > Knobs::REPEATS * smaller as f32
    })
}
