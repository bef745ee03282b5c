//! Filtering a list by facets, with the number that each further click would leave.
//!
//! Knows nothing of passages: an item is its index, a value is a small code that the caller gives
//! meaning to. Within a facet the selected values are alternatives, across facets all must hold.

/// The values of all items in one facet. An item may have none, one or several.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facet {
    /// How many values there are: codes run from 0 up to this, without it.
    values: u16,
    /// Where each item's codes end in `codes`; they begin where the ones before end.
    ends: Vec<u32>,
    codes: Vec<u16>,
}

/// Makes a [`Facet`], item by item.
#[derive(Clone, Debug, Default)]
pub struct FacetBuilder {
    facet: Facet,
}

impl FacetBuilder {
    /// A facet with values from 0 up to `values`, without it; all are listed, even those that no
    /// item has.
    pub fn new(values: u16) -> FacetBuilder {
        FacetBuilder { facet: Facet { values, ..Facet::default() } }
    }

    /// Adds the next item with its values, in any order. What is not a value of the facet is left
    /// out, what comes twice counts once.
    pub fn item(&mut self, values: impl IntoIterator<Item = u16>) {
        let start = self.facet.codes.len();
        for value in values {
            if value < self.facet.values && !self.facet.codes[start..].contains(&value) {
                self.facet.codes.push(value);
            }
        }
        self.facet.ends.push(self.facet.codes.len() as u32);
    }

    /// The facet.
    pub fn finish(self) -> Facet {
        self.facet
    }
}

impl Facet {
    /// A facet in which every item has one value.
    pub fn single(values: u16, items: impl IntoIterator<Item = u16>) -> Facet {
        let mut builder = FacetBuilder::new(values);
        for value in items {
            builder.item([value]);
        }
        builder.finish()
    }

    /// How many values there are.
    pub fn values(&self) -> u16 {
        self.values
    }

    /// The values of an item; none for an item that was never added.
    pub fn of(&self, item: u32) -> &[u16] {
        let item = item as usize;
        let start = match item {
            0 => 0,
            _ => self.ends.get(item - 1).copied().unwrap_or(0),
        };
        let end = self.ends.get(item).copied().unwrap_or(start);
        self.codes.get(start as usize..end as usize).unwrap_or(&[])
    }
}

/// Facets of one list, each with the values selected in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facets {
    facets: Vec<(Facet, Vec<bool>)>,
}

/// What a filter leaves.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Filtered {
    /// The items that pass, in the order given.
    pub items: Vec<u32>,
    /// For each facet and each of its values: how many of the items given have that value and
    /// pass all other facets. That is the length of the list after a click on it where nothing is
    /// selected in its facet, and what it adds to the list, items with several values aside,
    /// where something is.
    pub counts: Vec<Vec<u32>>,
}

impl Facets {
    /// No facets.
    pub fn new() -> Facets {
        Facets::default()
    }

    /// Adds a facet with the values selected in it; none selected means that all will do.
    /// Its place is the number of facets added before.
    pub fn add(&mut self, facet: Facet, selected: &[u16]) {
        let mut chosen = vec![false; facet.values as usize];
        for value in selected {
            if let Some(chosen) = chosen.get_mut(*value as usize) {
                *chosen = true;
            }
        }
        self.facets.push((facet, chosen));
    }

    /// How many facets there are.
    pub fn len(&self) -> usize {
        self.facets.len()
    }

    /// Whether there are no facets.
    pub fn is_empty(&self) -> bool {
        self.facets.is_empty()
    }

    /// Selects other values in one facet.
    pub fn select(&mut self, facet: usize, selected: &[u16]) {
        if let Some((_, chosen)) = self.facets.get_mut(facet) {
            for (value, chosen) in (0..).zip(chosen) {
                *chosen = selected.contains(&value);
            }
        }
    }

    /// Whether anything is selected in a facet.
    pub fn is_active(&self, facet: usize) -> bool {
        self.facets.get(facet).is_some_and(|(_, chosen)| chosen.contains(&true))
    }

