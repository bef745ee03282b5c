//! What to say of a passage that cannot be placed: where it stands instead, or what is most like it.

use super::collapsed::Collapsed;
use super::resembling::{differences, resembling};
use super::selector::{Pinnable, Place, Running, Selector, can_hold_passages};
use synoptic_corpus::BlockKind;
use synoptic_text::Span;

impl Pinnable<'_> {
    /// That the words stand at several places, which begin at these bytes.
    pub(super) fn several(&self, passage: &Selector, starts: &[u32]) -> String {
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

    /// That the words stand in the file, but not between those that are wanted.
    pub(super) fn other_surroundings(
        &self,
        passage: &Selector,
        place: &Place<'_>,
        places: usize,
    ) -> String {
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
    pub(super) fn missing(&self, passage: &Selector) -> String {
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
                let words = without_outer_marks(exact.text(), found.span.of(running.text.text()));
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

/// The words found, without marks at an end where the words wanted have none.
fn without_outer_marks<'f>(wanted: &str, found: &'f str) -> &'f str {
    let mark = |c: char| !c.is_alphanumeric();
    let found = if wanted.starts_with(mark) { found } else { found.trim_start_matches(mark) };
    if wanted.ends_with(mark) { found } else { found.trim_end_matches(mark) }
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
