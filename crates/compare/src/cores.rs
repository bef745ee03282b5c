//! What a question is about: the features that two aligned units share, and who else has them.
//!
//! Every aligned pair proposes a group: its shared features are the core, and of every other
//! document that unit joins which covers enough of the core. So a group holds together by what it is
//! about, and no chain of likenesses can string unlike things together. Which groups become
//! questions is decided in `selection`.

use crate::copies::Copies;
use crate::hash::{Numbers, of_numbers};
use crate::index::{Alignment, Postings};
use crate::units::Unit;
use crate::vocabulary::FeatureId;
use synoptic_corpus::DocumentId;
use synoptic_text::Span;

/// Least share of the core's weight that a unit must have to join.
const COVERS: f32 = 0.6;

/// Units on one matter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Group {
    /// The pair it grew from.
    pub(crate) pair: (u32, u32),
    /// Where its members begin and end in the list of all groups'.
    members: Span,
}

/// Groups with their members.
pub(crate) struct Groups {
    pub(crate) all: Vec<Group>,
    members: Vec<u32>,
}

impl Groups {
    /// The units of a group, in order; one of each of at least two documents.
    pub(crate) fn members(&self, group: &Group) -> &[u32] {
        &self.members[group.members.range()]
    }
}

/// Which units are aligned with each, in order, and how alike they are.
pub(crate) struct Near {
    /// Where those of each unit begin, and where the last one's end.
    starts: Vec<u32>,
    entries: Vec<(u32, f32)>,
}

