//! Finds numbers that count or measure something, with unit, range and period.
//!
//! Dates, ordinals, section numbers and numbers that name things (Article 51, KN-23) are none.
//! One pass over the tokens of each block, after the times, whose places are passed over unless
//! they are durations.

mod counted;
mod numerals;

use crate::lexicon::units::{CURRENCY_SIGNS, NAMERS, QUALIFIERS, Qualifier};
use crate::times::{Words, lookup};
use crate::{Prepared, PreparedBlock};
use counted::Counted;
use numerals::Numeral;
use std::borrow::Cow;
use synoptic_corpus::{BlockKind, Quantity, TimeExpression, Why};
use synoptic_text::{Span, TokenKind};

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("number-and-unit", "A number before a unit of measure or the noun that it counts."),
    ("money", "A number beside the sign or the name of a currency."),
    ("percentage", "A number of percent."),
    ("share", "A part of a whole, in words."),
    ("vague-number", "A plural such as 'dozens': only the least that it stands for is known."),
    ("range-of-numbers", "Two numbers between which the count lies."),
    ("duration", "A number of units of time."),
];

/// 'About' allows a number to stand this part of it from the truth on either side: a tenth.
const ABOUT: f64 = 10.0;

/// A quantity in a block's flow.
struct Found {
    start: usize,
    end: usize,
    number: (usize, usize),
    counted: Option<(usize, usize)>,
    qualifier: Option<(usize, usize)>,
    kind: Option<Qualifier>,
    value: Option<f64>,
    min: Option<f64>,
    max: Option<f64>,
    unit: String,
    rule: &'static str,
}

/// Finds the quantities of a document's blocks.
pub(crate) fn find(prepared: &Prepared<'_>, times: &[TimeExpression]) -> Vec<Quantity> {
    let mut found = Vec::new();
    for block in prepared.blocks.iter().filter(|block| is_read(block.kind)) {
        let mut here = in_block(block, times);
        share_rates(&mut here);
        found.extend(here.into_iter().filter_map(|quantity| in_file(block, times, quantity)));
    }
    found.sort_by_key(|quantity| quantity.span);
    found
}

/// Notes and page furniture count nothing that a text says.
fn is_read(kind: BlockKind) -> bool {
    match kind {
        BlockKind::Title
        | BlockKind::Subtitle
        | BlockKind::Heading
        | BlockKind::Paragraph
        | BlockKind::ListItem
        | BlockKind::Caption => true,
        BlockKind::Series
        | BlockKind::Byline
        | BlockKind::Footnote
        | BlockKind::Disclaimer
        | BlockKind::Boilerplate => false,
    }
}

fn in_block(block: &PreparedBlock, times: &[TimeExpression]) -> Vec<Found> {
    let words = Words::new(block.flow.text(), &block.tokens);
    let mut found = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !block.openers.quantity_at(at) {
            at += 1;
            continue;
        }
        match at_token(words, at).filter(|found| !is_date(block, words, times, found)) {
            Some(quantity) => {
                at = quantity.end.max(at + 1);
                found.push(quantity);
            }
            None => at += 1,
        }
    }
    found
}

/// Whether a time expression that is no duration holds the number.
fn is_date(
    block: &PreparedBlock,
    words: Words<'_>,
    times: &[TimeExpression],
    found: &Found,
) -> bool {
    let number =
        words.span(found.number.0, found.number.1).and_then(|span| block.flow.cover_in_file(span));
    let Some(number) = number else { return true };
    let from = times.partition_point(|time| time.span.end <= number.start);
    times[from..].iter().take_while(|time| time.span.start < number.end).any(|time| {
        // Durations are counts too; 'two days ago' dates.
        time.span.overlaps(number) && time.why.rule != "duration-back-from-now"
    })
}

/// The quantity that begins at this token, if one does.
fn at_token(words: Words<'_>, at: usize) -> Option<Found> {
    let (start, kind) = match qualifier(words, at) {
        Some((kind, end)) => (end, Some(kind)),
        None => (at, None),
    };
    // 'limited to importing': the verb between is no part of the qualifier.
    let gap = usize::from(
        kind.is_some()
            && words.before(start).ends_with("ing")
            && !words.is(start.wrapping_sub(1), "exceeding"),
    );
    let qualifier = kind.map(|_| (at, start - gap));
    if names_a_thing(words, start) {
        return None;
    }
    let (sign, number_at) = currency_sign(words, start);
    let first = numerals::read(words, number_at)?;
    let (second, end) = upper_end(words, at, &first);
    let number = (number_at, end);
    let base = |unit: String, rule| Found {
        start: at,
        end,
        number,
        counted: None,
        qualifier,
        kind,
        value: first.value,
        min: None,
        max: None,
        unit,
        rule,
    };
    let mut found = if let Some(currency) = sign {
        base(currency.to_owned(), "money")
    } else if first.fraction {
        base("share".to_owned(), "share")
    } else {
        let Counted { unit, start, end } = counted(words, &first, end, at)?;
        // A unit alone, as in '24 years', says nothing of what is counted.
        let bare = counted::is_unit(words, start) && end <= start + 1;
        let rule = match () {
            () if unit == "percent" => "percentage",
            () if first.value.is_none() => "vague-number",
            () if words.time_unit(start).is_some() => "duration",
            () => "number-and-unit",
        };
        Found { end, counted: (!bare).then_some((start, end)), ..base(unit, rule) }
    };
    bound(&mut found, first, second);
    Some(found)
}

