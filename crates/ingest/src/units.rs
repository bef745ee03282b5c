//! Units: the lines of a file gathered into what will become blocks, by form alone (heading marks,
//! bullets, blank lines, wrapping). What a unit means is decided by the passes that follow.

use crate::fold::fold;
use crate::forms::{Form, atx, form, opens_block, setext};
use crate::furniture::Furniture;
use crate::lines::Line;
use crate::look::Look;
use crate::marks::marks;
use synoptic_corpus::{BlockKind, Inline};
use synoptic_text::{Flow, Span};

/// More pieces than this a unit does not take: what follows starts a new one.
pub(crate) const MOST_PIECES: usize = 64;

/// The form of a unit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// Plain lines.
    Text,
    /// A line that shows nothing but marks: a page break, a separator.
    Rule,
    /// Marked as a heading, with its depth.
    Heading(u8),
    /// A bullet point.
    Bullet,
    /// An item or heading with a number.
    Numbered(u32),
    /// A block quotation.
    Quoted,
}

/// A piece of the file on its way to becoming a block.
#[derive(Clone, Debug)]
pub(crate) struct Unit {
    /// Where it stands, without its marker.
    pub(crate) pieces: Vec<Span>,
    /// The bullet or number before it.
    pub(crate) marker: Option<Span>,
    pub(crate) shape: Shape,
    /// Depth of a list item, from 1.
    pub(crate) depth: u8,
    /// Which run of lines without a blank line it stands in.
    pub(crate) chunk: u32,
    pub(crate) inlines: Vec<Inline>,
    /// Its running text.
    pub(crate) flow: Flow,
    /// Its running text, folded for comparing.
    pub(crate) folded: String,
    pub(crate) look: Look,
    /// What it is; `None` until a pass has decided.
    pub(crate) role: Option<BlockKind>,
    /// Depth of a heading, once it is one.
    pub(crate) level: Option<u8>,
    /// Where the unit starts whose text this one repeats.
    pub(crate) repeats: Option<u32>,
    /// The number of the note that it is.
    pub(crate) note: Option<u32>,
    /// What kind of furniture it is, if it is any.
    pub(crate) furniture: Option<Furniture>,
    /// Bold label cut off as a heading of the text that follows.
    pub(crate) run_in: bool,
}

impl Unit {
    pub(crate) fn new(text: &str, pieces: Vec<Span>, shape: Shape, chunk: u32) -> Unit {
        let mut unit = Unit {
            pieces,
            marker: None,
            shape,
            depth: 1,
            chunk,
            inlines: Vec::new(),
            flow: Flow::default(),
            folded: String::new(),
            look: Look::of(""),
            role: None,
            level: None,
            repeats: None,
            note: None,
            furniture: None,
            run_in: false,
        };
        unit.read(text);
        unit
    }

    /// Reads marks, running text and looks afresh from the pieces.
    pub(crate) fn read(&mut self, text: &str) {
        self.inlines = self.pieces.iter().flat_map(|piece| marks(text, *piece)).collect();
        self.read_flow(text);
    }

    /// Reads running text and looks afresh, the marks having changed.
    pub(crate) fn read_flow(&mut self, text: &str) {
        self.flow = self.as_block(BlockKind::Paragraph).flow(text);
        self.look = Look::of(self.flow.text());
        self.folded = fold(self.flow.text());
    }

    /// The running text.
    pub(crate) fn plain(&self) -> &str {
        self.flow.text().trim()
    }

    pub(crate) fn span(&self) -> Span {
        let first = self.pieces.first().copied().unwrap_or_default();
        self.pieces.iter().fold(first, |whole, piece| whole.cover(*piece))
    }

    /// Whether nothing has decided yet what it is, and it may be something.
    pub(crate) fn is_open(&self) -> bool {
        self.role.is_none() && self.shape != Shape::Rule
    }

    /// Whether it is or may become text of the document itself that reads as prose.
    pub(crate) fn is_open_prose(&self) -> bool {
        self.is_open()
            && match self.shape {
                Shape::Text | Shape::Quoted | Shape::Bullet | Shape::Numbered(_) => {
                    self.look.is_prose()
                }
                Shape::Rule | Shape::Heading(_) => false,
            }
    }

    /// Takes the marker into the text: a numbered heading keeps its number.
    pub(crate) fn take_marker(&mut self, text: &str) {
        if let (Some(marker), Some(first)) = (self.marker.take(), self.pieces.first_mut()) {
            *first = first.cover(marker);
            self.read(text);
        }
    }

