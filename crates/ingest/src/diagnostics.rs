//! What is odd about a document, said so that whoever owns the file can mend it.

use crate::dates::agree;
use std::collections::BTreeSet;
use synoptic_corpus::{BlockKind, Diagnostic, Document, InlineKind, Severity};
use synoptic_text::Span;

/// A line of more bytes than this is probably a file whose line ends were lost.
const LONG_LINE: usize = 100_000;

/// Everything worth saying about a document, in order of position.
pub(crate) fn diagnose(document: &Document) -> Vec<Diagnostic> {
    let mut report = Report { found: Vec::new() };
    let text = document.text.as_str();
    if !text.chars().any(char::is_alphanumeric) {
        report.add(
            Severity::Error,
            Span::new(0, text.len()),
            "the file is empty: put the text of the article in it, or take it out of the corpus",
        );
        return report.found;
    }
    report.file(text);
    report.metadata(document);
    report.notes(document);
    report.quotation_marks(document);
    report.found.sort_by_key(|diagnostic| (diagnostic.span.start, diagnostic.span.end));
    report.found
}

struct Report {
    found: Vec<Diagnostic>,
}

impl Report {
    fn add(&mut self, severity: Severity, span: Span, message: impl Into<String>) {
        self.found.push(Diagnostic { severity, span, message: message.into() });
    }

    fn file(&mut self, text: &str) {
        let crlf = text.matches("\r\n").count();
        let lf = text.bytes().filter(|byte| *byte == b'\n').count() - crlf;
        let cr = text.bytes().filter(|byte| *byte == b'\r').count() - crlf;
        if [crlf, lf, cr].iter().filter(|count| **count > 0).count() > 1 {
            let at = text.find('\r').unwrap_or(0);
            self.add(
                Severity::Note,
                Span::new(at, at + 1),
                "the file mixes kinds of line ends: save it with one kind, best \\n",
            );
        }
        if let Some(at) = text.find('\u{fffd}') {
            let count = text.matches('\u{fffd}').count();
            self.add(Severity::Warning, Span::new(at, at + '\u{fffd}'.len_utf8()), format!("characters lost before this file was saved (U+FFFD): {count}; copy the text again from its source, as UTF-8"));
        }
        let control = |c: char| c.is_control() && !matches!(c, '\n' | '\r' | '\t' | '\u{c}');
        if let Some(at) = text.find(control) {
            self.add(
                Severity::Warning,
                Span::new(at, at + text[at..].chars().next().map_or(1, char::len_utf8)),
                "a control character stands in the text: delete it",
            );
        }
        let mut start = 0;
        for line in text.split('\n') {
            if line.len() > LONG_LINE {
                self.add(Severity::Warning, Span::new(start, start + line.len()), format!("a line of {} bytes: the line ends between paragraphs were probably lost; put a blank line between paragraphs", line.len()));
                break;
            }
            start += line.len() + 1;
        }
    }

    fn metadata(&mut self, document: &Document) {
        let head = Span::new(0, 0);
        if !document.blocks.iter().any(|block| block.kind.is_content()) {
            self.add(Severity::Warning, head, "the file holds no paragraph: it seems to be page furniture alone; put the text of the article in it");
        }
        if document.metadata.title.is_none() {
            self.add(
                Severity::Warning,
                head,
                "no title found: put it on the first line, on its own, or write `# ` before it",
            );
        }
        if document.metadata.authors.is_empty() {
            self.add(
                Severity::Note,
                head,
                "no author found: if the text names one, write `By Name` on a line below the title",
            );
        }
        if document.metadata.published.is_none() {
            self.add(Severity::Note, head, "no date of publication found: if it is known, write it below the title, such as `3 June 2024`");
        }
    }

    fn notes(&mut self, document: &Document) {
        let numbers: BTreeSet<u32> = document.footnotes.iter().map(|note| note.number).collect();
        let mut reported = BTreeSet::new();
        for block in &document.blocks {
            for inline in &block.inlines {
                let InlineKind::NoteMarker(number) = inline.kind else { continue };
                if !numbers.contains(&number) && reported.insert(number) {
                    self.add(
                        Severity::Warning,
                        inline.span,
                        format!(
                            "there is no note {number}: add it at the end, or delete the marker"
                        ),
                    );
                }
            }
        }
        let mut seen = BTreeSet::new();
        for note in &document.footnotes {
            if !seen.insert(note.number) {
                self.add(
                    Severity::Warning,
                    note.span,
                    format!("note {} stands twice: number the notes through", note.number),
                );
            } else if note.markers.is_empty() {
                self.add(
                    Severity::Note,
                    note.span,
                    format!(
                        "nothing in the text refers to note {}: put its marker where it belongs",
                        note.number
                    ),
                );
            }
            if let (Some(stated), Some(carried)) = (&note.published, &note.url_date)
                && !agree(stated, carried)
            {
                let span = note.published_as_written.unwrap_or(note.span);
                self.add(Severity::Note, span, format!("note {} is dated {stated}, but its address says {carried}: one of them is wrong", note.number));
            }
        }
    }

    fn quotation_marks(&mut self, document: &Document) {
        for (at, block) in document.blocks.iter().enumerate() {
            if !matches!(block.kind, BlockKind::Paragraph | BlockKind::ListItem) {
                continue;
            }
            let flow = block.flow(&document.text);
            let text = flow.text();
            let straight = text.matches('"').count();
            let (open, close) = (text.matches('“').count(), text.matches('”').count());
            // A quotation may go on in the next paragraph, which then opens with a mark again.
            let goes_on = document.blocks[at + 1..]
                .iter()
                .find(|next| next.kind.is_content())
                .is_some_and(|next| {
                    next.pieces
                        .first()
                        .is_some_and(|piece| piece.of(&document.text).starts_with(['"', '“']))
                });
            if (straight % 2 == 1 || open != close)
                && !(goes_on && open >= close)
                && straight + open + close > 0
            {
                let span = block.pieces.first().copied().unwrap_or_default();
                self.add(Severity::Note, span, "a quotation mark in this paragraph has no partner: check where the quotation begins and ends");
            }
        }
    }
}
