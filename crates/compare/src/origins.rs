//! Where several sources rest on one origin: agreement of outlets is not agreement of witnesses.
//!
//! An origin is somebody named on whose word at least two sources speak, an agency or a paper that the
//! word came by, a work that their notes cite, or a text of which they have the very words. Whether it
//! is right is no matter of this module, nor is who copied whom.

use crate::label::folded;
use crate::lexicon::bodies::BODIES;
use crate::relate::same_holder;
use crate::units::Unit;
use crate::verbatim::{Row, may_share, same_words};
use std::borrow::Cow;
use std::cell::OnceCell;
use std::ops::Range;
use synoptic_corpus::{
    Claim, Corpus, Document, DocumentId, Entity, EntityId, EntityKind, Footnote, Holder, Link,
    Origin, OriginKind, Position,
};
use synoptic_text::{Span, fold};

/// How many bytes of words in common are told.
const TOLD: usize = 96;

/// The origins that at least two of the positions' sources share: speakers, media, notes, words, each
/// kind in order of first appearance. `units` are the positions' passages; both stand in the order of
/// their documents.
pub(crate) fn of(corpus: &Corpus, positions: &[Position], units: &[&Unit]) -> Vec<Origin> {
    if positions.len() < 2 {
        return Vec::new();
    }
    let mut origins = holders(corpus, positions);
    origins.extend(notes(corpus, positions));
    let words = words(corpus, &origins, units);
    origins.extend(words);
    origins
}

/// What is found in several sources: by what it is told apart, and in which sources.
struct Tally<K> {
    found: Vec<(K, Vec<DocumentId>)>,
}

impl<K> Tally<K> {
    /// Counts one more; sources come in order.
    fn note(&mut self, document: DocumentId, key: K, same: impl Fn(&K, &K) -> bool) {
        match self.found.iter_mut().find(|(known, _)| same(known, &key)) {
            Some((_, documents)) if documents.last() != Some(&document) => documents.push(document),
            Some(_) => {}
            None => self.found.push((key, vec![document])),
        }
    }

    /// Those of at least two sources.
    fn shared(self) -> impl Iterator<Item = (K, Vec<DocumentId>)> {
        self.found.into_iter().filter(|(_, documents)| documents.len() > 1)
    }
}

fn claims<'c>(
    corpus: &'c Corpus,
    positions: &'c [Position],
) -> impl Iterator<Item = (DocumentId, &'c Claim)> {
    positions.iter().flat_map(|position| {
        corpus.claims_of(position).map(move |claim| (position.document, claim))
    })
}

/// Those on whose word the claims are made, and those that the word came by.
fn holders(corpus: &Corpus, positions: &[Position]) -> Vec<Origin> {
    let mut speakers: Tally<&Holder> = Tally { found: Vec::new() };
    let mut media: Tally<Cow<'_, Holder>> = Tally { found: Vec::new() };
    for (document, claim) in claims(corpus, positions) {
        if named(&claim.holder) {
            speakers.note(document, &claim.holder, |a, b| same_holder(a, b));
        }
        // The last link is the holder itself.
        let on_the_way = claim.chain.iter().map(|link| &link.holder);
        let on_the_way = on_the_way.filter(|holder| !same_holder(holder, &claim.holder));
        let told = claim.chain.iter().flat_map(|link| told(corpus, document, link));
        let all = on_the_way.map(Cow::Borrowed).chain(told.map(Cow::Owned));
        for holder in all.filter(|holder| named(holder)) {
            media.note(document, holder, |a, b| same_holder(a, b));
        }
    }
    // Whoever speaks in one source and passes on in another is one origin all the same.
    for (holder, documents) in &mut media.found {
        let spoken = speakers.found.iter().find(|(known, _)| same_holder(known, holder));
        if let Some((_, others)) = spoken {
            documents.extend(others);
            documents.sort_unstable();
            documents.dedup();
        }
    }
    let spoken = speakers.shared().map(|(holder, documents)| Origin {
        kind: OriginKind::Speaker,
        name: name(holder),
        documents,
    });
    let mut origins: Vec<Origin> = spoken.collect();
    for (holder, documents) in media.shared() {
        let brought = Origin { kind: OriginKind::Medium, name: name(&holder), documents };
        match origins.iter_mut().find(|origin| origin.name == brought.name) {
            Some(known) if known.documents.len() < brought.documents.len() => *known = brought,
            Some(_) => {}
            None => origins.push(brought),
        }
    }
    origins
}

