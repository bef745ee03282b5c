//! The head of a document: breadcrumb, rubric, series, title, standfirst, bylines and date.

use crate::byline::{self, Announces, Byline};
use crate::fold::{fold, holds_words};
use crate::furniture::is_disclaimer;
use crate::look::{End, Look};
use crate::names::is_name;
use crate::units::{Shape, Unit};
use synoptic_corpus::{Author, Basis, BlockKind, Fact, Metadata};
use synoptic_text::Span;

/// How many units the head may take, furniture included.
const HEAD: usize = 60;
/// Longest standfirst, in words.
const STANDFIRST: u32 = 70;

/// Words of rubrics: what kind of text it is, or the department it stands in.
const RUBRICS: &[&str] = &[
    "analysis",
    "blog",
    "breaking",
    "brief",
    "business",
    "climate",
    "column",
    "comment",
    "commentary",
    "conflict",
    "culture",
    "defence",
    "defense",
    "economy",
    "editorial",
    "energy",
    "environment",
    "essay",
    "europe",
    "exclusive",
    "explainer",
    "explained",
    "fact check",
    "feature",
    "features",
    "global",
    "health",
    "home",
    "in depth",
    "insight",
    "insights",
    "international",
    "interview",
    "investigation",
    "latest",
    "live",
    "local",
    "long read",
    "longread",
    "magazine",
    "markets",
    "national",
    "nation",
    "news",
    "news analysis",
    "op-ed",
    "opinion",
    "perspective",
    "perspectives",
    "policy brief",
    "politics",
    "profile",
    "publications",
    "q&a",
    "report",
    "reportage",
    "review",
    "science",
    "security",
    "society",
    "special report",
    "sport",
    "sports",
    "technology",
    "top story",
    "travel",
    "us",
    "viewpoint",
    "world",
];

/// Words of which one stands in the name of most series.
const SERIES: &[&str] = &[
    "analysis",
    "article",
    "assessment",
    "backgrounder",
    "brief",
    "briefing",
    "briefs",
    "bulletin",
    "commentary",
    "dispatch",
    "digest",
    "edition",
    "focus",
    "insight",
    "insights",
    "issue",
    "journal",
    "memo",
    "monitor",
    "note",
    "notes",
    "paper",
    "papers",
    "perspective",
    "perspectives",
    "report",
    "reports",
    "review",
    "series",
    "study",
    "update",
    "viewpoint",
    "volume",
    "watch",
];

/// Reads the head of the document.
pub(crate) fn read(text: &str, units: &mut Vec<Unit>, metadata: &mut Metadata) {
    let mut head = Head { text, units, metadata, updated: None };
    let title = head.title();
    head.above(title);
    head.below(title);
    if head.metadata.published.is_none() {
        head.metadata.published = head.updated.take();
    }
}

struct Head<'d> {
    text: &'d str,
    units: &'d mut Vec<Unit>,
    metadata: &'d mut Metadata,
    /// The date of the last change: stands in where no other date is stated.
    updated: Option<Fact>,
}

