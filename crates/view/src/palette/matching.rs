//! How a name answers to what is typed, the letters folded: names that begin so, then words that do,
//! letters within a word, words with one slip, and the first letters of several words.

use synoptic_search::one_slip_from_beginning;
use synoptic_text::{Folded, Span};

/// Words of fewer letters are not forgiven a slip.
const SHORTEST_FORGIVEN: usize = 4;
/// More letters than these are no initials.
const MOST_INITIALS: usize = 12;

/// A name, ready to be matched.
#[derive(Clone, Debug)]
pub(super) struct Form {
    written: String,
    folded: Folded,
    /// Its words, in the folded name.
    words: Vec<Span>,
}

impl Form {
    pub(super) fn new(written: &str) -> Form {
        let folded = Folded::new(written);
        let mut words = Vec::new();
        let mut start = None;
        for (at, c) in folded.text().char_indices().chain([(folded.text().len(), ' ')]) {
            match (c.is_alphanumeric(), start) {
                (true, None) => start = Some(at),
                (false, Some(from)) => {
                    words.push(Span::new(from, at));
                    start = None;
                }
                (true, Some(_)) | (false, None) => {}
            }
        }
        Form { written: written.to_owned(), folded, words }
    }

    /// The name as it is written.
    pub(super) fn written(&self) -> &str {
        &self.written
    }

    /// Whether it holds no word.
    pub(super) fn is_empty(&self) -> bool {
        self.words.is_empty()
    }

    /// A place in the folded name as one in the name as it is written.
    pub(super) fn original(&self, span: Span) -> Span {
        self.folded.original(span)
    }
}

const WHOLE: u8 = 0;
const BEGINS: u8 = 1;
/// A name that is at least as good as this holds every word typed, without a slip.
pub(super) const WORDS: u8 = 2;
const WITHIN: u8 = 3;
const SLIPS: u8 = 4;
const INITIALS: u8 = 5;

/// How well a name answers: the lower the better; and whether its first word is passed over.
pub(super) fn rank(form: &Form, asked: &Form) -> Option<(u8, bool)> {
    let (name, typed) = (form.folded.text(), asked.folded.text().trim());
    if name == typed {
        return Some((WHOLE, false));
    }
    if name.starts_with(typed) {
        return Some((BEGINS, false));
    }
    if let Some((slips, later)) = by_words(form, asked, &mut |_, _| ()) {
        return Some((if slips { SLIPS } else { WORDS }, later));
    }
    if typed.len() >= 3 && name.contains(typed) {
        return Some((WITHIN, true));
    }
    initials(form, asked).map(|_| (INITIALS, true))
}

/// Finds each word typed among the words of a name, no word twice; says whether any has a slip, and
/// whether the first word of the name is not among those found.
fn by_words(form: &Form, asked: &Form, found: &mut dyn FnMut(Span, u32)) -> Option<(bool, bool)> {
    let mut used: u64 = 0;
    let mut slips = false;
    for typed in &asked.words {
        let typed = typed.of(asked.folded.text());
        let open = form.words.iter().zip(0_u32..64).filter(|(_, at)| used & (1 << at) == 0);
        let mut best: Option<(u8, u32, Span)> = None;
        for (span, at) in open {
            let word = span.of(form.folded.text());
            let cost = match word.strip_prefix(typed) {
                Some("") => 0,
                Some(_) => 1,
                None if typed.len() >= SHORTEST_FORGIVEN
                    && one_slip_from_beginning(typed, word) =>
                {
                    2
                }
                None => continue,
            };
            if best.is_none_or(|(known, ..)| cost < known) {
                best = Some((cost, at, *span));
            }
        }
        let (cost, at, span) = best?;
        used |= 1 << at;
        slips |= cost == 2;
        let length = u32::try_from(typed.len()).unwrap_or(u32::MAX);
        found(span, if cost == 2 { span.len() as u32 } else { length });
    }
    Some((slips, used & 1 == 0))
}

/// The places of the letters typed, where each follows the one before it in the name or begins a
/// later word; the first begins one.
fn initials(form: &Form, asked: &Form) -> Option<Vec<u32>> {
    let letters: Vec<char> = asked.folded.text().chars().filter(|c| !c.is_whitespace()).collect();
    if !(2..=MOST_INITIALS).contains(&letters.len()) {
        return None;
    }
    let name = form.folded.text();
    let starts = |c: char, after: Option<u32>| {
        let words = form.words.iter().map(|word| word.start);
        words
            .filter(move |at| after.is_none_or(|after| *at > after) && letter(name, *at) == Some(c))
    };
    // Every place that the letters so far can end at, each with the one before it.
    let mut steps: Vec<Vec<(u32, u32)>> = Vec::new();
    for c in &letters {
        let mut next: Vec<(u32, u32)> = Vec::new();
        match steps.last() {
            None => next.extend(starts(*c, None).map(|at| (at, at))),
            Some(last) => {
                for (at, _) in last {
                    let after = at + letter(name, *at).map_or(1, char::len_utf8) as u32;
                    let follows = (letter(name, after) == Some(*c)).then_some(after);
                    for to in follows.into_iter().chain(starts(*c, Some(*at))) {
                        if !next.iter().any(|(known, _)| *known == to) {
                            next.push((to, *at));
                        }
                    }
                }
            }
        }
        if next.is_empty() {
            return None;
        }
        steps.push(next);
    }
    let mut at = steps.last()?.first()?.0;
    let mut places = Vec::new();
    for step in steps.iter().rev() {
        places.push(at);
        at = step.iter().find(|(to, _)| *to == at)?.1;
    }
    places.reverse();
    Some(places)
}

fn letter(text: &str, at: u32) -> Option<char> {
    text.get(at as usize..)?.chars().next()
}

/// The letters of a folded name that were typed.
pub(super) fn marks(form: &Form, asked: &Form, tier: u8) -> Vec<Span> {
    let (name, typed) = (form.folded.text(), asked.folded.text().trim());
    let mut found: Vec<Span> = Vec::new();
    match tier {
        WHOLE | BEGINS => found.push(Span::new(0, typed.len())),
        WORDS | SLIPS => {
            let mut add = |span: Span, length: u32| {
                found.push(Span { start: span.start, end: span.start + length });
            };
            by_words(form, asked, &mut add);
        }
        WITHIN => {
            let start = name.find(typed).unwrap_or(0);
            found.push(Span::new(start, start + typed.len()));
        }
        _ => {
            for at in initials(form, asked).unwrap_or_default() {
                let end = at + letter(name, at).map_or(1, char::len_utf8) as u32;
                match found.last_mut() {
                    Some(last) if last.end == at => last.end = end,
                    _ => found.push(Span { start: at, end }),
                }
            }
        }
    }
    found.sort();
    found
}