/// What the number counts, unless it is too slight to tell.
fn counted(words: Words<'_>, first: &Numeral, end: usize, at: usize) -> Option<Counted> {
    let one = first.value == Some(1.0);
    let counted = counted::after(words, end, one)?;
    // 'the two countries' names, 'one of them' and 'no one' count nothing.
    let few = first.in_words && first.value.is_some_and(|value| value <= 3.0);
    let named = words.is_any(
        at.wrapping_sub(1),
        &[
            "the", "these", "those", "any", "both", "its", "their", "no", "every", "each", "other",
            "all",
        ],
    );
    let measured = counted.start > end || words.time_unit(counted.start).is_some();
    if few && named && !measured
        || one && words.is(end, "of")
        || first.in_words && words.is_any(at, &["a", "an"]) && one
    {
        return None;
    }
    Some(counted)
}

/// Fills in the range that the number stands for.
fn bound(found: &mut Found, first: Numeral, second: Option<f64>) {
    if let (Some(from), Some(to)) = (first.value, second) {
        (found.min, found.max, found.value) = (Some(from), Some(to), Some(from));
        found.rule = "range-of-numbers";
        return;
    }
    let Some(value) = first.value else {
        found.min = first.least;
        return;
    };
    let slack = value / ABOUT;
    (found.min, found.max) = match found.kind {
        Some(Qualifier::AtLeast) => (Some(value), None),
        Some(Qualifier::AtMost) => (None, Some(value)),
        Some(Qualifier::Nearly) => (Some(value - slack), Some(value)),
        Some(Qualifier::About) => (Some(value - slack), Some(value + slack)),
        Some(Qualifier::Exactly) | None => (None, None),
    };
}

/// The upper end of a range: `3,000-5,000`, `10 to 20`, `between 10 and 20`.
fn upper_end(words: Words<'_>, at: usize, first: &Numeral) -> (Option<f64>, usize) {
    let next = first.end;
    let between = words.is_any(at.wrapping_sub(1), &["between"]) && words.is(next, "and");
    let joined = between
        || words.is(next, "to")
        || words.is_dash(next) && words.touches(next) && words.touches(next + 1);
    let second = if joined { numerals::read(words, next + 1) } else { None };
    match (first.value, second) {
        (Some(from), Some(Numeral { value: Some(to), end, fraction: false, .. })) if to > from => {
            (Some(to), end)
        }
        _ => (None, next),
    }
}

/// A qualifier and where it ends, with a number after it.
fn qualifier(words: Words<'_>, at: usize) -> Option<(Qualifier, usize)> {
    let word = words.at(at).as_bytes().first()?.to_ascii_lowercase();
    let mut alike =
        QUALIFIERS.iter().filter(|(phrase, _)| phrase.as_bytes().first() == Some(&word));
    let (end, kind) = alike.find_map(|(phrase, kind)| {
        let length = phrase.split(' ').count();
        phrase
            .split(' ')
            .zip(at..)
            .all(|(word, at)| words.is(at, word))
            .then_some((at + length, *kind))
    })?;
    // 'limited to importing 4 million': a word may stand between.
    let gap = usize::from(words.is(at, "limited") && words.at(end).ends_with("ing"));
    Some((kind, end + gap))
}

/// A currency's sign before a number, 'US$' and 'C$' included, and where the number stands.
fn currency_sign(words: Words<'_>, at: usize) -> (Option<&'static str>, usize) {
    let letters =
        usize::from(words.is_any(at, &["us", "a", "c", "hk", "nz"]) && words.touches(at + 1));
    match lookup(CURRENCY_SIGNS, words.at(at + letters)) {
        Some(unit) => (Some(unit), at + letters + 1),
        None => (None, at),
    }
}

