//! The English Snowball algorithm, in place: nothing is allocated where a stem is no longer than its
//! word, and no table is built.
//!
//! After the algorithm's own description (Porter, "Snowball: A language for stemming algorithms", 2001;
//! <https://snowballstem.org/algorithms/english/stemmer.html>), whose names of steps and regions are
//! kept. Tests hold it against the stemmer that is generated from there. Which words mean nothing, and
//! how a word is folded, is no matter of this module.

/// Words that the rules would get wrong, and what they become.
const EXCEPTIONS: [(&str, &str); 15] = [
    ("skis", "ski"),
    ("skies", "sky"),
    ("idly", "idl"),
    ("gently", "gentl"),
    ("ugly", "ugli"),
    ("early", "earli"),
    ("only", "onli"),
    ("singly", "singl"),
    ("sky", "sky"),
    ("news", "news"),
    ("howe", "howe"),
    ("atlas", "atlas"),
    ("cosmos", "cosmos"),
    ("bias", "bias"),
    ("andes", "andes"),
];

/// Beginnings after which R1 starts, wherever the rule would put it.
const BEGINNINGS: [&str; 9] =
    ["arsen", "commun", "emerg", "gener", "inter", "later", "organ", "past", "univers"];

/// What stands before `ing` in words that keep it.
const KEEP_ING: [&str; 6] = ["even", "cann", "inn", "earr", "herr", "out"];

/// What stands before `eed` in words that keep it.
const KEEP_EED: [&str; 3] = ["succ", "proc", "exc"];

/// Endings of step 1b, each before those that it ends in.
const STEP_1B: [&str; 6] = ["eedly", "ingly", "edly", "eed", "ing", "ed"];

/// Endings of step 2 and what they become, each before those that it ends in.
const STEP_2: [(&str, &str); 25] = [
    ("ational", "ate"),
    ("tional", "tion"),
    ("enci", "ence"),
    ("anci", "ance"),
    ("abli", "able"),
    ("entli", "ent"),
    ("izer", "ize"),
    ("ization", "ize"),
    ("ation", "ate"),
    ("ator", "ate"),
    ("alism", "al"),
    ("aliti", "al"),
    ("alli", "al"),
    ("fulness", "ful"),
    ("ousli", "ous"),
    ("ousness", "ous"),
    ("iveness", "ive"),
    ("iviti", "ive"),
    ("biliti", "ble"),
    ("bli", "ble"),
    ("ogist", "og"),
    ("ogi", "og"),
    ("fulli", "ful"),
    ("lessli", "less"),
    ("li", ""),
];

/// The same of step 3.
const STEP_3: [(&str, &str); 9] = [
    ("ational", "ate"),
    ("tional", "tion"),
    ("alize", "al"),
    ("icate", "ic"),
    ("iciti", "ic"),
    ("ical", "ic"),
    ("ful", ""),
    ("ness", ""),
    ("ative", ""),
];

/// The same of step 4.
const STEP_4: [(&str, &str); 18] = [
    ("al", ""),
    ("ance", ""),
    ("ence", ""),
    ("er", ""),
    ("ic", ""),
    ("able", ""),
    ("ible", ""),
    ("ant", ""),
    ("ement", ""),
    ("ment", ""),
    ("ent", ""),
    ("ism", ""),
    ("ate", ""),
    ("iti", ""),
    ("ous", ""),
    ("ive", ""),
    ("ize", ""),
    ("ion", ""),
];

/// Brings a folded word to its stem.
pub(crate) fn shorten(text: &mut String) {
    if let Some((_, stem)) = EXCEPTIONS.iter().find(|(word, _)| word == text) {
        text.clear();
        text.push_str(stem);
        return;
    }
    if text.chars().nth(2).is_none() {
        return;
    }
    if text.starts_with('\'') {
        text.remove(0);
    }
    let bytes = text.as_bytes();
    let begins = |beginning: &&&str| {
        // Most words have another first letter: that is told without a call.
        beginning.as_bytes().first() == bytes.first() && text.starts_with(**beginning)
    };
    let begun = BEGINNINGS.iter().find(begins);
    let r1 = begun.map_or_else(|| region(bytes, 0), |beginning| beginning.len());
    let first_vowel = (0..bytes.len()).find(|at| is_vowel(bytes, *at)).unwrap_or(bytes.len());
    let mut word = Word { r1, r2: region(bytes, r1), first_vowel, text };
    word.step_1a();
    word.step_1b();
    word.step_1c();
    word.step_2();
    word.step_3();
    word.step_4();
    word.step_5();
}

/// A word on its way to its stem.
struct Word<'w> {
    text: &'w mut String,
    /// Where R1 and R2 begin.
    r1: usize,
    r2: usize,
    /// Where its first vowel stands.
    first_vowel: usize,
}

