//! The small words and commas that hold the name of a body, an office or a treaty together:
//! "of …", "for …", lists of fields, and whatever stands before the letters that shorten it.

use super::folding::fold;
use super::reading::Reader;
use super::roles::Roles;
use super::run::Run;
use super::unit::{Unit, unit};
use super::words::Row;
use synoptic_text::is_stop_word;

/// How far from a run its letters in brackets are looked for, in words.
const REACH: usize = 10;

impl Run {
    /// "Ministry | of Foreign Affairs and Trade", "Treaty | of Friendship, Cooperation and Mutual Assistance".
    pub(super) fn open(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
        for _ in 0..4 {
            let Some(last) = self.units.last() else { return };
            let office = last.roles.any(Roles::OFFICE);
            let title =
                self.units.iter().rposition(|unit| unit.roles.any(Roles::TITLE) && !unit.opened);
            let tail = self.units.get(title.map_or(0, |title| title + 1)..).unwrap_or(&[]);
            let heads = tail.iter().any(|unit| unit.roles.any(Roles::OPEN) || unit.opened);
            let treaty = tail.iter().any(|unit| unit.roles.any(Roles::TREATY));
            let at = self.end;
            let preposition = match row.word(at) {
                "of" => heads || office,
                "for" => heads || office,
                "on" | "against" | "concerning" => heads,
                _ => false,
            };
            if !preposition {
                return;
            }
            let next = if row.word(at + 1) == "the" { at + 2 } else { at + 1 };
            let Some(word) = row.words.get(next) else { return };
            let roles = reader.roles.of(row.word(next));
            if !word.is_capital() || word.opens || roles.any(Roles::CALENDAR) {
                return;
            }
            // "Fund for Ukraine", "Court on Gaza": only "of" ties a known name to what is before it.
            let field = roles.any(Roles::FIELD);
            let of = row.word(at) == "of";
            if !of
                && !field
                && (row.word(at) != "for" && !treaty
                    || reader.gazetteer.longest(row, next).is_some())
            {
                return;
            }
            if office && !heads {
                // "Secretary of State Kurt Campbell": the field belongs to the office.
                if !roles.any(Roles::FIELD.and(Roles::MODIFIER)) && row.word(next) != "Staff" {
                    return;
                }
                let from = self.units.len();
                self.end = next;
                self.extend(reader, row);
                let listed = self.units.len();
                self.take_list(reader, row);
                let field = Roles::FIELD.and(Roles::MODIFIER);
                let extended = self.units.len() > listed;
                for unit in
                    self.units.iter_mut().skip(from).take_while(|unit| {
                        extended || unit.roles.any(field) || unit.text == "Staff"
                    })
                {
                    unit.roles = unit.roles.and(Roles::OFFICE);
                }
                return;
            }
            for unit in &mut self.units {
                unit.opened = unit.opened || unit.roles.any(Roles::OPEN);
            }
            self.end = next;
            self.extend(reader, row);
            self.take_list(reader, row);
        }
    }

    /// ", Cooperation and Mutual Assistance" after the first of a list of fields.
    fn take_list(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
        let mut at = self.end;
        for _ in 0..6 {
            let comma = row.word(at) == ",";
            let mut next = if comma { at + 1 } else { at };
            let and = matches!(row.word(next), "and" | "&");
            if and {
                next += 1;
            }
            if !(comma || and)
                || !row.words.get(next).is_some_and(|word| word.is_capital() && !word.opens)
            {
                return;
            }
            let mut end = next;
            while row.words.get(end).is_some_and(|word| word.is_capital() && !word.opens)
                && end - next < 4
            {
                end += 1;
            }
            if !(next..end).any(|at| reader.roles.of(row.word(at)).any(Roles::FIELD)) {
                return;
            }
            if and {
                let from = self.end;
                for at in from..end {
                    if row.words.get(at).is_some_and(|word| word.is_capital()) {
                        self.units.push(unit(reader, row, at));
                    }
                }
                self.end = end;
                return;
            }
            at = end;
        }
    }

