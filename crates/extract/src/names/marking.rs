//! Marks the mentions: one pass from left to right over every row, the longest form at each word.

use super::evidence::Evidence;
use super::gazetteer::{Form, Found, Gazetteer, longest_of};
use super::roles::RoleTable;
use super::words::{Row, Shape};
use std::cmp::Reverse;
use synoptic_text::Span;

/// A mention, before entities that nobody mentions are left out.
#[derive(Clone, Copy, Debug)]
pub(super) struct Marked {
    /// Where, in the file.
    pub(super) span: Span,
    /// Index of the entity.
    pub(super) entity: usize,
    pub(super) rule: &'static str,
}

/// Where forms stand, before one is chosen.
struct Hit<'g> {
    row: usize,
    first: usize,
    found: Found<'g>,
}

/// The mentions of every document, in order of position.
pub(super) fn mark(
    rows: &[Row<'_>],
    lists: [&Gazetteer; 2],
    evidence: &Evidence,
    roles: &RoleTable,
    documents: usize,
    entities: usize,
) -> Vec<Vec<Marked>> {
    let mut hits: Vec<Hit<'_>> = Vec::new();
    let mut counts: Vec<u32> = vec![0; entities];
    for (at, row) in rows.iter().enumerate() {
        let mut first = 0;
        while first < row.words.len() {
            let found = longest_of(lists, row, first)
                .filter(|found| stands(row, first, found, evidence, roles));
            let Some(found) = found else {
                first += 1;
                continue;
            };
            for form in &found.forms {
                if let Some(count) = counts.get_mut(form.entity).filter(|_| is_full(form)) {
                    *count += 1;
                }
            }
            let next = found.last + 1;
            hits.push(Hit { row: at, first, found });
            first = next;
        }
    }
    let mut marked: Vec<Vec<Marked>> = vec![Vec::new(); documents];
    // Where each entity was last named in full: the document, and which hit.
    let mut last_full: Vec<Option<(usize, usize)>> = vec![None; entities];
    for (clock, hit) in hits.iter().enumerate() {
        let Some(row) = rows.get(hit.row) else { continue };
        let forms = hit.found.forms.iter();
        let chosen = forms.max_by_key(|form| {
            let last = last_full.get(form.entity).copied().flatten();
            let near = last.filter(|(document, _)| *document == row.document);
            (is_full(form), near, counts.get(form.entity), Reverse(form.entity))
        });
        let in_file = row.flow().cover_in_file(row.span(hit.first, hit.found.last));
        let (Some(form), Some(span)) = (chosen, in_file) else { continue };
        if let Some(last) =
            last_full.get_mut(form.entity).filter(|_| is_full(form) && form.len() > 1)
        {
            *last = Some((row.document, clock));
        }
        if let Some(document) = marked.get_mut(row.document) {
            document.push(Marked { span, entity: form.entity, rule: form.rule });
        }
    }
    for document in &mut marked {
        document.sort_by_key(|mark| (mark.span.start, Reverse(mark.span.end)));
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

fn is_full(form: &Form) -> bool {
    form.rule != "short-form"
}

/// Whether the form is a name here: a plain word with a capital at the start of a sentence, or among
/// capitals only, is not.
fn stands(
    row: &Row<'_>,
    at: usize,
    found: &Found<'_>,
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
    let risky = found.forms.iter().all(|form| form.risky);
    if !risky {
        return true;
    }
    let writing = evidence.of(text);
    !word.opens && !word.dim && writing.capital > writing.small
}

#[cfg(test)]
mod tests {
    use crate::names::sample::{names_in, names_with};
    use insta::assert_snapshot;

    #[test]
    fn the_longest_form_wins() {
        let listed: &[&[&str]] = &[&["Kim Il Sung", "Kim"], &["Kim Il Sung Square"]];
        assert_snapshot!(names_with("In Kim Il Sung Square Kim waved.", listed), @"Kim Il Sung Square | Kim = Kim Il Sung");
    }

    #[test]
    fn hyphens_and_the_capitals_after_them_do_not_count() {
        let listed: &[&[&str]] = &[&["Kim Jong Un"]];
        assert_snapshot!(names_with("It is Kim Jong-un, Kim Jong-Un or Kim Jong Un.", listed), @"Kim Jong-un = Kim Jong Un | Kim Jong-Un = Kim Jong Un | Kim Jong Un");
    }

    #[test]
    fn capitals_of_the_first_word_count() {
        let listed: &[&[&str]] = &[&["Polish Radio"], &["new pact", "pact of May"]];
        assert_snapshot!(names_with("They polish radio sets. The new pact is no pact of may.", listed), @"new pact");
    }

    #[test]
    fn curly_and_straight_apostrophes_are_one() {
        let listed: &[&[&str]] = &[&["People's Republic of Kolo"]];
        assert_snapshot!(names_with("The People’s Republic of Kolo won.", listed), @"People’s Republic of Kolo = People's Republic of Kolo");
    }

    #[test]
    fn a_letter_or_digit_beside_it_speaks_against_a_form() {
        let listed: &[&[&str]] = &[&["Mali"]];
        assert_snapshot!(names_with("Malian and Somali are not Mali’s.", listed), @"Malian = Mali | Somali = Somalia | Mali");
    }

    #[test]
    fn names_known_from_the_text_are_found_in_headings_and_capitals() {
        assert_snapshot!(names_in("#Orla Fenwick Goes Home\n#OUR ORLA FENWICK IN FRANCE\nThere stood Orla Fenwick."), @"Orla Fenwick | ORLA FENWICK = Orla Fenwick | FRANCE = France | Orla Fenwick");
        assert_snapshot!(names_in("#New Hopes For Better Lives\nNothing more."), @"");
    }

    #[test]
    fn addresses_hold_no_names() {
        assert_snapshot!(names_in("See https://kolo.org/France/Japan and www.Kolo.com or Gawker.com in France."), @"France");
    }

    #[test]
    fn a_dateline_in_capitals_is_read() {
        assert_snapshot!(names_in("MOSCOW, June 3 - Nobody came to Moscow."), @"MOSCOW = Moscow | Moscow");
        assert_snapshot!(names_in("TESKAVIA, Nov. 9, 2021 — Rain fell."), @"TESKAVIA = Teskavia");
        assert_snapshot!(names_in("PORT TESK (AZP) - Rain fell on Port Tesk."), @"PORT TESK = Port Tesk | AZP | Port Tesk");
        assert_snapshot!(names_in("BREAKING NEWS, rain fell - and it went on. WARNING: rain."), @"");
    }
}
