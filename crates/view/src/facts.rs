//! What was understood of a finding, and why, in words.
//!
//! The page's 'Why?' and its lists say what stands here. Nothing is judged again: the words come
//! from the finding, its rule's sentence from the corpus.

use crate::layers::{Layer, Mark};
use crate::sources::sources;
use synoptic_corpus::{
    Annotations, Certainty, Claim, ClaimKind, Corpus, Document, DocumentId, Entity, EntityKind,
    Holder, Polarity, Quantity, QuotationKind, Why,
};

/// What was understood of one finding.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Facts {
    /// What it is: `Claim`, `Number`.
    pub what: &'static str,
    /// The words themselves.
    pub words: String,
    /// What was understood, as names and values.
    pub lines: Vec<(&'static str, String)>,
    /// The sentence that explains the rule.
    pub why: String,
}

/// The word for a kind of claim.
pub const fn claim_kind(kind: ClaimKind) -> &'static str {
    match kind {
        ClaimKind::Fact => "fact",
        ClaimKind::Statement => "statement",
        ClaimKind::Assessment => "assessment",
        ClaimKind::Prediction => "prediction",
        ClaimKind::Recommendation => "recommendation",
    }
}

/// The word for a certainty.
pub const fn certainty(certainty: Certainty) -> &'static str {
    match certainty {
        Certainty::Asserted => "asserted",
        Certainty::Hedged => "hedged",
        Certainty::Reported => "reported",
        Certainty::Denied => "denied",
        Certainty::Conditional => "conditional",
    }
}

/// The word for a kind of quotation.
pub const fn quotation_kind(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Speech => "speech",
        QuotationKind::DocumentText => "words of a document",
        QuotationKind::Term => "term",
        QuotationKind::Scare => "at arm's length",
    }
}

/// The word for what an entity is.
pub fn entity_kind(entity: &Entity) -> &'static str {
    match entity.kind {
        EntityKind::Person if names_several(&entity.name) => "people named together",
        EntityKind::Person => "person",
        EntityKind::Country => "country",
        EntityKind::Place => "place",
        EntityKind::Organisation => "organisation",
        EntityKind::Publication => "publication",
        EntityKind::Treaty => "treaty",
        EntityKind::Weapon => "weapon",
        EntityKind::Event => "event",
        EntityKind::Other => "other",
    }
}

/// Whether a name joins those of several, as a note names the authors of a work: `Kim & Park`.
pub(crate) fn names_several(name: &str) -> bool {
    name.contains(" & ") || name.contains(" and ")
}

/// Who holds a claim, as the page says it.
pub fn holder_name(holder: &Holder) -> &str {
    match holder {
        Holder::Author => "own words",
        Holder::Named { name, .. } => name,
        Holder::Unnamed { description } if description.is_empty() => "unnamed",
        Holder::Unnamed { description } => description,
    }
}

/// The way a claim came: the outlet first, then each that passed it on, its holder last.
pub fn chain(corpus: &Corpus, document: DocumentId, claim: &Claim) -> Vec<String> {
    let mut links: Vec<String> = Vec::new();
    links.extend(sources(corpus).get(document.0 as usize).map(|source| source.name.clone()));
    let text = corpus.document(document).map_or("", |document| &document.text);
    for link in &claim.chain {
        let mut words = holder_name(&link.holder).to_owned();
        if let Some(medium) = link.medium {
            words = [&words, " (", &folded(medium.of(text)), ")"].concat();
        }
        links.push(words);
    }
    let holder = holder_name(&claim.holder);
    if claim.chain.last().is_none_or(|last| last.holder != claim.holder) {
        links.push(holder.to_owned());
    }
    links
}

/// What was understood of a mark in a document; `None` where there is no such finding.
pub fn facts(corpus: &Corpus, document: DocumentId, mark: Mark) -> Option<Facts> {
    let file = corpus.document(document)?;
    let found = corpus.annotations_of(document)?;
    let index = mark.index as usize;
    match mark.layer {
        Layer::Claims => {
            found.claims.get(index).map(|claim| of_claim(corpus, document, file, claim))
        }
        Layer::Quotations => of_quotation(corpus, file, found, index),
        Layer::Numbers => {
            found.quantities.get(index).map(|quantity| of_quantity(corpus, file, quantity))
        }
        Layer::Dates => of_time(corpus, file, found, index),
        Layer::Names => of_mention(corpus, file, found, index),
    }
}