    pub(crate) fn as_block(&self, kind: BlockKind) -> synoptic_corpus::Block {
        synoptic_corpus::Block {
            kind,
            level: None,
            pieces: self.pieces.clone(),
            inlines: self.inlines.clone(),
            number: None,
            repeats: None,
        }
    }
}

/// Gathers lines into units. The first `single` lines are a unit each, whatever their form.
pub(crate) fn units(text: &str, lines: &[Line], single: usize) -> Vec<Unit> {
    let habits = Habits::of(text, lines);
    let mut gather = Gather { text, habits, done: Vec::new(), current: None, chunk: 0 };
    let mut previous: Option<&Line> = None;
    for (at, line) in lines.iter().enumerate() {
        if at < single && !line.is_blank() {
            gather.open(line, form(line.span.of(text)));
            gather.finish();
        } else if line.is_blank() {
            gather.finish();
            gather.chunk += u32::from(previous.is_some_and(|line| !line.is_blank()));
        } else {
            gather.line(line, previous.filter(|line| !line.is_blank()));
        }
        previous = Some(line).filter(|_| at >= single);
    }
    gather.finish();
    gather.done
}

/// How a file as a whole is written.
#[derive(Clone, Copy, Debug)]
struct Habits {
    /// The width its lines are wrapped at, in characters, where they are.
    wrap: Option<u32>,
    /// Whether it uses Markdown's headings or emphasis.
    markdown: bool,
}

impl Habits {
    fn of(text: &str, lines: &[Line]) -> Habits {
        let width =
            |line: &Line| u32::try_from(line.span.of(text).chars().count()).unwrap_or(u32::MAX);
        let widths: Vec<u32> = lines.iter().map(width).collect();
        let mut spread: Vec<u32> = lines
            .iter()
            .zip(&widths)
            .filter(|(line, _)| line.span.of(text).contains(' '))
            .map(|(_, width)| *width)
            .collect();
        spread.sort_unstable();
        let widest = spread.get((spread.len() * 97 / 100).min(spread.len().saturating_sub(1)));
        let wrap = widest.copied().filter(|widest| (30..=130).contains(widest)).filter(|widest| {
            let (mut full, mut pairs) = (0, 0);
            for (pair, widths) in lines.windows(2).zip(widths.windows(2)) {
                if !pair[0].is_blank() && !pair[1].is_blank() {
                    pairs += 1;
                    full += u32::from(is_full(widths[0], first_word(text, &pair[1]), *widest));
                }
            }
            full >= 4 && full * 2 >= pairs
        });
        let markdown = lines.iter().any(|line| {
            let line = line.span.of(text);
            atx(line).is_some() || line.starts_with("**") || line.starts_with("![")
        });
        Habits { wrap, markdown }
    }
}

/// Whether a line of this width could not have taken the next word as well.
fn is_full(width: u32, next_word: u32, widest: u32) -> bool {
    u64::from(width) + u64::from(next_word) + 8 > u64::from(widest) && width * 2 >= widest
}

fn first_word(text: &str, line: &Line) -> u32 {
    let word = line.span.of(text).split_whitespace().next().unwrap_or("");
    u32::try_from(word.chars().count()).unwrap_or(u32::MAX)
}

struct Gather<'t> {
    text: &'t str,
    habits: Habits,
    done: Vec<Unit>,
    current: Option<Open>,
    chunk: u32,
}

/// A unit that may still take lines.
struct Open {
    pieces: Vec<Span>,
    marker: Option<Span>,
    shape: Shape,
    indent: u32,
}

