//! What edits make of the questions between the sources that are on.
//!
//! Each edit is done to what those before it left. One that refers to a question that is not there
//! does nothing and says so; it is kept, since with other sources on the question may be there again.

mod united;

use self::united::{United, united};
use super::parts::Out;
use super::{Change, Edit, Edits, Moved, Named, Outcome, Touched, quotes, split_id};
use crate::place::Place;
use crate::sources::sources;
use synoptic_compare::Comparer;
use synoptic_corpus::{Corpus, DocumentId, Passage, Position, Question};

/// Longest label that is drawn from a passage, in bytes, without the mark of what is left out.
const DRAWN: usize = 64;

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
            let united = united(&mut parts);
            let those = |is: fn(&United) -> bool| {
                let found = united.iter().filter(|one| is(one));
                found.map(|one| one.position.document).collect::<Vec<DocumentId>>()
            };
            whole.touched().quoting = those(|one| one.quotes);
            whole.touched().joined = those(|one| one.joined);
            whole.question.positions = united.into_iter().map(|one| one.position).collect();
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
        let out_of = Out::of(self.corpus, out);
        let mut stays = self.drafts[at].clone();
        let whole = stays.question.clone();
        let (mut staying, mut moving) = (Vec::new(), Vec::new());
        for position in &whole.positions {
            let (gone, kept): (Vec<Passage>, Vec<Passage>) = position
                .passages
                .iter()
                .cloned()
                .partition(|passage| out_of.has(position.document, passage));
            let with = |passages| Position { passages, ..position.clone() };
            if !gone.is_empty() {
                moving.push((with(gone), kept.is_empty()));
            }
            if kept.len() == position.passages.len() {
                staying.push(position.clone());
            } else if !kept.is_empty() {
                let kept = with(kept);
                // What several questions had to say need not fit what is left of it.
                let joined = stays.touched().unjoin(position.document);
                staying.push(match joined {
                    true => Position { label: self.words_of(&kept), ..kept },
                    false => kept,
                });
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

#[cfg(test)]
mod tests;
