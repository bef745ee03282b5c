//! What was found in a document, as printed: quotations, quantities, times, mentions, claims.

use super::{Place, SpanOut};
use serde::Serialize;
use synoptic_corpus::{
    Certainty, Claim, ClaimKind, Corpus, Document, Holder, InlineKind, Mention, Polarity, Quantity,
    Quotation, QuotationKind, TimeExpression, Topic,
};
use synoptic_text::Span;

/// A quotation.
#[derive(Serialize)]
pub(super) struct QuotationOut<'c> {
    #[serde(flatten)]
    place: Place,
    text: String,
    kind: &'static str,
    speaker: Option<&'c str>,
    cue: Option<&'c str>,
    medium: Option<&'c str>,
    group: u32,
    rule: &'c str,
}

/// A number that counts or measures.
#[derive(Serialize)]
pub(super) struct QuantityOut<'c> {
    start: u32,
    end: u32,
    text: &'c str,
    value: Option<Number>,
    min: Option<Number>,
    max: Option<Number>,
    unit: Option<&'c str>,
    counted: Option<&'c str>,
    qualifier: Option<&'c str>,
    window: Option<&'c str>,
}

/// A date, period or duration.
#[derive(Serialize)]
pub(super) struct TimeOut<'c> {
    start: u32,
    end: u32,
    text: &'c str,
    edtf: Option<&'c str>,
    event: Option<&'c str>,
}

/// A place where somebody or something is named.
#[derive(Serialize)]
pub(super) struct MentionOut<'c> {
    start: u32,
    end: u32,
    text: &'c str,
    entity: &'c str,
}

/// A claim.
#[derive(Serialize)]
pub(super) struct ClaimOut<'c> {
    id: &'c str,
    #[serde(flatten)]
    place: Place,
    kind: &'static str,
    holder: HolderOut<'c>,
    chain: Vec<LinkOut<'c>>,
    certainty: &'static str,
    certainty_words: Vec<SpanOut>,
    polarity: &'static str,
    topics: Vec<&'c str>,
    notes: &'c [u32],
    rule: &'c str,
}

#[derive(Serialize)]
struct HolderOut<'c> {
    kind: &'static str,
    name: Option<&'c str>,
}

#[derive(Serialize)]
struct LinkOut<'c> {
    name: Option<&'c str>,
    cue: Option<&'c str>,
    medium: Option<&'c str>,
}

/// A number, without a decimal point where it is whole.
#[derive(Serialize)]
#[serde(untagged)]
enum Number {
    Whole(i64),
    Broken(f64),
}

impl From<f64> for Number {
    fn from(value: f64) -> Number {
        // Every whole number up to 2^53 is exact as f64, so nothing is lost on the way.
        const EXACT: f64 = 9_007_199_254_740_992.0;
        if value.fract() == 0.0 && value.abs() <= EXACT {
            Number::Whole(value as i64)
        } else {
            Number::Broken(value)
        }
    }
}

/// What of a document stands between words without being one: markup and markers of notes.
pub(super) struct Hidden(Vec<Span>);

impl Hidden {
    pub(super) fn new(document: &Document) -> Hidden {
        let mut spans: Vec<Span> = document
            .blocks
            .iter()
            .flat_map(|block| &block.inlines)
            .filter(|inline| match inline.kind {
                InlineKind::Markup | InlineKind::NoteMarker(_) => true,
                InlineKind::Strong
                | InlineKind::Emphasis
                | InlineKind::RunIn
                | InlineKind::Link => false,
            })
            .map(|inline| inline.span)
            .collect();
        spans.sort();
        Hidden(spans)
    }

    /// The words of the pieces, joined where something cuts them.
    fn words(&self, pieces: &[Span], text: &str) -> String {
        let mut words = String::new();
        for piece in pieces {
            if !words.is_empty() {
                words.push(' ');
            }
            let mut at = piece.start;
            let first = self.0.partition_point(|hidden| hidden.start < piece.start);
            for hidden in self.0[first..].iter().take_while(|hidden| hidden.end <= piece.end) {
                words.push_str(Span { start: at, end: hidden.start }.of(text));
                at = hidden.end;
            }
            words.push_str(Span { start: at, end: piece.end }.of(text));
        }
        words
    }
}