impl Gather<'_> {
    fn finish(&mut self) {
        let Some(open) = self.current.take() else { return };
        let mut unit = Unit::new(self.text, open.pieces, open.shape, self.chunk);
        unit.marker = open.marker;
        unit.depth = u8::try_from(open.indent / 2 + 1).unwrap_or(u8::MAX).min(6);
        self.done.push(unit);
    }

    fn open(&mut self, line: &Line, form: Form) {
        self.finish();
        let start = line.span.start + form.marker;
        let piece = Span { start, end: line.span.end - form.tail }.trimmed(self.text);
        if piece.is_empty() {
            return self.open(line, Form { shape: Shape::Rule, marker: 0, tail: 0 });
        }
        let marker = Span { start: line.span.start, end: start }.trimmed(self.text);
        self.current = Some(Open {
            pieces: vec![piece],
            marker: (!marker.is_empty()).then_some(marker),
            shape: form.shape,
            indent: line.indent,
        });
        match form.shape {
            Shape::Heading(_) | Shape::Rule => self.finish(),
            Shape::Text | Shape::Bullet | Shape::Numbered(_) | Shape::Quoted => {}
        }
    }

    fn line(&mut self, line: &Line, previous: Option<&Line>) {
        let shown = line.span.of(self.text);
        if let Some(level) = setext(shown)
            && previous.is_some_and(|line| !line.hard_break)
            && self.underline(level)
        {
            return;
        }
        let form = form(shown);
        let Some(current) = self.current.as_mut() else { return self.open(line, form) };
        match (current.shape, form.shape) {
            (Shape::Quoted, Shape::Quoted) if current.pieces.len() < MOST_PIECES => {
                let start = line.span.start + form.marker;
                let piece = Span { start, end: line.span.end }.trimmed(self.text);
                if !piece.is_empty() {
                    current.pieces.push(piece);
                }
            }
            (Shape::Text | Shape::Bullet | Shape::Numbered(_), Shape::Text)
                if previous.is_some_and(|previous| self.joins(previous, line)) =>
            {
                if let Some(last) = self.current.as_mut().and_then(|open| open.pieces.last_mut()) {
                    last.end = line.span.end;
                }
            }
            _ => self.open(line, form),
        }
    }

    /// Whether `line` goes on with the sentence or paragraph of `previous`.
    fn joins(&self, previous: &Line, line: &Line) -> bool {
        let Some(current) = &self.current else { return false };
        let in_list = matches!(current.shape, Shape::Bullet | Shape::Numbered(_));
        if in_list && line.indent > current.indent {
            return true;
        }
        if previous.hard_break {
            return false;
        }
        let (before, here) = (previous.span.of(self.text), line.span.of(self.text));
        if opens_block(here) {
            return false;
        }
        let width = u32::try_from(before.chars().count()).unwrap_or(u32::MAX);
        if let Some(widest) = self.habits.wrap {
            return is_full(width, first_word(self.text, line), widest);
        }
        let runs_on = width >= 60
            && here.starts_with(char::is_lowercase)
            && !before.ends_with(['.', '!', '?', ':', '"', '”', ')', ']']);
        let long = |text: &str| text.chars().nth(60).is_some();
        runs_on || (self.habits.markdown && !in_list && long(before) && long(here))
    }

    /// Turns the line above into a heading, if it is short enough for one.
    fn underline(&mut self, level: u8) -> bool {
        let Some(current) = self.current.as_mut() else { return false };
        let [piece] = current.pieces[..] else { return false };
        let above = piece.of(self.text);
        let fits = current.shape == Shape::Text
            && !above.contains('\n')
            && (level == 1 || Look::of(above).is_titlelike());
        if fits {
            current.shape = Shape::Heading(level);
            self.finish();
        }
        fits
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lines::lines;

    fn shown(text: &str) -> String {
        let parts: Vec<_> = units(text, &lines(text), 0)
            .iter()
            .map(|unit| format!("{:?} {:?}", unit.shape, unit.plain()))
            .collect();
        parts.join("\n")
    }

    #[test]
    fn forms_are_read_from_their_marks() {
        insta::assert_snapshot!(shown("# One #\n\nTwo\n===\n\n- three\n  goes on\n- four\n\n1. five\n\n> six\n> seven\n\n---\n\n* * *"), @r#"
        Heading(1) "One"
        Heading(1) "Two"
        Bullet "three\n  goes on"
        Bullet "four"
        Numbered(1) "five"
        Quoted "six seven"
        Rule "---"
        Rule "* * *"
        "#);
    }

    #[test]
    fn wrapped_lines_are_one_paragraph_and_short_lines_are_not() {
        let text = "Mill Closes\nJane Doe\n\nThe mill that stood by the river for\nlonger than a hundred years closed on\nMonday, and nobody knows what comes of\nit now. Some say a school, some say a\nhotel; others would rather see it gone.\n\nIt was old.\nVery old.";
        insta::assert_snapshot!(shown(text), @r#"
        Text "Mill Closes"
        Text "Jane Doe"
        Text "The mill that stood by the river for\nlonger than a hundred years closed on\nMonday, and nobody knows what comes of\nit now. Some say a school, some say a\nhotel; others would rather see it gone."
        Text "It was old."
        Text "Very old."
        "#);
    }
}
