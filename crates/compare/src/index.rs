//! Which pairs of units are worth a look.
//!
//! An inverted index over all features but the commonest: a feature that a great many units have
//! says little of any pair, and following it would cost the square of the corpus. Scores gather
//! along the postings; each unit keeps its best pairs, so that cost and memory grow with the corpus.

use crate::copies::Copies;
use crate::units::{Unit, raised};
use crate::vocabulary::FeatureId;

/// A feature that more units have proposes no pairs; it still counts in the score of pairs that
/// others propose.
const COMMON: u32 = 128;
/// How many pairs each unit keeps, the best of them by the features that propose.
const KEPT: usize = 16;

/// Two units of different documents, and how alike they are.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Alignment {
    /// Index of the earlier unit.
    pub(crate) a: u32,
    /// Index of the later unit.
    pub(crate) b: u32,
    /// How well they align, 0 to 1: [`Unit::likeness`].
    pub(crate) score: f32,
}

/// Which units have each feature, in one list: that of a feature, the units in order.
pub(crate) struct Postings {
    /// Where the list of each feature begins, and where the last one ends.
    starts: Vec<u32>,
    /// Units, each with the feature's weight there.
    entries: Vec<(u32, f32)>,
}

impl Postings {
    /// Of all features below `features`.
    pub(crate) fn new(units: &[Unit], features: usize) -> Postings {
        let mut starts = vec![0_u32; features + 1];
        let all = || units.iter().flat_map(|unit| &unit.features);
        for (id, _) in all() {
            starts[*id as usize + 1] += 1;
        }
        for at in 1..starts.len() {
            starts[at] += starts[at - 1];
        }
        let mut entries = vec![(0, 0.0); all().count()];
        let mut next = starts.clone();
        for (unit, index) in units.iter().zip(0_u32..) {
            for (id, weight) in &unit.features {
                let at = &mut next[*id as usize];
                entries[*at as usize] = (index, *weight);
                *at += 1;
            }
        }
        Postings { starts, entries }
    }

    /// How many units have each feature, by number.
    fn counts(&self) -> impl Iterator<Item = u32> + '_ {
        self.starts.windows(2).map(|two| two[1] - two[0])
    }

    /// The units that have a feature, each with its weight there.
    pub(crate) fn of(&self, id: FeatureId) -> &[(u32, f32)] {
        let at = id as usize;
        &self.entries[self.starts[at] as usize..self.starts[at + 1] as usize]
    }
}

/// The best pairs of units of different documents with at least `least` likeness, in order of `a`,
/// then `b`. Units stand in the order of their documents.
pub(crate) fn alignments(
    units: &[Unit],
    postings: &Postings,
    copies: &Copies,
    least: f32,
) -> Vec<Alignment> {
    // How many units have each feature, but for copies that others stand for.
    let mut counts: Vec<u32> = postings.counts().collect();
    for (unit, index) in units.iter().zip(0..) {
        if copies.is_stood_for(index) {
            unit.features.iter().for_each(|(id, _)| counts[*id as usize] -= 1);
        }
    }
    // Beside one another, since those of units that share little are looked at one after the other.
    let roots: Vec<f32> = units.iter().map(|unit| unit.mass.max(0.1).sqrt()).collect();
    let mut scores = vec![0.0_f32; units.len()];
    let mut touched: Vec<u32> = Vec::new();
    let mut found: Vec<Alignment> = Vec::new();
    let mut best: Vec<Alignment> = Vec::new();
    let mut document_start = 0;
    for (unit, index) in units.iter().zip(0_u32..) {
        if units[document_start as usize].document != unit.document {
            document_start = index;
        }
        if copies.is_stood_for(index) {
            continue;
        }
        // Whether all features propose, so that what they sum up to is the whole likeness.
        let mut whole = true;
        for (id, weight) in &unit.features {
            if counts[*id as usize] > COMMON {
                whole = false;
                continue;
            }
            let all = postings.of(*id);
            let has_copies = all.len() > counts[*id as usize] as usize;
            for (other, other_weight) in all.iter().take_while(|(other, _)| *other < document_start)
            {
                if has_copies && copies.is_stood_for(*other) {
                    continue;
                }
                let score = &mut scores[*other as usize];
                if *score == 0.0 {
                    touched.push(*other);
                }
                *score += weight * other_weight;
            }
        }
        // What the common features add is small; half of the threshold leaves room for it.
        let worth = if whole { least } else { least / 2.0 };
        let root = roots[index as usize];
        for other in touched.drain(..) {
            let partial = std::mem::take(&mut scores[other as usize]);
            let its = roots[other as usize];
            // Most share too little, however much one is raised; a little above, since sums in another
            // order come out a little otherwise.
            if partial * its.max(root) * 1.001 < worth * its.min(root) {
                continue;
            }
            let score = raised(partial, units[other as usize].mass, unit.mass);
            if score >= worth {
                best.push(Alignment { a: other, b: index, score });
            }
        }
        keep_best(&mut best);
        if !whole {
            for alignment in &mut best {
                alignment.score = unit.likeness(&units[alignment.a as usize]);
            }
            best.retain(|alignment| alignment.score >= least);
        }
        found.append(&mut best);
    }
    found.sort_unstable_by_key(|alignment| (alignment.a, alignment.b));
    found
}

