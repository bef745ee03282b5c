//! The numbers and dates of a question's passages, each kind on one scale, with what each counts
//! and over which time. Like is set against like: other units have scales of their own, and what stands
//! on none is told.

use crate::dates::date_in_full;
use crate::evidence::folded;
use crate::facts::holder_name;
use crate::figures::grouped;
use synoptic_corpus::{
    Annotations, Claim, Corpus, DocumentId, Edtf, Passage, Position, Quantity, Question,
    TimeExpression,
};
use synoptic_text::{Span, fold};

/// The values of one kind in a question's passages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scales {
    /// Those on which two sources or values meet.
    pub scales: Vec<Scale>,
    /// The values that nothing can be set against, in the order of the corpus.
    pub others: Vec<Value>,
}

/// Values that can be set against each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scale {
    /// What is counted or measured; empty for dates.
    pub unit: String,
    /// What stands at the beginning and the end of the scale.
    pub ends: [String; 2],
    /// The values, in the order of the corpus.
    pub values: Vec<Value>,
}

/// A value of a source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Value {
    /// The source.
    pub document: DocumentId,
    /// As written.
    pub words: String,
    /// What was understood: the date in full, what a number counts.
    pub means: String,
    /// Over which time a number counts.
    pub window: Option<String>,
    /// On whose word.
    pub by: String,
    /// Where it begins and ends on the scale, in thousandths.
    pub span: (u32, u32),
    /// Whether it is a floor: that many, or more.
    pub or_more: bool,
}

/// The numbers of a question's passages, then their dates.
pub fn scales(corpus: &Corpus, question: &Question) -> [Scales; 2] {
    [numbers(corpus, question), dates(corpus, question)]
}

fn inside(position: &Position, span: Span) -> Option<&Passage> {
    let holds = |passage: &&Passage| passage.pieces.iter().any(|piece| piece.contains(span));
    position.passages.iter().find(holds)
}

fn by(found: &Annotations, passage: &Passage) -> String {
    let claim: Option<&Claim> = passage.claim.and_then(|at| found.claims.get(at as usize));
    claim.map_or_else(String::new, |claim| holder_name(&claim.holder).to_owned())
}

/// Longest description of a dated event that is shown beside its date, in bytes.
const BRIEF: usize = 60;

/// A quantity with the bounds of what it stands for, where they are settled.
struct Known {
    unit: String,
    bounds: Option<(f64, f64)>,
    value: Value,
}

fn numbers(corpus: &Corpus, question: &Question) -> Scales {
    let mut known: Vec<Known> = Vec::new();
    for position in &question.positions {
        let id = position.document;
        let (Some(document), Some(found)) = (corpus.document(id), corpus.annotations_of(id)) else {
            continue;
        };
        for quantity in &found.quantities {
            let Some(passage) = inside(position, quantity.span) else { continue };
            let bounds = bounds(quantity);
            let unit = unit_of(quantity, &document.text);
            let value = Value {
                document: id,
                words: folded(quantity.span.of(&document.text)),
                means: unit.clone(),
                window: quantity.window.as_deref().map(date_in_full),
                by: by(found, passage),
                span: (0, 0),
                or_more: bounds.is_some_and(|(_, _, or_more)| or_more),
            };
            let bounds = bounds.map(|(low, high, _)| (low, high));
            known.push(Known { unit, bounds, value });
        }
    }
    let mut units: Vec<String> = Vec::new();
    for one in known.iter().filter(|one| one.bounds.is_some() && !one.unit.is_empty()) {
        if !units.contains(&one.unit) {
            units.push(one.unit.clone());
        }
    }
    let scales: Vec<Scale> = units.iter().filter_map(|unit| scale_of(unit, &known)).collect();
    let is_drawn =
        |one: &Known| one.bounds.is_some() && scales.iter().any(|scale| scale.unit == one.unit);
    let others: Vec<Value> =
        known.iter().filter(|one| !is_drawn(one)).map(|one| one.value.clone()).collect();
    Scales { scales, others }
}

