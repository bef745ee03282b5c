//! Finds claims: the sentences and clauses that say something to be so, on whose word and how surely.
//!
//! `row` makes words of a block; `verb` finds finite verbs; `clauses` parts sentences; `holder`,
//! `certainty`, `kind`, `polarity`, `topics` and `notes` each settle one field; `non_claims` knows the
//! sentences that claim nothing. Names, quantities and times are found elsewhere.

mod certainty;
mod clauses;
mod holder;
mod kind;
mod known;
mod non_claims;
mod notes;
mod polarity;
mod row;
mod topics;
mod verb;

use crate::attribution::Attribution;
use crate::prepared::{PreparedBlock, PreparedSentence};
use crate::{Prepared, TopicWords};
use clauses::Clause;
pub(crate) use known::Vocabulary;
use row::Row;
use synoptic_corpus::{Claim, Document, Holder, Quantity, Quotation, TimeExpression, Why};
use synoptic_text::Span;
use topics::Topics;

/// What claims are found from.
pub(crate) struct Evidence<'e> {
    /// Times in the document, in order.
    pub(crate) times: &'e [TimeExpression],
    /// Quantities in the document, in order.
    pub(crate) quantities: &'e [Quantity],
    /// Quotations in the document, in order.
    pub(crate) quotations: &'e [Quotation],
    /// Attributions in the document, by block and position.
    pub(crate) attributions: &'e [Attribution],
    /// Topics and their words.
    pub(crate) topics: &'e [TopicWords],
}

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("said-by-another", "What somebody other than the author says is a statement."),
    (
        "forecast",
        "'Will', 'is expected to', or 'may' and 'could' with something that can happen: a prediction.",
    ),
    ("advice", "'Should', 'must', 'needs to', 'it is essential to': a recommendation."),
    (
        "judgement",
        "A verb that interprets ('reflects', 'signals') or words that weigh ('significant') \
         outweigh what is told as fact: an assessment.",
    ),
    (
        "told-as-fact",
        "A past event, a number or a date, and no word of judgement that outweighs them: a fact.",
    ),
];

/// Finds the claims of a document, in order of position.
pub(crate) fn find<'p>(
    prepared: &'p Prepared<'_>,
    evidence: &Evidence<'_>,
    vocabulary: &mut Vocabulary<'p>,
) -> Vec<Claim> {
    let topics = Topics::new(evidence.topics);

    let mut claims = Vec::new();
    for (index, block) in prepared.blocks.iter().enumerate() {
        if block.kind.is_content() && !block.sentences.is_empty() {
            of_block(prepared.document, evidence, &topics, index, block, vocabulary, &mut claims);
        }
    }
    claims
}

/// An attribution and the sentences that it touches are found once per block.
struct Attributed<'e> {
    /// Sentence (index in the block), attribution; sorted.
    by_sentence: Vec<(usize, &'e Attribution)>,
}

impl<'e> Attributed<'e> {
    fn new(evidence: &Evidence<'e>, index: usize, block: &PreparedBlock) -> Attributed<'e> {
        let all = evidence.attributions;
        let from = all.partition_point(|attribution| attribution.block < index);
        let until = all.partition_point(|attribution| attribution.block <= index);
        let mut by_sentence = Vec::new();
        for attribution in &all[from..until] {
            let parts = attribution.cue.into_iter().chain(attribution.source);
            let whole = parts.fold(attribution.content, |whole, part| whole.cover(part));
            let first = block.sentences.partition_point(|s| s.span.end <= whole.start);
            for (at, sentence) in block.sentences.iter().enumerate().skip(first) {
                if sentence.span.start >= whole.end {
                    break;
                }
                by_sentence.push((at, attribution));
            }
        }
        by_sentence.sort_by_key(|(at, _)| *at);
        Attributed { by_sentence }
    }

    fn of(&self, sentence: usize) -> Vec<&'e Attribution> {
        let from = self.by_sentence.partition_point(|(at, _)| *at < sentence);
        let own = self.by_sentence[from..].iter().take_while(|(at, _)| *at == sentence);
        own.map(|(_, attribution)| *attribution).collect()
    }
}

