//! Comparisons for the command line: no page, hence no head and no links.

use crate::json::Json;
use crate::spots::Spots;
use crate::{comparison, csv, markdown};
use synoptic_corpus::Corpus;
use synoptic_view::Compared;

fn all(compared: &Compared) -> Vec<usize> {
    (0..compared.questions.len()).collect()
}

/// Every pair of positions as a record.
pub fn compared_as_csv(corpus: &Corpus, compared: &Compared) -> String {
    csv::plain(&comparison::pairs(&Spots::new(corpus, compared, None)))
}

/// Every question as a section.
pub fn compared_as_markdown(corpus: &Corpus, compared: &Compared) -> String {
    let spots = Spots::new(corpus, compared, None);
    markdown::plain(&comparison::table(&spots, &all(compared)))
}

/// Everything as one JSON object.
pub fn compared_as_json(corpus: &Corpus, compared: &Compared) -> String {
    let spots = Spots::new(corpus, compared, None);
    Json::Object(comparison::json(&spots, &all(compared))).printed()
}
