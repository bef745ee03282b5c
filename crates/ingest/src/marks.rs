//! Marks within a block: emphasis, links, tags and note markers.
//!
//! One pass over the bytes of a piece; every search ahead is bounded, so the time is linear.

use synoptic_corpus::{Inline, InlineKind};
use synoptic_text::Span;

/// How far a tag or the address of a link may reach, in bytes.
const REACH: usize = 600;
/// Emphasis marks that can be open at once.
const DEPTH: usize = 16;

/// The marks in `piece` of `text`, in order of start, outer before inner.
pub(crate) fn marks(text: &str, piece: Span) -> Vec<Inline> {
    let mut scan = Scan { text, end: piece.end as usize, open: Vec::new(), found: Vec::new() };
    let mut at = piece.start as usize;
    while at < scan.end {
        at = scan.step(at, piece.start as usize);
    }
    scan.close_gaps(piece.start as usize);
    scan.found.sort_by_key(|inline| (inline.span.start, std::cmp::Reverse(inline.span.end)));
    scan.found
}

struct Scan<'t> {
    text: &'t str,
    end: usize,
    /// Emphasis marks without their partner yet: character, length, start.
    open: Vec<(u8, usize, usize)>,
    found: Vec<Inline>,
}

impl<'t> Scan<'t> {
    /// Reads what stands at `at`; returns where to go on.
    fn step(&mut self, at: usize, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        match bytes[at] {
            b'*' | b'_' => self.emphasis(at, start),
            b'<' => self.tag(at).unwrap_or(at + 1),
            b'[' => self.bracket(at).unwrap_or(at + 1),
            b'!' if bytes.get(at + 1) == Some(&b'[') => {
                let Some(next) = self.bracket(at + 1) else { return at + 1 };
                self.add(at, at + 1, InlineKind::Markup);
                next
            }
            b'$' => self.raised_formula(at, "$").unwrap_or(at + 1),
            b'\\' if bytes.get(at + 1) == Some(&b'(') => {
                self.raised_formula(at, "\\)").unwrap_or(at + 1)
            }
            b'h' if at == start || !bytes[at - 1].is_ascii_alphanumeric() => self.address(at),
            b'\\'
                if bytes.get(at + 1).is_some_and(u8::is_ascii_punctuation) && at + 1 < self.end =>
            {
                self.add(at, at + 1, InlineKind::Markup);
                at + 2
            }
            0xc2 | 0xe2 => self.superscript(at, start),
            _ => at + 1,
        }
    }

    fn add(&mut self, start: usize, end: usize, kind: InlineKind) {
        self.found.push(Inline { span: Span::new(start, end), kind });
    }

