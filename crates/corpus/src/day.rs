//! Days of the calendar, and counting with them. Precision and notation are `edtf`'s business.

/// A day of the proleptic Gregorian calendar, ordered by time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day {
    /// Year; 0 is the year before 1.
    pub year: i32,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day of the month, from 1.
    pub day: u8,
}

impl Day {
    /// The day, where the calendar has it.
    pub fn new(year: i32, month: u8, day: u8) -> Option<Day> {
        let exists = (1..=12).contains(&month) && (1..=month_length(year, month)).contains(&day);
        exists.then_some(Day { year, month, day })
    }

    /// Days since 1970-01-01. Howard Hinnant, 'chrono-compatible low-level date algorithms'.
    /// Years beyond a million count as the millionth.
    pub fn number(self) -> i32 {
        let year = self.year.clamp(-1_000_000, 1_000_000) - i32::from(self.month <= 2);
        let era = year.div_euclid(400);
        let year_of_era = year.rem_euclid(400);
        let month = (i32::from(self.month) + 9) % 12;
        let day_of_year = (153 * month + 2) / 5 + i32::from(self.day) - 1;
        let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
        era * 146_097 + day_of_era - 719_468
    }

    /// The day with this number; the inverse of [`Day::number`].
    pub fn from_number(number: i32) -> Day {
        let number = number.saturating_add(719_468);
        let era = number.div_euclid(146_097);
        let day_of_era = number.rem_euclid(146_097);
        let year_of_era =
            (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
        let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
        let month = (5 * day_of_year + 2) / 153;
        let narrow = |n: i32| u8::try_from(n).unwrap_or(1);
        let day = narrow(day_of_year - (153 * month + 2) / 5 + 1);
        let month = narrow(if month < 10 { month + 3 } else { month - 9 });
        Day { year: year_of_era + era * 400 + i32::from(month <= 2), month, day }
    }

    /// The day so many days later; earlier where `days` is negative.
    pub fn plus(self, days: i32) -> Day {
        Day::from_number(self.number().saturating_add(days))
    }
}

/// Days of a month, from 28 to 31.
pub fn month_length(year: i32, month: u8) -> u8 {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_over_the_ends_of_months_and_years() {
        let day = |year, month, day| Day::new(year, month, day).expect("a day of this test");
        assert_eq!(day(1970, 1, 1).number(), 0);
        assert_eq!(day(2024, 2, 28).plus(2), day(2024, 3, 1));
        assert_eq!(day(2024, 1, 1).plus(-1), day(2023, 12, 31));
        assert_eq!(Day::new(2023, 2, 29), None);
    }

    proptest! {
        #[test]
        fn a_day_and_its_number_are_one(number in -1_000_000..1_000_000) {
            let day = Day::from_number(number);
            prop_assert_eq!(day.number(), number);
            prop_assert_eq!(Day::new(day.year, day.month, day.day), Some(day));
            prop_assert!(day < day.plus(1));
        }
    }
}