impl Word<'_> {
    fn bytes(&self) -> &[u8] {
        self.text.as_bytes()
    }

    /// Where an ending begins, if the word has it.
    fn ending(&self, ending: &str) -> Option<usize> {
        // Most words have another last letter: that is told without a call.
        let is_last = self.bytes().last() == ending.as_bytes().last();
        (is_last && self.text.ends_with(ending)).then(|| self.text.len() - ending.len())
    }

    /// The first ending of a table that the word has, where that begins, and what it becomes; `None`
    /// where it reaches out of the region that begins at `region`.
    fn find(
        &self,
        table: &[(&'static str, &'static str)],
        region: usize,
    ) -> Option<(&'static str, usize, &'static str)> {
        // Most words end with their region.
        if region >= self.text.len() {
            return None;
        }
        let found =
            table.iter().find_map(|(ending, new)| Some((*ending, self.ending(ending)?, *new)));
        found.filter(|(_, at, _)| *at >= region)
    }

    fn replace(&mut self, at: usize, new: &str) {
        self.text.truncate(at);
        self.text.push_str(new);
    }

    /// Genitives and plurals.
    fn step_1a(&mut self) {
        // All endings of this step end so.
        if !matches!(self.bytes(), [.., b's' | b'\'' | b'd']) {
            return;
        }
        let genitive = ["'s'", "'s", "'"].iter().find_map(|ending| self.ending(ending));
        if let Some(at) = genitive {
            self.text.truncate(at);
        }
        if let Some(at) = self.ending("sses") {
            self.text.truncate(at + 2);
        } else if let Some(at) = self.ending("ied").or_else(|| self.ending("ies")) {
            let long = self.text[..at].chars().nth(1).is_some();
            self.replace(at, if long { "i" } else { "ie" });
        } else if self.ending("us").or_else(|| self.ending("ss")).is_none()
            && let Some(at) = self.ending("s")
            && before(self.bytes(), at).is_some_and(|last| self.first_vowel < last)
        {
            self.text.truncate(at);
        }
    }

    /// Past tenses and participles.
    fn step_1b(&mut self) {
        if !matches!(self.bytes(), [.., b'd' | b'g' | b'y']) {
            return;
        }
        let found = STEP_1B.iter().find_map(|ending| Some((*ending, self.ending(ending)?)));
        let Some((ending, at)) = found else { return };
        let head = &self.text[..at];
        if ending.starts_with("eed") {
            if at >= self.r1 && !KEEP_EED.contains(&head) {
                self.replace(at, "ee");
            }
            return;
        }
        if ending == "ing" {
            if KEEP_ING.contains(&head) {
                return;
            }
            // `dying`, `lying`, `tying`.
            if let Some(first) = head.strip_suffix('y')
                && first.chars().count() == 1
                && !is_vowel(self.bytes(), 0)
            {
                return self.replace(at - 1, "ie");
            }
        }
        if self.first_vowel >= at {
            return;
        }
        self.text.truncate(at);
        let bytes = self.bytes();
        match bytes {
            [.., b'a', b't'] | [.., b'b', b'l'] | [.., b'i', b'z'] => self.text.push('e'),
            [b'a' | b'e' | b'o', one, other] if is_double(*one, *other) => {}
            [.., one, other] if is_double(*one, *other) => self.text.truncate(at - 1),
            _ if at == self.r1 && is_short(bytes, at) => self.text.push('e'),
            _ => {}
        }
    }

    /// `y` after a consonant that is not the first letter.
    fn step_1c(&mut self) {
        if let Some(at) = self.ending("y")
            && before(self.bytes(), at)
                .is_some_and(|last| last > 0 && !is_vowel(self.bytes(), last))
        {
            self.replace(at, "i");
        }
    }

    fn step_2(&mut self) {
        let Some((ending, at, new)) = self.find(&STEP_2, self.r1) else { return };
        let last = at.checked_sub(1).map(|last| self.bytes()[last]);
        let fits = match ending {
            "ogi" => last == Some(b'l'),
            "li" => matches!(
                last,
                Some(b'c' | b'd' | b'e' | b'g' | b'h' | b'k' | b'm' | b'n' | b'r' | b't')
            ),
            _ => true,
        };
        if fits {
            self.replace(at, new);
        }
    }

    fn step_3(&mut self) {
        let Some((ending, at, new)) = self.find(&STEP_3, self.r1) else { return };
        if ending != "ative" || at >= self.r2 {
            self.replace(at, new);
        }
    }

    fn step_4(&mut self) {
        let Some((ending, at, new)) = self.find(&STEP_4, self.r2) else { return };
        let last = at.checked_sub(1).map(|last| self.bytes()[last]);
        if ending != "ion" || matches!(last, Some(b's' | b't')) {
            self.replace(at, new);
        }
    }

    /// A last `e`, and the second of two `l`.
    fn step_5(&mut self) {
        let Some(at) = self.text.len().checked_sub(1) else { return };
        let goes = match self.bytes() {
            [.., b'e'] => at >= self.r2 || at >= self.r1 && !is_short(self.bytes(), at),
            [.., b'l', b'l'] => at >= self.r2,
            _ => false,
        };
        if goes {
            self.text.truncate(at);
        }
    }
}

