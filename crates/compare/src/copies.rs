//! Sentences that stand in a great many documents in the same words: what an outlet says of itself
//! under all its articles, what an agency sends to all.
//!
//! Each is as like to all the others as can be. Were all of them looked at, they would fill every list
//! of what is most alike, and relating every two would cost the square of the corpus. So a few stand
//! for all where pairs are proposed and questions chosen; the others join a question that the first of
//! them is in, and are related with that one alone. Whether two passages rest on one text is no matter
//! of this module.

use crate::hash::{Numbers, mix};
use crate::units::Unit;

/// How many of a sentence's copies stand for all: half of the pairs that a unit keeps are left to
/// others. What no more documents have is no such sentence.
const STAND_FOR_ALL: u32 = 8;

/// Which units are copies of which.
pub(crate) struct Copies {
    /// By unit: the number of its words, the same for all that have them in this order, and how many
    /// that have them stand before it.
    units: Vec<(u32, u32)>,
    /// Those that others stand for: the number of its words, and the unit; in order.
    stood_for: Vec<(u32, u32)>,
}

impl Copies {
    /// Of all units, which stand in the order of their documents; no document has a sentence twice.
    pub(crate) fn of(all: &[Unit]) -> Copies {
        let mut numbers = Numbers::default();
        let mut seen: Vec<(&Unit, u32)> = Vec::new();
        let mut copies = Copies { units: Vec::with_capacity(all.len()), stood_for: Vec::new() };
        for (unit, index) in all.iter().zip(0..) {
            // What has no words has none in common.
            let is_same = |known: u32| {
                !unit.words.is_empty() && stems(seen[known as usize].0).eq(stems(unit))
            };
            let (number, is_new) = numbers.number(stems(unit).fold(0, mix), is_same);
            if is_new {
                seen.push((unit, 0));
            }
            let before = &mut seen[number as usize].1;
            copies.units.push((number, *before));
            if *before >= STAND_FOR_ALL {
                copies.stood_for.push((number, index));
            }
            *before += 1;
        }
        copies.stood_for.sort_unstable();
        copies
    }

    /// Whether others stand for a unit.
    pub(crate) fn is_stood_for(&self, unit: u32) -> bool {
        self.units[unit as usize].1 >= STAND_FOR_ALL
    }

    /// All that others stand for.
    pub(crate) fn stood_for(&self) -> impl Iterator<Item = u32> + '_ {
        self.stood_for.iter().map(|(_, unit)| *unit)
    }

    /// Those that a unit stands for, in order.
    fn by(&self, unit: u32) -> impl Iterator<Item = u32> + '_ {
        let (number, before) = self.units[unit as usize];
        let first = self.stood_for.partition_point(|(other, _)| *other < number);
        let own = self.stood_for[first..].iter().take_while(move |(other, _)| *other == number);
        own.filter(move |_| before < STAND_FOR_ALL).map(|(_, unit)| *unit)
    }

    /// The units of a question with those that they stand for, in order. The first of all copies that
    /// are on brings the others with it, so that they stand in no more questions than it does.
    pub(crate) fn joined(
        &self,
        members: &[u32],
        units: &[Unit],
        is_on: impl Fn(u32) -> bool,
    ) -> Vec<u32> {
        let mut joined = members.to_vec();
        if self.stood_for.is_empty() {
            return joined;
        }
        for member in members {
            let (number, before) = self.units[*member as usize];
            // Copies stand in the order of their documents, so those before are found going back.
            let earlier = (0..*member).rev().filter(|unit| self.units[*unit as usize].0 == number);
            if self.by(*member).next().is_some() && !earlier.take(before as usize).any(&is_on) {
                joined.extend(self.by(*member).filter(|unit| is_on(*unit)));
            }
        }
        joined.sort_unstable();
        // Of a document that has another passage in the question already, that one stays.
        let known = |unit: u32| {
            members.iter().any(|own| units[*own as usize].document == units[unit as usize].document)
        };
        joined.retain(|unit| members.binary_search(unit).is_ok() || !known(*unit));
        joined.dedup_by_key(|unit| units[*unit as usize].document);
        joined
    }

    /// Whether two units of a question are to be related: of those that others stand for, each with the
    /// first of the question's that has its words.
    pub(crate) fn are_related(&self, members: &[u32], a: u32, b: u32) -> bool {
        let (one, other) = match (self.is_stood_for(a), self.is_stood_for(b)) {
            (false, false) => return true,
            (true, true) => return false,
            (true, false) => (a, b),
            (false, true) => (b, a),
        };
        let number = self.units[one as usize].0;
        let first = members.iter().find(|unit| self.units[**unit as usize].0 == number);
        first == Some(&other)
    }
}

/// The words of a unit, in order.
fn stems(unit: &Unit) -> impl Iterator<Item = u32> + '_ {
    unit.words.iter().map(|word| word.stem)
}
