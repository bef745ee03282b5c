//! Numbers as the page prints them.

/// A count with its thousands parted by commas: `6,764`.
pub fn grouped(count: u32) -> String {
    let digits = count.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_thousands_only() {
        assert_eq!(
            [0, 999, 1000, 6764, 1_234_567].map(grouped),
            ["0", "999", "1,000", "6,764", "1,234,567"]
        );
    }
}
