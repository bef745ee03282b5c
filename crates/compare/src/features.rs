//! What a passage is compared by: concepts, pairs of adjacent concepts, names, years, units, topics.
//!
//! Weights are TF-IDF over the passages of the corpus (Salton & Buckley 1988,
//! doi 10.1016/0306-4573(88)90021-0), each passage brought to length one. On news of one event this
//! finds the same matter better than sentence embeddings do, which see one topic everywhere.

use crate::units::{Unit, Word};
use crate::vocabulary::{FeatureId, FeatureKind, Vocabulary};
use std::collections::BTreeSet;
use synoptic_corpus::{
    Annotations, BlockId, Claim, Corpus, Document, DocumentId, Mention, Sentence,
};
use synoptic_text::{Flow, Span, TokenKind, tokens};

/// Makes units of the passages of one corpus, so that they can be compared.
pub(crate) struct Featurizer<'c> {
    corpus: &'c Corpus,
    vocabulary: Vocabulary,
    /// Running text of the block read last.
    flow: Option<(DocumentId, BlockId, Flow)>,
    /// What each feature weighs, by number: its kind's boost times its rarity.
    weights: Vec<f32>,
}

impl<'c> Featurizer<'c> {
    /// Reads the whole corpus: one unit per sentence that holds a claim, in the order of the
    /// documents. A sentence that a document repeats is read once.
    pub(crate) fn read(corpus: &'c Corpus) -> (Featurizer<'c>, Vec<Unit>) {
        let mut featurizer =
            Featurizer { corpus, vocabulary: Vocabulary::new(), flow: None, weights: Vec::new() };
        let mut raw = Vec::new();
        for ((document, annotations), index) in
            corpus.documents.iter().zip(&corpus.annotations).zip(0..)
        {
            let mut seen: BTreeSet<Vec<&str>> = BTreeSet::new();
            let claims: Vec<(u32, &Claim)> = (0..).zip(&annotations.claims).collect();
            for claims in claims.chunk_by(|a, b| a.1.sentence == b.1.sentence) {
                let Some(sentence) = claims
                    .first()
                    .and_then(|(_, claim)| document.sentences.get(claim.sentence as usize))
                else {
                    continue;
                };
                let words = sentence.pieces.iter().map(|piece| piece.of(&document.text)).collect();
                if seen.insert(words) {
                    let claims = claims.iter().map(|(index, _)| *index).collect();
                    raw.push(featurizer.raw(DocumentId(index), &sentence.pieces, claims));
                }
            }
        }
        featurizer.rarity(&raw);
        let units = raw.into_iter().map(|(unit, found)| featurizer.weigh(unit, found)).collect();
        (featurizer, units)
    }

    /// The unit of any passage.
    pub(crate) fn passage(&mut self, document: DocumentId, pieces: &[Span]) -> Unit {
        let annotations = self.corpus.annotations_of(document);
        let claims = annotations.map_or(&[][..], |found| &found.claims);
        let within = |claim: &Claim| {
            claim.pieces.iter().any(|own| pieces.iter().any(|piece| piece.overlaps(*own)))
        };
        let claims =
            (0..).zip(claims).filter(|(_, claim)| within(claim)).map(|(index, _)| index).collect();
        let (unit, found) = self.raw(document, pieces, claims);
        self.weigh(unit, found)
    }

    /// What each feature weighs, by number.
    pub(crate) fn into_weights(self) -> (Vocabulary, Vec<f32>) {
        (self.vocabulary, self.weights)
    }

