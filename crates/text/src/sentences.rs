//! Splitting English running text into sentences.
//!
//! A walk over the text stops at every mark that may end a sentence and judges it by the word
//! before and the word after; nothing is learnt. The rules answer to the golden rules of pySBD
//! (Sadvilkar and Neumann, "PySBD: Pragmatic Sentence Boundary Disambiguation", NLP-OSS 2020), all
//! of which they pass. A quotation of several sentences is several sentences; a bracket in the
//! middle of one is not.
//!
//! The words they know stand in `lexicon`, the numbers of lists in `marker`, what stands around a
//! mark in `context`.

mod context;
mod lexicon;
mod marker;

use crate::Span;
use context::{Lead, Next, is_dotted, is_roman, word_before};
use lexicon::Abbreviation;
use marker::Marker;

/// Farthest, in bytes, that the end of a bracket is looked for.
const BRACKET: usize = 400;

/// Splits `text` into sentences, in order, without the white space between them.
///
/// Never fails, takes linear time, and leaves nothing but white space out; two sentences always
/// have white space between them.
pub fn sentences(text: &str) -> Vec<Span> {
    let mut splitter = Splitter::new(text);
    splitter.run();
    splitter.found
}

struct Splitter<'t> {
    text: &'t str,
    /// Where the sentence in hand begins, white space included.
    start: usize,
    /// Its first byte that is no white space.
    first: usize,
    /// Where the walk is.
    at: usize,
    /// The last number of a running list.
    list: Option<Marker>,
    /// The last bracket that closes soon, and its end.
    bracket: (usize, usize),
    /// Before this no bracket is looked at: either one is open or none closes.
    bracket_known: usize,
    /// Start of the line.
    line: usize,
    /// Characters in the widest line of the paragraph so far.
    widest: usize,
    found: Vec<Span>,
}

/// A run of marks that may end a sentence.
struct Stop {
    /// After its first mark.
    first_end: usize,
    /// After the run.
    end: usize,
    /// Points in it.
    points: usize,
    /// Whether a question or exclamation mark is in it.
    strong: bool,
    /// Whether white space is in it.
    spaced: bool,
}

/// The closing marks after a stop.
struct Close {
    end: usize,
    quote: bool,
    bracket: bool,
}

