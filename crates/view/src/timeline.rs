//! What the sources date: every dated sentence on one scale, grouped by the time it tells of.
//!
//! The dates are those found in sentences; dates of notes and bylines tell when something was
//! published, not when it happened. Where the drawing puts them is `lanes`' business.

use crate::address::Address;
use crate::comparing::{WITHOUT, switched};
use crate::dates::date_in_full;
use crate::evidence::folded;
use crate::findings::{Item, place_of};
use crate::lanes::{Panel, panels};
use crate::layers::{Layer, Mark};
use crate::passages::{address_of_item, label_of_item};
use crate::query::{self, QueryWriter};
use crate::words::{Ink, Words, marked_words_of_pieces};
use std::cmp::Ordering;
use synoptic_corpus::{Corpus, DocumentId, Edtf, EdtfDate, Endpoint};

/// State of the time line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dating {
    /// Short ids of the documents that are switched off.
    pub without: Vec<String>,
    /// The first period shown, as EDTF; empty for the first there is.
    pub from: String,
    /// The last period shown, as EDTF; empty for the last there is.
    pub to: String,
}

impl Dating {
    /// The same with a source switched on or off.
    pub fn switched(&self, document: &str) -> Dating {
        Dating { without: switched(&self.without, document), ..self.clone() }
    }

    pub(crate) fn parse(query: &str) -> Dating {
        let (without, value) = (query::list(query, WITHOUT), |key| query::value(query, key));
        Dating { without, from: value("from"), to: value("to") }
    }

    pub(crate) fn to_query(&self) -> String {
        let mut pairs = QueryWriter::default();
        pairs.list(WITHOUT, &self.without);
        pairs.pair("from", &self.from);
        pairs.pair("to", &self.to);
        pairs.finish()
    }
}

/// What the time line shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Timeline {
    /// Dated sentences of all sources.
    pub total: u32,
    /// Those that are shown.
    pub found: u32,
    /// Every period that has any, by its EDTF, with its name.
    pub choices: Vec<(String, String)>,
    /// The periods that are shown, in order.
    pub periods: Vec<Period>,
    /// The same as drawings, from the whole to the days of the event.
    pub panels: Vec<Panel>,
    /// Limits that are no dates, as asked for: they limit nothing.
    pub unread: Vec<String>,
}

/// A decade long ago, a year, a month of late.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Period {
    /// As EDTF.
    pub edtf: String,
    /// Its name.
    pub title: String,
    /// What is dated to it, in order.
    pub moments: Vec<Moment>,
}

/// A date, and every sentence that gives it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moment {
    /// As EDTF, without a time of day.
    pub edtf: String,
    /// In words.
    pub when: String,
    /// The sentences, in the order of the corpus.
    pub told: Vec<Told>,
}

/// A sentence that gives a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// Its source.
    pub document: DocumentId,
    /// The date, found in its sentence.
    pub item: Item,
    /// The date as written.
    pub written: String,
    /// The sentence, the date marked.
    pub words: Words,
    /// Where it stands, in a word or two.
    pub at: String,
    /// Its place in the reader.
    pub to: Address,
}

/// A date found in a sentence.
pub(crate) struct Found {
    pub(crate) item: Item,
    pub(crate) date: Edtf,
    edtf: String,
    period: EdtfDate,
}

/// Decades before this many years before the last date are told by decade.
const YEARS: i32 = 30;
/// The last so many years are told by month.
const MONTHS: i32 = 2;

/// Puts the time line together.
pub fn timeline(corpus: &Corpus, dating: &Dating) -> Timeline {
    let all = found(corpus);
    let mut choices: Vec<EdtfDate> = all.iter().map(|found| found.period).collect();
    sort(&mut choices, |period| *period);
    choices.dedup();
    let total = all.len();
    let limits = [&dating.from, &dating.to].map(|limit| Edtf::parse(limit).ok());
    let unread = [&dating.from, &dating.to].into_iter();
    let unread = unread.filter(|limit| !limit.is_empty() && Edtf::parse(limit).is_err());
    let unread = unread.cloned().collect();
    let in_span = |period: EdtfDate| {
        let (first, last) = period.bounds();
        let from = limits[0].and_then(|limit| limit.bounds().0);
        let to = limits[1].and_then(|limit| limit.bounds().1);
        from.is_none_or(|from| last >= from) && to.is_none_or(|to| first <= to)
    };
    let is_on = |id: DocumentId| {
        corpus.document(id).is_some_and(|document| !dating.without.contains(&document.id))
    };
    let mut shown: Vec<Found> = all
        .into_iter()
        .filter(|found| is_on(found.item.document) && in_span(found.period))
        .collect();
    shown.sort_by(|a, b| order(a.period, b.period).then(a.date.chronological(&b.date)));
    let on: Vec<DocumentId> =
        (0..).map(DocumentId).take(corpus.documents.len()).filter(|id| is_on(*id)).collect();
    let periods = shown.chunk_by(|a, b| a.period == b.period);
    let count = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    Timeline {
        total: count(total),
        found: count(shown.len()),
        choices: choices.iter().map(|period| named(*period)).collect(),
        periods: periods.map(|own| period(corpus, own)).collect(),
        panels: panels(corpus, &on, &shown),
        unread,
    }
}

