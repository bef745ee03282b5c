//! Dates as EDTF: reading, printing, and the days that they cover.
//!
//! The part of the Extended Date/Time Format (ISO 8601-2) that texts and manifests need: years,
//! months, seasons and days, decades and centuries (`195X`, `19XX`), a time of day, the marks
//! `~` (about), `?` (uncertain) and `%` (both), and intervals with open or unknown ends. What words
//! in a text mean as a date is no matter of this module.

use crate::{Day, month_length};
use std::cmp::Ordering;
use std::fmt;

/// A point in time, known to some precision.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct EdtfDate {
    /// Year; where digits are open (`open_digits`), the first year that fits.
    pub year: i32,
    /// How many digits at the end of the year are open: 1 for a decade (`195X`), 2 for a century.
    pub open_digits: u8,
    /// Month from 1 to 12, or a season from 21 (spring) to 24 (winter).
    pub month: Option<u8>,
    /// Day of the month; only beside a month.
    pub day: Option<u8>,
    /// Hour and minute; only beside a day. The zone is that of the text.
    pub time: Option<(u8, u8)>,
    /// Marked as approximate (`~`, `%`).
    pub approximate: bool,
    /// Marked as uncertain (`?`, `%`).
    pub uncertain: bool,
}

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Endpoint {
    /// A date.
    Date(EdtfDate),
    /// Without end (`..`).
    Open,
    /// There is one, but which is not known (nothing before or after the slash).
    Unknown,
}

/// A date or an interval between two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Edtf {
    /// One date.
    Date(EdtfDate),
    /// From the first through the second.
    Interval(Endpoint, Endpoint),
}

/// Why a text is no EDTF date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum EdtfError {
    /// Not of the form `2024`, `2024-06`, `2024-06-20`, `195X`, `a/b`.
    Form,
    /// There is no such month, season, day or hour.
    OutOfRange,
    /// The interval ends before it begins.
    Backwards,
}

impl fmt::Display for EdtfError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            EdtfError::Form => {
                "it should look like 2024, 2024-06, 2024-06-20, 195X or 2024-06-18/2024-06-19, with ~ for about and ? for uncertain"
            }
            EdtfError::OutOfRange => "there is no such month, day or hour",
            EdtfError::Backwards => "the interval ends before it begins",
        })
    }
}

impl std::error::Error for EdtfError {}

impl EdtfDate {
    /// A year.
    pub fn year(year: i32) -> EdtfDate {
        EdtfDate { year, ..EdtfDate::default() }
    }

    /// A month of a year.
    pub fn month(year: i32, month: u8) -> EdtfDate {
        EdtfDate { month: Some(month), ..EdtfDate::year(year) }
    }

    /// The decade that begins with this year.
    pub fn decade(first_year: i32) -> EdtfDate {
        EdtfDate { open_digits: 1, ..EdtfDate::year(first_year) }
    }

    /// Reads a date.
    ///
    /// # Errors
    /// Where `text` is no date of this form, or the calendar does not have it.
    pub fn parse(text: &str) -> Result<EdtfDate, EdtfError> {
        let mut bytes = text.as_bytes();
        let (mut approximate, mut uncertain) = (false, false);
        if let Some((last, rest)) = bytes.split_last() {
            approximate = matches!(last, b'~' | b'%');
            uncertain = matches!(last, b'?' | b'%');
            if approximate || uncertain {
                bytes = rest;
            }
        }
        let before_christ = bytes.first() == Some(&b'-');
        if before_christ {
            bytes = &bytes[1..];
        }
        let (year, bytes) = bytes.split_at_checked(4).ok_or(EdtfError::Form)?;
        let known = year.iter().take_while(|byte| byte.is_ascii_digit()).count();
        if known < 2 || year[known..].iter().any(|byte| *byte != b'X') {
            return Err(EdtfError::Form);
        }
        let digit = |byte: &u8| if *byte == b'X' { 0 } else { i32::from(byte - b'0') };
        let mut first_year = year.iter().fold(0, |n, byte| n * 10 + digit(byte));
        let open_digits = u8::try_from(4 - known).unwrap_or(0);
        if before_christ {
            if open_digits > 0 {
                return Err(EdtfError::Form);
            }
            first_year = -first_year;
        }
        let mut date =
            EdtfDate { open_digits, approximate, uncertain, ..EdtfDate::year(first_year) };
        if bytes.is_empty() {
            return Ok(date);
        }
        if open_digits > 0 {
            return Err(EdtfError::Form);
        }
        let (month, bytes) = two_digits(b'-', bytes)?;
        if !matches!(month, 1..=12 | 21..=24) {
            return Err(EdtfError::OutOfRange);
        }
        date.month = Some(month);
        if bytes.is_empty() {
            return Ok(date);
        }
        let (day, bytes) = two_digits(b'-', bytes)?;
        if Day::new(first_year, month, day).is_none() {
            return Err(EdtfError::OutOfRange);
        }
        date.day = Some(day);
        if bytes.is_empty() {
            return Ok(date);
        }
        let (hour, bytes) = two_digits(b'T', bytes)?;
        let (minute, bytes) = two_digits(b':', bytes)?;
        if hour > 23 || minute > 59 {
            return Err(EdtfError::OutOfRange);
        }
        if !bytes.is_empty() {
            return Err(EdtfError::Form);
        }
        date.time = Some((hour, minute));
        Ok(date)
    }

