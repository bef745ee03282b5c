//! Whose word a clause is on.

use super::clauses::Clause;
use super::row::Row;
use crate::attribution::Attribution;
use crate::lexicon::grammar::Function;
use synoptic_corpus::Holder;
use synoptic_text::Span;

/// On whose word a clause is, if not on the author's.
#[derive(Clone, Copy)]
pub(super) struct Voice<'a> {
    pub(super) attribution: &'a Attribution,
    /// Whether a named source's reporting verb is the clause's main verb; then what part of the
    /// clause source, cue and content cover, in hundredths.
    rank: (bool, usize),
}

/// What the attributions that touch a clause make of it.
#[derive(Clone, Copy, Default)]
pub(super) struct Voices<'a> {
    /// Whose word the whole clause is on.
    pub(super) holder: Option<&'a Attribution>,
    /// Unnamed hearsay that touches a part of it.
    pub(super) hearsay: Option<&'a Attribution>,
}

/// Whose word a clause is on, of the attributions that touch its sentence.
pub(super) fn voices<'a>(
    row: &Row<'_>,
    clause: &Clause,
    attributions: &[&'a Attribution],
    open_quotes: bool,
) -> Voices<'a> {
    let spans = clause_spans(row, clause);
    let length: usize = spans.iter().map(Span::len).sum();
    let mut best: Option<Voice<'a>> = None;
    let mut hearsay = None;
    for attribution in attributions {
        let parts = [Some(attribution.content), attribution.cue, attribution.source];
        let shared = covered(&spans, &parts);
        if shared == 0 || length == 0 {
            continue;
        }
        let covers = shared * 100 / length;
        let unnamed = matches!(attribution.holder, Holder::Unnamed { .. });
        let part = attribution.why.rule == "hearsay-of-a-part";
        let main = main_cue(row, clause, attribution, open_quotes);
        let governs = main || (covers >= 50 && !relative_cue(row, clause, attribution));
        if unnamed && (part || clause.dependent || !governs) {
            // 'a government that promised' is no hearsay; 'it has been reported' is.
            let rumour = part
                || matches!(
                    &*attribution.why.rule,
                    "hearsay" | "impersonal-report" | "according-to"
                );
            let cued = attribution.cue.is_some_and(|cue| spans.iter().any(|s| s.overlaps(cue)));
            if rumour && (cued || part) {
                hearsay = hearsay.or(Some(*attribution));
            }
            continue;
        }
        // 'According to reports, Smith said': Smith's word, passed on by the reports.
        let rank = (main && !unnamed, covers);
        if governs && best.is_none_or(|best| rank > best.rank) {
            best = Some(Voice { attribution, rank });
        }
    }
    Voices { holder: best.map(|best| best.attribution), hearsay }
}

/// The clause in the block's flow.
pub(super) fn clause_spans(row: &Row<'_>, clause: &Clause) -> Vec<Span> {
    let words = |range: &std::ops::Range<usize>| row.words.get(range.clone());
    let ranges = clause.ranges.iter().filter_map(words);
    ranges.filter_map(|words| Some(words.first()?.span.cover(words.last()?.span))).collect()
}

/// How many bytes of `spans` the parts cover, each byte once.
fn covered(spans: &[Span], parts: &[Option<Span>; 3]) -> usize {
    let mut parts: Vec<Span> = parts.iter().flatten().copied().collect();
    parts.sort();
    let mut total = 0;
    let mut end = 0;
    for part in parts {
        let fresh = Span { start: part.start.max(end), end: part.end.max(end) };
        total += spans.iter().map(|span| span.intersection(fresh).len()).sum::<usize>();
        end = end.max(part.end);
    }
    total
}

/// Whether the reporting verb is that of a relative clause after a noun: 'a team who accused'.
fn relative_cue(row: &Row<'_>, clause: &Clause, attribution: &Attribution) -> bool {
    let Some(cue) = attribution.cue else { return false };
    let cued = row.range(cue);
    let start = clause.ranges.first().map_or(0, |range| range.start);
    let before = (start..cued.start).rev().take(5).find(|at| {
        !row.is_adverb(*at)
            && !matches!(row.function(*at), Some(Function::Auxiliary | Function::Be))
    });
    before.is_some_and(|at| match row.function(at) {
        Some(Function::Relative) => at > start,
        // 'a government that promised'; not 'said that Smith …'.
        Some(Function::That) => {
            at > start && row.is_nominal(at - 1) && row.finite(at - 1).is_none()
        }
        _ => false,
    })
}

/// Whether the reporting words are the clause's main verb.
fn main_cue(row: &Row<'_>, clause: &Clause, attribution: &Attribution, open_quotes: bool) -> bool {
    let Some(cue) = attribution.cue else { return false };
    let cued = row.range(cue);
    let Some((verb, _)) = clause.main_verb(row, open_quotes) else { return false };
    // 'has said', 'was quoted as saying': the cue stands a few words on from its auxiliary.
    verb <= cued.start
        && cued.start <= verb + 3
        && !cued.is_empty()
        && (verb == cued.start || row.words[verb].function.is_some())
}
