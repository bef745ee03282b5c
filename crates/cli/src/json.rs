//! The JSON that `synoptic parse` prints: its own shapes, so that the model can change without it.
//!
//! Positions are UTF-8 byte offsets into the document's file, end exclusive. What the text does
//! not give is `null`.

mod findings;

use findings::{ClaimOut, Hidden, MentionOut, QuantityOut, QuotationOut, TimeOut};
use serde::Serialize;
use synoptic_corpus::{
    Annotations, Author, Block, BlockKind, Corpus, Document, Edtf, Entity, EntityKind, Fact,
    Footnote,
};
use synoptic_text::Span;

/// Everything: documents and the entities that their mentions name.
#[derive(Serialize)]
pub(crate) struct Output<'c> {
    documents: Vec<DocumentOut<'c>>,
    entities: Vec<EntityOut<'c>>,
}

#[derive(Serialize)]
struct DocumentOut<'c> {
    file: &'c str,
    id: &'c str,
    title: Option<&'c str>,
    subtitle: Option<&'c str>,
    series: Option<&'c str>,
    outlet: Option<&'c str>,
    editor: Option<&'c str>,
    authors: Vec<AuthorOut<'c>>,
    published: Option<&'c str>,
    blocks: Vec<BlockOut>,
    sentences: Vec<Place>,
    footnotes: Vec<FootnoteOut<'c>>,
    quotations: Vec<QuotationOut<'c>>,
    quantities: Vec<QuantityOut<'c>>,
    times: Vec<TimeOut<'c>>,
    mentions: Vec<MentionOut<'c>>,
    claims: Vec<ClaimOut<'c>>,
}

#[derive(Serialize)]
struct AuthorOut<'c> {
    name: &'c str,
    role: Option<&'c str>,
    affiliation: Option<&'c str>,
}

#[derive(Serialize)]
struct SpanOut {
    start: u32,
    end: u32,
}

/// Where something stands: its first piece, and all pieces where something cuts it.
#[derive(Serialize)]
struct Place {
    start: u32,
    end: u32,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    spans: Vec<SpanOut>,
}

#[derive(Serialize)]
struct BlockOut {
    kind: &'static str,
    level: Option<u8>,
    #[serde(flatten)]
    place: Place,
}

#[derive(Serialize)]
struct FootnoteOut<'c> {
    number: u32,
    start: u32,
    end: u32,
    authors: Vec<&'c str>,
    title: Option<&'c str>,
    publisher: Option<&'c str>,
    published: Option<&'c str>,
    url: Option<&'c str>,
    markers: Vec<SpanOut>,
    url_date: Option<&'c str>,
    url_date_agrees: Option<bool>,
}

#[derive(Serialize)]
struct EntityOut<'c> {
    id: &'c str,
    name: &'c str,
    kind: &'static str,
    aliases: &'c [String],
}

impl From<Span> for SpanOut {
    fn from(span: Span) -> SpanOut {
        SpanOut { start: span.start, end: span.end }
    }
}

impl Place {
    fn new(pieces: &[Span]) -> Place {
        let first = pieces.first().copied().unwrap_or_default();
        let cut = pieces.len() > 1;
        let spans = pieces.iter().filter(|_| cut).map(|piece| SpanOut::from(*piece)).collect();
        Place { start: first.start, end: first.end, spans }
    }
}

