//! What edits make of the questions between the sources that are on.
//!
//! Each edit is done to what those before it left. One that refers to a question that is not there
//! does nothing and says so; it is kept, since with other sources on the question may be there again.

use super::{Edit, Edits, Moved, split_id};
use crate::findings::place_of;
use crate::place::Place;
use crate::reader::Places;
use crate::sources::sources;
use synoptic_compare::Comparer;
use synoptic_corpus::{Corpus, Document, DocumentId, Passage, Position, Question, QuestionSource};

/// Longest label that is drawn from a passage, in bytes, without the mark of what is left out.
const DRAWN: usize = 64;

/// What a visitor made of a question.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Touched {
    /// The labels of all questions that it was made of; empty where it is no merged one.
    pub merged: Vec<Named>,
    /// The question that its passages were moved out of.
    pub split_from: Option<Named>,
    /// Ids of the questions that passages of it were moved to.
    pub split_off: Vec<String>,
    /// What it was called before it was renamed.
    pub was: Option<Named>,
    /// Whether its label is a source's own words.
    quotes: bool,
    /// The sources whose positions' labels are their own words.
    quoting: Vec<DocumentId>,
}

/// A question's label.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// Its id.
    pub id: String,
    /// The label; the id where nothing has it.
    pub label: String,
    /// Whether the label is a source's own words.
    pub quotes: bool,
}

/// What became of an edit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It was done.
    Done,
    /// It refers to a question that the sources that are on do not raise, or to passages that are
    /// not in it.
    NotRaised,
    /// It refers to a question that an edit before it hid or merged.
    TakenAway,
}

/// An edit in words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What was done: `Merged`.
    pub what: &'static str,
    /// To which questions, as they were called then.
    pub names: Vec<Named>,
    /// A new label, or what was moved, after the word that leads to it.
    pub to: Option<(&'static str, String)>,
    /// Whether it hid a question.
    pub hides: bool,
    /// What became of it.
    pub outcome: Outcome,
}

/// The questions after all edits.
#[derive(Debug, Default)]
pub(crate) struct Edited {
    /// The questions, the most interesting first.
    pub(crate) questions: Vec<Question>,
    /// What was made of each of them; `None` where nothing.
    pub(crate) touched: Vec<Option<Box<Touched>>>,
    /// Each edit in words, in order.
    pub(crate) changes: Vec<Change>,
    /// Ids that now lead to another question: what was merged to what it was merged in.
    pub(crate) led: Vec<(String, String)>,
}

impl Touched {
    /// Nothing yet, as the question was put together.
    fn of(question: &Question) -> Touched {
        let quotes = quotes(question);
        let all = || question.positions.iter().map(|position| position.document).collect();
        Touched { quotes, quoting: if quotes { all() } else { Vec::new() }, ..Touched::default() }
    }

    /// What was done to it, in the order of the page: `merged`, `split`, `renamed`.
    pub fn done(&self) -> Vec<&'static str> {
        let done = [
            ("merged", !self.merged.is_empty()),
            ("split", self.split_from.is_some() || !self.split_off.is_empty()),
            ("renamed", self.was.is_some()),
        ];
        done.iter().filter(|(_, done)| *done).map(|(word, _)| *word).collect()
    }

    /// Whether the question's label is a source's own words.
    pub(crate) fn quotes(&self) -> bool {
        self.quotes
    }

    /// Whether the label of a source's position is its own words.
    pub(crate) fn quotes_position(&self, document: DocumentId) -> bool {
        self.quoting.contains(&document)
    }
}

/// Whether a question nobody touched is named by words of the texts.
pub(crate) fn quotes(question: &Question) -> bool {
    question.source == QuestionSource::Computed
}

