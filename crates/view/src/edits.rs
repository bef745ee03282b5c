//! What a visitor changes about the questions: an edit list, and how it is written in an address.
//!
//! Edits name questions by their ids, so a list means something whichever sources are on; what each
//! does is `apply`'s business, where the list is kept that of the app. Only questions are changed,
//! never how sources relate.

mod apply;
mod parts;
mod told;

pub(crate) use apply::{Edited, apply};
pub use parts::{Part, parts, parts_it};
pub(crate) use told::quotes;
pub use told::{Change, Named, Outcome, Touched};

use crate::query::{self, QueryWriter};

/// No label is longer, in characters.
pub const MOST_OF_LABEL: usize = 80;
/// No list is longer: a further edit is refused, and what goes beyond in an address is not read.
pub const MOST_EDITS: usize = 100;

/// The key of the edits in an address.
const EDITS: &str = "edits";

/// One change of the questions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edit {
    /// Leaves a question out.
    Hide(String),
    /// Gives a question another label.
    Rename {
        /// Its id.
        question: String,
        /// In the visitor's words: see [`label`].
        label: String,
    },
    /// Makes one question of several; it has the id and the label of the first.
    Merge(Vec<String>),
    /// Moves passages out of a question into one of their own.
    Split {
        /// Its id.
        question: String,
        /// What is moved; never empty.
        out: Vec<Moved>,
    },
}

/// What is moved out of a question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Moved {
    /// The short id of a source.
    pub document: String,
    /// The fragment of the one place whose passages are moved; `None` for all of the source's.
    pub place: Option<String>,
}

/// Changes of the questions, in the order they were made.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Edits(Vec<Edit>);

