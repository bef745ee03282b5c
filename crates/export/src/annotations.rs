//! Claims as W3C Web Annotations (JSON-LD), for tools that anchor notes to texts.
//!
//! An annotation says of a stretch of text what kind of claim it is, how sure, on whose word and on
//! what topics; docs/exports.md lists its bodies. Positions are counted in Unicode code points, as
//! the model has it, over the text of our copy, byte for byte as in its file; the spans of the
//! engine count bytes of UTF-8.

use crate::json::Json;
use crate::spots::Spots;
use crate::table::Head;
use synoptic_corpus::{Claim, Document};
use synoptic_text::Span;
use synoptic_view::{Address, Item, certainty, chain, claim_kind, with_picks};

const CONTEXT: &str = "http://www.w3.org/ns/anno.jsonld";

/// So many code points of what stands before and after go along, to find the place again.
const AROUND: usize = 32;

/// The claims as one collection, on one page.
pub(crate) fn collection(spots: &Spots<'_>, head: &Head, claims: &[Item]) -> Json {
    let items: Vec<Json> = claims.iter().filter_map(|item| annotation(spots, item)).collect();
    let total = u32::try_from(items.len()).unwrap_or(u32::MAX);
    let label = [&head.corpus, ": ", &head.view].concat();
    let page = Json::Object(vec![
        ("id", [&head.address, "#page"].concat().into()),
        ("type", "AnnotationPage".into()),
        ("startIndex", 0.into()),
        ("items", items.into()),
    ]);
    Json::Object(vec![
        ("@context", CONTEXT.into()),
        ("id", head.address.as_str().into()),
        ("type", "AnnotationCollection".into()),
        ("label", label.into()),
        ("total", total.into()),
        ("first", page),
    ])
}

fn annotation(spots: &Spots<'_>, item: &Item) -> Option<Json> {
    let document = spots.corpus.document(item.document)?;
    let claim = spots.corpus.claim(item.document, item.mark.index)?;
    let targets = targets(spots, item, document);
    Some(Json::Object(vec![
        ("id", address_of(spots, claim).into()),
        ("type", "Annotation".into()),
        ("motivation", vec!["classifying", "describing", "tagging"].into()),
        ("body", bodies(spots, item, claim).into()),
        ("target", targets.into()),
    ]))
}

/// Where the page shows this one claim: an address of its own for each.
fn address_of(spots: &Spots<'_>, claim: &Claim) -> Option<String> {
    let path = with_picks(&Address::Picked.to_path(), std::slice::from_ref(&claim.id));
    Some([spots.root?, path.trim_start_matches('/')].concat())
}

fn bodies(spots: &Spots<'_>, item: &Item, claim: &Claim) -> Vec<Json> {
    let body = |purpose: &str, label: &str, value: String| {
        Json::Object(vec![
            ("type", "TextualBody".into()),
            ("purpose", purpose.into()),
            ("label", label.into()),
            ("value", value.into()),
            ("format", "text/plain".into()),
            ("language", "en".into()),
        ])
    };
    let links = chain(spots.corpus, item.document, claim);
    let mut found = vec![
        body("classifying", "kind", claim_kind(claim.kind).into()),
        body("classifying", "certainty", certainty(claim.certainty).into()),
        body("describing", "on whose word", links.join(" ← ")),
    ];
    let topics = claim.topics.iter().filter_map(|at| spots.corpus.topics.get(usize::from(*at)));
    found.extend(topics.map(|topic| body("tagging", "topic", topic.name.clone())));
    found
}

/// A target for each stretch of the claim: in our copy, and in the original where its address is
/// known. Positions count the text of our copy, so the original is searched by its words alone.
fn targets(spots: &Spots<'_>, item: &Item, document: &Document) -> Vec<Json> {
    let source = spots.sources.get(item.document.0 as usize);
    let original = source.and_then(|source| source.address.clone());
    let copy = spots.link(&Address::document(&document.id));
    let target = |source: String, selectors: Vec<Json>| {
        Json::Object(vec![("source", source.into()), ("selector", selectors.into())])
    };
    let mut found = Vec::new();
    for piece in &item.pieces {
        let quote = quote(&document.text, *piece);
        let place = position(&document.text, *piece);
        found.extend(copy.clone().map(|copy| target(copy, vec![quote.clone(), place])));
        found.extend(original.clone().map(|original| target(original, vec![quote])));
    }
    found
}

fn quote(text: &str, span: Span) -> Json {
    let before = text.get(..span.start as usize).unwrap_or("");
    let after = text.get(span.end as usize..).unwrap_or("");
    let from = before.char_indices().rev().take(AROUND).last().map_or(before.len(), |(at, _)| at);
    let suffix: String = after.chars().take(AROUND).collect();
    Json::Object(vec![
        ("type", "TextQuoteSelector".into()),
        ("exact", span.of(text).into()),
        ("prefix", before[from..].into()),
        ("suffix", suffix.into()),
    ])
}

fn position(text: &str, span: Span) -> Json {
    let points = |part: Option<&str>| part.map_or(0, |part| part.chars().count());
    let start = points(text.get(..span.start as usize));
    let end = start + points(text.get(span.start as usize..span.end as usize));
    let number = |points: usize| Json::from(u32::try_from(points).unwrap_or(u32::MAX));
    Json::Object(vec![
        ("type", "TextPositionSelector".into()),
        ("start", number(start)),
        ("end", number(end)),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use serde_json::Value;

    fn read(json: &Json) -> Value {
        serde_json::from_str(&json.printed()).expect("is JSON")
    }

    #[test]
    fn positions_count_code_points_not_bytes() {
        let text = "“Ça va?” 金正恩 said 🎉 yes.";
        let start = text.find("said").expect("is in the text");
        let span = Span::new(start, start + "said 🎉".len());
        let place = read(&position(text, span));
        assert_eq!((place["start"].as_u64(), place["end"].as_u64()), (Some(13), Some(19)));
        let quote = read(&quote(text, span));
        assert_eq!((&quote["exact"], &quote["suffix"]), (&"said 🎉".into(), &" yes.".into()));
        assert_eq!(quote["prefix"], "“Ça va?” 金正恩 ");
    }

    proptest! {
        #[test]
        fn exact_is_the_text_between_the_positions(
            before in "\\PC{0,50}", exact in "\\PC{1,20}", after in "\\PC{0,50}",
        ) {
            let text = [before.as_str(), &exact, &after].concat();
            let span = Span::new(before.len(), before.len() + exact.len());
            let place = read(&position(&text, span));
            let [start, end] = ["start", "end"].map(|end| place[end].as_u64().expect("is a number"));
            let chars: Vec<char> = text.chars().collect();
            let between: String = chars[start as usize..end as usize].iter().collect();
            let quote = read(&quote(&text, span));
            prop_assert_eq!(&quote["exact"], &Value::from(between));
            let whole = ["prefix", "exact", "suffix"].map(|part| quote[part].as_str().unwrap_or(""));
            prop_assert!(text.contains(&whole.concat()));
        }
    }
}
