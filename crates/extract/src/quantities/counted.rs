//! What a number counts: its unit and the words for the thing.

use crate::lexicon::calendar::TimeUnit;
use crate::lexicon::units::{CURRENCIES, IRREGULAR_PLURALS, UNITS};
use crate::times::{Words, lookup};
use synoptic_text::{TokenKind, is_stop_word};

/// The most words between a number and the noun that it counts: 'five newly built coastal ships'.
const MOST_ADJECTIVES: usize = 4;
/// The most words of the thing counted after 'of'.
const MOST_OF: usize = 4;

/// The unit of a number and where the words for it end.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Counted {
    /// Unit, singular.
    pub(super) unit: String,
    /// First token of the thing counted.
    pub(super) start: usize,
    /// One past its last token.
    pub(super) end: usize,
}

/// Whether the token is a unit by itself: of measure, money, time or percent.
pub(super) fn is_unit(words: Words<'_>, at: usize) -> bool {
    let word = words.at(at);
    word == "%"
        || lookup(UNITS, word).or_else(|| lookup(CURRENCIES, word)).is_some()
        || words.time_unit(at).is_some()
}

/// What is counted by a number that ends before `at`; `one` where the number is one.
pub(super) fn after(words: Words<'_>, at: usize, one: bool) -> Option<Counted> {
    let dash = usize::from(words.is_dash(at) && words.touches(at));
    percent(words, at)
        .or_else(|| unit(words, at + dash))
        .or_else(|| if dash == 0 { noun(words, at, one) } else { None })
        .or_else(|| if dash == 0 { casualties(words, at) } else { None })
        .map(|counted| rate(words, counted))
}

/// `%`, `percent`, `per cent`, `percentage points`.
fn percent(words: Words<'_>, at: usize) -> Option<Counted> {
    let end = match () {
        () if words.at(at) == "%" || words.is_any(at, &["percent", "pc"]) => at + 1,
        () if words.is(at, "per") && words.is(at + 1, "cent") => at + 2,
        () if words.is(at, "percentage") && words.is_any(at + 1, &["point", "points"]) => at + 2,
        () => return None,
    };
    Some(Counted { unit: "percent".to_owned(), start: at, end })
}

/// A unit of measure, money or time, with what it is of: `tons of refined oil`.
fn unit(words: Words<'_>, at: usize) -> Option<Counted> {
    // 'metric tons', 'square kilometres', 'U.S. dollars'
    let led = words.is_any(
        at,
        &["metric", "square", "cubic", "nautical", "short", "long", "us", "u.s.", "american"],
    );
    let head = at + usize::from(led);
    let word = words.at(head);
    let found = lookup(UNITS, word)
        .or_else(|| lookup(CURRENCIES, word))
        .or_else(|| words.time_unit(head).map(time_name))?;
    let unit = match () {
        () if words.is(at, "square") => ["square ", found].concat(),
        () if words.is(at, "cubic") => ["cubic ", found].concat(),
        () => found.to_owned(),
    };
    Some(Counted { unit, start: at, end: with_of(words, head + 1) })
}

fn time_name(unit: TimeUnit) -> &'static str {
    match unit {
        TimeUnit::Second => "second",
        TimeUnit::Minute => "minute",
        TimeUnit::Hour => "hour",
        TimeUnit::Day => "day",
        TimeUnit::Week => "week",
        TimeUnit::Month => "month",
        TimeUnit::Year => "year",
        TimeUnit::Decade => "decade",
        TimeUnit::Century => "century",
    }
}

/// 'at least 18 dead', '40 wounded': persons, by what befell them.
fn casualties(words: Words<'_>, at: usize) -> Option<Counted> {
    let befell = ["dead", "injured", "wounded", "missing", "hurt", "killed", "homeless"];
    words.is_any(at, &befell).then(|| Counted { unit: "person".to_owned(), start: at, end: at + 1 })
}

