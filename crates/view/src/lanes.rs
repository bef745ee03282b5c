//! The time line as drawings: one lane for each source, on scales from all the years to the days of
//! the event. Places are thousandths of a scale; how they are drawn is the page's business.

use crate::dates::{date_in_full, date_in_short};
use crate::timeline::Found;
use synoptic_corpus::{Corpus, Day, DocumentId, Edtf, EdtfDate, month_length};

/// A drawing: a stretch of time with a lane for each source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Panel {
    /// The stretch in words.
    pub title: String,
    /// Marks of the scale, each with its place and its words.
    pub ticks: Vec<(u32, String)>,
    /// What each source dates to it, in the order of the corpus.
    pub lanes: Vec<Lane>,
    /// Where sources were published.
    pub published: Vec<(u32, Vec<DocumentId>)>,
    /// Where the event that the corpus is about begins and ends.
    pub event: Option<(u32, u32)>,
}

/// What one source dates.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lane {
    /// The source.
    pub document: DocumentId,
    /// Its dates, each once.
    pub bars: Vec<Bar>,
}

/// A date on a scale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bar {
    /// Where it begins.
    pub start: u32,
    /// Where it ends; where it begins for a day.
    pub end: u32,
    /// Whether it has no beginning or no end: only the other end is drawn.
    pub open: bool,
}

/// Days shown before and after the event.
const AROUND: i32 = 7;
/// Months shown before it.
const MONTHS_BEFORE: i32 = 11;
/// A scale has no more marks than these.
const MOST_TICKS: i32 = 7;
/// Sources published this near to one another share a mark, in thousandths.
const NEAR: u32 = 60;
/// A time of publication that takes up more than one in so many of a scale is not marked on it.
const COARSEST: i64 = 8;

/// A stretch of days.
#[derive(Clone, Copy)]
struct Stretch {
    from: i32,
    to: i32,
}

impl Stretch {
    fn between(from: Day, to: Day) -> Stretch {
        Stretch { from: from.number(), to: to.number() }
    }

    fn days(self) -> i64 {
        i64::from(self.to) - i64::from(self.from) + 1
    }

    /// The place of the middle of a day.
    fn place(self, day: i32) -> u32 {
        let at = (2 * (i64::from(day) - i64::from(self.from)) + 1) * 500 / self.days();
        u32::try_from(at.clamp(0, 1000)).unwrap_or(0)
    }

    fn holds(self, day: i32) -> bool {
        (self.from..=self.to).contains(&day)
    }
}

/// All of it; the year up to the event; its days. A stretch nearly as long as the one before is
/// left out.
pub(crate) fn panels(corpus: &Corpus, on: &[DocumentId], shown: &[Found]) -> Vec<Panel> {
    let ends = |found: &Found| {
        let (first, last) = found.date.bounds();
        [first, last]
    };
    let days = || shown.iter().flat_map(ends).flatten();
    let (Some(first), Some(last)) = (days().min(), days().max()) else { return Vec::new() };
    let begin = Day { month: 1, day: 1, ..first };
    let end = Day { month: 12, day: 31, ..last };
    let mut stretches = vec![(Stretch::between(begin, end), Unit::Years)];
    let event = corpus.facts.dates.as_deref().and_then(|dates| Edtf::parse(dates).ok());
    let event = event.and_then(|event| Some((event.bounds().0?, event.bounds().1?)));
    if let Some((start, end)) = event {
        let (year, month) = month(months(start) - MONTHS_BEFORE);
        let begin = Day { year, month, day: 1 };
        let published = corpus.documents.iter().filter_map(published);
        let published = published.filter(|(first, last)| last.number() - first.number() < 31);
        let published = published.map(|(_, last)| last);
        let last = published.max().unwrap_or(end).max(end);
        let last = Day { day: month_length(last.year, last.month), ..last };
        stretches.push((Stretch::between(begin, last), Unit::Months));
        stretches.push((Stretch::between(start.plus(-AROUND), end.plus(AROUND)), Unit::Days));
    }
    let mut drawn: Vec<Stretch> = Vec::new();
    let mut found = Vec::new();
    for (stretch, unit) in stretches {
        let lanes: Vec<Lane> = on.iter().map(|id| lane(*id, stretch, shown)).collect();
        let finer = drawn.last().is_none_or(|wider| stretch.days() * 2 <= wider.days());
        if !finer || lanes.iter().all(|lane| lane.bars.is_empty()) {
            continue;
        }
        drawn.push(stretch);
        let inside = event.filter(|(start, end)| {
            unit_shows(unit) && stretch.holds(start.number()) && stretch.holds(end.number())
        });
        found.push(Panel {
            title: title(stretch, unit),
            ticks: ticks(stretch, unit),
            lanes,
            published: published_in(corpus, on, stretch),
            event: inside
                .map(|(start, end)| (stretch.place(start.number()), stretch.place(end.number()))),
        });
    }
    found
}