impl Head<'_> {
    /// Finds and marks the title; its index.
    fn title(&mut self) -> Option<usize> {
        if let Some(at) = self.units.iter().position(|unit| unit.role == Some(BlockKind::Title)) {
            return Some(at);
        }
        let at = self
            .marked_title()
            .or_else(|| self.bare_title())
            .or_else(|| self.breadcrumb_title())?;
        self.units[at].role = Some(BlockKind::Title);
        let value = self.shown(at);
        let span = self.units[at].span();
        self.metadata.title = Some(Fact { value, basis: Basis::Text(span) });
        Some(at)
    }

    /// The running text of a unit on one line.
    fn shown(&self, at: usize) -> String {
        self.units[at].plain().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The units that can belong to the head: up to the first paragraph.
    fn prose(&self) -> usize {
        self.units
            .iter()
            .take(HEAD)
            .position(|unit| unit.is_open_prose() && !self.is_head_line(unit))
            .unwrap_or(self.units.len().min(HEAD))
    }

    fn is_head_line(&self, unit: &Unit) -> bool {
        let line = unit.plain();
        unit.look.words <= 40
            && (byline::cued(line).is_some()
                || byline::date_line(line).is_some()
                || is_disclaimer(line, unit.look.words))
    }

    /// The highest heading before the text, where headings are marked.
    fn marked_title(&self) -> Option<usize> {
        let prose = self.prose();
        let mut best: Option<(u8, usize)> = None;
        for (at, unit) in self.units.iter().enumerate().take(prose + 1) {
            if let Shape::Heading(level) = unit.shape
                && unit.is_open()
                && !is_opening_heading(&fold(unit.plain()))
                && best.is_none_or(|(known, _)| level < known)
            {
                best = Some((level, at));
            }
        }
        let (level, at) = best?;
        // A file whose sections are as high as this may have its title on a bare line above it.
        let alone =
            self.units.iter().filter(|unit| unit.shape == Shape::Heading(level)).count() == 1;
        let bare_above = self.units[..at].iter().any(|unit| {
            unit.is_open()
                && unit.shape == Shape::Text
                && unit.look.is_titlelike()
                && unit.look.words >= 4
                && !self.is_head_line(unit)
        });
        (alone || !bare_above).then_some(at)
    }

    /// The first bare line that reads as a title and is no rubric.
    fn bare_title(&self) -> Option<usize> {
        let prose = self.prose();
        let open: Vec<usize> = (0..prose).filter(|at| self.may_be_title(*at)).collect();
        let first = *open.first()?;
        let next = open.get(1).copied();
        let rubric = next.is_some_and(|next| is_rubric(&self.units[first], &self.units[next]));
        let at = if rubric { next? } else { first };
        // `Title | Outlet` above the title itself.
        let folded = fold(self.units[at].plain());
        let repeated = open.iter().copied().find(|other| {
            let other_folded = fold(self.units[*other].plain());
            *other > at
                && other_folded.len() > 12
                && folded.len() > other_folded.len()
                && folded.starts_with(&other_folded)
        });
        Some(repeated.unwrap_or(at))
    }

    fn may_be_title(&self, at: usize) -> bool {
        let unit = &self.units[at];
        let line = unit.plain();
        unit.is_open()
            && matches!(unit.shape, Shape::Text | Shape::Numbered(_))
            && unit.look.is_titlelike()
            && !is_breadcrumb(line)
            && !is_series(line, &unit.look)
            && !self.is_head_line(unit)
            && !is_opening_heading(&fold(line))
            && byline::uncued(line)
                .is_none_or(|byline| byline.published.is_none() && at == 0 && !is_name(line))
    }

    /// The last part of a breadcrumb, cut off as a unit of its own.
    fn breadcrumb_title(&mut self) -> Option<usize> {
        let prose = self.prose();
        let at = (0..prose)
            .find(|at| self.units[*at].is_open() && is_breadcrumb(self.units[*at].plain()))?;
        let unit = &self.units[at];
        let [piece] = unit.pieces[..] else { return None };
        let line = piece.of(self.text);
        let cut = last_separator(line)?;
        let last = Span::new(piece.start as usize + cut, piece.end as usize).trimmed(self.text);
        if Look::of(last.of(self.text)).words < 4 {
            return None;
        }
        let trail = Span { start: piece.start, end: last.start }.trimmed(self.text);
        let title = Unit::new(self.text, vec![last], Shape::Text, unit.chunk);
        self.units[at].pieces = vec![trail];
        self.units[at].role = Some(BlockKind::Series);
        self.units[at].read(self.text);
        self.units.insert(at + 1, title);
        Some(at + 1)
    }

    /// Reads what stands above the title.
    fn above(&mut self, title: Option<usize>) {
        let end = title.unwrap_or_else(|| self.prose());
        let title_folded = title.map(|at| fold(self.units[at].plain()));
        for at in 0..end {
            if !self.units[at].is_open() {
                continue;
            }
            let line = self.units[at].plain().to_owned();
            if is_breadcrumb(&line) {
                self.units[at].role = Some(BlockKind::Boilerplate);
            } else if self.series(at) || self.byline(at) {
            } else if title_folded
                .as_ref()
                .is_some_and(|title| title.len() > 8 && fold(&line).starts_with(title.as_str()))
            {
                self.units[at].role = Some(BlockKind::Boilerplate);
                self.units[at].repeats = title.map(|title| self.units[title].span().start);
            } else if title.is_some()
                && self.units[at].look.words <= 8
                && !self.units[at].is_open_prose()
            {
                self.units[at].role = Some(BlockKind::Series);
            }
        }
    }

    /// Reads what stands between the title and the text.
    fn below(&mut self, title: Option<usize>) {
        let Some(title) = title else { return self.foot(0) };
        let last = self.last_head_line(title);
        let title_folded = fold(self.units[title].plain());
        let mut at = title + 1;
        let mut content = false;
        while at < self.units.len() && (last.is_some_and(|last| at <= last)) {
            if self.units[at].is_open() {
                let repeated = fold(self.units[at].plain()) == title_folded;
                if repeated {
                    self.units[at].role = Some(BlockKind::Boilerplate);
                    self.units[at].repeats = Some(self.units[title].span().start);
                } else if self.series(at) {
                } else if self.byline(at) {
                    at = self.people_below(at);
                } else if !content && self.is_standfirst(at) {
                    self.subtitle(at);
                    content = true;
                } else {
                    content = true;
                }
            }
            at += 1;
        }
        if last.is_none() {
            self.second_line(title);
        }
        self.foot(title);
    }

    fn is_standfirst(&self, at: usize) -> bool {
        let unit = &self.units[at];
        matches!(unit.shape, Shape::Text | Shape::Heading(_) | Shape::Quoted)
            && unit.look.words <= STANDFIRST
            && unit.look.words >= 3
            && !is_opening_heading(&fold(unit.plain()))
    }

    fn subtitle(&mut self, at: usize) {
        self.units[at].role = Some(BlockKind::Subtitle);
        if self.metadata.subtitle.is_none() {
            let value = self.shown(at);
            let span = self.units[at].span();
            self.metadata.subtitle = Some(Fact { value, basis: Basis::Text(span) });
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
        let folded = fold(unit.plain());
        if folded == fold(self.units[title].plain()) {
            self.units[at].role = Some(BlockKind::Boilerplate);
            self.units[at].repeats = Some(self.units[title].span().start);
        } else if unit.shape == Shape::Text
            && unit.look.is_titlelike()
            && unit.look.end != End::Colon
            && unit.look.words >= 6
            && !is_opening_heading(&folded)
            && self.units[title].shape == Shape::Text
        {
            self.subtitle(at);
        }
    }

    /// The last byline or date line before the text proper.
    fn last_head_line(&self, title: usize) -> Option<usize> {
        let mut last = None;
        let mut prose = 0;
        for at in title + 1..self.units.len().min(title + HEAD) {
            let unit = &self.units[at];
            if !unit.is_open() {
                continue;
            }
            let line = unit.plain();
            if self.is_byline(at) {
                last = Some(at);
            } else if unit.is_open_prose() || unit.look.words > 40 {
                prose += 1;
                // A standfirst may come first; after two paragraphs the text is under way.
                if prose == 2 {
                    break;
                }
            } else if matches!(unit.shape, Shape::Heading(_)) && is_opening_heading(&fold(line)) {
                break;
            }
        }
        last
    }

    fn is_byline(&self, at: usize) -> bool {
        let unit = &self.units[at];
        let line = unit.plain();
        if !matches!(unit.shape, Shape::Text | Shape::Heading(_)) || unit.look.words > 40 {
            return false;
        }
        byline::cued(line).is_some()
            || byline::date_line(line).is_some()
            || byline::uncued(line).is_some_and(|byline| {
                byline.published.is_some()
                    || byline.updated.is_some()
                    || byline
                        .authors
                        .iter()
                        .any(|person| person.role.is_some() || person.affiliation.is_some())
                    || self.name_is_borne_out(at)
            })
    }

    /// Whether what follows a bare name shows that it is a byline.
    fn name_is_borne_out(&self, at: usize) -> bool {
        let line = self.units[at].plain();
        let Some(next) = (at + 1..self.units.len()).find(|next| self.units[*next].is_open()) else {
            return false;
        };
        let unit = &self.units[next];
        let words = unit.plain();
        byline::date_line(words).is_some()
            || (byline::says_who(words, unit.look.words) && !is_name(words))
            || self.units[at + 1..].iter().any(|unit| {
                unit.look.words >= 6
                    && unit.look.words < 200
                    && crate::bios::bio(unit.plain())
                        .is_some_and(|bio| bio.name.of(unit.plain()) == line)
            })
    }

    /// Takes the unit as a byline or date line, if it is one.
    fn byline(&mut self, at: usize) -> bool {
        if !self.is_byline(at) {
            return false;
        }
        let line = self.units[at].plain();
        let read =
            byline::cued(line).or_else(|| byline::date_line(line)).or_else(|| byline::uncued(line));
        let Some(read) = read else { return false };
        self.units[at].role = Some(BlockKind::Byline);
        self.take(at, &read);
        true
    }

    /// Takes over what a byline says.
    fn take(&mut self, at: usize, byline: &Byline) {
        let unit = &self.units[at];
        let lead = unit.flow.text().len() - unit.flow.text().trim_start().len();
        let lead = u32::try_from(lead).unwrap_or(0);
        let basis = |span: Span| {
            Basis::Text(unit.flow.cover_in_file(span.shifted(lead)).unwrap_or_else(|| unit.span()))
        };
        let line = unit.plain();
        let own = |span: Span| span.of(line).to_owned();
        for person in &byline.authors {
            let name = own(person.name);
            if self.metadata.authors.iter().any(|author| author.name == name) {
                continue;
            }
            self.metadata.authors.push(Author {
                name,
                role: person.role.map(own),
                affiliation: person.affiliation.map(own),
                basis: basis(person.name),
            });
        }
        if let (Some(editor), None) = (byline.editor, &self.metadata.editor) {
            self.metadata.editor = Some(Fact { value: own(editor), basis: basis(editor) });
        }
        let fact =
            |date: &crate::dates::Date| Fact { value: date.edtf.clone(), basis: basis(date.span) };
        if let (Some(date), None) = (&byline.published, &self.metadata.published) {
            self.metadata.published = Some(fact(date));
        }
        if let (Some(date), None) = (&byline.updated, &self.updated) {
            self.updated = Some(fact(date));
        }
    }

    /// Reads the lines below a byline that say who its people are, or name them in the first place.
    fn people_below(&mut self, at: usize) -> usize {
        let line = self.units[at].plain();
        let announced = byline::cued(line).and_then(|byline| byline.announces);
        let chunk = self.units[at].chunk;
        let mut last = at;
        let mut named = announced.is_none();
        let mut is_editor = announced == Some(Announces::Editor);
        for next in at + 1..self.units.len().min(at + 6) {
            let unit = &self.units[next];
            if !unit.is_open() || unit.shape != Shape::Text || unit.look.words > 16 {
                break;
            }
            let line = unit.plain().to_owned();
            let together = unit.chunk == chunk;
            if byline::cued(&line).is_some() || byline::date_line(&line).is_some() {
                break;
            }
            if !named {
                let Some(read) = byline::uncued(&line) else { break };
                let mut read = read;
                if is_editor {
                    read.editor = read.authors.first().map(|_| Span::new(0, line.len()));
                    read.authors.clear();
                    is_editor = false;
                }
                self.take(next, &read);
                named = true;
            } else if byline::says_who(&line, unit.look.words)
                && !self.metadata.authors.is_empty()
                && announced != Some(Announces::Editor)
            {
                self.describe(&line);
            } else if !together || unit.is_open_prose() {
                break;
            } else if let Some(read) = byline::uncued(&line) {
                self.take(next, &read);
            } else {
                break;
            }
            self.units[next].role = Some(BlockKind::Byline);
            last = next;
        }
        last
    }

    /// Notes of the last author what a line says of them.
    fn describe(&mut self, line: &str) {
        let Some(author) = self.metadata.authors.last_mut() else { return };
        let role = crate::names::is_role(line);
        if role && author.role.is_none() {
            let (role, place) = match line.split_once(", ") {
                Some((role, place))
                    if crate::names::is_institution(place)
                        && !crate::names::is_institution(role) =>
                {
                    (role, Some(place))
                }
                _ => (line, None),
            };
            author.role = Some(role.to_owned());
            if author.affiliation.is_none() {
                author.affiliation = place.map(str::to_owned);
            }
        } else if author.affiliation.is_none() {
            author.affiliation = Some(line.to_owned());
        }
    }

    /// Takes the unit as the name of a series, if it is one.
    fn series(&mut self, at: usize) -> bool {
        let unit = &self.units[at];
        if !is_series(unit.plain(), &unit.look) {
            return false;
        }
        let fact = Fact { value: self.shown(at), basis: Basis::Text(unit.span()) };
        self.metadata.series.get_or_insert(fact);
        self.units[at].role = Some(BlockKind::Series);
        true
    }

    /// Reads date lines and credits after the text: 'Published on 3 May 2023', 'Editing by …'.
    fn foot(&mut self, from: usize) {
        let Some(last) = self.units.iter().rposition(Unit::is_open_prose) else { return };
        for at in (from + 1).max(last.saturating_sub(3))..self.units.len() {
            if !self.units[at].is_open() {
                continue;
            }
            let line = self.units[at].plain();
            if byline::is_credits_line(line, self.units[at].look.words) {
                self.units[at].role = Some(BlockKind::Byline);
            } else if at > last
                && (byline::date_line(line).is_some()
                    || (byline::cued(line).is_some() && self.units[at].look.words <= 16))
            {
                let read = byline::cued(line).or_else(|| byline::date_line(line));
                if let Some(read) = read {
                    self.units[at].role = Some(BlockKind::Byline);
                    self.take(at, &read);
                }
            }
        }
    }
}

/// Headings that open a text: never its title.
pub(crate) fn is_opening_heading(folded: &str) -> bool {
    matches!(
        folded,
        "abstract"
            | "at a glance"
            | "background"
            | "context"
            | "executive summary"
            | "foreword"
            | "highlights"
            | "in brief"
            | "introduction"
            | "key findings"
            | "key messages"
            | "key points"
            | "key takeaways"
            | "overview"
            | "preface"
            | "summary"
            | "takeaways"
            | "the bottom line"
            | "the facts"
            | "tl;dr"
            | "what happened"
    )
}

/// Whether a short line above a longer one is a rubric rather than the title.
fn is_rubric(first: &Unit, next: &Unit) -> bool {
    let folded = fold(first.plain());
    if RUBRICS.contains(&folded.as_str()) {
        return true;
    }
    let short = first.look.words <= 3 && next.look.words >= 5 && next.look.words > first.look.words;
    let parted = folded.split(['|', '/', ',', '&']).map(str::trim);
    let listed = first.look.words <= 6
        && parted.clone().count() > 1
        && parted.clone().all(|part| RUBRICS.contains(&part) || part.is_empty());
    let shouted = first.look.is_caps() && first.look.words <= 4 && !next.look.is_caps();
    let plain_end = first.look.end == End::Bare && next.look.end != End::Colon;
    listed || (plain_end && (short || shouted))
}

/// `Home / News / Title`, `Home > News`, `World » Rivers`.
fn is_breadcrumb(line: &str) -> bool {
    let parts = breadcrumb_parts(line);
    let first = parts.first().map_or(String::new(), |part| fold(part));
    let short = parts.iter().rev().skip(1).all(|part| part.split_whitespace().count() <= 4);
    parts.len() >= 2
        && short
        && parts.iter().all(|part| !part.is_empty())
        && (parts.len() >= 3
            || matches!(
                first.as_str(),
                "home" | "news" | "publications" | "articles" | "blog" | "you are here"
            ))
}

fn breadcrumb_parts(line: &str) -> Vec<&str> {
    for separator in CRUMBS {
        if line.contains(separator) {
            return line.split(separator).map(str::trim).collect();
        }
    }
    Vec::new()
}

/// What parts the steps of a breadcrumb.
const CRUMBS: [&str; 7] = [" / ", " > ", " » ", " › ", " → ", " ⟩ ", " :: "];

/// Where the last step of a breadcrumb begins.
fn last_separator(line: &str) -> Option<usize> {
    CRUMBS.iter().find_map(|separator| line.rfind(separator).map(|at| at + separator.len()))
}

/// `Rivers Commentary No. 10, 2024`, `Issue Brief`, `Policy Paper 3/2021`.
fn is_series(line: &str, look: &Look) -> bool {
    if look.words > 12 || !matches!(look.end, End::Bare | End::Stop) {
        return false;
    }
    let folded = fold(line);
    let named = SERIES.iter().any(|word| holds_words(&folded, word));
    let numbered = ["no", "no.", "nr", "nr.", "vol", "vol.", "issue", "volume", "number", "№"]
        .iter()
        .any(|word| {
            folded.match_indices(word).any(|(at, _)| {
                let before = folded[..at].chars().next_back();
                let after = folded[at + word.len()..].trim_start_matches(['.', ' ']);
                !before.is_some_and(char::is_alphanumeric)
                    && after.starts_with(|c: char| c.is_ascii_digit())
            })
        })
        || folded.contains('#');
    let bare_series = matches!(
        folded.as_str(),
        "issue brief"
            | "policy brief"
            | "working paper"
            | "research paper"
            | "briefing paper"
            | "policy paper"
            | "research note"
            | "discussion paper"
    );
    (named && numbered) || bare_series
}
