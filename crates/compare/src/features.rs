//! What a passage is compared by: concepts, pairs of adjacent concepts, names, years, units, topics.
//!
//! Weights are TF-IDF over the passages of the corpus (Salton & Buckley 1988,
//! doi 10.1016/0306-4573(88)90021-0), each passage brought to length one. On news of one event this
//! finds the same matter better than sentence embeddings do, which see one topic everywhere.

use crate::hash::{Numbers, of_text};
use crate::reading::{Reading, Token, first_near};
use crate::units::{Unit, Word};
use crate::vocabulary::{FeatureId, FeatureKind, Vocabulary};
use std::cell::OnceCell;
use synoptic_corpus::{Annotations, BlockId, Claim, Corpus, Document, DocumentId, Sentence};
use synoptic_text::Span;

/// Makes units of the passages of one corpus, so that they can be compared.
pub(crate) struct Featurizer<'c> {
    corpus: &'c Corpus,
    vocabulary: Vocabulary,
    reading: Reading<'c>,
    /// How many sentences have each feature, by number.
    frequency: Vec<u32>,
    /// What each feature weighs, by number: its kind's boost times its rarity.
    weights: Vec<f32>,
}

/// A passage of one document.
struct Place<'p> {
    document: DocumentId,
    /// The blocks that it stands in, in order.
    blocks: &'p [BlockId],
    pieces: &'p [Span],
}

impl<'c> Featurizer<'c> {
    /// Reads the whole corpus: one unit per sentence that holds a claim, in the order of the
    /// documents. A sentence that a document repeats is read once.
    pub(crate) fn read(corpus: &'c Corpus) -> (Featurizer<'c>, Vec<Unit>) {
        let mut featurizer = Featurizer {
            corpus,
            vocabulary: Vocabulary::new(),
            reading: Reading::new(corpus),
            frequency: Vec::new(),
            weights: Vec::new(),
        };
        let mut raw = Vec::new();
        for ((file, found), document) in corpus.documents.iter().zip(&corpus.annotations).zip(0..) {
            let (mut seen, mut numbers) = (Vec::new(), Numbers::default());
            let document = DocumentId(document);
            let mut claims = (0..).zip(&found.claims).peekable();
            while let Some((first, claim)) = claims.next() {
                let mut own = vec![first];
                while let Some((next, _)) = claims.next_if(|(_, c)| c.sentence == claim.sentence) {
                    own.push(next);
                }
                let Some(sentence) = file.sentences.get(claim.sentence as usize) else { continue };
                let whole = sentence.pieces.iter().copied().reduce(|all, piece| all.cover(piece));
                let Some(whole) = whole.map(|whole| whole.of(&file.text)) else { continue };
                if numbers.number(of_text(whole), |known| seen[known as usize] == whole).1 {
                    seen.push(whole);
                    let blocks = &[sentence.block];
                    let place = Place { document, blocks, pieces: &sentence.pieces };
                    raw.push(featurizer.raw(place, own));
                }
            }
            featurizer.reading.end_document(document);
        }
        featurizer.rarity(&raw);
        let units = raw.into_iter().map(|(mut unit, found)| {
            featurizer.weigh(&mut unit, &found);
            // What no other sentence has can be shared with none.
            let frequency = &featurizer.frequency;
            unit.features.retain(|(id, _)| frequency[*id as usize] > 1);
            unit.features.shrink_to_fit();
            unit
        });
        let units = units.collect();
        (featurizer, units)
    }

    /// The unit of any passage.
    pub(crate) fn passage(&mut self, document: DocumentId, pieces: &[Span]) -> Unit {
        let file = self.corpus.document(document);
        let blocks = file.map_or(Vec::new(), |file| blocks_of(file, pieces));
        let place = Place { document, blocks: &blocks, pieces };
        let claims = self.claims_in(&place);
        let (mut unit, found) = self.raw(place, claims);
        self.weigh(&mut unit, &found);
        unit
    }

    /// The claims that stand in a passage, as indices. Claims stand in the order of their sentences,
    /// those in the order of their blocks.
    fn claims_in(&self, place: &Place<'_>) -> Vec<u32> {
        let annotations = self.corpus.annotations_of(place.document);
        let file = self.corpus.document(place.document);
        let mut found = Vec::new();
        let Some((file, annotations)) = file.zip(annotations) else { return found };
        let block = |claim: &Claim| {
            file.sentences.get(claim.sentence as usize).map(|sentence| sentence.block)
        };
        let claims = &annotations.claims;
        for own in place.blocks {
            let from = claims.partition_point(|claim| block(claim).is_some_and(|at| at < *own));
            let of_block = (from..).zip(&claims[from..]);
            for (index, claim) in of_block.take_while(|(_, claim)| block(claim) == Some(*own)) {
                let held = |piece: &Span| place.pieces.iter().any(|own| own.overlaps(*piece));
                if claim.pieces.iter().any(held) {
                    found.push(index as u32);
                }
            }
        }
        found
    }

    /// What each feature weighs, by number.
    pub(crate) fn into_weights(self) -> (Vocabulary, Vec<f32>) {
        (self.vocabulary, self.weights)
    }

