//! The values of the facets of passages: documents, sections, kinds.

use crate::facets::{Name, Values};
use crate::filters::Key;
use crate::sources::{Source, sources};
use crate::words::words_of_pieces;
use synoptic_corpus::{BlockId, BlockKind, Corpus, Document};
use synoptic_search::{Facet, FacetBuilder, Passage};

/// The kinds of passage, as in an address and as on the page.
pub(super) const KINDS: [(BlockKind, &str, &str); 8] = [
    (BlockKind::Paragraph, "paragraph", "Paragraph"),
    (BlockKind::ListItem, "list-item", "List item"),
    (BlockKind::Heading, "heading", "Heading"),
    (BlockKind::Title, "title", "Title"),
    (BlockKind::Subtitle, "subtitle", "Subtitle"),
    (BlockKind::Caption, "caption", "Caption"),
    (BlockKind::Footnote, "note", "Note"),
    (BlockKind::Disclaimer, "disclaimer", "Disclaimer"),
];

/// The documents.
pub(super) fn source_values(corpus: &Corpus, passages: &[Passage]) -> Values {
    let names = sources(corpus).into_iter().map(|Source { id, name, siglum, .. }| Name {
        value: id,
        label: name,
        siglum: Some(siglum),
    });
    let names: Vec<Name> = names.collect();
    let codes = passages.iter().map(|passage| code(passage.document.0 as usize));
    Values { key: Key::Source, facet: Facet::single(code(names.len()), codes), names }
}

/// The kinds of passage that there are.
pub(super) fn kind_values(passages: &[Passage]) -> Values {
    let used = |kind: &&(BlockKind, &str, &str)| passages.iter().any(|p| p.kind == kind.0);
    let kinds: Vec<&(BlockKind, &str, &str)> = KINDS.iter().filter(used).collect();
    let names = kinds.iter().map(|(_, value, label)| Name {
        value: (*value).to_owned(),
        label: (*label).to_owned(),
        siglum: None,
    });
    let names: Vec<Name> = names.collect();
    let mut facet = FacetBuilder::new(code(names.len()));
    for passage in passages {
        facet.item(kinds.iter().position(|kind| kind.0 == passage.kind).map(code));
    }
    Values { key: Key::Kind, facet: facet.finish(), names }
}

/// The sections of all documents.
pub(super) fn section_values(corpus: &Corpus, passages: &[Passage]) -> Values {
    let mut names = Vec::new();
    // For each document, for each block: the code of its section.
    let mut codes: Vec<Vec<Option<u16>>> = Vec::new();
    for (document, source) in corpus.documents.iter().zip(sources(corpus)) {
        let mut own = vec![None; document.blocks.len()];
        for section in &document.sections {
            let inner = section.first.0 as usize..section.end.0 as usize;
            let heading = section.heading.map(|id| id.0 as usize);
            for block in inner.chain(heading) {
                if let Some(own) = own.get_mut(block) {
                    *own = Some(code(names.len()));
                }
            }
            names.push(Name {
                value: [&document.id, "/", &section.slug].concat(),
                label: heading_of(document, section.heading),
                siglum: Some(source.siglum.clone()),
            });
        }
        codes.push(own);
    }
    let mut facet = FacetBuilder::new(code(names.len()));
    for passage in passages {
        let own = codes.get(passage.document.0 as usize);
        facet.item(own.and_then(|own| own.get(passage.block.0 as usize).copied().flatten()));
    }
    Values { key: Key::Section, facet: facet.finish(), names }
}

fn heading_of(document: &Document, heading: Option<BlockId>) -> String {
    let Some(heading) = heading else { return "(opening)".into() };
    let pieces = document.block(heading).map_or(&[][..], |block| &block.pieces);
    let words = words_of_pieces(document, heading, pieces, &[]).plain(&document.text);
    words.trim().trim_end_matches(':').to_owned()
}

/// A place in a list as a facet's code.
fn code(at: usize) -> u16 {
    u16::try_from(at).unwrap_or(u16::MAX)
}
