//! The views that can be gone to from anywhere: those whose address needs nothing but their name.

use crate::address::Address;
use crate::findings::Finding;
use synoptic_corpus::Corpus;

/// A view that is gone to by its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum View {
    /// What the corpus is, and what the sources disagree on.
    Overview,
    /// Questions by sources.
    Compare,
    /// The first document.
    Read,
    /// All sentences.
    Passages,
    /// What the sources claim.
    Claims,
    /// Whom they quote.
    Quotations,
    /// What they count.
    Numbers,
    /// What they date.
    Dates,
    /// The same in its order.
    Timeline,
    /// Everybody and everything named.
    People,
    /// What is known of each source.
    Sources,
    /// Questions to be answered on paper.
    Worksheet,
    /// The claims that were picked.
    Picked,
    /// How everything was found, and how well.
    Method,
}

impl View {
    /// Every view, in the order of the page.
    pub const ALL: [View; 14] = [
        View::Overview,
        View::Compare,
        View::Read,
        View::Passages,
        View::Claims,
        View::Quotations,
        View::Numbers,
        View::Dates,
        View::Timeline,
        View::People,
        View::Sources,
        View::Worksheet,
        View::Picked,
        View::Method,
    ];

    /// Its name on the page.
    pub const fn title(self) -> &'static str {
        match self {
            View::Overview => "Overview",
            View::Compare => "Compare",
            View::Read => "Read",
            View::Passages => "Passages",
            View::Claims => "Claims",
            View::Quotations => "Quotations",
            View::Numbers => "Numbers",
            View::Dates => "Dates",
            View::Timeline => "Timeline",
            View::People => "People and places",
            View::Sources => "Sources",
            View::Worksheet => "Worksheet",
            View::Picked => "Picked claims",
            View::Method => "Method and accuracy",
        }
    }

    /// What is there, in a few words.
    pub const fn purpose(self) -> &'static str {
        match self {
            View::Overview => "what the sources disagree on",
            View::Compare => "questions by sources",
            View::Read => "a whole text, the others beside it",
            View::Passages => "search every sentence",
            View::Claims => "who says what, how surely",
            View::Quotations => "whom they quote",
            View::Numbers => "what they count",
            View::Dates => "what they date",
            View::Timeline => "what happened when",
            View::People => "who is named, and where",
            View::Sources => "who published what",
            View::Worksheet => "questions for a class, with the key",
            View::Picked => "side by side",
            View::Method => "rules, limits, Verify all",
        }
    }

    /// Its address; the reader opens the first document, so that it has none without documents.
    pub fn address(self, corpus: &Corpus) -> Option<Address> {
        Some(match self {
            View::Overview => Address::Overview,
            View::Compare => Address::Compare(Default::default()),
            View::Read => Address::document(&corpus.documents.first()?.id),
            View::Passages => Address::Passages(Default::default()),
            View::Claims => Address::Findings(Finding::Claims, Default::default()),
            View::Quotations => Address::Findings(Finding::Quotations, Default::default()),
            View::Numbers => Address::Findings(Finding::Numbers, Default::default()),
            View::Dates => Address::Findings(Finding::Dates, Default::default()),
            View::Timeline => Address::Timeline(Default::default()),
            View::People => Address::People,
            View::Sources => Address::Sources(Vec::new()),
            View::Worksheet => Address::Worksheet(Default::default()),
            View::Picked => Address::Picked,
            View::Method => Address::Method,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use synoptic_corpus::Document;

    #[test]
    fn every_view_has_an_address_of_its_own() {
        let document = Document { id: "a".into(), ..Document::default() };
        let corpus = Corpus { documents: vec![document], ..Corpus::default() };
        let addresses: Vec<String> =
            View::ALL.iter().filter_map(|view| Some(view.address(&corpus)?.to_path())).collect();
        assert_eq!(addresses.len(), View::ALL.len());
        for (at, path) in addresses.iter().enumerate() {
            assert!(!addresses[..at].contains(path), "{path}");
            assert!(!matches!(Address::parse(path, "", ""), Address::Unknown(_)), "{path}");
        }
        assert_eq!(View::Read.address(&Corpus::default()), None);
    }
}
