//! What was found in a document: quotations, quantities, times. Claims stand in `claim`, names in `entity`.

use crate::{Claim, Mention};
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use synoptic_text::Span;

/// Everything found in one document, each list in order of position.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annotations {
    /// Words in quotation marks.
    pub quotations: Vec<Quotation>,
    /// Numbers that count or measure something.
    pub quantities: Vec<Quantity>,
    /// Dates, periods and durations.
    pub times: Vec<TimeExpression>,
    /// Names.
    pub mentions: Vec<Mention>,
    /// Claims.
    pub claims: Vec<Claim>,
}

/// Why something was found or labelled as it was: for the page's 'Why?'.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Why {
    /// Name of the rule, kebab-case; [`crate::Corpus::rules`] explains it in a sentence.
    pub rule: Cow<'static, str>,
    /// The words in the file that led to it.
    pub words: Vec<Span>,
}

/// What kind of words stand in quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum QuotationKind {
    /// Something that somebody said or wrote.
    Speech,
    /// Words of a document: a treaty, a law, a report.
    DocumentText,
    /// A name or term.
    Term,
    /// Marks that keep the words at arm's length.
    Scare,
}

/// A quotation, or one piece of a quotation that its attribution splits.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotation {
    /// The words without their marks; more than one piece where something cuts the block.
    pub pieces: Vec<Span>,
    /// The words with their marks.
    pub marked: Span,
    /// What kind of words they are.
    pub kind: QuotationKind,
    /// Who is quoted, resolved to a name or, where nothing names them, as described.
    pub speaker: Option<String>,
    /// The words that say so ('Putin', 'he', 'the office'), where there are any.
    pub speaker_span: Option<Span>,
    /// The reporting words ('said', 'according to').
    pub cue: Option<Span>,
    /// Where or to whom it was said ('Reuters', 'a press conference').
    pub medium: Option<Span>,
    /// Pieces of one quotation share this number; unique within a document.
    pub group: u32,
    /// Whether the closing mark is missing.
    pub unclosed: bool,
    /// Nesting: 0 for an outermost quotation.
    pub depth: u8,
    /// How it was read.
    pub why: Why,
}

/// A number that counts or measures something.
///
/// `value` is the number as printed; `min` and `max` are the range that it stands for, given its
/// qualifier ('over 11,000': from 11000, no upper end).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    /// The whole expression: qualifier, number, unit and what is counted.
    pub span: Span,
    /// The number alone, as printed.
    pub number: Span,
    /// The number; `None` for 'dozens' and the like.
    pub value: Option<f64>,
    /// Lower end of the range; `None` where open.
    pub min: Option<f64>,
    /// Upper end of the range; `None` where open.
    pub max: Option<f64>,
    /// Unit, singular (`ton`, `barrel/year`, `container`, `percent`).
    pub unit: Option<String>,
    /// What is counted.
    pub counted: Option<Span>,
    /// The qualifier ('over', 'around', 'up to').
    pub qualifier: Option<Span>,
    /// The period that the figure is about: EDTF.
    pub window: Option<String>,
    /// How it was read.
    pub why: Why,
}

// Values come from finite decimal notations, never NaN, so equality is total.
impl Eq for Quantity {}

/// A date, period, duration or relative time.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TimeExpression {
    /// Where.
    pub span: Span,
    /// Its value as EDTF at the precision given; `None` where the text does not settle it.
    pub edtf: Option<String>,
    /// What the text dates by it.
    pub event: Option<Span>,
    /// How it was read.
    pub why: Why,
}
