//! What a view shows, as a file; a passage, as a citation.
//!
//! One function from an address to a file: [`export`]. Every list becomes one [`table`] and is
//! written as CSV, Markdown or JSON by one writer each; claims also as Web Annotations. The rows are
//! those that the view shows, since they come from the same functions of `synoptic-view`. Nothing
//! here draws, and nothing here judges: what is written was worked out elsewhere. docs/exports.md
//! describes the files for those who read them.

mod annotations;
mod citation;
mod comparison;
mod csv;
mod found;
mod json;
mod listed;
mod markdown;
mod picked;
mod plain;
mod spots;
mod table;

pub use citation::{Style, citation};
pub use plain::{compared_as_csv, compared_as_json, compared_as_markdown};

use json::Json;
use spots::Spots;
use synoptic_corpus::Corpus;
use synoptic_view::{
    Address, Compared, Comparing, Comparison, Edits, Finding, matrix, name, person, worksheet,
};
use table::{Head, Table};

/// How a file is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For spreadsheets.
    Csv,
    /// For programs.
    Json,
    /// For reading and pasting.
    Markdown,
    /// Claims for tools that annotate texts.
    WebAnnotation,
}

impl Format {
    /// Every format, in the order of the page.
    pub const ALL: [Format; 4] =
        [Format::Csv, Format::Json, Format::Markdown, Format::WebAnnotation];

    /// Its name on the page.
    pub const fn title(self) -> &'static str {
        match self {
            Format::Csv => "CSV",
            Format::Json => "JSON",
            Format::Markdown => "Markdown",
            Format::WebAnnotation => "Web Annotation",
        }
    }

    /// How names of such files end, which also tells the formats apart.
    pub const fn extension(self) -> &'static str {
        match self {
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Markdown => "md",
            Format::WebAnnotation => "jsonld",
        }
    }

    const fn kind(self) -> &'static str {
        match self {
            Format::Csv => "text/csv;charset=utf-8",
            Format::Json => "application/json",
            Format::Markdown => "text/markdown;charset=utf-8",
            Format::WebAnnotation => {
                "application/ld+json;profile=\"http://www.w3.org/ns/anno.jsonld\""
            }
        }
    }
}

/// What is to be written.
pub struct Request<'r, 'c> {
    /// The corpus.
    pub corpus: &'r Corpus,
    /// Its comparison.
    pub comparison: &'r Comparison<'c>,
    /// The view and its state.
    pub address: &'r Address,
    /// The claims that are picked, by their ids.
    pub picks: &'r [String],
    /// What the visitor changed about the questions.
    pub edits: &'r Edits,
    /// The address that the page is hosted at, with a slash at its end.
    pub root: &'r str,
}

/// A file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// Its media type.
    pub kind: &'static str,
    /// What stands in it.
    pub text: String,
    /// Its rows, for saying so.
    pub rows: usize,
}

/// The formats that a view can be written in; none where it shows no list.
pub fn formats(address: &Address) -> &'static [Format] {
    match address {
        Address::Findings(Finding::Claims, _) | Address::Picked => &Format::ALL,
        Address::Passages(_)
        | Address::Findings(Finding::Quotations | Finding::Numbers | Finding::Dates, _)
        | Address::Compare(_)
        | Address::Question(_)
        | Address::Worksheet(_)
        | Address::Sources(_)
        | Address::Timeline(_)
        | Address::People
        | Address::Person(_) => &[Format::Csv, Format::Json, Format::Markdown],
        Address::Overview | Address::Read(_) | Address::Method | Address::Unknown(_) => &[],
    }
}

/// Writes what a view shows.
pub fn export(request: &Request<'_, '_>, format: Format) -> File {
    let Request { corpus, comparison, address, picks, edits, root } = *request;
    let compared = comparison.edited(without(address), edits);
    let spots = Spots::new(corpus, &compared, Some(root));
    let (table, filters, more) = content(request, &spots, &compared);
    debug_assert!(table.rows().all(|row| row.len() == table.columns.len()), "a value each");
    let label = |id: &str| compared.question(id).map(|(_, question)| question.label.clone());
    let href = edits.carried_by(&synoptic_view::with_picks(&address.to_path(), picks));
    let head = Head {
        corpus: corpus.facts.title.clone(),
        view: name(corpus, address, &label),
        filters,
        address: [root, href.trim_start_matches('/')].concat(),
    };
    let mut rows = table.rows().count();
    let text = match format {
        Format::Csv => csv::with_origin(&head, &table),
        Format::Markdown => markdown::with_head(&head, &table),
        Format::Json => whole(&head, &table, more).printed(),
        Format::WebAnnotation => {
            let claims = if let Address::Findings(_, filters) = address {
                found::claims(&spots, filters)
            } else {
                picked::claims(&spots, picks)
            };
            rows = claims.len();
            annotations::collection(&spots, &head, &claims).printed()
        }
    };
    File { name: file_name(corpus, address, format), kind: format.kind(), text, rows }
}

