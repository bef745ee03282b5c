//! Cuts a document down to the passages that may be shown.
//!
//! Every byte of the text outside them becomes a space (line ends stay, so that all offsets and
//! lines hold), and everything that points at such bytes goes. What the corpus may always tell is
//! kept: title, series, outlet, authors, editor and date. The document was read and searched whole
//! before, so that a kept passage still knows who speaks in it.

use crate::Problem;
use crate::fields::Placed;
use crate::source::Source;
use synoptic_corpus::{
    Annotations, Basis, Block, BlockId, Claim, Corpus, Document, EntityId, Fact, Footnote, Holder,
    Section, Sentence, Why,
};
use synoptic_text::Span;

/// What is cited of a document.
#[derive(Clone, Copy)]
pub(crate) struct Cited<'c> {
    /// Passages that the manifest lists.
    pub(crate) passages: &'c [Placed<String>],
    /// Where passages stand that the editor's questions pin.
    pub(crate) pinned: &'c [Span],
}

/// Reduces the document at `at` to what is cited of it; `manifest` is the file that lists the
/// passages, `entry_at` the place of the document's table in it.
pub(crate) fn reduce(
    corpus: &mut Corpus,
    at: usize,
    cited: Cited<'_>,
    entry_at: usize,
    manifest: &Source,
    problems: &mut Vec<Problem>,
) {
    let document = &mut corpus.documents[at];
    if cited.passages.is_empty() && cited.pinned.is_empty() {
        problems.push(manifest.warning(
            entry_at,
            format!(
                "`{}` is excerpt_only without any passage; list them as passages = [\"…\"]",
                document.id
            ),
        ));
    }
    let mut spans = cited.pinned.to_vec();
    for passage in cited.passages {
        match document.text.find(&passage.value) {
            Some(start) => spans.push(Span::new(start, start + passage.value.len())),
            None => problems.push(manifest.error(
                passage.at,
                format!("this passage is not in {}; copy it letter by letter, quotation marks and line ends included", document.file),
            )),
        }
    }
    spans.extend(metadata_spans(document));
    let kept = Kept::new(spans);
    let sentences = kept.document(document);
    kept.annotations(&mut corpus.annotations[at], document, &sentences);
    forget_lost_names(corpus);
}

/// Where the text states what may always be told of a document.
fn metadata_spans(document: &Document) -> Vec<Span> {
    let metadata = &document.metadata;
    let facts = [
        &metadata.title,
        &metadata.series,
        &metadata.outlet,
        &metadata.editor,
        &metadata.published,
    ];
    let bases = facts
        .into_iter()
        .flatten()
        .map(|fact| &fact.basis)
        .chain(metadata.authors.iter().map(|author| &author.basis));
    bases
        .filter_map(|basis| match basis {
            Basis::Text(span) => Some(*span),
            Basis::Corpus(_) => None,
        })
        .collect()
}

/// The bytes that stay, as spans in order that do not touch.
struct Kept(Vec<Span>);

impl Kept {
    fn new(mut spans: Vec<Span>) -> Kept {
        spans.sort();
        let mut merged: Vec<Span> = Vec::new();
        for span in spans.into_iter().filter(|span| !span.is_empty()) {
            match merged.last_mut() {
                Some(last) if span.start <= last.end => *last = last.cover(span),
                _ => merged.push(span),
            }
        }
        Kept(merged)
    }

    fn whole(&self, span: Span) -> bool {
        self.0.iter().any(|kept| kept.contains(span))
    }

    /// The parts of `pieces` that stay.
    fn clip(&self, pieces: &[Span], text: &str) -> Vec<Span> {
        pieces
            .iter()
            .flat_map(|piece| self.0.iter().map(|kept| kept.intersection(*piece).trimmed(text)))
            .filter(|part| !part.is_empty())
            .collect()
    }

    fn option(&self, span: &mut Option<Span>) {
        *span = span.filter(|span| self.whole(*span));
    }

