//! Pairs the quotation marks of one block.
//!
//! One pass with a small stack: linear in the number of marks, whatever they are.

use super::marks::{Mark, Side, Style, marks};
use crate::lexicon::grammar;
use synoptic_text::Span;

/// Nesting beyond this is not followed: no prose nests deeper.
const DEEPEST: usize = 8;

/// A stretch between quotation marks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// With the marks.
    pub(super) outer: Span,
    /// Without the marks and the white space inside them.
    pub(super) inner: Span,
    /// 0 for an outermost pair.
    pub(super) depth: u8,
    /// Whether there is a closing mark.
    pub(super) closed: bool,
    /// How the opening mark is written.
    pub(super) style: Style,
}

/// The pairs of one block and its loose ends.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Pairs {
    /// In order of start.
    pub(super) pairs: Vec<Pair>,
    /// The first double mark that closes nothing.
    pub(super) stray_close: Option<Span>,
}

#[derive(Clone, Copy)]
struct Open {
    mark: Mark,
    /// Index of its pair in the list of pairs.
    pair: usize,
}

/// Pairs the marks of a block's text.
pub(super) fn pairs(text: &str) -> Pairs {
    let marks = marks(text);
    let closers = single_closers_ahead(&marks);
    let lead = text.len() - text.trim_start().len();
    let mut stack: Vec<Open> = Vec::new();
    let mut found = Pairs::default();
    for (at, mark) in marks.iter().enumerate() {
        let own_open = stack.iter().rposition(|open| open.mark.style == mark.style);
        let opens = match mark.side {
            Side::Open => true,
            Side::Either => own_open.is_none(),
            Side::Close | Side::Apostrophe => false,
        };
        if opens && closes_low(*mark, &stack) {
            close(text, &mut stack, &mut found, *mark);
        } else if opens {
            let hopeless = mark.style.is_single()
                && closers[at].next.is_none()
                && mark.span.start as usize != lead;
            if !hopeless && stack.len() < DEEPEST {
                stack.push(Open { mark: *mark, pair: found.pairs.len() });
                found.pairs.push(Pair {
                    outer: Span { start: mark.span.start, end: mark.span.end },
                    inner: Span { start: mark.span.end, end: mark.span.end },
                    depth: 0,
                    closed: false,
                    style: mark.style,
                });
            }
        } else if mark.style.is_single() {
            let possessive = mark.side == Side::Apostrophe
                && closers[at].next.is_some()
                && reads_as_possessive(text, *mark);
            let measure = mark.after_digit && mark.style == Style::StraightSingle;
            if own_open.is_some() && !possessive && !(measure && closers[at].next.is_some()) {
                close(text, &mut stack, &mut found, *mark);
            }
        } else if mark.after_digit && mark.style == Style::Straight && own_open.is_none() {
            // Inches.
        } else {
            close(text, &mut stack, &mut found, *mark);
        }
    }
    let end = Span::new(0, text.trim_end().len()).end;
    for open in stack {
        let pair = &mut found.pairs[open.pair];
        pair.outer.end = end.max(pair.outer.end);
        pair.inner.end = pair.outer.end;
        pair.inner = pair.inner.trimmed(text);
    }
    found.pairs.retain(|pair| {
        let words = pair.inner.of(text).chars().any(char::is_alphanumeric);
        let first = pair.outer.start as usize == lead;
        words && (pair.closed || first || !pair.style.is_single())
    });
    set_depths(&mut found.pairs);
    found
}

/// Whether an opening `“` closes a `„`.
fn closes_low(mark: Mark, stack: &[Open]) -> bool {
    mark.style == Style::Curly && stack.last().is_some_and(|open| open.mark.style == Style::Low)
}

/// Closes the innermost open mark that `mark` fits: of its own style, or else of its own width.
fn close(text: &str, stack: &mut Vec<Open>, found: &mut Pairs, mark: Mark) {
    let fitting = stack.iter().rposition(|open| open.mark.style == mark.style).or_else(|| {
        stack.iter().rposition(|open| open.mark.style.is_single() == mark.style.is_single())
    });
    let Some(fitting) = fitting else {
        if !mark.style.is_single() {
            found.stray_close.get_or_insert(mark.span);
        }
        return;
    };
    for unclosed in stack.drain(fitting + 1..) {
        // A mark left open within a quotation: the quotation's end is its end too.
        let pair = &mut found.pairs[unclosed.pair];
        pair.outer.end = mark.span.start;
        pair.inner = Span { start: pair.inner.start, end: mark.span.start }.trimmed(text);
    }
    if let Some(open) = stack.pop() {
        let pair = &mut found.pairs[open.pair];
        pair.outer.end = mark.span.end;
        pair.inner = Span { start: pair.inner.start, end: mark.span.start }.trimmed(text);
        pair.closed = true;
    }
}

