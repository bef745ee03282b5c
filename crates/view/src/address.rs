//! The address of every view: which view, and its whole state.
//!
//! Paths are relative to where the page is hosted; the app adds the base. What an address means
//! for a corpus (whether the document exists, which passages a filter keeps) is the views' business.

use crate::comparing::{Asked, Comparing, WITHOUT};
use crate::filters::{Filters, Key};
use crate::findings::Finding;
use crate::layers::Layer;
use crate::place::Place;
use crate::query::{self, QueryWriter};
use crate::timeline::Dating;
use crate::worksheet::Sheet;

/// The facets of the passages.
pub(crate) const PASSAGE_KEYS: [Key; 3] = [Key::Source, Key::Section, Key::Kind];

/// The key of the layer that sets the other sources beside a text, and its value where it is off.
const COMPARE: &str = "compare";
const OFF: &str = "off";

/// A view and its state.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Address {
    /// `/`: what the corpus is.
    Overview,
    /// `/read/{document}`: one document.
    Read(Reading),
    /// `/passages`: all sentences, filtered and searched.
    Passages(Filters),
    /// `/claims`, `/quotations`, `/numbers`, `/dates`: what was found, filtered and searched.
    Findings(Finding, Filters),
    /// `/compare`: questions by sources.
    Compare(Comparing),
    /// `/question/{id}`: one question.
    Question(Asked),
    /// `/sources`: what is known of each source, and what lies between them. Holds the documents
    /// that are switched off.
    Sources(Vec<String>),
    /// `/picked`: the claims that were picked, side by side. Which they are stands in the query of
    /// every address.
    Picked,
    /// `/worksheet`: questions to be answered on paper, with a key.
    Worksheet(Sheet),
    /// `/timeline`: what the sources date.
    Timeline(Dating),
    /// `/people`: everybody and everything named.
    People,
    /// `/people/{id}`: one of them.
    Person(String),
    /// `/method`: how everything was found, and how well.
    Method,
    /// Anything else, as it was asked for.
    Unknown(String),
}

/// State of the reader.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// Short id of the document.
    pub document: String,
    /// The words looked for when it was opened, still highlighted; empty for none.
    pub query: String,
    /// The layers that are marked in the text.
    pub layers: Vec<Layer>,
    /// Whether its margin leaves out what the other sources do.
    pub alone: bool,
    /// The place to scroll to and mark.
    pub place: Option<Place>,
}

impl Reading {
    /// The same at another place.
    pub fn at(&self, place: Place) -> Address {
        Address::Read(Reading { place: Some(place), ..self.clone() })
    }
}

impl Address {
    /// The start of a document.
    pub fn document(id: &str) -> Address {
        Address::Read(Reading { document: id.to_owned(), ..Reading::default() })
    }

    /// A place in a document.
    pub fn place(id: &str, place: Place) -> Address {
        let place = Some(place);
        Address::Read(Reading { document: id.to_owned(), place, ..Reading::default() })
    }

    /// A question, all sources on.
    pub fn question(id: &str) -> Address {
        Address::Question(Asked { question: id.to_owned(), ..Asked::default() })
    }

    /// Path, query and fragment, from the root of the page: `/read/issi?q=treaty#p12`.
    pub fn to_path(&self) -> String {
        match self {
            Address::Overview => "/".into(),
            Address::Read(reading) => {
                let mut path = String::from("/read/");
                query::encode_into(&reading.document, &mut path);
                let mut pairs = QueryWriter::default();
                pairs.pair("q", &reading.query);
                let layers: Vec<String> =
                    reading.layers.iter().map(|layer| layer.name().to_owned()).collect();
                pairs.list("layers", &layers);
                pairs.pair(COMPARE, if reading.alone { OFF } else { "" });
                path.push_str(&pairs.finish());
                if let Some(place) = &reading.place {
                    path.push('#');
                    path.push_str(&place.fragment());
                }
                path
            }
            Address::Passages(filters) => ["/passages", &filters.to_query()].concat(),
            Address::Findings(finding, filters) => {
                ["/", finding.path(), &filters.to_query()].concat()
            }
            Address::Compare(comparing) => ["/compare", &comparing.to_query()].concat(),
            Address::Question(asked) => {
                let mut path = String::from("/question/");
                query::encode_into(&asked.question, &mut path);
                path.push_str(&asked.to_query());
                path
            }
            Address::Sources(without) => ["/sources", &switched_off(without)].concat(),
            Address::Timeline(dating) => ["/timeline", &dating.to_query()].concat(),
            Address::Worksheet(sheet) => ["/worksheet", &sheet.to_query()].concat(),
            Address::Picked => "/picked".into(),
            Address::People => "/people".into(),
            Address::Method => "/method".into(),
            Address::Person(id) => {
                let mut path = String::from("/people/");
                query::encode_into(id, &mut path);
                path
            }
            Address::Unknown(path) => path.clone(),
        }
    }

