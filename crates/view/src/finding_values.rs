//! The facets of findings: what each item has in each, and what the values are called.

use crate::facets::{Name, Values};
use crate::facts::{certainty, claim_kind, holder_name, quotation_kind};
use crate::filters::Key;
use crate::findings::Item;
use crate::relations::{RELATIONS, relation_kind, relation_mark, relation_of_question};
use crate::sources::sources;
use synoptic_corpus::{
    Annotations, Certainty, ClaimKind, Corpus, EntityKind, Holder, QuotationKind, Relation,
};
use synoptic_search::FacetBuilder;

/// A facet lists no more names than these, those of the most items.
const MOST_NAMES: usize = 40;

/// The values of one facet over all items.
pub(crate) fn values(corpus: &Corpus, key: Key, items: &[Item]) -> Values {
    let has: Vec<Vec<String>> = items.iter().map(|item| of_item(corpus, key, item)).collect();
    values_of(corpus, key, &has)
}

/// The values of one facet, from what each thing of a list has in it.
pub(crate) fn values_of(corpus: &Corpus, key: Key, has: &[Vec<String>]) -> Values {
    let names = names(corpus, key, has);
    let mut facet = FacetBuilder::new(u16::try_from(names.len()).unwrap_or(u16::MAX));
    for own in has {
        let code = |value: &String| {
            names.iter().position(|name| name.value == *value).and_then(|at| u16::try_from(at).ok())
        };
        facet.item(own.iter().filter_map(code));
    }
    Values { key, facet: facet.finish(), names }
}

/// The values of an item, as in an address.
fn of_item(corpus: &Corpus, key: Key, item: &Item) -> Vec<String> {
    let at = item.document.0 as usize;
    let (Some(document), Some(found)) = (corpus.documents.get(at), corpus.annotations.get(at))
    else {
        return Vec::new();
    };
    let index = item.mark.index as usize;
    let claim = found.claims.get(index);
    match key {
        Key::Source => vec![document.id.clone()],
        Key::Section | Key::Kind | Key::Relation | Key::RelationKind => Vec::new(),
        Key::Topic => claim.map_or_else(Vec::new, |claim| {
            let topics =
                claim.topics.iter().filter_map(|topic| corpus.topics.get(usize::from(*topic)));
            topics.map(|topic| topic.id.clone()).collect()
        }),
        Key::Holder => claim.map(|claim| holder_value(&claim.holder)).into_iter().collect(),
        Key::ClaimKind => {
            claim.map(|claim| claim_kind(claim.kind).to_owned()).into_iter().collect()
        }
        Key::Certainty => {
            claim.map(|claim| certainty(claim.certainty).to_owned()).into_iter().collect()
        }
        Key::Has => having(found, item),
        Key::Entity => entities(corpus, found, item),
        Key::Speaker => {
            let quotation = found.quotations.get(index);
            quotation
                .map(|found| found.speaker.clone().unwrap_or_else(|| NOBODY.to_owned()))
                .into_iter()
                .collect()
        }
        Key::QuotationKind => found
            .quotations
            .get(index)
            .map(|found| quotation_value(found.kind).to_owned())
            .into_iter()
            .collect(),
        Key::Unit => {
            found.quantities.get(index).and_then(|found| found.unit.clone()).into_iter().collect()
        }
        Key::Period => {
            let edtf = found.times.get(index).and_then(|time| time.edtf.as_deref());
            vec![edtf.and_then(decade).unwrap_or_else(|| UNSETTLED.to_owned())]
        }
    }
}

/// The value for a speaker whom nothing names.
const NOBODY: &str = "not-named";
/// The value for a time that the text does not settle.
const UNSETTLED: &str = "not-settled";

pub(crate) fn holder_value(holder: &Holder) -> String {
    match holder {
        Holder::Author => "author".to_owned(),
        Holder::Unnamed { .. } => "unnamed".to_owned(),
        Holder::Named { .. } => holder_name(holder).to_owned(),
    }
}

fn quotation_value(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Speech => "speech",
        QuotationKind::DocumentText => "document-text",
        QuotationKind::Term => "term",
        QuotationKind::Scare => "scare",
    }
}

/// The year of a time from 2000 on, the decade of an earlier one.
fn decade(edtf: &str) -> Option<String> {
    let year = edtf.trim_start_matches("../").get(..4)?;
    match year.as_bytes() {
        [b'2', ..] => Some(year.to_owned()),
        [b'1', _, decade, _] if decade.is_ascii_digit() => Some([&year[..3], "0s"].concat()),
        _ => None,
    }
}

fn having(found: &Annotations, item: &Item) -> Vec<String> {
    let inside = |span: synoptic_text::Span| item.pieces.iter().any(|piece| piece.overlaps(span));
    let claim = found.claims.get(item.mark.index as usize);
    let has = [
        ("quotation", found.quotations.iter().any(|quotation| inside(quotation.marked))),
        ("number", found.quantities.iter().any(|quantity| inside(quantity.span))),
        ("date", found.times.iter().any(|time| inside(time.span))),
        ("note", claim.is_some_and(|claim| !claim.notes.is_empty())),
    ];
    has.iter().filter(|(_, has)| *has).map(|(name, _)| (*name).to_owned()).collect()
}

