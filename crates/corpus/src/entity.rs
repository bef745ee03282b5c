//! Names: what is named, and where.

use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use synoptic_text::Span;

/// Index of an entity in [`crate::Corpus::entities`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct EntityId(pub u32);

/// What kind of thing a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum EntityKind {
    /// A person.
    Person,
    /// A state.
    Country,
    /// Any other place.
    Place,
    /// A body of people: a ministry, a firm, an alliance, a team.
    Organisation,
    /// A newspaper, agency, broadcaster, journal or report.
    Publication,
    /// A treaty, law, charter or resolution.
    Treaty,
    /// A weapon or weapon system.
    Weapon,
    /// A named event: a war, a summit, a conference.
    Event,
    /// Any other named thing.
    Other,
}

/// Something that has a name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entity {
    /// Short id, unique within a corpus: lower-case ASCII words and hyphens.
    pub id: String,
    /// Its full name.
    pub name: String,
    /// What it is.
    pub kind: EntityKind,
    /// Every form it is written in, the full name included.
    pub aliases: Vec<String>,
    /// Whether the corpus lists it (`entities.toml`), or it was found in the text alone.
    pub curated: bool,
}

/// A place where an entity is named. Pronouns and descriptions are no mentions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Where.
    pub span: Span,
    /// What is named.
    pub entity: EntityId,
    /// The rule that found it.
    pub rule: Cow<'static, str>,
}
