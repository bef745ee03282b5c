//! Finds what is said on somebody else's word, in quotation marks or not.
//!
//! From the text up: `units` turns a block into a row of words, names and quotations; `phrases`,
//! `chunks` and `clauses` find noun phrases and clauses in it; `reports` the places where words are
//! put in somebody's mouth, by a verb (`verbs`, with `subjects`, `passives` and `tails`) or without
//! one (`cues`). `discourse` keeps in mind who was spoken of, `resolve` finds whom a phrase stands
//! for (`referents`, `descriptions`). `reading` goes through the document and has `speakers` settle
//! who speaks in each quotation.

mod chunks;
mod clauses;
mod cues;
mod descriptions;
mod discourse;
mod passives;
mod phrases;
mod reading;
mod referents;
mod reports;
mod resolve;
mod speakers;
mod subjects;
mod tails;
mod units;
mod verbs;

pub(crate) use reading::{Reading, Resolved, read};
pub(crate) use referents::{Referent, Sort};
pub(crate) use speakers::Spoken;

use crate::Prepared;
use crate::lexicon::reporting::Speech;
use crate::quotations::Marked;
use synoptic_corpus::{Holder, Link, Why};
use synoptic_text::Span;

/// A stretch of a block that is on somebody's word.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Attribution {
    /// Index of the block in [`Prepared::blocks`].
    pub(crate) block: usize,
    /// What is said, in the block's flow. Where the cue stands in the middle, it is within.
    pub(crate) content: Span,
    /// Whose word it is: the end of the chain.
    pub(crate) holder: Holder,
    /// The way it came, from the outlet inward; the last link is the holder's own.
    pub(crate) chain: Vec<Link>,
    /// The words that name the source, in the block's flow.
    pub(crate) source: Option<Span>,
    /// The reporting words, in the block's flow.
    pub(crate) cue: Option<Span>,
    /// What the reporting words make of the content.
    pub(crate) speech: Speech,
    /// Whether the reporting words deny the content.
    pub(crate) denied: bool,
    /// Whether the content stands in quotation marks, whole.
    pub(crate) quoted: bool,
    /// How it was read.
    pub(crate) why: Why,
}

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("subject-before-verb", "A reporting verb follows its subject: 'Smith said'."),
    ("subject-after-verb", "A reporting verb stands before its subject: 'said Smith'."),
    (
        "shared-subject",
        "A further reporting verb has the subject of the one before it, or of the sentence.",
    ),
    ("cue-after-words", "The words stand before the one who says them: '…, Smith said'."),
    ("passive-agent", "'Described by Smith as': the one after 'by' speaks."),
    ("quoted-as-saying", "'Was quoted as saying': the one quoted speaks."),
    ("impersonal-report", "'It has been reported': nobody is named."),
    ("according-to", "'According to' names the source."),
    ("citing", "'Citing' names the source behind the one who reports."),
    ("in-the-words-of", "'In Smith's words' names the source."),
    (
        "noun-of-saying",
        "A noun for something said, such as 'claim' or 'warning', names or implies its source.",
    ),
    ("hearsay", "An adverb such as 'reportedly' puts the whole clause on an unnamed word."),
    (
        "hearsay-of-a-part",
        "An adverb such as 'reportedly' puts a part of the clause on an unnamed word.",
    ),
];

/// Turns what was read into attributions, in order of position. Every outermost quotation with a
/// speaker is among them.
pub(crate) fn find(
    prepared: &Prepared<'_>,
    reading: &Reading,
    marked: &[Marked],
) -> Vec<Attribution> {
    let by_report = reading.reports.iter().filter(|report| !report.quotations_only);
    let mut found: Vec<Attribution> =
        by_report.map(|report| by_report_of(prepared, report)).collect();
    let outermost = marked.iter().zip(&reading.spoken).filter(|(marked, _)| marked.depth == 0);
    for (Marked { block, inner, .. }, spoken) in outermost {
        let Some(referent) = &spoken.referent else { continue };
        let report = spoken.report.and_then(|at| reading.reports.get(at));
        let mut words: Vec<Span> = Vec::new();
        let flow = &prepared.blocks[*block].flow;
        if let Some(report) = report {
            words.extend(flow.in_file(report.cue));
        }
        let own_link = Link { holder: referent.holder.clone(), cue: None, medium: None };
        found.push(Attribution {
            block: *block,
            content: *inner,
            holder: referent.holder.clone(),
            chain: report.map_or_else(|| vec![own_link], |report| report.chain.clone()),
            source: report.and_then(|report| report.source),
            cue: report.map(|report| report.cue),
            speech: report.map_or(Speech::Says, |report| report.speech),
            denied: false,
            quoted: true,
            why: Why { rule: spoken.rule.into(), words },
        });
    }
    found.sort_by_key(|attribution| (attribution.block, attribution.content));
    found
}