/// A counted noun: the first plural within reach, or after 'one' the next noun.
fn noun(words: Words<'_>, at: usize, one: bool) -> Option<Counted> {
    // 'dozens of missiles'
    let of = usize::from(words.is(at, "of"));
    let mut head = at + of;
    head += usize::from(
        of == 1 && words.is_any(head, &["the", "its", "his", "her", "their", "these", "those"]),
    );
    let start = head;
    while head < start + MOST_ADJECTIVES + 1 {
        let word = words.at(head);
        if words.is_dash(head) && words.touches(head)
            || words.kind(head) == Some(TokenKind::Possessive)
        {
            head += 1;
            continue;
        }
        if words.kind(head) != Some(TokenKind::Word) || is_stop_word(&word.to_ascii_lowercase()) {
            return None;
        }
        if let Some(unit) = singular(word).filter(|_| !words.is_dash(head + 1)) {
            // A plural before another noun of its kind is an adjective: 'sports clubs'.
            let next = words.at(head + 1);
            let noun = next.len() > 3 && is_lower(words, head + 1) && !looks_like_a_verb(next);
            if let Some(unit) = singular(next).filter(|_| noun) {
                return Some(Counted { unit, start, end: with_of(words, head + 2) });
            }
            return Some(Counted { unit, start, end: with_of(words, head + 1) });
        }
        if one && is_lower(words, head) && !is_lower_word(words, head + 1) {
            return Some(Counted { unit: word.to_ascii_lowercase(), start, end: head + 1 });
        }
        head += 1;
    }
    None
}

fn is_lower(words: Words<'_>, at: usize) -> bool {
    words.at(at).starts_with(char::is_lowercase)
}

/// Whether another word of the noun phrase follows.
fn is_lower_word(words: Words<'_>, at: usize) -> bool {
    let word = words.at(at);
    words.kind(at) == Some(TokenKind::Word)
        && is_lower(words, at)
        && !is_stop_word(word)
        && !looks_like_a_verb(word)
}

/// Verbs that follow a counted noun and end like a plural or stand in the way of one.
fn looks_like_a_verb(word: &str) -> bool {
    [
        "says", "has", "was", "is", "does", "remains", "shows", "includes", "said", "died", "came",
        "took", "made",
    ]
    .iter()
    .any(|verb| verb.eq_ignore_ascii_case(word))
}

/// The singular of a plural noun; `None` for a word that is none.
fn singular(word: &str) -> Option<String> {
    let lower = word.to_ascii_lowercase();
    if let Some(irregular) = lookup(IRREGULAR_PLURALS, &lower) {
        return Some(irregular.to_owned());
    }
    let bare = lower.strip_suffix('s')?;
    if bare.len() < 3
        || bare.ends_with(['s', 'u'])
        || bare.ends_with("ou")
        || bare.ends_with("si")
        || bare.ends_with("i")
    {
        return None;
    }
    let stem = match bare {
        _ if bare.ends_with("ie") && bare.len() > 4 => [&bare[..bare.len() - 2], "y"].concat(),
        _ if ["sse", "she", "che", "xe", "zze"].iter().any(|end| bare.ends_with(end)) => {
            bare[..bare.len() - 1].to_owned()
        }
        _ => bare.to_owned(),
    };
    Some(stem)
}

/// Past an 'of' and the words for what it is of: `containers of munitions`, `tons of refined oil`.
fn with_of(words: Words<'_>, at: usize) -> usize {
    if !words.is(at, "of") {
        return at;
    }
    let mut end = at + 1;
    while end <= at + MOST_OF
        && words.kind(end) == Some(TokenKind::Word)
        && !is_stop_word(&words.at(end).to_ascii_lowercase())
    {
        end += 1;
    }
    if end == at + 1 { at } else { end }
}

/// Adds the period of a rate: `barrels of crude a year`, `tons per day`.
fn rate(words: Words<'_>, counted: Counted) -> Counted {
    let at = counted.end;
    let per = words.is_any(at, &["a", "an", "per", "each", "every"]) || words.at(at) == "/";
    let annually = [
        ("annually", "year"),
        ("yearly", "year"),
        ("monthly", "month"),
        ("weekly", "week"),
        ("daily", "day"),
    ];
    let (unit, end) = match words.time_unit(at + 1).filter(|_| per) {
        Some(unit) if !words.at(at + 1).ends_with('s') => (time_name(unit), at + 2),
        Some(_) | None => match lookup(&annually, words.at(at)) {
            Some(unit) => (unit, at + 1),
            None => return counted,
        },
    };
    Counted { unit: [&counted.unit, "/", unit].concat(), end, ..counted }
}