    /// A passage without weights, and its features in order, each as often as it occurs.
    fn raw(&mut self, place: Place<'_>, claims: Vec<u32>) -> (Unit, Vec<FeatureId>) {
        let mut unit = Unit {
            document: place.document,
            claims,
            pieces: place.pieces.to_vec(),
            words: Vec::new(),
            features: Vec::new(),
            mass: 0.0,
            runs: OnceCell::new(),
            entities: Vec::new(),
            quantities: Vec::new(),
            times: Vec::new(),
            quotations: Vec::new(),
        };
        let mut found = Vec::new();
        let annotations = self.corpus.annotations_of(place.document);
        let (Some(annotations), Some(first), Some(last)) =
            (annotations, place.pieces.first(), place.pieces.last())
        else {
            return (unit, found);
        };
        let longest = self.reading.longest(place.document);
        unit.quantities = inside(&unit, &annotations.quantities, longest.quantities, |it| it.span);
        unit.times = inside(&unit, &annotations.times, longest.times, |it| it.span);
        unit.quotations =
            inside(&unit, &annotations.quotations, longest.quotations, |it| it.marked);
        let mentions = inside(&unit, &annotations.mentions, longest.mentions, |it| it.span);
        let mentions = mentions.iter().filter_map(|at| annotations.mentions.get(*at as usize));
        unit.entities = mentions.map(|mention| mention.entity).collect();
        unit.entities.sort_unstable();
        unit.entities.dedup();
        let span = Span { start: first.start, end: last.end };
        for block in place.blocks {
            let at = (place.document, *block);
            let tokens = self.reading.within(&mut self.vocabulary, at, span);
            unit.words.reserve(tokens.len());
            found.reserve(2 * tokens.len() + 8);
            note(tokens, &mut unit.words, &mut found);
        }
        found.extend(unit.entities.iter().map(|entity| self.vocabulary.entity(*entity)));
        self.times_units_and_topics(&unit, annotations, &mut found);
        found.sort_unstable();
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
        for id in raw.iter().flat_map(|(_, found)| found.chunk_by(|a, b| a == b)).map(|it| it[0]) {
            frequency[id as usize] += 1;
        }
        // Few different counts: most features are rare.
        let all = raw.len() as f32;
        let mut rarities: Vec<f32> = Vec::new();
        let weight = |(kind, count): (&FeatureKind, &u32)| {
            let count = (*count).max(1) as usize;
            while rarities.len() <= count {
                rarities.push((1.0 + all / rarities.len() as f32).ln());
            }
            kind.boost() * rarities[count]
        };
        self.weights = self.vocabulary.kinds().iter().zip(&frequency).map(weight).collect();
        self.frequency = frequency;
    }

    /// Gives features their weights: TF-IDF, then length one.
    fn weigh(&self, unit: &mut Unit, found: &[FeatureId]) {
        unit.features.reserve(found.len());
        for group in found.chunk_by(|a, b| a == b) {
            // A word that no sentence with a claim has can be shared with none.
            let at = group[0] as usize;
            if let Some(weight) = self.weights.get(at).filter(|_| self.frequency[at] > 0) {
                let times = if group.len() == 1 { 1.0 } else { 1.0 + (group.len() as f32).ln() };
                unit.features.push((group[0], weight * times));
            }
        }
        let length = unit.features.iter().map(|(_, weight)| weight * weight).sum::<f32>().sqrt();
        unit.mass = length;
        if length > 0.0 {
            for (_, weight) in &mut unit.features {
                *weight /= length;
            }
        }
    }
}

/// Notes words, concepts, and each two that follow one another.
fn note(tokens: &[Token], words: &mut Vec<Word>, found: &mut Vec<FeatureId>) {
    let mut follows = false;
    for token in tokens {
        let word = Word {
            stem: token.stem,
            concept: token.concept,
            name: token.name.is_some(),
            role: token.role,
            span: token.name.unwrap_or(token.place),
        };
        // A name of several words is one.
        if !word.name || words.last().is_none_or(|last| !last.name || last.span != word.span) {
            words.push(word);
        }
        let counts = !word.name && !token.timed;
        if counts {
            found.push(token.concept);
            found.extend(token.pair.filter(|_| follows));
        }
        follows = counts;
    }
}

/// The blocks that a passage stands in: that of its sentence, or whichever of its pieces reach into.
fn blocks_of(file: &Document, pieces: &[Span]) -> Vec<BlockId> {
    let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return Vec::new() };
    let holds = |held: &[Span]| held.iter().any(|held| pieces.iter().any(|it| it.overlaps(*held)));
    let before =
        |sentence: &Sentence| sentence.pieces.last().is_some_and(|piece| piece.end <= first.start);
    let sentence = file.sentences.get(file.sentences.partition_point(before));
    let home = sentence.filter(|sentence| holds(&sentence.pieces)).map(|sentence| sentence.block);
    let whole = home.and_then(|block| file.block(block)?.pieces.last().copied());
    match (home, whole) {
        (Some(home), Some(whole)) if last.end <= whole.end => vec![home],
        (Some(_) | None, Some(_) | None) => (0..)
            .zip(&file.blocks)
            .filter(|(_, block)| holds(&block.pieces))
            .map(|(index, _)| BlockId(index))
            .collect(),
    }
}

/// Indices of the items in the unit, none of which is longer than `longest`.
fn inside<T>(unit: &Unit, items: &[T], longest: u32, span: impl Fn(&T) -> Span) -> Vec<u32> {
    let mut found = Vec::new();
    let (Some(first), Some(last)) = (unit.pieces.first(), unit.pieces.last()) else { return found };
    let mut at = first_near(items, longest, first.start, &span);
    while let Some(span) = items.get(at).map(&span).filter(|span| span.start < last.end) {
        if unit.holds(span) {
            found.push(at as u32);
        }
        at += 1;
    }
    found
}
