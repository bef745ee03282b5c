//! Words, names, times and units by number, shared by all passages of a corpus.
//!
//! A word has two numbers: its stem's, and its concept's, which it shares with its synonyms. What a
//! feature weighs is the featurizer's business.

use crate::hash::Map;
use crate::lexicon::roles::ROLES;
use crate::lexicon::synonyms::SYNONYMS;
use synoptic_corpus::EntityId;
use synoptic_text::{fold, is_stop_word, stem};

/// Words that only say that somebody says so. Verbs that say how (warn, promise, deny) are content.
const SAYING: [&str; 10] =
    ["according", "say", "says", "said", "saying", "tell", "tells", "told", "add", "added"];

/// A feature's number.
pub(crate) type FeatureId = u32;

/// What a feature is, and so how much it counts beside others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum FeatureKind {
    /// A stem, or the first word of its line of synonyms.
    Concept,
    /// Two concepts that follow one another: rarer, but only an echo of its parts.
    Pair,
    /// A name.
    Name,
    /// The year or month that a time expression names.
    Time,
    /// The unit that a quantity counts.
    Unit,
    /// A topic of the corpus that a claim belongs to.
    Topic,
}

impl FeatureKind {
    /// Its weight beside a plain word's, before rarity. Chosen on this corpus so that neighbouring
    /// values do as well; `docs/accuracy.md` gives the figures.
    pub(crate) fn boost(self) -> f32 {
        match self {
            FeatureKind::Concept | FeatureKind::Name => 1.0,
            FeatureKind::Pair | FeatureKind::Unit | FeatureKind::Topic => 0.6,
            FeatureKind::Time => 1.2,
        }
    }
}

/// A word by its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Known {
    /// Its stem's number.
    pub(crate) stem: FeatureId,
    /// Its concept's number; `None` for a function word.
    pub(crate) concept: Option<FeatureId>,
    /// Whether it tells who somebody is.
    pub(crate) role: bool,
}

/// Features by number.
pub(crate) struct Vocabulary<'c> {
    /// Words as written, so that each is folded and stemmed once.
    words: Map<&'c str, Known>,
    stems: Map<String, FeatureId>,
    /// Stems whose concept is a line of synonyms.
    synonyms: Map<FeatureId, FeatureId>,
    /// Stems of words that tell who somebody is, in order.
    roles: Vec<FeatureId>,
    pairs: Map<(FeatureId, FeatureId), FeatureId>,
    entities: Map<EntityId, FeatureId>,
    named: Map<String, FeatureId>,
    topics: Map<u16, FeatureId>,
    kinds: Vec<FeatureKind>,
}

impl<'c> Vocabulary<'c> {
    /// A vocabulary that knows the general synonyms and nothing else.
    pub(crate) fn new() -> Vocabulary<'c> {
        let mut vocabulary = Vocabulary {
            words: Map::default(),
            stems: Map::default(),
            synonyms: Map::default(),
            roles: Vec::new(),
            pairs: Map::default(),
            entities: Map::default(),
            named: Map::default(),
            topics: Map::default(),
            kinds: Vec::new(),
        };
        for line in SYNONYMS {
            let concept = fresh(&mut vocabulary.kinds, FeatureKind::Concept);
            for word in line.split(' ') {
                let stem = vocabulary.stem(word);
                vocabulary.synonyms.entry(stem).or_insert(concept);
            }
        }
        let roles = ROLES.iter().flat_map(|line| line.split(' '));
        vocabulary.roles = roles.map(|word| vocabulary.stem(word)).collect();
        vocabulary.roles.sort_unstable();
        vocabulary
    }

    /// How many features there are so far.
    pub(crate) fn len(&self) -> usize {
        self.kinds.len()
    }

    /// What each feature is, by number.
    pub(crate) fn kinds(&self) -> &[FeatureKind] {
        &self.kinds
    }

    /// The numbers of a word as written.
    pub(crate) fn word(&mut self, word: &'c str) -> Known {
        if let Some(known) = self.words.get(word) {
            return *known;
        }
        let known = self.cut_word(word);
        self.words.insert(word, known);
        known
    }

    /// The same for a word that stands nowhere as it reads, since something cuts it.
    pub(crate) fn cut_word(&mut self, word: &str) -> Known {
        let folded = fold(word);
        let stem = self.stem(&folded);
        let concept = (!is_stop_word(&folded) && !SAYING.contains(&&*folded))
            .then(|| self.synonyms.get(&stem).copied().unwrap_or(stem));
        Known { stem, concept, role: self.roles.binary_search(&stem).is_ok() }
    }

    /// The number of a folded word's stem.
    pub(crate) fn stem(&mut self, folded: &str) -> FeatureId {
        let stem = stem(folded);
        match self.stems.get(&*stem) {
            Some(id) => *id,
            None => {
                let id = fresh(&mut self.kinds, FeatureKind::Concept);
                self.stems.insert(stem.into_owned(), id);
                id
            }
        }
    }

    /// The number of two concepts in a row.
    pub(crate) fn pair(&mut self, pair: (FeatureId, FeatureId)) -> FeatureId {
        *self.pairs.entry(pair).or_insert_with(|| fresh(&mut self.kinds, FeatureKind::Pair))
    }

    /// The number of a name.
    pub(crate) fn entity(&mut self, entity: EntityId) -> FeatureId {
        *self.entities.entry(entity).or_insert_with(|| fresh(&mut self.kinds, FeatureKind::Name))
    }

    /// The number of a topic.
    pub(crate) fn topic(&mut self, topic: u16) -> FeatureId {
        *self.topics.entry(topic).or_insert_with(|| fresh(&mut self.kinds, FeatureKind::Topic))
    }

    /// The number of a year or month (EDTF), or of a unit of quantity.
    pub(crate) fn named(&mut self, kind: FeatureKind, name: &str) -> FeatureId {
        match self.named.get(name) {
            Some(id) => *id,
            None => {
                let id = fresh(&mut self.kinds, kind);
                self.named.insert(name.to_owned(), id);
                id
            }
        }
    }
}

fn fresh(kinds: &mut Vec<FeatureKind>, kind: FeatureKind) -> FeatureId {
    kinds.push(kind);
    kinds.len() as FeatureId - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn synonyms_share_a_concept_but_keep_their_stems() {
        let mut vocabulary = Vocabulary::new();
        let (pact, treaty) = (vocabulary.word("pacts"), vocabulary.word("Treaty"));
        assert_eq!(pact.concept, treaty.concept);
        assert_ne!(pact.stem, treaty.stem);
        assert_eq!(vocabulary.word("the").concept, None);
    }

    #[test]
    fn a_line_of_synonyms_holds_no_word_of_another() {
        let mut seen: Vec<String> = Vec::new();
        for line in SYNONYMS {
            let mut stems: Vec<String> =
                line.split(' ').map(|word| stem(word).into_owned()).collect();
            stems.sort_unstable();
            stems.dedup();
            for stem in stems {
                assert!(!seen.contains(&stem), "{stem} stands on two lines");
                seen.push(stem);
            }
        }
    }
}
