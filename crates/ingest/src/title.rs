//! Finds the title. What stands above and below it is read in `head`.

use crate::byline;
use crate::dates::dates;
use crate::fold::fold;
use crate::head::{HEAD, is_head_line};
use crate::look::{End, Look};
use crate::names::is_name;
use crate::rubrics::{
    is_breadcrumb, is_department, is_opening_heading, is_rubric, is_series, last_step,
};
use crate::units::{Shape, Unit};
use synoptic_corpus::BlockKind;
use synoptic_text::Span;

/// More lines than this above the text are a page's navigation, among which the title must be sought.
const FEW: usize = 4;

/// Finds the title and marks it; its index. A title within a line is cut off as a unit of its own.
pub(crate) fn find(text: &str, units: &mut Vec<Unit>) -> Option<usize> {
    if let Some(at) = units.iter().position(|unit| unit.role == Some(BlockKind::Title)) {
        return Some(at);
    }
    let at = marked(units)
        .or_else(|| bare(units))
        .or_else(|| in_breadcrumb(text, units))
        .or_else(|| sentence(units))?;
    take_continuation(text, units, at);
    units[at].role = Some(BlockKind::Title);
    cut_outlet(text, units, at);
    Some(at)
}

/// Where the first paragraph stands, as far as looks alone tell.
fn prose(units: &[Unit]) -> usize {
    units
        .iter()
        .take(HEAD)
        .position(|unit| unit.is_open_prose() && !is_head_line(unit) && !ends_in_initials(unit))
        .unwrap_or(units.len().min(HEAD))
}

/// The highest heading before the text, where headings are marked.
fn marked(units: &[Unit]) -> Option<usize> {
    let mut best: Option<(u8, usize)> = None;
    let prose = prose(units);
    for (at, unit) in units.iter().enumerate().take(prose + 1) {
        if let Shape::Heading(level) = unit.shape
            && unit.is_open()
            && unit.look.words > 0
            && !is_opening_heading(unit.plain())
            && !is_series(unit.plain(), &unit.look)
            && !is_department(unit.plain())
            && best.is_none_or(|(known, _)| level < known)
        {
            best = Some((level, at));
        }
    }
    let (level, at) = best?;
    // Two headings in a row of one level: a rubric in the title's clothes.
    if let Some(next) = units.get(at + 1)
        && next.shape == Shape::Heading(level)
        && next.is_open()
        && is_rubric(&units[at], next)
    {
        return Some(at + 1);
    }
    // A file whose sections are as high as this may have its title on a bare line above it.
    let alone = units.iter().filter(|unit| unit.shape == Shape::Heading(level)).count() == 1;
    let bare_above = units[..at].iter().any(|unit| {
        unit.is_open()
            && unit.shape == Shape::Text
            && unit.look.is_titlelike()
            && unit.look.words >= 4
            && !is_series(unit.plain(), &unit.look)
            && !is_breadcrumb(unit.plain())
            && !is_head_line(unit)
    });
    (alone || !bare_above).then_some(at)
}

/// The first bare line that reads as a title and is no rubric.
fn bare(units: &[Unit]) -> Option<usize> {
    let prose = prose(units);
    let open: Vec<usize> = (0..prose).filter(|at| may_be_title(units, *at)).collect();
    if let Some(twice) = standing_twice(units, &open) {
        return Some(twice);
    }
    if open.len() > FEW {
        return open
            .iter()
            .copied()
            .max_by_key(|at| (weight(units, *at, prose), std::cmp::Reverse(*at)));
    }
    let mut chosen = 0;
    while chosen + 1 < open.len() && yields_to(units, open[chosen], &open[chosen + 1..]) {
        chosen += 1;
    }
    let at = *open.get(chosen)?;
    // `Title | Outlet` above the title itself.
    let folded = &units[at].folded;
    let repeated = open[chosen + 1..].iter().copied().find(|other| {
        let other = &units[*other].folded;
        other.len() > 12 && folded.len() > other.len() && folded.starts_with(other.as_str())
    });
    // A department alone above a first line that ends like a sentence.
    let below = units[at + 1..].iter().position(Unit::is_open).map(|below| at + 1 + below);
    if let Some(below) = below
        && is_department(units[at].plain())
        && units[below].shape == Shape::Text
        && units[below].look.words <= 25
        && (below == prose || repeated.is_none())
    {
        return Some(below);
    }
    Some(repeated.unwrap_or(at))
}

