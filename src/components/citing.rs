//! Buttons that copy a citation of a passage.

use crate::components::telling;
use crate::draw::Element;
use crate::exporting::copy_citation;
use crate::state::Site;
use synoptic_export::Style;
use synoptic_view::Quoted;

/// One for each style, plain text first.
pub(crate) fn citing(site: &Site, quoted: &Quoted) -> Vec<Element> {
    let button = |style: Style| {
        let words = match style {
            Style::Text => "Copy citation",
            Style::Markdown => "as Markdown",
            Style::Bibtex => "as BibTeX",
        };
        let (site, quoted) = (site.clone(), quoted.clone());
        telling(words, "Copied")
            .key(words)
            .flag("data-cite", style == Style::Text)
            .on_click(move |event| copy_citation(&site, &event, &quoted, style))
    };
    Style::ALL.into_iter().map(button).collect()
}
