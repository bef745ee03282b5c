//! What a source's position on a question rests on: its passages where they stand, on whose word,
//! and every relation to the others with its reason.

use crate::address::Address;
use crate::comparison::{pairs_of, strongest_of};
use crate::facts::{certainty, chain, claim_kind};
use crate::findings::item_of_passage;
use crate::passages::{address_of_item, label_of_item};
use crate::words::{Ink, Words, marked_words_of_pieces};
use synoptic_compare::RULES;
use synoptic_corpus::{
    BlockId, Claim, Corpus, Document, DocumentId, Pair, Passage, Question, Relation,
};
use synoptic_text::Span;

/// A passage as the page quotes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Quoted {
    /// The document it stands in.
    pub document: DocumentId,
    /// The passage with a sentence either side, itself marked.
    pub words: Words,
    /// Whether the paragraph says more before these words.
    pub cut_before: bool,
    /// Whether it says more after them.
    pub cut_after: bool,
    /// The passage alone.
    pub own: Words,
    /// The same as plain text, white space folded.
    pub text: String,
    /// Where it stands, in a word or two: `¶ 12`.
    pub at: String,
    /// Its place in the reader.
    pub to: Address,
    /// What is known of the claim that it is.
    pub said: Option<Said>,
}

/// How something is claimed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The word for the kind of claim.
    pub kind: &'static str,
    /// The word for its certainty.
    pub certainty: &'static str,
    /// The words that make it so.
    pub certainty_words: Vec<String>,
    /// The way it came: the outlet first, its holder last.
    pub chain: Vec<String>,
}

/// How a source relates to one other, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Against {
    /// The other source.
    pub document: DocumentId,
    /// How they relate.
    pub relation: Relation,
    /// Why, in plain words.
    pub why: Reasons,
}

/// Why two sources relate as they do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reasons {
    /// The reason in plain words.
    pub reason: String,
    /// What the rule that decided does, in a sentence.
    pub rule: &'static str,
    /// The words it rests on, each with its source.
    pub evidence: Vec<(DocumentId, String)>,
    /// Why what looks like a conflict was let go.
    pub let_go: Option<String>,
    /// The editor's reason, where the editor set the relation against the rule.
    pub overridden: Option<String>,
}

/// The passages of a source on a question as they follow each other, with what is to be seen in each.
pub fn quoted(corpus: &Corpus, question: &Question, id: DocumentId) -> Vec<Quoted> {
    let passages = question.position(id).map_or(&[][..], |position| &position.passages);
    quoted_in_order(corpus, question, id, passages.iter())
}

/// The same, led by those that decide how the source relates to the others.
pub fn deciding_first(corpus: &Corpus, question: &Question, id: DocumentId) -> Vec<Quoted> {
    let passages = question.position(id).map_or(&[][..], |position| &position.passages);
    let strongest = strongest_of(question, id);
    let words = strongest.map_or(&[][..], |pair| &pair.evidence);
    let decides = |passage: &&Passage| {
        let own = words.iter().filter(|(document, _)| *document == id);
        let mut own = own.map(|(_, span)| *span);
        own.any(|span| passage.pieces.iter().any(|piece| piece.contains(span)))
    };
    let (first, rest): (Vec<&Passage>, Vec<&Passage>) = passages.iter().partition(decides);
    quoted_in_order(corpus, question, id, first.into_iter().chain(rest))
}

fn quoted_in_order<'p>(
    corpus: &Corpus,
    question: &Question,
    id: DocumentId,
    passages: impl Iterator<Item = &'p Passage>,
) -> Vec<Quoted> {
    // The words of conflicts alone: those of every pair would mark half the passage.
    let rests_on: Vec<Span> = pairs_of(question, id)
        .filter(|(pair, _)| pair.relation <= Relation::Tension)
        .flat_map(|(pair, _)| &pair.evidence)
        .filter(|(document, _)| *document == id)
        .map(|(_, span)| *span)
        .collect();
    passages.filter_map(|passage| quote(corpus, id, passage, &rests_on)).collect()
}

/// How a source relates to each other source that answers, in the order of the corpus.
pub fn against(corpus: &Corpus, question: &Question, id: DocumentId) -> Vec<Against> {
    // The pairs are in the order of the corpus, and with them the others of one source.
    pairs_of(question, id)
        .map(|(pair, document)| Against {
            document,
            relation: pair.relation,
            why: reasons(corpus, pair),
        })
        .collect()
}

/// Why two sources relate as they do.
pub fn reasons(corpus: &Corpus, pair: &Pair) -> Reasons {
    let rule = RULES.iter().find(|(name, _)| *name == pair.rule);
    let words = |(id, span): &(DocumentId, Span)| {
        let document = corpus.document(*id)?;
        Some((*id, folded(span.of(&document.text))))
    };
    Reasons {
        reason: pair.reason.clone(),
        rule: rule.map_or("", |(_, sentence)| sentence),
        evidence: pair.evidence.iter().filter_map(words).collect(),
        let_go: pair.let_go.clone(),
        overridden: pair.overridden.clone(),
    }
}