    fn raw(
        &mut self,
        document: DocumentId,
        pieces: &[Span],
        claims: Vec<u32>,
    ) -> (Unit, Vec<FeatureId>) {
        let mut unit = Unit {
            document,
            claims,
            pieces: pieces.to_vec(),
            words: Vec::new(),
            features: Vec::new(),
            mass: 0.0,
            runs: Vec::new(),
            entities: Vec::new(),
            quantities: Vec::new(),
            times: Vec::new(),
            quotations: Vec::new(),
        };
        let mut found = Vec::new();
        let at = document.0 as usize;
        let (Some(file), Some(annotations)) =
            (self.corpus.documents.get(at), self.corpus.annotations.get(at))
        else {
            return (unit, found);
        };
        unit.quantities = inside(&unit, &annotations.quantities, |quantity| quantity.span);
        unit.times = inside(&unit, &annotations.times, |time| time.span);
        unit.quotations = inside(&unit, &annotations.quotations, |quotation| quotation.marked);
        let mentions: Vec<&Mention> = inside(&unit, &annotations.mentions, |found| found.span)
            .into_iter()
            .filter_map(|index| annotations.mentions.get(index as usize))
            .collect();
        unit.entities = mentions.iter().map(|mention| mention.entity).collect();
        unit.entities.sort_unstable();
        unit.entities.dedup();
        for entity in &unit.entities {
            found.push(self.vocabulary.entity(*entity));
        }
        if let Some((flow, span)) = running_text(&mut self.flow, document, file, pieces) {
            // A time that is resolved counts by its value, however it is worded.
            let times = unit.times.iter().filter_map(|at| annotations.times.get(*at as usize));
            let times = times.filter(|time| time.edtf.is_some()).map(|time| time.span).collect();
            let mut reading =
                Reading { vocabulary: &mut self.vocabulary, flow, times, found: &mut found };
            unit.words = reading.words(span, &mentions);
            // Two names in a row tell who, not what.
            let runs = unit.words.windows(2).filter(|two| !two[0].name || !two[1].name);
            unit.runs = runs.map(|two| (two[0].concept, two[1].concept)).collect();
            unit.runs.sort_unstable();
            unit.runs.dedup();
        }
        self.times_units_and_topics(&unit, annotations, &mut found);
        (unit, found)
    }

    /// Adds the years and months that the unit's times name, the units that its quantities count,
    /// and the topics of its claims.
    fn times_units_and_topics(
        &mut self,
        unit: &Unit,
        annotations: &Annotations,
        found: &mut Vec<FeatureId>,
    ) {
        let times = unit.times.iter().filter_map(|at| annotations.times.get(*at as usize));
        for part in times.filter_map(|time| time.edtf.as_deref()).flat_map(|edtf| edtf.split('/')) {
            for length in [4, 7] {
                if let Some(head) = part.get(..length) {
                    found.push(self.vocabulary.named(FeatureKind::Time, head));
                }
            }
        }
        let quantities =
            unit.quantities.iter().filter_map(|at| annotations.quantities.get(*at as usize));
        for counted in quantities.filter_map(|quantity| quantity.unit.as_deref()) {
            found.push(self.vocabulary.named(FeatureKind::Unit, counted));
        }
        let claims = unit.claims.iter().filter_map(|at| annotations.claims.get(*at as usize));
        for topic in claims.flat_map(|claim| &claim.topics) {
            found.push(self.vocabulary.topic(*topic));
        }
    }

    fn rarity(&mut self, raw: &[(Unit, Vec<FeatureId>)]) {
        let mut frequency = vec![0_u32; self.vocabulary.len()];
        let mut seen: Vec<FeatureId> = Vec::new();
        for (_, found) in raw {
            seen.clone_from(found);
            seen.sort_unstable();
            seen.dedup();
            for id in &seen {
                frequency[*id as usize] += 1;
            }
        }
        let all = raw.len() as f32;
        let kinds = self.vocabulary.kinds().iter();
        self.weights = kinds
            .zip(frequency)
            .map(|(kind, count)| kind.boost() * (1.0 + all / count.max(1) as f32).ln())
            .collect();
    }

    /// Gives features their weights: TF-IDF, then length one.
    fn weigh(&self, mut unit: Unit, mut found: Vec<FeatureId>) -> Unit {
        found.sort_unstable();
        for group in found.chunk_by(|a, b| a == b) {
            // A word that no sentence of the corpus has can be shared with none.
            if let Some(weight) = self.weights.get(group[0] as usize) {
                unit.features.push((group[0], weight * (1.0 + (group.len() as f32).ln())));
            }
        }
        let length = unit.features.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        unit.mass = length;
        if length > 0.0 {
            for (_, weight) in &mut unit.features {
                *weight /= length;
            }
        }
        unit
    }
}

