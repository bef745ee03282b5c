//! What a note cites: authors, title, publisher, date and address, each only where it is stated.

use crate::dates::{Date, dates, year};
use crate::fold::fold;
use synoptic_text::Span;

/// The parts of a citation, in positions of its text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Citation {
    pub(crate) authors: Vec<Span>,
    pub(crate) title: Option<Span>,
    pub(crate) publisher: Option<Span>,
    pub(crate) published: Option<Date>,
    pub(crate) url: Option<Span>,
}

/// Reads a citation: the text of a note without its marker. `emphasis`: what it sets in italics.
pub(crate) fn citation(text: &str, emphasis: Option<Span>) -> Citation {
    let url = address(text);
    let body_end = url.map_or(text.len(), |url| url.start as usize);
    let body = &text[..body_end];
    let quoted = quoted(body);
    let title = quoted
        .map(|(_, inner, _)| inner)
        .or_else(|| emphasis.filter(|span| (span.end as usize) <= body.len()));
    let (before_end, after) = match (quoted, title) {
        (Some((start, _, end)), _) => (start, end),
        (None, Some(title)) => (title.start as usize, title.end as usize),
        (None, None) => return unquoted(body, url),
    };
    let rest = &body[after..];
    let offset = u32::try_from(after).unwrap_or(u32::MAX);
    let published =
        published(rest).map(|date| Date { span: date.span.shifted(offset), edtf: date.edtf });
    let published = published.or_else(|| published_before(&body[..before_end]));
    Citation {
        authors: authors(body, before_end),
        title: title.map(|span| trim_marks(body, span)),
        publisher: publisher(body, after),
        published,
        url,
    }
}

/// The first address.
fn address(text: &str) -> Option<Span> {
    let start =
        text.find("http://").or_else(|| text.find("https://")).or_else(|| text.find("www."))?;
    let start = text.find("https://").map_or(start, |other| other.min(start));
    let rest = &text[start..];
    let end = rest.find(|c: char| c.is_whitespace() || "<>\"”".contains(c)).unwrap_or(rest.len());
    let mut shown = rest[..end].trim_end_matches(['.', ',', ';', '\'', '’', ']']);
    if shown.ends_with(')') && !shown.contains('(') {
        shown = shown.trim_end_matches(')');
    }
    Some(Span::new(start, start + shown.len()))
}

/// The title in quotation marks: where the marks begin, what they hold, where they end.
fn quoted(text: &str) -> Option<(usize, Span, usize)> {
    let (open, mark) =
        text.char_indices().find(|(_, c)| matches!(c, '"' | '“' | '«' | '„')).or_else(|| {
            text.char_indices().find(|(at, c)| {
                matches!(c, '‘' | '\'') && (*at == 0 || text[..*at].ends_with([' ', '(']))
            })
        })?;
    let inner = open + mark.len_utf8();
    let close = closing(text, inner, mark)?;
    let end = close + text[close..].chars().next().map_or(1, char::len_utf8);
    Some((open, Span::new(inner, close), end))
}

/// Where the mark stands that closes a quotation opened by `mark` before `from`.
fn closing(text: &str, from: usize, mark: char) -> Option<usize> {
    let (nests, closes): (&[char], &[char]) = match mark {
        '“' => (&['“'], &['”']),
        '„' => (&['„'], &['”', '“']),
        '«' => (&['«'], &['»']),
        '‘' => (&[], &['’']),
        '\'' => (&[], &['\'']),
        _ => (&[], &['"', '”']),
    };
    let mut depth = 0;
    let mut fallback = None;
    for (at, c) in text[from..].char_indices().map(|(at, c)| (from + at, c)) {
        if nests.contains(&c) {
            depth += 1;
        } else if closes.contains(&c) {
            if depth > 0 {
                depth -= 1;
                continue;
            }
            if matches!(mark, '“' | '«' | '„') {
                return Some(at);
            }
            // A straight mark closes where the citation goes on after it: `…", Publisher`.
            let before = text[..at].chars().next_back();
            let after = text[at + c.len_utf8()..].trim_start().chars().next();
            let ends = matches!(after, None | Some(',' | '.' | ';' | '(' | ')' | '['))
                || matches!(before, Some(',' | '.' | '?' | '!'));
            if ends && !before.is_some_and(char::is_whitespace) {
                return Some(at);
            }
            fallback.get_or_insert(at);
        }
    }
    fallback.filter(|_| mark == '"')
}