/// Does all edits to the questions between the sources that are on; `elsewhere` names questions that
/// other sources raise.
pub(crate) fn apply(
    corpus: &Corpus,
    comparer: &Comparer<'_>,
    questions: &[Question],
    edits: &Edits,
    elsewhere: &dyn Fn(&str) -> Option<Named>,
) -> Edited {
    let drafts =
        questions.iter().map(|question| Draft { question: question.clone(), touched: None });
    let mut work =
        Work { corpus, comparer, drafts: drafts.collect(), taken: Vec::new(), led: Vec::new() };
    let changes = edits.iter().map(|edit| work.change(edit, elsewhere)).collect();
    let mut drafts = work.drafts;
    drafts.sort_by(|a, b| {
        let (a, b) = (&a.question, &b.question);
        b.interest.cmp(&a.interest).then_with(|| a.id.cmp(&b.id))
    });
    let (questions, touched) =
        drafts.into_iter().map(|draft| (draft.question, draft.touched)).unzip();
    Edited { questions, touched, changes, led: work.led }
}

/// A question, and what was made of it so far.
#[derive(Clone)]
struct Draft {
    question: Question,
    touched: Option<Box<Touched>>,
}

impl Draft {
    fn touched(&mut self) -> &mut Touched {
        self.touched.get_or_insert_with(|| Box::new(Touched::of(&self.question)))
    }

    fn named(&self) -> Named {
        let quotes = self.touched.as_ref().map_or(quotes(&self.question), |touched| touched.quotes);
        Named { id: self.question.id.clone(), label: self.question.label.clone(), quotes }
    }
}

struct Work<'w> {
    corpus: &'w Corpus,
    comparer: &'w Comparer<'w>,
    drafts: Vec<Draft>,
    /// The questions that an edit hid or merged, as they were called then.
    taken: Vec<Named>,
    led: Vec<(String, String)>,
}

