//! One plain spelling of a text, for comparing and for looking up in tables.

/// Lower case, straight quotation marks, words parted by single spaces, nothing but letters,
/// digits and `©` at either end.
pub(crate) fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        for c in word.chars() {
            match c {
                '‘' | '’' | 'ʼ' | '`' => folded.push('\''),
                '“' | '”' | '„' | '«' | '»' => folded.push('"'),
                '–' | '—' | '‑' => folded.push('-'),
                '\u{200b}' | '\u{feff}' | '\u{ad}' => {}
                _ => folded.extend(c.to_lowercase()),
            }
        }
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folds_case_marks_and_edges() {
        assert_eq!(fold("  → Editors’  Picks: "), "editors' picks");
        assert_eq!(fold("© 2024 The Herald."), "© 2024 the herald");
        assert_eq!(fold("***"), "");
    }

    #[test]
    fn finds_whole_words_only() {
        assert!(opens_with("share this", "share"));
        assert!(!opens_with("shareholders met", "share"));
        assert!(holds_words("senior fellow at", "fellow"));
        assert!(!holds_words("fellows met", "fellow"));
    }
}
