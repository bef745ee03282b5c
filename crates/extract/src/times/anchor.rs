//! What relative times are resolved against.

use synoptic_corpus::{Day, Edtf, EdtfDate, Endpoint, month_length};

/// The date a text was written, and the months that it names with their years.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Anchor {
    /// When the text was written, as precisely as is known.
    pub(super) written: Option<EdtfDate>,
    /// The years that the text itself gives each month.
    pub(super) named: NamedYears,
}

/// For each month from January the year that a text names it with.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct NamedYears([NamedYear; 12]);

#[derive(Clone, Copy, Debug, Default)]
enum NamedYear {
    /// The month stands with no year.
    #[default]
    None,
    /// With this one only.
    One(i32),
    /// With several.
    Several,
}

impl NamedYears {
    /// Adds a month that stands with a year.
    pub(super) fn add(&mut self, year: i32, month: u8) {
        let Some(named) = self.0.get_mut(usize::from(month).wrapping_sub(1)) else { return };
        *named = match *named {
            NamedYear::None => NamedYear::One(year),
            NamedYear::One(other) if other == year => NamedYear::One(year),
            NamedYear::One(_) | NamedYear::Several => NamedYear::Several,
        };
    }

    /// The year of a month, where the text names the month with one year only.
    fn of(&self, month: u8) -> Option<i32> {
        match self.0.get(usize::from(month).wrapping_sub(1))? {
            NamedYear::One(year) => Some(*year),
            NamedYear::None | NamedYear::Several => None,
        }
    }
}

impl Anchor {
    /// The day the text was written, where that is known to the day.
    pub(super) fn day(&self) -> Option<Day> {
        let written = self.written?;
        written.day.map(|_| written.bounds().0)
    }

    /// The year the text was written.
    pub(super) fn year(&self) -> Option<i32> {
        self.written.map(|written| written.year)
    }

    /// The written date without the time of day, for the end of an interval.
    pub(super) fn end(&self) -> Option<EdtfDate> {
        self.written.map(|written| EdtfDate { time: None, ..written })
    }

    /// The year of a month named without one: the nearest before the text was written or, where
    /// the text looks ahead, after it. Without a date, the year that the text itself gives the month.
    pub(super) fn year_of(&self, month: u8, ahead: bool) -> Option<i32> {
        let Some(written) = self.written else { return self.named.of(month) };
        let Some(now) = written.month.filter(|month| *month <= 12) else {
            // Only the year is known: the text's own pairing of month and year is surer.
            return Some(self.named.of(month).unwrap_or(written.year));
        };
        Some(if ahead && month < now {
            written.year + 1
        } else if !ahead && month > now + 1 {
            written.year - 1
        } else {
            written.year
        })
    }
}

/// An interval from `from` to `to`.
pub(super) fn interval(from: EdtfDate, to: EdtfDate) -> Edtf {
    Edtf::Interval(Endpoint::Date(from), Endpoint::Date(to))
}

/// An interval between two dates, where the first is not after the second; a date where they are one.
pub(super) fn ordered(from: EdtfDate, to: EdtfDate) -> Option<Edtf> {
    if from == to {
        return Some(Edtf::Date(from));
    }
    (from.bounds().0 <= to.bounds().1).then(|| interval(from, to))
}

/// A day, where the calendar has it.
pub(super) fn day(year: i32, month: u8, day: u8) -> Option<EdtfDate> {
    Day::new(year, month, day).map(EdtfDate::from)
}

/// The month so many months later.
pub(super) fn month_after(date: EdtfDate, months: i32) -> Option<EdtfDate> {
    let month = date.month.filter(|month| *month <= 12)?;
    let count =
        date.year.checked_mul(12)?.checked_add(i32::from(month) - 1)?.checked_add(months)?;
    let year = count.div_euclid(12);
    let month = u8::try_from(count.rem_euclid(12)).ok()? + 1;
    Some(match date.day {
        Some(day) => EdtfDate {
            day: Some(day.min(month_length(year, month))),
            ..EdtfDate::month(year, month)
        },
        None => EdtfDate::month(year, month),
    })
}
