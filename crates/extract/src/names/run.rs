//! Runs of capitalised words, with the small words that hold a name together.

use super::reading::Reader;
use super::roles::Roles;
use super::words::{Row, Shape};
use crate::lexicon::common_words;

/// A run takes no more words than this; a longer one is cut.
const LONGEST: usize = 24;

/// A run of capitalised words.
pub(super) struct Run {
    pub(super) units: Vec<Unit>,
    /// The first word not read.
    pub(super) end: usize,
    /// Whether "&" joins its words to one name.
    pub(super) joined: bool,
}

/// A word of a run, with what a hyphen or point ties to it.
#[derive(Clone, Debug)]
pub(super) struct Unit {
    /// First word, index in the row.
    pub(super) first: usize,
    /// Last word.
    pub(super) last: usize,
    pub(super) text: String,
    pub(super) shape: Shape,
    pub(super) roles: Roles,
    /// Where a known name begins here: how many units it takes.
    pub(super) known: Option<usize>,
    /// Whether it goes on a known name that began before it.
    pub(super) within_known: bool,
    /// Whether an "of …" or the like after it belongs to the name.
    pub(super) opened: bool,
}

/// Words whose possessive stands within a name: "People's Republic", "Workers' Party".
const POSSESSORS: &[&str] = &[
    "Bishop",
    "Boys",
    "Children",
    "Farmers",
    "Girls",
    "Journalists",
    "King",
    "Lawyers",
    "Men",
    "Mothers",
    "People",
    "Peoples",
    "Prosecutor",
    "Queen",
    "Teachers",
    "Veterans",
    "Women",
    "Workers",
    "Writers",
];

/// Small words within personal names.
const PARTICLES: &[&str] = &[
    "al", "bin", "bint", "da", "das", "de", "del", "della", "dello", "degli", "des", "den", "der",
    "di", "dos", "du", "el", "ibn", "la", "le", "ter", "van", "von", "ul", "und",
];

/// How far from a run its letters in brackets are looked for, in words.
const REACH: usize = 10;

/// Words that a hyphen ties to the next part of a personal name.
const ARTICLES: &[&str] = &["Abd", "Abdel", "Abu", "Al", "Ben", "Bin", "El", "Ould", "Ul"];

impl Run {
    /// The run that begins at word `at`, if a capitalised word stands there.
    pub(super) fn at(reader: &Reader<'_>, row: &Row<'_>, at: usize) -> Option<Run> {
        let opens_run = row.words.get(at)?.is_capital() || starts_with_article(row, at);
        if !opens_run {
            return None;
        }
        let mut run = Run { units: Vec::new(), end: at, joined: false };
        run.extend(reader, row);
        run.join_ampersand(reader, row);
        run.open(reader, row);
        run.join_list_before_head(reader, row);
        run.reach_for_letters(reader, row);
        run.mark_known(reader, row);
        Some(run)
    }

    /// Takes capitalised words from `end` on.
    fn extend(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
        while self.units.len() < LONGEST {
            let at = self.end;
            let Some(word) = row.words.get(at) else { return };
            if !self.units.is_empty() && word.opens {
                return;
            }
            if word.is_capital() || starts_with_article(row, at) {
                let unit = unit(reader, row, at);
                self.end = unit.last + 1;
                let parted =
                    row.words.get(self.end).is_some_and(|next| next.shape == Shape::Hyphen);
                self.units.push(unit);
                if parted {
                    // A hyphen that does not tie: "Russia-North Korea", "US-led".
                    self.end += 1;
                    if row.words.get(self.end).is_some_and(|next| next.shape == Shape::Lower) {
                        self.end += 1;
                    }
                    return;
                }
                continue;
            }
            let next_capital =
                row.words.get(at + 1).is_some_and(|next| next.is_capital() && !next.opens);
            let last = self.units.last().map_or("", |unit| unit.text.as_str());
            let tied = match word.shape {
                Shape::Possessive => next_capital && POSSESSORS.contains(&last),
                Shape::Mark => {
                    let body = reader.roles.of(row.word(at + 1)).any(Roles::ORGANISATION);
                    matches!(row.word(at), "'" | "’")
                        && next_capital
                        && (POSSESSORS.contains(&last) || (last.ends_with('s') && body))
                }
                Shape::Lower => {
                    let particles =
                        (at..at + 3).take_while(|at| PARTICLES.contains(&row.word(*at))).count();
                    let capital = row
                        .words
                        .get(at + particles)
                        .is_some_and(|word| word.is_capital() && !word.opens);
                    if particles > 1 && capital && !self.units.is_empty() {
                        self.end += particles - 1;
                    }
                    particles > 0 && capital && !self.units.is_empty()
                }
                Shape::Capital | Shape::Upper | Shape::Initials | Shape::Number | Shape::Hyphen => {
                    false
                }
            };
            if !tied {
                return;
            }
            self.end += 1;
        }
    }

    /// "Smith & Park", "Cravath, Swaine & Moore": one name.
    fn join_ampersand(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
        let mut at = self.end;
        let mut seen = 0;
        while row.word(at) == ","
            && row.words.get(at + 1).is_some_and(|word| word.is_capital())
            && seen < 8
        {
            at += 2;
            seen += 1;
        }
        if row.word(at) != "&" || !row.words.get(at + 1).is_some_and(|word| word.is_capital()) {
            return;
        }
        while self.end < at {
            self.units.push(unit(reader, row, self.end + 1));
            self.end += 2;
        }
        self.end = at + 1;
        self.extend(reader, row);
        self.joined = true;
    }

