//! What a claim is compared by: concepts, pairs of adjacent concepts, names, years, units.
//!
//! Weights are TF-IDF over the claims of the corpus (Salton & Buckley 1988, doi 10.1016/0306-4573(88)90021-0),
//! each claim brought to length one. On news of one event this finds the same matter better than
//! sentence embeddings do, which see one topic everywhere.

use crate::lexicon::synonyms::SYNONYMS;
use crate::units::{FeatureId, Unit};
use std::collections::HashMap;
use synoptic_corpus::{
    Annotations, Certainty, Claim, ClaimKind, Corpus, Document, DocumentId, EntityId, Holder,
    Mention, Polarity,
};
use synoptic_text::{Flow, Span, TokenKind, fold, is_stop_word, stem, tokens};

/// Weight of each kind of feature beside a plain word's.
struct Weights;

impl Weights {
    /// A concept: a stem, or the first word of its line of synonyms.
    const CONCEPT: f32 = 1.0;
    /// Two concepts that follow one another: rarer, but only an echo of its parts.
    const BIGRAM: f32 = 0.6;
    /// A name. Names tell who, seldom what.
    const ENTITY: f32 = 0.7;
    /// The year or month that a time expression names.
    const TIME: f32 = 0.8;
    /// The unit that a quantity counts.
    const UNIT: f32 = 0.6;
}

/// A feature before it has a weight.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Raw {
    id: FeatureId,
    boost: f32,
}

/// Features by number, shared by all claims of a corpus.
#[derive(Default)]
struct Vocabulary {
    concepts: HashMap<String, FeatureId>,
    words: HashMap<String, FeatureId>,
    pairs: HashMap<(FeatureId, FeatureId), FeatureId>,
    entities: HashMap<EntityId, FeatureId>,
    next: FeatureId,
}

impl Vocabulary {
    fn with_synonyms() -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for line in SYNONYMS {
            let id = vocabulary.fresh();
            for word in line.split(' ') {
                vocabulary.concepts.entry(stem(word).into_owned()).or_insert(id);
            }
        }
        vocabulary
    }

    fn fresh(&mut self) -> FeatureId {
        self.next += 1;
        self.next - 1
    }

    /// The concept of a word; the word is remembered so that it is stemmed once.
    fn concept(&mut self, word: &str) -> FeatureId {
        if let Some(id) = self.words.get(word) {
            return *id;
        }
        let folded = fold(word);
        let stemmed = stem(&folded).into_owned();
        let id = self.named(stemmed);
        self.words.insert(word.to_owned(), id);
        id
    }

    fn named(&mut self, name: String) -> FeatureId {
        if let Some(id) = self.concepts.get(&name) {
            return *id;
        }
        let id = self.fresh();
        self.concepts.insert(name, id);
        id
    }

    fn pair(&mut self, pair: (FeatureId, FeatureId)) -> FeatureId {
        let fresh = self.next;
        let id = *self.pairs.entry(pair).or_insert(fresh);
        self.next = self.next.max(id + 1);
        id
    }

    fn entity(&mut self, entity: EntityId) -> FeatureId {
        let fresh = self.next;
        let id = *self.entities.entry(entity).or_insert(fresh);
        self.next = self.next.max(id + 1);
        id
    }
}

/// Makes units of claims and other passages of one corpus, so that they can be compared.
pub(crate) struct Featurizer<'c> {
    corpus: &'c Corpus,
    vocabulary: Vocabulary,
    /// Running text per document and block, made when first needed.
    flows: Vec<Vec<Option<Flow>>>,
    /// How many claims have each feature.
    frequency: Vec<u32>,
    claims: f32,
}

