//! From questions as written to questions whose passages have their places.

use super::asked::{Answer, Asked, LONGEST_PASSAGE};
use super::selector::{Pinnable, Selector};
use crate::Problem;
use crate::source::Source;
use std::collections::{BTreeMap, BTreeSet};
use synoptic_corpus::{Document, DocumentId, EditorQuestion, Override, Passage, Position};
use synoptic_text::Span;

/// Finds every passage in its document. Positions come out in the order of the documents, passages
/// in that of the text; what could not be found is a problem, and left out.
pub(crate) fn place(
    asked: Vec<Asked>,
    documents: &[Document],
    source: &Source,
    problems: &mut Vec<Problem>,
) -> Vec<EditorQuestion> {
    let answers = asked.iter().flat_map(|asked| &asked.answers);
    let speaking: BTreeSet<&str> = answers.map(|answer| answer.document.as_str()).collect();
    let texts: BTreeMap<&str, (DocumentId, Pinnable<'_>)> = (0..)
        .map(DocumentId)
        .zip(documents)
        .filter(|(_, document)| speaking.contains(document.id.as_str()))
        .map(|(id, document)| (document.id.as_str(), (id, Pinnable::new(document))))
        .collect();
    let mut placer = Placer { documents, texts, source, problems };
    asked.into_iter().map(|asked| placer.question(asked)).collect()
}

/// Where passages of the document at `at` stand.
pub(crate) fn pinned(questions: &[EditorQuestion], at: usize) -> Vec<Span> {
    questions
        .iter()
        .flat_map(|question| &question.positions)
        .filter(|position| position.document.0 as usize == at)
        .flat_map(|position| &position.passages)
        .flat_map(|passage| passage.pieces.iter().copied())
        .collect()
}

struct Placer<'p> {
    documents: &'p [Document],
    /// The documents that speak on some question.
    texts: BTreeMap<&'p str, (DocumentId, Pinnable<'p>)>,
    source: &'p Source,
    problems: &'p mut Vec<Problem>,
}

impl Placer<'_> {
    fn question(&mut self, asked: Asked) -> EditorQuestion {
        let mut positions: Vec<Position> =
            asked.answers.iter().filter_map(|answer| self.position(answer)).collect();
        positions.sort_by_key(|position| position.document);
        let id = |name: &String| self.texts.get(name.as_str()).map(|(id, _)| *id);
        let overrides = asked.overrides.into_iter().filter_map(|set| {
            let [a, b] = &set.between;
            let (a, b) = (id(a)?, id(b)?);
            Some(Override { a: a.min(b), b: a.max(b), relation: set.relation, reason: set.reason })
        });
        EditorQuestion {
            id: asked.id,
            label: asked.label,
            topics: asked.topics,
            overrides: overrides.collect(),
            positions,
        }
    }

    /// `None` where the document could not be read, or has none of the passages.
    fn position(&mut self, answer: &Answer) -> Option<Position> {
        let (document, text) = self.texts.get(answer.document.as_str())?;
        let mut found: Vec<(Passage, usize)> = Vec::new();
        for selector in &answer.passages {
            let at = selector.exact.at;
            match text.locate(selector) {
                Ok(pieces) => {
                    let clash = found.iter().find(|(other, _)| overlap(&other.pieces, &pieces));
                    if let Some(problem) =
                        unfit(&pieces, clash.map(|(_, at)| self.source.line(*at)))
                    {
                        self.problems.push(self.source.error(at, problem));
                    } else {
                        found.push((Passage { pieces, claim: None }, at));
                    }
                }
                Err(why) => {
                    let message = why + &self.elsewhere(&answer.document, selector);
                    self.problems.push(self.source.error(at, message));
                }
            }
        }
        let mut passages: Vec<Passage> = found.into_iter().map(|(passage, _)| passage).collect();
        passages.sort();
        (!passages.is_empty()).then(|| Position {
            document: *document,
            label: answer.says.clone(),
            passages,
        })
    }

    /// Says so where a passage that its document lacks stands in another.
    fn elsewhere(&self, document: &str, selector: &Selector) -> String {
        let own = self.texts.get(document).and_then(|(_, text)| text.line_with(selector));
        let others = self.documents.iter().filter(|other| own.is_none() && other.id != document);
        let mut others = others.filter_map(|other| {
            let line = Pinnable::new(other).line_with(selector)?;
            Some(format!("; it does stand in `{}`, in line {line}", other.id))
        });
        others.next().unwrap_or_default()
    }
}

fn unfit(pieces: &[Span], clash: Option<usize>) -> Option<String> {
    let length: usize = pieces.iter().map(Span::len).sum();
    if length > LONGEST_PASSAGE {
        return Some(format!(
            "this passage has {length} bytes with the marks that stand in it, {LONGEST_PASSAGE} are the most; pin the sentence that answers, or several passages"
        ));
    }
    let line = clash?;
    Some(format!(
        "this passage shares words with that of line {line}; join the two or take one out"
    ))
}

fn overlap(a: &[Span], b: &[Span]) -> bool {
    a.iter().any(|a| b.iter().any(|b| a.overlaps(*b)))
}
