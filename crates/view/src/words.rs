//! A document's words as they are drawn: slices of the file with what is to be seen on them.
//!
//! Markup is left out, note markers become [`Piece::Note`], and the sentences that have addresses
//! become [`Segment`]s. The wording is never touched: every piece is a slice of the file.

use crate::layers::Mark;
use crate::runs::{Run, runs};
use synoptic_corpus::{Block, BlockId, Document, InlineKind};
use synoptic_text::Span;

/// What is to be seen on a stretch of text. Further layers (claims, quotations) add theirs here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    /// Set in bold in the original.
    Strong,
    /// Set in italics in the original.
    Emphasis,
    /// A label that opens a list item or a paragraph.
    RunIn,
    /// An address.
    Link,
    /// Answers the search.
    Hit,
    /// Makes a claim as sure or unsure as it is.
    Certainty,
    /// Answers a question.
    Passage,
    /// What a relation between sources rests on.
    Evidence,
    /// Something that a layer marks. `starts` where it begins here.
    Mark {
        /// What it is.
        mark: Mark,
        /// Whether this is its first stretch.
        starts: bool,
    },
}

/// Words of a block, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words {
    /// The text, cut wherever a sentence begins or ends.
    pub segments: Vec<Segment>,
}

/// A stretch of text that lies in one sentence, or between sentences.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Segment {
    /// The sentence as an index in [`Document::sentences`]; `None` between sentences.
    pub sentence: Option<u32>,
    /// Whether the sentence begins here: this segment carries its address.
    pub starts: bool,
    /// What stands in it.
    pub pieces: Vec<Piece>,
}

/// The smallest thing that is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A slice of the file.
    Text {
        /// Where.
        span: Span,
        /// What is to be seen on it; empty for plain text.
        inks: Vec<Ink>,
    },
    /// A space that stands for a break of the file in the middle of a paragraph.
    Gap,
    /// A note's marker.
    Note(u32),
}

/// The words of a whole block, with the `hits` that lie in it.
pub fn words_of_block(document: &Document, id: BlockId, hits: &[Span]) -> Words {
    marked_words_of_block(document, id, &inked(hits, Ink::Hit))
}

/// The words of a whole block, with what is to be seen on stretches of it.
pub fn marked_words_of_block(document: &Document, id: BlockId, marks: &[(Span, Ink)]) -> Words {
    let Some(block) = document.block(id) else { return Words::default() };
    let first = document.sentences.partition_point(|sentence| sentence.block < id);
    let sentences = document.sentences[first..].iter().take_while(|sentence| sentence.block == id);
    let sentences: Vec<(u32, Span)> = (Span::new(first, 0).start..)
        .zip(sentences)
        .flat_map(|(index, sentence)| sentence.pieces.iter().map(move |piece| (index, *piece)))
        .collect();
    lay_out(document, block, &block.pieces, &sentences, marks)
}

/// The words of a part of a block, with the `hits` that lie in it; note markers are left out, and
/// no sentence is told from another.
pub fn words_of_pieces(document: &Document, id: BlockId, pieces: &[Span], hits: &[Span]) -> Words {
    marked_words_of_pieces(document, id, pieces, &inked(hits, Ink::Hit))
}

/// The words of a part of a block, with what is to be seen on stretches of it.
pub fn marked_words_of_pieces(
    document: &Document,
    id: BlockId,
    pieces: &[Span],
    marks: &[(Span, Ink)],
) -> Words {
    let Some(block) = document.block(id) else { return Words::default() };
    let mut words = lay_out(document, block, pieces, &[], marks);
    words.drop_notes();
    words
}

/// The same ink on several stretches.
fn inked(spans: &[Span], ink: Ink) -> Vec<(Span, Ink)> {
    spans.iter().map(|span| (*span, ink)).collect()
}

/// A place between the visible slices where something else is drawn.
enum Seam {
    Gap,
    Note(u32),
}

