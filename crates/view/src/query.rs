//! The query of an address: `key=value` pairs, percent-encoded.
//!
//! Which keys mean what is `address`'s business.

/// Writes a query pair by pair; empty values are left out.
#[derive(Default)]
pub(crate) struct QueryWriter {
    text: String,
}

impl QueryWriter {
    /// Adds a pair, unless the value is empty.
    pub(crate) fn pair(&mut self, key: &str, value: &str) {
        if value.is_empty() {
            return;
        }
        self.open(key);
        encode_into(value, &mut self.text);
    }

    /// Adds a list as one comma-separated pair, unless it is empty.
    pub(crate) fn list(&mut self, key: &str, values: &[String]) {
        if values.is_empty() {
            return;
        }
        self.open(key);
        for (at, value) in values.iter().enumerate() {
            if at > 0 {
                self.text.push(',');
            }
            encode_into(value, &mut self.text);
        }
    }

    fn open(&mut self, key: &str) {
        self.text.push(if self.text.is_empty() { '?' } else { '&' });
        self.text.push_str(key);
        self.text.push('=');
    }

    /// The query with its question mark, or nothing.
    pub(crate) fn finish(self) -> String {
        self.text
    }
}

/// A path with its query and fragment, and further pairs, written with their question mark, added to
/// its query.
pub(crate) fn joined(path: &str, pairs: &str) -> String {
    let (rest, fragment) = match path.find('#') {
        Some(at) => path.split_at(at),
        None => (path, ""),
    };
    let pairs = match rest.contains('?') {
        true => pairs.replacen('?', "&", 1),
        false => pairs.to_owned(),
    };
    [rest, &pairs, fragment].concat()
}

/// The value of the first pair with this key, decoded; empty where there is none.
pub(crate) fn value(query: &str, key: &str) -> String {
    raw(query, key).map(decode).unwrap_or_default()
}

/// The members of a comma-separated list, each decoded, without empty and repeated ones.
pub(crate) fn list(query: &str, key: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for member in members(query, key) {
        if !found.contains(&member) {
            found.push(member);
        }
    }
    found
}

/// The same with those that are repeated.
pub(crate) fn members(query: &str, key: &str) -> impl Iterator<Item = String> {
    let members = raw(query, key).unwrap_or("").split(',').map(decode);
    members.filter(|member| !member.is_empty())
}

fn raw<'q>(query: &'q str, key: &str) -> Option<&'q str> {
    query
        .trim_start_matches('?')
        .split('&')
        .find_map(|pair| pair.strip_prefix(key)?.strip_prefix('='))
}

/// Percent-encodes everything but what a path segment or a query value may hold as it is.
pub(crate) fn encode_into(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' | b':' => {
                out.push(char::from(byte));
            }
            b' ' => out.push('+'),
            other => {
                out.push('%');
                out.push(char::from(HEX[usize::from(other >> 4)]));
                out.push(char::from(HEX[usize::from(other & 15)]));
            }
        }
    }
}

/// Undoes [`encode_into`]. What is no valid code stays as it is; bytes that are no UTF-8 are replaced.
pub(crate) fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let digit = |at: usize| bytes.get(at).and_then(|b| char::from(*b).to_digit(16));
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match (byte, digit(at + 1), digit(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                out.push((high * 16 + low) as u8);
                at += 3;
            }
            (b'+', _, _) => {
                out.push(b' ');
                at += 1;
            }
            _ => {
                out.push(*byte);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&out).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_pairs_in_any_order_and_ignores_strangers() {
        let query = "?utm=x&q=%E2%80%9Call%20means%E2%80%9D&source=issi,,kyiv,issi";
        assert_eq!(value(query, "q"), "“all means”");
        assert_eq!(list(query, "source"), ["issi", "kyiv"]);
        assert_eq!(value(query, "kind"), "");
    }

    #[test]
    fn keeps_broken_codes_as_they_are() {
        assert_eq!(decode("100%"), "100%");
        assert_eq!(decode("%zz%4"), "%zz%4");
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in ".*") {
            let mut encoded = String::new();
            encode_into(&text, &mut encoded);
            prop_assert!(encoded.is_ascii() && !encoded.contains(['&', '#', '?', ',', ' ']));
            prop_assert_eq!(decode(&encoded), text);
        }
    }
}
