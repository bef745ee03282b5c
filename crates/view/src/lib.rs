//! What each view shows, as plain data, and the addresses of the views.
//!
//! Plain functions from a corpus and an address to the things that a view draws, tested without a
//! browser. Nothing here draws, knows Yew or touches the browser; nothing here reads language.

mod accuracy;
mod address;
mod apparatus;
mod collation;
mod comparing;
mod comparison;
mod dates;
mod descriptions;
mod edits;
mod evidence;
mod facets;
mod facing;
mod facts;
mod figures;
mod filters;
mod finding_values;
mod findings;
mod help;
mod keys;
mod lanes;
mod layers;
mod matrix;
mod nearest;
mod order;
mod overview;
mod palette;
mod passages;
mod people;
mod picks;
mod place;
mod places;
mod profiles;
mod query;
mod reader;
mod relations;
mod routes;
mod runs;
mod scales;
mod sources;
mod standing;
#[cfg(test)]
mod testing;
mod timeline;
mod verify;
mod views;
mod words;
mod worksheet;

pub use accuracy::{Measure, Measured, measured};
pub use address::{Address, Reading};
pub use apparatus::{Answer, Entry, apparatus, tally_in_words};
pub use collation::{Collation, collations};
pub use comparing::{Asked, CellAt, Comparing, Sort, switched};
pub use comparison::{Cell, Compared, Comparison, status};
pub use dates::{date_in_full, date_in_short};
pub use descriptions::description;
pub use edits::{
    Change, Edit, Edits, MOST_EDITS, MOST_OF_LABEL, Moved, Named, Outcome, Part as QuestionPart,
    Touched, label as label_of_words, parts as parts_of_question, parts_it, split_id,
};
pub use evidence::{Against, Quoted, Reasons, Said, against, deciding_first, quoted, reasons};
pub use facets::{Chip, Choice, FacetList};
pub use facing::{Facing, Side, contradictions, strongest};
pub use facts::{
    Facts, certainty, chain, claim_kind, entity_kind, facts, holder_name, quotation_kind,
};
pub use figures::grouped;
pub use filters::{Filters, Key};
pub use findings::{Finding, FindingList, Findings, Item, item_of_passage};
pub use help::{Help, Remedy};
pub use keys::{Area, Command, KEYS, KeyLine, caps, command, command_in, is_single};
pub use lanes::{Bar, Lane, Panel};
pub use layers::{Layer, Mark, marks};
pub use matrix::{Matrix, matrix};
pub use nearest::{Near, near_documents, near_people, near_place, near_questions, near_views};
pub use overview::{Overview, SourceCard, overview};
pub use palette::{Entry as FoundEntry, FoundGroup, FoundKind, FoundRow, Palette};
pub use passages::{
    Brief, Group, PassageList, Passages, Row, address_of, address_of_item, label_of, label_of_item,
};
pub use people::{PeopleGroup, PeopleRow, Person, people, person};
pub use picks::{
    MOST_PICKS, Picked, PickedClaim, PickedPair, claim_by_id, claim_of_sentence, picked,
    picked_or_dropped, picks, quoted_claim, with_picks,
};
pub use place::Place;
pub use profiles::{Coverage, Profile, coverage, profiles};
pub use reader::{Endnote, LeftOut, OutlineEntry, Part, Reader, ReaderBlock, reader};
pub use relations::{
    relation_in_full, relation_kind, relation_kind_meaning, relation_mark, relation_meaning,
    relation_of_question, relation_of_questions, relation_sign, relation_word,
};
pub use routes::{name, routes, title};
pub use runs::{Covering, Run, runs};
pub use scales::{Scale, Scales, Value, scales};
pub use sources::{Source, Unstated, sources};
pub use standing::{Standing, conflicts, conflicts_in_words, standing};
pub use synoptic_compare::{Between, ChangeKind, RULES as COMPARISON_RULES, between};
pub use timeline::{Dating, Moment, Period, Timeline, Told, timeline};
pub use verify::{Checked, ToDigest, check, hexadecimal, to_digest};
pub use views::View;
pub use words::{
    Ink, Piece, Segment, Words, marked_words_of_block, marked_words_of_pieces, words_of_block,
    words_of_pieces,
};
pub use worksheet::{Sheet, Worksheet, sheet_of_picks, worksheet};
