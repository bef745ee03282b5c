//! One plain spelling of a text, for comparing and for looking up in tables.

/// Lower case, straight quotation marks, words parted by single spaces, nothing but letters,
/// digits and `©` at either end.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        if c.is_whitespace() {
            gap = !folded.is_empty();
            rest = &rest[c.len_utf8()..];
            continue;
        }
        if std::mem::take(&mut gap) {
            folded.push(' ');
        }
        // Plain letters and marks are taken by the run, their case settled at the end.
        let plain = rest.bytes().take_while(|byte| byte.is_ascii_graphic() && *byte != b'`');
        let plain = plain.count();
        folded.push_str(&rest[..plain]);
        rest = &rest[plain..];
        if plain > 0 {
            continue;
        }
        rest = &rest[c.len_utf8()..];
        match c {
            '`' | '‘' | '’' | 'ʼ' => folded.push('\''),
            '“' | '”' | '„' | '«' | '»' => folded.push('"'),
            '–' | '—' | '‑' => folded.push('-'),
            '\u{200b}' | '\u{feff}' | '\u{ad}' => {}
            _ => folded.extend(c.to_lowercase()),
        }
    }
    folded.make_ascii_lowercase();
    let edge = |c: char| !c.is_alphanumeric() && c != '©';
    let trimmed = folded.trim_matches(edge);
    if trimmed.len() == folded.len() { folded } else { trimmed.to_owned() }
}

/// Whether `text` opens with the words `start`, ending at the border of a word.
pub(crate) fn opens_with(text: &str, start: &str) -> bool {
    let open = start.ends_with(|c: char| !c.is_alphanumeric());
    text.strip_prefix(start)
        .is_some_and(|rest| open || !rest.starts_with(|c: char| c.is_alphanumeric()))
}

/// Whether the words `part` stand in `text`, at borders of words.
pub(crate) fn holds_words(text: &str, part: &str) -> bool {
    let edge = |c: Option<char>| !c.is_some_and(char::is_alphanumeric);
    text.match_indices(part).any(|(at, _)| {
        edge(text[..at].chars().next_back()) && edge(text[at + part.len()..].chars().next())
    })
}

/// Whether any of the words `parts` stand in `text`, at borders of words: one pass over the text.
pub(crate) fn holds_any<'p>(text: &str, parts: impl Iterator<Item = &'p str> + Clone) -> bool {
    // Which bytes a part may begin with, so that most places are passed over at a glance.
    let mut firsts = [false; 256];
    for part in parts.clone() {
        firsts[usize::from(part.as_bytes().first().copied().unwrap_or(0))] = true;
    }
    let mut within = false;
    let mut at = 0;
    while let Some(first) = text.as_bytes().get(at) {
        let found = !within
            && firsts[usize::from(*first)]
            && parts.clone().any(|part| {
                part.as_bytes().first() == Some(first)
                    && text[at..]
                        .strip_prefix(part)
                        .is_some_and(|after| !after.starts_with(char::is_alphanumeric))
            });
        if found {
            return true;
        }
        if first.is_ascii() {
            within = first.is_ascii_alphanumeric();
            at += 1;
        } else {
            let c = text[at..].chars().next();
            within = c.is_some_and(char::is_alphanumeric);
            at += c.map_or(1, char::len_utf8);
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_case_marks_and_edges() {
        assert_eq!(fold("  → Editors’  Picks: "), "editors' picks");
        assert_eq!(fold("© 2024 The Herald."), "© 2024 the herald");
        assert_eq!(fold("***"), "");
        assert_eq!(fold("  A\u{a0}\t É\u{ad}TÉ "), "a été");
    }

    #[test]
    fn finds_whole_words_only() {
        assert!(opens_with("share this", "share"));
        assert!(!opens_with("shareholders met", "share"));
        assert!(holds_words("senior fellow at", "fellow"));
        assert!(!holds_words("fellows met", "fellow"));
        let holds = |text| holds_any(text, ["senior fellow", "© 2024"].into_iter());
        assert!(holds("a senior fellow") && holds("all © 2024, too") && holds("senior fellow"));
        assert!(!holds("senior fellows") && !holds("asenior fellow") && !holds(""));
    }
}