fn found(corpus: &Corpus) -> Vec<Found> {
    let mut found = Vec::new();
    for ((document, annotations), id) in corpus.documents.iter().zip(&corpus.annotations).zip(0..) {
        let mut last: Option<(u32, String)> = None;
        for (time, index) in annotations.times.iter().zip(0..) {
            let Some(edtf) = time.edtf.as_deref() else { continue };
            let Ok(date) = Edtf::parse(edtf) else { continue };
            let Some((block, Some(sentence))) = place_of(document, time.span) else { continue };
            let edtf = edtf.split('T').next().unwrap_or(edtf).to_owned();
            // A sentence that gives one date twice tells it once.
            let this = (sentence, edtf.clone());
            if last.as_ref() == Some(&this) {
                continue;
            }
            last = Some(this);
            let mark = Mark { layer: Layer::Dates, index };
            let document = DocumentId(id);
            let item =
                Item { document, mark, block, sentence: Some(sentence), pieces: vec![time.span] };
            found.push(Found { item, date, edtf, period: EdtfDate::default() });
        }
    }
    let years = found.iter().filter_map(|found| Some(anchor(&found.date)?.year));
    let latest = years.max().unwrap_or(0);
    found.retain_mut(|found| match anchor(&found.date) {
        Some(date) => {
            found.period = period_of(date, latest);
            true
        }
        None => false,
    });
    found
}

/// The date by which something takes its place: its beginning, or its end where that is open.
fn anchor(date: &Edtf) -> Option<EdtfDate> {
    match date {
        Edtf::Date(date) => Some(*date),
        Edtf::Interval(Endpoint::Date(from), _) => Some(*from),
        Edtf::Interval(Endpoint::Open | Endpoint::Unknown, Endpoint::Date(to)) => Some(*to),
        Edtf::Interval(Endpoint::Open | Endpoint::Unknown, Endpoint::Open | Endpoint::Unknown) => {
            None
        }
    }
}

fn period_of(date: EdtfDate, latest: i32) -> EdtfDate {
    match date.month {
        _ if date.open_digits > 0 => EdtfDate { approximate: false, uncertain: false, ..date },
        _ if date.year <= latest - YEARS => EdtfDate::decade(date.year - date.year.rem_euclid(10)),
        Some(month @ 1..=12) if date.year > latest - MONTHS => EdtfDate::month(date.year, month),
        Some(_) | None => EdtfDate::year(date.year),
    }
}

fn order(a: EdtfDate, b: EdtfDate) -> Ordering {
    Edtf::Date(a).chronological(&Edtf::Date(b))
}

fn sort<T>(list: &mut [T], period: impl Fn(&T) -> EdtfDate) {
    list.sort_by(|a, b| order(period(a), period(b)));
}

/// A period's EDTF and its name.
fn named(period: EdtfDate) -> (String, String) {
    let edtf = period.to_string();
    let title = date_in_full(&edtf);
    (edtf, title)
}

fn period(corpus: &Corpus, own: &[Found]) -> Period {
    let (edtf, title) = named(own.first().map_or(EdtfDate::default(), |found| found.period));
    let mut moments: Vec<Moment> = Vec::new();
    for found in own {
        let Some(told) = told(corpus, found) else { continue };
        match moments.iter_mut().find(|moment| moment.edtf == found.edtf) {
            Some(moment) => moment.told.push(told),
            None => moments.push(Moment {
                edtf: found.edtf.clone(),
                when: date_in_full(&found.edtf),
                told: vec![told],
            }),
        }
    }
    Period { edtf, title, moments }
}

