//! Dates as people and addresses write them, read as EDTF. Which date is the date of publication
//! is decided elsewhere.

use synoptic_text::{Span, Token, TokenKind, tokens};

/// A date in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Date {
    /// Where, in the text searched.
    pub(crate) span: Span,
    /// Its value: `2024-06-20` or `2024-06`.
    pub(crate) edtf: String,
}

impl Date {
    /// Whether the day is stated.
    pub(crate) fn has_day(&self) -> bool {
        self.edtf.len() == 10
    }
}

/// English months; a name of four letters or more may be cut to its first three ('Sept' to four).
const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// The month of this name or abbreviation, from 1.
pub(crate) fn month(word: &str) -> Option<u32> {
    let word = word.to_ascii_lowercase();
    let at = MONTHS.iter().position(|name| {
        *name == word
            || (word.len() == 3 && name.starts_with(&word))
            || (word == "sept" && *name == "september")
    })?;
    u32::try_from(at + 1).ok()
}

/// All dates with at least year and month, in order.
pub(crate) fn dates(text: &str) -> Vec<Date> {
    let tokens = tokens(text);
    let mut found = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        match date_at(text, &tokens[at..])
            .filter(|(edtf, _)| edtf.len() > 7 || !after_day(text, &tokens[..at]))
        {
            Some((edtf, used)) => {
                let span = tokens[at].span.cover(tokens[at + used - 1].span);
                found.push(Date { span, edtf });
                at += used;
            }
            None => at += 1,
        }
    }
    found
}

/// Whether a day stands right before a month and year: then the whole is no date ('31 June 2024').
fn after_day(text: &str, before: &[Token]) -> bool {
    before.last().is_some_and(|token| {
        token.kind == TokenKind::Number
            && token.span.len() <= 2
            && small(token.span.of(text)).is_some()
    })
}

/// The date that opens here: its value and the number of tokens it takes.
fn date_at(text: &str, tokens: &[Token]) -> Option<(String, usize)> {
    let word = |at: usize| tokens.get(at).map_or("", |token| token.span.of(text));
    let first = tokens.first()?;
    match first.kind {
        TokenKind::Word => {
            let month = month(word(0))?;
            let mut at = 1 + usize::from(word(1) == ".");
            if let Some(year) = year(word(at)) {
                return Some((edtf(year, month, None)?, at + 1));
            }
            let day = day(word(at))?;
            at += 1;
            at += usize::from(is_ordinal_ending(word(at)));
            at += usize::from(word(at) == ",");
            Some((edtf(year(word(at))?, month, Some(day))?, at + 1))
        }
        TokenKind::Number => {
            numeric(word(0), &[word(1), word(2), word(3), word(4)]).or_else(|| {
                let day = day(word(0))?;
                let mut at = 1;
                at += usize::from(is_ordinal_ending(word(at)));
                at += usize::from(word(at) == "of");
                at += usize::from(word(at) == "-");
                let month = month(word(at))?;
                at += 1;
                at += usize::from(matches!(word(at), "." | "-"));
                at += usize::from(word(at) == ",");
                Some((edtf(year(word(at))?, month, Some(day))?, at + 1))
            })
        }
        TokenKind::Possessive | TokenKind::Mark => None,
    }
}

/// `2024-06-20`, `2024/6/20`, `20/06/2024`, `20.06.2024`; not where day and month could be swapped.
fn numeric(first: &str, rest: &[&str; 4]) -> Option<(String, usize)> {
    let separated = matches!(rest[0], "-" | "/" | "–") && rest[0] == rest[2];
    let (parts, used): (Vec<&str>, usize) = if separated {
        (vec![first, rest[1], rest[3]], 5)
    } else if first.bytes().filter(|byte| *byte == b'.').count() == 2 {
        (first.split('.').collect(), 1)
    } else {
        return None;
    };
    let [a, b, c] = parts[..] else { return None };
    if let Some(year) = year(a) {
        return Some((edtf(year, small(b)?, Some(small(c)?))?, used));
    }
    let (year, a, b) = (year(c)?, small(a)?, small(b)?);
    let dotted = used == 1;
    let value = match (a > 12, b > 12) {
        (true, false) => edtf(year, b, Some(a)),
        (false, true) => edtf(year, a, Some(b)),
        (false, false) if dotted || a == b => edtf(year, b, Some(a)),
        _ => None,
    };
    Some((value?, used))
}

