//! The index: the passages of a corpus and where each word stands in them.

use crate::postings::{Postings, grouped, row};
use crate::query::Query;
use crate::ranking::{Results, rank};
use crate::words::{Gap, Words};
use synoptic_corpus::{Block, BlockId, BlockKind, Corpus, Document, DocumentId, InlineKind};
use synoptic_text::{Flow, Span};

/// Index of a passage in [`Index::passages`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PassageId(pub u32);

/// A sentence, or a block that is not cut into sentences: a title, a heading, a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The document it stands in.
    pub document: DocumentId,
    /// The block it stands in.
    pub block: BlockId,
    /// Its index in [`Document::sentences`]; `None` for what is not cut into sentences.
    pub sentence: Option<u32>,
    /// What it is. The bold label at the head of a paragraph or list item is a heading.
    pub kind: BlockKind,
    /// Where it stands in the file; more than one piece where something cuts it. Never empty.
    pub pieces: Vec<Span>,
}

impl Passage {
    /// The smallest span that covers it.
    pub fn cover(&self) -> Span {
        match (self.pieces.first(), self.pieces.last()) {
            (Some(first), Some(last)) => first.cover(*last),
            _ => Span::default(),
        }
    }
}

/// The passages of a corpus, and where each word stands in them.
#[derive(Clone, Debug, Default)]
pub struct Index {
    passages: Vec<Passage>,
    pub(crate) postings: Postings,
}

impl Index {
    /// Reads a corpus: all passages of all documents, in order. Boilerplate, bylines and series
    /// are no passages.
    pub fn build(corpus: &Corpus) -> Index {
        let mut passages = Vec::new();
        let mut words = Words::default();
        let mut builder = Postings::builder();
        for (document, id) in corpus.documents.iter().zip(0..) {
            let first = passages.len();
            collect(document, DocumentId(id), &mut passages);
            for passage in &passages[first..] {
                let flow = running_text(document, passage);
                let places = Places::of(&flow);
                words.read(flow.text());
                for (nth, word) in words.words.iter().enumerate() {
                    let next = words.words.get(nth + 1);
                    let in_one_piece =
                        next.is_some_and(|next| places.unbroken(word.span.cover(next.span)));
                    let glued = match word.gap {
                        Gap::Glued => next.is_some(),
                        Gap::Open | Gap::Touching => false,
                    };
                    builder.push(words.key(word), places.place(word.span), in_one_piece, glued);
                }
                builder.end_passage();
            }
        }
        Index { passages, postings: builder.finish() }
    }

    /// All passages, in the order of the corpus.
    pub fn passages(&self) -> &[Passage] {
        &self.passages
    }

    /// The passage with this index.
    pub fn passage(&self, id: PassageId) -> Option<&Passage> {
        self.passages.get(id.0 as usize)
    }

    /// The passages that answer `query`, best first. An empty query, or one that only excludes,
    /// is answered in the order of the corpus.
    pub fn search(&self, query: &Query) -> Results {
        rank(&self.postings, query)
    }
}

/// Adds the passages of a document: block by block, so that a block which something cuts is read
/// through, and the bold label at its head before its sentences.
fn collect(document: &Document, id: DocumentId, passages: &mut Vec<Passage>) {
    let block_of: Vec<u32> = document.sentences.iter().map(|sentence| sentence.block.0).collect();
    let (firsts, sentences) = grouped(&block_of, document.blocks.len());
    for (nth, block) in (0..).zip(&document.blocks) {
        if !is_searched(block.kind) {
            continue;
        }
        let mut add = |sentence, kind, pieces: &[Span]| {
            let pieces = pieces.to_vec();
            passages.push(Passage { document: id, block: BlockId(nth), sentence, kind, pieces });
        };
        let own = row(&firsts, &sentences, nth);
        if own.is_empty() {
            add(None, block.kind, &block.pieces);
            continue;
        }
        for inline in &block.inlines {
            if inline.kind == InlineKind::RunIn {
                add(None, BlockKind::Heading, &[inline.span]);
            }
        }
        for sentence in own {
            add(Some(*sentence), block.kind, &document.sentences[*sentence as usize].pieces);
        }
    }
}

/// Whether a reader would look for something in a block of this kind.
fn is_searched(kind: BlockKind) -> bool {
    match kind {
        BlockKind::Title
        | BlockKind::Subtitle
        | BlockKind::Heading
        | BlockKind::Paragraph
        | BlockKind::ListItem
        | BlockKind::Caption
        | BlockKind::Footnote
        | BlockKind::Disclaimer => true,
        BlockKind::Series | BlockKind::Byline | BlockKind::Boilerplate => false,
    }
}

