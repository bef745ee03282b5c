//! Any text: it is read and understood without a panic, and all that is found lies in it.
#![no_main]

use libfuzzer_sys::fuzz_target;
use synoptic_extract::{Lists, extract};
use synoptic_text::Span;

fuzz_target!(|text: &str| {
    let parsed = synoptic_ingest::parse(text);
    let document = parsed.document;
    assert_eq!(document.text, text);
    let holds = |span: Span| assert!(text.get(span.start as usize..span.end as usize).is_some());
    let in_order = |starts: &mut dyn Iterator<Item = u32>| assert!(starts.is_sorted());
    for block in &document.blocks {
        block.pieces.iter().copied().for_each(holds);
        block.inlines.iter().for_each(|inline| holds(inline.span));
    }
    for sentence in &document.sentences {
        sentence.pieces.iter().copied().for_each(holds);
    }
    let extraction = extract(std::slice::from_ref(&document), &Lists::default());
    assert_eq!(extraction.annotations.len(), 1);
    for found in &extraction.annotations {
        found.mentions.iter().for_each(|mention| {
            holds(mention.span);
            assert!((mention.entity.0 as usize) < extraction.entities.len());
        });
        found.times.iter().for_each(|time| holds(time.span));
        found.quantities.iter().for_each(|quantity| holds(quantity.span));
        found.quotations.iter().flat_map(|quotation| &quotation.pieces).copied().for_each(holds);
        found.claims.iter().flat_map(|claim| &claim.pieces).copied().for_each(holds);
        in_order(&mut found.mentions.iter().map(|mention| mention.span.start));
        in_order(&mut found.times.iter().map(|time| time.span.start));
        in_order(&mut found.quantities.iter().map(|quantity| quantity.span.start));
    }
});
