//! What Ctrl and K find: views, questions, sources, people and places, by their names.
//!
//! How a name answers to what is typed is `matching`'s business; passages are found by `passages`;
//! drawing and choosing are the app's business.

mod matching;

use self::matching::{Form, WORDS, marks, rank};
use crate::address::Address;
use crate::comparison::{Compared, status};
use crate::order::ordered;
use crate::people::people;
use crate::relations::relation_of_question;
use crate::sources::{Source, sources};
use crate::standing::standing;
use crate::views::View;
use synoptic_corpus::{BroadRelation, Corpus, Question, QuestionSource};
use synoptic_text::Span;

/// So many of each kind are shown at most.
const MOST: usize = 6;
/// So many questions are offered before anything is typed.
const SHARPEST: usize = 5;
/// So many of each kind are offered beside a search.
const BESIDE: usize = 3;

/// What kind of thing is found.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum FoundKind {
    /// What was chosen before.
    Recent,
    /// A view.
    View,
    /// A question.
    Question,
    /// A source.
    Source,
    /// Somebody or something named.
    Named,
}

impl FoundKind {
    const ALL: [FoundKind; 4] =
        [FoundKind::View, FoundKind::Question, FoundKind::Source, FoundKind::Named];

    /// Its name above the found.
    pub const fn title(self) -> &'static str {
        match self {
            FoundKind::Recent => "Chosen before",
            FoundKind::View => "Go to",
            FoundKind::Question => "Questions",
            FoundKind::Source => "Sources",
            FoundKind::Named => "People and places",
        }
    }
}

/// Something that can be found and gone to.
#[derive(Clone, Debug)]
pub struct Entry {
    /// What kind of thing it is.
    pub kind: FoundKind,
    /// A few words on it.
    pub note: String,
    /// Where it leads.
    pub to: Address,
    /// The letter of a source.
    pub siglum: Option<String>,
    /// How the sources relate on a question.
    pub relation: Option<BroadRelation>,
    /// Whether its name is a source's own words.
    pub is_words: bool,
    /// Its name, then other forms by which it is found.
    forms: Vec<Form>,
}

impl Entry {
    /// Its name, or another form of it.
    pub fn form(&self, nth: usize) -> &str {
        self.forms.get(nth).map_or("", |form| form.written())
    }
}

/// Everything that can be found.
#[derive(Clone, Debug, Default)]
pub struct Palette {
    entries: Vec<Entry>,
    /// The questions that are offered before anything is typed.
    sharpest: Vec<u32>,
}

/// What was found of one kind.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundGroup {
    /// Its kind.
    pub kind: FoundKind,
    /// How many there are.
    pub total: u32,
    /// The best of them.
    pub rows: Vec<FoundRow>,
    /// Whether the best holds every word typed, without a slip.
    pub close: bool,
}

/// Something that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundRow {
    /// Which entry.
    pub entry: u32,
    /// The form of its name that was found; 0 is the name itself.
    pub form: usize,
    /// The letters that were typed, in that form.
    pub marks: Vec<Span>,
}

impl Palette {
    /// Lists everything. Questions come last, so that a list without them numbers the rest alike.
    pub fn build(corpus: &Corpus, compared: Option<&Compared>) -> Palette {
        let views = View::ALL.into_iter().filter_map(|view| {
            let to = view.address(corpus)?;
            Some(entry(
                FoundKind::View,
                view.purpose(),
                to,
                [view.title(), view.purpose()].into_iter(),
            ))
        });
        let mut entries: Vec<Entry> = views.collect();
        entries.extend(sources(corpus).iter().map(of_source));
        for group in people(corpus) {
            for row in group.rows {
                let entity = corpus.entities.iter().find(|entity| entity.id == row.id);
                let others = entity.map_or(&[][..], |entity| &entity.aliases).iter();
                let others = others.map(String::as_str).filter(|alias| *alias != row.name);
                let to = Address::Person(row.id.clone());
                let forms = [row.name.as_str()].into_iter().chain(others);
                entries.push(entry(FoundKind::Named, group.kind, to, forms));
            }
        }
        let mut sharpest = Vec::new();
        if let Some(compared) = compared {
            let first = entries.len();
            entries.extend(compared.questions.iter().map(of_question));
            let chosen = standing(compared).sharpest.into_iter().take(SHARPEST);
            sharpest.extend(chosen.filter_map(|at| u32::try_from(first + at).ok()));
        }
        Palette { entries, sharpest }
    }

    /// How many things can be found.
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there is nothing to find.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// An entry by its number.
    pub fn entry(&self, at: u32) -> Option<&Entry> {
        self.entries.get(at as usize)
    }

