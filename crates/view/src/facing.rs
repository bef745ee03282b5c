//! Two sources face to face: the passages on which a pair rests, and what might explain that they
//! part, listed without choosing.

use crate::evidence::{Quoted, folded, quote};
use crate::facts::{certainty, holder_name};
use crate::sources::{Source, sources};
use synoptic_corpus::{
    BroadRelation, Certainty, Corpus, DocumentId, Holder, Pair, Passage, Position, Question,
    Relation,
};
use synoptic_text::Span;

/// A pair of positions, as two quotations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Facing {
    /// How they relate.
    pub relation: Relation,
    /// Both, in the order of the corpus.
    pub sides: [Side; 2],
    /// What might explain it, in no order of likelihood.
    pub might: Vec<String>,
}

/// One of the two.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Side {
    /// The numbers or dates that the other contradicts, as written.
    pub value: Option<String>,
    /// The passage.
    pub quoted: Quoted,
    /// On whose word.
    pub by: String,
}

/// The strongest pair of a question; `None` where one source alone speaks.
pub fn strongest(corpus: &Corpus, question: &Question) -> Option<Facing> {
    let key = |pair: &&Pair| (pair.relation, std::cmp::Reverse(pair.score));
    facing(corpus, question, question.pairs.iter().min_by_key(key)?)
}

/// Every pair of a question that contradicts.
pub fn contradictions(corpus: &Corpus, question: &Question) -> Vec<Facing> {
    let opposed = |pair: &&Pair| pair.relation.broad() == BroadRelation::Contradicts;
    let pairs = question.pairs.iter().filter(opposed);
    pairs.filter_map(|pair| facing(corpus, question, pair)).collect()
}

fn facing(corpus: &Corpus, question: &Question, pair: &Pair) -> Option<Facing> {
    let a = side(corpus, question.position(pair.a)?, pair)?;
    let b = side(corpus, question.position(pair.b)?, pair)?;
    let might = might(corpus, question, pair);
    Some(Facing { relation: pair.relation, sides: [a, b], might })
}

fn side(corpus: &Corpus, position: &Position, pair: &Pair) -> Option<Side> {
    let id = position.document;
    let own: Vec<Span> =
        pair.evidence.iter().filter(|(at, _)| *at == id).map(|(_, span)| *span).collect();
    let passage = passage_of(position, &own)?;
    let text = &corpus.document(id)?.text;
    let is_value = matches!(pair.relation, Relation::Number | Relation::Date);
    let values: Vec<String> = own.iter().take(2).map(|span| folded(span.of(text))).collect();
    let value = (is_value && !values.is_empty()).then(|| values.join(" · "));
    let quoted = quote(corpus, id, passage, &own)?;
    let by = quoted.said.as_ref().and_then(|said| said.chain.last().cloned());
    Some(Side { value, by: by.unwrap_or_default(), quoted })
}

/// The passage that a pair rests on: the one that holds the words it names, or else the first.
pub(crate) fn passage_of<'p>(position: &'p Position, words: &[Span]) -> Option<&'p Passage> {
    let holds = |passage: &&Passage| {
        passage.pieces.iter().any(|piece| words.iter().any(|span| piece.overlaps(*span)))
    };
    position.passages.iter().find(holds).or(position.passages.first())
}

fn might(corpus: &Corpus, question: &Question, pair: &Pair) -> Vec<String> {
    let all = sources(corpus);
    let source = |id: DocumentId| all.get(id.0 as usize);
    let mut found: Vec<String> = Vec::new();
    match pair.relation {
        Relation::Date => {
            found.push("Time zone: a day begins earlier in one place than in another.".into());
            found.push("Other subject: they may date two moments of one event.".into());
        }
        Relation::Number => {
            found.push("Other subject: they may count other things, or over other times.".into());
        }
        Relation::Contradicts
        | Relation::Tension
        | Relation::Attribution
        | Relation::Earlier
        | Relation::Detail
        | Relation::Wording
        | Relation::Agrees => {
            found.push("Other subject: they may mean two things by one word.".into());
        }
    }
    for id in [pair.a, pair.b] {
        let (Some(source), Some(position)) = (source(id), question.position(id)) else { continue };
        let claims = || corpus.claims_of(position);
        let unsure = claims().find(|claim| claim.certainty != Certainty::Asserted);
        if let Some(claim) = unsure {
            let word = certainty(claim.certainty);
            found.push(["Hedge: ", &source.name, " gives it as ", word, "."].concat());
        }
        let passed_on = claims().find(|claim| claim.holder != Holder::Author);
        if let Some(claim) = passed_on {
            let holder = holder_name(&claim.holder);
            found.push(["On whose word: ", &source.name, " passes on ", holder, "."].concat());
        }
    }
    let written =
        |id: DocumentId| source(id).and_then(|source| Some((source, source.date.as_ref()?)));
    match (written(pair.a), written(pair.b)) {
        (Some((a, at)), Some((b, later))) if at != later => {
            found.push(date_of_writing(a, at, b, later));
        }
        (_, _) => {}
    }
    found
}

fn date_of_writing(a: &Source, at: &str, b: &Source, later: &str) -> String {
    ["Date of writing: ", &a.name, " is of ", at, ", ", &b.name, " of ", later, "."].concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{corpus, question};

    #[test]
    fn the_strongest_pair_faces_itself_and_its_possible_reasons_are_listed() {
        let corpus = corpus(&[
            ("a", "One\n\nThey came on Monday.\n"),
            ("b", "Two\n\nThey came on Tuesday.\n"),
        ]);
        let mut asked = question(2, &[(0, 1, Relation::Date)]);
        for (position, document) in asked.positions.iter_mut().zip(&corpus.documents) {
            let at = document.text.find("They").expect("is in the text");
            position.passages[0].pieces = vec![Span::new(at, document.text.trim_end().len())];
        }
        let day = corpus.documents[0].text.find("Monday").expect("is in the text");
        asked.pairs[0].evidence = vec![(DocumentId(0), Span::new(day, day + 6))];
        let found = strongest(&corpus, &asked).expect("two sources speak");
        assert_eq!(found.sides[0].value.as_deref(), Some("Monday"));
        assert_eq!(found.sides[1].quoted.text, "They came on Tuesday.");
        assert_eq!(found.might.len(), 2);
        assert_eq!(contradictions(&corpus, &asked).len(), 1);
        assert_eq!(strongest(&corpus, &question(1, &[])), None);
    }
}
