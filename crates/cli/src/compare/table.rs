//! Questions as rows and sections, for spreadsheets and for reading.

use std::io::{self, Write};
use synoptic_corpus::{Corpus, DocumentId, Passage, Question};

/// One row for each pair of positions; a question that one source answers has one row without a pair.
pub(super) fn csv(corpus: &Corpus, questions: &[Question], out: &mut impl Write) -> io::Result<()> {
    writeln!(out, "question,relation,source a,passage a,source b,passage b,pair,reason,let go")?;
    for question in questions {
        let strongest = question.relation().map_or("only", |relation| relation.name());
        if question.pairs.is_empty() {
            for position in &question.positions {
                let passage = words(corpus, position.document, &position.passages);
                row(
                    out,
                    &[
                        &question.label,
                        strongest,
                        id(corpus, position.document),
                        &passage,
                        "",
                        "",
                        "",
                        "",
                        "",
                    ],
                )?;
            }
        }
        for pair in &question.pairs {
            let passage = |document| {
                question
                    .position(document)
                    .map_or_else(String::new, |found| words(corpus, document, &found.passages))
            };
            row(
                out,
                &[
                    &question.label,
                    strongest,
                    id(corpus, pair.a),
                    &passage(pair.a),
                    id(corpus, pair.b),
                    &passage(pair.b),
                    pair.relation.name(),
                    &pair.reason,
                    pair.let_go.as_deref().unwrap_or(""),
                ],
            )?;
        }
    }
    Ok(())
}

/// One section for each question: each source's passages, then how they relate.
pub(super) fn markdown(
    corpus: &Corpus,
    questions: &[Question],
    out: &mut impl Write,
) -> io::Result<()> {
    for question in questions {
        let strongest = question.relation().map_or("only one source", |relation| relation.name());
        writeln!(out, "## {}\n\n*{strongest}*\n", question.label)?;
        for position in &question.positions {
            let passages = words(corpus, position.document, &position.passages);
            writeln!(out, "- **{}**: {passages}", id(corpus, position.document))?;
        }
        writeln!(out)?;
        for pair in &question.pairs {
            let (a, b) = (id(corpus, pair.a), id(corpus, pair.b));
            writeln!(out, "- {a} and {b}: **{}**. {}", pair.relation.name(), pair.reason)?;
        }
        writeln!(out)?;
    }
    Ok(())
}

fn id(corpus: &Corpus, document: DocumentId) -> &str {
    corpus.document(document).map_or("", |document| &document.id)
}

/// Passages as they stand, white space folded, parted by an ellipsis.
fn words(corpus: &Corpus, document: DocumentId, passages: &[Passage]) -> String {
    let Some(document) = corpus.document(document) else { return String::new() };
    let passage = |passage: &Passage| {
        let pieces =
            passage.pieces.iter().flat_map(|piece| piece.of(&document.text).split_whitespace());
        pieces.collect::<Vec<_>>().join(" ")
    };
    passages.iter().map(passage).collect::<Vec<_>>().join(" […] ")
}

/// A row of RFC 4180: every field quoted, quotation marks doubled.
fn row(out: &mut impl Write, fields: &[&str]) -> io::Result<()> {
    for (field, at) in fields.iter().zip(0..) {
        let comma = if at == 0 { "" } else { "," };
        write!(out, "{comma}\"{}\"", field.replace('"', "\"\""))?;
    }
    writeln!(out)
}