/// Leaves the best, in any order.
fn keep_best(found: &mut Vec<Alignment>) {
    if found.len() > KEPT {
        found.select_nth_unstable_by(KEPT, |x, y| y.score.total_cmp(&x.score).then(x.a.cmp(&y.a)));
        found.truncate(KEPT);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Word;
    use synoptic_corpus::DocumentId;
    use synoptic_text::Span;

    fn unit(document: u32, features: &[(FeatureId, f32)]) -> Unit {
        Unit {
            document: DocumentId(document),
            claims: Vec::new(),
            pieces: Vec::new(),
            words: Vec::new(),
            features: features.to_vec(),
            mass: 1.0,
            runs: std::cell::OnceCell::new(),
            entities: Vec::new(),
            quantities: Vec::new(),
            times: Vec::new(),
            quotations: Vec::new(),
        }
    }

    #[test]
    fn proposes_what_shares_a_feature_with_another_document() {
        let units =
            [unit(0, &[(0, 0.6), (1, 0.8)]), unit(0, &[(1, 1.0)]), unit(1, &[(1, 0.6), (2, 0.8)])];
        let found = alignments(&units, &Postings::new(&units, 3), &Copies::of(&units), 0.5);
        assert_eq!(found, [Alignment { a: 1, b: 2, score: 0.6 }]);
    }

    #[test]
    fn finds_the_same_pairs_as_comparing_every_two() {
        let mut state = 7_u32;
        let mut random = |below: u32| {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 8) % below
        };
        let mut units = Vec::new();
        for document in 0..6 {
            for _ in 0..5 {
                let mut ids: Vec<FeatureId> = (0..4).map(|_| random(20)).collect();
                ids.sort_unstable();
                ids.dedup();
                let weight = 1.0 / (ids.len() as f32).sqrt();
                units.push(unit(document, &ids.iter().map(|id| (*id, weight)).collect::<Vec<_>>()));
            }
        }
        let mut expected = Vec::new();
        for (a, one) in units.iter().enumerate() {
            for (b, other) in units.iter().enumerate().skip(a + 1) {
                let score = one.likeness(other);
                if one.document != other.document && score >= 0.3 {
                    expected.push((a as u32, b as u32));
                }
            }
        }
        let found = alignments(&units, &Postings::new(&units, 20), &Copies::of(&units), 0.3);
        assert!(!expected.is_empty());
        assert_eq!(found.iter().map(|pair| (pair.a, pair.b)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn a_sentence_that_many_documents_have_leaves_room_for_rarer_pairs() {
        let word = |stem: FeatureId| Word {
            stem,
            concept: stem,
            name: false,
            role: false,
            span: Span::default(),
        };
        // The first document has a rare matter, then forty have one sentence in the same words; the last
        // has much of that sentence and something of the rare matter.
        let mut units = vec![unit(0, &[(2, 1.0)])];
        for document in 1..41 {
            let house = unit(document, &[(0, 0.6), (1, 0.8)]);
            units.push(Unit { words: vec![word(0), word(1)], ..house });
        }
        units.push(unit(41, &[(0, 0.6), (1, 0.64), (2, 0.48)]));
        let found = alignments(&units, &Postings::new(&units, 3), &Copies::of(&units), 0.1);
        let of_last: Vec<u32> =
            found.iter().filter(|pair| pair.b == 41).map(|pair| pair.a).collect();
        assert!(of_last.contains(&0), "{of_last:?}");
        assert!(of_last.contains(&1), "the sentence itself is found too");
    }
}