fn by_report_of(prepared: &Prepared<'_>, report: &Resolved) -> Attribution {
    let flow = &prepared.blocks[report.block].flow;
    let words = report.source.into_iter().chain([report.cue]);
    Attribution {
        block: report.block,
        content: trimmed(report.content, flow.text()),
        holder: report.referent.holder.clone(),
        chain: report.chain.clone(),
        source: report.source,
        cue: Some(report.cue),
        speech: report.speech,
        denied: report.speech == Speech::Denies,
        quoted: false,
        why: Why {
            rule: report.rule.into(),
            words: words.flat_map(|span| flow.in_file(span)).collect(),
        },
    }
}

/// A span without the commas, dashes and spaces at its ends, which belong to the cue beside it.
fn trimmed(span: Span, text: &str) -> Span {
    let loose = |c: char| c.is_whitespace() || matches!(c, ',' | ';' | ':' | '–' | '—');
    let words = span.of(text);
    let start = span.start as usize + (words.len() - words.trim_start_matches(loose).len());
    Span::new(start, start + words.trim_matches(loose).len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prepared::fixture;
    use crate::{names, quotations};

    fn found(text: &str) -> Vec<(String, Attribution)> {
        let document = fixture::document(text);
        let prepared = [Prepared::new(&document)];
        let (entities, mentions) = names::find(&prepared, &fixture::cast());
        let marked = quotations::marked(&prepared[0]);
        let reading =
            read(&prepared[0], &mentions[0], &entities, &marked, &mut crate::memo::Memo::new());
        find(&prepared[0], &reading, &marked)
            .into_iter()
            .inspect(|attribution| {
                let rule = attribution.why.rule.as_ref();
                let mut known = RULES.iter().chain(quotations::RULES);
                assert!(known.any(|(name, _)| *name == rule), "{rule} is not explained");
            })
            .filter(|attribution| !attribution.quoted)
            .map(|attribution| {
                let text = prepared[0].blocks[attribution.block].flow.text();
                (attribution.content.of(text).to_owned(), attribution)
            })
            .collect()
    }

    /// Each attribution that is not a quotation as `holder > holder: content`, from the outlet inward.
    fn attributed(text: &str) -> String {
        let lines: Vec<String> = found(text)
            .into_iter()
            .map(|(content, attribution)| {
                let chain: Vec<String> =
                    attribution.chain.iter().map(|link| in_words(&link.holder)).collect();
                assert_eq!(chain.last(), Some(&in_words(&attribution.holder)));
                format!("{}: {content}", chain.join(" > "))
            })
            .collect();
        lines.join("\n")
    }

    fn in_words(holder: &Holder) -> String {
        match holder {
            Holder::Author => "the author".to_owned(),
            Holder::Named { name, .. } => name.clone(),
            Holder::Unnamed { description } => format!("({description})"),
        }
    }

    #[test]
    fn a_clause_is_on_the_word_of_who_says_it() {
        assert_eq!(
            attributed("On Monday, Lopez said the dam would hold."),
            "Maria Lopez: the dam would hold."
        );
        assert_eq!(attributed("The dam will hold, Lopez said."), "Maria Lopez: The dam will hold");
        assert_eq!(
            attributed("The dam, said Lopez, will hold."),
            "Maria Lopez: The dam, said Lopez, will hold."
        );
        assert_eq!(
            attributed("Norland has previously stated that it will leave."),
            "Norland: it will leave."
        );
        assert_eq!(
            attributed("Odum told the Daily Echo on Tuesday he would go."),
            "Carl Odum: he would go."
        );
    }

    #[test]
    fn a_subject_keeps_its_verb_over_clauses_and_asides() {
        assert_eq!(
            attributed(
                "But Lopez, who leads the board, accused the government of hiding the report."
            ),
            "Maria Lopez: the government of hiding the report."
        );
        assert_eq!(
            attributed("A source familiar with the investigation said that it may have failed."),
            "(source): it may have failed."
        );
        assert_eq!(
            attributed("Odum, head of the union, accused the minister of delay."),
            "Carl Odum: the minister of delay."
        );
        assert_eq!(
            attributed("Marsh, now a columnist, is not here. She believes that it was a mistake."),
            "Helen Marsh: it was a mistake."
        );
    }

    #[test]
    fn a_stance_is_that_of_its_subject() {
        assert_eq!(
            attributed("Lopez was adamant that the dam would hold."),
            "Maria Lopez: the dam would hold."
        );
        assert_eq!(
            attributed("Odum, a clerk, is skeptical that help will come."),
            "Carl Odum: help will come."
        );
        assert_eq!(attributed("It is certain that the dam will hold."), "");
        assert_eq!(attributed("Lopez is certain of that."), "");
    }

    #[test]
    fn those_without_a_name_are_described() {
        assert_eq!(attributed("Reports suggest the dam broke."), "(reports): the dam broke.");
        assert_eq!(attributed("Experts warn that it may break."), "(experts): it may break.");
        assert_eq!(
            attributed("Sources close to the talks said Odum would go."),
            "(sources close to the talks): Odum would go."
        );
        assert_eq!(attributed("It has been reported that he left."), "(reports): he left.");
        assert_eq!(
            attributed("The ship is said to have sunk."),
            "(reports): The ship is said to have sunk."
        );
        assert_eq!(
            attributed("There were reports that the ship sank."),
            "(reports): the ship sank."
        );
    }

    #[test]
    fn according_to_stands_anywhere() {
        assert_eq!(
            attributed("According to Marsh, the fault moved."),
            "Helen Marsh: the fault moved."
        );
        assert_eq!(
            attributed("The fault moved, according to reports."),
            "(reports): The fault moved"
        );
        assert_eq!(
            attributed(
                "According to an official statement from the Ministry of Health, it is safe."
            ),
            "Ministry of Health: it is safe."
        );
        assert_eq!(
            attributed("Twelve died, according to Norbank, and dozens were hurt, Lopez said."),
            "Norbank: Twelve died\nMaria Lopez: dozens were hurt"
        );
    }

    #[test]
    fn hearsay_covers_the_clause_or_a_part() {
        assert_eq!(
            attributed("Norland has reportedly bought it."),
            "(reports): Norland has reportedly bought it."
        );
        assert_eq!(
            attributed("They rode in a car reportedly given to him by Lopez."),
            "(reports): reportedly given to him by Lopez"
        );
    }

    #[test]
    fn the_way_it_came_is_a_chain() {
        assert_eq!(
            attributed("The Daily Echo reported that Odum would go, citing two officials."),
            "Daily Echo > (two officials): Odum would go"
        );
        assert_eq!(
            attributed("The Daily Echo, citing two officials, said that Odum would go."),
            "Daily Echo > (two officials): Odum would go."
        );
        assert_eq!(
            attributed("Lopez said that experts believe the dam is safe."),
            "Maria Lopez: experts believe the dam is safe.\nMaria Lopez > (experts): the dam is safe."
        );
        assert_eq!(
            attributed("Odum was quoted as saying by the Daily Echo that he would go."),
            "Daily Echo > Carl Odum: he would go."
        );
        assert_eq!(
            attributed("It is safe, Norbank said in a statement reported by the Daily Echo."),
            "Daily Echo > Norbank: It is safe"
        );
    }

    #[test]
    fn a_denial_is_marked() {
        let denied = |text: &str| found(text).iter().any(|(_, attribution)| attribution.denied);
        assert!(denied("Norbank denied that it had misled anyone."));
        assert!(denied("Both Norland and Sudland have denied these claims."));
        assert!(!denied("Norbank said that it had misled nobody."));
    }

    #[test]
    fn the_authors_comment_is_not_on_the_sources_word() {
        assert_eq!(
            attributed("The pact states that both must act, raising the risk of war."),
            "text of the pact: both must act"
        );
        assert_eq!(
            attributed("Lopez said it would hold, while Odum said it would not."),
            "Maria Lopez: it would hold\nCarl Odum: it would not."
        );
        assert_eq!(
            attributed("Norbank, which denies wrongdoing, said it would appeal."),
            "Norbank: wrongdoing\nNorbank: it would appeal."
        );
        assert_eq!(
            attributed(
                "Local media reported that many were trapped, but officials put it at five."
            ),
            "(local media): many were trapped"
        );
    }

    #[test]
    fn what_only_looks_like_a_report_is_none() {
        for text in [
            "The visit signals a change.",
            "This suggests that it will end.",
            "Both states will help each other.",
            "The newly announced deal is void.",
            "What the visit says about Norland is unclear.",
            "Norland agreed to send steel.",
            "Lopez condemned the attack.",
            "The claim could not be checked.",
            "The so-called peace plan failed.",
            "She is expected to win.",
        ] {
            assert_eq!(attributed(text), "", "{text}");
        }
    }

    #[test]
    fn the_next_sentence_goes_on_with_its_subject() {
        assert_eq!(
            attributed("Odum said it was over. He also added that he would go."),
            "Carl Odum: it was over.\nCarl Odum: he would go."
        );
        assert_eq!(
            attributed("Officials said it was over. They said nobody was hurt."),
            "(officials): it was over.\n(officials): nobody was hurt."
        );
    }
}