    fn why(&self, why: &mut Why) {
        why.words.retain(|span| self.whole(*span));
    }

    fn blank(&self, text: &str) -> String {
        let mut blanked = String::with_capacity(text.len());
        let mut at = 0;
        for span in self.0.iter().map(Span::range).chain(std::iter::once(text.len()..text.len())) {
            for c in text.get(at..span.start).unwrap_or("").chars() {
                match c {
                    '\n' | '\r' => blanked.push(c),
                    lost => blanked.extend(std::iter::repeat_n(' ', lost.len_utf8())),
                }
            }
            blanked.push_str(text.get(span.clone()).unwrap_or(""));
            at = span.end;
        }
        blanked
    }

    /// Reduces the document itself; gives the new index of each sentence that stays.
    fn document(&self, document: &mut Document) -> Vec<Option<u32>> {
        let text = std::mem::take(&mut document.text);
        if let Some(Fact { basis: Basis::Text(span), .. }) = document.metadata.subtitle
            && !self.whole(span)
        {
            document.metadata.subtitle = None;
        }
        let whole_headings: Vec<bool> = document
            .blocks
            .iter()
            .map(|block| block.pieces.iter().all(|piece| self.whole(*piece)))
            .collect();
        let (blocks, moved) = self.blocks(&document.blocks, &text);
        document.blocks = blocks;
        document.sections = sections(&document.sections, &moved, &whole_headings);
        let mut kept_sentences = Vec::new();
        let mut sentences = Vec::new();
        for sentence in &document.sentences {
            let pieces = self.clip(&sentence.pieces, &text);
            let block = moved.get(sentence.block.0 as usize).copied().flatten();
            let (false, Some(block)) = (pieces.is_empty(), block) else {
                sentences.push(None);
                continue;
            };
            sentences.push(u32::try_from(kept_sentences.len()).ok());
            kept_sentences.push(Sentence { block, pieces });
        }
        document.sentences = kept_sentences;
        document.footnotes.retain_mut(|note| self.footnote(note, &moved));
        document.text = self.blank(&text);
        document.excerpt_only = true;
        sentences
    }

    /// The blocks that stay, and the new id of each.
    fn blocks(&self, blocks: &[Block], text: &str) -> (Vec<Block>, Vec<Option<BlockId>>) {
        let mut kept: Vec<Block> = Vec::new();
        let mut moved: Vec<Option<BlockId>> = Vec::new();
        for block in blocks {
            let pieces = self.clip(&block.pieces, text);
            if pieces.is_empty() {
                moved.push(None);
                continue;
            }
            let mut block = Block { pieces, ..block.clone() };
            block.inlines.retain(|inline| self.whole(inline.span));
            block.repeats =
                block.repeats.and_then(|id| moved.get(id.0 as usize).copied().flatten());
            moved.push(u32::try_from(kept.len()).ok().map(BlockId));
            kept.push(block);
        }
        (kept, moved)
    }

    fn footnote(&self, note: &mut Footnote, moved: &[Option<BlockId>]) -> bool {
        let Some(block) = moved.get(note.block.0 as usize).copied().flatten() else { return false };
        note.block = block;
        note.markers.retain(|marker| self.whole(*marker));
        self.whole(note.span)
    }

    fn annotations(&self, found: &mut Annotations, document: &Document, sentences: &[Option<u32>]) {
        found.quotations.retain_mut(|quotation| {
            self.option(&mut quotation.speaker_span);
            self.option(&mut quotation.cue);
            self.option(&mut quotation.medium);
            self.why(&mut quotation.why);
            self.whole(quotation.marked)
        });
        found.quantities.retain_mut(|quantity| {
            self.option(&mut quantity.counted);
            self.option(&mut quantity.qualifier);
            self.why(&mut quantity.why);
            self.whole(quantity.span)
        });
        found.times.retain_mut(|time| {
            self.option(&mut time.event);
            self.why(&mut time.why);
            self.whole(time.span)
        });
        found.mentions.retain(|mention| self.whole(mention.span));
        found.claims.retain_mut(|claim| self.claim(claim, document, sentences));
    }