    /// Filters `items` (those that a search found, or all) and counts.
    pub fn apply(&self, items: impl IntoIterator<Item = u32>) -> Filtered {
        let active: Vec<bool> = (0..self.facets.len()).map(|facet| self.is_active(facet)).collect();
        let mut filtered = Filtered {
            items: Vec::new(),
            counts: self.facets.iter().map(|(facet, _)| vec![0; facet.values as usize]).collect(),
        };
        for item in items {
            let fails = |nth: &usize| {
                let (facet, chosen) = &self.facets[*nth];
                active[*nth] && !facet.of(item).iter().any(|value| chosen[*value as usize])
            };
            let mut failed = (0..self.facets.len()).filter(fails);
            let counted = match (failed.next(), failed.next()) {
                (None, _) => {
                    filtered.items.push(item);
                    0..self.facets.len()
                }
                // It passes all but one, so only that facet's selection keeps it out.
                (Some(only), None) => only..only + 1,
                (Some(_), Some(_)) => continue,
            };
            for nth in counted {
                for value in self.facets[nth].0.of(item) {
                    filtered.counts[nth][*value as usize] += 1;
                }
            }
        }
        filtered
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn two_facets(source: &[u16], kind: &[u16]) -> Facets {
        let sources = [0, 0, 0, 1, 1, 2];
        let kinds = [0, 1, 1, 0, 0, 1];
        let mut facets = Facets::new();
        facets.add(Facet::single(4, sources), source);
        facets.add(Facet::single(2, kinds), kind);
        facets
    }

    #[test]
    fn a_count_is_what_a_click_gives() {
        let filtered = two_facets(&[], &[1]).apply(0..6);
        assert_eq!(filtered.items, [1, 2, 5]);
        assert_eq!(filtered.counts[0], [2, 0, 1, 0], "only items of the selected kind");
        assert_eq!(filtered.counts[1], [3, 3], "the kinds are alternatives: all sources count");
    }

    #[test]
    fn values_that_nothing_has_stay_listed() {
        assert_eq!(two_facets(&[], &[]).apply([]).counts, [vec![0; 4], vec![0; 2]]);
    }

    #[test]
    fn selected_values_of_one_facet_are_alternatives() {
        assert_eq!(two_facets(&[1, 2], &[]).apply(0..6).items, [3, 4, 5]);
        assert_eq!(two_facets(&[1, 2], &[1]).apply(0..6).items, [5]);
    }

    #[test]
    fn keeps_the_order_of_the_items() {
        assert_eq!(two_facets(&[0], &[]).apply([2, 5, 0]).items, [2, 0]);
    }

    #[test]
    fn an_item_may_have_several_values_or_none() {
        let mut topics = FacetBuilder::new(3);
        topics.item([2, 0, 2]);
        topics.item([]);
        topics.item([2, 9]);
        let mut facets = Facets::new();
        facets.add(topics.finish(), &[]);
        assert_eq!(facets.apply(0..4).counts[0], [1, 0, 2]);
        facets.select(0, &[0]);
        assert_eq!(facets.apply(0..4).items, [0]);
    }

    /// Items with up to two values in each of three facets, and a selection.
    fn lists() -> impl Strategy<Value = (Vec<[Vec<u16>; 3]>, [Vec<u16>; 3])> {
        let values = || proptest::collection::vec(0u16..4, 0..3);
        let three = move || [values(), values(), values()];
        (proptest::collection::vec(three(), 0..30), three())
    }

    fn facets(items: &[[Vec<u16>; 3]], selected: &[Vec<u16>; 3]) -> Facets {
        let mut facets = Facets::new();
        for nth in 0..3 {
            let mut builder = FacetBuilder::new(4);
            for item in items {
                builder.item(item[nth].iter().copied());
            }
            facets.add(builder.finish(), &selected[nth]);
        }
        facets
    }

    proptest! {
        #[test]
        fn every_count_is_the_length_of_the_list_after_the_click((items, selected) in lists()) {
            let all = || 0..items.len() as u32;
            let filtered = facets(&items, &selected).apply(all());
            for nth in 0..3 {
                for value in 0..4u16 {
                    let mut clicked = facets(&items, &selected);
                    clicked.select(nth, &[value]);
                    let after = clicked.apply(all()).items.len() as u32;
                    prop_assert_eq!(filtered.counts[nth][value as usize], after);
                }
            }
        }

        #[test]
        fn filters_only_leave_out((items, selected) in lists()) {
            let all: Vec<u32> = (0..items.len() as u32).collect();
            let kept = facets(&items, &selected).apply(all.clone()).items;
            let unfiltered = facets(&items, &Default::default()).apply(all.clone()).items;
            prop_assert_eq!(&unfiltered, &all);
            prop_assert!(kept.iter().all(|item| all.contains(item)));
        }
    }
}
