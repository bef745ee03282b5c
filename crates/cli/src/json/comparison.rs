//! What `synoptic compare` prints as JSON.

use serde::Serialize;
use synoptic_corpus::{Corpus, DocumentId, Pair, Position, Question};
use synoptic_text::Span;

/// The whole output.
#[derive(Serialize)]
pub(crate) struct Output<'c> {
    documents: Vec<File<'c>>,
    questions: Vec<Matter<'c>>,
}

#[derive(Serialize)]
struct File<'c> {
    id: &'c str,
    file: &'c str,
}

#[derive(Serialize)]
struct Matter<'c> {
    id: &'c str,
    label: &'c str,
    source: &'static str,
    relation: &'static str,
    positions: Vec<Said<'c>>,
    silent: Vec<&'c str>,
    origins: Vec<Origin<'c>>,
    pairs: Vec<Related<'c>>,
}

#[derive(Serialize)]
struct Said<'c> {
    document: &'c str,
    label: &'c str,
    passages: Vec<Place<'c>>,
}

#[derive(Serialize)]
struct Place<'c> {
    start: u32,
    end: u32,
    claim: Option<&'c str>,
}

#[derive(Serialize)]
struct Origin<'c> {
    name: &'c str,
    documents: Vec<&'c str>,
}

#[derive(Serialize)]
struct Related<'c> {
    a: &'c str,
    b: &'c str,
    relation: &'static str,
    score: f32,
    rule: &'c str,
    reason: &'c str,
    evidence: Vec<Evidence<'c>>,
    let_go: Option<&'c str>,
    overridden: Option<&'c str>,
}

#[derive(Serialize)]
struct Evidence<'c> {
    document: &'c str,
    start: u32,
    end: u32,
}

impl<'c> Output<'c> {
    /// The questions of a corpus.
    pub(crate) fn new(corpus: &'c Corpus, questions: &'c [Question]) -> Output<'c> {
        let documents =
            corpus.documents.iter().map(|document| File { id: &document.id, file: &document.file });
        Output {
            documents: documents.collect(),
            questions: questions.iter().map(|question| matter(corpus, question)).collect(),
        }
    }
}

fn id(corpus: &Corpus, document: DocumentId) -> &str {
    corpus.document(document).map_or("", |document| &document.id)
}

fn matter<'c>(corpus: &'c Corpus, question: &'c Question) -> Matter<'c> {
    let speaks = |name: &str| {
        question.positions.iter().any(|position| id(corpus, position.document) == name)
    };
    let silent =
        corpus.documents.iter().map(|document| document.id.as_str()).filter(|name| !speaks(name));
    let origins = question.origins.iter().map(|origin| Origin {
        name: &origin.name,
        documents: origin.documents.iter().map(|document| id(corpus, *document)).collect(),
    });
    Matter {
        id: &question.id,
        label: &question.label,
        source: question.source.name(),
        relation: question.relation().map_or("only", |relation| relation.name()),
        positions: question.positions.iter().map(|position| said(corpus, position)).collect(),
        silent: silent.collect(),
        origins: origins.collect(),
        pairs: question.pairs.iter().map(|pair| related(corpus, pair)).collect(),
    }
}

fn said<'c>(corpus: &'c Corpus, position: &'c Position) -> Said<'c> {
    let places = position.passages.iter().flat_map(|passage| {
        let claim = passage.claim.and_then(|index| corpus.claim(position.document, index));
        let claim = claim.map(|claim| claim.id.as_str());
        passage.pieces.iter().map(move |Span { start, end }| Place {
            start: *start,
            end: *end,
            claim,
        })
    });
    Said {
        document: id(corpus, position.document),
        label: &position.label,
        passages: places.collect(),
    }
}

fn related<'c>(corpus: &'c Corpus, pair: &'c Pair) -> Related<'c> {
    let evidence = pair.evidence.iter().map(|(document, span)| Evidence {
        document: id(corpus, *document),
        start: span.start,
        end: span.end,
    });
    Related {
        a: id(corpus, pair.a),
        b: id(corpus, pair.b),
        relation: pair.relation.name(),
        score: f32::from(pair.score) / 1000.0,
        rule: &pair.rule,
        reason: &pair.reason,
        evidence: evidence.collect(),
        let_go: pair.let_go.as_deref(),
        overridden: pair.overridden.as_deref(),
    }
}