    fn rest(&self, at: usize) -> &'t str {
        let mut end = self.end.min(at + REACH);
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        self.text.get(at..end).unwrap_or("")
    }

    fn emphasis(&mut self, at: usize, start: usize) -> usize {
        let bytes = self.text.as_bytes();
        let mark = bytes[at];
        let len = bytes[at..self.end].iter().take_while(|byte| **byte == mark).count();
        let after = at + len;
        if len > 3 {
            return after;
        }
        let word = |byte: Option<&u8>| byte.is_some_and(|b| b.is_ascii_alphanumeric() || *b > 127);
        let space = |byte: Option<&u8>| byte.is_none_or(|b| b.is_ascii_whitespace());
        let before = if at > start { bytes.get(at - 1) } else { None };
        let next = if after < self.end { bytes.get(after) } else { None };
        if mark == b'_' && word(before) && word(next) {
            return after;
        }
        let partner = (!space(before))
            .then(|| self.open.iter().rposition(|(m, l, _)| *m == mark && *l == len))
            .flatten();
        if let Some(partner) = partner {
            let (_, _, opened) = self.open[partner];
            self.open.truncate(partner);
            self.add(opened, opened + len, InlineKind::Markup);
            self.add(at, after, InlineKind::Markup);
            if len != 2 {
                self.add(opened + len, at, InlineKind::Emphasis);
            }
            if len >= 2 {
                self.add(opened + len, at, InlineKind::Strong);
            }
        } else if !(space(next) || (mark == b'_' && word(before))) {
            if self.open.len() == DEPTH {
                self.open.remove(0);
            }
            self.open.push((mark, len, at));
        }
        after
    }

    fn tag(&mut self, at: usize) -> Option<usize> {
        let rest = self.rest(at);
        let close = rest.find('>')?;
        let inner = &rest[1..close];
        let after = at + close + 1;
        if inner.starts_with("http://") || inner.starts_with("https://") {
            if inner.contains(char::is_whitespace) {
                return None;
            }
            self.add(at, at + 1, InlineKind::Markup);
            self.add(at + 1, after - 1, InlineKind::Link);
            self.add(after - 1, after, InlineKind::Markup);
            return Some(after);
        }
        if inner.eq_ignore_ascii_case("sup")
            && let Some(next) = self.raised(at, after)
        {
            return Some(next);
        }
        let name = inner.trim_start_matches('/');
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or("");
        TAGS.iter().any(|tag| name.eq_ignore_ascii_case(tag)).then(|| {
            self.add(at, after, InlineKind::Markup);
            after
        })
    }

    /// `<sup>3</sup>`, `<sup>[3]</sup>`, `<sup>3, 4</sup>`: the tag opens at `at`, its content at `from`.
    fn raised(&mut self, at: usize, from: usize) -> Option<usize> {
        let rest = self.rest(from);
        let close = rest.find("</")?;
        let tag_end = close + rest[close..].find('>')? + 1;
        let numbers = numbers(&rest[..close])?;
        if is_unit_before(self.text, at) {
            return None;
        }
        Some(self.add_markers(at, from, &numbers, from + tag_end))
    }

    /// Adds a marker for each number; what stands around the numbers belongs to their markers, so
    /// that nothing of it is left over.
    fn add_markers(&mut self, at: usize, from: usize, numbers: &[Number], end: usize) -> usize {
        let mut before = at;
        for (place, number) in numbers.iter().enumerate() {
            let after = if place + 1 == numbers.len() { end } else { from + number.end };
            self.add(before, after, InlineKind::NoteMarker(number.value));
            before = after;
        }
        end
    }

    /// `$^{3}$`, `${ }^{3}$`, `\({}^{3}\)`: a number raised by a formula, as converters of PDF write it.
    fn raised_formula(&mut self, at: usize, close: &str) -> Option<usize> {
        let rest = self.rest(at);
        let inner = rest.get(close.len()..)?;
        let end = inner.find(close).filter(|end| *end <= 24)?;
        let (base, raised) = inner[..end].split_once('^')?;
        let blank = base.chars().all(|c| matches!(c, ' ' | '{' | '}'));
        let numbers = numbers(raised.trim_matches([' ', '{', '}'])).filter(|_| blank)?;
        let from = at + close.len() + base.len() + 1 + raised.len()
            - raised.trim_start_matches([' ', '{', '}']).len();
        Some(self.add_markers(at, from, &numbers, at + close.len() + end + close.len()))
    }

    fn bracket(&mut self, at: usize) -> Option<usize> {
        let rest = self.rest(at);
        let close = rest.find(']')?;
        let inner = &rest[1..close];
        let after = at + close + 1;
        let caret = usize::from(inner.starts_with('^'));
        if let Some(numbers) = numbers(&inner[caret..]) {
            // The colon of a definition (`[^3]: …`) is part of its marker.
            let colon = usize::from(caret == 1 && rest[close + 1..].starts_with(':'));
            return Some(self.add_markers(at, at + 1 + caret, &numbers, after + colon));
        }
        let address = rest[close + 1..].strip_prefix('(')?;
        let end = address.find(')')?;
        if inner.contains('\n') || address[..end].contains('\n') {
            return None;
        }
        let link_end = after + 1 + end + 1;
        self.add(at, at + 1, InlineKind::Markup);
        if !inner.is_empty() {
            self.add(at + 1, after - 1, InlineKind::Link);
        }
        self.add(after - 1, link_end, InlineKind::Markup);
        Some(link_end)
    }

    /// Hides the space before a marker that a stop follows: `the second 960 [1].`
    fn close_gaps(&mut self, start: usize) {
        let bytes = self.text.as_bytes();
        let mut gaps = Vec::new();
        for inline in &self.found {
            let (at, end) = (inline.span.start as usize, inline.span.end as usize);
            let stop = bytes.get(end).is_some_and(|byte| b".,;:!?)".contains(byte));
            if matches!(inline.kind, InlineKind::NoteMarker(_))
                && stop
                && end < self.end
                && at > start + 1
                && bytes[at - 1] == b' '
            {
                gaps.push(at - 1);
            }
        }
        for at in gaps {
            self.add(at, at + 1, InlineKind::Markup);
        }
    }

    fn address(&mut self, at: usize) -> usize {
        let rest = self.rest(at);
        if !(rest.starts_with("http://") || rest.starts_with("https://")) {
            return at + 1;
        }
        let end =
            rest.find(|c: char| c.is_whitespace() || "<>\"”".contains(c)).unwrap_or(rest.len());
        let mut shown = rest[..end].trim_end_matches(['.', ',', ';', ':', '!', '?', '\'', '’']);
        if shown.ends_with(')') && !shown.contains('(') {
            shown = shown.trim_end_matches(')');
        }
        let end = at + shown.len();
        self.add(at, end, InlineKind::Link);
        end
    }

    fn superscript(&mut self, at: usize, start: usize) -> usize {
        let rest = self.rest(at);
        let digits: String = rest.chars().map_while(superscript_digit).collect();
        if digits.is_empty() {
            return at + rest.chars().next().map_or(1, char::len_utf8);
        }
        let end = at + rest.chars().take(digits.len()).map(char::len_utf8).sum::<usize>();
        let follows_digit = at > start && self.text.as_bytes()[at - 1].is_ascii_digit();
        if let Some(number) = note_number(&digits)
            && !is_unit_before(self.text, at)
            && !follows_digit
        {
            self.add(at, end, InlineKind::NoteMarker(number));
        }
        end
    }
}

