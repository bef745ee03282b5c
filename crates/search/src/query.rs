//! What was typed, as clauses.
//!
//! ```text
//! putin kim          both words, in any form
//! "mutual defence"   these words, one after the other
//! nucl*              words that begin so; so does the last word while it is being typed
//! mutual-defence     the words one after the other, or written as one
//! -sanctions         passages without the word
//! ```
//!
//! Case, accents, apostrophes and hyphens do not matter. Anything can be typed: what cannot be
//! understood is left out.

use crate::words::{Gap, Words};
use synoptic_text::{Span, is_stop_word};

/// The most words of a query that are read. A sentence pasted whole has fewer; a page pasted by
/// mistake must not stop the typing.
const MOST_WORDS: usize = 128;

/// A query: clauses that a passage must all answer.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    typed: String,
    /// The clauses in the order typed.
    pub clauses: Vec<Clause>,
}

/// A word, or words that must follow one another.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clause {
    /// The words; never empty.
    pub terms: Vec<Term>,
    /// Where it stands in what was typed, with its marks.
    pub span: Span,
    /// Whether it stands in quotation marks: then only these very words count, in any case.
    pub quoted: bool,
    /// Whether passages that answer it are left out.
    pub excluded: bool,
    /// Whether a passage may lack it: a common word beside others only helps to rank.
    pub optional: bool,
    /// Whether the words may also be written as one, as with a hyphen.
    pub glued: bool,
}

/// A word of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The word in its folded form.
    pub key: String,
    /// Whether any word that begins so will do.
    pub prefix: bool,
}

impl Query {
    /// Reads what was typed. Never fails.
    pub fn parse(typed: &str) -> Query {
        let mut clauses = Vec::new();
        let mut rest = Reader { typed, at: 0, words: Words::default() };
        let mut room = MOST_WORDS;
        while let Some(mut clause) = rest.clause() {
            clause.terms.truncate(room);
            room -= clause.terms.len();
            clauses.push(clause);
            if room == 0 {
                break;
            }
        }
        let asks = |clause: &Clause| !clause.excluded && !clause.optional;
        // Common words alone are what is asked for, not an aid.
        if !clauses.iter().any(asks) {
            clauses.iter_mut().for_each(|clause| clause.optional = false);
        }
        Query { typed: typed.to_owned(), clauses }
    }

    /// Whether nothing is asked for: then every passage answers.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// What was typed.
    pub fn typed(&self) -> &str {
        &self.typed
    }

    /// What was typed with other words in place of a clause (none, to drop it), without white
    /// space at either end.
    pub fn typed_with(&self, clause: usize, words: &str) -> String {
        let Some(clause) = self.clauses.get(clause) else { return self.typed.trim().to_owned() };
        let before = self.typed.get(..clause.span.start as usize).unwrap_or("").trim();
        let after = self.typed.get(clause.span.end as usize..).unwrap_or("").trim();
        let parts = [before, words, after];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    }

    /// The query without one of its clauses, read as if typed so. What is last then counts as
    /// still being typed, as it does in an address.
    pub fn without(&self, clause: usize) -> Query {
        Query::parse(&self.typed_with(clause, ""))
    }
}

struct Reader<'t> {
    typed: &'t str,
    at: usize,
    words: Words,
}

impl Reader<'_> {
    /// The next clause that has words.
    fn clause(&mut self) -> Option<Clause> {
        loop {
            let rest = self.typed.get(self.at..)?;
            self.at += rest.len() - rest.trim_start().len();
            let start = self.at;
            let excluded = self.takes(is_minus);
            let quoted = self.takes(is_quotation_mark);
            let inner = self.at;
            let body = self.typed.get(inner..)?;
            if body.is_empty() {
                return None;
            }
            let stop: fn(char) -> bool = match quoted {
                true => is_quotation_mark,
                false => |c| c.is_whitespace() || is_quotation_mark(c),
            };
            let length = body.find(stop).unwrap_or(body.len());
            self.at = inner + length;
            let unfinished = self.at == self.typed.len();
            if quoted {
                self.takes(is_quotation_mark);
            }
            if let Some(clause) =
                self.read(Span::new(start, self.at), &body[..length], quoted, excluded, unfinished)
            {
                return Some(clause);
            }
        }
    }

    /// Passes the next character where it is of this kind.
    fn takes(&mut self, kind: fn(char) -> bool) -> bool {
        let next = self.typed.get(self.at..).and_then(|rest| rest.chars().next());
        match next {
            Some(c) if kind(c) => {
                self.at += c.len_utf8();
                true
            }
            _ => false,
        }
    }

    fn read(
        &mut self,
        span: Span,
        body: &str,
        quoted: bool,
        excluded: bool,
        unfinished: bool,
    ) -> Option<Clause> {
        self.words.read(body);
        let words = &self.words;
        let last = words.words.last()?;
        let after = body.get(last.span.end as usize..).unwrap_or("");
        // White space or a closing mark says that the word is finished. So does a minus at its
        // head: half a word would leave out far too much.
        let being_typed = unfinished && !excluded && !after.contains(char::is_whitespace);
        let terms: Vec<Term> = words
            .words
            .iter()
            .zip(1..)
            .map(|(word, nth)| {
                let starred =
                    body.get(word.span.end as usize..).is_some_and(|rest| rest.starts_with('*'));
                let is_last = nth == words.words.len();
                Term { key: words.key(word).into(), prefix: starred || (is_last && being_typed) }
            })
            .collect();
        let glued =
            terms.len() > 1 && words.words.iter().rev().skip(1).all(|word| word.gap == Gap::Glued);
        let optional = match terms.as_slice() {
            [term] => !quoted && !excluded && is_common(body, &term.key),
            _ => false,
        };
        Some(Clause { terms, span, quoted, excluded, optional, glued })
    }
}

