//! Small corpora for tests, read from articles as a visitor would write them.

use crate::comparison::Compared;
use synoptic_corpus::{
    Annotations, Certainty, Claim, ClaimKind, Corpus, DocumentId, EditorQuestion, Holder, Pair,
    Passage, Polarity, Position, Question, QuestionSource, Relation,
};
use synoptic_text::Span;

/// A corpus of articles, each with its id.
pub(crate) fn corpus(articles: &[(&str, &str)]) -> Corpus {
    let documents = articles.iter().map(|(id, text)| {
        let mut document = synoptic_ingest::parse(text).document;
        document.id = (*id).to_owned();
        document
    });
    Corpus {
        documents: documents.collect(),
        annotations: vec![Annotations::default(); articles.len()],
        ..Corpus::default()
    }
}

/// A claim of a document's author.
pub(crate) fn claim(id: &str, sentence: u32, pieces: &[Span]) -> Claim {
    Claim {
        id: id.into(),
        sentence,
        pieces: pieces.to_vec(),
        kind: ClaimKind::Fact,
        holder: Holder::Author,
        chain: Vec::new(),
        certainty: Certainty::Asserted,
        certainty_words: Vec::new(),
        polarity: Polarity::Positive,
        topics: Vec::new(),
        notes: Vec::new(),
        why: Default::default(),
    }
}

/// A question that an editor asks: each answer by the id of its document and its exact words.
pub(crate) fn asked(corpus: &Corpus, id: &str, answers: &[(&str, &str)]) -> EditorQuestion {
    let mut positions: Vec<Position> = Vec::new();
    for (source, words) in answers {
        let (document, file) = corpus.document_by_id(source).expect("is in the corpus");
        let start = file.text.find(words).expect("the words stand in the text");
        let passage = Passage { pieces: vec![Span::new(start, start + words.len())], claim: None };
        match positions.iter_mut().find(|position| position.document == document) {
            Some(position) => position.passages.push(passage),
            None => positions.push(Position {
                document,
                label: ["said by ", source].concat(),
                passages: vec![passage],
            }),
        }
    }
    let label = ["About ", id].concat();
    EditorQuestion { id: id.into(), label, topics: Vec::new(), positions, overrides: Vec::new() }
}

/// A question that the first so many documents answer, with these pairs.
pub(crate) fn question(sources: u32, pairs: &[(u32, u32, Relation)]) -> Question {
    let position = |at| Position {
        document: DocumentId(at),
        label: "words".into(),
        passages: vec![Passage { pieces: vec![Span::new(0, 5)], claim: None }],
    };
    let pair = |(a, b, relation): &(u32, u32, Relation)| Pair {
        a: DocumentId(*a),
        b: DocumentId(*b),
        relation: *relation,
        score: 500,
        rule: "one-adds".into(),
        reason: "A reason.".into(),
        evidence: Vec::new(),
        let_go: None,
        overridden: None,
    };
    Question {
        id: ["q", &sources.to_string()].concat(),
        label: "A question".into(),
        source: QuestionSource::Computed,
        topics: Vec::new(),
        positions: (0..sources).map(position).collect(),
        pairs: pairs.iter().map(pair).collect(),
        origins: Vec::new(),
        interest: 0,
    }
}

/// Questions between so many documents, as if they had been compared.
pub(crate) fn compared(documents: u32, questions: Vec<Question>) -> Compared {
    Compared::of((0..documents).map(DocumentId).collect(), questions)
}
