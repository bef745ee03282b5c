//! One document as it is read: outline, blocks, notes, and what was left out of the text.

use crate::dates::date_in_full;
use crate::layers::{Layer, marks};
use crate::overview::word_count;
use crate::place::Place;
use crate::places::Places;
use crate::sources::{Source, sources};
use crate::words::{Ink, Words, marked_words_of_block, words_of_block};
use synoptic_corpus::{Author, BlockId, BlockKind, Corpus, Document, Fact, Footnote};
use synoptic_text::Span;

/// What the reader shows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reader {
    /// The layers, each with how many marks it has.
    pub layers: Vec<(Layer, usize)>,
    /// Who published what.
    pub source: Source,
    /// The series it appeared in.
    pub series: Option<String>,
    /// Its subtitle or standfirst.
    pub subtitle: Option<String>,
    /// Its authors and editor, each with office and institution as far as stated.
    pub people: Vec<String>,
    /// Words of its paragraphs and list items.
    pub words: u32,
    /// Whether only cited passages are embedded.
    pub excerpt_only: bool,
    /// Its sections.
    pub outline: Vec<OutlineEntry>,
    /// Headings, paragraphs, lists, captions, in order.
    pub parts: Vec<Part>,
    /// Its numbered notes.
    pub notes: Vec<Endnote>,
    /// What the file holds beside the text.
    pub left_out: Vec<LeftOut>,
}

/// A line of the outline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OutlineEntry {
    /// Where it leads.
    pub place: Place,
    /// The heading.
    pub title: String,
    /// Depth from 1.
    pub depth: u8,
}

/// A block, or items that make one list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// A heading, paragraph, caption or disclaimer.
    Block(ReaderBlock),
    /// Items that follow one another.
    List(Vec<ReaderBlock>),
}

/// A block of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReaderBlock {
    /// What it is.
    pub kind: BlockKind,
    /// Depth of a heading or a list item, from 1.
    pub depth: u8,
    /// Its number in the margin.
    pub number: Option<u32>,
    /// Its address.
    pub place: Place,
    /// What it says.
    pub words: Words,
    /// Numbers of the notes that it refers to, in order.
    pub notes: Vec<u32>,
}

/// A numbered note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Endnote {
    /// Its number as printed.
    pub number: u32,
    /// What it says.
    pub words: Words,
    /// Who and what is cited, in few words, for the margin.
    pub brief: String,
    /// The sentences that refer to it, in order.
    pub cited_at: Vec<Place>,
}

/// Something in the file that is no part of the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeftOut {
    /// Which block.
    pub block: BlockId,
    /// Why it is left out.
    pub reason: &'static str,
    /// The place whose words it repeats.
    pub repeats: Option<Place>,
    /// What it says.
    pub text: String,
}

/// Puts a document together; `None` where the corpus has none of this id. `hits` are the slices
/// of its file to highlight, `layers` those whose marks are laid over the text.
pub fn reader(corpus: &Corpus, id: &str, hits: &[Span], layers: &[Layer]) -> Option<Reader> {
    let (at, document) = corpus.document_by_id(id)?;
    let source = sources(corpus).into_iter().nth(at.0 as usize)?;
    let places = Places::of(document);
    let facts = &document.metadata;
    let value = |fact: &Option<Fact>| fact.as_ref().map(|fact| fact.value.clone());
    let mut people: Vec<String> = facts.authors.iter().map(person).collect();
    people.extend(facts.editor.as_ref().map(|editor| ["edited by ", &editor.value].concat()));
    let mut inks: Vec<(Span, Ink)> = hits.iter().map(|hit| (*hit, Ink::Hit)).collect();
    let marked = marks(corpus, at, layers);
    inks.extend(marked.into_iter().map(|(span, mark)| (span, Ink::Mark { mark, starts: true })));
    Some(Reader {
        layers: corpus.annotations_of(at).map_or_else(Vec::new, |found| {
            Layer::ALL.map(|layer| (layer, layer.count(found))).into()
        }),
        source,
        series: value(&facts.series),
        subtitle: value(&facts.subtitle),
        people,
        words: word_count(document),
        excerpt_only: document.excerpt_only,
        outline: outline(document, &places),
        parts: parts(document, &places, &inks),
        notes: document
            .footnotes
            .iter()
            .map(|note| endnote(document, &places, note, &inks))
            .collect(),
        left_out: left_out(document, &places),
    })
}

