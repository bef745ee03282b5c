//! The levels of headings.

use crate::fold::fold;
use crate::headings::Form;
use crate::rubrics::is_opening_heading;
use crate::units::Unit;

/// Headings that close a text; together with those that open one they are never below others.
const CLOSING: &[&str] = &[
    "acknowledgements",
    "acknowledgments",
    "annex",
    "appendix",
    "bibliography",
    "conclusion",
    "conclusions",
    "endnotes",
    "footnotes",
    "notes",
    "outlook",
    "recommendations",
    "references",
    "sources",
    "works cited",
];

/// Gives every heading its level: marked headings keep theirs; of those that nothing but their form
/// tells apart, capitals stand above the rest, and bold above bare lines.
pub(crate) fn level(units: &mut [Unit], forms: &[Option<Form>]) {
    let deepest = forms
        .iter()
        .flatten()
        .filter_map(|form| match form {
            Form::Marked(level) => Some(*level),
            Form::Bold | Form::Caps | Form::Numbered | Form::Bare => None,
        })
        .max();
    let has = |form: Form| forms.contains(&Some(form));
    let top = deepest.map_or(2, |deepest| (deepest + 1).min(6));
    let caps = u8::from(has(Form::Caps));
    let second = top + caps;
    let third = second + u8::from(has(Form::Bold) || (has(Form::Numbered) && caps == 0));
    for (unit, form) in units.iter_mut().zip(forms) {
        let level = match form {
            None => continue,
            Some(Form::Marked(level)) => *level,
            Some(Form::Caps) => top,
            Some(Form::Numbered | Form::Bold) => second,
            Some(Form::Bare) if is_frame(unit.plain()) => top,
            Some(Form::Bare) => third,
        };
        let deeper = match form {
            Some(Form::Numbered | Form::Bold | Form::Bare | Form::Caps) => {
                subsections(unit.plain())
            }
            Some(Form::Marked(_)) | None => 0,
        };
        unit.level = Some((level + deeper).min(6));
    }
}

/// Whether a heading opens or closes a text.
fn is_frame(line: &str) -> bool {
    is_opening_heading(line) || CLOSING.contains(&fold(line).as_str())
}

/// How many points the number of a heading holds: 1 for `2.3 Rivers`.
fn subsections(line: &str) -> u8 {
    let number = line.split_whitespace().next().unwrap_or("").trim_end_matches('.');
    let points = number.bytes().filter(|byte| *byte == b'.').count();
    let digits = number.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    if digits { u8::try_from(points).unwrap_or(0).min(3) } else { 0 }
}
