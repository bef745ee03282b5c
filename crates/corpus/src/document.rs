//! The structure of one document: blocks, sections, sentences, footnotes.
//!
//! All text is stored once, in [`Document::text`]; everything else is a [`Span`] into it.
//! How the structure was found is `synoptic-ingest`'s business; what it means, `synoptic-extract`'s.

use crate::frozen::Digests;
use crate::metadata::Metadata;
use serde::{Deserialize, Serialize};
use synoptic_text::{Flow, Span};

/// One document: a text file and its structure.
///
/// Invariants (kept by `synoptic-ingest`, tested by properties there): spans lie on character
/// borders of `text`; blocks are in the order of their first pieces and do not overlap; a sentence
/// lies within the pieces of its block.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    /// Short id, used in addresses; unique within a corpus.
    pub id: String,
    /// Name of the file without its folder.
    pub file: String,
    /// The file, byte for byte.
    pub text: String,
    /// Title, authors, dates and the like, each with where it is stated.
    pub metadata: Metadata,
    /// Every piece of the file that holds text, in order.
    pub blocks: Vec<Block>,
    /// Sections in order; the first has no heading where text stands before any heading.
    pub sections: Vec<Section>,
    /// Sentences of paragraphs, list items, captions and disclaimers, in order.
    pub sentences: Vec<Sentence>,
    /// Numbered notes, by number.
    pub footnotes: Vec<Footnote>,
    /// Whether only cited passages are embedded, the rest of `text` being blanked.
    pub excerpt_only: bool,
    /// What it was when the corpus was frozen.
    pub digests: Digests,
}

/// Index of a block in [`Document::blocks`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct BlockId(pub u32);

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum BlockKind {
    /// The document's title.
    Title,
    /// A subtitle or standfirst that repeats nothing.
    Subtitle,
    /// The name of a series, a breadcrumb or a rubric above the title.
    Series,
    /// Names of authors and editors, with role, place and date of publication.
    Byline,
    /// A section's heading.
    Heading,
    /// A paragraph of the text itself.
    Paragraph,
    /// An item of a list of the text itself.
    ListItem,
    /// What stands under a picture, with its credit.
    Caption,
    /// A numbered note.
    Footnote,
    /// A statement on whose views the text gives.
    Disclaimer,
    /// Page furniture and repetitions: kept, never shown as content.
    Boilerplate,
}

/// A piece of the file that is one thing to its reader.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Depth of a heading (1 is the highest) or of a list item (1 is the outermost).
    pub level: Option<u8>,
    /// Where it stands, without list bullets, heading marks and surrounding space; more than one
    /// piece where a page break, a block of notes or the mark of a quoted line cuts it. Never empty.
    pub pieces: Vec<Span>,
    /// Marks within the pieces: those not shown, note markers, emphasis, links; in order of start.
    pub inlines: Vec<Inline>,
    /// Number among the paragraphs and list items of the document, from 1; `None` for the rest.
    pub number: Option<u32>,
    /// The block whose text this one repeats (then it is boilerplate).
    pub repeats: Option<BlockId>,
}

/// A mark within a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Inline {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: InlineKind,
}

/// What a mark within a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum InlineKind {
    /// Characters of the markup itself (`**`, `<`), never shown.
    Markup,
    /// A note's marker; shown as a link to the note, no part of a sentence's words.
    NoteMarker(u32),
    /// Set in bold.
    Strong,
    /// Set in italics.
    Emphasis,
    /// A bold label that opens a list item or a paragraph; no part of a sentence.
    RunIn,
    /// An address.
    Link,
}

/// A heading and what follows it up to the next heading.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    /// The heading; `None` for what stands before any.
    pub heading: Option<BlockId>,
    /// The heading's level, 0 where there is none.
    pub level: u8,
    /// Part of an address, unique within the document: lower-case ASCII words and hyphens.
    pub slug: String,
    /// First block after the heading.
    pub first: BlockId,
    /// One past the last block.
    pub end: BlockId,
}

/// A sentence of a block.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Sentence {
    /// The block it stands in.
    pub block: BlockId,
    /// Where it stands; more than one piece where something cuts the block. A note's marker at
    /// its end lies outside, one in its middle inside. Never empty.
    pub pieces: Vec<Span>,
}

/// A numbered note.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Footnote {
    /// Its number as printed.
    pub number: u32,
    /// Its block.
    pub block: BlockId,
    /// The whole note, marker included.
    pub span: Span,
    /// Authors of the cited work, as written.
    pub authors: Vec<Span>,
    /// Title of the cited work, without quotation marks.
    pub title: Option<Span>,
    /// Who published it, as written.
    pub publisher: Option<Span>,
    /// Date of publication as written.
    pub published_as_written: Option<Span>,
    /// The same as EDTF.
    pub published: Option<String>,
    /// Its address, without brackets.
    pub url: Option<Span>,
    /// The date that the address itself carries, as EDTF.
    pub url_date: Option<String>,
    /// Every place in the text that refers to the note, in order, marker included.
    pub markers: Vec<Span>,
}

impl BlockKind {
    /// Whether a reader counts the block as the text itself.
    pub fn is_content(self) -> bool {
        match self {
            BlockKind::Paragraph | BlockKind::ListItem => true,
            BlockKind::Title
            | BlockKind::Subtitle
            | BlockKind::Series
            | BlockKind::Byline
            | BlockKind::Heading
            | BlockKind::Caption
            | BlockKind::Footnote
            | BlockKind::Disclaimer
            | BlockKind::Boilerplate => false,
        }
    }
}

impl Block {
    /// First byte of the block.
    pub fn start(&self) -> u32 {
        self.pieces.first().map_or(0, |span| span.start)
    }

    /// The running text of the block: without markup, note markers and the run-in label, pieces
    /// joined. Quotation marks and every other character stay as they are.
    pub fn flow(&self, text: &str) -> Flow {
        let mut flow = Flow::default();
        for piece in &self.pieces {
            flow.push_gap();
            let mut at = piece.start;
            for inline in &self.inlines {
                let hidden = match inline.kind {
                    InlineKind::Markup | InlineKind::NoteMarker(_) | InlineKind::RunIn => true,
                    InlineKind::Strong | InlineKind::Emphasis | InlineKind::Link => false,
                };
                if hidden && piece.contains(inline.span) && inline.span.end > at {
                    flow.push(text, Span { start: at, end: inline.span.start.max(at) });
                    at = inline.span.end;
                }
            }
            flow.push(text, Span { start: at, end: piece.end });
        }
        flow
    }
}

impl Document {
    /// The block with this id.
    pub fn block(&self, id: BlockId) -> Option<&Block> {
        self.blocks.get(id.0 as usize)
    }

    /// Paragraphs and list items with their ids, in order.
    pub fn content(&self) -> impl Iterator<Item = (BlockId, &Block)> {
        self.blocks
            .iter()
            .zip(0..)
            .filter(|(block, _)| block.kind.is_content())
            .map(|(block, id)| (BlockId(id), block))
    }

    /// The section that holds a block; `None` for what stands outside any (the title, notes).
    pub fn section_of(&self, id: BlockId) -> Option<&Section> {
        self.sections.iter().find(|section| {
            section.heading == Some(id) || (section.first <= id && id < section.end)
        })
    }
}