/// One passage with what surrounds it.
pub(crate) fn quote(
    corpus: &Corpus,
    id: DocumentId,
    passage: &Passage,
    rests_on: &[Span],
) -> Option<Quoted> {
    let document = corpus.document(id)?;
    let item = item_of_passage(corpus, id, passage)?;
    let (block, sentence) = (item.block, item.sentence);
    let claim = passage.claim.and_then(|index| corpus.claim(id, index));
    let mut marks: Vec<(Span, Ink)> =
        passage.pieces.iter().map(|piece| (*piece, Ink::Passage)).collect();
    marks.extend(rests_on.iter().map(|span| (*span, Ink::Evidence)));
    let certainty_words = claim.iter().flat_map(|claim| &claim.certainty_words);
    marks.extend(certainty_words.map(|span| (*span, Ink::Certainty)));
    let (around, cut_before, cut_after) = around(document, block, sentence, &passage.pieces);
    let own_marks: Vec<(Span, Ink)> =
        marks.iter().filter(|(_, ink)| *ink != Ink::Passage).copied().collect();
    let text: Vec<String> =
        passage.pieces.iter().map(|piece| folded(piece.of(&document.text))).collect();
    Some(Quoted {
        document: id,
        words: marked_words_of_pieces(document, block, &around, &marks),
        cut_before,
        cut_after,
        own: marked_words_of_pieces(document, block, &passage.pieces, &own_marks),
        text: text.join(" … "),
        at: label_of_item(corpus, &item),
        to: plain(address_of_item(corpus, &item, "")),
        said: claim.map(|claim| said(corpus, id, document, claim)),
    })
}

fn said(corpus: &Corpus, id: DocumentId, document: &Document, claim: &Claim) -> Said {
    let words = claim.certainty_words.iter();
    Said {
        kind: claim_kind(claim.kind),
        certainty: certainty(claim.certainty),
        certainty_words: words.map(|span| folded(span.of(&document.text))).collect(),
        chain: chain(corpus, id, claim),
    }
}

/// The sentences of a passage and one either side, as far as their block goes; whether the block
/// has more before and after.
fn around(
    document: &Document,
    block: BlockId,
    sentence: Option<u32>,
    pieces: &[Span],
) -> (Vec<Span>, bool, bool) {
    let Some(first) = sentence.map(|at| at as usize) else {
        return (pieces.to_vec(), false, false);
    };
    let last = document.sentences[first..].iter().take_while(|sentence| {
        let holds = |piece: &Span| pieces.iter().any(|own| own.overlaps(*piece));
        sentence.block == block && sentence.pieces.iter().any(holds)
    });
    let last = first + last.count().saturating_sub(1);
    let inside = |at: usize| document.sentences.get(at).is_some_and(|found| found.block == block);
    let before = first.checked_sub(1).filter(|at| inside(*at)).unwrap_or(first);
    let after = if inside(last + 1) { last + 1 } else { last };
    let shown = document.sentences[before..=after].iter();
    let cut_before = before.checked_sub(1).is_some_and(inside);
    (shown.flat_map(|found| found.pieces.iter().copied()).collect(), cut_before, inside(after + 1))
}

/// The same place, without layers.
fn plain(address: Address) -> Address {
    match address {
        Address::Read(mut reading) => {
            reading.layers.clear();
            Address::Read(reading)
        }
        other => other,
    }
}

/// The words with white space folded.
pub(crate) fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{corpus, question};
    use crate::words::Piece;

    fn text_of(document: &Document, words: &Words, marked: bool) -> String {
        let pieces = words.segments.iter().flat_map(|segment| &segment.pieces);
        let shown = pieces.filter_map(|piece| match piece {
            Piece::Text { span, inks } if !marked || inks.contains(&Ink::Passage) => {
                Some(span.of(&document.text))
            }
            Piece::Text { .. } | Piece::Gap | Piece::Note(_) => None,
        });
        shown.collect::<Vec<_>>().join("|")
    }

    #[test]
    fn a_passage_stands_between_its_neighbours() {
        let corpus = corpus(&[(
            "a",
            "Title\n\nOne came. Two came later. Three stayed. Four left. Five slept.\n",
        )]);
        let document = &corpus.documents[0];
        let third = document.text.find("Three").expect("is in the text");
        let passage =
            Passage { pieces: vec![Span::new(third, third + "Three stayed.".len())], claim: None };
        let found = quote(&corpus, DocumentId(0), &passage, &[]).expect("stands in a paragraph");
        insta::assert_snapshot!(text_of(document, &found.words, false), @"Two came later.|Three stayed.|Four left.");
        insta::assert_snapshot!(text_of(document, &found.words, true), @"Three stayed.");
        assert!(found.cut_before && found.cut_after);
        assert_eq!((found.at.as_str(), found.text.as_str()), ("¶ 1", "Three stayed."));
        insta::assert_snapshot!(found.to.to_path(), @"/read/a#p1.3");
    }

    #[test]
    fn the_passage_that_decides_leads() {
        let corpus = corpus(&[
            ("a", "Title\n\nOne came. Two came later.\n"),
            ("b", "Title\n\nNobody came.\n"),
        ]);
        let at = |words: &str| {
            let start = corpus.documents[0].text.find(words).expect("is in the text");
            Span::new(start, start + words.len())
        };
        let passage = |words: &str| Passage { pieces: vec![at(words)], claim: None };
        let mut asked = question(2, &[(0, 1, Relation::Date)]);
        asked.positions[0].passages = vec![passage("One came."), passage("Two came later.")];
        let order = |asked: &Question| -> Vec<String> {
            let found = deciding_first(&corpus, asked, DocumentId(0));
            found.into_iter().map(|quoted| quoted.text).collect()
        };
        assert_eq!(order(&asked), ["One came.", "Two came later."], "as they follow each other");
        asked.pairs[0].evidence = vec![(DocumentId(0), at("later")), (DocumentId(1), at("One"))];
        assert_eq!(order(&asked), ["Two came later.", "One came."]);
    }

    #[test]
    fn every_relation_says_its_rule_in_a_sentence() {
        let asked = question(2, &[(0, 1, Relation::Detail)]);
        let found = against(&Corpus::default(), &asked, DocumentId(1));
        assert_eq!(found[0].document, DocumentId(0));
        assert!(found[0].why.rule.starts_with("They share the matter"));
    }
}
