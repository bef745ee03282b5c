//! Lists of passages: claims, quotations, numbers, dates; search results; what somebody says and
//! what is said of them; the time line.

use crate::json::Json;
use crate::spots::{COLUMNS, KIND, Spots, span, words};
use crate::table::{Column, Group, Shown, Table, column};
use synoptic_text::Span;
use synoptic_view::{
    Address, Dating, Filters, Finding, FindingList, Item, Layer, PassageList, Person, address_of,
    address_of_item, quotation_kind, timeline,
};

impl Spots<'_> {
    /// An item with what its list knows of it beyond the passage.
    fn found(&self, item: &Item, to: &Address, own: Vec<Json>) -> Vec<Json> {
        let claim = match item.mark.layer {
            Layer::Claims => Some(item.mark.index),
            Layer::Quotations | Layer::Numbers | Layer::Dates | Layer::Names => self.claim_at(item),
        };
        let mut row = self.row(item, claim, self.question_at(item), to);
        row.extend(own);
        row
    }
}

fn columns(own: &[Column]) -> Vec<Column> {
    COLUMNS.iter().chain(own).cloned().collect()
}

/// The findings that the filters leave, and what narrows them.
pub(crate) fn findings(
    spots: &Spots<'_>,
    finding: Finding,
    filters: &Filters,
) -> (Table, Vec<String>) {
    let (list, shown) = found(spots, finding, filters);
    let items = shown.rows.iter().filter_map(|(at, _)| list.item(*at));
    let rows = items.map(|item| {
        let to = address_of_item(spots.corpus, item, &filters.query);
        let mut row = spots.found(item, &to, own(spots, finding, item));
        if let (Finding::Quotations, Some(kind)) = (finding, kind_of_quotation(spots, item)) {
            row[KIND] = kind.into();
        }
        row
    });
    let (field, own) = fields(finding);
    let table = Table::plain(field, columns(own), rows.collect());
    (table, shown.chips.into_iter().map(|chip| chip.label).collect())
}

/// The claims that the filters leave.
pub(crate) fn claims(spots: &Spots<'_>, filters: &Filters) -> Vec<Item> {
    let (list, shown) = found(spots, Finding::Claims, filters);
    shown.rows.iter().filter_map(|(at, _)| list.item(*at).cloned()).collect()
}

fn found(
    spots: &Spots<'_>,
    finding: Finding,
    filters: &Filters,
) -> (FindingList, synoptic_view::Findings) {
    let list = FindingList::build(spots.corpus, finding);
    let passages = PassageList::build(spots.corpus);
    let shown = list.findings(spots.corpus, &passages, filters);
    (list, shown)
}

/// The name of a list in JSON, and what its rows say beside the passage.
fn fields(finding: Finding) -> (&'static str, &'static [Column]) {
    static CLAIMS: [Column; 5] = [
        column("topics", "topics", Shown::Titled),
        column("rests on notes", "notes", Shown::Titled),
        column("", "certainty_words", Shown::Never),
        column("", "polarity", Shown::Never),
        column("", "rule", Shown::Never),
    ];
    static QUOTATIONS: [Column; 4] = [
        column("speaker", "speaker", Shown::Titled),
        column("reporting words", "cue", Shown::Titled),
        column("where or to whom", "medium", Shown::Titled),
        column("", "rule", Shown::Never),
    ];
    static NUMBERS: [Column; 9] = [
        column("value", "value", Shown::Never),
        column("at least", "min", Shown::Never),
        column("at most", "max", Shown::Never),
        column("unit", "unit", Shown::Titled),
        column("counted", "counted", Shown::Titled),
        column("qualified by", "qualifier", Shown::Never),
        column("period", "window", Shown::Titled),
        column("sentence", "sentence", Shown::Titled),
        column("", "rule", Shown::Never),
    ];
    static DATES: [Column; 4] = [
        column("means", "edtf", Shown::Titled),
        column("dates", "event", Shown::Titled),
        column("sentence", "sentence", Shown::Titled),
        column("", "rule", Shown::Never),
    ];
    match finding {
        Finding::Claims => ("claims", &CLAIMS),
        Finding::Quotations => ("quotations", &QUOTATIONS),
        Finding::Numbers => ("quantities", &NUMBERS),
        Finding::Dates => ("times", &DATES),
    }
}

