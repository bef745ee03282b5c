//! How a piece of text looks: length, capitals, its end. The ground on which headings, titles and
//! prose are told apart; nothing here knows where in a document the text stands.

/// What a text ends in, closing quotation marks and brackets set aside.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum End {
    /// A full stop or an ellipsis.
    Stop,
    /// A question mark.
    Question,
    /// An exclamation mark.
    Exclamation,
    /// A colon.
    Colon,
    /// A comma, semicolon or dash: something must follow.
    Open,
    /// A letter, digit or any other mark.
    Bare,
}

/// The looks of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Look {
    /// Words, counting only what holds a letter or digit.
    pub(crate) words: u32,
    /// Characters.
    pub(crate) chars: u32,
    /// Words that open with a capital letter or a digit.
    capitalised: u32,
    /// Words of four letters or more that open with a small letter.
    long_lower: u32,
    upper: u32,
    lower: u32,
    /// Whether its first letter is small.
    pub(crate) starts_lower: bool,
    /// Whether it opens with a quotation mark.
    pub(crate) starts_quoted: bool,
    /// Whether a sentence ends within it.
    pub(crate) inner_stop: bool,
    /// What it ends in.
    pub(crate) end: End,
}

impl Look {
    pub(crate) fn of(text: &str) -> Look {
        let mut look = Look {
            words: 0,
            chars: 0,
            capitalised: 0,
            long_lower: 0,
            upper: 0,
            lower: 0,
            starts_lower: text
                .chars()
                .find(|c| c.is_alphanumeric())
                .is_some_and(char::is_lowercase),
            starts_quoted: text.starts_with(['"', '“', '«', '„']),
            inner_stop: false,
            end: end(text),
        };
        let mut stopped = false;
        for word in text.split_whitespace() {
            look.read_word(word);
            if stopped && word.chars().find(|c| c.is_alphanumeric()).is_some_and(char::is_uppercase)
            {
                look.inner_stop = true;
            }
            let bare = word.trim_end_matches(is_closing);
            // An initial or an abbreviation in capitals ('U.S.') ends no sentence for this purpose.
            stopped = bare.ends_with(['.', '!', '?'])
                && bare.chars().filter(|c| c.is_lowercase()).count() > 1;
        }
        // Scripts without spaces between words: two characters make a word, near enough.
        let dense =
            text.chars().filter(|c| matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
        look.words += u32::try_from(dense.count() / 2).unwrap_or(u32::MAX / 2);
        look.chars = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        look
    }

    fn read_word(&mut self, word: &str) {
        let Some(first) = word.chars().find(|c| c.is_alphanumeric()) else { return };
        self.words += 1;
        if first.is_uppercase() || first.is_numeric() {
            self.capitalised += 1;
        } else if word.chars().filter(|c| c.is_alphabetic()).take(4).count() == 4 {
            self.long_lower += 1;
        }
        self.upper += count(word, char::is_uppercase);
        self.lower += count(word, char::is_lowercase);
    }

    /// Whether all its letters are capitals.
    pub(crate) fn is_caps(&self) -> bool {
        self.upper >= 3 && self.lower * 12 <= self.upper
    }

    /// Whether every longer word opens with a capital.
    pub(crate) fn is_title_case(&self) -> bool {
        self.capitalised >= 1 && self.long_lower == 0 && self.capitalised * 2 >= self.words
    }

    /// Whether a reader would take it for running text rather than a label, on its looks alone.
    pub(crate) fn is_prose(&self) -> bool {
        self.words >= 30
            || (self.words >= 8 && matches!(self.end, End::Stop))
            || (self.words >= 12 && self.inner_stop)
    }

    /// Whether it could be a title.
    pub(crate) fn is_titlelike(&self) -> bool {
        (1..=32).contains(&self.words)
            && self.chars <= 240
            && match self.end {
                End::Bare | End::Question | End::Exclamation | End::Colon => true,
                End::Stop | End::Open => false,
            }
    }
}

fn count(word: &str, is: impl Fn(char) -> bool) -> u32 {
    u32::try_from(word.chars().filter(|c| is(*c)).count()).unwrap_or(u32::MAX)
}

/// Marks that may stand after the end of a sentence.
pub(crate) fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']')
}

fn end(text: &str) -> End {
    let bare = text.trim_end().trim_end_matches(is_closing).trim_end();
    match bare.chars().next_back() {
        Some('.' | '…' | '。') => End::Stop,
        Some('?') => End::Question,
        Some('!') => End::Exclamation,
        Some(':') => End::Colon,
        Some(',' | ';' | '-' | '–' | '—') => End::Open,
        _ => End::Bare,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tells_prose_from_labels() {
        assert!(Look::of("He left on Monday, and nobody saw him again.").is_prose());
        assert!(!Look::of("What happened on the bridge that night?").is_prose());
        assert!(!Look::of("The bigger picture").is_prose());
        assert!(Look::of("The bigger picture").is_titlelike());
    }

    #[test]
    fn sees_capitals() {
        assert!(Look::of("DAM BREAKS IN NORTH: 3 DEAD").is_caps());
        assert!(Look::of("Strategic Shift in the North").is_title_case());
        assert!(!Look::of("Strategic shift in the North").is_title_case());
    }

    #[test]
    fn the_end_looks_through_closing_marks() {
        assert_eq!(Look::of("“So it goes.”").end, End::Stop);
        assert_eq!(Look::of("(who knows?)").end, End::Question);
        assert!(Look::of("He went. She stayed").inner_stop);
        assert!(!Look::of("The U.S. Army").inner_stop);
    }
}