/// What a scale is marked by.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Unit {
    Years,
    Months,
    Days,
}

/// Whether an event of days is wide enough to be seen.
fn unit_shows(unit: Unit) -> bool {
    match unit {
        Unit::Years => false,
        Unit::Months | Unit::Days => true,
    }
}

fn lane(document: DocumentId, stretch: Stretch, shown: &[Found]) -> Lane {
    let own = shown.iter().filter(|found| found.item.document == document);
    let bar = |found: &Found| {
        let (start, end) = match found.date.bounds() {
            (Some(start), Some(end)) => (start.number(), end.number()),
            (Some(day), None) | (None, Some(day)) => {
                let place = stretch.place(day.number());
                let bar = Bar { start: place, end: place, open: true };
                return stretch.holds(day.number()).then_some(bar);
            }
            (None, None) => return None,
        };
        // What spans the whole says nothing here.
        let all = start <= stretch.from && end >= stretch.to && start < end;
        let inside = end >= stretch.from && start <= stretch.to;
        let (start, end) = (start.max(stretch.from), end.min(stretch.to));
        let bar = Bar { start: stretch.place(start), end: stretch.place(end), open: false };
        (inside && !all).then_some(bar)
    };
    let mut bars: Vec<Bar> = own.filter_map(bar).collect();
    bars.sort_unstable();
    bars.dedup();
    Lane { document, bars }
}

/// The first and the last day on which a document can have been published.
fn published(document: &synoptic_corpus::Document) -> Option<(Day, Day)> {
    let bounds = Edtf::parse(&document.metadata.published.as_ref()?.value).ok()?.bounds();
    Some((bounds.0?, bounds.1?))
}

fn published_in(
    corpus: &Corpus,
    on: &[DocumentId],
    stretch: Stretch,
) -> Vec<(u32, Vec<DocumentId>)> {
    let mut places: Vec<(u32, DocumentId)> = Vec::new();
    for id in on {
        let bounds = corpus.document(*id).and_then(published);
        // Who does not say it this finely has no place here.
        let fine = |(first, last): &(Day, Day)| {
            i64::from(last.number() - first.number()) * COARSEST < stretch.days()
        };
        if let Some((first, last)) = bounds.filter(fine) {
            let middle = first.number() + (last.number() - first.number()) / 2;
            places.extend(stretch.holds(middle).then(|| (stretch.place(middle), *id)));
        }
    }
    places.sort_unstable();
    let mut marks: Vec<(u32, Vec<DocumentId>)> = Vec::new();
    for (place, id) in places {
        match marks.last_mut() {
            Some((last, all)) if place < *last + NEAR => all.push(id),
            Some(_) | None => marks.push((place, vec![id])),
        }
    }
    marks
}

fn title(stretch: Stretch, unit: Unit) -> String {
    let (from, to) = (Day::from_number(stretch.from), Day::from_number(stretch.to));
    let words = |day: Day| match unit {
        Unit::Years => day.year.to_string(),
        Unit::Months => date_in_full(&EdtfDate::month(day.year, day.month).to_string()),
        Unit::Days => date_in_full(&EdtfDate::from(day).to_string()),
    };
    match words(from) == words(to) {
        true => words(from),
        false => [&words(from), " to ", &words(to)].concat(),
    }
}

/// The months from the year 0 to the day's.
fn months(day: Day) -> i32 {
    day.year * 12 + i32::from(day.month) - 1
}

/// The year and the month that so many months lead to.
fn month(months: i32) -> (i32, u8) {
    (months.div_euclid(12), u8::try_from(months.rem_euclid(12) + 1).unwrap_or(1))
}

