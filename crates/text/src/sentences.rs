//! Splitting English running text into sentences.
//!
//! A walk over the text stops at every mark that may end a sentence and judges it by what stands
//! before and after; nothing is learnt. The rules answer to the golden rules of pySBD (Sadvilkar and
//! Neumann, "PySBD: Pragmatic Sentence Boundary Disambiguation", NLP-OSS 2020), all of which they
//! pass. A quotation of several sentences is several sentences; a bracket within one is part of it.
//!
//! Here is the walk; `stop` reads marks, `judge` decides, `context` reads what stands around a mark,
//! `lexicon` holds the words, `marker` the numbers of lists, `lines` what a line's end means.

mod context;
mod judge;
mod lexicon;
mod lines;
mod marker;
mod stop;

use crate::Span;
use context::{Lead, Next};
use marker::Marker;
use stop::Stop;

/// Farthest, in bytes, that the end of a bracket is looked for.
const BRACKET: usize = 400;

/// Splits `text` into sentences, in order, without the white space between them.
///
/// Never fails and takes linear time. Nothing but white space is left out, and two sentences always
/// have white space between them. A line's end parts sentences where a paragraph or an item of a
/// list ends with it, not where prose is wrapped.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut walk = Walk { text, ..Walk::default() };
    walk.run();
    walk.found
}

#[derive(Default)]
struct Walk<'t> {
    text: &'t str,
    /// Where the sentence in hand begins, white space included.
    start: usize,
    /// Its first byte that is no space; a line's end may still follow.
    first: usize,
    /// Where the walk is.
    at: usize,
    /// The last number of a running list.
    list: Option<Marker>,
    /// The last bracket that closes soon: from its opening to its closing mark.
    bracket: (usize, usize),
    /// Before this, brackets are known: they lie in one that closes, or do not close.
    bracket_known: usize,
    /// Start of the line.
    line: usize,
    /// Characters in the widest line of the paragraph so far.
    widest: usize,
    found: Vec<Span>,
}

impl<'t> Walk<'t> {
    fn run(&mut self) {
        self.begin();
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            match byte {
                b'.' | b'!' | b'?' => self.stop(),
                b'\n' | b'\r' | 0x0b | 0x0c => self.line_end(),
                b'(' => self.open_bracket(),
                b' ' | b'\t' => self.next_item(),
                b':' => self.first_item(),
                0x80.. => self.other(),
                _ => self.at += 1,
            }
        }
        self.cut(self.text.len());
    }

    /// Ends the sentence in hand and begins the next.
    fn cut(&mut self, at: usize) {
        let span = Span::new(self.start, at).trimmed(self.text);
        if !span.is_empty() {
            self.found.push(span);
        }
        self.start = at;
        self.begin();
    }

    /// Passes the space, bullets and number at the head of a sentence.
    fn begin(&mut self) {
        let bare = self.text[self.start..]
            .trim_start_matches(|c: char| c.is_whitespace() && !lines::is_line_end(c));
        self.first = self.text.len() - bare.len();
        let (len, marker) = marker::head(bare);
        self.at = self.first + len;
        self.list = marker.or(self.list);
    }

    fn other(&mut self) {
        let Some(c) = self.text[self.at..].chars().next() else { return };
        let end = self.at + c.len_utf8();
        if stop::is_mark(c) {
            self.stop();
        } else if lines::is_line_end(c) {
            self.line_end();
        } else if marker::is_bullet(c)
            && self.text[..self.at].ends_with(char::is_whitespace)
            && Next::read(&self.text[end..]).lead != Lead::End
        {
            self.cut(self.at);
        } else {
            self.at = end;
        }
    }

    /// A space before the next number of a running list parts its items.
    fn next_item(&mut self) {
        self.at += 1;
        if let Some(list) = self.list
            && let Some((marker, len)) = Marker::read(&self.text[self.at..])
            && list.is_followed_by(marker)
            && Next::read(&self.text[self.at + len..]).lead != Lead::Lower
        {
            self.cut(self.at);
        }
    }

    /// A colon may lead to the first number of a list.
    fn first_item(&mut self) {
        self.at += 1;
        if let Some(rest) = self.text[self.at..].strip_prefix(' ')
            && let Some((marker, len)) = Marker::read(rest)
            && marker.is_first()
            && Next::read(&rest[len..]).lead == Lead::Upper
        {
            self.cut(self.at);
        }
    }

    /// Remembers a bracket that closes soon, in the same line.
    fn open_bracket(&mut self) {
        let open = self.at;
        self.at += 1;
        if open < self.bracket_known {
            return;
        }
        let mut depth = 0_usize;
        let rest = &self.text.as_bytes()[open..];
        for (byte, at) in rest.iter().zip(open..).take(BRACKET) {
            self.bracket_known = at + 1;
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                b'\n' => return,
                _ => {}
            }
            if depth == 0 {
                self.bracket = (open, at);
                return;
            }
        }
    }

    /// Judges a mark that may end the sentence in hand.
    fn stop(&mut self) {
        let stop = Stop::read(self.text, self.at);
        self.at = stop.close;
        let (open, end) = self.bracket;
        let within = self.first < open && open < stop.begin && stop.close <= end;
        if within || self.is_wordless(stop.begin) {
            return;
        }
        if let Some(end) = judge::end(self.text, self.first, &stop) {
            self.cut(end);
            // Points of an omission that opens the next sentence are behind us.
            self.at = self.at.max(stop.close);
        }
    }

    /// Whether the sentence so far, up to `end`, has no word.
    fn is_wordless(&self, end: usize) -> bool {
        let so_far = self.text.get(self.first..end).unwrap_or("");
        so_far.len() <= 16 && !so_far.contains(char::is_alphanumeric)
    }

    /// Ends the sentence in hand at a line's end, unless prose is wrapped there.
    fn line_end(&mut self) {
        let end = lines::LineEnd::read(self.text, self.line, self.at);
        self.widest = self.widest.max(end.width);
        let nothing_yet = self.first >= self.at;
        let parts = nothing_yet || end.parts_sentences(self.widest);
        self.line = end.after;
        if end.blank {
            (self.list, self.widest) = (None, 0);
        }
        if parts {
            self.cut(end.after);
        } else {
            self.at = end.after;
        }
    }
}