/// What JSON has beside the rows, or in their place.
type More = Vec<(&'static str, Json)>;

fn content(
    request: &Request<'_, '_>,
    spots: &Spots<'_>,
    compared: &Compared,
) -> (Table, Vec<String>, More) {
    let Request { corpus, comparison, address, picks, .. } = *request;
    let off = without(address).iter().filter_map(|id| {
        let source = spots.sources.iter().find(|source| source.id == *id)?;
        Some(["without ", &source.name].concat())
    });
    let mut filters: Vec<String> = off.collect();
    let questions =
        |rows: &[usize]| (comparison::table(spots, rows), comparison::json(spots, rows));
    let mut more = Vec::new();
    let table = match address {
        Address::Compare(comparing) => {
            let shown = matrix(corpus, compared, comparing);
            filters.extend(shown.chips.into_iter().map(|chip| chip.label));
            filters.push(["sorted: ", comparing.sort.title()].concat());
            let rows: Vec<usize> = shown.rows.iter().map(|row| *row as usize).collect();
            let (table, json) = questions(&rows);
            more = json;
            table
        }
        Address::Question(asked) => {
            let row: Vec<usize> =
                compared.question(&asked.question).map(|(at, _)| at).into_iter().collect();
            let (table, json) = questions(&row);
            more = json;
            table
        }
        Address::Worksheet(sheet) => {
            let shown = worksheet(corpus, compared, sheet);
            filters.extend(
                matrix(corpus, compared, &sheet.comparing).chips.into_iter().map(|chip| chip.label),
            );
            let (table, json) = questions(&shown.asked);
            more = json;
            table
        }
        Address::Findings(finding, chosen) => {
            let (table, chips) = found::findings(spots, *finding, chosen);
            filters.extend(chips);
            table
        }
        Address::Passages(chosen) => {
            let (table, chips) = found::passages(spots, chosen);
            filters.extend(chips);
            table
        }
        Address::Timeline(dating) => {
            let (table, narrowed) = found::dated(spots, dating);
            filters.extend(narrowed);
            table
        }
        Address::Person(id) => {
            person(corpus, id).map_or_else(Table::default, |person| found::person(spots, &person))
        }
        Address::People => listed::named(spots),
        Address::Sources(_) => listed::sources(spots, comparison),
        Address::Picked => {
            more = vec![("pairs", picked::pairs(spots, comparison, picks))];
            picked::table(spots, comparison, picks)
        }
        Address::Overview | Address::Read(_) | Address::Method | Address::Unknown(_) => {
            Table::default()
        }
    };
    (table, filters, more)
}

/// The documents that are switched off in a view.
fn without(address: &Address) -> &[String] {
    match address {
        Address::Compare(comparing) => &comparing.without,
        Address::Worksheet(sheet) => &sheet.comparing.without,
        Address::Question(asked) => &asked.without,
        Address::Sources(without) => without,
        Address::Timeline(dating) => &dating.without,
        Address::Overview
        | Address::Read(_)
        | Address::Passages(_)
        | Address::Findings(..)
        | Address::Picked
        | Address::People
        | Address::Method
        | Address::Person(_)
        | Address::Unknown(_) => &[],
    }
}

/// The head, then the rows; questions stand whole in place of rows.
fn whole(head: &Head, table: &Table, more: More) -> Json {
    let filters: Vec<&str> = head.filters.iter().map(String::as_str).collect();
    let mut fields = vec![
        ("corpus", head.corpus.as_str().into()),
        ("view", head.view.as_str().into()),
        ("filters", filters.into()),
        ("address", head.address.as_str().into()),
    ];
    if !more.iter().any(|(name, _)| *name == table.field) {
        fields.push((table.field, table.objects()));
    }
    fields.extend(more);
    Json::Object(fields)
}

/// Longest name of a file, in characters.
const LONGEST: usize = 96;

/// The page, the corpus, the view and what narrows it: the same state gives the same name.
fn file_name(corpus: &Corpus, address: &Address, format: Format) -> String {
    let address = match address {
        // Which cell is open changes nothing in the file.
        Address::Compare(comparing) => Address::Compare(Comparing::opening(comparing, None)),
        other => other.clone(),
    };
    let words = [&corpus.facts.title, "-", &address.in_words()].concat();
    let mut name = String::from("synoptic");
    let mut length = name.len();
    for word in words.split(|char: char| !char.is_alphanumeric()).filter(|word| !word.is_empty()) {
        length += 1 + word.chars().count();
        if length > LONGEST {
            break;
        }
        name.push('-');
        name.push_str(&word.to_lowercase());
    }
    [&name, ".", format.extension()].concat()
}
