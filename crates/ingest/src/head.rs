//! The head of a document: what stands above the title, and bylines, date and standfirst below it.
//! The title itself is found in `title`, a single line read in `byline`.

use crate::byline::{self, Announces, Byline};
use crate::credits::Credits;
use crate::fold::fold;
use crate::furniture::is_disclaimer;
use crate::look::End;
use crate::names::is_name;
use crate::rubrics::{is_breadcrumb, is_institution_line, is_opening_heading, is_series};
use crate::title;
use crate::units::{Shape, Unit};
use synoptic_corpus::{Basis, BlockKind, Fact, Metadata};

/// How many units the head may take, furniture included.
pub(crate) const HEAD: usize = 120;
/// Longest standfirst, in words.
const STANDFIRST: u32 = 70;

/// Reads the head of the document.
pub(crate) fn read(text: &str, units: &mut Vec<Unit>, metadata: &mut Metadata) {
    let title = title::find(text, units);
    let cued = units.iter().take(HEAD).any(|unit| {
        unit.is_open()
            && unit.look.words <= 40
            && byline::cued(unit.plain()).is_some_and(|byline| byline.editor.is_none())
    });
    let mut head = Head { text, units, cued, credits: Credits::new(metadata) };
    if let Some(at) = title {
        let value = head.shown(at);
        let basis = Basis::Text(head.units[at].span());
        head.credits.metadata.title.get_or_insert(Fact { value, basis });
        // What stands below the title counts for more, so it is read first.
        head.below(at);
        head.above(at);
    } else {
        head.without_title();
    }
    head.foot(title.unwrap_or(0));
    head.dateline(title.map_or(0, |title| title + 1));
    head.credits.finish();
}

/// Whether a line is one of those that stand around a title: byline, date, disclaimer.
pub(crate) fn is_head_line(unit: &Unit) -> bool {
    let line = unit.plain();
    unit.look.words <= 40
        && (byline::cued(line).is_some()
            || byline::date_line(line).is_some()
            || is_disclaimer(line, unit.look.words))
}

struct Head<'d> {
    text: &'d str,
    units: &'d mut Vec<Unit>,
    /// Whether a line says in so many words who wrote the text: then a bare name is no byline.
    cued: bool,
    credits: Credits<'d>,
}