    /// First and last day that the date covers.
    pub fn bounds(&self) -> (Day, Day) {
        let day = |year, month, day| Day { year, month, day };
        let span = 10_i32.pow(u32::from(self.open_digits.min(4)));
        let last_year = self.year.saturating_add(span - 1);
        let year = self.year;
        match (self.month, self.day) {
            (None, _) => (day(year, 1, 1), day(last_year, 12, 31)),
            (Some(24), _) => {
                let next = year.saturating_add(1);
                (day(year, 12, 1), day(next, 2, month_length(next, 2)))
            }
            (Some(season @ 21..=23), _) => {
                let first = (season - 20) * 3;
                (day(year, first, 1), day(year, first + 2, month_length(year, first + 2)))
            }
            (Some(month), None) => {
                (day(year, month, 1), day(year, month, month_length(year, month)))
            }
            (Some(month), Some(of_month)) => {
                (day(year, month, of_month), day(year, month, of_month))
            }
        }
    }
}

impl From<EdtfDate> for Edtf {
    fn from(date: EdtfDate) -> Edtf {
        Edtf::Date(date)
    }
}

impl From<Day> for EdtfDate {
    fn from(day: Day) -> EdtfDate {
        EdtfDate { day: Some(day.day), ..EdtfDate::month(day.year, day.month) }
    }
}

/// Reads `mark` and two digits; gives the number and what follows.
fn two_digits(mark: u8, bytes: &[u8]) -> Result<(u8, &[u8]), EdtfError> {
    match bytes {
        [first, tens @ b'0'..=b'9', ones @ b'0'..=b'9', rest @ ..] if *first == mark => {
            Ok(((tens - b'0') * 10 + (ones - b'0'), rest))
        }
        _ => Err(EdtfError::Form),
    }
}

impl Edtf {
    /// Reads a date or an interval.
    ///
    /// # Errors
    /// Where `text` is not of the form, the calendar does not have the date, or an interval ends
    /// before it begins.
    pub fn parse(text: &str) -> Result<Edtf, EdtfError> {
        let Some((from, to)) = text.split_once('/') else {
            return EdtfDate::parse(text).map(Edtf::Date);
        };
        let end = |text: &str| match text {
            "" => Ok(Endpoint::Unknown),
            ".." => Ok(Endpoint::Open),
            date => EdtfDate::parse(date).map(Endpoint::Date),
        };
        let interval = Edtf::Interval(end(from)?, end(to)?);
        match interval {
            Edtf::Interval(Endpoint::Unknown | Endpoint::Open, Endpoint::Unknown) => {
                Err(EdtfError::Form)
            }
            Edtf::Interval(Endpoint::Date(from), Endpoint::Date(to))
                if to.bounds().1 < from.bounds().0 =>
            {
                Err(EdtfError::Backwards)
            }
            sound => Ok(sound),
        }
    }

    /// First and last day covered; `None` where that end is open or not known.
    pub fn bounds(&self) -> (Option<Day>, Option<Day>) {
        let date = |end: &Endpoint| match end {
            Endpoint::Date(date) => Some(date.bounds()),
            Endpoint::Open | Endpoint::Unknown => None,
        };
        match self {
            Edtf::Date(date) => (Some(date.bounds().0), Some(date.bounds().1)),
            Edtf::Interval(from, to) => {
                (date(from).map(|bounds| bounds.0), date(to).map(|bounds| bounds.1))
            }
        }
    }

    /// Whether both could hold of one moment: whether they share a day.
    pub fn overlaps(&self, other: &Edtf) -> bool {
        let apart = |end: Option<Day>, start: Option<Day>| matches!((end, start), (Some(end), Some(start)) if end < start);
        let ((a, b), (c, d)) = (self.bounds(), other.bounds());
        !apart(b, c) && !apart(d, a)
    }

    /// Whether every day of `other` is covered too.
    pub fn covers(&self, other: &Edtf) -> bool {
        let ((a, b), (c, d)) = (self.bounds(), other.bounds());
        a.is_none_or(|a| c.is_some_and(|c| a <= c)) && b.is_none_or(|b| d.is_some_and(|d| d <= b))
    }

    /// The order on a time line: by first day, an open beginning first; the longer before the
    /// shorter.
    pub fn chronological(&self, other: &Edtf) -> Ordering {
        let ((a, b), (c, d)) = (self.bounds(), other.bounds());
        let length = |end: Option<Day>| end.map_or(i32::MAX, Day::number);
        a.cmp(&c).then_with(|| length(d).cmp(&length(b))).then_with(|| self.cmp(other))
    }
}

