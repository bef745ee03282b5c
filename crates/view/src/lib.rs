//! What each view shows, as plain data, and the addresses of the views.
//!
//! Plain functions from a corpus and an address to the things that a view draws, tested without a
//! browser. Nothing here draws, knows Yew or touches the browser; nothing here reads language.

mod address;
mod dates;
mod facets;
mod figures;
mod filters;
mod help;
mod overview;
mod passages;
mod place;
mod query;
mod reader;
mod routes;
mod runs;
mod sources;
#[cfg(test)]
mod testing;
mod words;

pub use address::{Address, Reading};
pub use dates::{date_in_full, date_in_short};
pub use facets::{Chip, Choice, FacetList};
pub use figures::grouped;
pub use filters::{Filters, Key};
pub use help::{Help, Remedy};
pub use overview::{Overview, SourceCard, overview};
pub use passages::{Group, PassageList, Passages, Row, address_of, label_of};
pub use place::Place;
pub use reader::{Endnote, LeftOut, OutlineEntry, Part, Reader, ReaderBlock, reader};
pub use routes::{routes, title};
pub use runs::{Covering, Run, runs};
pub use sources::{Source, Unstated, sources};
pub use words::{Ink, Piece, Segment, Words, words_of_block, words_of_pieces};