    fn claim(&self, claim: &mut Claim, document: &Document, sentences: &[Option<u32>]) -> bool {
        let Some(sentence) = sentences.get(claim.sentence as usize).copied().flatten() else {
            return false;
        };
        claim.sentence = sentence;
        claim.pieces = self.clip(&claim.pieces, &document.text);
        claim.certainty_words.retain(|words| self.whole(*words));
        claim.notes.retain(|number| document.footnotes.iter().any(|note| note.number == *number));
        for link in &mut claim.chain {
            self.option(&mut link.cue);
            self.option(&mut link.medium);
        }
        self.why(&mut claim.why);
        !claim.pieces.is_empty()
    }
}

/// The sections that still hold something. A heading that went takes its words out of the address.
fn sections(
    sections: &[Section],
    moved: &[Option<BlockId>],
    whole_headings: &[bool],
) -> Vec<Section> {
    let before = |id: BlockId| {
        let kept = moved.iter().take(id.0 as usize).flatten().count();
        BlockId(u32::try_from(kept).unwrap_or(u32::MAX))
    };
    let mut kept: Vec<Section> = Vec::new();
    for section in sections {
        let heading = section.heading.filter(|id| whole_headings.get(id.0 as usize) == Some(&true));
        let heading = heading.and_then(|id| moved.get(id.0 as usize).copied().flatten());
        let (first, end) = (before(section.first), before(section.end));
        if heading.is_none() && first == end {
            continue;
        }
        let slug = match heading.or(section.heading) {
            Some(_) if heading.is_none() => format!("part-{}", kept.len() + 1),
            Some(_) | None => section.slug.clone(),
        };
        kept.push(Section { heading, level: section.level, slug, first, end });
    }
    kept
}

/// Takes out discovered names that nothing points to any more, and their forms that no text shows.
fn forget_lost_names(corpus: &mut Corpus) {
    let mut used: Vec<Vec<&str>> = vec![Vec::new(); corpus.entities.len()];
    let mut held = vec![false; corpus.entities.len()];
    for (document, found) in corpus.documents.iter().zip(&corpus.annotations) {
        for mention in &found.mentions {
            if let Some(forms) = used.get_mut(mention.entity.0 as usize) {
                forms.push(mention.span.of(&document.text));
            }
        }
        for claim in &found.claims {
            for holder in claim.chain.iter().map(|link| &link.holder).chain([&claim.holder]) {
                if let Holder::Named { entity: Some(id), .. } = holder
                    && let Some(held) = held.get_mut(id.0 as usize)
                {
                    *held = true;
                }
            }
        }
    }
    let mut moved: Vec<Option<EntityId>> = Vec::new();
    let mut kept = Vec::new();
    for ((entity, forms), held) in corpus.entities.iter().zip(&used).zip(held) {
        if !entity.curated && forms.is_empty() && !held {
            moved.push(None);
            continue;
        }
        let mut entity = entity.clone();
        if !entity.curated {
            let name = entity.name.clone();
            entity.aliases.retain(|alias| *alias == name || forms.contains(&alias.as_str()));
        }
        moved.push(u32::try_from(kept.len()).ok().map(EntityId));
        kept.push(entity);
    }
    corpus.entities = kept;
    let new = |id: EntityId| moved.get(id.0 as usize).copied().flatten();
    for found in &mut corpus.annotations {
        found.mentions.retain_mut(|mention| match new(mention.entity) {
            Some(id) => {
                mention.entity = id;
                true
            }
            None => false,
        });
        for claim in &mut found.claims {
            let holders = claim.chain.iter_mut().map(|link| &mut link.holder);
            for holder in holders.chain(std::iter::once(&mut claim.holder)) {
                if let Holder::Named { entity, .. } = holder {
                    *entity = entity.and_then(new);
                }
            }
        }
    }
}
