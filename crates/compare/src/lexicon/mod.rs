//! Language resources of comparison, as tables that a reader can extend.

pub(crate) mod bodies;
pub(crate) mod opposites;
pub(crate) mod roles;
pub(crate) mod synonyms;