fn named(holder: &Holder) -> bool {
    match holder {
        Holder::Named { .. } => true,
        Holder::Author | Holder::Unnamed { .. } => false,
    }
}

fn name(holder: &Holder) -> String {
    match holder {
        Holder::Named { name, .. } => name.clone(),
        Holder::Author | Holder::Unnamed { .. } => String::new(),
    }
}

/// The agencies and papers to whom something was said, or that brought it.
fn told<'c>(
    corpus: &'c Corpus,
    document: DocumentId,
    link: &'c Link,
) -> impl Iterator<Item = Holder> {
    let found = corpus.annotations_of(document).zip(link.medium);
    let mentions = found.into_iter().flat_map(|(found, medium)| {
        let from = found.mentions.partition_point(|mention| mention.span.end <= medium.start);
        found.mentions[from..].iter().take_while(move |mention| mention.span.start < medium.end)
    });
    mentions.filter_map(|mention| {
        let alone = link.medium.is_some_and(|medium| mention.span.contains(medium));
        brings(corpus, mention.entity, alone)
    })
}

/// An entity as a holder, where it is of a kind that brings news. Of what kind a name is may be
/// unknown: then it does where it alone is said to have been told. Whoever speaks to a council or a
/// parliament tells it; two who do are two origins.
fn brings(corpus: &Corpus, id: EntityId, alone: bool) -> Option<Holder> {
    let entity = corpus.entity(id)?;
    let brings = match entity.kind {
        EntityKind::Publication => return Some(as_holder(entity, id)),
        EntityKind::Organisation => true,
        EntityKind::Other => alone,
        EntityKind::Person
        | EntityKind::Country
        | EntityKind::Place
        | EntityKind::Treaty
        | EntityKind::Weapon
        | EntityKind::Event => false,
    };
    let body = || {
        let mut words = entity.name.split(|c: char| !c.is_alphanumeric());
        words.any(|word| BODIES.contains(&&*fold(word)))
    };
    (brings && !body()).then(|| as_holder(entity, id))
}

fn as_holder(entity: &Entity, id: EntityId) -> Holder {
    Holder::Named { name: entity.name.clone(), entity: Some(id) }
}

/// The works that notes of different sources cite.
fn notes(corpus: &Corpus, positions: &[Position]) -> Vec<Origin> {
    let mut works: Tally<(&Document, &Footnote)> = Tally { found: Vec::new() };
    for (document, claim) in claims(corpus, positions) {
        let Some(file) = corpus.document(document) else { continue };
        for note in file.footnotes.iter().filter(|note| claim.notes.contains(&note.number)) {
            works.note(document, (file, note), |a, b| same_work(*a, *b));
        }
    }
    let origin = |((file, note), documents): ((&Document, &Footnote), _)| {
        let printed = |span: Option<Span>| span.map(|span| folded(span.of(&file.text)));
        let name = match (printed(note.title), printed(note.publisher)) {
            (Some(title), Some(publisher)) => ["“", &title, "”, ", &publisher].concat(),
            (Some(title), None) => ["“", &title, "”"].concat(),
            (None, _) => printed(note.url)?,
        };
        Some(Origin { kind: OriginKind::Note, name, documents })
    };
    works.shared().filter_map(origin).collect()
}

/// Whether two notes cite one work: at one address, or under one title by one publisher.
fn same_work((a, one): (&Document, &Footnote), (b, other): (&Document, &Footnote)) -> bool {
    let same = |x: Option<Span>, y: Option<Span>, form: fn(&str) -> String| match (x, y) {
        (Some(x), Some(y)) => form(x.of(&a.text)) == form(y.of(&b.text)),
        (Some(_) | None, Some(_) | None) => false,
    };
    let words = |text: &str| fold(&folded(text)).into_owned();
    same(one.url, other.url, address)
        || same(one.title, other.title, words) && same(one.publisher, other.publisher, words)
}

