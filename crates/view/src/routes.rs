//! Every address that can be written down before anybody asks for it, and what each is called.

use crate::address::Address;
use crate::comparison::Comparison;
use crate::findings::Finding;
use crate::people::people;
use crate::sources::sources;
use synoptic_corpus::Corpus;

/// The paths of all views without a state of their own, from the root of the page: one
/// file is written for each.
pub fn routes(corpus: &Corpus) -> Vec<String> {
    let mut found = vec![Address::Overview, Address::Passages(Default::default())];
    found.extend(Finding::ALL.map(|finding| Address::Findings(finding, Default::default())));
    found.extend([
        Address::Compare(Default::default()),
        Address::Sources(Vec::new()),
        Address::Timeline(Default::default()),
        Address::Worksheet(Default::default()),
        Address::Picked,
        Address::People,
        Address::Method,
    ]);
    let compared = Comparison::new(corpus).without(&[]);
    found.extend(compared.questions.iter().map(|question| Address::question(&question.id)));
    found.extend(corpus.documents.iter().map(|document| Address::document(&document.id)));
    let named = people(corpus).into_iter().flat_map(|group| group.rows);
    found.extend(named.map(|row| Address::Person(row.id)));
    found.iter().map(Address::to_path).collect()
}

/// The title of a view, for the window and for bookmarks; `label` knows the questions by their ids.
pub fn title(corpus: &Corpus, address: &Address, label: &dyn Fn(&str) -> Option<String>) -> String {
    let own = name(corpus, address, label);
    match own.is_empty() {
        true => "Synoptic".into(),
        false => [&own, " · Synoptic"].concat(),
    }
}

/// The same without the name of the page.
pub fn name(corpus: &Corpus, address: &Address, label: &dyn Fn(&str) -> Option<String>) -> String {
    match address {
        Address::Overview => corpus.facts.title.clone(),
        Address::Passages(filters) if filters.query.trim().is_empty() => "Passages".into(),
        Address::Passages(filters) => ["“", filters.query.trim(), "” in the passages"].concat(),
        Address::Read(reading) => {
            let found = sources(corpus).into_iter().find(|source| source.id == reading.document);
            found.map_or("No such document".into(), |s| [&s.name, ": ", &s.title].concat())
        }
        Address::Findings(finding, _) => finding.title().into(),
        Address::Compare(_) => "Compare".into(),
        Address::Question(asked) => {
            label(&asked.question).unwrap_or_else(|| "No such question".into())
        }
        Address::Sources(_) => "Sources".into(),
        Address::Timeline(_) => "Timeline".into(),
        Address::Worksheet(_) => "Worksheet".into(),
        Address::Picked => "Picked claims".into(),
        Address::People => "People & places".into(),
        Address::Method => "Method".into(),
        Address::Person(id) => {
            let entity = corpus.entities.iter().find(|entity| entity.id == *id);
            entity.map_or("No such name".into(), |entity| entity.name.clone())
        }
        Address::Unknown(_) => "No such page".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use synoptic_corpus::Document;

    fn corpus() -> Corpus {
        let document = |id: &str| Document { id: id.into(), ..Document::default() };
        Corpus { documents: vec![document("a"), document("b")], ..Corpus::default() }
    }

    #[test]
    fn every_route_is_known() {
        let found = routes(&corpus());
        assert_eq!(
            found,
            [
                "/",
                "/passages",
                "/claims",
                "/quotations",
                "/numbers",
                "/dates",
                "/compare",
                "/sources",
                "/timeline",
                "/worksheet",
                "/picked",
                "/people",
                "/method",
                "/read/a",
                "/read/b"
            ]
        );
        for route in found {
            let address = Address::parse(&route, "", "");
            assert!(!matches!(address, Address::Unknown(_)), "{route}");
            assert_eq!(address.to_path(), route);
        }
    }

    #[test]
    fn a_search_is_named_by_its_words() {
        let filters = crate::Filters::searching(" oil ");
        let title = |corpus: &Corpus, address: &Address| title(corpus, address, &|_| None);
        assert_eq!(
            title(&corpus(), &Address::Passages(filters)),
            "“oil” in the passages · Synoptic"
        );
        assert_eq!(title(&corpus(), &Address::document("x")), "No such document · Synoptic");
        assert_eq!(title(&corpus(), &Address::Overview), "Synoptic");
    }
}