    /// Its path and query as words, for a person to read.
    pub fn in_words(&self) -> String {
        query::decode(&self.to_path())
    }

    /// The same as a link relative to the page's base.
    pub fn href(&self) -> String {
        let path = self.to_path();
        match path.strip_prefix('/') {
            Some("") | None => "./".into(),
            Some(rest) => rest.into(),
        }
    }

    /// Reads an address. A closing slash and `index.html` mean nothing; keys that a view does not
    /// know are ignored.
    pub fn parse(path: &str, query: &str, fragment: &str) -> Address {
        let plain = path.strip_suffix("index.html").unwrap_or(path).trim_matches('/');
        let (view, rest) = plain.split_once('/').unwrap_or((plain, ""));
        match (view, rest) {
            ("", _) => Address::Overview,
            ("read", document) if !document.is_empty() && !document.contains('/') => {
                Address::Read(Reading {
                    document: query::decode(document),
                    query: query::value(query, "q"),
                    layers: query::list(query, "layers")
                        .iter()
                        .filter_map(|name| Layer::parse(name))
                        .collect(),
                    alone: query::value(query, COMPARE) == OFF,
                    place: Place::parse(fragment),
                })
            }
            ("passages", "") => Address::Passages(Filters::parse(query, &PASSAGE_KEYS)),
            ("compare", "") => Address::Compare(Comparing::parse(query)),
            ("question", id) if !id.is_empty() && !id.contains('/') => {
                Address::Question(Asked::parse(query::decode(id), query))
            }
            ("sources", "") => Address::Sources(query::list(query, WITHOUT)),
            ("timeline", "") => Address::Timeline(Dating::parse(query)),
            ("worksheet", "") => Address::Worksheet(Sheet::parse(query)),
            ("picked", "") => Address::Picked,
            ("people", "") => Address::People,
            ("method", "") => Address::Method,
            ("people", id) if !id.contains('/') => Address::Person(query::decode(id)),
            (view, "") => match Finding::ALL.into_iter().find(|finding| finding.path() == view) {
                Some(finding) => Address::Findings(finding, Filters::parse(query, finding.keys())),
                None => Address::Unknown(path.to_owned()),
            },
            _ => Address::Unknown(path.to_owned()),
        }
    }

    /// Whether one comes to the view to work with it (to search, to filter, to switch sources), rather
    /// than to read it.
    pub fn is_tool(&self) -> bool {
        match self {
            Address::Passages(_)
            | Address::Findings(..)
            | Address::Compare(_)
            | Address::Timeline(_)
            | Address::Worksheet(_)
            | Address::Picked => true,
            Address::Overview
            | Address::Read(_)
            | Address::Question(_)
            | Address::Sources(_)
            | Address::People
            | Address::Person(_)
            | Address::Method
            | Address::Unknown(_) => false,
        }
    }

    /// Whether both show the same page, so that going from one to the other only changes its state.
    pub fn same_page(&self, other: &Address) -> bool {
        match (self, other) {
            (Address::Read(a), Address::Read(b)) => a.document == b.document,
            (Address::Question(a), Address::Question(b)) => a.question == b.question,
            (Address::Unknown(a), Address::Unknown(b))
            | (Address::Person(a), Address::Person(b)) => a == b,
            (Address::Findings(a, _), Address::Findings(b, _)) => a == b,
            (Address::Overview, Address::Overview)
            | (Address::People, Address::People)
            | (Address::Method, Address::Method)
            | (Address::Compare(_), Address::Compare(_))
            | (Address::Sources(_), Address::Sources(_))
            | (Address::Worksheet(_), Address::Worksheet(_))
            | (Address::Picked, Address::Picked)
            | (Address::Timeline(_), Address::Timeline(_))
            | (Address::Passages(_), Address::Passages(_)) => true,
            (
                Address::Overview
                | Address::Read(_)
                | Address::Passages(_)
                | Address::Findings(..)
                | Address::Compare(_)
                | Address::Question(_)
                | Address::Sources(_)
                | Address::Worksheet(_)
                | Address::Timeline(_)
                | Address::Picked
                | Address::People
                | Address::Method
                | Address::Person(_)
                | Address::Unknown(_),
                _,
            ) => false,
        }
    }
}

