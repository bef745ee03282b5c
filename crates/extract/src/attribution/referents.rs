//! Who or what can be the source of a report, as far as the text tells.

use super::descriptions::name_of;
use super::phrases::{Phrase, Reader};
use super::units::Name;
use synoptic_corpus::{Entity, EntityKind, Holder};

/// Somebody or something that can be the source of a report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Referent {
    /// As the holder of what is said.
    pub(crate) holder: Holder,
    /// What it is.
    pub(crate) sort: Sort,
    /// Whether it is more than one.
    pub(crate) plural: bool,
    /// How the words led to it.
    pub(crate) by: By,
}

impl Referent {
    /// Its name, or its description; `None` for a pronoun that stands for nobody named.
    pub(crate) fn speaker(&self) -> Option<String> {
        (self.by != By::Unknown).then(|| self.holder.name().to_owned())
    }
}

/// What a referent is, as far as pronouns and descriptions can tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    /// A person, or a name that may be a person's.
    Person,
    /// A state or another place that speaks as one.
    State,
    /// A body of people.
    Organisation,
    /// A text.
    Document,
    /// What goes round: 'reports', 'rumours'.
    Hearsay,
    /// Nothing of these.
    Other,
}

/// How words led to a referent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum By {
    /// By name.
    Name,
    /// By a pronoun.
    Pronoun,
    /// By a pronoun that stands for nobody named.
    Unknown,
    /// By a description that the text explains elsewhere.
    Role,
    /// By a description alone.
    Description,
}

/// The name or description of a holder.
pub(crate) trait Named {
    /// The name, or the description where nobody is named.
    fn name(&self) -> &str;
}

impl Named for Holder {
    fn name(&self) -> &str {
        match self {
            Holder::Author => "",
            Holder::Named { name, .. } => name,
            Holder::Unnamed { description } => description,
        }
    }
}

/// What a list knows by a name.
pub(super) fn listed(name: Name, entities: &[Entity]) -> Option<Referent> {
    let id = name.entity?;
    let entity = entities.get(id.0 as usize)?;
    let sort = match entity.kind {
        EntityKind::Person => Sort::Person,
        EntityKind::Country | EntityKind::Place => Sort::State,
        EntityKind::Organisation | EntityKind::Publication => Sort::Organisation,
        EntityKind::Treaty => Sort::Document,
        EntityKind::Weapon | EntityKind::Event | EntityKind::Other => Sort::Other,
    };
    let holder = Holder::Named { name: entity.name.clone(), entity: Some(id) };
    Some(Referent { holder, sort, plural: false, by: By::Name })
}

pub(super) fn together(referents: &[Referent]) -> Option<Referent> {
    let (last, first) = referents.split_last()?;
    if first.is_empty() {
        return None;
    }
    let first: Vec<&str> = first.iter().map(|referent| referent.holder.name()).collect();
    let name = format!("{} and {}", first.join(", "), last.holder.name());
    let holder = Holder::Named { name, entity: None };
    Some(Referent { holder, sort: last.sort, plural: true, by: last.by })
}

/// A source as a phrase describes it.
pub(super) fn described(reader: &Reader<'_>, phrase: &Phrase, sort: Sort, named: bool) -> Referent {
    let words = name_of(reader, phrase);
    let holder = if named {
        Holder::Named { name: words, entity: None }
    } else {
        Holder::Unnamed { description: words }
    };
    Referent { holder, sort, plural: phrase.plural, by: By::Description }
}

/// Whoever a pronoun stands for whom the text has not named.
pub(super) fn nobody(reader: &Reader<'_>, phrase: &Phrase) -> Referent {
    let description = reader.words(phrase.head).to_lowercase();
    let holder = Holder::Unnamed { description };
    Referent { holder, sort: Sort::Person, plural: false, by: By::Unknown }
}