    /// "Ministry | of Foreign Affairs and Trade", "Treaty | of Friendship, Cooperation and Mutual Assistance".
    fn open(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
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
    fn join_list_before_head(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
        let field = |roles: Roles| roles.any(Roles::FIELD);
        let heads = |unit: &Unit| unit.roles.any(Roles::HEAD);
        if self.units.is_empty()
            || !self.units.last().is_some_and(|unit| field(unit.roles))
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
    fn reach_for_letters(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
        let Some(first) = self.units.first().map(|unit| unit.first) else { return };
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

    fn mark_known(&mut self, reader: &Reader<'_>, row: &Row<'_>) {
        let mut at = 0;
        while at < self.units.len() {
            let found = reader.gazetteer.longest(row, self.units[at].first);
            let length = found.map_or(0, |found| {
                self.units[at..].iter().take_while(|unit| unit.last <= found.last).count()
            });
            // "US National | Security Council": a field before it makes it part of a longer name.
            let longer = at > 0
                && self.units[at - 1].roles.any(Roles::FIELD)
                && self.units[at..at + length]
                    .last()
                    .is_some_and(|unit| unit.roles.any(Roles::ORGANISATION));
            if length > 0 && !longer {
                self.units[at].known = Some(length);
                for unit in self.units.iter_mut().take(at + length).skip(at + 1) {
                    unit.within_known = true;
                }
            }
            at += length.max(1);
        }
    }
}

/// Whether a small article of a personal name stands here, tied by a hyphen: "al-Assad".
fn starts_with_article(row: &Row<'_>, at: usize) -> bool {
    matches!(row.word(at), "al" | "el" | "ad" | "ash" | "as" | "an")
        && row.words.get(at + 1).is_some_and(|word| word.shape == Shape::Hyphen)
        && row.words.get(at + 2).is_some_and(|word| word.shape == Shape::Capital)
}

/// The word at `at` with what is tied to it: the point of an initial, a hyphened part.
fn unit(reader: &Reader<'_>, row: &Row<'_>, at: usize) -> Unit {
    let mut last = at;
    let mut shape = row.words.get(at).map_or(Shape::Mark, |word| word.shape);
    let word = row.word(at);
    let mut roles = reader.roles.of(word);
    let abbreviated = word.chars().count() <= 2
        || roles.any(Roles::HONORIFIC.and(Roles::OFFICE))
        || matches!(word, "Jr" | "Sr" | "Inc" | "Ltd" | "Corp");
    if row.word(at + 1) == "." && row.touches_previous(at + 1) && abbreviated {
        let goes_on = row
            .words
            .get(at + 2)
            .is_some_and(|next| next.is_capital() || next.shape == Shape::Mark);
        let initial = shape == Shape::Initials
            || roles.any(Roles::HONORIFIC.and(Roles::OFFICE))
            || word.chars().count() <= 2;
        if goes_on && initial && row.words.get(at + 2).is_some_and(|next| next.is_capital()) {
            last = at + 1;
        }
    }
    while last == at || row.words.get(last).is_some_and(|word| word.shape != Shape::Mark) {
        let hyphen = row.words.get(last + 1).is_some_and(|word| word.shape == Shape::Hyphen);
        let Some(tail) = row.words.get(last + 2).filter(|_| hyphen) else { break };
        let text = row.word(last + 2);
        let free = |at: usize| {
            let writing = reader.evidence.of(row.word(at));
            writing.capital + writing.opening > 0 || reader.gazetteer.longest(row, at).is_some()
        };
        let tied = match tail.shape {
            Shape::Lower => {
                !common_words::is_hyphen_tail(text)
                    && text.chars().count() <= 6
                    && reader.gazetteer.longest(row, at).is_none_or(|found| found.last > last)
                    && !reader.roles.is_common(text)
            }
            Shape::Capital => {
                row.words.get(last).is_some_and(|word| word.shape == Shape::Lower)
                    || !(free(last) && free(last + 2))
                        && reader.gazetteer.longest(row, last).is_none()
                        && reader.gazetteer.longest(row, last + 2).is_none()
            }
            Shape::Number => {
                shape == Shape::Upper || shape == Shape::Initials || row.word(last).len() <= 3
            }
            Shape::Upper | Shape::Initials | Shape::Possessive | Shape::Hyphen | Shape::Mark => {
                false
            }
        };
        let calendar = |at: usize| reader.roles.of(row.word(at)).any(Roles::CALENDAR);
        let known = reader.gazetteer.longest(row, at).is_some_and(|found| found.last >= last + 2);
        if !(tied || known) || last + 2 - at > 8 || (calendar(last) && calendar(last + 2)) {
            break;
        }
        last += 2;
        roles = reader.roles.of(row.span(at, last).of(row.text()));
    }
    if shape == Shape::Lower {
        shape = Shape::Capital;
    }
    let office = Roles::TITLE.and(Roles::MODIFIER);
    if last > at && (at..=last).step_by(2).all(|at| reader.roles.of(row.word(at)).any(office)) {
        // "Major-General"
        roles = roles.and(Roles::OFFICE);
    }
    let text = row.span(at, last).of(row.text()).trim_end_matches('.').to_owned();
    let text = if shape == Shape::Initials { row.word(at).to_owned() } else { text };
    Unit { first: at, last, text, shape, roles, known: None, within_known: false, opened: false }
}
