//! Works that have titles, and the words that lead to a title.

use super::lookup::{Table, by_word, count};

const WORKS_LIST: &[((), &str)] = &[(
    (),
    "album article blog book brief chapter column commentary documentary editorial episode essay \
     exhibition feature film game magazine memoir movie musical novel op-ed opera paper play podcast \
     poem programme report series show song study thesis track video",
)];

static WORKS: Table<(), { count(WORKS_LIST) }> = by_word(WORKS_LIST);

/// Sorted.
const TITLING: &[&str] = &["called", "entitled", "headlined", "subtitled", "titled"];

/// Whether a word names a kind of work.
pub(crate) fn is_work(word: &str) -> bool {
    WORKS.find(word).is_some()
}

/// Whether a word leads to a title.
pub(crate) fn is_titling(word: &str) -> bool {
    TITLING.binary_search(&word).is_ok()
}
