//! The one sort of this crate.
//!
//! Every kind of value that is sorted costs the page a copy of the standard library's sort, so
//! everything is packed into numbers first; and for numbers a sort by digits is both shorter and,
//! for the long lists that one typed letter brings, faster.

/// Up to this length it is quickest to put each number into its place among those before it.
const SHORT: usize = 32;

/// Sorts numbers, rising.
pub(crate) fn sort(numbers: &mut [u64]) {
    if numbers.len() > SHORT {
        return by_digits(numbers);
    }
    for end in 1..numbers.len() {
        let mut at = end;
        while at > 0 && numbers[at - 1] > numbers[at] {
            numbers.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// Radix sort, least significant byte first (Knuth, "The Art of Computer Programming", volume 3,
/// 5.2.5); bytes in which all numbers agree are passed over.
fn by_digits(numbers: &mut [u64]) {
    let mut other = numbers.to_vec();
    for shift in (0..u64::BITS).step_by(8) {
        let digit = |number: u64| (number >> shift & 0xff) as usize;
        let mut next = [0u32; 256];
        for number in numbers.iter() {
            next[digit(*number)] += 1;
        }
        if next[digit(numbers[0])] as usize == numbers.len() {
            continue;
        }
        let mut start = 0;
        for next in &mut next {
            (*next, start) = (start, start + *next);
        }
        for number in numbers.iter() {
            let next = &mut next[digit(*number)];
            other[*next as usize] = *number;
            *next += 1;
        }
        numbers.copy_from_slice(&other);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn sorts(mut numbers in proptest::collection::vec(prop_oneof![any::<u64>(), 0..9u64], 0..100)) {
            let mut expected = numbers.clone();
            expected.sort_unstable();
            sort(&mut numbers);
            prop_assert_eq!(numbers, expected);
        }
    }
}
