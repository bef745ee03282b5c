//! Small corpora for tests, read from articles as a visitor would write them.

use synoptic_corpus::{Annotations, Corpus};

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