fn ticks(stretch: Stretch, unit: Unit) -> Vec<(u32, String)> {
    let (from, to) = (Day::from_number(stretch.from), Day::from_number(stretch.to));
    let tick = |day: Option<Day>, words: String| {
        let day = day?.number();
        stretch.holds(day).then(|| (stretch.place(day), words))
    };
    match unit {
        Unit::Years => {
            let years = to.year - from.year;
            let steps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000];
            let step = steps.into_iter().find(|step| years / step < MOST_TICKS).unwrap_or(5000);
            let first = from.year - from.year.rem_euclid(step)
                + step * i32::from(from.year.rem_euclid(step) > 0);
            let years = (first..=to.year).step_by(usize::try_from(step).unwrap_or(1));
            years.filter_map(|year| tick(Day::new(year, 1, 1), year.to_string())).collect()
        }
        Unit::Months => {
            let step = (months(to) - months(from) + MOST_TICKS) / MOST_TICKS;
            let named = |nth: i32| {
                let (year, month) = month(nth);
                let words = date_in_short(&EdtfDate::month(year, month).to_string());
                tick(Day::new(year, month, 1), words.get(..3)?.to_owned())
            };
            let all = (months(from)..=months(to)).step_by(usize::try_from(step).unwrap_or(1));
            all.filter_map(named).collect()
        }
        Unit::Days => {
            let step =
                usize::try_from(stretch.days() / i64::from(MOST_TICKS + 1)).unwrap_or(1).max(1);
            let days = (stretch.from..=stretch.to).step_by(step).map(Day::from_number);
            days.filter_map(|day| tick(Some(day), day.day.to_string())).collect()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::corpus;
    use crate::timeline::{Dating, timeline};
    use synoptic_corpus::{Basis, Fact, TimeExpression};
    use synoptic_text::Span;

    fn dated(dates: &[&str]) -> Corpus {
        let sentences: Vec<String> =
            dates.iter().map(|date| format!("It was {date} then.")).collect();
        let mut corpus = corpus(&[("a", &format!("One\n\n{}\n", sentences.join(" ")))]);
        let text = corpus.documents[0].text.clone();
        let times = dates.iter().map(|date| {
            let start = text.find(&format!("{date} ")).expect("the date is in the text");
            TimeExpression {
                span: Span::new(start, start + date.len()),
                edtf: Some((*date).to_owned()),
                event: None,
                why: Default::default(),
            }
        });
        corpus.annotations[0].times = times.collect();
        corpus.facts.dates = Some("2024-06-18/2024-06-19".into());
        let value = "2024-08-16".to_owned();
        let basis = Basis::Corpus("for the test".into());
        corpus.documents[0].metadata.published = Some(Fact { value, basis });
        corpus
    }

    fn drawn(dates: &[&str]) -> String {
        let shown = timeline(&dated(dates), &Dating::default()).panels;
        let panel = |panel: &Panel| {
            let bars =
                panel.lanes[0].bars.iter().map(|bar| match (bar.start == bar.end, bar.open) {
                    (true, false) => format!("{}", bar.start),
                    (true, true) => format!("{}…", bar.start),
                    (false, _) => format!("{}-{}", bar.start, bar.end),
                });
            let ticks = panel.ticks.iter().map(|(at, words)| format!("{at}={words}"));
            let (bars, ticks): (Vec<_>, Vec<_>) = (bars.collect(), ticks.collect());
            let published: Vec<u32> = panel.published.iter().map(|(at, _)| *at).collect();
            let (bars, ticks) = (bars.join(" "), ticks.join(" "));
            format!("{}: {bars} | {ticks} | {published:?} {:?}", panel.title, panel.event)
        };
        shown.iter().map(panel).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn years_months_and_days_have_scales_of_their_own() {
        insta::assert_snapshot!(drawn(&["1945", "2023-08/2024-02", "2024-06-19", "2024-07/.."]), @r"
        1945 to 2024: 0-12 982-989 993 993… | 187=1960 437=1980 687=2000 937=2020 | [995] None
        July 2023 to August 2024: 73-568 828 856… | 1=Jul 146=Sep 288=Nov 431=Jan 571=Mar 713=May 856=Jul | [963] Some((825, 828))
        11 June 2024 to 26 June 2024: 531 | 31=11 156=13 281=15 406=17 531=19 656=21 781=23 906=25 | [] Some((468, 531))
        ");
    }

    #[test]
    fn a_stretch_nearly_as_long_as_the_one_before_is_left_out() {
        insta::assert_snapshot!(drawn(&["2024-06-18"]), @r"
        2024: 463 | 1=2024 | [624] None
        11 June 2024 to 26 June 2024: 468 | 31=11 156=13 281=15 406=17 531=19 656=21 781=23 906=25 | [] Some((468, 531))
        ");
        assert_eq!(drawn(&[]), "");
    }
}
