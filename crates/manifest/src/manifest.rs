//! `corpus.toml`: what the corpus is about, and which documents it holds.

use crate::Problem;
use crate::fields::{Fields, Placed, parse};
use crate::given::{Given, GivenAuthors, authors, fact};
use crate::source::Source;
use std::collections::BTreeMap;
use synoptic_corpus::{CorpusFacts, Edtf, Fact, Metadata};

/// What `corpus.toml` says.
#[derive(Default)]
pub(crate) struct Manifest {
    /// What the corpus is about.
    pub(crate) facts: CorpusFacts,
    /// The documents, in order.
    pub(crate) documents: Vec<Entry>,
}

/// A document as the manifest lists it.
pub(crate) struct Entry {
    /// Where its table stands in the manifest.
    pub(crate) at: usize,
    /// Short id.
    pub(crate) id: String,
    /// One letter; chosen from the id where the manifest gives none.
    pub(crate) siglum: Option<char>,
    /// Path of the file within the corpus folder.
    pub(crate) file: Placed<String>,
    /// What the manifest says of it.
    pub(crate) facts: Vec<(&'static FactKey, Given)>,
    /// Its authors.
    pub(crate) authors: Option<GivenAuthors>,
    /// Further remarks.
    pub(crate) remarks: Vec<String>,
    /// The passages to embed, where the rest may not be.
    pub(crate) excerpt: Option<Vec<Placed<String>>>,
}

/// A fact that a document can be given: its key, and its place among the metadata.
pub(crate) struct FactKey {
    /// The key in the manifest.
    pub(crate) name: &'static str,
    /// Where the fact is kept.
    pub(crate) slot: fn(&mut Metadata) -> &mut Option<Fact>,
}

/// Every fact that a document can be given.
static FACTS: [FactKey; 9] = [
    FactKey { name: "title", slot: |metadata| &mut metadata.title },
    FactKey { name: "subtitle", slot: |metadata| &mut metadata.subtitle },
    FactKey { name: "series", slot: |metadata| &mut metadata.series },
    FactKey { name: "outlet", slot: |metadata| &mut metadata.outlet },
    FactKey { name: "country", slot: |metadata| &mut metadata.country },
    FactKey { name: "genre", slot: |metadata| &mut metadata.genre },
    FactKey { name: "address", slot: |metadata| &mut metadata.address },
    FactKey { name: "editor", slot: |metadata| &mut metadata.editor },
    FactKey { name: "published", slot: |metadata| &mut metadata.published },
];

/// Reads `corpus.toml`.
pub(crate) fn read(source: &Source, problems: &mut Vec<Problem>) -> Manifest {
    let mut manifest = Manifest::default();
    let Some(table) = parse(source, problems) else { return manifest };
    let mut fields = Fields::new(source, table.get_ref(), 0, "the manifest");
    if let Some(title) = fields.required("title", problems) {
        manifest.facts.title = title.value;
    }
    if let Some(description) = fields.required("description", problems) {
        manifest.facts.description = description.value;
    }
    if let Some(mut event) = fields.table("event", "the event", problems) {
        if let Some(name) = event.required("name", problems) {
            manifest.facts.event = name.value;
        }
        if let Some(dates) = event.text("dates", problems) {
            check_date(source, "dates", &dates, problems);
            manifest.facts.dates = Some(dates.value);
        }
        event.finish(problems);
    }
    if !fields.has("document") {
        problems.push(source.error(
            0,
            "the manifest lists no documents; add a [[document]] with id and file for each".into(),
        ));
    }
    let mut seen = Seen::default();
    for fields in fields.tables("document", "a document", problems) {
        manifest.documents.extend(entry(source, fields, &mut seen, problems));
    }
    fields.finish(problems);
    let mut taken: Vec<char> = manifest.documents.iter().filter_map(|entry| entry.siglum).collect();
    for entry in &mut manifest.documents {
        if entry.siglum.is_none() {
            entry.siglum = free_siglum(&entry.id, &taken);
            taken.extend(entry.siglum);
        }
    }
    manifest
}

/// A letter that stands for no other document: the first of `name` that is free, else any.
pub(crate) fn free_siglum(name: &str, taken: &[char]) -> Option<char> {
    let letters = name.chars().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_uppercase());
    letters.chain('A'..='Z').find(|letter| !taken.contains(letter))
}

