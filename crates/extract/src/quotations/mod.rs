//! Finds quotations and who speaks.
//!
//! `marks` finds quotation marks, `pairing` pairs them within a block, this module over blocks;
//! `works` leaves out the titles of cited works; who speaks is read by `attribution`, what kind of words they are decided in `kinds`, and `echoes`
//! joins quotations that repeat each other's words.

mod echoes;
mod kinds;
mod marks;
mod pairing;
mod works;

use crate::Prepared;
use crate::attribution::{Reading, Referent, Spoken};
use synoptic_corpus::{BlockKind, Quotation, Why};
use synoptic_text::Span;

/// What the rules of this module do, by name.
pub(crate) const RULES: &[(&str, &str)] = &[
    ("same-sentence", "A quotation further on in a sentence has the speaker reported before it."),
    ("after-a-colon", "A colon leads from the sentence's subject to their words."),
    ("beside-a-name", "A name and a quotation beside each other in a headline."),
    ("document-subject", "The sentence is about a text: the words are its own."),
    ("introduced-before", "The sentence before introduces the words or the text."),
    ("run-goes-on", "A quotation without a cue goes on with the speaker of the one before it."),
    (
        "subject-before",
        "A quotation without a cue is by the one whom the sentence before is about.",
    ),
    (
        "run-begins",
        "A quotation without a cue has the speaker of the one after it in its paragraph.",
    ),
    ("echo", "The same words are quoted elsewhere in the document with their speaker."),
    ("within-quotation", "Words quoted within a quotation."),
    ("no-cue", "Words in quotation marks that nobody is said to speak."),
];

/// Words in quotation marks, not yet given a speaker.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Marked {
    /// Index of the block in [`Prepared::blocks`].
    pub(crate) block: usize,
    /// With the marks, in the block's flow.
    pub(crate) outer: Span,
    /// Without them and the white space inside.
    pub(crate) inner: Span,
    /// 0 for an outermost one.
    pub(crate) depth: u8,
    /// Whether the closing mark is missing.
    unclosed: bool,
    /// Whether it goes on with the one before it in the list, over a paragraph's end.
    pub(crate) continues: bool,
}

/// Finds all words in quotation marks, in order; those within others come right after them.
pub(crate) fn marked(prepared: &Prepared<'_>) -> Vec<Marked> {
    let mut found: Vec<Marked> = Vec::new();
    // The last quotation of the paragraph before, if it was left open.
    let mut open: Option<usize> = None;
    for (index, block) in prepared.blocks.iter().enumerate() {
        if !holds_quotations(block.kind) {
            continue;
        }
        let text = block.flow.text();
        let pairs = pairing::pairs(text);
        let first = found.len();
        let content = block.kind.is_content();
        let mut goes_on = None;
        if let Some(before) = open.filter(|_| content) {
            let lead = Span::new(text.len() - text.trim_start().len(), text.len()).start;
            if pairs.pairs.first().is_some_and(|pair| pair.outer.start == lead) {
                goes_on = Some(before);
            } else if let Some(close) = pairs.stray_close
                && pairs.pairs.iter().all(|pair| pair.outer.start > close.start)
            {
                let inner = Span { start: lead, end: close.start }.trimmed(text);
                if !inner.is_empty() {
                    found[before].unclosed = false;
                    let outer = Span { start: lead, end: close.end };
                    found.push(Marked {
                        block: index,
                        outer,
                        inner,
                        depth: 0,
                        unclosed: false,
                        continues: true,
                    });
                }
            }
        }
        for pair in &pairs.pairs {
            if works::is_title(block.flow.text(), pair.outer) {
                continue;
            }
            let continues = goes_on.is_some() && found.len() == first;
            found.push(Marked {
                block: index,
                outer: pair.outer,
                inner: pair.inner,
                depth: pair.depth,
                unclosed: !pair.closed,
                continues,
            });
            if continues && let Some(before) = goes_on {
                found[before].unclosed = false;
            }
        }
        if content {
            open = (first..found.len())
                .rev()
                .find(|at| found[*at].depth == 0)
                .filter(|at| found[*at].unclosed);
        }
    }
    // Single marks left open count only where the next paragraph takes them up.
    found.retain(|marked| {
        let opening = marked.outer.of(prepared.blocks[marked.block].flow.text());
        !(marked.unclosed && opening.starts_with(['\'', '‘']) && !opening.starts_with("''"))
    });
    found
}

