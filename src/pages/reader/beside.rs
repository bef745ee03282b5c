//! What the other sources do with a text, set beside it once it can be read.

use crate::browser;
use crate::entry::is_drawn_whole;
use crate::state::Site;
use std::rc::Rc;
use synoptic_view::{Compared, Entry, Reading};
use yew::prelude::*;

/// What the other sources do with a text.
#[derive(Clone)]
pub(crate) struct Beside {
    pub(crate) site: Site,
    pub(crate) compared: Rc<Compared>,
    pub(crate) entries: Rc<Vec<Entry>>,
}

/// Sets the other sources beside the text, unless they are switched off, once it has been painted.
#[hook]
pub(crate) fn use_beside(site: &Site, reading: &Reading) -> Option<Beside> {
    let beside: UseStateHandle<Option<Beside>> = use_state(|| {
        let whole = is_drawn_whole() && !reading.alone;
        whole.then(|| beside_of(site, &reading.document)).flatten()
    });
    {
        let beside = beside.clone();
        let on = (site.clone(), reading.document.clone(), reading.alone);
        use_effect_with(on, move |(site, id, alone)| {
            let (site, id, alone) = (site.clone(), id.clone(), *alone);
            if alone || beside.as_ref().is_some_and(|beside| beside.site == site) {
                return;
            }
            browser::after_paint(move || {
                // In two turns, so that neither keeps the page from answering.
                site.comparison();
                browser::after_paint(move || beside.set(beside_of(&site, &id)));
            });
        });
    }
    (*beside).clone().filter(|_| !reading.alone)
}

fn beside_of(site: &Site, id: &str) -> Option<Beside> {
    let (id, _) = site.document_by_id(id)?;
    let compared = site.without(&[]);
    let entries = Rc::new(synoptic_view::apparatus(site, &compared, id));
    Some(Beside { site: site.clone(), compared, entries })
}
