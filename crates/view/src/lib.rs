//! What each view shows, as plain data, and the addresses of the views.
//!
//! Plain functions from a corpus and an address to the things that a view draws, tested without a
//! browser. Nothing here draws, knows Yew or touches the browser; nothing here reads language.

mod address;
mod dates;
mod figures;
mod overview;
mod place;
mod query;
mod reader;
mod routes;
mod runs;
mod sources;
mod words;

pub use address::{Address, Filters, Reading};
pub use dates::{date_in_full, date_in_short};
pub use figures::grouped;
pub use overview::{Overview, SourceCard, overview};
pub use place::Place;
pub use reader::{Endnote, LeftOut, OutlineEntry, Part, Reader, ReaderBlock, reader};
pub use routes::{routes, title};
pub use runs::{Covering, Run, runs};
pub use sources::{Source, Unstated, sources};
pub use words::{Ink, Piece, Segment, Words, words_of_block, words_of_sentence};
