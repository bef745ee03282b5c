//! Names that were read in the text, each written form once, before it is told which are one thing.

use super::folding::fold;
use super::reading::Reading;
use super::words::Row;
use std::collections::BTreeMap;
use synoptic_corpus::EntityKind;

/// No more different names than this are told apart; further ones are left out.
const MOST: usize = 50_000;

/// No more forms of one name than this are kept.
const MOST_FORMS: usize = 16;

/// A name as read, with everything that speaks for it.
#[derive(Clone, Debug)]
pub(super) struct FoundName {
    /// Folded words of the bare name, joined by spaces.
    pub(super) key: String,
    /// The bare name as first written.
    pub(super) name: String,
    /// Longer forms ("John Foreman CBE") and letters ("CSIS").
    pub(super) others: Vec<String>,
    pub(super) kind: EntityKind,
    /// How strongly the kind is shown.
    weight: u8,
    pub(super) rule: &'static str,
    /// How often it was read.
    pub(super) count: u32,
}

/// The names read, by key.
#[derive(Default)]
pub(super) struct FoundNames {
    names: BTreeMap<String, FoundName>,
}

impl FoundNames {
    /// Adds what was read in a row.
    pub(super) fn add_reading(&mut self, row: &Row<'_>, reading: &Reading) {
        let bare = row.span(reading.first, reading.bare_last).of(row.text());
        let whole = row.span(reading.first, reading.last).of(row.text());
        let mut others = Vec::new();
        if reading.last > reading.bare_last {
            others.push(tidy(whole));
        }
        others.extend(reading.acronym.map(|at| row.word(at).to_owned()));
        self.add(bare, others, reading.kind, reading.rule);
    }

    /// Adds a name that stands in the text.
    pub(super) fn add(
        &mut self,
        name: &str,
        others: Vec<String>,
        kind: EntityKind,
        rule: &'static str,
    ) {
        let name = tidy(name);
        let key = key(&name);
        if key.is_empty() {
            return;
        }
        let weight = weight(rule);
        let Some(known) = self.names.get_mut(&key) else {
            if self.names.len() < MOST {
                let new =
                    FoundName { key: key.clone(), name, others, kind, weight, rule, count: 1 };
                self.names.insert(key, new);
            }
            return;
        };
        known.count += 1;
        if weight > known.weight {
            (known.kind, known.weight, known.rule) = (kind, weight, rule);
        }
        for other in others.into_iter().chain([name]) {
            if known.others.len() < MOST_FORMS
                && other != known.name
                && !known.others.contains(&other)
            {
                known.others.push(other);
            }
        }
    }

    /// The names, each once, in order of key; the kind is the one shown most strongly.
    pub(super) fn merged(self) -> Vec<FoundName> {
        self.names.into_values().collect()
    }
}

impl FoundName {
    /// The words of the key.
    pub(super) fn words(&self) -> Vec<&str> {
        self.key.split(' ').collect()
    }
}

fn weight(rule: &str) -> u8 {
    match rule {
        "title-and-name" | "byline" => 5,
        "letters-in-brackets"
        | "head-word"
        | "note-publisher"
        | "designator"
        | "article-number" => 4,
        "given-name" => 3,
        "title-and-surname" => 2,
        "capitals" => 1,
        _ => 0,
    }
}

/// The name with single spaces.
fn tidy(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The folded words of a name, hyphens as spaces.
pub(super) fn key(name: &str) -> String {
    let plain = fold(name).replace(['-', '‐', '‑', '–', '.'], " ");
    let words = plain.split_whitespace();
    // "The Guardian" and "the Guardian" are one name.
    let article = usize::from(plain.starts_with("the ") && plain.len() > 4);
    words.skip(article).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn articles_hyphens_and_points_do_not_part_forms() {
        assert_eq!(key("Kim Jong-un"), key("Kim Jong Un"));
        assert_eq!(key("The Guardian"), key("Guardian"));
        assert_eq!(key("St. Kolo"), key("St Kolo"));
        assert_ne!(key("The"), "");
    }

    #[test]
    fn the_kind_is_the_one_shown_most_strongly() {
        let mut names = FoundNames::default();
        names.add("Orla Fenwick", Vec::new(), EntityKind::Place, "capitals");
        names.add("Orla Fenwick", Vec::new(), EntityKind::Person, "title-and-name");
        names.add("Orla-Fenwick", Vec::new(), EntityKind::Other, "capital-within-sentence");
        let [name] = names.merged().try_into().expect("one name, in three readings");
        assert_eq!((name.kind, name.count), (EntityKind::Person, 3));
        assert_eq!(name.others, ["Orla-Fenwick"]);
    }
}