fn lay_out(
    document: &Document,
    block: &Block,
    pieces: &[Span],
    sentences: &[(u32, Span)],
    marked: &[(Span, Ink)],
) -> Words {
    let (visible, seams) = visible(document, block, pieces);
    let inked = block.inlines.iter().filter_map(|inline| match inline.kind {
        InlineKind::Strong => Some((inline.span, Ink::Strong)),
        InlineKind::Emphasis => Some((inline.span, Ink::Emphasis)),
        InlineKind::RunIn => Some((inline.span, Ink::RunIn)),
        InlineKind::Link => Some((inline.span, Ink::Link)),
        InlineKind::Markup | InlineKind::NoteMarker(_) => None,
    });
    let (mut marks, inks): (Vec<Span>, Vec<Ink>) = inked.chain(marked.iter().copied()).unzip();
    marks.extend(sentences.iter().map(|(_, span)| *span));

    let mut words = Words::default();
    let mut seams = seams.into_iter().peekable();
    for run in runs(&visible, &marks) {
        while let Some((_, seam)) = seams.next_if(|(at, _)| *at <= run.span.start) {
            words.push_seam(seam);
        }
        let sentence = sentence_of(&run, inks.len(), sentences);
        let on = run.marks.iter().filter_map(|on| {
            let ink = *inks.get(on.mark as usize)?;
            Some(match ink {
                Ink::Mark { mark, .. } => Ink::Mark { mark, starts: on.starts },
                Ink::Strong
                | Ink::Emphasis
                | Ink::RunIn
                | Ink::Link
                | Ink::Hit
                | Ink::Certainty
                | Ink::Passage
                | Ink::Evidence => ink,
            })
        });
        let inks = on.collect();
        words.push(sentence, Piece::Text { span: run.span, inks });
    }
    for (_, seam) in seams {
        words.push_seam(seam);
    }
    words.flag_starts(document);
    words
}

fn sentence_of(run: &Run, inks: usize, sentences: &[(u32, Span)]) -> Option<u32> {
    let on = run.marks.iter().find_map(|on| (on.mark as usize).checked_sub(inks))?;
    sentences.get(on).map(|(index, _)| *index)
}

/// The slices of `pieces` that are shown, and what is drawn between them, each at the first byte
/// that it precedes.
fn visible(document: &Document, block: &Block, pieces: &[Span]) -> (Vec<Span>, Vec<(u32, Seam)>) {
    let mut slices = Vec::new();
    let mut seams = Vec::new();
    let mut last = ' ';
    for piece in pieces {
        let first = piece.of(&document.text).chars().next().unwrap_or(' ');
        if !slices.is_empty() && !last.is_whitespace() && !first.is_whitespace() {
            seams.push((piece.start, Seam::Gap));
        }
        last = piece.of(&document.text).chars().next_back().unwrap_or(' ');
        let mut at = piece.start;
        for inline in &block.inlines {
            let note = match inline.kind {
                InlineKind::Markup => None,
                InlineKind::NoteMarker(number) => Some(number),
                InlineKind::Strong
                | InlineKind::Emphasis
                | InlineKind::RunIn
                | InlineKind::Link => {
                    continue;
                }
            };
            if !piece.contains(inline.span) || inline.span.end <= at {
                continue;
            }
            slices.push(Span { start: at, end: inline.span.start.max(at) });
            at = inline.span.end;
            seams.extend(note.map(|number| (at, Seam::Note(number))));
        }
        slices.push(Span { start: at, end: piece.end });
    }
    slices.retain(|slice| !slice.is_empty());
    (slices, seams)
}

impl Words {
    fn push(&mut self, sentence: Option<u32>, piece: Piece) {
        match self.segments.last_mut() {
            Some(segment) if segment.sentence == sentence => segment.pieces.push(piece),
            _ => self.segments.push(Segment { sentence, starts: false, pieces: vec![piece] }),
        }
    }

    /// Adds what stands between slices to the segment before it, so that a marker stays with the
    /// words it follows.
    fn push_seam(&mut self, seam: Seam) {
        let sentence = self.segments.last().and_then(|segment| segment.sentence);
        match seam {
            Seam::Gap => self.push(sentence, Piece::Gap),
            Seam::Note(number) => self.push(sentence, Piece::Note(number)),
        }
    }

    /// A sentence starts in the segment that holds its first byte.
    fn flag_starts(&mut self, document: &Document) {
        let mut seen = None;
        for segment in &mut self.segments {
            let Some(index) = segment.sentence else { continue };
            segment.starts = seen < Some(index) && document.sentences.get(index as usize).is_some();
            seen = seen.max(Some(index));
        }
    }

    /// Leaves out the note markers.
    pub(crate) fn drop_notes(&mut self) {
        for segment in &mut self.segments {
            segment.pieces.retain(|piece| !matches!(piece, Piece::Note(_)));
        }
    }

    /// Numbers of the notes referred to, in order, each once.
    pub(crate) fn notes(&self) -> Vec<u32> {
        let mut found = Vec::new();
        for piece in self.segments.iter().flat_map(|segment| &segment.pieces) {
            match piece {
                Piece::Note(number) if !found.contains(number) => found.push(*number),
                Piece::Note(_) | Piece::Text { .. } | Piece::Gap => {}
            }
        }
        found
    }

