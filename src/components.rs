//! Parts that views share, one in each file: plain data in, callbacks out.

mod chips;
mod empty;
mod evidence;
mod explanation;
mod facets;
mod icon;
mod keys_dialog;
mod note;
mod outline;
mod relation;
mod search_box;
mod siglum;
mod site_bar;
mod site_foot;
mod source_card;
mod source_switches;
mod tab_bar;
mod words;

pub(crate) use chips::chips;
pub(crate) use empty::empty;
pub(crate) use evidence::{EVIDENCE, evidence, legend};
pub(crate) use explanation::{EXPLANATION, explanation};
pub(crate) use facets::{facets, filter_drawer};
pub(crate) use icon::{Shape, icon, mark};
pub(crate) use keys_dialog::keys_dialog;
pub(crate) use note::{marker, popover};
pub(crate) use outline::Outline;
pub(crate) use relation::{glyph, letter, relation, relation_of_cell};
pub(crate) use search_box::{Search, search_box};
pub(crate) use siglum::{Weight, siglum};
pub(crate) use site_bar::site_bar;
pub(crate) use site_foot::site_foot;
pub(crate) use source_card::source_card;
pub(crate) use source_switches::source_switches;
pub(crate) use tab_bar::tab_bar;
pub(crate) use words::{Marked, drawn, marks_named};
