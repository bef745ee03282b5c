//! A value as JSON: the little of it that files need, without a serialiser in the page.

/// A value.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) enum Json {
    /// Nothing: the text does not say.
    #[default]
    Null,
    /// A number.
    Number(f64),
    /// Text.
    Text(String),
    /// Values in order.
    List(Vec<Json>),
    /// Named values in order.
    Object(Vec<(&'static str, Json)>),
}

impl From<&str> for Json {
    fn from(text: &str) -> Json {
        Json::Text(text.to_owned())
    }
}

impl From<String> for Json {
    fn from(text: String) -> Json {
        Json::Text(text)
    }
}

impl From<u32> for Json {
    fn from(number: u32) -> Json {
        Json::Number(number.into())
    }
}

impl<T: Into<Json>> From<Option<T>> for Json {
    fn from(value: Option<T>) -> Json {
        value.map_or(Json::Null, Into::into)
    }
}

impl<T: Into<Json>> From<Vec<T>> for Json {
    fn from(values: Vec<T>) -> Json {
        Json::List(values.into_iter().map(Into::into).collect())
    }
}

impl Json {
    /// As a cell of a table: a list parted by semicolons.
    pub(crate) fn plain(&self) -> String {
        match self {
            Json::Null | Json::Object(_) => String::new(),
            Json::Number(number) => decimal(*number),
            Json::Text(text) => text.clone(),
            Json::List(values) => values.iter().map(Json::plain).collect::<Vec<_>>().join("; "),
        }
    }

    /// As a JSON text, indented, with a line break at its end.
    pub(crate) fn printed(&self) -> String {
        let mut out = String::new();
        self.print(&mut out, 0);
        out.push('\n');
        out
    }

    fn print(&self, out: &mut String, depth: usize) {
        match self {
            Json::Null => out.push_str("null"),
            Json::Number(number) => out.push_str(&decimal(*number)),
            Json::Text(text) => print_text(text, out),
            Json::List(values) => {
                let values = values.iter().map(|value| (None, value));
                print_all(values, ['[', ']'], out, depth);
            }
            Json::Object(pairs) => {
                let pairs = pairs.iter().map(|(name, value)| (Some(*name), value));
                print_all(pairs, ['{', '}'], out, depth);
            }
        }
    }
}

fn print_all<'j>(
    members: impl Iterator<Item = (Option<&'static str>, &'j Json)>,
    [open, close]: [char; 2],
    out: &mut String,
    depth: usize,
) {
    out.push(open);
    let mut none = true;
    for (name, value) in members {
        if !none {
            out.push(',');
        }
        none = false;
        new_line(out, depth + 1);
        if let Some(name) = name {
            print_text(name, out);
            out.push_str(": ");
        }
        value.print(out, depth + 1);
    }
    if !none {
        new_line(out, depth);
    }
    out.push(close);
}

fn new_line(out: &mut String, depth: usize) {
    out.push('\n');
    for _ in 0..depth {
        out.push_str("  ");
    }
}

fn print_text(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for char in text.chars() {
        match char {
            '"' | '\\' => out.extend(['\\', char]),
            '\n' => out.push_str("\\n"),
            '\u{0}'..='\u{1f}' => {
                let code = char as usize;
                out.push_str("\\u00");
                out.extend([HEX[code >> 4], HEX[code & 15]].map(char::from));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

/// A number in decimal notation, exact to the millionth. The page has no other use for the
/// standard library's printing of fractions, which weighs more than this file.
fn decimal(number: f64) -> String {
    const PARTS: u64 = 1_000_000;
    // Rounded once, so that the parts never make another whole.
    let all = (number.abs() * PARTS as f64).round() as u64;
    let (whole, parts) = (all / PARTS, all % PARTS);
    let mut text = whole.to_string();
    if number < 0.0 && all > 0 {
        text.insert(0, '-');
    }
    if parts > 0 {
        let digits = (PARTS + parts).to_string();
        text.push('.');
        text.push_str(digits[1..].trim_end_matches('0'));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn prints_what_a_parser_reads_back() {
        let value = Json::Object(vec![
            ("a", Json::List(vec![1_u32.into(), Json::Null, Json::List(Vec::new())])),
            ("b", Json::from("“x”\t\"\\\n")),
            ("c", Json::Number(0.8)),
        ]);
        insta::assert_snapshot!(value.printed(), @r#"
        {
          "a": [
            1,
            null,
            []
          ],
          "b": "“x”\u0009\"\\\n",
          "c": 0.8
        }
        "#);
    }

    #[test]
    fn numbers_are_plain_decimals() {
        for (number, text) in
            [(0.0, "0"), (6700.0, "6700"), (3.5, "3.5"), (0.045, "0.045"), (2e9, "2000000000")]
        {
            assert_eq!(decimal(number), text);
        }
        assert_eq!(decimal(-0.5), "-0.5");
        assert_eq!(decimal(2.01 * 1e6), "2010000", "parts that make a whole");
    }

    proptest! {
        #[test]
        fn every_number_comes_back(number in -1e9..1e9) {
            let read: f64 = decimal(number).parse().expect("is a number");
            prop_assert!((read - number).abs() < 1e-5, "{read}");
        }
    }

    proptest! {
        #[test]
        fn every_text_comes_back(text in "\\PC*|[\\x00-\\x7f]*") {
            let printed = Json::from(text.as_str()).printed();
            prop_assert_eq!(serde_json::from_str::<String>(&printed).expect("is JSON"), text);
        }
    }
}