/// For each mark, what comes after it that could close a single quotation.
struct Ahead {
    /// The next single mark that could close, before any other single mark opens.
    next: Option<usize>,
}

fn single_closers_ahead(marks: &[Mark]) -> Vec<Ahead> {
    let mut ahead = Vec::with_capacity(marks.len());
    let mut next = None;
    for (at, mark) in marks.iter().enumerate().rev() {
        ahead.push(Ahead { next });
        if mark.style.is_single() {
            next = match mark.side {
                Side::Open => None,
                Side::Close | Side::Either | Side::Apostrophe => Some(at),
            };
        }
    }
    ahead.reverse();
    ahead
}

/// Whether `s'` here belongs to an owner: the thing owned follows, not a word that goes on after
/// a closing mark.
fn reads_as_possessive(text: &str, mark: Mark) -> bool {
    let before = &text[..mark.span.start as usize];
    let mut after = text[mark.span.end as usize..].chars();
    let spaced = after.next().is_some_and(char::is_whitespace);
    let rest = &text[mark.span.end as usize..];
    let word = rest.trim_start();
    let end = word.find(|c: char| !c.is_alphabetic()).unwrap_or(word.len().min(24));
    let word = word.get(..end).unwrap_or("");
    before.ends_with(['s', 'S', 'z', 'x'])
        && spaced
        && word.starts_with(char::is_lowercase)
        && grammar::function(word).is_none()
}

fn set_depths(pairs: &mut [Pair]) {
    let mut ends: Vec<u32> = Vec::new();
    for pair in pairs {
        while ends.last().is_some_and(|end| *end <= pair.outer.start) {
            ends.pop();
        }
        pair.depth = u8::try_from(ends.len()).unwrap_or(u8::MAX);
        ends.push(pair.outer.end);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pairs as `depth:text`, unclosed ones with a `~`.
    fn read(text: &str) -> String {
        pairs(text)
            .pairs
            .iter()
            .map(|pair| {
                let tilde = if pair.closed { "" } else { "~" };
                format!("{}:{}{tilde}", pair.depth, pair.inner.of(text))
            })
            .collect::<Vec<_>>()
            .join(" | ")
    }

    #[test]
    fn pairs_every_style() {
        insta::assert_snapshot!(read("He said “yes” and \"no\" and ‘well’ and 'hm'."), @"0:yes | 0:no | 0:well | 0:hm");
        insta::assert_snapshot!(read("„Ja“ and „da” and «oui»."), @"0:Ja | 0:da | 0:oui");
    }

    #[test]
    fn nests() {
        insta::assert_snapshot!(read("“He told me ‘stop’, so I did,” she said."), @"0:He told me ‘stop’, so I did, | 1:stop");
        insta::assert_snapshot!(read("\"'Never again': that is what he said.\""), @"0:'Never again': that is what he said. | 1:Never again");
        insta::assert_snapshot!(read("\"It was \"fine\" then,\" she said."), @r#"0:It was "fine" then, | 1:fine"#);
    }

    #[test]
    fn apostrophes_do_not_close() {
        insta::assert_snapshot!(read("‘The countries’ wish is peace,’ he said."), @"0:The countries’ wish is peace,");
        insta::assert_snapshot!(read("'The farmers' anger won't fade,' she said."), @"0:The farmers' anger won't fade,");
        insta::assert_snapshot!(read("The 'allies' and the farmers' club"), @"0:allies");
        insta::assert_snapshot!(read("the two countries’ desire to lift “relations”"), @"0:relations");
        insta::assert_snapshot!(read("The players' fans in the '90s said 'no' often"), @"0:no");
    }

    #[test]
    fn measures_are_no_quotations() {
        insta::assert_snapshot!(read("a 6'2\" guard and a 12\" gun said \"no\""), @"0:no");
    }

    #[test]
    fn an_unclosed_mark_runs_to_the_end() {
        insta::assert_snapshot!(read("She said: “It is over. We go"), @"0:It is over. We go~");
        insta::assert_snapshot!(read("\"It is over"), @"0:It is over~");
    }

    #[test]
    fn a_straight_and_a_curly_mark_pair_when_nothing_better_is_there() {
        insta::assert_snapshot!(read("“It is over,\" she said."), @"0:It is over,");
    }

    #[test]
    fn a_mark_that_closes_nothing_is_kept_as_such() {
        let text = "and that is all,” she said.";
        assert_eq!(pairs(text).stray_close, Some(Span::new(16, 19)));
        assert_eq!(pairs(text).pairs, []);
    }

    #[test]
    fn empty_marks_hold_nothing() {
        assert_eq!(read("“” \"\" '' \" \" “…”"), "");
    }
}
