//! Words, names, times and units by number, shared by all passages of a corpus.
//!
//! A word has two numbers: its stem's, and its concept's, which it shares with its synonyms. What a
//! feature weighs is the featurizer's business.

use crate::hash::{Pairs, Texts};
use crate::lexicon::roles::ROLES;
use crate::lexicon::synonyms::SYNONYMS;
use synoptic_corpus::EntityId;
use synoptic_text::{fold, is_stop_word, stem_in_place};

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
#[derive(Default)]
pub(crate) struct Vocabulary {
    /// Words as written, so that each is folded and stemmed once.
    words: Texts,
    /// What each word is, by the number that `words` gives it.
    known: Vec<Known>,
    stems: Texts,
    /// What each stem is, by the number that `stems` gives it.
    stemmed: Vec<Stemmed>,
    pairs: Pairs,
    /// What each pair is, by the number that `pairs` gives it.
    paired: Vec<FeatureId>,
    /// Names and topics that have been met, by their ids.
    entities: Vec<Option<FeatureId>>,
    topics: Vec<Option<FeatureId>>,
    named: Texts,
    /// What each year, month or unit is, by the number that `named` gives it.
    names: Vec<FeatureId>,
    kinds: Vec<FeatureKind>,
    /// Room for a word that is being folded and stemmed.
    room: String,
}

/// A stem by its numbers.
#[derive(Clone, Copy)]
struct Stemmed {
    id: FeatureId,
    /// Its concept: a line of synonyms, or itself.
    concept: FeatureId,
    /// Whether it tells who somebody is.
    role: bool,
}

impl Vocabulary {
    /// A vocabulary that knows the general synonyms and nothing else.
    pub(crate) fn new() -> Vocabulary {
        let mut vocabulary = Vocabulary::default();
        for line in SYNONYMS {
            let concept = fresh(&mut vocabulary.kinds, FeatureKind::Concept);
            for word in line.split(' ') {
                let stem = vocabulary.stemmed(word);
                if stem.concept == stem.id {
                    stem.concept = concept;
                }
            }
        }
        for line in ROLES {
            for word in line.split(' ') {
                vocabulary.stemmed(word).role = true;
            }
        }
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
    pub(crate) fn word(&mut self, written: &str) -> Known {
        let (number, is_new) = self.words.number(written);
        if is_new {
            let known = self.read(written);
            self.known.push(known);
        }
        self.known[number as usize]
    }

    fn read(&mut self, written: &str) -> Known {
        self.room.clear();
        if written.is_ascii() {
            self.room.push_str(written);
            self.room.make_ascii_lowercase();
        } else {
            self.room.push_str(&fold(written));
        }
        let says = !is_stop_word(&self.room) && !SAYING.contains(&self.room.as_str());
        let Stemmed { id, concept, role } = *self.stem_in_room();
        Known { stem: id, concept: says.then_some(concept), role }
    }

    /// The number of a folded word's stem.
    pub(crate) fn stem(&mut self, folded: &str) -> FeatureId {
        self.stemmed(folded).id
    }

    fn stemmed(&mut self, folded: &str) -> &mut Stemmed {
        self.room.clear();
        self.room.push_str(folded);
        self.stem_in_room()
    }

    fn stem_in_room(&mut self) -> &mut Stemmed {
        stem_in_place(&mut self.room);
        let (number, is_new) = self.stems.number(&self.room);
        if is_new {
            let id = fresh(&mut self.kinds, FeatureKind::Concept);
            self.stemmed.push(Stemmed { id, concept: id, role: false });
        }
        &mut self.stemmed[number as usize]
    }

    /// The number of two concepts in a row.
    pub(crate) fn pair(&mut self, one: FeatureId, next: FeatureId) -> FeatureId {
        let (number, is_new) = self.pairs.number([one, next]);
        if is_new {
            self.paired.push(fresh(&mut self.kinds, FeatureKind::Pair));
        }
        self.paired[number as usize]
    }

    /// The number of a name.
    pub(crate) fn entity(&mut self, entity: EntityId) -> FeatureId {
        let known = slot(&mut self.entities, entity.0 as usize);
        *known.get_or_insert_with(|| fresh(&mut self.kinds, FeatureKind::Name))
    }

    /// The number of a topic.
    pub(crate) fn topic(&mut self, topic: u16) -> FeatureId {
        let known = slot(&mut self.topics, topic.into());
        *known.get_or_insert_with(|| fresh(&mut self.kinds, FeatureKind::Topic))
    }

    /// The number of a year or month (EDTF), or of a unit of quantity.
    pub(crate) fn named(&mut self, kind: FeatureKind, name: &str) -> FeatureId {
        let (number, is_new) = self.named.number(name);
        if is_new {
            self.names.push(fresh(&mut self.kinds, kind));
        }
        self.names[number as usize]
    }
}

/// The place at an index, made where it is not there yet.
fn slot<T>(places: &mut Vec<Option<T>>, at: usize) -> &mut Option<T> {
    if places.len() <= at {
        places.resize_with(at + 1, || None);
    }
    &mut places[at]
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
                line.split(' ').map(|word| synoptic_text::stem(word).into_owned()).collect();
            stems.sort_unstable();
            stems.dedup();
            for stem in stems {
                assert!(!seen.contains(&stem), "{stem} stands on two lines");
                seen.push(stem);
            }
        }
    }
}