    /// Whether nothing but white space would be drawn, as where a text is embedded in excerpts.
    pub fn is_blank(&self, text: &str) -> bool {
        self.segments.iter().flat_map(|segment| &segment.pieces).all(|piece| match piece {
            Piece::Text { span, .. } => span.of(text).trim().is_empty(),
            Piece::Gap | Piece::Note(_) => true,
        })
    }

    /// The words as plain text, without note markers.
    pub fn plain(&self, text: &str) -> String {
        let mut out = String::new();
        for piece in self.segments.iter().flat_map(|segment| &segment.pieces) {
            match piece {
                Piece::Text { span, .. } => out.push_str(span.of(text)),
                Piece::Gap => out.push(' '),
                Piece::Note(_) => {}
            }
        }
        out
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use synoptic_corpus::{BlockKind, Inline, Sentence};

    /// A document of one block over `text`; `sup` and `**` are found by their marks.
    fn document(text: &str, sentences: &[&[&str]]) -> Document {
        let at = |words: &str| {
            let start = text.find(words).expect("the test's words stand in its text");
            Span::new(start, start + words.len())
        };
        let mut inlines: Vec<Inline> = text
            .match_indices("**")
            .map(|(start, _)| Inline {
                span: Span::new(start, start + 2),
                kind: InlineKind::Markup,
            })
            .collect();
        for (start, marker) in text.match_indices("<sup>1</sup>") {
            let span = Span::new(start, start + marker.len());
            inlines.push(Inline { span, kind: InlineKind::NoteMarker(1) });
        }
        inlines.sort_by_key(|inline| inline.span.start);
        let pieces = match text.split_once("\n---\n") {
            Some((a, b)) => {
                vec![Span::new(0, a.len()), Span::new(text.len() - b.len(), text.len())]
            }
            None => vec![Span::new(0, text.len())],
        };
        Document {
            text: text.into(),
            blocks: vec![Block {
                kind: BlockKind::Paragraph,
                level: None,
                pieces,
                inlines,
                number: Some(1),
                repeats: None,
            }],
            sentences: sentences
                .iter()
                .map(|pieces| Sentence {
                    block: BlockId(0),
                    pieces: pieces.iter().map(|words| at(words)).collect(),
                })
                .collect(),
            ..Document::default()
        }
    }

    fn drawn(document: &Document, words: &Words) -> String {
        let mut out = String::new();
        for segment in &words.segments {
            match (segment.sentence, segment.starts) {
                (Some(index), true) => out.push_str(&format!("{{{index}:")),
                (Some(index), false) => out.push_str(&format!("{{…{index}:")),
                (None, _) => out.push('{'),
            }
            for piece in &segment.pieces {
                match piece {
                    Piece::Text { span, inks } if inks.is_empty() => {
                        out.push_str(span.of(&document.text))
                    }
                    Piece::Text { span, inks } => {
                        out.push_str(&format!("<{inks:?} {}>", span.of(&document.text)))
                    }
                    Piece::Gap => out.push('_'),
                    Piece::Note(number) => out.push_str(&format!("^{number}")),
                }
            }
            out.push('}');
        }
        out
    }

    #[test]
    fn sentences_notes_and_hits_are_laid_over_the_words() {
        let doc = document(
            "**New:** He left.<sup>1</sup> She stayed.",
            &[&["He left."], &["She stayed."]],
        );
        let hits = [Span::new(12, 16)];
        insta::assert_snapshot!(drawn(&doc, &words_of_block(&doc, BlockId(0), &hits)), @"{New: }{0:He <[Hit] left>.^1}{ }{1:She stayed.}");
        let pieces = &doc.sentences[0].pieces;
        insta::assert_snapshot!(drawn(&doc, &words_of_pieces(&doc, BlockId(0), pieces, &hits)), @"{He <[Hit] left>.}");
    }

    #[test]
    fn a_page_break_within_a_sentence_is_a_space() {
        let doc = document("limited to\n---\nimporting oil", &[&["limited to", "importing oil"]]);
        insta::assert_snapshot!(drawn(&doc, &words_of_block(&doc, BlockId(0), &[])), @"{0:limited to_importing oil}");
        assert_eq!(
            words_of_pieces(&doc, BlockId(0), &doc.sentences[0].pieces, &[]).plain(&doc.text),
            "limited to importing oil"
        );
    }

    #[test]
    fn what_does_not_exist_is_empty() {
        let doc = document("A.", &[&["A."]]);
        assert_eq!(words_of_block(&doc, BlockId(9), &[]), Words::default());
        assert_eq!(words_of_pieces(&doc, BlockId(9), &[Span::new(0, 1)], &[]), Words::default());
    }
}