impl<'c> Featurizer<'c> {
    /// Reads the whole corpus: one unit per claim, in the order of documents and claims.
    pub(crate) fn read(corpus: &'c Corpus) -> (Featurizer<'c>, Vec<Unit>) {
        let flows =
            corpus.documents.iter().map(|document| vec![None; document.blocks.len()]).collect();
        let vocabulary = Vocabulary::with_synonyms();
        let mut featurizer =
            Featurizer { corpus, vocabulary, flows, frequency: Vec::new(), claims: 0.0 };
        let mut raw = Vec::new();
        for (annotations, document) in corpus.annotations.iter().zip(0..) {
            for (claim, index) in annotations.claims.iter().zip(0..) {
                raw.push(featurizer.raw(DocumentId(document), &claim.pieces, Some(index)));
            }
        }
        featurizer.count(&raw);
        let units = raw.into_iter().map(|(unit, found)| featurizer.weigh(unit, found)).collect();
        (featurizer, units)
    }

    /// The unit of any passage; claims within it lend it their holder and certainty.
    pub(crate) fn passage(&mut self, document: DocumentId, pieces: &[Span]) -> Unit {
        let claims = self
            .corpus
            .annotations
            .get(document.0 as usize)
            .map_or(&[][..], |found| &found.claims[..]);
        let shared = |claim: &Claim| {
            let pairs = claim
                .pieces
                .iter()
                .flat_map(|own| pieces.iter().map(move |piece| own.intersection(*piece)));
            pairs.map(|span| span.len()).sum::<usize>()
        };
        let best =
            (0..).zip(claims).map(|(index, claim)| (shared(claim), std::cmp::Reverse(index))).max();
        let claim = best.filter(|(shared, _)| *shared > 0).map(|(_, index)| index.0);
        let (unit, found) = self.raw(document, pieces, claim);
        self.weigh(unit, found)
    }

    /// How many different features there are.
    pub(crate) fn features(&self) -> FeatureId {
        self.vocabulary.next
    }

    fn raw(
        &mut self,
        document: DocumentId,
        pieces: &[Span],
        claim: Option<u32>,
    ) -> (Unit, Vec<Raw>) {
        let corpus = self.corpus;
        let mut unit = Unit {
            document,
            claim,
            pieces: pieces.to_vec(),
            stems: Vec::new(),
            features: Vec::new(),
            mass: 0.0,
            entities: Vec::new(),
            quantities: Vec::new(),
            times: Vec::new(),
            quotations: Vec::new(),
            holder: Holder::Author,
            kind: ClaimKind::Fact,
            certainty: Certainty::Asserted,
            polarity: Polarity::Positive,
        };
        let mut found = Vec::new();
        let at = document.0 as usize;
        let (Some(file), Some(annotations)) =
            (corpus.documents.get(at), corpus.annotations.get(at))
        else {
            return (unit, found);
        };
        if let Some(claim) = claim.and_then(|index| annotations.claims.get(index as usize)) {
            unit.holder = claim.holder.clone();
            (unit.kind, unit.certainty, unit.polarity) =
                (claim.kind, claim.certainty, claim.polarity);
        }
        unit.quantities = inside(&unit, &annotations.quantities, |quantity| quantity.span);
        unit.times = inside(&unit, &annotations.times, |time| time.span);
        unit.quotations = inside(&unit, &annotations.quotations, |quotation| quotation.marked);
        let mentions: Vec<&Mention> =
            annotations.mentions.iter().filter(|found| unit.holds(found.span)).collect();
        unit.entities = mentions.iter().map(|mention| mention.entity).collect();
        unit.entities.sort_unstable();
        unit.entities.dedup();
        for entity in &unit.entities {
            found.push(Raw { id: self.vocabulary.entity(*entity), boost: Weights::ENTITY });
        }
        if let Some((flow, span)) = running_text(&mut self.flows, file, at, pieces) {
            read_words(&mut self.vocabulary, flow, span, &mentions, &mut unit.stems, &mut found);
        }
        read_times_and_units(&mut self.vocabulary, &unit, annotations, &mut found);
        (unit, found)
    }

    fn count(&mut self, raw: &[(Unit, Vec<Raw>)]) {
        self.frequency = vec![0; self.vocabulary.next as usize];
        self.claims = raw.len() as f32;
        let mut seen: Vec<FeatureId> = Vec::new();
        for (_, found) in raw {
            seen.clear();
            seen.extend(found.iter().map(|feature| feature.id));
            seen.sort_unstable();
            seen.dedup();
            for id in &seen {
                self.frequency[*id as usize] += 1;
            }
        }
    }