impl Head<'_> {
    /// The running text of a unit on one line.
    fn shown(&self, at: usize) -> String {
        self.units[at].plain().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Reads what stands above the title.
    fn above(&mut self, title: usize) {
        let folded = self.units[title].folded.clone();
        let lines = self.units[..title].iter().filter(|unit| unit.is_open()).count();
        for at in 0..title {
            if !self.units[at].is_open() {
                continue;
            }
            let line = self.units[at].plain().to_owned();
            if is_breadcrumb(&line) {
                self.units[at].role = Some(BlockKind::Boilerplate);
            } else if self.series(at) {
                continue;
            } else if self.byline(at) {
                self.people_below(at);
            } else if folded.len() > 8 && fold(&line).starts_with(&folded) {
                self.repeat(at, title);
            } else if !self.units[at].is_open_prose() && self.units[at].look.words <= 16 {
                // One or two lines name the department; more of them are navigation.
                let rubric = lines <= 3 && self.units[at].look.words <= 9;
                if rubric && is_institution_line(&line, &self.units[at].look) {
                    let basis = Basis::Text(self.units[at].span());
                    self.credits.metadata.outlet.get_or_insert(Fact { value: line, basis });
                }
                self.units[at].role =
                    Some(if rubric { BlockKind::Series } else { BlockKind::Boilerplate });
            }
        }
    }

    /// Reads bylines and dates of a text whose title was not found.
    fn without_title(&mut self) {
        let Some(last) = self.last_head_line(0) else { return };
        for at in 0..=last.min(self.units.len().saturating_sub(1)) {
            if self.units[at].is_open() && !self.series(at) {
                self.byline(at);
            }
        }
    }

    /// Reads what stands between the title and the text.
    fn below(&mut self, title: usize) {
        let Some(last) = self.last_head_line(title + 1) else { return self.second_line(title) };
        let folded = self.units[title].folded.clone();
        let credited = self.last_credit(title + 1, last);
        let mut content = false;
        let mut at = title + 1;
        while at <= last {
            if self.units[at].is_open() {
                if self.units[at].folded == folded {
                    self.repeat(at, title);
                } else if self.series(at) {
                } else if self.byline(at) {
                    at = self.people_below(at);
                } else if !content
                    && credited.is_some_and(|credited| at < credited)
                    && self.is_standfirst(at)
                {
                    self.subtitle(at);
                    content = true;
                } else if self.is_scrap(at) {
                    self.units[at].role = Some(BlockKind::Boilerplate);
                } else {
                    content = true;
                }
            }
            at += 1;
        }
        if !content {
            self.repeated_title(last + 1, title);
        }
    }

    /// The last unit before the text proper that belongs to the head: byline, date, furniture.
    fn last_head_line(&self, from: usize) -> Option<usize> {
        let mut last = None;
        let mut prose = 0;
        let mut credited = false;
        let mut date: Option<String> = None;
        for at in from..self.units.len().min(from + HEAD) {
            let unit = &self.units[at];
            if unit.role == Some(BlockKind::Boilerplate) && prose == 0 {
                last = Some(at);
            }
            if !unit.is_open() {
                continue;
            }
            if self.is_byline(at) {
                // A second, other date is the first of a chronicle.
                let read = byline::read(unit.plain()).and_then(|read| read.published);
                let other = read.as_ref().zip(date.as_ref()).is_some_and(|(a, b)| a.edtf != *b);
                if other && byline::date_line(unit.plain()).is_some() {
                    break;
                }
                date = date.or(read.map(|date| date.edtf));
                last = Some(at);
                credited = true;
            } else if credited && unit.is_open_prose() && unit.shape == Shape::Text {
                break;
            } else if unit.is_open_prose() || unit.look.words > 40 {
                prose += 1;
                // A standfirst may come first; after two paragraphs the text is under way.
                if prose == 2 {
                    break;
                }
            } else if matches!(unit.shape, Shape::Heading(_))
                && (is_opening_heading(unit.plain()) || prose > 0)
            {
                break;
            }
        }
        last
    }

    /// The last byline or date line up to `last`.
    fn last_credit(&self, from: usize, last: usize) -> Option<usize> {
        (from..=last).rev().find(|at| self.units[*at].is_open() && self.is_byline(*at))
    }

    /// Whether a line in the head is a scrap of the page: short, and no sentence.
    fn is_scrap(&self, at: usize) -> bool {
        let unit = &self.units[at];
        unit.look.words <= 8
            && matches!(unit.look.end, End::Bare | End::Colon | End::Open)
            && !is_opening_heading(unit.plain())
    }

    fn is_standfirst(&self, at: usize) -> bool {
        let unit = &self.units[at];
        matches!(unit.shape, Shape::Text | Shape::Heading(_) | Shape::Quoted)
            && (4..=STANDFIRST).contains(&unit.look.words)
            && !is_opening_heading(unit.plain())
    }

    fn subtitle(&mut self, at: usize) {
        self.units[at].role = Some(BlockKind::Subtitle);
        let fact = Fact { value: self.shown(at), basis: Basis::Text(self.units[at].span()) };
        self.credits.metadata.subtitle.get_or_insert(fact);
    }

    fn repeat(&mut self, at: usize, of: usize) {
        self.units[at].role = Some(BlockKind::Boilerplate);
        self.units[at].repeats = Some(self.units[of].span().start);
    }

    /// A repetition of the title right above the text.
    fn repeated_title(&mut self, from: usize, title: usize) {
        let folded = self.units[title].folded.clone();
        if let Some(at) = (from..self.units.len()).find(|at| self.units[*at].is_open())
            && self.units[at].folded == folded
        {
            self.repeat(at, title);
        }
    }

    /// A line directly below the title, where no byline parts head and text.
    fn second_line(&mut self, title: usize) {
        let Some(at) = (title + 1..self.units.len()).find(|at| self.units[*at].is_open()) else {
            return;
        };
        if self.series(at) {
            return;
        }
        let unit = &self.units[at];
        if unit.folded == self.units[title].folded {
            self.repeat(at, title);
        } else if unit.shape == Shape::Text
            && unit.look.is_titlelike()
            && unit.look.end != End::Colon
            && unit.look.words >= 6
            && !is_opening_heading(unit.plain())
            && self.units[title].shape == Shape::Text
        {
            self.subtitle(at);
        }
    }

    fn is_byline(&self, at: usize) -> bool {
        let unit = &self.units[at];
        let line = unit.plain();
        if !matches!(unit.shape, Shape::Text | Shape::Heading(_) | Shape::Bullet)
            || unit.look.words > 40
        {
            return false;
        }
        byline::cued(line).is_some()
            || byline::date_line(line).is_some()
            || byline::dated_label(line).is_some()
            || byline::is_desk(line)
            || byline::uncued(line).is_some_and(|byline| {
                byline.published.is_some()
                    || byline.updated.is_some()
                    || byline
                        .authors
                        .iter()
                        .any(|person| person.role.is_some() || person.affiliation.is_some())
                    || (!self.cued && self.is_borne_out(at))
            })
    }

    /// Whether what stands around a bare name, or the text itself, shows that it is a byline.
    fn is_borne_out(&self, at: usize) -> bool {
        let line = self.units[at].plain();
        let name = byline::bare_name(line);
        let surname = name.split_whitespace().next_back().unwrap_or("");
        if stands_in_lower_case(self.text, surname) {
            return false;
        }
        let near = at.saturating_sub(1)..(at + 2).min(self.units.len());
        let dated = near
            .clone()
            .any(|other| other != at && byline::date_line(self.units[other].plain()).is_some());
        let next = self.units[at + 1..].iter().find(|unit| unit.is_open());
        let described = next.is_some_and(|unit| {
            byline::says_who(unit.plain(), unit.look.words) && !is_name(unit.plain())
        });
        let titled = self.units[..at].iter().any(|unit| unit.role == Some(BlockKind::Title));
        let furnished = titled
            && self.units.get(at + 1).is_some_and(|unit| unit.role == Some(BlockKind::Boilerplate));
        let noted = || {
            self.units[at + 1..].iter().any(|unit| {
                let words = unit.plain();
                (5..200).contains(&unit.look.words)
                    && crate::bios::bio(words).is_some_and(|bio| bio.name.of(words) == name)
            })
        };
        dated || described || furnished || noted()
    }

    /// Takes the unit as a byline or date line, if it is one.
    fn byline(&mut self, at: usize) -> bool {
        if !self.is_byline(at) {
            return false;
        }
        let Some(read) = byline::read(self.units[at].plain()) else { return false };
        self.take(at, &read);
        true
    }

    fn take(&mut self, at: usize, read: &Byline) {
        self.units[at].role = Some(BlockKind::Byline);
        self.credits.take(&self.units[at], read);
    }

    /// Reads the lines below a byline that say who its people are, or name them in the first place.
    fn people_below(&mut self, at: usize) -> usize {
        let announced = byline::cued(self.units[at].plain()).and_then(|byline| byline.announces);
        let chunk = self.units[at].chunk;
        let mut last = at;
        let mut awaited = announced;
        for next in at + 1..self.units.len().min(at + 8) {
            let unit = &self.units[next];
            let line = unit.plain();
            if !unit.is_open()
                || unit.shape != Shape::Text
                || unit.look.words > 16
                || is_head_line(unit)
            {
                break;
            }
            if matches!(line, "and" | "&" | "," | "with")
                && awaited.is_none()
                && announced == Some(Announces::Author)
            {
                awaited = announced;
                self.units[next].role = Some(BlockKind::Byline);
            } else if let Some(whom) = awaited.take() {
                let Some(read) = byline::named(line, whom) else { break };
                self.take(next, &read);
            } else if byline::says_who(line, unit.look.words)
                && announced != Some(Announces::Editor)
            {
                self.credits.describe(line);
                self.units[next].role = Some(BlockKind::Byline);
            } else if unit.chunk != chunk {
                break;
            } else if let Some(read) = byline::uncued(line) {
                self.take(next, &read);
            } else {
                break;
            }
            last = next;
        }
        last
    }

    /// Takes the unit as the name of a series, if it is one.
    fn series(&mut self, at: usize) -> bool {
        let unit = &self.units[at];
        if !is_series(unit.plain(), &unit.look) {
            return false;
        }
        if let Some(read) = byline::dated_label(unit.plain()) {
            self.credits.take(unit, &read);
        }
        let fact = Fact { value: self.shown(at), basis: Basis::Text(self.units[at].span()) };
        self.credits.metadata.series.get_or_insert(fact);
        self.units[at].role = Some(BlockKind::Series);
        true
    }

    /// Takes the date of a dateline, where no other date is stated.
    fn dateline(&mut self, from: usize) {
        let first = self.units.iter().skip(from).find(|unit| unit.is_open_prose());
        if let (Some(unit), None) = (first, &self.credits.metadata.published)
            && let Some(date) = byline::dateline(unit.plain())
        {
            let read = Byline { published: Some(date), ..Byline::default() };
            self.credits.take(unit, &read);
        }
    }

    /// Reads date lines and credits after the text: 'Published on 3 May 2023', 'Editing by …'.
    fn foot(&mut self, from: usize) {
        let Some(last) = self.units.iter().rposition(Unit::is_open_prose) else { return };
        for at in (from + 1).max(last.saturating_sub(3))..self.units.len() {
            let unit = &self.units[at];
            if !unit.is_open() {
                continue;
            }
            let line = unit.plain();
            if byline::is_credits_line(line, unit.look.words) {
                self.units[at].role = Some(BlockKind::Byline);
            } else if at > last
                && unit.look.words <= 16
                && let Some(read) = byline::cued(line)
                    .or_else(|| byline::date_line(line))
                    .or_else(|| byline::dated_label(line))
            {
                self.take(at, &read);
            }
        }
    }
}

/// Whether the document writes the word with a small letter too: then it is no name.
fn stands_in_lower_case(text: &str, word: &str) -> bool {
    /// How much of a document is asked, in bytes.
    const ASKED: usize = 100_000;
    let mut end = text.len().min(ASKED);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    word.len() > 2 && crate::fold::holds_words(&text[..end], &word)
}
