//! A passage as a row: its words, who says them where, on whose word and how surely.

use crate::json::Json;
use crate::table::{Column, Shown, column};
use synoptic_corpus::{Claim, Corpus, Document, DocumentId, Holder, Question};
use synoptic_text::Span;
use synoptic_view::{
    Address, Cell, Compared, Item, Source, certainty, chain, claim_kind, label_of_item,
    relation_sign, sources, words_of_pieces,
};

/// What every row that quotes a passage begins with.
pub(crate) static COLUMNS: [Column; 17] = [
    column("quotation", "text", Shown::Quoted),
    column("source", "outlet", Shown::Bold),
    column("paragraph", "place", Shown::Linked),
    column("on whose word", "", Shown::Plain),
    column("certainty", "certainty", Shown::Plain),
    column("kind", "kind", Shown::Plain),
    column("standing", "standing", Shown::Plain),
    column("published", "published", Shown::Date),
    column("link", "link", Shown::Target),
    column("question", "question", Shown::Never),
    column("", "document", Shown::Never),
    column("", "start", Shown::Never),
    column("", "end", Shown::Never),
    column("", "spans", Shown::Never),
    column("", "claim", Shown::Never),
    column("", "holder", Shown::Never),
    column("", "chain", Shown::Never),
];

/// Where the kind stands among them: a list may know a better one.
pub(crate) const KIND: usize = 5;

/// What rows are made from.
pub(crate) struct Spots<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) sources: Vec<Source>,
    pub(crate) compared: &'a Compared,
    /// The address that the page is hosted at, with a slash at its end; none outside a page.
    pub(crate) root: Option<&'a str>,
}

impl<'a> Spots<'a> {
    pub(crate) fn new(
        corpus: &'a Corpus,
        compared: &'a Compared,
        root: Option<&'a str>,
    ) -> Spots<'a> {
        Spots { corpus, sources: sources(corpus), compared, root }
    }

    /// An item as a row. `claim` is what it is or stands in, `question` what it answers.
    pub(crate) fn row(
        &self,
        item: &Item,
        claim: Option<u32>,
        question: Option<usize>,
        to: &Address,
    ) -> Vec<Json> {
        let Some(document) = self.corpus.document(item.document) else { return Vec::new() };
        let claim = claim.and_then(|at| self.corpus.claim(item.document, at));
        let asked = question.and_then(|at| self.compared.questions.get(at));
        let cells = question.and_then(|at| self.compared.cells.get(at));
        let first = item.pieces.first().copied().unwrap_or_default();
        let cut = item.pieces.len() > 1;
        let source = self.sources.get(item.document.0 as usize);
        vec![
            words(document, item).into(),
            source.map(|source| source.name.as_str()).into(),
            label_of_item(self.corpus, item).into(),
            claim.map(|claim| chain(self.corpus, item.document, claim).join(" ← ")).into(),
            claim.map(|claim| certainty(claim.certainty)).into(),
            claim.map(|claim| claim_kind(claim.kind)).into(),
            cells.map(|cells| self.standing(cells)).into(),
            source.and_then(|source| source.published.as_deref()).into(),
            self.link(to).into(),
            asked.map(|question| question.label.as_str()).into(),
            document.id.as_str().into(),
            first.start.into(),
            first.end.into(),
            cut.then(|| item.pieces.iter().map(span).collect::<Vec<Json>>()).into(),
            claim.map(|claim| claim.id.as_str()).into(),
            claim.map(|claim| holder(&claim.holder)).into(),
            claim.map(|claim| links(document, claim)).into(),
        ]
    }

    /// A source that says nothing on a question, as a row.
    pub(crate) fn silence(&self, id: DocumentId, question: usize) -> Vec<Json> {
        let source = self.sources.get(id.0 as usize);
        let asked = self.compared.questions.get(question);
        let cells = self.compared.cells.get(question);
        let mut row = vec![Json::Null; COLUMNS.len()];
        row[1] = source.map(|source| source.name.as_str()).into();
        row[6] = cells.map(|cells| self.standing(cells)).into();
        row[7] = source.and_then(|source| source.published.as_deref()).into();
        row[9] = asked.map(|question| question.label.as_str()).into();
        row[10] = source.map(|source| source.id.as_str()).into();
        row
    }

    /// The standing of every source on a question: `I= S~ P○ K= A≠`.
    pub(crate) fn standing(&self, cells: &[Cell]) -> String {
        let mark =
            |cell: &Cell| [self.letter(cell.document), relation_sign(cell.relation)].concat();
        cells.iter().map(mark).collect::<Vec<_>>().join(" ")
    }

    /// The letter of a source.
    pub(crate) fn letter(&self, id: DocumentId) -> &str {
        self.sources.get(id.0 as usize).map_or("", |source| &source.siglum)
    }

    /// An address in full.
    pub(crate) fn link(&self, to: &Address) -> Option<String> {
        let href = to.href();
        Some([self.root?, href.strip_prefix("./").unwrap_or(&href)].concat())
    }

    /// The claim of these very words, or else the first that they are part of.
    pub(crate) fn claim_at(&self, item: &Item) -> Option<u32> {
        let claims = &self.corpus.annotations_of(item.document)?.claims;
        let first = item.pieces.first()?;
        let same = claims.iter().position(|claim| claim.pieces == item.pieces);
        let holds = |claim: &Claim| claim.pieces.iter().any(|piece| piece.overlaps(*first));
        let at = same.or_else(|| claims.iter().position(holds))?;
        u32::try_from(at).ok()
    }

    /// The most interesting question that a passage over these words answers.
    pub(crate) fn question_at(&self, item: &Item) -> Option<usize> {
        let first = item.pieces.first()?;
        let answers = |question: &Question| {
            let position = question.position(item.document);
            let mut pieces = position
                .iter()
                .flat_map(|position| position.passages.iter().flat_map(|passage| &passage.pieces));
            pieces.any(|piece| piece.overlaps(*first))
        };
        self.compared.questions.iter().position(answers)
    }
}

/// The words of an item as one reads them: without markup and markers of notes, white space folded.
pub(crate) fn words(document: &Document, item: &Item) -> String {
    let words = words_of_pieces(document, item.block, &item.pieces, &[]).plain(&document.text);
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub(crate) fn span(span: &Span) -> Json {
    Json::Object(vec![("start", span.start.into()), ("end", span.end.into())])
}

fn holder(holder: &Holder) -> Json {
    let (kind, name) = match holder {
        Holder::Author => ("author", None),
        Holder::Named { name, .. } => ("named", Some(name.as_str())),
        Holder::Unnamed { description } => ("unnamed", Some(description.as_str())),
    };
    Json::Object(vec![("kind", kind.into()), ("name", name.into())])
}

fn links(document: &Document, claim: &Claim) -> Vec<Json> {
    let link = |link: &synoptic_corpus::Link| {
        let said = |span: Option<Span>| Json::from(span.map(|span| span.of(&document.text)));
        let name = match &link.holder {
            Holder::Author => None,
            Holder::Named { name, .. } => Some(name.as_str()),
            Holder::Unnamed { description } => Some(description.as_str()),
        };
        let (cue, medium) = (said(link.cue), said(link.medium));
        Json::Object(vec![("name", name.into()), ("cue", cue), ("medium", medium)])
    };
    claim.chain.iter().map(link).collect()
}
