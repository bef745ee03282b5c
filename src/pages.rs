//! The views, one in each file: from an address and the corpus to what is drawn.

mod damaged;
mod overview;
mod passages;
mod reader;
mod unknown;

pub(crate) use damaged::DamagedPage;
pub(crate) use overview::OverviewPage;
pub(crate) use passages::PassagesPage;
pub(crate) use reader::ReaderPage;
pub(crate) use unknown::{UnknownDocument, UnknownPage};
