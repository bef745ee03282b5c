//! Names of months, weekdays, seasons and spans of time; number words.

/// Months by name and abbreviation. `true`: the form is also an ordinary word or a surname, so it
/// needs a number or a preposition beside it.
pub(crate) const MONTHS: &[(&str, u8, bool)] = &[
    ("january", 1, false),
    ("february", 2, false),
    ("march", 3, true),
    ("april", 4, false),
    ("may", 5, true),
    ("june", 6, false),
    ("july", 7, false),
    ("august", 8, true),
    ("september", 9, false),
    ("october", 10, false),
    ("november", 11, false),
    ("december", 12, false),
    ("jan", 1, true),
    ("feb", 2, true),
    ("mar", 3, true),
    ("apr", 4, true),
    ("jun", 6, true),
    ("jul", 7, true),
    ("aug", 8, true),
    ("sep", 9, true),
    ("sept", 9, true),
    ("oct", 10, true),
    ("nov", 11, true),
    ("dec", 12, true),
];

/// Weekdays, from Monday as 0.
pub(crate) const WEEKDAYS: &[(&str, u8)] = &[
    ("monday", 0),
    ("tuesday", 1),
    ("wednesday", 2),
    ("thursday", 3),
    ("friday", 4),
    ("saturday", 5),
    ("sunday", 6),
];

/// Seasons, as EDTF numbers them.
pub(crate) const SEASONS: &[(&str, u8)] =
    &[("spring", 21), ("summer", 22), ("autumn", 23), ("fall", 23), ("winter", 24)];

/// A span of time that durations count.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum TimeUnit {
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
    Decade,
    Century,
}

/// Units of time by their forms.
pub(crate) const TIME_UNITS: &[(&str, TimeUnit)] = &[
    ("seconds", TimeUnit::Second),
    ("minute", TimeUnit::Minute),
    ("minutes", TimeUnit::Minute),
    ("min", TimeUnit::Minute),
    ("mins", TimeUnit::Minute),
    ("hour", TimeUnit::Hour),
    ("hours", TimeUnit::Hour),
    ("day", TimeUnit::Day),
    ("days", TimeUnit::Day),
    ("night", TimeUnit::Day),
    ("nights", TimeUnit::Day),
    ("week", TimeUnit::Week),
    ("weeks", TimeUnit::Week),
    ("month", TimeUnit::Month),
    ("months", TimeUnit::Month),
    ("year", TimeUnit::Year),
    ("years", TimeUnit::Year),
    ("decade", TimeUnit::Decade),
    ("decades", TimeUnit::Decade),
    ("century", TimeUnit::Century),
    ("centuries", TimeUnit::Century),
];

/// Periods of general history that a text may name instead of dating: words, first and last year.
pub(crate) const PERIODS: &[(&str, u16, u16)] = &[
    ("cold war", 1947, 1991),
    ("first world war", 1914, 1918),
    ("world war i", 1914, 1918),
    ("second world war", 1939, 1945),
    ("world war ii", 1939, 1945),
    ("great depression", 1929, 1939),
];

/// Words before a month that show that it is one.
pub(crate) const BEFORE_A_MONTH: &[&str] = &[
    "in",
    "of",
    "since",
    "until",
    "till",
    "from",
    "by",
    "last",
    "this",
    "next",
    "early",
    "late",
    "mid",
    "during",
    "through",
    "to",
    "before",
    "after",
    "between",
    "every",
    "and",
    "around",
    "throughout",
];
