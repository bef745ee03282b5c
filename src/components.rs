//! Parts that views share, one in each file: props in, callbacks out.

mod chips;
mod empty;
mod facets;
mod icon;
mod keys_dialog;
mod live_region;
mod note;
mod outline;
mod search_box;
mod siglum;
mod site_bar;
mod site_foot;
mod source_card;
mod tab_bar;
mod words;

pub(crate) use chips::Chips;
pub(crate) use empty::Empty;
pub(crate) use facets::Facets;
pub(crate) use icon::{Icon, Shape};
pub(crate) use keys_dialog::KeysDialog;
pub(crate) use live_region::LiveRegion;
pub(crate) use note::{marker, popover};
pub(crate) use outline::Outline;
pub(crate) use search_box::{Search, SearchBox};
pub(crate) use siglum::{Siglum, Weight, siglum_of};
pub(crate) use site_bar::SiteBar;
pub(crate) use site_foot::SiteFoot;
pub(crate) use source_card::SourceCard;
pub(crate) use tab_bar::TabBar;
pub(crate) use words::{Marked, drawn};
