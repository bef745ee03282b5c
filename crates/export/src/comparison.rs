//! Questions: what each source says on them and how they relate; of the page's matrix, of one
//! question, and of `synoptic compare`.

use crate::json::Json;
use crate::markdown::escaped;
use crate::spots::{COLUMNS, Spots};
use crate::table::{Column, Group, Shown, Table, column};
use synoptic_corpus::{DocumentId, Origin, Pair, Passage, Position, Question, QuestionSource};
use synoptic_view::{
    Address, Cell, Item, address_of_item, item_of_passage, relation_in_full, relation_word,
};

/// What a row says beside the passage.
static OWN: [Column; 4] = [
    column("position", "", Shown::Titled),
    column("relation", "", Shown::Titled),
    column("why", "", Shown::Never),
    column("asked by", "", Shown::Never),
];

/// A row for each passage of each source, one for each silence; a group for each question.
pub(crate) fn table(spots: &Spots<'_>, questions: &[usize]) -> Table {
    let mut columns = COLUMNS.to_vec();
    // It stands above the passages of its question.
    columns[6].shown = Shown::Never;
    columns.extend(OWN.iter().cloned());
    let groups = questions.iter().filter_map(|at| group(spots, *at)).collect();
    Table { field: "questions", columns, groups }
}

fn group(spots: &Spots<'_>, at: usize) -> Option<Group> {
    let (question, cells) = (spots.compared.questions.get(at)?, spots.compared.cells.get(at)?);
    let is_editors = question.source == QuestionSource::Editor;
    let changed = changed(spots, at);
    let mut line = vec![strongest(question), spots.standing(cells)];
    line.extend(is_editors.then(|| "asked by the editor".to_owned()));
    line.extend(changed.map(|done| [done.join(", ").as_str(), " by the visitor"].concat()));
    let pairs = question.pairs.iter().map(|pair| note(spots, pair));
    let origins = question.origins.iter().map(|origin| one_origin(spots, origin));
    Some(Group {
        title: question.label.clone(),
        line: line.join(" · "),
        rows: cells.iter().flat_map(|cell| rows(spots, at, question, cell)).collect(),
        notes: pairs.chain(origins).collect(),
    })
}

