//! Quotations that repeat words quoted elsewhere in the document.
//!
//! A headline quotes two words that the text quotes in full further down; the author takes up a
//! term that somebody was quoted with. The speaker of the longer quotation is that of the echo.

use super::Marked;
use crate::Prepared;
use std::collections::BTreeMap;
use synoptic_corpus::{BlockKind, Quotation, QuotationKind};

/// So many places where two words stand together are compared.
const TRIED: usize = 8;

/// Gives quotations without a named speaker the speaker of a quotation that holds their words.
pub(super) fn settle(prepared: &Prepared<'_>, marked: &[Marked], quotations: &mut [Quotation]) {
    let words: Vec<Vec<String>> = marked
        .iter()
        .map(|marked| words(marked.inner.of(prepared.blocks[marked.block].flow.text())))
        .collect();
    let mut pairs: BTreeMap<(&str, &str), Vec<(usize, usize)>> = BTreeMap::new();
    for (at, (words, quotation)) in words.iter().zip(quotations.iter()).enumerate() {
        if quotation.speaker.is_none() || is_described(quotation) {
            continue;
        }
        for (place, pair) in words.windows(2).enumerate() {
            let places = pairs.entry((&pair[0], &pair[1])).or_default();
            if places.len() < TRIED {
                places.push((at, place));
            }
        }
    }
    let echoes: Vec<(usize, usize)> = (0..quotations.len())
        .filter(|at| quotations[*at].speaker.is_none() || is_described(&quotations[*at]))
        .filter_map(|at| {
            let own = &words[at];
            let [first, second, ..] = own.as_slice() else { return None };
            let places = pairs.get(&(first.as_str(), second.as_str()))?;
            let within = |other: usize| quotations[other].marked.contains(quotations[at].marked);
            let same = |(other, place): &&(usize, usize)| {
                !within(*other)
                    && words[*other].get(*place..*place + own.len()) == Some(own.as_slice())
            };
            places.iter().find(same).map(|(other, _)| (at, *other))
        })
        .collect();
    for (at, other) in echoes {
        let headline = match prepared.blocks[marked[at].block].kind {
            BlockKind::Title | BlockKind::Subtitle | BlockKind::Heading => true,
            BlockKind::Series
            | BlockKind::Byline
            | BlockKind::Paragraph
            | BlockKind::ListItem
            | BlockKind::Caption
            | BlockKind::Footnote
            | BlockKind::Disclaimer
            | BlockKind::Boilerplate => false,
        };
        let speaker = quotations[other].speaker.clone();
        let words = vec![quotations[other].marked];
        let echo = &mut quotations[at];
        if headline {
            echo.kind = QuotationKind::Speech;
        }
        echo.speaker = speaker;
        echo.why.rule = "echo".into();
        echo.why.words.extend(words);
    }
}

/// Whether the speaker is described, not named: nothing in the description has a capital.
fn is_described(quotation: &Quotation) -> bool {
    quotation.speaker.as_ref().is_some_and(|speaker| {
        !speaker.contains(char::is_uppercase) && !speaker.starts_with("text of")
    })
}

fn words(text: &str) -> Vec<String> {
    text.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}
