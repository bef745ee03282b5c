//! Finding a pinned passage in its document.
//!
//! A passage is a TextQuoteSelector of the Web Annotation Data Model (W3C, 2017): its exact words,
//! and where these stand more than once the words just before or after. They may be copied from the
//! file, markup and note markers included, or from the running text, without; a run of white space
//! is one space in both.

use super::collapsed::Collapsed;
use super::resembling::{differences, resembling};
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
    document: &'d Document,
    /// The whole file.
    file: Collapsed,
    /// The running text of each block that a passage may stand in.
    blocks: Vec<Running<'d>>,
}

struct Running<'d> {
    block: &'d Block,
    flow: Flow,
    text: Collapsed,
}

/// A place where the exact words stand.
struct Place<'d> {
    block: &'d Block,
    /// From its first byte in the file to its last.
    cover: Span,
    /// Whether the words around it are those wanted.
    fits: bool,
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

    fn line(&self, at: u32) -> usize {
        line_of(self.document.text.as_bytes(), at as usize)
    }

    fn several(&self, passage: &Selector, starts: &[u32]) -> String {
        let lines: Vec<String> = starts.iter().map(|at| self.line(*at).to_string()).collect();
        let cure = match (&passage.prefix, &passage.suffix) {
            (None, None) => {
                "add a prefix or a suffix, the words just before or after the one that is meant"
            }
            (Some(_), _) | (_, Some(_)) => "make its prefix or suffix longer",
        };
        format!(
            "this passage stands at {} places of {} (lines {}); {cure}",
            starts.len(),
            self.document.file,
            lines.join(", ")
        )
    }

    fn other_surroundings(&self, passage: &Selector, place: &Place<'_>, places: usize) -> String {
        let text = &self.document.text;
        let before = Collapsed::exact(text.get(..place.cover.start as usize).unwrap_or(""));
        let after = Collapsed::exact(text.get(place.cover.end as usize..).unwrap_or(""));
        let before = last_words(before.text().trim_end());
        let after = first_words(after.text().trim_start());
        let what = match (&passage.prefix, &passage.suffix) {
            (Some(_), Some(_)) => "this prefix and suffix",
            (Some(_), None) => "this prefix",
            (None, Some(_)) | (None, None) => "this suffix",
        };
        let at = match places {
            1 => "it stands".to_owned(),
            more => format!("the first of its {more} places is"),
        };
        format!(
            "this passage is in {}, but not with {what}; {at} in line {}, after `{before}` and before `{after}`",
            self.document.file,
            self.line(place.cover.start)
        )
    }

    /// Why the exact words stand in no block that can hold a passage.
    fn missing(&self, passage: &Selector) -> String {
        let exact = Collapsed::exact(&passage.exact.value);
        let file = &self.document.file;
        if let Some(found) = self.file.find_all(exact.text()).first() {
            return self.outside(self.file.original(*found));
        }
        let folded = Collapsed::folded(&passage.exact.value);
        for running in &self.blocks {
            let text = running.text.text();
            let same = Collapsed::folded(text);
            if let Some(found) = same.find_all(folded.text().trim()).first() {
                let found = same.original(*found);
                return format!(
                    "this passage is not in {file} letter by letter; line {} has it with other marks, spaces or capitals: `{}`, {}; copy that",
                    self.line_of(running, found),
                    found.of(text),
                    unlike(exact.text(), found.of(text)),
                );
            }
        }
        // Runs of three words first, then what shorter runs find.
        let nearest = (1..=3).rev().find_map(|run| {
            let each = self.blocks.iter().filter_map(|running| {
                let found = resembling(exact.text(), running.text.text(), run)?;
                Some((running, found))
            });
            // The first of equals.
            each.rev().max_by_key(|(_, found)| found.shared)
        });
        match nearest {
            Some((running, found)) => {
                let words = found.span.of(running.text.text());
                format!(
                    "this passage is not in {file}; the nearest, in line {}, is `{words}`, {}; copy what is meant",
                    self.line_of(running, found.span),
                    unlike(exact.text(), words)
                )
            }
            None => {
                format!("this passage is not in {file}, nor anything like it; copy it from there")
            }
        }
    }

    fn line_of(&self, running: &Running<'_>, span: Span) -> usize {
        let cover = running.flow.cover_in_file(running.text.original(span));
        self.line(cover.unwrap_or_default().start)
    }

    /// What is wrong with words that stand in the file, but not in one block for passages.
    fn outside(&self, cover: Span) -> String {
        let mut touched = self
            .document
            .blocks
            .iter()
            .filter(|block| block.pieces.iter().any(|piece| piece.overlaps(cover)));
        let file = &self.document.file;
        let line = self.line(cover.start);
        match (touched.next(), touched.next()) {
            (Some(_), Some(_)) => {
                let end = self.line(cover.end.saturating_sub(1));
                format!(
                    "this passage runs over several blocks of {file} (lines {line} to {end}); pin what stands in each on its own"
                )
            }
            (Some(block), None) if !can_hold_passages(block.kind) => format!(
                "this passage stands in {} of {file} (line {line}); pin words of a paragraph, a list item, a caption or a note",
                name(block.kind)
            ),
            (Some(_), None) => format!(
                "this passage takes in what is no part of the text in line {line} of {file}, such as a list's bullet; leave that out"
            ),
            (None, _) => format!(
                "this passage stands outside the text of {file} (line {line}); pin words of a paragraph, a list item, a caption or a note"
            ),
        }
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

/// Where `found` reads otherwise than `wanted`, the first few places.
fn unlike(wanted: &str, found: &str) -> String {
    const SHOWN: usize = 3;
    let differences = differences(wanted, found);
    let shown = differences.iter().take(SHOWN).map(|(ours, theirs)| match (*ours, *theirs) {
        (ours, "") => format!("lacks `{ours}`"),
        ("", theirs) => format!("adds `{theirs}`"),
        (ours, theirs) => format!("has `{theirs}` for `{ours}`"),
    });
    let mut shown: Vec<String> = shown.collect();
    if let Some(more) = differences.len().checked_sub(SHOWN).filter(|more| *more > 0) {
        shown.push(format!("and differs in {more} more places"));
    }
    format!("which {}", shown.join(", "))
}

/// Whether a passage may stand in a block of this kind: in what a document tells its reader.
fn can_hold_passages(kind: BlockKind) -> bool {
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

fn name(kind: BlockKind) -> &'static str {
    match kind {
        BlockKind::Title => "the title",
        BlockKind::Subtitle => "the subtitle",
        BlockKind::Series => "the name of the series",
        BlockKind::Byline => "the byline",
        BlockKind::Heading => "a heading",
        BlockKind::Paragraph => "a paragraph",
        BlockKind::ListItem => "a list item",
        BlockKind::Caption => "a caption",
        BlockKind::Footnote => "a note",
        BlockKind::Disclaimer => "a disclaimer",
        BlockKind::Boilerplate => "a repetition or page furniture",
    }
}

/// How much of the surroundings a problem shows, in words.
const SHOWN_AROUND: usize = 5;

fn first_words(text: &str) -> String {
    text.split(' ').take(SHOWN_AROUND).collect::<Vec<_>>().join(" ")
}

fn last_words(text: &str) -> &str {
    let mut spaces = text.rmatch_indices(' ').map(|(at, _)| at + 1);
    text.get(spaces.nth(SHOWN_AROUND - 1).unwrap_or(0)..).unwrap_or("")
}
