//! Where each word stands: the words of the corpus numbered one after another, and for each
//! distinct word (a form) the numbers at which it occurs.
//!
//! With one numbering for the whole corpus a neighbour is the next number and a passage is a
//! range of numbers.

use crate::vocabulary::{Numbering, Vocabulary};
use std::ops::Range;
use synoptic_text::Span;

/// The next word lies in the same piece of the file, so that one mark can cover both.
const IN_ONE_PIECE: u8 = 1;
/// The next word may be meant as part of this one (a hyphen).
const GLUED: u8 = 2;
/// The last word of its passage.
const LAST: u8 = 4;

/// Where each word of a corpus stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct Postings {
    /// Every form.
    pub(crate) forms: Vocabulary,
    /// Places by form, each list rising.
    places: Vec<u32>,
    first_place: Vec<u32>,
    /// The form of each word in turn.
    form_at: Vec<u32>,
    /// Where each word stands in its file.
    spans: Vec<Span>,
    flags: Vec<u8>,
    /// The passage of each word.
    passage_of: Vec<u32>,
    /// First word of each passage, and the number of words at the end.
    starts: Vec<u32>,
}

impl Postings {
    pub(crate) fn builder() -> Builder {
        Builder {
            numbering: Numbering::default(),
            postings: Postings { starts: vec![0], ..Postings::default() },
        }
    }

    /// How many passages there are.
    pub(crate) fn passages(&self) -> u32 {
        self.starts.len().saturating_sub(1) as u32
    }

    /// How many words there are in all.
    pub(crate) fn words(&self) -> u32 {
        self.form_at.len() as u32
    }

    /// The numbers of a passage's words.
    pub(crate) fn words_of(&self, passage: u32) -> Range<u32> {
        let border = |at: u32| self.starts.get(at as usize).copied().unwrap_or(self.words());
        border(passage)..border(passage + 1)
    }

    /// The passage that holds a word; past the end, one past the last.
    pub(crate) fn passage_of(&self, word: u32) -> u32 {
        self.passage_of.get(word as usize).copied().unwrap_or(self.passages())
    }

    /// Where a form occurs, rising.
    pub(crate) fn places(&self, form: u32) -> &[u32] {
        row(&self.first_place, &self.places, form)
    }

    /// The form of a word, `None` past the end.
    pub(crate) fn form_at(&self, word: u32) -> Option<u32> {
        self.form_at.get(word as usize).copied()
    }

    /// Where a word stands in its file.
    pub(crate) fn span(&self, word: u32) -> Span {
        self.spans.get(word as usize).copied().unwrap_or_default()
    }

    /// Whether one mark can cover the word and the next.
    pub(crate) fn in_one_piece_with_next(&self, word: u32) -> bool {
        self.flag(word, IN_ONE_PIECE)
    }

    /// Whether the word and the next may be written as one.
    pub(crate) fn glued_to_next(&self, word: u32) -> bool {
        self.flag(word, GLUED)
    }

    /// Whether the word is the last of its passage.
    pub(crate) fn is_last(&self, word: u32) -> bool {
        self.flag(word, LAST)
    }

    fn flag(&self, word: u32, flag: u8) -> bool {
        self.flags.get(word as usize).is_some_and(|flags| flags & flag != 0)
    }
}

/// Makes [`Postings`].
pub(crate) struct Builder {
    numbering: Numbering,
    /// Complete but for what depends on all words; `form_at` holds numbers of `numbering`.
    postings: Postings,
}

impl Builder {
    /// Adds a word of the passage that is being read.
    pub(crate) fn push(&mut self, key: &str, span: Span, in_one_piece: bool, glued: bool) {
        let flag = |set, flag| if set { flag } else { 0 };
        self.postings.form_at.push(self.numbering.number(key));
        self.postings.passage_of.push(self.postings.passages());
        self.postings.spans.push(span);
        self.postings.flags.push(flag(in_one_piece, IN_ONE_PIECE) | flag(glued, GLUED));
    }

    /// Says that the passage is complete.
    pub(crate) fn end_passage(&mut self) {
        let words = self.postings.words();
        if self.postings.starts.last().is_some_and(|start| *start < words)
            && let Some(flags) = self.postings.flags.last_mut()
        {
            *flags |= LAST;
        }
        self.postings.starts.push(words);
    }

    pub(crate) fn finish(self) -> Postings {
        let Builder { numbering, mut postings } = self;
        let (forms, ranks) = numbering.sorted();
        for form in &mut postings.form_at {
            *form = ranks[*form as usize];
        }
        (postings.first_place, postings.places) = grouped(&postings.form_at, forms.len() as usize);
        postings.forms = forms;
        postings
    }
}

/// The members of one group; see [`grouped`].
pub(crate) fn row<'l>(firsts: &[u32], members: &'l [u32], group: u32) -> &'l [u32] {
    let border = |at: u32| firsts.get(at as usize).map_or(members.len(), |first| *first as usize);
    members.get(border(group)..border(group.saturating_add(1))).unwrap_or(&[])
}

/// Members by group, where member `m` belongs to group `group_of[m]`, to none if that is not below
/// `groups`: the first of each group and the end, and the members, rising within each group.
/// Counting sort.
pub(crate) fn grouped(group_of: &[u32], groups: usize) -> (Vec<u32>, Vec<u32>) {
    let mut firsts = vec![0; groups + 1];
    for group in group_of {
        if (*group as usize) < groups {
            firsts[*group as usize + 1] += 1;
        }
    }
    for at in 1..firsts.len() {
        firsts[at] += firsts[at - 1];
    }
    let mut next = firsts.clone();
    let mut members = vec![0; firsts.last().map_or(0, |end| *end as usize)];
    for (member, group) in (0..).zip(group_of) {
        if (*group as usize) < groups {
            let slot = &mut next[*group as usize];
            members[*slot as usize] = member;
            *slot += 1;
        }
    }
    (firsts, members)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn postings(passages: &[&[&str]]) -> Postings {
        let mut builder = Postings::builder();
        for passage in passages {
            for word in *passage {
                builder.push(word, Span::default(), true, false);
            }
            builder.end_passage();
        }
        builder.finish()
    }

    #[test]
    fn knows_where_each_word_stands() {
        let postings = postings(&[&["b", "a", "b"], &[], &["b"]]);
        let b = postings.forms.find("b").expect("a form");
        assert_eq!(postings.places(b), [0, 2, 3]);
        assert_eq!(postings.passage_of(2), 0);
        assert_eq!(postings.passage_of(3), 2);
        assert_eq!(postings.words_of(1), 3..3);
        assert_eq!(postings.words_of(2), 3..4);
        assert!(postings.is_last(2) && postings.is_last(3) && !postings.is_last(1));
    }

    #[test]
    fn nothing_is_found_outside() {
        let postings = postings(&[]);
        assert_eq!(postings.places(9), [0; 0]);
        assert_eq!(postings.form_at(9), None);
    }
}