/// Where the region begins that lies after the first consonant after a vowel, from `at` on.
fn region(bytes: &[u8], at: usize) -> usize {
    let end = bytes.len();
    let vowel = (at..end).find(|at| is_vowel(bytes, *at)).unwrap_or(end);
    let consonant = (vowel..end).find(|at| !is_vowel(bytes, *at)).unwrap_or(end);
    let next = (consonant + 1..end).find(|at| !is_inner(bytes[*at]));
    next.unwrap_or(end)
}

/// Whether a vowel stands at `at`: `y` is one unless it is the first letter or follows a vowel.
fn is_vowel(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        b'a' | b'e' | b'i' | b'o' | b'u' => true,
        b'y' => {
            // Of several in a row, every other one.
            let others = bytes[..at].iter().rev().take_while(|byte| **byte == b'y').count();
            let first = at - others;
            let counts = first > 0 && !is_vowel(bytes, first - 1);
            counts == (others % 2 == 0)
        }
        _ => false,
    }
}

/// Whether a short syllable ends at `end`.
fn is_short(bytes: &[u8], end: usize) -> bool {
    let Some(last) = before(bytes, end).filter(|at| !is_vowel(bytes, *at)) else { return false };
    let inner = before(bytes, last).filter(|at| is_vowel(bytes, *at));
    let outer = inner.map(|at| before(bytes, at));
    match outer {
        Some(None) => true,
        Some(Some(outer)) => {
            !is_vowel(bytes, outer) && !matches!(bytes[last], b'w' | b'x' | b'y')
                || bytes[..end].ends_with(b"past")
        }
        None => bytes[..end].ends_with(b"past"),
    }
}

fn is_double(one: u8, other: u8) -> bool {
    one == other && matches!(one, b'b' | b'd' | b'f' | b'g' | b'm' | b'n' | b'p' | b'r' | b't')
}

/// Where the letter before `at` begins.
fn before(bytes: &[u8], at: usize) -> Option<usize> {
    (0..at).rev().find(|at| !is_inner(bytes[*at]))
}

/// Whether a byte is not the first of its letter.
fn is_inner(byte: u8) -> bool {
    byte & 0xc0 == 0x80
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{fold, tokens};
    use frostem::{Algorithm, Stemmer};
    use proptest::prelude::*;

    fn stem(word: &str) -> String {
        let mut stem = word.to_owned();
        shorten(&mut stem);
        stem
    }

    fn generated(word: &str) -> String {
        Stemmer::new(Algorithm::English).stem(word).into_owned()
    }

    #[test]
    fn gives_the_stems_of_the_generated_stemmer_for_the_words_of_articles() {
        let folder =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../corpus/documents");
        let files = std::fs::read_dir(folder).expect("the corpus is there");
        let mut compared = 0;
        for file in files.flatten() {
            let text = std::fs::read_to_string(file.path()).expect("a text");
            for token in tokens(&text) {
                let word = fold(token.span.of(&text));
                assert_eq!(stem(&word), generated(&word), "{word}");
                compared += 1;
            }
        }
        assert!(compared > 5000, "{compared}");
    }

    #[test]
    fn gives_the_stems_of_the_generated_stemmer_for_what_its_tables_name() {
        let tables = [&STEP_2[..], &STEP_3, &STEP_4];
        let endings: Vec<&str> = tables
            .concat()
            .iter()
            .map(|(ending, _)| *ending)
            .chain(STEP_1B)
            .chain(["", "s", "es", "'s", "'", "e", "y", "ll", "d"])
            .collect();
        let heads = BEGINNINGS.into_iter().chain(KEEP_ING).chain(KEEP_EED);
        let heads = heads.chain(EXCEPTIONS.iter().map(|(word, _)| *word)).chain([
            "",
            "y",
            "ay",
            "hop",
            "hopp",
            "add",
            "egg",
            "rel",
            "relat",
            "p",
            "ty",
            "yy",
            "eyy",
            "'tis",
            "past",
            "un",
            "radical",
            "analog",
            "psycholog",
            "ж",
            "baж",
            "éa",
            "bax",
            "sow",
        ]);
        for head in heads {
            for one in &endings {
                for other in &endings {
                    let word = [head, one, other].concat();
                    assert_eq!(stem(&word), generated(&word), "{word}");
                }
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(4000))]

        #[test]
        fn gives_the_stems_of_the_generated_stemmer(word in "[aeiouy]{0,2}[a-z'éж]{0,7}[a-z]{0,3}(y|ed|ing|ies|ed|ly|s|ion|e|l|)") {
            prop_assert_eq!(stem(&word), generated(&word));
        }

        #[test]
        fn gives_the_stems_of_the_generated_stemmer_whatever_the_letters(word in "[aeylstgd']{0,9}") {
            prop_assert_eq!(stem(&word), generated(&word));
        }

        #[test]
        fn and_for_any_folded_text(text: String) {
            let word = fold(&text);
            prop_assert_eq!(stem(&word), generated(&word));
        }
    }
}
