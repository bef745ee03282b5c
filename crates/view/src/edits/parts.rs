//! What can be moved out of a question: sources, and single passages of those that have several.

use super::Moved;
use crate::evidence::folded;
use crate::findings::place_of;
use crate::places::Places;
use synoptic_corpus::{Corpus, Document, DocumentId, Passage, Question};

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

/// What is moved out, looked up.
pub(super) struct Out<'m>(Vec<(DocumentId, &'m Document, Option<&'m str>)>);

impl<'m> Out<'m> {
    /// What sources the corpus has of these.
    pub(super) fn of(corpus: &'m Corpus, out: &'m [Moved]) -> Out<'m> {
        let known = out.iter().filter_map(|moved| {
            let (id, document) = corpus.document_by_id(&moved.document)?;
            Some((id, document, moved.place.as_deref()))
        });
        Out(known.collect())
    }

    /// Whether a passage of a source is moved.
    pub(super) fn has(&self, id: DocumentId, passage: &Passage) -> bool {
        self.0.iter().any(|(document, file, place)| {
            *document == id && place.is_none_or(|place| place_in(file, passage) == place)
        })
    }
}

/// Whether something of a question is moved out, and something of it stays.
pub fn parts_it(corpus: &Corpus, question: &Question, out: &[Moved]) -> bool {
    let out = Out::of(corpus, out);
    let moved = question.positions.iter().flat_map(|position| {
        position.passages.iter().map(|passage| out.has(position.document, passage))
    });
    let moved: Vec<bool> = moved.collect();
    moved.contains(&true) && moved.contains(&false)
}

/// The fragment of the sentence or block that a passage begins in.
fn place_in(document: &Document, passage: &Passage) -> String {
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
        let (_, question) = compared.question("rain").expect("stands");
        let parted = |out: &str| {
            let out: Vec<Moved> = out.split_whitespace().map(Moved::parse).collect();
            parts_it(&corpus, question, &out)
        };
        assert!(parted("a") && parted("b a.p1.1") && parted("a.p1.1 a.p1.2"));
        // Nothing; everything, source by source and passage by passage.
        assert!(!parted("") && !parted("a.p9") && !parted("a b") && !parted("a.p1.1 a.p1.2 b"));
    }
}
