//! What can be moved out of a question: sources, and single passages of those that have several.

use super::Moved;
use super::apply::place_in;
use crate::evidence::folded;
use synoptic_corpus::{Corpus, DocumentId, Question};

/// Something that can be moved out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its source.
    pub document: DocumentId,
    /// What an edit calls it.
    pub moved: Moved,
    /// The words of the passage; `None` where it is all that the source says.
    pub words: Option<String>,
}

/// Each source of a question, followed by its passages where there are several; none where nothing
/// would be left of the question.
pub fn parts(corpus: &Corpus, question: &Question) -> Vec<Part> {
    let mut found = Vec::new();
    for position in &question.positions {
        let Some(document) = corpus.document(position.document) else { continue };
        let part = |place: Option<String>, words| Part {
            document: position.document,
            moved: Moved { document: document.id.clone(), place },
            words,
        };
        // Passages of one sentence go together.
        let mut places: Vec<(String, String)> = Vec::new();
        for passage in &position.passages {
            let place = place_in(document, passage);
            let pieces = passage.pieces.iter().map(|piece| folded(piece.of(&document.text)));
            let words = pieces.collect::<Vec<_>>().join(" … ");
            match places.iter_mut().find(|(known, _)| *known == place) {
                Some((_, known)) => *known = [known, " … ", &words].concat(),
                None => places.push((place, words)),
            }
        }
        found.push(part(None, None));
        if places.len() > 1 {
            found.extend(places.into_iter().map(|(place, words)| part(Some(place), Some(words))));
        }
    }
    if found.len() < 2 { Vec::new() } else { found }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::comparison::Comparison;
    use crate::testing::{asked, corpus};

    #[test]
    fn passages_are_offered_where_a_source_has_several() {
        let mut corpus = corpus(&[
            ("a", "One\n\nIt rained. It snowed all day.\n"),
            ("b", "Two\n\nIt rained.\n"),
        ]);
        corpus.questions = vec![
            asked(
                &corpus,
                "rain",
                &[("a", "It rained."), ("a", "It snowed"), ("a", "all day."), ("b", "It rained.")],
            ),
            asked(&corpus, "alone", &[("b", "It rained.")]),
        ];
        let compared = Comparison::new(&corpus).without(&[]);
        let parts = |id: &str| {
            let (_, question) = compared.question(id).expect("stands");
            parts(&corpus, question)
        };
        let shown: Vec<String> = parts("rain")
            .iter()
            .map(|part| {
                [&part.moved.to_text(), ": ", part.words.as_deref().unwrap_or("all")].concat()
            })
            .collect();
        assert_eq!(
            shown,
            ["a: all", "a.p1.1: It rained.", "a.p1.2: It snowed … all day.", "b: all"]
        );
        assert_eq!(parts("alone"), []);
    }
}
