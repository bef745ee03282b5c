//! Whether a mark ends the sentence.

use super::context::{Lead, Next, is_dotted, is_roman, word_before};
use super::lexicon::{self, Abbreviation};
use super::stop::Stop;

/// Where the sentence that begins at `first` ends, if it does so at `stop`: mostly after its
/// closing marks.
pub(super) fn end(text: &str, first: usize, stop: &Stop) -> Option<usize> {
    let rest = &text[stop.close..];
    if !rest.starts_with(char::is_whitespace) {
        return None;
    }
    let next = Next::read(rest);
    let before = &text[..stop.begin];
    let ends = if stop.strong {
        ends_strongly(before, stop, &next)
    } else if stop.points >= 3 {
        return end_of_omission(before, stop, &next);
    } else {
        ends_at_point(before, first, stop, &next)
    };
    ends.then_some(stop.close)
}

/// At three points or more.
fn end_of_omission(before: &str, stop: &Stop, next: &Next<'_>) -> Option<usize> {
    let in_brackets = stop.bracket && before.ends_with(['[', '(']);
    if in_brackets || next.lead != Lead::Upper {
        return None;
    }
    let attached = !before.ends_with(char::is_whitespace);
    if stop.points > 3 {
        // A point and an omission: the omission opens the next sentence.
        let parted = stop.parted && attached && stop.close == stop.end;
        return Some(if parted { stop.first_end } else { stop.close });
    }
    // Words left out of a sentence have a space on either side; one that trails off has not.
    // `I` has its capital anywhere.
    let opens = next.word != "I" && (attached || next.is_starter());
    opens.then_some(stop.close)
}

/// At a question or exclamation mark.
fn ends_strongly(before: &str, stop: &Stop, next: &Next<'_>) -> bool {
    match next.lead {
        Lead::End => false,
        Lead::Mark => next.quote,
        Lead::Lower => next.quote || next.bracket,
        Lead::Dash => !stop.quote,
        Lead::Digit => true,
        Lead::Upper => {
            let name = lexicon::EXCLAIMED.hold(word_before(before)) && !next.is_starter();
            let says_who = stop.quote && is_reporting_clause(next.text);
            !(name || says_who)
        }
    }
}

/// At a point.
fn ends_at_point(before: &str, first: usize, stop: &Stop, next: &Next<'_>) -> bool {
    match next.lead {
        Lead::End => return false,
        Lead::Mark if !next.quote => return false,
        Lead::Lower if !next.quote && !next.bracket => return false,
        Lead::Dash if stop.quote => return false,
        Lead::Mark | Lead::Lower | Lead::Dash | Lead::Digit | Lead::Upper => {}
    }
    let word = word_before(before);
    let head = &before[..before.len() - word.len()];
    // Parts of an address, and what an apostrophe parts from its word (`didn't`).
    let stem = head.strip_suffix(['\'', '’']).unwrap_or("");
    if head.ends_with(['/', '@', '_', '\\']) || stem.ends_with(char::is_alphabetic) {
        return true;
    }
    let capital = next.lead == Lead::Upper;
    let letter = word.chars().count() == 1 && word.starts_with(char::is_alphabetic);
    if letter && word.starts_with(char::is_uppercase) {
        return ends_after_letter(word, head, next);
    }
    match lexicon::abbreviation(word) {
        Some(Abbreviation::Leading) => false,
        Some(Abbreviation::Numbered) => capital && ends_after_numbered(word, next),
        Some(Abbreviation::Shortened) => ends_after_shortened(head, stop, next),
        Some(Abbreviation::Hours) => {
            capital && !goes_on(next) && !is_fronted(before.get(first..).unwrap_or(""))
        }
        None if is_dotted(word) => ends_after_shortened(head, stop, next),
        None if letter => ends_after_letter(word, head, next),
        // A short word before a bracket may be an abbreviation that no table holds.
        None if next.bracket && next.lead == Lead::Lower => word.is_empty() || word.len() > 3,
        None => true,
    }
}

/// After `No.`, `art.` and the like, before a capital.
fn ends_after_numbered(word: &str, next: &Next<'_>) -> bool {
    // In lower case most of them are ordinary words, and `no` is one always.
    let ordinary = word.starts_with(char::is_lowercase) || word == "No";
    let label = is_roman(next.word) || next.word.chars().count() == 1;
    if ordinary { !label || matches!(next.word, "I" | "A") } else { next.is_starter() }
}

/// After `Inc.`, `Jan.`, `U.S.` and the like.
fn ends_after_shortened(head: &str, stop: &Stop, next: &Next<'_>) -> bool {
    if next.bracket || next.lead != Lead::Upper {
        return false;
    }
    let quoted_alone = head.ends_with(['"', '“', '‘', '\'']);
    next.is_starter() || (stop.quote && !quoted_alone)
}

/// After a single letter: an initial, a label (`vitamin C.`) or the pronoun.
fn ends_after_letter(letter: &str, head: &str, next: &Next<'_>) -> bool {
    let head = head.trim_end();
    let word = word_before(head.strip_suffix('.').unwrap_or(head));
    if lexicon::LABELLED.hold(word) || lexicon::NUMBERED.hold(word) {
        return matches!(next.lead, Lead::Upper | Lead::Digit);
    }
    if next.lead != Lead::Upper {
        return false;
    }
    let after_name = word.starts_with(char::is_uppercase);
    (letter == "I" && !after_name)
        || next.is_starter_after_initial()
        || (after_name && next.is_starter())
}

/// Whether the sentence so far is no more than a time before its main clause: `At 5 a.m.`
fn is_fronted(so_far: &str) -> bool {
    let mut words = so_far.split_whitespace();
    so_far.len() <= 40
        && words.next().is_some_and(|word| lexicon::FRONTED.hold(word))
        && words.count() <= 4
}

/// Whether a time of day goes on with what follows: a zone, a day, `Moscow time`.
fn goes_on(next: &Next<'_>) -> bool {
    let second = next.second();
    lexicon::AFTER_HOURS.hold(next.word) || second.word == "time" || second.second().word == "time"
}

/// Whether what follows a question in quotation marks says who asked: a name or pronoun, then a
/// verb of saying that closes the clause or goes on with the occasion.
fn is_reporting_clause(text: &str) -> bool {
    let mut words = text.split(char::is_whitespace).take(7);
    let mut named = false;
    while let Some(word) = words.next() {
        let bare = word.trim_end_matches(['.', ',', ';', ':']);
        if named && lexicon::REPORTING.hold(bare) {
            let closes = bare.len() < word.len();
            return closes || words.next().is_none_or(|word| lexicon::OCCASION.hold(word));
        }
        if !word.starts_with(char::is_uppercase) {
            return false;
        }
        named = true;
    }
    false
}