fn of_block<'p>(
    document: &Document,
    evidence: &Evidence<'_>,
    topics: &Topics,
    index: usize,
    block: &'p PreparedBlock,
    vocabulary: &mut Vocabulary<'p>,
    claims: &mut Vec<Claim>,
) {
    let Some(own) = document.block(block.id) else { return };
    let quotations = outermost(evidence.quotations, own, block);
    let row = Row::new(block, &quotations, vocabulary);
    let hits = topics.hits(&row, vocabulary);
    let attributed = Attributed::new(evidence, index, block);
    let first = claims.len();
    let mut starts = Vec::with_capacity(block.sentences.len());
    for (at, sentence) in block.sentences.iter().enumerate() {
        if let Some(start) = block.flow.in_file(sentence.span).first() {
            starts.push((start.start, sentence.index));
        }
        let range = row.range(sentence.span);
        if range.is_empty() || non_claims::claims_nothing(&row, range.clone()) {
            continue;
        }
        let quoted = row.words[range.clone()].iter().filter(|word| word.quoted).count();
        let open_quotes = quoted * 10 >= range.len() * 9;
        let attributions = attributed.of(at);
        let parts = clauses::clauses(&row, range.clone(), open_quotes);
        let whole = parts.len() == 1;
        for clause in parts {
            let place = Place { block, sentence, whole };
            let mut claim = claim(evidence, &row, &clause, &place, &attributions, open_quotes);
            claim.topics = topics::topics(&hits, &clause.ranges);
            if !claim.pieces.is_empty() {
                claims.push(claim);
            }
        }
    }
    let number = own.number.unwrap_or(0);
    for (claim, k) in claims[first..].iter_mut().zip(1u32..) {
        claim.id = format!("{}.{number}.{k}", document.id);
    }
    notes::assign(own, &starts, &mut claims[first..]);
}

/// The outermost quotations of a block, marks included, in its flow.
fn outermost(
    quotations: &[Quotation],
    own: &synoptic_corpus::Block,
    block: &PreparedBlock,
) -> Vec<Span> {
    let end = own.pieces.iter().map(|piece| piece.end).max().unwrap_or(0);
    let first = quotations.partition_point(|quotation| quotation.marked.start < own.start());
    let inside = quotations[first..].iter().take_while(|quotation| quotation.marked.start < end);
    inside
        .filter(|quotation| quotation.depth == 0)
        .filter_map(|quotation| {
            let start = block.flow.from_file(quotation.marked.start)?;
            let last = block.flow.from_file(quotation.marked.end.saturating_sub(1))?;
            Some(Span { start, end: last + 1 })
        })
        .collect()
}

/// Where a clause stands.
struct Place<'p> {
    block: &'p PreparedBlock,
    sentence: &'p PreparedSentence,
    /// Whether it is the whole sentence.
    whole: bool,
}

fn claim(
    evidence: &Evidence<'_>,
    row: &Row<'_>,
    clause: &Clause,
    place: &Place<'_>,
    attributions: &[&Attribution],
    open_quotes: bool,
) -> Claim {
    let spans =
        if place.whole { vec![place.sentence.span] } else { holder::clause_spans(row, clause) };
    let flow = &place.block.flow;
    let pieces: Vec<Span> = spans.iter().flat_map(|span| flow.in_file(*span)).collect();
    let voices = holder::voices(row, clause, attributions, open_quotes);
    let sure = certainty::certainty(row, clause, &voices, open_quotes);
    let figures = figures(evidence, &pieces);
    let kind = kind::kind(row, clause, &voices, sure.certainty, figures, open_quotes);
    let in_file = |spans: &[Span]| -> Vec<Span> {
        spans.iter().flat_map(|span| flow.in_file(*span)).collect()
    };
    let certainty_words = in_file(&sure.words);
    let led: Vec<Span> = kind.words.iter().map(|at| row.words[*at].span).collect();
    let mut words = in_file(&led);
    words.extend(&certainty_words);
    words.extend(voices.holder.iter().flat_map(|attribution| &attribution.why.words));
    let content = voices.holder.map(|attribution| attribution.content);
    words.sort();
    words.dedup();
    Claim {
        id: String::new(),
        sentence: place.sentence.index,
        pieces,
        kind: kind.kind,
        holder: voices.holder.map_or(Holder::Author, |attribution| attribution.holder.clone()),
        chain: voices.holder.map_or_else(Vec::new, |attribution| attribution.chain.clone()),
        certainty: sure.certainty,
        certainty_words,
        polarity: polarity::polarity(row, clause, content),
        topics: Vec::new(),
        notes: Vec::new(),
        why: Why { rule: kind.rule.into(), words },
    }
}

/// How many numbers and dates stand in a claim.
fn figures(evidence: &Evidence<'_>, pieces: &[Span]) -> usize {
    pieces
        .iter()
        .map(|piece| {
            let times = &evidence.times;
            let first = times.partition_point(|time| time.span.start < piece.start);
            let times = times[first..].iter().take_while(|time| time.span.start < piece.end);
            let quantities = &evidence.quantities;
            let first = quantities.partition_point(|quantity| quantity.span.start < piece.start);
            let quantities =
                quantities[first..].iter().take_while(|found| found.span.start < piece.end);
            times.take(3).count() + quantities.take(3).count()
        })
        .sum()
}

#[cfg(test)]
mod tests;