/// Whether the number at this token is a name: `Article 51`, `KN-23`, `38th`, `1.2.3`, `G7`, `Ward 4`.
fn names_a_thing(words: Words<'_>, at: usize) -> bool {
    let glued_after = words.touches(at + 1);
    if glued_after && matches!(words.at(at + 1), "/" | ":" | "_") {
        return true;
    }
    if words.kind(at) != Some(TokenKind::Number) {
        return false;
    }
    let before = words.before(at);
    let by_word =
        NAMERS.iter().any(|namer| namer.eq_ignore_ascii_case(before.trim_end_matches('.')))
            || before == "."
                && NAMERS.iter().any(|namer| {
                    words.is(at.wrapping_sub(2), namer) && words.touches(at.wrapping_sub(1))
                });
    let glued_before = words.touches(at)
        && (words.is_dash(at.wrapping_sub(1)) && words.touches(at.wrapping_sub(1))
            || matches!(before, "/" | "#" | "_" | ":" | "."));
    let ordinal = glued_after && words.is_any(at + 1, &["st", "nd", "rd", "th", "s"]);
    by_word || glued_before || ordinal
}

/// Hands the period of a rate back to the measures before it: '4 million barrels of crude and 500,000
/// barrels of refined products a year' are both by the year.
fn share_rates(found: &mut [Found]) {
    for at in (1..found.len()).rev() {
        let (before, after) = found.split_at_mut(at);
        let (one, next) = (&mut before[at - 1], &after[0]);
        let Some((unit, _)) = next.unit.split_once('/') else { continue };
        if one.unit == unit && next.start <= one.end + 1 {
            one.unit.clone_from(&next.unit);
            if next.kind.is_none() {
                continue;
            }
        }
    }
    // A limit holds for all that it lists.
    for at in 1..found.len() {
        let (before, after) = found.split_at_mut(at);
        let (one, next) = (&before[at - 1], &mut after[0]);
        if one.kind == Some(Qualifier::AtMost)
            && next.kind.is_none()
            && one.unit == next.unit
            && next.start <= one.end + 1
        {
            (next.kind, next.max) = (one.kind, next.value);
        }
    }
}

fn in_file(block: &PreparedBlock, times: &[TimeExpression], found: Found) -> Option<Quantity> {
    let words = Words::new(block.flow.text(), &block.tokens);
    let file = |tokens: (usize, usize)| -> Option<Span> {
        block.flow.cover_in_file(words.span(tokens.0, tokens.1)?)
    };
    let mut whole = words.span(found.start, found.end)?;
    if block.flow.in_file(whole).len() > 1 {
        // A page break parts the qualifier from its number: the quantity begins at the number.
        whole = words.span(found.number.0, found.end)?;
    }
    let number = file(found.number)?;
    Some(Quantity {
        span: block.flow.cover_in_file(whole)?,
        number,
        value: found.value,
        min: found.min,
        max: found.max,
        unit: Some(found.unit),
        counted: found.counted.and_then(file),
        qualifier: found.qualifier.and_then(file),
        window: window(block, times, whole),
        why: Why { rule: Cow::Borrowed(found.rule), words: vec![number] },
    })
}