    /// Gives features their weights: TF-IDF, then length one.
    fn weigh(&self, mut unit: Unit, mut found: Vec<Raw>) -> Unit {
        found.sort_unstable_by_key(|feature| feature.id);
        for group in found.chunk_by(|a, b| a.id == b.id) {
            let times = group.len() as f32;
            let claims =
                self.frequency.get(group[0].id as usize).copied().unwrap_or(0).max(1) as f32;
            let rarity = (1.0 + self.claims / claims).ln();
            unit.features.push((group[0].id, group[0].boost * (1.0 + times.ln()) * rarity));
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
    flows: &'f mut [Vec<Option<Flow>>],
    file: &Document,
    at: usize,
    pieces: &[Span],
) -> Option<(&'f Flow, Span)> {
    let (first, last) = (pieces.first()?, pieces.last()?);
    let block = file
        .blocks
        .iter()
        .position(|block| block.pieces.iter().any(|piece| piece.overlaps(*first)))?;
    let flow = flows.get_mut(at)?.get_mut(block)?;
    let flow = flow.get_or_insert_with(|| file.blocks[block].flow(&file.text));
    // A passage may begin or end at a mark that the running text leaves out.
    let start = (first.start..first.end).find_map(|byte| flow.from_file(byte))?;
    let end = (last.start..last.end).rev().find_map(|byte| flow.from_file(byte))? + 1;
    Some((flow, Span { start, end }))
}

fn inside<T>(unit: &Unit, items: &[T], span: impl Fn(&T) -> Span) -> Vec<u32> {
    items
        .iter()
        .zip(0..)
        .filter(|(item, _)| unit.holds(span(item)))
        .map(|(_, index)| index)
        .collect()
}

/// Adds the concepts of a stretch of running text, and each two that follow one another.
fn read_words(
    vocabulary: &mut Vocabulary,
    flow: &Flow,
    span: Span,
    mentions: &[&Mention],
    stems: &mut Vec<String>,
    found: &mut Vec<Raw>,
) {
    let text = span.of(flow.text());
    let mut before = None;
    for token in tokens(text) {
        let word = token.span.of(text);
        let named = !mentions.is_empty()
            && flow
                .cover_in_file(token.span.shifted(span.start))
                .is_some_and(|span| mentions.iter().any(|mention| mention.span.overlaps(span)));
        match token.kind {
            TokenKind::Word if named => before = None,
            TokenKind::Word if is_stop_word(&fold(word)) => {}
            TokenKind::Word | TokenKind::Number => {
                let id = vocabulary.concept(word);
                stems.push(stem(&fold(word)).into_owned());
                found.push(Raw { id, boost: Weights::CONCEPT });
                if let Some(before) = before {
                    found.push(Raw { id: vocabulary.pair((before, id)), boost: Weights::BIGRAM });
                }
                before = Some(id);
            }
            TokenKind::Possessive | TokenKind::Mark => {}
        }
    }
}

/// Adds the years and months that the unit's times name, and the units that its quantities count.
fn read_times_and_units(
    vocabulary: &mut Vocabulary,
    unit: &Unit,
    annotations: &Annotations,
    found: &mut Vec<Raw>,
) {
    for time in unit.times.iter().filter_map(|at| annotations.times.get(*at as usize)) {
        for part in time.edtf.iter().flat_map(|edtf| edtf.split('/')) {
            for length in [4, 7] {
                if let Some(head) = part.get(..length) {
                    found.push(Raw {
                        id: vocabulary.named(["time ", head].concat()),
                        boost: Weights::TIME,
                    });
                }
            }
        }
    }
    for quantity in unit.quantities.iter().filter_map(|at| annotations.quantities.get(*at as usize))
    {
        if let Some(unit) = &quantity.unit {
            found
                .push(Raw { id: vocabulary.named(["unit ", unit].concat()), boost: Weights::UNIT });
        }
    }
}