impl<'c> Output<'c> {
    /// What is printed of a corpus.
    pub(crate) fn new(corpus: &'c Corpus) -> Output<'c> {
        let documents = corpus
            .documents
            .iter()
            .zip(&corpus.annotations)
            .map(|(document, found)| DocumentOut::new(document, found, corpus))
            .collect();
        Output { documents, entities: corpus.entities.iter().map(EntityOut::new).collect() }
    }
}

fn value(fact: &Option<Fact>) -> Option<&str> {
    fact.as_ref().map(|fact| fact.value.as_str())
}

impl<'c> DocumentOut<'c> {
    fn new(document: &'c Document, found: &'c Annotations, corpus: &'c Corpus) -> DocumentOut<'c> {
        let text = document.text.as_str();
        let metadata = &document.metadata;
        let hidden = Hidden::new(document);
        DocumentOut {
            file: &document.file,
            id: &document.id,
            title: value(&metadata.title),
            subtitle: value(&metadata.subtitle),
            series: value(&metadata.series),
            outlet: value(&metadata.outlet),
            editor: value(&metadata.editor),
            authors: metadata.authors.iter().map(AuthorOut::new).collect(),
            published: value(&metadata.published),
            blocks: document.blocks.iter().map(BlockOut::new).collect(),
            sentences: document.sentences.iter().map(|s| Place::new(&s.pieces)).collect(),
            footnotes: document.footnotes.iter().map(|note| FootnoteOut::new(note, text)).collect(),
            quotations: found
                .quotations
                .iter()
                .map(|quotation| QuotationOut::new(quotation, text, &hidden))
                .collect(),
            quantities: found.quantities.iter().map(|q| QuantityOut::new(q, text)).collect(),
            times: found.times.iter().map(|time| TimeOut::new(time, text)).collect(),
            mentions: found
                .mentions
                .iter()
                .filter_map(|mention| MentionOut::new(mention, text, corpus))
                .collect(),
            claims: found
                .claims
                .iter()
                .map(|claim| ClaimOut::new(claim, text, &corpus.topics))
                .collect(),
        }
    }
}

impl<'c> AuthorOut<'c> {
    fn new(author: &'c Author) -> AuthorOut<'c> {
        AuthorOut {
            name: &author.name,
            role: author.role.as_deref(),
            affiliation: author.affiliation.as_deref(),
        }
    }
}

impl BlockOut {
    fn new(block: &Block) -> BlockOut {
        let kind = match block.kind {
            BlockKind::Title => "title",
            BlockKind::Subtitle => "subtitle",
            // The output has no word of its own for a rubric: like the byline, it tells of the text.
            BlockKind::Series | BlockKind::Byline => "byline",
            BlockKind::Heading => "heading",
            BlockKind::Paragraph => "paragraph",
            BlockKind::ListItem => "list-item",
            BlockKind::Caption => "caption",
            BlockKind::Footnote => "footnote",
            BlockKind::Disclaimer => "disclaimer",
            BlockKind::Boilerplate => "boilerplate",
        };
        BlockOut { kind, level: block.level, place: Place::new(&block.pieces) }
    }
}

impl<'c> FootnoteOut<'c> {
    fn new(note: &'c Footnote, text: &'c str) -> FootnoteOut<'c> {
        let url_date = note.url_date.as_deref();
        let published = note.published.as_deref();
        FootnoteOut {
            number: note.number,
            start: note.span.start,
            end: note.span.end,
            authors: note.authors.iter().map(|author| author.of(text)).collect(),
            title: note.title.map(|title| title.of(text)),
            publisher: note.publisher.map(|publisher| publisher.of(text)),
            published,
            url: note.url.map(|url| url.of(text)),
            markers: note.markers.iter().map(|marker| SpanOut::from(*marker)).collect(),
            url_date,
            url_date_agrees: url_date.zip(published).map(|(url, printed)| agree(url, printed)),
        }
    }
}

/// Whether two dates could be one: whether they share a day at the precision given.
fn agree(a: &str, b: &str) -> bool {
    match (Edtf::parse(a), Edtf::parse(b)) {
        (Ok(a), Ok(b)) => a.overlaps(&b),
        _ => a == b,
    }
}

impl<'c> EntityOut<'c> {
    fn new(entity: &'c Entity) -> EntityOut<'c> {
        let kind = match entity.kind {
            EntityKind::Person => "person",
            EntityKind::Country => "country",
            EntityKind::Place => "place",
            EntityKind::Organisation => "organisation",
            EntityKind::Publication => "publication",
            EntityKind::Treaty => "treaty",
            EntityKind::Weapon => "weapon",
            EntityKind::Event => "event",
            EntityKind::Other => "other",
        };
        EntityOut { id: &entity.id, name: &entity.name, kind, aliases: &entity.aliases }
    }
}
