//! Language resources, as tables that a reader can extend: one file per table.

pub(crate) mod calendar;
pub(crate) mod common_words;
pub(crate) mod countries;
pub(crate) mod elisions;
pub(crate) mod given_names;
pub(crate) mod grammar;
pub(crate) mod heads;
pub(crate) mod hedges;
pub(crate) mod judging;
pub(crate) mod lookup;
pub(crate) mod name_parts;
pub(crate) mod numerals;
pub(crate) mod openers;
pub(crate) mod ordinals;
pub(crate) mod reporting;
pub(crate) mod sources;
pub(crate) mod titles;
pub(crate) mod units;
pub(crate) mod verbs;
pub(crate) mod works;
pub(crate) mod world;