/// A span without white space, commas and stops at its ends.
fn trim_marks(text: &str, span: Span) -> Span {
    let inner = span.of(text);
    let lead = inner.len() - inner.trim_start_matches([' ', ',', '\n', '\r', '\t']).len();
    let shown = inner.trim_matches([' ', ',', '\n', '\r', '\t']);
    let shown =
        if shown.ends_with("...") { shown } else { shown.strip_suffix('.').unwrap_or(shown) };
    let start = span.start as usize + lead;
    Span::new(start, start + shown.len())
}

/// Openings of notes that are no part of an author's name.
const LEADS: &[&str] = &[
    "see also ",
    "see ",
    "cf. ",
    "cf ",
    "quoted in ",
    "cited in ",
    "in ",
    "for more, see ",
    "e.g. ",
];

/// Names before the title.
fn authors(text: &str, end: usize) -> Vec<Span> {
    let mut start = 0;
    let head = &text[..end];
    start += head.len() - head.trim_start_matches(|c: char| !c.is_alphanumeric()).len();
    for lead in LEADS {
        if text.get(start..start + lead.len()).is_some_and(|words| words.eq_ignore_ascii_case(lead))
        {
            start += lead.len();
        }
    }
    // `Doe, J. (2020). “Title”`: the year ends the names.
    let stop = text.get(start..end).and_then(|names| names.find('(')).map_or(end, |at| start + at);
    let mut found: Vec<Span> = Vec::new();
    let mut from = start;
    let mut at = start;
    while at <= stop {
        let rest = text.get(at..stop).unwrap_or("");
        let cut =
            [", and ", " and ", ", & ", " & ", ",", ";"].iter().find(|cut| rest.starts_with(**cut));
        if cut.is_some() || at == stop {
            let span = trim_marks(text, Span::new(from, at));
            let name = span.of(text);
            let initials = name.len() <= 8
                && name
                    .split([' ', '-'])
                    .all(|part| part.trim_end_matches('.').chars().count() == 1);
            match found.last_mut() {
                // `Doe, J.` is one name.
                Some(last) if initials && !name.is_empty() => {
                    last.end = if text[span.end as usize..].starts_with('.') {
                        span.end + 1
                    } else {
                        span.end
                    };
                }
                _ if name.chars().any(char::is_alphabetic)
                    && !matches!(fold(name).as_str(), "et al" | "ed" | "eds") =>
                {
                    found.push(span);
                }
                _ => {}
            }
            at += cut.map_or(1, |cut| cut.len());
            from = at;
        } else {
            at += rest.chars().next().map_or(1, char::len_utf8);
        }
    }
    found.retain(|span| span.of(text).split_whitespace().count() <= 8);
    found
}

/// The date of publication among the words after a title; never the date of a visit to the page.
fn published(text: &str) -> Option<Date> {
    let mut from = 0;
    for date in dates(text) {
        let before = fold(&text[from..date.span.start as usize]);
        from = date.span.end as usize;
        let visited = ["accessed", "retrieved", "visited", "viewed"]
            .iter()
            .any(|word| before.rsplit(' ').take(3).any(|other| other == *word));
        if !visited {
            return Some(date);
        }
    }
    year_alone(text)
}