impl Work<'_> {
    fn change(&mut self, edit: &Edit, elsewhere: &dyn Fn(&str) -> Option<Named>) -> Change {
        let names = edit.questions().iter().map(|id| self.name(id, elsewhere)).collect();
        let missing = edit.questions().iter().find(|id| self.at(id).is_none());
        let outcome = match missing {
            None => Outcome::Done,
            Some(id) if self.taken.iter().any(|taken| taken.id == *id) => Outcome::TakenAway,
            Some(_) => Outcome::NotRaised,
        };
        let (what, to, done) = match edit {
            Edit::Hide(id) => ("Hidden", None, self.hide(id)),
            Edit::Rename { question, label } => {
                ("Renamed", Some(("to", label.clone())), self.rename(question, label))
            }
            Edit::Merge(ids) => ("Merged", None, self.merge(ids)),
            Edit::Split { question, out } => {
                ("Split", Some(("off:", self.moved_in_words(out))), self.split(question, out))
            }
        };
        let outcome = match (outcome, done) {
            (Outcome::Done, false) => Outcome::NotRaised,
            (outcome, _) => outcome,
        };
        Change { what, names, to, hides: matches!(edit, Edit::Hide(_)), outcome }
    }

    fn at(&self, id: &str) -> Option<usize> {
        self.drafts.iter().position(|draft| draft.question.id == id)
    }

    fn name(&self, id: &str, elsewhere: &dyn Fn(&str) -> Option<Named>) -> Named {
        let here = self.at(id).map(|at| self.drafts[at].named());
        let taken = || self.taken.iter().find(|taken| taken.id == id).cloned();
        let unknown = || Named { id: id.to_owned(), label: id.to_owned(), quotes: false };
        here.or_else(taken).or_else(|| elsewhere(id)).unwrap_or_else(unknown)
    }

    /// Takes a question out.
    fn take(&mut self, id: &str) -> Option<Draft> {
        let at = self.at(id)?;
        let draft = self.drafts.remove(at);
        self.taken.push(draft.named());
        Some(draft)
    }

    fn hide(&mut self, id: &str) -> bool {
        self.take(id).is_some()
    }

    fn rename(&mut self, id: &str, label: &str) -> bool {
        let Some(at) = self.at(id) else { return false };
        let draft = &mut self.drafts[at];
        let before = draft.named();
        let touched = draft.touched();
        touched.was.get_or_insert(before);
        touched.quotes = false;
        draft.question.label = label.to_owned();
        true
    }

    /// Unites as many of the questions as there are. The first one's id stands for all of them even
    /// where the sources that are on do not raise it, so that what refers to it goes on doing so.
    fn merge(&mut self, ids: &[String]) -> bool {
        let is_there = |id: &&String| !self.taken.iter().any(|taken| taken.id == **id);
        let ids: Vec<String> = ids.iter().filter(is_there).cloned().collect();
        let mut parts: Vec<Draft> = ids.iter().filter_map(|id| self.take(id)).collect();
        let Some(first) = ids.first().filter(|_| !parts.is_empty()) else { return false };
        self.taken.retain(|taken| taken.id != *first);
        self.led.extend(ids.iter().filter(|id| *id != first).map(|id| (id.clone(), first.clone())));
        let mut whole = parts[0].clone();
        whole.question.id.clone_from(first);
        if parts.len() > 1 {
            let positions = united(&mut parts);
            whole.touched().quoting = positions
                .iter()
                .filter(|(_, quotes)| *quotes)
                .map(|(position, _)| position.document)
                .collect();
            whole.question.positions =
                positions.into_iter().map(|(position, _)| position).collect();
            let topics = parts.iter().flat_map(|part| &part.question.topics);
            whole.question.topics = topics.copied().collect();
            whole.question.topics.sort_unstable();
            whole.question.topics.dedup();
            whole.touched().merged = parts
                .iter()
                .flat_map(|part| match &part.touched {
                    Some(touched) if !touched.merged.is_empty() => touched.merged.clone(),
                    Some(_) | None => vec![part.named()],
                })
                .collect();
            let known: Vec<Question> = parts.into_iter().map(|part| part.question).collect();
            whole.question = self.comparer.regrouped(whole.question, &known);
        }
        self.drafts.push(whole);
        true
    }

    /// Moves passages out. Where all of them are moved, as when the sources of the others are off,
    /// what they were moved to is all that is left.
    fn split(&mut self, id: &str, out: &[Moved]) -> bool {
        let Some(at) = self.at(id) else { return false };
        let on: Vec<(DocumentId, &Document, Option<&str>)> = out
            .iter()
            .filter_map(|moved| {
                let (id, document) = self.corpus.document_by_id(&moved.document)?;
                Some((id, document, moved.place.as_deref()))
            })
            .collect();
        let is_moved = |id: DocumentId, passage: &Passage| {
            on.iter().any(|(document, file, place)| {
                *document == id && place.is_none_or(|place| place_in(file, passage) == place)
            })
        };
        let mut stays = self.drafts[at].clone();
        let whole = stays.question.clone();
        let (mut staying, mut moving) = (Vec::new(), Vec::new());
        for position in &whole.positions {
            let (gone, kept): (Vec<Passage>, Vec<Passage>) = position
                .passages
                .iter()
                .cloned()
                .partition(|passage| is_moved(position.document, passage));
            let with = |passages| Position { passages, ..position.clone() };
            if !gone.is_empty() {
                moving.push((with(gone), kept.is_empty()));
            }
            if !kept.is_empty() {
                staying.push(with(kept));
            }
        }
        let Some((first, _)) = moving.first() else { return false };
        let label = self.words_of(first);
        let new_id = split_id(id, out, &|id| self.at(id).is_some());
        let mut quoting = Vec::new();
        let known = stays.touched();
        let positions = moving.into_iter().map(|(position, all)| {
            // Words for all that a source says need not fit a part of it.
            if !all || known.quotes_position(position.document) {
                quoting.push(position.document);
            }
            if all { position } else { Position { label: self.words_of(&position), ..position } }
        });
        let question =
            Question { id: new_id.clone(), label, positions: positions.collect(), ..whole.clone() };
        let split_from = Some(self.drafts[at].named());
        let touched = Touched { split_from, quotes: true, quoting, ..Touched::default() };
        let question = self.comparer.regrouped(question, std::slice::from_ref(&whole));
        let new = Draft { question, touched: Some(Box::new(touched)) };
        if staying.is_empty() {
            self.drafts[at] = new;
            self.led.push((id.to_owned(), new_id));
            return true;
        }
        stays.touched().split_off.push(new_id);
        stays.question.positions = staying;
        stays.question = self.comparer.regrouped(stays.question, std::slice::from_ref(&whole));
        self.drafts[at] = stays;
        self.drafts.push(new);
        true
    }

    /// The first words of a position's passages.
    fn words_of(&self, position: &Position) -> String {
        let text = self.corpus.document(position.document).map_or("", |document| &document.text);
        let pieces = position.passages.first().map_or(&[][..], |passage| &passage.pieces);
        let words: Vec<&str> =
            pieces.iter().flat_map(|piece| piece.of(text).split_whitespace()).collect();
        let mut label = String::new();
        for word in words {
            if !label.is_empty() && label.len() + word.len() >= DRAWN {
                label.push('…');
                break;
            }
            if !label.is_empty() {
                label.push(' ');
            }
            label.push_str(word);
        }
        label
    }

    fn moved_in_words(&self, out: &[Moved]) -> String {
        let all = sources(self.corpus);
        let name = |moved: &Moved| {
            let source = all.iter().find(|source| source.id == moved.document);
            let name = source.map_or(&moved.document, |source| &source.name);
            match moved.place.as_deref().and_then(Place::parse) {
                Some(Place::Sentence { paragraph, .. } | Place::Paragraph(paragraph)) => {
                    [name, ", ¶ ", &paragraph.to_string()].concat()
                }
                Some(
                    Place::Block(_)
                    | Place::BlockSentence { .. }
                    | Place::Section(_)
                    | Place::Note(_)
                    | Place::Notes
                    | Place::LeftOut,
                ) => [name, ", in part"].concat(),
                None => name.clone(),
            }
        };
        out.iter().map(name).collect::<Vec<_>>().join("; ")
    }
}

