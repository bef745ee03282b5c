//! Relations in the words of the page, and the names that their drawings go by.

use synoptic_corpus::{BroadRelation, Relation};

/// The relations that a question as a whole can have, the strongest first.
pub(crate) const RELATIONS: [BroadRelation; 4] = [
    BroadRelation::Contradicts,
    BroadRelation::Differs,
    BroadRelation::Agrees,
    BroadRelation::OnlyHere,
];

/// The word for a relation.
pub const fn relation_word(relation: BroadRelation) -> &'static str {
    match relation {
        BroadRelation::Contradicts => "contradicts",
        BroadRelation::Differs => "differs",
        BroadRelation::Agrees => "agrees",
        BroadRelation::OnlyHere => "only here",
        BroadRelation::Silent => "silent",
    }
}

/// What a relation means.
pub const fn relation_meaning(relation: BroadRelation) -> &'static str {
    match relation {
        BroadRelation::Contradicts => "both cannot be true as written",
        BroadRelation::Differs => "both can be true; other wording, scope or precision",
        BroadRelation::Agrees => "the same answer, in any words",
        BroadRelation::OnlyHere => "no other source answers",
        BroadRelation::Silent => "we looked; it does not say",
    }
}

/// What a question whose strongest relation this is holds.
pub const fn relation_of_question(relation: BroadRelation) -> &'static str {
    match relation {
        BroadRelation::Contradicts => "a contradiction",
        BroadRelation::Differs => "differences",
        BroadRelation::Agrees => "agreement",
        BroadRelation::OnlyHere => "one source only",
        BroadRelation::Silent => "silence",
    }
}

/// What so many questions do whose strongest relation this is: `5 contradict`.
pub const fn relation_of_questions(relation: BroadRelation) -> &'static str {
    match relation {
        BroadRelation::Contradicts => "contradict",
        BroadRelation::Differs => "differ",
        BroadRelation::Agrees => "agree",
        BroadRelation::OnlyHere => "only one source",
        BroadRelation::Silent => "silent",
    }
}

/// The name that the style sheet knows a relation by.
pub const fn relation_mark(relation: BroadRelation) -> &'static str {
    match relation {
        BroadRelation::Contradicts => "contradict",
        BroadRelation::Differs => "differ",
        BroadRelation::Agrees => "agree",
        BroadRelation::OnlyHere => "only",
        BroadRelation::Silent => "silent",
    }
}

/// The sign of a relation in plain text: `I= S~ P○ K= A≠`.
pub const fn relation_sign(relation: BroadRelation) -> &'static str {
    match relation {
        BroadRelation::Contradicts => "≠",
        BroadRelation::Differs => "~",
        BroadRelation::Agrees => "=",
        BroadRelation::OnlyHere => "◆",
        BroadRelation::Silent => "○",
    }
}

/// What kind of its broad relation a relation is, in a word or two; empty for the plain one.
pub const fn relation_kind(relation: Relation) -> &'static str {
    match relation {
        Relation::Contradicts | Relation::Agrees => "",
        Relation::Number => "other number",
        Relation::Date => "other date",
        Relation::Tension => "judged otherwise",
        Relation::Attribution => "on whose word",
        Relation::Earlier => "written earlier",
        Relation::Detail => "in detail",
        Relation::Wording => "in other words",
    }
}

/// What a kind of relation means; empty for the plain ones.
pub const fn relation_kind_meaning(relation: Relation) -> &'static str {
    match relation {
        Relation::Contradicts | Relation::Agrees => "",
        Relation::Number => "one thing counted, and no number fits both",
        Relation::Date => "one thing dated, and no date fits both",
        Relation::Tension => "opposed assessments or predictions",
        Relation::Attribution => "one asserts what the other only passes on or hedges",
        Relation::Earlier => "one was written before what the other reports",
        Relation::Detail => "one adds or leaves out something",
        Relation::Wording => "one fact, told otherwise",
    }
}

/// A relation between two sources in full: `contradicts: other date`.
pub fn relation_in_full(relation: Relation) -> String {
    let (broad, kind) = (relation_word(relation.broad()), relation_kind(relation));
    match kind {
        "" => broad.to_owned(),
        kind => [broad, ", ", kind].concat(),
    }
}