fn holds_quotations(kind: BlockKind) -> bool {
    match kind {
        BlockKind::Title
        | BlockKind::Subtitle
        | BlockKind::Heading
        | BlockKind::Paragraph
        | BlockKind::ListItem
        | BlockKind::Caption => true,
        BlockKind::Series
        | BlockKind::Byline
        | BlockKind::Footnote
        | BlockKind::Disclaimer
        | BlockKind::Boilerplate => false,
    }
}

/// Makes quotations of what was marked and read: speakers, groups and kinds.
pub(crate) fn find(
    prepared: &Prepared<'_>,
    marked: &[Marked],
    reading: &Reading,
) -> Vec<Quotation> {
    let title = Spoken::nobody();
    let mut quotations = Vec::with_capacity(marked.len());
    let mut groups = Groups::default();
    for (at, (marked, spoken)) in marked.iter().zip(&reading.spoken).enumerate() {
        let block = &prepared.blocks[marked.block];
        let flow = &block.flow;
        let report = spoken.report.and_then(|report| reading.reports.get(report));
        // The name of a thing is nobody's words, whoever the sentence reports.
        let name = kinds::is_name(block, marked, report);
        let (spoken, report) = if name { (&title, None) } else { (spoken, report) };
        let mut words: Vec<Span> = Vec::new();
        if let Some(report) = report {
            words.extend(report.source.into_iter().flat_map(|span| flow.in_file(span)));
            words.extend(flow.in_file(report.cue));
        }
        let file = |span: Option<Span>| span.and_then(|span| flow.cover_in_file(span));
        quotations.push(Quotation {
            pieces: flow.in_file(marked.inner),
            marked: flow.cover_in_file(marked.outer).unwrap_or_default(),
            kind: kinds::kind(block, marked, spoken, report),
            speaker: spoken.referent.as_ref().and_then(Referent::speaker),
            speaker_span: file(report.and_then(|report| report.source)),
            cue: file(report.map(|report| report.cue)),
            medium: file(report.and_then(|report| report.medium)),
            group: groups.of(marked, spoken, at),
            unclosed: marked.unclosed,
            depth: marked.depth,
            why: Why { rule: spoken.rule.into(), words },
        });
    }
    echoes::settle(prepared, marked, &mut quotations);
    quotations.retain(|quotation| !quotation.pieces.is_empty());
    quotations
}

/// Numbers quotations so that pieces of one share a number.
#[derive(Default)]
struct Groups {
    last: u32,
    /// Report and block of the last outermost quotation.
    report: Option<usize>,
    block: usize,
}