impl Near {
    /// From alignments in order, of `units` units.
    pub(crate) fn new(alignments: &[Alignment], units: usize) -> Near {
        let mut starts = vec![0_u32; units + 1];
        for alignment in alignments {
            starts[alignment.a as usize + 1] += 1;
            starts[alignment.b as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut entries = vec![(0, 0.0); 2 * alignments.len()];
        // Alignments are in order of `a`, then `b`, and `a` comes first in each: so every unit meets
        // those before it in order, then those after it.
        for Alignment { a, b, score } in alignments {
            for (unit, other) in [(a, b), (b, a)] {
                let at = &mut next[*unit as usize];
                entries[*at as usize] = (*other, *score);
                *at += 1;
            }
        }
        Near { starts, entries }
    }

    /// Those aligned with a unit.
    fn of(&self, unit: u32) -> &[(u32, f32)] {
        let at = unit as usize;
        &self.entries[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// How alike two units are: known where they are aligned, worked out where not.
    pub(crate) fn likeness(&self, units: &[Unit], a: u32, b: u32) -> f32 {
        self.score(a, b).unwrap_or_else(|| units[a as usize].likeness(&units[b as usize]))
    }

    /// How alike two units are, where they are aligned.
    fn score(&self, a: u32, b: u32) -> Option<f32> {
        let near = self.of(a);
        near.binary_search_by_key(&b, |(other, _)| *other).ok().map(|at| near[at].1)
    }
}

/// The features that two units share, with what each weighs.
pub(crate) fn core(a: &Unit, b: &Unit, weights: &[f32]) -> Vec<(FeatureId, f32)> {
    let mut core = Vec::new();
    gather(a, b, weights, &mut core);
    core
}

fn gather(a: &Unit, b: &Unit, weights: &[f32], core: &mut Vec<(FeatureId, f32)>) {
    core.clear();
    core.extend(
        a.shared(b).map(|(id, _, _)| (id, weights.get(id as usize).copied().unwrap_or(0.0))),
    );
}

/// The groups of all aligned pairs, in the order of the pairs; of those with the same members, the
/// first.
pub(crate) fn groups(
    units: &[Unit],
    copies: &Copies,
    alignments: &[Alignment],
    near: &Near,
    postings: &Postings,
    weights: &[f32],
) -> Groups {
    let mut growing = Growing {
        units,
        copies,
        weights,
        near,
        postings,
        core: Vec::new(),
        in_core: vec![0.0; weights.len()],
        candidates: Vec::new(),
        partial: vec![0.0; units.len()],
        members: Vec::with_capacity(3 * alignments.len()),
    };
    let mut all: Vec<Group> = alignments.iter().map(|pair| growing.group(pair)).collect();
    let members = growing.members;
    let (mut seen, mut numbers) = (Vec::new(), Numbers::default());
    all.retain(|group| {
        let own = &members[group.members.range()];
        let is_new = numbers.number(of_numbers(own), |known| seen[known as usize] == own).1;
        if is_new {
            seen.push(own);
        }
        is_new
    });
    Groups { all, members }
}

struct Growing<'g> {
    units: &'g [Unit],
    copies: &'g Copies,
    weights: &'g [f32],
    near: &'g Near,
    postings: &'g Postings,
    /// Room for the core.
    core: Vec<(FeatureId, f32)>,
    /// What each feature weighs in the core, zero between groups.
    in_core: Vec<f32>,
    /// Room for the units that may join.
    candidates: Vec<u32>,
    /// What each unit has of the rarer part of the core, zero between groups.
    partial: Vec<f32>,
    /// The members of all groups.
    members: Vec<u32>,
}

impl Growing<'_> {
    fn group(&mut self, alignment: &Alignment) -> Group {
        let pair = (alignment.a, alignment.b);
        let start = self.members.len();
        self.members.extend([pair.0, pair.1]);
        gather(
            &self.units[pair.0 as usize],
            &self.units[pair.1 as usize],
            self.weights,
            &mut self.core,
        );
        let least = COVERS * self.core.iter().map(|(_, weight)| weight).sum::<f32>();
        self.find_candidates(pair, least);
        if !self.candidates.is_empty() {
            for (id, weight) in &self.core {
                self.in_core[*id as usize] = *weight;
            }
            self.join(pair, least);
            for (id, _) in &self.core {
                self.in_core[*id as usize] = 0.0;
            }
            self.members[start..].sort_unstable();
        }
        Group { pair, members: Span::new(start, self.members.len()) }
    }

    /// The units of other documents that may have enough of the core, in order: those that have one
    /// of its rarer features, without all of which the rest weighs too little.
    fn find_candidates(&mut self, (a, b): (u32, u32), least: f32) {
        let document = |unit: u32| self.units[unit as usize].document;
        let (a, b) = (document(a), document(b));
        self.candidates.clear();
        self.core.sort_unstable_by_key(|(id, _)| (self.postings.of(*id).len(), *id));
        let mut rest: f32 = self.core.iter().map(|(_, weight)| weight).sum();
        // A little below, since sums in another order come out a little otherwise.
        let least = 0.999 * least;
        for (id, weight) in &self.core {
            if rest < least {
                break;
            }
            rest -= weight;
            for (unit, _) in self.postings.of(*id) {
                let own = document(*unit);
                if own != a && own != b {
                    let partial = &mut self.partial[*unit as usize];
                    if *partial == 0.0 {
                        self.candidates.push(*unit);
                    }
                    *partial += weight;
                }
            }
        }
        let (partial, copies) = (&mut self.partial, self.copies);
        self.candidates.retain(|unit| {
            let reaches = std::mem::take(&mut partial[*unit as usize]) + rest >= least;
            reaches && !copies.is_stood_for(*unit)
        });
        self.candidates.sort_unstable();
    }

    /// Of each document, the candidate joins that has most of the core, if it has enough and is
    /// aligned with the pair.
    fn join(&mut self, (a, b): (u32, u32), least: f32) {
        let mut best: Option<Candidate> = None;
        for other in &self.candidates {
            let unit = &self.units[*other as usize];
            let covered: f32 = unit.features.iter().map(|(id, _)| self.in_core[*id as usize]).sum();
            let beaten =
                |known: &Candidate| known.document == unit.document && covered < known.covered;
            if covered < least || best.as_ref().is_some_and(beaten) {
                continue;
            }
            let score = match (self.near.score(a, *other), self.near.score(b, *other)) {
                (None, None) => continue,
                (one, other) => one.unwrap_or(0.0) + other.unwrap_or(0.0),
            };
            let found = Candidate { covered, score, unit: *other, document: unit.document };
            match &best {
                Some(known) if known.document != found.document => {
                    self.members.push(known.unit);
                    best = Some(found);
                }
                Some(known) if !found.beats(known) => {}
                Some(_) | None => best = Some(found),
            }
        }
        self.members.extend(best.map(|found| found.unit));
    }
}

/// A unit that covers enough of a core.
struct Candidate {
    covered: f32,
    score: f32,
    unit: u32,
    document: DocumentId,
}

impl Candidate {
    fn beats(&self, other: &Candidate) -> bool {
        let by_cover = self.covered.total_cmp(&other.covered);
        by_cover.then(self.score.total_cmp(&other.score)).is_gt()
    }
}