/// A date in the words before the title: `Doe, J. (2020, June 3).`
fn published_before(text: &str) -> Option<Date> {
    let open = text.find('(')?;
    let inner = &text[open..];
    let close = inner.find(')')?;
    let offset = u32::try_from(open).ok()?;
    let inner = &inner[..close];
    dates(inner)
        .into_iter()
        .next()
        .or_else(|| year_alone(inner))
        .map(|date| Date { span: date.span.shifted(offset), edtf: date.edtf })
}

/// A year that stands on its own between marks.
fn year_alone(text: &str) -> Option<Date> {
    let mut at = 0;
    for part in text.split([',', '(', ')', '.', ';', ':', '\n']) {
        let word = part.trim();
        if let Some(value) = year(word).filter(|value| (1900..2100).contains(value)) {
            let start = at + (part.len() - part.trim_start().len());
            return Some(Date { span: Span::new(start, start + 4), edtf: format!("{value}") });
        }
        at += part.len() + 1;
    }
    None
}

/// Who published it: the first part after the title that is neither date nor page.
fn publisher(text: &str, after: usize) -> Option<Span> {
    let rest = &text[after..];
    let mut start = after;
    for part in rest.split([',', ';', '(', '\n']) {
        let whole = Span::new(start, start + part.len());
        start += part.len() + 1;
        let mut span = trim_marks(text, whole);
        let shown = span.of(text);
        let bare = shown.trim_start_matches(|c: char| !c.is_alphanumeric());
        let bare = bare.strip_prefix("in ").or_else(|| bare.strip_prefix("In ")).unwrap_or(bare);
        span = Span::new(span.end as usize - bare.len(), span.end as usize);
        // `Reuters. 3 May 2023`, `The Herald (Rivertown)`: a date or bracket within ends the name.
        let bare = span.of(text);
        let bare = bare.find(". ").map_or(bare, |at| &bare[..at]);
        let span = Span::new(span.start as usize, span.start as usize + bare.len());
        let folded = fold(bare);
        let is_date = !dates(bare).is_empty()
            || bare.split(' ').any(|word| {
                crate::dates::month(word.trim_end_matches('.')).is_some() && bare.len() < 24
            })
            || year(bare.trim_end_matches(')')).is_some();
        let skipped = [
            "published",
            "accessed",
            "retrieved",
            "available",
            "p.",
            "pp.",
            "p ",
            "vol",
            "no.",
            "updated",
        ]
        .iter()
        .any(|lead| folded.starts_with(lead));
        if !bare.is_empty() && !is_date && !skipped && bare.chars().any(char::is_alphabetic) {
            return Some(close_bracket(text, span));
        }
        if is_date || folded.starts_with("published") {
            return None;
        }
    }
    None
}

/// Takes in the bracket that belongs to a name: `Voice of America (VOA)`.
fn close_bracket(text: &str, span: Span) -> Span {
    let rest = &text[span.end as usize..];
    let Some(inner) = rest.strip_prefix(" (").or_else(|| rest.strip_prefix('(')) else {
        return span;
    };
    let Some(close) = inner.find(')') else { return span };
    let short =
        close <= 12 && inner[..close].chars().all(|c| c.is_uppercase() || c == '-' || c == '.');
    let end = span.end as usize + (rest.len() - inner.len()) + close + 1;
    if short { Span::new(span.start as usize, end) } else { span }
}

