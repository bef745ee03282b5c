//! Small corpora to compare, read from articles as a visitor would write them.

use synoptic_corpus::{Corpus, Document, DocumentId, EditorQuestion, Passage, Position};
use synoptic_extract::{Lists, extract};

/// A corpus of articles: whatever is found in them is found as in the page.
pub(crate) fn corpus<'t>(articles: impl IntoIterator<Item = &'t str>) -> Corpus {
    let read = |(at, text): (usize, &str)| Document {
        id: format!("d{at}"),
        ..synoptic_ingest::parse(text).document
    };
    let documents: Vec<Document> = articles.into_iter().enumerate().map(read).collect();
    let found = extract(&documents, &Lists::default());
    Corpus {
        documents,
        annotations: found.annotations,
        entities: found.entities,
        rules: found.rules,
        ..Corpus::default()
    }
}

/// A corpus of at most three articles, with one question that pins the paragraphs of each.
#[allow(dead_code, reason = "not every user of this module asks as an editor")]
pub(crate) fn asked<const N: usize>(articles: [&str; N]) -> Corpus {
    let dated = ["1 March 2024", "20 March 2024", "25 March 2024"];
    let texts: Vec<String> = dated
        .iter()
        .zip(articles)
        .map(|(date, text)| format!("An article\n\n{date}\n\n{text}"))
        .collect();
    let mut corpus = corpus(texts.iter().map(String::as_str));
    let position = |(at, document): (u32, &Document)| Position {
        document: DocumentId(at),
        label: String::new(),
        passages: document
            .content()
            .map(|(_, block)| Passage { pieces: block.pieces.clone(), claim: Some(0) })
            .collect(),
    };
    let positions = (0..).zip(&corpus.documents).map(position).collect();
    corpus.questions = vec![EditorQuestion {
        id: "q".into(),
        label: "What of it?".into(),
        topics: Vec::new(),
        positions,
        overrides: Vec::new(),
    }];
    corpus
}