    /// What answers to the letters typed, the best kind first; before anything is typed, what was
    /// chosen before, all views, and the sharpest questions.
    pub fn find(&self, typed: &str, recent: &[u32]) -> Vec<FoundGroup> {
        let asked = Form::new(typed);
        if asked.is_empty() {
            return self.offered(recent);
        }
        let ranked = self.entries.iter().zip(0..).filter_map(|(entry, at)| {
            let mut forms = entry.forms.iter().enumerate();
            let best = forms.by_ref().filter_map(|(nth, form)| Some((rank(form, &asked)?, nth)));
            let ((tier, later), nth) = best.min_by_key(|(rank, nth)| (rank.0, *nth > 0, rank.1))?;
            Some(Ranked { entry: at, form: nth, kind: entry.kind, tier, later })
        });
        let ranked: Vec<Ranked> = ranked.collect();
        let mut groups: Vec<(u8, FoundGroup)> = Vec::new();
        for kind in FoundKind::ALL {
            let own: Vec<&Ranked> = ranked.iter().filter(|found| found.kind == kind).collect();
            let order = ordered(own.iter().map(|found| {
                u64::from(found.tier) << 2 | u64::from(found.form > 0) << 1 | u64::from(found.later)
            }));
            let best = order.iter().filter_map(|at| own.get(*at as usize).copied());
            let rows: Vec<FoundRow> =
                best.take(MOST).map(|found| self.row(found, &asked)).collect();
            if let Some(first) = order.first().and_then(|at| own.get(*at as usize)) {
                let total = u32::try_from(own.len()).unwrap_or(u32::MAX);
                let close = first.tier <= WORDS;
                groups.push((first.tier, FoundGroup { kind, total, rows, close }));
            }
        }
        let order = ordered(groups.iter().map(|(tier, _)| u64::from(*tier)));
        order.iter().filter_map(|at| groups.get(*at as usize)).map(|(_, g)| g.clone()).collect()
    }

    /// Questions, sources, people and places that hold every word typed: what a search of passages
    /// offers beside them.
    pub fn beside(&self, typed: &str) -> Vec<FoundGroup> {
        if typed.trim().is_empty() {
            return Vec::new();
        }
        let mut found = self.find(typed, &[]);
        found.retain(|group| group.close && group.kind != FoundKind::View);
        for group in &mut found {
            group.rows.truncate(BESIDE);
        }
        found
    }

    fn offered(&self, recent: &[u32]) -> Vec<FoundGroup> {
        let group = |kind, all: Vec<u32>| {
            let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
            let row = |entry| FoundRow { entry, form: 0, marks: Vec::new() };
            let rows = all.into_iter().map(row).collect();
            FoundGroup { kind, total, rows, close: true }
        };
        let views = (0..).zip(&self.entries).filter(|(_, entry)| entry.kind == FoundKind::View);
        let known = recent.iter().copied().filter(|at| self.entry(*at).is_some());
        let groups = [
            group(FoundKind::Recent, known.collect()),
            group(FoundKind::Question, self.sharpest.clone()),
            group(FoundKind::View, views.map(|(at, _)| at).collect()),
        ];
        groups.into_iter().filter(|group| !group.rows.is_empty()).collect()
    }

    fn row(&self, found: &Ranked, asked: &Form) -> FoundRow {
        let entry = self.entries.get(found.entry as usize);
        let form = entry.and_then(|entry| entry.forms.get(found.form));
        let marks = form.map_or_else(Vec::new, |form| {
            let spans = marks(form, asked, found.tier);
            spans.into_iter().map(|span| form.original(span)).collect()
        });
        FoundRow { entry: found.entry, form: found.form, marks }
    }
}

struct Ranked {
    entry: u32,
    form: usize,
    kind: FoundKind,
    tier: u8,
    /// Whether the first word of the name is not among those found.
    later: bool,
}

fn entry<'f>(
    kind: FoundKind,
    note: &str,
    to: Address,
    forms: impl Iterator<Item = &'f str>,
) -> Entry {
    let forms = forms.map(Form::new).collect();
    Entry { kind, note: note.to_owned(), to, siglum: None, relation: None, is_words: false, forms }
}

fn of_source(source: &Source) -> Entry {
    let to = Address::document(&source.id);
    let others = [&source.outlet, &source.authors].into_iter().flatten().map(String::as_str);
    let forms = [source.name.as_str()].into_iter().chain(others).chain([source.title.as_str()]);
    let mut made = entry(FoundKind::Source, &source.kind, to, forms);
    made.siglum = Some(source.siglum.clone());
    made
}

fn of_question(question: &Question) -> Entry {
    let relation = status(question);
    let speak = question.positions.len();
    let note = match speak {
        1 => relation_of_question(relation).to_owned(),
        _ => [relation_of_question(relation), ", ", &speak.to_string(), " sources"].concat(),
    };
    let to = Address::question(&question.id);
    let mut made = entry(FoundKind::Question, &note, to, [question.label.as_str()].into_iter());
    made.relation = Some(relation);
    made.is_words = question.source == QuestionSource::Computed;
    made
}

#[cfg(test)]
mod tests;
