//! The form of a single line: heading marks, bullets, numbers, quoted lines, separators.

use crate::units::Shape;

/// Whether a line begins something new, whatever stands above it: a label, a note, an address.
pub(crate) fn opens_block(line: &str) -> bool {
    let note = line.strip_prefix('[').map(|rest| rest.trim_start_matches('^'));
    note.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
        || ["**", "<http", "http", "<sup>", "![", "|", "$^", "${"]
            .iter()
            .any(|start| line.starts_with(start))
        || line.starts_with(['¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'])
}

/// The form of a line: its shape, how many bytes its marker takes, how many its closing marks.
pub(crate) struct Form {
    pub(crate) shape: Shape,
    pub(crate) marker: u32,
    pub(crate) tail: u32,
}

pub(crate) fn form(line: &str) -> Form {
    let of = |shape, marker: usize, tail: usize| {
        let small = |n: usize| u32::try_from(n).unwrap_or(0);
        Form { shape, marker: small(marker), tail: small(tail) }
    };
    if !line.chars().any(char::is_alphanumeric) {
        return of(Shape::Rule, 0, 0);
    }
    if let Some((level, marker)) = atx(line) {
        let bare = line.trim_end_matches('#').trim_end();
        let tail = if bare.len() > marker { line.len() - bare.len() } else { 0 };
        return of(Shape::Heading(level), marker, tail);
    }
    if line.starts_with('>') {
        let inner = line.trim_start_matches(['>', ' ']);
        return of(Shape::Quoted, line.len() - inner.len(), 0);
    }
    let mut chars = line.chars();
    if let (Some(bullet), Some(space)) = (chars.next(), chars.next())
        && BULLETS.contains(&bullet)
        && space.is_whitespace()
    {
        return of(Shape::Bullet, bullet.len_utf8() + space.len_utf8(), 0);
    }
    let digits = line.bytes().take_while(u8::is_ascii_digit).count();
    if let Some(number) = crate::marks::note_number(&line[..digits])
        && line[digits..].starts_with(['.', ')'])
        && line[digits + 1..].starts_with([' ', '\t', '\u{a0}'])
    {
        return of(Shape::Numbered(number), digits + 1, 0);
    }
    of(Shape::Text, 0, 0)
}

/// What may open a bullet point.
const BULLETS: [char; 13] = ['-', '*', '+', '•', '·', '▪', '▫', '◦', '‣', '●', '○', '■', '➤'];

/// Depth and length of the marks of a heading (`## `).
pub(crate) fn atx(line: &str) -> Option<(u8, usize)> {
    let hashes = line.bytes().take_while(|byte| *byte == b'#').count();
    let spaced = line[hashes..].starts_with([' ', '\t']);
    ((1..=6).contains(&hashes) && spaced).then(|| (u8::try_from(hashes).unwrap_or(6), hashes + 1))
}

/// The level of the heading that a line of `=` or `-` underlines.
pub(crate) fn setext(line: &str) -> Option<u8> {
    let all = |mark: u8| line.len() >= 3 && line.bytes().all(|byte| byte == mark);
    if all(b'=') {
        Some(1)
    } else if all(b'-') {
        Some(2)
    } else {
        None
    }
}
