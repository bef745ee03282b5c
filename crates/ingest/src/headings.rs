//! Headings that nothing marks: bare lines, bold lines, capitals, numbers. And every heading's level.

use crate::look::End;
use crate::units::{Shape, Unit};
use synoptic_corpus::{BlockKind, InlineKind};
use synoptic_text::Span;

/// Longest bare heading, in words.
const LONGEST: u32 = 16;

/// How a heading shows that it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Form {
    Marked(u8),
    Bold,
    Caps,
    Numbered,
    Bare,
}

/// Marks headings and gives each its level.
pub(crate) fn mark(text: &str, units: &mut Vec<Unit>) {
    let forms = forms(text, units);
    for (unit, form) in units.iter_mut().zip(&forms) {
        if form.is_some() {
            if matches!(unit.shape, Shape::Numbered(_)) {
                unit.take_marker(text);
            }
            unit.role = Some(BlockKind::Heading);
        }
    }
    level(units, &forms);
    run_in(text, units);
}

fn forms(text: &str, units: &[Unit]) -> Vec<Option<Form>> {
    let spaced = spaced(units);
    let mut forms: Vec<Option<Form>> = vec![None; units.len()];
    // Backwards, so that a heading above another heading knows that text follows in the end.
    let mut following: Option<usize> = None;
    for at in (0..units.len()).rev() {
        let unit = &units[at];
        forms[at] = match unit.shape {
            Shape::Heading(level) if unit.is_open() => Some(Form::Marked(level)),
            _ if unit.role == Some(BlockKind::Heading) => Some(Form::Bare),
            Shape::Text | Shape::Numbered(_) if unit.is_open() => {
                let follows = following.is_some_and(|next| opens_text(&units[next], forms[next]));
                follows.then(|| bare_form(text, units, at, spaced)).flatten()
            }
            Shape::Text
            | Shape::Numbered(_)
            | Shape::Heading(_)
            | Shape::Rule
            | Shape::Bullet
            | Shape::Quoted => None,
        };
        if unit.is_open() || unit.role == Some(BlockKind::Heading) {
            following = Some(at);
        }
    }
    let open = units.iter().filter(|unit| unit.is_open()).count();
    let bare = forms.iter().filter(|form| **form == Some(Form::Bare)).count();
    if bare * 2 > open && open > 4 {
        // Short lines all the way: they are the text, not its headings.
        for form in &mut forms {
            form.take_if(|form| *form == Form::Bare);
        }
    }
    forms
}

/// Whether blank lines part the paragraphs.
fn spaced(units: &[Unit]) -> bool {
    let prose: Vec<&Unit> = units.iter().filter(|unit| unit.is_open_prose()).collect();
    let together = prose.windows(2).filter(|pair| pair[0].chunk == pair[1].chunk).count();
    together * 3 <= prose.len()
}

/// Whether a unit is text that a heading could stand above.
fn opens_text(unit: &Unit, form: Option<Form>) -> bool {
    form.is_some()
        || match unit.shape {
            Shape::Bullet | Shape::Quoted | Shape::Numbered(_) => true,
            Shape::Text => {
                unit.look.is_prose()
                    || (unit.look.words >= 4
                        && matches!(
                            unit.look.end,
                            End::Stop | End::Question | End::Exclamation | End::Colon
                        ))
                    || unit.look.words > LONGEST
            }
            Shape::Heading(_) | Shape::Rule => false,
        }
}

fn bare_form(text: &str, units: &[Unit], at: usize, spaced: bool) -> Option<Form> {
    let unit = &units[at];
    let look = &unit.look;
    let [piece] = unit.pieces[..] else { return None };
    if look.words == 0 || look.words > LONGEST || look.chars > 120 || piece.of(text).contains('\n')
    {
        return None;
    }
    let before = at.checked_sub(1).map(|before| &units[before]);
    let opens_chunk = before.is_none_or(|before| {
        before.chunk != unit.chunk
            || before.shape == Shape::Rule
            || matches!(before.shape, Shape::Heading(_))
    });
    if spaced && !opens_chunk {
        return None;
    }
    let next_is_item = units[at + 1..]
        .iter()
        .find(|unit| unit.is_open())
        .is_some_and(|next| matches!(next.shape, Shape::Bullet | Shape::Numbered(_)));
    if is_bold(unit) && look.end != End::Stop && look.end != End::Open {
        return Some(Form::Bold);
    }
    if matches!(unit.shape, Shape::Numbered(_)) {
        let alone = before.is_none_or(|before| before.chunk != unit.chunk)
            && units
                .get(at + 1)
                .is_none_or(|next| next.chunk != unit.chunk || next.shape == Shape::Text);
        let list = next_is_item
            && units.get(at + 1).is_some_and(|next| matches!(next.shape, Shape::Numbered(_)));
        return (alone
            && !list
            && look.words <= 14
            && matches!(look.end, End::Bare | End::Colon | End::Question))
        .then_some(Form::Numbered);
    }
    if look.is_caps() && look.words <= 14 && !matches!(look.end, End::Open) && !look.starts_quoted {
        return Some(Form::Caps);
    }
    let end = match look.end {
        End::Bare => true,
        End::Question => look.words <= 12 && !look.inner_stop,
        End::Exclamation => look.words <= 6,
        End::Colon => look.words <= 8 && (!next_is_item || look.is_title_case() || look.words <= 3),
        End::Stop | End::Open => false,
    };
    let lead_in = before.is_some_and(|before| {
        before.is_open()
            && matches!(before.look.end, End::Colon | End::Open)
            && before.look.words > LONGEST
    });
    let quoted_speech = look.starts_quoted && unit.plain().ends_with(['"', '”', '»']);
    (end && !look.starts_lower
        && !lead_in
        && !quoted_speech
        && !look.inner_stop
        && !unit.plain().starts_with("http"))
    .then_some(Form::Bare)
}

