//! Every known address as HTML, drawn when the page is built by the components that draw it in the
//! browser. Only texts come out; which files they go to is the build's business.

use crate::app::{App, AppProps};
use crate::entry::Entry;
use crate::state::{InForce, Site};
use synoptic_corpus::Corpus;
use synoptic_view::{Address, description, routes, title};

/// A view as a file of the page holds it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Prerendered {
    /// Its path from the root of the page.
    pub path: String,
    /// Its title.
    pub title: String,
    /// What it shows, in a sentence or two.
    pub description: String,
    /// Whether one comes to it to work with it, so that the program starts at once.
    pub is_tool: bool,
    /// The elements within `#app`.
    pub html: String,
}

/// Draws every address of a corpus, each handed over as it is drawn.
pub fn prerender(corpus: Corpus, mut each: impl FnMut(Prerendered)) {
    let site = Site::of(corpus);
    let compared = site.without(&[]);
    let label = |id: &str| compared.question(id).map(|(_, question)| question.label.clone());
    for path in routes(&site) {
        let address = Address::parse(&path, "", "");
        each(Prerendered {
            title: title(&site, &address, &label),
            description: description(&site, &compared, &address),
            is_tool: address.is_tool(),
            html: drawn(&site, address),
            path,
        });
    }
}

fn drawn(site: &Site, address: Address) -> String {
    let edits = InForce::none();
    let entry = Entry { address, picks: Vec::new(), edits, scrolled: None, is_drawn: false };
    let props = AppProps { site: site.clone(), entry };
    let drawing = yew::LocalServerRenderer::<App>::with_props(props).hydratable(false).render();
    futures::executor::block_on(drawing)
}
