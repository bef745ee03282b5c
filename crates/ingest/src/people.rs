//! Names within a byline, with what is said of each: office, institution, place of reporting.

use crate::dates::dates;
use crate::fold::fold;
use crate::furniture::{Furniture, furniture};
use crate::names::{is_institution, is_name, is_role, without_title};
use synoptic_text::Span;

/// Somebody named in a byline, in positions of the line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Person {
    /// Name, without title.
    pub(crate) name: Span,
    /// Office or standing.
    pub(crate) role: Option<Span>,
    /// Institution.
    pub(crate) affiliation: Option<Span>,
}

/// Where the names of a byline end: at a date, a time, a separator, a word about publishing.
pub(crate) fn names_end(rest: &str) -> usize {
    let date = dates(rest).first().map_or(rest.len(), |date| date.span.start as usize);
    let mut end = rest[..date.min(rest.len())].len();
    for stop in [" | ", " • ", " · ", " - ", " – ", " — ", "\n", " / ", "(", "@", "“", "\"", ". "]
    {
        if let Some(at) = rest[..end].find(stop) {
            // A point after an initial ('Ama K. Mensah') ends nothing.
            if stop == ". "
                && rest[..at].chars().rev().take_while(|c| c.is_alphabetic()).count() <= 3
            {
                continue;
            }
            end = at;
        }
    }
    if let Some(at) = rest[..end].find(|c: char| c.is_ascii_digit()) {
        end = at;
    }
    let mut words_end = end;
    let mut at = 0;
    for word in rest[..end].split_inclusive(char::is_whitespace) {
        let folded = fold(word);
        let stops = [
            "published",
            "updated",
            "posted",
            "last",
            "on",
            "min",
            "updated:",
            "published:",
            "monday",
            "tuesday",
            "wednesday",
            "thursday",
            "friday",
            "saturday",
            "sunday",
        ];
        if at > 0 && stops.contains(&folded.as_str()) {
            words_end = at;
            break;
        }
        at += word.len();
    }
    words_end
}

/// Names from `start` on, with what is said of each.
pub(crate) fn people(line: &str, start: usize) -> Vec<Person> {
    let rest = line.get(start..).unwrap_or("");
    let end = names_end(rest);
    let mut found: Vec<Person> = Vec::new();
    for part in parts(&rest[..end]) {
        let span = part.shifted(u32::try_from(start).unwrap_or(u32::MAX)).trimmed(line);
        let words = span.of(line);
        if words.is_empty()
            || matches!(fold(words).as_str(), "phd" | "md" | "ph.d" | "jr" | "esq" | "obe" | "cbe")
        {
            continue;
        }
        let (name, said) = split_name(words);
        if is_name(name) && (found.is_empty() || !is_institution(name)) {
            let bare = without_title(name);
            let lead = name.len() - bare.len();
            let from = span.start as usize + lead;
            let mut person =
                Person { name: Span::new(from, from + bare.len()), role: None, affiliation: None };
            if let Some((at, said)) = said {
                attach(
                    &mut person,
                    Span::new(span.start as usize + at, span.start as usize + at + said.len()),
                    line,
                );
            }
            found.push(person);
        } else if let Some(person) = found.last_mut() {
            attach(person, span, line);
        } else {
            return Vec::new();
        }
    }
    // What follows a separator may still say who they are: `Jane Doe | Staff Writer`.
    if let Some(person) = found.last_mut()
        && end < rest.len()
    {
        let after = start + end;
        for (at, part) in separated(&line[after..]) {
            let span = Span::new(after + at, after + at + part.len()).trimmed(line);
            if dates(part).is_empty() && part.split_whitespace().count() <= 12 {
                attach(person, span, line);
            }
        }
    }
    found
}

/// Parts between separators, with their places.
fn separated(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(['|', '•', '·', '\n', '(', ')']).scan(0, |at, part| {
        let here = *at;
        let next = here + part.len();
        *at = next + text[next..].chars().next().map_or(0, char::len_utf8);
        Some((here, part))
    })
}

/// Notes of a person what a part says of them, if it says anything.
fn attach(person: &mut Person, span: Span, line: &str) {
    let words = span.of(line);
    if words.is_empty() || matches!(furniture(words, &fold(words), 4), Some(Furniture::Line)) {
        return;
    }
    if person.role.is_none() && is_role(words) {
        // `a freelance journalist based in Port Quill.`
        let article = ["a ", "an ", "the "].iter().find(|article| words.starts_with(**article));
        let start = span.start as usize + article.map_or(0, |article| article.len());
        let end = span.start as usize + words.trim_end_matches('.').len();
        person.role = Some(Span::new(start, end.max(start)));
    } else if is_institution(words) || words.starts_with("The ") {
        person.affiliation = Some(person.affiliation.map_or(span, |known| known.cover(span)));
    }
}

/// Splits `Jane Doe in Rivertown`, `Jane Doe for The Herald`, `Jane Doe Education editor` after the name.
fn split_name(words: &str) -> (&str, Option<(usize, &str)>) {
    for cut in [" in ", " for ", " of ", " at ", " from "] {
        if let Some(at) = words.find(cut)
            && is_name(&words[..at])
        {
            let said = at + cut.len();
            let said = matches!(cut, " for " | " of " | " at ").then(|| (said, &words[said..]));
            return (&words[..at], said);
        }
    }
    let parts: Vec<(usize, &str)> = words
        .split(' ')
        .scan(0, |at, part| {
            let here = *at;
            *at += part.len() + 1;
            Some((here, part))
        })
        .collect();
    let Some(role) = parts.iter().position(|(_, part)| is_role(part)) else { return (words, None) };
    // One word before the office belongs to it ('Education editor'), two names at least come first.
    let mut first = role.saturating_sub(1).max(2);
    while first > 2 && (parts[first].1 == "and" || parts[first - 1].1 == "and") {
        first -= 1;
    }
    match parts.get(first) {
        Some((at, _)) if first <= role && is_name(words[..*at].trim_end()) => {
            (words[..*at].trim_end(), Some((*at, &words[*at..])))
        }
        _ => (words, None),
    }
}

/// Parts of a list of names: at commas, ampersands, semicolons and 'and'.
fn parts(names: &str) -> Vec<Span> {
    let mut found = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while at < names.len() {
        let rest = &names[at..];
        let cut = [", and ", " and ", " & ", ",", ";", " with "]
            .iter()
            .find(|cut| rest.starts_with(**cut));
        if let Some(cut) = cut {
            found.push(Span::new(start, at));
            at += cut.len();
            start = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found.push(Span::new(start, names.len()));
    found
}

/// A byline of one capitalised word or a body: `By Reuters`, `By Our Correspondent`.
pub(crate) fn lone_name(line: &str, start: usize) -> Option<Person> {
    let rest = line.get(start..)?;
    let span = Span::new(start, start + names_end(rest)).trimmed(line);
    let name = span.of(line).trim_end_matches(',');
    let words = name.split_whitespace().count();
    let short = name.starts_with(char::is_uppercase)
        && (1..=6).contains(&words)
        && line.split_whitespace().count() <= 16;
    let capitals = name.split_whitespace().all(|word| {
        word.starts_with(char::is_uppercase) || matches!(word, "of" | "the" | "and" | "for")
    });
    let prose = line.ends_with('.') || line[span.end as usize..].trim_start().starts_with(',');
    let no_name = [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "then",
        "now",
    ];
    (short && capitals && !prose && !no_name.contains(&fold(name).as_str())).then(|| Person {
        name: Span::new(start, start + name.len()),
        role: None,
        affiliation: None,
    })
}