fn person(author: &Author) -> String {
    let mut line = author.name.clone();
    for more in [&author.role, &author.affiliation].into_iter().flatten() {
        line.push_str(", ");
        line.push_str(more);
    }
    line
}

fn outline(document: &Document, places: &Places<'_>) -> Vec<OutlineEntry> {
    let mut found: Vec<OutlineEntry> = document
        .sections
        .iter()
        .filter_map(|section| {
            let words = words_of_block(document, section.heading?, &[]);
            let title = words.plain(&document.text);
            Some(OutlineEntry {
                place: Place::Section(section.slug.clone()),
                title: title.trim().trim_end_matches(':').into(),
                depth: places.depth(section.level),
            })
        })
        .collect();
    if !document.footnotes.is_empty() {
        found.push(OutlineEntry { place: Place::Notes, title: "Notes".into(), depth: 1 });
    }
    found
}

fn parts(document: &Document, places: &Places<'_>, marks: &[(Span, Ink)]) -> Vec<Part> {
    let mut found: Vec<Part> = Vec::new();
    for (block, id) in document.blocks.iter().zip((0..).map(BlockId)) {
        let depth = match block.kind {
            BlockKind::Heading => places.depth(block.level.unwrap_or(0)),
            BlockKind::Paragraph
            | BlockKind::ListItem
            | BlockKind::Caption
            | BlockKind::Disclaimer => block.level.unwrap_or(1).max(1),
            BlockKind::Title
            | BlockKind::Subtitle
            | BlockKind::Series
            | BlockKind::Byline
            | BlockKind::Footnote
            | BlockKind::Boilerplate => continue,
        };
        let words = marked_words_of_block(document, id, marks);
        if words.is_blank(&document.text) {
            continue;
        }
        let shown = ReaderBlock {
            kind: block.kind,
            depth,
            number: block.number,
            place: places.block(id),
            notes: words.notes(),
            words,
        };
        match found.last_mut() {
            Some(Part::List(items)) if block.kind == BlockKind::ListItem => items.push(shown),
            _ if block.kind == BlockKind::ListItem => found.push(Part::List(vec![shown])),
            _ => found.push(Part::Block(shown)),
        }
    }
    found
}

fn endnote(
    document: &Document,
    places: &Places<'_>,
    note: &Footnote,
    marks: &[(Span, Ink)],
) -> Endnote {
    let of = |span: &Span| span.of(&document.text).to_owned();
    let authors: Vec<String> = note.authors.iter().map(of).collect();
    let title = note.title.as_ref().map(|title| ["‘", &of(title), "’"].concat());
    let brief = [
        (!authors.is_empty()).then(|| authors.join(", ")),
        title,
        note.publisher.as_ref().map(of),
        note.published.as_deref().map(date_in_full),
    ];
    let brief: Vec<String> = brief.into_iter().flatten().collect();
    let mut cited_at: Vec<Place> = Vec::new();
    for place in note.markers.iter().filter_map(|marker| places.marker(*marker)) {
        if !cited_at.contains(&place) {
            cited_at.push(place);
        }
    }
    let mut words = marked_words_of_block(document, note.block, marks);
    words.drop_notes();
    Endnote { number: note.number, words, brief: brief.join(", "), cited_at }
}

fn left_out(document: &Document, places: &Places<'_>) -> Vec<LeftOut> {
    let blocks = document.blocks.iter().zip((0..).map(BlockId));
    let found = blocks.filter_map(|(block, id)| {
        let reason = match (block.kind, block.repeats) {
            (BlockKind::Boilerplate, Some(_)) => "repeats",
            (BlockKind::Boilerplate, None) => "page furniture",
            (BlockKind::Byline | BlockKind::Series, _) => "given at the head",
            (
                BlockKind::Title
                | BlockKind::Subtitle
                | BlockKind::Heading
                | BlockKind::Paragraph
                | BlockKind::ListItem
                | BlockKind::Caption
                | BlockKind::Footnote
                | BlockKind::Disclaimer,
                _,
            ) => return None,
        };
        let text = words_of_block(document, id, &[]).plain(&document.text);
        let repeats = block.repeats.map(|earlier| places.block(earlier));
        Some(LeftOut { block: id, reason, repeats, text })
    });
    found.filter(|left| !left.text.trim().is_empty()).collect()
}

