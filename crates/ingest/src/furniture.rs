//! Page furniture: the lines that a web page puts around an article (menus, share buttons, forms,
//! notices), looked up in the tables of `phrases`.

use crate::fold::{holds_any, opens_with};
use crate::phrases::{
    ABOUT_AUTHOR, COMMENTS, DISCLAIMERS, HOLDING, OPENING, TAIL, TAIL_OPENING, WHOLE,
};

/// What kind of furniture a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Furniture {
    /// A line on its own: the text may go on after it.
    Line,
    /// The heading of a list of other things.
    Tail,
    /// The heading of readers' comments.
    Comments,
    /// The heading of notes on the authors.
    AboutAuthor,
}

/// Whether a line of so many words is furniture; `folded` is the line, folded.
pub(crate) fn furniture(line: &str, folded: &str, words: u32) -> Option<Furniture> {
    let speech = words > 3 && line.starts_with(['"', '“', '«', '„', '‘']);
    if words > 80 || speech {
        return None;
    }
    if line.starts_with('[') && line.ends_with(']') && words > 1 {
        return Some(Furniture::Line);
    }
    if is_contact(line, words) || is_sponsor(folded, words) {
        return Some(Furniture::Line);
    }
    let counted = counted(folded);
    if ABOUT_AUTHOR.contains(&folded) {
        return Some(Furniture::AboutAuthor);
    }
    if COMMENTS.contains(&folded) || counted.is_some_and(|what| what == "comments") {
        return Some(Furniture::Comments);
    }
    if TAIL.contains(&folded) {
        return Some(Furniture::Tail);
    }
    let opens = |table: &[(&str, u32)]| {
        table.iter().any(|(start, most)| {
            // The first byte rules out nearly all of the table at once.
            start.as_bytes().first() == folded.as_bytes().first()
                && words <= *most
                && opens_with(folded, start)
        })
    };
    if opens(TAIL_OPENING) {
        return Some(Furniture::Tail);
    }
    let whole = WHOLE.contains(&folded) || counted.is_some() || is_page_number(folded);
    let near = HOLDING.iter().filter(|(_, most)| words <= *most).map(|(part, _)| *part);
    let holds = || holds_any(folded, near.clone());
    (whole || opens(OPENING) || holds()).then_some(Furniture::Line)
}

/// `jane@river.org`, `@jane`: an address of somebody and next to nothing else.
fn is_contact(line: &str, words: u32) -> bool {
    words <= 3 && line.split_whitespace().any(|word| word.contains('@') && word.len() > 3)
}

/// `The Rivers series is supported by`: what follows is a name in a picture.
fn is_sponsor(folded: &str, words: u32) -> bool {
    words <= 12
        && ["supported by", "sponsored by", "presented by", "powered by"]
            .iter()
            .any(|end| folded.ends_with(end))
}

/// `6 min read`, `12 comments`, `3 shares`: what is counted.
fn counted(folded: &str) -> Option<&'static str> {
    let mut words = folded.split([' ', '-']).filter(|word| !word.is_empty());
    let first = words.next()?;
    if !first.starts_with(|c: char| c.is_ascii_digit()) {
        // `Comments (27)`, `View comments (27)`
        let count = folded.rsplit_once('(').map(|(what, _)| what.trim());
        return count.filter(|what| what.ends_with("comments")).map(|_| "comments");
    }
    let rest: Vec<&str> = words.collect();
    match rest[..] {
        ["min" | "mins" | "minute" | "minutes", "read" | "reading" | "listen"]
        | ["min" | "mins" | "minute" | "minutes", "to", "read"] => Some("reading time"),
        ["comment" | "comments"] => Some("comments"),
        ["share" | "shares" | "likes" | "views" | "reads" | "retweets"] => Some("shares"),
        _ => None,
    }
}

/// `3`, `page 3 of 12`, `3 / 12`.
pub(crate) fn is_page_number(folded: &str) -> bool {
    let rest = folded.strip_prefix("page ").unwrap_or(folded);
    rest.len() <= 9
        && rest.starts_with(|c: char| c.is_ascii_digit())
        && rest.split(|c: char| c.is_whitespace() || c == '/' || c == '|').all(|part| {
            part == "of" || (part.len() <= 3 && part.bytes().all(|b| b.is_ascii_digit()))
        })
}

/// Whether a text, folded, states whose views it gives.
pub(crate) fn is_disclaimer(folded: &str, words: u32) -> bool {
    (6..=90).contains(&words) && holds_any(folded, DISCLAIMERS.iter().copied())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold::fold;

    fn of(line: &str) -> Option<Furniture> {
        furniture(
            line,
            &fold(line),
            u32::try_from(line.split_whitespace().count()).expect("a short line"),
        )
    }

    #[test]
    fn knows_the_lines_of_a_page() {
        for line in [
            "Skip to content",
            "* indicates required",
            "Read more: Dam reopens",
            "6 min read",
            "3 / 12",
            "© 2024 The Herald",
            "Sign up for our daily newsletter",
        ] {
            assert_eq!(of(line), Some(Furniture::Line), "{line}");
        }
        assert_eq!(of("Editors’ Picks"), Some(Furniture::Tail));
        assert_eq!(of("About the Author(s)"), Some(Furniture::AboutAuthor));
        assert_eq!(of("14 Comments"), Some(Furniture::Comments));
    }

    #[test]
    fn leaves_the_text_alone() {
        for line in [
            "Shareholders met on Monday",
            "The post office closed in May",
            "What happened next",
            "Conclusion",
            "Comments by the minister drew fire",
        ] {
            assert_eq!(of(line), None, "{line}");
        }
    }

    #[test]
    fn knows_disclaimers() {
        assert!(is_disclaimer("views expressed in the brief are those of the author", 10));
        assert!(!is_disclaimer("he expressed the view that rivers flow", 7));
    }
}