fn scale_of(unit: &str, known: &[Known]) -> Option<Scale> {
    let own = known.iter().filter(|one| one.unit == unit);
    let own: Vec<(f64, f64, &Value)> =
        own.filter_map(|one| one.bounds.map(|(low, high)| (low, high, &one.value))).collect();
    if own.len() < 2 {
        return None;
    }
    let top = own.iter().map(|(_, high, _)| *high).fold(0.0, f64::max) * 1.1;
    let at = |value: f64| (value / top * 1000.0) as u32;
    let values = own
        .iter()
        .map(|(low, high, value)| Value { span: (at(*low), at(*high)), ..(*value).clone() });
    Some(Scale {
        unit: unit.to_owned(),
        ends: ["0".into(), grouped(top as u32)],
        values: values.collect(),
    })
}

/// What a number stands for: lowest, highest, whether more is meant as well.
fn bounds(quantity: &Quantity) -> Option<(f64, f64, bool)> {
    let low = quantity.min.or(quantity.value).or(quantity.max)?;
    let high = quantity.max.or(quantity.value).or(quantity.min)?;
    let or_more = quantity.min.is_some() && quantity.max.is_none();
    (low >= 0.0 && high >= low && high > 0.0).then_some((low, high, or_more))
}

/// What is counted, in one word where it is a unit, else as the text names it.
fn unit_of(quantity: &Quantity, text: &str) -> String {
    let counted = || {
        let words = quantity.counted?.of(text);
        // The head of 'containers of munitions' says what is counted.
        let head = words.split(" of ").next().unwrap_or(words);
        head.split_whitespace().next_back().map(|word| fold(word).into_owned())
    };
    quantity.unit.clone().or_else(counted).unwrap_or_default()
}

fn dates(corpus: &Corpus, question: &Question) -> Scales {
    let mut known: Vec<(Option<(i32, i32)>, Value)> = Vec::new();
    for position in &question.positions {
        let id = position.document;
        let (Some(document), Some(own)) = (corpus.document(id), corpus.annotations_of(id)) else {
            continue;
        };
        for time in &own.times {
            let Some(passage) = inside(position, time.span) else { continue };
            let (days, means) = days(time).unzip();
            let value = Value {
                document: id,
                words: folded(time.span.of(&document.text)),
                means: means.unwrap_or_default(),
                window: time
                    .event
                    .map(|event| folded(event.of(&document.text)))
                    .filter(|event| event.len() < BRIEF),
                by: by(own, passage),
                span: (0, 0),
                or_more: false,
            };
            known.push((days, value));
        }
    }
    let found = || known.iter().filter_map(|(days, value)| days.map(|days| (days, value)));
    let first = found().map(|((from, _), _)| from).min();
    let last = found().map(|((_, to), _)| to).max();
    let (Some(first), Some(last)) = (first, last) else { return Scales::default() };
    if found().count() < 2 || first == last {
        return Scales::default();
    }
    let width = i64::from(last - first) + 1;
    let at = |day: i32| u32::try_from(i64::from(day - first) * 1000 / width).unwrap_or(0);
    let day = |number: i32| date_in_full(&iso(number));
    let values = found()
        .map(|((from, to), value)| Value { span: (at(from), at(to + 1)), ..value.clone() })
        .collect();
    let scale = Scale { unit: String::new(), ends: [day(first), day(last)], values };
    let others = known.iter().filter(|(days, _)| days.is_none());
    Scales { scales: vec![scale], others: others.map(|(_, value)| value.clone()).collect() }
}

/// The days that a time covers, and the same in words; nothing where an end is open.
fn days(time: &TimeExpression) -> Option<((i32, i32), String)> {
    let edtf = time.edtf.as_deref()?;
    let (from, to) = Edtf::parse(edtf).ok()?.bounds();
    let (from, to) = (from?.number(), to?.number());
    (from <= to).then(|| ((from, to), date_in_full(edtf)))
}

