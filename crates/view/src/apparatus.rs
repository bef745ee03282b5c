//! What the other sources do with the sentences of one text: the entries in its reader's margin, as
//! in the apparatus of a critical edition. How sources relate is `comparison`'s business.

use crate::comparison::{Compared, pairs_of};
use crate::findings::place_of;
use crate::place::Place;
use crate::places::Places;
use crate::relations::{relation_of_questions, relation_word};
use crate::words::words_of_pieces;
use synoptic_corpus::{BroadRelation, Corpus, Document, DocumentId, Passage, Question};

/// Words of a passage that stand for it.
const LEMMA: usize = 4;

/// What the others do with one sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The block that the sentence stands in.
    pub block: Place,
    /// The sentence.
    pub sentence: Place,
    /// Its first words.
    pub lemma: String,
    /// Each question that it answers, the sharpest first; never empty.
    pub answers: Vec<Answer>,
}

/// How the others stand to a source on one question.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Answer {
    /// Index of the question in [`Compared::questions`].
    pub question: usize,
    /// How many of the others do what; none of these counts is 0.
    pub tally: Vec<(BroadRelation, u32)>,
}

/// An entry for each sentence in which an answer that others share begins, in the order of the text.
pub fn apparatus(corpus: &Corpus, compared: &Compared, id: DocumentId) -> Vec<Entry> {
    let Some(document) = corpus.document(id) else { return Vec::new() };
    let mut found: Vec<(u32, usize, &Passage)> = Vec::new();
    for (index, question) in compared.questions.iter().enumerate() {
        let position = question.position(id).filter(|_| question.positions.len() > 1);
        for passage in position.map_or(&[][..], |position| &position.passages) {
            let place = passage.pieces.first().and_then(|first| place_of(document, *first));
            if let Some((_, Some(sentence))) = place {
                found.push((sentence, index, passage));
            }
        }
    }
    let sharpness = |index: usize| {
        pairs_of(&compared.questions[index], id).map(|(pair, _)| pair.relation).min()
    };
    found.sort_by_key(|(sentence, index, _)| (*sentence, sharpness(*index), *index));
    found.dedup_by_key(|(sentence, index, _)| (*sentence, *index));
    let places = Places::of(document);
    let answer = |index: usize| Answer {
        question: index,
        tally: tally(&compared.questions[index], id, compared.on.len()),
    };
    let of_sentence = |own: &[(u32, usize, &Passage)]| {
        let (sentence, _, passage) = own.first()?;
        let block = document.sentences.get(*sentence as usize)?.block;
        Some(Entry {
            block: places.block(block),
            sentence: places.sentence(*sentence)?,
            lemma: lemma(document, block, passage),
            answers: own.iter().map(|(_, index, _)| answer(*index)).collect(),
        })
    };
    found.chunk_by(|a, b| a.0 == b.0).filter_map(of_sentence).collect()
}

/// What so many sources do: `2 agree`, `1 differs`.
pub fn tally_in_words(relation: BroadRelation, count: u32) -> String {
    let word = if count == 1 { relation_word(relation) } else { relation_of_questions(relation) };
    [&count.to_string(), " ", word].concat()
}

fn tally(question: &Question, id: DocumentId, on: usize) -> Vec<(BroadRelation, u32)> {
    let mut counts = [
        (BroadRelation::Agrees, 0),
        (BroadRelation::Differs, 0),
        (BroadRelation::Contradicts, 0),
        (BroadRelation::Silent, on.saturating_sub(question.positions.len())),
    ];
    for (relation, count) in &mut counts {
        *count +=
            pairs_of(question, id).filter(|(pair, _)| pair.relation.broad() == *relation).count();
    }
    let counted = counts.into_iter().filter(|(_, count)| *count > 0);
    counted.map(|(relation, count)| (relation, u32::try_from(count).unwrap_or(u32::MAX))).collect()
}

fn lemma(document: &Document, block: synoptic_corpus::BlockId, passage: &Passage) -> String {
    let text = words_of_pieces(document, block, &passage.pieces, &[]).plain(&document.text);
    let mut words = text.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(LEMMA).collect();
    let more = if words.next().is_some() { " …" } else { "" };
    [first.join(" ").trim_end_matches([',', ';', ':', '.']), more].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{compared, corpus, question};
    use synoptic_corpus::Relation;
    use synoptic_text::Span;

    fn three() -> Corpus {
        corpus(&[
            ("a", "One\n\nThe river rose by two metres. Nobody was hurt.\n"),
            ("b", "Two\n\nThe river rose.\n"),
            ("c", "Three\n\nThe river rose high.\n"),
        ])
    }

    /// A question that `words` of the first document answer.
    fn asked(
        corpus: &Corpus,
        words: &str,
        pairs: &[(u32, u32, Relation)],
        sources: u32,
    ) -> Question {
        let mut asked = question(sources, pairs);
        let start = corpus.documents[0].text.find(words).expect("the words are in the text");
        asked.positions[0].passages[0].pieces = vec![Span::new(start, start + words.len())];
        asked
    }

    fn told(entries: &[Entry]) -> String {
        let line = |entry: &Entry| {
            let answers = entry.answers.iter().map(|answer| {
                let tally = answer.tally.iter().map(|(what, count)| tally_in_words(*what, *count));
                format!("{}: {}", answer.question, tally.collect::<Vec<_>>().join(", "))
            });
            let answers: Vec<String> = answers.collect();
            format!("{} {}] {}", entry.sentence.fragment(), entry.lemma, answers.join(" | "))
        };
        entries.iter().map(line).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn a_sentence_says_what_the_others_do_with_it_the_sharpest_question_first() {
        let corpus = three();
        let agreed = asked(&corpus, "The river rose by", &[(0, 1, Relation::Agrees)], 2);
        let pairs = [(0, 1, Relation::Detail), (0, 2, Relation::Number), (1, 2, Relation::Agrees)];
        let opposed = asked(&corpus, "The river rose by two metres.", &pairs, 3);
        let compared = compared(4, vec![agreed, opposed]);
        insta::assert_snapshot!(told(&apparatus(&corpus, &compared, DocumentId(0))), @"p1.1 The river rose by …] 1: 1 differs, 1 contradicts, 1 silent | 0: 1 agrees, 2 silent");
    }

    #[test]
    fn what_one_source_alone_says_has_no_entry() {
        let corpus = three();
        let compared = compared(3, vec![asked(&corpus, "Nobody was hurt.", &[], 1)]);
        assert_eq!(apparatus(&corpus, &compared, DocumentId(0)), []);
        assert_eq!(apparatus(&corpus, &compared, DocumentId(9)), []);
    }

    #[test]
    fn a_short_sentence_is_its_own_lemma() {
        let corpus = three();
        let pairs = [(0, 1, Relation::Agrees)];
        let compared = compared(2, vec![asked(&corpus, "Nobody was hurt.", &pairs, 2)]);
        insta::assert_snapshot!(told(&apparatus(&corpus, &compared, DocumentId(0))), @"p1.2 Nobody was hurt] 0: 1 agrees");
    }
}
