//! The one sort of this crate.
//!
//! Every kind of value that is sorted costs the page a copy of the sorting code, so everything is
//! packed into numbers first.

/// Sorts numbers.
#[inline(never)]
pub(crate) fn sort(numbers: &mut [u64]) {
    numbers.sort_unstable();
}
