//! What the sources say on several questions that are made one.

use super::Draft;
use synoptic_corpus::{Passage, Position};

/// What stands between the labels of two questions' positions.
const BETWEEN: &str = " · ";

/// What a source says on all of them.
pub(super) struct United {
    /// With a label that holds those of all.
    pub(super) position: Position,
    /// Whether the label is the source's own words.
    pub(super) quotes: bool,
    /// Whether it holds those of several.
    pub(super) joined: bool,
}

/// The positions of several questions, one for each source. What a passage says whole is not said
/// again in part.
pub(super) fn united(parts: &mut [Draft]) -> Vec<United> {
    let mut all: Vec<United> = Vec::new();
    for part in parts {
        let positions = part.question.positions.clone();
        let touched = part.touched();
        for position in positions {
            let quotes = touched.quotes_position(position.document);
            let known = |known: &&mut United| known.position.document == position.document;
            match all.iter_mut().find(known) {
                Some(known) => known.take(position, quotes),
                None => {
                    let joined = touched.joined.contains(&position.document);
                    all.push(United { position, quotes, joined });
                }
            }
        }
    }
    for United { position, .. } in &mut all {
        position.passages.sort();
        position.passages.dedup_by(|a, b| a.pieces == b.pieces);
        let every = position.passages.clone();
        position.passages.retain(|own| {
            !every.iter().any(|other| other.pieces != own.pieces && holds(other, own))
        });
    }
    all.sort_by_key(|united| united.position.document);
    all
}

impl United {
    /// Takes in what the source says on a further question.
    fn take(&mut self, position: Position, quotes: bool) {
        self.position.passages.extend(position.passages);
        let own = &mut self.position.label;
        if own.contains(&position.label) {
            return;
        }
        // Its own words stay told from ours.
        let quoted = |label: &str, is_words: bool| match is_words && quotes != self.quotes {
            true => ["“", label, "”"].concat(),
            false => label.to_owned(),
        };
        *own = [&quoted(own, self.quotes), BETWEEN, &quoted(&position.label, quotes)].concat();
        self.quotes &= quotes;
        self.joined = true;
    }
}

/// Whether a passage holds all of another.
fn holds(whole: &Passage, part: &Passage) -> bool {
    part.pieces.iter().all(|piece| whole.pieces.iter().any(|own| own.contains(*piece)))
}
