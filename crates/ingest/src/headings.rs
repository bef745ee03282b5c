//! Headings that nothing marks: bare lines, bold lines, capitals, numbers.
//! Their levels are settled in `levels`, labels that open a paragraph read in `run_in`.

use crate::byline;
use crate::furniture::is_page_number;
use crate::levels::level;
use crate::look::End;
use crate::units::{Shape, Unit};
use std::collections::BTreeMap;
use synoptic_corpus::{Author, BlockKind, InlineKind};

/// Longest bare heading, in words.
const LONGEST: u32 = 16;
/// From so many words on, a bare line must be like the other headings of its text to be one.
const LONG: u32 = 12;

/// How a heading shows that it is one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Form {
    /// With marks of its own, of this depth.
    Marked(u8),
    /// In bold.
    Bold,
    /// In capitals.
    Caps,
    /// With a number.
    Numbered,
    /// As a line on its own.
    Bare,
}

/// Marks headings and gives each its level.
pub(crate) fn mark(text: &str, units: &mut [Unit], authors: &[Author]) {
    names(units, authors);
    running_heads(units);
    let mut forms = forms(text, units);
    settle(units, &mut forms);
    for (unit, form) in units.iter_mut().zip(&forms) {
        if form.is_some() {
            if matches!(unit.shape, Shape::Numbered(_)) {
                unit.take_marker(text);
            }
            unit.role = Some(BlockKind::Heading);
        }
    }
    level(units, &forms);
}

/// Lines within the text that only name somebody are no headings.
fn names(units: &mut [Unit], authors: &[Author]) {
    for unit in units {
        let line = unit.plain();
        let short = unit.is_open() && unit.look.words <= 12 && unit.shape != Shape::Bullet;
        if short
            && (authors.iter().any(|author| author.name == line)
                || byline::cued(line).is_some_and(|byline| !byline.authors.is_empty()))
        {
            unit.role = Some(BlockKind::Byline);
        }
    }
}

/// Lines at the head or foot of every page of a scanned text: short, beside a page's number or a
/// page break, and standing in the document at least twice.
fn running_heads(units: &mut [Unit]) {
    let mut counts: BTreeMap<String, u32> = BTreeMap::new();
    let short =
        |unit: &Unit| unit.look.words <= 12 && unit.shape == Shape::Text && unit.note.is_none();
    for unit in units.iter().filter(|unit| short(unit)) {
        *counts.entry(unit.folded.clone()).or_default() += 1;
    }
    let breaks = |unit: Option<&Unit>| {
        unit.is_some_and(|unit| unit.shape == Shape::Rule || is_page_number(&unit.folded))
    };
    for at in 0..units.len() {
        let unit = &units[at];
        let twice = short(unit) && counts.get(&unit.folded).is_some_and(|count| *count > 1);
        let beside =
            breaks(units.get(at + 1)) || breaks(at.checked_sub(1).map(|before| &units[before]));
        if unit.is_open() && twice && beside {
            units[at].role = Some(BlockKind::Boilerplate);
        }
    }
}