fn of_claim(corpus: &Corpus, id: DocumentId, file: &Document, claim: &Claim) -> Facts {
    let mut lines = vec![
        ("Kind", claim_kind(claim.kind).to_owned()),
        ("On whose word", chain(corpus, id, claim).join(" ← ")),
        ("Certainty", certainty(claim.certainty).to_owned()),
    ];
    if !claim.certainty_words.is_empty() {
        let words = claim
            .certainty_words
            .iter()
            .map(|span| ["“", &folded(span.of(&file.text)), "”"].concat());
        lines.push(("Shown by", words.collect::<Vec<_>>().join(", ")));
    }
    if claim.polarity == Polarity::Negative {
        lines.push(("Says", "that it is not so".to_owned()));
    }
    let topics = claim.topics.iter().filter_map(|topic| corpus.topics.get(usize::from(*topic)));
    let topics: Vec<&str> = topics.map(|topic| topic.name.as_str()).collect();
    if !topics.is_empty() {
        lines.push(("Topics", topics.join(", ")));
    }
    if !claim.notes.is_empty() {
        let notes: Vec<String> = claim.notes.iter().map(u32::to_string).collect();
        lines.push(("Rests on note", notes.join(", ")));
    }
    Facts {
        what: "Claim",
        words: words_of(file, &claim.pieces),
        lines,
        why: why(corpus, &claim.why),
    }
}

fn of_quotation(
    corpus: &Corpus,
    file: &Document,
    found: &Annotations,
    index: usize,
) -> Option<Facts> {
    let quotation = found.quotations.get(index)?;
    let mut lines = vec![("Kind", quotation_kind(quotation.kind).to_owned())];
    lines.push(("Speaker", quotation.speaker.clone().unwrap_or_else(|| "not named".to_owned())));
    for (name, span) in [("Reporting words", quotation.cue), ("Where or to whom", quotation.medium)]
    {
        lines.extend(span.map(|span| (name, ["“", &folded(span.of(&file.text)), "”"].concat())));
    }
    if quotation.unclosed {
        lines.push(("Mark", "the closing mark is missing".to_owned()));
    }
    let words = words_of(file, &quotation.pieces);
    Some(Facts { what: "Quotation", words, lines, why: why(corpus, &quotation.why) })
}

fn of_quantity(corpus: &Corpus, file: &Document, quantity: &Quantity) -> Facts {
    let text = |span: synoptic_text::Span| folded(span.of(&file.text));
    let mut lines = vec![("Number", text(quantity.number))];
    lines.extend(quantity.unit.clone().map(|unit| ("Unit", unit)));
    lines.extend(quantity.counted.map(|span| ("Counted", text(span))));
    lines.extend(quantity.qualifier.map(|span| ("Qualified by", text(span))));
    let range = match (quantity.min, quantity.max) {
        (Some(_), Some(_)) => Some("a range about it"),
        (Some(_), None) => Some("that many or more"),
        (None, Some(_)) => Some("that many or fewer"),
        (None, None) => None,
    };
    lines.extend(range.map(|range| ("Stands for", range.to_owned())));
    lines.extend(quantity.window.clone().map(|window| ("Period", window)));
    Facts { what: "Number", words: text(quantity.span), lines, why: why(corpus, &quantity.why) }
}

fn of_time(corpus: &Corpus, file: &Document, found: &Annotations, index: usize) -> Option<Facts> {
    let time = found.times.get(index)?;
    let value = time.edtf.clone().unwrap_or_else(|| "not settled by the text".to_owned());
    let mut lines = vec![("Value (EDTF)", value)];
    lines.extend(time.event.map(|event| ("Dates", folded(event.of(&file.text)))));
    Some(Facts {
        what: "Date",
        words: folded(time.span.of(&file.text)),
        lines,
        why: why(corpus, &time.why),
    })
}

fn of_mention(
    corpus: &Corpus,
    file: &Document,
    found: &Annotations,
    index: usize,
) -> Option<Facts> {
    let mention = found.mentions.get(index)?;
    let entity = corpus.entity(mention.entity)?;
    let basis = if entity.curated { "listed by the corpus" } else { "found in the text" };
    let lines = vec![
        ("Name", entity.name.clone()),
        ("Kind", entity_kind(entity).to_owned()),
        ("Known", basis.to_owned()),
    ];
    let why = corpus.rules.get(mention.rule.as_ref()).cloned().unwrap_or_default();
    Some(Facts { what: "Name", words: folded(mention.span.of(&file.text)), lines, why })
}

fn why(corpus: &Corpus, why: &Why) -> String {
    corpus.rules.get(why.rule.as_ref()).cloned().unwrap_or_default()
}

fn words_of(file: &Document, pieces: &[synoptic_text::Span]) -> String {
    let pieces: Vec<String> = pieces.iter().map(|piece| folded(piece.of(&file.text))).collect();
    pieces.join(" ")
}

/// The words with white space folded.
fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
