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
    units: Vec<Copy>,
}

/// What a unit is among those with its words in its order.
#[derive(Clone, Copy)]
struct Copy {
    /// The first of them.
    first: u32,
    /// How many stand before it.
    before: u32,
    /// The next of them; itself where it is the last.
    next: u32,
}

impl Copies {
    /// Of all units, which stand in the order of their documents; no document has a sentence twice.
    pub(crate) fn of(all: &[Unit]) -> Copies {
        let mut numbers = Numbers::default();
        let (mut firsts, mut lasts) = (Vec::new(), Vec::new());
        let mut units: Vec<Copy> = Vec::with_capacity(all.len());
        for (unit, index) in all.iter().zip(0..) {
            // What has no words has none in common.
            let is_same = |known: u32| {
                let first: u32 = firsts[known as usize];
                !unit.words.is_empty() && stems(&all[first as usize]).eq(stems(unit))
            };
            let (number, is_new) = numbers.number(stems(unit).fold(0, mix), is_same);
            if is_new {
                firsts.push(index);
                lasts.push(index);
                units.push(Copy { first: index, before: 0, next: index });
                continue;
            }
            let last = std::mem::replace(&mut lasts[number as usize], index);
            let last = &mut units[last as usize];
            last.next = index;
            let copy = Copy { before: last.before + 1, next: index, ..*last };
            units.push(copy);
        }
        Copies { units }
    }

    /// Whether others stand for a unit.
    pub(crate) fn is_stood_for(&self, unit: u32) -> bool {
        self.units[unit as usize].before >= STAND_FOR_ALL
    }

    /// The units of a question with those that they stand for, in order. The first of all copies that
    /// are on brings the others with it, so that they stand in no more questions than it does; of a
    /// document that has another passage in the question already, that one stays.
    pub(crate) fn joined(
        &self,
        members: &[u32],
        units: &[Unit],
        is_on: &dyn Fn(u32) -> bool,
    ) -> Vec<u32> {
        let document = |unit: u32| units[unit as usize].document;
        let mut joined = members.to_vec();
        for member in members {
            let mut at = self.units[*member as usize].first;
            let mut is_first = true;
            loop {
                if is_on(at) {
                    if is_first && at != *member {
                        break;
                    }
                    is_first = false;
                    if self.is_stood_for(at)
                        && joined.iter().all(|other| document(*other) != document(at))
                    {
                        joined.push(at);
                    }
                }
                let next = self.units[at as usize].next;
                if next == at {
                    break;
                }
                at = next;
            }
        }
        joined.sort_unstable();
        joined
    }

    /// Whether two units of a question are to be related: of those that others stand for, each with the
    /// first of the question's that has its words.
    pub(crate) fn are_related(&self, members: &[u32], a: u32, b: u32) -> bool {
        let (copy, other) = match (self.is_stood_for(a), self.is_stood_for(b)) {
            (false, false) => return true,
            (true, true) => return false,
            (true, false) => (a, b),
            (false, true) => (b, a),
        };
        let first = self.units[copy as usize].first;
        members.iter().find(|unit| self.units[**unit as usize].first == first) == Some(&other)
    }
}

/// The words of a unit, in order.
fn stems(unit: &Unit) -> impl Iterator<Item = u32> + '_ {
    unit.words.iter().map(|word| word.stem)
}