/// What the visitor did to a question; `None` where nothing.
fn changed(spots: &Spots<'_>, at: usize) -> Option<Vec<&'static str>> {
    Some(spots.compared.touched.get(at)?.as_ref()?.done())
}

fn strongest(question: &Question) -> String {
    question.relation().map_or_else(|| "only one source".to_owned(), relation_in_full)
}

fn rows(spots: &Spots<'_>, at: usize, question: &Question, cell: &Cell) -> Vec<Vec<Json>> {
    let mut relation = match cell.kind {
        Some(kind) => relation_in_full(kind),
        None => relation_word(cell.relation).to_owned(),
    };
    for other in &cell.with {
        relation.push_str(&[" ", spots.letter(*other)].concat());
    }
    let of_cell = |pair: &&Pair| {
        let is_part = pair.a == cell.document || pair.b == cell.document;
        is_part && Some(pair.relation) == cell.kind
    };
    let why = question.pairs.iter().find(of_cell).map(|pair| pair.reason.as_str());
    let asked_by = match changed(spots, at) {
        Some(done) => [question.source.name(), ", ", &done.join(", "), " by the visitor"].concat(),
        None => question.source.name().to_owned(),
    };
    let position = question.position(cell.document);
    let label = position.map(|position| position.label.as_str());
    let own = |mut row: Vec<Json>| {
        row.extend([
            label.into(),
            relation.as_str().into(),
            why.into(),
            Json::from(asked_by.as_str()),
        ]);
        row
    };
    let Some(position) = position else { return vec![own(spots.silence(cell.document, at))] };
    let passages = position.passages.iter();
    let row = |passage: &Passage| {
        let item = item_of_passage(spots.corpus, cell.document, passage)?;
        let to = place(spots, &item);
        Some(own(spots.row(&item, passage.claim, Some(at), &to)))
    };
    passages.filter_map(row).collect()
}

/// The place of a passage, without layers.
pub(crate) fn place(spots: &Spots<'_>, item: &Item) -> Address {
    match address_of_item(spots.corpus, item, "") {
        Address::Read(mut reading) => {
            reading.layers.clear();
            Address::Read(reading)
        }
        other => other,
    }
}

/// Which sources rest on one origin, and on which.
fn one_origin(spots: &Spots<'_>, origin: &Origin) -> String {
    let letters: Vec<&str> = origin.documents.iter().map(|id| spots.letter(*id)).collect();
    let count = letters.len().to_string();
    let why = [origin.kind.why(), " ", &escaped(&origin.name)].concat();
    [&letters.join(", "), ": ", &count, " sources, **1 origin**; ", &why, "."].concat()
}

/// How two sources relate, and why.
fn note(spots: &Spots<'_>, pair: &Pair) -> String {
    let relation = relation_in_full(pair.relation);
    let head = [spots.letter(pair.a), " and ", spots.letter(pair.b), ": **", &relation];
    let tail = match &pair.overridden {
        Some(reason) => ["**, set by the editor. ", &escaped(reason)].concat(),
        None => ["**. ", &escaped(&pair.reason)].concat(),
    };
    [&head.concat(), tail.as_str()].concat()
}

/// A row for each pair of positions; a question that one source answers has one without a pair.
pub(crate) fn pairs(spots: &Spots<'_>) -> Table {
    const TITLES: [&str; 11] = [
        "question",
        "by",
        "relation",
        "source a",
        "passage a",
        "source b",
        "passage b",
        "pair",
        "reason",
        "let go",
        "overridden",
    ];
    let mut found = Vec::new();
    for question in &spots.compared.questions {
        let side = |id: DocumentId| {
            let position = question.position(id);
            let name = spots.corpus.document(id).map(|document| document.id.as_str());
            [name.into(), position.map(|position| passages(spots, position)).into()]
        };
        let row = |sides: [[Json; 2]; 2], rest: [Json; 4]| {
            let relation = question.relation().map_or("only", |relation| relation.name());
            let whole = [question.label.as_str(), question.source.name(), relation];
            let whole = whole.map(Json::from).into_iter();
            whole.chain(sides.into_iter().flatten()).chain(rest).collect()
        };
        if question.pairs.is_empty() {
            let alone = question.positions.iter();
            found.extend(
                alone.map(|one| row([side(one.document), Default::default()], Default::default())),
            );
        }
        found.extend(question.pairs.iter().map(|pair| {
            let rest = [
                pair.relation.name().into(),
                pair.reason.as_str().into(),
                pair.let_go.as_deref().into(),
                pair.overridden.as_deref().into(),
            ];
            row([side(pair.a), side(pair.b)], rest)
        }));
    }
    let columns = TITLES.map(|title| column(title, "", Shown::Never)).to_vec();
    Table::plain("pairs", columns, found)
}

fn passages(spots: &Spots<'_>, position: &Position) -> String {
    let words = |passage: &Passage| {
        let item = item_of_passage(spots.corpus, position.document, passage)?;
        Some(crate::spots::words(spots.corpus.document(position.document)?, &item))
    };
    position.passages.iter().filter_map(words).collect::<Vec<_>>().join(" […] ")
}

/// The documents that are compared, and the questions whole: positions, silences, origins, pairs.
pub(crate) fn json(spots: &Spots<'_>, questions: &[usize]) -> Vec<(&'static str, Json)> {
    let documents = spots.compared.on.iter().filter_map(|id| spots.corpus.document(*id));
    let documents: Vec<Json> = documents
        .map(|document| {
            let (id, file) = (document.id.as_str(), document.file.as_str());
            Json::Object(vec![("id", id.into()), ("file", file.into())])
        })
        .collect();
    let matter =
        |at: &usize| Some(matter(spots, spots.compared.questions.get(*at)?, changed(spots, *at)));
    let questions: Vec<Json> = questions.iter().filter_map(matter).collect();
    vec![("documents", documents.into()), ("questions", questions.into())]
}

impl Spots<'_> {
    fn id(&self, document: DocumentId) -> Json {
        self.corpus.document(document).map(|document| document.id.as_str()).into()
    }

    fn ids(&self, documents: impl Iterator<Item = DocumentId>) -> Json {
        Json::List(documents.map(|id| self.id(id)).collect())
    }
}

