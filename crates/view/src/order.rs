//! Sorting by number, compiled once for all lists.

/// The indices of a list in the order of its keys; equals stay as they were.
pub(crate) fn ordered(keys: impl Iterator<Item = u64>) -> Vec<u32> {
    sorted(keys.zip(0..).collect())
}

fn sorted(mut keys: Vec<(u64, u32)>) -> Vec<u32> {
    // The index decides between equals.
    keys.sort_unstable();
    keys.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equals_stay_as_they_were() {
        assert_eq!(ordered([2, 1, 2, 0].into_iter()), [3, 1, 0, 2]);
    }
}