/// Words as a label: on one line, no longer than [`MOST_OF_LABEL`], without signs that cannot be
/// seen; `None` where nothing is left.
pub fn label(words: &str) -> Option<String> {
    // Marks of direction could make a page that quotes the label read otherwise.
    let unseen = |sign: char| {
        sign.is_control() && !sign.is_whitespace()
            || matches!(sign, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
    };
    let seen: String = words.chars().filter(|sign| !unseen(*sign)).collect();
    let folded = seen.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = folded.chars().take(MOST_OF_LABEL).collect();
    let short = short.trim_end();
    (!short.is_empty()).then(|| short.to_owned())
}

impl Edit {
    /// The ids of the questions that it is about.
    pub fn questions(&self) -> &[String] {
        match self {
            Edit::Hide(question) | Edit::Rename { question, .. } | Edit::Split { question, .. } => {
                std::slice::from_ref(question)
            }
            Edit::Merge(questions) => questions,
        }
    }

    fn to_text(&self) -> String {
        match self {
            Edit::Hide(question) => ["hide:", question].concat(),
            Edit::Rename { question, label } => ["name:", question, ":", label].concat(),
            Edit::Merge(questions) => ["merge:", &questions.join(":")].concat(),
            Edit::Split { question, out } => {
                let out: Vec<String> = out.iter().map(Moved::to_text).collect();
                ["split:", question, ":", &out.join(":")].concat()
            }
        }
    }

    fn parse(text: &str) -> Option<Edit> {
        let (what, rest) = text.split_once(':')?;
        let parts: Vec<String> =
            rest.split(':').filter(|part| !part.is_empty()).map(str::to_owned).collect();
        let first = parts.first()?.clone();
        match what {
            "hide" if parts.len() == 1 => Some(Edit::Hide(first)),
            "name" => {
                let (question, words) = rest.split_once(':')?;
                let label = label(words)?;
                (!question.is_empty())
                    .then(|| Edit::Rename { question: question.to_owned(), label })
            }
            "merge" if parts.len() > 1 => Some(Edit::Merge(parts)),
            "split" if parts.len() > 1 => {
                let out = parts[1..].iter().map(|part| Moved::parse(part)).collect();
                Some(Edit::Split { question: first, out })
            }
            _ => None,
        }
    }
}

impl Moved {
    /// As in an address: `issi`, or `issi.p3.2`.
    pub fn to_text(&self) -> String {
        match &self.place {
            Some(place) => [&self.document, ".", place].concat(),
            None => self.document.clone(),
        }
    }

    /// Reads the same; ids of documents have no full stop.
    pub fn parse(text: &str) -> Moved {
        match text.split_once('.') {
            Some((document, place)) => {
                Moved { document: document.to_owned(), place: Some(place.to_owned()) }
            }
            None => Moved { document: text.to_owned(), place: None },
        }
    }
}

/// The id of what is moved out of a question: one that no other question has.
pub fn split_id(question: &str, out: &[Moved], has: &dyn Fn(&str) -> bool) -> String {
    let out: Vec<String> = out.iter().map(Moved::to_text).collect();
    let mut id = [question, "~", &out.join("~")].concat();
    // The same may have been moved out before, and be moved out again once more of it was merged in.
    while has(&id) {
        id.push('~');
    }
    id
}

impl Edits {
    /// Reads the edits of a query; `None` where it carries none. What cannot be read is left out.
    pub fn of_query(query: &str) -> Option<Edits> {
        let read = query::members(query, EDITS).take(MOST_EDITS);
        let read: Vec<Edit> = read.filter_map(|text| Edit::parse(&text)).collect();
        (!read.is_empty()).then_some(Edits(read))
    }

    /// The edits as a query of their own, with its question mark; empty where there are none.
    pub fn to_query(&self) -> String {
        let texts: Vec<String> = self.0.iter().map(Edit::to_text).collect();
        let mut pairs = QueryWriter::default();
        pairs.list(EDITS, &texts);
        pairs.finish()
    }

    /// A path with its query and fragment, and the edits added to its query.
    pub fn carried_by(&self, path: &str) -> String {
        query::joined(path, &self.to_query())
    }

    /// The same and one more; a new name takes the place of the one before. `None` where there is no
    /// room for it.
    pub fn and(&self, edit: Edit) -> Option<Edits> {
        let mut next = self.clone();
        if let (Edit::Rename { question: id, .. }, Some(Edit::Rename { question, .. })) =
            (&edit, next.0.last())
            && question == id
        {
            next.0.pop();
        }
        // The same may be done twice: parted, put together and parted again.
        next.0.push(edit);
        (next.0.len() <= MOST_EDITS).then_some(next)
    }

    /// The same and those of another list that it lacks; `None` where there is no room for them.
    pub fn and_all(&self, others: &Edits) -> Option<Edits> {
        let mut lacking = others.0.iter().filter(|edit| !self.0.contains(edit));
        lacking.try_fold(self.clone(), |all, edit| all.and(edit.clone()))
    }

    /// Whether there is no room for a further edit.
    pub fn is_full(&self) -> bool {
        self.0.len() >= MOST_EDITS
    }

    /// The same without one of them.
    pub fn undone(&self, nth: usize) -> Edits {
        let kept = self.0.iter().enumerate().filter(|(at, _)| *at != nth);
        Edits(kept.map(|(_, edit)| edit.clone()).collect())
    }

    /// Each of them, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Edit> {
        self.0.iter()
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether nothing is changed.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn one_of_each() -> Edits {
        let (a, b) = ("visit-dates".to_owned(), "issi.1.2-kyiv.3.1".to_owned());
        let out = ["kyiv", "issi.p3.2"].map(Moved::parse).into();
        Edits(vec![
            Edit::Merge(vec![a.clone(), b.clone()]),
            Edit::Rename { question: a.clone(), label: "When, and where: 1, 2 & 3?".into() },
            Edit::Split { question: a, out },
            Edit::Hide(b),
        ])
    }

    #[test]
    fn a_list_reads_well_in_an_address_and_comes_back() {
        let query = one_of_each().to_query();
        insta::assert_snapshot!(query, @"?edits=merge:visit-dates:issi.1.2-kyiv.3.1,name:visit-dates:When%2C+and+where:+1%2C+2+%26+3%3F,split:visit-dates:kyiv:issi.p3.2,hide:issi.1.2-kyiv.3.1");
        assert_eq!(Edits::of_query(&query), Some(one_of_each()));
        assert_eq!(
            Edits(vec![Edit::Hide("a".into())]).carried_by("/read/x?q=oil#p1"),
            "/read/x?q=oil&edits=hide:a#p1"
        );
        assert_eq!(Edits::default().carried_by("/compare#x"), "/compare#x");
    }

    #[test]
    fn what_cannot_be_read_is_left_out() {
        let read = |text: &str| Edits::of_query(&["edits=", text].concat());
        for broken in
            ["", "hide", "hide:", "hide:a:b", "merge:a", "split:a", "name:a:", "name::x", "steal:a"]
        {
            assert_eq!(read(broken), None, "{broken}");
        }
        assert_eq!(read("nonsense,hide:a").map(|edits| edits.len()), Some(1));
        assert_eq!(Edits::of_query("pick=a.1.1"), None);
    }

    #[test]
    fn a_label_is_short_plain_text_on_one_line() {
        assert_eq!(
            label(" When\n did \u{202e}he\tcome?\u{7} ").as_deref(),
            Some("When did he come?")
        );
        assert_eq!(label(" \u{200b}\n"), None);
        assert_eq!(label(&"é".repeat(200)).map(|label| label.chars().count()), Some(MOST_OF_LABEL));
        assert_eq!(
            label("<b>bold</b>").as_deref(),
            Some("<b>bold</b>"),
            "it is never taken for HTML"
        );
    }

    #[test]
    fn a_further_name_takes_the_place_of_the_one_before() {
        let name = |words: &str| Edit::Rename { question: "a".into(), label: words.into() };
        let all = |edits: Vec<Edit>| {
            let mut edits = edits.into_iter();
            edits.try_fold(Edits::default(), |all, edit| all.and(edit)).expect("has room")
        };
        let found = all(vec![name("one"), name("two"), Edit::Hide("b".into()), name("three")]);
        assert_eq!(found.0, [name("two"), Edit::Hide("b".into()), name("three")]);
        // Of another list, what is lacking comes after.
        let own = all(vec![Edit::Hide("b".into()), name("three")]);
        let theirs = all(vec![Edit::Hide("c".into()), Edit::Hide("b".into())]);
        let both = [Edit::Hide("b".into()), name("three"), Edit::Hide("c".into())];
        assert_eq!(own.and_all(&theirs), Some(Edits(both.into())));
    }

    #[test]
    fn what_there_is_no_room_for_is_refused_whole() {
        let hide = |nth: usize| Edit::Hide(nth.to_string());
        let name = |label: &str| Edit::Rename { question: "a".into(), label: label.into() };
        let nearly = Edits((1..MOST_EDITS).map(hide).collect());
        assert!(!nearly.is_full());
        let full = nearly.and(name("b")).expect("there is room for one");
        assert!(full.is_full());
        assert_eq!(full.and(hide(0)), None);
        assert_eq!(full.and(name("c")).map(|edits| edits.len()), Some(MOST_EDITS));
        // A part of another list is nothing that anybody made.
        assert_eq!(nearly.and_all(&Edits(vec![hide(0), name("b")])), None);
        assert!(nearly.and_all(&Edits(vec![hide(5), name("b")])).is_some());
    }

    fn edit() -> impl Strategy<Value = Edit> {
        let id = "[a-z0-9.~-]{1,8}";
        prop_oneof![
            id.prop_map(Edit::Hide),
            (id, ".{1,100}").prop_filter_map("a label", |(question, words)| {
                Some(Edit::Rename { question, label: label(&words)? })
            }),
            proptest::collection::vec(id, 2..4).prop_map(Edit::Merge),
            (id, proptest::collection::vec("[a-z]{1,4}(\\.p[0-9]{1,2}\\.[0-9])?", 1..4)).prop_map(
                |(question, out)| {
                    let out = out.iter().map(|text| Moved::parse(text)).collect();
                    Edit::Split { question, out }
                }
            ),
        ]
    }

    proptest! {
        #[test]
        fn every_list_comes_back_from_its_address(edits in proptest::collection::vec(edit(), 1..6)) {
            let edits = Edits(edits);
            prop_assert_eq!(Edits::of_query(&edits.to_query()), Some(edits));
        }

        #[test]
        fn any_text_is_read_without_harm(text in ".*") {
            if let Some(edits) = Edits::of_query(&["edits=", &text].concat()) {
                prop_assert_eq!(Edits::of_query(&edits.to_query()), Some(edits));
            }
        }
    }
}