impl Reader {
    /// Whether the document has this place.
    pub fn has(&self, place: &Place) -> bool {
        let mut blocks = self.parts.iter().flat_map(|part| match part {
            Part::Block(block) => std::slice::from_ref(block),
            Part::List(items) => items,
        });
        let sentences = |block: &ReaderBlock| {
            let starts = block.words.segments.iter().filter(|segment| segment.starts);
            u32::try_from(starts.count()).unwrap_or(u32::MAX)
        };
        match place {
            Place::Notes => !self.notes.is_empty(),
            Place::LeftOut => !self.left_out.is_empty(),
            Place::Note(number) => self.notes.iter().any(|note| note.number == *number),
            Place::Paragraph(_) | Place::Block(_) | Place::Section(_) => {
                blocks.any(|block| block.place == *place)
            }
            Place::Sentence { paragraph, sentence } => blocks.any(|block| {
                block.number == Some(*paragraph) && (1..=sentences(block)).contains(sentence)
            }),
            Place::BlockSentence { block: id, sentence } => blocks.any(|block| {
                block.place == Place::Block(*id) && (1..=sentences(block)).contains(sentence)
            }),
        }
    }

    /// Number of the last paragraph.
    pub fn last_paragraph(&self) -> u32 {
        let blocks = self.parts.iter().flat_map(|part| match part {
            Part::Block(block) => std::slice::from_ref(block),
            Part::List(items) => items,
        });
        blocks.filter_map(|block| block.number).max().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::corpus;

    const ARTICLE: &str = "\
# The flood

By Ann Berg

4 May 2021

The river rose.[1] Nobody was hurt.

## What was lost:

- **Houses:** Forty were flooded.
- **Barns:** Two fell.

### Later

The dam held.[1]

[1] Fire Brigade, \"Log\", Fire Brigade, 3 May 2021.
";

    fn shown() -> Reader {
        reader(&corpus(&[("flood", ARTICLE)]), "flood", &[], &[]).expect("the corpus has it")
    }

    #[test]
    fn the_outline_has_every_heading_and_the_notes() {
        let lines: Vec<String> = shown()
            .outline
            .iter()
            .map(|entry| format!("{} {} #{}", entry.depth, entry.title, entry.place.fragment()))
            .collect();
        insta::assert_snapshot!(lines.join("\n"), @r"
        1 What was lost #s-what-was-lost
        2 Later #s-later
        1 Notes #notes
        ");
    }

    #[test]
    fn items_make_one_list_and_paragraphs_are_numbered_through() {
        let drawn: Vec<String> = shown()
            .parts
            .iter()
            .map(|part| match part {
                Part::Block(block) => block.place.fragment(),
                Part::List(items) => {
                    let items: Vec<String> =
                        items.iter().map(|item| item.place.fragment()).collect();
                    format!("[{}]", items.join(" "))
                }
            })
            .collect();
        assert_eq!(drawn, ["p1", "s-what-was-lost", "[p2 p3]", "s-later", "p4"]);
    }

    #[test]
    fn a_note_leads_back_to_every_sentence_that_cites_it() {
        let shown = shown();
        let note = shown.notes.first().expect("there is one note");
        let cited: Vec<String> = note.cited_at.iter().map(Place::fragment).collect();
        assert_eq!(cited, ["p1.1", "p4.1"]);
        insta::assert_snapshot!(note.brief, @"Fire Brigade, ‘Log’, Fire Brigade, 3 May 2021");
    }

    #[test]
    fn knows_which_places_it_has() {
        let shown = shown();
        for there in ["p1", "p1.2", "p4", "n1", "notes", "s-later"] {
            assert!(shown.has(&Place::parse(there).expect("names a place")), "{there}");
        }
        for gone in ["p5", "p1.3", "p1.0", "n2", "s-earlier", "b99", "b99.1"] {
            assert!(!shown.has(&Place::parse(gone).expect("names a place")), "{gone}");
        }
        assert_eq!(shown.last_paragraph(), 4);
    }

    #[test]
    fn an_unknown_document_is_none() {
        assert_eq!(reader(&Corpus::default(), "flood", &[], &[]), None);
    }
}