/// A day as `2024-06-19`.
fn iso(number: i32) -> String {
    let day = synoptic_corpus::Day::from_number(number);
    let two = |part: u8| match part {
        0..=9 => ["-0", &part.to_string()].concat(),
        _ => ["-", &part.to_string()].concat(),
    };
    let year = day.year.to_string();
    let padding = "0".repeat(4_usize.saturating_sub(year.len()));
    [padding, year, two(day.month), two(day.day)].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::question;
    use synoptic_corpus::{Annotations, Document, Relation};

    fn corpus(texts: &[&str], annotations: Vec<Annotations>) -> Corpus {
        let document = |text: &&str| Document { text: (*text).to_owned(), ..Document::default() };
        Corpus { documents: texts.iter().map(document).collect(), annotations, ..Corpus::default() }
    }

    fn quantity(number: f64, length: usize, or_more: bool) -> Quantity {
        Quantity {
            span: Span::new(0, length),
            number: Span::new(0, length),
            value: Some(number),
            min: or_more.then_some(number),
            max: None,
            unit: Some("boxes".into()),
            counted: None,
            qualifier: None,
            window: None,
            why: Default::default(),
        }
    }

    #[test]
    fn numbers_of_one_unit_stand_on_one_scale_that_begins_at_nothing() {
        let own = |quantities| Annotations { quantities, ..Annotations::default() };
        let crates = Quantity { unit: Some("crates".into()), ..quantity(5e6, 4, false) };
        let corpus = corpus(
            &["6 boxes", "over 11 boxes"],
            vec![own(vec![quantity(6.0, 1, false)]), own(vec![quantity(11.0, 5, true), crates])],
        );
        let mut asked = question(2, &[(0, 1, Relation::Number)]);
        asked.positions[0].passages[0].pieces = vec![Span::new(0, 7)];
        asked.positions[1].passages[0].pieces = vec![Span::new(0, 13)];
        let [Scales { scales: found, others }, _] = scales(&corpus, &asked);
        let shown: Vec<(&str, (u32, u32), bool)> =
            found[0].values.iter().map(|v| (v.words.as_str(), v.span, v.or_more)).collect();
        assert_eq!(shown, [("6", (495, 495), false), ("over", (909, 909), true)]);
        assert_eq!(found[0].ends, ["0", "12"]);
        // What counts something else stands on no scale, and is told.
        let others: Vec<(&str, &str)> =
            others.iter().map(|value| (value.words.as_str(), value.means.as_str())).collect();
        assert_eq!(others, [("over", "crates")]);
    }

    #[test]
    fn dates_stand_on_one_scale_of_days() {
        let time = |edtf: &str| TimeExpression {
            span: Span::new(0, 2),
            edtf: Some(edtf.into()),
            event: None,
            why: Default::default(),
        };
        let own = |edtfs: &[&str]| Annotations {
            times: edtfs.iter().map(|edtf| time(edtf)).collect(),
            ..Annotations::default()
        };
        let corpus = corpus(
            &["then", "here"],
            vec![own(&["2024-06-18/2024-06-19"]), own(&["2024-06-19", "2024-06-20/.."])],
        );
        let asked = question(2, &[(0, 1, Relation::Date)]);
        let [_, Scales { scales: found, others }] = scales(
            &corpus,
            &Question {
                positions: asked
                    .positions
                    .iter()
                    .cloned()
                    .map(|mut position| {
                        position.passages[0].pieces = vec![Span::new(0, 4)];
                        position
                    })
                    .collect(),
                ..asked
            },
        );
        let spans: Vec<(u32, u32)> = found[0].values.iter().map(|value| value.span).collect();
        assert_eq!(spans, [(0, 1000), (500, 1000)]);
        assert_eq!(found[0].ends, ["18 June 2024", "19 June 2024"]);
        assert_eq!(others.len(), 1, "an open end has no place on it");
    }
}
