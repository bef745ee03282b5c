//! Finding a pinned passage in its document.
//!
//! A passage is a TextQuoteSelector of the Web Annotation Data Model (W3C, 2017): its exact words,
//! and where these stand more than once the words just before or after. They may be copied from the
//! file, markup and note markers included, or from the running text, without; a run of white space
//! is one space in both.

use super::collapsed::Collapsed;
use crate::fields::Placed;
use crate::source::line_of;
use synoptic_corpus::{Block, BlockKind, Document};
use synoptic_text::{Flow, Span};

/// A passage as pinned.
pub(super) struct Selector {
    /// The words themselves, and where they stand in `questions.toml`.
    pub(super) exact: Placed<String>,
    /// The words just before.
    pub(super) prefix: Option<String>,
    /// The words just after.
    pub(super) suffix: Option<String>,
}

/// A document prepared for looking passages up.
pub(super) struct Pinnable<'d> {
    pub(super) document: &'d Document,
    /// The whole file.
    pub(super) file: Collapsed,
    /// The running text of each block that a passage may stand in.
    pub(super) blocks: Vec<Running<'d>>,
}

/// A block's running text.
pub(super) struct Running<'d> {
    pub(super) block: &'d Block,
    pub(super) flow: Flow,
    /// The flow's text.
    pub(super) text: Collapsed,
}

/// A place where the exact words stand.
pub(super) struct Place<'d> {
    pub(super) block: &'d Block,
    /// From its first byte in the file to its last.
    pub(super) cover: Span,
    /// Whether the words around it are those wanted.
    pub(super) fits: bool,
}

impl<'d> Pinnable<'d> {
    /// Prepares a document.
    pub(super) fn new(document: &'d Document) -> Pinnable<'d> {
        let blocks = document.blocks.iter().filter(|block| can_hold_passages(block.kind));
        let blocks = blocks.map(|block| {
            let flow = block.flow(&document.text);
            Running { block, text: Collapsed::exact(flow.text()), flow }
        });
        Pinnable { document, file: Collapsed::exact(&document.text), blocks: blocks.collect() }
    }

    /// The pieces of the file that the passage covers, cut where its block is cut; or why there are
    /// none, and how to mend that.
    pub(super) fn locate(&self, passage: &Selector) -> Result<Vec<Span>, String> {
        let places = self.places(passage);
        let mut fitting = places.iter().filter(|place| place.fits);
        match (fitting.next(), fitting.next()) {
            (Some(place), None) => Ok(self.pieces(place)),
            (None, _) => match places.first() {
                Some(place) => Err(self.other_surroundings(passage, place, places.len())),
                None => Err(self.missing(passage)),
            },
            (Some(_), Some(_)) => {
                let fitting: Vec<u32> =
                    places.iter().filter(|place| place.fits).map(|p| p.cover.start).collect();
                Err(self.several(passage, &fitting))
            }
        }
    }

    /// Whether the exact words stand somewhere in a block of this document, and in which line.
    pub(super) fn line_with(&self, passage: &Selector) -> Option<usize> {
        self.places(passage).first().map(|place| self.line(place.cover.start))
    }

    fn places(&self, passage: &Selector) -> Vec<Place<'d>> {
        let exact = Collapsed::exact(&passage.exact.value);
        let mut places: Vec<Place<'d>> = Vec::new();
        for running in &self.blocks {
            for found in running.text.find_all(exact.text()) {
                let Some(cover) = running.flow.cover_in_file(running.text.original(found)) else {
                    continue;
                };
                let fits = surrounded(&running.text, found, passage);
                places.push(Place { block: running.block, cover, fits });
            }
        }
        for found in self.file.find_all(exact.text()) {
            let cover = self.file.original(found);
            if let Some(block) = self.home(cover) {
                places.push(Place { block, cover, fits: surrounded(&self.file, found, passage) });
            }
        }
        places.sort_by_key(|place| (place.cover, !place.fits));
        places.dedup_by_key(|place| place.cover);
        self.pin_originals(&mut places, exact.text(), passage);
        places
    }

    /// What is pinned in a repetition is pinned where the same words stand in the text itself.
    fn pin_originals(&self, places: &mut [Place<'d>], exact: &str, passage: &Selector) {
        if passage.prefix.is_none() && passage.suffix.is_none() {
            return;
        }
        let pinned = self.file.find_all(exact).into_iter();
        for found in pinned.filter(|found| surrounded(&self.file, *found, passage)) {
            let cover = self.file.original(found);
            let holds = |block: &&Block| block.pieces.iter().any(|piece| piece.contains(cover));
            let repetition = self.document.blocks.iter().find(holds);
            let original = repetition.and_then(|block| self.document.block(block.repeats?));
            let mut same = places.iter_mut().filter(|place| Some(place.block) == original);
            if let (Some(place), None) = (same.next(), same.next()) {
                place.fits = true;
            }
        }
    }

    /// The block that a span of the file begins and ends in, where a passage may stand in it.
    fn home(&self, span: Span) -> Option<&'d Block> {
        let last = span.end.checked_sub(1)?;
        self.blocks.iter().map(|running| running.block).find(|block| {
            [span.start, last].iter().all(|at| block.pieces.iter().any(|piece| piece.holds(*at)))
        })
    }

    fn pieces(&self, place: &Place<'_>) -> Vec<Span> {
        let pieces = place.block.pieces.iter().map(|piece| piece.intersection(place.cover));
        pieces
            .map(|piece| piece.trimmed(&self.document.text))
            .filter(|piece| !piece.is_empty())
            .collect()
    }

    /// The line of the file that holds a byte.
    pub(super) fn line(&self, at: u32) -> usize {
        line_of(self.document.text.as_bytes(), at as usize)
    }
}

/// Whether the words around `found` are the passage's prefix and suffix, white space aside.
fn surrounded(text: &Collapsed, found: Span, passage: &Selector) -> bool {
    let range = found.range();
    let before = text.text().get(..range.start).unwrap_or("").trim_end();
    let after = text.text().get(range.end..).unwrap_or("").trim_start();
    let is = |wanted: &Option<String>, fits: &dyn Fn(&str) -> bool| {
        wanted.as_ref().is_none_or(|wanted| fits(Collapsed::exact(wanted).text().trim()))
    };
    is(&passage.prefix, &|prefix| before.ends_with(prefix))
        && is(&passage.suffix, &|suffix| after.starts_with(suffix))
}

/// Whether a passage may stand in a block of this kind: in what a document tells its reader.
pub(super) fn can_hold_passages(kind: BlockKind) -> bool {
    match kind {
        BlockKind::Paragraph | BlockKind::ListItem | BlockKind::Caption | BlockKind::Footnote => {
            true
        }
        BlockKind::Title
        | BlockKind::Subtitle
        | BlockKind::Series
        | BlockKind::Byline
        | BlockKind::Heading
        | BlockKind::Disclaimer
        | BlockKind::Boilerplate => false,
    }
}
