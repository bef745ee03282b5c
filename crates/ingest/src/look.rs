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

impl End {
    /// What a text ends in.
    pub(crate) fn of(text: &str) -> End {
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
            end: End::of(text),
        };
        let mut stopped = false;
        let mut dense = 0;
        for word in text.split_whitespace() {
            let seen = Letters::of(word);
            look.count(&seen);
            dense += seen.dense;
            look.inner_stop |= stopped && seen.first.is_some_and(char::is_uppercase);
            // An initial or an abbreviation in capitals ('U.S.') ends no sentence for this purpose:
            // closing marks hold no letters.
            stopped =
                seen.lower > 1 && word.trim_end_matches(is_closing).ends_with(['.', '!', '?']);
        }
        // Scripts without spaces between words: two characters make a word, near enough.
        look.words += dense / 2;
        look.chars = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
        look
    }

    fn count(&mut self, word: &Letters) {
        let Some(first) = word.first else { return };
        self.words += 1;
        if first.is_uppercase() || first.is_numeric() {
            self.capitalised += 1;
        } else if word.alphabetic >= 4 {
            self.long_lower += 1;
        }
        self.upper += word.upper;
        self.lower += word.lower;
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

/// The letters of a word, counted in one pass.
#[derive(Default)]
struct Letters {
    /// Its first letter or digit.
    first: Option<char>,
    alphabetic: u32,
    upper: u32,
    lower: u32,
    /// Characters of scripts without spaces.
    dense: u32,
}

impl Letters {
    fn of(word: &str) -> Letters {
        let mut seen = Letters::default();
        for c in word.chars() {
            if c.is_ascii_lowercase() {
                seen.lower += 1;
                seen.alphabetic += 1;
            } else {
                seen.lower += u32::from(c.is_lowercase());
                seen.upper += u32::from(c.is_uppercase());
                seen.alphabetic += u32::from(c.is_alphabetic());
                seen.dense +=
                    u32::from(matches!(c, '\u{3040}'..='\u{30ff}' | '\u{4e00}'..='\u{9fff}'));
            }
            if seen.first.is_none() && c.is_alphanumeric() {
                seen.first = Some(c);
            }
        }
        seen
    }
}

/// Marks that may stand after the end of a sentence.
pub(crate) fn is_closing(c: char) -> bool {
    matches!(c, '"' | '\'' | '”' | '’' | '»' | ')' | ']')
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
