//! Overlapping marks on a text, cut into flat runs.
//!
//! Elements of a page nest, marks overlap: a quotation begins in one claim and ends in the next.
//! So the text is cut wherever a mark begins or ends, and each run lists the marks that cover it.
//! What a mark means and how it looks is the caller's business; any number of layers can be laid
//! over one text.

use synoptic_text::Span;

/// A stretch of text that the same marks cover.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// Where. Never empty.
    pub span: Span,
    /// What covers it, in the order the marks were given.
    pub marks: Vec<Covering>,
}

/// A mark that covers a run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Covering {
    /// Index of the mark.
    pub mark: u32,
    /// Whether this is the first run of the mark.
    pub starts: bool,
    /// Whether this is the last run of the mark.
    pub ends: bool,
}

/// Cuts `visible` (slices of a text, in order, apart from each other) at the borders of `marks`.
///
/// The runs, joined, are the visible slices, whole and in order; parts of marks outside are ignored.
pub fn runs(visible: &[Span], marks: &[Span]) -> Vec<Run> {
    // Numbers of one type, so that the page carries one way to sort.
    let mut order: Vec<u64> =
        (0..).zip(marks).map(|(mark, span)| u64::from(span.start) << 32 | mark).collect();
    order.sort_unstable();
    let mut cuts: Vec<u64> =
        marks.iter().flat_map(|mark| [mark.start, mark.end].map(u64::from)).collect();
    cuts.sort_unstable();

    let mut found: Vec<Run> = Vec::new();
    let mut last_run: Vec<Option<usize>> = vec![None; marks.len()];
    let mut waiting = order.into_iter().map(|key| key as u32).peekable();
    let mut open: Vec<u32> = Vec::new();
    let mut next_cut = 0;
    for slice in visible {
        let mut at = slice.start;
        while at < slice.end {
            while cuts.get(next_cut).is_some_and(|cut| *cut <= u64::from(at)) {
                next_cut += 1;
            }
            let end = cuts.get(next_cut).map_or(slice.end, |cut| *cut as u32).min(slice.end);
            while let Some(mark) = waiting.next_if(|mark| marks[*mark as usize].start <= at) {
                let place = open.partition_point(|other| *other < mark);
                open.insert(place, mark);
            }
            open.retain(|mark| marks[*mark as usize].end > at);
            let covering = open
                .iter()
                .map(|mark| {
                    let starts = last_run[*mark as usize].replace(found.len()).is_none();
                    Covering { mark: *mark, starts, ends: false }
                })
                .collect();
            found.push(Run { span: Span { start: at, end }, marks: covering });
            at = end;
        }
    }
    for (mark, run) in last_run.iter().enumerate() {
        let Some(run) = run else { continue };
        for covering in &mut found[*run].marks {
            covering.ends |= covering.mark as usize == mark;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn drawn(text: &str, visible: &[Span], marks: &[Span]) -> String {
        let mut out = String::new();
        for run in runs(visible, marks) {
            for covering in run.marks.iter().filter(|covering| covering.starts) {
                out.push_str(&format!("<{}", covering.mark));
            }
            out.push('[');
            out.push_str(run.span.of(text));
            out.push(']');
            for covering in run.marks.iter().rev().filter(|covering| covering.ends) {
                out.push_str(&format!("{}>", covering.mark));
            }
        }
        out
    }

    #[test]
    fn cuts_where_marks_cross() {
        let text = "abcdefghij";
        let whole = [Span::new(0, 10)];
        let marks = [Span::new(2, 6), Span::new(4, 8), Span::new(4, 5)];
        insta::assert_snapshot!(drawn(text, &whole, &marks), @"[ab]<0[cd]<1<2[e]2>[f]0>[gh]1>[ij]");
    }

    #[test]
    fn a_mark_runs_on_past_what_is_hidden() {
        let text = "abc<sup>1</sup>def";
        let visible = [Span::new(0, 3), Span::new(15, 18)];
        insta::assert_snapshot!(drawn(text, &visible, &[Span::new(1, 17)]), @"[a]<0[bc][de]0>[f]");
    }

    #[test]
    fn marks_outside_and_empty_ones_leave_no_trace() {
        let text = "abcdef";
        let visible = [Span::new(2, 4)];
        let marks = [Span::new(0, 2), Span::new(3, 3), Span::new(4, 6)];
        insta::assert_snapshot!(drawn(text, &visible, &marks), @"[c][d]");
    }

    proptest! {
        #[test]
        fn runs_cover_what_is_visible_once_and_in_order(
            cuts in proptest::collection::btree_set(0u32..60, 0..8),
            marks in proptest::collection::vec((0u32..60, 0u32..60), 0..8),
        ) {
            let cuts: Vec<u32> = cuts.into_iter().collect();
            let visible: Vec<Span> = cuts
                .chunks_exact(2)
                .map(|pair| Span { start: pair[0], end: pair[1] })
                .collect();
            let marks: Vec<Span> = marks
                .into_iter()
                .map(|(a, b)| Span { start: a.min(b), end: a.max(b) })
                .collect();
            let found = runs(&visible, &marks);
            let mut bytes = Vec::new();
            for run in &found {
                for at in run.span.start..run.span.end {
                    bytes.push(at);
                    let covered: Vec<u32> =
                        (0..).zip(&marks).filter(|(_, m)| m.holds(at)).map(|(i, _)| i).collect();
                    let listed: Vec<u32> = run.marks.iter().map(|c| c.mark).collect();
                    prop_assert_eq!(covered, listed);
                }
            }
            let expected: Vec<u32> = visible.iter().flat_map(|s| s.start..s.end).collect();
            prop_assert_eq!(bytes, expected);
            for mark in 0..marks.len() as u32 {
                let own: Vec<&Covering> =
                    found.iter().flat_map(|r| &r.marks).filter(|c| c.mark == mark).collect();
                prop_assert_eq!(own.iter().filter(|c| c.starts).count(), usize::from(!own.is_empty()));
                prop_assert_eq!(own.iter().filter(|c| c.ends).count(), usize::from(!own.is_empty()));
            }
        }
    }
}
