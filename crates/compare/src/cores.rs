//! What a question is about: the features that two aligned units share, and who else has them.
//!
//! Every aligned pair proposes a group: its shared features are the core, and of every other
//! document that unit joins which covers enough of the core. So a group holds together by what it is
//! about, and no chain of likenesses can string unlike things together. Which groups become
//! questions is decided in `selection`.

use crate::hash::Set;
use crate::index::Alignment;
use crate::units::Unit;
use crate::vocabulary::FeatureId;

/// Least share of the core's weight that a unit must have to join.
const COVERS: f32 = 0.6;

/// Units on one matter.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Group {
    /// The pair it grew from.
    pub(crate) pair: (u32, u32),
    /// The units, in order; one of each of at least two documents.
    pub(crate) units: Vec<u32>,
}

/// The features that two units share, with what each weighs.
pub(crate) fn core(a: &Unit, b: &Unit, weights: &[f32]) -> Vec<(FeatureId, f32)> {
    let mut core = Vec::new();
    a.for_shared(b, |id, _, _| core.push((id, weights.get(id as usize).copied().unwrap_or(0.0))));
    core
}

/// The groups of all aligned pairs, in the order of the pairs; of those with the same members, the
/// first.
pub(crate) fn groups(units: &[Unit], alignments: &[Alignment], weights: &[f32]) -> Vec<Group> {
    let mut near: Vec<Vec<(u32, f32)>> = vec![Vec::new(); units.len()];
    for alignment in alignments {
        near[alignment.a as usize].push((alignment.b, alignment.score));
        near[alignment.b as usize].push((alignment.a, alignment.score));
    }
    let mut growing = Growing {
        units,
        weights,
        near,
        score: vec![0.0; units.len()],
        in_core: vec![0.0; weights.len()],
    };
    let mut known: Set<Vec<u32>> = Set::default();
    let mut groups: Vec<Group> =
        alignments.iter().map(|alignment| growing.group(alignment)).collect();
    groups.retain(|group| known.insert(group.units.clone()));
    groups
}

struct Growing<'g> {
    units: &'g [Unit],
    weights: &'g [f32],
    /// Aligned units of each unit.
    near: Vec<Vec<(u32, f32)>>,
    /// Room to gather scores, zero between groups.
    score: Vec<f32>,
    /// What each feature weighs in the core, zero between groups.
    in_core: Vec<f32>,
}

impl Growing<'_> {
    fn group(&mut self, alignment: &Alignment) -> Group {
        let pair = (alignment.a, alignment.b);
        let (a, b) = (&self.units[alignment.a as usize], &self.units[alignment.b as usize]);
        let core = core(a, b, self.weights);
        let all: f32 = core.iter().map(|(_, weight)| weight).sum();
        let around = [pair.0, pair.1];
        let mut candidates: Vec<u32> = Vec::new();
        for (other, score) in around.iter().flat_map(|unit| &self.near[*unit as usize]) {
            let document = self.units[*other as usize].document;
            if document != a.document && document != b.document {
                if self.score[*other as usize] == 0.0 {
                    candidates.push(*other);
                }
                self.score[*other as usize] += score;
            }
        }
        candidates.sort_unstable();
        for (id, weight) in &core {
            self.in_core[*id as usize] = *weight;
        }
        let mut best: Option<(f32, f32, u32)> = None;
        let mut members = vec![pair.0, pair.1];
        for (at, other) in candidates.iter().enumerate() {
            let unit = &self.units[*other as usize];
            let score = std::mem::take(&mut self.score[*other as usize]);
            let has = unit.features.iter().map(|(id, _)| self.in_core[*id as usize]);
            let covered = has.sum::<f32>() / all;
            let better = best.is_none_or(|(known, likeness, _)| {
                covered.total_cmp(&known).then(score.total_cmp(&likeness)).is_gt()
            });
            if covered >= COVERS && better {
                best = Some((covered, score, *other));
            }
            let next = candidates.get(at + 1).map(|next| self.units[*next as usize].document);
            if next != Some(unit.document) {
                members.extend(best.take().map(|(_, _, other)| other));
            }
        }
        for (id, _) in &core {
            self.in_core[*id as usize] = 0.0;
        }
        members.sort_unstable();
        Group { pair, units: members }
    }
}