/// Whether a word is too common to be asked for beside others. Capitals (`US`, `IT`) are a name.
fn is_common(typed: &str, key: &str) -> bool {
    let shouted = key.chars().count() > 1 && !typed.chars().any(char::is_lowercase);
    !shouted && !typed.contains(['.', '*']) && is_stop_word(key)
}

pub(crate) fn is_quotation_mark(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»' | '″')
}

fn is_minus(c: char) -> bool {
    matches!(c, '-' | '−')
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The clauses in a notation of their own: `opt(…)`, `not(…)`, `[quoted words]`, `glued-words`,
    /// a star for what any beginning answers.
    fn read(typed: &str) -> String {
        let clause = |clause: &Clause| {
            let star =
                |term: &Term| [term.key.as_str(), if term.prefix { "*" } else { "" }].concat();
            let terms: Vec<String> = clause.terms.iter().map(star).collect();
            let mut shown = terms.join(if clause.glued { "-" } else { " " });
            if clause.quoted {
                shown = ["[", &shown, "]"].concat();
            }
            match (clause.excluded, clause.optional) {
                (true, _) => ["not(", &shown, ")"].concat(),
                (false, true) => ["opt(", &shown, ")"].concat(),
                (false, false) => shown,
            }
        };
        Query::parse(typed).clauses.iter().map(clause).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn reads_words_phrases_beginnings_and_what_is_left_out() {
        insta::assert_snapshot!(read("Putin Kim"), @"putin kim*");
        insta::assert_snapshot!(read("Putin Kim "), @"putin kim");
        insta::assert_snapshot!(read("nucl* arms "), @"nucl* arms");
        insta::assert_snapshot!(read("“mutual defence” pact"), @"[mutual defence] pact*");
        insta::assert_snapshot!(read("\"mutual def"), @"[mutual def*]");
        insta::assert_snapshot!(read("oil -gas -\"natural gas\""), @"oil not(gas) not([natural gas])");
        insta::assert_snapshot!(read("mutual-defence"), @"mutual-defence*");
        insta::assert_snapshot!(read("KN-23/24 "), @"kn 23 24");
    }

    #[test]
    fn common_words_are_optional_beside_others_but_not_alone_nor_in_capitals() {
        insta::assert_snapshot!(read("the visit "), @"opt(the) visit");
        insta::assert_snapshot!(read("of the "), @"of the");
        insta::assert_snapshot!(read("US visit "), @"us visit");
        insta::assert_snapshot!(read("us visit "), @"opt(us) visit");
        insta::assert_snapshot!(read("-visit the "), @"not(visit) the");
    }

    #[test]
    fn marks_without_words_ask_for_nothing() {
        insta::assert_snapshot!(read("\"\" - — * “”"), @"");
    }

    #[test]
    fn a_page_pasted_by_mistake_is_cut() {
        let query = Query::parse(&"word \"two words\" ".repeat(10_000));
        assert_eq!(query.clauses.iter().map(|clause| clause.terms.len()).sum::<usize>(), 128);
    }

    #[test]
    fn a_clause_can_be_dropped_or_replaced_as_if_typed_so() {
        let query = Query::parse("  one  \"two three\" four ");
        assert_eq!(query.typed_with(1, ""), "one four");
        assert_eq!(query.typed_with(2, "five six"), "one  \"two three\" five six");
        assert_eq!(query.typed_with(9, "x"), "one  \"two three\" four");
        assert_eq!(query.without(1), Query::parse("one four"));
    }
}
