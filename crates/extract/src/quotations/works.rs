//! Titles of cited works: they stand in quotation marks, but nobody speaks them.

use crate::lexicon::works;
use synoptic_text::Span;

/// So many bytes on either side of the marks are looked at.
const NEAR: usize = 160;

/// Whether the marks hold the title of a work that the text cites or credits.
pub(super) fn is_title(text: &str, outer: Span) -> bool {
    let before = tail(text.get(..outer.start as usize).unwrap_or(""));
    let after = head(text.get(outer.end as usize..).unwrap_or("")).trim_start();
    is_credit(before, after) || is_reference(before, after) || is_named_work(before, outer.of(text))
}

/// A picture's credit: '“Title” by Name is licensed under …'.
fn is_credit(before: &str, after: &str) -> bool {
    before.trim().is_empty()
        && (after.starts_with("by ") || after.starts_with("is licensed"))
        && after.contains("licensed")
}

/// A reference: 'Jane Doe, “Title”, The Daily Echo, published on June 1, 2024'.
fn is_reference(before: &str, after: &str) -> bool {
    let listed = after.starts_with(',') || before.trim_end().ends_with(',');
    let cites = ["published on ", "accessed ", "retrieved ", "://"];
    listed && cites.iter().any(|cue| after.contains(cue))
}

/// 'an article titled “Title”', 'her book, “Title”,', 'the film “Title”'.
fn is_named_work(before: &str, title: &str) -> bool {
    let mut words = before.split_whitespace().rev().map(|word| word.trim_end_matches(','));
    let Some(last) = words.next() else { return false };
    let titled = works::is_titling(last);
    let noun = if titled { words.next().unwrap_or("") } else { last };
    // 'The report, released today, titled': the work may stand a few words before.
    // Without a word that leads to it, a title shows by its capitals: 'they report “no change”'.
    let mut long_words = title
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.chars().count() > 3)
        .peekable();
    let capitals =
        long_words.peek().is_some() && long_words.all(|word| !word.starts_with(char::is_lowercase));
    (works::is_work(noun) && (titled || capitals)) || (titled && words.take(4).any(works::is_work))
}

fn tail(text: &str) -> &str {
    let start = text.len().saturating_sub(NEAR);
    let start = (start..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    &text[start..]
}

fn head(text: &str) -> &str {
    let end = text.len().min(NEAR);
    let end = (0..=end).rev().find(|at| text.is_char_boundary(*at)).unwrap_or(0);
    &text[..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether the first marked stretch of a text is a title.
    fn title(text: &str) -> bool {
        let start = text.find('“').expect("the test has an opening mark");
        let end = text.find('”').expect("the test has a closing mark") + '”'.len_utf8();
        is_title(text, Span::new(start, end))
    }

    #[test]
    fn knows_titles_by_what_stands_around_them() {
        assert!(title("“At the pier” by Jane Doe is licensed under CC BY 4.0."));
        assert!(title("Jane Doe, “The pier falls”, The Daily Echo, published on June 1, 2024."));
        assert!(title("She wrote an article titled “The pier falls” last year."));
        assert!(title("In his book, “War and Rain”, he says so."));
        assert!(title("A report by the bank, entitled “Growth”, says so."));
    }

    #[test]
    fn leaves_words_that_are_spoken_or_name_other_things() {
        assert!(!title("She called the article “a lie”."));
        assert!(!title("The treaty, titled the “Harbour Treaty”, was signed."));
        assert!(!title("He said “by and by” and left."));
        assert!(!title("The report said “growth has slowed”."));
        assert!(!title("Figures show “no sign of growth”."));
    }
}