/// The one stretch of time that the sentence tells, or the stretch that the quantity itself is.
fn window(block: &PreparedBlock, times: &[TimeExpression], whole: Span) -> Option<String> {
    let sentence = block.sentence_around(whole)?.span;
    let in_file = block.flow.cover_in_file(sentence)?;
    let from = times.partition_point(|time| time.span.end <= in_file.start);
    let near = times[from..].iter().take_while(|time| time.span.start < in_file.end);
    // A note that cuts the sentence has times of its own.
    let here: Vec<(u32, &TimeExpression)> = near
        .filter_map(|time| Some((block.flow.from_file(time.span.start)?, time)))
        .filter(|(start, _)| sentence.holds(*start))
        .collect();
    let own = here.iter().find(|(start, time)| {
        Span { start: *start, end: *start + time.span.len() as u32 }.overlaps(whole)
    });
    if let Some((_, own)) = own {
        return own.edtf.clone();
    }
    let mut stretches =
        here.iter().filter_map(|(_, time)| time.edtf.as_ref()).filter(|edtf| edtf.contains('/'));
    stretches.next().filter(|_| stretches.next().is_none()).cloned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use synoptic_corpus::{Basis, Block, BlockId, Document, Fact, Metadata, Sentence};

    fn document(text: &str) -> Document {
        let block = Block {
            kind: BlockKind::Paragraph,
            level: None,
            pieces: vec![Span::new(0, text.len())],
            inlines: Vec::new(),
            number: Some(1),
            repeats: None,
        };
        let sentences = synoptic_text::sentences(text)
            .into_iter()
            .map(|span| Sentence { block: BlockId(0), pieces: vec![span] })
            .collect();
        let basis = Basis::Corpus("a test says so".to_owned());
        let published = Some(Fact { value: "2025-03-12".to_owned(), basis });
        let metadata = Metadata { published, ..Metadata::default() };
        Document {
            text: text.to_owned(),
            blocks: vec![block],
            sentences,
            metadata,
            ..Document::default()
        }
    }

    fn read_all(document: &Document) -> Vec<Quantity> {
        let prepared = Prepared::new(document);
        let times = crate::times::find(&prepared);
        find(&prepared, &times)
    }

    /// `printed = value unit (min..max)`
    fn read(text: &str) -> String {
        let number = |value: Option<f64>| value.map_or("?".to_owned(), |value| value.to_string());
        let shown = read_all(&document(text)).into_iter().map(|found| {
            let range = match (found.min, found.max) {
                (None, None) => String::new(),
                (min, max) => format!(" ({}..{})", number(min), number(max)),
            };
            let unit = found.unit.unwrap_or_default();
            format!("{} = {} {unit}{range}", found.span.of(text), number(found.value))
        });
        shown.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn reads_digits_words_and_scales() {
        insta::assert_snapshot!(read("It sent 300,000 tons of oil, 5 million artillery shells and 12.5 km of cable."), @"300,000 tons of oil = 300000 ton | 5 million artillery shells = 5000000 shell | 12.5 km of cable = 12.5 kilometre");
        insta::assert_snapshot!(read("Twenty-five soldiers, two hundred and fifty ships, half a million people, a dozen drones."), @"Twenty-five soldiers = 25 soldier | two hundred and fifty ships = 250 ship | half a million people = 500000 person | a dozen drones = 12 drone");
    }

    #[test]
    fn the_dead_and_wounded_are_persons() {
        insta::assert_snapshot!(read("It left at least 18 dead and 40 wounded, and five injured players."), @"at least 18 dead = 18 person (18..?) | 40 wounded = 40 person | five injured players = 5 player");
    }

    #[test]
    fn half_of_one_is_a_number() {
        insta::assert_snapshot!(read("It fell by half a percentage point, half a mile and half a million tons."), @"half a percentage point = 0.5 percent | half a mile = 0.5 mile | half a million tons = 500000 ton");
    }

    #[test]
    fn makes_ranges_of_qualifiers() {
        insta::assert_snapshot!(read("Over 11,000 containers; nearly two decades; up to 40 tanks; around 100 jets; at least five people."), @"Over 11,000 containers = 11000 container (11000..?) | nearly two decades = 2 decade (1.8..2) | up to 40 tanks = 40 tank (?..40) | around 100 jets = 100 jet (90..110) | at least five people = 5 person (5..?)");
        insta::assert_snapshot!(read("Between 10 and 20 houses, 3,000-5,000 troops, dozens of missiles, hundreds of thousands of homes."), @"10 and 20 houses = 10 house (10..20) | 3,000-5,000 troops = 3000 troop (3000..5000) | dozens of missiles = ? missile (24..?) | hundreds of thousands of homes = ? home (200000..?)");
    }

    #[test]
    fn reads_money_percentages_and_shares() {
        insta::assert_snapshot!(read("It cost $5 million, €3bn or 40 million dollars; 16 % less, 7 per cent more; half of the voters, two-thirds of them."), @"$5 million = 5000000 dollar | €3bn = 3000000000 euro | 40 million dollars = 40000000 dollar | 16 % = 16 percent | 7 per cent = 7 percent | half = 0.5 share | two-thirds = 0.6666666666666666 share");
    }

    #[test]
    fn shares_rates_and_limits_between_measures() {
        insta::assert_snapshot!(read("It is limited to importing 4 million barrels of crude and 500,000 barrels of fuel a year."), @"limited to importing 4 million barrels of crude = 4000000 barrel/year (?..4000000) | 500,000 barrels of fuel a year = 500000 barrel/year (?..500000)");
    }

    #[test]
    fn leaves_out_numbers_that_count_nothing() {
        insta::assert_snapshot!(read("Article 51, KN-23, the 38th parallel, Resolution 1718, No. 10, G7, June 19, 2024, version 1.2.3."), @"");
        insta::assert_snapshot!(read("One of them left; the two countries agreed; six-party talks; it is 2024."), @"");
    }

    #[test]
    fn keeps_durations_and_their_stretch() {
        let text = "It was the first visit in 24 years.";
        let found = read_all(&document(text));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].window.as_deref(), Some("2001/2025"));
        assert_eq!(found[0].counted, None);
    }

    proptest! {
        #[test]
        fn never_fails_and_stays_in_the_text(text in "(over |11,000|5|\\.|,|-| million| tons| of |\\$|%|half | a |two |and |é|/|year |dozens |between |to |no )" , more in "(over |11,000|5|\\.|,|-| million| tons| of |\\$|%|half | a |two |and |é|/|year |dozens |between |to |no ){0,40}") {
            let text = [text, more].concat();
            for quantity in read_all(&document(&text)) {
                prop_assert!(!quantity.span.of(&text).is_empty());
                prop_assert!(quantity.span.contains(quantity.number));
            }
        }
    }
}