/// An address without what does not tell pages apart. A query may: `?id=5` is another page than `?id=9`.
fn address(url: &str) -> String {
    let url = url.trim();
    let rest = url.split_once("://").map_or(url, |(_, rest)| rest);
    let rest = rest.split('#').next().unwrap_or(rest);
    let (host, path) = rest.split_at(rest.find(['/', '?']).unwrap_or(rest.len()));
    let host = host.to_ascii_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let tells = |pair: &&str| !pair.is_empty() && !pair.starts_with("utm_");
    let kept: Vec<&str> = query.split('&').filter(tells).collect();
    let sign = if kept.is_empty() { "" } else { "?" };
    [host, path.trim_end_matches('/'), sign, &kept.join("&")].concat()
}

/// Texts of which different sources have the very words. What they quote of a speaker who is an origin
/// already is no further one.
fn words(corpus: &Corpus, known: &[Origin], units: &[&Unit]) -> Vec<Origin> {
    let spoken = |unit: &Unit| -> Vec<Span> {
        let found = corpus.annotations_of(unit.document);
        let quotations = found.map_or(&[][..], |found| &found.quotations);
        let own = unit.quotations.iter().filter_map(|at| quotations.get(*at as usize));
        let told = own.filter(|quotation| {
            let speaker = quotation.speaker.as_deref();
            known.iter().any(|origin| Some(origin.name.as_str()) == speaker)
        });
        told.map(|quotation| quotation.marked).collect()
    };
    // Few passages share enough to be read word by word; those that do mostly with several.
    let rows: Vec<OnceCell<Option<Row>>> = units.iter().map(|_| OnceCell::new()).collect();
    let row = |at: usize| {
        let read =
            || Some(Row::new(corpus.document(units[at].document)?, units[at], &spoken(units[at])));
        rows[at].get_or_init(read).as_ref()
    };
    let mut texts: Vec<(&Row, Range<usize>, Origin)> = Vec::new();
    for (at, one) in units.iter().enumerate() {
        for (later, other) in units.iter().enumerate().skip(at + 1) {
            if other.document == one.document || !may_share(one, other) {
                continue;
            }
            let (Some(left), Some(right)) = (row(at), row(later)) else { continue };
            let Some(run) = same_words(left, right) else { continue };
            let documents = [one.document, other.document];
            // Whoever has a part of the words has not these very words.
            let known =
                texts.iter_mut().find(|(row, run, _)| left.has(row, run) && right.has(row, run));
            if let Some((_, _, origin)) = known {
                origin.documents.extend(documents);
                origin.documents.sort_unstable();
                origin.documents.dedup();
                continue;
            }
            let words = corpus.document(one.document).zip(left.place(&run));
            let name = words.map_or_else(String::new, |(file, span)| told_words(file, span));
            let documents = documents.to_vec();
            texts.push((left, run, Origin { kind: OriginKind::Words, name, documents }));
        }
    }
    texts.into_iter().map(|(_, _, origin)| origin).collect()
}

/// Words as printed, in quotation marks, cut where they are long.
fn told_words(file: &Document, span: Span) -> String {
    let printed = folded(span.of(&file.text));
    let end = printed
        .char_indices()
        .map(|(at, _)| at)
        .find(|at| *at >= TOLD && printed[*at..].starts_with(' '));
    match end.and_then(|end| printed.get(..end)) {
        Some(begin) => ["“", begin, " …”"].concat(),
        None => ["“", &printed, "”"].concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::address;

    #[test]
    fn pages_are_told_apart_by_path_and_query_not_by_how_they_are_reached() {
        let page = address("https://www.Post.example/view.aspx?id=5");
        assert_eq!(page, address("http://post.example/view.aspx?utm_source=x&id=5#top"));
        assert_ne!(page, address("https://post.example/view.aspx?id=9"));
        assert_ne!(address("https://post.example/A"), address("https://post.example/a"));
        assert_eq!(address("https://post.example/"), address("post.example"));
    }
}