/// Whether the whole of a unit is bold.
fn is_bold(unit: &Unit) -> bool {
    let span = unit.span();
    unit.inlines.iter().any(|inline| {
        inline.kind == InlineKind::Strong
            && inline.span.start <= span.start + 3
            && inline.span.end + 4 > span.end
    })
}

/// Levels: marked headings keep theirs; those that nothing but their form tells apart are ordered
/// capitals, then numbers, then bold, then bare, from 2 on.
fn level(units: &mut [Unit], forms: &[Option<Form>]) {
    let deepest = forms
        .iter()
        .flatten()
        .filter_map(|form| match form {
            Form::Marked(level) => Some(*level),
            Form::Bold | Form::Caps | Form::Numbered | Form::Bare => None,
        })
        .max();
    let has = |form: Form| forms.contains(&Some(form));
    let mut next = deepest.map_or(2, |deepest| (deepest + 1).min(6));
    let mut levels = [(Form::Caps, 2), (Form::Numbered, 2), (Form::Bold, 2), (Form::Bare, 2)];
    for (form, level) in &mut levels {
        *level = next;
        if has(*form) {
            next = (next + 1).min(6);
        }
    }
    for (unit, form) in units.iter_mut().zip(forms) {
        unit.level = match form {
            None => continue,
            Some(Form::Marked(level)) => Some(*level),
            Some(form) => {
                let level =
                    levels.iter().find(|(other, _)| other == form).map_or(2, |(_, level)| *level);
                let deeper = subsections(unit.plain());
                Some((level + deeper).min(6))
            }
        };
    }
}

/// How many points the number of a heading holds: 1 for `2.3 Rivers`.
fn subsections(line: &str) -> u8 {
    let number = line.split_whitespace().next().unwrap_or("").trim_end_matches('.');
    let points = number.bytes().filter(|byte| *byte == b'.').count();
    let digits = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if digits { u8::try_from(points).unwrap_or(0).min(3) } else { 0 }
}

/// Reads bold labels that open list items and paragraphs. A label that opens a paragraph is a
/// heading of its own, since nothing else parts that paragraph from the section before.
fn run_in(text: &str, units: &mut Vec<Unit>) {
    let top = units
        .iter()
        .filter(|unit| unit.role == Some(BlockKind::Heading))
        .filter_map(|unit| unit.level)
        .min()
        .unwrap_or(2);
    let mut read: Vec<Unit> = Vec::with_capacity(units.len());
    for mut unit in units.drain(..) {
        let label = if unit.is_open() { label(text, &unit) } else { None };
        match (label, unit.shape) {
            (Some(label), Shape::Bullet | Shape::Numbered(_)) => {
                unit.inlines
                    .push(synoptic_corpus::Inline { span: label.whole, kind: InlineKind::RunIn });
                unit.inlines
                    .sort_by_key(|inline| (inline.span.start, std::cmp::Reverse(inline.span.end)));
                unit.read_flow(text);
                read.push(unit);
            }
            (Some(label), Shape::Text) => {
                let mut heading = Unit::new(text, vec![label.words], Shape::Text, unit.chunk);
                heading.role = Some(BlockKind::Heading);
                heading.level = Some(top);
                heading.run_in = true;
                read.push(heading);
                if let Some(first) = unit.pieces.first_mut() {
                    *first = Span { start: label.whole.end, end: first.end }.trimmed(text);
                }
                unit.read(text);
                read.push(unit);
            }
            (Some(_), Shape::Quoted | Shape::Rule | Shape::Heading(_)) | (None, _) => {
                read.push(unit)
            }
        }
    }
    *units = read;
}

/// A bold label at the start of a unit.
struct Label {
    /// The label with its colon, without marks.
    words: Span,
    /// The label with everything around it that is no part of the sentence.
    whole: Span,
}

fn label(text: &str, unit: &Unit) -> Option<Label> {
    let start = unit.pieces.first()?.start;
    let end = unit.pieces.first()?.end;
    let bold = unit.inlines.iter().find(|inline| inline.kind == InlineKind::Strong)?;
    let close = unit
        .inlines
        .iter()
        .find(|inline| inline.kind == InlineKind::Markup && inline.span.start == bold.span.end)?
        .span;
    if bold.span.start > start + 3 {
        return None;
    }
    let words = bold.span.of(text).trim();
    let rest = Span { start: close.end, end };
    let after = rest.of(text);
    let colon_after = after.starts_with(':');
    let ends = words.ends_with([':', '.', '?', '!'])
        || colon_after
        || after.trim_start().starts_with(['–', '—'])
        || after.starts_with(" - ");
    let count = words.split_whitespace().count();
    let body = after.trim_start_matches([':', ' ', '–', '—', '-', '\n']);
    if !ends
        || !(1..=12).contains(&count)
        || body.split_whitespace().count() < 3
        || words.chars().count() < 3
    {
        return None;
    }
    let shown = bold.span.trimmed(text);
    let whole_end = end - u32::try_from(body.len()).ok()?;
    Some(Label { words: shown, whole: Span { start, end: whole_end }.trimmed(text) })
}
