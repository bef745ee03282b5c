//! What is shown for an address whose view, document, question or person is gone.

use crate::components::{asked, lost};
use crate::draw::Element;
use crate::state::Site;
use synoptic_view::{
    Address, Asked, Near, near_documents, near_people, near_questions, near_views,
};

/// Says that there is no such page, and where there is something.
pub(crate) fn unknown_page(site: &Site, path: &str) -> Element {
    let line = asked(
        "Nothing stands at ",
        path,
        ". The address may be mistyped, or belong to another corpus.",
    );
    let near = near_views(site, &site.without(&[]), path);
    lost(site, "There is no such page", line, &near)
}

/// Says that the corpus has no such document, and which it has.
pub(crate) fn unknown_document(site: &Site, id: &str) -> Element {
    let line = asked("This corpus has no document called ", id, ".");
    let mut near = near_documents(site, id);
    near.truncate(1);
    lost(site, "There is no such document", line, &near)
}

/// Says that no such question is raised, and which questions hold what it held.
pub(crate) fn unknown_question(site: &Site, question: &Asked) -> Element {
    let all = site.without(&[]);
    let id = &question.question;
    let same = all.question(id).map(|(_, found)| Near {
        label: [&found.label, " (with all sources on)"].concat(),
        to: Address::question(id),
        siglum: None,
        is_words: false,
    });
    let line = match same.is_some() {
        true => {
            asked("The sources that are on do not raise the question ", id, "; all together do.")
        }
        false => asked(
            "No question is called ",
            id,
            ". Questions are found anew when texts or rules change, and get new names then.",
        ),
    };
    let near: Vec<Near> = match same {
        Some(same) => vec![same],
        None => near_questions(site, &all, id),
    };
    lost(site, "There is no such question", line, &near)
}

/// Says that the corpus names nobody of this id, and who has a like name.
pub(crate) fn unknown_person(site: &Site, id: &str) -> Element {
    let line = asked("The address asks for ", id, ", which this corpus does not name.");
    lost(site, "Nobody of that name here", line, &near_people(site, id))
}
