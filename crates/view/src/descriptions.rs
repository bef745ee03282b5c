//! What an address shows, in a sentence or two: for search engines and for whoever is sent a link.
//!
//! Words of the corpus and counts alone; nothing is summed up that the view does not show.

use crate::address::Address;
use crate::comparison::{Compared, status};
use crate::figures::grouped;
use crate::findings::Finding;
use crate::relations::relation_word;
use crate::sources::sources;
use synoptic_corpus::{Corpus, Question};

/// Characters after which a description is cut, as search engines do.
const LONGEST: usize = 280;

/// What the view at an address shows; `compared` is the comparison of all sources.
pub fn description(corpus: &Corpus, compared: &Compared, address: &Address) -> String {
    let facts = &corpus.facts;
    let about = match facts.event.is_empty() {
        true => facts.title.clone(),
        false => facts.event.clone(),
    };
    let documents = corpus.documents.len().to_string();
    let of = |what: &str| [what, " of ", &documents, " sources on one event: ", &about].concat();
    let whole = match address {
        Address::Overview if facts.description.is_empty() => {
            of("What is said, on whose word, and where it differs: a comparison")
        }
        Address::Overview => facts.description.clone(),
        Address::Read(reading) => {
            let found = sources(corpus).into_iter().find(|source| source.id == reading.document);
            found.map_or_else(String::new, |source| {
                let document = corpus.document(source.document);
                let with = match document.is_some_and(|document| document.excerpt_only) {
                    true => ". The passages that are cited, with what the other sources say beside each.",
                    false => {
                        ". The whole text, with what the other sources say beside each sentence."
                    }
                };
                [&source.title, " (", &source.name, ")", with].concat()
            })
        }
        Address::Passages(_) => of("Search and filter every sentence"),
        Address::Findings(finding, _) => of(match finding {
            Finding::Claims => "Every claim, who makes it and how surely,",
            Finding::Quotations => "Every quotation and who speaks it, in the words",
            Finding::Numbers => "Every number with its unit and period, in the words",
            Finding::Dates => "Every date, in the words",
        }),
        Address::Compare(_) => {
            let count = u32::try_from(compared.questions.len()).unwrap_or(u32::MAX);
            let what = " questions, and what each source says on them: a comparison";
            of(&[&grouped(count), what].concat())
        }
        Address::Question(asked) => compared
            .question(&asked.question)
            .map_or_else(String::new, |(_, question)| positions(corpus, question)),
        Address::Sources(_) => of("Who wrote what, when, and what each alone says: a comparison"),
        Address::Timeline(_) => of("What is dated, and when, a lane for each source: a timeline"),
        Address::Worksheet(_) => {
            of("Questions with blank columns to fill in, and their key: a worksheet")
        }
        Address::Picked => of("Claims picked to be compared, in the words"),
        Address::People => of("Everybody and everything named in the texts"),
        Address::Person(id) => {
            let entity = corpus.entities.iter().find(|entity| entity.id == *id);
            entity.map_or_else(String::new, |entity| {
                of(&[&entity.name, ": what is said by and about this name in the words"].concat())
            })
        }
        Address::Method => {
            of("How claims are found and related, and how often that is right: a comparison")
        }
        Address::Unknown(_) => String::new(),
    };
    shortened(&whole)
}

/// What each source says, in the words of the cells.
fn positions(corpus: &Corpus, question: &Question) -> String {
    let mut line = [&question.label, " (", relation_word(status(question)), ")"].concat();
    let sources = sources(corpus);
    for position in &question.positions {
        if let Some(source) = sources.get(position.document.0 as usize) {
            line.push_str(" · ");
            line.push_str(&source.name);
            line.push_str(": ");
            line.push_str(&position.label);
        }
    }
    line
}

/// The text up to the last word that fits, on one line.
fn shortened(text: &str) -> String {
    let mut kept = String::new();
    for word in text.split_whitespace() {
        if kept.chars().count() + word.chars().count() > LONGEST {
            kept.push_str(" …");
            break;
        }
        if !kept.is_empty() {
            kept.push(' ');
        }
        kept.push_str(word);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::question;

    #[test]
    fn every_route_is_described() {
        let corpus = Corpus::default();
        let compared = Compared::of(Vec::new(), vec![question(2, &[])]);
        for route in crate::routes(&corpus) {
            let address = Address::parse(&route, "", "");
            assert!(!description(&corpus, &compared, &address).is_empty(), "{route}");
        }
    }

    #[test]
    fn what_is_long_is_cut_between_words() {
        let long = "word ".repeat(100);
        let cut = shortened(&long);
        assert!(cut.chars().count() <= LONGEST + 2 && cut.ends_with("word …"), "{cut}");
        assert_eq!(shortened("two\n words"), "two words");
    }
}