/// The running text that holds the passage, and where it stands in it.
fn running_text<'f>(
    last: &'f mut Option<(DocumentId, BlockId, Flow)>,
    document: DocumentId,
    file: &Document,
    pieces: &[Span],
) -> Option<(&'f Flow, Span)> {
    let (first, end) = (pieces.first()?, pieces.last()?);
    let block = block_of(file, *first)?;
    if !matches!(last, Some((known, id, _)) if (*known, *id) == (document, block)) {
        *last = Some((document, block, file.block(block)?.flow(&file.text)));
    }
    let flow = last.as_ref().map(|(_, _, flow)| flow)?;
    // A passage may begin or end at a mark that the running text leaves out.
    let start = (first.start..first.end).find_map(|byte| flow.from_file(byte))?;
    let end = (end.start..end.end).rev().find_map(|byte| flow.from_file(byte))? + 1;
    Some((flow, Span { start, end }))
}

/// The block that a passage stands in: that of its sentence, or, for what is no sentence, any.
fn block_of(file: &Document, span: Span) -> Option<BlockId> {
    let before =
        |sentence: &Sentence| sentence.pieces.last().is_some_and(|piece| piece.end <= span.start);
    let sentence = file.sentences.get(file.sentences.partition_point(before));
    let holds = |piece: &Span| piece.overlaps(span);
    match sentence.filter(|sentence| sentence.pieces.iter().any(holds)) {
        Some(sentence) => Some(sentence.block),
        None => (0..)
            .zip(&file.blocks)
            .find(|(_, block)| block.pieces.iter().any(holds))
            .map(|(index, _)| BlockId(index)),
    }
}

/// Bytes that no item is longer than; a quotation left open may be, and is then found only from
/// within this many.
const LONGEST_ITEM: u32 = 4000;

/// Indices of the items in the unit. Items stand in order of their starts; some hold others.
fn inside<T>(unit: &Unit, items: &[T], span: impl Fn(&T) -> Span) -> Vec<u32> {
    let (Some(first), Some(last)) = (unit.pieces.first(), unit.pieces.last()) else {
        return Vec::new();
    };
    let from = items.partition_point(|item| span(item).start + LONGEST_ITEM <= first.start);
    let near = items.iter().zip(0..).skip(from).take_while(|(item, _)| span(item).start < last.end);
    near.filter(|(item, _)| unit.holds(span(item))).map(|(_, index)| index).collect()
}

struct Reading<'r> {
    vocabulary: &'r mut Vocabulary,
    flow: &'r Flow,
    /// Where times stand that are features of their own.
    times: Vec<Span>,
    found: &'r mut Vec<FeatureId>,
}

impl Reading<'_> {
    /// The content words and names of a stretch of running text; notes concepts, and each two that
    /// follow one another, as features.
    fn words(&mut self, span: Span, mentions: &[&Mention]) -> Vec<Word> {
        let text = span.of(self.flow.text());
        let mut words: Vec<Word> = Vec::new();
        let mut before = None;
        for token in tokens(text) {
            match token.kind {
                TokenKind::Word | TokenKind::Number => {}
                TokenKind::Possessive | TokenKind::Mark => continue,
            }
            let Some(place) = self.flow.cover_in_file(token.span.shifted(span.start)) else {
                continue;
            };
            if let Some(mention) = mentions.iter().find(|mention| mention.span.overlaps(place)) {
                before = None;
                let id = self.vocabulary.entity(mention.entity);
                match words.last_mut() {
                    Some(last) if last.name && last.span == mention.span => {}
                    _ => words.push(Word { stem: id, concept: id, name: true, span: mention.span }),
                }
                continue;
            }
            let known = self.vocabulary.word(token.span.of(text));
            if let Some(concept) = known.concept {
                words.push(Word { stem: known.stem, concept, name: false, span: place });
                if self.times.iter().any(|time| time.contains(place)) {
                    before = None;
                    continue;
                }
                self.found.push(concept);
                if let Some(before) = before {
                    self.found.push(self.vocabulary.pair((before, concept)));
                }
                before = Some(concept);
            }
        }
        words
    }
}
