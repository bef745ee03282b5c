//! Every call to the browser: address bar, scrolling, focus, storage, dialogs.
//!
//! Thin wrappers without decisions; what to do when is the router's and the components' business.
//! Where the browser refuses (storage in a private window), nothing happens.

mod dialogs;
mod digest;
mod files;
mod focusing;
mod input;
mod location;
mod preferences;
mod rows;
mod scrolling;
mod window;

pub(crate) use dialogs::{
    close_dialog, close_menus, close_on_backdrop, dialog_is_open, is_open, open_dialog,
    popover_is_open,
};
pub(crate) use digest::{can_digest, now, sha256};
pub(crate) use files::{print, save};
pub(crate) use focusing::{
    blur, click, focus, focus_first, focus_in_sight, focus_named, one_tab_stop, press_cite,
    press_pick, step_focus, step_in_grid,
};
pub(crate) use input::{
    data_of_target, id_of_target, is_typing, on_key, select_text, stroke, text_of_field, ticked,
    typed, way_to_target,
};
pub(crate) use location::{
    address, carry_along, here, link, link_with_edits, linked_edits, on_link, on_pop, open_tab,
    picks, push, replace, set_linked_edits, set_picks, set_title,
};
pub(crate) use preferences::{forget, is_dark, set_theme, store, stored};
pub(crate) use rows::{ROWS, RowFrame, drop_rows, keep_rows};
pub(crate) use scrolling::{
    Hands, Place, last_above_fold, on_scroll, put_focused_at, remember_scroll, reveal, scroll_to,
    scroll_to_element, scroll_y, show_top, take_over_scrolling,
};
pub(crate) use window::{
    after_paint, before_paint, before_print, copy, entry, is_narrow, mark_ready, root, say,
    set_text,
};