impl<'t> Splitter<'t> {
    fn new(text: &'t str) -> Splitter<'t> {
        Splitter {
            text,
            start: 0,
            first: 0,
            at: 0,
            list: None,
            bracket: (0, 0),
            bracket_known: 0,
            line: 0,
            widest: 0,
            found: Vec::new(),
        }
    }

    fn run(&mut self) {
        self.open();
        while let Some(&byte) = self.text.as_bytes().get(self.at) {
            match byte {
                b'.' | b'!' | b'?' => self.stop(),
                b'\n' | b'\r' | 0x0b | 0x0c => self.line_end(),
                b'(' => self.open_bracket(),
                b' ' => self.space(),
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
        self.open();
    }

    /// Passes the white space, bullets and number at the head of a sentence.
    fn open(&mut self) {
        let rest = &self.text[self.start..];
        let bare = rest.trim_start();
        self.first = self.text.len() - bare.len();
        let (len, marker) = marker::head(bare);
        self.at = self.first + len;
        if marker.is_some() {
            self.list = marker;
        }
    }

    fn other(&mut self) {
        let Some(c) = self.text[self.at..].chars().next() else { return };
        match c {
            '…' => self.stop(),
            _ if is_strong(c) => self.stop(),
            '\u{85}' | '\u{2028}' | '\u{2029}' => self.line_end(),
            _ if marker::is_bullet(c) && self.text[..self.at].ends_with(char::is_whitespace) => {
                self.cut(self.at);
            }
            _ => self.at += c.len_utf8(),
        }
    }

    /// A space before the next number of a running list parts its items.
    fn space(&mut self) {
        self.at += 1;
        if let Some(list) = self.list
            && let Some((marker, len)) = Marker::read(&self.text[self.at..])
            && list.is_followed_by(marker)
            && Next::read(&self.text[self.at + len..]).lead != Lead::Lower
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
        for (at, byte) in self.text.bytes().enumerate().skip(open).take(BRACKET) {
            match byte {
                b'(' => depth += 1,
                b')' => depth -= 1,
                b'\n' => break,
                _ => {}
            }
            if depth == 0 {
                self.bracket = (open, at);
                self.bracket_known = at;
                return;
            }
        }
        self.bracket_known = open + BRACKET;
    }

    fn stop(&mut self) {
        let stop = Stop::read(self.text, self.at);
        let close = Close::read(self.text, &stop);
        let begin = std::mem::replace(&mut self.at, close.end);
        let rest = &self.text[close.end..];
        if !rest.starts_with(char::is_whitespace) {
            return;
        }
        let (open, end) = self.bracket;
        let within = self.first < open && open < begin && close.end <= end;
        if within || self.is_wordless(begin) {
            return;
        }
        let next = Next::read(rest);
        if stop.points >= 3 && !stop.strong {
            if let Some(at) = self.ellipsis_ends(begin, &stop, &close, &next) {
                self.cut(at);
                self.at = self.at.max(close.end);
            }
        } else if stop.strong && self.strong_ends(begin, &close, &next)
            || !stop.strong && self.point_ends(begin, &close, &next)
        {
            self.cut(close.end);
        }
    }

    /// Whether the sentence so far, up to `end`, has no word.
    fn is_wordless(&self, end: usize) -> bool {
        let so_far = self.text.get(self.first..end).unwrap_or("");
        so_far.len() <= 16 && !so_far.contains(char::is_alphanumeric)
    }

    /// Where the sentence ends at three or more points, if it does.
    fn ellipsis_ends(
        &self,
        begin: usize,
        stop: &Stop,
        close: &Close,
        next: &Next<'_>,
    ) -> Option<usize> {
        let attached = !self.text[..begin].ends_with(char::is_whitespace);
        if close.bracket && self.text[..begin].ends_with(['[', '(']) || next.lead != Lead::Upper {
            return None;
        }
        // A point and an omission: the omission opens the next sentence.
        if stop.points > 3 && stop.spaced && attached && close.end == stop.end {
            return Some(stop.first_end);
        }
        // `I` has its capital anywhere.
        let opens = if attached {
            next.word != "I"
        } else {
            lexicon::is_starter(next.word) && next.word != "I"
        };
        (stop.points > 3 || opens).then_some(close.end)
    }

    /// Whether the sentence ends at a question or exclamation mark.
    fn strong_ends(&self, begin: usize, close: &Close, next: &Next<'_>) -> bool {
        let named = lexicon::is_exclaimed_name(word_before(&self.text[..begin]))
            && !(next.is_whole_word() && lexicon::is_starter(next.word));
        match next.lead {
            Lead::Lower | Lead::Mark | Lead::End => next.quote,
            Lead::Dash => !close.quote,
            Lead::Digit => true,
            Lead::Upper => !(named || close.quote && is_reporting_clause(*next)),
        }
    }

    /// Whether the sentence ends at a point.
    fn point_ends(&self, begin: usize, close: &Close, next: &Next<'_>) -> bool {
        match next.lead {
            Lead::Lower | Lead::Mark | Lead::End if !next.quote => return false,
            Lead::Dash if close.quote => return false,
            Lead::Lower | Lead::Mark | Lead::End | Lead::Dash | Lead::Digit | Lead::Upper => {}
        }
        let word = word_before(&self.text[..begin]);
        let before = &self.text[..begin - word.len()];
        if before.ends_with(['/', '@', '_', '\\']) {
            return true;
        }
        let starter =
            next.lead == Lead::Upper && next.is_whole_word() && lexicon::is_starter(next.word);
        let capital = next.lead == Lead::Upper;
        match lexicon::abbreviation(word) {
            Some(Abbreviation::Leading) => false,
            Some(Abbreviation::Numbered) => {
                let ordinary =
                    word.eq_ignore_ascii_case("no") || word.starts_with(char::is_lowercase);
                let label = is_roman(next.word) || next.word.chars().count() == 1;
                capital && (starter || (ordinary && !label))
            }
            Some(Abbreviation::Shortened) => self.shortened_ends(before, close, next, starter),
            Some(Abbreviation::Hours) => capital && !goes_on(*next) && !self.is_fronted(begin),
            None if is_dotted(word) => self.shortened_ends(before, close, next, starter),
            None if word.chars().count() == 1 && word.starts_with(char::is_alphabetic) => {
                self.letter_ends(word, before, next)
            }
            None => true,
        }
    }

    fn shortened_ends(&self, before: &str, close: &Close, next: &Next<'_>, starter: bool) -> bool {
        if next.bracket || next.lead == Lead::Digit {
            return false;
        }
        let quoted_alone = before.ends_with(['"', '“', '‘', '\'']);
        starter || (close.quote && !quoted_alone && next.lead == Lead::Upper)
    }

    /// Whether the sentence ends after a single letter: an initial, a label or the pronoun.
    fn letter_ends(&self, letter: &str, before: &str, next: &Next<'_>) -> bool {
        if next.lead != Lead::Upper {
            return letter.starts_with(char::is_uppercase) && next.lead == Lead::Digit;
        }
        let word = word_before(before.trim_end());
        let after_name = word.starts_with(char::is_uppercase);
        lexicon::takes_label(word)
            || (letter == "I" && !after_name)
            || (next.is_whole_word()
                && (lexicon::is_starter_after_initial(next.word)
                    || after_name && lexicon::is_starter(next.word)))
    }

    /// Whether the sentence so far is no more than a time before the main clause.
    fn is_fronted(&self, end: usize) -> bool {
        let so_far = self.text.get(self.first..end).unwrap_or("");
        let mut words = so_far.split_whitespace();
        so_far.len() <= 40 && words.next().is_some_and(lexicon::is_fronted) && words.count() <= 4
    }

    /// Ends the sentence at a line's end unless the line is wrapped prose.
    fn line_end(&mut self) {
        let end = self.at;
        let rest = &self.text[end..];
        let next = rest.trim_start();
        let gap = &rest[..rest.len() - next.len()];
        let after = end + gap.len();
        let lines =
            gap.matches('\n').count().max(gap.matches(['\r', '\u{2028}', '\u{2029}']).count());
        let line = self.text[self.line..end].trim_end();
        let hard = self.text[..end].ends_with("  ");
        let width = line.chars().count();
        self.widest = self.widest.max(width);
        self.line = after;
        let widest = self.widest;
        if lines >= 2 {
            (self.list, self.widest) = (None, 0);
        }
        if lines >= 2
            || marker::opens_line(next)
            || !(next.starts_with(char::is_lowercase)
                || is_wrapped(line, width, widest, next, hard))
        {
            self.cut(after);
        } else {
            self.at = after;
        }
    }
}

/// Whether a line that is followed by `next` seems to have been broken for its width alone.
fn is_wrapped(line: &str, width: usize, widest: usize, next: &str, hard: bool) -> bool {
    if hard {
        return false;
    }
    if line.ends_with([',', '-', '.']) {
        return true;
    }
    let word = next.split(char::is_whitespace).next().unwrap_or("").chars().take(40).count();
    let following = next.chars().take(160).take_while(|c| *c != '\n').count();
    (40..=110).contains(&width) && width + 1 + word > widest.max(following)
}

/// Whether a time of day goes on with what follows: a zone, a day, `Moscow time`.
fn goes_on(next: Next<'_>) -> bool {
    lexicon::goes_on_after_hours(next.word)
        || next.second().word.eq_ignore_ascii_case("time")
        || next.second().second().word.eq_ignore_ascii_case("time")
}

/// Whether what follows a question in quotation marks says who asked: a name or pronoun, then a
/// verb of saying that closes the clause.
fn is_reporting_clause(next: Next<'_>) -> bool {
    let mut word = next;
    for _ in 0..4 {
        word = word.second();
        if lexicon::is_reporting(word.word) {
            return word.rest.is_empty() || word.rest.starts_with([',', '.', ';', ':']);
        }
        if word.lead != Lead::Upper && word.word != "." {
            return false;
        }
    }
    false
}

fn is_strong(c: char) -> bool {
    matches!(c, '!' | '?' | '‽' | '؟' | '‼' | '⁇' | '⁈' | '⁉' | '！' | '？' | '。')
}

impl Stop {
    fn read(text: &str, begin: usize) -> Stop {
        let mut stop =
            Stop { first_end: begin, end: begin, points: 0, strong: false, spaced: false };
        loop {
            let mut rest = text[stop.end..].chars();
            let mut gap = 0;
            let mut next = rest.next();
            if stop.end > begin && matches!(next, Some(' ' | '\u{a0}')) {
                gap = next.map_or(0, char::len_utf8);
                next = rest.next();
            }
            let Some(c) = next else { break };
            let alone = !rest.as_str().starts_with(char::is_alphanumeric);
            match c {
                '.' | '…' if gap == 0 || (!stop.strong && alone) => {
                    stop.points += if c == '.' { 1 } else { 3 }
                }
                _ if is_strong(c) && (gap == 0 || stop.strong) => stop.strong = true,
                _ => break,
            }
            stop.spaced |= gap > 0;
            stop.end += gap + c.len_utf8();
            if stop.first_end == begin {
                stop.first_end = stop.end;
            }
        }
        stop
    }
}

impl Close {
    fn read(text: &str, stop: &Stop) -> Close {
        let mut close = Close { end: stop.end, quote: false, bracket: false };
        loop {
            let rest = &text[close.end..];
            let Some(c) = rest.chars().next() else { break };
            let note = note_marker(rest);
            match c {
                '”' | '’' | '»' | '›' | '"' | '\'' => close.quote = true,
                ')' | ']' | '}' => close.bracket = true,
                '*' | '_' => {}
                _ if note > 0 => {
                    close.end += note;
                    continue;
                }
                _ => break,
            }
            close.end += c.len_utf8();
        }
        close
    }
}

/// The length of a note's marker at the head of `text`: `¹²`, `[3]`, `[^3]`; 0 where there is none.
fn note_marker(text: &str) -> usize {
    let raised = text.len()
        - text.trim_start_matches(['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹']).len();
    if raised > 0 {
        return raised;
    }
    let Some(inner) = text.strip_prefix('[') else { return 0 };
    let inner = inner.strip_prefix('^').unwrap_or(inner);
    let digits = inner.bytes().take(4).take_while(u8::is_ascii_digit).count();
    if digits > 0 && inner[digits..].starts_with(']') {
        text.len() - inner.len() + digits + 1
    } else {
        0
    }
}