impl fmt::Display for EdtfDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.year < 0 {
            f.write_str("-")?;
        }
        let year = self.year.unsigned_abs();
        match self.open_digits {
            0 => write!(f, "{year:04}")?,
            1 => write!(f, "{:03}X", year / 10)?,
            2.. => write!(f, "{:02}XX", year / 100)?,
        }
        if let Some(month) = self.month {
            write!(f, "-{month:02}")?;
        }
        if let Some(day) = self.day {
            write!(f, "-{day:02}")?;
        }
        if let Some((hour, minute)) = self.time {
            write!(f, "T{hour:02}:{minute:02}")?;
        }
        f.write_str(match (self.approximate, self.uncertain) {
            (false, false) => "",
            (true, false) => "~",
            (false, true) => "?",
            (true, true) => "%",
        })
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Endpoint::Date(date) => date.fmt(f),
            Endpoint::Open => f.write_str(".."),
            Endpoint::Unknown => Ok(()),
        }
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Edtf::Date(date) => date.fmt(f),
            Edtf::Interval(from, to) => write!(f, "{from}/{to}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn bounds(text: &str) -> String {
        let end =
            |day: Option<Day>| day.map_or("open".into(), |day| EdtfDate::from(day).to_string());
        match Edtf::parse(text) {
            Ok(edtf) => format!("{} to {}", end(edtf.bounds().0), end(edtf.bounds().1)),
            Err(error) => error.to_string(),
        }
    }

    #[test]
    fn prints_what_it_read() {
        for text in [
            "2024",
            "2024-06",
            "2024-06-20",
            "2024-06-20T14:52",
            "195X",
            "19XX",
            "-0044-03-15",
            "2024~",
            "2024-06?",
            "2024-06-20%",
            "2024-06-18/2024-06-19",
            "2004~/2024-06",
            "2024-07/..",
            "../2024-06-20",
            "/2024",
            "2024/",
            "2024-22",
        ] {
            assert_eq!(Edtf::parse(text).map(|edtf| edtf.to_string()), Ok(text.to_owned()));
        }
    }

    #[test]
    fn covers_the_days_that_the_precision_gives() {
        insta::assert_snapshot!(bounds("2024"), @"2024-01-01 to 2024-12-31");
        insta::assert_snapshot!(bounds("2024-02"), @"2024-02-01 to 2024-02-29");
        insta::assert_snapshot!(bounds("1900-02"), @"1900-02-01 to 1900-02-28");
        insta::assert_snapshot!(bounds("195X"), @"1950-01-01 to 1959-12-31");
        insta::assert_snapshot!(bounds("2023-24"), @"2023-12-01 to 2024-02-29");
        insta::assert_snapshot!(bounds("2024-21"), @"2024-03-01 to 2024-05-31");
        insta::assert_snapshot!(bounds("2004~/2024-06"), @"2004-01-01 to 2024-06-30");
        insta::assert_snapshot!(bounds("2024-07/.."), @"2024-07-01 to open");
    }

    #[test]
    fn says_why_a_text_is_no_date() {
        insta::assert_snapshot!(bounds("20 June 2024"), @"it should look like 2024, 2024-06, 2024-06-20, 195X or 2024-06-18/2024-06-19, with ~ for about and ? for uncertain");
        for text in [
            "",
            "~",
            "2024-6",
            "2024-06-",
            "24",
            "2X24",
            "20X4",
            "XXXX",
            "a/b",
            "/",
            "../",
            "2024-06-20T1452",
            "２０２４",
            "2024-06-20Z",
        ] {
            assert_eq!(Edtf::parse(text), Err(EdtfError::Form), "{text}");
        }
        for text in
            ["2024-13", "2024-00", "2023-02-29", "2024-06-31", "2024-22-01", "2024-06-20T24:00"]
        {
            assert_eq!(Edtf::parse(text), Err(EdtfError::OutOfRange), "{text}");
        }
        assert_eq!(Edtf::parse("2024/2023"), Err(EdtfError::Backwards));
    }

    #[test]
    fn compares_by_the_days_covered() {
        let edtf = |text| Edtf::parse(text).expect("a date of this test");
        assert!(edtf("2024").covers(&edtf("2024-06")));
        assert!(!edtf("2024-06").covers(&edtf("2024")));
        assert!(!edtf("2024").covers(&edtf("2024-07/..")));
        assert!(edtf("2024-06-18/2024-06-19").overlaps(&edtf("2024-06-19/2024-06-20")));
        assert!(!edtf("2024-06-18").overlaps(&edtf("2024-06-19")));
        assert!(edtf("../2024").overlaps(&edtf("1953")));
        assert_eq!(edtf("2000").chronological(&edtf("2000-07")), Ordering::Less);
        assert_eq!(edtf("../2024").chronological(&edtf("1953")), Ordering::Less);
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,24}", dateish in "[-0-9X/.~?%T:]{0,24}") {
            for text in [text, dateish] {
                if let Ok(edtf) = Edtf::parse(&text) {
                    prop_assert_eq!(Edtf::parse(&edtf.to_string()), Ok(edtf));
                    let _ = edtf.bounds();
                }
            }
        }
    }
}