/// People and places named in a claim.
fn entities(corpus: &Corpus, found: &Annotations, item: &Item) -> Vec<String> {
    let inside = found
        .mentions
        .iter()
        .filter(|mention| item.pieces.iter().any(|piece| piece.overlaps(mention.span)));
    let named = inside.filter_map(|mention| corpus.entity(mention.entity)).filter(|entity| {
        match entity.kind {
            EntityKind::Person | EntityKind::Country | EntityKind::Place => true,
            EntityKind::Organisation
            | EntityKind::Publication
            | EntityKind::Treaty
            | EntityKind::Weapon
            | EntityKind::Event
            | EntityKind::Other => false,
        }
    });
    named.map(|entity| entity.id.clone()).collect()
}

/// The names of a facet's values: closed lists in their order, open ones by number of items.
fn names(corpus: &Corpus, key: Key, has: &[Vec<String>]) -> Vec<Name> {
    let plain = |value: &str, label: &str| Name {
        value: value.to_owned(),
        label: label.to_owned(),
        siglum: None,
    };
    let same = |value: &str| plain(value, value);
    let used = |value: &str| has.iter().any(|own| own.iter().any(|own| own == value));
    match key {
        Key::Source => {
            let name = |source: crate::sources::Source| Name {
                value: source.id,
                label: source.name,
                siglum: Some(source.siglum),
            };
            sources(corpus).into_iter().map(name).collect()
        }
        Key::Section | Key::Kind => Vec::new(),
        Key::Relation => RELATIONS
            .map(|relation| plain(relation_mark(relation), relation_of_question(relation)))
            .into(),
        Key::RelationKind => Relation::ALL
            .into_iter()
            .map(|relation| plain(relation.name(), relation_kind(relation)))
            .filter(|name| !name.label.is_empty())
            .collect(),
        Key::Topic => corpus.topics.iter().map(|topic| plain(&topic.id, &topic.name)).collect(),
        Key::ClaimKind => [
            ClaimKind::Fact,
            ClaimKind::Statement,
            ClaimKind::Assessment,
            ClaimKind::Prediction,
            ClaimKind::Recommendation,
        ]
        .map(|kind| same(claim_kind(kind)))
        .into(),
        Key::Certainty => [
            Certainty::Asserted,
            Certainty::Hedged,
            Certainty::Reported,
            Certainty::Denied,
            Certainty::Conditional,
        ]
        .map(|value| same(certainty(value)))
        .into(),
        Key::Has => ["quotation", "number", "date", "note"].map(same).into(),
        Key::QuotationKind => [
            QuotationKind::Speech,
            QuotationKind::DocumentText,
            QuotationKind::Term,
            QuotationKind::Scare,
        ]
        .map(|kind| plain(quotation_value(kind), quotation_kind(kind)))
        .into(),
        Key::Holder => {
            let mut all: Vec<Name> = [("author", "Own words"), ("unnamed", "Somebody unnamed")]
                .map(|(value, label)| plain(value, label))
                .into();
            all.retain(|name| used(&name.value));
            let named =
                by_number(has).into_iter().filter(|value| value != "author" && value != "unnamed");
            all.extend(named.take(MOST_NAMES).map(|value| same(&value)));
            all
        }
        Key::Speaker => {
            let label =
                |value: &str| if value == NOBODY { plain(value, "Not named") } else { same(value) };
            by_number(has).iter().take(MOST_NAMES).map(|value| label(value)).collect()
        }
        Key::Entity => {
            let named = by_number(has).into_iter().take(MOST_NAMES);
            let name = |value: String| {
                let entity = corpus.entities.iter().find(|entity| entity.id == value);
                let label = entity.map_or_else(|| value.clone(), |entity| entity.name.clone());
                Name { value, label, siglum: None }
            };
            named.map(name).collect()
        }
        Key::Unit => by_number(has).iter().take(MOST_NAMES).map(|value| same(value)).collect(),
        Key::Period => {
            let mut all = by_number(has);
            all.sort();
            let label = |value: &String| {
                if value == UNSETTLED { plain(value, "Not settled") } else { same(value) }
            };
            all.iter().map(label).collect()
        }
    }
}

/// All values, those of the most items first, equals by name.
fn by_number(has: &[Vec<String>]) -> Vec<String> {
    let mut all: Vec<&String> = has.iter().flatten().collect();
    all.sort();
    let mut counted: Vec<(usize, &String)> =
        all.chunk_by(|a, b| a == b).map(|same| (same.len(), same[0])).collect();
    counted.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(b.1)));
    counted.into_iter().map(|(_, value)| value.clone()).collect()
}