impl<'c> QuotationOut<'c> {
    pub(super) fn new(
        quotation: &'c Quotation,
        text: &'c str,
        hidden: &Hidden,
    ) -> QuotationOut<'c> {
        QuotationOut {
            place: Place::new(&quotation.pieces),
            text: hidden.words(&quotation.pieces, text),
            kind: match quotation.kind {
                QuotationKind::Speech => "speech",
                QuotationKind::DocumentText => "document-text",
                QuotationKind::Term => "term",
                QuotationKind::Scare => "scare",
            },
            speaker: quotation.speaker.as_deref(),
            cue: quotation.cue.map(|cue| cue.of(text)),
            medium: quotation.medium.map(|medium| medium.of(text)),
            group: quotation.group,
            rule: &quotation.why.rule,
        }
    }
}

impl<'c> QuantityOut<'c> {
    pub(super) fn new(quantity: &'c Quantity, text: &'c str) -> QuantityOut<'c> {
        QuantityOut {
            start: quantity.span.start,
            end: quantity.span.end,
            text: quantity.span.of(text),
            value: quantity.value.map(Number::from),
            min: quantity.min.map(Number::from),
            max: quantity.max.map(Number::from),
            unit: quantity.unit.as_deref(),
            counted: quantity.counted.map(|counted| counted.of(text)),
            qualifier: quantity.qualifier.map(|qualifier| qualifier.of(text)),
            window: quantity.window.as_deref(),
        }
    }
}

impl<'c> TimeOut<'c> {
    pub(super) fn new(time: &'c TimeExpression, text: &'c str) -> TimeOut<'c> {
        TimeOut {
            start: time.span.start,
            end: time.span.end,
            text: time.span.of(text),
            edtf: time.edtf.as_deref(),
            event: time.event.map(|event| event.of(text)),
        }
    }
}

impl<'c> MentionOut<'c> {
    pub(super) fn new(
        mention: &Mention,
        text: &'c str,
        corpus: &'c Corpus,
    ) -> Option<MentionOut<'c>> {
        let entity = corpus.entity(mention.entity)?;
        Some(MentionOut {
            start: mention.span.start,
            end: mention.span.end,
            text: mention.span.of(text),
            entity: &entity.id,
        })
    }
}

fn name_of(holder: &Holder) -> Option<&str> {
    match holder {
        Holder::Author => None,
        Holder::Named { name, .. } => Some(name),
        Holder::Unnamed { description } => Some(description),
    }
}

impl<'c> ClaimOut<'c> {
    pub(super) fn new(claim: &'c Claim, text: &'c str, topics: &'c [Topic]) -> ClaimOut<'c> {
        ClaimOut {
            id: &claim.id,
            place: Place::new(&claim.pieces),
            kind: match claim.kind {
                ClaimKind::Fact => "fact",
                ClaimKind::Statement => "statement",
                ClaimKind::Assessment => "assessment",
                ClaimKind::Prediction => "prediction",
                ClaimKind::Recommendation => "recommendation",
            },
            holder: HolderOut {
                kind: match claim.holder {
                    Holder::Author => "author",
                    Holder::Named { .. } => "named",
                    Holder::Unnamed { .. } => "unnamed",
                },
                name: name_of(&claim.holder),
            },
            chain: claim
                .chain
                .iter()
                .map(|link| LinkOut {
                    name: name_of(&link.holder),
                    cue: link.cue.map(|cue| cue.of(text)),
                    medium: link.medium.map(|medium| medium.of(text)),
                })
                .collect(),
            certainty: match claim.certainty {
                Certainty::Asserted => "asserted",
                Certainty::Hedged => "hedged",
                Certainty::Reported => "reported",
                Certainty::Denied => "denied",
                Certainty::Conditional => "conditional",
            },
            certainty_words: claim
                .certainty_words
                .iter()
                .map(|words| SpanOut::from(*words))
                .collect(),
            polarity: match claim.polarity {
                Polarity::Positive => "positive",
                Polarity::Negative => "negative",
            },
            topics: claim
                .topics
                .iter()
                .filter_map(|topic| topics.get(usize::from(*topic)))
                .map(|topic| topic.id.as_str())
                .collect(),
            notes: &claim.notes,
            rule: &claim.why.rule,
        }
    }
}