fn told(corpus: &Corpus, found: &Found) -> Option<Told> {
    let item = &found.item;
    let document = corpus.document(item.document)?;
    let sentence = document.sentences.get(item.sentence? as usize)?;
    let marks: Vec<_> = item.pieces.iter().map(|piece| (*piece, Ink::Evidence)).collect();
    let written: Vec<String> =
        item.pieces.iter().map(|piece| folded(piece.of(&document.text))).collect();
    Some(Told {
        document: item.document,
        item: item.clone(),
        written: written.join(" "),
        words: marked_words_of_pieces(document, item.block, &sentence.pieces, &marks),
        at: label_of_item(corpus, item),
        to: address_of_item(corpus, item, ""),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::corpus;
    use synoptic_corpus::TimeExpression;
    use synoptic_text::Span;

    /// Two articles, with these words dated so.
    pub(crate) fn dated() -> Corpus {
        let mut corpus = corpus(&[
            (
                "a",
                "One\n\nThe dam was built in 1961. It broke on 4 May 2021, or 4 May. Two came in spring 2021.\n",
            ),
            ("b", "Two\n\nIn 2021 much was lost. It broke on 4 May 2021. They wait until now.\n"),
        ]);
        let dates: [&[(&str, &str)]; 2] = [
            &[
                ("1961", "1961"),
                ("4 May 2021", "2021-05-04"),
                ("4 May.", "2021-05-04"),
                ("spring 2021", "2021-21"),
            ],
            &[("2021", "2021"), ("4 May 2021", "2021-05-04T10:00"), ("until now", "../2021-06")],
        ];
        for (at, dates) in dates.iter().enumerate() {
            let text = corpus.documents[at].text.clone();
            corpus.annotations[at].times = dates
                .iter()
                .map(|(words, edtf)| {
                    let start = text.find(words).expect("the words are in the text");
                    TimeExpression {
                        span: Span::new(start, start + words.len()),
                        edtf: Some((*edtf).to_owned()),
                        event: None,
                        why: Default::default(),
                    }
                })
                .collect();
        }
        corpus
    }

    fn lines(shown: &Timeline) -> String {
        let mut lines = Vec::new();
        for period in &shown.periods {
            lines.push(period.title.clone());
            for moment in &period.moments {
                let told = moment.told.iter();
                let told =
                    told.map(|told| format!("{}{} “{}”", told.document.0, told.at, told.written));
                lines.push(format!("  {}: {}", moment.when, told.collect::<Vec<_>>().join(", ")));
            }
        }
        lines.join("\n")
    }

    #[test]
    fn sources_meet_on_a_date_and_what_is_long_ago_is_told_by_decade() {
        let shown = timeline(&dated(), &Dating::default());
        insta::assert_snapshot!(lines(&shown), @r"
        1960s
          1961: 0¶ 1 “1961”
        2021
          2021: 1¶ 1 “2021”
          spring 2021: 0¶ 1 “spring 2021”
        May 2021
          4 May 2021: 0¶ 1 “4 May 2021”, 1¶ 1 “4 May 2021”
        June 2021
          until June 2021: 1¶ 1 “until now”
        ");
        assert_eq!((shown.total, shown.found), (6, 6));
    }

    #[test]
    fn sources_and_span_narrow_it() {
        let state =
            Dating { without: vec!["a".into()], from: "2021-05".into(), to: "2021-05".into() };
        insta::assert_snapshot!(lines(&timeline(&dated(), &state)), @r"
        2021
          2021: 1¶ 1 “2021”
        May 2021
          4 May 2021: 1¶ 1 “4 May 2021”
        ");
        insta::assert_snapshot!(state.to_query(), @"?without=a&from=2021-05&to=2021-05");
        assert_eq!(Dating::parse(&state.to_query()), state);
        let none = Dating { from: "soon".into(), ..Dating::default() };
        let shown = timeline(&dated(), &none);
        assert_eq!((shown.found, shown.unread), (6, vec!["soon".to_owned()]));
    }

    #[test]
    fn a_sentence_leads_to_its_place() {
        let shown = timeline(&dated(), &Dating::default());
        insta::assert_snapshot!(shown.periods[0].moments[0].told[0].to.to_path(), @"/read/a?layers=dates#p1.1");
    }
}