/// A citation without any title in marks: only what is beyond doubt.
fn unquoted(body: &str, url: Option<Span>) -> Citation {
    let mut found = Citation { url, published: published(body), ..Citation::default() };
    // `Doe, J. (2020). Title of the work. Publisher.`
    if let Some(open) = body.find('(')
        && let Some(close) = body[open..].find("). ").map(|at| open + at)
        && body[open + 1..].starts_with(|c: char| c.is_ascii_digit())
    {
        found.authors = authors(body, open);
        found.published = published_before(body);
        let start = close + 3;
        let rest = &body[start..];
        let end = rest.find(". ").unwrap_or(rest.trim_end().trim_end_matches('.').len());
        found.title = Some(Span::new(start, start + end));
        found.publisher = publisher(body, (start + end + 1).min(body.len()));
        return found;
    }
    // `Jane Doe, Title of the Work, Rivertown: River Press, 2015`
    if place_and_press(body, &mut found) {
        return found;
    }
    // `Reuters, 3 March 2022`: one name and a date.
    if let Some(date) = &found.published {
        let head = Span::new(0, date.span.start as usize);
        let head = trim_marks(body, head);
        if head.of(body).split(',').count() == 1
            && (1..=6).contains(&head.of(body).split_whitespace().count())
        {
            found.publisher =
                Some(head).filter(|span| span.of(body).chars().any(char::is_alphabetic));
        }
    }
    found
}

/// Reads a book's citation by the place and press in its middle; whether there are any.
fn place_and_press(body: &str, found: &mut Citation) -> bool {
    let mut parts: Vec<Span> = Vec::new();
    let mut at = 0;
    for part in body.split([',', '(']) {
        parts.push(trim_marks(body, Span::new(at, at + part.len())));
        at += part.len() + 1;
    }
    let press = parts.iter().position(|part| {
        part.of(body).split_once(": ").is_some_and(|(place, press)| {
            let named = |text: &str| text.starts_with(char::is_uppercase);
            named(place)
                && named(press)
                && place.split(' ').count() <= 3
                && press.split(' ').count() <= 6
        })
    });
    let Some(press) = press.filter(|press| *press >= 2) else { return false };
    let title = parts[press - 1];
    let part = parts[press];
    let colon = part.of(body).find(": ").map_or(0, |colon| colon + 2);
    let start = part.start as usize + colon;
    found.title = Some(title);
    found.publisher = Some(Span::new(start, part.end as usize));
    found.authors = authors(body, title.start as usize);
    true
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> String {
        let found = citation(text, None);
        let of = |span: Option<Span>| span.map_or("-", |span| span.of(text)).to_owned();
        let authors: Vec<_> = found.authors.iter().map(|span| span.of(text)).collect();
        format!(
            "{} | {} | {} | {} | {}",
            authors.join(" + "),
            of(found.title),
            of(found.publisher),
            found.published.map_or("-".to_owned(), |date| date.edtf),
            of(found.url)
        )
    }

    #[test]
    fn reads_the_common_styles() {
        insta::assert_snapshot!(shown("Doe, Roe & Poe, \"Dam's 'new' wall\", Voice of Rivers (VOR), Issue Brief, published on June 3, 2021. https://a.b/c"), @"Doe + Roe + Poe | Dam's 'new' wall | Voice of Rivers (VOR) | 2021-06-03 | https://a.b/c");
        insta::assert_snapshot!(shown("Jane Doe, “The wall,” The Herald, 3 June 2021, https://a.b/c (accessed 4 July 2022)."), @"Jane Doe | The wall | The Herald | 2021-06-03 | https://a.b/c");
        insta::assert_snapshot!(shown("Doe, J., & Roe, K. (2020). The wall of water. River Press. https://a.b/c"), @"Doe, J. + Roe, K. | The wall of water | River Press | 2020 | https://a.b/c");
        insta::assert_snapshot!(shown("“‘Wall of water’: How it fell”, Riverside published for RBC, published on June 3, 2021."), @" | ‘Wall of water’: How it fell | Riverside published for RBC | 2021-06-03 | -");
        insta::assert_snapshot!(shown("Hanna Roth, Water Without End, Rivertown: Lenn Press, 2015, p. 44."), @"Hanna Roth | Water Without End | Lenn Press | 2015 | -");
        insta::assert_snapshot!(shown("Reuters, 3 March 2022."), @" | - | Reuters | 2022-03-03 | -");
        insta::assert_snapshot!(shown("See also the chapter on rivers above."), @" | - | - | - | -");
    }
}
