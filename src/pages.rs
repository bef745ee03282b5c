//! The views, one in each file: from an address and the corpus to what is drawn.

mod compare;
pub(crate) mod findings;
mod method;
mod overview;
mod passages;
mod people;
mod picked;
mod question;
mod reader;
mod sources;
mod timeline;
mod unknown;
mod worksheet;

pub(crate) use compare::{ComparePage, close_cell};
pub(crate) use findings::FindingsPage;
pub(crate) use method::method_page;
pub(crate) use overview::overview_page;
pub(crate) use passages::PassagesPage;
pub(crate) use people::{people_page, person_page};
pub(crate) use picked::picked_page;
pub(crate) use question::question_page;
pub(crate) use reader::ReaderPage;
pub(crate) use sources::sources_page;
pub(crate) use timeline::timeline_page;
pub(crate) use unknown::{unknown_document, unknown_page, unknown_person, unknown_question};
pub(crate) use worksheet::worksheet_page;