/// Whether a line is a rubric above the title that one of the next lines is.
fn yields_to(units: &[Unit], at: usize, next: &[usize]) -> bool {
    let line = units[at].plain();
    let longer = next.iter().any(|next| units[*next].look.words >= 4);
    next.first().is_some_and(|next| is_rubric(&units[at], &units[*next]))
        || (longer && (is_department(line) || is_name(line)))
}

/// A line of some length that stands in the head twice, or closes a longer line above it.
fn standing_twice(units: &[Unit], open: &[usize]) -> Option<usize> {
    let long: Vec<(usize, &str)> = open
        .iter()
        .filter(|at| units[**at].look.words >= 4)
        .map(|at| (*at, units[*at].folded.as_str()))
        .collect();
    let twin = |(at, line): &(usize, &str)| {
        long.iter().any(|(other, other_line)| {
            other != at && (other_line == line || (other < at && other_line.ends_with(line)))
        })
    };
    long.iter().find(|line| twin(line)).map(|(at, _)| *at)
}

/// How much a line among many speaks for being the title: its length, what follows it, whether it
/// stands twice.
fn weight(units: &[Unit], at: usize, prose: usize) -> u32 {
    let next: Vec<&Unit> = units[at + 1..].iter().filter(|unit| unit.is_open()).take(4).collect();
    let byline = next.iter().any(|unit| is_head_line(unit));
    let text = next.first().is_some_and(|unit| unit.is_open_prose());
    let folded = &units[at].folded;
    let twice =
        units[..prose.min(units.len())].iter().filter(|unit| unit.folded == *folded).count() > 1;
    units[at].look.words.min(6)
        + 8 * u32::from(byline)
        + 2 * u32::from(text)
        + 3 * u32::from(twice && units[at].look.words > 3)
}

fn may_be_title(units: &[Unit], at: usize) -> bool {
    let unit = &units[at];
    let line = unit.plain();
    let titlelike = unit.look.is_titlelike() || ends_in_initials(unit);
    unit.is_open()
        && matches!(unit.shape, Shape::Text | Shape::Numbered(_))
        && titlelike
        && !is_breadcrumb(line)
        && !is_series(line, &unit.look)
        && !is_head_line(unit)
        && !is_opening_heading(line)
        && !(is_name(line) && at > 0 && unit.look.words <= 4)
        && line.starts_with(|c: char| c.is_alphanumeric() || "\"'“‘«([¿¡#$€£".contains(c))
        && !is_stamp(line)
        && byline::uncued(line).is_none_or(|byline| {
            let described = byline.authors.iter().any(|person| person.role.is_some());
            byline.published.is_none() && !(described && at > 0)
        })
}

/// Whether a line is little more than a day: `Meridian News February 24, 2020, 7:57 AM`.
fn is_stamp(line: &str) -> bool {
    dates(line).iter().any(|date| {
        let before = line[..date.span.start as usize].split_whitespace().count();
        let after = &line[date.span.end as usize..];
        let figures = after
            .split_whitespace()
            .all(|word| word.starts_with(|c: char| c.is_ascii_digit()) || word.len() <= 4);
        date.has_day() && before <= 4 && figures
    })
}

/// Whether a short line ends in dotted initials, whose last point ends no sentence: `… in the U.S.`
fn ends_in_initials(unit: &Unit) -> bool {
    let last = unit.plain().split_whitespace().next_back().unwrap_or("");
    let points = last.bytes().filter(|byte| *byte == b'.').count();
    unit.look.words <= 24
        && !unit.look.inner_stop
        && points >= 2
        && last.ends_with('.')
        && last.split('.').all(|part| part.chars().count() <= 1)
}