fn forms(text: &str, units: &[Unit]) -> Vec<Option<Form>> {
    let spaced = spaced(units);
    let marked = units
        .iter()
        .filter(|unit| matches!(unit.shape, Shape::Heading(_)) && unit.is_open())
        .count()
        >= 2;
    let questions =
        units.iter().filter(|unit| is_bold(unit) && unit.look.end == End::Question).count() >= 3;
    let mut forms: Vec<Option<Form>> = vec![None; units.len()];
    // Backwards, so that a heading above another heading knows that text follows in the end.
    let mut following: Option<usize> = None;
    for at in (0..units.len()).rev() {
        let unit = &units[at];
        forms[at] = match unit.shape {
            Shape::Heading(level) if unit.is_open() => Some(Form::Marked(level)),
            _ if unit.role == Some(BlockKind::Heading) => Some(announced(unit)),
            Shape::Text | Shape::Numbered(_) if unit.is_open() => {
                let next = following.map(|next| (&units[next], forms[next]));
                next.filter(|(next, form)| opens_text(next, *form))
                    .and_then(|(next, _)| form(text, units, at, next, spaced))
                    .filter(|form| *form != Form::Bare || !marked)
                    // The questions of an interview are its text.
                    .filter(|form| {
                        !(*form == Form::Bold && questions && unit.look.end == End::Question)
                    })
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
    forms
}

/// The form of a line that its words alone make a heading: 'Notes', 'References'.
fn announced(unit: &Unit) -> Form {
    if unit.look.is_caps() {
        Form::Caps
    } else if is_bold(unit) {
        Form::Bold
    } else {
        Form::Bare
    }
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
                let ended = match unit.look.end {
                    End::Stop | End::Question | End::Exclamation | End::Colon => true,
                    End::Open | End::Bare => false,
                };
                unit.look.is_prose() || (unit.look.words >= 4 && ended) || unit.look.words > LONGEST
            }
            Shape::Heading(_) | Shape::Rule => false,
        }
}

/// The form of the unit at `at`, if it can be a heading at all; `next` is what follows it.
fn form(text: &str, units: &[Unit], at: usize, next: &Unit, spaced: bool) -> Option<Form> {
    let unit = &units[at];
    let look = &unit.look;
    let [piece] = unit.pieces[..] else { return None };
    let line = unit.plain();
    if look.words == 0 || look.words > LONGEST || look.chars > 120 || piece.of(text).contains('\n')
    {
        return None;
    }
    if !has_word(line) || line.starts_with("http") || line.starts_with('(') || is_time(line) {
        return None;
    }
    let before = at.checked_sub(1).map(|before| &units[before]);
    let opens_chunk = before.is_none_or(|before| {
        before.chunk != unit.chunk || matches!(before.shape, Shape::Heading(_) | Shape::Rule)
    });
    if spaced && !opens_chunk {
        return None;
    }
    if is_bold(unit) && !matches!(look.end, End::Stop | End::Open) {
        return Some(Form::Bold);
    }
    let items = matches!(next.shape, Shape::Bullet | Shape::Numbered(_));
    if matches!(unit.shape, Shape::Numbered(_)) {
        let ended = matches!(look.end, End::Stop | End::Open | End::Exclamation);
        let listed = matches!(next.shape, Shape::Numbered(_)) && next.chunk <= unit.chunk + 1;
        return (opens_chunk && !listed && !ended && look.words <= 14).then_some(Form::Numbered);
    }
    if look.is_caps() && look.words <= 14 && look.end != End::Open && !look.starts_quoted {
        return Some(Form::Caps);
    }
    let end = match look.end {
        End::Bare => true,
        End::Question => look.words <= 14 && !look.inner_stop,
        End::Exclamation => look.words <= 6,
        End::Colon => look.words <= 3 || (look.words <= 10 && look.is_title_case()),
        End::Stop | End::Open => false,
    };
    let lead_in = before.is_some_and(|before| {
        before.is_open()
            && matches!(before.look.end, End::Colon | End::Open)
            && before.look.words > LONGEST
    });
    let speech = look.starts_quoted && line.ends_with(['"', '”', '»']);
    let list_lead = items && look.end == End::Colon && !look.is_title_case();
    (end && !look.starts_lower && !lead_in && !speech && !list_lead && !look.inner_stop)
        .then_some(Form::Bare)
}

/// Whether the line holds a word, not only figures and signs.
fn has_word(line: &str) -> bool {
    line.split(|c: char| !c.is_alphabetic()).any(|word| word.chars().count() >= 2)
}

/// `6:32 PM`, `12:40 p.m. ET`.
fn is_time(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or("");
    first.contains(':')
        && first.bytes().all(|byte| byte.is_ascii_digit() || byte == b':')
        && line.split_whitespace().count() <= 4
}

/// Whether the whole of a unit is bold.
pub(crate) fn is_bold(unit: &Unit) -> bool {
    let span = unit.span();
    unit.inlines.iter().any(|inline| {
        inline.kind == InlineKind::Strong
            && inline.span.start <= span.start + 3
            && inline.span.end + 4 > span.end
    })
}

/// Sorts out the bare lines that are no headings, given all of them: lines in a row are a list,
/// and a line much longer than the others is a caption or a promoted headline.
fn settle(units: &mut [Unit], forms: &mut [Option<Form>]) {
    let open: Vec<usize> = (0..units.len()).filter(|at| units[*at].is_open()).collect();
    let mut from = 0;
    while from < open.len() {
        let mut to = from;
        while to < open.len() && forms[open[to]] == Some(Form::Bare) {
            to += 1;
        }
        if to - from >= 3 {
            for at in &open[from..to] {
                forms[*at] = None;
            }
        }
        from = to + 1;
    }
    let is_long = |unit: &Unit| unit.look.words >= LONG;
    let bare = || (0..units.len()).filter(|at| forms[*at] == Some(Form::Bare));
    let mut short: Vec<u32> =
        bare().filter(|at| !is_long(&units[*at])).map(|at| units[at].look.words).collect();
    short.sort_unstable();
    let typical = short.get(short.len() / 2).copied();
    let long: Vec<usize> = bare().filter(|at| is_long(&units[*at])).collect();
    let alike = typical.is_none() && long.len() >= 3;
    for at in long {
        let look = units[at].look;
        let question = look.end == End::Question || opens_question(units[at].plain());
        let near = typical.is_some_and(|typical| look.words <= typical * 2);
        if near || (question && typical.is_none()) || (alike && !units[at].plain().contains(", ")) {
            continue;
        }
        forms[at] = None;
        let pictured =
            !look.is_title_case() && !question && !units[at].plain().contains([':', '|', '?']);
        units[at].role = Some(if pictured { BlockKind::Caption } else { BlockKind::Boilerplate });
    }
}

/// Whether the line opens like a question: 'How …', 'What …'.
fn opens_question(line: &str) -> bool {
    let first = line.split_whitespace().next().unwrap_or("");
    [
        "How", "What", "Why", "Who", "When", "Where", "Which", "Will", "Can", "Is", "Are", "Could",
        "Should",
    ]
    .contains(&first)
}