/// A number within brackets or a tag: its value, and where it ends.
#[derive(Clone, Copy, Debug)]
struct Number {
    value: u32,
    end: usize,
}

/// Numbers of notes in `3`, `[3]`, `3, 4`, `3–5`; `None` where anything else stands there.
fn numbers(inner: &str) -> Option<Vec<Number>> {
    let allowed = |c: char| c.is_ascii_digit() || ", []()-–".contains(c);
    if inner.is_empty() || inner.len() > 40 || !inner.chars().all(allowed) {
        return None;
    }
    let mut found = Vec::new();
    let mut at = 0;
    for part in inner.split(|c: char| !c.is_ascii_digit()) {
        let end = at + part.len();
        if !part.is_empty() {
            found.push(Number { value: note_number(part)?, end });
        }
        at = end + inner[end..].chars().next().map_or(0, char::len_utf8);
    }
    (!found.is_empty()).then_some(found)
}

/// Tags that are hidden wherever they stand.
const TAGS: &[&str] = &[
    "a",
    "b",
    "blockquote",
    "br",
    "center",
    "cite",
    "div",
    "em",
    "figcaption",
    "figure",
    "font",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "i",
    "img",
    "li",
    "mark",
    "ol",
    "p",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "u",
    "ul",
];

/// Whether a unit of measurement stands right before `at`: 'm²' is no note.
fn is_unit_before(text: &str, at: usize) -> bool {
    let mut from = at.saturating_sub(8);
    while !text.is_char_boundary(from) {
        from += 1;
    }
    let before = &text[from..at];
    let word = before.rsplit(|c: char| !c.is_alphabetic()).next().unwrap_or("");
    matches!(word, "m" | "km" | "cm" | "mm" | "ft" | "mi" | "sq" | "CO")
}

fn superscript_digit(c: char) -> Option<char> {
    Some(match c {
        '⁰' => '0',
        '¹' => '1',
        '²' => '2',
        '³' => '3',
        '⁴' => '4',
        '⁵' => '5',
        '⁶' => '6',
        '⁷' => '7',
        '⁸' => '8',
        '⁹' => '9',
        _ => return None,
    })
}

/// The number of a note: one to three digits, not zero.
pub(crate) fn note_number(digits: &str) -> Option<u32> {
    let plain = (1..=3).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    let number: u32 = if plain { digits.parse().ok()? } else { return None };
    (number > 0).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let found = marks(text, Span::new(0, text.len()));
        let parts: Vec<_> =
            found.iter().map(|mark| format!("{:?} {}", mark.kind, mark.span.of(text))).collect();
        parts.join(" | ")
    }

    #[test]
    fn emphasis_needs_its_partner() {
        insta::assert_snapshot!(shown("**New:** a *b* c"), @"Markup ** | Strong New: | Markup ** | Markup * | Emphasis b | Markup *");
        insta::assert_snapshot!(shown("2 * 3, **open, snake_case_name"), @"");
        insta::assert_snapshot!(shown("***both***"), @"Markup *** | Emphasis both | Strong both | Markup ***");
    }

    #[test]
    fn note_markers_in_every_notation() {
        insta::assert_snapshot!(shown("a.<sup>1</sup> b[2, 3] c[^3] d⁴⁵ e<sup>6, 7</sup> f [8]."), @"NoteMarker(1) <sup>1</sup> | NoteMarker(2) [2 | NoteMarker(3) , 3] | NoteMarker(3) [^3] | NoteMarker(45) ⁴⁵ | NoteMarker(6) <sup>6 | NoteMarker(7) , 7</sup> | Markup   | NoteMarker(8) [8]");
        insta::assert_snapshot!(shown("a$^{1}$ b${ }^{2}$ c\\({}^{3}\\) $5 or $6"), @"NoteMarker(1) $^{1}$ | NoteMarker(2) ${ }^{2}$ | NoteMarker(3) \\({}^{3}\\)");
        insta::assert_snapshot!(shown("5 km² and m<sup>2</sup>, [2019], 10<sup>th</sup>"), @"Markup <sup> | Markup </sup> | Markup <sup> | Markup </sup>");
    }

    #[test]
    fn links_keep_their_words() {
        insta::assert_snapshot!(shown("see [the pact](https://a.b/c), <https://d.e>, https://f.g/h."), @"Markup [ | Link the pact | Markup ](https://a.b/c) | Markup < | Link https://d.e | Markup > | Link https://f.g/h");
    }
}