/// The words of a passage as they are read: without markup and note markers.
fn running_text(document: &Document, passage: &Passage) -> Flow {
    let mut flow = Flow::default();
    let inlines = document.block(passage.block).map_or(&[][..], |block: &Block| &block.inlines);
    for piece in &passage.pieces {
        flow.push_gap();
        let mut at = piece.start;
        for inline in inlines {
            let hidden = match inline.kind {
                InlineKind::Markup | InlineKind::NoteMarker(_) => true,
                InlineKind::Strong
                | InlineKind::Emphasis
                | InlineKind::Link
                | InlineKind::RunIn => false,
            };
            if hidden && piece.contains(inline.span) && inline.span.end > at {
                flow.push(&document.text, Span { start: at, end: inline.span.start.max(at) });
                at = inline.span.end;
            }
        }
        flow.push(&document.text, Span { start: at, end: piece.end });
    }
    flow
}

/// The way from running text to the file; short where nothing cuts the text, as is the rule.
enum Places<'f> {
    /// All of it lies in one piece of the file, so many bytes further on.
    Whole(u32),
    Cut(&'f Flow),
}

impl Places<'_> {
    fn of(flow: &Flow) -> Places<'_> {
        let all = Span::new(0, flow.text().len());
        match flow.in_file(all).as_slice() {
            [one] if one.len() == all.len() => Places::Whole(one.start),
            _ => Places::Cut(flow),
        }
    }

    /// Where a span stands in the file; an empty span for what does not stand there.
    fn place(&self, span: Span) -> Span {
        match self {
            Places::Whole(start) => span.shifted(*start),
            Places::Cut(flow) => flow.cover_in_file(span).unwrap_or_default(),
        }
    }

    /// Whether a span is one piece of the file.
    fn unbroken(&self, span: Span) -> bool {
        match self {
            Places::Whole(_) => true,
            Places::Cut(flow) => flow.in_file(span).len() == 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use synoptic_corpus::{Inline, Sentence};

    const FILE: &str =
        "Heading\n**Label.** The **tre**aty<sup>3</sup> binds.\nSkip to content\n3 A note.";

    fn at(words: &str) -> Span {
        let start = FILE.find(words).expect("the words stand in the file");
        Span::new(start, start + words.len())
    }

    fn block(kind: BlockKind, words: &str, inlines: Vec<Inline>) -> Block {
        Block { kind, level: None, pieces: vec![at(words)], inlines, number: None, repeats: None }
    }

    fn corpus() -> Corpus {
        let inline = |words, kind| Inline { span: at(words), kind };
        let markup =
            |start: u32| Inline { span: Span { start, end: start + 2 }, kind: InlineKind::Markup };
        let bold = at("**tre**");
        let inlines = vec![
            inline("Label.", InlineKind::RunIn),
            markup(bold.start),
            markup(bold.end - 2),
            inline("<sup>3</sup>", InlineKind::NoteMarker(3)),
        ];
        let sentence = at("The **tre**aty<sup>3</sup> binds.");
        let document = Document {
            text: FILE.into(),
            blocks: vec![
                block(BlockKind::Heading, "Heading", Vec::new()),
                block(
                    BlockKind::Paragraph,
                    "**Label.** The **tre**aty<sup>3</sup> binds.",
                    inlines,
                ),
                block(BlockKind::Boilerplate, "Skip to content", Vec::new()),
                block(BlockKind::Footnote, "3 A note.", Vec::new()),
            ],
            sentences: vec![Sentence { block: BlockId(1), pieces: vec![sentence] }],
            ..Document::default()
        };
        Corpus { documents: vec![document], ..Corpus::default() }
    }

    fn marked(typed: &str) -> Vec<&'static str> {
        let index = Index::build(&corpus());
        let results = index.search(&Query::parse(typed));
        results.hits.iter().flat_map(|hit| results.marks(hit)).map(|mark| mark.of(FILE)).collect()
    }

    #[test]
    fn sentences_headings_labels_and_notes_are_passages_and_boilerplate_is_not() {
        let index = Index::build(&corpus());
        let shown: Vec<(BlockKind, Option<u32>, &str)> = index
            .passages()
            .iter()
            .map(|passage| (passage.kind, passage.sentence, passage.cover().of(FILE)))
            .collect();
        assert_eq!(
            shown,
            [
                (BlockKind::Heading, None, "Heading"),
                (BlockKind::Heading, None, "Label."),
                (BlockKind::Paragraph, Some(0), "The **tre**aty<sup>3</sup> binds."),
                (BlockKind::Footnote, None, "3 A note."),
            ]
        );
    }

    #[test]
    fn markup_within_a_word_does_not_hide_it() {
        assert_eq!(marked("treaty "), ["tre**aty"]);
    }

    #[test]
    fn a_note_marker_is_no_word_and_no_part_of_a_mark() {
        assert_eq!(marked("\"treaty binds\""), ["tre**aty", "binds"]);
        assert_eq!(marked("sup "), [""; 0]);
    }

    #[test]
    fn a_sentence_of_no_block_is_passed_over() {
        let mut corpus = corpus();
        corpus.documents[0].sentences[0].block = BlockId(u32::MAX);
        assert_eq!(Index::build(&corpus).passages().len(), 3);
    }
}
