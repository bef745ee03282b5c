//! Marks the mentions: one pass from left to right over every row, the longest form at each word.

use super::evidence::Evidence;
use super::gazetteer::{Found, Gazetteer};
use super::roles::RoleTable;
use super::words::{Row, Shape};
use synoptic_corpus::Entity;
use synoptic_text::Span;

/// A mention, before entities that nobody mentions are left out.
#[derive(Clone, Debug)]
pub(super) struct Marked {
    /// Where, in the file.
    pub(super) span: Span,
    /// The form as written.
    pub(super) text: String,
    /// Index of the entity.
    pub(super) entity: usize,
    pub(super) rule: &'static str,
}

/// The mentions of every document, in order of position.
pub(super) fn mark(
    rows: &[Row<'_>],
    gazetteer: &Gazetteer,
    evidence: &Evidence,
    roles: &RoleTable,
    documents: usize,
    entities: &[Entity],
) -> Vec<Vec<Marked>> {
    let mut marked: Vec<Vec<Marked>> = vec![Vec::new(); documents];
    let full = full_counts(rows, gazetteer, entities.len());
    // Where each entity was last named in full: document and number of the mention.
    let mut last_full: Vec<Option<(usize, u32)>> = vec![None; entities.len()];
    let mut clock = 0;
    for row in rows {
        let mut at = 0;
        while at < row.words.len() {
            let found = gazetteer
                .longest(row, at)
                .filter(|found| stands(row, at, found, gazetteer, evidence, roles));
            let Some(found) = found else {
                at += 1;
                continue;
            };
            let forms = found.forms.iter().filter_map(|form| gazetteer.form(*form));
            let chosen = forms.max_by_key(|form| {
                let near = last_full
                    .get(form.entity)
                    .copied()
                    .flatten()
                    .filter(|(document, _)| *document == row.document);
                (
                    form.rule != "short-form",
                    near.map(|(_, clock)| clock),
                    full.get(form.entity).copied(),
                    std::cmp::Reverse(form.entity),
                )
            });
            clock += 1;
            let span = row.span(at, found.last);
            if let (Some(form), Some(in_file)) = (chosen, row.flow().cover_in_file(span)) {
                if form.len() > 1
                    && form.rule != "short-form"
                    && let Some(last) = last_full.get_mut(form.entity)
                {
                    *last = Some((row.document, clock));
                }
                let text = span.of(row.text()).split_whitespace().collect::<Vec<_>>().join(" ");
                if let Some(document) = marked.get_mut(row.document) {
                    document.push(Marked {
                        span: in_file,
                        text,
                        entity: form.entity,
                        rule: form.rule,
                    });
                }
            }
            at = found.last + 1;
        }
    }
    for document in &mut marked {
        document.sort_by_key(|mark| (mark.span.start, std::cmp::Reverse(mark.span.end)));
        let mut end = 0;
        document.retain(|mark| {
            let free = mark.span.start >= end;
            if free {
                end = mark.span.end;
            }
            free
        });
    }
    marked
}

/// How often each entity is named in full.
fn full_counts(rows: &[Row<'_>], gazetteer: &Gazetteer, entities: usize) -> Vec<u32> {
    let mut counts = vec![0; entities];
    for row in rows {
        let mut at = 0;
        while at < row.words.len() {
            let Some(found) = gazetteer.longest(row, at) else {
                at += 1;
                continue;
            };
            for form in found.forms.iter().filter_map(|form| gazetteer.form(*form)) {
                if form.rule != "short-form"
                    && let Some(count) = counts.get_mut(form.entity)
                {
                    *count += 1;
                }
            }
            at = found.last + 1;
        }
    }
    counts
}

/// Whether the form is a name here: a plain word with a capital at the start of a sentence, or among
/// capitals only, is not.
fn stands(
    row: &Row<'_>,
    at: usize,
    found: &Found,
    gazetteer: &Gazetteer,
    evidence: &Evidence,
    roles: &RoleTable,
) -> bool {
    let Some(word) = row.words.get(at) else { return false };
    if found.last > at {
        return true;
    }
    let text = row.word(at);
    if row.shouted && word.shape == Shape::Upper && roles.is_common(text) {
        return false;
    }
    let risky = found.forms.iter().filter_map(|form| gazetteer.form(*form)).all(|form| form.risky);
    if !risky {
        return true;
    }
    let writing = evidence.of(text);
    !word.opens && !word.dim && writing.capital > writing.small
}
