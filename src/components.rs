//! Parts that views share, one in each file: plain data in, callbacks out.

mod alone;
mod apparatus;
mod beside;
mod changes;
mod chips;
mod citing;
mod empty;
mod evidence;
mod explanation;
mod export_menu;
mod facets;
mod icon;
mod keys_dialog;
mod lost;
mod note;
mod outline;
mod palette;
mod pick;
mod register;
mod relation;
mod rows;
mod search_box;
mod siglum;
mod site_bar;
mod site_foot;
mod source_card;
mod source_switches;
mod tab_bar;
mod verify;
mod versus;
mod words;

pub(crate) use alone::alone;
pub(crate) use apparatus::apparatus;
pub(crate) use beside::{beside, use_palette};
pub(crate) use changes::{
    NO_ROOM, UNDO_LAST, address_to_change, by_visitor, by_whom, changes, changes_counted,
    labels_of, last_change, linked_changes, no_room, own_after, row_id, undo_of,
};
pub(crate) use chips::chips;
pub(crate) use citing::citing;
pub(crate) use empty::empty;
pub(crate) use evidence::{EVIDENCE, evidence, legend, origins, reasons, said};
pub(crate) use explanation::{EXPLANATION, explanation};
pub(crate) use export_menu::{export_menu, telling};
pub(crate) use facets::{facets, filter_drawer};
pub(crate) use icon::{Shape, icon, mark};
pub(crate) use keys_dialog::keys_dialog;
pub(crate) use lost::{asked, lost, near};
pub(crate) use note::{marker, popover};
pub(crate) use outline::Outline;
pub(crate) use palette::{Finder, PALETTE, prepare};
pub(crate) use pick::{pick, tick_of, tray};
pub(crate) use register::register;
pub(crate) use relation::{glyph, letter, relation, relation_of_cell};
pub(crate) use rows::{RowKey, RowList, Rows};
pub(crate) use search_box::{Search, search_box, walk_list};
pub(crate) use siglum::{Weight, siglum};
pub(crate) use site_bar::site_bar;
pub(crate) use site_foot::site_foot;
pub(crate) use source_card::source_card;
pub(crate) use source_switches::source_switches;
pub(crate) use tab_bar::tab_bar;
pub(crate) use verify::Verify;
pub(crate) use versus::versus;
pub(crate) use words::{Marked, drawn, drawn_in_link, marks_named};