/// The positions of several questions, one for each source, each with whether its label is the
/// source's own words. What a passage says whole is not said again in part.
fn united(parts: &mut [Draft]) -> Vec<(Position, bool)> {
    let mut all: Vec<(Position, bool)> = Vec::new();
    for part in parts {
        let positions = part.question.positions.clone();
        let touched = part.touched();
        for position in positions {
            match all.iter_mut().find(|(known, _)| known.document == position.document) {
                Some((known, _)) => known.passages.extend(position.passages),
                None => {
                    let quotes = touched.quotes_position(position.document);
                    all.push((position, quotes));
                }
            }
        }
    }
    for (position, _) in &mut all {
        position.passages.sort();
        position.passages.dedup_by(|a, b| a.pieces == b.pieces);
        let every = position.passages.clone();
        position.passages.retain(|own| {
            !every.iter().any(|other| other.pieces != own.pieces && holds(other, own))
        });
    }
    all.sort_by_key(|(position, _)| position.document);
    all
}

/// Whether a passage holds all of another.
fn holds(whole: &Passage, part: &Passage) -> bool {
    part.pieces.iter().all(|piece| whole.pieces.iter().any(|own| own.contains(*piece)))
}

/// The fragment of the sentence or block that a passage begins in.
pub(crate) fn place_in(document: &Document, passage: &Passage) -> String {
    let Some((block, sentence)) =
        passage.pieces.first().and_then(|piece| place_of(document, *piece))
    else {
        return String::new();
    };
    let places = Places::of(document);
    let sentence = sentence.and_then(|sentence| places.sentence(sentence));
    sentence.unwrap_or_else(|| places.block(block)).fragment()
}

#[cfg(test)]
mod tests;