/// What an item of a list says, in the order of [`fields`].
fn own(spots: &Spots<'_>, finding: Finding, item: &Item) -> Vec<Json> {
    let nothing = || vec![Json::Null; fields(finding).1.len()];
    let corpus = spots.corpus;
    let (Some(document), Some(found)) =
        (corpus.document(item.document), corpus.annotations_of(item.document))
    else {
        return nothing();
    };
    let text =
        |span: Span| span.of(&document.text).split_whitespace().collect::<Vec<_>>().join(" ");
    let said = |span: Option<Span>| Json::from(span.map(text));
    // A number or a date says little without its sentence.
    let sentence = || {
        let sentence = document.sentences.get(item.sentence? as usize)?;
        Some(words(document, &Item { pieces: sentence.pieces.clone(), ..item.clone() }))
    };
    let sentence = || Json::from(sentence());
    let at = item.mark.index as usize;
    let own = match finding {
        Finding::Claims => found.claims.get(at).map(|claim| {
            let topics = claim.topics.iter().filter_map(|at| corpus.topics.get(usize::from(*at)));
            let sure = claim.certainty_words.iter().map(span);
            let is_negative = claim.polarity == synoptic_corpus::Polarity::Negative;
            vec![
                topics.map(|topic| topic.id.as_str()).collect::<Vec<_>>().into(),
                claim.notes.clone().into(),
                sure.collect::<Vec<_>>().into(),
                if is_negative { "negative" } else { "positive" }.into(),
                claim.why.rule.as_ref().into(),
            ]
        }),
        Finding::Quotations => found.quotations.get(at).map(|quotation| {
            let speaker = quotation.speaker.as_deref();
            let (cue, medium) = (said(quotation.cue), said(quotation.medium));
            vec![speaker.into(), cue, medium, quotation.why.rule.as_ref().into()]
        }),
        Finding::Numbers => found.quantities.get(at).map(|quantity| {
            let number = |number: Option<f64>| number.map_or(Json::Null, Json::Number);
            vec![
                number(quantity.value),
                number(quantity.min),
                number(quantity.max),
                quantity.unit.as_deref().into(),
                said(quantity.counted),
                said(quantity.qualifier),
                quantity.window.as_deref().into(),
                sentence(),
                quantity.why.rule.as_ref().into(),
            ]
        }),
        Finding::Dates => found.times.get(at).map(|time| {
            vec![
                time.edtf.as_deref().into(),
                said(time.event),
                sentence(),
                time.why.rule.as_ref().into(),
            ]
        }),
    };
    own.unwrap_or_else(nothing)
}

fn kind_of_quotation(spots: &Spots<'_>, item: &Item) -> Option<&'static str> {
    let found = spots.corpus.annotations_of(item.document)?;
    found.quotations.get(item.mark.index as usize).map(|quotation| quotation_kind(quotation.kind))
}

/// The passages that the filters leave, as the page has them: the best match's document first.
pub(crate) fn passages(spots: &Spots<'_>, filters: &Filters) -> (Table, Vec<String>) {
    let list = PassageList::build(spots.corpus);
    let shown = list.passages(spots.corpus, filters);
    let all = shown.groups.iter().flat_map(|group| &group.rows);
    let rows = all.filter_map(|row| {
        let passage = list.passage(row.passage)?;
        let (document, block, sentence) = (passage.document, passage.block, passage.sentence);
        // Of no layer: which claim it is, is looked up.
        let mark = synoptic_view::Mark { layer: Layer::Names, index: 0 };
        let item = Item { document, mark, block, sentence, pieces: passage.pieces.clone() };
        let to = address_of(spots.corpus, passage, &filters.query);
        Some(spots.found(&item, &to, Vec::new()))
    });
    let table = Table::plain("passages", columns(&[]), rows.collect());
    (table, shown.chips.into_iter().map(|chip| chip.label).collect())
}

/// What somebody is quoted as saying, then what is said of them.
pub(crate) fn person(spots: &Spots<'_>, person: &Person) -> Table {
    let group = |title: &'static str, items: &[Item]| {
        let row = |item: &Item| {
            let to = address_of_item(spots.corpus, item, "");
            spots.found(item, &to, vec![title.into()])
        };
        let rows = items.iter().map(row).collect();
        Group { title: title.to_owned(), rows, ..Group::default() }
    };
    let groups =
        vec![group("Quoted as saying", &person.quoted), group("Said about it", &person.about)];
    let own = [column("part", "part", Shown::Never)];
    Table { field: "passages", columns: columns(&own), groups }
}

/// Every sentence that gives a date, by the time it tells of, and what narrows the time line.
pub(crate) fn dated(spots: &Spots<'_>, dating: &Dating) -> (Table, Vec<String>) {
    let shown = timeline(spots.corpus, dating);
    let mut groups = Vec::new();
    for moment in shown.periods.iter().flat_map(|period| &period.moments) {
        let rows = moment.told.iter().filter_map(|told| {
            let document = spots.corpus.document(told.document)?;
            let pieces = document.sentences.get(told.item.sentence? as usize)?.pieces.clone();
            let item = Item { pieces, ..told.item.clone() };
            let own = [moment.edtf.as_str(), moment.when.as_str(), told.written.as_str()];
            Some(spots.found(&item, &told.to, own.map(Json::from).into()))
        });
        let rows = rows.collect();
        groups.push(Group { title: moment.when.clone(), rows, ..Group::default() });
    }
    let own = [
        column("date", "edtf", Shown::Never),
        column("date in words", "", Shown::Never),
        column("as written", "written", Shown::Titled),
    ];
    let narrowed = [("from ", &dating.from), ("to ", &dating.to)];
    let narrowed = narrowed.into_iter().filter(|(_, limit)| !limit.is_empty());
    let narrowed = narrowed.map(|(word, limit)| [word, limit].concat());
    (Table { field: "times", columns: columns(&own), groups }, narrowed.collect())
}
