//! Questions as rows and sections, for spreadsheets and for reading.

use std::io::{self, Write};
use synoptic_corpus::{Corpus, DocumentId, Passage, Question, QuestionSource};

/// One row for each pair of positions; a question that one source answers has one row without a pair.
pub(super) fn csv(corpus: &Corpus, questions: &[Question], out: &mut impl Write) -> io::Result<()> {
    writeln!(
        out,
        "question,by,relation,source a,passage a,source b,passage b,pair,reason,let go,overridden"
    )?;
    for question in questions {
        let strongest = question.relation().map_or("only", |relation| relation.name());
        let whole = [question.label.as_str(), question.source.name(), strongest];
        let source = |document| {
            let position = question.position(document);
            let passages = position.map_or(&[][..], |position| &position.passages);
            (id(corpus, document), words(corpus, document, passages))
        };
        if question.pairs.is_empty() {
            for position in &question.positions {
                let (name, passages) = source(position.document);
                row(out, &whole, &[name, &passages, "", "", "", "", "", ""])?;
            }
        }
        for pair in &question.pairs {
            let ((a, of_a), (b, of_b)) = (source(pair.a), source(pair.b));
            let let_go = pair.let_go.as_deref().unwrap_or("");
            let overridden = pair.overridden.as_deref().unwrap_or("");
            let related = [pair.relation.name(), pair.reason.as_str(), let_go, overridden];
            row(out, &whole, &[&[a, of_a.as_str(), b, of_b.as_str()][..], &related].concat())?;
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
        let editors = question.source == QuestionSource::Editor;
        let by = if editors { ", the editor's question" } else { "" };
        writeln!(out, "## {}\n\n*{strongest}{by}*\n", question.label)?;
        for position in &question.positions {
            let passages = words(corpus, position.document, &position.passages);
            // A computed label is words of the passage itself.
            let says = if editors { format!(" ({})", position.label) } else { String::new() };
            writeln!(out, "- **{}**{says}: {passages}", id(corpus, position.document))?;
        }
        writeln!(out)?;
        for pair in &question.pairs {
            let (a, b) = (id(corpus, pair.a), id(corpus, pair.b));
            let relation = pair.relation.name();
            match &pair.overridden {
                Some(why) => {
                    writeln!(out, "- {a} and {b}: **{relation}**, set by the editor. {why}")?
                }
                None => writeln!(out, "- {a} and {b}: **{relation}**. {}", pair.reason)?,
            }
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
fn row(out: &mut impl Write, first: &[&str], rest: &[&str]) -> io::Result<()> {
    for (field, at) in first.iter().chain(rest).zip(0..) {
        let comma = if at == 0 { "" } else { "," };
        write!(out, "{comma}\"{}\"", field.replace('"', "\"\""))?;
    }
    writeln!(out)
}
