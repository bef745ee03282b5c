//! The words of the documents, each block read once: what stands where, by number.
//!
//! Sentences and pinned passages are stretches of what is read here. What a passage is compared by
//! is the featurizer's business.

use crate::vocabulary::{FeatureId, Vocabulary};
use synoptic_corpus::{Annotations, Block, BlockId, Corpus, Document, DocumentId};
use synoptic_text::{Span, TokenKind, tokens};

/// A content word or a word of a name, as it stands in a block.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Token {
    /// Where it stands in the file.
    pub(crate) place: Span,
    /// Its stem; a name's feature.
    pub(crate) stem: FeatureId,
    /// Its concept; a name's feature.
    pub(crate) concept: FeatureId,
    /// The whole name that it is part of.
    pub(crate) name: Option<Span>,
    /// It and the content word before it, where one stands there.
    pub(crate) pair: Option<FeatureId>,
    /// Whether it tells who somebody is.
    pub(crate) role: bool,
    /// Whether it is part of a time that is resolved, which counts by its value, however worded.
    pub(crate) timed: bool,
}

/// The blocks read so far.
pub(crate) struct Reading<'c> {
    corpus: &'c Corpus,
    /// By document.
    longest: Vec<Longest>,
    /// Content words by document and block, in order; `None` where the block is not read yet.
    blocks: Vec<Vec<Option<Vec<Token>>>>,
    /// Whether blocks are kept when the next document is begun: where passages are pinned in them.
    keep: bool,
}

impl<'c> Reading<'c> {
    /// Nothing read yet.
    pub(crate) fn new(corpus: &'c Corpus) -> Reading<'c> {
        let longest = corpus.annotations.iter().map(Longest::of).collect();
        let blocks = vec![Vec::new(); corpus.documents.len()];
        Reading { corpus, longest, blocks, keep: !corpus.questions.is_empty() }
    }

    /// The longest items of a document.
    pub(crate) fn longest(&self, document: DocumentId) -> Longest {
        self.longest.get(document.0 as usize).copied().unwrap_or_default()
    }

    /// To be called once a document is read through.
    pub(crate) fn end_document(&mut self, document: DocumentId) {
        if let Some(blocks) = self.blocks.get_mut(document.0 as usize).filter(|_| !self.keep) {
            *blocks = Vec::new();
        }
    }

    /// The content words of a block that lie in `span` of the file, in order.
    pub(crate) fn within(
        &mut self,
        vocabulary: &mut Vocabulary,
        (document, block): (DocumentId, BlockId),
        span: Span,
    ) -> &[Token] {
        let longest = self.longest(document);
        let (corpus, at) = (self.corpus, block.0 as usize);
        let (Some(file), Some(found), Some(blocks)) = (
            corpus.document(document),
            corpus.annotations_of(document),
            self.blocks.get_mut(document.0 as usize),
        ) else {
            return &[];
        };
        let Some(block) = file.blocks.get(at) else { return &[] };
        if blocks.is_empty() {
            blocks.resize_with(file.blocks.len(), || None);
        }
        let read = blocks[at].get_or_insert_with(|| read(file, found, longest, block, vocabulary));
        let first = read.partition_point(|token| token.place.start < span.start);
        let inner = &read[first..];
        &inner[..inner.partition_point(|token| token.place.end <= span.end)]
    }
}

/// How long the longest of the items found in a document is, so that those near a place are found
/// without looking at all that stand before it: items stand in order of their starts, and some hold
/// others.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Longest {
    pub(crate) quotations: u32,
    pub(crate) quantities: u32,
    pub(crate) times: u32,
    pub(crate) mentions: u32,
}

impl Longest {
    /// Of everything found in a document.
    pub(crate) fn of(found: &Annotations) -> Longest {
        fn longest(spans: impl Iterator<Item = Span>) -> u32 {
            spans.map(|span| span.len() as u32).max().unwrap_or_default()
        }
        Longest {
            quotations: longest(found.quotations.iter().map(|found| found.marked)),
            quantities: longest(found.quantities.iter().map(|found| found.span)),
            times: longest(found.times.iter().map(|found| found.span)),
            mentions: longest(found.mentions.iter().map(|found| found.span)),
        }
    }
}

/// The index of the first item that can reach beyond `start`.
pub(crate) fn first_near<T>(
    items: &[T],
    longest: u32,
    start: u32,
    span: impl Fn(&T) -> Span,
) -> usize {
    items.partition_point(|item| span(item).start + longest <= start)
}

fn read(
    file: &Document,
    found: &Annotations,
    longest: Longest,
    block: &Block,
    vocabulary: &mut Vocabulary,
) -> Vec<Token> {
    let flow = block.flow(&file.text);
    let text = flow.text();
    let all = tokens(text);
    let mut read: Vec<Token> = Vec::with_capacity(all.len() / 2);
    // Names and times that end before a word are done with: words stand in order too.
    let start = block.start();
    let mut names =
        &found.mentions[first_near(&found.mentions, longest.mentions, start, |name| name.span)..];
    let mut times =
        &found.times[first_near(&found.times, longest.times, start, |time| time.span)..];
    let mut before: Option<FeatureId> = None;
    for token in all {
        match token.kind {
            TokenKind::Word | TokenKind::Number => {}
            TokenKind::Possessive | TokenKind::Mark => continue,
        }
        let Some(place) = flow.cover_in_file(token.span) else { continue };
        while let Some((_, rest)) = names.split_first().filter(|(n, _)| n.span.end <= place.start) {
            names = rest;
        }
        while let Some((_, rest)) = times.split_first().filter(|(t, _)| t.span.end <= place.start) {
            times = rest;
        }
        if let Some(name) = names.first().filter(|name| name.span.overlaps(place)) {
            before = None;
            let id = vocabulary.entity(name.entity);
            let name = Some(name.span);
            read.push(Token {
                place,
                stem: id,
                concept: id,
                name,
                pair: None,
                role: false,
                timed: false,
            });
            continue;
        }
        let known = vocabulary.word(token.span.of(text));
        let Some(concept) = known.concept else { continue };
        let mut here = times.iter().take_while(|time| time.span.start <= place.start);
        let timed = here.any(|time| time.edtf.is_some() && time.span.contains(place));
        let pair = before.filter(|_| !timed).map(|before| vocabulary.pair(before, concept));
        read.push(Token {
            place,
            stem: known.stem,
            concept,
            name: None,
            pair,
            role: known.role,
            timed,
        });
        before = (!timed).then_some(concept);
    }
    read
}