fn small(digits: &str) -> Option<u32> {
    ((1..=2).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
}

fn day(digits: &str) -> Option<u32> {
    small(digits).filter(|day| (1..=31).contains(day))
}

/// A year of four digits, as dates of articles have it.
pub(crate) fn year(digits: &str) -> Option<u32> {
    (digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| digits.parse().ok())
        .flatten()
        .filter(|year| (1500..2200).contains(year))
}

fn is_ordinal_ending(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th")
}

fn edtf(year: u32, month: u32, day: Option<u32>) -> Option<String> {
    let days = match month {
        4 | 6 | 9 | 11 => 30,
        2 => 29,
        1..=12 => 31,
        _ => return None,
    };
    match day {
        None => Some(format!("{year:04}-{month:02}")),
        Some(day) if (1..=days).contains(&day) => Some(format!("{year:04}-{month:02}-{day:02}")),
        Some(_) => None,
    }
}

/// The date that an address carries: `/2024/6/19/`, `/2024/jun/29/`, `-2024-06-18`, `/20240618-`, `/2024/06/`.
pub(crate) fn date_of_address(address: &str) -> Option<String> {
    let path = address.split_once("://").map_or(address, |(_, path)| path);
    let path = &path[path.find('/')?..];
    let parts: Vec<&str> = path.split(|c: char| !c.is_ascii_alphanumeric()).collect();
    let recent = |digits: &str| year(digits).filter(|year| (1990..2100).contains(year));
    let mut coarse = None;
    for (at, part) in parts.iter().enumerate() {
        if part.len() == 8
            && part.is_ascii()
            && let (Some(year), Some(month), Some(day)) =
                (recent(&part[..4]), small(&part[4..6]), small(&part[6..]))
            && let Some(value) = edtf(year, month, Some(day))
        {
            return Some(value);
        }
        let Some(year) = recent(part) else { continue };
        let next = parts.get(at + 1).copied().unwrap_or("");
        let Some(month) = small(next).or_else(|| month(next)) else { continue };
        let day = parts.get(at + 2).and_then(|part| small(part));
        if let Some(value) = day.and_then(|day| edtf(year, month, Some(day))) {
            return Some(value);
        }
        if coarse.is_none() && next.len() > 1 {
            coarse = edtf(year, month, None);
        }
    }
    coarse
}

/// Whether two EDTF dates say the same as far as both go.
pub(crate) fn agree(a: &str, b: &str) -> bool {
    a.starts_with(b) || b.starts_with(a)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> String {
        dates(text)
            .iter()
            .map(|date| format!("{} {}", date.span.of(text), date.edtf))
            .collect::<Vec<_>>()
            .join("; ")
    }

    #[test]
    fn reads_the_usual_ways_to_write_a_date() {
        insta::assert_snapshot!(read("June 20, 2024 2:52 PM; Thursday 20 June 2024; 3rd of May, 2023"), @"June 20, 2024 2024-06-20; 20 June 2024 2024-06-20; 3rd of May, 2023 2023-05-03");
        insta::assert_snapshot!(read("Sept. 3, 2021; 03-Sep-2021; June 2024; 2024-06-20T14:52:00Z; 2024/6/2"), @"Sept. 3, 2021 2021-09-03; 03-Sep-2021 2021-09-03; June 2024 2024-06; 2024-06-20 2024-06-20; 2024/6/2 2024-06-02");
        insta::assert_snapshot!(read("20/06/2024; 06/20/2024; 20.06.2024"), @"20/06/2024 2024-06-20; 06/20/2024 2024-06-20; 20.06.2024 2024-06-20");
    }

    #[test]
    fn never_guesses() {
        assert_eq!(read("03/04/2024, June 18-19, may 2, 31 June 2024, March of 2024"), "");
    }

    #[test]
    fn reads_the_date_of_an_address() {
        let of = |address| date_of_address(address).unwrap_or_default();
        assert_eq!(of("https://a.com/news/2024/6/19/putin"), "2024-06-19");
        assert_eq!(of("https://a.com/world/2024/jun/29/x"), "2024-06-29");
        assert_eq!(of("https://a.com/says-2024-06-18/"), "2024-06-18");
        assert_eq!(of("https://a.com/20240618-story"), "2024-06-18");
        assert_eq!(of("https://a.com/2024/06/story"), "2024-06");
        assert_eq!(of("https://a.com/article-13575163/x"), "");
        assert_eq!(of("https://a.com/road-to-2030"), "");
    }
}
