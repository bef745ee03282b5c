//! Names that a document states about itself and its notes.

use super::found::FoundNames;
use super::roles::{RoleTable, Roles};
use crate::Prepared;
use synoptic_corpus::EntityKind;

/// A publisher's name is not longer than this many words.
const LONGEST_PUBLISHER: usize = 6;

/// Names that a document states about itself and its notes: authors and publishers.
pub(super) fn stated(prepared: &Prepared<'_>, roles: &RoleTable, found: &mut FoundNames) {
    let document = prepared.document;
    for author in &document.metadata.authors {
        if author.name.contains(' ') {
            found.add(&author.name, Vec::new(), EntityKind::Person, "byline");
        }
    }
    for note in &document.footnotes {
        for author in &note.authors {
            let name = author.of(&document.text);
            if name.contains(' ') {
                found.add(name, Vec::new(), EntityKind::Person, "byline");
            }
        }
        let publisher = note.publisher.map_or("", |span| span.of(&document.text));
        let named = |word: &&str| {
            word.starts_with(char::is_uppercase) || matches!(*word, "of" | "for" | "and" | "the")
        };
        let publisher = publisher.split(['(', ',']).next().unwrap_or("");
        let words: Vec<&str> = publisher.split_whitespace().take_while(named).collect();
        let publisher = words.join(" ");
        let body = words.iter().any(|word| roles.of(word).any(Roles::ORGANISATION));
        let kind = if body { EntityKind::Organisation } else { EntityKind::Publication };
        if publisher.split_whitespace().count() <= LONGEST_PUBLISHER
            && !publisher.contains(|c: char| c.is_ascii_digit())
        {
            found.add(&publisher, Vec::new(), kind, "note-publisher");
        }
    }
}
