//! Which pairs of units are worth a look.
//!
//! An inverted index with prefix filtering (Bayardo, Ma & Srikant 2007, doi 10.1145/1242572.1242591):
//! a unit is entered only under its rarest features, as many as are needed so that no pair above the
//! threshold escapes; so cost follows the number of true candidates, not the square of the corpus.

use crate::units::{FeatureId, Unit};

/// Two units of different documents whose features have at least the threshold's cosine.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Candidate {
    /// Index of the earlier unit.
    pub(crate) a: u32,
    /// Index of the later unit.
    pub(crate) b: u32,
    /// Cosine of their features, 0 to 1.
    pub(crate) cosine: f32,
}

/// All pairs of units of different documents with at least `threshold` cosine, in order of `a`, then `b`.
pub(crate) fn candidates(units: &[Unit], features: FeatureId, threshold: f32) -> Vec<Candidate> {
    let mut postings: Vec<Vec<(u32, f32)>> = vec![Vec::new(); features as usize];
    let frequency = document_frequency(units, features);
    let mut found = Vec::new();
    let mut scores = vec![0.0_f32; units.len()];
    let mut touched: Vec<u32> = Vec::new();
    let mut by_rarity: Vec<(FeatureId, f32)> = Vec::new();
    for (unit, index) in units.iter().zip(0_u32..) {
        by_rarity.clear();
        by_rarity.extend_from_slice(&unit.features);
        by_rarity.sort_unstable_by_key(|(id, _)| (frequency[*id as usize], *id));
        for (id, weight) in &by_rarity {
            for (other, other_weight) in &postings[*id as usize] {
                if units[*other as usize].document == unit.document {
                    continue;
                }
                let score = &mut scores[*other as usize];
                if *score == 0.0 {
                    touched.push(*other);
                }
                *score += weight * other_weight;
            }
        }
        touched.sort_unstable();
        for other in touched.drain(..) {
            scores[other as usize] = 0.0;
            let cosine = dot(&unit.features, &units[other as usize].features);
            if cosine >= threshold {
                found.push(Candidate { a: other, b: index, cosine });
            }
        }
        // What is left out of the index cannot reach the threshold on its own: its squared weights
        // stay below threshold², and the other side's length is one.
        let mut left = 1.0;
        for (id, weight) in &by_rarity {
            if left < threshold * threshold {
                break;
            }
            postings[*id as usize].push((index, *weight));
            left -= weight * weight;
        }
    }
    found.sort_unstable_by_key(|candidate| (candidate.a, candidate.b));
    found
}

fn document_frequency(units: &[Unit], features: FeatureId) -> Vec<u32> {
    let mut frequency = vec![0; features as usize];
    for (id, _) in units.iter().flat_map(|unit| &unit.features) {
        frequency[*id as usize] += 1;
    }
    frequency
}

/// Dot product of two feature lists, both sorted by feature.
pub(crate) fn dot(a: &[(FeatureId, f32)], b: &[(FeatureId, f32)]) -> f32 {
    let (mut i, mut j, mut sum) = (0, 0, 0.0);
    while i < a.len() && j < b.len() {
        match a[i].0.cmp(&b[j].0) {
            std::cmp::Ordering::Less => i += 1,
            std::cmp::Ordering::Greater => j += 1,
            std::cmp::Ordering::Equal => {
                sum += a[i].1 * b[j].1;
                i += 1;
                j += 1;
            }
        }
    }
    sum
}