    /// "Friendship, Cooperation and Good Neighbourliness Treaty": fields, then the head.
    pub(super) fn join_list_before_head(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
        let field = |roles: Roles| roles.any(Roles::FIELD);
        let heads = |unit: &Unit| unit.roles.any(Roles::HEAD);
        if self.units.is_empty()
            || !self.units.iter().any(|unit| field(unit.roles))
            || self.units.iter().any(|unit| unit.roles.any(Roles::TITLE))
            || self.units.iter().any(heads)
        {
            return;
        }
        let start = self.end;
        let mut at = start;
        for _ in 0..5 {
            let comma = row.word(at) == ",";
            let mut next = if comma { at + 1 } else { at };
            let and = matches!(row.word(next), "and" | "&");
            if and {
                next += 1;
            }
            if !(comma || and) {
                return;
            }
            let mut end = next;
            while row.words.get(end).is_some_and(|word| word.is_capital() && !word.opens)
                && end - next < 5
            {
                end += 1;
            }
            let Some(last) = end.checked_sub(1).filter(|last| *last >= next) else { return };
            if and {
                let roles = reader.roles.of(row.word(last));
                let closes = last > next || roles.any(Roles::HEAD);
                if !closes
                    || !roles.any(Roles::HEAD)
                    || !field(reader.roles.of(row.word(next))) && last == next
                {
                    return;
                }
                for at in start..end {
                    if row.words.get(at).is_some_and(|word| word.is_capital()) {
                        self.units.push(unit(reader, row, at));
                    }
                }
                self.end = end;
                return;
            }
            if !(next..end).all(|at| field(reader.roles.of(row.word(at)))) {
                return;
            }
            at = end;
        }
    }

    /// "Interim Force | in Lebanon (UNIFIL)": where letters in brackets stand soon after, and the words
    /// up to them have those initials, all of them are the name.
    pub(super) fn reach_for_letters(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
        let article = |unit: &&Unit| is_stop_word(&fold(&unit.text));
        let named = self.units.iter().find(|unit| !article(unit));
        let Some(first) = named.map(|unit| unit.first) else { return };
        let small = |at: usize| {
            matches!(row.word(at), "of" | "the" | "for" | "in" | "on" | "and" | "to" | "de")
        };
        let capital =
            |at: usize| row.words.get(at).is_some_and(|word| word.is_capital() && !word.opens);
        let end = (self.end..self.end + REACH).find(|at| !small(*at) && !capital(*at));
        let Some(end) = end.filter(|end| *end > self.end && row.word(*end) == "(") else { return };
        let initial = |at: usize| row.word(at).chars().next();
        if !capital(end - 1)
            || initial(first) != initial(end + 1)
            || reader.acronym(row, first, end - 1).is_none()
        {
            return;
        }
        for at in self.end..end {
            if capital(at) {
                self.units.push(unit(reader, row, at));
            }
        }
        self.end = end;
    }
}

#[cfg(test)]
mod tests {
    use crate::names::sample::names_in;
    use insta::assert_snapshot;

    #[test]
    fn of_and_lists_of_fields_belong_to_the_body() {
        assert_snapshot!(names_in("He heads the Ministry of Health, Labour and Welfare in Tokyo."), @"Ministry of Health, Labour and Welfare | Tokyo");
        assert_snapshot!(names_in("The Department of Trade and Industry and Oslo agreed."), @"Department of Trade and Industry | Oslo");
        assert_snapshot!(names_in("She left the University of Kolo and France."), @"University of Kolo | France");
    }

    #[test]
    fn fields_before_the_head_belong_to_the_treaty() {
        assert_snapshot!(names_in("It replaces the Friendship, Cooperation and Good Neighbourliness Treaty of old."), @"Friendship, Cooperation and Good Neighbourliness Treaty");
        assert_snapshot!(names_in("They signed a Treaty of Friendship, Cooperation, and Mutual Assistance."), @"Treaty of Friendship, Cooperation, and Mutual Assistance");
        assert_snapshot!(names_in("It is called the “Treaty on the Comprehensive Strategic Partnership.”"), @"Treaty on the Comprehensive Strategic Partnership");
    }

    #[test]
    fn an_office_with_its_field_is_no_name() {
        assert_snapshot!(names_in("Then Deputy Secretary of State Carl Brandt called."), @"Carl Brandt");
        assert_snapshot!(names_in("The Minister of Industry and Advanced Technology, Ivo Prost, spoke."), @"Ivo Prost");
    }

    #[test]
    fn letters_in_brackets_reach_back_over_small_words() {
        assert_snapshot!(names_in("The Interim Force in Lebanon (IFIL) withdrew; IFIL said so."), @"Interim Force in Lebanon | IFIL = Interim Force in Lebanon | IFIL = Interim Force in Lebanon");
        assert_snapshot!(names_in("The Centre for Kolo Perspectives (CKP), at home, agreed. CKP did."), @"Centre for Kolo Perspectives | CKP = Centre for Kolo Perspectives | CKP = Centre for Kolo Perspectives");
    }

    #[test]
    fn states_joined_by_and_are_two() {
        assert_snapshot!(names_in("Talks between Russia and North Korea, South Korea and Japan failed."), @"Russia | North Korea | South Korea | Japan");
    }
}