/// What earlier documents have used, each with the line of its first use.
#[derive(Default)]
struct Seen {
    ids: BTreeMap<String, usize>,
    sigla: BTreeMap<char, usize>,
    files: BTreeMap<String, usize>,
}

fn entry(
    source: &Source,
    mut fields: Fields<'_>,
    seen: &mut Seen,
    problems: &mut Vec<Problem>,
) -> Option<Entry> {
    let id = fields.required("id", problems);
    let file = fields.required("file", problems);
    let siglum = fields.text("siglum", problems).and_then(|siglum| {
        let mut letters = siglum.value.chars();
        let (Some(letter), None) = (letters.next().filter(|c| c.is_alphabetic()), letters.next())
        else {
            let message = format!("`siglum` must be one letter, but is \"{}\"", siglum.value);
            problems.push(source.error(siglum.at, message));
            return None;
        };
        once(source, &mut seen.sigla, letter, siglum.at, "siglum", problems);
        Some(letter)
    });
    if let Some(id) = &id {
        if !usable_in_address(&id.value) {
            problems.push(source.error(
                id.at,
                format!(
                    "the id \"{}\" cannot stand in an address; use up to 40 small letters a-z, digits and single hyphens, such as \"{}\"",
                    id.value,
                    slug(&id.value)
                ),
            ));
        }
        once(source, &mut seen.ids, id.value.clone(), id.at, "id", problems);
    }
    if let Some(file) = &file {
        once(source, &mut seen.files, file.value.clone(), file.at, "file", problems);
    }
    let mut facts = Vec::new();
    for key in &FACTS {
        if let Some(given) = fact(&mut fields, key.name, problems) {
            if let (true, Some(value)) = (key.name == "published", &given.value) {
                check_date(source, key.name, value, problems);
            }
            facts.push((key, given));
        }
    }
    let authors = authors(&mut fields, problems);
    let remarks =
        fields.texts("remarks", problems).into_iter().map(|remark| remark.value).collect();
    let excerpt_only = fields.flag("excerpt_only", problems);
    let passages = fields.texts("passages", problems);
    if !excerpt_only && let Some(first) = passages.first() {
        problems.push(
            source.warning(
                first.at,
                "`passages` has no effect without `excerpt_only = true`; add that or take them out"
                    .into(),
            ),
        );
    }
    let at = fields.at();
    fields.finish(problems);
    Some(Entry {
        at,
        id: id?.value,
        siglum,
        file: file?,
        facts,
        authors,
        remarks,
        excerpt: excerpt_only.then_some(passages),
    })
}

fn once<K: Ord + std::fmt::Display>(
    source: &Source,
    seen: &mut BTreeMap<K, usize>,
    value: K,
    at: usize,
    key: &str,
    problems: &mut Vec<Problem>,
) {
    if let Some(first) = seen.get(&value) {
        let line = source.error(*first, String::new()).line;
        problems.push(source.error(
            at,
            format!("the {key} \"{value}\" is taken by the document of line {line}; each document needs its own"),
        ));
    } else {
        seen.insert(value, at);
    }
}

fn check_date(source: &Source, key: &str, date: &Placed<String>, problems: &mut Vec<Problem>) {
    if let Err(why) = Edtf::parse(&date.value) {
        let message = format!("`{key}` is no date (\"{}\"): {why}", date.value);
        problems.push(source.error(date.at, message));
    }
}

/// Whether an id can stand in an address as it is.
pub(crate) fn usable_in_address(id: &str) -> bool {
    id.len() <= 40 && id == slug(id)
}

/// Small letters, digits and single hyphens made of `name`; `document` where nothing is left.
pub(crate) fn slug(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            slug.push(c.to_ascii_lowercase());
        } else if !slug.is_empty() && !slug.ends_with('-') && !matches!(c, '\'' | '’') {
            slug.push('-');
        }
        if slug.len() >= 40 {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { "document".to_owned() } else { slug.to_owned() }
}