impl Groups {
    fn of(&mut self, marked: &Marked, spoken: &Spoken, at: usize) -> u32 {
        let same_report = spoken.report.is_some()
            && spoken.report == self.report
            && spoken.rule != "same-sentence";
        let goes_on = spoken.alone && spoken.rule == "run-goes-on" && marked.block == self.block;
        let same = marked.depth == 0 && at > 0 && (same_report || goes_on || marked.continues);
        if !same {
            self.last += 1;
        }
        if marked.depth == 0 {
            self.report = spoken.report.or(if same { self.report } else { None });
            self.block = marked.block;
        }
        self.last
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::prepared::fixture;
    use crate::proportion::assert_in_proportion;
    use crate::{attribution, names};
    use proptest::prelude::*;
    use synoptic_corpus::{Document, Entity, Mention, QuotationKind};

    fn read(prepared: &Prepared<'_>, mentions: &[Mention], entities: &[Entity]) -> Vec<Quotation> {
        let marked = marked(prepared);
        let mut words = crate::memo::Memo::new();
        let reading = attribution::read(prepared, mentions, entities, &marked, &mut words);
        find(prepared, &marked, &reading)
    }

    fn found(text: &str) -> (Document, Vec<Quotation>) {
        let document = fixture::document(text);
        let quotations = {
            let prepared = [Prepared::new(&document)];
            let (entities, mentions) = names::find(&prepared, &fixture::cast());
            read(&prepared[0], &mentions[0], &entities)
        };
        (document, quotations)
    }

    /// Each quotation as `words = speaker`, `-` where nobody speaks.
    fn spoken(text: &str) -> String {
        let (document, quotations) = found(text);
        let lines: Vec<String> = quotations
            .iter()
            .map(|quotation| {
                let words: Vec<&str> =
                    quotation.pieces.iter().map(|piece| piece.of(&document.text)).collect();
                format!("{} = {}", words.join("|"), quotation.speaker.as_deref().unwrap_or("-"))
            })
            .collect();
        lines.join("\n")
    }

    #[test]
    fn every_rule_is_explained() {
        let text = "# Odum: 'No'\nLopez said \"a b\". It was \"c\".\n\"D e.\"\nThe pact has \"f g\".\n\
                    The text of the \"Harbour Treaty\":\n\"It ends.\"\n“I said 'a b', he says 'x'.”";
        for quotation in found(text).1 {
            let rule = quotation.why.rule.as_ref();
            let mut known = RULES.iter().chain(attribution::RULES);
            assert!(known.any(|(name, _)| *name == rule), "{rule} is not explained");
        }
    }

    fn kinds(text: &str) -> Vec<QuotationKind> {
        found(text).1.iter().map(|quotation| quotation.kind).collect()
    }

    fn groups(text: &str) -> Vec<u32> {
        found(text).1.iter().map(|quotation| quotation.group).collect()
    }

    #[test]
    fn a_cue_stands_before_after_or_between() {
        assert_eq!(spoken("Brandt said: \"It is over.\""), "It is over. = Tom Brandt");
        assert_eq!(spoken("\"It is over,\" Brandt said."), "It is over, = Tom Brandt");
        assert_eq!(spoken("\"It is over,\" said Brandt."), "It is over, = Tom Brandt");
        assert_eq!(
            spoken("“It is over,” said Tom Brandt, a diver, “and we are glad.”"),
            "It is over, = Tom Brandt\nand we are glad. = Tom Brandt"
        );
        assert_eq!(spoken("It was, Brandt said, \"a mess\"."), "a mess = Tom Brandt");
        assert_eq!(spoken("As Brandt put it, \"nobody is safe\"."), "nobody is safe = Tom Brandt");
        assert_eq!(spoken("In Brandt's words, it was \"a mess\"."), "a mess = Tom Brandt");
        assert_eq!(spoken("For Brandt, this is \"the end\"."), "the end = Tom Brandt");
        assert_eq!(spoken("Brandt's claim of \"foul play\" was false."), "foul play = Tom Brandt");
    }

    #[test]
    fn according_to_names_the_speaker() {
        assert_eq!(
            spoken("According to Helen Marsh, a geologist at Norbank, the fault is \"silent\"."),
            "silent = Helen Marsh"
        );
        assert_eq!(spoken("The fault is \"silent\", according to Marsh."), "silent = Helen Marsh");
        assert_eq!(
            spoken("It is a plan that, according to one expert, is \"mad\"."),
            "mad = one expert"
        );
    }

    #[test]
    fn an_apposition_stands_between_speaker_and_verb() {
        assert_eq!(
            spoken(
                "\"We rebuild,\" Maria Lopez MBE, the mayor of Harton since 2019, told the Daily Echo."
            ),
            "We rebuild, = Maria Lopez"
        );
        assert_eq!(
            spoken("The minister, Carl Odum, said the dam was \"beyond repair\"."),
            "beyond repair = Carl Odum"
        );
        assert_eq!(
            spoken("Marsh, who led the study, called it \"robust\"."),
            "robust = Helen Marsh"
        );
        assert_eq!(spoken("\"No,\" said the mayor, Maria Lopez."), "No, = Maria Lopez");
        assert_eq!(
            spoken("Lopez, described by Odum as \"a friend\", said she was \"proud\"."),
            "a friend = Carl Odum\nproud = Maria Lopez"
        );
    }

    #[test]
    fn passives_name_their_agent() {
        assert_eq!(
            spoken("The plan was described by Lopez as \"a gift\"."),
            "a gift = Maria Lopez"
        );
        assert_eq!(spoken("It was hailed as \"historic\" by supporters."), "historic = supporters");
        assert_eq!(
            spoken("Odum was quoted by the Daily Echo as saying it was \"dead\"."),
            "dead = Carl Odum"
        );
        assert_eq!(spoken("It is described as \"a gift\" in the town."), "a gift = -");
        assert_eq!(spoken("Norbank hosted a rally characterized by \"a gift\"."), "a gift = -");
        assert_eq!(
            spoken("Norbank hosted a rally characterized by Marsh as \"a gift\"."),
            "a gift = Helen Marsh"
        );
    }

    #[test]
    fn verbs_share_a_subject() {
        assert_eq!(
            spoken("Lopez called it \"shameful\", adding that she would \"not forget it\"."),
            "shameful = Maria Lopez\nnot forget it = Maria Lopez"
        );
        assert_eq!(
            spoken("Both Norland and Sudland deny this, dismissing it as \"absurd\"."),
            "absurd = Norland and Sudland"
        );
        assert_eq!(spoken("Lopez arrived late and said she was \"sorry\"."), "sorry = Maria Lopez");
        assert_eq!(
            spoken("Lopez called it \"a dream\", while Odum said it was \"a waste\"."),
            "a dream = Maria Lopez\na waste = Carl Odum"
        );
    }

    #[test]
    fn pronouns_mean_the_last_fitting_subject() {
        assert_eq!(spoken("Lopez met Odum. She said it was \"useful\"."), "useful = Maria Lopez");
        assert_eq!(
            spoken("In Norland, Brandt is sceptical.\n\"I am not sure,\" he said."),
            "I am not sure, = Tom Brandt"
        );
        assert_eq!(spoken("Norbank fell. \"We regret it,\" it said."), "We regret it, = Norbank");
        assert_eq!(
            spoken(
                "Lopez spoke. The deal covers steel, but Odum said no. He called it \"unfair\"."
            ),
            "unfair = Carl Odum"
        );
        assert_eq!(spoken("\"We were lucky,\" he told reporters."), "We were lucky, = -");
    }

    #[test]
    fn descriptions_mean_whoever_the_text_gives_that_office() {
        let text = "President Maria Lopez of Norland met Chancellor Carl Odum of Sudland.";
        assert_eq!(
            spoken(&format!("{text} The chancellor said it was \"frank\".")),
            "frank = Carl Odum"
        );
        assert_eq!(
            spoken("Helen Marsh, a geologist, came. \"Run,\" the geologist said."),
            "Run, = Helen Marsh"
        );
        assert_eq!(
            spoken("The Ministry of Health closed the school. The ministry called it \"unsafe\"."),
            "unsafe = Ministry of Health"
        );
        assert_eq!(
            spoken("Norland left. \"It is over,\" the country's president's office said."),
            "It is over, = Norland's president's office"
        );
        assert_eq!(spoken("A diver said it was \"dark\"."), "dark = diver");
    }

    #[test]
    fn a_quotation_without_cue_goes_on_with_its_run() {
        assert_eq!(
            spoken("\"Never,\" said Lopez. \"Not while I live.\""),
            "Never, = Maria Lopez\nNot while I live. = Maria Lopez"
        );
        assert_eq!(
            spoken("Lopez said the pact \"will hold\".\n\"Times have changed.\""),
            "will hold = Maria Lopez\nTimes have changed. = Maria Lopez"
        );
        assert_eq!(
            spoken("“We came.\n“The road was gone.\n“Nobody came,” said Brandt."),
            "We came. = Tom Brandt\nThe road was gone. = Tom Brandt\nNobody came, = Tom Brandt"
        );
        assert_eq!(spoken("Brandt was blunt: \"It is over.\""), "It is over. = Tom Brandt");
    }

    #[test]
    fn a_documents_words_are_its_own() {
        assert_eq!(
            spoken("The new pact states that each \"shall provide aid\"."),
            "shall provide aid = text of the new pact"
        );
        assert_eq!(
            spoken("Under the Harbour Treaty, each \"shall leave\" at once."),
            "shall leave = Harbour Treaty"
        );
        assert_eq!(
            spoken(
                "Odum published the full text of the \"Harbour Treaty.\"\n\"Each side shall leave.\""
            ),
            "Harbour Treaty. = -\nEach side shall leave. = Harbour Treaty"
        );
        assert_eq!(
            kinds("Odum published the text of the \"Harbour Treaty.\"\n\"Each side shall leave.\""),
            [QuotationKind::Term, QuotationKind::DocumentText]
        );
        assert_eq!(
            kinds("In a letter to the staff, Odum promised to \"cut nothing\"."),
            [QuotationKind::DocumentText]
        );
    }

    #[test]
    fn headlines_quote_too() {
        assert_eq!(spoken("# Odum: 'We will not yield'"), "We will not yield = Carl Odum");
        assert_eq!(spoken("# 'We will not yield', says Odum"), "We will not yield = Carl Odum");
        assert_eq!(
            spoken("# 'Rather mad' – five lessons\n\"It looks rather mad,\" Lopez said."),
            "Rather mad = Maria Lopez\nIt looks rather mad, = Maria Lopez"
        );
    }

    #[test]
    fn names_and_scare_marks_are_nobodys_words() {
        use QuotationKind::*;
        assert_eq!(kinds("The law, known as the \"Order Act\", passed."), [Term]);
        assert_eq!(kinds("The so-called \"peace plan\" failed."), [Scare]);
        assert_eq!(kinds("The \"experts\" were wrong."), [Scare]);
        assert_eq!(kinds("Odum condemned the new military 'alliance'."), [Scare]);
        assert_eq!(kinds("It grew into a “partnership for a new era”."), [Term]);
        assert_eq!(kinds("Odum called it \"an alliance\"."), [Speech]);
        assert_eq!(spoken("Odum opened the town named \"Old Harbour\"."), "Old Harbour = -");
        assert_eq!(spoken("Odum released the book titled \"War and Rain\"."), "");
    }

    #[test]
    fn pieces_of_one_quotation_share_a_group() {
        assert_eq!(groups("\"A day,\" said Lopez, \"of joy.\" \"More to come.\""), [1, 1, 1]);
        assert_eq!(groups("Lopez called it \"A\" and Odum called it \"B\"."), [1, 2]);
        assert_eq!(groups("“One.\n“Two,” said Lopez."), [1, 1]);
    }

    #[test]
    fn quotations_nest() {
        assert_eq!(
            spoken("\"I said 'maybe', and Odum said 'yes',\" Lopez said."),
            "I said 'maybe', and Odum said 'yes', = Maria Lopez\nmaybe = Maria Lopez\nyes = Carl Odum"
        );
    }

    #[test]
    fn a_mark_that_opens_nothing_closes_at_the_paragraphs_end() {
        let (_, quotations) = found("Lopez said: “It is over.\nThe town slept.");
        assert_eq!(quotations.len(), 1);
        assert!(quotations[0].unclosed);
    }

    #[test]
    fn a_quotation_may_close_a_paragraph_later() {
        let text = "Lopez said: “It is over.\nWe go home now.” The town slept.";
        assert_eq!(spoken(text), "It is over. = Maria Lopez\nWe go home now. = Maria Lopez");
        assert_eq!(groups(text), [1, 1]);
    }

    #[test]
    fn where_and_to_whom_is_the_medium() {
        let medium = |text: &str| {
            let (document, quotations) = found(text);
            quotations[0].medium.map(|span| span.of(&document.text).to_owned())
        };
        assert_eq!(medium("Lopez told the Daily Echo: \"Go.\"").as_deref(), Some("the Daily Echo"));
        assert_eq!(
            medium("\"Go,\" Lopez said at a press conference.").as_deref(),
            Some("a press conference")
        );
        assert_eq!(
            medium("In a letter to staff, Lopez wrote: \"Go.\"").as_deref(),
            Some("a letter to staff")
        );
    }

    /// Prose made of what the rules react to.
    fn soup() -> impl Strategy<Value = String> {
        let parts = [
            "\"",
            "“",
            "”",
            "'",
            "‘",
            "’",
            "«",
            "»",
            "„",
            "''",
            " ",
            "\n",
            ". ",
            ", ",
            ": ",
            " – ",
            "(",
            ")",
            "said ",
            "according to ",
            "who ",
            "he ",
            "they ",
            "Lopez ",
            "Tom Brandt ",
            "the mayor ",
            "was described by ",
            "that ",
            "and ",
            "reportedly ",
            "citing ",
            "é",
            "\u{1F600}",
            "s",
            "90s ",
            "5",
            "# ",
            "it ",
            "the text of ",
            "in a letter ",
            "as saying ",
            "told ",
            "'s ",
        ];
        proptest::collection::vec(proptest::sample::select(parts.to_vec()), 0..80)
            .prop_map(|parts| parts.concat())
    }

    proptest! {
        #[test]
        fn every_span_fits_the_file(text in prop_oneof![soup(), any::<String>()]) {
            let (document, quotations) = found(&text);
            for quotation in &quotations {
                let fits = |span: &Span| document.text.get(span.range()).is_some();
                prop_assert!(!quotation.pieces.is_empty());
                prop_assert!(quotation.pieces.iter().all(|piece| !piece.is_empty() && fits(piece)));
                prop_assert!(quotation.pieces.iter().all(|piece| quotation.marked.contains(*piece)));
                prop_assert!(fits(&quotation.marked));
                let others = [quotation.cue, quotation.medium, quotation.speaker_span];
                prop_assert!(others.iter().flatten().all(fits));
                prop_assert!(quotation.why.words.iter().all(fits));
            }
            prop_assert!(quotations.is_sorted_by_key(|quotation| quotation.marked.start));
        }
    }

    #[test]
    fn takes_time_in_proportion_to_the_text() {
        let patterns = [
            "\"",
            "“",
            "'a",
            "“a” he said, ",
            "\"a\" ",
            "Lopez said ",
            "who said, ",
            "s' ",
            "reportedly ",
            "according to Lopez, ",
            "citing Lopez ",
            "text of the \"Harbour Treaty\" ",
            "(",
            "the mayor, ",
        ];
        for pattern in patterns {
            let text = |times: usize| fixture::document(&pattern.repeat(times));
            let (short, long) = (text(500), text(5_000));
            let (short, long) = (Prepared::new(&short), Prepared::new(&long));
            let cast = fixture::cast();
            let names = |of: &Prepared<'_>| names::find(std::slice::from_ref(of), &cast);
            let (few, many) = (names(&short), names(&long));
            assert_in_proportion(
                pattern,
                10,
                || drop(read(&short, &few.1[0], &few.0)),
                || drop(read(&long, &many.1[0], &many.0)),
            );
        }
    }
}
