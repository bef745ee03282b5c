//! Full-text search over passages, and facets over any list.
//!
//! A passage is a sentence, a heading, a caption or a note: what a reader can be sent to. The
//! index is built in the page from the embedded corpus and is never written anywhere.
//!
//! - `words` says what counts as a word and when two words are the same;
//! - `vocabulary`, `spelling` and `typo` say which words of the corpus a typed word stands for;
//! - [`Query`] is what was typed; [`Index::search`] ranks the passages that answer it;
//! - [`Facets`] filters any list and counts what each further click would leave;
//! - [`nothing_found`] says which word or filter is to blame; [`snippet()`] cuts a long passage.
//!
//! Nothing here draws, groups by document or knows an address.

mod facets;
mod index;
mod matching;
mod nothing_found;
mod postings;
mod query;
mod ranking;
mod snippet;
mod sorting;
mod spelling;
mod typo;
mod vocabulary;
mod words;

pub use facets::{Facet, FacetBuilder, Facets, Filtered};
pub use index::{Index, Passage, PassageId};
pub use nothing_found::{ClauseBlame, Nearest, NothingFound, Suggestion, nothing_found};
pub use query::{Clause, Query, Term};
pub use ranking::{Hit, How, Results};
pub use snippet::{Snippet, snippet};
pub use typo::{one_slip, one_slip_from_beginning, slips};