fn switched_off(without: &[String]) -> String {
    let mut pairs = QueryWriter::default();
    pairs.list(WITHOUT, without);
    pairs.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn parse(whole: &str) -> Address {
        let (rest, fragment) = whole.split_once('#').unwrap_or((whole, ""));
        let (path, query) = rest.split_once('?').unwrap_or((rest, ""));
        Address::parse(path, query, fragment)
    }

    #[test]
    fn paths_read_well() {
        let reading = Reading {
            document: "issi".into(),
            query: "“all means”".into(),
            alone: true,
            place: Some(Place::Sentence { paragraph: 3, sentence: 2 }),
            ..Reading::default()
        };
        insta::assert_snapshot!(Address::Read(reading).to_path(), @"/read/issi?q=%E2%80%9Call+means%E2%80%9D&compare=off#p3.2");
        let filters = Filters::searching("treaty")
            .toggled(Key::Kind, "list-item")
            .toggled(Key::Source, "issi")
            .toggled(Key::Source, "kyiv")
            .toggled(Key::Section, "issi/economic-cooperation");
        insta::assert_snapshot!(Address::Passages(filters).to_path(), @"/passages?q=treaty&source=issi,kyiv&section=issi/economic-cooperation&kind=list-item");
        insta::assert_snapshot!(Address::Overview.href(), @"./");
        insta::assert_snapshot!(Address::document("issi").href(), @"read/issi");
    }

    #[test]
    fn every_route_comes_back() {
        for address in [
            Address::Overview,
            Address::document("issi"),
            Address::place("issi", Place::Note(3)),
            Address::Passages(Filters::default()),
            Address::Findings(
                Finding::Claims,
                Filters::searching("oil").toggled(Key::ClaimKind, "fact"),
            ),
            Address::Compare(Comparing::at("issi.1.2", "kyiv")),
            Address::question("issi.1.2"),
            Address::Question(Asked {
                question: "a b".into(),
                without: vec!["kyiv".into()],
                changing: true,
            }),
            Address::Sources(vec!["kyiv".into()]),
            Address::Timeline(Dating { from: "2023".into(), ..Dating::default() }),
            Address::Worksheet(Sheet { places: true, ..Sheet::default() }),
            Address::Picked,
            Address::People,
            Address::Method,
            Address::Person("a-b".into()),
            Address::Unknown("/nowhere/at/all".into()),
        ] {
            assert_eq!(parse(&address.to_path()), address);
        }
    }

    #[test]
    fn a_closing_slash_and_the_file_name_mean_nothing() {
        assert_eq!(parse("/read/issi/#p2"), Address::place("issi", Place::Paragraph(2)));
        assert_eq!(parse("/passages/index.html"), Address::Passages(Filters::default()));
        assert_eq!(parse("/index.html"), Address::Overview);
    }

    #[test]
    fn what_is_no_view_stays_as_asked() {
        assert_eq!(parse("/read"), Address::Unknown("/read".into()));
        assert_eq!(parse("/read/a/b"), Address::Unknown("/read/a/b".into()));
        assert_eq!(parse("/passages/x"), Address::Unknown("/passages/x".into()));
    }

    proptest! {
        #[test]
        fn any_state_comes_back(
            query in ".*",
            document in "[^/]{1,8}",
            sources in proptest::collection::vec("[a-z]{1,3}", 0..4),
            section in "[a-z]{1,3}/[a-z-]{1,5}",
        ) {
            prop_assume!(document != "." && document != "..");
            let layers = vec![Layer::Dates];
            let (query_of_text, place) = (query.clone(), Some(Place::Notes));
            let reading = Reading { document, query: query_of_text, layers, alone: true, place };
            prop_assert_eq!(parse(&Address::Read(reading.clone()).to_path()), Address::Read(reading));
            let mut distinct: Vec<String> = Vec::new();
            for source in sources {
                if !distinct.contains(&source) {
                    distinct.push(source);
                }
            }
            let filters = Filters::searching(&query)
                .with(Key::Source, distinct)
                .with(Key::Section, vec![section]);
            prop_assert_eq!(parse(&Address::Passages(filters.clone()).to_path()), Address::Passages(filters));
        }
    }
}