fn matter(spots: &Spots<'_>, question: &Question, changed: Option<Vec<&str>>) -> Json {
    let silent = spots.compared.on.iter().filter(|id| question.position(**id).is_none());
    let origins = question.origins.iter().map(|origin| {
        let documents = spots.ids(origin.documents.iter().copied());
        let why = [origin.kind.why(), " ", &origin.name].concat();
        Json::Object(vec![
            ("kind", origin.kind.name().into()),
            ("name", origin.name.as_str().into()),
            ("documents", documents),
            ("why", why.as_str().into()),
        ])
    });
    let positions = question.positions.iter().map(|position| said(spots, position));
    let pairs = question.pairs.iter().map(|pair| related(spots, pair));
    let relation = question.relation().map_or("only", |relation| relation.name());
    let mut fields = vec![
        ("id", question.id.as_str().into()),
        ("label", question.label.as_str().into()),
        ("source", question.source.name().into()),
        ("relation", relation.into()),
        ("positions", Json::List(positions.collect())),
        ("silent", spots.ids(silent.copied())),
        ("origins", Json::List(origins.collect())),
        ("pairs", Json::List(pairs.collect())),
    ];
    let changed = changed.map(|done| done.into_iter().map(Json::from).collect());
    fields.extend(changed.map(|done| ("changed", Json::List(done))));
    Json::Object(fields)
}

fn said(spots: &Spots<'_>, position: &Position) -> Json {
    let id = position.document;
    let mut places = Vec::new();
    for passage in &position.passages {
        let claim = passage.claim.and_then(|index| spots.corpus.claim(id, index));
        let item = item_of_passage(spots.corpus, id, passage);
        let link = item.and_then(|item| spots.link(&place(spots, &item)));
        for piece in &passage.pieces {
            let document = spots.corpus.document(id);
            let mut fields = vec![
                ("start", piece.start.into()),
                ("end", piece.end.into()),
                ("claim", claim.map(|claim| claim.id.as_str()).into()),
                ("text", document.map(|document| piece.of(&document.text)).into()),
            ];
            fields.extend(link.as_deref().map(|link| ("link", link.into())));
            places.push(Json::Object(fields));
        }
    }
    Json::Object(vec![
        ("document", spots.id(id)),
        ("label", position.label.as_str().into()),
        ("passages", Json::List(places)),
    ])
}

fn related(spots: &Spots<'_>, pair: &Pair) -> Json {
    let evidence = pair.evidence.iter().map(|(document, span)| {
        let document = spots.id(*document);
        Json::Object(vec![
            ("document", document),
            ("start", span.start.into()),
            ("end", span.end.into()),
        ])
    });
    Json::Object(vec![
        ("a", spots.id(pair.a)),
        ("b", spots.id(pair.b)),
        ("relation", pair.relation.name().into()),
        ("score", Json::Number(f64::from(pair.score) / 1000.0)),
        ("rule", pair.rule.as_ref().into()),
        ("reason", pair.reason.as_str().into()),
        ("evidence", Json::List(evidence.collect())),
        ("let_go", pair.let_go.as_deref().into()),
        ("overridden", pair.overridden.as_deref().into()),
    ])
}
