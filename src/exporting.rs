//! What is on screen as a file, on the clipboard or on paper: the one place that asks
//! `synoptic-export` for anything.

use crate::announcer::announce;
use crate::browser;
use crate::state::Site;
use synoptic_export::{Format, Request, Style, citation, export};
use synoptic_view::{Address, Quoted, grouped};
use yew::MouseEvent;

/// The attribute that names what a button of the menu gives: the extension of a file, or one of
/// these.
pub(crate) const GIVES: &str = "data-export";
pub(crate) const PAPER: &str = "print";
pub(crate) const LINK: &str = "link";

/// Does what the clicked button of a menu says, if one was clicked.
pub(crate) fn export_clicked(site: &Site, event: &MouseEvent) {
    let Some(wanted) = browser::data_of_target(event, "export") else { return };
    match wanted.as_str() {
        PAPER => browser::print(),
        LINK => copy(event, &browser::here()),
        extension => {
            let format = Format::ALL.into_iter().find(|format| format.extension() == extension);
            if let Some(format) = format {
                save(site, event, format);
            }
        }
    }
}

fn save(site: &Site, event: &MouseEvent, format: Format) {
    let (address, picks) = (browser::address(), browser::picks());
    let file = export(
        &Request {
            corpus: site,
            comparison: site.comparison(),
            address: &address,
            picks: &picks,
            edits: site.edits(),
            root: &browser::link(&Address::Overview),
        },
        format,
    );
    let saved = browser::save(&file.name, file.kind, &file.text);
    let rows = grouped(u32::try_from(file.rows).unwrap_or(u32::MAX));
    let words = if file.rows == 1 { " row saved" } else { " rows saved" };
    told(event, saved, &[rows.as_str(), words].concat());
}

/// Copies a citation of a passage.
pub(crate) fn copy_citation(site: &Site, event: &MouseEvent, quoted: &Quoted, style: Style) {
    copy(event, &citation(site, quoted, &browser::link(&quoted.to), style));
}

/// Copies a text; the button says whether that went well.
pub(crate) fn copy(event: &MouseEvent, text: &str) {
    let clicked = event.clone();
    browser::copy(text, Box::new(move |done| told(&clicked, done, "Copied")));
}

/// Says what came of a click, on its button and aloud.
fn told(event: &MouseEvent, done: bool, words: &str) {
    browser::say(event, if done { "done" } else { "refused" });
    let words = if done { words } else { "The browser does not allow it" };
    announce(words.to_owned());
}