/// The last step of a breadcrumb, cut off as a unit of its own.
fn in_breadcrumb(text: &str, units: &mut Vec<Unit>) -> Option<usize> {
    let prose = prose(units);
    let at = (0..prose).find(|at| units[*at].is_open() && is_breadcrumb(units[*at].plain()))?;
    let [piece] = units[at].pieces[..] else { return None };
    let cut = last_step(piece.of(text))?;
    let last = Span::new(piece.start as usize + cut, piece.end as usize).trimmed(text);
    if Look::of(last.of(text)).words < 4 {
        return None;
    }
    let trail = Span { start: piece.start, end: last.start }.trimmed(text);
    let title = Unit::new(text, vec![last], Shape::Text, units[at].chunk);
    units[at].pieces = vec![trail];
    units[at].role = Some(BlockKind::Boilerplate);
    units[at].read(text);
    units.insert(at + 1, title);
    Some(at + 1)
}

/// A first line that ends like a sentence but is followed by a byline, or is written like a title.
fn sentence(units: &[Unit]) -> Option<usize> {
    let at = units.iter().position(Unit::is_open)?;
    let unit = &units[at];
    let next = units[at + 1..].iter().find(|unit| unit.is_open())?;
    let fits = unit.shape == Shape::Text
        && unit.look.words <= 24
        && !unit.look.inner_stop
        && !is_head_line(unit)
        && unit.look.end == End::Stop
        && next.chunk != unit.chunk;
    (fits && (is_head_line(next) || unit.look.is_title_case())).then_some(at)
}

/// Words that no title ends in: the next line goes on with it.
#[rustfmt::skip]
const JOINING: &[&str] = &[
    "a", "an", "and", "as", "at", "between", "but", "by", "for", "from", "in", "into", "is", "its", "of", "on", "or",
    "over", "the", "their", "to", "under", "with",
];

/// Takes in the lines directly below that go on with the title.
fn take_continuation(text: &str, units: &mut Vec<Unit>, at: usize) {
    while let Some(next) = units.get(at + 1) {
        let title = &units[at];
        let last = title.plain().split_whitespace().next_back().map(fold).unwrap_or_default();
        let goes_on = JOINING.contains(&last.as_str()) || matches!(title.look.end, End::Open);
        let together = next.chunk == title.chunk && next.shape == title.shape && next.is_open();
        if !(together
            && goes_on
            && next.look.is_titlelike()
            && !is_head_line(next)
            && title.pieces.len() < 4)
        {
            return;
        }
        let next = units.remove(at + 1);
        units[at].pieces.extend(next.pieces);
        units[at].read(text);
    }
}

/// Words of which one stands in the names of many outlets.
#[rustfmt::skip]
const OUTLETS: &[&str] = &[
    "chronicle", "courier", "daily", "gazette", "herald", "independent", "institute", "journal", "magazine", "mail",
    "monitor", "news", "observer", "online", "post", "press", "radio", "review", "star", "telegraph", "times",
    "today", "tribune", "tv", "weekly",
];

/// Cuts `Title | Outlet` and `Title - The Daily Outlet` after the title.
fn cut_outlet(text: &str, units: &mut Vec<Unit>, at: usize) {
    let [piece] = units[at].pieces[..] else { return };
    let line = piece.of(text);
    let cut = [" | ", " - ", " – ", " — "].iter().find_map(|separator| {
        let at = line.rfind(separator)?;
        let outlet = line[at + separator.len()..].trim();
        let words = outlet.split_whitespace().count();
        let named = outlet
            .split_whitespace()
            .all(|word| word.starts_with(char::is_uppercase) || word == "of")
            && fold(outlet).split(' ').any(|word| OUTLETS.contains(&word));
        let long = line[..at].split_whitespace().count() >= 4;
        ((1..=5).contains(&words) && long && (*separator == " | " || named))
            .then_some((at, at + separator.len()))
    });
    let Some((end, start)) = cut else { return };
    let outlet = Span::new(piece.start as usize + start, piece.end as usize).trimmed(text);
    let mut rest = Unit::new(text, vec![outlet], Shape::Text, units[at].chunk);
    rest.role = Some(BlockKind::Boilerplate);
    units[at].pieces =
        vec![Span::new(piece.start as usize, piece.start as usize + end).trimmed(text)];
    units[at].read(text);
    units.insert(at + 1, rest);
}
