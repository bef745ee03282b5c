//! Documents for the tests of this module.

use super::find;
use crate::Prepared;
use synoptic_corpus::{Block, BlockKind, Document, Entity, EntityKind, Sentence};
use synoptic_text::{Span, sentences};

/// A document of paragraphs, one a line; a line that begins with `#` is a heading.
pub(super) fn document(text: &str) -> Document {
    let mut document = Document { text: text.to_owned(), ..Document::default() };
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(at, at + line.len()).trimmed(text);
        at += line.len();
        if span.is_empty() {
            continue;
        }
        let heading = span.of(text).starts_with('#');
        let kind = if heading { BlockKind::Heading } else { BlockKind::Paragraph };
        let pieces = vec![Span { start: span.start + u32::from(heading), ..span }];
        let block =
            Block { kind, level: None, pieces, inlines: Vec::new(), number: None, repeats: None };
        let flow = block.flow(text);
        let id = synoptic_corpus::BlockId(document.blocks.len() as u32);
        for sentence in sentences(flow.text()) {
            let pieces = flow.in_file(sentence);
            if !pieces.is_empty() && !heading {
                document.sentences.push(Sentence { block: id, pieces });
            }
        }
        document.blocks.push(block);
    }
    document
}

/// The mentions of a text as `form` or `form = name`, separated by bars.
pub(super) fn names_in(text: &str) -> String {
    names_with(text, &[])
}

/// The same, each with its kind.
pub(super) fn kinds_in(text: &str) -> String {
    let document = document(text);
    let (entities, mentions) = find(&[Prepared::new(&document)], &[]);
    let written = mentions.iter().flatten().map(|mention| {
        let kind = entities.get(mention.entity.0 as usize).map(|entity| entity.kind);
        format!("{}: {:?}", mention.span.of(text), kind.unwrap_or(EntityKind::Other))
    });
    written.collect::<Vec<_>>().join(" | ")
}

/// The same as [`names_in`], with entities that the corpus lists: the name, then its other forms.
pub(super) fn names_with(text: &str, listed: &[&[&str]]) -> String {
    let document = document(text);
    let curated: Vec<Entity> = listed
        .iter()
        .zip(0..)
        .map(|(forms, at)| Entity {
            id: format!("listed-{at}"),
            name: forms.first().copied().unwrap_or("").to_owned(),
            kind: EntityKind::Other,
            aliases: forms.iter().map(|form| (*form).to_owned()).collect(),
            curated: true,
        })
        .collect();
    let (entities, mentions) = find(&[Prepared::new(&document)], &curated);
    let written = mentions.iter().flatten().map(|mention| {
        let form = mention.span.of(text);
        match entities.get(mention.entity.0 as usize) {
            Some(entity) if entity.name != form => format!("{form} = {}", entity.name),
            _ => form.to_owned(),
        }
    });
    written.collect::<Vec<_>>().join(" | ")
}
