//! Dates put into words.

use synoptic_corpus::{Edtf, EdtfDate, Endpoint};

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

const SEASONS: [&str; 4] = ["spring", "summer", "autumn", "winter"];

/// An EDTF date in words: `16 August 2024`, `18–19 June 2024`, `about 1961`. What is no such date
/// is given back as it stands.
pub fn date_in_full(edtf: &str) -> String {
    in_words(edtf, false)
}

/// The same with months cut to three letters: `16 Aug 2024`.
pub fn date_in_short(edtf: &str) -> String {
    in_words(edtf, true)
}

fn in_words(text: &str, short: bool) -> String {
    let Ok(edtf) = Edtf::parse(text) else { return text.to_owned() };
    match edtf {
        Edtf::Date(date) => one(&date, short),
        Edtf::Interval(Endpoint::Date(from), Endpoint::Date(to)) => {
            let one_month = from.month == to.month && from.year == to.year;
            match (from.day, one_month && from.month.is_some() && to.day.is_some()) {
                // Two days of one month share its name.
                (Some(day), true) => [&day.to_string(), "–", &one(&to, short)].concat(),
                _ => [&one(&from, short), " – ", &one(&to, short)].concat(),
            }
        }
        Edtf::Interval(Endpoint::Date(from), Endpoint::Open | Endpoint::Unknown) => {
            ["from ", &one(&from, short)].concat()
        }
        Edtf::Interval(Endpoint::Open | Endpoint::Unknown, Endpoint::Date(to)) => {
            ["until ", &one(&to, short)].concat()
        }
        Edtf::Interval(Endpoint::Open | Endpoint::Unknown, Endpoint::Open | Endpoint::Unknown) => {
            text.to_owned()
        }
    }
}

fn one(date: &EdtfDate, short: bool) -> String {
    let mut words: Vec<String> = Vec::new();
    if date.approximate {
        words.push("about".into());
    }
    if let Some(day) = date.day {
        words.push(day.to_string());
    }
    if let Some(month) = date.month {
        let month = usize::from(month);
        let name = MONTHS.get(month.wrapping_sub(1)).or(SEASONS.get(month.wrapping_sub(21)));
        words.extend(
            name.map(|name| if short && month <= 12 { &name[..3] } else { name }.to_string()),
        );
    }
    words.push(match date.open_digits {
        0 => date.year.to_string(),
        1 => [&date.year.to_string(), "s"].concat(),
        _ => ["the ", &date.year.to_string(), "s"].concat(),
    });
    if date.uncertain {
        words.push("(uncertain)".into());
    }
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn puts_dates_into_words() {
        for (edtf, words) in [
            ("2024-08-16", "16 August 2024"),
            ("2024-06", "June 2024"),
            ("2024-23", "autumn 2024"),
            ("2024", "2024"),
            ("196X", "1960s"),
            ("1961~", "about 1961"),
            ("2024-06?", "June 2024 (uncertain)"),
            ("2024-06-18/2024-06-19", "18–19 June 2024"),
            ("2024-06-30/2024-07-01", "30 June 2024 – 1 July 2024"),
            ("2023-08/2024-02", "August 2023 – February 2024"),
            ("2024-06-04/..", "from 4 June 2024"),
            ("../2000", "until 2000"),
        ] {
            assert_eq!(date_in_full(edtf), words);
        }
        assert_eq!(date_in_short("2024-08-06"), "6 Aug 2024");
    }

    #[test]
    fn leaves_what_it_cannot_read() {
        for odd in ["soon", "2024-99", "../..", ""] {
            assert_eq!(date_in_full(odd), odd);
        }
    }
}
